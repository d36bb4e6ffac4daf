//! Addresses of moderation: reports, the queue, statements of reasons, counts, house rules.

use domain::{
    ModerationActId, ModerationBatchId, ReportId,
    target::{Target, TargetKind},
};

/// The pages whose addresses are in this file.
pub(super) const PAGES: &[&str] = &[
    "/ideas/{id}/report",
    "/viewpoints/{id}/report",
    "/evidence/{id}/report",
    "/reports/{id}",
    "/desk/moderation",
    "/desk/moderation/decide",
    "/desk/moderation/next",
    "/desk/moderation/batches/{id}",
    "/desk/moderation/{kind}/{id}",
    "/moderation",
    "/moderation/acts/{id}",
    "/moderation/acts/{id}/ask-again",
    "/house-rules",
    "/house-rules/edit",
    "/house-rules/versions",
];

/// House rules.
pub const HOUSE_RULES: &str = "/house-rules";
/// Change the house rules.
pub const EDIT_HOUSE_RULES: &str = "/house-rules/edit";
/// All versions of the house rules.
pub const HOUSE_RULE_VERSIONS: &str = "/house-rules/versions";
/// The counts of moderation, for everyone.
pub const MODERATION: &str = "/moderation";
/// What waits for those who moderate.
pub const MODERATION_QUEUE: &str = "/desk/moderation";
/// Decide on several things at once.
pub const DECIDE_MANY: &str = "/desk/moderation/decide";
/// The next thing that waits.
pub const NEXT_TO_MODERATE: &str = "/desk/moderation/next";

/// Report an idea, a viewpoint or a piece of evidence.
pub fn report_target(target: Target) -> String {
    let plural = match target.kind {
        TargetKind::Viewpoint => "viewpoints",
        TargetKind::Evidence => "evidence",
        _ => "ideas",
    };
    format!("/{plural}/{}/report", target.id)
}
/// A report, for whoever sent it.
pub fn report(id: ReportId) -> String {
    format!("/reports/{id}")
}
/// Look at one thing and decide on it.
pub fn moderate(target: Target) -> String {
    format!("/desk/moderation/{}/{}", target.kind.code(), target.id)
}
/// Take a thing of the queue, or give it back (form only).
pub fn take_to_moderate(target: Target) -> String {
    format!("/desk/moderation/{}/{}/take", target.kind.code(), target.id)
}
/// The next thing that waits, in a part of the queue (a query such as `mission=cooler-streets`), after an act.
pub fn next_to_moderate(filter: &str, done: Option<ModerationActId>) -> String {
    let done = done.map(|done| format!("done={done}"));
    let query: Vec<&str> = [Some(filter).filter(|filter| is_query(filter)), done.as_deref()].into_iter().flatten().collect();
    if query.is_empty() { NEXT_TO_MODERATE.to_owned() } else { format!("{NEXT_TO_MODERATE}?{}", query.join("&")) }
}
/// What came of deciding on several things of a part of the queue.
pub fn moderation_batch_from(id: ModerationBatchId, filter: &str) -> String {
    let path = moderation_batch(id);
    if is_query(filter) { format!("{path}?{filter}") } else { path }
}
/// Whether a value from a form can stand in an address as its query.
pub fn is_query(value: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'=' | b'&' | b'-' | b'_' | b'.' | b'%' | b':');
    !value.is_empty() && value.len() <= 500 && value.bytes().all(plain)
}
/// What came of deciding on several things at once.
pub fn moderation_batch(id: ModerationBatchId) -> String {
    format!("/desk/moderation/batches/{id}")
}
/// The statement of reasons of an act.
pub fn moderation_act(id: ModerationActId) -> String {
    format!("/moderation/acts/{id}")
}
/// Ask to look at an act again.
pub fn ask_again(id: ModerationActId) -> String {
    format!("/moderation/acts/{id}/ask-again")
}
