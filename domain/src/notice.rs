//! Notices: what a person should know about the things they wrote or answered.

use crate::codes;

codes! {
    /// What happened.
    pub enum NoticeKind {
        /// An idea they agreed with has new words.
        IdeaEdited = "idea_edited",
        /// An idea they agreed with was taken back by its author.
        IdeaWithdrawn = "idea_withdrawn",
        /// Their idea was let through and everyone can read it.
        IdeaLetThrough = "idea_let_through",
        /// Someone wrote a viewpoint under their idea.
        IdeaViewpoint = "idea_viewpoint",
        /// Someone wrote a viewpoint about a test or a decision that they look after.
        ThreadStarted = "thread_started",
        /// Someone built an idea on theirs.
        IdeaBuiltOn = "idea_built_on",
        /// An idea that they wrote or agreed with goes on as part of another one.
        IdeaJoined = "idea_joined",
        /// Another idea goes on as part of theirs.
        IdeaJoinedHere = "idea_joined_here",
        /// An idea of theirs stands on its own again.
        IdeaUnjoined = "idea_unjoined",
        /// Staff split an idea of theirs.
        IdeaSplit = "idea_split",
        /// A colleague asks them to look after an idea.
        IdeaAssigned = "idea_assigned",
        /// The city answered an idea that they wrote or follow.
        IdeaAnswered = "idea_answered",
        /// The city promised another day for the reply to an idea that they wrote or follow.
        IdeaPromised = "idea_promised",
        /// Someone replied to their viewpoint.
        ViewpointReply = "viewpoint_reply",
        /// Their viewpoint was let through and everyone can read it.
        ViewpointLetThrough = "viewpoint_let_through",
        /// Someone added evidence on something that they wrote or look after.
        EvidenceAdded = "evidence_added",
        /// Someone of the city checked their evidence.
        EvidenceChecked = "evidence_checked",
        /// Their evidence was let through and everyone can read it.
        EvidenceLetThrough = "evidence_let_through",
        /// A test of their idea, or one that they follow, started.
        TestStarted = "test_started",
        /// A new round of a test that they follow began.
        TestRound = "test_round",
        /// They have a place in a test now.
        TestPlace = "test_place",
        /// The owners of a test wrote to them.
        TestMessage = "test_message",
        /// A test that they signed up for or follow was stopped.
        TestStopped = "test_stopped",
        /// A test that they signed up for or follow, or of their idea, has a result.
        TestClosed = "test_closed",
        /// Their words are not shown until more is known.
        ModerationHeld = "moderation_held",
        /// Their words were taken out.
        ModerationHidden = "moderation_hidden",
        /// They got their words back and can send them again changed.
        ModerationReturned = "moderation_returned",
        /// They asked again, and another person decided.
        ModerationAgain = "moderation_again",
        /// What they reported was looked at.
        ReportDecided = "report_decided",
        /// A decision about something they took part in is proposed and open for views. Of what becomes of it those are told
        /// too who follow it, whose evidence it names, or who signed up for a test that it names.
        DecisionProposed = "decision_proposed",
        /// A decision about something they took part in was made.
        DecisionDecided = "decision_decided",
        /// It changed.
        DecisionChanged = "decision_changed",
        /// It was looked at again and kept.
        DecisionKept = "decision_kept",
        /// It ended.
        DecisionEnded = "decision_ended",
        /// It was called off.
        DecisionStopped = "decision_stopped",
    }
}

/// A mail about notices waits so long, so that several become one mail: ten minutes, in seconds.
pub const MAIL_WAIT_SECONDS: i64 = 10 * 60;
/// The shortest time between two mails about notices to one person: twelve hours, in seconds.
pub const MAIL_EVERY_SECONDS: i64 = 12 * 3600;
/// Notices told one by one in a mail; the rest are counted.
pub const MAIL_LINES: usize = 10;
