//! Tests of ideas and their rounds. Who signed up, and what they need, is never told.

use super::{
    super::{Cell, Kind, Order, Table},
    column,
};
use crate::Result;
use domain::test::{Closing, Test};

statements! {
    TESTS = "SELECT tests.number, 0, tests.number, tests.id, tests.idea_id, tests.state, tests.result, tests.version, tests.fields, \
             tests.placed_count + tests.waiting_count, tests.viewpoint_count, tests.started_at, tests.stopped_at, tests.stop_reason, \
             tests.closed_at, tests.closing, tests.created_at, tests.updated_at FROM tests \
             WHERE tests.mission_id = $1 AND tests.number >= $2 AND (tests.number, 0) > ($2, $3) ORDER BY tests.number LIMIT $4";
    ROUNDS = "SELECT tests.number, test_rounds.number, tests.number, test_rounds.test_id, test_rounds.number, test_rounds.stage, \
              test_rounds.seen, test_rounds.changed, test_rounds.created_at \
              FROM tests JOIN test_rounds ON test_rounds.test_id = tests.id \
              WHERE tests.mission_id = $1 AND tests.number >= $2 AND (tests.number, test_rounds.number) > ($2, $3) \
              ORDER BY tests.number, test_rounds.number LIMIT $4";
    VERSIONS = "SELECT tests.number, test_versions.version, tests.number, test_versions.test_id, test_versions.version, test_versions.fields, \
                test_versions.created_at FROM tests JOIN test_versions ON test_versions.test_id = tests.id \
                WHERE tests.mission_id = $1 AND tests.number >= $2 AND (tests.number, test_versions.version) > ($2, $3) \
                ORDER BY tests.number, test_versions.version LIMIT $4";
}

/// `tests`
pub(super) const TESTS_TABLE: Table = Table {
    name: "tests",
    columns: &[
        column("number", "test-number", Kind::Number, &["tests.number"]),
        column("id", "id", Kind::Id, &["tests.id"]),
        column("idea_id", "idea-id", Kind::Id, &["tests.idea_id"]),
        column("state", "test-state", Kind::Code, &["tests.state"]),
        column("result", "test-result", Kind::Code, &["tests.result"]),
        column("version", "version", Kind::Number, &["tests.version"]),
        column("title", "test-title", Kind::Text, &["tests.fields", "tests.title"]),
        column("think", "test-think", Kind::Text, &["tests.fields"]),
        column("attempt", "test-attempt", Kind::Text, &["tests.fields"]),
        column("with_whom", "test-people", Kind::Text, &["tests.fields"]),
        column("place", "test-place", Kind::Text, &["tests.fields"]),
        column("starts_on", "test-starts", Kind::Day, &["tests.fields", "tests.starts_on"]),
        column("ends_on", "test-ends", Kind::Day, &["tests.fields", "tests.ends_on"]),
        column("watch", "test-watch", Kind::Text, &["tests.fields"]),
        column("worked_if", "test-worked-if", Kind::Text, &["tests.fields"]),
        column("stop_if", "test-stop-if", Kind::Text, &["tests.fields"]),
        column("stage", "test-stage", Kind::Code, &["tests.fields", "tests.stage"]),
        column("help", "test-help", Kind::Text, &["tests.fields"]),
        column("places", "test-places", Kind::Number, &["tests.fields"]),
        column("language", "language", Kind::Code, &["tests.fields", "tests.language"]),
        column("signed_up", "people-signed-up", Kind::People, &["tests.placed_count", "tests.waiting_count"]),
        column("viewpoints", "test-viewpoints", Kind::Number, &["tests.viewpoint_count"]),
        column("started_at", "test-started", Kind::Moment, &["tests.started_at"]),
        column("stopped_at", "test-stopped", Kind::Moment, &["tests.stopped_at"]),
        column("stopped_because", "test-stop-reason", Kind::Text, &["tests.stop_reason"]),
        column("closed_at", "test-closed", Kind::Moment, &["tests.closed_at"]),
        column("thought", "test-thought", Kind::Text, &["tests.closing"]),
        column("saw", "test-saw", Kind::Text, &["tests.closing"]),
        column("learned", "test-learned", Kind::Text, &["tests.closing"]),
        column("next", "test-next", Kind::Text, &["tests.closing"]),
        column("worth", "test-worth", Kind::Text, &["tests.closing"]),
        column("leader", "staff-name", Kind::Text, &["tests.closing"]),
        column("leader_job", "job", Kind::Text, &["tests.closing"]),
        column("proposed_at", "made-at", Kind::Moment, &["tests.created_at"]),
        column("changed_at", "changed-at", Kind::Moment, &["tests.updated_at"]),
    ],
    order: Order::Numbers,
    page: TESTS,
    shape: tests,
};

/// `test_rounds`
pub(super) const ROUNDS_TABLE: Table = Table {
    name: "test_rounds",
    columns: &[
        column("test", "test-number", Kind::Number, &["tests.number"]),
        column("test_id", "test-id", Kind::Id, &["test_rounds.test_id"]),
        column("round", "test-round", Kind::Number, &["test_rounds.number"]),
        column("stage", "test-stage", Kind::Code, &["test_rounds.stage"]),
        column("seen", "test-seen", Kind::Text, &["test_rounds.seen"]),
        column("changed", "test-changed", Kind::Text, &["test_rounds.changed"]),
        column("began_at", "made-at", Kind::Moment, &["test_rounds.created_at"]),
    ],
    order: Order::Numbers,
    page: ROUNDS,
    shape: Ok,
};

/// `test_versions`
pub(super) const VERSIONS_TABLE: Table = Table {
    name: "test_versions",
    columns: &[
        column("test", "test-number", Kind::Number, &["tests.number"]),
        column("test_id", "test-id", Kind::Id, &["test_versions.test_id"]),
        column("version", "version", Kind::Number, &["test_versions.version"]),
        column("title", "test-title", Kind::Text, &["test_versions.fields"]),
        column("think", "test-think", Kind::Text, &["test_versions.fields"]),
        column("attempt", "test-attempt", Kind::Text, &["test_versions.fields"]),
        column("with_whom", "test-people", Kind::Text, &["test_versions.fields"]),
        column("place", "test-place", Kind::Text, &["test_versions.fields"]),
        column("starts_on", "test-starts", Kind::Day, &["test_versions.fields"]),
        column("ends_on", "test-ends", Kind::Day, &["test_versions.fields"]),
        column("watch", "test-watch", Kind::Text, &["test_versions.fields"]),
        column("worked_if", "test-worked-if", Kind::Text, &["test_versions.fields"]),
        column("stop_if", "test-stop-if", Kind::Text, &["test_versions.fields"]),
        column("stage", "test-stage", Kind::Code, &["test_versions.fields"]),
        column("help", "test-help", Kind::Text, &["test_versions.fields"]),
        column("places", "test-places", Kind::Number, &["test_versions.fields"]),
        column("language", "language", Kind::Code, &["test_versions.fields"]),
        column("written_at", "made-at", Kind::Moment, &["test_versions.created_at"]),
    ],
    order: Order::Numbers,
    page: VERSIONS,
    shape: |cells| spread(cells, 3),
};

fn text(text: String) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
}

/// Puts the fields of a test, kept as one JSON document at this place, into columns of their own.
fn spread(mut cells: Vec<Cell>, at: usize) -> Result<Vec<Cell>> {
    let after = cells.split_off(at);
    let mut after = after.into_iter();
    if let Some(Cell::Text(fields)) = after.next() {
        cells.extend(fields_of(serde_json::from_str(&fields)?));
    }
    cells.extend(after);
    Ok(cells)
}

fn fields_of(test: Test) -> [Cell; 14] {
    let day = |day: Option<domain::Date>| day.map_or(Cell::Empty, |day| Cell::Text(day.to_string()));
    let help: Vec<&str> = test.help.iter().map(|help| help.code()).collect();
    [
        text(test.title),
        text(test.think),
        text(test.attempt),
        text(test.people),
        text(test.place),
        day(test.starts_on),
        day(test.ends_on),
        text(test.watch.join("\n")),
        text(test.worked_if),
        text(test.stop_if),
        text(test.stage.code().to_owned()),
        text(help.join("\n")),
        test.places.map_or(Cell::Empty, Cell::Number),
        text(test.language),
    ]
}

/// The place of what was written when a test was closed, once its fields have columns of their own.
const CLOSING: usize = 26;

/// Puts the fields, and what was written when it was closed, into columns of their own.
fn tests(cells: Vec<Cell>) -> Result<Vec<Cell>> {
    let mut cells = spread(cells, 6)?;
    let after = cells.split_off(CLOSING);
    let mut after = after.into_iter();
    match after.next() {
        Some(Cell::Text(closing)) => {
            let closing: Closing = serde_json::from_str(&closing)?;
            let Closing { thought, saw, learned, next, worth, leader, leader_role } = closing;
            cells.extend([thought, saw, learned, next, worth, leader, leader_role].map(text));
        }
        _ => cells.extend(std::iter::repeat_n(Cell::Empty, 7)),
    }
    cells.extend(after);
    Ok(cells)
}
