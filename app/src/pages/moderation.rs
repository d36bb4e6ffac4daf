//! Moderation: reporting, the queue of those who decide, statements of reasons, the counts for everyone.

mod act;
mod ask;
mod batch;
mod facts;
mod filter;
mod item;
pub(crate) mod parts;
mod queue;
mod report;

pub(crate) use act::ActPage;
pub(crate) use ask::AskAgainPage;
pub(crate) use batch::BatchPage;
pub(crate) use facts::FactsPage;
pub(crate) use item::{ItemPage, NextPage};
pub(crate) use queue::{DecideManyPage, QueuePage};
pub(crate) use report::{ReportEvidencePage, ReportIdeaPage, ReportPage, ReportViewpointPage};

use crate::page::{Page, PageFailure};
use store::moderation::Desk;

/// The desk of whoever asks, for pages that only those see who moderate somewhere.
fn desk(page: &Page) -> Result<Desk, PageFailure> {
    Desk::of(&page.known()?.actor).ok_or(PageFailure::Forbidden)
}
