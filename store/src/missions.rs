//! Missions and their versions.

use crate::{
    Read, Result, Write,
    ideas::{self, IdeaView, idea_columns},
};
use domain::{Date, MissionId, PersonId, Timestamp, mission::Mission};
use uuid::Uuid;

/// A mission as pages and rules need it.
#[derive(Clone, Debug)]
pub struct MissionView {
    /// The mission.
    pub id: MissionId,
    /// Its name in web addresses.
    pub slug: String,
    /// The version shown; grows by one with each change.
    pub version: i64,
    /// What staff wrote.
    pub mission: Mission,
    /// Made-up content that shows how things work.
    pub demo: bool,
    /// People who took part.
    pub people: i64,
    /// Ideas that everyone can read.
    pub ideas: i64,
    /// Answers to ideas.
    pub votes: i64,
    /// Viewpoints in threads.
    pub viewpoints: i64,
    /// When it was made.
    pub created_at: Timestamp,
}

/// One version of a mission.
#[derive(Clone, Debug)]
pub struct MissionVersion {
    /// The version.
    pub version: i64,
    /// What staff wrote.
    pub mission: Mission,
    /// Why it was changed.
    pub reason: String,
    /// Who changed it.
    pub changed_by: Option<String>,
    /// When.
    pub created_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    slug: String,
    version: i64,
    fields: String,
    demo: bool,
    people_count: i64,
    idea_count: i64,
    vote_count: i64,
    viewpoint_count: i64,
    created_at: i64,
}

impl Row {
    fn view(self) -> Result<MissionView> {
        Ok(MissionView {
            id: self.id.into(),
            slug: self.slug,
            version: self.version,
            mission: serde_json::from_str(&self.fields)?,
            demo: self.demo,
            people: self.people_count,
            ideas: self.idea_count,
            votes: self.vote_count,
            viewpoints: self.viewpoint_count,
            created_at: self.created_at.into(),
        })
    }
}

macro_rules! columns {
    () => {
        "SELECT id, slug, version, fields, demo, people_count, idea_count, vote_count, viewpoint_count, created_at FROM missions "
    };
}

macro_rules! by_turn {
    () => {
        "ORDER BY CASE WHEN answer_by IS NULL OR answer_by >= $1 THEN 0 ELSE 1 END, \
         CASE stage WHEN 'choose' THEN 0 WHEN 'look' THEN 1 WHEN 'try' THEN 2 ELSE 3 END, answer_by NULLS LAST, created_at DESC, id"
    };
}

/// What a mission is called, for a list to choose from.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MissionName {
    /// Its name in web addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// The language of the title.
    pub language: String,
}

statements! {
    BY_SLUG = concat!(columns!(), "WHERE slug = $1");
    BY_ID = concat!(columns!(), "WHERE id = $1");
    LIST = concat!(columns!(), "ORDER BY created_at DESC, id LIMIT $1 OFFSET $2");
    COUNT = "SELECT COUNT(*) FROM missions";
    // Open ones first, those that ask for answers before the rest, the first to end before the others.
    BY_TURN = concat!(
        columns!(),
        "WHERE id IN (SELECT id FROM missions ", by_turn!(), " LIMIT $2 OFFSET $3) ", by_turn!()
    );
    // Read backwards from the newest; few ideas that not everyone may read stand in between.
    NEWEST_IDEAS = concat!(
        "SELECT ", idea_columns!(), " FROM ideas WHERE mission_id = $1 AND state NOT IN ('held', 'hidden', 'withdrawn') \
         ORDER BY created_at DESC, serial DESC LIMIT $2"
    );
    NAMES = "SELECT slug, title, language FROM missions ORDER BY created_at DESC, id LIMIT $1";
    ADD = "INSERT INTO missions \
           (id, slug, version, fields, title, language, stage, answer_by, moderation, demo, source, reply_by, created_at, updated_at) \
           VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)";
    REVISE = "UPDATE missions SET version = version + 1, fields = $3, title = $4, language = $5, stage = $6, answer_by = $7, \
              moderation = $8, reply_by = $9, updated_at = $10 WHERE id = $1 AND version = $2";
    ADD_VERSION = "INSERT INTO mission_versions (mission_id, version, fields, reason, changed_by, created_at) VALUES ($1, $2, $3, $4, $5, $6)";
    VERSIONS = "SELECT mission_versions.version, mission_versions.fields, mission_versions.reason, people.name, mission_versions.created_at \
                FROM mission_versions LEFT JOIN people ON people.id = mission_versions.changed_by \
                WHERE mission_versions.mission_id = $1 ORDER BY mission_versions.version DESC LIMIT $2 OFFSET $3";
    FIELDS_AT = "SELECT fields FROM mission_versions WHERE mission_id = $1 AND version = $2";
    TAKE_PART = "INSERT INTO participations (mission_id, person_id, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    ONE_MORE_PERSON = "UPDATE missions SET people_count = people_count + 1 WHERE id = $1";
    COUNTED = "UPDATE missions SET idea_count = idea_count + $2, vote_count = vote_count + $3, viewpoint_count = viewpoint_count + $4 WHERE id = $1";
    NEXT_NUMBER = "UPDATE missions SET last_number = last_number + 1 WHERE id = $1 RETURNING last_number";
}

impl Read {
    /// A mission by its name in web addresses.
    ///
    /// # Errors
    /// As every read.
    pub async fn mission(&mut self, slug: &str) -> Result<Option<MissionView>> {
        fetch_optional!(self, Row, BY_SLUG, slug)?.map(Row::view).transpose()
    }

    /// A mission by identifier.
    ///
    /// # Errors
    /// As every read.
    pub async fn mission_by_id(&mut self, id: MissionId) -> Result<Option<MissionView>> {
        fetch_optional!(self, Row, BY_ID, id.uuid())?.map(Row::view).transpose()
    }

    /// Missions, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn missions(&mut self, limit: i64, offset: i64) -> Result<Vec<MissionView>> {
        fetch_all!(self, Row, LIST, limit, offset)?.into_iter().map(Row::view).collect()
    }

    /// Missions by turn: open ones first; among them those at the stage that asks most of people, then the first to end.
    ///
    /// # Errors
    /// As every read.
    pub async fn missions_by_turn(&mut self, today: Date, limit: i64, offset: i64) -> Result<Vec<MissionView>> {
        fetch_all!(self, Row, BY_TURN, today.to_string(), limit, offset)?.into_iter().map(Row::view).collect()
    }

    /// The names of missions, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn mission_names(&mut self, limit: i64) -> Result<Vec<MissionName>> {
        fetch_all!(self, MissionName, NAMES, limit)
    }

    /// The newest ideas of a mission that everyone can read.
    ///
    /// # Errors
    /// As every read.
    pub async fn newest_ideas(&mut self, id: MissionId, limit: i64) -> Result<Vec<IdeaView>> {
        Ok(fetch_all!(self, ideas::Row, NEWEST_IDEAS, id.uuid(), limit)?.into_iter().map(IdeaView::from).collect())
    }

    /// What staff wrote in one version of a mission.
    ///
    /// # Errors
    /// As every read.
    pub async fn mission_at(&mut self, id: MissionId, version: i64) -> Result<Option<Mission>> {
        let found = fetch_optional!(self, (String,), FIELDS_AT, id.uuid(), version)?;
        Ok(found.map(|(fields,)| serde_json::from_str(&fields)).transpose()?)
    }

    /// How many missions there are.
    ///
    /// # Errors
    /// As every read.
    pub async fn mission_count(&mut self) -> Result<i64> {
        fetch_value!(self, i64, COUNT)
    }

    /// Versions of a mission, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn mission_versions(&mut self, id: MissionId, limit: i64, offset: i64) -> Result<Vec<MissionVersion>> {
        fetch_all!(self, (i64, String, String, Option<String>, i64), VERSIONS, id.uuid(), limit, offset)?
            .into_iter()
            .map(|(version, fields, reason, changed_by, created_at)| {
                Ok(MissionVersion { version, mission: serde_json::from_str(&fields)?, reason, changed_by, created_at: created_at.into() })
            })
            .collect()
    }
}

/// A mission to be added.
#[derive(Clone, Debug)]
pub struct NewMission<'a> {
    /// Its identifier.
    pub id: MissionId,
    /// Its name in web addresses, unused so far.
    pub slug: &'a str,
    /// What staff wrote.
    pub mission: &'a Mission,
    /// Made-up content.
    pub demo: bool,
    /// Where it was imported from.
    pub source: Option<&'a str>,
    /// Who made it.
    pub made_by: Option<PersonId>,
}

impl Write {
    /// Adds a mission with its first version.
    ///
    /// # Errors
    /// [`crate::Error::is_unique_violation`] when the slug or the source is used.
    pub async fn add_mission(&mut self, new: &NewMission<'_>, now: Timestamp) -> Result<()> {
        let fields = serde_json::to_string(new.mission)?;
        execute!(
            self,
            ADD,
            new.id.uuid(),
            new.slug,
            &fields,
            &new.mission.title,
            &new.mission.language,
            new.mission.stage.code(),
            new.mission.answer_by.map(|day| day.to_string()),
            new.mission.moderation.code(),
            new.demo,
            new.source,
            new.mission.reply_by.map(|day| day.to_string()),
            now.micros(),
        )?;
        execute!(self, ADD_VERSION, new.id.uuid(), 1_i64, &fields, "", new.made_by.map(PersonId::uuid), now.micros())?;
        Ok(())
    }

    /// Changes a mission that is still at `version`; keeps what it was.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when someone else changed it first.
    pub async fn revise_mission(
        &mut self,
        id: MissionId,
        version: i64,
        mission: &Mission,
        reason: &str,
        by: PersonId,
        now: Timestamp,
    ) -> Result<()> {
        let fields = serde_json::to_string(mission)?;
        let changed = execute!(
            self,
            REVISE,
            id.uuid(),
            version,
            &fields,
            &mission.title,
            &mission.language,
            mission.stage.code(),
            mission.answer_by.map(|day| day.to_string()),
            mission.moderation.code(),
            mission.reply_by.map(|day| day.to_string()),
            now.micros(),
        )?;
        if changed == 0 {
            return Err(crate::Error::Conflict);
        }
        execute!(self, ADD_VERSION, id.uuid(), version + 1, &fields, reason, by.uuid(), now.micros())?;
        Ok(())
    }

    /// Notes that a person took part in a mission; counts them once.
    ///
    /// # Errors
    /// As every write.
    pub async fn take_part(&mut self, mission: MissionId, person: PersonId, now: Timestamp) -> Result<()> {
        if execute!(&mut *self, TAKE_PART, mission.uuid(), person.uuid(), now.micros())? == 1 {
            execute!(self, ONE_MORE_PERSON, mission.uuid())?;
        }
        Ok(())
    }

    /// Adds to the counts that mission pages show; negative takes away.
    ///
    /// # Errors
    /// As every write.
    pub async fn count_in_mission(&mut self, mission: MissionId, ideas: i64, votes: i64, viewpoints: i64) -> Result<()> {
        execute!(self, COUNTED, mission.uuid(), ideas, votes, viewpoints)?;
        Ok(())
    }

    /// The number of the next idea of a mission ("Idea 27").
    ///
    /// # Errors
    /// As every write.
    pub async fn next_idea_number(&mut self, mission: MissionId) -> Result<i64> {
        fetch_value!(self, i64, NEXT_NUMBER, mission.uuid())
    }
}
