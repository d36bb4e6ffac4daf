//! Joining two ideas, and undoing that.
//!
//! Answers and viewpoints stay where people gave them: each idea keeps its own counts, and the page of the kept idea shows both.
//! Nobody's answer is carried over to words that they did not read.

use super::super::{
    people::{notify, notify_all},
    votes::idea_and_mission,
};
use crate::{act::Act, failure::Failure};
use domain::{
    IdeaId,
    notice::NoticeKind,
    permission::{Action, Subject},
    problem::{Invalid, Problems, Refusal},
    sorting::{Joinable, REASON_LIMIT, can_join, same_words},
    text,
};
use serde_json::json;
use store::{changes::NewChange, ideas::IdeaView, missions::MissionView, notices::About, sorting::NewJoin};

/// The idea to keep, as the form names it.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    /// The idea that was chosen from the list; empty for none.
    pub chosen: &'a str,
    /// The number that was typed; it goes before what was chosen.
    pub number: &'a str,
}

/// Lets an idea go on as part of another one of its mission. Its author, the author of the other one and everyone who agreed
/// with it are told once.
///
/// # Errors
/// Not found; not allowed; problems with the form; refused as [`can_join`] says.
pub async fn join(act: &mut Act, id: IdeaId, kept: Kept<'_>, reason: &str) -> Result<(), Failure> {
    let (_, mission) = idea_and_mission(act, id).await?;
    act.may(Action::SortIdeas, Subject::in_mission(mission.id))?;
    let mut problems = Problems::none();
    let kept = match find(act, &mission, kept).await? {
        Ok(kept) => Some(kept),
        Err((field, invalid)) => {
            problems.add(field, invalid);
            None
        }
    };
    let reason = problems.take("reason", text::line(reason, REASON_LIMIT));
    let (Some(kept), Some(reason)) = (kept, reason) else { return Err(problems.into()) };
    if kept == id {
        return Err(Refusal::JoinsItself.into());
    }
    let (idea, kept) = act.tx.lock_two_ideas(id, kept).await?.ok_or_else(Failure::not_found)?;
    can_join(joinable(&idea), joinable(&kept))?;
    let name = act.person.byline().unwrap_or_default();
    let job = act.person.job.clone();
    let new = NewJoin {
        id: act.fresh_id(),
        idea: &idea,
        kept: &kept,
        same_words: same_words(&idea.idea.sentence, &kept.idea.sentence),
        reason: &reason,
        by: act.person.id,
        name: &name,
        job: job.as_deref(),
    };
    act.tx.join_ideas(new, act.moment.now).await?;
    tell(act, &idea, &kept, [NoticeKind::IdeaJoined, NoticeKind::IdeaJoinedHere]).await?;
    change(act, "idea.joined", &idea, &reason).await?;
    let detail = json!({ "into": kept.id, "before": idea.state.code(), "after": "joined", "reason": reason });
    act.record("idea.joined", "idea", id.uuid(), Some(mission.id), detail).await?;
    Ok(())
}

/// Undoes a join: the idea stands on its own again, in the state it had, with its answers and viewpoints, which never moved.
///
/// # Errors
/// Not found; not allowed; a problem with the reason; refused when the idea does not go on in another one (any more).
pub async fn undo_join(act: &mut Act, id: IdeaId, reason: &str) -> Result<(), Failure> {
    let (_, mission) = idea_and_mission(act, id).await?;
    act.may(Action::SortIdeas, Subject::in_mission(mission.id))?;
    let reason = text::line(reason, REASON_LIMIT).map_err(|invalid| Problems::one("reason", invalid))?;
    let join = act.tx.join_of(id).await?.ok_or(Refusal::NotJoined)?;
    let (idea, kept) = act.tx.lock_two_ideas(id, join.kept).await?.ok_or_else(Failure::not_found)?;
    let state = match act.tx.end_join(id, None, act.person.id, act.moment.now).await {
        Err(store::Error::Conflict) => return Err(Refusal::NotJoined.into()),
        done => done?,
    };
    tell(act, &idea, &kept, [NoticeKind::IdeaUnjoined, NoticeKind::IdeaUnjoined]).await?;
    change(act, "idea.unjoined", &idea, &reason).await?;
    let detail = json!({ "from": kept.id, "before": "joined", "after": state.code(), "reason": reason });
    act.record("idea.unjoined", "idea", id.uuid(), Some(mission.id), detail).await?;
    Ok(())
}

const fn joinable(idea: &IdeaView) -> Joinable {
    Joinable { id: idea.id, mission: idea.mission, state: idea.state, joined: idea.sorted.joined }
}

/// No mission has more ideas: what is above it is a slip of the hand.
const NUMBER_LIMIT: i64 = 999_999;

/// The idea that the form names, or the field that names none.
async fn find(act: &mut Act, mission: &MissionView, kept: Kept<'_>) -> Result<Result<IdeaId, (&'static str, Invalid)>, Failure> {
    let number = kept.number.trim();
    if !number.is_empty() {
        let Ok(number) = number.parse() else {
            return Ok(Err(("number", Invalid::NotANumber { least: 1, most: NUMBER_LIMIT })));
        };
        let found = act.tx.idea_by_number(mission.id, number).await?;
        return Ok(found.map(|idea| idea.id).ok_or(("number", Invalid::NoSuchIdea { number })));
    }
    if kept.chosen.is_empty() {
        return Ok(Err(("kept", Invalid::NotChosen)));
    }
    let found = match kept.chosen.parse::<IdeaId>() {
        Ok(id) => act.tx.idea(id).await?,
        Err(_) => None,
    };
    Ok(found.map(|idea| idea.id).ok_or(("kept", Invalid::Unknown)))
}

/// Tells the two authors and everyone who agreed with the idea, each once, whatever they are to it.
async fn tell(act: &mut Act, idea: &IdeaView, kept: &IdeaView, [kind, kept_kind]: [NoticeKind; 2]) -> Result<(), store::Error> {
    let about = About::idea(idea.id);
    let authors = [idea.author, kept.author];
    notify(act, idea.author, kind, about).await?;
    if kept.author != idea.author {
        notify(act, kept.author, kept_kind, about).await?;
    }
    act.tx.tell_who_agreed(idea.id, i64::MAX, kind, authors, act.moment.now).await?;
    let with_account = act.tx.agreed_with_account(idea.id, i64::MAX, authors).await?;
    notify_all(act, &with_account, kind, about).await
}

async fn change(act: &mut Act, kind: &'static str, idea: &IdeaView, reason: &str) -> Result<(), store::Error> {
    let id = act.fresh_id();
    let new = NewChange { id, kind, mission: idea.mission, idea: Some(idea.id), target: None, version: idea.version, reason };
    act.tx.add_change(new, act.moment.now).await
}
