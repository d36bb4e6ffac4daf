//! Ideas: the list of a mission, one idea, and the forms of those who may change what becomes of it.

mod change;
pub(crate) mod item;
mod list;
mod show;
mod versions;

pub use change::{EditIdea, LetIdeaThrough, WithdrawIdea};
pub use list::IdeaList;
pub use show::{IdeaPage, IdeaSent};
pub use versions::IdeaVersions;

use crate::page::{Page, PageFailure};
use domain::{
    IdeaId,
    permission::{Action, Subject, may},
};
use store::{Read, ideas::IdeaView, missions::MissionView};

/// Whether this person lets ideas and viewpoints of a mission through.
pub(crate) fn lets_through(page: &Page, mission: &MissionView) -> bool {
    page.viewer.as_ref().is_some_and(|viewer| may(&viewer.actor, Action::Moderate, Subject::in_mission(mission.id)).is_ok())
}

/// Whether this person wrote the idea.
pub(crate) fn wrote(page: &Page, idea: &IdeaView) -> bool {
    page.viewer.as_ref().is_some_and(|viewer| viewer.actor.id == idea.author)
}

/// Whether this person may read the words of the idea: everyone when it is public; its author and those who let ideas through
/// while it is held. Words that were taken back or taken out are read by nobody.
pub(crate) fn may_read(page: &Page, mission: &MissionView, idea: &IdeaView) -> bool {
    use domain::idea::IdeaState;
    idea.state.is_public() || (idea.state == IdeaState::Held && (wrote(page, idea) || lets_through(page, mission)))
}

/// An idea and its mission; held ones only for those who may read them.
pub(crate) async fn find(page: &Page, read: &mut Read, id: IdeaId) -> Result<(IdeaView, MissionView), PageFailure> {
    let idea = read.idea(id).await?.ok_or(PageFailure::NotFound)?;
    let mission = read.mission_by_id(idea.mission).await?.ok_or(PageFailure::NotFound)?;
    if idea.state == domain::idea::IdeaState::Held && !may_read(page, &mission, &idea) {
        return Err(PageFailure::NotFound);
    }
    Ok((idea, mission))
}
