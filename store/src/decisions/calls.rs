//! What called for another look at a decision.

use super::day;
use crate::{Read, Result};
use domain::{
    DecisionId, EvidenceId, PersonId, Timestamp,
    decision::{Call, CallKind},
};
use uuid::Uuid;

/// Something that called for a look, in full.
#[derive(Clone, Debug)]
pub struct CallView {
    /// What it was.
    pub call: Call,
    /// The version that was there then.
    pub version: i64,
    /// What was seen.
    pub note: String,
    /// Who brought it, by name when they are of the city.
    pub person_name: Option<String>,
    /// When it was written down.
    pub created_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct CallRow {
    version: i64,
    #[sqlx(try_from = "String")]
    kind: CallKind,
    about: String,
    note: String,
    called_on: String,
    person_id: Option<Uuid>,
    person_name: Option<String>,
    created_at: i64,
}

statements! {
    // Evidence that was taken back or taken out calls for nothing.
    CALLS = "SELECT calls.version, calls.kind, calls.about, calls.note, calls.called_on, calls.person_id, calls.person_name, \
             calls.created_at FROM decision_calls AS calls LEFT JOIN evidence ON evidence.id = calls.evidence_id \
             WHERE calls.decision_id = $1 AND calls.version >= $2 AND (calls.evidence_id IS NULL OR evidence.state = 'open') \
             ORDER BY calls.created_at, calls.id LIMIT 1000";
    CALLS_OF_EVIDENCE = "SELECT COUNT(*) FROM decision_calls WHERE evidence_id = $1 AND decision_id = $2";
}

impl Read {
    /// What called for a look at a decision since one of its versions, oldest first; at most 1,000.
    ///
    /// # Errors
    /// As every read.
    pub async fn decision_calls(&mut self, id: DecisionId, since_version: i64) -> Result<Vec<CallView>> {
        fetch_all!(self, CallRow, CALLS, id.uuid(), since_version)?
            .into_iter()
            .map(|row| {
                let call = Call { kind: row.kind, on: day(&row.called_on)?, person: row.person_id.map(PersonId::from), about: row.about };
                let (version, note, person_name, created_at) = (row.version, row.note, row.person_name, row.created_at.into());
                Ok(CallView { call, version, note, person_name, created_at })
            })
            .collect()
    }

    /// Whether a piece of evidence called for a look at a decision before.
    ///
    /// # Errors
    /// As every read.
    pub async fn evidence_called(&mut self, evidence: EvidenceId, decision: DecisionId) -> Result<bool> {
        Ok(fetch_value!(self, i64, CALLS_OF_EVIDENCE, evidence.uuid(), decision.uuid())? > 0)
    }
}
