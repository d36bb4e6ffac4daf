//! Moderation: words that wait, reports, decisions with their reasons, asking again.

mod again;
mod decide;
mod many;
mod report;
mod tell;
mod wait;

pub use again::ask_again;
pub use decide::{Seen, decide, take};
pub use many::{Outcome, decide_many};
pub use report::report;
pub use wait::Words;
pub(crate) use wait::{taken_back, words_changed, words_sent};

use crate::{act::Act, failure::Failure};
use domain::{
    moderation::Standing,
    permission::{Action, Subject},
    problem::Refusal,
    target::Target,
};
use store::moderation::{Desk, things::Thing};

/// Refuses those who may not decide on a thing, before anything that they typed is looked at.
///
/// # Errors
/// Not found; forbidden.
pub async fn may_see(act: &mut Act, target: Target) -> Result<(), Failure> {
    let thing = locked(act, target).await?;
    allowed(&thing, act.may(Action::Moderate, Subject::in_mission(thing.mission)))
}

/// Refuses those who moderate in no mission.
///
/// # Errors
/// Forbidden.
pub fn may_moderate_somewhere(act: &Act) -> Result<(), Failure> {
    match Desk::of(&act.actor) {
        Some(_) => Ok(()),
        None => Ok(act.may(Action::Moderate, Subject::default())?),
    }
}

/// A thing that nobody else changes until the write ends.
///
/// # Errors
/// Not found.
async fn locked(act: &mut Act, target: Target) -> Result<Thing, Failure> {
    act.tx.lock_moderated(target).await?.ok_or_else(Failure::not_found)
}

/// Says no to those who may not, and that there is nothing to those who must not know that it is there.
fn allowed(thing: &Thing, may: Result<(), Refusal>) -> Result<(), Failure> {
    match may {
        Err(_) if thing.standing == Standing::Held => Err(Failure::not_found()),
        other => Ok(other?),
    }
}
