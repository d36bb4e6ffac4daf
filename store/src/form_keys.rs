//! One-time keys of forms: a double click or a reload is one act, answered twice the same.

use crate::{Read, Result, Write};
use domain::{PersonId, Timestamp};
use uuid::Uuid;

/// What an earlier submit with the same key did.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct FormKey {
    /// Who sent it.
    #[sqlx(try_from = "Uuid")]
    pub person_id: PersonId,
    /// SHA-256 of what was sent.
    pub digest: Vec<u8>,
    /// Where the answer led.
    pub location: String,
    /// Whether it made a guest.
    pub made_guest: bool,
}

statements! {
    FIND = "SELECT person_id, digest, location, made_guest FROM form_keys WHERE key_hash = $1 AND created_at > $2";
    CLAIM = "INSERT INTO form_keys (key_hash, person_id, digest, location, made_guest, created_at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (key_hash) DO NOTHING";
    // The latest content under a key wins, so that Back, a change and a second submit are remembered too.
    PUT = "INSERT INTO form_keys (key_hash, person_id, digest, location, made_guest, created_at) VALUES ($1, $2, $3, $4, $5, $6) \
           ON CONFLICT (key_hash) DO UPDATE SET digest = excluded.digest, location = excluded.location";
    SEAL = "UPDATE form_keys SET made_guest = $2 WHERE person_id = $1 AND made_guest";
    SWEEP = "DELETE FROM form_keys WHERE created_at <= $1";
}

impl Read {
    /// What was sent with this key after `since`, if anything.
    ///
    /// # Errors
    /// As every read.
    pub async fn form_key(&mut self, key_hash: &[u8], since: Timestamp) -> Result<Option<FormKey>> {
        fetch_optional!(self, FormKey, FIND, key_hash, since.micros())
    }
}

impl Write {
    /// Takes a key that nobody has used. False when another submit was first; on PostgreSQL this waits for that one to end.
    ///
    /// # Errors
    /// As every write.
    pub async fn claim_form_key(&mut self, key_hash: &[u8], key: &FormKey, now: Timestamp) -> Result<bool> {
        let claimed = execute!(self, CLAIM, key_hash, key.person_id.uuid(), &key.digest, &key.location, key.made_guest, now.micros())?;
        Ok(claimed == 1)
    }

    /// Remembers what was sent with a key.
    ///
    /// # Errors
    /// As every write.
    pub async fn put_form_key(&mut self, key_hash: &[u8], key: &FormKey, now: Timestamp) -> Result<()> {
        execute!(self, PUT, key_hash, key.person_id.uuid(), &key.digest, &key.location, key.made_guest, now.micros())?;
        Ok(())
    }

    /// From now on no repeated form gives a browser without a cookie a session of this person: they signed in or out.
    ///
    /// # Errors
    /// As every write.
    pub async fn seal_form_keys(&mut self, person: PersonId) -> Result<()> {
        execute!(self, SEAL, person.uuid(), false)?;
        Ok(())
    }

    /// Forgets keys from before `until`.
    ///
    /// # Errors
    /// As every write.
    pub async fn sweep_form_keys(&mut self, until: Timestamp) -> Result<u64> {
        execute!(self, SWEEP, until.micros())
    }
}
