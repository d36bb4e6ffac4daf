//! Lists of evidence: of a thing, of a mission, of an assumption.

use super::{EvidenceView, Row, evidence_columns};
use crate::{Read, Result, viewpoints::Eyes};
use domain::{
    AssumptionId, MissionId, PersonId, Timestamp,
    evidence::{Bearing, EvidenceKind, PAGE, Strength},
    target::Target,
};
use uuid::Uuid;

/// Which evidence of a mission.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of one kind.
    pub kind: Option<EvidenceKind>,
    /// Of one strength.
    pub strength: Option<Strength>,
    /// About one thing.
    pub about: Option<Uuid>,
}

/// One page of a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The evidence, newest first, and the words of the idea, the test or the decision that it is about.
    pub shown: Vec<(EvidenceView, Option<String>)>,
    /// Which page it is, from 1.
    pub page: i64,
    /// How many there are on all pages.
    pub all: i64,
}

/// What stands in a list: open, or held and this viewer ($2) may read it ($3), or a stub of staff's that stays readable.
/// Evidence on an idea that not everyone may read is in no list but that of the idea.
macro_rules! listed {
    () => {
        "(evidence.state = 'open' OR (evidence.state = 'held' AND (evidence.author_id = $2 OR $3)) \
         OR (evidence.state = 'withdrawn' AND evidence.author_role <> 'resident'))"
    };
}
macro_rules! on_public {
    () => {
        "(evidence.target_kind <> 'idea' OR ideas.state NOT IN ('held', 'hidden', 'withdrawn'))"
    };
}
macro_rules! and_ideas {
    () => {
        " LEFT JOIN ideas ON ideas.id = evidence.target_id"
    };
}
macro_rules! of_mission {
    () => {
        concat!(
            " FROM evidence",
            and_ideas!(),
            " LEFT JOIN tests ON tests.id = evidence.target_id LEFT JOIN decisions ON decisions.id = evidence.target_id \
             WHERE evidence.mission_id = $1 AND ",
            listed!(),
            " AND ($4 = '' OR evidence.kind = $4) AND ($5 = '' OR evidence.strength = $5) AND (NOT $6 OR evidence.target_id = $7) AND ",
            on_public!()
        )
    };
}

#[derive(sqlx::FromRow)]
struct RowAbout {
    #[sqlx(flatten)]
    row: Row,
    sentence: Option<String>,
}

#[derive(sqlx::FromRow)]
struct BearingOf {
    #[sqlx(flatten)]
    row: Row,
    #[sqlx(try_from = "String")]
    bearing: Bearing,
}

statements! {
    OF_TARGET = concat!(
        "SELECT ", evidence_columns!(), " FROM evidence WHERE evidence.target_id = $1 AND ", listed!(), " AND evidence.target_kind = $4 \
         ORDER BY evidence.created_at DESC, evidence.id DESC LIMIT $5 OFFSET $6"
    );
    COUNT_OF_TARGET = concat!(
        "SELECT COUNT(*) FROM evidence WHERE evidence.target_id = $1 AND ", listed!(), " AND evidence.target_kind = $4"
    );
    OF_MISSION = concat!(
        "SELECT ", evidence_columns!(), ", COALESCE(ideas.sentence, tests.title, decisions.what) AS sentence", of_mission!(), " ORDER BY evidence.created_at DESC, evidence.id DESC LIMIT $8 OFFSET $9"
    );
    COUNT_OF_MISSION = concat!("SELECT COUNT(*)", of_mission!());
    OF_ASSUMPTION = concat!(
        "SELECT ", evidence_columns!(), ", evidence_assumptions.bearing FROM evidence_assumptions \
         JOIN evidence ON evidence.id = evidence_assumptions.evidence_id", and_ideas!(), " \
         WHERE evidence_assumptions.assumption_id = $1 AND ", listed!(), " AND ", on_public!(),
        " ORDER BY evidence.created_at DESC, evidence.id DESC LIMIT $4"
    );
    NEWEST_PUBLIC = concat!(
        "SELECT ", evidence_columns!(), " FROM evidence", and_ideas!(), " WHERE evidence.mission_id = $1 AND evidence.state = 'open' AND ",
        on_public!(), " ORDER BY evidence.created_at DESC, evidence.id DESC LIMIT $2"
    );
    // People who added something that everyone can read, each once.
    PEOPLE_SINCE = "SELECT COUNT(DISTINCT author_id) FROM evidence WHERE target_id = $1 AND target_kind = $2 AND state = 'open' \
                    AND author_role = 'resident' AND created_at > $3";
    WAITING = "SELECT COUNT(*) FROM evidence WHERE mission_id = $1 AND state = 'open' AND checked_at IS NULL";
}

impl Read {
    /// Evidence on a thing, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn evidence_of(&mut self, target: Target, eyes: Eyes, limit: i64, offset: i64) -> Result<Vec<EvidenceView>> {
        let viewer = eyes.person.map_or(Uuid::nil(), PersonId::uuid);
        let rows = fetch_all!(self, Row, OF_TARGET, target.id, viewer, eyes.held, target.kind.code(), limit, offset)?;
        Ok(rows.into_iter().filter_map(|row| row.seen_by(eyes)).collect())
    }

    /// How much evidence there is on a thing.
    ///
    /// # Errors
    /// As every read.
    pub async fn evidence_count(&mut self, target: Target, eyes: Eyes) -> Result<i64> {
        let viewer = eyes.person.map_or(Uuid::nil(), PersonId::uuid);
        fetch_value!(self, i64, COUNT_OF_TARGET, target.id, viewer, eyes.held, target.kind.code())
    }

    /// One page of the evidence of a mission, from 1. A page after the last one gives the last one.
    ///
    /// # Errors
    /// As every read.
    pub async fn evidence_of_mission(&mut self, mission: MissionId, filter: Filter, page: i64, eyes: Eyes) -> Result<Listed> {
        let viewer = eyes.person.map_or(Uuid::nil(), PersonId::uuid);
        let kind = filter.kind.map_or("", EvidenceKind::code);
        let strength = filter.strength.map_or("", Strength::code);
        let (one, about) = (filter.about.is_some(), filter.about.unwrap_or_default());
        let all = fetch_value!(&mut *self, i64, COUNT_OF_MISSION, mission.uuid(), viewer, eyes.held, kind, strength, one, about)?;
        let page = page.clamp(1, ((all + PAGE - 1) / PAGE).max(1));
        let skip = (page - 1) * PAGE;
        let rows = fetch_all!(self, RowAbout, OF_MISSION, mission.uuid(), viewer, eyes.held, kind, strength, one, about, PAGE, skip)?;
        let shown = rows.into_iter().filter_map(|row| Some((row.row.seen_by(eyes)?, row.sentence))).collect();
        Ok(Listed { shown, page, all })
    }

    /// The newest evidence of a mission that everyone can read.
    ///
    /// # Errors
    /// As every read.
    pub async fn newest_evidence(&mut self, mission: MissionId, limit: i64) -> Result<Vec<EvidenceView>> {
        let rows = fetch_all!(self, Row, NEWEST_PUBLIC, mission.uuid(), limit)?;
        Ok(rows.into_iter().filter_map(|row| row.seen_by(Eyes::STRANGER)).collect())
    }

    /// The newest evidence that says something about an assumption, and what it says.
    ///
    /// # Errors
    /// As every read.
    pub async fn evidence_on_assumption(&mut self, id: AssumptionId, eyes: Eyes, limit: i64) -> Result<Vec<(Bearing, EvidenceView)>> {
        let viewer = eyes.person.map_or(Uuid::nil(), PersonId::uuid);
        let rows = fetch_all!(self, BearingOf, OF_ASSUMPTION, id.uuid(), viewer, eyes.held, limit)?;
        Ok(rows.into_iter().filter_map(|row| Some((row.bearing, row.row.seen_by(eyes)?))).collect())
    }

    /// How many residents added evidence on a thing since then that everyone can read.
    ///
    /// # Errors
    /// As every read.
    pub async fn people_with_new_evidence(&mut self, target: Target, since: Timestamp) -> Result<i64> {
        fetch_value!(self, i64, PEOPLE_SINCE, target.id, target.kind.code(), since.micros())
    }

    /// How many pieces of evidence of a mission nobody of the city has checked yet.
    ///
    /// # Errors
    /// As every read.
    pub async fn evidence_waiting(&mut self, mission: MissionId) -> Result<i64> {
        fetch_value!(self, i64, WAITING, mission.uuid())
    }
}
