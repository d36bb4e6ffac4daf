//! What every answer tells the browser to forbid.

use crate::support::browser::Answer;
use app::urls;
use reqwest::Method;

fn check(answer: &Answer, https: bool) {
    let place = format!("{} ({})", answer.url.path(), answer.status);
    let policy = answer.header("content-security-policy");
    let parts: Vec<&str> = policy.split(';').map(str::trim).collect();
    assert!(parts.contains(&"default-src 'none'"), "{place}: {policy}");
    assert!(parts.contains(&"frame-ancestors 'none'"), "{place}: {policy}");
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'") && !policy.contains('*'), "{place}: {policy}");
    if answer.header("content-type").starts_with("text/html") {
        assert!(
            parts.contains(&"base-uri 'none'") && parts.contains(&"form-action 'self'") && parts.contains(&"style-src 'self'"),
            "{place}: {policy}"
        );
        assert_eq!(answer.count("[style], style"), 0, "{place} has an inline style");
        let nonce = parts.iter().find_map(|part| part.split("'nonce-").nth(1)).and_then(|rest| rest.split('\'').next());
        for script in answer.html().select(&scraper::Selector::parse("script").unwrap()) {
            assert!(nonce.is_some() && script.attr("nonce") == nonce, "{place} has a script that the policy forbids");
        }
    }
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{place}");
    assert_eq!(answer.header("x-frame-options"), "DENY", "{place}");
    assert!(matches!(answer.header("referrer-policy"), "same-origin" | "no-referrer"), "{place}: {}", answer.header("referrer-policy"));
    assert!(answer.header("permissions-policy").contains("geolocation=()"), "{place}");
    assert_eq!(answer.header("strict-transport-security").contains("max-age=31536000"), https, "{place}");
    assert!(!answer.header("cache-control").is_empty(), "{place}");
    for name in ["server", "x-powered-by", "access-control-allow-origin"] {
        assert!(answer.header(name).is_empty(), "{place} says {name}: {}", answer.header(name));
    }
    for cookie in answer.headers.get_all("set-cookie") {
        let cookie = cookie.to_str().unwrap();
        for part in ["; Path=/", "; HttpOnly", "; SameSite=Lax"] {
            assert!(cookie.contains(part), "{place}: {cookie}");
        }
        assert_eq!(cookie.contains("; Secure"), https, "{place}: {cookie}");
        assert!(!cookie.contains("Domain="), "{place}: {cookie}");
        if https && !cookie.starts_with("turnstone-language=") {
            assert!(cookie.starts_with("__Host-"), "{place}: {cookie}");
        }
    }
}

both!(every_kind_of_answer_is_guarded, |world| async move {
    let town = world.town().await;
    let open = town.idea(domain::idea::IdeaState::Open);
    let https = world.another_server(&[("TURNSTONE_ORIGIN", "https://ideas.example")]).await;
    for (server, is_https) in [(&world.server, false), (&https, true)] {
        let browser = server.browser();
        let mut seen = Vec::new();
        for path in [
            "/",
            "/missions",
            "/missions/cooler-streets",
            "/missions/cooler-streets/cards",
            "/no-such-page",
            "/healthz",
            "/readyz",
            "/metrics",
            "/assets/none.css",
            "/language/ar?to=/missions",
        ] {
            let answer = browser.send_raw(browser.request(Method::GET, path)).await;
            check(&answer, is_https);
            seen.push(answer.status);
        }
        let post_as = |kind: &'static str, body: &'static str| {
            browser.request(Method::POST, &urls::vote(open)).header("content-type", kind).body(body)
        };
        let post = |body| post_as("application/x-www-form-urlencoded", body);
        let elsewhere = post("choice=agree").header("sec-fetch-site", "cross-site");
        let put = browser.request(Method::PUT, &urls::vote(open));
        for request in [post("choice=agree"), post(""), post_as("text/plain", "choice=agree"), elsewhere, put] {
            let answer = browser.send_raw(request).await;
            check(&answer, is_https);
            seen.push(answer.status);
        }
        for status in [200, 303, 400, 403, 404, 405, 422] {
            assert!(seen.contains(&status), "no answer was a {status}: {seen:?}");
        }
    }
});

both!(a_page_with_a_live_part_has_one_script_and_the_rest_have_none, |world| async move {
    let town = world.town().await;
    let mut browser = world.browser_of(&town.writer);
    for pattern in urls::pages() {
        for path in crate::routes::table::fill(pattern, &town) {
            let answer = browser.open(&path).await;
            if answer.status != 200 {
                continue;
            }
            let live = urls::has_live_part(answer.path());
            assert_eq!(answer.count("script"), usize::from(live), "{path}");
            assert_eq!(answer.header("content-security-policy").contains("script-src 'none'"), !live, "{path}");
        }
    }
    let nonce = |answer: &Answer| answer.header("content-security-policy").split("'nonce-").nth(1).map(str::to_owned);
    let one = nonce(browser.open("/missions/cooler-streets/cards").await);
    let two = nonce(browser.open("/missions/cooler-streets/cards").await);
    assert!(one.is_some() && one != two, "a nonce is fresh for each page");
});
