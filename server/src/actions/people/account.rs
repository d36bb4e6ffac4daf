//! One's own account: name, address, password, words.

use super::links::{self, Asked};
use crate::{act::Act, failure::Failure, jobs};
use app::{mails, page::PageFailure, text::Language, text::Text};
use domain::{
    permission::{Action, Subject},
    person::{LinkPurpose, ShownAs},
    problem::{Invalid, Refusal},
};
use serde_json::json;
use store::people::Shown;

/// How a resident wants to be shown, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewName {
    /// By nickname, by name, or not at all.
    pub shown_as: ShownAs,
    /// The nickname; empty for none.
    pub nickname: String,
    /// The own name; empty for none.
    pub name: String,
}

/// The permission line of everything here.
fn may(act: &Act, action: Action) -> Result<(), Failure> {
    act.known()?;
    Ok(act.may(action, Subject::own(act.person.id))?)
}

/// Sets how a resident is shown from now on.
///
/// # Errors
/// Refused for staff, who use their real names.
pub async fn set_name(act: &mut Act, new: &NewName) -> Result<(), Failure> {
    may(act, Action::ChangeOwnName)?;
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let (nickname, name) = (some(&new.nickname), some(&new.name));
    let shown = Shown { shown_as: new.shown_as, nickname: nickname.as_deref(), name: name.as_deref() };
    act.tx.set_shown(act.person.id, shown, act.moment.now).await?;
    act.record(
        "person.shown",
        "person",
        act.person.id.uuid(),
        None,
        json!({ "before": act.person.shown_as.code(), "after": new.shown_as.code() }),
    )
    .await?;
    Ok(())
}

/// Notes the address that a person left, and sends them a link to confirm it. Until then it tells nobody anything. `email`
/// is checked by [`domain::text::email`] and [`crate::mail::can_reach`]; tries are to be counted before
/// ([`crate::forms::people::count_link`]).
///
/// Whether the address belongs to someone already makes no difference to the answer.
///
/// # Errors
/// Refused for staff.
pub async fn leave_email(act: &mut Act, email: &str, next: &str, language: Language, once: Option<Vec<u8>>) -> Result<(), Failure> {
    act.may(Action::ChangeOwnName, Subject::own(act.person.id))?;
    act.tx.leave_email(act.person.id, email, act.moment.now).await?;
    let person = Some(act.person.id);
    let asked = Asked { email, purpose: LinkPurpose::Address, person, next, password_hash: None, once, language };
    links::ask(&act.app, &mut act.tx, act.moment, asked).await?;
    Ok(())
}

/// Begins an account: the chosen password, given as its hash, counts once the mailed link was used.
///
/// # Errors
/// As every write.
pub async fn sign_up(act: &mut Act, email: &str, hash: &str, next: &str, language: Language, once: Option<Vec<u8>>) -> Result<(), Failure> {
    act.may(Action::ChangeOwnName, Subject::own(act.person.id))?;
    act.tx.leave_email(act.person.id, email, act.moment.now).await?;
    let person = Some(act.person.id);
    let asked = Asked { email, purpose: LinkPurpose::SignUp, person, next, password_hash: Some(hash), once, language };
    links::ask(&act.app, &mut act.tx, act.moment, asked).await?;
    Ok(())
}

/// Forgets the address of a resident, and the password that went with it. Someone who signed in with it needs another way
/// to come back first.
///
/// # Errors
/// Refused for staff, and while nothing else would bring them back.
pub async fn forget_email(act: &mut Act) -> Result<(), Failure> {
    may(act, Action::ChangeOwnName)?;
    let person = act.tx.lock_person(act.person.id).await?.ok_or(store::Error::Conflict)?;
    if person.has_account() && !person.has_words {
        return Err(Refusal::NoWayBack.into());
    }
    if let Some(email) = &person.email {
        act.tx.end_email_links(email, act.moment.now).await?;
    }
    act.tx.forget_email(person.id, act.moment.now).await?;
    act.record("person.address_forgotten", "person", person.id.uuid(), None, json!({})).await?;
    Ok(())
}

/// Sets whether mails tell this person what happened.
///
/// # Errors
/// Sign in first, for strangers.
pub async fn set_mail_notices(act: &mut Act, wanted: bool) -> Result<(), Failure> {
    may(act, Action::ChangeOwnAccount)?;
    act.tx.set_mail_notices(act.person.id, wanted, act.moment.now).await?;
    Ok(())
}

/// Sets a new password, given as its hash. `checked` is the hash that the current one was checked against, or nothing when
/// none was asked for. Every other browser is signed out, every emailed link ends, and a mail tells of it.
///
/// # Errors
/// Wrong password, when it changed meanwhile or a current one was needed; refused without a confirmed address.
pub async fn set_password(act: &mut Act, checked: Option<&str>, hash: &str, language: Language) -> Result<(), Failure> {
    may(act, Action::ChangeOwnAccount)?;
    let person = act.tx.lock_person(act.person.id).await?.ok_or(store::Error::Conflict)?;
    if !person.has_account() {
        return Err(Refusal::NotAllowed.into());
    }
    if needs_password(&person, act.linked_at, act.moment.now) && person.password_hash.as_deref() != checked {
        return Err(Failure::field("password", Invalid::WrongPassword));
    }
    act.tx.set_password(person.id, hash, act.moment.now).await?;
    let session = act.session.clone().ok_or(PageFailure::SignInFirst)?;
    act.tx.end_other_sessions(person.id, &session).await?;
    if let Some(email) = &person.email {
        act.tx.end_email_links(email, act.moment.now).await?;
        let letter = mails::password_changed(Text::new(language), jobs::sender(&act.app));
        links::send(&mut act.tx, act.moment, email, letter).await?;
    }
    act.record("person.password_changed", "person", person.id.uuid(), None, json!({})).await?;
    Ok(())
}

/// Whether a new password needs the current one: when there is one, unless a resident just came by an emailed link.
pub fn needs_password(person: &store::people::PersonRow, linked_at: Option<domain::Timestamp>, now: domain::Timestamp) -> bool {
    person.password_hash.is_some() && !app::page::came_by_link(person.role, linked_at, now)
}

/// Sets the three words of a resident, given as their key. Earlier words end. False when someone else has these.
///
/// # Errors
/// Refused for staff, who come back by password only.
pub async fn set_words(act: &mut Act, key: &[u8]) -> Result<bool, Failure> {
    may(act, Action::ChangeOwnName)?;
    if act.tx.person_by_words(key).await?.is_some_and(|holder| holder.id != act.person.id) {
        return Ok(false);
    }
    act.tx.set_words(act.person.id, Some(key), act.moment.now).await?;
    act.record("person.words_made", "person", act.person.id.uuid(), None, json!({})).await?;
    Ok(true)
}
