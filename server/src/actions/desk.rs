//! Looking at the action record and taking it away, and settling messages that were given up.

use crate::{
    act::{Act, fresh_id},
    failure::Failure,
    form::Visit,
    state::App,
};
use app::{page::PageFailure, records::Asked};
use domain::{
    JobId, mission,
    permission::{Action, Subject},
    problem::{Problems, Refusal},
};
use serde_json::{Map, Value, json};
use store::records::Record;

/// Going through the record is written down once in this time: ten minutes, in seconds.
const SAME_LOOK_SECONDS: i64 = 600;

/// How someone reads the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// On the page.
    Page,
    /// As a table to take away.
    Table,
}

/// Writes down that someone reads the record, before they see anything of it. Going on to the next page of the same is the
/// same look; each table is written down.
///
/// # Errors
/// Forbidden for all but officers and admins.
pub async fn look_at_record(app: &App, visit: &Visit, asked: &Asked, look: Look) -> Result<(), Failure> {
    let moment = app.clock.moment();
    let mut tx = app.writer.begin().await?;
    let hash = visit.session.as_ref().ok_or(PageFailure::SignInFirst)?;
    let person = tx.session(hash, moment.now).await?.ok_or(PageFailure::SignInFirst)?.person;
    let actor = tx.actor(&person).await?;
    actor.may(Action::SeeRecord, Subject::default())?;
    let detail: Map<String, Value> = asked.values().map(|(name, value)| (name.to_owned(), json!(value))).collect();
    let detail = Value::Object(detail);
    let action = if look == Look::Page { "record.read" } else { "record.taken" };
    let since = moment.now.plus_seconds(-SAME_LOOK_SECONDS);
    if look == Look::Page && tx.did_lately(person.id, action, &detail.to_string(), since).await? {
        return Ok(());
    }
    let record = Record {
        person: Some(person.id),
        role: actor.role,
        action,
        subject_kind: "record",
        subject: person.id.uuid(),
        mission: None,
        detail: &detail,
    };
    tx.record(fresh_id(moment), record, moment.now).await?;
    tx.commit().await?;
    Ok(())
}

/// Tries a message again that was given up.
///
/// # Errors
/// Forbidden for all but admins; refused when it was tried again or dropped meanwhile.
pub async fn try_letter_again(act: &mut Act, id: JobId) -> Result<(), Failure> {
    act.may(Action::SettleLetters, Subject::default())?;
    let letter = act.tx.letter(id).await?.ok_or(Refusal::DecidedMeanwhile)?;
    if !act.tx.try_letter_again(id, act.moment.now).await? {
        return Err(Refusal::DecidedMeanwhile.into());
    }
    let detail = json!({ "kind": letter.kind, "attempts": letter.attempts, "error": letter.error });
    Ok(act.record("message.tried_again", "message", id.uuid(), None, detail).await?)
}

/// Tries every message again that was given up.
///
/// # Errors
/// Forbidden for all but admins; refused when there is none any more.
pub async fn try_all_letters_again(act: &mut Act) -> Result<(), Failure> {
    act.may(Action::SettleLetters, Subject::default())?;
    let count = act.tx.try_all_letters_again(act.moment.now).await?;
    if count == 0 {
        return Err(Refusal::DecidedMeanwhile.into());
    }
    let about = act.person.id.uuid();
    Ok(act.record("message.tried_again", "message", about, None, json!({ "count": count })).await?)
}

/// Drops a message that was given up, and says why.
///
/// # Errors
/// Forbidden for all but admins; refused when it was tried again or dropped meanwhile; no reason.
pub async fn drop_letter(act: &mut Act, id: JobId, reason: &str) -> Result<(), Failure> {
    act.may(Action::SettleLetters, Subject::default())?;
    let letter = act.tx.letter(id).await?.ok_or(Refusal::DecidedMeanwhile)?;
    let reason = mission::reason(reason).map_err(|invalid| Problems::one("reason", invalid))?;
    if !act.tx.drop_letter(id).await? {
        return Err(Refusal::DecidedMeanwhile.into());
    }
    let detail = json!({ "kind": letter.kind, "attempts": letter.attempts, "error": letter.error, "reason": reason });
    Ok(act.record("message.dropped", "message", id.uuid(), None, detail).await?)
}
