//! Two at the same moment.

use super::{place, proposed, started};
use crate::support::Browser;
use app::urls;

both!(the_last_place_is_given_once, |world| async move {
    let (_, idea, owner) = place(&world).await;
    let test = proposed(&mut world.browser_of(&owner), idea).await;
    let mut browsers: Vec<Browser> = Vec::new();
    for _ in 0..6 {
        let mut browser = world.browser_of(&world.guest().await);
        browser.open(&urls::test(test)).await;
        browsers.push(browser);
    }
    let sends = browsers.iter().map(|browser| {
        let send = browser.filled("Put me on the list", &[]);
        async move { browser.send(&send).await.status }
    });
    let statuses = futures::future::join_all(sends).await;
    assert_eq!(statuses, [303; 6]);
    let count = async |state: &str| world.database.number(&format!("SELECT COUNT(*) FROM sign_ups WHERE state = '{state}'")).await;
    assert_eq!((count("placed").await, count("waiting").await), (2, 4));
    assert_eq!(world.database.number("SELECT placed_count FROM tests").await, 2);
    assert_eq!(world.database.number("SELECT waiting_count FROM tests").await, 4);
    assert_eq!(world.database.number("SELECT COUNT(DISTINCT turn) FROM sign_ups").await, 6);

    // All leave at once: nobody is told twice, and nothing is left.
    for browser in &mut browsers {
        browser.open(&urls::leave_test(test)).await;
    }
    let leaves = browsers.iter().map(|browser| {
        let send = browser.filled("Give my place back", &[]);
        async move { browser.send(&send).await.status }
    });
    assert_eq!(futures::future::join_all(leaves).await, [303; 6]);
    assert_eq!(world.database.number("SELECT placed_count + waiting_count FROM tests").await, 0);
    let twice =
        "SELECT COUNT(*) FROM (SELECT person_id FROM notices WHERE kind = 'test_place' GROUP BY person_id HAVING COUNT(*) > 1) AS twice";
    assert_eq!(world.database.number(twice).await, 0);
});

both!(a_double_click_signs_up_once, |world| async move {
    let (_, idea, owner) = place(&world).await;
    let test = proposed(&mut world.browser_of(&owner), idea).await;
    let mut stranger = world.browser();
    stranger.open(&urls::test(test)).await;
    let send = stranger.filled("Put me on the list", &[("need", "A seat")]);
    let (one, two) = tokio::join!(stranger.send(&send), stranger.send(&send));
    assert_eq!((one.status, two.status), (303, 303));
    assert_eq!(world.database.number("SELECT COUNT(*) FROM sign_ups").await, 1);
    assert_eq!(world.database.number("SELECT placed_count FROM tests").await, 1);
});

both!(two_rounds_at_once_are_one, |world| async move {
    let (_, idea, owner) = place(&world).await;
    let mut one = world.browser_of(&owner);
    let test = started(&mut one, idea).await;
    let mut two = one.clone();
    one.open(&urls::round_of_test(test)).await;
    two.open(&urls::round_of_test(test)).await;
    let first = one.filled("Start a new round", &[("changed", "Benches.")]);
    let second = two.filled("Start a new round", &[("changed", "A ramp.")]);
    let (first, second) = tokio::join!(one.send(&first), two.send(&second));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let refused = if first.status == 409 { first } else { second };
    refused.see("Someone else changed this before you.");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM test_rounds").await, 2);
});

both!(stopped_and_closed_at_once_is_one_of_them, |world| async move {
    let (_, idea, owner) = place(&world).await;
    let mut one = world.browser_of(&owner);
    let test = started(&mut one, idea).await;
    let mut two = one.clone();
    one.open(&urls::stop_test(test)).await;
    two.open(&urls::close_test(test)).await;
    let words = [("result", "worked"), ("saw", "a"), ("learned", "b"), ("next", "c"), ("worth", "d")];
    let stop = one.filled("Stop the test early", &[("reason", "The gate broke.")]);
    let close = two.filled("Say what we learned", &words);
    let (stop, close) = tokio::join!(one.send(&stop), two.send(&close));
    // Closing after the stop keeps the result of the stop; stopping after the end is refused.
    assert_eq!(close.status, 303);
    let result = world.database.rows("SELECT state, result FROM tests").await;
    let expected = if stop.status == 303 { "stopped_early" } else { "worked" };
    assert_eq!(result[0], [Some("closed".to_owned()), Some(expected.to_owned())]);
});
