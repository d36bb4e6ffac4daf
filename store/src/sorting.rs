//! Sorting ideas: joining and splitting them, who looks after one, private notes, tags.

pub(crate) mod joins;
pub(crate) mod notes;
pub(crate) mod splits;
pub(crate) mod staff;
pub(crate) mod tags;

pub use joins::{AnsweredJoined, JoinView, NewJoin};
pub use notes::{NewNote, NoteView};
pub use splits::NewPart;
pub use staff::Colleague;
pub use tags::{NewTag, TagView};
