//! Everything that is done to a decision. Nothing is edited in place: each act adds a version, and says publicly why.

mod calls;
mod links;

pub use calls::see_sign;
pub(crate) use calls::{Fall, assumption_fell, evidence_came, evidence_went};

use crate::{act::Act, failure::Failure, jobs};
use app::page::PageFailure;
use domain::{
    DecisionId, IdeaId, MissionId,
    decision::{
        ChangeKind, Decision, Entry, State,
        fields::{Fields, Part},
        only_slips,
    },
    notice::NoticeKind,
    permission::{Action, Subject},
    problem::{Invalid, Problems, Refusal},
};
use serde_json::json;
use store::{
    changes::NewChange,
    decisions::{
        DecisionView,
        write::{NewVersion, Writer},
    },
};

/// Writes a decision down: as a proposal that is open for views, or as one that was decided already.
///
/// # Errors
/// Not found; forbidden for those who may not decide; every problem with what was typed.
pub async fn start(act: &mut Act, slug: &str, typed: &Fields) -> Result<DecisionId, Failure> {
    let mission = act.tx.mission(slug).await?.ok_or(PageFailure::NotFound)?;
    act.may(Action::Decide, Subject::in_mission(mission.id))?;
    let state = match typed.get("stage") {
        "" => Err(Invalid::NotChosen),
        code => code.parse::<State>().ok().filter(|state| [State::Proposed, State::Decided].contains(state)).ok_or(Invalid::Unknown),
    };
    let mut wrong = Problems::none();
    let chosen = wrong.take("stage", state);
    let typed = &links::filled(act, mission.id, typed, None, &mut wrong).await?;
    let decision = typed.decision(ChangeKind::New, chosen.unwrap_or(State::Proposed), act.moment.today);
    let ideas = ideas(act, mission.id, typed, &[]).await?;
    let (decision, ideas) = all(wrong, decision, Ok(Entry::first()), ideas).map(|(decision, _, ideas)| (decision, ideas))?;
    let id = DecisionId::from(act.fresh_id());
    write(act, Onto { id, mission: mission.id, before: None, state: chosen.unwrap_or(State::Proposed) }, decision, Entry::first(), ideas)
        .await?;
    Ok(id)
}

/// Adds a version to a decision that was read at `version`: decides a proposal, changes, keeps, corrects, ends or stops it.
///
/// # Errors
/// Not found; forbidden for those who may not decide; refused when someone else was first, when this cannot be done where
/// the decision stands, or when nothing is different; every problem with what was typed.
pub async fn go_on(act: &mut Act, id: DecisionId, kind: ChangeKind, version: i64, typed: &Fields) -> Result<i64, Failure> {
    let kept = act.tx.decision(id).await?.ok_or(PageFailure::NotFound)?;
    act.may(Action::Decide, Subject::in_mission(kept.mission))?;
    // Before anything typed is checked: the page then shows both people's words.
    if kept.version != version {
        return Err(Refusal::ChangedMeanwhile { version: kept.version }.into());
    }
    let state = kind.after(kept.state)?;
    let before = Fields::from(&kept.decision);
    let mut wrong = Problems::none();
    let typed = &links::filled(act, kept.mission, typed, Some(&kept.decision), &mut wrong).await?;
    let mut fields = typed.over(&before, kind);
    if kind == ChangeKind::Kept {
        links::as_sure_as_today(act, &mut fields).await?;
    }
    let decision = fields.decision(kind, state, act.moment.today);
    let ideas = ideas(act, kept.mission, &fields, &kept.decision.ideas).await?;
    let (decision, entry, ideas) = all(wrong, decision, typed.entry(kind), ideas)?;
    let changed = before.changed(&Fields::from(&decision));
    let only_when_and_who = |part: &Part| matches!(part, Part::Who | Part::Speaker | Part::On | Part::Meeting | Part::LookAgainOn);
    match kind {
        ChangeKind::Changed if changed.iter().all(only_when_and_who) => return Err(Refusal::NothingChanged.into()),
        ChangeKind::Corrected if changed.is_empty() => return Err(Refusal::NothingChanged.into()),
        // Nobody is told of a correction, and it names no evidence: nothing in it may say something else.
        ChangeKind::Corrected => only_slips(&before, &Fields::from(&decision))?,
        _ => {}
    }
    write(act, Onto { id, mission: kept.mission, before: Some(&kept), state }, decision, entry, ideas).await?;
    Ok(version + 1)
}

/// What a version is added to.
struct Onto<'a> {
    id: DecisionId,
    mission: MissionId,
    before: Option<&'a DecisionView>,
    state: State,
}

/// The one place where a version of a decision is written: the version, the public change, the record, the messages.
async fn write(act: &mut Act, on: Onto<'_>, decision: Decision, entry: Entry, ideas: Vec<IdeaId>) -> Result<(), Failure> {
    let Onto { id, mission, before, state } = on;
    let version = before.map_or(0, |before| before.version);
    let (name, job) = (act.person.name.clone(), act.person.job.clone());
    let writer = Writer { id: act.person.id, name: name.as_deref(), job: job.as_deref() };
    let new = NewVersion { id, mission, before: version, state, decision: &decision, entry: &entry, ideas: &ideas, writer };
    match act.tx.add_decision_version(new, act.moment.now).await {
        // Someone was first between our look and our write.
        Err(store::Error::Conflict) => return Err(Refusal::ChangedMeanwhile { version: version + 1 }.into()),
        done => done?,
    };
    let change = NewChange {
        id: act.fresh_id(),
        kind: change_code(entry.kind, state),
        mission,
        idea: None,
        target: Some((id.into(), &decision.what, &decision.language)),
        version: version + 1,
        reason: if entry.because.is_empty() { first_paragraph(&decision.why) } else { &entry.because },
    };
    act.tx.add_change(change, act.moment.now).await?;
    let was = before.map(|before| json!({ "version": before.version, "state": before.state.code(), "what": before.decision.what }));
    let now = json!({ "version": version + 1, "state": state.code(), "what": decision.what });
    let parts: Vec<&str> = before.map_or_else(Vec::new, |before| {
        Fields::from(&before.decision).changed(&Fields::from(&decision)).into_iter().map(Part::code).collect()
    });
    let detail = json!({ "before": was, "after": now, "parts": parts });
    act.record(change_code(entry.kind, state), "decision", id.uuid(), Some(mission), detail).await?;
    // A slip of the pen is nothing to tell people of.
    if let Some(kind) = notice_kind(entry.kind, state) {
        let told = jobs::decisions::Told { decision: id, version: version + 1, kind, by: act.person.id, after: None };
        jobs::decisions::enqueue(&mut act.tx, act.moment, &told).await?;
    }
    Ok(())
}

/// The ideas of the numbers that were typed. One that is no longer public stays out of the links, and is a mistake only when
/// it was not there before.
async fn ideas(act: &mut Act, mission: MissionId, typed: &Fields, before: &[i64]) -> Result<Result<Vec<IdeaId>, Invalid>, Failure> {
    let mut found = Vec::new();
    for number in typed.idea_numbers().unwrap_or_default() {
        match act.tx.public_idea_of_number(mission, number).await? {
            Some(idea) => found.push(idea),
            None if before.contains(&number) => {}
            None => return Ok(Err(Invalid::NoSuchIdea { number })),
        }
    }
    Ok(Ok(found))
}

/// All of it, or every problem with any of it.
fn all(
    mut wrong: Problems,
    decision: Result<Decision, Problems>,
    entry: Result<Entry, Problems>,
    ideas: Result<Vec<IdeaId>, Invalid>,
) -> Result<(Decision, Entry, Vec<IdeaId>), Problems> {
    for problems in [entry.as_ref().err(), decision.as_ref().err()].into_iter().flatten() {
        for (field, invalid) in problems.iter() {
            wrong.add(field, invalid.clone());
        }
    }
    let ideas = wrong.take("ideas", ideas);
    match (decision, entry, ideas) {
        (Ok(decision), Ok(entry), Some(ideas)) if wrong.is_empty() => Ok((decision, entry, ideas)),
        _ => Err(wrong),
    }
}

/// The code of the public change, and of the action record.
pub(crate) const fn change_code(kind: ChangeKind, state: State) -> &'static str {
    match (kind, state) {
        (ChangeKind::New, State::Proposed) => "decision.proposed",
        (ChangeKind::New | ChangeKind::Decided, _) => "decision.decided",
        (ChangeKind::Changed, _) => "decision.changed",
        (ChangeKind::Kept, _) => "decision.kept",
        (ChangeKind::Corrected, _) => "decision.corrected",
        (ChangeKind::Ended, _) => "decision.ended",
        (ChangeKind::Stopped, _) => "decision.stopped",
    }
}

/// What people who took part are told.
const fn notice_kind(kind: ChangeKind, state: State) -> Option<NoticeKind> {
    match (kind, state) {
        (ChangeKind::New, State::Proposed) => Some(NoticeKind::DecisionProposed),
        (ChangeKind::New | ChangeKind::Decided, _) => Some(NoticeKind::DecisionDecided),
        (ChangeKind::Changed, _) => Some(NoticeKind::DecisionChanged),
        (ChangeKind::Kept, _) => Some(NoticeKind::DecisionKept),
        (ChangeKind::Ended, _) => Some(NoticeKind::DecisionEnded),
        (ChangeKind::Stopped, _) => Some(NoticeKind::DecisionStopped),
        (ChangeKind::Corrected, _) => None,
    }
}

fn first_paragraph(text: &str) -> &str {
    text.split("\n\n").next().unwrap_or_default()
}
