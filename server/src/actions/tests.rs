//! Tests of ideas: proposed, prepared, owned.

pub mod run;
pub mod try_it;

use super::votes::idea_and_mission;
use crate::{act::Act, failure::Failure};
use app::page::PageFailure;
use domain::{
    IdeaId, PersonId, TestId,
    idea::IdeaState,
    permission::{Action, Subject},
    problem::{Invalid, Problems, Refusal},
    test::{Fields, OWNERS_LIMIT, TEAM_LIMIT, Test},
    text,
};
use serde_json::json;
use store::tests::{TestView, write::NewTest};

/// A test that nobody else changes until this write ends, and what it is about for the rules.
///
/// # Errors
/// Not found.
async fn locked(act: &mut Act, id: TestId) -> Result<(TestView, Subject), Failure> {
    let test = act.tx.lock_test(id).await?.ok_or(PageFailure::NotFound)?;
    let owns = act.tx.owns_test(id, act.person.id).await?;
    let subject = Subject { mission: Some(test.mission), owner: owns.then_some(act.person.id) };
    Ok((test, subject))
}

/// What was typed and for which team, or every problem with either.
fn checked(typed: &Fields, team: &str) -> Result<(Test, String), Problems> {
    match (typed.test(), text::line(team, TEAM_LIMIT)) {
        (Ok(test), Ok(team)) => Ok((test, team)),
        (test, team) => {
            let mut problems = test.err().unwrap_or_default();
            problems.take("team", team);
            Err(problems)
        }
    }
}

/// Proposes a test of an idea. Whoever proposes it is its first owner.
///
/// # Errors
/// Not found; forbidden for those who run no tests in this mission; every problem with what was typed; refused when the idea
/// is not there any more.
pub async fn propose(act: &mut Act, idea: IdeaId, typed: &Fields, team: &str) -> Result<TestId, Failure> {
    let (idea, mission) = idea_and_mission(act, idea).await?;
    act.may(Action::RunTest, Subject::in_mission(mission.id))?;
    let (test, team) = checked(typed, team)?;
    if !can_be_tested(idea.state) {
        return Err(Refusal::IdeaClosed.into());
    }
    let id = TestId::from(act.fresh_id());
    let new = NewTest { id, mission: mission.id, idea: idea.id, test: &test, owner: act.person.id, team: &team };
    act.tx.add_test(&new, act.moment.now).await?;
    act.record("test.proposed", "test", id.uuid(), Some(mission.id), json!({ "idea": idea.id, "after": { "team": team, "test": test } }))
        .await?;
    Ok(id)
}

/// Whether an idea in this state can be tried out: what is not now can still be learned from.
pub const fn can_be_tested(state: IdeaState) -> bool {
    matches!(state, IdeaState::Open | IdeaState::Tested | IdeaState::Decided | IdeaState::NotNow)
}

/// Changes what a test says, as long as it is being prepared. Keeps what it said.
///
/// # Errors
/// Not found; forbidden; refused once it started or when someone else was first; every problem with what was typed.
pub async fn change(act: &mut Act, id: TestId, version: i64, typed: &Fields) -> Result<(), Failure> {
    let (was, subject) = locked(act, id).await?;
    act.may(Action::RunTest, subject)?;
    was.state.can_change()?;
    let test = typed.test()?;
    if was.version != version {
        return Err(Refusal::ChangedMeanwhile { version: was.version }.into());
    }
    if test == was.test {
        return Ok(());
    }
    act.tx.revise_test(id, version, &test, act.person.id, act.moment.now).await?;
    let detail = json!({ "version": version + 1, "before": was.test, "after": test });
    act.record("test.changed", "test", id.uuid(), Some(was.mission), detail).await?;
    // There may be more places than before.
    try_it::fill(act, id).await?;
    Ok(())
}

/// Makes someone an owner for a team.
///
/// # Errors
/// Not found; forbidden; problems with person or team; refused when the test is over.
pub async fn own(act: &mut Act, id: TestId, person: &str, team: &str) -> Result<(), Failure> {
    let (test, subject) = locked(act, id).await?;
    act.may(Action::RunTest, subject)?;
    let mut problems = Problems::none();
    let colleague = match person.parse::<PersonId>() {
        Ok(person) => act.tx.person(person).await?.filter(|person| person.role.is_staff()).ok_or(Invalid::Unknown),
        Err(_) if person.is_empty() => Err(Invalid::NotChosen),
        Err(_) => Err(Invalid::Unknown),
    };
    let colleague = problems.take("person", colleague);
    let team = problems.take("team", text::line(team, TEAM_LIMIT));
    let (Some(colleague), Some(team)) = (colleague, team) else { return Err(problems.into()) };
    let owners = act.tx.test_owners(id).await?;
    let is_new = !owners.iter().any(|owner| owner.person_id == colleague.id);
    if is_new && owners.len() >= OWNERS_LIMIT {
        return Err(Failure::field("person", Invalid::TooMany { count: owners.len() + 1, limit: OWNERS_LIMIT }));
    }
    act.tx.own_test(id, colleague.id, &team, act.moment.now).await?;
    let team_before = owners.iter().find(|owner| owner.person_id == colleague.id).map(|owner| owner.team.as_str());
    let detail = json!({ "person": colleague.id, "before": team_before, "after": team });
    act.record("test.owned", "test", id.uuid(), Some(test.mission), detail).await?;
    Ok(())
}

/// Takes an owner away. Twice is once.
///
/// # Errors
/// Not found; forbidden; refused when nobody would be left.
pub async fn disown(act: &mut Act, id: TestId, person: PersonId) -> Result<(), Failure> {
    let (test, subject) = locked(act, id).await?;
    act.may(Action::RunTest, subject)?;
    let owners = act.tx.test_owners(id).await?;
    let Some(owner) = owners.iter().find(|owner| owner.person_id == person) else { return Ok(()) };
    if owners.len() == 1 {
        return Err(Refusal::LastOwner.into());
    }
    act.tx.disown_test(id, person).await?;
    act.record("test.disowned", "test", id.uuid(), Some(test.mission), json!({ "person": person, "before": owner.team, "after": null }))
        .await?;
    Ok(())
}
