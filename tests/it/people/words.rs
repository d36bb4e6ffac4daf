//! Three words.

use super::{PASSWORD, by_link, by_password, counts_are_true, is_in, make_words, token, user, vote};
use app::urls;
use domain::person::Role;
use futures::future::join_all;

both!(three_words_bring_a_guest_back_on_another_device, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let [shade, water] =
        [world.idea(mission, "Plant trees at the bus stops").await, world.idea(mission, "Open the fountain at night").await];
    let mut laptop = world.browser();
    vote(&mut laptop, shade, "agree").await;
    let words = make_words(&mut laptop).await;
    assert_eq!(words.split(' ').count(), 3, "{words}");

    // The guest of the phone comes along, too.
    let mut phone = world.browser();
    vote(&mut phone, water, "disagree").await;
    phone.open(urls::BACK).await.is(200);
    let typed = format!(
        " {},{}-  {}.",
        words.split(' ').next().unwrap().to_uppercase(),
        words.split(' ').nth(1).unwrap(),
        words.split(' ').nth(2).unwrap()
    );
    phone.press("Bring me back", &[("words", &typed)]).await.is(200).see("Your page").see("You answered 2 ideas.");
    for browser in [&mut phone, &mut laptop] {
        browser.open(&urls::vote(shade)).await;
        assert_eq!(browser.page().field("choice"), "agree");
        browser.open(&urls::vote(water)).await;
        assert_eq!(browser.page().field("choice"), "disagree");
    }
    assert_eq!(world.database.number("SELECT people_count FROM missions").await, 1);
    counts_are_true(&world).await;
});

both!(words_are_shown_once_and_kept_nowhere, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let shade = world.idea(mission, "Plant trees at the bus stops").await;
    let mut browser = world.browser();
    vote(&mut browser, shade, "agree").await;
    browser.open(urls::MY_WORDS).await;
    let press = browser.filled_for(urls::MY_WORDS, &[]);
    let answer = browser.send(&press).await;
    // The answer itself shows them: no redirect, nothing that a browser or a proxy may keep.
    answer.is(200);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.headers.get("location").is_none());
    let words = answer.all(".three-words li");
    assert_eq!(words.len(), 3);
    let snapshot = world.database.snapshot().await;
    assert!(!snapshot.holds(&words.join(" ")) && !words.iter().any(|word| snapshot.holds(&format!("{word} "))));
    browser.open(urls::MY_WORDS).await.see("You have three words already.").lacks(&format!("<li class=\"said mono\">{}", words[0]));

    // A double click shows the same words; after new ones were made, it says so.
    for again in join_all((0..2).map(|_| browser.send(&press))).await {
        assert_eq!(again.is(200).all(".three-words li"), words);
    }
    let newer = make_words(&mut browser).await;
    assert_ne!(newer, words.join(" "));
    browser.go(press).await.is(200).see("other words took the place of those").lacks("three-words");
    let mut phone = world.browser();
    phone.open(urls::BACK).await;
    phone.press("Bring me back", &[("words", &words.join(" "))]).await.is(422);
    phone.press("Bring me back", &[("words", &newer)]).await.is(200).see("Your page");
});

both!(guessing_words_is_limited_and_knowing_some_does_not_help, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let shade = world.idea(mission, "Plant trees at the bus stops").await;
    let mut owner = world.browser();
    vote(&mut owner, shade, "agree").await;
    let words = make_words(&mut owner).await;
    let mut guesser = world.browser();
    let mut statuses = Vec::new();
    for at in 0..11 {
        guesser.open(urls::BACK).await;
        // Words that we give to nobody are a slip of the hand and count as none.
        guesser.press("Bring me back", &[("words", "turnstones are birds")]).await.is(422).see("We give nobody the word \"turnstones\".");
        statuses.push(guesser.press("Bring me back", &[("words", "abacus abdomen abdominal")]).await.status);
        if at == 4 {
            // One's own words in between clear nothing.
            let mut own = world.browser();
            own.open(urls::BACK).await;
            own.press("Bring me back", &[("words", &words)]).await.is(200);
        }
    }
    assert_eq!(statuses, [[422; 10].as_slice(), &[429]].concat());
    let mut other = world.another_server(&[]).await.browser();
    other.open(urls::BACK).await;
    other.press("Bring me back", &[("words", &words)]).await.is(429);
    world.clock.move_on(3_601);
    other.open(urls::BACK).await;
    other.press("Bring me back", &[("words", &words)]).await.is(200).see("Your page");
});

both!(a_slip_of_the_hand_is_named, |world| async move {
    let mut browser = world.browser();
    browser.open(urls::BACK).await.is(200);
    for (typed, said) in [
        ("abacus abdomen", "We need three words. You typed 2 words."),
        ("abacus", "You typed 1 word."),
        ("abacus abdomen abdominall", "We give nobody the word \"abdominall\"."),
        ("abacus <b>x</b> abdomen", "You typed 5 words."),
        ("123", "We do not know these three words."),
        ("abacus abdomen abdominal", "We do not know these three words."),
    ] {
        browser.press("Bring me back", &[("words", typed)]).await.is(422).see(said);
        assert_eq!(browser.page().field("words"), typed);
    }
});

both!(words_of_a_guest_bring_back_the_account, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let shade = world.idea(mission, "Plant trees at the bus stops").await;
    let mut first = world.browser();
    by_link(&world, &mut first, "resident@city.example").await;
    let accounts = make_words(&mut first).await;
    let mut second = world.browser();
    vote(&mut second, shade, "agree").await;
    let guests = make_words(&mut second).await;
    by_link(&world, &mut second, "resident@city.example").await;
    // Both sets are on paper somewhere, and both work until new ones are made.
    for words in [&accounts, &guests] {
        let mut browser = world.browser();
        browser.open(urls::BACK).await;
        browser.press("Bring me back", &[("words", words)]).await.is(200);
        assert!(is_in(&mut browser, "resident@city.example").await);
    }
    make_words(&mut second).await;
    for words in [&accounts, &guests] {
        let mut browser = world.browser();
        browser.open(urls::BACK).await;
        browser.press("Bring me back", &[("words", words)]).await.is(422);
    }
});

both!(staff_have_no_words_and_strangers_get_none, |world| async move {
    user(&world, "officer@city.example", Role::Officer).await;
    let mut officer = world.browser();
    by_password(&mut officer, "officer@city.example", PASSWORD).await;
    officer.open(urls::MY_WORDS).await.is(200).see("City staff sign in with a password");
    let post = officer.request(reqwest::Method::POST, urls::MY_WORDS).header("content-type", "application/x-www-form-urlencoded").body("");
    officer.send_raw(post).await.is(403).lacks("three-words");
    let stranger = world.browser();
    let post = stranger.request(reqwest::Method::POST, urls::MY_WORDS).header("content-type", "application/x-www-form-urlencoded").body("");
    let answer = stranger.send_raw(post).await;
    answer.is(403).lacks("three-words");
    assert!(!answer.headers.contains_key("set-cookie"));
    assert_eq!(token(&stranger), None);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM people").await, 1);
});
