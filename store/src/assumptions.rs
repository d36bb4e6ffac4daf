//! Assumptions, "what we think is true", with their signs and all that ever happened to them.

pub(crate) mod write;

pub use write::{NewAssumption, NewEvent};

use crate::{Read, Result};
use domain::{
    AssumptionId, EvidenceId, MissionId, Timestamp, UnknownCode,
    assumption::{Assumption, AssumptionEventKind, Sign, Sure},
};
use uuid::Uuid;

/// An assumption.
#[derive(Clone, Debug)]
pub struct AssumptionView {
    /// The assumption.
    pub id: AssumptionId,
    /// Its mission.
    pub mission: MissionId,
    /// Grows by one with each change.
    pub version: i64,
    /// "We think that".
    pub claim: String,
    /// "Because".
    pub because: String,
    /// "If this is wrong, then".
    pub if_wrong: String,
    /// The language of the words, as a BCP 47 tag.
    pub language: String,
    /// Who looks after it.
    pub owner: String,
    /// How sure we are.
    pub sure: Sure,
    /// How sure we were before the last change.
    pub sure_before: Option<Sure>,
    /// When that changed, or when it was written down.
    pub sure_at: Timestamp,
    /// Pieces of evidence for it that everyone can read.
    pub supports: i64,
    /// The same against it.
    pub weakens: i64,
    /// When it was written down.
    pub created_at: Timestamp,
}

/// A sign that we watch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignView {
    /// Its number, from 1.
    pub number: i64,
    /// What we watch, where, how often, from where on it counts.
    pub sign: Sign,
    /// The day on which it was seen, as `YYYY-MM-DD`.
    pub seen_on: Option<String>,
    /// What was seen.
    pub seen_reason: String,
}

/// Something that happened to an assumption.
#[derive(Clone, Debug)]
pub struct AssumptionEvent {
    /// The assumption.
    pub assumption: AssumptionId,
    /// Its mission.
    pub mission: MissionId,
    /// What happened.
    pub kind: AssumptionEventKind,
    /// The version that it made.
    pub version: i64,
    /// How sure we were.
    pub from: Option<Sure>,
    /// How sure we were then.
    pub to: Option<Sure>,
    /// The sign.
    pub sign: Option<i64>,
    /// The words of the sign at that time, or those that the assumption had before.
    pub words: String,
    /// Why.
    pub reason: String,
    /// The evidence that moved us.
    pub evidence: Option<EvidenceId>,
    /// Who said so.
    pub name: String,
    /// What they are.
    pub job: Option<String>,
    /// When.
    pub created_at: Timestamp,
}

impl AssumptionEvent {
    /// Whether decisions that rest on the assumption must be looked at again.
    pub fn is_fall(&self) -> bool {
        match (self.kind, self.from, self.to) {
            (AssumptionEventKind::SignSeen, _, _) => true,
            (AssumptionEventKind::Sure, Some(from), Some(to)) => from.falls_far(to),
            _ => false,
        }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    mission_id: Uuid,
    version: i64,
    claim: String,
    because: String,
    if_wrong: String,
    language: String,
    owner: String,
    #[sqlx(try_from = "i64")]
    sure: Sure,
    sure_before: Option<i64>,
    sure_at: i64,
    supports_count: i64,
    weakens_count: i64,
    created_at: i64,
}

impl From<Row> for AssumptionView {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.into(),
            mission: row.mission_id.into(),
            version: row.version,
            claim: row.claim,
            because: row.because,
            if_wrong: row.if_wrong,
            language: row.language,
            owner: row.owner,
            sure: row.sure,
            sure_before: row.sure_before.and_then(|number| Sure::try_from(number).ok()),
            sure_at: row.sure_at.into(),
            supports: row.supports_count,
            weakens: row.weakens_count,
            created_at: row.created_at.into(),
        }
    }
}

#[derive(sqlx::FromRow)]
struct SignRow {
    number: i64,
    what: String,
    place: String,
    often: String,
    threshold: String,
    seen_on: Option<String>,
    seen_reason: String,
}

impl From<SignRow> for SignView {
    fn from(row: SignRow) -> Self {
        Self {
            number: row.number,
            sign: Sign { what: row.what, place: row.place, often: row.often, threshold: row.threshold },
            seen_on: row.seen_on,
            seen_reason: row.seen_reason,
        }
    }
}

#[derive(sqlx::FromRow)]
struct EventRow {
    assumption_id: Uuid,
    mission_id: Uuid,
    #[sqlx(try_from = "String")]
    kind: AssumptionEventKind,
    version: i64,
    sure_from: Option<i64>,
    sure_to: Option<i64>,
    sign_number: Option<i64>,
    words: String,
    reason: String,
    evidence_id: Option<Uuid>,
    name: String,
    job: Option<String>,
    created_at: i64,
}

impl EventRow {
    fn view(self) -> Result<AssumptionEvent, UnknownCode> {
        Ok(AssumptionEvent {
            assumption: self.assumption_id.into(),
            mission: self.mission_id.into(),
            kind: self.kind,
            version: self.version,
            from: self.sure_from.map(Sure::try_from).transpose()?,
            to: self.sure_to.map(Sure::try_from).transpose()?,
            sign: self.sign_number,
            words: self.words,
            reason: self.reason,
            evidence: self.evidence_id.map(EvidenceId::from),
            name: self.name,
            job: self.job,
            created_at: self.created_at.into(),
        })
    }
}

macro_rules! columns {
    () => {
        "SELECT assumptions.id, assumptions.mission_id, assumptions.version, assumptions.claim, assumptions.because, assumptions.if_wrong, \
         assumptions.language, assumptions.owner, assumptions.sure, assumptions.sure_before, assumptions.sure_at, \
         assumptions.supports_count, assumptions.weakens_count, assumptions.created_at FROM assumptions "
    };
}
macro_rules! event_columns {
    () => {
        "SELECT assumption_id, mission_id, kind, version, sure_from, sure_to, sign_number, words, reason, evidence_id, name, job, created_at \
         FROM assumption_events "
    };
}

statements! {
    FIND = concat!(columns!(), "WHERE id = $1");
    OF_MISSION = concat!(columns!(), "WHERE mission_id = $1 ORDER BY created_at, id LIMIT $2 OFFSET $3");
    COUNT_OF_MISSION = "SELECT COUNT(*) FROM assumptions WHERE mission_id = $1";
    SIGNS = "SELECT number, what, place, often, threshold, seen_on, seen_reason FROM assumption_signs WHERE assumption_id = $1 ORDER BY number";
    EVENTS = concat!(event_columns!(), "WHERE assumption_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2 OFFSET $3");
    COUNT_EVENTS = "SELECT COUNT(*) FROM assumption_events WHERE assumption_id = $1";
    // Every fall, and a few changes that are none: the exact rule is one of the domain.
    FALLS = concat!(
        event_columns!(),
        "WHERE created_at > $1 AND (kind = 'sign_seen' OR (kind = 'sure' AND sure_to < sure_from)) ORDER BY created_at, id LIMIT $2"
    );
}

impl Read {
    /// An assumption by identifier.
    ///
    /// # Errors
    /// As every read.
    pub async fn assumption(&mut self, id: AssumptionId) -> Result<Option<AssumptionView>> {
        Ok(fetch_optional!(self, Row, FIND, id.uuid())?.map(AssumptionView::from))
    }

    /// The assumptions of a mission, oldest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn assumptions(&mut self, mission: MissionId, limit: i64, offset: i64) -> Result<Vec<AssumptionView>> {
        Ok(fetch_all!(self, Row, OF_MISSION, mission.uuid(), limit, offset)?.into_iter().map(AssumptionView::from).collect())
    }

    /// How many assumptions a mission has.
    ///
    /// # Errors
    /// As every read.
    pub async fn assumption_count(&mut self, mission: MissionId) -> Result<i64> {
        fetch_value!(self, i64, COUNT_OF_MISSION, mission.uuid())
    }

    /// The signs of an assumption, by number.
    ///
    /// # Errors
    /// As every read.
    pub async fn signs(&mut self, id: AssumptionId) -> Result<Vec<SignView>> {
        Ok(fetch_all!(self, SignRow, SIGNS, id.uuid())?.into_iter().map(SignView::from).collect())
    }

    /// What happened to an assumption, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn assumption_events(&mut self, id: AssumptionId, limit: i64, offset: i64) -> Result<Vec<AssumptionEvent>> {
        let rows = fetch_all!(self, EventRow, EVENTS, id.uuid(), limit, offset)?;
        rows.into_iter().map(|row| row.view().map_err(unreadable)).collect()
    }

    /// How much happened to an assumption.
    ///
    /// # Errors
    /// As every read.
    pub async fn assumption_event_count(&mut self, id: AssumptionId) -> Result<i64> {
        fetch_value!(self, i64, COUNT_EVENTS, id.uuid())
    }

    /// Falls since a moment, oldest first, of all missions: how sure we are fell two steps or to "probably wrong", or a sign
    /// was seen. Decisions that rest on these must be looked at again.
    ///
    /// # Errors
    /// As every read.
    pub async fn assumption_falls(&mut self, since: Timestamp, limit: i64) -> Result<Vec<AssumptionEvent>> {
        let rows = fetch_all!(self, EventRow, FALLS, since.micros(), limit)?;
        let events: Vec<AssumptionEvent> = rows.into_iter().map(|row| row.view().map_err(unreadable)).collect::<Result<_>>()?;
        Ok(events.into_iter().filter(AssumptionEvent::is_fall).collect())
    }
}

fn unreadable(error: UnknownCode) -> crate::Error {
    crate::Error::Corrupt(error.to_string())
}

impl AssumptionView {
    /// As staff wrote it, with its signs.
    pub fn written(&self, signs: &[SignView]) -> Assumption {
        let last = signs.iter().map(|sign| sign.number).max().unwrap_or(0);
        let signs = (1..=last).map(|number| signs.iter().find(|sign| sign.number == number).map(|sign| sign.sign.clone())).collect();
        Assumption {
            claim: self.claim.clone(),
            because: self.because.clone(),
            if_wrong: self.if_wrong.clone(),
            owner: self.owner.clone(),
            signs,
        }
    }
}
