//! Writing assumptions. Whatever happens to one leaves an event, and its version grows by one.

use crate::{Error, Result, Write};
use domain::{
    AssumptionId, EvidenceId, MissionId, PersonId, Timestamp,
    assumption::{Assumption, AssumptionEventKind, Sign, Sure},
};
use uuid::Uuid;

/// An assumption to be added.
#[derive(Clone, Copy, Debug)]
pub struct NewAssumption<'a> {
    /// Its identifier.
    pub id: AssumptionId,
    /// Its mission.
    pub mission: MissionId,
    /// What staff wrote.
    pub words: &'a Assumption,
    /// The language of the words, as a BCP 47 tag.
    pub language: &'a str,
    /// How sure we are.
    pub sure: Sure,
    /// Who wrote it down.
    pub by: PersonId,
}

/// What happened to an assumption, and who said so.
#[derive(Clone, Copy, Debug)]
pub struct NewEvent<'a> {
    /// Its identifier.
    pub id: Uuid,
    /// What happened.
    pub kind: AssumptionEventKind,
    /// How sure we were and are.
    pub sure: (Option<Sure>, Option<Sure>),
    /// The sign.
    pub sign: Option<i64>,
    /// The words of the sign, or those that the assumption had before.
    pub words: &'a str,
    /// Why.
    pub reason: &'a str,
    /// The evidence that moved us.
    pub evidence: Option<EvidenceId>,
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: &'a str,
    /// What they are.
    pub job: Option<&'a str>,
}

statements! {
    ADD = "INSERT INTO assumptions (id, mission_id, version, claim, because, if_wrong, language, owner, sure, sure_at, created_by, \
           created_at, updated_at) VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $9, $9)";
    REVISE = "UPDATE assumptions SET version = version + 1, claim = $3, because = $4, if_wrong = $5, language = $6, owner = $7, updated_at = $8 \
              WHERE id = $1 AND version = $2";
    // Where we looked again and kept it, "was" stays what it was.
    BE_SURE = "UPDATE assumptions SET version = version + 1, sure_before = CASE WHEN sure = $3 THEN sure_before ELSE sure END, \
               sure_at = CASE WHEN sure = $3 THEN sure_at ELSE $4 END, sure = $3, updated_at = $4 WHERE id = $1 AND version = $2";
    TOUCH = "UPDATE assumptions SET version = version + 1, updated_at = $3 WHERE id = $1 AND version = $2";
    PUT_SIGN = "INSERT INTO assumption_signs (assumption_id, number, what, place, often, threshold) VALUES ($1, $2, $3, $4, $5, $6) \
                ON CONFLICT (assumption_id, number) DO UPDATE SET what = excluded.what, place = excluded.place, often = excluded.often, \
                threshold = excluded.threshold";
    DROP_SIGN = "DELETE FROM assumption_signs WHERE assumption_id = $1 AND number = $2";
    SEE_SIGN = "UPDATE assumption_signs SET seen_on = $3, seen_reason = $4 WHERE assumption_id = $1 AND number = $2";
    ADD_EVENT = "INSERT INTO assumption_events (id, assumption_id, mission_id, kind, version, sure_from, sure_to, sign_number, words, reason, \
                 evidence_id, person_id, name, job, created_at) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    COUNTED = "UPDATE assumptions SET supports_count = supports_count + $2, weakens_count = weakens_count + $3 WHERE id = $1";
}

impl Write {
    /// Writes an assumption down.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_assumption(&mut self, new: &NewAssumption<'_>, event: &NewEvent<'_>, now: Timestamp) -> Result<()> {
        let words = new.words;
        execute!(
            &mut *self,
            ADD,
            new.id.uuid(),
            new.mission.uuid(),
            &words.claim,
            &words.because,
            &words.if_wrong,
            new.language,
            &words.owner,
            new.sure.number(),
            now.micros(),
            new.by.uuid(),
        )?;
        self.put_signs(new.id, &words.signs).await?;
        self.add_assumption_event(new.id, new.mission, 1, event, now).await
    }

    /// Gives an assumption that is still at `version` other words and signs.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it was changed first.
    #[expect(clippy::too_many_arguments, reason = "what it is, what it becomes, and what is kept of that")]
    pub async fn revise_assumption(
        &mut self,
        id: AssumptionId,
        mission: MissionId,
        version: i64,
        words: &Assumption,
        language: &str,
        event: &NewEvent<'_>,
        now: Timestamp,
    ) -> Result<()> {
        let (claim, because, if_wrong, owner) = (&words.claim, &words.because, &words.if_wrong, &words.owner);
        let changed = execute!(&mut *self, REVISE, id.uuid(), version, claim, because, if_wrong, language, owner, now.micros())?;
        if changed == 0 {
            return Err(Error::Conflict);
        }
        self.put_signs(id, &words.signs).await?;
        self.add_assumption_event(id, mission, version + 1, event, now).await
    }

    /// Says how sure we are of an assumption that is still at `version`.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it was changed first.
    pub async fn be_sure(
        &mut self,
        id: AssumptionId,
        mission: MissionId,
        version: i64,
        sure: Sure,
        event: &NewEvent<'_>,
        now: Timestamp,
    ) -> Result<()> {
        if execute!(&mut *self, BE_SURE, id.uuid(), version, sure.number(), now.micros())? == 0 {
            return Err(Error::Conflict);
        }
        self.add_assumption_event(id, mission, version + 1, event, now).await
    }

    /// Says that a sign was seen on a day (`YYYY-MM-DD`), or was not after all, while the assumption is still at `version`.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it was changed first.
    #[expect(clippy::too_many_arguments, reason = "which sign, what of it, and what is kept of that")]
    pub async fn see_sign(
        &mut self,
        id: AssumptionId,
        mission: MissionId,
        version: i64,
        number: i64,
        seen_on: Option<&str>,
        event: &NewEvent<'_>,
        now: Timestamp,
    ) -> Result<()> {
        let touched = execute!(&mut *self, TOUCH, id.uuid(), version, now.micros())?;
        if touched == 0 || execute!(&mut *self, SEE_SIGN, id.uuid(), number, seen_on, event.reason)? == 0 {
            return Err(Error::Conflict);
        }
        self.add_assumption_event(id, mission, version + 1, event, now).await
    }

    /// Counts evidence that everyone can read, for and against an assumption; negative takes away.
    pub(crate) async fn count_bearing(&mut self, id: Uuid, supports: i64, weakens: i64) -> Result<()> {
        execute!(self, COUNTED, id, supports, weakens)?;
        Ok(())
    }

    async fn put_signs(&mut self, id: AssumptionId, signs: &[Option<Sign>]) -> Result<()> {
        for number in 1..=domain::assumption::SIGNS_LIMIT {
            let kept = i64::try_from(number).unwrap_or(i64::MAX);
            match signs.get(number - 1).and_then(Option::as_ref) {
                Some(sign) => {
                    let (what, place, often, threshold) = (&sign.what, &sign.place, &sign.often, &sign.threshold);
                    execute!(&mut *self, PUT_SIGN, id.uuid(), kept, what, place, often, threshold)?
                }
                None => execute!(&mut *self, DROP_SIGN, id.uuid(), kept)?,
            };
        }
        Ok(())
    }

    async fn add_assumption_event(
        &mut self,
        id: AssumptionId,
        mission: MissionId,
        version: i64,
        event: &NewEvent<'_>,
        now: Timestamp,
    ) -> Result<()> {
        execute!(
            self,
            ADD_EVENT,
            event.id,
            id.uuid(),
            mission.uuid(),
            event.kind.code(),
            version,
            event.sure.0.map(Sure::number),
            event.sure.1.map(Sure::number),
            event.sign,
            event.words,
            event.reason,
            event.evidence.map(EvidenceId::uuid),
            event.person.uuid(),
            event.name,
            event.job,
            now.micros(),
        )?;
        Ok(())
    }
}
