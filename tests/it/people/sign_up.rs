//! Accounts with a password.

use super::{PASSWORD, by_link, by_password, is_in, last_link, user, vote};
use crate::support::Browser;
use app::urls;
use domain::person::Role;
use reqwest::Method;

async fn sign_up(browser: &mut Browser, email: &str, password: &str) {
    browser.open(urls::SIGN_UP).await.is(200);
    let fields = [("email", email), ("new_password", password), ("new_password_again", password)];
    browser.press("Make an account", &fields).await.is(200).see("We sent you a mail to confirm your address.");
}

both!(an_account_works_once_its_address_is_confirmed, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let shade = world.idea(mission, "Plant trees at the bus stops").await;
    let mut browser = world.browser();
    vote(&mut browser, shade, "agree").await;
    sign_up(&mut browser, "resident@city.example", PASSWORD).await;
    browser.page().see("We sent it to resident@city.example.");
    browser.open(urls::ME).await.is(200).see("Open the link that we sent to resident@city.example.");
    assert_eq!(by_password(&mut world.browser(), "resident@city.example", PASSWORD).await, 422, "not before");
    // In the browser that asked, nothing needs to be typed again.
    browser.open(&last_link(&world, "resident@city.example").await).await.is(200);
    assert_eq!(browser.page().count("input[type=password]"), 0);
    browser.press("Sign in now", &[]).await.is(200).see("You answered 1 idea.");
    let mut phone = world.browser();
    assert_eq!(by_password(&mut phone, "resident@city.example", PASSWORD).await, 200);
    phone.open(&urls::vote(shade)).await;
    assert_eq!(phone.page().field("choice"), "agree");
});

both!(a_password_that_someone_else_chose_never_counts, |world| async move {
    // Someone makes an account with the address of another person, who then opens the link to see what it is.
    for known in [false, true] {
        let email = if known { "known@city.example" } else { "unknown@city.example" };
        if known {
            user(&world, email, Role::Resident).await;
        }
        let mut attacker = world.browser();
        sign_up(&mut attacker, email, "the attacker chose this").await;
        let link = last_link(&world, email).await;
        let mut resident = world.browser();
        resident.open(&link).await.is(200).see("What password did you choose?");
        resident.press("Sign in now", &[("password", "a guess of the resident")]).await.is(422).see("password is wrong");
        resident.press("Sign in now", &[("password", "")]).await.is(422);
        let bare = resident.request(Method::POST, &link).header("content-type", "application/x-www-form-urlencoded").body("");
        resident.send_raw(bare).await.is(422);
        assert!(!is_in(&mut resident, email).await);
        assert_eq!(by_password(&mut world.browser(), email, "the attacker chose this").await, 422);
        // They sign in by a link of their own; the attacker's password is still worth nothing.
        by_link(&world, &mut resident, email).await;
        assert_eq!(by_password(&mut world.browser(), email, "the attacker chose this").await, 422);
        attacker.open(urls::ME).await.lacks(&format!("Your address is {email}."));
    }
});

both!(a_person_on_two_devices_types_the_password_once_more, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let shade = world.idea(mission, "Plant trees at the bus stops").await;
    let mut laptop = world.browser();
    vote(&mut laptop, shade, "agree").await;
    sign_up(&mut laptop, "resident@city.example", PASSWORD).await;
    let mut phone = world.browser();
    phone.open(&last_link(&world, "resident@city.example").await).await;
    phone.press("Sign in now", &[("password", PASSWORD)]).await.is(200).see("You answered 1 idea.");
    assert_eq!(by_password(&mut world.browser(), "resident@city.example", PASSWORD).await, 200);
});

both!(signing_up_says_the_same_for_known_and_unknown, |world| async move {
    user(&world, "known@city.example", Role::Resident).await;
    user(&world, "officer@city.example", Role::Officer).await;
    let mut seen = Vec::new();
    for email in ["known@city.example", "unknown@city.example", "officer@city.example"] {
        let mut browser = world.browser();
        sign_up(&mut browser, email, PASSWORD).await;
        let me = browser.open(urls::ME).await.text().replace(email, "");
        // Each browser has a nickname of its own.
        let name = browser.page().all(".nav .me").concat();
        seen.push(me.replace(&name, ""));
        assert_eq!(world.mails_to(email).await.len(), 1);
    }
    assert!(seen.windows(2).all(|pair| pair[0] == pair[1]), "{seen:?}");
    assert!(!world.mails_to("officer@city.example").await[0].text.contains("/sign-in/link/"));
});
