//! Links by email.

use super::{ask, by_link, counts_are_true, is_in, last_link, make_words, token, user, vote, with_token};
use app::urls;
use domain::person::Role;
use futures::future::join_all;
use reqwest::Method;

both!(a_guest_who_signs_in_by_link_keeps_everything, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let shade = world.idea(mission, "Plant trees at the bus stops").await;
    let mut browser = world.browser();
    vote(&mut browser, shade, "agree").await;
    let before = token(&browser).unwrap();

    by_link(&world, &mut browser, "Resident@City.Example").await;
    browser.open(urls::ME).await.is(200).see("Your address is Resident@City.Example.").see("You answered 1 idea.");
    browser.open(&urls::vote(shade)).await;
    assert_eq!(browser.page().field("choice"), "agree");
    // The guest became the account: nobody is there twice.
    assert_eq!(world.database.number("SELECT COUNT(*) FROM people WHERE email_key = 'resident@city.example'").await, 1);
    assert_eq!(world.database.number("SELECT people_count FROM missions").await, 1);
    assert_ne!(token(&browser).unwrap(), before, "a new session");
    counts_are_true(&world).await;

    // Another device, the same person, however they write the address.
    let mut phone = world.browser();
    by_link(&world, &mut phone, "resident@city.example").await;
    phone.open(&urls::vote(shade)).await;
    assert_eq!(phone.page().field("choice"), "agree");
});

both!(opening_a_link_does_nothing_and_using_it_works_once, |world| async move {
    let mut browser = world.browser();
    let link = ask(&world, &mut browser, "resident@city.example").await;
    // A program that looks into mails opens every link, again and again.
    for method in [Method::GET, Method::HEAD, Method::GET] {
        let scanner = world.browser();
        assert_eq!(scanner.send_raw(scanner.request(method, &link)).await.status, 200);
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM email_links WHERE used_at IS NOT NULL").await, 0);
    browser.open(&link).await.see("resident@city.example");
    let press = browser.filled("Sign in now", &[]);
    browser.go(press.clone()).await.is(200).see("You are signed in.");

    let mut thief = world.browser();
    thief.open(&link).await.is(404).see("This link does not work any more").lacks("resident@city.example");
    thief.go(press.with("once", "another-key-of-a-form")).await.is(409);
    assert!(!is_in(&mut thief, "resident@city.example").await);
    // The token is nowhere but in the mail.
    let token = link.rsplit('/').next().unwrap();
    assert!(!world.database.snapshot().await.holds(token));
});

both!(a_link_works_for_half_an_hour, |world| async move {
    let mut browser = world.browser();
    let link = ask(&world, &mut browser, "resident@city.example").await;
    browser.open(&link).await;
    let press = browser.filled("Sign in now", &[]);
    world.clock.move_on(30 * 60);
    browser.open(&link).await.is(404).see("Ask for a new link");
    browser.go(press).await.is(409).see("This link does not work any more");
    assert_eq!(token(&browser), None);

    let link = ask(&world, &mut browser, "resident@city.example").await;
    world.clock.move_on(30 * 60 - 1);
    browser.open(&link).await.is(200);
    browser.press("Sign in now", &[]).await.is(200).see("You are signed in.");
});

both!(a_double_click_signs_in_and_asks_once, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let shade = world.idea(mission, "Plant trees at the bus stops").await;
    let mut browser = world.browser();
    vote(&mut browser, shade, "agree").await;
    browser.open(urls::SIGN_IN_LINK).await;
    let click = browser.filled("Send me a link", &[("email", "resident@city.example")]);
    for answer in join_all((0..3).map(|_| browser.send(&click))).await {
        answer.is(303);
    }
    assert_eq!(world.mails_to("resident@city.example").await.len(), 1);

    browser.open(&last_link(&world, "resident@city.example").await).await;
    let click = browser.filled("Sign in now", &[]);
    let answers = join_all((0..3).map(|_| browser.send(&click))).await;
    // Whichever answer the browser shows, the person is in.
    for answer in &answers {
        let mut same = browser.clone();
        answer.is(303);
        same.take_cookies(answer);
        assert!(is_in(&mut same, "resident@city.example").await);
        same.open(&urls::vote(shade)).await;
        assert_eq!(same.page().field("choice"), "agree");
    }
    counts_are_true(&world).await;
});

both!(the_answer_is_the_same_for_every_address, |world| async move {
    user(&world, "resident@city.example", Role::Resident).await;
    user(&world, "officer@city.example", Role::Officer).await;
    let mut answers = Vec::new();
    for email in ["resident@city.example", "officer@city.example", "unknown@city.example"] {
        let mut browser = world.browser();
        browser.open(urls::SIGN_IN_LINK).await;
        let answer = browser.send(&browser.filled("Send me a link", &[("email", email)])).await;
        let location = answer.header("location").to_owned();
        let text = browser.open(&location).await.text();
        answers.push((answer.status, location, answer.headers.contains_key("set-cookie"), text));
        assert_eq!(world.mails_to(email).await.len(), 1, "{email}");
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:?}");
    // Asking makes no guest.
    assert_eq!(world.database.number("SELECT COUNT(*) FROM people").await, 2);

    // Staff are told by mail to use their password; there is no link to steal.
    let mail = &world.mails_to("officer@city.example").await[0];
    assert!(!mail.text.contains("/sign-in/link/") && mail.text.contains(urls::SIGN_IN_PASSWORD), "{}", mail.text);
});

both!(what_cannot_be_an_address_is_said, |world| async move {
    let mut browser = world.browser();
    for email in ["", "resident", "resident@city", "a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "x".repeat(300).as_str()]
    {
        browser.open(urls::SIGN_IN_LINK).await;
        let request = browser.request(Method::POST, urls::SIGN_IN_LINK).header("content-type", "application/x-www-form-urlencoded");
        let body = url::form_urlencoded::Serializer::new(String::new()).append_pair("email", email).finish();
        let answer = browser.send_raw(request.body(body)).await;
        assert_eq!(answer.status, 422, "{email:?}");
        assert!(answer.title().starts_with("Error: "), "{}", answer.title());
    }
    assert!(world.outbox.mails().is_empty());
});

both!(a_link_in_another_browser_shuts_out_who_asked, |world| async move {
    // Someone types the address of another person, and keeps a session and three words of the guest that asked.
    let mission = world.mission("cooler-streets").await;
    let shade = world.idea(mission, "Plant trees at the bus stops").await;
    let mut attacker = world.browser();
    vote(&mut attacker, shade, "agree").await;
    let words = make_words(&mut attacker).await;
    attacker.open(urls::MY_EMAIL).await;
    attacker.press("Send me a link to confirm it", &[("email", "resident@city.example")]).await.is(200);
    let stolen = token(&attacker).unwrap();

    let mut resident = world.browser();
    resident.open(&last_link(&world, "resident@city.example").await).await.is(200).see("Is this your email address?");
    resident.press("Yes, this is my address", &[]).await.is(200);
    assert!(is_in(&mut resident, "resident@city.example").await);

    with_token(&world, &stolen).open(urls::ME).await.is(403);
    let mut attacker = world.browser();
    attacker.open(urls::BACK).await;
    attacker.press("Bring me back", &[("words", &words)]).await.is(422).see("We do not know these three words.");
    attacker.open(urls::ME).await.is(403);
});

both!(an_account_takes_a_new_address_only_where_it_is_signed_in, |world| async move {
    let mut attacker = world.browser();
    by_link(&world, &mut attacker, "attacker@city.example").await;
    attacker.open(urls::MY_EMAIL).await;
    attacker.press("Send me a link to confirm it", &[("email", "resident@city.example")]).await.is(200);
    let link = last_link(&world, "resident@city.example").await;
    let mut resident = world.browser();
    resident.open(&link).await.is(200).see("Open this link where you are signed in");
    let post = resident.request(Method::POST, &link).header("content-type", "application/x-www-form-urlencoded").body("");
    resident.send_raw(post).await.is(409);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM people WHERE email_key = 'resident@city.example'").await, 0);

    // In their own browser it works, and the earlier address hears of it.
    let mut owner = world.browser();
    by_link(&world, &mut owner, "first@city.example").await;
    owner.open(urls::MY_EMAIL).await.see("first@city.example signs you in now.");
    owner.press("Send me a link to confirm it", &[("email", "second@city.example")]).await.is(200);
    assert!(is_in(&mut owner, "first@city.example").await, "not before the link was used");
    owner.open(&last_link(&world, "second@city.example").await).await.is(200);
    owner.press("Yes, this is my address", &[]).await.is(200);
    assert!(is_in(&mut owner, "second@city.example").await);
    let told = world.mails_to("first@city.example").await;
    assert!(told.last().unwrap().subject.contains("has changed"), "{told:?}");

    // An address that has an account of its own stays with it.
    owner.open(urls::MY_EMAIL).await;
    owner.press("Send me a link to confirm it", &[("email", "attacker@city.example")]).await.is(200);
    owner.open(&last_link(&world, "attacker@city.example").await).await.is(200).see("This address has an account of its own");
    assert!(is_in(&mut attacker, "attacker@city.example").await);
});

both!(links_are_limited_by_address_and_by_network, |world| async move {
    let mut last = 0;
    for at in 0..9 {
        let mut browser = world.browser();
        browser.open(urls::SIGN_IN_LINK).await;
        last = browser.press("Send me a link", &[("email", "resident@city.example")]).await.status;
        assert_eq!(last == 429, at == 8, "try {at}: {last}");
    }
    assert_eq!(last, 429);
    assert_eq!(world.mails_to("resident@city.example").await.len(), 8);
    // Another address still gets its link; an hour later this one does, too.
    let mut browser = world.browser();
    ask(&world, &mut browser, "other@city.example").await;
    world.clock.move_on(3_601);
    ask(&world, &mut browser, "resident@city.example").await;
    for at in 0..60 {
        browser.open(urls::SIGN_IN_LINK).await;
        last = browser.press("Send me a link", &[("email", &format!("resident-{at}@city.example"))]).await.status;
        if last == 429 {
            break;
        }
    }
    assert_eq!(last, 429, "one network cannot mail the whole town");
    assert!(browser.page().header("retry-after").parse::<i64>().unwrap() > 0);
});
