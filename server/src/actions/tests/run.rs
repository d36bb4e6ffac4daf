//! A test runs: it starts, has rounds, stops or ends. Nothing of it is changed in place.

use super::{can_be_tested, locked, try_it};
use crate::{act::Act, actions::people::notify, failure::Failure, jobs};
use domain::{
    EvidenceId, IdeaId, RoundId, TestId,
    evidence::EvidenceState,
    idea::IdeaState,
    notice::NoticeKind,
    permission::{Action, Subject},
    problem::{Invalid, Problems, Refusal},
    test::{Closing, ROUND_LIMIT, ROUNDS_LIMIT, Round, TestState, closed_after},
    text,
};
use serde_json::json;
use store::{changes::NewChange, evidence::NewEvidence, notices::About, tests::TestView};

/// Adds a public change about a test.
async fn tell_everyone(act: &mut Act, test: &TestView, kind: &'static str, reason: &str) -> Result<(), store::Error> {
    let id = act.fresh_id();
    let target = Some((test.id.into(), test.test.title.as_str(), test.test.language.as_str()));
    act.tx.add_change(NewChange { id, kind, mission: test.mission, idea: None, target, version: 1, reason }, act.moment.now).await
}

/// Those who follow the test are told after the commit, except who is told in this transaction already.
async fn tell_followers(act: &mut Act, test: &TestView, kind: NoticeKind) -> Result<(), store::Error> {
    let told = jobs::city_tests::Told { test: test.id, kind, at: act.moment.now, by: act.person.id, after: None };
    jobs::city_tests::enqueue(&mut act.tx, act.moment, &told).await
}

/// What a notice about a test is about.
fn about(test: &TestView) -> About<'_> {
    About { target: Some((test.id.into(), &test.test.title, &test.test.language)), ..About::default() }
}

/// Starts a test that was read at `version`. From now on what would show that it worked is locked, and its idea is being tested.
///
/// # Errors
/// Not found; forbidden; refused when it started before, when its words changed meanwhile, or when the idea is gone; what must
/// still be said, by field.
pub async fn start(act: &mut Act, id: TestId, version: i64) -> Result<(), Failure> {
    let (test, subject) = locked(act, id).await?;
    act.may(Action::RunTest, subject)?;
    test.state.can_start()?;
    if test.version != version {
        return Err(Refusal::ChangedMeanwhile { version: test.version }.into());
    }
    test.test.ready(act.moment.today)?;
    let idea = act.tx.lock_idea(test.idea).await?.ok_or_else(Failure::not_found)?;
    if !can_be_tested(idea.state) {
        return Err(Refusal::IdeaClosed.into());
    }
    if idea.state == IdeaState::Open {
        act.tx.set_idea_state(idea.id, IdeaState::Open, IdeaState::Tested).await?;
    }
    let round = RoundId::from(act.fresh_id());
    act.tx.start_test(id, round, test.test.stage, act.person.id, act.moment.now).await?;
    tell_everyone(act, &test, "test.started", &test.test.worked_if).await?;
    notify(act, idea.author, NoticeKind::TestStarted, about(&test)).await?;
    tell_followers(act, &test, NoticeKind::TestStarted).await?;
    let (before, after) = (test.state.code(), TestState::Running.code());
    let detail = json!({ "version": version, "worked_if": test.test.worked_if, "before": before, "after": after });
    act.record("test.started", "test", id.uuid(), Some(test.mission), detail).await?;
    Ok(())
}

/// Begins the round of this number.
///
/// # Errors
/// Not found; forbidden; refused when the test does not run, or when someone else began that round; every problem with what
/// was typed.
pub async fn round(act: &mut Act, id: TestId, number: i64, round: &Round) -> Result<(), Failure> {
    let (test, subject) = locked(act, id).await?;
    act.may(Action::RunTest, subject)?;
    test.state.can_go_on()?;
    if test.rounds + 1 != number {
        return Err(Refusal::ChangedMeanwhile { version: test.version }.into());
    }
    if number > ROUNDS_LIMIT {
        let (count, limit) = (usize::try_from(number).unwrap_or(usize::MAX), usize::try_from(ROUNDS_LIMIT).unwrap_or(usize::MAX));
        return Err(Failure::field("changed", Invalid::TooMany { count, limit }));
    }
    let round_id = RoundId::from(act.fresh_id());
    act.tx.add_round(&test, round_id, round, act.person.id, act.moment.now).await?;
    tell_everyone(act, &test, "test.round", &round.changed).await?;
    tell_followers(act, &test, NoticeKind::TestRound).await?;
    let detail = json!({
        "round": number,
        "before": { "stage": test.test.stage, "ends_on": test.test.ends_on, "places": test.test.places },
        "after": { "stage": round.stage, "ends_on": round.ends_on, "places": round.places },
    });
    act.record("test.round", "test", id.uuid(), Some(test.mission), detail).await?;
    try_it::fill(act, id).await?;
    Ok(())
}

/// Whether this person may begin a round now, whatever they typed.
///
/// # Errors
/// Not found; forbidden; refused when the test does not run.
pub async fn may_go_on(act: &mut Act, id: TestId) -> Result<(), Failure> {
    let (test, subject) = locked(act, id).await?;
    act.may(Action::RunTest, subject)?;
    Ok(test.state.can_go_on()?)
}

/// Stops a test early, and tells everyone who signed up at once; then those who follow it.
///
/// # Errors
/// Not found; forbidden; refused when it does not run; problems with the reason.
pub async fn stop(act: &mut Act, id: TestId, reason: &str) -> Result<(), Failure> {
    let (test, subject) = locked(act, id).await?;
    act.may(Action::RunTest, subject)?;
    let reason = text::passage(reason, ROUND_LIMIT).map_err(|invalid| Problems::one("reason", invalid))?;
    test.state.can_go_on()?;
    act.tx.stop_test(id, &reason, act.moment.now).await?;
    no_longer_tested(act, test.idea, id).await?;
    tell_everyone(act, &test, "test.stopped", &reason).await?;
    try_it::tell_all(act, &test, NoticeKind::TestStopped, &reason).await?;
    tell_followers(act, &test, NoticeKind::TestStopped).await?;
    let detail = json!({ "before": test.state.code(), "after": TestState::Stopped.code(), "reason": reason });
    act.record("test.stopped", "test", id.uuid(), Some(test.mission), detail).await?;
    Ok(())
}

/// Closes a test: what came of it, and what we learned.
///
/// # Errors
/// Not found; forbidden; refused when it did not start or is closed; every problem with what was typed.
pub async fn close(act: &mut Act, id: TestId, result: &str, closing: &Closing) -> Result<(), Failure> {
    let (test, subject) = locked(act, id).await?;
    act.may(Action::RunTest, subject)?;
    let result = closed_after(test.state, result)?;
    let (result, closing) = match (result, closing.checked()) {
        (Ok(result), Ok(closing)) => (result, closing),
        (result, closing) => {
            let mut problems = Problems::none();
            problems.take("result", result);
            for (field, invalid) in closing.err().unwrap_or_default().iter() {
                problems.add(field, invalid.clone());
            }
            return Err(problems.into());
        }
    };
    act.tx.close_test(id, result, &closing, act.moment.now).await?;
    known_from(act, &test, &closing).await?;
    no_longer_tested(act, test.idea, id).await?;
    tell_everyone(act, &test, "test.closed", &closing.learned).await?;
    let told = try_it::tell_all(act, &test, NoticeKind::TestClosed, &closing.learned).await?;
    let author = act.tx.idea(test.idea).await?.map(|idea| idea.author);
    if let Some(author) = author.filter(|author| !told.contains(author)) {
        notify(act, author, NoticeKind::TestClosed, about(&test)).await?;
    }
    tell_followers(act, &test, NoticeKind::TestClosed).await?;
    let after = json!({ "state": TestState::Closed.code(), "result": result.code(), "closing": closing });
    let detail = json!({ "before": { "state": test.state.code(), "reason": test.stop_reason }, "after": after });
    act.record("test.closed", "test", id.uuid(), Some(test.mission), detail).await?;
    Ok(())
}

/// What a test taught us becomes evidence on it, whatever the result.
async fn known_from(act: &mut Act, test: &TestView, closing: &Closing) -> Result<(), Failure> {
    act.may(Action::AddEvidence, Subject::in_mission(test.mission))?;
    let id = EvidenceId::from(act.fresh_id());
    let (words, byline, job) = (closing.evidence(&test.test), act.person.byline(), act.person.job.clone());
    let new = NewEvidence {
        id,
        mission: test.mission,
        target: test.id.into(),
        words: &words,
        file: None,
        language: &test.test.language,
        author: act.person.id,
        author_role: act.actor.role,
        byline: byline.as_deref(),
        job: job.as_deref(),
        state: EvidenceState::Open,
    };
    act.tx.add_evidence(&new, act.moment.now).await?;
    let detail = json!({ "target": new.target, "kind": words.kind.code(), "state": new.state.code() });
    act.record("evidence.added", "evidence", id.uuid(), Some(test.mission), detail).await?;
    Ok(())
}

/// An idea of which no test runs any more is open again.
async fn no_longer_tested(act: &mut Act, idea: IdeaId, but: TestId) -> Result<(), Failure> {
    let idea = act.tx.lock_idea(idea).await?.ok_or_else(Failure::not_found)?;
    if idea.state == IdeaState::Tested && !act.tx.another_test_runs(idea.id, but).await? {
        act.tx.set_idea_state(idea.id, IdeaState::Tested, IdeaState::Open).await?;
    }
    Ok(())
}
