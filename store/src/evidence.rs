//! Evidence on ideas, tests and decisions, and what it says about assumptions.
//!
//! As with viewpoints, words that a viewer must not read never leave this module.

pub(crate) mod list;
pub(crate) mod write;

pub use list::{Filter, Listed};
pub use write::NewEvidence;

use crate::{
    Read, Result,
    missions::MissionView,
    viewpoints::{Eyes, TargetView},
};
use domain::{
    AssumptionId, EvidenceId, FileId, MissionId, PersonId, Timestamp,
    assumption::Sure,
    evidence::{Bearing, Evidence, EvidenceKind, EvidenceState, QuoteConsent, Strength},
    person::{Actor, Role},
    target::{Target, TargetKind},
};
use uuid::Uuid;

/// Who of the city checked a piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedBy {
    /// Their name.
    pub name: String,
    /// What they are.
    pub job: Option<String>,
    /// When.
    pub at: Timestamp,
}

/// A piece of evidence as one viewer may see it.
#[derive(Clone, Debug)]
pub struct EvidenceView {
    /// The evidence.
    pub id: EvidenceId,
    /// Its mission.
    pub mission: MissionId,
    /// What it is about.
    pub target: Target,
    /// Its version; grows by one with each change of words.
    pub version: i64,
    /// Its words; `None` where they are gone, taken out, or wait and this viewer may not read them.
    pub words: Option<Evidence>,
    /// Its kind; also where the words are left out.
    pub kind: EvidenceKind,
    /// Its file.
    pub file: Option<FileId>,
    /// The language of the words, as a BCP 47 tag.
    pub language: String,
    /// Who added it.
    pub author: PersonId,
    /// What they were then.
    pub author_role: Role,
    /// The name shown; `None` is "No name", and no name at all where the words are left out.
    pub byline: Option<String>,
    /// For people of the city: what they are.
    pub job: Option<String>,
    /// Whether it can be read.
    pub state: EvidenceState,
    /// Why it was taken back; for people of the city.
    pub withdrawn_reason: String,
    /// Who checked this version.
    pub checked: Option<CheckedBy>,
    /// True when the viewer added it.
    pub own: bool,
    /// When it was added.
    pub created_at: Timestamp,
    /// When its words or its state last changed.
    pub updated_at: Timestamp,
}

/// A piece of evidence and what is around it.
#[derive(Clone, Debug)]
pub struct EvidenceAround {
    /// The evidence.
    pub evidence: EvidenceView,
    /// What it is about.
    pub about: TargetView,
    /// Whether the viewer may read the words of that.
    pub shown: bool,
    /// Its mission.
    pub mission: MissionView,
}

/// What a piece of evidence says about an assumption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BearingView {
    /// The assumption.
    pub assumption: AssumptionId,
    /// Its claim.
    pub claim: String,
    /// The language of the claim.
    pub language: String,
    /// How sure we are of it.
    pub sure: Sure,
    /// For it or against it.
    pub bearing: Bearing,
}

/// Words that a piece of evidence had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceVersion {
    /// The version.
    pub version: i64,
    /// Its words.
    pub words: Evidence,
    /// When it got them.
    pub created_at: Timestamp,
}

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: Uuid,
    mission_id: Uuid,
    #[sqlx(try_from = "String")]
    target_kind: TargetKind,
    target_id: Uuid,
    version: i64,
    #[sqlx(try_from = "String")]
    kind: EvidenceKind,
    title: String,
    says: String,
    how_known: String,
    whose: String,
    missing: String,
    strength: Option<String>,
    strength_reason: String,
    #[sqlx(try_from = "String")]
    quote: QuoteConsent,
    link: String,
    file_id: Option<Uuid>,
    language: String,
    author_id: Uuid,
    #[sqlx(try_from = "String")]
    author_role: Role,
    byline: Option<String>,
    job: Option<String>,
    #[sqlx(try_from = "String")]
    state: EvidenceState,
    withdrawn_reason: String,
    checked_name: Option<String>,
    checked_job: Option<String>,
    checked_at: Option<i64>,
    created_at: i64,
    updated_at: i64,
}

impl Row {
    /// What these eyes see of it; nothing when it waits for someone else to let it through.
    pub(super) fn seen_by(self, eyes: Eyes) -> Option<EvidenceView> {
        let author: PersonId = self.author_id.into();
        let checked_job = self.checked_job;
        let view = EvidenceView {
            id: self.id.into(),
            mission: self.mission_id.into(),
            target: Target { kind: self.target_kind, id: self.target_id },
            version: self.version,
            kind: self.kind,
            words: Some(Evidence {
                kind: self.kind,
                title: self.title,
                says: self.says,
                how_known: self.how_known,
                whose: self.whose,
                missing: self.missing,
                // A code that this version does not know stands for "not weighed".
                strength: self.strength.and_then(|code| code.parse::<Strength>().ok()),
                strength_reason: self.strength_reason,
                quote: self.quote,
                link: self.link,
            }),
            file: self.file_id.map(FileId::from),
            language: self.language,
            author,
            author_role: self.author_role,
            byline: self.byline,
            job: self.job,
            state: self.state,
            withdrawn_reason: self.withdrawn_reason,
            checked: self.checked_name.zip(self.checked_at).map(|(name, at)| CheckedBy { name, job: checked_job, at: at.into() }),
            own: eyes.person == Some(author),
            created_at: self.created_at.into(),
            updated_at: self.updated_at.into(),
        };
        view.narrowed(eyes.held)
    }
}

impl EvidenceView {
    /// As much of it as someone sees who reads what is held, or who does not: the one place that leaves words out.
    fn narrowed(self, held: bool) -> Option<Self> {
        match self.state {
            EvidenceState::Open => Some(self),
            EvidenceState::Held => (self.own || held).then_some(self),
            // What people of the city took back stays to be read: decisions may have rested on it.
            EvidenceState::Withdrawn if self.author_role.is_staff() => Some(self),
            EvidenceState::Withdrawn | EvidenceState::Hidden => {
                Some(Self { words: None, byline: None, job: None, file: None, checked: None, withdrawn_reason: String::new(), ..self })
            }
        }
    }

    /// Whether everyone reads its words.
    pub fn is_public(&self) -> bool {
        self.state == EvidenceState::Open || (self.state == EvidenceState::Withdrawn && self.author_role.is_staff())
    }
}

macro_rules! evidence_columns {
    () => {
        "evidence.id, evidence.mission_id, evidence.target_kind, evidence.target_id, evidence.version, evidence.kind, evidence.title, \
         evidence.says, evidence.how_known, evidence.whose, evidence.missing, evidence.strength, evidence.strength_reason, evidence.quote, \
         evidence.link, evidence.file_id, evidence.language, evidence.author_id, evidence.author_role, evidence.byline, evidence.job, \
         evidence.state, evidence.withdrawn_reason, evidence.checked_name, evidence.checked_job, evidence.checked_at, \
         evidence.created_at, evidence.updated_at"
    };
}
pub(super) use evidence_columns;

#[derive(sqlx::FromRow)]
struct BearingRow {
    assumption_id: Uuid,
    claim: String,
    language: String,
    #[sqlx(try_from = "i64")]
    sure: Sure,
    #[sqlx(try_from = "String")]
    bearing: Bearing,
}

statements! {
    FIND = concat!("SELECT ", evidence_columns!(), " FROM evidence WHERE evidence.id = $1");
    BEARINGS = "SELECT evidence_assumptions.assumption_id, assumptions.claim, assumptions.language, assumptions.sure, \
                evidence_assumptions.bearing FROM evidence_assumptions \
                JOIN assumptions ON assumptions.id = evidence_assumptions.assumption_id \
                WHERE evidence_assumptions.evidence_id = $1 ORDER BY assumptions.created_at, assumptions.id";
    VERSIONS = "SELECT version, fields, created_at FROM evidence_versions WHERE evidence_id = $1 ORDER BY version DESC LIMIT $2";
}

impl Read {
    /// A piece of evidence as these eyes may see it.
    ///
    /// # Errors
    /// As every read.
    pub async fn evidence(&mut self, id: EvidenceId, eyes: Eyes) -> Result<Option<EvidenceView>> {
        Ok(fetch_optional!(self, Row, FIND, id.uuid())?.and_then(|row| row.seen_by(eyes)))
    }

    /// A piece of evidence with what it is about and its mission, for a page or an action. Nothing when there is none, or
    /// when this person must not know of it; also when it is about a thing that this person may not read, for all but its
    /// author.
    ///
    /// # Errors
    /// As every read.
    pub async fn evidence_around(&mut self, id: EvidenceId, actor: Option<&Actor>) -> Result<Option<EvidenceAround>> {
        // What these eyes may see depends on the mission, which is known only after the first look.
        let first_look = Eyes { person: actor.map(|actor| actor.id), held: true };
        let Some(evidence) = self.evidence(id, first_look).await? else { return Ok(None) };
        let Some(about) = self.target_around(evidence.target).await? else { return Ok(None) };
        let Some(mission) = self.mission_by_id(evidence.mission).await? else { return Ok(None) };
        let eyes = Eyes::of(actor, mission.id);
        let shown = about.is_shown_to(eyes);
        if !shown && !evidence.own {
            return Ok(None);
        }
        Ok(evidence.narrowed(eyes.held).map(|evidence| EvidenceAround { evidence, about, shown, mission }))
    }

    /// What a piece of evidence says about assumptions.
    ///
    /// # Errors
    /// As every read.
    pub async fn bearings(&mut self, id: EvidenceId) -> Result<Vec<BearingView>> {
        let rows = fetch_all!(self, BearingRow, BEARINGS, id.uuid())?;
        Ok(rows
            .into_iter()
            .map(|row| BearingView {
                assumption: row.assumption_id.into(),
                claim: row.claim,
                language: row.language,
                sure: row.sure,
                bearing: row.bearing,
            })
            .collect())
    }

    /// Words that a piece of evidence had before, newest first. For those who may read its words.
    ///
    /// # Errors
    /// As every read.
    pub async fn evidence_versions(&mut self, id: EvidenceId, limit: i64) -> Result<Vec<EvidenceVersion>> {
        fetch_all!(self, (i64, String, i64), VERSIONS, id.uuid(), limit)?
            .into_iter()
            .map(|(version, fields, created_at)| {
                Ok(EvidenceVersion { version, words: serde_json::from_str(&fields)?, created_at: created_at.into() })
            })
            .collect()
    }
}
