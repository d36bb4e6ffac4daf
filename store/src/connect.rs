//! Opening the database, and the two kinds of transaction.

use crate::{Error, Result, migrate};
use sqlx::{
    ConnectOptions as _, Connection as _, PgPool, Postgres, Sqlite, SqlitePool, Transaction,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{
    fmt,
    ops::{Deref, DerefMut},
    path::{Path, PathBuf},
    str::FromStr,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

/// Which engine a store runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    /// SQLite, inside this process.
    Sqlite,
    /// A PostgreSQL server.
    Postgres,
}

#[derive(Clone)]
enum Pools {
    Sqlite { readers: SqlitePool, writer: SqlitePool, file: PathBuf },
    Postgres { pool: PgPool, readers: PgPool },
}

/// An open database.
#[derive(Clone)]
pub struct Store(Pools, Counter);

/// Counts the statements of one store.
type Counter = Arc<AtomicU64>;

impl fmt::Debug for Store {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The address may hold a password, so it is not shown.
        write!(out, "Store({:?})", self.backend())
    }
}

/// How long to wait for a connection, and on SQLite for the one writer.
const PATIENCE: Duration = Duration::from_secs(10);
/// Statements kept prepared on each connection.
const PREPARED: usize = 512;

impl Store {
    /// Opens the database at `sqlite://path` or `postgres://...` without changing its schema.
    ///
    /// `read_address` may name a PostgreSQL replica for reads.
    ///
    /// # Errors
    /// [`Error::Address`] for other addresses, [`Error::Database`] when it cannot be reached.
    pub async fn open(address: &str, read_address: Option<&str>) -> Result<Self> {
        if let Some(path) = address.strip_prefix("sqlite://").or_else(|| address.strip_prefix("sqlite:")) {
            return Self::open_sqlite(Path::new(path)).await;
        }
        if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            return Self::open_postgres(address, read_address).await;
        }
        Err(Error::Address("the database address must start with sqlite:// or postgres://".to_owned()))
    }

    async fn open_sqlite(file: &Path) -> Result<Self> {
        if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)?;
        }
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // A commit that was answered must survive a power cut; the public log will rest on it.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(PATIENCE)
            .statement_cache_capacity(PREPARED)
            .pragma("cache_size", "-16000")
            .pragma("temp_store", "MEMORY");
        // One connection: SQLite has one writer at a time anyway, and waiting in our queue is fair.
        let writer =
            SqlitePoolOptions::new().max_connections(1).acquire_timeout(PATIENCE).idle_timeout(None).connect_with(options.clone()).await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(8)
            .acquire_timeout(PATIENCE)
            .idle_timeout(None)
            .connect_lazy_with(options.pragma("query_only", "ON"));
        Ok(Self(Pools::Sqlite { readers, writer, file: file.to_owned() }, Counter::default()))
    }

    async fn open_postgres(address: &str, read_address: Option<&str>) -> Result<Self> {
        let options = |address: &str| -> Result<PgConnectOptions> {
            Ok(PgConnectOptions::from_str(address)
                .map_err(|_| Error::Address("the PostgreSQL address cannot be read".to_owned()))?
                .application_name("turnstone")
                .statement_cache_capacity(PREPARED))
        };
        let pool = |options| PgPoolOptions::new().max_connections(16).acquire_timeout(PATIENCE).connect_with(options);
        let main = pool(options(address)?).await?;
        let readers = match read_address {
            Some(address) => pool(options(address)?).await?,
            None => main.clone(),
        };
        Ok(Self(Pools::Postgres { pool: main, readers }, Counter::default()))
    }

    /// Brings the schema up to date; safe when several processes start at once.
    ///
    /// # Errors
    /// [`Error::Migrate`] when a migration fails or the database is newer than this program.
    pub async fn migrate(&self) -> Result<()> {
        match &self.0 {
            Pools::Sqlite { writer, file, .. } => migrate::sqlite(writer, file).await,
            Pools::Postgres { pool, .. } => migrate::postgres(pool).await,
        }
    }

    /// Writes a whole, consistent copy of a SQLite database to a new file.
    ///
    /// # Errors
    /// [`Error::Address`] on PostgreSQL (use `pg_dump`), [`Error::Database`] when the file exists or cannot be written.
    pub async fn backup(&self, to: &Path) -> Result<()> {
        match &self.0 {
            Pools::Sqlite { writer, .. } => {
                // A connection of its own: the readers may not even write elsewhere, and the writer has better things to do.
                let mut connection = writer.connect_options().as_ref().clone().connect().await?;
                sqlx::query("VACUUM INTO $1").bind(to.to_string_lossy().into_owned()).execute(&mut connection).await?;
                Ok(connection.close().await?)
            }
            Pools::Postgres { .. } => Err(Error::Address("backup copies SQLite databases; use pg_dump for PostgreSQL".to_owned())),
        }
    }

    /// The engine.
    pub const fn backend(&self) -> Backend {
        match &self.0 {
            Pools::Sqlite { .. } => Backend::Sqlite,
            Pools::Postgres { .. } => Backend::Postgres,
        }
    }

    /// The handle for pages: it cannot write.
    pub fn reader(&self) -> Reader {
        Reader(self.0.clone(), self.1.clone())
    }

    /// The handle for actions.
    pub fn writer(&self) -> Writer {
        Writer(self.0.clone(), self.1.clone())
    }

    /// Closes every connection; on SQLite this also folds the write-ahead log into the file.
    pub async fn close(&self) {
        match &self.0 {
            Pools::Sqlite { readers, writer, .. } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres { pool, readers } => {
                pool.close().await;
                readers.close().await;
            }
        }
    }
}

/// Opens transactions that can only read.
#[derive(Clone)]
pub struct Reader(Pools, Counter);

impl Reader {
    /// Begins a read transaction: one consistent view of everything, for one page.
    ///
    /// # Errors
    /// [`Error::Busy`] when no connection is free in time, [`Error::Database`] otherwise.
    pub async fn begin(&self) -> Result<Read> {
        match &self.0 {
            Pools::Sqlite { readers, .. } => Ok(Read(Engine::Sqlite(readers.begin().await?), self.1.clone())),
            Pools::Postgres { readers, .. } => {
                let begun = begin_postgres(readers.clone(), "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
                Ok(Read(begun, self.1.clone()))
            }
        }
    }

    /// SQL statements run so far by this store and all its handles, `BEGIN` and `COMMIT` not counted.
    pub fn statements_run(&self) -> u64 {
        self.1.load(Ordering::Relaxed)
    }
}

impl fmt::Debug for Reader {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Reader")
    }
}

/// Opens transactions that can write.
#[derive(Clone)]
pub struct Writer(Pools, Counter);

impl Writer {
    /// Begins the one transaction of one write.
    ///
    /// # Errors
    /// [`Error::Busy`] when the writer is not free in time, [`Error::Database`] otherwise.
    pub async fn begin(&self) -> Result<Write> {
        match &self.0 {
            // A deferred BEGIN that later wants to write fails at once with "locked"; IMMEDIATE waits its turn.
            Pools::Sqlite { writer, .. } => {
                let begun = Engine::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?);
                Ok(Write(Read(begun, self.1.clone())))
            }
            Pools::Postgres { pool, .. } => {
                let begun = begin_postgres(pool.clone(), "BEGIN").await?;
                Ok(Write(Read(begun, self.1.clone())))
            }
        }
    }
}

impl fmt::Debug for Writer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Writer")
    }
}

/// sqlx's begin is not safe to drop half-way on PostgreSQL (its issue 4385): a browser that leaves could poison a pooled
/// connection. In a task of its own it always ends.
async fn begin_postgres(pool: PgPool, begin: &'static str) -> Result<Engine> {
    match tokio::spawn(async move { pool.begin_with(begin).await }).await {
        Ok(begun) => Ok(Engine::Postgres(begun?)),
        Err(_) => Err(Error::Busy),
    }
}

pub(crate) enum Engine {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// A transaction that reads. All that a page can hold.
pub struct Read(Engine, Counter);

impl Read {
    pub(crate) fn engine(&mut self) -> &mut Engine {
        self.1.fetch_add(1, Ordering::Relaxed);
        &mut self.0
    }
    /// The engine it runs on.
    pub const fn backend(&self) -> Backend {
        match self.0 {
            Engine::Sqlite(_) => Backend::Sqlite,
            Engine::Postgres(_) => Backend::Postgres,
        }
    }
}

/// A transaction that writes: dropped without [`Write::commit`], it leaves no trace.
pub struct Write(Read);

impl Write {
    /// Keeps everything. When this returns `Ok`, the write survives a crash.
    ///
    /// # Errors
    /// [`Error::Busy`] or [`Error::Database`]; then nothing was kept.
    pub async fn commit(self) -> Result<()> {
        match self.0.0 {
            Engine::Sqlite(tx) => tx.commit().await?,
            Engine::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}

impl Deref for Write {
    type Target = Read;
    fn deref(&self) -> &Read {
        &self.0
    }
}

impl DerefMut for Write {
    fn deref_mut(&mut self) -> &mut Read {
        &mut self.0
    }
}
