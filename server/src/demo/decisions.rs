//! The decisions of the demo: `server/demo/decisions.json`, typed in as an officer would, on days that are over.

use super::{DemoError, fill::day_after, people::People};
use crate::{act::fresh_id, actions::decisions::change_code};
use domain::{
    Date, DecisionId, MissionId, Moment, Timestamp,
    decision::{ChangeKind, State, fields::Fields},
    problem::Problems,
};
use serde::Deserialize;
use std::collections::BTreeMap;
use store::{
    Error, Write,
    changes::NewChange,
    decisions::write::{NewVersion, Writer},
};

const FILE: &str = include_str!("../../demo/decisions.json");
const DAY: i64 = 24 * 3600;

/// One decision with its history.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DecisionContent {
    /// The key of its mission.
    pub mission: String,
    /// Who writes it down, by the key of the city's people.
    by: String,
    /// Its versions, oldest first.
    versions: Vec<VersionContent>,
}

/// One version, as a form sends it. A day is written as days after the one on which it was made: "+30".
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct VersionContent {
    /// Days ago when it was made.
    days: i64,
    kind: ChangeKind,
    fields: BTreeMap<String, String>,
}

/// Every decision of the demo, oldest first.
///
/// # Errors
/// When the file is not what [`DecisionContent`] says; a test makes sure that it is.
pub(super) fn all() -> Result<Vec<DecisionContent>, serde_json::Error> {
    serde_json::from_str(FILE)
}

impl VersionContent {
    /// The fields with real days.
    fn typed(&self, made: Date) -> Fields {
        let day = |text: &str| text.strip_prefix('+').and_then(|days| days.parse().ok()).and_then(|days| day_after(made, days));
        self.fields.iter().map(|(name, value)| (name.clone(), day(value).map_or_else(|| value.clone(), |day| day.to_string()))).collect()
    }
}

/// A version with everything that is written for it.
struct Made {
    at: Timestamp,
    state: State,
    decision: domain::decision::Decision,
    entry: domain::decision::Entry,
}

/// Every version of a decision, checked as if it was typed in on its day.
fn versions(content: &DecisionContent, moment: Moment) -> Result<Vec<Made>, Problems> {
    let mut made: Vec<Made> = Vec::new();
    let mut all = Fields::default();
    for version in &content.versions {
        let day = day_after(moment.today, -version.days).unwrap_or(moment.today);
        let typed = version.typed(day);
        for name in version.fields.keys() {
            all.set(name, typed.get(name));
        }
        let state = match made.last() {
            None => typed.get("stage").parse().unwrap_or(State::Decided),
            Some(before) => version.kind.next(before.state).unwrap_or(before.state),
        };
        let decision = all.decision(version.kind, state, day)?;
        let entry = typed.entry(version.kind)?;
        made.push(Made { at: moment.now.plus_seconds(-version.days * DAY), state, decision, entry });
    }
    Ok(made)
}

/// Writes down the decisions of a mission that was just made.
pub(super) async fn fill(tx: &mut Write, mission: MissionId, key: &str, staff: &People, moment: Moment) -> Result<(), DemoError> {
    for content in all()?.iter().filter(|content| content.mission == key) {
        let (person, member) = staff.get(content.by.as_str()).ok_or(Error::Conflict)?;
        let writer = Writer { id: *person, name: Some(member.name), job: Some(member.job) };
        let id = DecisionId::from(fresh_id(moment));
        // A test sees to it that nothing is wrong with the file.
        let versions = versions(content, moment).map_err(|_| Error::Corrupt(format!("a decision of {key}")))?;
        for (before, made) in (0..).zip(&versions) {
            let Made { at, state, decision, entry } = made;
            let mut ideas = Vec::new();
            for number in &decision.ideas {
                ideas.extend(tx.public_idea_of_number(mission, *number).await?);
            }
            tx.add_decision_version(NewVersion { id, mission, before, state: *state, decision, entry, ideas: &ideas, writer }, *at).await?;
            let change = NewChange {
                id: fresh_id(moment),
                kind: change_code(entry.kind, *state),
                mission,
                idea: None,
                target: Some((id.into(), &decision.what, &decision.language)),
                version: before + 1,
                reason: if entry.because.is_empty() { decision.why.split("\n\n").next().unwrap_or_default() } else { &entry.because },
            };
            tx.add_change(change, *at).await?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_decisions_could_have_been_typed_in() -> Result<(), serde_json::Error> {
        let today = Date::new(2026, 4, 9).unwrap_or_else(|| unreachable!("a day"));
        let moment = Moment { now: Timestamp::from_micros(1_775_728_800_000_000), today };
        let mut seen = Vec::new();
        for content in all()? {
            let made = versions(&content, moment);
            assert!(made.is_ok(), "{}: {:?}", content.mission, made.err());
            let made = made.unwrap_or_default();
            assert_eq!(made.len(), content.versions.len());
            seen.extend(made.iter().map(|made| (made.entry.kind, made.state)));
        }
        for expected in [
            (ChangeKind::New, State::Decided),
            (ChangeKind::New, State::Proposed),
            (ChangeKind::Changed, State::Changed),
            (ChangeKind::Kept, State::Kept),
        ] {
            assert!(seen.contains(&expected), "{expected:?}");
        }
        Ok(())
    }
}
