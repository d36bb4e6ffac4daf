//! Tests: small tries of an idea, their owners and their rounds.

pub mod list;
pub mod messages;
pub mod sign_ups;
pub mod write;

use crate::{
    Read, Result,
    answers::follows::{Followed, follows_column},
};
use domain::{
    IdeaId, MissionId, PersonId, TestId, Timestamp,
    test::{Closing, Test, TestResult, TestStage, TestState},
};
use uuid::Uuid;

/// A test as pages and rules need it.
#[derive(Clone, Debug)]
pub struct TestView {
    /// The test.
    pub id: TestId,
    /// Its mission.
    pub mission: MissionId,
    /// The mission's name in web addresses.
    pub slug: String,
    /// The mission's title, and its language.
    pub mission_title: (String, String),
    /// The idea that it is a try of.
    pub idea: IdeaId,
    /// The sentence of the idea and its language; nothing when not everyone may read it.
    pub sentence: Option<(String, String)>,
    /// "Test 12".
    pub number: i64,
    /// Its version; grows by one with each change.
    pub version: i64,
    /// What staff wrote.
    pub test: Test,
    /// What it is doing.
    pub state: TestState,
    /// What came of it.
    pub result: Option<TestResult>,
    /// People with a place.
    pub placed: i64,
    /// People who wait for one.
    pub waiting: i64,
    /// Rounds so far.
    pub rounds: i64,
    /// Open viewpoints under it.
    pub viewpoints: i64,
    /// When it started, and "We will know it worked if" was locked.
    pub started_at: Option<Timestamp>,
    /// When it was stopped early.
    pub stopped_at: Option<Timestamp>,
    /// Why.
    pub stop_reason: String,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// What was written then.
    pub closing: Option<Closing>,
    /// When it was proposed.
    pub created_at: Timestamp,
}

/// The columns of a [`Row`], and the tables that they come from.
macro_rules! test_columns {
    () => {
        $crate::tests::test_columns!("")
    };
    ($more:expr) => {
        concat!(
            "SELECT tests.id, tests.mission_id, missions.slug, missions.title AS mission_title, missions.language AS mission_language, \
             tests.idea_id, CASE WHEN ideas.state IN ('held', 'hidden', 'withdrawn') THEN NULL ELSE ideas.sentence END AS sentence, \
             ideas.language AS sentence_language, tests.number, tests.version, tests.fields, tests.state, tests.result, tests.placed_count, \
             tests.waiting_count, tests.round_count, tests.viewpoint_count, tests.started_at, tests.stopped_at, tests.stop_reason, tests.closed_at, \
             tests.closing, tests.created_at",
            $more,
            " FROM tests JOIN missions ON missions.id = tests.mission_id JOIN ideas ON ideas.id = tests.idea_id "
        )
    };
}
pub(crate) use test_columns;

/// One test as stored.
#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    id: Uuid,
    mission_id: Uuid,
    slug: String,
    mission_title: String,
    mission_language: String,
    idea_id: Uuid,
    sentence: Option<String>,
    sentence_language: String,
    number: i64,
    version: i64,
    fields: String,
    #[sqlx(try_from = "String")]
    state: TestState,
    result: Option<String>,
    placed_count: i64,
    waiting_count: i64,
    round_count: i64,
    viewpoint_count: i64,
    started_at: Option<i64>,
    stopped_at: Option<i64>,
    stop_reason: String,
    closed_at: Option<i64>,
    closing: Option<String>,
    created_at: i64,
}

impl Row {
    pub(crate) fn view(self) -> Result<TestView> {
        Ok(TestView {
            id: self.id.into(),
            mission: self.mission_id.into(),
            slug: self.slug,
            mission_title: (self.mission_title, self.mission_language),
            idea: self.idea_id.into(),
            sentence: self.sentence.map(|sentence| (sentence, self.sentence_language)),
            number: self.number,
            version: self.version,
            test: serde_json::from_str(&self.fields)?,
            state: self.state,
            result: self.result.and_then(|result| result.parse().ok()),
            placed: self.placed_count,
            waiting: self.waiting_count,
            rounds: self.round_count,
            viewpoints: self.viewpoint_count,
            started_at: self.started_at.map(Timestamp::from_micros),
            stopped_at: self.stopped_at.map(Timestamp::from_micros),
            stop_reason: self.stop_reason,
            closed_at: self.closed_at.map(Timestamp::from_micros),
            closing: self.closing.as_deref().map(serde_json::from_str).transpose()?,
            created_at: self.created_at.into(),
        })
    }
}

/// An owner of a test.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OwnerView {
    /// The person.
    #[sqlx(try_from = "Uuid")]
    pub person_id: PersonId,
    /// Their real name.
    pub name: Option<String>,
    /// What they are.
    pub job: Option<String>,
    /// The team that they own the test for.
    pub team: String,
}

/// A round of a test.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct RoundView {
    /// From 1.
    pub number: i64,
    /// How far the test was.
    #[sqlx(try_from = "String")]
    pub stage: TestStage,
    /// What we changed since last round; empty in the first.
    pub changed: String,
    /// What we saw in the round before; may be empty.
    pub seen: String,
    /// When it began.
    #[sqlx(try_from = "i64")]
    pub created_at: Timestamp,
}

/// Someone who works for the city.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Colleague {
    /// The person.
    #[sqlx(try_from = "Uuid")]
    pub id: PersonId,
    /// Their real name.
    pub name: Option<String>,
    /// What they are.
    pub job: Option<String>,
}

statements! {
    BY_ID = concat!(test_columns!(), "WHERE tests.id = $1");
    FOR_READER = concat!(test_columns!(follows_column!("tests")), "WHERE tests.id = $1");
    OWNERS = "SELECT test_owners.person_id, people.name, people.job, test_owners.team FROM test_owners \
              JOIN people ON people.id = test_owners.person_id WHERE test_owners.test_id = $1 ORDER BY test_owners.created_at, test_owners.person_id";
    OWNS = "SELECT COUNT(*) FROM test_owners WHERE test_id = $1 AND person_id = $2";
    ROUNDS = "SELECT number, stage, changed, seen, created_at FROM test_rounds WHERE test_id = $1 ORDER BY number DESC";
    // Staff are few, and an index holds only them.
    COLLEAGUES = "SELECT id, name, job FROM people WHERE role <> 'resident' ORDER BY name NULLS LAST, id LIMIT 500";
}

impl Read {
    /// A test by identifier.
    ///
    /// # Errors
    /// As every read.
    pub async fn test(&mut self, id: TestId) -> Result<Option<TestView>> {
        fetch_optional!(self, Row, BY_ID, id.uuid())?.map(Row::view).transpose()
    }

    /// One test, and whether this person follows it.
    ///
    /// # Errors
    /// As every read.
    pub async fn test_for(&mut self, id: TestId, reader: Option<PersonId>) -> Result<Option<(TestView, bool)>> {
        let reader = reader.map_or(Uuid::nil(), PersonId::uuid);
        let found = fetch_optional!(self, Followed<Row>, FOR_READER, id.uuid(), reader)?;
        found.map(|found| Ok((found.row.view()?, found.follows))).transpose()
    }

    /// The owners of a test, in the order in which they became owners.
    ///
    /// # Errors
    /// As every read.
    pub async fn test_owners(&mut self, id: TestId) -> Result<Vec<OwnerView>> {
        fetch_all!(self, OwnerView, OWNERS, id.uuid())
    }

    /// Whether a person is an owner of a test.
    ///
    /// # Errors
    /// As every read.
    pub async fn owns_test(&mut self, id: TestId, person: PersonId) -> Result<bool> {
        Ok(fetch_value!(self, i64, OWNS, id.uuid(), person.uuid())? > 0)
    }

    /// The rounds of a test, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn test_rounds(&mut self, id: TestId) -> Result<Vec<RoundView>> {
        fetch_all!(self, RoundView, ROUNDS, id.uuid())
    }

    /// Everyone who works for the city, by name; at most 500.
    ///
    /// # Errors
    /// As every read.
    pub async fn colleagues(&mut self) -> Result<Vec<Colleague>> {
        fetch_all!(self, Colleague, COLLEAGUES)
    }
}
