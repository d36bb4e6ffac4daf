//! Moderation: the things it is about, the queue, acts with their reasons, reports, asking again, and the counts of it all.
//!
//! Rows are always taken in this order: the thing, its row in the queue, the rest. So two people who decide on one thing at
//! once cannot wait for each other.

pub mod acts;
pub mod facts;
pub mod queue;
pub mod reports;
pub mod things;

use domain::{PersonId, target::TargetKind};

/// Whose queue: everything, or only what is in the missions of a facilitator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Desk {
    /// The person.
    pub person: PersonId,
    /// Whether they moderate in every mission.
    pub everywhere: bool,
}

impl Desk {
    /// The desk of someone who moderates somewhere; nothing for everyone else.
    pub fn of(actor: &domain::person::Actor) -> Option<Self> {
        use domain::person::{Facilitates, Role};
        let everywhere = match (actor.role, &actor.facilitates) {
            (Role::Resident, _) | (Role::Facilitator, Facilitates::Nothing) => return None,
            (Role::Facilitator, Facilitates::Missions(missions)) if missions.is_empty() => return None,
            (Role::Facilitator, Facilitates::Missions(_)) => false,
            (Role::Facilitator, Facilitates::Everything) | (Role::Officer | Role::Admin, _) => true,
        };
        Some(Self { person: actor.id, everywhere })
    }
}

/// The kinds of things that are moderated.
pub const MODERATED: [TargetKind; 3] = [TargetKind::Idea, TargetKind::Viewpoint, TargetKind::Evidence];
