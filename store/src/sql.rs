//! SQL statements as named constants, and the macros that run one on whichever engine a transaction holds.

/// One statement as each engine gets it. Nearly always the same text.
#[derive(Clone, Copy, Debug)]
pub struct Sql {
    /// For SQLite.
    pub sqlite: &'static str,
    /// For PostgreSQL.
    pub postgres: &'static str,
}

impl Sql {
    /// One text for both engines.
    pub const fn both(text: &'static str) -> Self {
        Self { sqlite: text, postgres: text }
    }
    /// Another text for PostgreSQL, where the engines really differ: row locks, full-text search, bulk loads.
    #[must_use]
    pub const fn on_postgres(self, postgres: &'static str) -> Self {
        Self { sqlite: self.sqlite, postgres }
    }
}

/// Names the statements of a module and lists them in `STATEMENTS`, so that a test can prepare every one.
///
/// `NAME = "text";` is one text for both engines; `NAME = "a", postgres: "b";` is two.
macro_rules! statements {
    ($( $(#[$meta:meta])* $name:ident = $first:expr $(, postgres: $second:expr)?; )*) => {
        $( $(#[$meta])* const $name: $crate::sql::Sql = $crate::sql::Sql::both($first)$(.on_postgres($second))?; )*
        /// Every statement of this module.
        pub(crate) const STATEMENTS: &[(&str, $crate::sql::Sql)] = &[ $( (concat!(module_path!(), "::", stringify!($name)), $name), )* ];
    };
}

/// Runs a statement and gives every row as `$row`.
macro_rules! fetch_all {
    ($tx:expr, $row:ty, $sql:expr $(, $value:expr)* $(,)?) => {{
        let read: &mut $crate::Read = $tx;
        match read.engine() {
            $crate::connect::Engine::Sqlite(connection) =>
                sqlx::query_as::<_, $row>($sql.sqlite)$(.bind($value))*.fetch_all(&mut **connection).await,
            $crate::connect::Engine::Postgres(connection) =>
                sqlx::query_as::<_, $row>($sql.postgres)$(.bind($value))*.fetch_all(&mut **connection).await,
        }.map_err($crate::Error::from)
    }};
}

/// Runs a statement and gives its only row as `$row`, or nothing.
macro_rules! fetch_optional {
    ($tx:expr, $row:ty, $sql:expr $(, $value:expr)* $(,)?) => {{
        let read: &mut $crate::Read = $tx;
        match read.engine() {
            $crate::connect::Engine::Sqlite(connection) =>
                sqlx::query_as::<_, $row>($sql.sqlite)$(.bind($value))*.fetch_optional(&mut **connection).await,
            $crate::connect::Engine::Postgres(connection) =>
                sqlx::query_as::<_, $row>($sql.postgres)$(.bind($value))*.fetch_optional(&mut **connection).await,
        }.map_err($crate::Error::from)
    }};
}

/// Runs a statement that always has one row of one column, such as a count.
macro_rules! fetch_value {
    ($tx:expr, $value_type:ty, $sql:expr $(, $value:expr)* $(,)?) => {{
        let read: &mut $crate::Read = $tx;
        match read.engine() {
            $crate::connect::Engine::Sqlite(connection) =>
                sqlx::query_scalar::<_, $value_type>($sql.sqlite)$(.bind($value))*.fetch_one(&mut **connection).await,
            $crate::connect::Engine::Postgres(connection) =>
                sqlx::query_scalar::<_, $value_type>($sql.postgres)$(.bind($value))*.fetch_one(&mut **connection).await,
        }.map_err($crate::Error::from)
    }};
}

/// Runs a statement that changes rows and gives how many.
macro_rules! execute {
    ($tx:expr, $sql:expr $(, $value:expr)* $(,)?) => {{
        let write: &mut $crate::Write = $tx;
        match write.engine() {
            $crate::connect::Engine::Sqlite(connection) =>
                sqlx::query($sql.sqlite)$(.bind($value))*.execute(&mut **connection).await.map(|done| done.rows_affected()),
            $crate::connect::Engine::Postgres(connection) =>
                sqlx::query($sql.postgres)$(.bind($value))*.execute(&mut **connection).await.map(|done| done.rows_affected()),
        }.map_err($crate::Error::from)
    }};
}
