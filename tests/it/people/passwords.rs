//! Passwords and sessions.

use super::{PASSWORD, ask, by_link, by_password, is_in, last_link, token, user, vote, with_token};
use app::urls;
use domain::person::Role;
use server::people_admin::Added;

const ANOTHER: &str = "a bird that turns stones over";

both!(signing_in_starts_a_new_session, |world| async move {
    let Added::New(id) = user(&world, "resident@city.example", Role::Resident).await else { panic!("a new person") };
    // Someone else put their own guest's cookie into this browser and waits for it to become worth something.
    let planted = world.guest().await;
    let mut browser = world.browser_of(&planted);
    assert_eq!(by_password(&mut browser, "resident@city.example", PASSWORD).await, 200);
    assert!(is_in(&mut browser, "resident@city.example").await);
    assert_ne!(token(&browser).unwrap(), planted.token);
    with_token(&world, &planted.token).open(urls::ME).await.is(403);
    // A cookie that we never gave is no session either.
    let made_up = "0123456789012345678901234567890123456789012";
    let mut browser = with_token(&world, made_up);
    by_password(&mut browser, "resident@city.example", PASSWORD).await;
    assert_ne!(token(&browser).unwrap(), made_up);
    with_token(&world, made_up).open(urls::ME).await.is(403);
    // Only hashes of the tokens are kept.
    assert!(!world.database.snapshot().await.holds(&token(&browser).unwrap()));
    let id = world.database.id(id.uuid());
    assert_eq!(world.database.number(&format!("SELECT COUNT(*) FROM sessions WHERE person_id = {id}")).await, 2);
});

both!(a_wrong_password_says_the_same_for_known_and_unknown, |world| async move {
    user(&world, "resident@city.example", Role::Resident).await;
    let mut linked = world.browser();
    by_link(&world, &mut linked, "no-password@city.example").await;
    let mut texts = Vec::new();
    for email in ["resident@city.example", "no-password@city.example", "unknown@city.example"] {
        let mut browser = world.browser();
        assert_eq!(by_password(&mut browser, email, "not the password").await, 422, "{email}");
        assert_eq!(browser.page().field("email"), email, "what was typed stays");
        assert_eq!(browser.page().field("password"), "", "but never a password");
        assert_eq!(token(&browser), None);
        texts.push(browser.page().text().replace(email, ""));
    }
    assert!(texts.windows(2).all(|pair| pair[0] == pair[1]), "{texts:?}");
    assert!(texts[0].contains("The email address or the password is wrong."), "{}", texts[0]);
    let mut browser = world.browser();
    assert_eq!(by_password(&mut browser, "resident@city.example", &"x".repeat(5_000)).await, 422);
});

both!(passwords_are_limited_by_account_across_servers, |world| async move {
    user(&world, "resident@city.example", Role::Resident).await;
    user(&world, "neighbour@city.example", Role::Resident).await;
    let other = world.another_server(&[]).await;
    let mut servers = [world.browser(), other.browser()];
    let mut statuses = Vec::new();
    for at in 0..11 {
        statuses.push(by_password(&mut servers[at % 2], "Resident@City.Example", "not the password").await);
    }
    assert_eq!(statuses, [[422; 10].as_slice(), &[429]].concat(), "failed tries count although nothing else of them stays");
    assert_eq!(by_password(&mut servers[0], "resident@city.example", PASSWORD).await, 429);
    assert!(servers[0].page().header("retry-after").parse::<i64>().unwrap() <= 900);
    assert_eq!(by_password(&mut servers[1], "neighbour@city.example", PASSWORD).await, 200);
    world.clock.move_on(901);
    assert_eq!(by_password(&mut servers[0], "resident@city.example", PASSWORD).await, 200);
    // A success forgets the failures of this account.
    for _ in 0..10 {
        assert_eq!(by_password(&mut servers[1], "resident@city.example", "not the password").await, 422);
    }
});

both!(passwords_are_limited_by_network, |world| async move {
    user(&world, "resident@city.example", Role::Resident).await;
    let mut browser = world.browser();
    let mut right = 0;
    let mut last = 0;
    for at in 0..110 {
        if at % 20 == 0 {
            // Knowing one right password clears the way for no guesses.
            right += i32::from(by_password(&mut world.browser(), "resident@city.example", PASSWORD).await == 200);
        }
        last = by_password(&mut browser, &format!("unknown-{at}@city.example"), "not the password").await;
        if last == 429 {
            assert_eq!(at, 100);
            break;
        }
    }
    assert_eq!((right, last), (5 + i32::from(right == 6), 429));
});

both!(an_older_hash_is_replaced_when_its_owner_signs_in, |world| async move {
    user(&world, "resident@city.example", Role::Resident).await;
    // The same password with one round less, as an earlier release might have kept it.
    let older = "$argon2id$v=19$m=19456,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$";
    let kept = world.database.rows("SELECT password_hash FROM people").await[0][0].clone().unwrap();
    assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
    let older = format!("{older}{}", one_round(PASSWORD));
    world.database.execute(&format!("UPDATE people SET password_hash = '{older}'")).await;
    let mut browser = world.browser();
    assert_eq!(by_password(&mut browser, "resident@city.example", "not the password").await, 422);
    assert_eq!(world.database.rows("SELECT password_hash FROM people").await[0][0].as_deref(), Some(older.as_str()));
    assert_eq!(by_password(&mut browser, "resident@city.example", PASSWORD).await, 200);
    let now = world.database.rows("SELECT password_hash FROM people").await[0][0].clone().unwrap();
    assert!(now.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{now}");
    assert_eq!(by_password(&mut world.browser(), "resident@city.example", PASSWORD).await, 200);
});

/// The end of the hash above, in base64.
fn one_round(password: &str) -> String {
    use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};
    let costs = argon2::Params::new(19_456, 1, 1, None).unwrap();
    let argon = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, costs);
    let mut hash = [0; 32];
    let salt: Vec<u8> = (0..16).collect();
    argon.hash_password_into(password.as_bytes(), &salt, &mut hash).unwrap();
    STANDARD_NO_PAD.encode(hash)
}

both!(a_new_password_signs_out_everyone_else, |world| async move {
    user(&world, "resident@city.example", Role::Resident).await;
    let mut here = world.browser();
    let mut elsewhere = world.browser();
    for browser in [&mut here, &mut elsewhere] {
        by_password(browser, "resident@city.example", PASSWORD).await;
    }
    let old_link = ask(&world, &mut world.browser(), "resident@city.example").await;
    let fields = |now, new, again| [("password", now), ("new_password", new), ("new_password_again", again)];
    here.open(urls::MY_PASSWORD).await.is(200);
    for (now, new, again, said) in [
        ("", ANOTHER, ANOTHER, "Write something here."),
        ("not the password", ANOTHER, ANOTHER, "The email address or the password is wrong."),
        (PASSWORD, "short", "short", "Make this longer."),
        (PASSWORD, "passwordpassword1", "passwordpassword1", ""),
        (PASSWORD, "resident@city.example", "resident@city.example", "easy to guess"),
        (PASSWORD, ANOTHER, "another one", "The two passwords are not the same."),
    ] {
        if !said.is_empty() {
            here.press("Save the new password", &fields(now, new, again)).await.is(422).see(said);
        }
    }
    assert!(is_in(&mut elsewhere, "resident@city.example").await);
    here.open(urls::MY_PASSWORD).await;
    let press = here.filled("Save the new password", &fields(PASSWORD, ANOTHER, ANOTHER));
    // A double click: the second is measured against what was, not against what the first one changed.
    for answer in [here.send(&press).await, here.send(&press).await] {
        answer.is(303);
        assert_eq!(answer.header("location"), "/me?saved=password");
    }
    assert!(is_in(&mut here, "resident@city.example").await);
    elsewhere.open(urls::ME).await.is(403);
    world.browser().open(&old_link).await.is(404);
    assert!(world.mails_to("resident@city.example").await.last().unwrap().subject.contains("password"));
    assert_eq!(by_password(&mut world.browser(), "resident@city.example", PASSWORD).await, 422);
    assert_eq!(by_password(&mut world.browser(), "resident@city.example", ANOTHER).await, 200);
});

both!(who_came_by_link_needs_no_old_password_for_a_while, |world| async move {
    user(&world, "resident@city.example", Role::Resident).await;
    let mut browser = world.browser();
    by_link(&world, &mut browser, "resident@city.example").await;
    browser.open(urls::MY_PASSWORD).await.is(200);
    assert_eq!(browser.page().count("input[name=password]"), 0);
    let late = browser.filled("Save the new password", &[("new_password", ANOTHER), ("new_password_again", ANOTHER)]);
    world.clock.move_on(30 * 60);
    browser.go(late).await.is(422).see("Your password now");
    by_link(&world, &mut browser, "resident@city.example").await;
    browser.open(urls::MY_PASSWORD).await;
    browser.press("Save the new password", &[("new_password", ANOTHER), ("new_password_again", ANOTHER)]).await.is(200).see("Saved.");
    assert_eq!(by_password(&mut world.browser(), "resident@city.example", ANOTHER).await, 200);
});

both!(signing_out_ends_this_session_or_all, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let shade = world.idea(mission, "Plant trees at the bus stops").await;
    let mut browser = world.browser();
    browser.open(&urls::vote(shade)).await;
    let old_page = browser.filled_for(&urls::vote(shade), &[("choice", "agree")]);
    browser.go(old_page.clone()).await;
    by_link(&world, &mut browser, "resident@city.example").await;
    let mut phone = world.browser();
    by_link(&world, &mut phone, "resident@city.example").await;

    let before = token(&browser).unwrap();
    browser.open(urls::ME).await.see("You are signed in on 2 devices.");
    browser.press("Sign out on this device", &[]).await.is(200).see("You signed out on this device.");
    assert_eq!(token(&browser), None);
    with_token(&world, &before).open(urls::ME).await.is(403);
    assert!(is_in(&mut phone, "resident@city.example").await);

    // Back, and a page from before is sent again: that is a stranger now, not a way in.
    browser.go(old_page).await;
    assert!(!is_in(&mut browser, "resident@city.example").await);

    let link = ask(&world, &mut world.browser(), "resident@city.example").await;
    let mut laptop = world.browser();
    by_link(&world, &mut laptop, "resident@city.example").await;
    laptop.open(urls::SIGN_OUT_EVERYWHERE).await.is(200).see("You are signed in on 2 devices.");
    let press = laptop.filled("Sign out everywhere", &[]);
    let first = laptop.send(&press).await;
    first.is(303);
    laptop.go(press).await.is(200).see("You signed out on every device.");
    for browser in [&mut laptop, &mut phone] {
        browser.open(urls::ME).await.is(403).see("Sign in to see this page");
    }
    world.browser().open(&link).await.is(404);
});

both!(after_signing_in_people_go_on_within_this_site, |world| async move {
    user(&world, "resident@city.example", Role::Resident).await;
    for (next, lands) in [
        ("/missions", "/missions"),
        ("/me?show=ideas", "/me"),
        ("https://elsewhere.example/", "/"),
        ("//elsewhere.example", "/"),
        ("/\\elsewhere.example", "/"),
        ("/%09/elsewhere.example", "/%09/elsewhere.example"),
        ("javascript:alert(1)", "/"),
        ("", "/me"),
    ] {
        let mut browser = world.browser();
        let query: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
        browser.open(&format!("{}?next={query}", urls::SIGN_IN)).await.is(200);
        browser.follow("Use my password").await.is(200);
        let press = browser.filled("Sign in", &[("email", "resident@city.example"), ("password", PASSWORD)]);
        // Both ways in: what the page offers, and what someone writes into the form.
        for press in [press.clone(), press.with("next", next)] {
            let answer = browser.send(&press).await;
            let location = answer.header("location").to_owned();
            let target = answer.url.join(&location).unwrap();
            assert_eq!((target.host_str(), target.path()), (answer.url.host_str(), lands), "{next}: {location}");
        }
        let mut browser = world.browser();
        browser.open(urls::SIGN_IN_LINK).await;
        let press = browser.filled("Send me a link", &[("email", &format!("r{}@city.example", query.len()))]).with("next", next);
        browser.go(press).await;
        browser.open(&last_link(&world, &format!("r{}@city.example", query.len())).await).await;
        let answer = browser.send(&browser.filled("Sign in now", &[])).await;
        let target = answer.url.join(answer.header("location")).unwrap();
        assert_eq!((target.host_str(), target.path()), (answer.url.host_str(), lands), "{next} by link");
    }
    // A page that asks for someone known leads back to itself.
    let mut browser = world.browser();
    browser.open(urls::MY_NAME).await.is(403);
    browser.follow("Sign in").await;
    browser.follow("Use my password").await;
    browser.press("Sign in", &[("email", "resident@city.example"), ("password", PASSWORD)]).await.is(200);
    assert_eq!(browser.page().path(), urls::MY_NAME);
});

both!(staff_sign_in_by_password_and_stay_apart_from_the_guest, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let shade = world.idea(mission, "Plant trees at the bus stops").await;
    user(&world, "officer@city.example", Role::Officer).await;
    let mut browser = world.browser();
    vote(&mut browser, shade, "agree").await;
    assert_eq!(by_password(&mut browser, "officer@city.example", PASSWORD).await, 200);
    assert_eq!(browser.page().all(".nav .me"), ["Test Person"]);
    browser.open(urls::ME).await.see("We show you as Test Person, Test job.").see("You have not answered an idea yet.");
    // A working day, not half a year.
    world.clock.move_on(12 * 3_600);
    browser.open(urls::ME).await.is(403);
});

both!(adding_a_user_twice_changes_them, |world| async move {
    use server::people_admin::{AddError, NewUser, add_user};
    let mission = world.mission("cooler-streets").await;
    let Added::New(id) = user(&world, "Officer@City.Example", Role::Officer).await else { panic!("new at first") };
    let mut browser = world.browser();
    by_password(&mut browser, "officer@city.example", PASSWORD).await;
    let changed = NewUser {
        email: "officer@city.example".to_owned(),
        name: "Test Other".to_owned(),
        role: Role::Facilitator,
        job: None,
        missions: vec!["cooler-streets".to_owned()],
        password: ANOTHER.to_owned(),
    };
    for _ in 0..2 {
        assert_eq!(add_user(world.app(), &changed).await.unwrap(), Added::Changed(id));
    }
    browser.open(urls::ME).await.is(403);
    assert_eq!(by_password(&mut browser, "officer@city.example", PASSWORD).await, 422);
    assert_eq!(by_password(&mut browser, "officer@city.example", ANOTHER).await, 200);
    let mut read = world.app().reader.begin().await.unwrap();
    let person = read.person(id).await.unwrap().unwrap();
    let actor = read.actor(&person).await.unwrap();
    drop(read);
    assert_eq!((person.name.as_deref(), person.job, person.role), (Some("Test Other"), None, Role::Facilitator));
    assert!(actor.facilitates.includes(mission));
    let before = world.database.snapshot().await;
    for wrong in [
        NewUser { email: "officer".to_owned(), ..changed.clone() },
        NewUser { name: " ".to_owned(), ..changed.clone() },
        NewUser { password: "short".to_owned(), ..changed.clone() },
        NewUser { missions: vec!["none".to_owned()], ..changed.clone() },
        NewUser { role: Role::Admin, ..changed.clone() },
    ] {
        let error: AddError = add_user(world.app(), &wrong).await.unwrap_err();
        assert!(!error.to_string().contains('\n') && error.to_string().ends_with('.'), "{error}");
    }
    assert!(before.changes(&world.database.snapshot().await).is_empty());
});
