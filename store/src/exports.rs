//! The exports that were made: who took what, when.

use crate::{Read, Result, Write};
use domain::{MissionId, PersonId, Timestamp};
use uuid::Uuid;

statements! {
    ADD = "INSERT INTO exports (id, mission_id, part, format, person_id, role, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    NEWEST = "SELECT missions.slug, missions.title, missions.language, exports.part, exports.format, exports.role, people.name, \
              exports.created_at FROM exports JOIN missions ON missions.id = exports.mission_id \
              LEFT JOIN people ON people.id = exports.person_id AND people.role <> 'resident' \
              ORDER BY exports.created_at DESC, exports.id DESC LIMIT $1";
    NEWEST_OF_MISSION = "SELECT missions.slug, missions.title, missions.language, exports.part, exports.format, exports.role, people.name, \
              exports.created_at FROM exports JOIN missions ON missions.id = exports.mission_id \
              LEFT JOIN people ON people.id = exports.person_id AND people.role <> 'resident' \
              WHERE exports.mission_id = $1 ORDER BY exports.created_at DESC, exports.id DESC LIMIT $2";
}

/// An export to be noted.
#[derive(Clone, Copy, Debug)]
pub struct NewExport<'a> {
    /// Its identifier.
    pub id: Uuid,
    /// The mission.
    pub mission: MissionId,
    /// The table, or `all`.
    pub part: &'a str,
    /// `csv`, `json`, `xlsx` or `zip`.
    pub format: &'a str,
    /// Who took it, when it was someone who works for the city: of others only that they did.
    pub person: Option<PersonId>,
    /// `stranger`, a role, or `command`.
    pub role: &'a str,
}

/// An export that was made.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MadeExport {
    /// The name of the mission in addresses.
    pub slug: String,
    /// The title of the mission.
    pub title: String,
    /// The language of the title.
    pub language: String,
    /// The table, or `all`.
    pub part: String,
    /// `csv`, `json`, `xlsx` or `zip`.
    pub format: String,
    /// `stranger`, a role, or `command`.
    pub role: String,
    /// The name of the member of staff who took it.
    pub name: Option<String>,
    /// When.
    #[sqlx(try_from = "i64")]
    pub created_at: Timestamp,
}

impl Read {
    /// The newest exports, of a mission or of all.
    ///
    /// # Errors
    /// As every read.
    pub async fn made_exports(&mut self, mission: Option<MissionId>, limit: i64) -> Result<Vec<MadeExport>> {
        match mission {
            Some(mission) => fetch_all!(self, MadeExport, NEWEST_OF_MISSION, mission.uuid(), limit),
            None => fetch_all!(self, MadeExport, NEWEST, limit),
        }
    }
}

impl Write {
    /// Notes an export.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_export(&mut self, new: NewExport<'_>, now: Timestamp) -> Result<()> {
        execute!(self, ADD, new.id, new.mission.uuid(), new.part, new.format, new.person.map(PersonId::uuid), new.role, now.micros())?;
        Ok(())
    }
}
