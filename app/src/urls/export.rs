//! Addresses of open data.

/// The pages whose addresses are in this file.
pub(super) const PAGES: &[&str] = &["/export", "/export/tables/{table}", "/export/left-out", "/missions/{slug}/export"];

/// About open data.
pub const EXPORT: &str = "/export";

/// The data of a mission.
pub fn mission_data(slug: &str) -> String {
    format!("/missions/{slug}/export")
}
/// A file of the data of a mission: `ideas.csv`, `all.zip`.
pub fn mission_file(slug: &str, file: &str) -> String {
    format!("/missions/{slug}/export/{file}")
}
/// What each column of a table means.
pub fn export_table(table: &str) -> String {
    format!("/export/tables/{table}")
}
/// What is in no file, and why.
pub const EXPORT_LEFT_OUT: &str = "/export/left-out";
