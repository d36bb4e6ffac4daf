//! Tags of a mission, and the ideas that have them.

use crate::{Read, Result, Write};
use domain::{IdeaId, MissionId, PersonId, TagId, Timestamp};
use std::collections::BTreeSet;
use uuid::Uuid;

/// One tag.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct TagView {
    /// The tag.
    #[sqlx(try_from = "Uuid")]
    pub id: TagId,
    /// Its name.
    pub name: String,
    /// The language of the name, as a BCP 47 tag.
    pub language: String,
    /// How many ideas have it, whatever their state.
    #[sqlx(rename = "idea_count")]
    pub ideas: i64,
}

/// A tag to be added.
#[derive(Clone, Copy, Debug)]
pub struct NewTag<'a> {
    /// Its identifier.
    pub id: TagId,
    /// Its mission.
    pub mission: MissionId,
    /// Its name.
    pub name: &'a str,
    /// The key of the name; from [`domain::sorting::tag`].
    pub key: &'a str,
    /// The language of the name, as a BCP 47 tag.
    pub language: &'a str,
    /// Who adds it.
    pub by: PersonId,
}

statements! {
    OF_MISSION = "SELECT id, name, language, idea_count FROM tags WHERE mission_id = $1 ORDER BY name_key";
    OF_IDEA = "SELECT tags.id, tags.name, tags.language, tags.idea_count FROM idea_tags JOIN tags ON tags.id = idea_tags.tag_id \
               WHERE idea_tags.idea_id = $1 ORDER BY tags.name_key";
    // Tags of a mission change one at a time, so that there are never too many.
    LOCK = "SELECT COUNT(*) FROM missions WHERE id = $1", postgres: "SELECT 1::BIGINT FROM missions WHERE id = $1 FOR NO KEY UPDATE";
    ADD = "INSERT INTO tags (id, mission_id, name, name_key, language, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) \
           ON CONFLICT DO NOTHING";
    ONE_LESS = "UPDATE ideas SET tag_count = tag_count - 1 WHERE id IN (SELECT idea_id FROM idea_tags WHERE tag_id = $1)";
    CLEAR = "DELETE FROM idea_tags WHERE tag_id = $1";
    REMOVE = "DELETE FROM tags WHERE id = $1";
    PUT = "INSERT INTO idea_tags (idea_id, tag_id, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    TAKE = "DELETE FROM idea_tags WHERE idea_id = $1 AND tag_id = $2";
    COUNT_IN_TAG = "UPDATE tags SET idea_count = idea_count + $2 WHERE id = $1";
    COUNT_IN_IDEA = "UPDATE ideas SET tag_count = tag_count + $2 WHERE id = $1";
}

impl Read {
    /// The tags of a mission, by name.
    ///
    /// # Errors
    /// As every read.
    pub async fn tags_of_mission(&mut self, mission: MissionId) -> Result<Vec<TagView>> {
        fetch_all!(self, TagView, OF_MISSION, mission.uuid())
    }

    /// The tags of an idea, by name.
    ///
    /// # Errors
    /// As every read.
    pub async fn tags_of_idea(&mut self, idea: IdeaId) -> Result<Vec<TagView>> {
        fetch_all!(self, TagView, OF_IDEA, idea.uuid())
    }
}

impl Write {
    /// The tags of a mission, which nobody else changes until this write ends.
    ///
    /// # Errors
    /// As every write.
    pub async fn lock_tags(&mut self, mission: MissionId) -> Result<Vec<TagView>> {
        fetch_value!(&mut *self, i64, LOCK, mission.uuid())?;
        self.tags_of_mission(mission).await
    }

    /// Adds a tag. False when the mission has one of this name.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_tag(&mut self, new: NewTag<'_>, now: Timestamp) -> Result<bool> {
        let (id, mission, by) = (new.id.uuid(), new.mission.uuid(), new.by.uuid());
        Ok(execute!(self, ADD, id, mission, new.name, new.key, new.language, by, now.micros())? == 1)
    }

    /// Takes a tag away, also from every idea that has it. The tags of the mission must be locked.
    ///
    /// # Errors
    /// As every write.
    pub async fn remove_tag(&mut self, id: TagId) -> Result<()> {
        for statement in [ONE_LESS, CLEAR, REMOVE] {
            execute!(&mut *self, statement, id.uuid())?;
        }
        Ok(())
    }

    /// Gives an idea exactly these tags of its mission. The tags of the mission must be locked.
    ///
    /// # Errors
    /// As every write.
    pub async fn set_tags_of_idea(&mut self, idea: IdeaId, wanted: &BTreeSet<TagId>, now: Timestamp) -> Result<()> {
        let before: BTreeSet<TagId> = self.tags_of_idea(idea).await?.into_iter().map(|tag| tag.id).collect();
        let mut more: i64 = 0;
        for tag in wanted.difference(&before) {
            execute!(&mut *self, PUT, idea.uuid(), tag.uuid(), now.micros())?;
            execute!(&mut *self, COUNT_IN_TAG, tag.uuid(), 1_i64)?;
            more += 1;
        }
        for tag in before.difference(wanted) {
            execute!(&mut *self, TAKE, idea.uuid(), tag.uuid())?;
            execute!(&mut *self, COUNT_IN_TAG, tag.uuid(), -1_i64)?;
            more -= 1;
        }
        if more != 0 {
            execute!(self, COUNT_IN_IDEA, idea.uuid(), more)?;
        }
        Ok(())
    }
}
