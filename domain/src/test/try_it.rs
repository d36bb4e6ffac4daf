//! Signing up to try something out.

use super::{Help, fields};
use crate::{
    codes,
    problem::{Problems, Refusal},
    text,
};

/// Letters in what else a person needs.
pub const NEED_LIMIT: usize = 300;
/// How long what people said they need, and their address, is kept after a test was closed: thirty days, in seconds.
pub const NEEDS_KEPT_SECONDS: i64 = 30 * 24 * 3600;
/// Fewer people than this are never counted in public.
pub const SMALLEST_COUNT: i64 = 5;

codes! {
    /// What became of a sign-up.
    pub enum SignUpState {
        /// They have a place.
        Placed = "placed",
        /// They wait for one.
        Waiting = "waiting",
        /// They left, or someone else with their account has the place.
        Left = "left",
    }
}

/// A number of people as everyone may see it; `None` for "a few people".
pub const fn shown_count(people: i64) -> Option<i64> {
    if people >= SMALLEST_COUNT { Some(people) } else { None }
}

/// What a new sign-up gets: a place while there is one and nobody waits, else the end of the line.
///
/// # Errors
/// [`Refusal::TestFull`] when too many wait already.
pub const fn place_for(places: Option<i64>, placed: i64, waiting: i64) -> Result<SignUpState, Refusal> {
    match places {
        Some(places) if placed >= places || waiting > 0 => {
            if waiting >= super::WAITING_LIMIT {
                Err(Refusal::TestFull)
            } else {
                Ok(SignUpState::Waiting)
            }
        }
        _ => Ok(SignUpState::Placed),
    }
}

/// How many who wait can move up.
pub fn free_places(places: Option<i64>, placed: i64, waiting: i64) -> i64 {
    match places {
        Some(places) => (places - placed).clamp(0, waiting.max(0)),
        None => waiting.max(0),
    }
}

/// What a person needs to take part, and how to reach them. For the owners of the test only.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct NeededHelp {
    /// Help of the kinds that are offered.
    pub help: Vec<Help>,
    /// What else they need, in their words; may be empty.
    pub words: String,
    /// An address to write to.
    pub email: Option<String>,
}

/// Says nothing of what they need: a log must not hold it.
impl std::fmt::Debug for NeededHelp {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("NeededHelp")
    }
}

impl NeededHelp {
    /// Checks what was typed.
    ///
    /// # Errors
    /// Every problem, by field name: `help`, `need`, `email`.
    pub fn checked(help: &[String], words: &str, email: &str) -> Result<Self, Problems> {
        let mut problems = Problems::none();
        let help = problems.take("help", fields::help(help));
        let words = problems.take("need", text::optional_passage(words, NEED_LIMIT));
        let email = if email.trim().is_empty() { Some(None) } else { problems.take("email", text::email(email).map(Some)) };
        match (help, words, email) {
            (Some(help), Some(words), Some(email)) => Ok(Self { help, words, email }),
            _ => Err(problems),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Invalid;

    #[test]
    fn places_are_given_in_order() {
        assert_eq!(place_for(Some(2), 0, 0), Ok(SignUpState::Placed));
        assert_eq!(place_for(Some(2), 2, 0), Ok(SignUpState::Waiting));
        // A place that just became free belongs to those who wait.
        assert_eq!(place_for(Some(2), 1, 1), Ok(SignUpState::Waiting));
        assert_eq!(place_for(None, 9_000, 0), Ok(SignUpState::Placed));
        assert_eq!(place_for(Some(2), 2, super::super::WAITING_LIMIT), Err(Refusal::TestFull));
        assert_eq!(free_places(Some(2), 1, 3), 1);
        assert_eq!(free_places(Some(2), 3, 3), 0);
        assert_eq!(free_places(None, 3, 4), 4);
    }

    #[test]
    fn a_few_people_are_not_counted() {
        assert_eq!([0, 1, 4, 5, 60].map(shown_count), [None, None, None, Some(5), Some(60)]);
    }

    #[test]
    fn needs_are_checked_and_never_logged() {
        let needs = NeededHelp::checked(&["travel".to_owned()], "A ramp", " a@b.example ");
        assert_eq!(needs.as_ref().map(|needs| needs.email.as_deref()), Ok(Some("a@b.example")));
        assert_eq!(format!("{needs:?}"), "Ok(NeededHelp)");
        let problems = NeededHelp::checked(&["magic".to_owned()], &"n".repeat(301), "nobody").err().unwrap_or_default();
        assert_eq!(problems.of("help"), Some(&Invalid::Unknown));
        assert_eq!(problems.of("email"), Some(&Invalid::NotAnEmail));
        assert_eq!(problems.iter().count(), 3);
    }
}
