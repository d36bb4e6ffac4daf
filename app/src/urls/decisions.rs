//! Addresses of decisions and of what changed.

use domain::{Date, DecisionId, decision::ChangeKind};

/// The pages whose addresses are in this file.
pub(super) const PAGES: &[&str] = &[
    "/decisions",
    "/missions/{slug}/decisions/new",
    "/decisions/{id}",
    "/decisions/{id}/decide",
    "/decisions/{id}/change",
    "/decisions/{id}/look-again",
    "/decisions/{id}/correct",
    "/decisions/{id}/end",
    "/decisions/{id}/stop",
    "/decisions/{id}/see-sign",
    "/decisions/{id}/versions",
    "/decisions/{id}/versions/{version}",
    "/decisions/{id}/compare",
    "/decisions/{id}/on",
];

/// What changed, as a feed (RFC 4287); no page.
pub const CHANGES_ATOM: &str = "/changes.atom";
/// What changed, as a table; no page.
pub const CHANGES_CSV: &str = "/changes.csv";

/// The feed of what changed, for what was asked.
pub fn changes_atom(query: &str) -> String {
    with_query(CHANGES_ATOM, query)
}
/// The table of what changed, for what was asked.
pub fn changes_csv(query: &str) -> String {
    with_query(CHANGES_CSV, query)
}
fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// All decisions.
pub const DECISIONS: &str = "/decisions";

/// The decisions of a mission.
pub fn decisions_of(slug: &str) -> String {
    format!("/decisions?mission={slug}")
}
/// Write a decision down.
pub fn new_decision(slug: &str) -> String {
    format!("/missions/{slug}/decisions/new")
}
/// A decision.
pub fn decision(id: DecisionId) -> String {
    format!("/decisions/{id}")
}
/// A decision after something was done to it.
pub fn decision_saved(id: DecisionId, kind: ChangeKind) -> String {
    format!("/decisions/{id}?saved={}", kind.code())
}
/// The form for an act on a decision that is there.
pub fn decision_act(id: DecisionId, kind: ChangeKind) -> String {
    let verb = match kind {
        // A new decision begins in its mission; on one that is there, its first version is decided.
        ChangeKind::New | ChangeKind::Decided => "decide",
        ChangeKind::Changed => "change",
        ChangeKind::Kept => "look-again",
        ChangeKind::Corrected => "correct",
        ChangeKind::Ended => "end",
        ChangeKind::Stopped => "stop",
    };
    format!("/decisions/{id}/{verb}")
}
/// Say that a sign was seen.
pub fn see_sign_of_decision(id: DecisionId) -> String {
    format!("/decisions/{id}/see-sign")
}
/// All versions of a decision.
pub fn decision_versions(id: DecisionId) -> String {
    format!("/decisions/{id}/versions")
}
/// One version of a decision.
pub fn decision_version(id: DecisionId, version: i64) -> String {
    format!("/decisions/{id}/versions/{version}")
}
/// Two versions of a decision side by side.
pub fn compare_decision(id: DecisionId) -> String {
    format!("/decisions/{id}/compare")
}
/// These two versions side by side.
pub fn compare_versions(id: DecisionId, from: i64, to: i64) -> String {
    format!("/decisions/{id}/compare?from={from}&to={to}")
}
/// What a decision said on a day.
pub fn decision_on(id: DecisionId, day: Option<Date>) -> String {
    match day {
        Some(day) => format!("/decisions/{id}/on?date={day}"),
        None => format!("/decisions/{id}/on"),
    }
}
