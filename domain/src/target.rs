//! What words, evidence, reports and followers hang on: one of several kinds of things, by its identifier.

use crate::{AssumptionId, DecisionId, EvidenceId, IdeaId, MissionId, ModerationActId, ReportId, TestId, ViewpointId, codes};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

codes! {
    /// The kind of a thing.
    pub enum TargetKind {
        /// A mission.
        Mission = "mission",
        /// An idea.
        Idea = "idea",
        /// A viewpoint.
        Viewpoint = "viewpoint",
        /// A test.
        Test = "test",
        /// A piece of evidence.
        Evidence = "evidence",
        /// A decision.
        Decision = "decision",
        /// Something that we think is true.
        Assumption = "assumption",
        /// An act of moderation, with its statement of reasons.
        ModerationAct = "moderation_act",
        /// A report of something that breaks a house rule.
        Report = "report",
    }
}

/// One thing of one of the kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Target {
    /// Its kind.
    pub kind: TargetKind,
    /// Its identifier.
    pub id: Uuid,
}

macro_rules! targets {
    ($( $id:ident => $kind:ident, )+) => { $(
        impl From<$id> for Target {
            fn from(id: $id) -> Self {
                Self { kind: TargetKind::$kind, id: id.uuid() }
            }
        }
    )+ };
}
targets! {
    MissionId => Mission,
    IdeaId => Idea,
    ViewpointId => Viewpoint,
    TestId => Test,
    EvidenceId => Evidence,
    DecisionId => Decision,
    AssumptionId => Assumption,
    ModerationActId => ModerationAct,
    ReportId => Report,
}

impl Target {
    /// The idea, when it is one.
    pub fn idea(self) -> Option<IdeaId> {
        (self.kind == TargetKind::Idea).then(|| self.id.into())
    }
}
