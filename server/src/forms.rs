//! From submitted forms to values, and from addresses to actions. One handler for each form.

pub mod answers;
pub mod assumptions;
pub mod decisions;
pub mod desk;
pub mod drafts;
pub mod evidence;
pub mod house_rules;
pub mod ideas;
pub mod language;
pub mod missions;
pub mod moderation;
pub mod papers;
pub mod people;
pub mod sorting;
pub mod tests;
pub mod viewpoints;
pub mod votes;
