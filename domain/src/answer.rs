//! Official answers to ideas: what was heard, what is said, why, and whether it was fair.

use crate::{
    Date, codes,
    idea::IdeaState,
    problem::{Invalid, Problems},
    text,
};
use serde::{Deserialize, Serialize};

/// Letters in "What I heard you say".
pub const HEARD_LIMIT: usize = 1_000;
/// Letters in the reply.
pub const REPLY_LIMIT: usize = 4_000;
/// Letters in the reason.
pub const REASON_LIMIT: usize = 1_000;
/// Letters in the words with a mark.
pub const MARK_LIMIT: usize = 1_000;
/// Marks from which on counts are shown: groups of fewer people never are.
pub const MARKS_SHOWN: i64 = 5;
/// Words of marks on one page, for staff.
pub const MARKS_PAGE: i64 = 50;

codes! {
    /// "Was this a fair answer?"
    pub enum Fair {
        /// It was.
        Yes = "yes",
        /// In part.
        Partly = "partly",
        /// It was not.
        No = "no",
    }
}

/// The states into which an answer can put an idea, in the order of the form.
pub const STATES: [IdeaState; 5] = [IdeaState::Open, IdeaState::Tested, IdeaState::Decided, IdeaState::NotNow, IdeaState::CannotDo];

/// Whether the city answers an idea in this state. A joined one is answered where it goes on.
pub const fn can_answer(state: IdeaState) -> bool {
    matches!(state, IdeaState::Open | IdeaState::Tested | IdeaState::Decided | IdeaState::NotNow | IdeaState::CannotDo)
}

/// The words of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What becomes of the idea.
    pub state: IdeaState,
    /// "What I heard you say."
    pub heard: String,
    /// "What we will do."
    pub reply: String,
    /// "Why."
    pub reason: String,
}

/// An answer as typed.
#[derive(Clone, Debug, Default)]
pub struct TypedAnswer<'a> {
    /// The code of the state.
    pub state: &'a str,
    /// What was heard.
    pub heard: &'a str,
    /// The reply.
    pub reply: &'a str,
    /// The reason.
    pub reason: &'a str,
}

impl TypedAnswer<'_> {
    /// Checks what was typed and makes it ready to keep. All of it is required.
    ///
    /// # Errors
    /// Every problem, by field name.
    pub fn checked(&self) -> Result<Answer, Problems> {
        let mut problems = Problems::none();
        let state = match self.state {
            "" => Err(Invalid::NotChosen),
            code => code.parse().ok().filter(|state| STATES.contains(state)).ok_or(Invalid::Unknown),
        };
        let state = problems.take("state", state);
        let heard = problems.take("heard", text::passage(self.heard, HEARD_LIMIT));
        let reply = problems.take("reply", text::passage(self.reply, REPLY_LIMIT));
        let reason = problems.take("reason", text::passage(self.reason, REASON_LIMIT));
        match (state, heard, reply, reason) {
            (Some(state), Some(heard), Some(reply), Some(reason)) => Ok(Answer { state, heard, reply, reason }),
            _ => Err(problems),
        }
    }
}

/// How many people said that an answer was fair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// It was.
    pub yes: i64,
    /// In part.
    pub partly: i64,
    /// It was not.
    pub no: i64,
}

impl Marks {
    /// All of them.
    pub const fn total(self) -> i64 {
        self.yes + self.partly + self.no
    }
    /// The counts, where enough people marked the answer to show them.
    pub fn shown(self) -> Option<Self> {
        (self.total() >= MARKS_SHOWN).then_some(self)
    }
    /// How many gave this mark.
    pub const fn of(self, fair: Fair) -> i64 {
        match fair {
            Fair::Yes => self.yes,
            Fair::Partly => self.partly,
            Fair::No => self.no,
        }
    }
}

/// Whether a reply is late: nobody replied, and the day that counts is over.
pub fn is_late(answered: bool, day: Option<Date>, today: Date) -> bool {
    !answered && day.is_some_and(|day| day < today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_an_answer_is_required() {
        let problems = TypedAnswer::default().checked().err().unwrap_or_default();
        assert_eq!(problems.iter().map(|(field, _)| field).collect::<Vec<_>>(), ["state", "heard", "reply", "reason"]);
        let typed = TypedAnswer { state: "joined", heard: "Shade.", reply: "We plant.", reason: "It is hot." };
        assert_eq!(typed.checked().err().unwrap_or_default().of("state"), Some(&Invalid::Unknown));
        assert!(TypedAnswer { state: "not_now", ..typed }.checked().is_ok());
    }

    #[test]
    fn few_marks_are_not_shown() {
        let marks = |yes| Marks { yes, partly: 1, no: 1 };
        assert_eq!(marks(2).shown(), None);
        assert_eq!(marks(3).shown(), Some(marks(3)));
    }

    #[test]
    fn a_reply_is_late_after_its_day() {
        let day = |text: &str| text.parse::<Date>().ok();
        let Some(today) = day("2026-06-12") else { return };
        assert!(!is_late(false, day("2026-06-12"), today));
        assert!(is_late(false, day("2026-06-11"), today));
        assert!(!is_late(true, day("2026-06-11"), today));
        assert!(!is_late(false, None, today));
    }

    #[test]
    fn an_answer_leads_to_a_state_that_can_be_answered_again() {
        for state in IdeaState::ALL {
            assert_eq!(STATES.contains(state), can_answer(*state), "{state:?}");
        }
    }
}
