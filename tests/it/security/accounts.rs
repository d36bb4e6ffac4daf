//! Ways in: nothing is told apart that should not be, nothing can be guessed for long, and no cookie outlives its end.

use super::redirects::ELSEWHERE;
use crate::support::{Browser, Known, World};
use app::urls;
use domain::person::{LINK_SECONDS, Role};
use std::time::{Duration, Instant};

const PASSWORD: &str = "wet ink on shell paper";

/// Someone with an address and a password of their own.
async fn with_password(world: &World, role: Role, email: &str) -> Known {
    let known = match role {
        Role::Resident => world.guest().await,
        role => world.staff(role).await,
    };
    let hash = server::auth::password::hash(PASSWORD).await.unwrap();
    let mut write = world.app().writer.begin().await.unwrap();
    write.confirm_email(known.id, email, world.now()).await.unwrap();
    write.set_password(known.id, &hash, world.now()).await.unwrap();
    write.commit().await.unwrap();
    known
}

async fn sign_in(browser: &mut Browser, email: &str, password: &str) -> u16 {
    browser.open(urls::SIGN_IN_PASSWORD).await.is(200);
    browser.press("Sign in", &[("email", email), ("password", password)]).await.status
}

/// The link in the last mail to an address.
async fn link_to(world: &World, email: &str) -> String {
    let mail = world.mails_to(email).await.pop().expect("a mail");
    let at = mail.text.find("/sign-in/link/").expect("a link");
    mail.text[at..].split_whitespace().next().unwrap().to_owned()
}

/// The three words that the page shows.
async fn three_words(browser: &mut Browser) -> String {
    browser.open(urls::MY_WORDS).await.is(200);
    browser.press("Make", &[]).await.is(200).all(".three-words li").join(" ")
}

fn is_in(browser: &Browser, email: &str) -> bool {
    browser.page().status == 200 && browser.page().text().contains(email)
}

both!(a_cookie_from_before_is_worth_nothing_after_signing_in, |world| async move {
    let email = "reader@city.example";
    let known = with_password(&world, Role::Resident, email).await;
    let words = three_words(&mut world.browser_of(&known)).await;
    for way in ["password", "words", "link"] {
        // The attacker is a guest, and plants their own cookie in the browser of someone else.
        let attacker = world.guest().await;
        let mut victim = world.browser_of(&attacker);
        match way {
            "password" => assert_eq!(sign_in(&mut victim, email, PASSWORD).await, 200),
            "words" => {
                victim.open(urls::BACK).await.is(200);
                victim.press("Bring me back", &[("words", &words)]).await.is(200);
            }
            _ => {
                victim.open(urls::SIGN_IN_LINK).await;
                victim.press("Send me a link", &[("email", email)]).await.see("We sent you a mail.");
                victim.open(&link_to(&world, email).await).await.is(200);
                victim.press("Sign in now", &[]).await.is(200);
            }
        }
        victim.open(urls::ME).await;
        assert!(is_in(&victim, email), "{way}: {}", victim.page().text());
        assert_ne!(victim.cookie("turnstone"), Some(attacker.token.as_str()), "{way} keeps the cookie");
        let mut before = world.browser_of(&attacker);
        before.open(urls::ME).await.is(403).lacks(email);
    }
});

both!(signing_out_ends_the_session_itself, |world| async move {
    let email = "reader@city.example";
    with_password(&world, Role::Resident, email).await;
    let (mut one, mut two) = (world.browser(), world.browser());
    for browser in [&mut one, &mut two] {
        assert_eq!(sign_in(browser, email, PASSWORD).await, 200);
    }
    let kept = one.clone();
    one.open(urls::ME).await;
    one.press("Sign out on this device", &[]).await.is(200).see("You signed out on this device.");
    assert_eq!(one.cookie("turnstone"), None);
    let mut copied = kept.clone();
    copied.open(urls::ME).await.is(403);
    two.open(urls::ME).await;
    assert!(is_in(&two, email), "another device stays signed in");
    assert_eq!(sign_in(&mut one, email, PASSWORD).await, 200);
    one.open(urls::SIGN_OUT_EVERYWHERE).await;
    one.press("Sign out everywhere", &[]).await.see("You signed out on every device.");
    two.open(urls::ME).await.is(403);
});

both!(a_new_password_signs_out_everyone_else, |world| async move {
    let email = "reader@city.example";
    with_password(&world, Role::Resident, email).await;
    let (mut one, mut two) = (world.browser(), world.browser());
    for browser in [&mut one, &mut two] {
        assert_eq!(sign_in(browser, email, PASSWORD).await, 200);
    }
    let new = "seven quiet herons at low tide";
    one.open(urls::MY_PASSWORD).await;
    let fields = [("password", "not it, not at all"), ("new_password", new), ("new_password_again", new)];
    one.press("Save the new password", &fields).await.is(422).lacks(new).lacks("not it, not at all");
    one.press("Save the new password", &[("password", PASSWORD), ("new_password", new), ("new_password_again", new)]).await.is(200);
    one.open(urls::ME).await;
    assert!(is_in(&one, email));
    two.open(urls::ME).await.is(403);
    assert_eq!(sign_in(&mut two, email, PASSWORD).await, 422);
    assert_eq!(sign_in(&mut two, email, new).await, 200);
});

both!(a_known_address_is_told_from_an_unknown_one_by_nothing, |world| async move {
    let email = "reader@city.example";
    with_password(&world, Role::Resident, email).await;
    let strip = |browser: &Browser, email: &str| {
        let page = browser.page();
        let once = page.field("once");
        page.body.replace(email, "EMAIL").replace(&once, "ONCE")
    };
    let mut pages = Vec::new();
    let mut times: [Vec<Duration>; 2] = Default::default();
    for _ in 0..4 {
        for (at, address) in [email, "nobody@city.example"].into_iter().enumerate() {
            let mut browser = world.browser();
            browser.open(urls::SIGN_IN_PASSWORD).await;
            let form = browser.filled("Sign in", &[("email", address), ("password", "not the right one")]);
            let begun = Instant::now();
            browser.go(form).await.is(422);
            times[at].push(begun.elapsed());
            pages.push(strip(&browser, address));
        }
    }
    pages.dedup();
    assert_eq!(pages.len(), 1, "the two pages differ");
    // A password is checked either way: argon2 takes most of the time, so without it the answer would come much sooner.
    for list in &mut times {
        list.sort();
    }
    let [known, unknown] = times.map(|list| list[list.len() / 2]);
    assert!(unknown * 3 > known && known * 3 > unknown, "known: {known:?}, unknown: {unknown:?}");

    let mut links = Vec::new();
    for address in [email, "nobody@city.example"] {
        let mut browser = world.browser();
        browser.open(urls::SIGN_IN_LINK).await;
        let form = browser.filled("Send me a link", &[("email", address)]);
        let answer = browser.send(&form).await;
        links.push((answer.status, answer.header("location").to_owned(), answer.header("set-cookie").is_empty()));
        assert_eq!(world.mails_to(address).await.len(), 1, "a mail goes to {address}");
    }
    assert_eq!(links[0], links[1]);
});

both!(guessing_is_limited_on_all_servers_together, |world| async move {
    let other = world.another_server(&[]).await;
    let email = "reader@city.example";
    let known = with_password(&world, Role::Resident, email).await;
    let words = three_words(&mut world.browser_of(&known)).await;
    let guess = async |at: usize, path: &str, body: String| {
        let browser = if at.is_multiple_of(2) { world.browser() } else { other.browser() };
        let request = browser.request(reqwest::Method::POST, path).header("content-type", "application/x-www-form-urlencoded").body(body);
        // Nobody in front of the server is trusted, so this says nothing.
        browser.send_raw(request.header("x-forwarded-for", format!("203.0.113.{at}"))).await
    };
    for (path, wrong, right) in [
        (urls::BACK, "words=abacus+abdomen+abide".to_owned(), format!("words={}", words.replace(' ', "+"))),
        (
            urls::SIGN_IN_PASSWORD,
            format!("email={email}&password=wrong+wrong+wrong"),
            format!("email={email}&password={}", PASSWORD.replace(' ', "+")),
        ),
    ] {
        let mut statuses = Vec::new();
        for at in 0..12 {
            statuses.push(guess(at, path, wrong.clone()).await.status);
        }
        assert_eq!(&statuses[..10], [422; 10], "{path}");
        assert_eq!(&statuses[10..], [429; 2], "{path}");
        for at in 0..2 {
            let answer = guess(at, path, right.clone()).await;
            assert_eq!(answer.status, 429, "{path}: the right one is not taken either while there is a limit");
            assert!(answer.header("retry-after").parse::<i64>().is_ok_and(|seconds| (1..=3600).contains(&seconds)), "{path}");
        }
        world.clock.move_on(3_601);
        assert_eq!(guess(0, path, right).await.status, 303, "{path}: it works again when the time is over");
    }
    let stored = world.database.rows("SELECT CAST(COUNT(*) AS TEXT) FROM limits").await;
    assert_ne!(stored[0][0].as_deref(), Some("0"), "tries are counted in the database");
});

both!(a_link_works_once_for_a_while_and_only_by_its_button, |world| async move {
    let email = "reader@city.example";
    let ask = async |browser: &mut Browser| {
        browser.open(urls::SIGN_IN_LINK).await;
        browser.press("link", &[("email", email)]).await.is(200);
        link_to(&world, email).await
    };
    let mut browser = world.browser();
    let link = ask(&mut browser).await;
    // Programs that look into mails open links; that uses nothing up.
    for method in [reqwest::Method::HEAD, reqwest::Method::GET, reqwest::Method::GET] {
        let answer = world.browser().send_raw(world.browser().request(method, &link)).await;
        assert_eq!(answer.status, 200);
        assert!(answer.header("set-cookie").is_empty());
    }
    browser.open(&link).await.is(200);
    browser.press("Sign in now", &[]).await.is(200);
    let mut thief = world.browser();
    thief.open(&link).await.is(404).see("This link does not work any more");
    let request = thief.request(reqwest::Method::POST, &link).header("content-type", "application/x-www-form-urlencoded").body("");
    let answer = thief.send_raw(request).await;
    assert!(answer.status == 409 && answer.header("set-cookie").is_empty(), "{}", answer.status);

    let late = ask(&mut world.browser()).await;
    world.clock.move_on(LINK_SECONDS + 1);
    let mut browser = world.browser();
    browser.open(&late).await.is(404);
    for secret in [&link, &late] {
        assert!(!world.database.snapshot().await.holds(secret.rsplit('/').next().unwrap()), "the link itself is in the database");
    }
});

both!(secrets_are_kept_as_hashes, |world| async move {
    let email = "reader@city.example";
    let known = with_password(&world, Role::Resident, email).await;
    let mut browser = world.browser_of(&known);
    let words = three_words(&mut browser).await;
    let stored = world.database.snapshot().await;
    assert!(!stored.holds(PASSWORD) && !stored.holds(&words) && !stored.holds(&known.token));
    for word in words.split(' ') {
        assert!(!stored.holds(word), "the word {word} is in the database");
    }
    assert!(stored.holds("$argon2id$v=19$"));
    browser.open(urls::ME).await.is(200).lacks(&words);
});

both!(signing_in_leads_to_no_other_site, |world| async move {
    let email = "reader@city.example";
    with_password(&world, Role::Resident, email).await;
    for place in ELSEWHERE {
        let next: String = url::form_urlencoded::byte_serialize(place.as_bytes()).collect();
        let mut browser = world.browser();
        for page in [urls::SIGN_IN, urls::SIGN_IN_PASSWORD, urls::SIGN_IN_LINK, urls::BACK, urls::SIGN_UP] {
            browser.open(&format!("{page}?next={next}")).await.is(200);
            for href in browser.page().hrefs().into_iter().chain(browser.page().all_attributes("action")) {
                let target = browser.page().url.join(&href).unwrap();
                assert!(
                    target.origin() == browser.page().url.origin() || target.scheme() == "tel",
                    "{page} with {place:?} links to {href}"
                );
            }
        }
        let body = format!("email={email}&password={}&next={next}", PASSWORD.replace(' ', "+"));
        let request = browser.request(reqwest::Method::POST, urls::SIGN_IN_PASSWORD).body(body);
        let answer = browser.send_raw(request.header("content-type", "application/x-www-form-urlencoded")).await;
        answer.is(303);
        let target = answer.url.join(answer.header("location")).unwrap();
        assert_eq!(target.origin(), answer.url.origin(), "{place:?} leads to {target}");
        assert!(answer.headers.get_all("set-cookie").iter().all(|cookie| cookie.to_str().unwrap().starts_with("turnstone")), "{place:?}");
    }
});

both!(staff_come_in_by_password_only, |world| async move {
    let email = "officer@city.example";
    let officer = with_password(&world, Role::Officer, email).await;
    let mut browser = world.browser_of(&officer);
    let request = browser.request(reqwest::Method::POST, urls::MY_WORDS).header("content-type", "application/x-www-form-urlencoded");
    let answer = browser.send_raw(request.body("")).await;
    assert!(matches!(answer.status, 403 | 409), "staff get no three words: {}", answer.status);
    let mut other = world.browser();
    other.open(urls::SIGN_IN_LINK).await;
    other.press("Send me a link", &[("email", email)]).await.see("We sent you a mail.");
    for mail in world.mails_to(email).await {
        if let Some(at) = mail.text.find("/sign-in/link/") {
            let link = mail.text[at..].split_whitespace().next().unwrap().to_owned();
            other.open(&link).await;
            let request = other.request(reqwest::Method::POST, &link).header("content-type", "application/x-www-form-urlencoded").body("");
            let answer = other.send_raw(request).await;
            assert!(matches!(answer.status, 403 | 404 | 409), "a link signs staff in: {}", answer.status);
        }
    }
    assert_eq!(sign_in(&mut world.browser(), email, PASSWORD).await, 200);
    browser.open(urls::ME).await.is(200);
    world.clock.move_on(12 * 3600 + 1);
    browser.open(urls::ME).await.is(403);
});
