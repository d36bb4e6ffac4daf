//! Time to look again: the day, a sign; who can say so, what stops the clock.

use super::{act, again, officer};
use app::urls;
use domain::{decision::ChangeKind, person::Role};
use store::decisions::Shown;

const DAY: i64 = 24 * 3600;

both!(the_day_comes_and_the_clock_is_public, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let id = world.decision(mission, |decision| decision.look_again_on = "2026-04-20".parse().unwrap()).await;
    let other = world.decision(mission, |decision| decision.what = "Plant 40 trees".to_owned()).await;
    let (known, _) = officer(&world).await;
    let mut reader = world.browser();
    reader.open(&urls::decision(id)).await.see("Decided").lacks("Time to look again");
    world.clock.move_on(11 * DAY);
    reader.open(&urls::decision(id)).await.see("Time to look again").see("This is due today.");
    world.clock.move_on(12 * DAY);
    reader.open(&urls::decision(id)).await.see("This has waited 12 days.").see("The day to look again came on 20 April 2026.");
    let page = reader.open(&format!("{}?state=waiting", urls::DECISIONS)).await;
    page.is(200).see("This has waited 12 days.").lacks("Plant 40 trees");
    reader.open(&format!("{}&state=holding", urls::decisions_of("cooler-streets"))).await.see("Plant 40 trees");
    reader.open(&format!("{}?state=over", urls::DECISIONS)).await.see("There are no such decisions.");
    let today = world.clock.moment().today;
    let mut read = world.app().reader.begin().await.unwrap();
    assert_eq!(read.decision_count(None, Shown::Waiting(today)).await.unwrap(), 1);
    drop(read);

    // A slip of the pen does not stop it; a look does.
    let mut staff = again(&world, &known).await;
    let slip = [("what", "Close Elm Street to cars at all school times"), ("because", "A word.")];
    act(&mut staff, id, ChangeKind::Corrected, "Publish the correction", &slip).await.is(200).see("This has waited 12 days.");
    let kept = [
        ("because", "Nothing is new."),
        ("cause", "review_due"),
        ("no_new_evidence", "1"),
        ("meeting", "May"),
        ("look_again_on", "2026-11-01"),
    ];
    act(&mut staff, id, ChangeKind::Kept, "Publish, and keep it", &kept).await.is(200).lacks("Time to look again");
    reader.open(&urls::decision(id)).await.see("Looked again, kept").lacks("has waited");
    reader.open(&urls::decision(other)).await.lacks("Time to look again");
});

both!(a_sign_that_was_seen_starts_the_clock, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let id = world.decision(mission, |_| {}).await;
    let known = world.staff(Role::Facilitator).await;
    let mut team = world.browser_of(&known);
    team.open(&urls::decision(id)).await;
    team.follow("Say that a sign was seen").await.is(200);
    let page = team.press("Publish what was seen", &[("seen_on", "2026-04-10")]).await.is(422);
    page.see("Which sign was seen? Choose one answer.")
        .see("Choose 9 April 2026 or an earlier day.")
        .see("What did you see? Write something here.");
    let fields = [("sign", "1"), ("seen_on", "2026-04-08"), ("note", "71 cars <b>on</b> Tuesday.")];
    team.press("Publish what was seen", &fields).await.is(200).see("It is time to look again, and everyone can read that.");

    let mut reader = world.browser();
    let page = reader.open(&urls::decision(id)).await;
    page.see("Time to look again").see("This has waited 1 day.").see("A sign we watch was seen on 8 April 2026.");
    page.see("71 cars <b>on</b> Tuesday.").see("Seen by Test facilitator, 8 April 2026").see("Seen on 8 April 2026.");
    reader.open(urls::CHANGES).await.see("Time to look again").see("More than 60 cars at 8:15");
    assert_eq!(reader.open(&format!("{}?state=waiting", urls::DECISIONS)).await.count("ul.list > li"), 1);
    // Seen twice is one change in public, and both are kept.
    team.open(&urls::see_sign_of_decision(id)).await;
    team.press("Publish what was seen", &[("sign", "1"), ("note", "80 cars.")]).await.is(200);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM decision_calls").await, 2);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM changes WHERE kind = 'decision.called'").await, 1);
});
