//! Those who follow a test are told of each step, once.

use super::{closed, place, proposed, sign_up};
use crate::support::{World, content::Known};
use app::urls;

async fn told(world: &World, person: &Known, kind: &str) -> i64 {
    let id = world.database.id(person.id.uuid());
    world.database.number(&format!("SELECT COUNT(*) FROM notices WHERE person_id = {id} AND kind = '{kind}'")).await
}

both!(whoever_follows_a_test_is_told_of_each_step_once, |world| async move {
    let (_, idea, staff) = place(&world).await;
    let mut officer = world.browser_of(&staff);
    let test = proposed(&mut officer, idea).await;
    let (quiet, tester, left) = (world.guest().await, world.guest().await, world.guest().await);
    for person in [&quiet, &tester, &left, &staff] {
        let mut browser = world.browser_of(person);
        browser.open(&urls::test(test)).await.is(200);
        browser.press("Follow", &[]).await.is(200).see("Saved. You follow this.").see("Stop following");
    }
    let mut gone = world.browser_of(&left);
    gone.open(&urls::test(test)).await.is(200);
    gone.press("Stop following", &[]).await.is(200).lacks("Stop following");
    officer.open(&urls::start_test(test)).await;
    officer.press("Start the test", &[]).await.is(200);
    sign_up(&mut world.browser_of(&tester), test, "tester@resident.example").await;
    world.run_jobs().await;
    world.clock.move_on(60);
    officer.open(&urls::round_of_test(test)).await;
    let round =
        [("changed", "We moved benches into the shade."), ("seen", "22 people came."), ("stage", "everyone"), ("ends_on", "2026-06-10")];
    officer.press("Start a new round", &round).await.is(200);
    world.clock.move_on(60);
    closed(&mut officer, test, "did_not_work").await;
    world.run_jobs().await;
    world.run_jobs().await;
    for kind in ["test_started", "test_round", "test_closed"] {
        // One who signed up is told of the end as such, and as a follower of the rest.
        assert_eq!(told(&world, &quiet, kind).await, 1, "{kind}: who follows");
        assert_eq!(told(&world, &tester, kind).await, 1, "{kind}: who signed up and follows");
        assert_eq!(told(&world, &left, kind).await, 0, "{kind}");
        assert_eq!(told(&world, &staff, kind).await, 0, "{kind}: they did it");
    }
    let mut browser = world.browser_of(&quiet);
    browser.open(urls::ME).await.see("A test that you follow has a new round.");
    browser.follow("has a new round").await.is(200).see("School yards open until 8pm").see("Stop following");
});

both!(many_followers_are_told_over_several_transactions, |world| async move {
    let (_, idea, staff) = place(&world).await;
    let mut officer = world.browser_of(&staff);
    let test = proposed(&mut officer, idea).await;
    let target = world.database.id(test.uuid());
    let mut write = world.app().writer.begin().await.unwrap();
    for _ in 0..450 {
        let id = world.fresh_id().into();
        write.add_guest(id, "Quiet Plover 47", "en", world.now()).await.unwrap();
        write.follow(test.into(), id, true, world.now()).await.unwrap();
    }
    write.commit().await.unwrap();
    officer.open(&urls::start_test(test)).await;
    officer.press("Start the test", &[]).await.is(200);
    world.run_jobs().await;
    let twice = format!(
        "SELECT COUNT(*) FROM (SELECT person_id FROM notices WHERE kind = 'test_started' AND target_id = {target} \
         GROUP BY person_id HAVING COUNT(*) <> 1) AS each"
    );
    assert_eq!(world.database.number(&twice).await, 0);
    // The author of the idea, too.
    assert_eq!(world.database.number("SELECT COUNT(*) FROM notices WHERE kind = 'test_started'").await, 451);
});
