//! All that a database holds, to see whether a request changed anything.

use super::{Backend, backend::Database};
use std::collections::BTreeMap;

/// Every row of every table as text.
#[derive(Clone, PartialEq, Eq)]
pub struct Snapshot(BTreeMap<String, Vec<String>>);

impl Snapshot {
    /// Whether these words are anywhere in it.
    pub fn holds(&self, words: &str) -> bool {
        self.0.values().flatten().any(|row| row.contains(words))
    }

    /// Every row that names this thing.
    pub fn about(&self, id: uuid::Uuid) -> Vec<&String> {
        // SQLite writes bytes as X'..', PostgreSQL with hyphens.
        let (plain, hyphens) = (id.simple().to_string().to_uppercase(), id.to_string());
        self.0.values().flatten().filter(|row| row.contains(&plain) || row.contains(&hyphens)).collect()
    }

    /// What is in one and not in the other, table by table.
    pub fn changes(&self, after: &Self) -> Vec<String> {
        let mut changes = Vec::new();
        for (table, rows) in &self.0 {
            let now = &after.0[table];
            changes.extend(rows.iter().filter(|row| !now.contains(row)).map(|row| format!("gone from {table}: {row}")));
            changes.extend(now.iter().filter(|row| !rows.contains(row)).map(|row| format!("new in {table}: {row}")));
        }
        changes
    }
}

impl Database {
    /// All of it, but for the counts of tries, which refused requests may add to.
    pub async fn snapshot(&self) -> Snapshot {
        let tables = match self.backend {
            Backend::Sqlite => {
                "SELECT m.name, (SELECT group_concat('quote(\"' || name || '\")', ' || ''|'' || ') FROM pragma_table_info(m.name)) \
                 FROM sqlite_schema m WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'idea_search%' AND m.name NOT LIKE 'word_search%'"
            }
            Backend::Postgres => {
                "SELECT relname::text, '\"' || relname || '\"::text' FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
            }
        };
        let mut snapshot = BTreeMap::new();
        for row in self.rows(tables).await {
            let [Some(table), Some(columns)] = row.as_slice() else { panic!("a table has a name and columns") };
            if table.starts_with("_sqlx") || table == "limits" {
                continue;
            }
            let rows = self.rows(&format!("SELECT {columns} FROM \"{table}\" ORDER BY 1")).await;
            snapshot.insert(table.clone(), rows.into_iter().flatten().flatten().collect());
        }
        assert!(snapshot.len() > 10, "there are tables");
        Snapshot(snapshot)
    }
}
