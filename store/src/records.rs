//! The action record: who did what, when. Only ever added to.

pub mod list;

use crate::{Read, Result, Write};
use domain::{MissionId, PersonId, Timestamp, person::Role};
use uuid::Uuid;

/// One entry of the action record.
#[derive(Clone, Debug)]
pub struct Record<'a> {
    /// Who did it; nobody when the system did.
    pub person: Option<PersonId>,
    /// As what.
    pub role: Role,
    /// What was done, as a stable code: `idea.sent`.
    pub action: &'static str,
    /// What kind of thing it was done to: `idea`.
    pub subject_kind: &'static str,
    /// To which.
    pub subject: Uuid,
    /// In which mission.
    pub mission: Option<MissionId>,
    /// Before and after, or what else a reader of the record needs; JSON without contact data.
    pub detail: &'a serde_json::Value,
}

statements! {
    ADD = "INSERT INTO action_records (id, person_id, role, action, subject_kind, subject_id, mission_id, detail, created_at) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    TIMES = "SELECT COUNT(*) FROM action_records WHERE subject_id = $1 AND action = $2";
}

impl Read {
    /// How often an action was done to a thing.
    ///
    /// # Errors
    /// As every read.
    pub async fn times_done(&mut self, action: &'static str, subject: Uuid) -> Result<i64> {
        fetch_value!(self, i64, TIMES, subject, action)
    }
}

impl Write {
    /// Adds an entry.
    ///
    /// # Errors
    /// As every write.
    pub async fn record(&mut self, id: Uuid, record: Record<'_>, now: Timestamp) -> Result<()> {
        execute!(
            self,
            ADD,
            id,
            record.person.map(PersonId::uuid),
            record.role.code(),
            record.action,
            record.subject_kind,
            record.subject,
            record.mission.map(MissionId::uuid),
            record.detail.to_string(),
            now.micros(),
        )?;
        Ok(())
    }
}
