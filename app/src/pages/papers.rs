//! Papers for committees: the form in which staff make one, the paper, the list of all.

mod form;
mod list;
mod look;
mod show;

pub use form::{MakeDecisionPaper, MakePaper};
pub use list::Papers;
pub use show::PaperPage;

use crate::page::Page;
use domain::{
    MissionId,
    permission::{Action, Subject, may},
};

/// Whether this person may make a paper in a mission.
pub fn may_make(page: &Page, mission: MissionId) -> bool {
    page.viewer.as_ref().is_some_and(|viewer| may(&viewer.actor, Action::MakePaper, Subject::in_mission(mission)).is_ok())
}
