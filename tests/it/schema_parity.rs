//! Both engines hold the same: tables, columns, nullability, defaults, keys and indexes.

use crate::support::{
    backend::{Database, chosen},
    runtime,
};
use std::collections::{BTreeMap, BTreeSet};
use store::Backend;

/// What is for full-text search, the one real difference.
fn is_search(table: &str, name: &str) -> bool {
    table.starts_with("idea_search")
        || table.starts_with("word_search")
        || (table == "ideas" && (name == "search" || name == "ideas_search"))
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Table {
    /// Name to kind, whether it must be there, and default.
    columns: BTreeMap<String, (String, bool, String)>,
    primary: Vec<String>,
    unique: BTreeSet<Vec<String>>,
    /// Name, columns, and the rows that it leaves out.
    indexes: BTreeSet<(String, Vec<String>, String)>,
    /// Columns, and where they lead.
    foreign: BTreeSet<(String, String)>,
}

type Schema = BTreeMap<String, Table>;

fn text(row: &[Option<String>], at: usize) -> String {
    row.get(at).cloned().flatten().unwrap_or_default()
}

fn list(text: &str) -> Vec<String> {
    text.split(',').filter(|each| !each.is_empty()).map(str::to_owned).collect()
}

/// The rows that a partial index holds, in one spelling.
fn condition(sql: &str) -> String {
    let small = sql.to_lowercase();
    let Some((_, after)) = small.split_once(" where ") else { return String::new() };
    after.replace("::text", "").replace(['(', ')', '\n'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A default in one spelling.
fn default(raw: &str) -> String {
    match raw.split("::").next().unwrap_or_default().to_lowercase().as_str() {
        "false" => "0".to_owned(),
        "true" => "1".to_owned(),
        other => other.to_owned(),
    }
}

async fn sqlite(database: &Database) -> Schema {
    let mut schema = Schema::new();
    let columns = "SELECT m.name, c.name, c.type, CAST(c.\"notnull\" OR c.pk > 0 AS TEXT), COALESCE(c.dflt_value, ''), CAST(c.pk AS TEXT) \
                   FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.pk, c.cid";
    for row in database.rows(columns).await {
        let (table, column) = (text(&row, 0), text(&row, 1));
        let entry = schema.entry(table).or_default();
        entry.columns.insert(column.clone(), (text(&row, 2), text(&row, 3) == "1", default(&text(&row, 4))));
        if text(&row, 5) != "0" {
            entry.primary.push(column);
        }
    }
    let indexes = "SELECT m.name, i.name, i.origin, CAST(i.\"unique\" AS TEXT), \
                   (SELECT group_concat(name, ',') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)), \
                   COALESCE((SELECT sql FROM sqlite_schema s WHERE s.name = i.name), '') \
                   FROM sqlite_schema m JOIN pragma_index_list(m.name) i WHERE m.type = 'table'";
    for row in database.rows(indexes).await {
        let Some(entry) = schema.get_mut(&text(&row, 0)) else { continue };
        let columns = list(&text(&row, 4));
        match text(&row, 2).as_str() {
            "pk" => {}
            "u" => {
                entry.unique.insert(columns);
            }
            _ if text(&row, 3) == "1" => {
                entry.unique.insert(columns);
            }
            _ => {
                entry.indexes.insert((text(&row, 1), columns, condition(&text(&row, 5))));
            }
        }
    }
    let foreign =
        "SELECT m.name, f.\"from\", f.\"table\" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'";
    for row in database.rows(foreign).await {
        schema.entry(text(&row, 0)).or_default().foreign.insert((text(&row, 1), text(&row, 2)));
    }
    schema
}

async fn postgres(database: &Database) -> Schema {
    let mut schema = Schema::new();
    let columns = "SELECT c.relname::text, a.attname::text, format_type(a.atttypid, a.atttypmod), a.attnotnull::text, \
                   COALESCE(pg_get_expr(d.adbin, d.adrelid), '') \
                   FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped \
                   LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum \
                   WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace";
    for row in database.rows(columns).await {
        let kind = match text(&row, 2).as_str() {
            "uuid" | "bytea" => "BLOB".to_owned(),
            "bigint" | "boolean" => "INTEGER".to_owned(),
            "text" => "TEXT".to_owned(),
            other => other.to_owned(),
        };
        schema.entry(text(&row, 0)).or_default().columns.insert(text(&row, 1), (kind, text(&row, 3) == "true", default(&text(&row, 4))));
    }
    let indexes = "SELECT t.relname::text, i.relname::text, x.indisprimary::text, x.indisunique::text, \
                   (SELECT string_agg(a.attname::text, ',' ORDER BY k.n) FROM unnest(x.indkey::int2[]) WITH ORDINALITY AS k(at, n) \
                    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.at), pg_get_indexdef(i.oid) \
                   FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid \
                   WHERE t.relnamespace = 'public'::regnamespace";
    for row in database.rows(indexes).await {
        let Some(entry) = schema.get_mut(&text(&row, 0)) else { continue };
        let columns = list(&text(&row, 4));
        match (text(&row, 2).as_str(), text(&row, 3).as_str()) {
            ("true", _) => entry.primary = columns,
            (_, "true") => {
                entry.unique.insert(columns);
            }
            _ => {
                entry.indexes.insert((text(&row, 1), columns, condition(&text(&row, 5))));
            }
        }
    }
    let foreign = "SELECT c.conrelid::regclass::text, a.attname::text, c.confrelid::regclass::text FROM pg_constraint c \
                   JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] WHERE c.contype = 'f'";
    for row in database.rows(foreign).await {
        schema.entry(text(&row, 0)).or_default().foreign.insert((text(&row, 1), text(&row, 2)));
    }
    schema
}

/// Leaves out what belongs to search, to SQLite itself or to sqlx.
fn comparable(mut schema: Schema) -> Schema {
    schema.retain(|table, _| !table.starts_with("sqlite_") && !table.starts_with("_sqlx") && !is_search(table, table));
    for (name, table) in &mut schema {
        table.columns.retain(|column, _| !is_search(name, column));
        table.indexes.retain(|(index, _, _)| !is_search(name, index));
    }
    schema
}

#[test]
fn both_engines_hold_the_same() {
    if !(chosen(Backend::Sqlite) && chosen(Backend::Postgres)) {
        eprintln!("skipped: this compares SQLite with PostgreSQL, and TURNSTONE_TEST_BACKENDS leaves one out");
        return;
    }
    runtime().block_on(async {
        let (one, two) = (Database::migrated(Backend::Sqlite).await, Database::migrated(Backend::Postgres).await);
        let (sqlite, postgres) = (comparable(sqlite(&one).await), comparable(postgres(&two).await));
        two.remove().await;
        assert!(sqlite.len() >= 15, "only {} tables", sqlite.len());
        assert_eq!(sqlite.keys().collect::<Vec<_>>(), postgres.keys().collect::<Vec<_>>());
        for (name, table) in &sqlite {
            let other = &postgres[name];
            assert_eq!(table.columns, other.columns, "the columns of {name}");
            assert_eq!(table.primary, other.primary, "the primary key of {name}");
            assert_eq!(table.unique, other.unique, "the unique keys of {name}");
            assert_eq!(table.indexes, other.indexes, "the indexes of {name}");
            assert_eq!(table.foreign, other.foreign, "the foreign keys of {name}");
        }
    });
}

#[test]
fn migrations_have_the_same_names_on_both_engines() {
    let names = |engine: &str| -> BTreeSet<String> {
        let folder = crate::invariants::root().join("migrations").join(engine);
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    };
    assert_eq!(names("sqlite"), names("postgres"));
    assert!(!names("sqlite").is_empty());
}
