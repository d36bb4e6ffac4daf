//! The end of a test: what came of it, and what we learned.

use super::{SIGN_LIMIT, Test, TestResult, TestState};
use crate::{
    evidence::{Evidence, EvidenceKind, HOW_LIMIT, QuoteConsent, SAYS_LIMIT, TITLE_LIMIT},
    person::NAME_LIMIT,
    problem::{Invalid, Problems, Refusal},
    text,
};
use serde::{Deserialize, Serialize};

/// Letters in each of the longer parts.
pub const PART_LIMIT: usize = 1_000;
/// Letters in the leader's line.
pub const WORTH_LIMIT: usize = SIGN_LIMIT;

/// What is written when a test is closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// "We thought".
    pub thought: String,
    /// "We saw".
    pub saw: String,
    /// "So we learned".
    pub learned: String,
    /// "Next we will".
    pub next: String,
    /// Why it was worth doing, in the leader's words.
    pub worth: String,
    /// The leader's name.
    pub leader: String,
    /// What the leader is; may be empty.
    pub leader_role: String,
}

impl Closing {
    /// Checks what was typed.
    ///
    /// # Errors
    /// Every problem, by field name.
    pub fn checked(&self) -> Result<Self, Problems> {
        let mut problems = Problems::none();
        let thought = problems.take("thought", text::passage(&self.thought, PART_LIMIT));
        let saw = problems.take("saw", text::passage(&self.saw, PART_LIMIT));
        let learned = problems.take("learned", text::passage(&self.learned, PART_LIMIT));
        let next = problems.take("next", text::passage(&self.next, PART_LIMIT));
        let worth = problems.take("worth", text::passage(&self.worth, WORTH_LIMIT));
        let leader = problems.take("leader", text::line(&self.leader, NAME_LIMIT));
        let leader_role = problems.take("leader_role", text::optional_line(&self.leader_role, NAME_LIMIT));
        match (thought, saw, learned, next, worth, leader, leader_role) {
            (Some(thought), Some(saw), Some(learned), Some(next), Some(worth), Some(leader), Some(leader_role)) => {
                Ok(Self { thought, saw, learned, next, worth, leader, leader_role })
            }
            _ => Err(problems),
        }
    }
}

impl Closing {
    /// What the test taught us, as a piece of evidence that nobody has weighed yet.
    pub fn evidence(&self, test: &Test) -> Evidence {
        Evidence {
            kind: EvidenceKind::TestResult,
            title: text::cut(&test.title, TITLE_LIMIT),
            says: text::cut(&self.learned, SAYS_LIMIT),
            how_known: text::cut(&self.saw, HOW_LIMIT),
            whose: text::cut(&test.people.replace('\n', " "), HOW_LIMIT),
            missing: String::new(),
            strength: None,
            strength_reason: String::new(),
            quote: QuoteConsent::NotAsked,
            link: String::new(),
        }
    }
}

/// The result with which a test in this state can be closed. One that was stopped has its result already.
///
/// # Errors
/// [`Refusal::TestNotStarted`] and [`Refusal::TestOver`] as the state says.
pub fn closed_after(state: TestState, chosen: &str) -> Result<Result<TestResult, Invalid>, Refusal> {
    match state {
        TestState::Preparing => Err(Refusal::TestNotStarted),
        TestState::Closed => Err(Refusal::TestOver),
        TestState::Stopped => Ok(Ok(TestResult::StoppedEarly)),
        TestState::Running => Ok(match chosen.parse() {
            // Stopping early is an act of its own: it says why, at once, to all who signed up.
            Ok(TestResult::StoppedEarly) => Err(Invalid::StopFirst),
            Ok(result) => Ok(result),
            Err(_) if chosen.is_empty() => Err(Invalid::NotChosen),
            Err(_) => Err(Invalid::Unknown),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_that_was_stopped_cannot_have_worked() {
        assert_eq!(closed_after(TestState::Stopped, "worked"), Ok(Ok(TestResult::StoppedEarly)));
        assert_eq!(closed_after(TestState::Running, "did_not_work"), Ok(Ok(TestResult::DidNotWork)));
        assert_eq!(closed_after(TestState::Running, "stopped_early"), Ok(Err(Invalid::StopFirst)));
        assert_eq!(closed_after(TestState::Running, ""), Ok(Err(Invalid::NotChosen)));
        assert_eq!(closed_after(TestState::Running, "great"), Ok(Err(Invalid::Unknown)));
        assert_eq!(closed_after(TestState::Preparing, "worked"), Err(Refusal::TestNotStarted));
        assert_eq!(closed_after(TestState::Closed, "worked"), Err(Refusal::TestOver));
    }

    #[test]
    fn every_part_is_written() {
        let empty = Closing {
            thought: String::new(),
            saw: String::new(),
            learned: String::new(),
            next: String::new(),
            worth: String::new(),
            leader: String::new(),
            leader_role: String::new(),
        };
        let problems = empty.checked().err().unwrap_or_default();
        let fields: Vec<_> = problems.iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["thought", "saw", "learned", "next", "worth", "leader"]);
    }
}
