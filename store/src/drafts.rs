//! Ideas that are still being written. Only the person who writes one ever sees it.

use crate::{Read, Result, Write};
use domain::{
    DraftId, IdeaId, MissionId, PersonId, Timestamp, UnknownCode,
    idea::Idea,
    person::{Reach, ShownAs},
};
use uuid::Uuid;

/// An idea that is still being written.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The draft.
    pub id: DraftId,
    /// Its mission.
    pub mission: MissionId,
    /// Who writes it.
    pub person: PersonId,
    /// The words so far.
    pub idea: Idea,
    /// The idea it builds on.
    pub builds_on: Option<IdeaId>,
    /// How its writer wants to be shown, once chosen.
    pub shown_as: Option<ShownAs>,
    /// The nickname to show.
    pub nickname: Option<String>,
    /// The own name to show.
    pub name: Option<String>,
    /// How we can reach its writer, once chosen.
    pub reach: Option<Reach>,
    /// The address for the answer.
    pub email: Option<String>,
    /// The idea it became.
    pub sent_as: Option<IdeaId>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last saved.
    pub updated_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    mission_id: Uuid,
    person_id: Uuid,
    sentence: String,
    why: String,
    helps: String,
    harms: String,
    builds_on: Option<Uuid>,
    shown_as: Option<String>,
    nickname: Option<String>,
    name: Option<String>,
    reach: Option<String>,
    email: Option<String>,
    idea_id: Option<Uuid>,
    created_at: i64,
    updated_at: i64,
}

impl TryFrom<Row> for Draft {
    type Error = UnknownCode;
    fn try_from(row: Row) -> Result<Self, UnknownCode> {
        Ok(Self {
            id: row.id.into(),
            mission: row.mission_id.into(),
            person: row.person_id.into(),
            idea: Idea { sentence: row.sentence, why: row.why, helps: row.helps, harms: row.harms },
            builds_on: row.builds_on.map(IdeaId::from),
            shown_as: row.shown_as.map(ShownAs::try_from).transpose()?,
            nickname: row.nickname,
            name: row.name,
            reach: row.reach.map(Reach::try_from).transpose()?,
            email: row.email,
            sent_as: row.idea_id.map(IdeaId::from),
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        })
    }
}

macro_rules! columns {
    () => {
        "SELECT id, mission_id, person_id, sentence, why, helps, harms, builds_on, shown_as, nickname, name, reach, email, idea_id, created_at, \
         updated_at FROM drafts "
    };
}

statements! {
    FIND = concat!(columns!(), "WHERE id = $1 AND person_id = $2");
    LOCK = concat!(columns!(), "WHERE id = $1 AND person_id = $2"),
        postgres: concat!(columns!(), "WHERE id = $1 AND person_id = $2 FOR UPDATE");
    UNSENT = concat!(columns!(), "WHERE person_id = $1 AND idea_id IS NULL ORDER BY updated_at DESC, id LIMIT $2");
    UNSENT_IN = concat!(columns!(), "WHERE person_id = $1 AND idea_id IS NULL AND mission_id = $2 ORDER BY updated_at DESC, id LIMIT 1");
    ADD = "INSERT INTO drafts (id, mission_id, person_id, sentence, builds_on, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $6)";
    SAVE = "UPDATE drafts SET sentence = $2, why = $3, helps = $4, harms = $5, builds_on = $6, shown_as = $7, nickname = $8, name = $9, \
                reach = $10, email = $11, updated_at = $12 \
            WHERE id = $1 AND idea_id IS NULL";
    SENT = "UPDATE drafts SET idea_id = $2, email = NULL, updated_at = $3 WHERE id = $1 AND idea_id IS NULL";
    DROP = "DELETE FROM drafts WHERE id = $1 AND person_id = $2 AND idea_id IS NULL";
}

impl Read {
    /// A draft of this person; nobody else's is ever found.
    ///
    /// # Errors
    /// As every read.
    pub async fn draft(&mut self, id: DraftId, person: PersonId) -> Result<Option<Draft>> {
        Ok(fetch_optional!(self, Row, FIND, id.uuid(), person.uuid())?.map(Draft::try_from).transpose()?)
    }

    /// What a person has not sent yet, latest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn drafts(&mut self, person: PersonId, limit: i64) -> Result<Vec<Draft>> {
        let rows = fetch_all!(self, Row, UNSENT, person.uuid(), limit)?;
        Ok(rows.into_iter().map(Draft::try_from).collect::<Result<_, _>>()?)
    }

    /// The latest draft of a person in a mission that is not sent yet.
    ///
    /// # Errors
    /// As every read.
    pub async fn draft_in(&mut self, mission: MissionId, person: PersonId) -> Result<Option<Draft>> {
        Ok(fetch_optional!(self, Row, UNSENT_IN, person.uuid(), mission.uuid())?.map(Draft::try_from).transpose()?)
    }
}

impl Write {
    /// A draft of this person that no other write of theirs changes until this one ends.
    ///
    /// # Errors
    /// As every write.
    pub async fn lock_draft(&mut self, id: DraftId, person: PersonId) -> Result<Option<Draft>> {
        Ok(fetch_optional!(self, Row, LOCK, id.uuid(), person.uuid())?.map(Draft::try_from).transpose()?)
    }

    /// Begins a draft.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_draft(
        &mut self,
        id: DraftId,
        mission: MissionId,
        person: PersonId,
        sentence: &str,
        builds_on: Option<IdeaId>,
        now: Timestamp,
    ) -> Result<()> {
        execute!(self, ADD, id.uuid(), mission.uuid(), person.uuid(), sentence, builds_on.map(IdeaId::uuid), now.micros())?;
        Ok(())
    }

    /// Saves everything of a draft.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when it was sent meanwhile.
    pub async fn save_draft(&mut self, draft: &Draft, now: Timestamp) -> Result<()> {
        let saved = execute!(
            self,
            SAVE,
            draft.id.uuid(),
            &draft.idea.sentence,
            &draft.idea.why,
            &draft.idea.helps,
            &draft.idea.harms,
            draft.builds_on.map(IdeaId::uuid),
            draft.shown_as.map(ShownAs::code),
            draft.nickname.as_deref(),
            draft.name.as_deref(),
            draft.reach.map(Reach::code),
            draft.email.as_deref(),
            now.micros(),
        )?;
        if saved == 0 { Err(crate::Error::Conflict) } else { Ok(()) }
    }

    /// Notes that a draft became an idea. The address in it is forgotten: it is kept with the person.
    ///
    /// # Errors
    /// [`crate::Error::Conflict`] when it was sent before.
    pub async fn draft_sent(&mut self, id: DraftId, idea: IdeaId, now: Timestamp) -> Result<()> {
        if execute!(self, SENT, id.uuid(), idea.uuid(), now.micros())? == 0 { Err(crate::Error::Conflict) } else { Ok(()) }
    }

    /// Throws a draft away that was not sent.
    ///
    /// # Errors
    /// As every write.
    pub async fn drop_draft(&mut self, id: DraftId, person: PersonId) -> Result<()> {
        execute!(self, DROP, id.uuid(), person.uuid())?;
        Ok(())
    }
}
