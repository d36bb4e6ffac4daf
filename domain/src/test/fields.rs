//! A test as the fields of its form, and the way from one to the other.

use super::{Help, LINE_LIMIT, PLACES_LIMIT, SIGN_LIMIT, THINK_LIMIT, TITLE_LIMIT, TRY_LIMIT, Test, TestStage, WATCH_LIMIT};
use crate::{
    Date,
    problem::{Invalid, Problems},
    text,
};

/// What was typed into the form of a test, before anything is known to be right in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    /// "What is tried".
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
    pub starts_on: String,
    /// The last day.
    pub ends_on: String,
    /// One thing a line.
    pub watch: String,
    /// "We will know it worked if".
    pub worked_if: String,
    /// "We will stop if".
    pub stop_if: String,
    /// The code of the stage.
    pub stage: String,
    /// The codes of the help that is offered.
    pub help: Vec<String>,
    /// A number, or nothing.
    pub places: String,
    /// The language it is written in.
    pub language: String,
}

impl Fields {
    /// Checks all of it. Title, what we think, what we try and the stage are needed to propose a test; the rest can wait
    /// until it starts ([`Test::ready`]).
    ///
    /// # Errors
    /// Every problem, by field name.
    pub fn test(&self) -> Result<Test, Problems> {
        let mut problems = Problems::none();
        let title = problems.take("title", text::line(&self.title, TITLE_LIMIT));
        let think = problems.take("think", text::line(&self.think, THINK_LIMIT));
        let attempt = problems.take("attempt", text::passage(&self.attempt, TRY_LIMIT));
        let people = problems.take("people", text::optional_passage(&self.people, TRY_LIMIT));
        let place = problems.take("place", text::optional_line(&self.place, LINE_LIMIT));
        let starts_on = problems.take("starts_on", day(&self.starts_on));
        let ends_on = problems.take("ends_on", day(&self.ends_on));
        if let (Some(Some(first)), Some(Some(last))) = (starts_on, ends_on)
            && last < first
        {
            problems.add("ends_on", Invalid::BeforeAnotherDate);
        }
        let watch = problems.take("watch", lines(&self.watch));
        let worked_if = problems.take("worked_if", text::optional_passage(&self.worked_if, SIGN_LIMIT));
        let stop_if = problems.take("stop_if", text::optional_passage(&self.stop_if, SIGN_LIMIT));
        let stage = problems.take("stage", self.stage.parse::<TestStage>().map_err(|_| Invalid::NotChosen));
        let help = problems.take("help", help(&self.help));
        let places = problems.take("places", places(&self.places));
        problems.check()?;
        let (Some(title), Some(think), Some(attempt), Some(stage)) = (title, think, attempt, stage) else { return Err(Problems::none()) };
        Ok(Test {
            title,
            think,
            attempt,
            people: people.unwrap_or_default(),
            place: place.unwrap_or_default(),
            starts_on: starts_on.flatten(),
            ends_on: ends_on.flatten(),
            watch: watch.unwrap_or_default(),
            worked_if: worked_if.unwrap_or_default(),
            stop_if: stop_if.unwrap_or_default(),
            stage,
            help: help.unwrap_or_default(),
            places: places.flatten(),
            language: self.language.clone(),
        })
    }
}

impl From<&Test> for Fields {
    fn from(test: &Test) -> Self {
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        Self {
            title: test.title.clone(),
            think: test.think.clone(),
            attempt: test.attempt.clone(),
            people: test.people.clone(),
            place: test.place.clone(),
            starts_on: day(test.starts_on),
            ends_on: day(test.ends_on),
            watch: test.watch.join("\n"),
            worked_if: test.worked_if.clone(),
            stop_if: test.stop_if.clone(),
            stage: test.stage.code().to_owned(),
            help: test.help.iter().map(|help| help.code().to_owned()).collect(),
            places: test.places.map(|places| places.to_string()).unwrap_or_default(),
            language: test.language.clone(),
        }
    }
}

/// A day, or nothing.
pub(super) fn day(typed: &str) -> Result<Option<Date>, Invalid> {
    match typed.trim() {
        "" => Ok(None),
        typed => typed.parse().map(Some).map_err(|_| Invalid::NotADate),
    }
}

/// A number of places, or nothing for as many as come.
pub(super) fn places(typed: &str) -> Result<Option<i64>, Invalid> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    match typed.parse::<i64>() {
        Ok(places) if (1..=PLACES_LIMIT).contains(&places) => Ok(Some(places)),
        _ => Err(Invalid::NotANumber { least: 1, most: PLACES_LIMIT }),
    }
}

/// Help by its codes, each once, in our order.
pub(super) fn help(typed: &[String]) -> Result<Vec<Help>, Invalid> {
    let chosen: Vec<Help> = typed.iter().map(|code| code.parse()).collect::<Result<_, _>>().map_err(|_| Invalid::Unknown)?;
    Ok(Help::ALL.iter().copied().filter(|help| chosen.contains(help)).collect())
}

/// One thing a line.
fn lines(typed: &str) -> Result<Vec<String>, Invalid> {
    let mut kept = Vec::new();
    for line in typed.lines() {
        match text::line(line, LINE_LIMIT) {
            Ok(line) => kept.push(line),
            Err(Invalid::Empty) => {}
            Err(invalid) => return Err(invalid),
        }
    }
    if kept.len() > WATCH_LIMIT { Err(Invalid::TooMany { count: kept.len(), limit: WATCH_LIMIT }) } else { Ok(kept) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Fields {
        Fields {
            title: " School  yards ".into(),
            think: "People come.".into(),
            attempt: "Open the gates.".into(),
            stage: "street".into(),
            language: "en".into(),
            ..Fields::default()
        }
    }

    #[test]
    fn a_proposal_needs_little() {
        let test = typed().test();
        assert_eq!(test.as_ref().map(|test| test.title.as_str()), Ok("School yards"));
        let problems = Fields::default().test().err().unwrap_or_default();
        assert_eq!(problems.iter().map(|(field, _)| field).collect::<Vec<_>>(), ["title", "think", "attempt", "stage"]);
    }

    #[test]
    fn what_was_typed_survives_the_way_there_and_back() {
        let full = Fields {
            watch: "\nPeople in the yard\n\n Noise after 7pm \n".into(),
            starts_on: "2026-05-11".into(),
            ends_on: "2026-05-11".into(),
            help: vec!["payment".into(), "travel".into(), "travel".into()],
            places: " 40 ".into(),
            ..typed()
        };
        let test = full.test().unwrap_or_else(|problems| unreachable!("{problems:?}"));
        assert_eq!(test.watch, ["People in the yard", "Noise after 7pm"]);
        assert_eq!(test.help, [Help::Travel, Help::Payment]);
        assert_eq!(test.places, Some(40));
        assert_eq!(Fields::from(&test).test(), Ok(test));
    }

    #[test]
    fn slips_are_named() {
        let wrong = Fields {
            starts_on: "2026-05-11".into(),
            ends_on: "2026-05-10".into(),
            watch: "a\nb\nc\nd\ne\nf\ng".into(),
            places: "many".into(),
            help: vec!["magic".into()],
            ..typed()
        };
        let problems = wrong.test().err().unwrap_or_default();
        assert_eq!(problems.of("ends_on"), Some(&Invalid::BeforeAnotherDate));
        assert_eq!(problems.of("watch"), Some(&Invalid::TooMany { count: 7, limit: WATCH_LIMIT }));
        assert_eq!(problems.of("places"), Some(&Invalid::NotANumber { least: 1, most: PLACES_LIMIT }));
        assert_eq!(problems.of("help"), Some(&Invalid::Unknown));
    }
}
