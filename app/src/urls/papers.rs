//! Addresses of papers for committees.

use domain::{DecisionId, PaperId};

/// The pages whose addresses are in this file.
pub(super) const PAGES: &[&str] = &["/papers", "/papers/{id}", "/missions/{slug}/paper", "/decisions/{id}/paper"];

/// The pattern of a paper. Files of it have the same address with their ending.
pub const PAPER: &str = "/papers/{id}";
/// All papers.
pub const PAPERS: &str = "/papers";

/// A paper.
pub fn paper(id: PaperId) -> String {
    format!("/papers/{id}")
}
/// A paper as a file: `html` or `docx`.
pub fn paper_file(id: PaperId, ending: &str) -> String {
    format!("/papers/{id}.{ending}")
}
/// Make a paper about a mission.
pub fn make_paper(slug: &str) -> String {
    format!("/missions/{slug}/paper")
}
/// Make a paper about a mission, from what was typed for another one.
pub fn make_paper_from(slug: &str, from: PaperId) -> String {
    format!("/missions/{slug}/paper?from={from}")
}
/// Make a paper about a decision.
pub fn make_decision_paper(id: DecisionId) -> String {
    format!("/decisions/{id}/paper")
}
/// Make a paper about a decision, from what was typed for another one.
pub fn make_decision_paper_from(id: DecisionId, from: PaperId) -> String {
    format!("/decisions/{id}/paper?from={from}")
}
