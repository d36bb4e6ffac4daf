//! Links sent by email: to sign in, to begin an account, to confirm an address. Only a hash of each token is kept.

use crate::{Read, Result, Write};
use domain::{PersonId, Timestamp, person::LinkPurpose};
use uuid::Uuid;

/// A link to be sent.
#[derive(Clone)]
pub struct NewLink<'a> {
    /// SHA-256 of the token in the address.
    pub token_hash: &'a [u8],
    /// Where it is sent.
    pub email: &'a str,
    /// The person who asked; nobody when a stranger did.
    pub person: Option<PersonId>,
    /// What it is for.
    pub purpose: LinkPurpose,
    /// A path of ours to go on to.
    pub next: &'a str,
    /// The password chosen at sign-up, as its hash.
    pub password_hash: Option<&'a str>,
    /// Names the press of a button that asked for it: a double click asks once.
    pub asked_by: Option<&'a [u8]>,
    /// When it stops working.
    pub expires_at: Timestamp,
}

/// A link that works, or worked.
#[derive(Clone, sqlx::FromRow)]
pub struct EmailLink {
    /// Where it was sent.
    pub email: String,
    person_id: Option<Uuid>,
    /// What it is for.
    #[sqlx(try_from = "String")]
    pub purpose: LinkPurpose,
    /// A path of ours to go on to.
    pub next: String,
    /// The password chosen at sign-up, as its hash.
    pub password_hash: Option<String>,
    /// Whether it was used up.
    pub is_used: bool,
}

impl EmailLink {
    /// The person who asked; nobody when a stranger did.
    pub fn person(&self) -> Option<PersonId> {
        self.person_id.map(PersonId::from)
    }
}

/// Shows what for, not whose.
impl std::fmt::Debug for EmailLink {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "EmailLink({})", self.purpose.code())
    }
}

statements! {
    ADD = "INSERT INTO email_links (token_hash, email, person_id, purpose, next, password_hash, created_at, expires_at, asked_by) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (asked_by) DO NOTHING";
    FIND = "SELECT email, person_id, purpose, next, password_hash, used_at IS NOT NULL AS is_used \
            FROM email_links WHERE token_hash = $1 AND expires_at > $2";
    // Once; and once more only by the very form that used it, when a person pressed twice.
    USE = "UPDATE email_links SET used_at = $2, used_by = $3 \
           WHERE token_hash = $1 AND expires_at > $2 AND (used_at IS NULL OR (used_by = $3 AND used_at > $4)) \
           RETURNING email, person_id, purpose, next, password_hash, used_at IS NOT NULL AS is_used";
    // After a password or an address changed, links that were asked for before are worth nothing.
    END_OF_ADDRESS = "UPDATE email_links SET used_at = $2 WHERE email = $1 AND used_at IS NULL";
    SWEEP = "DELETE FROM email_links WHERE expires_at <= $1";
}

impl Read {
    /// A link, unless its time is over.
    ///
    /// # Errors
    /// As every read.
    pub async fn email_link(&mut self, token_hash: &[u8], now: Timestamp) -> Result<Option<EmailLink>> {
        fetch_optional!(self, EmailLink, FIND, token_hash, now.micros())
    }
}

impl Write {
    /// Keeps a link. False, with nothing kept, when the same press of a button asked for one before.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_email_link(&mut self, new: NewLink<'_>, now: Timestamp) -> Result<bool> {
        let added = execute!(
            self,
            ADD,
            new.token_hash,
            new.email,
            new.person.map(PersonId::uuid),
            new.purpose.code(),
            new.next,
            new.password_hash,
            now.micros(),
            new.expires_at.micros(),
            new.asked_by,
        )?;
        Ok(added == 1)
    }

    /// Uses a link up. `once` names the form that does it; the same form again after `again_since` gets the link once more.
    ///
    /// # Errors
    /// As every write.
    pub async fn use_email_link(
        &mut self,
        token_hash: &[u8],
        once: Option<&[u8]>,
        again_since: Timestamp,
        now: Timestamp,
    ) -> Result<Option<EmailLink>> {
        fetch_optional!(&mut *self, EmailLink, USE, token_hash, now.micros(), once, again_since.micros())
    }

    /// Ends every unused link to an address.
    ///
    /// # Errors
    /// As every write.
    pub async fn end_email_links(&mut self, email: &str, now: Timestamp) -> Result<u64> {
        execute!(self, END_OF_ADDRESS, email, now.micros())
    }

    /// Forgets links that stopped working before `until`.
    ///
    /// # Errors
    /// As every write.
    pub async fn sweep_email_links(&mut self, until: Timestamp) -> Result<u64> {
        execute!(self, SWEEP, until.micros())
    }
}
