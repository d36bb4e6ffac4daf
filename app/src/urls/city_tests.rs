//! Addresses of tests.

use domain::{
    IdeaId, TestId,
    test::{TestResult, TestState},
};

/// The pages whose addresses are in this file.
pub(super) const PAGES: &[&str] = &[
    "/tests",
    "/ideas/{id}/test",
    "/tests/{id}",
    "/tests/{id}/edit",
    "/tests/{id}/owners",
    "/tests/{id}/start",
    "/tests/{id}/round",
    "/tests/{id}/stop",
    "/tests/{id}/close",
    "/tests/{id}/sign-up",
    "/tests/{id}/leave",
    "/tests/{id}/people",
    "/tests/{id}/message",
];

/// All tests.
pub const TESTS: &str = "/tests";

/// Tests that do this.
pub fn tests_that_are(state: TestState) -> String {
    format!("{TESTS}?state={}", state.code())
}
/// Tests with this result.
pub fn tests_with(result: TestResult) -> String {
    format!("{TESTS}?result={}", result.code())
}
/// Tests of a mission.
pub fn tests_of_mission(slug: &str) -> String {
    format!("{TESTS}?mission={slug}")
}
/// Propose a test of an idea.
pub fn propose_test(id: IdeaId) -> String {
    format!("/ideas/{id}/test")
}
/// A test.
pub fn test(id: TestId) -> String {
    format!("/tests/{id}")
}
/// A test after something was done to it.
pub fn test_saved(id: TestId, done: &str) -> String {
    format!("/tests/{id}?saved={done}")
}
/// Change what a test says, before it starts.
pub fn edit_test(id: TestId) -> String {
    format!("/tests/{id}/edit")
}
/// The owners of a test.
pub fn test_owners(id: TestId) -> String {
    format!("/tests/{id}/owners")
}
/// The owners of a test after one came or went: `added` or `removed`.
pub fn test_owners_saved(id: TestId, done: &str) -> String {
    format!("/tests/{id}/owners?saved={done}")
}
/// Start a test.
pub fn start_test(id: TestId) -> String {
    format!("/tests/{id}/start")
}
/// Begin a new round of a test.
pub fn round_of_test(id: TestId) -> String {
    format!("/tests/{id}/round")
}
/// Stop a test early.
pub fn stop_test(id: TestId) -> String {
    format!("/tests/{id}/stop")
}
/// Say what came of a test.
pub fn close_test(id: TestId) -> String {
    format!("/tests/{id}/close")
}
/// Sign up to try a test out.
pub fn sign_up_for_test(id: TestId) -> String {
    format!("/tests/{id}/sign-up")
}
/// Give one's own place in a test back.
pub fn leave_test(id: TestId) -> String {
    format!("/tests/{id}/leave")
}
/// Tell how it went: a story, as evidence on the test.
pub fn tell_of_test(id: TestId) -> String {
    format!("/tests/{id}/evidence/new?kind=story")
}
/// Who signed up for a test, for its owners.
pub fn test_people(id: TestId) -> String {
    format!("/tests/{id}/people")
}
/// Write to those who signed up for a test.
pub fn write_to_people(id: TestId) -> String {
    format!("/tests/{id}/message")
}
