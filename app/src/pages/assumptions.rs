//! What we think is true: the stones of a mission, each with its history and the signs we watch.

mod band;
mod card;
mod form;
mod history;
mod list;
mod show;
mod sign;
mod sure;

pub(crate) use band::band;
use card::{card, is_turned};
pub use form::{EditAssumption, NewAssumption};
pub use list::AssumptionList;
pub use show::AssumptionPage;
pub use sign::SeeSign;
pub use sure::SurePage;

use crate::page::{Page, PageFailure};
use domain::{
    AssumptionId, MissionId,
    permission::{Action, Subject, may},
};
use store::{Read, assumptions::AssumptionView, missions::MissionView};

/// Whether this person writes down what we think is true in a mission.
fn may_edit(page: &Page, mission: MissionId) -> bool {
    page.viewer.as_ref().is_some_and(|viewer| may(&viewer.actor, Action::EditAssumption, Subject::in_mission(mission)).is_ok())
}

/// An assumption and its mission.
async fn find(read: &mut Read, id: AssumptionId) -> Result<(AssumptionView, MissionView), PageFailure> {
    let assumption = read.assumption(id).await?.ok_or(PageFailure::NotFound)?;
    let mission = read.mission_by_id(assumption.mission).await?.ok_or(PageFailure::NotFound)?;
    Ok((assumption, mission))
}

/// As [`find`], for those who may change it.
async fn find_to_edit(page: &Page, read: &mut Read, id: AssumptionId) -> Result<(AssumptionView, MissionView), PageFailure> {
    let (assumption, mission) = find(read, id).await?;
    page.known()?;
    if may_edit(page, mission.id) { Ok((assumption, mission)) } else { Err(PageFailure::Forbidden) }
}
