//! Open data: what there is, and the files of one mission.

mod columns;
mod made;
mod mission;
mod open_data;

pub use columns::{LeftOut, TableColumns};
pub use mission::MissionData;
pub use open_data::OpenData;
