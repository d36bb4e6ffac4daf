//! Every SQL statement of the store, as each engine sees it.

use crate::support::{
    backend::{Database, chosen},
    runtime,
};
use sqlx::{Connection as _, Executor as _, PgConnection, Row as _};
use std::collections::BTreeSet;
use store::Backend;

both!(every_statement_prepares, |world| async move {
    let mut broken = Vec::new();
    let statements = store::statements();
    assert!(statements.len() > 40, "only {} statements are listed", statements.len());
    match world.database.backend {
        Backend::Sqlite => {
            let mut connection = world.database.sqlite().await;
            for (name, sql) in statements {
                if let Err(error) = connection.prepare(sqlx::SqlSafeStr::into_sql_str(sql.sqlite)).await {
                    broken.push(format!("{name}: {error}"));
                }
            }
        }
        Backend::Postgres => {
            let mut connection = PgConnection::connect(&world.database.address).await.unwrap();
            for (name, sql) in statements {
                if let Err(error) = connection.prepare(sqlx::SqlSafeStr::into_sql_str(sql.postgres)).await {
                    broken.push(format!("{name}: {error}"));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
});

#[test]
fn names_are_told_apart() {
    let statements = store::statements();
    let names: BTreeSet<&str> = statements.iter().map(|(name, _)| *name).collect();
    assert_eq!(names.len(), statements.len());
}

/// The rules of the two dialects that no engine checks for us.
#[test]
fn one_text_means_the_same_on_both_engines() {
    let mut broken = Vec::new();
    for (name, sql) in store::statements() {
        for text in [sql.sqlite, sql.postgres] {
            let small = text.to_lowercase();
            for wrong in [
                "now()",
                "current_timestamp",
                "strftime",
                "datetime('now",
                "random()",
                " ilike ",
                "= true",
                "= false",
                "is true",
                "is false",
            ] {
                if small.contains(wrong) {
                    broken.push(format!("{name} says `{wrong}`: {text}"));
                }
            }
            if small.matches("sum(").count() > small.matches("cast(sum(").count() + small.matches("cast(coalesce(sum(").count() {
                broken.push(format!("{name}: PostgreSQL's SUM of BIGINT is NUMERIC, so cast it: {text}"));
            }
            if text.contains('?') {
                broken.push(format!("{name}: values are $1, $2, ..: {text}"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// Statements that may go through a whole table or index: pages of a list that is read in order, counts, and what runs once
/// an hour; and inserts, whose plan names the tables that would be searched if a row had broken a foreign key before
/// (SQLite's `FkIfZero` skips them otherwise).
const SCANS: &[&str] = &[
    "store::missions::LIST",
    "store::missions::BY_TURN",
    "store::missions::NAMES",
    "store::missions::COUNT",
    "store::changes::NEWEST",
    "store::changes::OF_CITY",
    "store::changes::COUNT",
    "store::exports::NEWEST",
    "store::records::list::NEWEST",
    "store::jobs::letters::COUNT",
    "store::jobs::letters::LIST",
    "store::jobs::letters::TRY_ALL_AGAIN",
    "store::house_rules::VERSIONS",
    "store::house_rules::COUNT",
    // Along an index that holds staff alone.
    "store::tests::COLLEAGUES",
    "store::tests::list::ALL",
    "store::tests::list::COUNT",
    "store::decisions::LIST",
    "store::decisions::COUNT",
    "store::decisions::write::NEXT_NUMBER",
    "store::jobs::WAITING",
    "store::jobs::FORGET",
    // What staff did, for the few who worked for the city once; and links of the last day.
    "store::people::erase::CUT_VERSIONS",
    "store::people::erase::CUT_CHECKS",
    "store::people::erase::CUT_ASSUMPTIONS",
    "store::people::erase::CUT_ASSUMPTION_EVENTS",
    "store::people::erase::CUT_EXPORTS",
    "store::people::erase::CUT_JOINS",
    "store::people::erase::CUT_UNDONE_JOINS",
    "store::people::erase::CUT_ASSIGNMENTS",
    "store::people::erase::CUT_ASSIGNERS",
    "store::people::erase::CUT_NOTES",
    "store::people::erase::CUT_TAGS",
    "store::people::erase::CUT_ANSWERS",
    "store::people::erase::CUT_PROMISES",
    "store::people::erase::CUT_PAPERS",
    "store::people::erase::CUT_DECISIONS",
    "store::people::erase::CUT_ACTED",
    "store::people::erase::CUT_RULES",
    "store::people::erase::CUT_ASKED_ABOUT",
    "store::people::erase::DROP_LINKS_TO",
    "store::jobs::SWEEP_DONE",
    "store::jobs::SWEEP_DEAD",
    "store::bulk::ADD_PEOPLE",
    "store::bulk::ADD_IDEAS",
    "store::ideas::write::ADD",
    "store::papers::NEWEST",
    "store::papers::COUNT",
    "store::sorting::splits::ADD",
    "store::import::REAL",
    // Through an index that holds staff alone, and one that holds unanswered ideas alone.
    "store::sorting::staff::OF_MISSION",
    "store::moderation::acts::OTHERS",
    "store::answers::promises::LATE",
    // What waits for staff: through indexes that hold only what waits.
    "store::desk::COUNT_LATE",
    "store::desk::LATE",
    "store::desk::COUNT_SOON",
    "store::desk::SOON",
    "store::desk::COUNT_EVIDENCE",
    "store::desk::EVIDENCE",
    "store::desk::COUNT_SIGNS",
    "store::desk::SIGNS",
    // Missions are few; in each of them, things of a number are found by it.
    "store::desk::MISSIONS",
    "store::desk::COUNT_MISSIONS",
    "store::desk::find::IDEAS_NUMBERED",
    "store::desk::find::COUNT_IDEAS_NUMBERED",
    "store::desk::find::TESTS_NUMBERED",
    "store::desk::find::COUNT_TESTS_NUMBERED",
    "store::desk::find::DECISIONS_NUMBERED",
    "store::desk::find::COUNT_DECISIONS_NUMBERED",
];

/// No statement reads a table from end to end. A plan does not need rows: SQLite plans by the indexes that there are.
#[test]
fn no_statement_scans_a_table() {
    if !chosen(Backend::Sqlite) {
        eprintln!("skipped: SQLite is not in TURNSTONE_TEST_BACKENDS");
        return;
    }
    runtime().block_on(async {
        let database = Database::migrated(Backend::Sqlite).await;
        let tables: Vec<String> = database
            .rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'idea_search%' AND name NOT LIKE 'word_search%'")
            .await
            .into_iter()
            .flatten()
            .flatten()
            .collect();
        let mut connection = database.sqlite().await;
        let mut scans = Vec::new();
        for (name, sql) in store::statements() {
            let plan =
                sqlx::query(sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {}", sql.sqlite))).fetch_all(&mut connection).await.unwrap();
            let steps: Vec<String> = plan.iter().map(|row| row.get::<String, _>("detail")).collect();
            let scan = steps
                .iter()
                .any(|step| tables.iter().any(|table| *step == format!("SCAN {table}") || step.starts_with(&format!("SCAN {table} "))));
            if scan && !SCANS.contains(&name) {
                scans.push(format!("{name}: {}\n    {}", steps.join("; "), sql.sqlite));
            }
        }
        assert!(scans.is_empty(), "{}", scans.join("\n"));
    });
}
