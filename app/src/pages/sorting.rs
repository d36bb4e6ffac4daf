//! Sorting ideas: the forms of staff, and what everyone sees of it on the page of an idea.

mod assign;
mod beside;
mod joins;
mod notes;
mod splits;
mod tags;

pub use assign::AssignIdea;
pub(crate) use beside::Beside;
pub use joins::{JoinIdea, UndoJoin};
pub use notes::IdeaNotes;
pub use splits::SplitIdea;
pub use tags::{IdeaTags, MissionTags};

use super::ideas;
use crate::{
    page::{Page, PageFailure},
    say,
};
use domain::{
    IdeaId,
    permission::{Action, Subject, may},
};
use store::{Read, ideas::IdeaView, missions::MissionView};

/// Whether this person sorts the ideas of a mission.
pub(crate) fn sorts(page: &Page, mission: &MissionView) -> bool {
    allowed(page, mission, Action::SortIdeas)
}

fn allowed(page: &Page, mission: &MissionView, action: Action) -> bool {
    page.viewer.as_ref().is_some_and(|viewer| may(&viewer.actor, action, Subject::in_mission(mission.id)).is_ok())
}

/// The idea of a path and its mission, for staff who may do this to it.
async fn find(
    page: &Page,
    read: &mut Read,
    id: Result<IdeaId, PageFailure>,
    action: Action,
) -> Result<(IdeaView, MissionView), PageFailure> {
    let (idea, mission) = ideas::find(page, read, id?).await?;
    if !allowed(page, &mission, action) {
        return Err(PageFailure::Forbidden);
    }
    Ok((idea, mission))
}

/// The way back to the idea: its own words, or its number when nobody reads them any more.
fn crumb(page: &Page, mission: &MissionView, idea: &IdeaView) -> String {
    kicker(page, mission, idea).unwrap_or_else(|| say!(page.text(), "idea-number", number = idea.number))
}

/// What stands above the question: the idea in its own words, unless nobody reads them any more.
fn kicker(page: &Page, mission: &MissionView, idea: &IdeaView) -> Option<String> {
    ideas::may_read(page, mission, idea).then(|| idea.idea.sentence.clone())
}
