//! Addresses of the staff desk.

use domain::JobId;

/// The pages whose addresses are in this file.
pub(super) const PAGES: &[&str] = &[
    "/desk",
    "/desk/waiting",
    "/desk/search",
    "/desk/record",
    "/desk/messages",
    "/desk/messages/try-again",
    "/desk/messages/{id}/try-again",
    "/desk/messages/{id}/drop",
];

/// What waits for staff.
pub const DESK: &str = "/desk";
/// One part of what waits.
pub const DESK_WAITING: &str = "/desk/waiting";
/// Search for staff.
pub const DESK_SEARCH: &str = "/desk/search";
/// The action record. Each look is written into it first.
pub const RECORD: &str = "/desk/record";
/// The action record as a table; no page.
pub const RECORD_CSV: &str = "/desk/record.csv";
/// Messages that were given up.
pub const LETTERS: &str = "/desk/messages";
/// Try all of them again.
pub const TRY_ALL_AGAIN: &str = "/desk/messages/try-again";

/// One part of what waits, by its code.
pub fn desk_part(part: &str) -> String {
    format!("{DESK_WAITING}?what={part}")
}
/// The record of what was asked for.
pub fn record(query: &str) -> String {
    if query.is_empty() { RECORD.to_owned() } else { format!("{RECORD}?{query}") }
}
/// The same as a table.
pub fn record_csv(query: &str) -> String {
    if query.is_empty() { RECORD_CSV.to_owned() } else { format!("{RECORD_CSV}?{query}") }
}
/// Try a message again that was given up.
pub fn try_letter_again(id: JobId) -> String {
    format!("/desk/messages/{id}/try-again")
}
/// Drop a message that was given up.
pub fn drop_letter(id: JobId) -> String {
    format!("/desk/messages/{id}/drop")
}
