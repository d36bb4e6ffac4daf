//! Lists of tests, and what waits for an owner.

use super::{closed, place, proposed, sign_up, started};
use app::urls;
use domain::test::{TestResult, TestState};

both!(the_list_is_in_turn_and_can_be_narrowed, |world| async move {
    let mut stranger = world.browser();
    stranger.open(urls::TESTS).await.is(200).see("There are no tests yet.").see("City teams propose them");
    let (_, idea, officer) = place(&world).await;
    let mut officer = world.browser_of(&officer);
    let over = started(&mut officer, idea).await;
    closed(&mut officer, over, "did_not_work").await;
    world.clock.move_on(60);
    let _prepared = proposed(&mut officer, idea).await;
    let _runs = started(&mut officer, idea).await;
    let page = stranger.open(urls::TESTS).await;
    assert_eq!(page.all("h2")[..3], ["Running now", "Being prepared", "What we learned"]);
    page.see("We learned: Shade matters more than hours.").see("Test 1, closed on 9 April 2026");
    let found = async |query: String| {
        let page = world.browser().open(&query).await.clone();
        page.count("main .list > li")
    };
    assert_eq!(found(urls::TESTS.to_owned()).await, 3);
    assert_eq!(found(urls::tests_with(TestResult::DidNotWork)).await, 1);
    assert_eq!(found(urls::tests_with(TestResult::Worked)).await, 0);
    assert_eq!(found(urls::tests_that_are(TestState::Running)).await, 1);
    assert_eq!(found(format!("{}?stage=street&state=preparing", urls::TESTS)).await, 1);
    assert_eq!(found(urls::tests_of_mission("cooler-streets")).await, 3);
    world.mission("empty-streets").await;
    let page = stranger.open(&urls::tests_of_mission("empty-streets")).await;
    page.is(200).see("No test fits.").see("See all tests");
    stranger.open(&urls::tests_of_mission("no-such-mission")).await.is(404);
    stranger.open(&format!("{}?page=9", urls::TESTS)).await.is(200).see("No test fits.");
});

both!(what_waits_for_an_owner, |world| async move {
    let (_, idea, officer) = place(&world).await;
    let mut owner = world.browser_of(&officer);
    let test = started(&mut owner, idea).await;
    let waiting = async |today: &str| {
        let mut read = world.app().reader.begin().await.unwrap();
        let waiting = read.tests_waiting(officer.id, today.parse().unwrap()).await.unwrap();
        (waiting.to_close, waiting.sign_ups)
    };
    assert_eq!(waiting("2026-05-20").await, (0, 0));
    assert_eq!(waiting("2026-05-21").await, (1, 0));
    sign_up(&mut world.browser(), test, "").await;
    sign_up(&mut world.browser(), test, "").await;
    assert_eq!(waiting("2026-05-20").await, (0, 2));
    world.clock.move_on(1);
    owner.open(&urls::test_people(test)).await;
    owner.press("Show names and needs", &[]).await.is(200);
    assert_eq!(waiting("2026-05-20").await, (0, 0));
    closed(&mut owner, test, "mixed").await;
    assert_eq!(waiting("2026-05-21").await, (0, 0));
});
