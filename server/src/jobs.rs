//! Work after a commit: mails.
//!
//! A job is written in the transaction of its change ([`enqueue_mail`]); the worker of any process claims it, does it and
//! marks it done. What fails is tried again, later and later, and given up in the end.

pub mod city_tests;
pub mod decisions;

use crate::{
    act::fresh_id,
    mail::{Mail, MailError, Stamp},
    state::App,
};
use app::{
    mails::{self, Sender},
    text::{Language, Text},
};
use domain::{AnswerId, JobId, Moment, PersonId, Timestamp, notice};
use serde::{Deserialize, Serialize};
use std::{sync::atomic::Ordering, time::Duration};
use store::{Write, jobs::Job};
use tokio::sync::watch;

/// Sends one mail.
const MAIL: &str = "mail";
/// Tells a person by mail of the notices that wait for one.
const NOTICES: &str = "notices";

/// Mails the city's answer to an idea to one person. Written by `store::answers`.
const ANSWER: &str = "answer";

/// How long a claimed job is ours: five minutes, in seconds. Sending a mail takes two at most.
const LOCK_SECONDS: i64 = 300;
/// Tries before a job is given up.
const TRIES: i64 = 8;
/// Seconds to wait after each try that failed: together about eleven hours.
const WAITS: [i64; 7] = [30, 120, 600, 1_800, 3_600, 10_800, 21_600];
/// How often the worker looks for jobs.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How often what expired is swept away.
const TIDY_EVERY: Duration = Duration::from_secs(3_600);

#[derive(Serialize, Deserialize)]
struct Notices {
    person: PersonId,
}

#[derive(Serialize, Deserialize)]
struct Answer {
    answer: AnswerId,
    person: PersonId,
}

/// Writes a mail down, to be sent after the commit of this transaction.
///
/// # Errors
/// As every write.
pub async fn enqueue_mail(tx: &mut Write, moment: Moment, mail: &Mail) -> Result<(), store::Error> {
    let payload = serde_json::to_string(mail)?;
    tx.enqueue(JobId::from(fresh_id(moment)), MAIL, &payload, moment.now, moment.now).await
}

/// Lets a mail about notices wait until `run_at`.
///
/// # Errors
/// As every write.
pub async fn enqueue_notices(tx: &mut Write, moment: Moment, person: PersonId, run_at: Timestamp) -> Result<(), store::Error> {
    let payload = serde_json::to_string(&Notices { person })?;
    tx.enqueue(JobId::from(fresh_id(moment)), NOTICES, &payload, run_at, moment.now).await
}

/// Forgets what waits to be sent to a person, and to the address they left.
///
/// # Errors
/// As every write.
pub async fn forget_of(tx: &mut Write, person: PersonId, email: Option<&str>) -> Result<(), store::Error> {
    tx.forget_jobs(NOTICES, &start(&serde_json::to_string(&Notices { person })?)).await?;
    if let Some(email) = email {
        let mail = Mail { to: email.to_owned(), subject: String::new(), text: String::new() };
        tx.forget_jobs(MAIL, &start(&serde_json::to_string(&mail)?)).await?;
    }
    Ok(())
}

/// How a payload begins: with the first of its values, which says whom it is for.
fn start(payload: &str) -> String {
    let end = payload.find(",\"subject\"").unwrap_or(payload.len());
    payload.get(..end).unwrap_or_default().to_owned()
}

/// Why a job was not done.
#[derive(Debug, thiserror::Error)]
enum JobError {
    #[error("{0}")]
    Mail(#[from] MailError),
    #[error("{0}")]
    Store(#[from] store::Error),
    #[error("this version does not know what to do")]
    Unknown,
    #[error("what it needs cannot be read")]
    Unreadable,
}

impl JobError {
    /// Whether it can never be done, however often it is tried.
    const fn is_hopeless(&self) -> bool {
        matches!(self, Self::Mail(MailError::Unwritable(_) | MailError::RefusedForGood(_)) | Self::Unreadable)
    }
}

/// Does every job that is due now, and gives how many were tried. For tests and the command line.
///
/// # Errors
/// When the database cannot be used. A job that fails is no error: it waits for its next try.
pub async fn drain(app: &App) -> Result<usize, store::Error> {
    let mut tried = 0;
    while one(app).await? {
        tried += 1;
    }
    Ok(tried)
}

/// Does jobs as they come, and sweeps every hour, until `stop` says so. A job under way is finished first.
pub async fn work(app: App, mut stop: watch::Receiver<bool>) {
    let mut tidied: Option<tokio::time::Instant> = None;
    loop {
        if tidied.is_none_or(|at| at.elapsed() >= TIDY_EVERY) {
            tidied = Some(tokio::time::Instant::now());
            if let Err(error) = tidy(&app).await {
                tracing::warn!(%error, "the sweep was put off");
            }
        }
        loop {
            if *stop.borrow() {
                return;
            }
            match one(&app).await {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    tracing::warn!(%error, "jobs cannot be read");
                    break;
                }
            }
        }
        tokio::select! {
            // A sender that is gone means the same as one that says stop.
            _ = stop.wait_for(|stop| *stop) => return,
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}

/// Claims one job and does it. False when none is due.
async fn one(app: &App) -> Result<bool, store::Error> {
    let now = app.clock.now();
    // A look through the reader first: an idle worker never asks for the one writer of SQLite.
    if !app.reader.begin().await?.has_due_job(now).await? {
        return Ok(false);
    }
    let mut tx = app.writer.begin().await?;
    let Some(job) = tx.claim_job(now, now.plus_seconds(LOCK_SECONDS)).await? else { return Ok(false) };
    tx.commit().await?;
    let done = match job.kind.as_str() {
        MAIL => send_mail(app, &job).await,
        NOTICES => send_notices(app, &job).await,
        ANSWER => send_answer(app, &job).await,
        decisions::TELL => decisions::tell(app, &job).await,
        city_tests::TELL => city_tests::tell(app, &job).await,
        _ => Err(JobError::Unknown),
    };
    match done {
        Ok(()) => {
            tracing::info!(job = %job.id, kind = job.kind, attempt = job.attempt, "job done");
            Ok(true)
        }
        Err(error) => failed(app, &job, &error).await.map(|()| true),
    }
}

async fn failed(app: &App, job: &Job, error: &JobError) -> Result<(), store::Error> {
    let now = app.clock.now();
    let mut tx = app.writer.begin().await?;
    let wait = usize::try_from(job.tries() - 1).ok().and_then(|at| WAITS.get(at));
    match wait {
        Some(wait) if job.tries() < TRIES && !error.is_hopeless() => {
            tracing::warn!(job = %job.id, kind = job.kind, attempt = job.attempt, %error, "a job failed and will be tried again");
            tx.postpone_job(job, now.plus_seconds(*wait), &without_addresses(&error.to_string())).await?;
        }
        _ => {
            tracing::error!(job = %job.id, kind = job.kind, attempt = job.attempt, %error, "a job was given up");
            app.metrics.jobs_dead.fetch_add(1, Ordering::Relaxed);
            tx.bury_job(job, &without_addresses(&error.to_string()), now).await?;
        }
    }
    tx.commit().await
}

/// What a mail server answered, without the addresses in it: staff read it at the desk.
fn without_addresses(error: &str) -> String {
    let word = |word: &str| if word.contains('@') { "[address]".to_owned() } else { word.to_owned() };
    error.split_whitespace().map(word).collect::<Vec<_>>().join(" ").chars().take(300).collect()
}

async fn send_mail(app: &App, job: &Job) -> Result<(), JobError> {
    let mail: Mail = serde_json::from_str(&job.payload).map_err(|_| JobError::Unreadable)?;
    app.mailer.send(&mail, Stamp { id: job.id, at: job.created_at }).await?;
    app.metrics.mails_sent.fetch_add(1, Ordering::Relaxed);
    let mut tx = app.writer.begin().await?;
    tx.finish_job(job, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

/// One mail with everything that waits for this person. What came in while it was sent waits for the next one.
async fn send_notices(app: &App, job: &Job) -> Result<(), JobError> {
    let Notices { person } = serde_json::from_str(&job.payload).map_err(|_| JobError::Unreadable)?;
    let moment = app.clock.moment();
    let mut read = app.reader.begin().await?;
    let person = read.person_today(person).await?;
    let (waiting, person) = match person {
        Some(person) => (read.notices_for_mail(person.id).await?, Some(person)),
        None => (Vec::new(), None),
    };
    drop(read);
    let sent = match (&person, waiting.last()) {
        (Some(person), Some(last)) if person.mail_notices && person.has_account() => {
            let text = Text::new(person.language.as_deref().and_then(Language::from_code).unwrap_or(Language::English));
            let letter = mails::notices(text, sender(app), &waiting);
            let to = person.email.clone().or_else(|| person.email_key.clone()).unwrap_or_default();
            let mail = Mail { to, subject: letter.subject, text: letter.text };
            app.mailer.send(&mail, Stamp { id: job.id, at: job.created_at }).await?;
            app.metrics.mails_sent.fetch_add(1, Ordering::Relaxed);
            Some(last.created_at)
        }
        _ => None,
    };
    let mut tx = app.writer.begin().await?;
    if let Some(person) = &person {
        tx.told_notices(person.id, sent.unwrap_or(moment.now)).await?;
        if sent.is_some() {
            tx.notice_mail_sent(person.id, moment.now).await?;
            if tx.notice_mail_waits(person.id, Timestamp::from_micros(0)).await? {
                enqueue_notices(&mut tx, moment, person.id, moment.now.plus_seconds(notice::MAIL_EVERY_SECONDS)).await?;
            }
        }
    }
    tx.finish_job(job, moment.now).await?;
    Ok(tx.commit().await?)
}

/// The whole answer of the city to one person whom it concerns. Nothing is sent when the idea was taken back or taken out
/// meanwhile, or when the person wants no mails any more.
async fn send_answer(app: &App, job: &Job) -> Result<(), JobError> {
    let Answer { answer, person } = serde_json::from_str(&job.payload).map_err(|_| JobError::Unreadable)?;
    let mut read = app.reader.begin().await?;
    let person = read.person_today(person).await?.filter(|person| person.mail_notices);
    let answer = read.answer(answer).await?;
    let idea = match &answer {
        Some(answer) => read.idea(answer.idea).await?.filter(|idea| idea.state.is_public()),
        None => None,
    };
    drop(read);
    if let (Some(person), Some(answer), Some(idea)) = (person, answer, idea)
        && let Some(to) = person.email.clone().or_else(|| person.email_key.clone())
    {
        let text = Text::new(person.language.as_deref().and_then(Language::from_code).unwrap_or(Language::English));
        let letter = mails::answer(text, sender(app), &idea, &answer);
        let mail = Mail { to, subject: letter.subject, text: letter.text };
        app.mailer.send(&mail, Stamp { id: job.id, at: job.created_at }).await?;
        app.metrics.mails_sent.fetch_add(1, Ordering::Relaxed);
    }
    let mut tx = app.writer.begin().await?;
    tx.finish_job(job, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

/// Who our mails come from.
pub fn sender(app: &App) -> Sender<'_> {
    Sender { place: &app.config.place, origin: &app.config.origin }
}

/// Sweeps away what expired: sessions, links, one-time keys, counted tries, jobs that are long done.
///
/// # Errors
/// As every write.
pub async fn tidy(app: &App) -> Result<(), store::Error> {
    const DAY: i64 = 24 * 3_600;
    let now = app.clock.now();
    let mut tx = app.writer.begin().await?;
    let swept = tx.sweep_sessions(now).await?
        + tx.sweep_email_links(now.plus_seconds(-DAY)).await?
        + tx.sweep_form_keys(now.plus_seconds(-crate::act::ONCE_SECONDS)).await?
        + tx.sweep_limits(now.plus_seconds(-DAY)).await?
        + tx.sweep_files(now.plus_seconds(-domain::file::WAIT_SECONDS)).await?
        + tx.forget_needs(now.plus_seconds(-domain::test::try_it::NEEDS_KEPT_SECONDS)).await?
        + tx.sweep_jobs(now.plus_seconds(-7 * DAY), now.plus_seconds(-30 * DAY)).await?;
    tx.commit().await?;
    // After the commit: bytes whose rows are gone now go at once, when they are a day old.
    let files = crate::files::sweep(app, Duration::from_secs(DAY.unsigned_abs())).await?;
    tracing::info!(swept, files, "swept");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payload_begins_with_whom_it_is_for() -> Result<(), serde_json::Error> {
        let mail = Mail { to: "\"odd,one\"@city.example".to_owned(), subject: "Hello".to_owned(), text: String::new() };
        assert_eq!(start(&serde_json::to_string(&mail)?), r#"{"to":"\"odd,one\"@city.example""#);
        let person = PersonId::from_u128(7);
        assert_eq!(start(&serde_json::to_string(&Notices { person })?), format!(r#"{{"person":"{person}"}}"#));
        Ok(())
    }

    #[test]
    fn what_went_wrong_names_nobody() {
        let said = "550 5.1.1 <ada@city.example>: no such user (RCPT TO:<ada@city.example>)";
        assert_eq!(without_addresses(said), "550 5.1.1 [address] no such user (RCPT [address]");
    }

    #[test]
    fn a_job_waits_between_all_its_tries() {
        assert_eq!(WAITS.len() as i64, TRIES - 1);
        assert!(WAITS.windows(2).all(|pair| pair[0] < pair[1]));
        // A lock must outlive the longest try, else two workers send the same mail.
        const { assert!(LOCK_SECONDS > 2 * 120) }
    }
}
