//! Missions: the list, the page of one, and the forms of those who run them.

mod form;
mod list;
pub mod parts;
mod show;
mod versions;
mod words;

pub use form::{EditMission, NewMission};
pub use list::MissionList;
pub use show::MissionPage;
pub use versions::MissionVersions;
