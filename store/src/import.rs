//! What an import must know of earlier runs of the same import, so that running it twice gives the same.

use crate::{Read, Result, Write};
use domain::{IdeaId, MissionId, PersonId, Timestamp, idea::IdeaState, vote::Choice};
use uuid::Uuid;

/// An idea that came from an import.
#[derive(Clone, Debug)]
pub struct ImportedIdea {
    /// The idea.
    pub id: IdeaId,
    /// Where it comes from.
    pub source: String,
    /// The version of its words.
    pub version: i64,
    /// Its sentence now.
    pub sentence: String,
    /// What has become of it.
    pub state: IdeaState,
    /// Whether anyone here acted on it since: then what they did stands.
    pub acted_on: bool,
}

/// A vote that came from an import.
#[derive(Clone, Copy, Debug)]
pub struct ImportedVote {
    /// On which idea.
    pub idea: IdeaId,
    /// By whom.
    pub person: PersonId,
    /// What they say.
    pub choice: Choice,
}

#[derive(sqlx::FromRow)]
struct IdeaRow {
    id: Uuid,
    source: String,
    version: i64,
    sentence: String,
    #[sqlx(try_from = "String")]
    state: IdeaState,
    acted_on: bool,
}

#[derive(sqlx::FromRow)]
struct VoteRow {
    idea_id: Uuid,
    person_id: Uuid,
    #[sqlx(try_from = "String")]
    choice: Choice,
}

statements! {
    MISSION = "SELECT id FROM missions WHERE source = $1";
    LOCK_IDEAS = "SELECT id FROM ideas WHERE mission_id = $1 ORDER BY serial",
        postgres: "SELECT id FROM ideas WHERE mission_id = $1 ORDER BY serial FOR UPDATE";
    LAST_NUMBER = "SELECT last_number FROM missions WHERE id = $1",
        postgres: "SELECT last_number FROM missions WHERE id = $1 FOR UPDATE";
    PEOPLE = "SELECT source, id FROM people WHERE source IN (SELECT value FROM json_each($1))",
        postgres: "SELECT source, id FROM people WHERE source IN (SELECT json_array_elements_text(CAST($1 AS JSON)))";
    IDEAS = "SELECT id, source, version, sentence, state, \
             EXISTS (SELECT 1 FROM action_records WHERE action_records.subject_id = ideas.id) AS acted_on \
             FROM ideas WHERE mission_id = $1 AND source IS NOT NULL";
    VOTES = "SELECT votes.idea_id, votes.person_id, votes.choice FROM ideas \
             JOIN votes ON votes.idea_id = ideas.id JOIN people ON people.id = votes.person_id \
             WHERE ideas.mission_id = $1 AND ideas.source IS NOT NULL AND substr(people.source, 1, length($2)) = $2";
    REAL = "SELECT COUNT(*) FROM missions WHERE NOT demo";
    SET_STATE = "UPDATE ideas SET state = $2, updated_at = $3 WHERE id = $1";
    SET_SENTENCE = "UPDATE ideas SET sentence = $2, version = version + 1, updated_at = $3 WHERE id = $1";
    // The version in force is among the versions, also the first.
    KEEP_VERSIONS = "INSERT INTO idea_versions (idea_id, version, sentence, why, helps, harms, created_at) \
                     SELECT id, version, sentence, why, helps, harms, updated_at FROM ideas WHERE mission_id = $1 AND NOT EXISTS \
                     (SELECT 1 FROM idea_versions WHERE idea_versions.idea_id = ideas.id AND idea_versions.version = ideas.version)";
}

impl Read {
    /// The mission that was imported from this source.
    ///
    /// # Errors
    /// As every read.
    pub async fn imported_mission(&mut self, source: &str) -> Result<Option<MissionId>> {
        Ok(fetch_optional!(self, (Uuid,), MISSION, source)?.map(|(id,)| id.into()))
    }

    /// How many missions are not made up.
    ///
    /// # Errors
    /// As every read.
    pub async fn real_mission_count(&mut self) -> Result<i64> {
        fetch_value!(self, i64, REAL)
    }

    /// The people who came from these sources, each with its source.
    ///
    /// # Errors
    /// As every read.
    pub async fn imported_people(&mut self, sources: &[String]) -> Result<Vec<(String, PersonId)>> {
        let found = fetch_all!(self, (String, Uuid), PEOPLE, serde_json::to_string(sources)?)?;
        Ok(found.into_iter().map(|(source, id)| (source, id.into())).collect())
    }

    /// The ideas of a mission that came from an import.
    ///
    /// # Errors
    /// As every read.
    pub async fn imported_ideas(&mut self, mission: MissionId) -> Result<Vec<ImportedIdea>> {
        let found = fetch_all!(self, IdeaRow, IDEAS, mission.uuid())?;
        Ok(found
            .into_iter()
            .map(|row| ImportedIdea {
                id: row.id.into(),
                source: row.source,
                version: row.version,
                sentence: row.sentence,
                state: row.state,
                acted_on: row.acted_on,
            })
            .collect())
    }

    /// The votes on imported ideas of a mission by people whose source begins with `people`.
    ///
    /// # Errors
    /// As every read.
    pub async fn imported_votes(&mut self, mission: MissionId, people: &str) -> Result<Vec<ImportedVote>> {
        let found = fetch_all!(self, VoteRow, VOTES, mission.uuid(), people)?;
        Ok(found
            .into_iter()
            .map(|row| ImportedVote { idea: row.idea_id.into(), person: row.person_id.into(), choice: row.choice })
            .collect())
    }
}

impl Write {
    /// Holds every idea of a mission, then the mission itself, against votes and new ideas until this write ends; gives the
    /// number of its last idea. In this order, because a vote takes the idea first and the mission after it.
    ///
    /// # Errors
    /// As every write.
    pub async fn lock_ideas(&mut self, mission: MissionId) -> Result<i64> {
        fetch_all!(&mut **self, (Uuid,), LOCK_IDEAS, mission.uuid())?;
        fetch_value!(&mut **self, i64, LAST_NUMBER, mission.uuid())
    }

    /// Sets what has become of an imported idea.
    ///
    /// # Errors
    /// As every write.
    pub async fn set_imported_state(&mut self, idea: IdeaId, state: IdeaState, now: Timestamp) -> Result<()> {
        execute!(self, SET_STATE, idea.uuid(), state.code(), now.micros())?;
        Ok(())
    }

    /// Sets the sentence of an imported idea as a new version; follow with [`Write::keep_idea_versions`].
    ///
    /// # Errors
    /// As every write.
    pub async fn set_imported_sentence(&mut self, idea: IdeaId, sentence: &str, now: Timestamp) -> Result<()> {
        execute!(self, SET_SENTENCE, idea.uuid(), sentence, now.micros())?;
        Ok(())
    }

    /// Keeps the words in force of every idea of a mission among its versions.
    ///
    /// # Errors
    /// As every write.
    pub async fn keep_idea_versions(&mut self, mission: MissionId) -> Result<()> {
        execute!(self, KEEP_VERSIONS, mission.uuid())?;
        Ok(())
    }
}
