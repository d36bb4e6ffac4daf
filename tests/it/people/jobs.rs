//! Work after a commit: mails are sent once, tried again, and given up in the end.

use super::{ask, by_link, vote};
use crate::support::World;
use app::urls;
use futures::future::join_all;
use server::{jobs, mail::Mail};
use std::sync::atomic::Ordering;

async fn enqueue(world: &World, to: &str) {
    let mut write = world.app().writer.begin().await.unwrap();
    let mail = Mail { to: to.to_owned(), subject: "Hello".to_owned(), text: "Good day.\n".to_owned() };
    jobs::enqueue_mail(&mut write, world.clock.moment(), &mail).await.unwrap();
    write.commit().await.unwrap();
}

both!(each_mail_is_sent_once_by_many_workers, |world| async move {
    for at in 0..20 {
        enqueue(&world, &format!("resident-{at}@city.example")).await;
    }
    let other = world.another_server(&[]).await;
    let done = join_all((0..6).map(|at| jobs::drain(if at % 2 == 0 { world.app() } else { &other.app }))).await;
    assert!(done.iter().all(Result::is_ok), "{done:?}");
    world.run_jobs().await;
    let mut to: Vec<String> = world.outbox.mails().into_iter().map(|mail| mail.to).collect();
    to.sort();
    to.dedup();
    assert_eq!((to.len(), world.outbox.mails().len()), (20, 20));
    // Who a mail was for is forgotten with it.
    assert_eq!(world.database.number("SELECT COUNT(*) FROM jobs WHERE payload <> ''").await, 0);
});

both!(a_mail_that_was_refused_is_tried_again_later_and_later, |world| async move {
    world.outbox.break_down(true);
    enqueue(&world, "resident@city.example").await;
    let mut tried = Vec::new();
    for minute in 0..200 {
        world.run_jobs().await;
        let attempts = world.database.number("SELECT attempts FROM jobs").await;
        if tried.last().is_none_or(|(_, last)| *last < attempts) {
            tried.push((minute, attempts));
        }
        if attempts == 5 {
            break;
        }
        world.clock.move_on(60);
    }
    assert_eq!(tried, [(0, 1), (1, 2), (3, 3), (13, 4), (43, 5)]);
    assert!(world.outbox.mails().is_empty());
    world.outbox.break_down(false);
    world.clock.move_on(3_600);
    world.run_jobs().await;
    assert_eq!(world.outbox.mails().len(), 1);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM jobs WHERE done_at IS NOT NULL AND last_error IS NULL").await, 1);
});

both!(a_mail_that_is_always_refused_is_given_up, |world| async move {
    world.outbox.break_down(true);
    enqueue(&world, "resident@city.example").await;
    for _ in 0..10 {
        world.run_jobs().await;
        world.clock.move_on(6 * 3_600);
    }
    let job = world.database.rows("SELECT CAST(attempts AS TEXT), last_error FROM jobs WHERE dead_at IS NOT NULL").await;
    assert_eq!(job, [[Some("8".to_owned()), Some("the mail server is down".to_owned())]]);
    assert_eq!(world.app().metrics.jobs_dead.load(Ordering::Relaxed), 1);
    let mut browser = world.browser();
    assert!(browser.open("/metrics").await.body.contains("turnstone_jobs_dead_total 1"));
    world.outbox.break_down(false);
    world.clock.move_on(24 * 3_600);
    world.run_jobs().await;
    assert!(world.outbox.mails().is_empty());
    // Looked at; the end of the test wants no job that failed.
    world.database.execute("DELETE FROM jobs").await;
});

both!(a_write_that_is_refused_sends_nothing, |world| async move {
    let mut browser = world.browser();
    let link = ask(&world, &mut browser, "resident@city.example").await;
    browser.open(&link).await;
    let press = browser.filled("Sign in now", &[]).with("once", "a-key-of-another-form");
    browser.go(press.clone()).await.is(200);
    world.browser().go(press.with("once", "a-third-key-of-a-form")).await.is(409);
    assert_eq!(world.mails_to("resident@city.example").await.len(), 1);
});

both!(several_notices_are_one_mail_and_the_next_comes_later, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let mut author = world.browser();
    by_link(&world, &mut author, "author@city.example").await;
    let id = world.database.rows("SELECT CAST(COUNT(*) AS TEXT) FROM people").await;
    assert_eq!(id, [[Some("1".to_owned())]]);
    let mut read = world.app().reader.begin().await.unwrap();
    let person = read.person_by_email("author@city.example").await.unwrap().unwrap();
    drop(read);
    let shade = world.idea_by(person.id, mission, "Plant trees at the bus stops", "open").await;
    let before = world.mails_to("author@city.example").await.len();
    let mut neighbour = world.browser();
    let say = async |neighbour: &mut crate::support::Browser, thought: &str| {
        neighbour.open(&urls::reply_to_idea(shade)).await.is(200);
        neighbour.go(neighbour.filled_for(&urls::reply_to_idea(shade), &[("stance", "for"), ("thought", thought)])).await;
    };
    say(&mut neighbour, "I wait there each day.").await;
    say(&mut neighbour, "And my mother, too.").await;
    assert_eq!(world.mails_to("author@city.example").await.len(), before, "it waits for more");
    world.clock.move_on(601);
    let mails = world.mails_to("author@city.example").await;
    assert_eq!(mails.len(), before + 1);
    let mail = mails.last().unwrap();
    assert_eq!(mail.text.matches("Someone wrote under your idea.").count(), 2, "{}", mail.text);
    assert!(mail.text.contains("Plant trees at the bus stops") && mail.text.contains(urls::MY_EMAIL), "{}", mail.text);
    assert!(!mail.text.contains("I wait there"), "what others wrote is read on the page, where it can be taken back");

    world.clock.move_on(60);
    say(&mut neighbour, "There is no bench.").await;
    world.clock.move_on(3_600);
    assert_eq!(world.mails_to("author@city.example").await.len(), before + 1);
    world.clock.move_on(12 * 3_600);
    assert_eq!(world.mails_to("author@city.example").await.len(), before + 2);
    author.open(urls::ME).await.see("Someone wrote under your idea.");

    // Nobody is told of what they do themselves, and a guest without an address gets no mail.
    vote(&mut neighbour, shade, "agree").await;
    say(&mut author, "Thank you.").await;
    world.clock.move_on(13 * 3_600);
    assert_eq!(world.mails_to("author@city.example").await.len(), before + 2);
});

both!(what_expired_is_swept_away, |world| async move {
    let mut browser = world.browser();
    by_link(&world, &mut browser, "resident@city.example").await;
    world.run_jobs().await;
    world.clock.move_on(200 * 24 * 3_600);
    jobs::tidy(world.app()).await.unwrap();
    for table in ["sessions", "email_links", "limits", "form_keys", "jobs"] {
        assert_eq!(world.database.number(&format!("SELECT COUNT(*) FROM {table}")).await, 0, "{table}");
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM people").await, 1);
});
