//! Messages that were given up are seen, tried again once, or dropped.

use super::*;
use domain::JobId;

const LETTER: JobId = JobId::from_u128(77);

async fn left(world: &World) -> i64 {
    world.database.number("SELECT COUNT(*) FROM jobs WHERE dead_at IS NOT NULL").await
}

async fn recorded(world: &World, action: &str) -> i64 {
    world.database.number(&format!("SELECT COUNT(*) FROM action_records WHERE action = '{action}'")).await
}

both!(a_letter_that_is_tried_again_goes_out_once, |world| async move {
    world.letter(LETTER, "ada@city.example", "550 [address] no such user").await;
    let mut officer = world.browser_of(&world.staff(Role::Officer).await);
    officer.open(urls::DESK).await.see("1 message did not go out.");
    officer.open(urls::LETTERS).await.is(200).see("1 message did not go out.").lacks("Good news").lacks("ada@city.example");
    officer.open(&urls::try_letter_again(LETTER)).await.is(403);

    let mut admin = world.browser_of(&world.staff(Role::Admin).await);
    admin
        .open(urls::LETTERS)
        .await
        .is(200)
        .see("Good news")
        .see("Tried 8 times")
        .see("550 [address] no such user")
        .lacks("ada@city.example");
    let again = admin.filled_for(&urls::try_letter_again(LETTER), &[]);
    let (one, two) = (admin.send(&again).await, admin.send(&again).await);
    assert_eq!((one.status, two.status), (303, 303), "a double click");
    // Another page that was open meanwhile.
    admin.go(again.with("once", "a-key-of-another-page")).await;
    assert!([404, 409].contains(&admin.page().status), "{}", admin.page().status);
    world.run_jobs().await;
    world.clock.move_on(24 * 3_600);
    assert_eq!(world.mails_to("ada@city.example").await.len(), 1);
    assert_eq!((left(&world).await, recorded(&world, "message.tried_again").await), (0, 1));
    let mut admin = world.browser_of(&world.staff(Role::Admin).await);
    admin.open(urls::LETTERS).await.see("Every message went out.");
    world.browser_of(&world.staff(Role::Officer).await).open(urls::DESK).await.lacks("message did not go out");
});

both!(a_letter_that_fails_again_gets_all_its_tries, |world| async move {
    world.outbox.break_down(true);
    world.letter(LETTER, "ada@city.example", "the mail server is down").await;
    let mut admin = world.browser_of(&world.staff(Role::Admin).await);
    admin.open(urls::LETTERS).await;
    admin.press("Try it again", &[]).await.is(200).see("Saved. We try again now.");
    world.run_jobs().await;
    assert_eq!(world.database.number("SELECT attempts FROM jobs").await, 9);
    assert_eq!(left(&world).await, 0, "it waits for its next try");
    for _ in 0..10 {
        world.clock.move_on(6 * 3_600);
        world.run_jobs().await;
    }
    assert_eq!(world.database.number("SELECT attempts FROM jobs WHERE dead_at IS NOT NULL").await, 16);
    world.outbox.break_down(false);
    let mut admin = world.browser_of(&world.staff(Role::Admin).await);
    admin.open(urls::LETTERS).await;
    admin.press("Try it again", &[]).await.is(200);
    assert_eq!(world.mails_to("ada@city.example").await.len(), 1);
});

both!(a_letter_is_dropped_with_a_reason, |world| async move {
    world.letter(LETTER, "ada@city.example", "the mail server is down").await;
    let mut admin = world.browser_of(&world.staff(Role::Admin).await);
    admin.open(&urls::drop_letter(LETTER)).await.is(200);
    admin.press("Drop this message", &[]).await.is(422);
    assert_eq!(left(&world).await, 1);
    let drop = admin.filled("Drop this message", &[("reason", "The address is wrong.")]);
    let (one, two) = (admin.send(&drop).await, admin.send(&drop).await);
    assert_eq!((one.status, two.status), (303, 303));
    assert_eq!((left(&world).await, recorded(&world, "message.dropped").await), (0, 1));
    assert!(world.mails_to("ada@city.example").await.is_empty());
    let detail = world.database.rows("SELECT detail FROM action_records WHERE action = 'message.dropped'").await;
    let detail = detail[0][0].clone().unwrap();
    assert!(detail.contains("The address is wrong.") && !detail.contains("ada@"), "{detail}");
    admin.open(urls::RECORD).await.see("Dropped a message");
});

both!(whoever_deletes_everything_gets_no_old_letter, |world| async move {
    let known = world.guest().await;
    let person = world.database.id(known.id.uuid());
    world
        .database
        .execute(&format!("UPDATE people SET email = 'ada@city.example', email_key = 'ada@city.example' WHERE id = {person}"))
        .await;
    let mut resident = world.browser_of(&known);
    world.letter(LETTER, "ada@city.example", "the mail server is down").await;
    resident.open(urls::DELETE_ME).await.is(200);
    let form = resident.filled_for(urls::DELETE_ME, &[("words", "no_name"), ("answers", "counted"), ("sure", "1")]);
    assert_eq!(resident.send(&form).await.status, 303);
    assert_eq!(left(&world).await, 0);
    let subjects: Vec<String> = world.mails_to("ada@city.example").await.into_iter().map(|mail| mail.subject).collect();
    assert!(!subjects.contains(&"Good news".to_owned()), "{subjects:?}");
});
