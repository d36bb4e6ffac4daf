//! Writing an idea: one question a page.

mod check;
mod first;
mod steps;
mod throw_away;

pub use first::{NewIdea, SimilarIdeas};
pub use steps::DraftStep;
pub use throw_away::ThrowDraftAway;
