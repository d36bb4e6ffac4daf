//! Ideas: what people propose.

pub mod list;
pub mod write;

use crate::{Read, Result};
use domain::{
    Date, IdeaId, MissionId, PersonId, Timestamp,
    idea::{Idea, IdeaState},
    vote::Tally,
};
use uuid::Uuid;

/// An idea as pages and rules need it.
#[derive(Clone, Debug)]
pub struct IdeaView {
    /// The idea.
    pub id: IdeaId,
    /// Its mission.
    pub mission: MissionId,
    /// "Idea 27".
    pub number: i64,
    /// Who wrote it.
    pub author: PersonId,
    /// The name shown; `None` is "No name".
    pub byline: Option<String>,
    /// Its version; grows by one with each change of words.
    pub version: i64,
    /// Its words.
    pub idea: Idea,
    /// The language of the words, as a BCP 47 tag.
    pub language: String,
    /// What has become of it.
    pub state: IdeaState,
    /// The idea it builds on.
    pub builds_on: Option<IdeaId>,
    /// The answers to it.
    pub tally: Tally,
    /// Viewpoints under it.
    pub viewpoints: i64,
    /// What staff did with it.
    pub sorted: Sorted,
    /// What the city promised and said.
    pub replied: Replied,
    /// When it was sent.
    pub created_at: Timestamp,
    /// When its words last changed.
    pub updated_at: Timestamp,
}

/// What staff did with an idea.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sorted {
    /// How many ideas go on in it now.
    pub joined: i64,
    /// The idea that it was split from.
    pub split_from: Option<IdeaId>,
    /// How many ideas were split from it.
    pub parts: i64,
    /// How many tags it has.
    pub tags: i64,
    /// How many private notes there are. For staff only.
    pub notes: i64,
    /// Who looks after it. For staff only.
    pub assigned_to: Option<PersonId>,
}

/// What the city promised and said about an idea.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Replied {
    /// The version of the newest answer; 0 before the first one.
    pub version: i64,
    /// The day promised for the reply, where it is another one than the mission's.
    pub promised: Option<Date>,
}

/// The columns of a [`Row`].
macro_rules! idea_columns {
    () => {
        "ideas.id, ideas.mission_id, ideas.number, ideas.author_id, ideas.byline, ideas.version, ideas.sentence, ideas.why, ideas.helps, \
         ideas.harms, ideas.language, ideas.state, ideas.builds_on, ideas.agree_count, ideas.disagree_count, ideas.unsure_count, \
         ideas.matters_count, ideas.viewpoint_count, ideas.joined_count, ideas.split_from, ideas.part_count, ideas.tag_count, \
         ideas.note_count, ideas.assigned_to, ideas.answer_version, ideas.promised_day, ideas.created_at, ideas.updated_at"
    };
}
pub(crate) use idea_columns;

/// One idea as stored.
#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    id: Uuid,
    mission_id: Uuid,
    number: i64,
    author_id: Uuid,
    byline: Option<String>,
    version: i64,
    sentence: String,
    why: String,
    helps: String,
    harms: String,
    language: String,
    #[sqlx(try_from = "String")]
    state: IdeaState,
    builds_on: Option<Uuid>,
    agree_count: i64,
    disagree_count: i64,
    unsure_count: i64,
    matters_count: i64,
    viewpoint_count: i64,
    joined_count: i64,
    split_from: Option<Uuid>,
    part_count: i64,
    tag_count: i64,
    note_count: i64,
    assigned_to: Option<Uuid>,
    answer_version: i64,
    promised_day: Option<String>,
    created_at: i64,
    updated_at: i64,
}

impl From<Row> for IdeaView {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.into(),
            mission: row.mission_id.into(),
            number: row.number,
            author: row.author_id.into(),
            byline: row.byline,
            version: row.version,
            idea: Idea { sentence: row.sentence, why: row.why, helps: row.helps, harms: row.harms },
            language: row.language,
            state: row.state,
            builds_on: row.builds_on.map(IdeaId::from),
            tally: Tally { agree: row.agree_count, disagree: row.disagree_count, unsure: row.unsure_count, matters: row.matters_count },
            viewpoints: row.viewpoint_count,
            sorted: Sorted {
                joined: row.joined_count,
                split_from: row.split_from.map(IdeaId::from),
                parts: row.part_count,
                tags: row.tag_count,
                notes: row.note_count,
                assigned_to: row.assigned_to.map(PersonId::from),
            },
            replied: Replied { version: row.answer_version, promised: row.promised_day.and_then(|day| day.parse().ok()) },
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        }
    }
}

/// One version of the words of an idea.
#[derive(Clone, Debug)]
pub struct IdeaVersion {
    /// The version.
    pub version: i64,
    /// The words.
    pub idea: Idea,
    /// When they were sent.
    pub created_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct VersionRow {
    version: i64,
    sentence: String,
    why: String,
    helps: String,
    harms: String,
    created_at: i64,
}

statements! {
    BY_ID = concat!("SELECT ", idea_columns!(), " FROM ideas WHERE id = $1");
    BY_NUMBER = concat!("SELECT ", idea_columns!(), " FROM ideas WHERE mission_id = $1 AND number = $2");
    VERSIONS = "SELECT version, sentence, why, helps, harms, created_at FROM idea_versions WHERE idea_id = $1 ORDER BY version DESC";
    OF_AUTHOR = concat!("SELECT ", idea_columns!(), " FROM ideas WHERE author_id = $1 ORDER BY serial DESC LIMIT $2 OFFSET $3");
    COUNT_OF_AUTHOR = "SELECT COUNT(*) FROM ideas WHERE author_id = $1";
    BUILT_ON = concat!(
        "SELECT ", idea_columns!(), " FROM ideas WHERE builds_on = $1 AND state IN ($2, $3, $4, $5, $6, $7) ORDER BY serial DESC LIMIT $8"
    );
    AGREED_BEFORE = "SELECT COUNT(*) FROM votes WHERE idea_id = $1 AND choice = 'agree' AND idea_version < $2";
}

impl Read {
    /// An idea by identifier, whatever its state.
    ///
    /// # Errors
    /// As every read.
    pub async fn idea(&mut self, id: IdeaId) -> Result<Option<IdeaView>> {
        Ok(fetch_optional!(self, Row, BY_ID, id.uuid())?.map(IdeaView::from))
    }

    /// An idea by its number in its mission, whatever its state.
    ///
    /// # Errors
    /// As every read.
    pub async fn idea_by_number(&mut self, mission: MissionId, number: i64) -> Result<Option<IdeaView>> {
        Ok(fetch_optional!(self, Row, BY_NUMBER, mission.uuid(), number)?.map(IdeaView::from))
    }

    /// Every version of an idea, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn idea_versions(&mut self, id: IdeaId) -> Result<Vec<IdeaVersion>> {
        let rows = fetch_all!(self, VersionRow, VERSIONS, id.uuid())?;
        Ok(rows
            .into_iter()
            .map(|row| IdeaVersion {
                version: row.version,
                idea: Idea { sentence: row.sentence, why: row.why, helps: row.helps, harms: row.harms },
                created_at: row.created_at.into(),
            })
            .collect())
    }

    /// The ideas that a person wrote, whatever their state, newest first. Only for that person's own page.
    ///
    /// # Errors
    /// As every read.
    pub async fn ideas_of(&mut self, author: PersonId, limit: i64, offset: i64) -> Result<Vec<IdeaView>> {
        Ok(fetch_all!(self, Row, OF_AUTHOR, author.uuid(), limit, offset)?.into_iter().map(IdeaView::from).collect())
    }

    /// How many ideas a person wrote.
    ///
    /// # Errors
    /// As every read.
    pub async fn idea_count_of(&mut self, author: PersonId) -> Result<i64> {
        fetch_value!(self, i64, COUNT_OF_AUTHOR, author.uuid())
    }

    /// Ideas that build on this one and that everyone can read, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn ideas_built_on(&mut self, id: IdeaId, limit: i64) -> Result<Vec<IdeaView>> {
        let [a, b, c, d, e, f] = IdeaState::PUBLIC.map(IdeaState::code);
        Ok(fetch_all!(self, Row, BUILT_ON, id.uuid(), a, b, c, d, e, f, limit)?.into_iter().map(IdeaView::from).collect())
    }

    /// How many people agreed with an idea when its words were older than `version`, and have not answered since.
    ///
    /// # Errors
    /// As every read.
    pub async fn agreed_before(&mut self, id: IdeaId, version: i64) -> Result<i64> {
        fetch_value!(self, i64, AGREED_BEFORE, id.uuid(), version)
    }
}
