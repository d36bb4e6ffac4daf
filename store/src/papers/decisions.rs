//! What a paper tells about a decision, and the tests that it tells of.

use super::{KnownEvidence, PaperChange, Quotable, Quoting, counts_of_quotes, known_evidence, quotable};
use crate::{
    Read, Result,
    ideas::{self, IdeaView, idea_columns},
    tests::{self, TestView, test_columns},
};
use domain::{DecisionId, MissionId, Timestamp, viewpoint::Stance};
use uuid::Uuid;

/// The ideas that a version of a decision is about, as a list for `IN`.
macro_rules! its_ideas {
    () => {
        "(SELECT idea_id FROM decision_ideas WHERE decision_id = $1 AND version = $2)"
    };
}
/// The threads about the decision and about its ideas, as a list for `IN`.
macro_rules! its_threads {
    () => {
        "(SELECT start.id FROM viewpoints AS start WHERE start.parent_id IS NULL AND start.target_id IN \
         (SELECT idea_id FROM decision_ideas WHERE decision_id = $1 AND version = $2 UNION SELECT id FROM decisions WHERE id = $1))"
    };
}

/// Tests with a result: those that did not work come first, so that no others push them out.
macro_rules! lost_first {
    () => {
        " AND tests.result IS NOT NULL \
         ORDER BY CASE WHEN tests.result IN ('did_not_work', 'stopped_early') THEN 0 ELSE 1 END, tests.moved_at DESC, tests.id "
    };
}

statements! {
    IDEAS = concat!(
        "SELECT ", idea_columns!(), " FROM ideas WHERE ideas.id IN ", its_ideas!(),
        " AND state NOT IN ('held', 'hidden', 'withdrawn') ORDER BY answer_count DESC, serial DESC LIMIT $3"
    );
    TESTS = concat!(test_columns!(), "WHERE tests.idea_id IN ", its_ideas!(), lost_first!(), "LIMIT $3");
    TESTS_OF_MISSION = concat!(test_columns!(), "WHERE tests.mission_id = $1", lost_first!(), "LIMIT $2");
    // What hangs on the decision, on its ideas and on their tests, and what the version names.
    EVIDENCE = concat!(
        known_evidence!(), "evidence.id IN (SELECT found.id FROM evidence AS found WHERE found.target_id IN (\
             SELECT idea_id FROM decision_ideas WHERE decision_id = $1 AND version = $2 \
             UNION SELECT id FROM decisions WHERE id = $1 \
             UNION SELECT tests.id FROM tests JOIN decision_ideas ON decision_ideas.idea_id = tests.idea_id \
             WHERE decision_ideas.decision_id = $1 AND decision_ideas.version = $2) \
         UNION SELECT evidence_id FROM decision_evidence WHERE decision_id = $1 AND version = $2) \
         ORDER BY evidence.created_at DESC, evidence.id DESC LIMIT $3"
    );
    BY_STANCE = concat!(
        "SELECT viewpoints.stance, COUNT(*) FROM viewpoints WHERE viewpoints.state = 'open' AND viewpoints.thread_id IN ",
        its_threads!(), " GROUP BY viewpoints.stance"
    );
    MOST_HELPFUL = concat!(
        quotable!(), "viewpoints.thread_id IN ", its_threads!(),
        " ORDER BY viewpoints.helpful_count DESC, viewpoints.created_at DESC LIMIT $3"
    );
    QUOTING = concat!(counts_of_quotes!(), "viewpoints.thread_id IN ", its_threads!());
    // Looking again and keeping it, or putting a slip of the pen right, is no change.
    CHANGES = "SELECT decision_versions.decision_id, decisions.number, decision_versions.version, decision_versions.created_at \
               FROM decisions JOIN decision_versions ON decision_versions.decision_id = decisions.id \
               WHERE decisions.mission_id = $1 AND decisions.updated_at >= $2 AND decision_versions.created_at >= $2 \
               AND decision_versions.kind IN ('decided', 'changed', 'ended', 'stopped') \
               ORDER BY decision_versions.created_at DESC, decision_versions.version DESC LIMIT 1000";
}

impl Read {
    /// The ideas that a version of a decision is about, those that most people answered first.
    ///
    /// # Errors
    /// As every read.
    pub async fn ideas_of_decision(&mut self, id: DecisionId, version: i64, limit: i64) -> Result<Vec<IdeaView>> {
        Ok(fetch_all!(self, ideas::Row, IDEAS, id.uuid(), version, limit)?.into_iter().map(IdeaView::from).collect())
    }

    /// Tests of a mission that have a result: those that did not work first, then newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn tests_with_result(&mut self, mission: MissionId, limit: i64) -> Result<Vec<TestView>> {
        fetch_all!(self, tests::Row, TESTS_OF_MISSION, mission.uuid(), limit)?.into_iter().map(tests::Row::view).collect()
    }

    /// The same of the ideas that a version of a decision is about.
    ///
    /// # Errors
    /// As every read.
    pub async fn tests_of_decision(&mut self, id: DecisionId, version: i64, limit: i64) -> Result<Vec<TestView>> {
        fetch_all!(self, tests::Row, TESTS, id.uuid(), version, limit)?.into_iter().map(tests::Row::view).collect()
    }

    /// The newest evidence that a decision names, and on it, its ideas and their tests, as far as everyone can read it.
    ///
    /// # Errors
    /// As every read.
    pub async fn evidence_of_decision(&mut self, id: DecisionId, version: i64, limit: i64) -> Result<Vec<KnownEvidence>> {
        fetch_all!(self, KnownEvidence, EVIDENCE, id.uuid(), version, limit)
    }

    /// How many viewpoints on a decision and on its ideas stand where.
    ///
    /// # Errors
    /// As every read.
    pub async fn stances_of_decision(&mut self, id: DecisionId, version: i64) -> Result<Vec<(Stance, i64)>> {
        let rows = fetch_all!(self, (String, i64), BY_STANCE, id.uuid(), version)?;
        rows.into_iter().map(|(stance, count)| Ok((stance.parse()?, count))).collect()
    }

    /// The most helpful words on a decision and on its ideas that can be quoted.
    ///
    /// # Errors
    /// As every read.
    pub async fn quotable_of_decision(&mut self, id: DecisionId, version: i64, limit: i64) -> Result<Vec<Quotable>> {
        fetch_all!(self, Quotable, MOST_HELPFUL, id.uuid(), version, limit)
    }

    /// How many viewpoints on a decision and on its ideas may be quoted.
    ///
    /// # Errors
    /// As every read.
    pub async fn quoting_of_decision(&mut self, id: DecisionId, version: i64) -> Result<Quoting> {
        Ok(fetch_optional!(self, Quoting, QUOTING, id.uuid(), version)?.unwrap_or_default())
    }

    /// The newest change of each of these decisions of a mission that came after the version named with it.
    ///
    /// # Errors
    /// As every read.
    pub(super) async fn decision_changes(
        &mut self,
        mission: MissionId,
        since: Timestamp,
        told: &[(DecisionId, i64)],
    ) -> Result<Vec<PaperChange>> {
        if told.is_empty() {
            return Ok(Vec::new());
        }
        let rows = fetch_all!(self, (Uuid, i64, i64, i64), CHANGES, mission.uuid(), since.micros())?;
        let newest = |(id, version): &(DecisionId, i64)| {
            let (_, number, _, at) = *rows.iter().find(|(of, _, then, _)| *of == id.uuid() && then > version)?;
            Some(PaperChange { decision: Some((*id, number)), at: at.into() })
        };
        Ok(told.iter().filter_map(newest).collect())
    }
}
