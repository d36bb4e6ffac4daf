//! Addresses of sorting and answering ideas.

use super::{idea, mission, target};
use domain::{IdeaId, TagId, target::Target};

/// The pages of this part.
pub(super) const PAGES: &[&str] = &[
    "/ideas/{id}/join",
    "/ideas/{id}/undo-join",
    "/ideas/{id}/split",
    "/ideas/{id}/assign",
    "/ideas/{id}/notes",
    "/ideas/{id}/tags",
    "/missions/{slug}/tags",
    "/ideas/{id}/answer",
    "/ideas/{id}/answers",
    "/ideas/{id}/promise",
    "/ideas/{id}/fair",
    "/ideas/{id}/follow",
    "/tests/{id}/follow",
    "/decisions/{id}/follow",
];

/// Join an idea with another one.
pub fn join_idea(id: IdeaId) -> String {
    format!("{}/join", idea(id))
}
/// Let a joined idea stand on its own again.
pub fn undo_join(id: IdeaId) -> String {
    format!("{}/undo-join", idea(id))
}
/// Split an idea into two or three.
pub fn split_idea(id: IdeaId) -> String {
    format!("{}/split", idea(id))
}
/// Let a colleague look after an idea.
pub fn assign_idea(id: IdeaId) -> String {
    format!("{}/assign", idea(id))
}
/// Private notes of staff about an idea.
pub fn idea_notes(id: IdeaId) -> String {
    format!("{}/notes", idea(id))
}
/// The tags of an idea.
pub fn idea_tags(id: IdeaId) -> String {
    format!("{}/tags", idea(id))
}
/// The tags of a mission.
pub fn tags(slug: &str) -> String {
    format!("{}/tags", mission(slug))
}
/// The ideas of a mission with a tag.
pub fn ideas_with_tag(slug: &str, tag: TagId) -> String {
    format!("{}?tag={tag}", super::ideas(slug))
}
/// The ideas of a mission that the reader looks after.
pub fn ideas_of_mine(slug: &str) -> String {
    format!("{}?mine=yes", super::ideas(slug))
}
/// Answer an idea for the city.
pub fn answer_idea(id: IdeaId) -> String {
    format!("{}/answer", idea(id))
}
/// Every answer of the city to an idea.
pub fn answers(id: IdeaId) -> String {
    format!("{}/answers", idea(id))
}
/// Promise a day for the reply to an idea.
pub fn promise_reply(id: IdeaId) -> String {
    format!("{}/promise", idea(id))
}
/// Say whether an answer was fair.
pub fn rate_answer(id: IdeaId) -> String {
    format!("{}/fair", idea(id))
}
/// Follow a thing, or stop.
pub fn follow(about: Target) -> String {
    format!("{}/follow", target(about))
}
/// A thing after someone began to follow it, or stopped.
pub fn follow_saved(about: Target, follows: bool) -> String {
    format!("{}?saved={}", target(about), if follows { "followed" } else { "unfollowed" })
}
/// An idea after staff did something with it, or someone rated its answer.
pub fn idea_sorted(id: IdeaId, done: &str) -> String {
    format!("{}?saved={done}", idea(id))
}
