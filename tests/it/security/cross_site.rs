//! Another site sends our forms in the name of a person who is signed in here.

use crate::routes::table::{fill, writes};
use reqwest::Method;

both!(no_form_is_taken_from_another_site, |world| async move {
    let town = world.town().await;
    let ways: [(&str, &[(&str, &str)]); 6] = [
        ("a modern browser", &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")]),
        ("another host of ours", &[("sec-fetch-site", "same-site"), ("origin", "https://other.city.example")]),
        ("a link that was typed", &[("sec-fetch-site", "none")]),
        ("an old browser", &[("origin", "https://evil.example")]),
        ("a frame without an origin", &[("origin", "null")]),
        ("a lying origin", &[("sec-fetch-site", "cross-site"), ("origin", world.app().config.origin.as_str())]),
    ];
    let before = world.database.snapshot().await;
    let body = "choice=agree&sentence=Forged&thought=Forged&stance=for&nickname=Forged&name=Forged&title=Forged&email=a%40b.example\
                &password=wet%20ink%20on%20paper&new_password=wet%20ink%20on%20paper&reason=Forged&shown_as=name&reach=words";
    for known in [None, Some(&town.writer), Some(&town.officer), Some(&town.admin)] {
        let browser = known.map_or_else(|| world.browser(), |known| world.browser_of(known));
        for path in writes().iter().flat_map(|pattern| fill(pattern, &town)) {
            for (way, headers) in &ways {
                let mut request =
                    browser.request(Method::POST, &path).header("content-type", "application/x-www-form-urlencoded").body(body);
                for (name, value) in *headers {
                    request = request.header(*name, *value);
                }
                let answer = browser.send_raw(request).await;
                assert_eq!(answer.status, 403, "{path} by {way}");
                assert!(answer.header("set-cookie").is_empty(), "{path} by {way} sets a cookie");
            }
        }
    }
    let changes = before.changes(&world.database.snapshot().await);
    assert!(changes.is_empty(), "{changes:?}");
    let browser = world.browser();
    let request = browser.request(Method::POST, &writes()[0]).header("sec-fetch-site", "cross-site");
    browser.send_raw(request).await.is(403).see("This came from another site");
});

both!(reading_from_another_site_is_fine, |world| async move {
    world.mission("cooler-streets").await;
    let browser = world.browser();
    let request = browser.request(Method::GET, "/missions/cooler-streets").header("sec-fetch-site", "cross-site");
    browser.send_raw(request.header("origin", "https://newspaper.example")).await.is(200);
});
