//! The desk of staff: what waits, search, the action record, messages that were given up.

mod letters;
mod record;
mod search;

use crate::support::{Browser, World};
use app::urls;
use domain::{
    MissionId,
    person::{Facilitates, Role},
    target::Target,
    test::TestState,
};

/// Every address of the desk, and who may read it besides officers and admins.
const PAGES: [(&str, bool); 5] =
    [(urls::DESK, true), (urls::DESK_WAITING, true), (urls::DESK_SEARCH, true), (urls::RECORD, false), (urls::LETTERS, false)];

both!(each_role_has_the_desk_it_may_have, |world| async move {
    let here = world.mission("cooler-streets").await;
    let facilitator = world.staff_of(Role::Facilitator, &Facilitates::Missions(vec![here])).await;
    let nowhere = world.staff_of(Role::Facilitator, &Facilitates::Nothing).await;
    let resident = world.guest().await;
    for (path, all_staff) in PAGES.into_iter().chain([(urls::RECORD_CSV, false)]) {
        world.browser().open(path).await.is(403);
        world.browser_of(&resident).open(path).await.is(403);
        for known in [&facilitator, &nowhere] {
            world.browser_of(known).open(path).await.is(if all_staff { 200 } else { 403 });
        }
        for role in [Role::Officer, Role::Admin] {
            world.browser_of(&world.staff(role).await).open(path).await.is(200);
        }
    }
    world.browser_of(&nowhere).open(urls::DESK).await.see("Nothing waits for you.").see("You have no mission yet.");
    world.browser_of(&facilitator).open(urls::DESK).await.see("Nothing waits for you.").lacks("Action record");
    let mut browser = world.browser_of(&facilitator);
    browser.open("/").await;
    assert_eq!(browser.page().link("Desk"), urls::DESK);
    world.browser_of(&facilitator).open("/desk/waiting?what=nonsense").await.is(404);
});

/// The number on the desk before some words; nothing when it is not there.
fn count(browser: &Browser, words: &str) -> Option<i64> {
    browser.page().all(".tot.desk li").into_iter().find(|item| item.contains(words)).and_then(|item| {
        let digits: String =
            item.trim().chars().take_while(|letter| letter.is_ascii_digit() || *letter == ',').filter(|letter| *letter != ',').collect();
        digits.parse().ok()
    })
}

/// One thing of each part, in a mission.
async fn fill(world: &World, mission: MissionId, name: &str, mine: domain::PersonId) {
    let writer = world.guest().await;
    let held = world.idea_by(writer.id, mission, &format!("Held {name}"), "held").await;
    world.queued(mission, held, true).await;
    let late = world.idea_by(writer.id, mission, &format!("Late {name}"), "open").await;
    let soon = world.idea_by(writer.id, mission, &format!("Soon {name}"), "open").await;
    let owned = world.idea_by(writer.id, mission, &format!("Mine {name}"), "tested").await;
    let [late_id, soon_id, owned_id, mine_id] = [late.uuid(), soon.uuid(), owned.uuid(), mine.uuid()].map(|id| world.database.id(id));
    world
        .database
        .execute(&format!(
            "UPDATE ideas SET promised_day = '2026-04-01' WHERE id = {late_id}; UPDATE ideas SET promised_day = '2026-04-16' WHERE id = {soon_id}; \
             UPDATE ideas SET assigned_to = {mine_id}, promised_day = '2026-09-01' WHERE id = {owned_id}"
        ))
        .await;
    let officer = world.staff(Role::Officer).await;
    let _stopped = world.test_by(officer.id, mission, late, TestState::Stopped).await;
    let _closed = world.test_by(officer.id, mission, late, TestState::Closed).await;
    world
        .decision(mission, |decision| {
            decision.what = format!("Decided {name}");
            decision.look_again_on = "2026-04-09".parse().unwrap();
        })
        .await;
    world.decision(mission, |decision| decision.look_again_on = "2026-04-10".parse().unwrap()).await;
    let target = Target::from(late);
    world.evidence_of(writer.id, mission, target, &format!("Evidence {name}"), "story", None, "open").await;
    world.evidence_of(writer.id, mission, target, "Not shown", "story", None, "held").await;
    let seen = world.assumption(mission, &format!("We think {name}"), 3).await;
    let seen = world.database.id(seen.uuid());
    world.database.execute(&format!("UPDATE assumption_signs SET seen_on = '2026-04-02' WHERE assumption_id = {seen}")).await;
}

both!(each_count_is_that_of_its_list, |world| async move {
    let here = world.mission_with("cooler-streets", |mission| mission.title = "Here".to_owned()).await;
    let there = world.mission_with("other-streets", |mission| mission.title = "There".to_owned()).await;
    let local = world.staff_of(Role::Facilitator, &Facilitates::Missions(vec![here])).await;
    fill(&world, here, "here", local.id).await;
    fill(&world, there, "there", world.guest().await.id).await;
    let officer = world.staff(Role::Officer).await;
    let parts = [
        ("late", "Late", 1),
        ("soon", "Soon", 1),
        ("decisions", "Decided", 1),
        ("evidence", "Evidence", 1),
        ("signs", "We think", 1),
        ("tests", "", 1),
    ];
    for (known, missions) in [(&local, 1), (&officer, 2)] {
        let mut browser = world.browser_of(known);
        for (part, words, each) in parts {
            let list = browser.open(&format!("{}?what={part}", urls::DESK_WAITING)).await;
            let items = list.all("main ul.list > li");
            assert_eq!(items.len(), each * missions, "{part}: {items:?}");
            assert_eq!(
                items.iter().filter(|item| item.contains(&format!("{words} there"))).count(),
                if missions == 2 && !words.is_empty() { each } else { 0 },
                "{part}"
            );
            assert!(words.is_empty() || items.iter().any(|item| item.contains(&format!("{words} here"))), "{part}: {items:?}");
        }
        browser.open(urls::DESK).await.is(200);
        let many = i64::try_from(missions).unwrap();
        for words in ["to read", "late repl", "due soon", "to look at again", "evidence to check", "that w", "to close"] {
            assert_eq!(count(&browser, words), Some(many), "{words}: {:?}", browser.page().all(".tot.desk li"));
        }
        let rows = browser.page().all("tbody tr");
        assert_eq!(rows.len(), missions, "{rows:?}");
        browser.follow(if missions == 1 { "text to read" } else { "texts to read" }).await.is(200).see("Held here");
        assert_eq!(browser.page().all("ul.queue > li").len(), missions);
    }
    let mut browser = world.browser_of(&local);
    browser.open(urls::DESK).await.see("idea you look after").see("8 days late").lacks("Late there");
    browser.follow("idea you look after").await.is(200).see("Mine here").lacks("Mine there");
    // Once someone said how sure we are, the sign waits no more.
    world.clock.move_on(60);
    browser.open(&format!("{}?what=signs", urls::DESK_WAITING)).await.is(200);
    browser.follow("We think here").await.is(200);
    let assumption = browser.page().path().trim_start_matches("/assumptions/").parse().unwrap();
    browser.open(&urls::see_sign(assumption, 1)).await.is(200);
    browser.press("Save", &[("seen", "yes"), ("day", "2026-04-08"), ("reason", "Empty benches.")]).await.is(200);
    browser.open(&format!("{}?what=signs", urls::DESK_WAITING)).await.is(200).see("We think here");
    world.clock.move_on(60);
    browser.open(&urls::sure(assumption)).await.is(200);
    browser.press("Save how sure we are", &[("sure", "2"), ("reason", "We saw the sign.")]).await.is(200);
    browser.open(&format!("{}?what=signs", urls::DESK_WAITING)).await.is(200).lacks("We think here");
    assert_eq!(browser.page().all("main ul.list > li").len(), 0);
    browser.open(urls::DESK).await.is(200);
    assert_eq!(count(&browser, "that w"), None, "{:?}", browser.page().all(".tot.desk li"));
    // That of the other mission waits as before.
    let mut browser = world.browser_of(&officer);
    browser.open(&format!("{}?what=signs", urls::DESK_WAITING)).await.is(200).see("We think there").lacks("We think here");
});
