//! Tests: small tries of an idea, made with city teams. What would show that it worked is said before it starts, and stays.

use crate::{
    Date, codes,
    problem::{Invalid, Problems, Refusal},
    text,
};
use serde::{Deserialize, Serialize};

pub mod closing;
pub mod fields;
pub mod try_it;

pub use closing::{Closing, closed_after};
pub use fields::Fields;
pub use try_it::{NeededHelp, SignUpState, shown_count};

/// Letters in the title.
pub const TITLE_LIMIT: usize = 140;
/// Letters in "We think that".
pub const THINK_LIMIT: usize = 160;
/// Letters in "So we will try" and "With whom".
pub const TRY_LIMIT: usize = 600;
/// Letters in "Where", and in each line of what we watch.
pub const LINE_LIMIT: usize = 140;
/// Letters in "We will know it worked if" and "We will stop if".
pub const SIGN_LIMIT: usize = 240;
/// Lines in "We will watch".
pub const WATCH_LIMIT: usize = 6;
/// Places that a test can have.
pub const PLACES_LIMIT: i64 = 5_000;
/// People who can wait for a place.
pub const WAITING_LIMIT: i64 = 1_000;
/// Letters in what changed in a round, what was seen in it, and why a test stopped.
pub const ROUND_LIMIT: usize = 1_000;
/// Rounds of one test.
pub const ROUNDS_LIMIT: i64 = 50;
/// Owners of one test.
pub const OWNERS_LIMIT: usize = 20;
/// Letters in the name of a team.
pub const TEAM_LIMIT: usize = 80;
/// Letters in a message to those who signed up.
pub const MESSAGE_LIMIT: usize = 2_000;
/// Tests on one page of a list.
pub const PAGE: i64 = 20;

codes! {
    /// How far a test is from the street.
    pub enum TestStage {
        /// On paper.
        Sketch = "sketch",
        /// Something to touch.
        Model = "model",
        /// Real, in one place, for a while.
        Street = "street",
        /// Real, everywhere.
        Everyone = "everyone",
    }
}

codes! {
    /// What a test is doing.
    pub enum TestState {
        /// It runs.
        Running = "running",
        /// It was stopped early, and what we learned is not written yet.
        Stopped = "stopped",
        /// It is being prepared; its words can still change.
        Preparing = "preparing",
        /// It is over, and what we learned is written.
        Closed = "closed",
    }
}

impl TestState {
    /// Where it stands in a list: what runs now, then what is prepared, then what is over.
    pub const fn turn(self) -> i64 {
        match self {
            Self::Running => 0,
            Self::Stopped | Self::Preparing => 1,
            Self::Closed => 2,
        }
    }
    /// Whether people can sign up.
    pub const fn takes_people(self) -> bool {
        matches!(self, Self::Preparing | Self::Running)
    }
    /// Whether it began, so that what would show that it worked is locked.
    pub const fn is_locked(self) -> bool {
        !matches!(self, Self::Preparing)
    }

    /// Its words can change.
    ///
    /// # Errors
    /// [`Refusal::TestStarted`] from the moment it starts.
    pub const fn can_change(self) -> Result<(), Refusal> {
        match self {
            Self::Preparing => Ok(()),
            Self::Running | Self::Stopped | Self::Closed => Err(Refusal::TestStarted),
        }
    }
    /// It can start.
    ///
    /// # Errors
    /// [`Refusal::TestStarted`] when it did.
    pub const fn can_start(self) -> Result<(), Refusal> {
        self.can_change()
    }
    /// It can have a new round, or be stopped.
    ///
    /// # Errors
    /// [`Refusal::TestNotStarted`] before it starts, [`Refusal::TestOver`] once it does not run any more.
    pub const fn can_go_on(self) -> Result<(), Refusal> {
        match self {
            Self::Running => Ok(()),
            Self::Preparing => Err(Refusal::TestNotStarted),
            Self::Stopped | Self::Closed => Err(Refusal::TestOver),
        }
    }
    /// People can sign up for it, and owners write to them.
    ///
    /// # Errors
    /// [`Refusal::TestOver`] once it does not run any more.
    pub const fn can_take_people(self) -> Result<(), Refusal> {
        if self.takes_people() { Ok(()) } else { Err(Refusal::TestOver) }
    }
}

codes! {
    /// What came of a test. No one of them is better than another: each is a thing learned.
    pub enum TestResult {
        /// It did what we hoped.
        Worked = "worked",
        /// Some of it did.
        Mixed = "mixed",
        /// It did not.
        DidNotWork = "did_not_work",
        /// We do not know.
        CouldNotTell = "could_not_tell",
        /// We stopped it before its end.
        StoppedEarly = "stopped_early",
    }
}

codes! {
    /// Help that makes it possible to take part.
    pub enum Help {
        /// Getting there and back.
        Travel = "travel",
        /// Someone who speaks another language, or signs.
        Interpreter = "interpreter",
        /// Someone who looks after children.
        Childcare = "childcare",
        /// Money for the time it takes.
        Payment = "payment",
    }
}

codes! {
    /// To whom a message goes.
    pub enum Audience {
        /// Everyone who signed up.
        All = "all",
        /// Those who have a place.
        Placed = "placed",
        /// Those who wait for one.
        Waiting = "waiting",
    }
}

/// Everything staff write about a test. Kept whole in each version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Test {
    /// What is tried, in a few words.
    pub title: String,
    /// "We think that".
    pub think: String,
    /// "So we will try".
    pub attempt: String,
    /// With whom.
    pub people: String,
    /// Where.
    pub place: String,
    /// The first day.
    pub starts_on: Option<Date>,
    /// The last day.
    pub ends_on: Option<Date>,
    /// "We will watch": one thing a line.
    pub watch: Vec<String>,
    /// "We will know it worked if". Locked when the test starts.
    pub worked_if: String,
    /// "We will stop if".
    pub stop_if: String,
    /// How far it is.
    pub stage: TestStage,
    /// Help that is offered.
    pub help: Vec<Help>,
    /// Places for people who sign up; `None` is as many as come.
    pub places: Option<i64>,
    /// The language it is written in, as a BCP 47 tag.
    pub language: String,
}

impl Test {
    /// Whether everything is said that must be said before it starts.
    ///
    /// # Errors
    /// What is missing, by field name.
    pub fn ready(&self, today: Date) -> Result<(), Problems> {
        let mut problems = Problems::none();
        let mut need = |field: &str, there: bool| {
            if !there {
                problems.add(field, Invalid::Empty);
            }
        };
        need("place", !self.place.is_empty());
        need("starts_on", self.starts_on.is_some());
        need("ends_on", self.ends_on.is_some());
        need("watch", !self.watch.is_empty());
        need("worked_if", !self.worked_if.is_empty());
        need("stop_if", !self.stop_if.is_empty());
        if self.ends_on.is_some_and(|last| last < today) {
            problems.add("ends_on", Invalid::BeforeAnotherDate);
        }
        problems.check()
    }

    /// The test with what a round changes. Nothing else ever changes once it runs.
    #[must_use]
    pub fn in_round(&self, round: &Round) -> Self {
        Self { stage: round.stage, ends_on: Some(round.ends_on), places: round.places, ..self.clone() }
    }
}

/// What is new in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// "What we changed since last round".
    pub changed: String,
    /// What we saw in the round before; may be empty.
    pub seen: String,
    /// How far the test is now.
    pub stage: TestStage,
    /// Its last day now.
    pub ends_on: Date,
    /// Its places now.
    pub places: Option<i64>,
}

impl Round {
    /// Checks what was typed for a new round.
    ///
    /// # Errors
    /// Every problem, by field name: `changed`, `seen`, `stage`, `ends_on`, `places`.
    pub fn checked(changed: &str, seen: &str, stage: &str, ends_on: &str, places: &str, today: Date) -> Result<Self, Problems> {
        let mut problems = Problems::none();
        let changed = problems.take("changed", text::passage(changed, ROUND_LIMIT));
        let seen = problems.take("seen", text::optional_passage(seen, ROUND_LIMIT));
        let stage = problems.take("stage", stage.parse().map_err(|_| Invalid::NotChosen));
        let last = match fields::day(ends_on) {
            Ok(Some(day)) if day < today => Err(Invalid::BeforeAnotherDate),
            Ok(Some(day)) => Ok(day),
            Ok(None) => Err(Invalid::Empty),
            Err(invalid) => Err(invalid),
        };
        let ends_on = problems.take("ends_on", last);
        let places = problems.take("places", fields::places(places));
        match (changed, seen, stage, ends_on, places) {
            (Some(changed), Some(seen), Some(stage), Some(ends_on), Some(places)) => Ok(Self { changed, seen, stage, ends_on, places }),
            _ => Err(problems),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap_or_else(|_| unreachable!("{text}"))
    }

    fn full() -> Test {
        Test {
            title: "School yards open until 8pm".into(),
            think: "People will use a school yard on a hot day.".into(),
            attempt: "Open gates.".into(),
            people: String::new(),
            place: "Elm Street School".into(),
            starts_on: Some(day("2026-05-11")),
            ends_on: Some(day("2026-06-26")),
            watch: vec!["People in the yard".into()],
            worked_if: "40 people a day come.".into(),
            stop_if: "Anyone is hurt.".into(),
            stage: TestStage::Street,
            help: vec![Help::Travel],
            places: Some(2),
            language: "en".into(),
        }
    }

    #[test]
    fn nothing_starts_before_all_is_said() {
        assert_eq!(full().ready(day("2026-06-26")), Ok(()));
        assert_eq!(full().ready(day("2026-06-27")).err().unwrap_or_default().of("ends_on"), Some(&Invalid::BeforeAnotherDate));
        let empty =
            Test { place: String::new(), watch: Vec::new(), worked_if: String::new(), stop_if: String::new(), starts_on: None, ..full() };
        let missing = empty.ready(day("2026-05-01")).err().unwrap_or_default();
        let fields: Vec<_> = missing.iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["place", "starts_on", "watch", "worked_if", "stop_if"]);
    }

    #[test]
    fn a_round_cannot_move_the_line_that_is_locked() {
        let round = Round {
            changed: "Benches in the shade.".into(),
            seen: String::new(),
            stage: TestStage::Everyone,
            ends_on: day("2026-07-10"),
            places: None,
        };
        let after = full().in_round(&round);
        assert_eq!((after.stage, after.ends_on, after.places), (TestStage::Everyone, Some(day("2026-07-10")), None));
        let back = Test { stage: TestStage::Street, ends_on: Some(day("2026-06-26")), places: Some(2), ..after };
        assert_eq!(back, full());
    }

    #[test]
    fn a_round_needs_what_changed() {
        let round = |changed: &str, ends_on: &str, places: &str| Round::checked(changed, "", "street", ends_on, places, day("2026-05-20"));
        assert!(round("A ramp.", "2026-05-20", "").is_ok());
        assert_eq!(round(" ", "2026-05-20", "").err().unwrap_or_default().of("changed"), Some(&Invalid::Empty));
        assert_eq!(round("A ramp.", "2026-05-19", "").err().unwrap_or_default().of("ends_on"), Some(&Invalid::BeforeAnotherDate));
        assert_eq!(round("A ramp.", "", "0").err().unwrap_or_default().iter().count(), 2);
    }

    #[test]
    fn each_state_lets_only_its_own_acts_through() {
        use TestState::{Closed, Preparing, Running, Stopped};
        for (state, change, go_on, people) in [
            (Preparing, Ok(()), Err(Refusal::TestNotStarted), Ok(())),
            (Running, Err(Refusal::TestStarted), Ok(()), Ok(())),
            (Stopped, Err(Refusal::TestStarted), Err(Refusal::TestOver), Err(Refusal::TestOver)),
            (Closed, Err(Refusal::TestStarted), Err(Refusal::TestOver), Err(Refusal::TestOver)),
        ] {
            assert_eq!(state.can_change(), change, "{state:?}");
            assert_eq!(state.can_start(), change, "{state:?}");
            assert_eq!(state.can_go_on(), go_on, "{state:?}");
            assert_eq!(state.can_take_people(), people, "{state:?}");
            assert_eq!(state.is_locked(), state != Preparing);
        }
    }
}
