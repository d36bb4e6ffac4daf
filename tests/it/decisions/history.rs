//! What was said stays: versions, any two of them, any day; and nothing of it can be changed.

use super::{BECAUSE, act, again, officer, with};
use crate::support::Backend;
use app::urls;
use domain::decision::ChangeKind;
use futures::FutureExt as _;
use std::panic::AssertUnwindSafe;

const DAY: i64 = 24 * 3600;

both!(every_version_stays_and_any_two_compare, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let id = world.decision(mission, |_| {}).await;
    let (known, _) = officer(&world).await;
    for (days, words) in [(10, "Close Elm Street to cars at noon"), (20, "Close Elm Street to bikes at noon")] {
        world.clock.move_on(days * DAY);
        let mut staff = again(&world, &known).await;
        act(&mut staff, id, ChangeKind::Changed, "Publish the change", &with(BECAUSE, &[("what", words)])).await.is(200);
    }
    let mut reader = world.browser();
    let page = reader.open(&urls::decision_versions(id)).await;
    page.is(200).see("Version 3, 9 May 2026").see("Version 2, 19 April 2026").see("Version 1, 9 April 2026");
    page.see("Written down by Test officer, Test job")
        .see("removed: cars")
        .see("added: bikes")
        .see("removed: school times")
        .see("added: noon");

    let page = reader.open(&urls::compare_versions(id, 1, 3)).await;
    page.is(200).see("Versions 1 and 3 side by side").see("added: bikes at added: noon").lacks("cars at noon");
    // The other way round is the same; a version that is not there is not compared.
    reader.open(&urls::compare_versions(id, 3, 1)).await.see("Versions 1 and 3 side by side");
    reader.open(&urls::compare_versions(id, 2, 2)).await.is(200).see("This is one and the same version.");
    reader.open(&urls::compare_versions(id, -1, 99)).await.is(200).see("Versions 2 and 3 side by side");
    reader.press("Show what changed", &[("from", "1"), ("to", "2")]).await.is(200).see("Versions 1 and 2 side by side");

    reader
        .open(&urls::decision_version(id, 1))
        .await
        .is(200)
        .see("This is an old version.")
        .see("Close Elm Street to cars at school times");
    reader.open(&urls::decision_version(id, 3)).await.is(200).see("This is the newest version.");
    for missing in [0, 4, -1] {
        reader.open(&urls::decision_version(id, missing)).await.is(404);
    }
});

both!(what_it_said_on_any_day, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let id = world.decision(mission, |decision| decision.look_again_on = "2026-04-25".parse().unwrap()).await;
    let (known, _) = officer(&world).await;
    world.clock.move_on(30 * DAY);
    let mut staff = again(&world, &known).await;
    let changed = with(BECAUSE, &[("what", "Open Elm Street"), ("look_again_on", "2026-12-01")]);
    act(&mut staff, id, ChangeKind::Changed, "Publish the change", &changed).await.is(200);

    let mut reader = world.browser();
    let on = |day: &str| urls::decision_on(id, day.parse().ok());
    reader.open(&on("2026-04-08")).await.is(200).see("This decision was not written down yet on 8 April 2026.");
    reader
        .open(&on("2026-04-09"))
        .await
        .is(200)
        .see("Close Elm Street to cars at school times")
        .see("Decided")
        .see("This is an old version.");
    reader.open(&on("2026-04-24")).await.is(200).lacks("Time to look again");
    reader.open(&on("2026-04-25")).await.is(200).see("Time to look again").see("The day to look again came on 25 April 2026.");
    reader.open(&on("2026-05-08")).await.is(200).see("Time to look again").see("This is an old version.");
    reader.open(&on("2026-05-09")).await.is(200).see("Open Elm Street").see("Changed").lacks("Time to look again");
    reader.open(&on("2026-05-10")).await.is(200).see("This day has not come yet.");
    reader.open(&format!("{}?date=soon", urls::decision_on(id, None))).await.is(200).see("This is not a day.");
    reader.open(&urls::decision_on(id, None)).await.is(200);
    reader.press("Show that day", &[("date", "2026-04-10")]).await.is(200).see("On 10 April 2026").see("Close Elm Street");
});

both!(versions_cannot_be_changed_or_deleted, |world| async move {
    let mission = world.mission("cooler-streets").await;
    world.idea(mission, "Shade").await;
    let id = world.decision(mission, |decision| decision.ideas = vec![1]).await;
    let (_, mut staff) = officer(&world).await;
    staff.open(&urls::see_sign_of_decision(id)).await;
    staff.press("Publish what was seen", &[("sign", "1"), ("note", "71 cars.")]).await.is(200);
    let before = world.database.snapshot().await;
    // SQLite has no TRUNCATE.
    let whole = (world.database.backend == Backend::Postgres).then_some("TRUNCATE decision_versions CASCADE");
    for sql in [
        "UPDATE decision_versions SET fields = '{}'",
        "UPDATE decision_versions SET created_at = created_at + 1",
        "DELETE FROM decision_versions",
        "UPDATE decision_ideas SET version = 2",
        "DELETE FROM decision_ideas",
        "DELETE FROM decision_calls",
    ]
    .into_iter()
    .chain(whole)
    {
        let done = AssertUnwindSafe(world.database.execute(sql)).catch_unwind().await;
        assert!(done.is_err(), "{sql} went through");
    }
    assert_eq!(before.changes(&world.database.snapshot().await), Vec::<String>::new());
});
