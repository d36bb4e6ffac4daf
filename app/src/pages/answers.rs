//! The city's answers to ideas: on the page of the idea, all of them, and the forms around them.

mod fair;
mod follow;
mod show;
mod write;

pub use fair::RateAnswer;
pub use follow::{FollowDecision, FollowIdea, FollowTest};
pub(crate) use follow::{follow_button, follow_saved, follow_while};
pub use show::IdeaAnswers;
pub(crate) use show::Reply;
pub use write::{AnswerIdea, PromiseReply};

use domain::{Date, answer::is_late};
use store::{ideas::IdeaView, missions::MissionView};

/// The day by which the city promised to reply to an idea: its own, or that of its mission.
pub(crate) fn promised(mission: &MissionView, idea: &IdeaView) -> Option<Date> {
    idea.replied.promised.or(mission.mission.reply_by)
}

/// Whether that day is over and nobody replied, although the idea still waits for it.
pub(crate) fn late(mission: &MissionView, idea: &IdeaView, today: Date) -> bool {
    idea.state.takes_part() && is_late(idea.replied.version > 0, promised(mission, idea), today)
}
