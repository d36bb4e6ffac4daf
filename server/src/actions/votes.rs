//! Answering ideas.

use crate::{act::Act, failure::Failure};
use app::page::PageFailure;
use domain::{
    IdeaId,
    permission::{Action, Subject},
    problem::Refusal,
    vote::{Tally, Vote},
};
use store::{ideas::IdeaView, missions::MissionView, votes::Cast};

/// What became of a vote.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The mission.
    pub mission: MissionView,
    /// Whether it was this person's first answer to this idea.
    pub is_new: bool,
    /// The counts after it.
    pub tally: Tally,
    /// How many ideas of the mission this person answered.
    pub answered: i64,
}

/// Puts or changes a person's answer to an idea; `None` takes it back.
///
/// # Errors
/// Not found; refused when the mission or the idea takes no answers.
pub async fn cast(act: &mut Act, id: IdeaId, vote: Option<Vote>) -> Result<Answered, Failure> {
    let (idea, mission) = idea_and_mission(act, id).await?;
    act.may(Action::Vote, Subject::in_mission(mission.id))?;
    mission.mission.takes_part(act.moment)?;
    if !idea.state.takes_part() {
        return Err(Refusal::IdeaClosed.into());
    }
    let cast = Cast { idea: id, idea_version: idea.version, mission: mission.id, person: act.person.id, vote, event: act.fresh_id() };
    let (before, tally) = act.tx.cast_vote(cast, act.moment.now).await?;
    act.tx.take_part(mission.id, act.person.id, act.moment.now).await?;
    let answered = act.tx.answered(mission.id, act.person.id).await?;
    Ok(Answered { mission, is_new: before.is_none() && vote.is_some(), tally, answered })
}

/// An idea that this person may know of, and its mission.
///
/// # Errors
/// Not found, also for ideas that are held or hidden from this person.
pub async fn idea_and_mission(act: &mut Act, id: IdeaId) -> Result<(IdeaView, MissionView), Failure> {
    let idea = act.tx.idea(id).await?.ok_or(PageFailure::NotFound)?;
    let mission = act.tx.mission_by_id(idea.mission).await?.ok_or(PageFailure::NotFound)?;
    let sees_held = idea.author == act.person.id || act.may(Action::Moderate, Subject::in_mission(mission.id)).is_ok();
    if !idea.state.is_public() && !sees_held {
        return Err(Failure::not_found());
    }
    Ok((idea, mission))
}
