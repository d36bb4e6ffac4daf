//! Mails through a real mail server: whole, once, again when it says "later", and never again when it says "no".

use crate::support::{
    World,
    smtp::{After, MailServer, Received},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use futures::future::join_all;
use server::{
    jobs,
    mail::{Mail, Mailer},
    state::App,
};

const FROM: (&str, &str) = ("TURNSTONE_MAIL_FROM", "ideas@city.example");

async fn enqueue(world: &World, app: &App, to: &str) {
    let mail = Mail { to: to.to_owned(), subject: "Hello".to_owned(), text: "Good day.\n".to_owned() };
    enqueue_mail(world, app, &mail).await;
}

async fn enqueue_mail(world: &World, app: &App, mail: &Mail) {
    let mut write = app.writer.begin().await.unwrap();
    jobs::enqueue_mail(&mut write, world.clock.moment(), mail).await.unwrap();
    write.commit().await.unwrap();
}

/// Stops the server with its worker, so that only the test does jobs, and gives a worker of the test's own.
async fn alone(world: &World, mails: &MailServer) -> App {
    world.server.stop().await;
    world.worker(&[("TURNSTONE_SMTP_URL", &mails.url()), FROM]).await
}

/// Looks at every job, in the order of their tries, and leaves none behind: the server that would do them is gone.
async fn jobs_were(world: &World, expected: &[[&str; 3]]) {
    let state = "CASE WHEN done_at IS NOT NULL THEN 'done' WHEN dead_at IS NOT NULL THEN 'dead' ELSE 'waits' END";
    let found = world.database.rows(&format!("SELECT {state}, CAST(attempts AS TEXT), last_error FROM jobs ORDER BY attempts, 1")).await;
    let found: Vec<Vec<String>> = found.into_iter().map(|row| row.into_iter().map(Option::unwrap_or_default).collect()).collect();
    assert_eq!(found, expected);
    world.database.execute("DELETE FROM jobs").await;
}

/// The words of a header of which some are written in encoded words (RFC 2047): between two of those, a space says nothing.
fn decoded(header: &str) -> String {
    let mut text = String::new();
    let mut encoded_before = false;
    for word in header.split(' ') {
        let inside = word.strip_prefix("=?utf-8?b?").and_then(|rest| rest.strip_suffix("?="));
        let apart = !(encoded_before && inside.is_some());
        if apart && !text.is_empty() {
            text.push(' ');
        }
        match inside {
            Some(inside) => text.push_str(&String::from_utf8(STANDARD.decode(inside).expect("base64")).expect("UTF-8")),
            None => text.push_str(word),
        }
        encoded_before = inside.is_some();
    }
    text
}

fn text_of(mail: &Received) -> String {
    assert_eq!(mail.header("content-transfer-encoding"), "base64");
    let bytes = STANDARD.decode(mail.body().split_whitespace().collect::<String>()).expect("base64");
    String::from_utf8(bytes).expect("UTF-8").replace("\r\n", "\n")
}

both!(a_mail_arrives_whole, |world| async move {
    let mails = MailServer::start().await;
    let app = alone(&world, &mails).await;
    let subject = "حذفنا كل شيء عنك في مارشبورت\r\nBcc: all@city.example";
    let text = "السلام عليكم.\n\nhttp://ideas.example/me\n.\n..two\n";
    let mail = Mail { to: "resident@city.example".to_owned(), subject: subject.to_owned(), text: text.to_owned() };
    enqueue_mail(&world, &app, &mail).await;
    enqueue(&world, &app, "plain@city.example").await;
    assert_eq!(jobs::drain(&app).await.unwrap(), 2);
    // Written down in the same moment, they go out in any order.
    let mut both = mails.mails();
    both.sort_by_key(|mail| mail.to.clone());
    let [plain, arabic] = both.try_into().unwrap_or_else(|all| panic!("not two mails: {all:?}"));
    assert_eq!((arabic.from.as_str(), arabic.to.as_slice()), ("ideas@city.example", ["resident@city.example".to_owned()].as_slice()));
    assert_eq!(arabic.header("to"), "resident@city.example");
    assert!(arabic.header("from").ends_with("<ideas@city.example>"), "{}", arabic.data);
    assert_eq!(decoded(&arabic.header("subject")), "حذفنا كل شيء عنك في مارشبورت  Bcc: all@city.example");
    assert_eq!(text_of(&arabic), text);
    assert_eq!(arabic.header("date"), "Thu, 09 Apr 2026 10:00:00 +0000");
    assert_eq!(arabic.header("auto-submitted"), "auto-generated");
    assert!(arabic.header("content-type").starts_with("text/plain; charset=utf-8"));
    for mail in [&arabic, &plain] {
        assert!(mail.headers("bcc").is_empty() && mail.headers("cc").is_empty(), "{}", mail.data);
        let id = mail.header("message-id");
        assert!(id.starts_with('<') && id.ends_with("@city.example>"), "{id}");
    }
    assert_ne!(arabic.header("message-id"), plain.header("message-id"));
    assert_eq!(plain.header("subject"), "Hello");
    assert_eq!(plain.body().trim_end(), "Good day.");
    jobs_were(&world, &[["done", "1", ""], ["done", "1", ""]]).await;
});

both!(a_mail_that_is_refused_for_now_comes_later_and_once, |world| async move {
    let mails = MailServer::start().await;
    let app = alone(&world, &mails).await;
    mails.says_of("full@city.example", Some("452 The box is full"));
    for to in ["full@city.example", "second@city.example"] {
        enqueue(&world, &app, to).await;
    }
    assert_eq!(jobs::drain(&app).await.unwrap(), 2);
    let to = |mails: &MailServer| mails.mails().into_iter().flat_map(|mail| mail.to).collect::<Vec<_>>();
    assert_eq!(to(&mails), ["second@city.example"], "the one behind does not wait");
    let error = world.database.rows("SELECT last_error FROM jobs WHERE done_at IS NULL").await;
    assert_eq!(error, [[Some("the mail server said no for now (452)".to_owned())]]);
    assert_eq!(jobs::drain(&app).await.unwrap(), 0, "not again at once");
    world.clock.move_on(31);
    assert_eq!(jobs::drain(&app).await.unwrap(), 1);
    mails.says_of("full@city.example", None);
    assert_eq!(jobs::drain(&app).await.unwrap(), 0);
    world.clock.move_on(121);
    assert_eq!(jobs::drain(&app).await.unwrap(), 1);
    world.clock.move_on(24 * 3_600);
    assert_eq!(jobs::drain(&app).await.unwrap(), 0);
    assert_eq!(to(&mails), ["second@city.example", "full@city.example"]);
    // Later, and still with the date at which it was written.
    assert_eq!(mails.mails()[1].header("date"), "Thu, 09 Apr 2026 10:00:00 +0000");
    jobs_were(&world, &[["done", "1", ""], ["done", "3", ""]]).await;
});

both!(a_mail_that_is_refused_for_good_is_given_up_and_blocks_nobody, |world| async move {
    let mails = MailServer::start().await;
    let app = alone(&world, &mails).await;
    mails.says_of("nobody@city.example", Some("550 Nobody here of that name: nobody@city.example"));
    mails.says_of("locked@city.example", Some("530 Who are you?"));
    for to in ["nobody@city.example", "locked@city.example", "third@city.example"] {
        enqueue(&world, &app, to).await;
    }
    assert_eq!(jobs::drain(&app).await.unwrap(), 3);
    assert_eq!(mails.mails().len(), 1);
    assert_eq!(mails.mails()[0].to, ["third@city.example"]);
    world.clock.move_on(31);
    assert_eq!(jobs::drain(&app).await.unwrap(), 1, "only the one that was about us is tried again");
    // Staff may try again for thirty days: so long it is known whom the mail was for.
    let names = "SELECT COUNT(*) FROM jobs WHERE payload LIKE '%nobody@city.example%'";
    world.clock.move_on(29 * 24 * 3_600);
    jobs::tidy(&app).await.unwrap();
    assert_eq!(world.database.number(names).await, 1);
    let (us, them) = ("the mail server did not let us in (530)", "the mail server said no for good (550)");
    let states = "SELECT last_error FROM jobs WHERE last_error IS NOT NULL ORDER BY attempts";
    assert_eq!(world.database.rows(states).await, [[Some(them.to_owned())], [Some(us.to_owned())]]);
    world.clock.move_on(2 * 24 * 3_600);
    jobs::tidy(&app).await.unwrap();
    assert_eq!(world.database.number(names).await, 0, "who could not be reached is forgotten");
    jobs_were(&world, &[["waits", "2", us]]).await;
});

both!(a_mail_whose_answer_was_lost_is_the_same_mail_again, |world| async move {
    let mails = MailServer::start().await;
    let app = alone(&world, &mails).await;
    mails.then(After::HangsUp);
    enqueue(&world, &app, "resident@city.example").await;
    assert_eq!(jobs::drain(&app).await.unwrap(), 1);
    mails.then(After::Takes);
    world.clock.move_on(31);
    assert_eq!(jobs::drain(&app).await.unwrap(), 1);
    let [first, second] = mails.mails().try_into().unwrap_or_else(|all| panic!("not two mails: {all:?}"));
    // A reader's program sees by its name that it has this one.
    assert_eq!(first.header("message-id"), second.header("message-id"));
    assert_eq!(first, second);
    jobs_were(&world, &[["done", "2", ""]]).await;
});

both!(a_mail_never_goes_in_the_clear_where_it_must_not, |world| async move {
    let mails = MailServer::start().await;
    world.server.stop().await;
    let app = world.worker(&[("TURNSTONE_SMTP_URL", &format!("{}?tls=required", mails.url())), FROM]).await;
    enqueue(&world, &app, "resident@city.example").await;
    assert_eq!(jobs::drain(&app).await.unwrap(), 1);
    assert!(mails.mails().is_empty());
    assert!(!mails.commands().contains(&"MAIL".to_owned()), "{:?}", mails.commands());
    assert_eq!(world.database.number("SELECT COUNT(*) FROM jobs WHERE done_at IS NULL AND dead_at IS NULL AND attempts = 1").await, 1);
    world.database.execute("DELETE FROM jobs").await;
});

both!(each_mail_arrives_once_from_many_workers, |world| async move {
    let mails = MailServer::start().await;
    let app = alone(&world, &mails).await;
    let settings = [("TURNSTONE_SMTP_URL", mails.url())];
    let settings: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).chain([FROM]).collect();
    let apps = [app.clone(), world.worker(&settings).await, world.worker(&settings).await];
    for at in 0..60 {
        enqueue(&world, &app, &format!("resident-{at}@city.example")).await;
    }
    let done = join_all((0..9).map(|at| jobs::drain(&apps[at % apps.len()]))).await;
    let done: usize = done.into_iter().map(|done| done.expect("jobs are done")).sum();
    assert_eq!(done, 60, "each was tried once");
    let mut to: Vec<String> = mails.mails().into_iter().flat_map(|mail| mail.to).collect();
    assert_eq!(to.len(), 60);
    to.sort();
    to.dedup();
    assert_eq!(to.len(), 60);
    let mut ids: Vec<String> = mails.mails().iter().map(|mail| mail.header("message-id")).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 60);
    world.database.execute("DELETE FROM jobs").await;
});

both!(a_worker_that_dies_while_it_sends_is_taken_over, |world| async move {
    let mails = MailServer::start().await;
    let app = alone(&world, &mails).await;
    let other = world.worker(&[("TURNSTONE_SMTP_URL", &mails.url()), FROM]).await;
    mails.then(After::FallsSilent);
    enqueue(&world, &app, "resident@city.example").await;
    let dying = tokio::spawn(async move { jobs::drain(&app).await });
    mails.has(1).await;
    dying.abort();
    assert!(dying.await.is_err_and(|error| error.is_cancelled()));
    mails.then(After::Takes);
    assert_eq!(jobs::drain(&other).await.unwrap(), 0, "nobody takes it while it is held");
    world.clock.move_on(301);
    assert_eq!(jobs::drain(&other).await.unwrap(), 1);
    let [first, second] = mails.mails().try_into().unwrap_or_else(|all| panic!("not two mails: {all:?}"));
    assert_eq!(first, second);
    jobs_were(&world, &[["done", "2", ""]]).await;
});

both!(a_job_that_was_taken_over_is_not_the_first_workers_any_more, |world| async move {
    world.server.stop().await;
    let app = world.worker(&[FROM]).await;
    assert!(matches!(app.mailer, Mailer::Files(_)));
    enqueue(&world, &app, "resident@city.example").await;
    let now = world.now();
    let mut write = app.writer.begin().await.unwrap();
    let lost = write.claim_job(now, now.plus_seconds(300)).await.unwrap().expect("the job");
    assert!(write.claim_job(now, now.plus_seconds(300)).await.unwrap().is_none());
    write.commit().await.unwrap();
    assert_eq!(jobs::drain(&app).await.unwrap(), 0, "nobody takes it while it is held");
    world.clock.move_on(301);
    let mut write = app.writer.begin().await.unwrap();
    let taken = write.claim_job(world.now(), world.now().plus_seconds(300)).await.unwrap().expect("the job");
    write.commit().await.unwrap();
    assert_eq!((taken.id, taken.attempt), (lost.id, 2));
    // The first one comes back to life. Whatever it says, it is not its job any more.
    let mut write = app.writer.begin().await.unwrap();
    assert!(!write.finish_job(&lost, world.now()).await.unwrap());
    write.postpone_job(&lost, world.now(), "late").await.unwrap();
    write.bury_job(&lost, "late", world.now()).await.unwrap();
    write.commit().await.unwrap();
    assert_eq!(jobs::drain(&app).await.unwrap(), 0, "the second one still holds it");
    let mut write = app.writer.begin().await.unwrap();
    assert!(write.finish_job(&taken, world.now()).await.unwrap());
    write.commit().await.unwrap();
    jobs_were(&world, &[["done", "2", ""]]).await;
});
