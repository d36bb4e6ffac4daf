//! The fastest a database can commit one row at a time here: what votes are compared with.

use crate::{Outcome, server::Folder};
use sqlx::{
    Connection, PgConnection,
    postgres::PgPoolOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

/// Makes an empty database on a PostgreSQL server and gives its address.
pub async fn fresh_database(admin: &str) -> Outcome<String> {
    let mut connection = PgConnection::connect(admin).await?;
    sqlx::query("DROP DATABASE IF EXISTS turnstone_bench").execute(&mut connection).await?;
    sqlx::query("CREATE DATABASE turnstone_bench").execute(&mut connection).await?;
    let (server, _) = admin.rsplit_once('/').ok_or("a PostgreSQL address without a database")?;
    Ok(format!("{server}/turnstone_bench"))
}

/// Lets PostgreSQL count what its tables hold, as its autovacuum does by itself within minutes.
pub async fn analyze(url: &str) -> Outcome<()> {
    let mut connection = PgConnection::connect(url).await?;
    sqlx::query("VACUUM ANALYZE").execute(&mut connection).await?;
    Ok(())
}

/// Commits a second of one inserted row each, with the durability that Turnstone uses.
pub async fn per_second(url: &str, folder: &Folder, connections: usize, span: Duration) -> Outcome<f64> {
    if url.starts_with("sqlite:") { sqlite(folder, connections, span).await } else { postgres(url, connections, span).await }
}

async fn sqlite(folder: &Folder, connections: usize, span: Duration) -> Outcome<f64> {
    let options = SqliteConnectOptions::new()
        .filename(folder.path.join("bare.db"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let pool = SqlitePoolOptions::new().max_connections(1).acquire_timeout(Duration::from_secs(60)).connect_with(options).await?;
    sqlx::query("CREATE TABLE bare (id INTEGER PRIMARY KEY, choice TEXT NOT NULL) STRICT").execute(&pool).await?;
    let done = Arc::new(AtomicU64::new(0));
    let begun = Instant::now();
    let mut workers = tokio::task::JoinSet::new();
    for _ in 0..connections {
        let (pool, done) = (pool.clone(), Arc::clone(&done));
        workers.spawn(async move {
            while begun.elapsed() < span {
                let mut tx = pool.begin_with("BEGIN IMMEDIATE").await?;
                sqlx::query("INSERT INTO bare (choice) VALUES ($1)").bind("agree").execute(&mut *tx).await?;
                tx.commit().await?;
                done.fetch_add(1, Ordering::Relaxed);
            }
            Ok::<(), sqlx::Error>(())
        });
    }
    while let Some(worker) = workers.join_next().await {
        worker??;
    }
    Ok(done.load(Ordering::Relaxed) as f64 / begun.elapsed().as_secs_f64())
}

async fn postgres(url: &str, connections: usize, span: Duration) -> Outcome<f64> {
    let pool = PgPoolOptions::new().max_connections(u32::try_from(connections)?).connect(url).await?;
    sqlx::query("CREATE TABLE bare (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, choice TEXT NOT NULL)").execute(&pool).await?;
    let done = Arc::new(AtomicU64::new(0));
    let begun = Instant::now();
    let mut workers = tokio::task::JoinSet::new();
    for _ in 0..connections {
        let (pool, done) = (pool.clone(), Arc::clone(&done));
        workers.spawn(async move {
            while begun.elapsed() < span {
                let mut tx = pool.begin().await?;
                sqlx::query("INSERT INTO bare (choice) VALUES ($1)").bind("agree").execute(&mut *tx).await?;
                tx.commit().await?;
                done.fetch_add(1, Ordering::Relaxed);
            }
            Ok::<(), sqlx::Error>(())
        });
    }
    while let Some(worker) = workers.join_next().await {
        worker??;
    }
    sqlx::query("DROP TABLE bare").execute(&pool).await?;
    Ok(done.load(Ordering::Relaxed) as f64 / begun.elapsed().as_secs_f64())
}
