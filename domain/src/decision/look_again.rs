//! "Time to look again": never typed in, found out from days, signs, assumptions and evidence.

use super::State;
use crate::{Date, PersonId, codes};

codes! {
    /// What calls for another look at a decision before its day.
    pub enum CallKind {
        /// The day came.
        Day = "day",
        /// A sign was seen.
        Sign = "sign",
        /// We are much less sure of something it rests on.
        Assumption = "assumption",
        /// Residents brought new evidence.
        Evidence = "evidence",
    }
}

/// One thing that calls for a look, since the last time someone looked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// What it is.
    pub kind: CallKind,
    /// The day on which it came.
    pub on: Date,
    /// Who brought it; counts people once.
    pub person: Option<PersonId>,
    /// The sign, the assumption or the evidence in words.
    pub about: String,
}

/// What the derivation looks at.
#[derive(Clone, Copy, Debug)]
pub struct Watched<'a> {
    /// Where the decision stands.
    pub state: State,
    /// The day on which we look again.
    pub look_again_on: Date,
    /// So many residents with new evidence are enough.
    pub evidence_people: i64,
    /// What came since the last look.
    pub calls: &'a [Call],
}

/// A decision that waits to be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Since which day.
    pub since: Date,
    /// What calls, first things first, each kind once with its first day.
    pub why: Vec<(CallKind, Date)>,
}

impl Waiting {
    /// How many days it has waited: none on the first.
    pub const fn days(&self, today: Date) -> i64 {
        today.days_since(self.since)
    }
}

/// Whether it is time to look again, since when, and why. Only a decision that holds can wait.
pub fn waiting(watched: Watched<'_>, today: Date) -> Option<Waiting> {
    if !watched.state.holds() {
        return None;
    }
    let first = |kind: CallKind| watched.calls.iter().filter(|call| call.kind == kind && call.on <= today).map(|call| call.on).min();
    let day = Some(watched.look_again_on).filter(|day| *day <= today);
    let mut why: Vec<(CallKind, Date)> = [
        (CallKind::Day, day),
        (CallKind::Sign, first(CallKind::Sign)),
        (CallKind::Assumption, first(CallKind::Assumption)),
        (CallKind::Evidence, enough_evidence(watched, today)),
    ]
    .into_iter()
    .filter_map(|(kind, day)| day.map(|day| (kind, day)))
    .collect();
    why.sort_by_key(|(_, day)| *day);
    why.first().map(|(_, since)| *since).map(|since| Waiting { since, why })
}

/// The day on which the last of enough different people brought evidence.
fn enough_evidence(watched: Watched<'_>, today: Date) -> Option<Date> {
    let mut calls: Vec<&Call> = watched.calls.iter().filter(|call| call.kind == CallKind::Evidence && call.on <= today).collect();
    calls.sort_by_key(|call| call.on);
    let mut seen: Vec<Option<PersonId>> = Vec::new();
    for call in calls {
        if call.person.is_none() || !seen.contains(&call.person) {
            seen.push(call.person);
        }
        if i64::try_from(seen.len()).unwrap_or(i64::MAX) >= watched.evidence_people {
            return Some(call.on);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(text: &str) -> Date {
        text.parse().unwrap_or_else(|_| unreachable!("{text}"))
    }

    fn call(kind: CallKind, on: &str, person: u128) -> Call {
        Call { kind, on: day(on), person: Some(Uuid::from_u128(person).into()), about: String::new() }
    }

    #[test]
    fn what_calls_for_a_look() {
        use CallKind::{Assumption, Day, Evidence, Sign};
        let evidence = |days: &[(&str, u128)]| days.iter().map(|(on, person)| call(Evidence, on, *person)).collect::<Vec<_>>();
        let due = "2026-09-30";
        // State, today, calls, and what waits since when.
        type Row = (State, &'static str, Vec<Call>, Option<(&'static str, Vec<CallKind>)>);
        let table: Vec<Row> = vec![
            (State::Decided, "2026-09-29", vec![], None),
            (State::Decided, "2026-09-30", vec![], Some((due, vec![Day]))),
            (State::Changed, "2026-10-12", vec![], Some((due, vec![Day]))),
            (State::Kept, "2026-10-12", vec![], Some((due, vec![Day]))),
            (State::Proposed, "2026-10-12", vec![call(Sign, "2026-05-01", 1)], None),
            (State::Ended, "2026-10-12", vec![call(Sign, "2026-05-01", 1)], None),
            (State::Stopped, "2026-10-12", vec![], None),
            (State::Decided, "2026-05-13", vec![call(Sign, "2026-05-01", 1)], Some(("2026-05-01", vec![Sign]))),
            (State::Decided, "2026-04-30", vec![call(Sign, "2026-05-01", 1)], None),
            (State::Decided, "2026-06-01", vec![call(Assumption, "2026-05-20", 1)], Some(("2026-05-20", vec![Assumption]))),
            (
                State::Decided,
                "2026-10-01",
                vec![call(Assumption, "2026-05-20", 1), call(Sign, "2026-05-02", 1), call(Sign, "2026-05-09", 1)],
                Some(("2026-05-02", vec![Sign, Assumption, Day])),
            ),
            // Three people are enough here, and one person three times is one person.
            (State::Decided, "2026-06-01", evidence(&[("2026-05-01", 1), ("2026-05-02", 2)]), None),
            (State::Decided, "2026-06-01", evidence(&[("2026-05-01", 1), ("2026-05-02", 1), ("2026-05-03", 1)]), None),
            (
                State::Decided,
                "2026-06-01",
                evidence(&[("2026-05-09", 3), ("2026-05-01", 1), ("2026-05-02", 2), ("2026-05-12", 4)]),
                Some(("2026-05-09", vec![Evidence])),
            ),
        ];
        for (state, today, calls, expected) in table {
            let watched = Watched { state, look_again_on: day(due), evidence_people: 3, calls: &calls };
            let found = waiting(watched, day(today)).map(|found| (found.since, found.why.iter().map(|(kind, _)| *kind).collect()));
            assert_eq!(found, expected.map(|(since, why)| (day(since), why)), "{state:?} {today} {calls:?}");
        }
    }

    #[test]
    fn the_clock_counts_days() {
        let found = Waiting { since: day("2026-03-28"), why: vec![] };
        assert_eq!(found.days(day("2026-04-09")), 12);
        assert_eq!(found.days(day("2026-03-28")), 0);
    }
}
