//! Nobody is led to another site by a link to ours.

use reqwest::Method;

/// Places on other sites, in the spellings that browsers understand.
pub const ELSEWHERE: &[&str] = &[
    "https://evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/%09/evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "https:evil.example",
    "/\r\nset-cookie: a=b",
    " //evil.example",
    "evil.example",
];

both!(choosing_a_language_stays_here, |world| async move {
    let browser = world.browser();
    for place in ELSEWHERE {
        let query: String = url::form_urlencoded::byte_serialize(place.as_bytes()).collect();
        let answer = browser.send_raw(browser.request(Method::GET, &format!("/language/ar?to={query}"))).await;
        answer.is(303);
        let target = answer.url.join(answer.header("location")).unwrap();
        assert_eq!(target.origin(), answer.url.origin(), "{place:?} leads to {target}");
        assert!(answer.headers.get_all("set-cookie").iter().all(|cookie| !cookie.to_str().unwrap().starts_with("a=b")), "{place:?}");
    }
    let answer = browser.send_raw(browser.request(Method::GET, "/language/ar?to=/missions?sort=newest")).await;
    assert_eq!(answer.header("location"), "/missions?sort=newest");
});

both!(a_language_is_chosen_and_kept, |world| async move {
    let mut browser = world.browser();
    browser.open("/").await.is(200);
    browser.open("/language/ar?to=/").await.is(200);
    assert_eq!(browser.page().count("html[lang=ar][dir=rtl]"), 1);
    browser.open("/missions").await;
    assert_eq!(browser.page().count("html[lang=ar]"), 1);
    browser.open("/language/xx?to=/").await;
    assert_eq!(browser.page().count("html[lang=ar]"), 1, "a language that we do not speak changes nothing");
    browser.open("/language/en?to=/").await;
    assert_eq!(browser.page().count("html[lang=en][dir=ltr]"), 1);
});
