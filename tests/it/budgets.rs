//! How much a page costs: SQL statements, with a mission that many people took part in.

use crate::{
    routes::table::fill,
    support::{browser::Browser, folder::Folder, process::Process},
};
use app::urls;
use reqwest::Method;
use std::collections::BTreeMap;

/// Statements that a page may need, the session counted in.
const STATEMENTS: i64 = 8;
/// The page of an idea shows what staff and the city did with it, where it goes on, its tests, its evidence and its threads.
const IDEA_PAGE: i64 = 13;
/// One's own page lists five kinds of things, each of which takes its own.
const OWN_PAGE: i64 = 9;
/// The desk puts ten lists beside each other, each with its count, and the counts of missions.
const DESK_PAGE: i64 = 24;
/// The form of a paper weighs everything that a paper may tell, and which words it may quote.
const PAPER_FORM: i64 = 9;
/// What a page may cost.
fn most_of(path: &str) -> i64 {
    let idea = path.strip_prefix("/ideas/").is_some_and(|rest| !rest.contains('/'));
    if path == urls::ME {
        OWN_PAGE
    } else if path == urls::DESK {
        DESK_PAGE
    } else if idea {
        IDEA_PAGE
    } else if path.ends_with("/paper") {
        PAPER_FORM
    } else {
        STATEMENTS
    }
}

/// The statements that a process has run.
async fn statements(browser: &Browser) -> i64 {
    let metrics = browser.send_raw(browser.request(Method::GET, "/metrics")).await;
    let line = metrics.body.lines().find_map(|line| line.strip_prefix("turnstone_sql_statements_total ")).expect("the number");
    line.parse().unwrap()
}

both!(a_page_needs_few_statements, |world| async move {
    let town = world.town().await;
    for at in 0..30 {
        world.idea_by(town.other.id, town.mission, &format!("Idea of number {at}"), "open").await;
    }
    let open = town.idea(domain::idea::IdeaState::Open);
    for at in 0..25 {
        world.viewpoint_by(town.other.id, open, &format!("Viewpoint of number {at}"), "open").await;
    }
    // A process goes by the clock of the machine, and sessions of this town began in April 2026.
    world.database.execute("UPDATE sessions SET expires_at = 9000000000000000, seen_at = 9000000000000000").await;
    let process = Process::start(&world.database.address, &Folder::new()).await;
    let mut needs = BTreeMap::new();
    for (who, known) in [("writer", &town.writer), ("officer", &town.officer)] {
        let mut browser = process.browser();
        browser.set_cookie("turnstone", &known.token);
        for path in urls::pages().flat_map(|pattern| fill(pattern, &town).into_iter().take(2)) {
            let mut least = i64::MAX;
            // The worker looks for jobs every second: what is too much once is asked again.
            for _ in 0..3 {
                if least <= STATEMENTS {
                    break;
                }
                let before = statements(&browser).await;
                let answer = browser.send_raw(browser.request(Method::GET, &path)).await;
                assert!(answer.status < 500, "{path}: {}", answer.status);
                least = least.min(statements(&browser).await - before);
            }
            needs.insert((path, who), least);
        }
    }
    process.kill().await;
    let mut most: Vec<_> = needs.iter().collect();
    most.sort_by_key(|(_, count)| -**count);
    for ((path, who), count) in most.iter().take(10) {
        println!("{count} statements: {path} as {who}");
    }
    let over: Vec<_> = most.iter().filter(|((path, _), count)| **count > most_of(path)).collect();
    assert!(over.is_empty(), "more than {STATEMENTS} statements: {over:?}");
});
