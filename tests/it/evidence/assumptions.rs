//! What we think is true: written down, turned over, watched.

use super::{SENTENCE, tell};
use crate::support::World;
use app::urls;
use domain::{
    AssumptionId,
    assumption::AssumptionEventKind,
    person::{Facilitates, Role},
};

/// What fell, as kind and number from and to.
async fn falls(world: &World) -> Vec<(AssumptionEventKind, Option<i64>, Option<i64>)> {
    let mut read = world.app().reader.begin().await.unwrap();
    let falls = read.assumption_falls(domain::Timestamp::from_micros(0), 100).await.unwrap();
    falls.into_iter().map(|fall| (fall.kind, fall.from.map(|sure| sure.number()), fall.to.map(|sure| sure.number()))).collect()
}

both!(what_we_think_is_true_is_written_down_and_turned_over, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, SENTENCE).await;
    let mut stranger = world.browser();
    stranger.open(&urls::assumptions("cooler-streets")).await.is(200).see("Nothing is written down yet.").lacks("Write down");
    stranger.open(&urls::new_assumption("cooler-streets")).await.is(403);

    let mut officer = world.browser_of(&world.staff(Role::Officer).await);
    officer.open(&urls::mission("cooler-streets")).await;
    officer.follow("What we think is true").await;
    officer.follow("Write down what we think is true").await;
    let page = officer.press("Write it down", &[("claim", "Shade brings people out."), ("sign-1-place", "The port")]).await;
    page.is(422).see("Choose one answer.");
    assert_eq!((page.field("claim"), page.field("sign-1-place")), ("Shade brings people out.".to_owned(), "The port".to_owned()));
    let fields = [
        ("sure", "4"),
        ("because", "We saw it on Elm Street."),
        ("sign-1-what", "People on benches"),
        ("sign-1-threshold", "fewer than 5 at noon"),
    ];
    let page = officer.press("Write it down", &fields).await;
    page.is(200)
        .see("Saved. Everyone can read it now.")
        .see("Probably right")
        .see("about 7 in 10")
        .see("Test officer")
        .see("Not seen yet.");
    let id: AssumptionId = page.path().strip_prefix("/assumptions/").unwrap().parse().unwrap();
    stranger
        .open(&urls::assumption(id))
        .await
        .is(200)
        .see("Shade brings people out.")
        .see("We do not know yet.")
        .lacks("Say how sure we are");

    // It changes only with evidence or for a written reason.
    officer.follow("Say how sure we are").await;
    officer.press("Save how sure we are", &[("sure", "3")]).await.is(422).see("Write something here.");
    officer
        .press("Save how sure we are", &[("reason", "One hot June changed little.")])
        .await
        .is(200)
        .see("Was")
        .see("Could go either way");
    assert_eq!(falls(&world).await, [], "one step is no fall");
    let story = tell(&mut world.browser(), idea, "Nobody sat there.").await;
    officer.open(&urls::sure(id)).await;
    officer.press("Save how sure we are", &[("sure", "1"), ("evidence", &story.to_string())]).await.is(200).see("Looks wrong");
    let fell = (AssumptionEventKind::Sure, Some(3), Some(1));
    assert_eq!(falls(&world).await, [fell]);
    let page = stranger.open(&urls::assumption(id)).await;
    page.see("Turned over").see("One hot June changed little.").see("See the evidence").see("We are less sure now").see("Written down");
    stranger.open(&urls::assumptions("cooler-streets")).await.see("Turned over").see("Was: Could go either way, about 5 in 10.");
    stranger.open(urls::CHANGES).await.see("Shade brings people out.").see("We are less sure of what we think");

    // The same again means that we looked and kept it: what it was before the fall stays to be seen.
    officer.open(&urls::sure(id)).await;
    officer.press("Save how sure we are", &[("sure", "1"), ("reason", "We counted again.")]).await.is(200);
    stranger.open(&urls::assumption(id)).await.see("We looked again and kept it").see("Could go either way");
    assert_eq!(falls(&world).await, [fell]);

    // Two at the same time: the second sees it, and loses no word.
    let mut other = world.browser_of(&world.staff(Role::Admin).await);
    other.open(&urls::sure(id)).await;
    officer.open(&urls::edit_assumption(id)).await;
    officer.press("Save", &[("claim", "Shade brings older people out."), ("reason", "It was about older people.")]).await.is(200);
    let page = other.press("Save how sure we are", &[("sure", "5"), ("reason", "I am sure.")]).await;
    page.is(409).see("Someone else changed this before you.");
    assert_eq!(page.field("reason"), "I am sure.");
    other.press("Save how sure we are", &[]).await.is(200).see("Well supported");
    stranger.open(&urls::assumption(id)).await.see("Shade brings older people out.").see("Before:").see("Shade brings people out.");
});

both!(a_sign_that_is_seen_is_dated_and_told, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let id = world.assumption(mission, "Shade brings people out.", 4).await;
    let mut officer = world.browser_of(&world.staff(Role::Officer).await);
    officer.open(&urls::assumption(id)).await;
    officer.follow("Have we seen this sign?").await;
    officer
        .press("Save", &[("seen", "yes"), ("day", "2026-04-10"), ("reason", "Four people.")])
        .await
        .is(422)
        .see("This day is still to come.");
    officer.press("Save", &[("day", "2026-04-08")]).await.is(200).see("Seen on 8 April 2026").see("Four people.").see("We saw a sign");
    assert_eq!(falls(&world).await, [(AssumptionEventKind::SignSeen, None, None)]);
    // A sign that was seen cannot go as if it had never been.
    officer.open(&urls::edit_assumption(id)).await;
    let empty = [("sign-1-what", ""), ("sign-1-threshold", ""), ("sign-1-place", ""), ("sign-1-often", ""), ("reason", "Tidy.")];
    officer.press("Save", &empty).await.is(422);
    officer.open(&urls::see_sign(id, 1)).await;
    officer.press("Save", &[("seen", "no"), ("reason", "They were at the other port.")]).await.is(200).see("Not seen yet.");
    world.browser().open(&urls::assumption(id)).await.see("We did not see the sign after all").see("They were at the other port.");
    for nonsense in ["0", "2", "99999999999999999999", "-1", "x"] {
        officer.open(&format!("/assumptions/{id}/signs/{nonsense}/see")).await.is(404);
    }
});

both!(only_staff_of_the_mission_write_what_it_rests_on, |world| async move {
    let here = world.mission("cooler-streets").await;
    let there = world.mission("other-streets").await;
    let id = world.assumption(here, "Shade brings people out.", 4).await;
    let own = world.staff_of(Role::Facilitator, &Facilitates::Missions(vec![here])).await;
    let elsewhere = world.staff_of(Role::Facilitator, &Facilitates::Missions(vec![there])).await;
    for (known, status) in [(&own, 200), (&elsewhere, 403)] {
        let mut browser = world.browser_of(known);
        for page in [urls::new_assumption("cooler-streets"), urls::edit_assumption(id), urls::sure(id), urls::see_sign(id, 1)] {
            browser.open(&page).await.is(status);
        }
    }
    let mut elsewhere = world.browser_of(&elsewhere);
    elsewhere.open(&urls::assumption(id)).await.is(200).lacks("Say how sure we are").lacks("Change the words");
});
