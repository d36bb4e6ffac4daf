//! Identifiers: one type for each kind of thing, so that one cannot stand in for another.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! ids {
    ($( $(#[$meta:meta])* $name:ident, )+) => { $(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// The plain identifier, for storage.
            pub const fn uuid(self) -> Uuid { self.0 }
            /// One that is fixed, for something that is the same in every installation.
            pub const fn from_u128(number: u128) -> Self { Self(Uuid::from_u128(number)) }
        }
        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self { Self(id) }
        }
        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(out) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(out, "{}({})", stringify!($name), self.0)
            }
        }
        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { Uuid::parse_str(text).map(Self) }
        }
    )+ };
}

ids! {
    /// A person: a guest or someone with an account.
    PersonId,
    /// One signed-in or guest browser.
    SessionId,
    /// A mission.
    MissionId,
    /// An idea.
    IdeaId,
    /// An idea that is still being written.
    DraftId,
    /// A viewpoint in a thread.
    ViewpointId,
    /// Something to be done after a write: a mail to send.
    JobId,
    /// A report that something breaks a house rule.
    ReportId,
    /// An act of moderation.
    ModerationActId,
    /// Several things that were decided on at once.
    ModerationBatchId,
    /// A request to look again at an act of moderation.
    AppealId,
    /// An official answer to an idea.
    AnswerId,
    /// A private note of staff.
    NoteId,
    /// A tag of a mission.
    TagId,
    /// A piece of evidence.
    EvidenceId,
    /// An uploaded file.
    FileId,
    /// Something that we think is true.
    AssumptionId,
    /// A test.
    TestId,
    /// A round of a test.
    RoundId,
    /// A sign-up for a test.
    SignUpId,
    /// A decision.
    DecisionId,
    /// A committee paper.
    PaperId,
}
