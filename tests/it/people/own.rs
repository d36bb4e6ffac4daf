//! One's own page.

use super::{by_link, last_link, make_words, vote};
use app::urls;
use domain::{IdeaId, PersonId, notice::NoticeKind};
use server::act::fresh_id;
use store::notices::{About, NewNotice};

both!(a_guest_chooses_how_to_be_shown, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let shade = world.idea(mission, "Plant trees at the bus stops").await;
    let mut browser = world.browser();
    vote(&mut browser, shade, "agree").await;
    browser.open(urls::MY_NAME).await.is(200);
    assert_eq!(browser.page().field("shown_as"), "nickname");
    let nickname = browser.page().field("nickname");

    // Another suggestion keeps everything else that was typed, and keeps nothing here.
    browser.press("Suggest a nickname", &[("shown_as", "name"), ("name", "Ada <b>Byron</b>")]).await.is(200);
    assert_eq!(browser.page().field("shown_as"), "name");
    assert_eq!(browser.page().field("name"), "Ada <b>Byron</b>");
    assert_ne!(browser.page().field("nickname"), nickname);
    assert!(!browser.page().title().starts_with("Error"), "{}", browser.page().title());
    browser.press("Save how you are shown", &[]).await.is(200).see("Saved.").see("We show you as Ada <b>Byron</b>.");
    assert_eq!(browser.page().all(".nav .me"), ["Ada <b>Byron</b>"]);
    assert_eq!(browser.page().count("main b b"), 0);

    browser.open(urls::MY_NAME).await;
    browser.press("Save how you are shown", &[("shown_as", "nickname"), ("nickname", "")]).await.is(422).see("Write something here.");
    assert_eq!(browser.page().field("name"), "Ada <b>Byron</b>");
    browser.press("Save how you are shown", &[("shown_as", "none")]).await.is(200).see("We show what you write with no name.");
    assert_eq!(browser.page().all(".nav .me"), ["No name"]);
});

both!(a_stranger_has_no_page_and_is_made_no_guest, |world| async move {
    let mut browser = world.browser();
    browser.open(urls::ME).await.is(403);
    for path in [urls::MY_NAME, urls::MY_EMAIL, urls::MY_PASSWORD, urls::MY_WORDS, urls::SIGN_OUT_EVERYWHERE] {
        browser.open(path).await.is(403).see("Sign in to see this page");
        let post = browser.request(reqwest::Method::POST, path).header("content-type", "application/x-www-form-urlencoded");
        let answer = browser.send_raw(post.body("shown_as=none&email=a%40b.example")).await;
        assert!(matches!(answer.status, 403 | 303), "{path}: {}", answer.status);
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM people").await, 0);
    assert!(world.outbox.mails().is_empty());
});

both!(an_address_is_left_confirmed_and_taken_away, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let shade = world.idea(mission, "Plant trees at the bus stops").await;
    let mut browser = world.browser();
    vote(&mut browser, shade, "agree").await;
    browser.open(urls::ME).await.see("You cannot come back yet").see("We have no address of yours.");
    browser.follow("Leave my email address").await;
    browser.press("Send me a link to confirm it", &[("email", "resident@city.example")]).await.is(200).see("We sent you a mail.");
    browser.page().see("You left resident@city.example.");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM people WHERE email_key IS NOT NULL").await, 0);
    browser.open(&last_link(&world, "resident@city.example").await).await;
    browser.press("Yes, this is my address", &[]).await.is(200).see("Your address is resident@city.example.").see("You answered 1 idea.");

    browser.open(urls::MY_EMAIL).await;
    browser.press("Take my address away", &[]).await.is(409).see("Without this address you could not come back.");
    let words = make_words(&mut browser).await;
    browser.open(urls::MY_EMAIL).await;
    browser.press("Take my address away", &[]).await.is(200).see("We took your address and your password away.");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM people WHERE email IS NOT NULL OR email_key IS NOT NULL").await, 0);
    let mut phone = world.browser();
    phone.open(urls::BACK).await;
    phone.press("Bring me back", &[("words", &words)]).await.is(200).see("You answered 1 idea.");
});

both!(ones_own_page_lists_what_one_did, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let me = world.guest().await;
    let mut browser = world.browser_of(&me);
    browser.open(urls::ME).await.is(200).see("You have not sent an idea yet.").see("Nothing happened yet.");
    for at in 0..23 {
        world.idea_by(me.id, mission, &format!("My idea number {at}"), if at == 22 { "held" } else { "open" }).await;
        world.clock.move_on(60);
    }
    let theirs = world.idea(mission, "Plant trees at the bus stops").await;
    world.viewpoint_by(me.id, theirs, "I wait there each day.", "withdrawn").await;
    world.draft_by(me.id, mission, "Benches with backs").await;
    browser.open(urls::ME).await.see("My idea number 22").see("Waiting to be read").see("My idea number 18").lacks("My idea number 17");
    browser.page().see("Benches with backs").see("I wait there each day.").see("Taken back");
    browser.follow("See all your ideas").await.is(200).see("My idea number 3").lacks("My idea number 2<");
    browser.follow("Next page").await.is(200).see("My idea number 2").see("My idea number 0").lacks("My idea number 3<");
    browser.open("/me?show=ideas&page=9").await.is(200).see("You have not sent an idea yet.");
    // Nobody else sees any of it.
    let other = world.guest().await;
    world.browser_of(&other).open(urls::ME).await.is(200).lacks("My idea number").lacks("Benches with backs");
});

/// Tells a person something, as an action does.
async fn tell(world: &crate::support::World, person: PersonId, idea: IdeaId) {
    let mut write = world.app().writer.begin().await.unwrap();
    let id = fresh_id(world.clock.moment());
    let notice = NewNotice { id, person, kind: NoticeKind::IdeaEdited, about: About::idea(idea), mail_waits: false };
    write.add_notice(notice, world.now()).await.unwrap();
    write.commit().await.unwrap();
}

both!(what_happened_is_told_without_words_that_are_gone, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let me = world.guest().await;
    let shade = world.idea(mission, "Plant trees at the bus stops").await;
    tell(&world, me.id, shade).await;
    let mut browser = world.browser_of(&me);
    browser.open(urls::ME).await.see("New").see("An idea that you agreed with has new words.").see("Plant trees at the bus stops");
    browser.press("Mark all as read", &[]).await.is(200);
    assert_eq!(browser.page().count(".tag.a"), 0);
    for state in ["held", "hidden", "withdrawn"] {
        world.database.execute(&format!("UPDATE ideas SET state = '{state}'")).await;
        browser.open(urls::ME).await.see("An idea that you agreed with has new words.").lacks("Plant trees");
    }
});

both!(mails_about_notices_can_be_stopped, |world| async move {
    let mut browser = world.browser();
    by_link(&world, &mut browser, "resident@city.example").await;
    browser.open(urls::MY_EMAIL).await;
    assert_eq!(browser.page().field("mail_notices"), "1");
    browser.press("Save this choice", &[("mail_notices", "off")]).await.is(200).see("Saved.");
    browser.open(urls::MY_EMAIL).await;
    assert_eq!(browser.page().field("mail_notices"), "");
    browser.press("Save this choice", &[("mail_notices", "on")]).await.is(200);
    browser.open(urls::MY_EMAIL).await;
    assert_eq!(browser.page().field("mail_notices"), "1");
});
