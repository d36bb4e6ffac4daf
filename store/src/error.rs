//! What can go wrong with storage.

/// Why a read or a write did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Someone else changed the same thing first.
    #[error("the thing was changed meanwhile")]
    Conflict,
    /// The database had no turn for us in time; trying again later may work.
    #[error("the database is busy")]
    Busy,
    /// A row holds something this version cannot read.
    #[error("a stored row cannot be read: {0}")]
    Corrupt(String),
    /// The database refused or cannot be reached.
    #[error("database: {0}")]
    Database(sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("migration: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// The address of the database is not one we know.
    #[error("{0}")]
    Address(String),
    /// A file beside the database could not be used.
    #[error("{0}")]
    File(#[from] std::io::Error),
}

impl Error {
    /// True when a unique rule refused a row: someone was first.
    pub fn is_unique_violation(&self) -> bool {
        matches!(self, Self::Database(sqlx::Error::Database(error)) if error.is_unique_violation())
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::PoolTimedOut => Self::Busy,
            sqlx::Error::ColumnDecode { index, source } => Self::Corrupt(format!("column {index}: {source}")),
            sqlx::Error::Decode(source) => Self::Corrupt(source.to_string()),
            sqlx::Error::Database(inner) => match inner.code().as_deref() {
                // SQLite: BUSY and its extended forms, LOCKED. PostgreSQL: serialization failure, deadlock, lock timeout.
                Some("5" | "261" | "517" | "6" | "262" | "40001" | "40P01" | "55P03") => Self::Busy,
                _ => Self::Database(error),
            },
            _ => Self::Database(error),
        }
    }
}

impl From<domain::UnknownCode> for Error {
    fn from(error: domain::UnknownCode) -> Self {
        Self::Corrupt(error.to_string())
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Corrupt(error.to_string())
    }
}
