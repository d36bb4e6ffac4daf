//! Moderation: words that wait, reports, decisions with reasons, asking again, counts, house rules.

use crate::support::{Backend, Browser, World};
use app::urls;
use domain::{
    IdeaId, ViewpointId,
    mission::Moderation,
    person::{Facilitates, Role},
    target::Target,
};
use futures::future::join_all;

mod again;
mod between;
mod counts;
mod details;
mod evidence;
mod many;
mod queue;
mod reports;
mod rules;

const SENTENCE: &str = "Plant trees at the bus stops";
const RUDE: &str = "Those people are rotten";

/// Counts kept with ideas, missions and viewpoints, against the rows counted one by one.
pub async fn recount(world: &World) {
    for (what, wrong) in [
        (
            "ideas",
            "SELECT COUNT(*) FROM missions WHERE idea_count <> (SELECT COUNT(*) FROM ideas WHERE ideas.mission_id = missions.id \
             AND state NOT IN ('held', 'hidden', 'withdrawn'))",
        ),
        (
            "answers of missions",
            "SELECT COUNT(*) FROM missions WHERE vote_count <> (SELECT COUNT(*) FROM votes JOIN ideas ON ideas.id = votes.idea_id \
             WHERE ideas.mission_id = missions.id AND ideas.state NOT IN ('held', 'withdrawn'))",
        ),
        (
            "viewpoints of missions",
            "SELECT COUNT(*) FROM missions WHERE viewpoint_count <> (SELECT COUNT(*) FROM viewpoints LEFT JOIN ideas \
             ON ideas.id = viewpoints.target_id WHERE viewpoints.mission_id = missions.id AND viewpoints.state = 'open' \
             AND COALESCE(ideas.state, '') NOT IN ('held', 'hidden', 'withdrawn'))",
        ),
        (
            "viewpoints of ideas",
            "SELECT COUNT(*) FROM ideas WHERE viewpoint_count <> \
             (SELECT COUNT(*) FROM viewpoints WHERE viewpoints.target_id = ideas.id AND viewpoints.state = 'open')",
        ),
        (
            "replies",
            "SELECT COUNT(*) FROM viewpoints AS v WHERE v.reply_count <> (SELECT COUNT(*) FROM viewpoints AS r WHERE r.state = 'open' \
             AND CASE WHEN v.parent_id IS NULL THEN r.thread_id = v.id AND r.id <> v.id ELSE r.parent_id = v.id END)",
        ),
        (
            "held ideas that nobody looks at",
            "SELECT COUNT(*) FROM ideas WHERE state = 'held' AND id NOT IN (SELECT target_id FROM moderation_items) \
             AND COALESCE((SELECT kind FROM moderation_acts WHERE target_id = ideas.id ORDER BY created_at DESC, id DESC LIMIT 1), '') <> 'returned'",
        ),
        (
            "reports in the queue",
            "SELECT COUNT(*) FROM moderation_items WHERE report_count <> \
             (SELECT COUNT(*) FROM reports WHERE reports.target_id = moderation_items.target_id AND outcome IS NULL)",
        ),
    ] {
        assert_eq!(world.database.number(wrong).await, 0, "{what}");
    }
}

/// The state of an idea, as it is kept.
async fn state(world: &World, idea: IdeaId) -> String {
    let id = world.database.id(idea.uuid());
    let rows = world.database.rows(&format!("SELECT state FROM ideas WHERE id = {id}")).await;
    rows[0][0].clone().unwrap_or_default()
}

/// Starts a thread in a browser, as a person would.
async fn say(browser: &mut Browser, idea: IdeaId, thought: &str) -> ViewpointId {
    browser.open(&urls::idea(idea)).await.is(200);
    browser.press("Send viewpoint", &[("stance", "for"), ("thought", thought)]).await.is(200);
    let id = browser.page().path().trim_start_matches("/viewpoints/").split('/').next().unwrap_or_default().to_owned();
    id.parse().unwrap_or_else(|_| panic!("not the page of a viewpoint: {}", browser.page().url))
}

/// Decides on a thing in a browser, from its page at the desk, a second after whatever happened before.
async fn decide(world: &World, browser: &mut Browser, target: Target, button: &str, fields: &[(&str, &str)]) {
    world.clock.move_on(1);
    browser.open(&urls::moderate(target)).await.is(200);
    browser.press(button, fields).await.is(200);
}

/// The newest act about a thing.
async fn last_act(world: &World, target: Target) -> domain::ModerationActId {
    let mut read = world.app().reader.begin().await.unwrap();
    read.last_act(target.id).await.unwrap().expect("an act").id
}

/// Reports a thing in a browser.
async fn report(browser: &mut Browser, target: Target, words: &str) {
    browser.open(&urls::report_target(target)).await.is(200);
    browser.press("Send report", &[("rule", "kind"), ("words", words)]).await.is(200).see("Saved. Your report is sent.");
}
