//! Adding tests and moving them along. A test is locked first, then its idea, then its mission.

use super::{Row, TestView, test_columns};
use crate::{Error, Result, Write};
use domain::{
    IdeaId, MissionId, PersonId, RoundId, TestId, Timestamp,
    test::{Closing, Round, Test, TestResult, TestStage, TestState},
};

/// A test to be added.
#[derive(Clone, Copy, Debug)]
pub struct NewTest<'a> {
    /// Its identifier.
    pub id: TestId,
    /// Its mission.
    pub mission: MissionId,
    /// The idea that it is a try of.
    pub idea: IdeaId,
    /// What staff wrote.
    pub test: &'a Test,
    /// Who proposes it: its first owner.
    pub owner: PersonId,
    /// The team of that owner.
    pub team: &'a str,
}

statements! {
    NEXT_NUMBER = "UPDATE missions SET last_test_number = last_test_number + 1 WHERE id = $1 RETURNING last_test_number";
    // Without its mission and idea: only the test itself is locked.
    LOCK = concat!(test_columns!(), "WHERE tests.id = $1"),
        postgres: concat!(test_columns!(), "WHERE tests.id = $1 FOR UPDATE OF tests");
    ADD = "INSERT INTO tests (id, mission_id, idea_id, number, version, fields, title, language, stage, starts_on, ends_on, state, turn, \
           moved_at, created_at, updated_at) VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $13)";
    ADD_VERSION = "INSERT INTO test_versions (test_id, version, fields, changed_by, created_at) VALUES ($1, $2, $3, $4, $5)";
    ADD_OWNER = "INSERT INTO test_owners (test_id, person_id, team, created_at) VALUES ($1, $2, $3, $4) \
                 ON CONFLICT (test_id, person_id) DO UPDATE SET team = excluded.team";
    REMOVE_OWNER = "DELETE FROM test_owners WHERE test_id = $1 AND person_id = $2";
    REVISE = "UPDATE tests SET version = version + 1, fields = $3, title = $4, language = $5, stage = $6, starts_on = $7, ends_on = $8, \
              updated_at = $9 WHERE id = $1 AND version = $2";
    START = "UPDATE tests SET state = $2, turn = $3, moved_at = $4, started_at = $4, updated_at = $4 WHERE id = $1";
    STOP = "UPDATE tests SET state = $2, turn = $3, moved_at = $4, stopped_at = $4, updated_at = $4, stop_reason = $5, result = $6 WHERE id = $1";
    CLOSE = "UPDATE tests SET state = $2, turn = $3, moved_at = $4, closed_at = $4, updated_at = $4, result = $5, closing = $6 WHERE id = $1";
    ADD_ROUND = "INSERT INTO test_rounds (id, test_id, number, stage, changed, seen, begun_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    ONE_MORE_ROUND = "UPDATE tests SET round_count = $2 WHERE id = $1";
    PEOPLE_SEEN = "UPDATE tests SET people_seen_at = $2 WHERE id = $1";
}

impl Write {
    /// A test that nobody else changes until this write ends: its words, its state, its places.
    ///
    /// # Errors
    /// As every write.
    pub async fn lock_test(&mut self, id: TestId) -> Result<Option<TestView>> {
        fetch_optional!(&mut *self, Row, LOCK, id.uuid())?.map(Row::view).transpose()
    }

    /// Adds a test that is being prepared, with its first version and its first owner. Gives its number in the mission.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_test(&mut self, new: &NewTest<'_>, now: Timestamp) -> Result<i64> {
        let number = fetch_value!(&mut *self, i64, NEXT_NUMBER, new.mission.uuid())?;
        let fields = serde_json::to_string(new.test)?;
        execute!(
            &mut *self,
            ADD,
            new.id.uuid(),
            new.mission.uuid(),
            new.idea.uuid(),
            number,
            &fields,
            &new.test.title,
            &new.test.language,
            new.test.stage.code(),
            new.test.starts_on.map(|day| day.to_string()),
            new.test.ends_on.map(|day| day.to_string()),
            TestState::Preparing.code(),
            TestState::Preparing.turn(),
            now.micros(),
        )?;
        execute!(&mut *self, ADD_VERSION, new.id.uuid(), 1_i64, &fields, new.owner.uuid(), now.micros())?;
        self.own_test(new.id, new.owner, new.team, now).await?;
        Ok(number)
    }

    /// Makes a person an owner of a test for a team, or changes the team of one who is.
    ///
    /// # Errors
    /// As every write.
    pub async fn own_test(&mut self, id: TestId, person: PersonId, team: &str, now: Timestamp) -> Result<()> {
        execute!(self, ADD_OWNER, id.uuid(), person.uuid(), team, now.micros())?;
        Ok(())
    }

    /// Takes an owner away. False when they were none.
    ///
    /// # Errors
    /// As every write.
    pub async fn disown_test(&mut self, id: TestId, person: PersonId) -> Result<bool> {
        Ok(execute!(self, REMOVE_OWNER, id.uuid(), person.uuid())? == 1)
    }

    /// Changes what a test says that is still at `version`; keeps what it was.
    ///
    /// # Errors
    /// [`Error::Conflict`] when someone else changed it first.
    pub async fn revise_test(&mut self, id: TestId, version: i64, test: &Test, by: PersonId, now: Timestamp) -> Result<()> {
        let fields = serde_json::to_string(test)?;
        let changed = execute!(
            &mut *self,
            REVISE,
            id.uuid(),
            version,
            &fields,
            &test.title,
            &test.language,
            test.stage.code(),
            test.starts_on.map(|day| day.to_string()),
            test.ends_on.map(|day| day.to_string()),
            now.micros(),
        )?;
        if changed == 0 {
            return Err(Error::Conflict);
        }
        execute!(self, ADD_VERSION, id.uuid(), version + 1, &fields, by.uuid(), now.micros())?;
        Ok(())
    }

    /// Starts a locked test with its first round.
    ///
    /// # Errors
    /// As every write.
    pub async fn start_test(&mut self, id: TestId, round: RoundId, stage: TestStage, by: PersonId, now: Timestamp) -> Result<()> {
        execute!(&mut *self, START, id.uuid(), TestState::Running.code(), TestState::Running.turn(), now.micros())?;
        execute!(&mut *self, ADD_ROUND, round.uuid(), id.uuid(), 1_i64, stage.code(), "", "", by.uuid(), now.micros())?;
        execute!(self, ONE_MORE_ROUND, id.uuid(), 1_i64)?;
        Ok(())
    }

    /// Adds a round to a locked test.
    ///
    /// # Errors
    /// [`Error::Conflict`] when someone else changed the test first.
    pub async fn add_round(&mut self, was: &TestView, id: RoundId, round: &Round, by: PersonId, now: Timestamp) -> Result<()> {
        let after = was.test.in_round(round);
        if after != was.test {
            self.revise_test(was.id, was.version, &after, by, now).await?;
        }
        let (test, number) = (was.id.uuid(), was.rounds + 1);
        execute!(&mut *self, ADD_ROUND, id.uuid(), test, number, round.stage.code(), &round.changed, &round.seen, by.uuid(), now.micros())?;
        execute!(self, ONE_MORE_ROUND, test, number)?;
        Ok(())
    }

    /// Stops a locked test early.
    ///
    /// # Errors
    /// As every write.
    pub async fn stop_test(&mut self, id: TestId, reason: &str, now: Timestamp) -> Result<()> {
        let (state, result) = (TestState::Stopped, TestResult::StoppedEarly);
        execute!(self, STOP, id.uuid(), state.code(), state.turn(), now.micros(), reason, result.code())?;
        Ok(())
    }

    /// Closes a locked test.
    ///
    /// # Errors
    /// As every write.
    pub async fn close_test(&mut self, id: TestId, result: TestResult, closing: &Closing, now: Timestamp) -> Result<()> {
        let state = TestState::Closed;
        let closing = serde_json::to_string(closing)?;
        execute!(self, CLOSE, id.uuid(), state.code(), state.turn(), now.micros(), result.code(), closing)?;
        Ok(())
    }

    /// Notes that an owner looked at who signed up.
    ///
    /// # Errors
    /// As every write.
    pub async fn people_seen(&mut self, id: TestId, now: Timestamp) -> Result<()> {
        execute!(self, PEOPLE_SEEN, id.uuid(), now.micros())?;
        Ok(())
    }
}
