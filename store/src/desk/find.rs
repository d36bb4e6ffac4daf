//! Search for staff: by words or by number, also through what not everyone can read. A facilitator finds such things only
//! in their own missions.

use crate::{Read, Result, moderation::Desk, search::Search};
use domain::{
    Timestamp,
    target::{Target, TargetKind},
};
use uuid::Uuid;

/// The kinds of things that are looked for, in the order of the page.
pub const KINDS: [TargetKind; 5] = [TargetKind::Idea, TargetKind::Viewpoint, TargetKind::Evidence, TargetKind::Test, TargetKind::Decision];
/// Things are counted up to this many: a word that thousands have says little.
pub const COUNTED: i64 = 1_000;

/// What is looked for.
#[derive(Clone, Debug)]
pub enum Wanted {
    /// Words, all of which must be there.
    Words(Search),
    /// "Idea 27".
    Number(i64),
}

/// A thing that was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// Which.
    pub target: Target,
    /// Its number, where it has one.
    pub number: Option<i64>,
    /// Its first words.
    pub words: String,
    /// The language of the words.
    pub language: String,
    /// Where it stands, as a code of its kind.
    pub state: String,
    /// The title of its mission.
    pub mission: String,
    /// The language of the title.
    pub mission_language: String,
    /// When it came.
    pub created_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    number: Option<i64>,
    words: String,
    language: String,
    state: String,
    mission: String,
    mission_language: String,
    created_at: i64,
}

macro_rules! columns {
    ($table:literal, $number:literal, $words:literal) => {
        concat!(
            "SELECT ",
            $table,
            ".id, ",
            $number,
            " AS number, ",
            $words,
            " AS words, ",
            $table,
            ".language, ",
            $table,
            ".state, \
             missions.title AS mission, missions.language AS mission_language, ",
            $table,
            ".created_at "
        )
    };
}
macro_rules! one {
    () => {
        "SELECT COUNT(*) FROM (SELECT 1 "
    };
}
macro_rules! counted {
    () => {
        "LIMIT $4) AS counted"
    };
}
/// Words that not everyone can read are found by whoever moderates there ($1 everywhere, else in the missions of $2).
macro_rules! seen {
    ($table:literal, $public:expr) => {
        concat!(
            "AND (",
            $public,
            " OR $1 OR ",
            $table,
            ".mission_id IN (SELECT facilitators.mission_id FROM facilitators WHERE facilitators.person_id = $2)) "
        )
    };
}
macro_rules! under_public {
    ($table:literal) => {
        concat!(
            "(",
            $table,
            ".state = 'open' AND NOT EXISTS (SELECT 1 FROM ideas WHERE ideas.id = ",
            $table,
            ".target_id AND ideas.state IN ('held', 'hidden', 'withdrawn')))"
        )
    };
}
macro_rules! in_index {
    (sqlite, $table:literal, $kind:literal) => {
        concat!(
            "FROM word_search CROSS JOIN word_search_rows AS found ON found.serial = word_search.rowid \
             CROSS JOIN ",
            $table,
            " ON ",
            $table,
            ".id = found.target_id JOIN missions ON missions.id = ",
            $table,
            ".mission_id \
             WHERE word_search MATCH $3 AND found.target_kind = '",
            $kind,
            "' "
        )
    };
    (postgres, $table:literal, $kind:literal) => {
        concat!(
            "FROM word_search AS found JOIN ",
            $table,
            " ON ",
            $table,
            ".id = found.target_id JOIN missions ON missions.id = ",
            $table,
            ".mission_id WHERE found.words @@ (SELECT to_tsquery('simple', search_fold($3))) AND found.target_kind = '",
            $kind,
            "' "
        )
    };
}
macro_rules! ideas {
    (sqlite) => {
        concat!(
            "FROM idea_search CROSS JOIN ideas ON ideas.serial = idea_search.rowid JOIN missions ON missions.id = ideas.mission_id \
             WHERE idea_search MATCH $3 ",
            seen!("ideas", "ideas.state NOT IN ('held', 'hidden', 'withdrawn')")
        )
    };
    (postgres) => {
        concat!(
            "FROM idea_search JOIN ideas ON ideas.serial = idea_search.serial JOIN missions ON missions.id = ideas.mission_id \
             WHERE idea_search.words @@ (SELECT to_tsquery('simple', search_fold($3))) ",
            seen!("ideas", "ideas.state NOT IN ('held', 'hidden', 'withdrawn')")
        )
    };
}
macro_rules! viewpoints {
    ($engine:ident) => {
        concat!(in_index!($engine, "viewpoints", "viewpoint"), seen!("viewpoints", under_public!("viewpoints")))
    };
}
macro_rules! evidence {
    ($engine:ident) => {
        concat!(in_index!($engine, "evidence", "evidence"), seen!("evidence", under_public!("evidence")))
    };
}
macro_rules! tests {
    ($engine:ident) => {
        concat!(in_index!($engine, "tests", "test"), seen!("tests", "tests.state <> ''"))
    };
}
macro_rules! decisions {
    ($engine:ident) => {
        concat!(in_index!($engine, "decisions", "decision"), seen!("decisions", "decisions.state <> ''"))
    };
}
macro_rules! idea_columns {
    () => {
        columns!("ideas", "ideas.number", "ideas.sentence")
    };
}
macro_rules! viewpoint_columns {
    () => {
        columns!("viewpoints", "CAST(NULL AS BIGINT)", "viewpoints.thought")
    };
}
macro_rules! evidence_columns {
    () => {
        columns!("evidence", "CAST(NULL AS BIGINT)", "CASE WHEN evidence.title = '' THEN evidence.says ELSE evidence.title END")
    };
}
macro_rules! test_columns {
    () => {
        columns!("tests", "tests.number", "tests.title")
    };
}
macro_rules! decision_columns {
    () => {
        columns!("decisions", "decisions.number", "decisions.what")
    };
}
/// Of a number: in each mission, by the index of numbers.
macro_rules! numbered {
    ($table:literal, $public:expr) => {
        concat!(
            "FROM missions CROSS JOIN ",
            $table,
            " WHERE ",
            $table,
            ".mission_id = missions.id AND ",
            $table,
            ".number = $3 ",
            seen!($table, $public)
        )
    };
}
macro_rules! page {
    ($order:literal) => {
        concat!("ORDER BY ", $order, " DESC LIMIT $4 OFFSET $5")
    };
}

statements! {
    IDEAS = concat!(idea_columns!(), ideas!(sqlite), page!("idea_search.rowid")),
        postgres: concat!(idea_columns!(), ideas!(postgres), page!("ideas.serial"));
    COUNT_IDEAS = concat!(one!(), ideas!(sqlite), counted!()), postgres: concat!(one!(), ideas!(postgres), counted!());
    VIEWPOINTS = concat!(viewpoint_columns!(), viewpoints!(sqlite), page!("word_search.rowid")),
        postgres: concat!(viewpoint_columns!(), viewpoints!(postgres), page!("found.serial"));
    COUNT_VIEWPOINTS = concat!(one!(), viewpoints!(sqlite), counted!()), postgres: concat!(one!(), viewpoints!(postgres), counted!());
    EVIDENCE = concat!(evidence_columns!(), evidence!(sqlite), page!("word_search.rowid")),
        postgres: concat!(evidence_columns!(), evidence!(postgres), page!("found.serial"));
    COUNT_EVIDENCE = concat!(one!(), evidence!(sqlite), counted!()), postgres: concat!(one!(), evidence!(postgres), counted!());
    TESTS = concat!(test_columns!(), tests!(sqlite), page!("word_search.rowid")),
        postgres: concat!(test_columns!(), tests!(postgres), page!("found.serial"));
    COUNT_TESTS = concat!(one!(), tests!(sqlite), counted!()), postgres: concat!(one!(), tests!(postgres), counted!());
    DECISIONS = concat!(decision_columns!(), decisions!(sqlite), page!("word_search.rowid")),
        postgres: concat!(decision_columns!(), decisions!(postgres), page!("found.serial"));
    COUNT_DECISIONS = concat!(one!(), decisions!(sqlite), counted!()), postgres: concat!(one!(), decisions!(postgres), counted!());
    IDEAS_NUMBERED = concat!(idea_columns!(), numbered!("ideas", "ideas.state NOT IN ('held', 'hidden', 'withdrawn')"), page!("ideas.created_at"));
    COUNT_IDEAS_NUMBERED = concat!(one!(), numbered!("ideas", "ideas.state NOT IN ('held', 'hidden', 'withdrawn')"), counted!());
    TESTS_NUMBERED = concat!(test_columns!(), numbered!("tests", "tests.state <> ''"), page!("tests.created_at"));
    COUNT_TESTS_NUMBERED = concat!(one!(), numbered!("tests", "tests.state <> ''"), counted!());
    DECISIONS_NUMBERED = concat!(decision_columns!(), numbered!("decisions", "decisions.state <> ''"), page!("decisions.created_at"));
    COUNT_DECISIONS_NUMBERED = concat!(one!(), numbered!("decisions", "decisions.state <> ''"), counted!());
}

impl Read {
    /// One page of the things of a kind that fit, the newest first, and how many do; counted up to [`COUNTED`] and one more.
    ///
    /// # Errors
    /// As every read.
    pub async fn find_at_desk(
        &mut self,
        desk: Desk,
        kind: TargetKind,
        wanted: &Wanted,
        limit: i64,
        offset: i64,
    ) -> Result<(Vec<Found>, i64)> {
        let (all, me) = (desk.everywhere, desk.person.uuid());
        let none = Ok((Vec::new(), 0));
        let (rows, count) = match wanted {
            Wanted::Words(search) => {
                let Some(query) = search.prefixes(self.backend()) else { return none };
                let (list, count) = match kind {
                    TargetKind::Idea => (IDEAS, COUNT_IDEAS),
                    TargetKind::Viewpoint => (VIEWPOINTS, COUNT_VIEWPOINTS),
                    TargetKind::Evidence => (EVIDENCE, COUNT_EVIDENCE),
                    TargetKind::Test => (TESTS, COUNT_TESTS),
                    TargetKind::Decision => (DECISIONS, COUNT_DECISIONS),
                    _ => return none,
                };
                let count = fetch_value!(&mut *self, i64, count, all, me, &query, COUNTED + 1)?;
                (fetch_all!(self, Row, list, all, me, &query, limit, offset)?, count)
            }
            Wanted::Number(number) => {
                let (list, count) = match kind {
                    TargetKind::Idea => (IDEAS_NUMBERED, COUNT_IDEAS_NUMBERED),
                    TargetKind::Test => (TESTS_NUMBERED, COUNT_TESTS_NUMBERED),
                    TargetKind::Decision => (DECISIONS_NUMBERED, COUNT_DECISIONS_NUMBERED),
                    _ => return none,
                };
                let count = fetch_value!(&mut *self, i64, count, all, me, *number, COUNTED + 1)?;
                (fetch_all!(self, Row, list, all, me, *number, limit, offset)?, count)
            }
        };
        let found = rows.into_iter().map(|row| Found {
            target: Target { kind, id: row.id },
            number: row.number,
            words: row.words,
            language: row.language,
            state: row.state,
            mission: row.mission,
            mission_language: row.mission_language,
            created_at: row.created_at.into(),
        });
        Ok((found.collect(), count))
    }
}
