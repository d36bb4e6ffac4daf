//! Asking once to look at a decision again.

use crate::{act::Act, failure::Failure};
use domain::{
    AppealId, ModerationActId,
    moderation::{Standing, WORDS_LIMIT},
    permission::{Action, Subject},
    problem::Refusal,
    text,
};
use serde_json::json;
use store::moderation::queue::Item;

/// Asks to look at an act again, for the author of the words that it is about.
///
/// # Errors
/// Not found for everyone else; the problem with the words; refused when it was asked before or cannot be asked.
pub async fn ask_again(act: &mut Act, id: ModerationActId, words: &str, language: &str) -> Result<(), Failure> {
    act.known()?;
    let first_look = act.tx.moderation_act(id).await?.ok_or_else(Failure::not_found)?;
    if act.may(Action::AskAgain, Subject::written_by(first_look.author, first_look.mission)).is_err() {
        return Err(Failure::not_found());
    }
    let thing = act.tx.lock_moderated(first_look.target).await?.ok_or_else(Failure::not_found)?;
    let item = act.tx.lock_in_queue(thing.target.id).await?;
    // Again, now that nobody else can change it.
    let asked = act.tx.moderation_act(id).await?.ok_or_else(Failure::not_found)?;
    let newest = act.tx.last_act(thing.target.id).await?.is_some_and(|last| last.id == id);
    asked.can_be_asked_about(newest, thing.standing)?;
    let words = text::passage(words, WORDS_LIMIT).map_err(|invalid| Failure::field("words", invalid))?;
    let appeal = AppealId::from(act.fresh_id());
    let now = act.moment.now;
    if !act.tx.ask_again(appeal, &asked, act.person.id, &words, text::language_of(&words, language), now).await? {
        return Err(Refusal::AlreadyAsked.into());
    }
    let item = Item {
        target: thing.target,
        mission: thing.mission,
        held: thing.standing == Standing::Held,
        machine: item.as_ref().is_some_and(|item| item.machine),
        parked: false,
        reports: item.as_ref().map_or(0, |item| item.reports),
        rule: asked.rule.clone(),
        appeal: Some(appeal),
        asked_about_by: asked.by,
        // Whoever decided before does not decide now.
        taken_by: item.and_then(|item| item.taken_by).filter(|taken| Some(*taken) != asked.by),
        waits_since: now,
    };
    act.tx.put_in_queue(&item).await?;
    act.record("moderation.asked_again", thing.target.kind.code(), thing.target.id, Some(thing.mission), json!({ "act": id })).await?;
    Ok(())
}
