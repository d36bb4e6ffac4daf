//! Lists of tests: all, of a mission, of an idea, and what waits for an owner.

use super::{Row, TestView, test_columns};
use crate::{Read, Result};
use domain::{
    Date, IdeaId, MissionId, PersonId,
    test::{TestResult, TestStage, TestState},
};

/// Which tests a list shows. Nothing set shows all.
#[derive(Clone, Copy, Debug, Default)]
pub struct Listing {
    /// Only of this mission.
    pub mission: Option<MissionId>,
    /// Only at this stage.
    pub stage: Option<TestStage>,
    /// Only those that do this.
    pub state: Option<TestState>,
    /// Only with this result.
    pub result: Option<TestResult>,
}

/// What waits for an owner of tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct TestsWaiting {
    /// Their tests that are past their last day, or were stopped, and have no result yet.
    pub to_close: i64,
    /// People who signed up for their tests since an owner last looked.
    pub sign_ups: i64,
}

/// An empty code asks for nothing.
macro_rules! listed {
    () => {
        "($1 = '' OR tests.stage = $1) AND ($2 = '' OR tests.state = $2) AND ($3 = '' OR tests.result = $3) "
    };
}
/// What runs now comes first, then what is prepared, then what is over; the newest of each first.
macro_rules! by_turn {
    () => {
        "ORDER BY tests.turn, tests.moved_at DESC, tests.id "
    };
}

statements! {
    ALL = concat!(test_columns!(), "WHERE ", listed!(), by_turn!(), "LIMIT $4 OFFSET $5");
    COUNT = concat!("SELECT COUNT(*) FROM tests WHERE ", listed!());
    OF_MISSION = concat!(test_columns!(), "WHERE tests.mission_id = $4 AND ", listed!(), by_turn!(), "LIMIT $5 OFFSET $6");
    COUNT_OF_MISSION = concat!("SELECT COUNT(*) FROM tests WHERE tests.mission_id = $4 AND ", listed!());
    OF_IDEA = concat!(test_columns!(), "WHERE tests.idea_id = $1 ORDER BY tests.created_at DESC, tests.id LIMIT $2");
    NEWEST_WITH_RESULT = concat!(test_columns!(), "WHERE tests.result = $1 AND tests.state = 'closed' ORDER BY tests.moved_at DESC, tests.id LIMIT 1");
    OTHERS_RUNNING = "SELECT COUNT(*) FROM tests WHERE idea_id = $1 AND id <> $2 AND state = 'running'";
    WAITING = "SELECT (SELECT COUNT(*) FROM test_owners JOIN tests ON tests.id = test_owners.test_id WHERE test_owners.person_id = $1 \
                   AND (tests.state = 'stopped' OR (tests.state = 'running' AND tests.ends_on < $2))) AS to_close, \
               (SELECT COUNT(*) FROM test_owners JOIN tests ON tests.id = test_owners.test_id JOIN sign_ups ON sign_ups.test_id = tests.id \
                   WHERE test_owners.person_id = $1 AND tests.state IN ('preparing', 'running') AND sign_ups.state IN ('placed', 'waiting') \
                   AND sign_ups.created_at > tests.people_seen_at) AS sign_ups";
}

impl Read {
    /// One page of a list of tests, and how many it has in all.
    ///
    /// # Errors
    /// As every read.
    pub async fn list_tests(&mut self, listing: Listing, limit: i64, offset: i64) -> Result<(Vec<TestView>, i64)> {
        let stage = listing.stage.map_or("", TestStage::code);
        let state = listing.state.map_or("", TestState::code);
        let result = listing.result.map_or("", TestResult::code);
        let (rows, all) = match listing.mission {
            None => (
                fetch_all!(&mut *self, Row, ALL, stage, state, result, limit, offset)?,
                fetch_value!(self, i64, COUNT, stage, state, result)?,
            ),
            Some(mission) => (
                fetch_all!(&mut *self, Row, OF_MISSION, stage, state, result, mission.uuid(), limit, offset)?,
                fetch_value!(self, i64, COUNT_OF_MISSION, stage, state, result, mission.uuid())?,
            ),
        };
        Ok((rows.into_iter().map(Row::view).collect::<Result<_>>()?, all))
    }

    /// The first tests of a mission, as in its list.
    ///
    /// # Errors
    /// As every read.
    pub async fn tests_of_mission(&mut self, mission: MissionId, limit: i64) -> Result<Vec<TestView>> {
        fetch_all!(self, Row, OF_MISSION, "", "", "", mission.uuid(), limit, 0_i64)?.into_iter().map(Row::view).collect()
    }

    /// Tests of an idea, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn tests_of_idea(&mut self, idea: IdeaId, limit: i64) -> Result<Vec<TestView>> {
        fetch_all!(self, Row, OF_IDEA, idea.uuid(), limit)?.into_iter().map(Row::view).collect()
    }

    /// The test that was closed last with this result.
    ///
    /// # Errors
    /// As every read.
    pub async fn newest_test_with(&mut self, result: TestResult) -> Result<Option<TestView>> {
        fetch_optional!(self, Row, NEWEST_WITH_RESULT, result.code())?.map(Row::view).transpose()
    }

    /// Whether another test of an idea runs.
    ///
    /// # Errors
    /// As every read.
    pub async fn another_test_runs(&mut self, idea: IdeaId, but: domain::TestId) -> Result<bool> {
        Ok(fetch_value!(self, i64, OTHERS_RUNNING, idea.uuid(), but.uuid())? > 0)
    }

    /// What waits for a person in the tests that they own.
    ///
    /// # Errors
    /// As every read.
    pub async fn tests_waiting(&mut self, person: PersonId, today: Date) -> Result<TestsWaiting> {
        let waiting = fetch_optional!(self, TestsWaiting, WAITING, person.uuid(), today.to_string())?;
        Ok(waiting.unwrap_or_default())
    }
}
