//! Adding evidence, changing it, taking it back, checking it.

mod shown;

pub(crate) use shown::{let_through, opened, went};

use super::moderation::{Words, taken_back, words_changed, words_sent};
use crate::{
    act::{Act, upload::Chosen},
    failure::Failure,
    guard::limits,
};
use app::page::PageFailure;
use domain::{
    AssumptionId, EvidenceId, FileId,
    evidence::{Bearing, Evidence, EvidenceState, HOW_LIMIT, REASON_LIMIT, Strength, WEIGHED_LIMIT},
    moderation::{self, Hold},
    notice::NoticeKind,
    permission::{Action, Subject},
    problem::{Invalid, Problems, Refusal},
    target::Target,
    text,
};
use serde_json::json;
use std::collections::BTreeMap;
use store::{
    evidence::{EvidenceAround, EvidenceView, NewEvidence},
    missions::MissionView,
    viewpoints::Reading,
};

/// What a form says beside the words.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// The file that was chosen now.
    pub file: Option<Chosen>,
    /// True when the file that hangs there goes.
    pub without: bool,
    /// What it says about assumptions, as chosen; only those who check evidence say so.
    pub bearings: BTreeMap<AssumptionId, Bearing>,
}

/// Adds evidence on an idea, a test or a decision. `language` is the one they read the site in, as a BCP 47 tag.
///
/// # Errors
/// Not found; refused when the thing takes none, or when it is too often.
pub async fn add(act: &mut Act, target: Target, words: &Evidence, beside: &Beside, language: &str) -> Result<EvidenceId, Failure> {
    let mission = takes_evidence(act, target).await?;
    act.may(Action::AddEvidence, Subject::in_mission(mission.id))?;
    let bucket = limits::bucket(&act.app, limits::Kind::EvidenceOfPerson, &act.person.id.to_string());
    if let Some(seconds) = act.tx.count_try(&bucket, limits::Kind::EvidenceOfPerson.limit(), act.moment.now).await? {
        // Not the page of its own that other limits have: what was typed must stay.
        return Err(Failure::Refused(Refusal::TooOften { retry_after_seconds: seconds }));
    }
    let id = EvidenceId::from(act.fresh_id());
    let file = hang(act, beside, id, &mission, language).await?;
    let byline = act.person.byline();
    let hold = held(act, &mission, words, beside.file.as_ref().map(Chosen::alt));
    let state = if hold.is_some() { EvidenceState::Held } else { EvidenceState::Open };
    let new = NewEvidence {
        id,
        mission: mission.id,
        target,
        words,
        file,
        language: text::language_of(&words.says, language),
        author: act.person.id,
        author_role: act.actor.role,
        byline: byline.as_deref(),
        job: act.person.job.as_deref().filter(|_| act.actor.role.is_staff()),
        state,
    };
    act.tx.add_evidence(&new, act.moment.now).await?;
    let sent = Words { target: id.into(), mission: mission.id, author: act.person.id, version: 1, before: state.code() };
    words_sent(act, sent, hold).await?;
    say_bearings(act, id, &mission, &beside.bearings).await?;
    act.tx.take_part(mission.id, act.person.id, act.moment.now).await?;
    let detail = json!({ "target": target, "kind": words.kind.code(), "state": state.code(), "file": file });
    act.record("evidence.added", "evidence", id.uuid(), Some(mission.id), detail).await?;
    if state == EvidenceState::Open {
        shown::came(act, id).await?;
    }
    Ok(id)
}

/// Gives one's own evidence other words. The words it had are kept; it counts as not checked. Where a facilitator reads
/// first, the new words of a guest wait again. `said_anew` are other words for the picture that hangs there.
///
/// # Errors
/// Not found; refused when it is someone else's, when it was changed meanwhile, or when it has no words any more.
pub async fn edit(
    act: &mut Act,
    id: EvidenceId,
    version: i64,
    words: &Evidence,
    beside: &Beside,
    said_anew: Option<(FileId, String)>,
    language: &str,
) -> Result<(), Failure> {
    let (was, mission) = own(act, id, Action::EditEvidence).await?;
    let (Some(earlier), EvidenceState::Held | EvidenceState::Open) = (&was.words, was.state) else {
        return Err(Refusal::EvidenceClosed.into());
    };
    if was.version != version {
        return Err(Refusal::ChangedMeanwhile { version: was.version }.into());
    }
    let new_file = hang(act, beside, id, &mission, language).await?;
    let file = new_file.or(was.file.filter(|_| !beside.without));
    if earlier == words && file == was.file && said_anew.is_none() {
        return Err(Refusal::NothingChanged.into());
    }
    // The thing before its place in the queue, as everyone takes them.
    act.tx.lock_moderated(id.into()).await?;
    let alt = said_anew.as_ref().map(|(_, alt)| alt.as_str()).or(beside.file.as_ref().map(Chosen::alt));
    let hold = held(act, &mission, words, alt);
    let sent = Words { target: id.into(), mission: mission.id, author: was.author, version: version + 1, before: was.state.code() };
    let held = was.state == EvidenceState::Held;
    let free = held && words_changed(act, sent, hold, EvidenceState::Open.code()).await?;
    let state = if free || (!held && hold.is_none()) { EvidenceState::Open } else { EvidenceState::Held };
    if !held {
        words_sent(act, sent, hold).await?;
    }
    if let Some((file, alt)) = said_anew {
        act.tx.say_of_file(file, &alt, text::language_of(&alt, language)).await?;
    }
    let language = text::language_of(&words.says, language);
    match act.tx.revise_evidence(&was, words, file, language, state, act.moment.now).await {
        Err(store::Error::Conflict) => return Err(Refusal::ChangedMeanwhile { version: version + 1 }.into()),
        done => done?,
    }
    let detail = json!({ "version": version + 1, "state": state.code(), "file": file });
    act.record("evidence.edited", "evidence", id.uuid(), Some(mission.id), detail).await?;
    match (was.state, state) {
        (EvidenceState::Held, EvidenceState::Open) => opened(act, id).await?,
        (EvidenceState::Open, EvidenceState::Held) => went(act, id).await?,
        _ => {}
    }
    Ok(())
}

/// Takes one's own evidence back. Of a resident nothing stays but a stub. What someone of the city added stays to be read,
/// with the reason, as decisions may have rested on it.
///
/// # Errors
/// Not found; refused when it is someone else's or was taken out; a problem when the city gives no reason.
pub async fn withdraw(act: &mut Act, id: EvidenceId, reason: &str) -> Result<(), Failure> {
    let (was, mission) = own(act, id, Action::WithdrawEvidence).await?;
    match was.state {
        EvidenceState::Withdrawn => return Ok(()),
        EvidenceState::Hidden => return Err(Refusal::EvidenceClosed.into()),
        EvidenceState::Held | EvidenceState::Open => {}
    }
    let done = if was.author_role.is_staff() {
        let reason = text::passage(reason, REASON_LIMIT).map_err(|invalid| Failure::field("reason", invalid))?;
        act.tx.mark_evidence_withdrawn(id, &reason, act.moment.now).await
    } else {
        act.tx.empty_evidence(id, act.moment.now).await
    };
    match done {
        // Taken back in another window at the same moment.
        Err(store::Error::Conflict) => return Ok(()),
        done => done?,
    }
    taken_back(act, id.into()).await?;
    went(act, id).await?;
    act.record("evidence.withdrawn", "evidence", id.uuid(), Some(mission.id), json!({ "target": was.target })).await?;
    Ok(())
}

/// Checks evidence as someone of the city: how strong it is and why, and what it says about assumptions.
///
/// # Errors
/// Not found; forbidden; problems with what was chosen and typed; refused when it was changed meanwhile or cannot be read.
pub async fn check(
    act: &mut Act,
    id: EvidenceId,
    version: i64,
    strength: Result<Strength, Invalid>,
    reason: &str,
    bearings: &BTreeMap<AssumptionId, Bearing>,
) -> Result<(), Failure> {
    let (was, mission) = find(act, id).await?;
    act.may(Action::CheckEvidence, Subject::in_mission(mission.id))?;
    if !matches!(was.state, EvidenceState::Held | EvidenceState::Open) {
        return Err(Refusal::EvidenceClosed.into());
    }
    if was.version != version {
        return Err(Refusal::ChangedMeanwhile { version: was.version }.into());
    }
    let mut problems = Problems::none();
    let strength = problems.take("strength", strength);
    let reason = problems.take("strength_reason", text::passage(reason, HOW_LIMIT));
    let (Some(strength), Some(reason)) = (strength, reason) else { return Err(problems.into()) };
    let (person, name, job) = (act.person.id, act.person.byline().unwrap_or_default(), act.person.job.clone());
    match act.tx.check_evidence(id, version, strength, &reason, person, &name, job.as_deref(), act.moment.now).await {
        Err(store::Error::Conflict) => return Err(Refusal::ChangedMeanwhile { version: version + 1 }.into()),
        done => done?,
    }
    say_bearings(act, id, &mission, bearings).await?;
    let before = was.words.as_ref().and_then(|words| words.strength).map(Strength::code);
    let detail = json!({ "before": before, "after": strength.code(), "reason": reason, "bearings": bearings });
    act.record("evidence.checked", "evidence", id.uuid(), Some(mission.id), detail).await?;
    Ok(shown::tell_author(act, id, was.author, NoticeKind::EvidenceChecked).await?)
}

/// Whether new words wait, and why. What a picture shows is said in words, too.
fn held(act: &Act, mission: &MissionView, words: &Evidence, alt: Option<&str>) -> Option<Hold> {
    let texts: Vec<&str> = words.texts().into_iter().chain(alt).collect();
    moderation::hold(mission.mission.moderation, &act.actor, &texts)
}

/// The mission of a thing that takes evidence now. Evidence comes when it comes: also after the last day to answer.
async fn takes_evidence(act: &mut Act, target: Target) -> Result<MissionView, Failure> {
    let about = act.tx.target_around(target).await?.ok_or(PageFailure::NotFound)?;
    if about.reading != Reading::Everyone {
        return Err(Refusal::IdeaClosed.into());
    }
    Ok(act.tx.mission_by_id(about.mission).await?.ok_or(PageFailure::NotFound)?)
}

async fn find(act: &mut Act, id: EvidenceId) -> Result<(EvidenceView, MissionView), Failure> {
    let actor = act.actor.clone();
    let EvidenceAround { evidence, mission, .. } = act.tx.evidence_around(id, Some(&actor)).await?.ok_or(PageFailure::NotFound)?;
    Ok((evidence, mission))
}

async fn own(act: &mut Act, id: EvidenceId, action: Action) -> Result<(EvidenceView, MissionView), Failure> {
    let (evidence, mission) = find(act, id).await?;
    act.may(action, Subject::written_by(evidence.author, mission.id))?;
    Ok((evidence, mission))
}

async fn hang(act: &mut Act, beside: &Beside, id: EvidenceId, mission: &MissionView, language: &str) -> Result<Option<FileId>, Failure> {
    match &beside.file {
        Some(file) => Ok(Some(file.hang(act, id.into(), mission.id, language).await?)),
        None => Ok(None),
    }
}

/// Only those who check evidence in the mission say what it means, and only for assumptions of that mission.
async fn say_bearings(
    act: &mut Act,
    id: EvidenceId,
    mission: &MissionView,
    bearings: &BTreeMap<AssumptionId, Bearing>,
) -> Result<(), Failure> {
    if act.may(Action::CheckEvidence, Subject::in_mission(mission.id)).is_err() {
        return Ok(());
    }
    let known = act.tx.assumptions(mission.id, WEIGHED_LIMIT, 0).await?;
    let meant: BTreeMap<AssumptionId, Bearing> =
        bearings.iter().filter(|(id, _)| known.iter().any(|known| known.id == **id)).map(|(id, bearing)| (*id, *bearing)).collect();
    act.tx.put_bearings(id, &meant).await?;
    Ok(())
}
