//! A database for each test.
//!
//! The schema is made once in a process; each test then gets a copy of it, which takes milliseconds.

use super::folder::{Folder, unique};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection, Row as _, SqliteConnection, postgres::PgConnectOptions};
use std::str::FromStr as _;
use store::{Backend, Store};
use tokio::sync::OnceCell;
use url::Url;

const BACKENDS: &str = "TURNSTONE_TEST_BACKENDS";
const POSTGRES: &str = "TURNSTONE_TEST_POSTGRES";

/// Whether the tests of this backend are asked for.
pub fn chosen(backend: Backend) -> bool {
    let list = std::env::var(BACKENDS).unwrap_or_else(|_| "sqlite,postgres".to_owned());
    let names: Vec<&str> = list.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    assert!(
        !names.is_empty() && names.iter().all(|name| ["sqlite", "postgres"].contains(name)),
        "{BACKENDS} must be `sqlite`, `postgres` or both with a comma between, and is `{list}`"
    );
    names.contains(&match backend {
        Backend::Sqlite => "sqlite",
        Backend::Postgres => "postgres",
    })
}

/// The address of the PostgreSQL server for tests.
fn admin() -> Url {
    let address = std::env::var(POSTGRES).unwrap_or_else(|_| {
        panic!("{POSTGRES} is not set: give the address of a PostgreSQL server, or leave PostgreSQL out with {BACKENDS}=sqlite")
    });
    Url::parse(&address).unwrap_or_else(|error| panic!("{POSTGRES} is not an address: {error}"))
}

/// The database of one test.
#[derive(Debug)]
pub struct Database {
    /// The engine.
    pub backend: Backend,
    /// The address, as in `TURNSTONE_DATABASE_URL`.
    pub address: String,
    /// Its name on the PostgreSQL server.
    name: Option<String>,
    /// The folder of the SQLite file.
    _folder: Option<Folder>,
}

impl Database {
    /// A database with the whole schema and nothing in it.
    pub async fn migrated(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => {
                let database = Self::empty(backend).await;
                std::fs::write(file(&database.address), sqlite_template().await).expect("a copy of the template");
                database
            }
            Backend::Postgres => Self::postgres(Some(postgres_template().await)).await,
        }
    }

    /// A database with nothing at all in it, as on a first start.
    pub async fn empty(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => {
                let folder = Folder::new();
                let address = format!("sqlite://{}", folder.join("turnstone.db").display());
                Self { backend, address, name: None, _folder: Some(folder) }
            }
            Backend::Postgres => Self::postgres(None).await,
        }
    }

    async fn postgres(template: Option<&str>) -> Self {
        let name = unique();
        let from = template.map(|template| format!(" TEMPLATE \"{template}\"")).unwrap_or_default();
        admin_runs(&format!("CREATE DATABASE \"{name}\"{from}")).await;
        Self { backend: Backend::Postgres, address: address_of(&name), name: Some(name), _folder: None }
    }

    /// Removes the database.
    pub async fn remove(&self) {
        if let Some(name) = &self.name {
            admin_runs(&format!("DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)")).await;
        }
    }

    /// Runs statements past the application: to look at what it left, or to make what it would never make.
    pub async fn execute(&self, sql: &str) -> u64 {
        let sql = AssertSqlSafe(sql.to_owned());
        match self.backend {
            Backend::Sqlite => {
                let mut connection = self.sqlite().await;
                let done = connection.execute(sqlx::raw_sql(sql)).await.expect("the statement runs").rows_affected();
                connection.close().await.expect("the connection closes");
                done
            }
            Backend::Postgres => {
                let mut connection = PgConnection::connect(&self.address).await.expect("a connection");
                let done = connection.execute(sqlx::raw_sql(sql)).await.expect("the statement runs").rows_affected();
                connection.close().await.expect("the connection closes");
                done
            }
        }
    }

    /// Runs a statement that the database must refuse, and gives what it says.
    pub async fn refused(&self, sql: &str) -> String {
        let raw = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        let done = match self.backend {
            Backend::Sqlite => self.sqlite().await.execute(raw).await.map(|_| ()),
            Backend::Postgres => PgConnection::connect(&self.address).await.expect("a connection").execute(raw).await.map(|_| ()),
        };
        done.err().unwrap_or_else(|| panic!("the database took it: {sql}")).to_string()
    }

    /// Every row of a question, each column as text (which the question itself must make of it).
    pub async fn rows(&self, sql: &str) -> Vec<Vec<Option<String>>> {
        let sql = AssertSqlSafe(sql.to_owned());
        match self.backend {
            Backend::Sqlite => {
                let mut connection = self.sqlite().await;
                let rows = sqlx::query(sql).fetch_all(&mut connection).await.expect("the question is answered");
                connection.close().await.expect("the connection closes");
                rows.iter().map(|row| (0..row.len()).map(|at| row.get(at)).collect()).collect()
            }
            Backend::Postgres => {
                let mut connection = PgConnection::connect(&self.address).await.expect("a connection");
                let rows = sqlx::query(sql).fetch_all(&mut connection).await.expect("the question is answered");
                connection.close().await.expect("the connection closes");
                rows.iter().map(|row| (0..row.len()).map(|at| row.get(at)).collect()).collect()
            }
        }
    }

    /// The one number that answers a question such as `SELECT COUNT(*) FROM votes`.
    pub async fn number(&self, sql: &str) -> i64 {
        let rows = self.rows(&format!("SELECT CAST(({sql}) AS TEXT)")).await;
        let number = rows.first().and_then(|row| row.first().cloned().flatten()).unwrap_or_else(|| panic!("no row: {sql}"));
        number.parse().unwrap_or_else(|_| panic!("not a number: {number}"))
    }

    /// An identifier as it is written in SQL of this engine.
    pub fn id(&self, id: uuid::Uuid) -> String {
        match self.backend {
            Backend::Sqlite => format!("x'{}'", id.simple()),
            Backend::Postgres => format!("'{id}'::uuid"),
        }
    }

    /// Bytes as they are written in SQL of this engine.
    pub fn bytes(&self, bytes: &[u8]) -> String {
        let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        match self.backend {
            Backend::Sqlite => format!("x'{digits}'"),
            Backend::Postgres => format!("'\\x{digits}'::bytea"),
        }
    }

    /// A connection of our own to the SQLite file.
    pub async fn sqlite(&self) -> SqliteConnection {
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file(&self.address)).foreign_keys(true);
        sqlx::ConnectOptions::connect(&options.busy_timeout(std::time::Duration::from_secs(10))).await.expect("a connection")
    }
}

fn file(address: &str) -> &str {
    address.strip_prefix("sqlite://").expect("the address of a file")
}

fn address_of(name: &str) -> String {
    let mut address = admin();
    address.set_path(name);
    address.into()
}

async fn admin_runs(sql: &str) {
    let options = PgConnectOptions::from_str(admin().as_str()).expect("the address of a server");
    let mut connection = PgConnection::connect_with(&options)
        .await
        .unwrap_or_else(|error| panic!("the PostgreSQL server of {POSTGRES} does not answer: {error}"));
    connection.execute(AssertSqlSafe(sql.to_owned())).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
    connection.close().await.expect("the connection closes");
}

/// The bytes of a migrated SQLite file.
async fn sqlite_template() -> &'static [u8] {
    static TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();
    TEMPLATE
        .get_or_init(|| async {
            let database = Database::empty(Backend::Sqlite).await;
            migrate(&database.address).await;
            std::fs::read(file(&database.address)).expect("the template")
        })
        .await
}

/// The name of a migrated PostgreSQL database, which only ever serves as a template.
async fn postgres_template() -> &'static str {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    TEMPLATE
        .get_or_init(|| async {
            sweep().await;
            let database = Database::empty(Backend::Postgres).await;
            migrate(&database.address).await;
            database.name.clone().expect("a name")
        })
        .await
}

async fn migrate(address: &str) {
    let store = Store::open(address, None).await.expect("the database opens");
    store.migrate().await.expect("the schema is made");
    // SQLite folds its write-ahead log into the file; PostgreSQL copies only a template that nobody uses.
    store.close().await;
}

/// Removes what earlier processes left behind: templates, and databases of tests that were killed.
async fn sweep() {
    if !std::path::Path::new("/proc/self").exists() {
        return;
    }
    let mut connection = PgConnection::connect(admin().as_str())
        .await
        .unwrap_or_else(|error| panic!("the PostgreSQL server of {POSTGRES} does not answer: {error}"));
    let names: Vec<String> = sqlx::query_scalar("SELECT datname::text FROM pg_database WHERE datname LIKE 'turnstone_it_%'")
        .fetch_all(&mut connection)
        .await
        .expect("a list of databases");
    for name in names {
        let process = name.trim_start_matches("turnstone_it_").split('_').next().unwrap_or_default();
        if !std::path::Path::new("/proc").join(process).exists() {
            // Another process may sweep at the same time.
            let _swept = connection.execute(AssertSqlSafe(format!("DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)"))).await;
        }
    }
    connection.close().await.expect("the connection closes");
}
