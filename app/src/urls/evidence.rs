//! Addresses of evidence and of what we think is true.

use domain::{
    AssumptionId, EvidenceId,
    target::{Target, TargetKind},
};

/// The pages of this part.
pub(super) const PAGES: &[&str] = &[
    "/missions/{slug}/assumptions",
    "/missions/{slug}/assumptions/new",
    "/missions/{slug}/evidence",
    "/assumptions/{id}",
    "/assumptions/{id}/edit",
    "/assumptions/{id}/sure",
    "/assumptions/{id}/signs/{number}/see",
    "/ideas/{id}/evidence/new",
    "/tests/{id}/evidence/new",
    "/decisions/{id}/evidence/new",
    "/evidence/{id}",
    "/evidence/{id}/edit",
    "/evidence/{id}/withdraw",
    "/evidence/{id}/check",
];

/// What we think is true in a mission.
pub fn assumptions(slug: &str) -> String {
    format!("/missions/{slug}/assumptions")
}
/// Write down something that we think is true.
pub fn new_assumption(slug: &str) -> String {
    format!("/missions/{slug}/assumptions/new")
}
/// One thing that we think is true.
pub fn assumption(id: AssumptionId) -> String {
    format!("/assumptions/{id}")
}
/// The same, with what was just done to it.
pub fn assumption_saved(id: AssumptionId, done: &str) -> String {
    format!("/assumptions/{id}?saved={done}")
}
/// Change the words of an assumption and the signs we watch.
pub fn edit_assumption(id: AssumptionId) -> String {
    format!("/assumptions/{id}/edit")
}
/// Say how sure we are.
pub fn sure(id: AssumptionId) -> String {
    format!("/assumptions/{id}/sure")
}
/// Say that a sign was seen, or was not after all.
pub fn see_sign(id: AssumptionId, number: i64) -> String {
    format!("/assumptions/{id}/signs/{number}/see")
}
/// The evidence of a mission.
pub fn mission_evidence(slug: &str) -> String {
    format!("/missions/{slug}/evidence")
}
/// Add evidence on an idea, a test or a decision.
pub fn new_evidence(target: Target) -> String {
    let things = match target.kind {
        TargetKind::Test => "tests",
        TargetKind::Decision => "decisions",
        _ => "ideas",
    };
    format!("/{things}/{}/evidence/new", target.id)
}
/// One piece of evidence.
pub fn evidence(id: EvidenceId) -> String {
    format!("/evidence/{id}")
}
/// The same, with what was just done to it.
pub fn evidence_saved(id: EvidenceId, done: &str) -> String {
    format!("/evidence/{id}?saved={done}")
}
/// Change the words of evidence.
pub fn edit_evidence(id: EvidenceId) -> String {
    format!("/evidence/{id}/edit")
}
/// Take evidence back.
pub fn withdraw_evidence(id: EvidenceId) -> String {
    format!("/evidence/{id}/withdraw")
}
/// Check evidence, as someone of the city.
pub fn check_evidence(id: EvidenceId) -> String {
    format!("/evidence/{id}/check")
}
