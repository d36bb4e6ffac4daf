//! Bringing the schema up to date.

use crate::Result;
use sqlx::{PgPool, SqlitePool, migrate::Migrator};
use std::path::Path;

static SQLITE: Migrator = sqlx::migrate!("../migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("../migrations/postgres");

/// SQLite has no lock that spans several transactions, so a lock on a file beside the database keeps other processes waiting.
pub(crate) async fn sqlite(pool: &SqlitePool, file: &Path) -> Result<()> {
    let beside = file.with_extension("lock");
    let lock = tokio::task::spawn_blocking(move || -> std::io::Result<std::fs::File> {
        let lock = std::fs::OpenOptions::new().create(true).truncate(false).write(true).open(beside)?;
        lock.lock()?;
        Ok(lock)
    })
    .await
    .map_err(std::io::Error::other)??;
    let done = SQLITE.run(pool).await;
    drop(lock);
    Ok(done?)
}

/// sqlx holds an advisory lock while it migrates PostgreSQL.
pub(crate) async fn postgres(pool: &PgPool) -> Result<()> {
    Ok(POSTGRES.run(pool).await?)
}
