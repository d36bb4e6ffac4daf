//! Tests of ideas, from a proposal to what was learned. (The module is not called `tests`: every test here would be.)

mod follow;
mod lists;
mod races;
mod run;
mod try_it;

use crate::support::{Browser, World, content::Known};
use app::urls;
use domain::{IdeaId, MissionId, TestId, person::Role};

/// The sentence of the idea.
const SENTENCE: &str = "Open school yards on hot days";
/// What would show that it worked.
const WORKED_IF: &str = "At least 40 people a day use the yard.";

/// A mission with an idea, and an officer.
async fn place(world: &World) -> (MissionId, IdeaId, Known) {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, SENTENCE).await;
    (mission, idea, world.staff(Role::Officer).await)
}

/// The test whose page a browser shows.
fn shown(browser: &Browser) -> TestId {
    let path = browser.page().path().to_owned();
    path.trim_start_matches("/tests/").parse().unwrap_or_else(|_| panic!("{path} is not a test: {}", browser.page().text()))
}

/// Everything that a test says, for two places.
const FULL: &[(&str, &str)] = &[
    ("title", "School yards open until 8pm"),
    ("think", "People will use a school yard on a hot day."),
    ("attempt", "Open gates from 3:30pm to 8pm, with water."),
    ("people", "Families of Elm Street."),
    ("place", "Elm Street School"),
    ("starts_on", "2026-04-10"),
    ("ends_on", "2026-05-20"),
    ("watch", "People in the yard\nNoise after 7pm"),
    ("worked_if", WORKED_IF),
    ("stop_if", "Anyone is hurt."),
    ("stage", "street"),
    ("places", "2"),
    ("help", "travel"),
    ("help", "interpreter"),
    ("team", "Streets"),
];

/// An officer proposes a test with everything in it.
async fn proposed(officer: &mut Browser, idea: IdeaId) -> TestId {
    officer.open(&urls::idea(idea)).await;
    officer.follow("Propose a test").await.is(200).see("Start small.");
    officer.press("Propose a test", FULL).await.is(200).see("Saved. The test is being prepared.");
    shown(officer)
}

/// The same, started.
pub async fn started(officer: &mut Browser, idea: IdeaId) -> TestId {
    let test = proposed(officer, idea).await;
    officer.open(&urls::start_test(test)).await.see("nobody can change this line");
    officer.press("Start the test", &[]).await.is(200).see("The test is running.");
    test
}

/// Someone signs up with an address and a need.
pub async fn sign_up(browser: &mut Browser, test: TestId, email: &str) {
    browser.open(&urls::test(test)).await;
    let button =
        if browser.page().text().contains("Put me on the waiting list") { "Put me on the waiting list" } else { "Put me on the list" };
    browser.press(button, &[("help", "travel"), ("need", "A seat in the shade"), ("email", email)]).await.is(200).see("Saved. You");
}

/// Closes a running test.
pub async fn closed(officer: &mut Browser, test: TestId, result: &str) {
    officer.open(&urls::close_test(test)).await.is(200);
    let words = [
        ("result", result),
        ("saw", "22 people came.\nIt was too hot in the yard."),
        ("learned", "Shade matters more than hours."),
        ("next", "Try sails over the yard."),
        ("worth", "It saved us from opening twelve yards."),
    ];
    officer.press("Say what we learned", &words).await.is(200).see("The test is closed.");
}
