//! Throwing a draft away.

use crate::support::World;
use app::urls;
use domain::{DraftId, idea::Step, person::Role};
use futures::future::join_all;

async fn drafts(world: &World) -> i64 {
    world.database.number("SELECT COUNT(*) FROM drafts").await
}

both!(a_draft_is_thrown_away_by_its_writer_after_a_question, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let me = world.guest().await;
    let draft = world.draft_by(me.id, mission, "Put shade over the <b>stops</b>").await;
    let other = world.draft_by(me.id, mission, "Paint the roofs white").await;
    let mut browser = world.browser_of(&me);
    // The way there is on every question, on the check, on the first page of a new idea and on one's own page.
    let mut pages: Vec<String> = Step::ALL.iter().map(|step| urls::draft(draft, *step)).collect();
    pages.push(urls::ME.to_owned());
    pages.push(format!("{}?show=drafts", urls::ME));
    for page in &pages {
        let found = browser.open(page).await.is(200).hrefs();
        assert!(found.contains(&urls::throw_draft_away(draft)), "{page}: {found:?}");
    }
    assert!(browser.open(&urls::new_idea("cooler-streets")).await.is(200).hrefs().iter().any(|href| href.ends_with("/throw-away")));

    browser.open(&urls::throw_draft_away(draft)).await.is(200).see("Throw this draft away?").see("Put shade over the <b>stops</b>");
    assert_eq!(drafts(&world).await, 2, "looking does nothing");
    let press = browser.filled_for(&urls::throw_draft_away(draft), &[]);
    let statuses: Vec<u16> = join_all((0..3).map(|_| browser.send(&press))).await.iter().map(|answer| answer.status).collect();
    assert_eq!(statuses, [303; 3]);
    browser.go(press).await.is(200).see("We threw your draft away.").see("Paint the roofs white").lacks("Put shade over");
    assert_eq!(drafts(&world).await, 1);
    assert!(!world.database.snapshot().await.holds("Put shade over"));
    for page in [urls::draft(draft, Step::Check), urls::throw_draft_away(draft)] {
        browser.open(&page).await.is(404);
    }
    browser.open(&urls::throw_draft_away(other)).await.is(200);
    browser.follow("Keep it").await.is(200).see("Check your answers");
});

both!(nobody_throws_away_what_is_not_theirs_or_was_sent, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let (me, thief) = (world.guest().await, world.guest().await);
    let draft = world.draft_by(me.id, mission, "Put shade over the stops").await;
    let theirs = world.draft_by(thief.id, mission, "Paint the roofs white").await;
    let mut stealing = world.browser_of(&thief);
    stealing.open(&urls::throw_draft_away(theirs)).await.is(200);
    let mut press = stealing.filled_for(&urls::throw_draft_away(theirs), &[]);
    press.target.set_path(&urls::throw_draft_away(draft));
    let admin = world.browser_of(&world.staff(Role::Admin).await);
    for browser in [&stealing, &admin, &world.browser()] {
        browser.send(&press).await.is(404).lacks("Put shade over");
        browser.send_raw(browser.request(reqwest::Method::GET, &urls::throw_draft_away(draft))).await.is(404).lacks("Put shade over");
    }
    assert_eq!(drafts(&world).await, 2);

    let mut browser = world.browser_of(&me);
    browser.open(&urls::throw_draft_away(draft)).await.is(200);
    let late = browser.filled_for(&urls::throw_draft_away(draft), &[]);
    browser.open(&urls::draft(draft, Step::Name)).await.is(200);
    browser.press("Continue", &[("shown_as", "none")]).await.is(200);
    browser.press("Continue", &[("reach", "words")]).await.is(200);
    browser.press("Send my idea", &[]).await.is(200).see("Sent. Thank you.");
    browser.go(late).await.is(409).see("You sent this already.").see("See my idea");
    browser.open(&urls::throw_draft_away(draft)).await.is(200).see("You sent this idea");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM ideas").await, 1);
    let none: DraftId = world.fresh_id().into();
    browser.open(&urls::throw_draft_away(none)).await.is(404);
});
