//! The tests of the made-up town.

use super::fill::{Filling, day_after};
use crate::act::fresh_id;
use domain::{
    IdeaId, MissionId, RoundId, SignUpId, TestId, Timestamp,
    test::{Closing, Help, NeededHelp, Round, Test, TestResult, TestStage, try_it::place_for},
};
use serde::Deserialize;
use store::{Error, Result, changes::NewChange, tests::TestView, tests::write::NewTest};

const DAY: i64 = 24 * 3600;

/// One test. Days are counted back from the day on which it is made; `ends` is counted forward.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TestContent {
    /// The sentence of the idea that it is a try of.
    pub idea: String,
    pub title: String,
    pub think: String,
    pub attempt: String,
    pub people: String,
    pub place: String,
    pub watch: Vec<String>,
    pub worked_if: String,
    pub stop_if: String,
    pub stage: TestStage,
    #[serde(default)]
    pub help: Vec<Help>,
    pub places: Option<i64>,
    /// Someone of the city and their team; the first one proposes it.
    pub owners: Vec<(String, String)>,
    pub proposed: i64,
    pub starts: Option<i64>,
    pub ends: Option<i64>,
    #[serde(default)]
    pub rounds: Vec<RoundContent>,
    /// How many people signed up.
    #[serde(default)]
    pub sign_ups: usize,
    pub stopped: Option<StoppedContent>,
    pub closed: Option<ClosedContent>,
}

/// A round after the first one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RoundContent {
    pub days: i64,
    pub changed: String,
    pub seen: String,
}

/// That it was stopped early.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoppedContent {
    pub days: i64,
    pub reason: String,
}

/// What came of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClosedContent {
    pub days: i64,
    pub result: TestResult,
    pub thought: String,
    pub saw: String,
    pub learned: String,
    pub next: String,
    pub worth: String,
}

/// Adds a test with all that happened to it. The state of its idea is the one that the idea was written with.
pub(super) async fn add(
    fill: &mut Filling<'_>,
    mission: MissionId,
    idea: IdeaId,
    content: &TestContent,
    participants: &[usize],
) -> Result<()> {
    let today = fill.moment.today;
    let test = Test {
        title: content.title.clone(),
        think: content.think.clone(),
        attempt: content.attempt.clone(),
        people: content.people.clone(),
        place: content.place.clone(),
        starts_on: content.starts.and_then(|days| day_after(today, -days)),
        ends_on: content.ends.and_then(|days| day_after(today, days)),
        watch: content.watch.clone(),
        worked_if: content.worked_if.clone(),
        stop_if: content.stop_if.clone(),
        stage: content.stage,
        help: content.help.clone(),
        places: content.places,
        language: "en".to_owned(),
    };
    let mut owners = Vec::new();
    for (key, team) in &content.owners {
        let (owner, _) = fill.staff.get(key.as_str()).ok_or(Error::Conflict)?;
        owners.push((*owner, team.as_str()));
    }
    let (owner, team) = *owners.first().ok_or(Error::Conflict)?;
    let id = TestId::from(fresh_id(fill.moment));
    let at = |fill: &Filling<'_>, days: i64, what: &str| fill.ago(days * DAY, &format!("{}{what}", content.title));
    let proposed = at(fill, content.proposed, "");
    fill.tx.add_test(&NewTest { id, mission, idea, test: &test, owner, team }, proposed).await?;
    for (owner, team) in owners.iter().skip(1) {
        fill.tx.own_test(id, *owner, team, proposed).await?;
    }
    people(fill, id, content, participants, proposed).await?;
    let Some(days) = content.starts else { return Ok(()) };
    let started = at(fill, days, "starts").max(proposed);
    fill.tx.start_test(id, RoundId::from(fresh_id(fill.moment)), test.stage, owner, started).await?;
    change(fill, id, "test.started", &test.worked_if, started).await?;
    for round in &content.rounds {
        let was = find(fill, id).await?;
        let ends_on = test.ends_on.ok_or(Error::Conflict)?;
        let now = at(fill, round.days, "round");
        let next = Round { changed: round.changed.clone(), seen: round.seen.clone(), stage: test.stage, ends_on, places: test.places };
        fill.tx.add_round(&was, RoundId::from(fresh_id(fill.moment)), &next, owner, now).await?;
        change(fill, id, "test.round", &round.changed, now).await?;
    }
    if let Some(stopped) = &content.stopped {
        let now = at(fill, stopped.days, "stops");
        fill.tx.stop_test(id, &stopped.reason, now).await?;
        change(fill, id, "test.stopped", &stopped.reason, now).await?;
    }
    if let Some(closed) = &content.closed {
        let now = at(fill, closed.days, "ends");
        let leader = fill.content.mission.mission();
        let closing = Closing {
            thought: closed.thought.clone(),
            saw: closed.saw.clone(),
            learned: closed.learned.clone(),
            next: closed.next.clone(),
            worth: closed.worth.clone(),
            leader: leader.leader,
            leader_role: leader.leader_role,
        };
        fill.tx.close_test(id, closed.result, &closing, now).await?;
        change(fill, id, "test.closed", &closing.learned, now).await?;
    }
    Ok(())
}

async fn find(fill: &mut Filling<'_>, id: TestId) -> Result<TestView> {
    fill.tx.lock_test(id).await?.ok_or(Error::Conflict)
}

async fn change(fill: &mut Filling<'_>, id: TestId, kind: &str, reason: &str, at: Timestamp) -> Result<()> {
    let test = find(fill, id).await?;
    let target = Some((id.into(), test.test.title.as_str(), test.test.language.as_str()));
    let new = NewChange { id: fresh_id(fill.moment), kind, mission: test.mission, idea: None, target, version: 1, reason };
    fill.tx.add_change(new, at).await
}

/// People sign up one after the other; every third one needs some of the help that is offered.
async fn people(fill: &mut Filling<'_>, id: TestId, content: &TestContent, participants: &[usize], since: Timestamp) -> Result<()> {
    for place in 0..content.sign_ups {
        let test = find(fill, id).await?;
        let state = place_for(test.test.places, test.placed, test.waiting).map_err(|_| Error::Conflict)?;
        let help: Vec<Help> = content.help.iter().copied().skip(place % 7).take(usize::from(place % 3 == 0)).collect();
        let needs = NeededHelp { help, ..NeededHelp::default() };
        let person = fill.guest(participants, place)?;
        let hours = i64::try_from(place).unwrap_or_default();
        let at = fill.past(since.plus_seconds(hours * 3600));
        fill.tx.add_sign_up(SignUpId::from(fresh_id(fill.moment)), id, person, state, &needs, at).await?;
    }
    Ok(())
}

impl TestContent {
    /// Whether it runs, for the idea it belongs to.
    #[cfg(test)]
    const fn state(&self) -> domain::test::TestState {
        use domain::test::TestState;
        match (&self.closed, &self.stopped, self.starts) {
            (Some(_), _, _) => TestState::Closed,
            (None, Some(_), _) => TestState::Stopped,
            (None, None, Some(_)) => TestState::Running,
            (None, None, None) => TestState::Preparing,
        }
    }
}

#[cfg(test)]
mod checks {
    use crate::demo::content;
    use domain::{idea::IdeaState, test::TestState};
    use std::collections::BTreeSet;

    #[test]
    fn the_tests_of_the_demo_hold_together() -> std::result::Result<(), serde_json::Error> {
        let mut states = BTreeSet::new();
        for mission in content::all()? {
            for test in &mission.tests {
                let idea = mission.ideas.iter().find(|idea| idea.sentence == test.idea);
                let idea = idea.unwrap_or_else(|| unreachable!("no idea {:?}", test.idea));
                assert!(test.proposed <= idea.days, "{} is older than its idea", test.title);
                assert!(test.starts.is_none_or(|days| days <= test.proposed), "{}", test.title);
                states.insert(test.state());
                if test.state() == TestState::Running {
                    assert_eq!(idea.state, IdeaState::Tested, "{}", test.title);
                }
                assert!(!test.owners.is_empty() && test.sign_ups < mission.people);
            }
            for idea in mission.ideas.iter().filter(|idea| idea.state == IdeaState::Tested) {
                let runs = mission.tests.iter().any(|test| test.idea == idea.sentence && test.state() == TestState::Running);
                assert!(runs, "no test of {:?} runs", idea.sentence);
            }
        }
        assert_eq!(states.len(), 3, "one runs, one is prepared, one is over");
        Ok(())
    }
}
