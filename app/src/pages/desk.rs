//! The desk of staff: what waits, search, the action record, messages that were given up.

mod letters;
mod overview;
mod record;
mod search;
mod waiting;

pub(crate) use letters::{DropPage, LettersPage, TryAgainPage};
pub(crate) use overview::DeskPage;
pub(crate) use record::RecordPage;
pub(crate) use search::SearchPage;
pub(crate) use waiting::WaitingPage;

use crate::page::{Page, PageFailure};
use domain::permission::{Action, Subject};
use store::moderation::Desk;

/// The desk of whoever asks; someone of the staff without a mission has an empty one.
fn desk(page: &Page) -> Result<Desk, PageFailure> {
    let actor = &page.known()?.actor;
    allowed(page, Action::SeeDesk)?;
    Ok(Desk::of(actor).unwrap_or(Desk { person: actor.id, everywhere: false }))
}

/// Goes on only for those who may do this.
fn allowed(page: &Page, action: Action) -> Result<(), PageFailure> {
    page.known()?.actor.may(action, Subject::default()).map_err(|_| PageFailure::Forbidden)
}

/// Whether this person may do this.
fn may(page: &Page, action: Action) -> bool {
    allowed(page, action).is_ok()
}
