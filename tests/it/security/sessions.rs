//! Cookies: ours alone, random, kept as hashes, and worth nothing once they end.

use app::urls;
use reqwest::Method;

both!(a_cookie_that_we_did_not_make_is_nobody, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Plant trees").await;
    let mut browser = world.browser();
    let planted = "planted-by-an-attacker-0123456789-0123456789";
    browser.set_cookie("turnstone", planted);
    browser.open(&urls::vote(idea)).await.is(200);
    let vote = browser.filled_for(&urls::vote(idea), &[("choice", "agree")]);
    let answer = browser.send(&vote).await;
    answer.is(303);
    browser.take_cookies(&answer);
    let given = browser.cookie("turnstone").unwrap_or_default().to_owned();
    assert!(!given.is_empty() && given != planted, "a planted cookie becomes no session");
    let mut attacker = world.browser();
    attacker.set_cookie("turnstone", planted);
    attacker.open(&urls::vote(idea)).await;
    assert_eq!(attacker.page().field("choice"), "", "the attacker sees no answer");
});

both!(a_cookie_is_kept_as_a_hash_and_ends, |world| async move {
    let mission = world.mission_with("cooler-streets", |fields| fields.answer_by = None).await;
    let idea = world.idea(mission, "Plant trees").await;
    let known = world.guest().await;
    let mut browser = world.browser_of(&known);
    browser.open(&urls::vote(idea)).await;
    browser.go(browser.filled_for(&urls::vote(idea), &[("choice", "agree")])).await;
    browser.open(&urls::vote(idea)).await;
    assert_eq!(browser.page().field("choice"), "agree");
    let stored = world.database.snapshot().await;
    assert!(!stored.holds(&known.token), "the cookie itself is in the database");
    world.clock.move_on(366 * 24 * 3600);
    let mut later = world.browser_of(&known);
    later.open(&urls::vote(idea)).await;
    assert_eq!(later.page().field("choice"), "", "a session ends");
});

both!(strange_cookies_break_nothing, |world| async move {
    let browser = world.browser();
    let long = "x".repeat(4_000);
    for cookie in ["turnstone=", "turnstone", "=", "turnstone=%00", "turnstone=' OR 1=1", "turnstone-language=../../x", long.as_str()] {
        let answer = browser.send_raw(browser.request(Method::GET, "/missions").header("cookie", cookie)).await;
        assert_eq!(answer.status, 200, "{cookie}");
    }
});
