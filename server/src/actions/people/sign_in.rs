//! Signing in: by password, by three words, by an emailed link. What a guest did in this browser comes along.

use crate::{act::entry::Entry, failure::Failure};
use app::page::PageFailure;
use domain::{
    PersonId,
    permission::{Action, Subject},
    person::{self, LinkPurpose, Role},
    problem::{Invalid, Refusal},
};
use serde_json::json;
use store::{email_links::EmailLink, people::PersonRow};

/// How long the same press of a button gets a link's answer again: ten minutes, in seconds.
const SAME_PRESS_SECONDS: i64 = 600;

/// How someone came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By address and password.
    Password,
    /// By three words.
    Words,
    /// By a link from an email.
    Link,
}

impl Way {
    const fn code(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Words => "words",
            Self::Link => "link",
        }
    }
}

/// Signs in someone whose password was right. `checked` is the hash that it was checked against.
///
/// # Errors
/// Wrong password, when it or the address changed meanwhile.
pub async fn by_password(entry: &mut Entry, id: PersonId, key: &str, checked: &str, better: Option<&str>) -> Result<(), Failure> {
    let person = entry
        .tx
        .lock_person(id)
        .await?
        .filter(|person| person.email_key.as_deref() == Some(key) && person.password_hash.as_deref() == Some(checked));
    let person = person.ok_or_else(|| Failure::field("password", Invalid::WrongPassword))?;
    if let Some(better) = better {
        entry.tx.rehash_password(person.id, checked, better).await?;
    }
    come_in(entry, &person, Way::Password).await
}

/// Signs in whom three words bring back. Staff come back by password only.
///
/// # Errors
/// Unknown words.
pub async fn by_words(entry: &mut Entry, key: &[u8]) -> Result<(), Failure> {
    let person = entry.tx.person_by_words(key).await?.filter(|person| !person.role.is_staff());
    let person = person.ok_or_else(|| Failure::field("words", Invalid::UnknownWords))?;
    come_in(entry, &person, Way::Words).await
}

/// Uses a link from an email up. `proven` says that whoever uses it typed the password that was chosen when the link was
/// asked for. Gives the address to go on to, when one was asked for.
///
/// A link proves that its user reads the mails of its address. It does not prove that they asked for it: someone else
/// could have typed their address. So, unless the link is used in the browser that asked, or `proven`, no other browser
/// stays signed in, no words that were given before bring anyone back, and no chosen password counts.
///
/// # Errors
/// Refused when the link was used, is too old, was never made, or cannot do what it was for any more.
pub async fn by_link(entry: &mut Entry, token_hash: &[u8], once: Option<&[u8]>, proven: bool) -> Result<Option<String>, Failure> {
    let now = entry.moment.now;
    // The same press once more: it was allowed then, though its browser is a stranger by now.
    let again = entry.tx.email_link(token_hash, now).await?.is_some_and(|link| link.is_used);
    let link = entry.tx.use_email_link(token_hash, once, now.plus_seconds(-SAME_PRESS_SECONDS), now).await?;
    let link = link.ok_or(Refusal::LinkNotValid)?;
    let asker = match link.person() {
        Some(id) => entry.tx.person_today(id).await?,
        None => None,
    };
    let same_browser = matches!((&entry.person, &asker), (Some(here), Some(asker)) if here.id == asker.id);
    let key = person::email_key(&link.email);
    let moves = |asker: &PersonRow| asker.has_account() && asker.email_key.as_deref() != Some(key.as_str());
    match asker.filter(|asker| link.purpose == LinkPurpose::Address && moves(asker)) {
        Some(asker) if same_browser && !asker.role.is_staff() => change_address(entry, asker, &link).await?,
        Some(_) => return Err(Refusal::LinkNotValid.into()),
        None => come_in_by_link(entry, &link, same_browser || proven || again).await?,
    }
    Ok(Some(link.next).filter(|next| !next.is_empty()))
}

async fn come_in_by_link(entry: &mut Entry, link: &EmailLink, trusted: bool) -> Result<(), Failure> {
    let now = entry.moment.now;
    if link.purpose == LinkPurpose::SignUp && !trusted {
        return Err(Failure::field("password", Invalid::WrongPassword));
    }
    let asker = match link.person() {
        Some(id) => entry.tx.person_today(id).await?.filter(|asker| asker.is_guest()),
        None => None,
    };
    if let (Some(asker), false) = (&asker, trusted) {
        entry.tx.end_sessions(asker.id).await?;
        entry.tx.set_words(asker.id, None, now).await?;
    }
    let holder = entry.tx.person_by_email(&person::email_key(&link.email)).await?;
    let account = match holder {
        Some(holder) if holder.role.is_staff() => return Err(Refusal::LinkNotValid.into()),
        Some(holder) => holder,
        None => {
            let here = entry.guest().map(|guest| guest.id);
            let id = match here.or(asker.as_ref().map(|asker| asker.id)) {
                Some(id) => id,
                None => add_person(entry).await?,
            };
            entry.tx.confirm_email(id, &link.email, now).await.map_err(taken)?;
            entry.tx.person(id).await?.ok_or(store::Error::Conflict)?
        }
    };
    if let Some(asker) = asker {
        merge(entry, asker.id, &account).await?;
    }
    if let (LinkPurpose::SignUp, Some(hash)) = (link.purpose, &link.password_hash) {
        entry.tx.set_password(account.id, hash, now).await?;
        entry.tx.end_sessions(account.id).await?;
        entry.tx.end_email_links(&link.email, now).await?;
    }
    come_in(entry, &account, Way::Link).await
}

/// Someone with an account confirmed a new address, in the browser in which they are signed in.
async fn change_address(entry: &mut Entry, person: PersonRow, link: &EmailLink) -> Result<(), Failure> {
    let now = entry.moment.now;
    let holder = entry.tx.person_by_email(&person::email_key(&link.email)).await?;
    if holder.is_some_and(|holder| holder.id != person.id) {
        return Err(Refusal::LinkNotValid.into());
    }
    entry.tx.confirm_email(person.id, &link.email, now).await.map_err(taken)?;
    if let Some(old) = person.email.as_ref().filter(|old| **old != link.email) {
        entry.tx.end_email_links(old, now).await?;
        super::links::tell_of_new_address(entry, old).await?;
    }
    entry.record(person.id, person.role, "person.address_changed", json!({})).await?;
    Ok(())
}

/// Two people confirmed the same address at the same moment; whoever comes second tries again and finds the account.
fn taken(error: store::Error) -> Failure {
    if error.is_unique_violation() { PageFailure::Busy.into() } else { error.into() }
}

async fn add_person(entry: &mut Entry) -> Result<PersonId, store::Error> {
    let id = PersonId::from(entry.fresh_id());
    let nickname = crate::auth::nickname::suggest();
    entry.tx.add_guest(id, &nickname, entry.visit.language.code(), entry.moment.now).await?;
    Ok(id)
}

/// The permission line of every way in: whoever comes in acts for themselves.
async fn may_come_in(entry: &mut Entry, person: &PersonRow, way: Way) -> Result<(), Failure> {
    let actor = entry.tx.actor(person).await?;
    let action = match way {
        Way::Password => Action::SignIn,
        Way::Words | Way::Link => Action::ComeBack,
    };
    Ok(actor.may(action, Subject::own(person.id))?)
}

/// The end of every way in: the guest's acts come along, and this browser gets a new session.
///
/// A guest's acts do not go to staff: staff act under their own name and role, and these were a resident's.
async fn come_in(entry: &mut Entry, person: &PersonRow, way: Way) -> Result<(), Failure> {
    may_come_in(entry, person, way).await?;
    if let Some(guest) = entry.guest().map(|guest| guest.id) {
        merge(entry, guest, person).await?;
    }
    entry.start_session(person.id, person.role, way == Way::Link).await?;
    entry.record(person.id, person.role, "person.signed_in", json!({ "way": way.code() })).await?;
    Ok(())
}

async fn merge(entry: &mut Entry, guest: PersonId, into: &PersonRow) -> Result<(), store::Error> {
    if into.role.is_staff() || !entry.tx.merge_guest(guest, into.id, entry.moment.now).await? {
        return Ok(());
    }
    // The guest's earlier records stay as they are: this one says where to look for the person.
    entry.record(guest, Role::Resident, "person.merged", json!({ "into": into.id.to_string() })).await
}
