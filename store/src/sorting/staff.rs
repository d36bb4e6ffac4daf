//! Who works on a mission for the city, and who looks after an idea.

use crate::{Read, Result, Write};
use domain::{IdeaId, MissionId, PersonId, Timestamp, person::Role};
use uuid::Uuid;

/// Someone of the staff of a mission.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Colleague {
    /// The person.
    #[sqlx(try_from = "Uuid")]
    pub id: PersonId,
    /// Their real name.
    pub name: Option<String>,
    /// What they may do.
    #[sqlx(try_from = "String")]
    pub role: Role,
    /// What they are, for example "Head of Streets".
    pub job: Option<String>,
}

statements! {
    // Facilitators of the mission, officers, admins; found in an index of staff alone.
    OF_MISSION = "SELECT id, name, role, job FROM people WHERE role <> 'resident' AND (role IN ('officer', 'admin') OR facilitates_all \
                  OR EXISTS (SELECT 1 FROM facilitators WHERE facilitators.person_id = people.id AND facilitators.mission_id = $1)) \
                  ORDER BY name, id LIMIT $2";
    ASSIGN = "UPDATE ideas SET assigned_to = $2 WHERE id = $1";
    KEEP = "INSERT INTO idea_assignments (id, idea_id, person_id, assigned_by, created_at) VALUES ($1, $2, $3, $4, $5)";
    WAITING = "SELECT COUNT(*) FROM (SELECT 1 FROM ideas WHERE assigned_to = $1 AND state IN ('held', 'open', 'tested') LIMIT $2) AS waiting";
}

/// Staff of a mission are listed up to this many.
const STAFF_LISTED: i64 = 500;

impl Read {
    /// The staff of a mission: its facilitators, officers, admins; by name.
    ///
    /// # Errors
    /// As every read.
    pub async fn staff_of_mission(&mut self, mission: MissionId) -> Result<Vec<Colleague>> {
        fetch_all!(self, Colleague, OF_MISSION, mission.uuid(), STAFF_LISTED)
    }

    /// How many ideas that are held, open or tested a person looks after, counted up to `limit`. For the desk.
    ///
    /// # Errors
    /// As every read.
    pub async fn assigned_waiting(&mut self, person: PersonId, limit: i64) -> Result<i64> {
        fetch_value!(self, i64, WAITING, person.uuid(), limit)
    }
}

impl Write {
    /// Notes who looks after an idea from now on; nobody when `None`.
    ///
    /// # Errors
    /// As every write.
    pub async fn assign_idea(&mut self, id: Uuid, idea: IdeaId, to: Option<PersonId>, by: PersonId, now: Timestamp) -> Result<()> {
        let to = to.map(PersonId::uuid);
        execute!(&mut *self, ASSIGN, idea.uuid(), to)?;
        execute!(self, KEEP, id, idea.uuid(), to, by.uuid(), now.micros())?;
        Ok(())
    }
}
