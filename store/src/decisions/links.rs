//! What decisions rest on: assumptions of their mission, evidence. And from there, the decisions.

use super::{DecisionView, Row};
use crate::{Read, Result};
use domain::{AssumptionId, DecisionId, EvidenceId};
use uuid::Uuid;

/// Decisions named on the page of what they rest on.
const SHOWN: i64 = 50;

statements! {
    RESTING = "SELECT decisions.id FROM decision_assumptions \
               JOIN decisions ON decisions.id = decision_assumptions.decision_id AND decisions.version = decision_assumptions.version \
               WHERE decision_assumptions.assumption_id = $1 ORDER BY decisions.id";
    ON_ASSUMPTION = concat!(
        super::columns!(),
        "JOIN decision_assumptions ON decision_assumptions.decision_id = decisions.id AND decision_assumptions.version = decisions.version \
         WHERE decision_assumptions.assumption_id = $1 ORDER BY decisions.updated_at DESC, decisions.id DESC LIMIT $2"
    );
    // Also those that name it no more: it moved us then.
    NAMING = concat!(
        super::columns!(),
        "WHERE decisions.id IN (SELECT decision_evidence.decision_id FROM decision_evidence WHERE decision_evidence.evidence_id = $1) \
         ORDER BY decisions.updated_at DESC, decisions.id DESC LIMIT $2"
    );
}

impl Read {
    /// Every decision whose newest version rests on an assumption, by identifier.
    ///
    /// # Errors
    /// As every read.
    pub async fn decisions_resting_on(&mut self, assumption: AssumptionId) -> Result<Vec<DecisionId>> {
        let found = fetch_all!(self, (Uuid,), RESTING, assumption.uuid())?;
        Ok(found.into_iter().map(|(id,)| id.into()).collect())
    }

    /// The same as they are, last touched first; at most 50.
    ///
    /// # Errors
    /// As every read.
    pub async fn decisions_on_assumption(&mut self, assumption: AssumptionId) -> Result<Vec<DecisionView>> {
        fetch_all!(self, Row, ON_ASSUMPTION, assumption.uuid(), SHOWN)?.into_iter().map(Row::view).collect()
    }

    /// Decisions of which some version names a piece of evidence, last touched first; at most 50.
    ///
    /// # Errors
    /// As every read.
    pub async fn decisions_naming(&mut self, evidence: EvidenceId) -> Result<Vec<DecisionView>> {
        fetch_all!(self, Row, NAMING, evidence.uuid(), SHOWN)?.into_iter().map(Row::view).collect()
    }
}
