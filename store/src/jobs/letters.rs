//! Jobs that were given up after all their tries: someone of the staff tries them again, or drops them.

use crate::{Read, Result, Write};
use domain::{AnswerId, DecisionId, JobId, Timestamp};
use uuid::Uuid;

/// What a letter that was given up is about. Never whom it was for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// The subject of a mail.
    Subject(String),
    /// An answer of the city.
    Answer(AnswerId),
    /// A decision that changed.
    Decision(DecisionId),
    /// What waits for one person.
    Notices,
}

/// A job that was given up.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The job.
    pub id: JobId,
    /// What kind of work.
    pub kind: String,
    /// What it is about.
    pub about: About,
    /// How often it was tried.
    pub attempts: i64,
    /// What went wrong at the last try; without addresses.
    pub error: String,
    /// When it was written down.
    pub created_at: Timestamp,
    /// When it was given up.
    pub dead_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    kind: String,
    payload: String,
    attempts: i64,
    last_error: Option<String>,
    created_at: i64,
    dead_at: i64,
}

impl From<Row> for Letter {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.into(),
            kind: row.kind,
            about: about(&row.payload),
            attempts: row.attempts,
            error: row.last_error.unwrap_or_default(),
            created_at: row.created_at.into(),
            dead_at: row.dead_at.into(),
        }
    }
}

fn about(payload: &str) -> About {
    let value: serde_json::Value = serde_json::from_str(payload).unwrap_or_default();
    let text = |name: &str| value.get(name).and_then(serde_json::Value::as_str);
    if let Some(subject) = text("subject") {
        return About::Subject(subject.to_owned());
    }
    if let Some(answer) = text("answer").and_then(|id| id.parse().ok()) {
        return About::Answer(answer);
    }
    text("decision").and_then(|id| id.parse().ok()).map_or(About::Notices, About::Decision)
}

macro_rules! columns {
    () => {
        "SELECT id, kind, payload, attempts, last_error, created_at, dead_at FROM jobs "
    };
}

statements! {
    COUNT = "SELECT COUNT(*) FROM jobs WHERE dead_at IS NOT NULL";
    LIST = concat!(columns!(), "WHERE dead_at IS NOT NULL ORDER BY dead_at, id LIMIT $1 OFFSET $2");
    FIND = concat!(columns!(), "WHERE id = $1 AND dead_at IS NOT NULL");
    TRY_AGAIN = "UPDATE jobs SET dead_at = NULL, tries_before = attempts, run_at = $2 WHERE id = $1 AND dead_at IS NOT NULL";
    TRY_ALL_AGAIN = "UPDATE jobs SET dead_at = NULL, tries_before = attempts, run_at = $1 WHERE dead_at IS NOT NULL";
    DROP = "DELETE FROM jobs WHERE id = $1 AND dead_at IS NOT NULL";
}

impl Read {
    /// How many letters were given up.
    ///
    /// # Errors
    /// As every read.
    pub async fn letters_waiting(&mut self) -> Result<i64> {
        fetch_value!(self, i64, COUNT)
    }

    /// Letters that were given up, the oldest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn letters(&mut self, limit: i64, offset: i64) -> Result<Vec<Letter>> {
        Ok(fetch_all!(self, Row, LIST, limit, offset)?.into_iter().map(Letter::from).collect())
    }

    /// A letter that was given up; nothing when it was tried again or dropped meanwhile.
    ///
    /// # Errors
    /// As every read.
    pub async fn letter(&mut self, id: JobId) -> Result<Option<Letter>> {
        Ok(fetch_optional!(self, Row, FIND, id.uuid())?.map(Letter::from))
    }
}

impl Write {
    /// Lets a letter be tried again, as often as a new one. False when it was not given up, or no longer.
    ///
    /// # Errors
    /// As every write.
    pub async fn try_letter_again(&mut self, id: JobId, now: Timestamp) -> Result<bool> {
        Ok(execute!(self, TRY_AGAIN, id.uuid(), now.micros())? == 1)
    }

    /// Lets every letter be tried again that was given up, and gives how many.
    ///
    /// # Errors
    /// As every write.
    pub async fn try_all_letters_again(&mut self, now: Timestamp) -> Result<u64> {
        execute!(self, TRY_ALL_AGAIN, now.micros())
    }

    /// Drops a letter for good. False when it was not given up, or no longer.
    ///
    /// # Errors
    /// As every write.
    pub async fn drop_letter(&mut self, id: JobId) -> Result<bool> {
        Ok(execute!(self, DROP, id.uuid())? == 1)
    }
}
