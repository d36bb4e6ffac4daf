//! The tables of an export: their columns, and the statements that read them. Each part of the product has its file.

mod decisions;
mod evidence;
mod house;
mod moderation;
mod sorting;
mod tests;

use super::{Column, Kind, Table};
use crate::sql::Sql;

/// Every statement of the tables.
pub(crate) fn statements() -> impl Iterator<Item = (&'static str, Sql)> {
    [decisions::STATEMENTS, evidence::STATEMENTS, house::STATEMENTS, moderation::STATEMENTS, sorting::STATEMENTS, tests::STATEMENTS]
        .into_iter()
        .flatten()
        .copied()
}

/// Every table of an export, in the order of files and sheets.
pub const TABLES: &[Table] = &[
    house::MISSION_TABLE,
    house::MISSION_VERSIONS_TABLE,
    house::IDEAS_TABLE,
    house::ANSWERS_TABLE,
    house::IDEA_VERSIONS_TABLE,
    sorting::ANSWERS_TABLE,
    sorting::PROMISES_TABLE,
    sorting::JOINS_TABLE,
    sorting::TAGS_TABLE,
    sorting::IDEA_TAGS_TABLE,
    house::VIEWPOINTS_TABLE,
    evidence::ASSUMPTIONS_TABLE,
    evidence::SIGNS_TABLE,
    evidence::EVENTS_TABLE,
    evidence::EVIDENCE_TABLE,
    evidence::LINKS_TABLE,
    tests::TESTS_TABLE,
    tests::VERSIONS_TABLE,
    tests::ROUNDS_TABLE,
    decisions::DECISIONS_TABLE,
    decisions::VERSIONS_TABLE,
    decisions::IDEAS_TABLE,
    decisions::CALLS_TABLE,
    house::CHANGES_TABLE,
    moderation::ACTS_TABLE,
    moderation::REPORTS_TABLE,
    moderation::APPEALS_TABLE,
    moderation::RULES_TABLE,
];

const fn column(name: &'static str, meaning: &'static str, kind: Kind, from: &'static [&'static str]) -> Column {
    Column { name, meaning, kind, from }
}
