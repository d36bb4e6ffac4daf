//! What we think is true: writing it down, saying how sure we are, watching signs.

use super::decisions::{Fall, assumption_fell};
use crate::{act::Act, failure::Failure};
use app::page::PageFailure;
use domain::{
    AssumptionId, Date, EvidenceId, MissionId,
    assumption::{Assumption, AssumptionEventKind, Sure, reason},
    permission::{Action, Subject},
    problem::{Invalid, Problems, Refusal},
    text,
};
use serde_json::json;
use store::{
    assumptions::{AssumptionView, NewAssumption, NewEvent, SignView},
    changes::NewChange,
    viewpoints::Eyes,
};

/// Writes down something that we think is true in a mission. `language` is the one they read the site in.
///
/// # Errors
/// Not found; forbidden for those who may not; every problem with what was typed.
pub async fn add(
    act: &mut Act,
    slug: &str,
    typed: &Assumption,
    sure: Result<Sure, Invalid>,
    language: &str,
) -> Result<AssumptionId, Failure> {
    let mission = act.tx.mission(slug).await?.ok_or(PageFailure::NotFound)?;
    act.may(Action::EditAssumption, Subject::in_mission(mission.id))?;
    let (words, sure) = match (typed.checked(), sure) {
        (Ok(words), Ok(sure)) => (words, sure),
        (words, sure) => {
            let mut problems = words.err().unwrap_or_default();
            problems.take("sure", sure);
            return Err(problems.into());
        }
    };
    let id = AssumptionId::from(act.fresh_id());
    let language = text::language_of(&words.claim, language).to_owned();
    let new = NewAssumption { id, mission: mission.id, words: &words, language: &language, sure, by: act.person.id };
    let (name, job) = signature(act);
    let event = NewEvent { sure: (None, Some(sure)), ..event(act, AssumptionEventKind::Started, &name, job.as_deref()) };
    act.tx.add_assumption(&new, &event, act.moment.now).await?;
    say_publicly(act, "assumption.new", &Named { id, mission: mission.id, claim: &words.claim, language: &language, version: 1 }, "")
        .await?;
    let detail = json!({ "after": { "claim": words.claim, "sure": sure.number() } });
    act.record("assumption.added", "assumption", id.uuid(), Some(mission.id), detail).await?;
    Ok(id)
}

/// Gives an assumption that was read at `version` other words and signs. The words it had are kept.
///
/// # Errors
/// As [`add`]; refused when someone else was first or nothing is different.
pub async fn edit(act: &mut Act, id: AssumptionId, version: i64, typed: &Assumption, why: &str, language: &str) -> Result<(), Failure> {
    let (was, signs) = find(act, id).await?;
    not_changed(&was, version)?;
    let (words, why) = match (typed.checked(), reason(why)) {
        (Ok(words), Ok(why)) => (words, why),
        (words, why) => {
            let mut problems = words.err().unwrap_or_default();
            problems.take("reason", why);
            return Err(problems.into());
        }
    };
    let before = was.written(&signs);
    if before == words {
        return Err(Refusal::NothingChanged.into());
    }
    // A sign that was seen moved decisions; it cannot go as if it had never been.
    for sign in signs.iter().filter(|sign| sign.seen_on.is_some()) {
        let number = usize::try_from(sign.number).unwrap_or(1);
        if words.signs.get(number - 1).and_then(Option::as_ref).is_none() {
            return Err(Failure::field(&domain::assumption::field(number, "what"), Invalid::Empty));
        }
    }
    let language = if was.claim == words.claim { was.language.clone() } else { text::language_of(&words.claim, language).to_owned() };
    let (name, job) = signature(act);
    let kept = json!({ "claim": before.claim, "because": before.because, "if_wrong": before.if_wrong, "owner": before.owner, "signs": before.signs });
    let event = NewEvent { words: &was.claim, reason: &why, ..event(act, AssumptionEventKind::Worded, &name, job.as_deref()) };
    let revised = act.tx.revise_assumption(id, was.mission, version, &words, &language, &event, act.moment.now).await;
    meanwhile(revised, version)?;
    let detail = json!({ "before": kept, "after": words, "version": version + 1 });
    act.record("assumption.edited", "assumption", id.uuid(), Some(was.mission), detail).await?;
    Ok(())
}

/// Says how sure we are of an assumption that was read at `version`, because of evidence or for a written reason.
///
/// # Errors
/// Not found; forbidden; problems with what was chosen and typed; refused when someone else was first.
pub async fn be_sure(
    act: &mut Act,
    id: AssumptionId,
    version: i64,
    sure: Result<Sure, Invalid>,
    why: &str,
    evidence: Option<Result<EvidenceId, Invalid>>,
) -> Result<(), Failure> {
    let (was, _) = find(act, id).await?;
    not_changed(&was, version)?;
    let mut problems = Problems::none();
    let sure = problems.take("sure", sure);
    let evidence = match evidence {
        None => None,
        Some(chosen) => match problems.take("evidence", chosen) {
            Some(chosen) => {
                let found =
                    act.tx.evidence(chosen, Eyes::STRANGER).await?.filter(|found| found.mission == was.mission && found.is_public());
                if found.is_none() {
                    problems.add("evidence", Invalid::Unknown);
                }
                found.map(|found| found.id)
            }
            None => None,
        },
    };
    let why = match (evidence, why.trim().is_empty()) {
        (Some(_), true) => Some(String::new()),
        _ => problems.take("reason", reason(why)),
    };
    let (Some(sure), Some(why), true) = (sure, why, problems.is_empty()) else { return Err(problems.into()) };
    let kind = if sure == was.sure { AssumptionEventKind::Kept } else { AssumptionEventKind::Sure };
    let (name, job) = signature(act);
    let event = NewEvent { sure: (Some(was.sure), Some(sure)), reason: &why, evidence, ..event(act, kind, &name, job.as_deref()) };
    let changed = act.tx.be_sure(id, was.mission, version, sure, &event, act.moment.now).await;
    meanwhile(changed, version)?;
    let code = match kind {
        AssumptionEventKind::Kept => "assumption.kept",
        _ if sure < was.sure => "assumption.less_sure",
        _ => "assumption.surer",
    };
    say_publicly(act, code, &Named::of(&was), &why).await?;
    if sure < was.sure {
        let fall = Fall::Sure { before: was.sure, now: sure };
        assumption_fell(act, id, fall, &was.claim, &why, act.moment.today).await?;
    }
    let detail = json!({ "before": was.sure.number(), "after": sure.number(), "evidence": evidence, "reason": why });
    act.record("assumption.sure", "assumption", id.uuid(), Some(was.mission), detail).await?;
    Ok(())
}

/// What is said of a sign.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Whether it was seen.
    pub seen: Result<bool, Invalid>,
    /// The day, as typed.
    pub day: String,
    /// What was seen, or why it was not after all.
    pub reason: String,
}

/// Says that a sign was seen on a day, or was not seen after all.
///
/// # Errors
/// As [`be_sure`].
pub async fn see_sign(act: &mut Act, id: AssumptionId, number: i64, version: i64, typed: &Seen) -> Result<(), Failure> {
    let (was, signs) = find(act, id).await?;
    let sign = signs.iter().find(|sign| sign.number == number).ok_or(PageFailure::NotFound)?;
    not_changed(&was, version)?;
    let mut problems = Problems::none();
    let seen = problems.take("seen", typed.seen.clone());
    let day = if seen == Some(true) {
        let day = problems.take("day", typed.day.trim().parse::<Date>().map_err(|_| Invalid::NotADate));
        if day.is_some_and(|day| day > act.moment.today) {
            problems.add("day", Invalid::InTheFuture);
        }
        day
    } else {
        None
    };
    let why = problems.take("reason", reason(&typed.reason));
    let (Some(seen), Some(why), true) = (seen, why, problems.is_empty()) else { return Err(problems.into()) };
    let seen_on = day;
    let day = day.map(|day| day.to_string());
    if sign.seen_on == day && sign.seen_reason == why {
        return Err(Refusal::NothingChanged.into());
    }
    let kind = if seen { AssumptionEventKind::SignSeen } else { AssumptionEventKind::SignNotSeen };
    let (name, job) = signature(act);
    let event = NewEvent { sign: Some(number), words: &sign.sign.what, reason: &why, ..event(act, kind, &name, job.as_deref()) };
    let changed = act.tx.see_sign(id, was.mission, version, number, day.as_deref(), &event, act.moment.now).await;
    meanwhile(changed, version)?;
    let code = if seen { "assumption.sign_seen" } else { "assumption.sign_not_seen" };
    say_publicly(act, code, &Named::of(&was), &why).await?;
    if let Some(on) = seen_on {
        assumption_fell(act, id, Fall::SignSeen, &sign.sign.what, &why, on).await?;
    }
    let detail = json!({ "sign": number, "before": sign.seen_on, "after": day, "reason": why });
    act.record("assumption.sign", "assumption", id.uuid(), Some(was.mission), detail).await?;
    Ok(())
}

/// An assumption and its signs, for those who may change it.
async fn find(act: &mut Act, id: AssumptionId) -> Result<(AssumptionView, Vec<SignView>), Failure> {
    let assumption = act.tx.assumption(id).await?.ok_or(PageFailure::NotFound)?;
    act.may(Action::EditAssumption, Subject::in_mission(assumption.mission))?;
    let signs = act.tx.signs(id).await?;
    Ok((assumption, signs))
}

fn not_changed(was: &AssumptionView, version: i64) -> Result<(), Refusal> {
    if was.version == version { Ok(()) } else { Err(Refusal::ChangedMeanwhile { version: was.version }) }
}

/// Someone was first between our look and our write.
fn meanwhile(done: Result<(), store::Error>, version: i64) -> Result<(), Failure> {
    match done {
        Err(store::Error::Conflict) => Err(Refusal::ChangedMeanwhile { version: version + 1 }.into()),
        done => Ok(done?),
    }
}

/// The name and the job under which people of the city act.
fn signature(act: &Act) -> (String, Option<String>) {
    (act.person.byline().unwrap_or_default(), act.person.job.clone())
}

fn event<'a>(act: &Act, kind: AssumptionEventKind, name: &'a str, job: Option<&'a str>) -> NewEvent<'a> {
    NewEvent {
        id: act.fresh_id(),
        kind,
        sure: (None, None),
        sign: None,
        words: "",
        reason: "",
        evidence: None,
        person: act.person.id,
        name,
        job,
    }
}

/// What a public change says of an assumption.
struct Named<'a> {
    id: AssumptionId,
    mission: MissionId,
    claim: &'a str,
    language: &'a str,
    version: i64,
}

impl<'a> Named<'a> {
    fn of(was: &'a AssumptionView) -> Self {
        Self { id: was.id, mission: was.mission, claim: &was.claim, language: &was.language, version: was.version + 1 }
    }
}

async fn say_publicly(act: &mut Act, kind: &'static str, named: &Named<'_>, reason: &str) -> Result<(), store::Error> {
    let change = NewChange {
        id: act.fresh_id(),
        kind,
        mission: named.mission,
        idea: None,
        target: Some((named.id.into(), named.claim, named.language)),
        version: named.version,
        reason,
    };
    act.tx.add_change(change, act.moment.now).await
}
