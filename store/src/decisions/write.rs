//! Every write of a decision. Versions are only ever added; the log of decisions is built under these.

use crate::{Error, Result, Write};
use domain::{
    AssumptionId, Date, DecisionId, EvidenceId, IdeaId, MissionId, PersonId, Timestamp,
    decision::{CallKind, Decision, Entry, State, Waiting},
};
use std::collections::BTreeSet;
use uuid::Uuid;

statements! {
    // Numbers have no gaps, so two new decisions wait for each other. SQLite has one writer at a time anyway.
    WAIT_FOR_NUMBER = "SELECT 1", postgres: "SELECT 1::BIGINT FROM (SELECT pg_advisory_xact_lock(7117)) AS locked";
    NEXT_NUMBER = "SELECT COALESCE(MAX(number), 0) + 1 FROM decisions";
    ADD = "INSERT INTO decisions (id, number, mission_id, version, looked_version, kind, state, fields, what, language, look_again_on, \
               waits_from, started_by, created_at, updated_at) VALUES ($1, $2, $3, 1, 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)";
    LOOKED = "UPDATE decisions SET version = version + 1, looked_version = version + 1, kind = $3, state = $4, fields = $5, what = $6, \
                  language = $7, look_again_on = $8, called_for = NULL, called_on = NULL, waits_from = $9, updated_at = $10 \
              WHERE id = $1 AND version = $2";
    CORRECTED = "UPDATE decisions SET version = version + 1, kind = $3, fields = $4, what = $5, updated_at = $6 WHERE id = $1 AND version = $2";
    ADD_VERSION = "INSERT INTO decision_versions (decision_id, version, kind, state, fields, entry, moved_count, written_by, writer_name, \
                       writer_job, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    ADD_IDEA = "INSERT INTO decision_ideas (decision_id, version, idea_id) VALUES ($1, $2, $3)";
    ADD_ASSUMPTION = "INSERT INTO decision_assumptions (decision_id, version, assumption_id) VALUES ($1, $2, $3)";
    ADD_EVIDENCE = "INSERT INTO decision_evidence (decision_id, version, evidence_id) VALUES ($1, $2, $3)";
    // Whoever says how sure we are waits for decisions that are being written, and the other way round. In the order of all writes.
    HOLD_ASSUMPTION = "SELECT version FROM assumptions WHERE id = $1",
        postgres: "SELECT version FROM assumptions WHERE id = $1 FOR SHARE";
    ADD_CALL = "INSERT INTO decision_calls (id, decision_id, version, kind, about, note, called_on, person_id, person_name, evidence_id, created_at) \
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    CALLED = "UPDATE decisions SET called_for = $2, called_on = $3, waits_from = $4 WHERE id = $1";
    LOCK = "SELECT version FROM decisions WHERE id = $1", postgres: "SELECT version FROM decisions WHERE id = $1 FOR UPDATE";
}

/// Who writes a version down.
#[derive(Clone, Copy, Debug)]
pub struct Writer<'a> {
    /// The person.
    pub id: PersonId,
    /// Their name.
    pub name: Option<&'a str>,
    /// What they are.
    pub job: Option<&'a str>,
}

/// One version to be added: all that an act does to a decision.
#[derive(Clone, Copy, Debug)]
pub struct NewVersion<'a> {
    /// The decision.
    pub id: DecisionId,
    /// The mission it is in.
    pub mission: MissionId,
    /// The version that was read; 0 for a new decision.
    pub before: i64,
    /// Where this version leaves it.
    pub state: State,
    /// What it says, whole.
    pub decision: &'a Decision,
    /// What was done, and why.
    pub entry: &'a Entry,
    /// The ideas it is about.
    pub ideas: &'a [IdeaId],
    /// Who writes it down.
    pub writer: Writer<'a>,
}

/// Something that calls for a look.
#[derive(Clone, Copy, Debug)]
pub struct NewCall<'a> {
    /// Its identifier.
    pub id: Uuid,
    /// The decision.
    pub decision: DecisionId,
    /// The version that is there now.
    pub version: i64,
    /// What it is.
    pub kind: CallKind,
    /// The sign, the assumption or the evidence in words.
    pub about: &'a str,
    /// What was seen.
    pub note: &'a str,
    /// On which day.
    pub on: Date,
    /// Who brought it.
    pub person: Option<PersonId>,
    /// Their name, when they are of the city.
    pub person_name: Option<&'a str>,
    /// The evidence that it is.
    pub evidence: Option<EvidenceId>,
}

impl Write {
    /// Adds a version to a decision, or the first one with the decision itself. Gives the number of the decision when it is new.
    ///
    /// # Errors
    /// [`Error::Conflict`] when someone else was first.
    pub async fn add_decision_version(&mut self, new: NewVersion<'_>, now: Timestamp) -> Result<Option<i64>> {
        let fields = serde_json::to_string(new.decision)?;
        let (id, kind, decision) = (new.id.uuid(), new.entry.kind, new.decision);
        let look_again_on = decision.look_again_on.to_string();
        let waits_from = new.state.holds().then_some(look_again_on.as_str());
        let (what, language) = (&decision.what, &decision.language);
        let mut number = None;
        let changed = if new.before == 0 {
            let _: i64 = fetch_value!(&mut *self, i64, WAIT_FOR_NUMBER)?;
            let next: i64 = fetch_value!(&mut *self, i64, NEXT_NUMBER)?;
            number = Some(next);
            let (mission, kind, state) = (new.mission.uuid(), kind.code(), new.state.code());
            let by = new.writer.id.uuid();
            execute!(
                &mut *self,
                ADD,
                id,
                next,
                mission,
                kind,
                state,
                &fields,
                what,
                language,
                &look_again_on,
                waits_from,
                by,
                now.micros()
            )?
        } else if kind.clears() {
            let (kind, state) = (kind.code(), new.state.code());
            execute!(&mut *self, LOOKED, id, new.before, kind, state, &fields, what, language, &look_again_on, waits_from, now.micros())?
        } else {
            execute!(&mut *self, CORRECTED, id, new.before, kind.code(), &fields, what, now.micros())?
        };
        if changed == 0 {
            return Err(Error::Conflict);
        }
        let version = new.before + 1;
        let moved = i64::try_from(new.entry.moved.len()).unwrap_or(i64::MAX);
        let entry = serde_json::to_string(new.entry)?;
        let Writer { id: writer, name, job } = new.writer;
        let (kind, state) = (kind.code(), new.state.code());
        execute!(&mut *self, ADD_VERSION, id, version, kind, state, &fields, &entry, moved, writer.uuid(), name, job, now.micros())?;
        for idea in new.ideas {
            execute!(&mut *self, ADD_IDEA, id, version, idea.uuid())?;
        }
        for assumption in decision.assumptions_named() {
            execute!(&mut *self, ADD_ASSUMPTION, id, version, assumption.uuid())?;
        }
        for evidence in decision.evidence_named(new.entry) {
            execute!(&mut *self, ADD_EVIDENCE, id, version, evidence.uuid())?;
        }
        Ok(number)
    }

    /// Keeps how sure we are of assumptions as it is until the end of this transaction, by identifier. Before the decision that
    /// rests on them is locked.
    ///
    /// # Errors
    /// As every write.
    pub async fn hold_assumptions(&mut self, assumptions: &BTreeSet<AssumptionId>) -> Result<()> {
        for assumption in assumptions {
            fetch_optional!(&mut *self, (i64,), HOLD_ASSUMPTION, assumption.uuid())?;
        }
        Ok(())
    }

    /// Locks a decision until the end of this transaction and gives its version; nothing when there is none.
    ///
    /// # Errors
    /// As every write.
    pub async fn lock_decision(&mut self, id: DecisionId) -> Result<Option<i64>> {
        Ok(fetch_optional!(&mut *self, (i64,), LOCK, id.uuid())?.map(|(version,)| version))
    }

    /// Adds something that calls for a look. Whether it makes the decision wait is another matter: [`Write::decision_waits`].
    ///
    /// # Errors
    /// As every write.
    pub async fn add_decision_call(&mut self, new: NewCall<'_>, now: Timestamp) -> Result<()> {
        execute!(
            self,
            ADD_CALL,
            new.id,
            new.decision.uuid(),
            new.version,
            new.kind.code(),
            new.about,
            new.note,
            new.on.to_string(),
            new.person.map(PersonId::uuid),
            new.person_name,
            new.evidence.map(EvidenceId::uuid),
            now.micros(),
        )?;
        Ok(())
    }

    /// Notes for what, and since when, a locked decision that holds waits to be looked at before its day: what `waiting` found
    /// out just now.
    ///
    /// # Errors
    /// As every write.
    pub async fn decision_waits(&mut self, id: DecisionId, waiting: Option<&Waiting>, look_again_on: Date) -> Result<()> {
        let called = waiting.and_then(|waiting| waiting.why.iter().find(|(kind, _)| *kind != CallKind::Day));
        let (kind, on) = called.map(|(kind, on)| (kind.code(), on.to_string())).unzip();
        let from = waiting.map_or(look_again_on, |waiting| waiting.since.min(look_again_on));
        execute!(self, CALLED, id.uuid(), kind, on, from.to_string())?;
        Ok(())
    }
}
