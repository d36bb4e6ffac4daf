//! Browsers that we know: guests and people who signed in. Only a hash of each cookie is kept.

use crate::{
    Read, Result, Write,
    people::{PersonRow, person_columns},
};
use domain::{PersonId, SessionId, Timestamp};
use uuid::Uuid;

/// A session found by its cookie.
#[derive(Clone, Debug)]
pub struct Session {
    /// The session.
    pub id: SessionId,
    /// When it was last written down as seen; coarse, to save writes.
    pub seen_at: Timestamp,
    /// When an emailed link began it.
    pub linked_at: Option<Timestamp>,
    /// Whose it is.
    pub person: PersonRow,
}

#[derive(sqlx::FromRow)]
struct Found {
    session_id: Uuid,
    #[sqlx(try_from = "i64")]
    seen_at: Timestamp,
    linked_at: Option<i64>,
    #[sqlx(flatten)]
    person: PersonRow,
}

impl From<Found> for Session {
    fn from(found: Found) -> Self {
        Self {
            id: found.session_id.into(),
            seen_at: found.seen_at,
            linked_at: found.linked_at.map(Timestamp::from_micros),
            person: found.person,
        }
    }
}

macro_rules! find {
    () => {
        concat!(
            "SELECT sessions.id AS session_id, sessions.seen_at, sessions.linked_at, ",
            person_columns!(),
            " FROM sessions JOIN people ON people.id = sessions.person_id WHERE sessions.token_hash = $1 AND sessions.expires_at > $2 AND NOT people.erased"
        )
    };
}

statements! {
    FIND = find!();
    // A browser's writes take turns. Whoever ends its session, to move its acts to an account, waits for the write under way.
    LOCK = find!(), postgres: concat!(find!(), " FOR UPDATE OF sessions");
    START = "INSERT INTO sessions (id, token_hash, person_id, created_at, seen_at, expires_at, linked_at) VALUES ($1, $2, $3, $4, $4, $5, $6)";
    SEE = "UPDATE sessions SET seen_at = $2, expires_at = $3 WHERE id = $1";
    END = "DELETE FROM sessions WHERE token_hash = $1";
    END_ALL = "DELETE FROM sessions WHERE person_id = $1";
    END_OTHERS = "DELETE FROM sessions WHERE person_id = $1 AND token_hash <> $2";
    COUNT = "SELECT COUNT(*) FROM sessions WHERE person_id = $1 AND expires_at > $2";
    SWEEP = "DELETE FROM sessions WHERE expires_at <= $1";
}

impl Read {
    /// The session of a cookie, unless it expired.
    ///
    /// # Errors
    /// As every read.
    pub async fn session(&mut self, token_hash: &[u8], now: Timestamp) -> Result<Option<Session>> {
        let found = fetch_optional!(self, Found, FIND, token_hash, now.micros())?;
        Ok(found.map(Session::from))
    }

    /// How many browsers a person is signed in on.
    ///
    /// # Errors
    /// As every read.
    pub async fn session_count(&mut self, person: PersonId, now: Timestamp) -> Result<i64> {
        fetch_value!(self, i64, COUNT, person.uuid(), now.micros())
    }
}

/// A session to begin.
#[derive(Clone, Copy, Debug)]
pub struct NewSession<'a> {
    /// The session.
    pub id: SessionId,
    /// SHA-256 of the token in the cookie.
    pub token_hash: &'a [u8],
    /// Whose it is.
    pub person: PersonId,
    /// When it ends by itself.
    pub expires_at: Timestamp,
    /// Whether an emailed link began it.
    pub by_link: bool,
}

impl Write {
    /// The session of a cookie, unless it expired, held until the end of this write.
    ///
    /// # Errors
    /// As every write.
    pub async fn lock_session(&mut self, token_hash: &[u8], now: Timestamp) -> Result<Option<Session>> {
        let found = fetch_optional!(&mut *self, Found, LOCK, token_hash, now.micros())?;
        Ok(found.map(Session::from))
    }

    /// Starts a session.
    ///
    /// # Errors
    /// As every write.
    pub async fn start_session(&mut self, new: NewSession<'_>, now: Timestamp) -> Result<()> {
        let linked_at = new.by_link.then_some(now.micros());
        execute!(self, START, new.id.uuid(), new.token_hash, new.person.uuid(), now.micros(), new.expires_at.micros(), linked_at)?;
        Ok(())
    }

    /// Notes that a session is in use and lets it live on.
    ///
    /// # Errors
    /// As every write.
    pub async fn see_session(&mut self, id: SessionId, now: Timestamp, expires_at: Timestamp) -> Result<()> {
        execute!(self, SEE, id.uuid(), now.micros(), expires_at.micros())?;
        Ok(())
    }

    /// Ends one session.
    ///
    /// # Errors
    /// As every write.
    pub async fn end_session(&mut self, token_hash: &[u8]) -> Result<()> {
        execute!(self, END, token_hash)?;
        Ok(())
    }

    /// Ends every session of a person ("sign out everywhere").
    ///
    /// # Errors
    /// As every write.
    pub async fn end_sessions(&mut self, person: PersonId) -> Result<u64> {
        execute!(self, END_ALL, person.uuid())
    }

    /// Ends every session of a person but one (after a password change).
    ///
    /// # Errors
    /// As every write.
    pub async fn end_other_sessions(&mut self, person: PersonId, keep: &[u8]) -> Result<u64> {
        execute!(self, END_OTHERS, person.uuid(), keep)
    }

    /// Forgets sessions that expired.
    ///
    /// # Errors
    /// As every write.
    pub async fn sweep_sessions(&mut self, now: Timestamp) -> Result<u64> {
        execute!(self, SWEEP, now.micros())
    }
}
