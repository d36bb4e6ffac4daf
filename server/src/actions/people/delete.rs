//! Deleting everything about oneself.

use super::{account::needs_password, links};
use crate::{
    act::{Act, fresh_id},
    actions::{ideas, moderation::taken_back},
    auth::{cookie, token},
    failure::Failure,
    jobs,
};
use app::{
    mails,
    text::{Language, Text},
};
use domain::{
    Moment, PersonId,
    idea::IdeaState,
    permission::{Action, Subject},
    person::{AnswersLeft, Leaving, Role, WordsLeft},
    problem::Invalid,
};
use serde_json::json;
use store::{
    Write,
    people::{PersonRow, erase::NOBODY},
    records::Record,
};

/// Deletes everything about the person who acts, in this one write. `checked` is the hash that their password was checked
/// against, or nothing when none was asked for.
///
/// What they wrote is taken back or left with no name; their answers stay counted with nobody behind them, or are taken back
/// where answers can be given. The rest is gone: address, names, words, sessions, drafts, notices, and what the record says
/// of when they came.
///
/// # Errors
/// Sign in first, for strangers; not allowed, for staff; wrong password, when it changed meanwhile or one was needed.
pub async fn delete_oneself(act: &mut Act, leaving: Leaving, checked: Option<&str>, language: Language) -> Result<(), Failure> {
    act.known()?;
    act.may(Action::DeleteOneself, Subject::own(act.person.id))?;
    let id = act.person.id;
    // Sessions first: writes under way in other browsers of this person end before, later ones find nobody.
    act.tx.end_sessions(id).await?;
    let person = act.tx.lock_person(id).await?.ok_or(store::Error::Conflict)?;
    if needs_password(&person, act.linked_at, act.moment.now) && person.password_hash.as_deref() != checked {
        return Err(Failure::field("password", Invalid::WrongPassword));
    }
    act.tx.lock_all_of(id).await?;
    if leaving.words == WordsLeft::TakenBack {
        take_words_back(act).await?;
    }
    erase(&mut act.tx, act.moment, &person, leaving).await?;
    if let Some(email) = person.email.as_deref().filter(|_| person.has_account()) {
        let letter = mails::deleted(Text::new(language), jobs::sender(&act.app));
        links::send(&mut act.tx, act.moment, email, letter).await?;
    }
    act.cookies.push(cookie::session(act.app.config.is_https(), "", 0));
    // The one-time key of the form is remembered as nobody's.
    act.person.id = NOBODY;
    Ok(())
}

/// Takes back all that can be taken back, and empties what nobody reads any more.
async fn take_words_back(act: &mut Act) -> Result<(), store::Error> {
    let now = act.moment.now;
    for (viewpoint, mission) in act.tx.all_viewpoints_of(act.person.id).await? {
        act.tx.withdraw_viewpoint(viewpoint, mission, now).await?;
        taken_back(act, viewpoint.into()).await?;
        act.record("viewpoint.withdrawn", "viewpoint", viewpoint.uuid(), Some(mission), json!({})).await?;
    }
    for evidence in act.tx.all_evidence_of(act.person.id).await? {
        act.tx.empty_evidence(evidence, now).await?;
        taken_back(act, evidence.into()).await?;
        act.record("evidence.withdrawn", "evidence", evidence.uuid(), None, json!({})).await?;
    }
    act.tx.empty_hidden_of(act.person.id).await?;
    for id in act.tx.all_ideas_of(act.person.id).await? {
        let idea = act.tx.lock_idea(id).await?.ok_or(store::Error::Conflict)?;
        if ideas::can_be_taken_back(idea.state) {
            ideas::take_back(act, &idea).await?;
        } else if matches!(idea.state, IdeaState::Withdrawn | IdeaState::Hidden) {
            act.tx.empty_idea(id, now).await?;
        }
    }
    Ok(())
}

/// Deletes all that is left about a person once their words were taken back or are to have no name. Their row and all that
/// changes are locked ([`Write::lock_all_of`]), and their sessions are over.
///
/// # Errors
/// As every write.
pub async fn erase(tx: &mut Write, moment: Moment, person: &PersonRow, leaving: Leaving) -> Result<(), store::Error> {
    for id in tx.all_missions_of(person.id).await? {
        let mission = tx.mission_by_id(id).await?.ok_or(store::Error::Conflict)?;
        if leaving.answers == AnswersLeft::TakenBack && mission.mission.takes_part(moment).is_ok() {
            tx.take_answers_back(person.id, id).await?;
        }
        // Random all through: our other identifiers begin with the time at which they were made.
        let nameless = PersonId::from(uuid::Builder::from_random_bytes(token::random()).into_uuid());
        tx.leave_mission(person.id, id, nameless).await?;
    }
    jobs::forget_of(tx, person.id, person.email.as_deref()).await?;
    tx.erase_person(person.id, person.email.as_deref().filter(|_| person.has_account())).await?;
    // That someone was deleted, and how; not who.
    let detail = json!({ "words": leaving.words.code(), "answers": leaving.answers.code() });
    let record = Record {
        person: None,
        role: Role::Resident,
        action: "person.deleted",
        subject_kind: "person",
        subject: NOBODY.uuid(),
        mission: None,
        detail: &detail,
    };
    tx.record(fresh_id(moment), record, moment.now).await
}
