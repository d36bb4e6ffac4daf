//! Every column of the database is exported, or left out on purpose with a reason.

use crate::support::{
    backend::{Database, chosen},
    runtime,
};
use std::collections::BTreeSet;
use store::{
    Backend,
    export::{LEFT_OUT, TABLES},
};

/// Every column of the schema as `table.column`, apart from what engine, sqlx and the index of words keep for themselves.
async fn columns(database: &Database) -> BTreeSet<String> {
    let sql = match database.backend {
        Backend::Sqlite => {
            "SELECT m.name || '.' || c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c \
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
        }
        Backend::Postgres => {
            "SELECT CAST(table_name || '.' || column_name AS TEXT) FROM information_schema.columns WHERE table_schema = 'public'"
        }
    };
    let all = database.rows(sql).await.into_iter().flatten().flatten();
    all.filter(|column| {
        !column.starts_with("_sqlx") && !column.starts_with("idea_search") && !column.starts_with("word_search") && column != "ideas.search"
    })
    .collect()
}

fn exported() -> BTreeSet<String> {
    TABLES.iter().flat_map(|table| table.columns).flat_map(|column| column.from).map(|from| (*from).to_owned()).collect()
}

fn left_out() -> Vec<String> {
    LEFT_OUT.iter().flat_map(|out| out.columns().map(move |column| format!("{}.{column}", out.table))).collect()
}

#[test]
fn every_column_is_exported_or_left_out_on_purpose() {
    runtime().block_on(async {
        for backend in [Backend::Sqlite, Backend::Postgres].into_iter().filter(|backend| chosen(*backend)) {
            let database = Database::migrated(backend).await;
            let schema = columns(&database).await;
            database.remove().await;
            assert!(schema.len() > 150, "{backend:?}: only {} columns", schema.len());
            let (exported, left_out) = (exported(), left_out());
            let decided: BTreeSet<String> = exported.iter().chain(&left_out).cloned().collect();
            let undecided: Vec<&String> = schema.difference(&decided).collect();
            assert!(
                undecided.is_empty(),
                "{backend:?}: say in store/src/export/tables.rs how these are exported, or in store/src/export/left_out.rs why not: {undecided:?}"
            );
            let gone: Vec<&String> = decided.difference(&schema).collect();
            assert!(gone.is_empty(), "{backend:?}: these are not in the schema: {gone:?}");
        }
    });
}

#[test]
fn nothing_is_both_exported_and_left_out() {
    let (exported, left_out) = (exported(), left_out());
    let both: Vec<&String> = left_out.iter().filter(|column| exported.contains(*column)).collect();
    assert!(both.is_empty(), "{both:?}");
    let once: BTreeSet<&String> = left_out.iter().collect();
    assert_eq!(once.len(), left_out.len(), "a column is left out twice");
}

/// Whatever else changes: these never leave.
#[test]
fn contact_data_and_single_answers_are_never_exported() {
    let exported = exported();
    let never = ["people.", "votes.", "vote_events.", "sessions.", "email_links.", "drafts.", "action_records.", "helpful_marks."];
    let nor = ["answer_marks.", "follows.", "idea_notes.", "idea_assignments.", "moderation_items.", "moderation_batches.", "sign_ups."];
    for table in never.into_iter().chain(nor) {
        let told: Vec<&String> = exported.iter().filter(|column| column.starts_with(table) && *column != "people.name").collect();
        assert!(told.is_empty(), "{told:?}");
    }
    for words in ["reports.words", "reports.target_id", "appeals.words", "moderation_acts.reason", "moderation_acts.law"] {
        assert!(!exported.contains(words), "{words}");
    }
    for ending in [".author_id", ".person_id", ".email", ".email_key", ".token_hash"] {
        assert!(!exported.iter().any(|column| column.ends_with(ending)), "{ending}");
    }
}
