//! What waits for staff, part by part: each count and the list that it leads to come from the same conditions.

pub mod find;

use crate::{Read, Result, moderation::Desk};
use domain::{
    Date, MissionId, Timestamp,
    target::{Target, TargetKind},
};
use uuid::Uuid;

/// Promised replies are "soon" for so many days before.
pub const SOON_DAYS: i64 = 7;

/// One part of what waits. What moderation has waiting is in [`crate::moderation::queue`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Ideas without a reply whose promised day is over.
    Late,
    /// Ideas without a reply whose promised day comes soon.
    Soon,
    /// Ideas that this person looks after.
    Mine,
    /// Tests past their last day, or stopped, without a result.
    Tests,
    /// Decisions that wait to be looked at again.
    Decisions,
    /// Evidence that nobody of the city has checked.
    Evidence,
    /// What we think is true, where a sign was seen and nobody said since how sure we are.
    Signs,
}

impl Part {
    /// Every part, in the order of the desk.
    pub const ALL: &'static [Self] = &[Self::Decisions, Self::Late, Self::Soon, Self::Mine, Self::Tests, Self::Evidence, Self::Signs];

    /// A stable code, for addresses and words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Soon => "soon",
            Self::Mine => "mine",
            Self::Tests => "tests",
            Self::Decisions => "decisions",
            Self::Evidence => "evidence",
            Self::Signs => "signs",
        }
    }

    /// The part of a code.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|part| part.code() == code)
    }
}

/// A thing that waits.
#[derive(Clone, Debug)]
pub struct Waits {
    /// Which.
    pub target: Target,
    /// "Idea 27", where it has a number.
    pub number: Option<i64>,
    /// Its words.
    pub words: String,
    /// The language of the words.
    pub language: String,
    /// The name of its mission in addresses.
    pub slug: String,
    /// The title of its mission.
    pub mission: String,
    /// The language of the title.
    pub mission_language: String,
    /// The day on which it was or is due.
    pub day: Option<Date>,
    /// Since when it is there, where it has no day.
    pub since: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "String")]
    kind: TargetKind,
    id: Uuid,
    number: Option<i64>,
    words: String,
    language: String,
    slug: String,
    mission: String,
    mission_language: String,
    day: Option<String>,
    since: i64,
}

impl From<Row> for Waits {
    fn from(row: Row) -> Self {
        Self {
            target: Target { kind: row.kind, id: row.id },
            number: row.number,
            words: row.words,
            language: row.language,
            slug: row.slug,
            mission: row.mission,
            mission_language: row.mission_language,
            day: row.day.and_then(|day| day.parse().ok()),
            since: row.since.into(),
        }
    }
}

/// The counts of one mission.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MissionCounts {
    /// Its identifier.
    #[sqlx(try_from = "Uuid")]
    pub id: MissionId,
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// The language of the title.
    pub language: String,
    /// Ideas that everyone can read.
    pub ideas: i64,
    /// Answers to ideas.
    pub answers: i64,
    /// Viewpoints.
    pub viewpoints: i64,
    /// Words that are held.
    pub held: i64,
    /// Tests that run.
    pub tests: i64,
    /// Decisions.
    pub decisions: i64,
}

/// What a desk sees: everything ($1), else what is in the missions of the person $2. Every statement here takes the same
/// four values; $3 is today and $4 the last day that is "soon".
macro_rules! scope {
    ($mission:literal) => {
        concat!(
            "(",
            $mission,
            " IN (SELECT facilitators.mission_id FROM facilitators WHERE facilitators.person_id = $2) OR $1) AND $3 <> '' AND $4 <> '' "
        )
    };
}
macro_rules! columns {
    ($kind:literal, $table:literal, $number:literal, $words:literal, $day:literal, $since:literal) => {
        concat!(
            "SELECT '",
            $kind,
            "' AS kind, ",
            $table,
            ".id, ",
            $number,
            " AS number, ",
            $words,
            " AS words, ",
            $table,
            ".language, \
             missions.slug, missions.title AS mission, missions.language AS mission_language, ",
            $day,
            " AS day, ",
            $since,
            " AS since "
        )
    };
}
macro_rules! idea_columns {
    () => {
        columns!("idea", "ideas", "ideas.number", "ideas.sentence", "COALESCE(ideas.promised_day, missions.reply_by)", "ideas.created_at")
    };
}
macro_rules! unanswered {
    () => {
        concat!(
            "FROM ideas JOIN missions ON missions.id = ideas.mission_id WHERE ideas.answer_version = 0 AND ideas.state IN ('open', 'tested') AND ",
            scope!("ideas.mission_id")
        )
    };
}
macro_rules! late {
    () => {
        concat!(unanswered!(), "AND COALESCE(ideas.promised_day, missions.reply_by) < $3 ")
    };
}
macro_rules! soon {
    () => {
        concat!(
            unanswered!(),
            "AND COALESCE(ideas.promised_day, missions.reply_by) >= $3 AND COALESCE(ideas.promised_day, missions.reply_by) <= $4 "
        )
    };
}
macro_rules! mine {
    () => {
        concat!(
            "FROM ideas JOIN missions ON missions.id = ideas.mission_id WHERE ideas.assigned_to = $2 AND ideas.state IN ('held', 'open', 'tested') AND ",
            scope!("ideas.mission_id")
        )
    };
}
macro_rules! tests {
    () => {
        concat!(
            "FROM tests JOIN missions ON missions.id = tests.mission_id WHERE tests.state IN ('running', 'stopped') \
             AND (tests.state = 'stopped' OR tests.ends_on < $3) AND ",
            scope!("tests.mission_id")
        )
    };
}
macro_rules! decisions {
    () => {
        concat!(
            "FROM decisions JOIN missions ON missions.id = decisions.mission_id WHERE decisions.waits_from <= $3 AND ",
            scope!("decisions.mission_id")
        )
    };
}
macro_rules! evidence {
    () => {
        concat!(
            "FROM evidence JOIN missions ON missions.id = evidence.mission_id WHERE evidence.state = 'open' AND evidence.checked_at IS NULL AND ",
            scope!("evidence.mission_id")
        )
    };
}
/// A sign counts from the moment when someone wrote down that it was seen.
macro_rules! signs {
    () => {
        concat!(
            "FROM assumptions JOIN missions ON missions.id = assumptions.mission_id \
             WHERE assumptions.id IN (SELECT assumption_signs.assumption_id FROM assumption_signs WHERE assumption_signs.seen_on IS NOT NULL) \
             AND NOT EXISTS (SELECT 1 FROM assumption_events AS said WHERE said.assumption_id = assumptions.id AND said.kind IN ('sure', 'kept') \
                 AND said.created_at > (SELECT MAX(seen.created_at) FROM assumption_events AS seen \
                     WHERE seen.assumption_id = assumptions.id AND seen.kind = 'sign_seen')) AND ",
            scope!("assumptions.mission_id")
        )
    };
}

statements! {
    COUNT_LATE = concat!("SELECT COUNT(*) ", late!());
    LATE = concat!(idea_columns!(), late!(), "ORDER BY COALESCE(ideas.promised_day, missions.reply_by), ideas.serial LIMIT $5 OFFSET $6");
    COUNT_SOON = concat!("SELECT COUNT(*) ", soon!());
    SOON = concat!(idea_columns!(), soon!(), "ORDER BY COALESCE(ideas.promised_day, missions.reply_by), ideas.serial LIMIT $5 OFFSET $6");
    COUNT_MINE = concat!("SELECT COUNT(*) ", mine!());
    MINE = concat!(
        columns!("idea", "ideas", "ideas.number", "ideas.sentence", "CAST(NULL AS TEXT)", "ideas.created_at"),
        mine!(), "ORDER BY ideas.serial LIMIT $5 OFFSET $6"
    );
    COUNT_TESTS = concat!("SELECT COUNT(*) ", tests!());
    TESTS = concat!(
        columns!("test", "tests", "tests.number", "tests.title", "CASE WHEN tests.state = 'running' THEN tests.ends_on END", "COALESCE(tests.stopped_at, tests.moved_at)"),
        tests!(), "ORDER BY COALESCE(tests.stopped_at, tests.moved_at), tests.id LIMIT $5 OFFSET $6"
    );
    COUNT_DECISIONS = concat!("SELECT COUNT(*) ", decisions!());
    DECISIONS = concat!(
        columns!("decision", "decisions", "decisions.number", "decisions.what", "decisions.waits_from", "decisions.updated_at"),
        decisions!(), "ORDER BY decisions.waits_from, decisions.id LIMIT $5 OFFSET $6"
    );
    COUNT_EVIDENCE = concat!("SELECT COUNT(*) ", evidence!());
    EVIDENCE = concat!(
        columns!("evidence", "evidence", "CAST(NULL AS BIGINT)", "CASE WHEN evidence.title = '' THEN evidence.says ELSE evidence.title END", "CAST(NULL AS TEXT)", "evidence.created_at"),
        evidence!(), "ORDER BY evidence.created_at, evidence.id LIMIT $5 OFFSET $6"
    );
    COUNT_SIGNS = concat!("SELECT COUNT(*) ", signs!());
    SIGNS = concat!(
        columns!("assumption", "assumptions", "CAST(NULL AS BIGINT)", "assumptions.claim",
            "(SELECT MIN(assumption_signs.seen_on) FROM assumption_signs WHERE assumption_signs.assumption_id = assumptions.id AND assumption_signs.seen_on IS NOT NULL)",
            "assumptions.updated_at"),
        signs!(), "ORDER BY day, assumptions.id LIMIT $5 OFFSET $6"
    );
    MISSIONS = "SELECT missions.id, missions.slug, missions.title, missions.language, missions.idea_count AS ideas, missions.vote_count AS answers, \
            missions.viewpoint_count AS viewpoints, \
            (SELECT COUNT(*) FROM moderation_items AS items WHERE items.mission_id = missions.id AND items.held AND NOT items.parked) AS held, \
            (SELECT COUNT(*) FROM tests WHERE tests.mission_id = missions.id AND tests.state = 'running') AS tests, \
            (SELECT COUNT(*) FROM decisions WHERE decisions.mission_id = missions.id) AS decisions \
        FROM missions WHERE (missions.id IN (SELECT facilitators.mission_id FROM facilitators WHERE facilitators.person_id = $2) OR $1) \
        ORDER BY missions.created_at DESC, missions.id LIMIT $3 OFFSET $4";
    COUNT_MISSIONS = "SELECT COUNT(*) FROM missions \
        WHERE (missions.id IN (SELECT facilitators.mission_id FROM facilitators WHERE facilitators.person_id = $2) OR $1)";
}

impl Read {
    /// How much of a part waits at a desk, and one page of it, the most urgent first.
    ///
    /// # Errors
    /// As every read.
    pub async fn desk_part(&mut self, desk: Desk, part: Part, today: Date, limit: i64, offset: i64) -> Result<(Vec<Waits>, i64)> {
        let (count, list) = match part {
            Part::Late => (COUNT_LATE, LATE),
            Part::Soon => (COUNT_SOON, SOON),
            Part::Mine => (COUNT_MINE, MINE),
            Part::Tests => (COUNT_TESTS, TESTS),
            Part::Decisions => (COUNT_DECISIONS, DECISIONS),
            Part::Evidence => (COUNT_EVIDENCE, EVIDENCE),
            Part::Signs => (COUNT_SIGNS, SIGNS),
        };
        let (all, me) = (desk.everywhere, desk.person.uuid());
        let until = today.plus_days(SOON_DAYS).unwrap_or(today).to_string();
        let today = today.to_string();
        let rows = fetch_all!(&mut *self, Row, list, all, me, &today, &until, limit, offset)?;
        let shown = i64::try_from(rows.len()).unwrap_or(limit);
        // A first page that is not full has counted itself.
        let count = if offset == 0 && shown < limit { shown } else { fetch_value!(self, i64, count, all, me, &today, &until)? };
        Ok((rows.into_iter().map(Waits::from).collect(), count))
    }

    /// The counts of the missions of a desk, the newest mission first, and how many missions it has.
    ///
    /// # Errors
    /// As every read.
    pub async fn desk_missions(&mut self, desk: Desk, limit: i64, offset: i64) -> Result<(Vec<MissionCounts>, i64)> {
        let (all, me) = (desk.everywhere, desk.person.uuid());
        let rows = fetch_all!(&mut *self, MissionCounts, MISSIONS, all, me, limit, offset)?;
        Ok((rows, fetch_value!(self, i64, COUNT_MISSIONS, all, me)?))
    }
}
