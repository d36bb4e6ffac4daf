//! Telling people what happened to the things they wrote or answered.

use crate::{
    act::{Act, fresh_id},
    failure::Failure,
    jobs,
};
use domain::{
    Moment, PersonId,
    notice::{MAIL_EVERY_SECONDS, MAIL_WAIT_SECONDS, NoticeKind},
    permission::{Action, Subject},
};
use store::{
    Write,
    notices::{About, NewNotice},
};

/// A mail that should have gone out since then did not; a new notice starts another one. A day, in seconds.
const MAIL_LOST_SECONDS: i64 = 24 * 3_600;

/// Tells a person what happened: on their page, and by mail when they confirmed an address and want mails.
///
/// Several notices become one mail: it waits ten minutes, and the next one twelve hours. Nobody is told of what they did
/// themselves.
///
/// # Errors
/// As every write.
pub async fn notify(act: &mut Act, person: PersonId, kind: NoticeKind, about: About<'_>) -> Result<(), store::Error> {
    let (moment, by) = (act.moment, act.person.id);
    notify_in(&mut act.tx, moment, by, person, kind, about).await
}

/// As [`notify`], in a transaction that is no act of a person. `by` did what it tells of.
///
/// # Errors
/// As every write.
pub async fn notify_in(
    tx: &mut Write,
    moment: Moment,
    by: PersonId,
    person: PersonId,
    kind: NoticeKind,
    about: About<'_>,
) -> Result<(), store::Error> {
    let person = tx.person_today(person).await?.filter(|person| person.id != by && !person.erased);
    let Some(person) = person else { return Ok(()) };
    let now = moment.now;
    let mail_waits = person.has_account() && person.mail_notices;
    if mail_waits && !tx.notice_mail_waits(person.id, now.plus_seconds(-MAIL_LOST_SECONDS)).await? {
        let last = tx.last_notice_mail(person.id).await?;
        let soon = now.plus_seconds(MAIL_WAIT_SECONDS);
        let run_at = last.map_or(soon, |last| soon.max(last.plus_seconds(MAIL_EVERY_SECONDS)));
        jobs::enqueue_notices(tx, moment, person.id, run_at).await?;
    }
    tx.add_notice(NewNotice { id: fresh_id(moment), person: person.id, kind, about, mail_waits }, now).await
}

/// As [`notify`], for many people, each once.
///
/// # Errors
/// As every write.
pub async fn notify_all(act: &mut Act, people: &[PersonId], kind: NoticeKind, about: About<'_>) -> Result<(), store::Error> {
    let mut people = people.to_vec();
    // Always in the same order, so that two such writes cannot wait for each other.
    people.sort_unstable();
    people.dedup();
    for person in people {
        notify(act, person, kind, about).await?;
    }
    Ok(())
}

/// Marks everything that a person was told as read.
///
/// # Errors
/// Sign in first, for strangers.
pub async fn read_all(act: &mut Act) -> Result<(), Failure> {
    act.known()?;
    act.may(Action::ChangeOwnAccount, Subject::own(act.person.id))?;
    act.tx.read_notices(act.person.id, act.moment.now).await?;
    Ok(())
}
