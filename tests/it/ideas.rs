//! Ideas: written one question at a time, sent once, found again, changed, taken back, and never shown before their time.

use crate::support::{Browser, Known, World};
use app::urls;
use domain::{
    DraftId, IdeaId, MissionId, PersonId,
    idea::Step,
    mission::Moderation,
    person::{Reach, Role, ShownAs},
};
use futures::future::join_all;

mod change;
mod find;
mod held;
mod send;

const SENTENCE: &str = "Put shade sails over the bus stops";

/// The idea whose page, or page of thanks, a browser shows.
fn shown(browser: &Browser) -> IdeaId {
    let id = browser.page().path().trim_start_matches("/ideas/").split('/').next().unwrap_or_default().to_owned();
    id.parse().unwrap_or_else(|_| panic!("not the page of an idea: {}", browser.page().url))
}

/// The draft whose question a browser shows.
fn drafted(browser: &Browser) -> DraftId {
    let id = browser.page().path().trim_start_matches("/drafts/").split('/').next().unwrap_or_default().to_owned();
    id.parse().unwrap_or_else(|_| panic!("not a question of a draft: {}", browser.page().url))
}

/// Goes from the first question to the check, as a person would.
async fn write(browser: &mut Browser, slug: &str, sentence: &str) {
    browser.open(&urls::new_idea(slug)).await.is(200);
    browser.press("Continue", &[("sentence", sentence)]).await.is(200);
    if browser.page().path().ends_with("/similar") {
        browser.press("Continue", &[]).await.is(200);
    }
    browser.press("Continue", &[("why", "I wait there each day.")]).await.is(200);
    browser.press("Continue", &[("helps", "Older people"), ("harms", "")]).await.is(200);
    browser.press("Continue", &[("shown_as", "nickname")]).await.is(200);
    browser.press("Continue", &[("reach", "words")]).await.is(200).see("Check your answers");
}

/// A draft of this person that only has to be sent.
async fn ready(world: &World, person: PersonId, mission: MissionId, sentence: &str) -> DraftId {
    let id = DraftId::from(world.fresh_id());
    let mut tx = world.app().writer.begin().await.expect("a write begins");
    tx.add_draft(id, mission, person, sentence, None, world.now()).await.expect("the draft is kept");
    let mut draft = tx.lock_draft(id, person).await.expect("a read").expect("the draft");
    (draft.shown_as, draft.reach) = (Some(ShownAs::Nickname), Some(Reach::Words));
    tx.save_draft(&draft, world.now()).await.expect("the draft is kept");
    tx.commit().await.expect("the write is kept");
    id
}

/// A column of one idea, as a number.
async fn number(world: &World, idea: IdeaId, column: &str) -> i64 {
    let id = world.database.id(idea.uuid());
    world.database.number(&format!("SELECT {column} FROM ideas WHERE id = {id}")).await
}

/// The ideas that a mission counts, against those that everyone can read.
async fn counted(world: &World) -> i64 {
    let public = "SELECT COUNT(*) FROM ideas WHERE state NOT IN ('held', 'hidden', 'withdrawn')";
    let all = world.database.number(public).await;
    assert_eq!(world.database.number("SELECT CAST(SUM(idea_count) AS BIGINT) FROM missions").await, all, "the missions count wrong");
    all
}

async fn agree(world: &World, person: &Known, idea: IdeaId) {
    let mut browser = world.browser_of(person);
    browser.open(&urls::vote(idea)).await.is(200);
    browser.press("Save answer", &[("choice", "agree")]).await.is(200);
}
