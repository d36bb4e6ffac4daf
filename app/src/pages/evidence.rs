//! Evidence: what we know about an idea, a test or a decision, and how we know it.

mod check;
mod form;
mod item;
mod list;
mod show;
mod withdraw;

pub use check::CheckEvidence;
pub use form::{EditEvidence, NewEvidenceOnDecision, NewEvidenceOnIdea, NewEvidenceOnTest};
pub(crate) use item::{evidence_line, section};
pub use list::EvidenceList;
pub use show::EvidencePage;
pub use withdraw::WithdrawEvidence;

use crate::page::{Page, PageFailure};
use domain::{
    EvidenceId, MissionId,
    permission::{Action, Subject, may},
};
use store::{Read, evidence::EvidenceAround};

/// Whether this person checks evidence in a mission.
fn may_check(page: &Page, mission: MissionId) -> bool {
    page.viewer.as_ref().is_some_and(|viewer| may(&viewer.actor, Action::CheckEvidence, Subject::in_mission(mission)).is_ok())
}

/// A piece of evidence that this person may know of, and what is around it.
async fn find(page: &Page, read: &mut Read, id: EvidenceId) -> Result<EvidenceAround, PageFailure> {
    let actor = page.viewer.as_ref().map(|viewer| &viewer.actor);
    read.evidence_around(id, actor).await?.ok_or(PageFailure::NotFound)
}

/// As [`find`], for its author.
async fn find_own(page: &Page, read: &mut Read, id: EvidenceId) -> Result<EvidenceAround, PageFailure> {
    let around = find(page, read, id).await?;
    page.known()?;
    if around.evidence.own { Ok(around) } else { Err(PageFailure::Forbidden) }
}
