//! Everything Turnstone keeps, on SQLite or PostgreSQL.
//!
//! This crate holds all SQL. A page gets a [`Reader`], whose transactions cannot write, in the type and in the
//! database; an action gets a [`Writer`], whose transaction is the whole of one write. One SQL text serves both
//! engines (sqlx takes `$1` on both); where the engines really differ, [`sql::Sql::on_postgres`] says so.

#[macro_use]
pub mod sql;

mod connect;
mod error;
mod migrate;

pub mod answers;
pub mod assumptions;
pub mod bulk;
pub mod changes;
pub mod decisions;
pub mod desk;
pub mod drafts;
pub mod email_links;
pub mod evidence;
pub mod export;
pub mod exports;
pub mod files;
pub mod form_keys;
pub mod house_rules;
pub mod ideas;
pub mod import;
pub mod jobs;
pub mod limits;
pub mod mine;
pub mod missions;
pub mod moderation;
pub mod notices;
pub mod papers;
pub mod people;
pub mod records;
pub mod search;
pub mod sessions;
pub mod settings;
pub mod sorting;
pub mod tests;
pub mod viewpoints;
pub mod votes;

pub use connect::{Backend, Read, Reader, Store, Write, Writer};
pub use error::Error;

/// The result of everything here.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Every SQL statement of this crate with its name, for the test that prepares each of them on both engines.
pub fn statements() -> Vec<(&'static str, sql::Sql)> {
    [
        answers::STATEMENTS,
        answers::follows::STATEMENTS,
        answers::promises::STATEMENTS,
        answers::tell::STATEMENTS,
        assumptions::STATEMENTS,
        assumptions::write::STATEMENTS,
        bulk::STATEMENTS,
        changes::STATEMENTS,
        email_links::STATEMENTS,
        decisions::STATEMENTS,
        decisions::calls::STATEMENTS,
        decisions::links::STATEMENTS,
        decisions::people::STATEMENTS,
        decisions::write::STATEMENTS,
        desk::STATEMENTS,
        desk::find::STATEMENTS,
        drafts::STATEMENTS,
        evidence::STATEMENTS,
        evidence::list::STATEMENTS,
        evidence::write::STATEMENTS,
        files::STATEMENTS,
        exports::STATEMENTS,
        form_keys::STATEMENTS,
        house_rules::STATEMENTS,
        ideas::STATEMENTS,
        ideas::list::STATEMENTS,
        ideas::write::STATEMENTS,
        import::STATEMENTS,
        jobs::STATEMENTS,
        jobs::letters::STATEMENTS,
        limits::STATEMENTS,
        mine::STATEMENTS,
        missions::STATEMENTS,
        moderation::acts::STATEMENTS,
        moderation::facts::STATEMENTS,
        moderation::queue::STATEMENTS,
        moderation::reports::STATEMENTS,
        moderation::things::STATEMENTS,
        notices::STATEMENTS,
        papers::STATEMENTS,
        papers::decisions::STATEMENTS,
        people::STATEMENTS,
        people::erase::STATEMENTS,
        people::merge::STATEMENTS,
        records::STATEMENTS,
        records::list::STATEMENTS,
        search::STATEMENTS,
        sessions::STATEMENTS,
        settings::STATEMENTS,
        tests::STATEMENTS,
        tests::list::STATEMENTS,
        tests::messages::STATEMENTS,
        tests::sign_ups::STATEMENTS,
        tests::write::STATEMENTS,
        sorting::joins::STATEMENTS,
        sorting::notes::STATEMENTS,
        sorting::splits::STATEMENTS,
        sorting::staff::STATEMENTS,
        sorting::tags::STATEMENTS,
        viewpoints::STATEMENTS,
        viewpoints::write::STATEMENTS,
        votes::STATEMENTS,
    ]
    .concat()
    .into_iter()
    .chain(export::tables::statements())
    .collect()
}
