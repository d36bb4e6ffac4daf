//! Decisions, every version of them, and what calls for another look.

use crate::{
    Error, Read, Result,
    answers::follows::{Followed, follows_column},
};
use domain::{
    Date, DecisionId, IdeaId, MissionId, PersonId, Timestamp,
    decision::{Call, CallKind, ChangeKind, Decision, Entry, State, Waiting, Watched, waiting},
    person::{Actor, Facilitates, Role},
};
use uuid::Uuid;

pub(crate) mod calls;
pub(crate) mod links;
pub(crate) mod people;
pub mod write;

pub use calls::CallView;

/// A decision as pages and rules need it: its newest version.
#[derive(Clone, Debug)]
pub struct DecisionView {
    /// The decision.
    pub id: DecisionId,
    /// "Decision 17".
    pub number: i64,
    /// The mission it is in.
    pub mission: MissionId,
    /// The version shown; grows by one with each act.
    pub version: i64,
    /// The version in which someone last looked at it.
    pub looked_version: i64,
    /// What the last act was.
    pub kind: ChangeKind,
    /// Where it stands.
    pub state: State,
    /// What it says.
    pub decision: Decision,
    /// What called for a look before its day, since the last look.
    pub called: Option<(CallKind, Date)>,
    /// Who wrote the first version.
    pub started_by: Option<PersonId>,
    /// Open viewpoints about it.
    pub viewpoints: i64,
    /// When it was first written down.
    pub created_at: Timestamp,
    /// When it was last touched.
    pub updated_at: Timestamp,
}

impl DecisionView {
    /// Whether it is time to look again, from what lists know: the first call and the day.
    pub fn waiting(&self, today: Date) -> Option<Waiting> {
        let call = self.called.map(|(kind, on)| Call { kind, on, person: None, about: String::new() });
        // The store notes a call of evidence only when enough people brought some.
        let watched = Watched { state: self.state, look_again_on: self.decision.look_again_on, evidence_people: 1, calls: call.as_slice() };
        waiting(watched, today)
    }
}

/// One version of a decision with the entry that made it.
#[derive(Clone, Debug)]
pub struct DecisionVersion {
    /// The version.
    pub version: i64,
    /// What was done.
    pub kind: ChangeKind,
    /// Where it left the decision.
    pub state: State,
    /// What the decision says.
    pub decision: Decision,
    /// Why.
    pub entry: Entry,
    /// Who wrote it down, and what they were.
    pub writer: Option<(String, Option<String>)>,
    /// When.
    pub created_at: Timestamp,
}

/// An idea that a decision is about. Only those that everyone can read are listed.
#[derive(Clone, Debug)]
pub struct LinkedIdea {
    /// The idea.
    pub id: IdeaId,
    /// "Idea 27".
    pub number: i64,
    /// Its sentence.
    pub sentence: String,
    /// The language of the sentence, as a BCP 47 tag.
    pub language: String,
    /// People who agree, disagree, are not sure.
    pub answers: [i64; 3],
}

/// Which decisions a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// All.
    All,
    /// Those that wait to be looked at on this day.
    Waiting(Date),
    /// Those open for views.
    Proposed,
    /// Those that hold.
    Holding,
    /// Those that are over.
    Over,
}

impl Shown {
    /// The states, six codes however many they are: one statement serves all.
    fn states(self) -> [&'static str; 6] {
        let [proposed, decided, changed, kept, ended, stopped] =
            [State::Proposed, State::Decided, State::Changed, State::Kept, State::Ended, State::Stopped].map(State::code);
        match self {
            Self::All => [proposed, decided, changed, kept, ended, stopped],
            Self::Proposed => [proposed; 6],
            Self::Waiting(_) | Self::Holding => [decided, changed, kept, decided, changed, kept],
            Self::Over => [ended, stopped, ended, stopped, ended, stopped],
        }
    }
    /// The day up to which `waits_from` may lie; nothing is later than the last day.
    fn until(self) -> Option<String> {
        match self {
            Self::Waiting(today) => Some(today.to_string()),
            _ => None,
        }
    }
}

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: Uuid,
    number: i64,
    mission_id: Uuid,
    version: i64,
    looked_version: i64,
    #[sqlx(try_from = "String")]
    kind: ChangeKind,
    #[sqlx(try_from = "String")]
    state: State,
    fields: String,
    called_for: Option<String>,
    called_on: Option<String>,
    started_by: Option<Uuid>,
    viewpoint_count: i64,
    created_at: i64,
    updated_at: i64,
}

impl Row {
    pub(super) fn view(self) -> Result<DecisionView> {
        let called = match (self.called_for, self.called_on) {
            (Some(kind), Some(on)) => Some((kind.parse()?, day(&on)?)),
            _ => None,
        };
        Ok(DecisionView {
            id: self.id.into(),
            number: self.number,
            mission: self.mission_id.into(),
            version: self.version,
            looked_version: self.looked_version,
            kind: self.kind,
            state: self.state,
            decision: serde_json::from_str(&self.fields)?,
            called,
            started_by: self.started_by.map(PersonId::from),
            viewpoints: self.viewpoint_count,
            created_at: self.created_at.into(),
            updated_at: self.updated_at.into(),
        })
    }
}

fn day(text: &str) -> Result<Date> {
    text.parse().map_err(|_| Error::Corrupt(format!("not a day: {text}")))
}

#[derive(sqlx::FromRow)]
struct VersionRow {
    version: i64,
    #[sqlx(try_from = "String")]
    kind: ChangeKind,
    #[sqlx(try_from = "String")]
    state: State,
    fields: String,
    entry: String,
    writer_name: Option<String>,
    writer_job: Option<String>,
    created_at: i64,
}

impl VersionRow {
    fn view(self) -> Result<DecisionVersion> {
        Ok(DecisionVersion {
            version: self.version,
            kind: self.kind,
            state: self.state,
            decision: serde_json::from_str(&self.fields)?,
            entry: serde_json::from_str(&self.entry)?,
            writer: self.writer_name.map(|name| (name, self.writer_job)),
            created_at: self.created_at.into(),
        })
    }
}

#[derive(sqlx::FromRow)]
struct IdeaRow {
    id: Uuid,
    number: i64,
    sentence: String,
    language: String,
    agree_count: i64,
    disagree_count: i64,
    unsure_count: i64,
}

macro_rules! columns {
    () => {
        $crate::decisions::columns!("")
    };
    ($more:expr) => {
        concat!(
            "SELECT decisions.id, decisions.number, decisions.mission_id, decisions.version, decisions.looked_version, decisions.kind, \
             decisions.state, decisions.fields, decisions.called_for, decisions.called_on, decisions.started_by, \
             decisions.viewpoint_count, decisions.created_at, decisions.updated_at",
            $more,
            " FROM decisions "
        )
    };
}
pub(super) use columns;

macro_rules! version_columns {
    () => {
        "SELECT version, kind, state, fields, entry, writer_name, writer_job, created_at FROM decision_versions "
    };
}

statements! {
    BY_ID = concat!(columns!(), "WHERE id = $1");
    FOR_READER = concat!(columns!(follows_column!("decisions")), "WHERE decisions.id = $1");
    LIST = concat!(columns!(), "WHERE state IN ($1, $2, $3, $4, $5, $6) ORDER BY updated_at DESC, id DESC LIMIT $7 OFFSET $8");
    OF_MISSION = concat!(
        columns!(),
        "WHERE mission_id = $9 AND state IN ($1, $2, $3, $4, $5, $6) ORDER BY updated_at DESC, id DESC LIMIT $7 OFFSET $8"
    );
    WAITING = concat!(columns!(), "WHERE waits_from <= $1 ORDER BY waits_from, id LIMIT $2 OFFSET $3");
    WAITING_IN = concat!(columns!(), "WHERE mission_id = $4 AND waits_from <= $1 ORDER BY waits_from, id LIMIT $2 OFFSET $3");
    COUNT = "SELECT COUNT(*) FROM decisions WHERE state IN ($1, $2, $3, $4, $5, $6)";
    COUNT_IN = "SELECT COUNT(*) FROM decisions WHERE mission_id = $7 AND state IN ($1, $2, $3, $4, $5, $6)";
    COUNT_WAITING = "SELECT COUNT(*) FROM decisions WHERE waits_from <= $1";
    COUNT_WAITING_IN = "SELECT COUNT(*) FROM decisions WHERE mission_id = $2 AND waits_from <= $1";
    ABOUT_IDEA = concat!(
        columns!(),
        "JOIN decision_ideas ON decision_ideas.decision_id = decisions.id AND decision_ideas.version = decisions.version \
         WHERE decision_ideas.idea_id = $1 ORDER BY decisions.updated_at DESC, decisions.id DESC LIMIT $2"
    );
    VERSIONS = concat!(version_columns!(), "WHERE decision_id = $1 ORDER BY version DESC LIMIT $2 OFFSET $3");
    VERSION = concat!(version_columns!(), "WHERE decision_id = $1 AND version = $2");
    VERSION_AT = concat!(version_columns!(), "WHERE decision_id = $1 AND created_at < $2 ORDER BY version DESC LIMIT 1");
    IDEAS = "SELECT ideas.id, ideas.number, ideas.sentence, ideas.language, ideas.agree_count, ideas.disagree_count, ideas.unsure_count \
             FROM decision_ideas JOIN ideas ON ideas.id = decision_ideas.idea_id \
             WHERE decision_ideas.decision_id = $1 AND decision_ideas.version = $2 AND ideas.state NOT IN ('held', 'hidden', 'withdrawn') \
             ORDER BY ideas.number";
    IDEA_OF_NUMBER = "SELECT id FROM ideas WHERE mission_id = $1 AND number = $2 AND state NOT IN ('held', 'hidden', 'withdrawn')";
}

impl Read {
    /// A decision.
    ///
    /// # Errors
    /// As every read.
    pub async fn decision(&mut self, id: DecisionId) -> Result<Option<DecisionView>> {
        fetch_optional!(self, Row, BY_ID, id.uuid())?.map(Row::view).transpose()
    }

    /// One decision, and whether this person follows it.
    ///
    /// # Errors
    /// As every read.
    pub async fn decision_for(&mut self, id: DecisionId, reader: Option<PersonId>) -> Result<Option<(DecisionView, bool)>> {
        let reader = reader.map_or(Uuid::nil(), PersonId::uuid);
        let found = fetch_optional!(self, Followed<Row>, FOR_READER, id.uuid(), reader)?;
        found.map(|found| Ok((found.row.view()?, found.follows))).transpose()
    }

    /// Decisions of a mission or of all, last touched first; those that wait longest first when only they are shown.
    ///
    /// # Errors
    /// As every read.
    pub async fn decisions(&mut self, mission: Option<MissionId>, shown: Shown, limit: i64, offset: i64) -> Result<Vec<DecisionView>> {
        let [a, b, c, d, e, f] = shown.states();
        let rows = match (mission, shown.until()) {
            (None, None) => fetch_all!(self, Row, LIST, a, b, c, d, e, f, limit, offset),
            (Some(mission), None) => fetch_all!(self, Row, OF_MISSION, a, b, c, d, e, f, limit, offset, mission.uuid()),
            (None, Some(until)) => fetch_all!(self, Row, WAITING, until.as_str(), limit, offset),
            (Some(mission), Some(until)) => fetch_all!(self, Row, WAITING_IN, until.as_str(), limit, offset, mission.uuid()),
        };
        rows?.into_iter().map(Row::view).collect()
    }

    /// How many decisions such a list has.
    ///
    /// # Errors
    /// As every read.
    pub async fn decision_count(&mut self, mission: Option<MissionId>, shown: Shown) -> Result<i64> {
        let [a, b, c, d, e, f] = shown.states();
        match (mission, shown.until()) {
            (None, None) => fetch_value!(self, i64, COUNT, a, b, c, d, e, f),
            (Some(mission), None) => fetch_value!(self, i64, COUNT_IN, a, b, c, d, e, f, mission.uuid()),
            (None, Some(until)) => fetch_value!(self, i64, COUNT_WAITING, until.as_str()),
            (Some(mission), Some(until)) => fetch_value!(self, i64, COUNT_WAITING_IN, until.as_str(), mission.uuid()),
        }
    }

    /// How many decisions wait to be looked at by this person: all for those who decide, those of their missions for
    /// facilitators, none for others.
    ///
    /// # Errors
    /// As every read.
    pub async fn decisions_waiting(&mut self, actor: &Actor, today: Date) -> Result<i64> {
        match (actor.role, &actor.facilitates) {
            (Role::Resident, _) | (Role::Facilitator, Facilitates::Nothing) => Ok(0),
            (Role::Officer | Role::Admin, _) | (Role::Facilitator, Facilitates::Everything) => {
                self.decision_count(None, Shown::Waiting(today)).await
            }
            (Role::Facilitator, Facilitates::Missions(missions)) => {
                let mut all = 0;
                for mission in missions {
                    all += self.decision_count(Some(*mission), Shown::Waiting(today)).await?;
                }
                Ok(all)
            }
        }
    }

    /// Decisions whose newest version is about an idea.
    ///
    /// # Errors
    /// As every read.
    pub async fn decisions_about(&mut self, idea: IdeaId, limit: i64) -> Result<Vec<DecisionView>> {
        fetch_all!(self, Row, ABOUT_IDEA, idea.uuid(), limit)?.into_iter().map(Row::view).collect()
    }

    /// Versions of a decision, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn decision_versions(&mut self, id: DecisionId, limit: i64, offset: i64) -> Result<Vec<DecisionVersion>> {
        fetch_all!(self, VersionRow, VERSIONS, id.uuid(), limit, offset)?.into_iter().map(VersionRow::view).collect()
    }

    /// One version of a decision.
    ///
    /// # Errors
    /// As every read.
    pub async fn decision_version(&mut self, id: DecisionId, version: i64) -> Result<Option<DecisionVersion>> {
        fetch_optional!(self, VersionRow, VERSION, id.uuid(), version)?.map(VersionRow::view).transpose()
    }

    /// The version that was the newest before a moment; nothing before the first.
    ///
    /// # Errors
    /// As every read.
    pub async fn decision_before(&mut self, id: DecisionId, moment: Timestamp) -> Result<Option<DecisionVersion>> {
        fetch_optional!(self, VersionRow, VERSION_AT, id.uuid(), moment.micros())?.map(VersionRow::view).transpose()
    }

    /// The ideas that a version of a decision is about, those that everyone can read.
    ///
    /// # Errors
    /// As every read.
    pub async fn decision_ideas(&mut self, id: DecisionId, version: i64) -> Result<Vec<LinkedIdea>> {
        let rows = fetch_all!(self, IdeaRow, IDEAS, id.uuid(), version)?;
        Ok(rows
            .into_iter()
            .map(|row| LinkedIdea {
                id: row.id.into(),
                number: row.number,
                sentence: row.sentence,
                language: row.language,
                answers: [row.agree_count, row.disagree_count, row.unsure_count],
            })
            .collect())
    }

    /// The idea of a mission with this number, when everyone can read it.
    ///
    /// # Errors
    /// As every read.
    pub async fn public_idea_of_number(&mut self, mission: MissionId, number: i64) -> Result<Option<IdeaId>> {
        Ok(fetch_optional!(self, (Uuid,), IDEA_OF_NUMBER, mission.uuid(), number)?.map(|(id,)| id.into()))
    }
}
