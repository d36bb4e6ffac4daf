//! What happens to an idea after it was sent: new words, taken back, let through.

use super::{
    drafts::tell_below,
    moderation::{Words, decide, taken_back, words_changed, words_sent},
    people::notify_all,
    votes::idea_and_mission,
};
use crate::{act::Act, failure::Failure};
use domain::{
    IdeaId,
    idea::{Idea, IdeaState},
    mission::LINE_LIMIT,
    moderation::{self, ActKind, Ground},
    notice::NoticeKind,
    permission::{Action, Subject},
    problem::Refusal,
    target::Target,
    text,
};
use serde_json::json;
use store::{changes::NewChange, ideas::IdeaView, notices::About};

/// Changes the words of an idea that is still at `version`. Keeps what they were, and tells everyone who agreed before.
/// Where a facilitator reads first, the new words of a guest wait again, and people are told when they are let through.
///
/// # Errors
/// Not found; not yours; refused when the mission is closed, the idea takes no answers, or its words changed meanwhile.
pub async fn revise(act: &mut Act, id: IdeaId, version: i64, words: &Idea, reason: &str) -> Result<(), Failure> {
    let (idea, mission) = idea_and_mission(act, id).await?;
    act.may(Action::EditIdea, Subject::written_by(idea.author, mission.id))?;
    let words = words.checked();
    let reason = text::optional_line(reason, LINE_LIMIT);
    let (words, reason) = match (words, reason) {
        (Ok(words), Ok(reason)) => (words, reason),
        (words, reason) => {
            let mut problems = words.err().unwrap_or_default();
            problems.take("reason", reason);
            return Err(problems.into());
        }
    };
    mission.mission.takes_part(act.moment)?;
    if !idea.state.takes_part() && idea.state != IdeaState::Held {
        return Err(Refusal::IdeaClosed.into());
    }
    let locked = act.tx.lock_idea(id).await?.ok_or_else(Failure::not_found)?;
    if locked.version != version {
        return Err(Refusal::ChangedMeanwhile { version: locked.version }.into());
    }
    if locked.idea == words {
        return Ok(());
    }
    let target = Target::from(id);
    let texts = [&words.sentence, &words.why, &words.helps, &words.harms, &reason].map(String::as_str);
    let hold = moderation::hold(mission.mission.moderation, &act.actor, &texts);
    if hold.is_some() && locked.state == IdeaState::Tested {
        // It cannot wait while people try it out.
        return Err(Refusal::IdeaClosed.into());
    }
    let now = act.moment.now;
    act.tx.revise_idea(id, version, &words, &locked.language, now).await?;
    let next = version + 1;
    let sent = Words { target, mission: mission.id, author: locked.author, version: next, before: locked.state.code() };
    if locked.state.is_public() && hold.is_some() {
        act.tx.move_idea(id, locked.state, IdeaState::Held).await?;
        words_sent(act, sent, hold).await?;
    } else if locked.state.is_public() {
        tell_of_new_words(act, &locked, next, &reason).await?;
    } else if words_changed(act, sent, hold, IdeaState::Open.code()).await? {
        act.tx.move_idea(id, IdeaState::Held, IdeaState::Open).await?;
        opened(act, id).await?;
    }
    let detail = json!({ "version": next, "before": locked.idea, "after": words, "reason": reason });
    act.record("idea.edited", "idea", id.uuid(), Some(mission.id), detail).await?;
    Ok(())
}

/// Adds a public change, and tells everyone who agreed with an idea before it had this version.
async fn tell_of_new_words(act: &mut Act, idea: &IdeaView, version: i64, reason: &str) -> Result<(), store::Error> {
    let now = act.moment.now;
    // A guest has no mail to send; a notice on their page is enough, and one statement leaves all of them.
    act.tx.tell_who_agreed(idea.id, version, NoticeKind::IdeaEdited, [idea.author; 2], now).await?;
    let with_account = act.tx.agreed_with_account(idea.id, version, [idea.author; 2]).await?;
    notify_all(act, &with_account, NoticeKind::IdeaEdited, About::idea(idea.id)).await?;
    let change = act.fresh_id();
    act.tx
        .add_change(
            NewChange { id: change, kind: "idea.edited", mission: idea.mission, idea: Some(idea.id), target: None, version, reason },
            now,
        )
        .await
}

/// Takes an idea back: its words, earlier ones too, are gone for good. A stub keeps its place; answers and viewpoints stay
/// counted nowhere.
///
/// # Errors
/// Not found; not yours; refused when it was taken back or decided already.
pub async fn withdraw(act: &mut Act, id: IdeaId) -> Result<(), Failure> {
    let (_, mission) = idea_and_mission(act, id).await?;
    // Words belong to who wrote them, also where they go on as part of another idea: then the join ends.
    let join = act.tx.join_of(id).await?;
    let idea = match &join {
        Some(join) => act.tx.lock_two_ideas(id, join.kept).await?.map(|(idea, _)| idea),
        None => act.tx.lock_idea(id).await?,
    };
    let idea = idea.ok_or_else(Failure::not_found)?;
    act.may(Action::WithdrawIdea, Subject::written_by(idea.author, mission.id))?;
    if !can_be_taken_back(idea.state) {
        return Err(Refusal::IdeaClosed.into());
    }
    Ok(take_back(act, &idea).await?)
}

/// Whether its author can take an idea back: not while others build on it as it is.
pub(super) const fn can_be_taken_back(state: IdeaState) -> bool {
    matches!(state, IdeaState::Open | IdeaState::Held | IdeaState::Joined | IdeaState::NotNow | IdeaState::CannotDo)
}

/// Takes back an idea that is locked and can be taken back, for its author.
///
/// # Errors
/// As every write.
pub(super) async fn take_back(act: &mut Act, idea: &IdeaView) -> Result<(), store::Error> {
    let (id, mission) = (idea.id, idea.mission);
    let now = act.moment.now;
    if idea.state == IdeaState::Joined {
        act.tx.end_join(id, Some(IdeaState::Withdrawn), act.person.id, now).await?;
    } else {
        act.tx.move_idea(id, idea.state, IdeaState::Withdrawn).await?;
    }
    taken_back(act, Target::from(id)).await?;
    if idea.state.is_public() {
        let change = act.fresh_id();
        act.tx
            .add_change(
                NewChange { id: change, kind: "idea.withdrawn", mission, idea: Some(id), target: None, version: idea.version, reason: "" },
                now,
            )
            .await?;
        let with_account = act.tx.agreed_with_account(id, idea.version + 1, [act.person.id; 2]).await?;
        notify_all(act, &with_account, NoticeKind::IdeaWithdrawn, About::idea(id)).await?;
    }
    act.tx.empty_idea(id, now).await?;
    act.record("idea.withdrawn", "idea", id.uuid(), Some(mission), json!({ "before": idea.state.code() })).await
}

/// Lets a held idea through, because it keeps the house rules: everyone can read and answer it, and its author is told.
///
/// # Errors
/// Not found; not allowed; refused when it is not held (any more).
pub async fn let_through(act: &mut Act, id: IdeaId) -> Result<(), Failure> {
    let (idea, mission) = idea_and_mission(act, id).await?;
    act.may(Action::Moderate, Subject::in_mission(mission.id))?;
    if idea.state != IdeaState::Held {
        return Err(Refusal::ChangedMeanwhile { version: idea.version }.into());
    }
    decide(act, id.into(), ActKind::LetThrough, &Ground::default(), None).await?;
    Ok(())
}

/// Tells those who should know that everyone can read an idea now: people who agreed with earlier words, or the author of the
/// idea below. Nobody hears of words again that were public before.
///
/// # Errors
/// As every write.
pub(super) async fn opened(act: &mut Act, id: IdeaId) -> Result<(), store::Error> {
    let Some(idea) = act.tx.idea(id).await? else { return Ok(()) };
    if act.tx.was_public(id.uuid(), Some(idea.version)).await? {
        return Ok(());
    }
    if idea.tally.total() > 0 {
        // It was open before, and waited because of its new words.
        return tell_of_new_words(act, &idea, idea.version, "").await;
    }
    tell_below(act, id, idea.author, idea.builds_on).await
}
