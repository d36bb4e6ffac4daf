//! Decisions: where they stand, every version of them, what they are about, and what called for another look.

use super::{
    super::{Cell, Kind, Order, Table},
    column,
};
use crate::Result;
use domain::decision::{Decision, Entry};
use serde::Serialize;

statements! {
    DECISIONS = "SELECT decisions.created_at, decisions.id, decisions.id, decisions.number, decisions.version, decisions.kind, \
                 decisions.state, decisions.what, decisions.language, decisions.look_again_on, decisions.called_for, \
                 decisions.called_on, decisions.waits_from, decisions.viewpoint_count, decisions.created_at, decisions.updated_at \
                 FROM decisions WHERE decisions.mission_id = $1 AND decisions.created_at >= $2 \
                 AND (decisions.created_at, decisions.id) > ($2, $3) ORDER BY decisions.created_at, decisions.id LIMIT $4";
    VERSIONS = "SELECT decision_versions.decision_id, decision_versions.version, decision_versions.decision_id, \
                decision_versions.version, decision_versions.kind, decision_versions.state, decision_versions.fields, \
                decision_versions.entry, decision_versions.moved_count, decision_versions.writer_name, \
                decision_versions.writer_job, decision_versions.created_at \
                FROM decisions JOIN decision_versions ON decision_versions.decision_id = decisions.id \
                WHERE decisions.mission_id = $1 AND (decision_versions.decision_id, decision_versions.version) > ($2, $3) \
                ORDER BY decision_versions.decision_id, decision_versions.version LIMIT $4";
    IDEAS = "SELECT decision_ideas.decision_id, decision_ideas.idea_id, decision_ideas.decision_id, decision_ideas.version, \
             decision_ideas.idea_id \
             FROM decisions JOIN decision_ideas ON decision_ideas.decision_id = decisions.id \
             AND decision_ideas.version = decisions.version JOIN ideas ON ideas.id = decision_ideas.idea_id \
             WHERE decisions.mission_id = $1 AND ideas.state NOT IN ('held', 'hidden', 'withdrawn') \
             AND (decision_ideas.decision_id, decision_ideas.idea_id) > ($2, $3) \
             ORDER BY decision_ideas.decision_id, decision_ideas.idea_id LIMIT $4";
    CALLS = "SELECT decision_calls.created_at, decision_calls.id, decision_calls.id, decision_calls.decision_id, \
             decision_calls.version, decision_calls.kind, decision_calls.about, decision_calls.note, decision_calls.called_on, \
             decision_calls.person_name, decision_calls.created_at \
             FROM decisions JOIN decision_calls ON decision_calls.decision_id = decisions.id \
             WHERE decisions.mission_id = $1 AND decision_calls.created_at >= $2 \
             AND (decision_calls.created_at, decision_calls.id) > ($2, $3) \
             ORDER BY decision_calls.created_at, decision_calls.id LIMIT $4";
}

/// `decisions`
pub(super) const DECISIONS_TABLE: Table = Table {
    name: "decisions",
    columns: &[
        column("id", "id", Kind::Id, &["decisions.id"]),
        column("number", "decision-number", Kind::Number, &["decisions.number"]),
        column("version", "version", Kind::Number, &["decisions.version"]),
        column("last_act", "decision-kind", Kind::Code, &["decisions.kind"]),
        column("state", "decision-state", Kind::Code, &["decisions.state"]),
        column("what", "decision-what", Kind::Text, &["decisions.what"]),
        column("language", "language", Kind::Code, &["decisions.language"]),
        column("look_again_on", "decision-look-again", Kind::Day, &["decisions.look_again_on"]),
        column("called_for", "decision-call", Kind::Code, &["decisions.called_for"]),
        column("called_on", "decision-called-on", Kind::Day, &["decisions.called_on"]),
        column("waits_from", "decision-waits", Kind::Day, &["decisions.waits_from"]),
        column("viewpoints", "viewpoints-open", Kind::Number, &["decisions.viewpoint_count"]),
        column("made_at", "made-at", Kind::Moment, &["decisions.created_at"]),
        column("changed_at", "changed-at", Kind::Moment, &["decisions.updated_at"]),
    ],
    order: Order::MomentAndId,
    page: DECISIONS,
    shape: Ok,
};

/// `decision_versions`
pub(super) const VERSIONS_TABLE: Table = Table {
    name: "decision_versions",
    columns: &[
        column("decision", "decision-id", Kind::Id, &["decision_versions.decision_id"]),
        column("version", "version", Kind::Number, &["decision_versions.version"]),
        column("act", "decision-kind", Kind::Code, &["decision_versions.kind"]),
        column("state", "decision-state", Kind::Code, &["decision_versions.state"]),
        column("what", "decision-what", Kind::Text, &["decision_versions.fields"]),
        column("who", "decision-who", Kind::Text, &["decision_versions.fields"]),
        column("speaker", "decision-speaker", Kind::Text, &["decision_versions.fields"]),
        column("decided_on", "decision-on", Kind::Day, &["decision_versions.fields"]),
        column("meeting", "decision-meeting", Kind::Text, &["decision_versions.fields"]),
        column("why", "decision-why", Kind::Text, &["decision_versions.fields"]),
        column("do_nothing", "decision-do-nothing", Kind::Text, &["decision_versions.fields"]),
        column("options", "decision-options", Kind::Text, &["decision_versions.fields"]),
        column("evidence", "decision-evidence", Kind::Text, &["decision_versions.fields"]),
        column("no_evidence", "decision-no-evidence", Kind::Text, &["decision_versions.fields"]),
        column("assumptions", "decision-assumptions", Kind::Text, &["decision_versions.fields"]),
        column("affects", "decision-affects", Kind::Text, &["decision_versions.fields"]),
        column("signs", "decision-signs", Kind::Text, &["decision_versions.fields"]),
        column("look_again_on", "decision-look-again", Kind::Day, &["decision_versions.fields"]),
        column("sure", "decision-sure", Kind::Code, &["decision_versions.fields"]),
        column("minority", "decision-minority", Kind::Text, &["decision_versions.fields"]),
        column("ideas", "decision-idea-numbers", Kind::Text, &["decision_versions.fields"]),
        column("evidence_people", "decision-evidence-people", Kind::Number, &["decision_versions.fields"]),
        column("language", "language", Kind::Code, &["decision_versions.fields"]),
        column("cause", "decision-cause", Kind::Code, &["decision_versions.entry"]),
        column("because", "decision-because", Kind::Text, &["decision_versions.entry"]),
        column("moved", "decision-moved-list", Kind::Text, &["decision_versions.entry"]),
        column("no_new_evidence", "decision-no-new-evidence", Kind::YesNo, &["decision_versions.entry"]),
        column("off", "decision-off", Kind::Text, &["decision_versions.entry"]),
        column("evidence_that_moved_us", "decision-moved", Kind::Number, &["decision_versions.moved_count"]),
        column("staff_name", "staff-name", Kind::Text, &["decision_versions.writer_name"]),
        column("staff_job", "job", Kind::Text, &["decision_versions.writer_job"]),
        column("made_at", "made-at", Kind::Moment, &["decision_versions.created_at"]),
    ],
    order: Order::IdAndNumber,
    page: VERSIONS,
    shape: versions,
};

/// `decision_ideas`
pub(super) const IDEAS_TABLE: Table = Table {
    name: "decision_ideas",
    columns: &[
        column("decision", "decision-id", Kind::Id, &["decision_ideas.decision_id"]),
        column("version", "version", Kind::Number, &["decision_ideas.version"]),
        column("idea", "idea-id", Kind::Id, &["decision_ideas.idea_id"]),
    ],
    order: Order::Ids,
    page: IDEAS,
    shape: Ok,
};

/// `decision_calls`
pub(super) const CALLS_TABLE: Table = Table {
    name: "decision_calls",
    columns: &[
        column("id", "id", Kind::Id, &["decision_calls.id"]),
        column("decision", "decision-id", Kind::Id, &["decision_calls.decision_id"]),
        column("version", "version", Kind::Number, &["decision_calls.version"]),
        column("kind", "decision-call", Kind::Code, &["decision_calls.kind"]),
        column("about", "decision-call-about", Kind::Text, &["decision_calls.about"]),
        column("note", "decision-call-note", Kind::Text, &["decision_calls.note"]),
        column("called_on", "decision-called-on", Kind::Day, &["decision_calls.called_on"]),
        column("staff_name", "staff-name", Kind::Text, &["decision_calls.person_name"]),
        column("made_at", "made-at", Kind::Moment, &["decision_calls.created_at"]),
    ],
    order: Order::MomentAndId,
    page: CALLS,
    shape: Ok,
};

/// The place of what a version says; why it came about follows.
const SAYS: usize = 4;

/// Puts what a version says, and why it came about, into columns of their own. Only what has rows of its own stays JSON.
fn versions(mut cells: Vec<Cell>) -> Result<Vec<Cell>> {
    let after = cells.split_off(SAYS);
    let mut after = after.into_iter();
    if let (Some(Cell::Text(says)), Some(Cell::Text(entry))) = (after.next(), after.next()) {
        cells.extend(says_of(serde_json::from_str(&says)?)?);
        cells.extend(entry_of(serde_json::from_str(&entry)?)?);
    }
    cells.extend(after);
    Ok(cells)
}

fn text(text: String) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
}

fn list<T: Serialize>(rows: &[T]) -> Result<Cell> {
    if rows.is_empty() { Ok(Cell::Empty) } else { Ok(Cell::Text(serde_json::to_string(rows)?)) }
}

fn says_of(says: Decision) -> Result<[Cell; 19]> {
    let ideas: Vec<String> = says.ideas.iter().map(ToString::to_string).collect();
    Ok([
        text(says.what),
        text(says.who),
        text(says.speaker),
        text(says.on.to_string()),
        text(says.meeting),
        text(says.why),
        text(says.do_nothing),
        list(&says.options)?,
        list(&says.evidence)?,
        text(says.no_evidence),
        list(&says.assumptions)?,
        list(&says.affects)?,
        list(&says.signs)?,
        text(says.look_again_on.to_string()),
        text(says.sure.code().to_owned()),
        text(says.minority),
        text(ideas.join("\n")),
        Cell::Number(says.evidence_people),
        text(says.language),
    ])
}

fn entry_of(entry: Entry) -> Result<[Cell; 5]> {
    Ok([
        entry.cause.map_or(Cell::Empty, |cause| text(cause.code().to_owned())),
        text(entry.because),
        list(&entry.moved)?,
        Cell::Number(entry.no_new_evidence.into()),
        text(entry.off),
    ])
}
