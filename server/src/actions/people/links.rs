//! Links by email: asking for one. The answer is the same whoever the address belongs to, or whether to anybody.

use crate::{act::entry::Entry, auth::token, jobs, mail::Mail, state::App};
use app::{
    mails::{self, Letter},
    text::{Language, Text},
};
use domain::{
    Moment, PersonId,
    permission::{Action, Subject},
    person::{LINK_SECONDS, LinkPurpose, email_key},
};
use store::{Write, email_links::NewLink};

/// Someone asks for a link.
#[derive(Clone)]
pub struct Asked<'a> {
    /// Where to send it; checked by [`domain::text::email`] and [`crate::mail::can_reach`].
    pub email: &'a str,
    /// What for.
    pub purpose: LinkPurpose,
    /// Who asks; nobody for a stranger.
    pub person: Option<PersonId>,
    /// A path of ours to go on to; empty for none.
    pub next: &'a str,
    /// The password chosen at sign-up, as its hash.
    pub password_hash: Option<&'a str>,
    /// The one-time key of the form.
    pub once: Option<Vec<u8>>,
    /// The language of the mail.
    pub language: Language,
}

/// Keeps a link and writes its mail down. Staff sign in by password, so their mail says that and holds no link.
///
/// The same press of a button asks once.
///
/// # Errors
/// As every write.
pub async fn ask(app: &App, tx: &mut Write, moment: Moment, asked: Asked<'_>) -> Result<(), store::Error> {
    let key = email_key(asked.email);
    let may_come_back = match tx.person_by_email(&key).await? {
        Some(holder) => tx.actor(&holder).await?.may(Action::ComeBack, Subject::own(holder.id)).is_ok(),
        None => true,
    };
    let fresh = token::fresh();
    // The same form sent again with another address is another question.
    let asked_by = asked.once.map(|mut once| {
        once.extend_from_slice(key.as_bytes());
        token::hash(&String::from_utf8_lossy(&once))
    });
    let link = NewLink {
        token_hash: &token::hash(&fresh),
        email: asked.email,
        person: asked.person,
        purpose: asked.purpose,
        next: asked.next,
        password_hash: asked.password_hash,
        asked_by: asked_by.as_deref(),
        expires_at: moment.now.plus_seconds(LINK_SECONDS),
    };
    if !tx.add_email_link(link, moment.now).await? {
        return Ok(());
    }
    let text = Text::new(asked.language);
    let from = jobs::sender(app);
    let letter = match asked.purpose {
        _ if !may_come_back => mails::staff_sign_in(text, from),
        LinkPurpose::SignIn => mails::sign_in(text, from, &fresh),
        LinkPurpose::SignUp => mails::sign_up(text, from, &fresh),
        LinkPurpose::Address => mails::confirm_address(text, from, &fresh),
    };
    send(tx, moment, asked.email, letter).await
}

/// Tells the earlier address of an account that another one signs in now.
///
/// # Errors
/// As every write.
pub async fn tell_of_new_address(entry: &mut Entry, old: &str) -> Result<(), store::Error> {
    let letter = mails::address_changed(Text::new(entry.visit.language), jobs::sender(&entry.app));
    send(&mut entry.tx, entry.moment, old, letter).await
}

/// Writes a mail down, to be sent after the commit.
///
/// # Errors
/// As every write.
pub async fn send(tx: &mut Write, moment: Moment, to: &str, letter: Letter) -> Result<(), store::Error> {
    jobs::enqueue_mail(tx, moment, &Mail { to: to.to_owned(), subject: letter.subject, text: letter.text }).await
}
