//! What people do. Each action is one function: rule, permission, change, record, jobs, in the transaction it is given.

pub mod answers;
pub mod assumptions;
pub mod decisions;
pub mod desk;
pub mod drafts;
pub mod evidence;
pub mod exports;
pub mod house_rules;
pub mod ideas;
pub mod missions;
pub mod moderation;
pub mod papers;
pub mod people;
pub mod sorting;
pub mod tests;
pub mod viewpoints;
pub mod votes;
