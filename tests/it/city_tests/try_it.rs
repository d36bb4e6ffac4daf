//! Signing up, leaving, and what the owners see and write.

use super::{closed, place, proposed, sign_up, started};
use crate::support::{Browser, World};
use app::urls;
use domain::person::Role;

async fn reads(world: &World) -> i64 {
    world.database.number("SELECT COUNT(*) FROM action_records WHERE action = 'personal_data.read'").await
}

both!(needs_are_for_the_owners_and_every_look_is_written_down, |world| async move {
    let (_, idea, owner) = place(&world).await;
    let (mut owner, mut admin) = (world.browser_of(&owner), world.browser_of(&world.staff(Role::Admin).await));
    let test = proposed(&mut owner, idea).await;
    let mut resident = world.browser();
    sign_up(&mut resident, test, "one@resident.example").await;
    for browser in [&mut world.browser(), &mut admin] {
        let page = browser.open(&urls::test(test)).await;
        page.lacks("one@resident.example").lacks("A seat in the shade");
        browser.open(&urls::test_people(test)).await.is(403);
        let request =
            browser.request(reqwest::Method::POST, &urls::test_people(test)).header("content-type", "application/x-www-form-urlencoded");
        browser.send_raw(request.body("page=1")).await.is(403).lacks("one@resident.example");
    }
    // The page itself counts; only the form shows, and it is written down first.
    owner
        .open(&urls::test_people(test))
        .await
        .see("With a place: 1. Waiting: 0.")
        .see("We write down that you looked.")
        .lacks("one@resident.example");
    assert_eq!(reads(&world).await, 0);
    let page = owner.press("Show names and needs", &[]).await;
    page.is(200).see("one@resident.example").see("A seat in the shade").see("Help with travel");
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(reads(&world).await, 1);
    owner.open(&urls::test_people(test)).await.lacks("one@resident.example");
    let details = world.database.rows("SELECT detail FROM action_records").await;
    assert!(!format!("{details:?}").contains("resident.example"), "{details:?}");

    // What they needed goes when they leave.
    resident.open(&urls::leave_test(test)).await;
    resident.press("Give my place back", &[]).await.is(200);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM sign_ups WHERE email IS NOT NULL OR need <> '' OR help <> ''").await, 0);
    resident.open(&urls::leave_test(test)).await.is(200).see("You are not signed up for this test.");
});

both!(needs_are_forgotten_a_month_after_the_end, |world| async move {
    let (_, idea, owner) = place(&world).await;
    let mut owner = world.browser_of(&owner);
    let test = started(&mut owner, idea).await;
    sign_up(&mut world.browser(), test, "one@resident.example").await;
    closed(&mut owner, test, "worked").await;
    let kept = "SELECT COUNT(*) FROM sign_ups WHERE email IS NOT NULL";
    world.clock.move_on(29 * 24 * 3600);
    server::jobs::tidy(world.app()).await.unwrap();
    assert_eq!(world.database.number(kept).await, 1);
    world.clock.move_on(2 * 24 * 3600);
    server::jobs::tidy(world.app()).await.unwrap();
    assert_eq!(world.database.number(kept).await, 0);
});

both!(signing_up_again_changes_what_one_needs, |world| async move {
    let (_, idea, owner) = place(&world).await;
    let test = proposed(&mut world.browser_of(&owner), idea).await;
    let mut resident = world.browser();
    resident.open(&urls::test(test)).await;
    resident.press("Put me on the list", &[("email", "nobody"), ("need", "A ramp")]).await.is(422).see("This is not an email address.");
    assert_eq!(resident.page().field("need"), "A ramp");
    resident.press("Put me on the list", &[("email", "")]).await.is(200).see("You have a place.").see("A ramp");
    resident.follow("Change what I need").await;
    assert_eq!(resident.page().field("need"), "A ramp");
    resident.press("Save what I need", &[("need", ""), ("help", "interpreter")]).await.is(200).see("An interpreter").lacks("A ramp");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM sign_ups").await, 1);
    assert_eq!(world.database.number("SELECT placed_count FROM tests").await, 1);
    // Leaving and coming back is a new sign-up at the end of the line.
    resident.follow("Give my place back").await;
    resident.press("Give my place back", &[]).await.is(200);
    sign_up(&mut resident, test, "").await;
    assert_eq!(world.database.number("SELECT COUNT(*) FROM sign_ups").await, 2);
    assert_eq!(world.database.number("SELECT placed_count FROM tests").await, 1);
});

both!(a_message_goes_to_each_once, |world| async move {
    let (_, idea, owner) = place(&world).await;
    let mut owner = world.browser_of(&owner);
    let test = started(&mut owner, idea).await;
    owner.open(&urls::write_to_people(test)).await;
    owner.press("Send the message", &[("words", "Is anyone there?")]).await.is(409).see("Nobody would get this message yet.");
    assert_eq!(owner.page().field("words"), "Is anyone there?");

    let mut residents: Vec<Browser> = (0..3).map(|_| world.browser()).collect();
    sign_up(&mut residents[0], test, "placed@resident.example").await;
    sign_up(&mut residents[1], test, "").await;
    sign_up(&mut residents[2], test, "waits@resident.example").await;
    owner.open(&urls::write_to_people(test)).await;
    owner.press("Send the message", &[("words", "")]).await.is(422);
    let send = owner.filled("Send the message", &[("audience", "placed"), ("words", "Come at 4pm tomorrow.")]);
    // A double click is one message.
    let (one, two) = tokio::join!(owner.send(&send), owner.send(&send));
    assert_eq!((one.status, two.status), (303, 303));
    owner.open(&urls::test(test)).await;
    let mails = world.mails_to("placed@resident.example").await;
    assert!(mails.len() == 1 && mails[0].text.contains("Come at 4pm tomorrow."), "{mails:?}");
    assert!(world.mails_to("waits@resident.example").await.is_empty());
    for (at, sees) in [(0, true), (1, true), (2, false)] {
        let page = residents[at].open(&urls::test(test)).await;
        assert_eq!(page.text().contains("Come at 4pm tomorrow."), sees, "{at}");
        let told = residents[at].open(urls::ME).await.text().contains("The people who run a test wrote to you.");
        assert_eq!(told, sees, "{at}");
    }
    world.browser().open(&urls::test(test)).await.lacks("Come at 4pm tomorrow.");
    owner.open(&urls::write_to_people(test)).await;
    owner.press("Send the message", &[("audience", "all"), ("words", "Bring water.")]).await.is(200);
    assert_eq!(world.mails_to("waits@resident.example").await.len(), 1);
    assert_eq!(world.mails_to("placed@resident.example").await.len(), 2);
});

both!(a_guest_who_signs_in_keeps_one_place, |world| async move {
    let (_, idea, owner) = place(&world).await;
    let test = started(&mut world.browser_of(&owner), idea).await;
    let (guest, account) = (world.guest().await, world.guest().await);
    let mut waiting = world.browser();
    sign_up(&mut world.browser_of(&guest), test, "").await;
    sign_up(&mut world.browser_of(&account), test, "").await;
    sign_up(&mut waiting, test, "").await;
    let mut write = world.app().writer.begin().await.unwrap();
    assert!(write.merge_guest(guest.id, account.id, world.now()).await.unwrap());
    write.commit().await.unwrap();
    assert_eq!(world.database.number("SELECT placed_count FROM tests").await, 1);
    world.browser_of(&account).open(&urls::test(test)).await.see("You have a place.");
    // The free place goes to whoever waits, not to the next who comes.
    let mut late = world.browser();
    sign_up(&mut late, test, "").await;
    late.page().see("number 1 on the waiting list");
    waiting.open(&urls::test(test)).await.see("You have a place.");
    assert_eq!(world.database.number("SELECT placed_count FROM tests").await, 2);
});

both!(deleting_oneself_takes_the_sign_up_along, |world| async move {
    let (_, idea, owner) = place(&world).await;
    let test = started(&mut world.browser_of(&owner), idea).await;
    let (mut resident, mut waiting) = (world.browser(), world.browser());
    sign_up(&mut resident, test, "one@resident.example").await;
    sign_up(&mut world.browser(), test, "").await;
    sign_up(&mut waiting, test, "").await;
    resident.open("/me/delete").await.is(200);
    let delete = resident.filled_for("/me/delete", &[("words", "no_name"), ("answers", "counted"), ("sure", "on")]);
    let before = world.database.number("SELECT COUNT(*) FROM sign_ups").await;
    resident.go(delete).await;
    assert_eq!(world.database.number("SELECT COUNT(*) FROM sign_ups").await, before - 1);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM sign_ups WHERE email IS NOT NULL").await, 0);
    assert_eq!(world.database.number("SELECT placed_count FROM tests").await, 1);
    // The free place goes to whoever waits at the next act.
    sign_up(&mut world.browser(), test, "").await;
    waiting.open(&urls::test(test)).await.see("You have a place.");
});
