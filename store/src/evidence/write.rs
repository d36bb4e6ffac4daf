//! Writing evidence, and the counts that go with it.

use super::EvidenceView;
use crate::{Error, Result, Write};
use domain::{
    AssumptionId, EvidenceId, FileId, MissionId, PersonId, Timestamp,
    evidence::{Bearing, Evidence, EvidenceState, Strength},
    person::Role,
    target::Target,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A piece of evidence to be added.
#[derive(Clone, Copy, Debug)]
pub struct NewEvidence<'a> {
    /// Its identifier.
    pub id: EvidenceId,
    /// Its mission.
    pub mission: MissionId,
    /// What it is about.
    pub target: Target,
    /// Its words.
    pub words: &'a Evidence,
    /// Its file.
    pub file: Option<FileId>,
    /// The language of the words, as a BCP 47 tag.
    pub language: &'a str,
    /// Who adds it.
    pub author: PersonId,
    /// What they are.
    pub author_role: Role,
    /// The name shown; `None` is "No name".
    pub byline: Option<&'a str>,
    /// For people of the city: what they are, in words.
    pub job: Option<&'a str>,
    /// Open, or held until a facilitator lets it through.
    pub state: EvidenceState,
}

statements! {
    ADD = "INSERT INTO evidence (id, mission_id, target_kind, target_id, version, kind, title, says, how_known, whose, missing, strength, \
           strength_reason, quote, link, file_id, language, author_id, author_role, byline, job, state, created_at, updated_at) \
           VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $22)";
    LOCK = "SELECT version, state FROM evidence WHERE id = $1",
        postgres: "SELECT version, state FROM evidence WHERE id = $1 FOR NO KEY UPDATE";
    REVISE = "UPDATE evidence SET version = version + 1, kind = $2, title = $3, says = $4, how_known = $5, whose = $6, missing = $7, \
              strength = $8, strength_reason = $9, quote = $10, link = $11, file_id = $12, language = $13, state = $14, updated_at = $15, \
              checked_by = NULL, checked_name = NULL, checked_job = NULL, checked_at = NULL WHERE id = $1";
    KEEP_WORDS = "INSERT INTO evidence_versions (evidence_id, version, fields, file_id, created_at) VALUES ($1, $2, $3, $4, $5)";
    // Nothing of what a resident took back stays: not the words, not the name, not the file.
    EMPTY = "UPDATE evidence SET version = version + 1, state = 'withdrawn', title = '', says = '', how_known = '', whose = '', missing = '', \
             strength = NULL, strength_reason = '', quote = 'not_asked', link = '', file_id = NULL, byline = NULL, job = NULL, \
             checked_by = NULL, checked_name = NULL, checked_job = NULL, checked_at = NULL, updated_at = $2 WHERE id = $1";
    FORGET_WORDS = "DELETE FROM evidence_versions WHERE evidence_id = $1";
    MARK_WITHDRAWN = "UPDATE evidence SET state = 'withdrawn', withdrawn_reason = $2, updated_at = $3 WHERE id = $1";
    SET_STATE = "UPDATE evidence SET state = $2, updated_at = $3 WHERE id = $1";
    CHECK = "UPDATE evidence SET strength = $2, strength_reason = $3, checked_by = $4, checked_name = $5, checked_job = $6, checked_at = $7, \
             updated_at = $7 WHERE id = $1";
    SAID = "SELECT assumption_id, bearing FROM evidence_assumptions WHERE evidence_id = $1 ORDER BY assumption_id";
    UNSAY = "DELETE FROM evidence_assumptions WHERE evidence_id = $1";
    SAY = "INSERT INTO evidence_assumptions (evidence_id, assumption_id, bearing) VALUES ($1, $2, $3)";
}

#[derive(sqlx::FromRow)]
struct Locked {
    version: i64,
    #[sqlx(try_from = "String")]
    state: EvidenceState,
}

impl Write {
    /// Adds a piece of evidence.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_evidence(&mut self, new: &NewEvidence<'_>, now: Timestamp) -> Result<()> {
        let words = new.words;
        execute!(
            self,
            ADD,
            new.id.uuid(),
            new.mission.uuid(),
            new.target.kind.code(),
            new.target.id,
            words.kind.code(),
            &words.title,
            &words.says,
            &words.how_known,
            &words.whose,
            &words.missing,
            words.strength.map(Strength::code),
            &words.strength_reason,
            words.quote.code(),
            &words.link,
            new.file.map(FileId::uuid),
            new.language,
            new.author.uuid(),
            new.author_role.code(),
            new.byline,
            new.job,
            new.state.code(),
            now.micros(),
        )?;
        Ok(())
    }

    /// Gives a piece of evidence other words, a file and a state; keeps the words it had. It counts as not checked then.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it was changed first, or has no words to change.
    pub async fn revise_evidence(
        &mut self,
        was: &EvidenceView,
        words: &Evidence,
        file: Option<FileId>,
        language: &str,
        state: EvidenceState,
        now: Timestamp,
    ) -> Result<()> {
        let (locked, id) = (self.lock_evidence(was.id).await?, was.id.uuid());
        let Some(earlier) = &was.words else { return Err(Error::Conflict) };
        if locked.version != was.version || !matches!(locked.state, EvidenceState::Held | EvidenceState::Open) {
            return Err(Error::Conflict);
        }
        let fields = serde_json::to_string(earlier)?;
        execute!(&mut *self, KEEP_WORDS, id, was.version, &fields, was.file.map(FileId::uuid), was.updated_at.micros())?;
        execute!(
            &mut *self,
            REVISE,
            id,
            words.kind.code(),
            &words.title,
            &words.says,
            &words.how_known,
            &words.whose,
            &words.missing,
            words.strength.map(Strength::code),
            &words.strength_reason,
            words.quote.code(),
            &words.link,
            file.map(FileId::uuid),
            language,
            state.code(),
            now.micros(),
        )?;
        self.count_state(id, locked.state, state).await
    }

    /// Takes evidence back for a resident. Its words, earlier ones too, and its files are gone for good; a stub keeps the
    /// place.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it has no words any more.
    pub async fn empty_evidence(&mut self, id: EvidenceId, now: Timestamp) -> Result<()> {
        let locked = self.lock_open(id).await?;
        self.count_state(id.uuid(), locked.state, EvidenceState::Withdrawn).await?;
        execute!(&mut *self, UNSAY, id.uuid())?;
        execute!(&mut *self, FORGET_WORDS, id.uuid())?;
        execute!(&mut *self, EMPTY, id.uuid(), now.micros())?;
        self.forget_in_papers(id).await?;
        self.drop_files_of(id.into()).await
    }

    /// Takes evidence back for someone of the city: it stays to be read, with the reason, and counts no more.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it was taken back or out already.
    pub async fn mark_evidence_withdrawn(&mut self, id: EvidenceId, reason: &str, now: Timestamp) -> Result<()> {
        let locked = self.lock_open(id).await?;
        execute!(&mut *self, MARK_WITHDRAWN, id.uuid(), reason, now.micros())?;
        self.count_state(id.uuid(), locked.state, EvidenceState::Withdrawn).await
    }

    /// Holds, opens or takes out a piece of evidence, for moderation. Gives the state it had.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it is gone or was taken back.
    pub async fn set_evidence_state(&mut self, id: EvidenceId, state: EvidenceState, now: Timestamp) -> Result<EvidenceState> {
        let locked = self.lock_evidence(id).await?;
        if locked.state == EvidenceState::Withdrawn {
            return Err(Error::Conflict);
        }
        if locked.state != state {
            execute!(&mut *self, SET_STATE, id.uuid(), state.code(), now.micros())?;
            self.count_state(id.uuid(), locked.state, state).await?;
        }
        Ok(locked.state)
    }

    /// Notes that someone of the city checked the version that was read, and how strong they find it.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it was changed first.
    #[expect(clippy::too_many_arguments, reason = "what was checked, what was found, and by whom")]
    pub async fn check_evidence(
        &mut self,
        id: EvidenceId,
        version: i64,
        strength: Strength,
        reason: &str,
        by: PersonId,
        name: &str,
        job: Option<&str>,
        now: Timestamp,
    ) -> Result<()> {
        if self.lock_open(id).await?.version != version {
            return Err(Error::Conflict);
        }
        execute!(self, CHECK, id.uuid(), strength.code(), reason, by.uuid(), name, job, now.micros())?;
        Ok(())
    }

    /// Says what a piece of evidence means for assumptions, in the place of what was said before.
    ///
    /// # Errors
    /// As every write.
    pub async fn put_bearings(&mut self, id: EvidenceId, bearings: &BTreeMap<AssumptionId, Bearing>) -> Result<()> {
        let locked = self.lock_evidence(id).await?;
        self.count_state(id.uuid(), locked.state, EvidenceState::Held).await?;
        execute!(&mut *self, UNSAY, id.uuid())?;
        for (assumption, bearing) in bearings {
            execute!(&mut *self, SAY, id.uuid(), assumption.uuid(), bearing.code())?;
        }
        self.count_state(id.uuid(), EvidenceState::Held, locked.state).await
    }

    async fn lock_evidence(&mut self, id: EvidenceId) -> Result<Locked> {
        fetch_optional!(&mut *self, Locked, LOCK, id.uuid())?.ok_or(Error::Conflict)
    }

    async fn lock_open(&mut self, id: EvidenceId) -> Result<Locked> {
        let locked = self.lock_evidence(id).await?;
        if matches!(locked.state, EvidenceState::Held | EvidenceState::Open) { Ok(locked) } else { Err(Error::Conflict) }
    }

    /// Moves the counts of assumptions when evidence became open or stopped being so. Always in the same order, so that two
    /// writes cannot wait for each other.
    async fn count_state(&mut self, id: Uuid, from: EvidenceState, to: EvidenceState) -> Result<()> {
        let by = i64::from(to == EvidenceState::Open) - i64::from(from == EvidenceState::Open);
        if by == 0 {
            return Ok(());
        }
        let said = fetch_all!(&mut *self, (Uuid, String), SAID, id)?;
        for (assumption, bearing) in said {
            let supports = bearing == Bearing::Supports.code();
            self.count_bearing(assumption, if supports { by } else { 0 }, if supports { 0 } else { by }).await?;
        }
        Ok(())
    }
}
