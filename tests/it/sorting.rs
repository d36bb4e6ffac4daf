//! Sorting ideas: what staff join, split, assign, note and tag, and that nobody's words or answers are lost by it.

use crate::support::{Browser, Known, World};
use app::urls;
use domain::{
    IdeaId, MissionId,
    person::{Facilitates, Role},
};
use futures::future::join_all;

mod joins;
mod private;
mod tags;

const SHADE: &str = "Plant trees at the bus stops";
const SAILS: &str = "Put shade sails over the bus stops";

/// A mission with two ideas by different guests, and an officer.
struct Two {
    mission: MissionId,
    shade: IdeaId,
    sails: IdeaId,
    planter: Known,
    sailor: Known,
    officer: Known,
}

async fn two(world: &World) -> Two {
    let mission = world.mission("cooler-streets").await;
    let (planter, sailor) = (world.guest().await, world.guest().await);
    Two {
        mission,
        shade: world.idea_by(planter.id, mission, SHADE, "open").await,
        sails: world.idea_by(sailor.id, mission, SAILS, "open").await,
        planter,
        sailor,
        officer: world.staff(Role::Officer).await,
    }
}

/// Answers an idea on its own page.
async fn vote(browser: &mut Browser, idea: IdeaId, choice: &str) {
    browser.open(&urls::vote(idea)).await.is(200);
    browser.press("Save answer", &[("choice", choice)]).await.is(200);
}

/// So many new guests answer an idea.
async fn votes(world: &World, idea: IdeaId, choice: &str, how_many: usize) -> Vec<Known> {
    let mut people = Vec::new();
    for _ in 0..how_many {
        let person = world.guest().await;
        vote(&mut world.browser_of(&person), idea, choice).await;
        people.push(person);
    }
    people
}

/// A column of one idea, as a number.
async fn number(world: &World, idea: IdeaId, column: &str) -> i64 {
    let id = world.database.id(idea.uuid());
    world.database.number(&format!("SELECT {column} FROM ideas WHERE id = {id}")).await
}

/// How many notices of a kind a person has.
async fn told(world: &World, person: &Known, kind: &str) -> i64 {
    let id = world.database.id(person.id.uuid());
    world.database.number(&format!("SELECT COUNT(*) FROM notices WHERE person_id = {id} AND kind = '{kind}'")).await
}

/// What is kept with ideas, tags and missions, counted again.
async fn counts_are_true(world: &World) {
    for (what, wrong) in [
        (
            "ideas that go on here",
            "SELECT COUNT(*) FROM ideas WHERE joined_count <> \
             (SELECT COUNT(*) FROM idea_joins WHERE idea_joins.kept_id = ideas.id AND idea_joins.undone_at IS NULL)",
        ),
        (
            "joined ideas",
            "SELECT COUNT(*) FROM ideas WHERE state = 'joined' AND NOT EXISTS \
             (SELECT 1 FROM idea_joins WHERE idea_joins.idea_id = ideas.id AND idea_joins.undone_at IS NULL)",
        ),
        ("parts", "SELECT COUNT(*) FROM ideas WHERE part_count <> (SELECT COUNT(*) FROM ideas AS part WHERE part.split_from = ideas.id)"),
        ("notes", "SELECT COUNT(*) FROM ideas WHERE note_count <> (SELECT COUNT(*) FROM idea_notes WHERE idea_notes.idea_id = ideas.id)"),
        (
            "tags of ideas",
            "SELECT COUNT(*) FROM ideas WHERE tag_count <> (SELECT COUNT(*) FROM idea_tags WHERE idea_tags.idea_id = ideas.id)",
        ),
        (
            "ideas of tags",
            "SELECT COUNT(*) FROM tags WHERE idea_count <> (SELECT COUNT(*) FROM idea_tags WHERE idea_tags.tag_id = tags.id)",
        ),
        ("answers", "SELECT COUNT(*) FROM ideas WHERE answer_count <> (SELECT COUNT(*) FROM votes WHERE votes.idea_id = ideas.id)"),
        (
            "ideas of missions",
            "SELECT COUNT(*) FROM missions WHERE idea_count <> (SELECT COUNT(*) FROM ideas WHERE ideas.mission_id = missions.id \
             AND ideas.state NOT IN ('held', 'hidden', 'withdrawn'))",
        ),
    ] {
        assert_eq!(world.database.number(wrong).await, 0, "{what}");
    }
}

both!(an_idea_is_split_and_its_author_named_on_each_part, |world| async move {
    let two = two(&world).await;
    votes(&world, two.shade, "agree", 2).await;
    let mut officer = world.browser_of(&two.officer);
    officer.open(&urls::idea(two.shade)).await.is(200).see("For the city team");
    officer.follow("Split this idea").await.is(200).see(SHADE);
    let page = officer.press("Split the idea", &[("part-1", "Plant trees"), ("part-2", "plant trees!"), ("reason", "")]).await;
    page.is(422).see("This is the same as another one.").see("Write something here.");
    assert_eq!(page.field("part-1"), "Plant trees");
    officer.press("Split the idea", &[("part-2", "Build more bus stops"), ("reason", "These are two things.")]).await.is(200);
    officer.page().see("The new ideas are open").see("Split into").see("Build more bus stops");
    assert_eq!((number(&world, two.shade, "part_count").await, number(&world, two.shade, "agree_count").await), (2, 2));
    assert_eq!(told(&world, &two.planter, "idea_split").await, 1);
    counts_are_true(&world).await;

    // The new ones are open, theirs, and lead back.
    let mut planter = world.browser_of(&two.planter);
    planter.open(&urls::idea(two.shade)).await.is(200);
    let part = planter.page().link("Build more bus stops");
    planter.open(&part).await.is(200).see("Split from").see(SHADE).see("Change the words").see("Nobody has answered yet.");
    planter.open(urls::ME).await.see("The city team split your idea");
    world.browser().open(urls::CHANGES).await.see("Idea split").see("These are two things.");

    // A colleague who read it before is told, and nothing is split twice.
    let mut late = world.browser_of(&two.officer);
    late.open(&urls::split_idea(two.sails)).await;
    let split = late.filled("Split the idea", &[("part-1", "One"), ("part-2", "Two"), ("reason", "Two things.")]);
    let other = split.clone().with("once", "a-key-of-another-window");
    for (each, status) in [(&split, 303), (&split, 303), (&other, 409)] {
        late.send(each).await.is(status);
    }
    assert_eq!(number(&world, two.sails, "part_count").await, 2);
    counts_are_true(&world).await;
});
