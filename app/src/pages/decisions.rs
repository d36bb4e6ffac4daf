//! Decisions: the list, the page of one, its versions, and the forms of those who decide.

mod ask;
mod form;
mod list;
mod page;
pub mod parts;
mod side;
mod sign;
mod versions;
mod words;

pub use form::{ChangeDecision, CorrectDecision, DecideDecision, EndDecision, LookAgain, NewDecision, StopDecision};
pub use list::DecisionList;
pub use page::DecisionPage;
pub(crate) use parts::named;
pub use sign::SeeSign;
pub use versions::{CompareVersions, DecisionOn, DecisionVersionPage, DecisionVersions};
