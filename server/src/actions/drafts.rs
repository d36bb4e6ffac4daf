//! Writing an idea, one question at a time, and sending it.

use super::{
    moderation::{Words, words_sent},
    people::notify,
};
use crate::{act::Act, failure::Failure, guard::limits};
use app::page::PageFailure;
use domain::{
    DraftId, IdeaId, MissionId, PersonId,
    idea::{IdeaState, SENTENCE_LIMIT},
    moderation,
    notice::NoticeKind,
    permission::{Action, Subject},
    person::{ShownAs, byline, name},
    problem::{Problems, Refusal},
    text,
};
use serde_json::json;
use store::{drafts::Draft, ideas::write::NewIdea, missions::MissionView, notices::About, people::Shown};

/// Begins a draft with its first answer.
///
/// # Errors
/// Not found; refused when the mission is closed or too many were begun; the problem with the sentence.
pub async fn begin(act: &mut Act, slug: &str, sentence: &str, builds_on: Option<IdeaId>) -> Result<(DraftId, MissionId, String), Failure> {
    let mission = act.tx.mission(slug).await?.ok_or(PageFailure::NotFound)?;
    act.may(Action::Propose, Subject::in_mission(mission.id))?;
    let sentence = text::line(sentence, SENTENCE_LIMIT).map_err(|invalid| Failure::field("sentence", invalid))?;
    mission.mission.takes_part(act.moment)?;
    let mine = limits::bucket(&act.app, limits::Kind::DraftOfPerson, &act.person.id.to_string());
    if let Some(seconds) = act.tx.count_try(&mine, limits::Kind::DraftOfPerson.limit(), act.moment.now).await? {
        // Not the page of its own that other limits have: what was typed must stay.
        return Err(Failure::Refused(Refusal::TooOften { retry_after_seconds: seconds }));
    }
    let builds_on = below(act, mission.id, builds_on).await?;
    let id = DraftId::from(act.fresh_id());
    act.tx.add_draft(id, mission.id, act.person.id, &sentence, builds_on, act.moment.now).await?;
    Ok((id, mission.id, sentence))
}

/// The idea that a new one can build on: one that everyone can read, in the same mission.
async fn below(act: &mut Act, mission: MissionId, id: Option<IdeaId>) -> Result<Option<IdeaId>, Failure> {
    let Some(id) = id else { return Ok(None) };
    let idea = act.tx.idea(id).await?.filter(|idea| idea.mission == mission && idea.state.is_public());
    Ok(idea.map(|idea| idea.id))
}

/// Changes one answer of a draft.
///
/// # Errors
/// Not found, also for the draft of someone else; refused when it was sent; the problems with the answer.
pub async fn save(act: &mut Act, id: DraftId, change: impl FnOnce(&mut Draft) -> Result<(), Problems> + Send) -> Result<Draft, Failure> {
    let mut draft = act.tx.lock_draft(id, act.person.id).await?.ok_or_else(Failure::not_found)?;
    act.may(Action::Propose, Subject::written_by(act.person.id, draft.mission))?;
    if draft.sent_as.is_some() {
        return Err(Refusal::AlreadySent.into());
    }
    change(&mut draft)?;
    draft.builds_on = below(act, draft.mission, draft.builds_on).await?;
    act.tx.save_draft(&draft, act.moment.now).await?;
    Ok(draft)
}

/// Throws a draft away for good.
///
/// # Errors
/// Not found, also for the draft of someone else; refused when it was sent.
pub async fn throw_away(act: &mut Act, id: DraftId) -> Result<(), Failure> {
    let draft = act.tx.lock_draft(id, act.person.id).await?.ok_or_else(Failure::not_found)?;
    act.may(Action::ThrowDraftAway, Subject::written_by(draft.person, draft.mission))?;
    if draft.sent_as.is_some() {
        return Err(Refusal::AlreadySent.into());
    }
    act.tx.drop_draft(id, draft.person).await?;
    Ok(())
}

/// Sends a draft: it becomes an idea. A draft that was sent before gives the idea that it became.
///
/// # Errors
/// Not found; refused when the mission is closed or too many ideas were sent; the problems with the words.
pub async fn send(act: &mut Act, id: DraftId, language: &str) -> Result<IdeaId, Failure> {
    let draft = act.tx.lock_draft(id, act.person.id).await?.ok_or_else(Failure::not_found)?;
    if let Some(idea) = draft.sent_as {
        return Ok(idea);
    }
    let mission = act.tx.mission_by_id(draft.mission).await?.ok_or_else(Failure::not_found)?;
    act.may(Action::Propose, Subject::in_mission(mission.id))?;
    mission.mission.takes_part(act.moment)?;
    let mine = limits::bucket(&act.app, limits::Kind::IdeaOfPerson, &act.person.id.to_string());
    if let Some(seconds) = act.tx.count_try(&mine, limits::Kind::IdeaOfPerson.limit(), act.moment.now).await? {
        return Err(Refusal::TooOften { retry_after_seconds: seconds }.into());
    }
    let idea = add(act, &draft, &mission, language).await?;
    act.tx.draft_sent(id, idea, act.moment.now).await?;
    Ok(idea)
}

async fn add(act: &mut Act, draft: &Draft, mission: &MissionView, language: &str) -> Result<IdeaId, Failure> {
    let words = draft.idea.checked()?;
    let now = act.moment.now;
    let id = IdeaId::from(act.fresh_id());
    let staff = act.actor.role.is_staff();
    // Staff write under the name that is kept with them, whatever was sent with the form.
    let answered = (!staff).then_some(draft);
    let shown_as = if staff { ShownAs::Name } else { draft.shown_as.unwrap_or(act.person.shown_as) };
    let nickname = answered.and_then(|draft| draft.nickname.clone()).or_else(|| act.person.nickname.clone());
    let own_name = answered.and_then(|draft| draft.name.clone()).or_else(|| act.person.name.clone());
    let byline = byline(act.actor.role, shown_as, nickname.as_deref(), own_name.as_deref());
    let texts = [&words.sentence, &words.why, &words.helps, &words.harms].map(String::as_str);
    let hold = moderation::hold(mission.mission.moderation, &act.actor, &texts);
    let state = if hold.is_some() { IdeaState::Held } else { IdeaState::Open };
    let new = NewIdea {
        id,
        mission: mission.id,
        number: act.tx.next_idea_number(mission.id).await?,
        author: act.person.id,
        shown_as,
        byline: byline.as_deref(),
        idea: &words,
        language,
        state,
        builds_on: below(act, mission.id, draft.builds_on).await?,
    };
    let builds_on = new.builds_on;
    act.tx.add_idea(&new, now).await?;
    let sent = Words { target: id.into(), mission: mission.id, author: act.person.id, version: 1, before: state.code() };
    words_sent(act, sent, hold).await?;
    if !staff {
        let shown = Shown { shown_as, nickname: nickname.as_deref(), name: own_name.as_deref() };
        act.tx.set_shown(act.person.id, shown, now).await?;
    }
    act.tx.take_part(mission.id, act.person.id, now).await?;
    if state.is_public() {
        act.tx.count_in_mission(mission.id, 1, 0, 0).await?;
        tell_below(act, id, act.person.id, builds_on).await?;
    }
    act.record("idea.sent", "idea", id.uuid(), Some(mission.id), json!({ "after": state.code() })).await?;
    Ok(id)
}

/// Tells the author of the idea below that someone built on it. The notice leads to the new idea.
///
/// # Errors
/// As every write.
pub(super) async fn tell_below(act: &mut Act, id: IdeaId, author: PersonId, below: Option<IdeaId>) -> Result<(), store::Error> {
    let Some(below) = below else { return Ok(()) };
    let below = act.tx.idea(below).await?.filter(|below| below.state.is_public() && below.author != author);
    let Some(below) = below else { return Ok(()) };
    notify(act, below.author, NoticeKind::IdeaBuiltOn, About::idea(id)).await
}

/// A name as typed, or nothing where it is not needed and empty.
///
/// # Errors
/// As [`name`].
pub fn name_when(needed: bool, raw: &str) -> Result<Option<String>, domain::problem::Invalid> {
    if !needed && raw.trim().is_empty() { Ok(None) } else { name(raw).map(Some) }
}
