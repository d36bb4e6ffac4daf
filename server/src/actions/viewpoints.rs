//! Talking ideas, tests and decisions through.

use super::{
    moderation::{Words, decide, taken_back, words_changed, words_sent},
    people::{notify, notify_all},
};
use crate::{act::Act, failure::Failure, guard::limits};
use app::page::PageFailure;
use domain::{
    MissionId, PersonId, ViewpointId,
    moderation::{self, ActKind, Ground},
    notice::NoticeKind,
    permission::{Action, Subject},
    problem::Refusal,
    target::{Target, TargetKind},
    text,
    viewpoint::{Viewpoint, ViewpointState, can_edit},
};
use serde_json::json;
use store::{
    missions::MissionView,
    notices::About,
    viewpoints::{Around, Eyes, NewViewpoint, Reading, TargetView, ViewpointView},
};

/// Starts a thread under an idea, a test or a decision. `language` is the one they read the site in, as a BCP 47 tag.
///
/// # Errors
/// Not found; problems with the words; refused when the mission or the thing takes none, or when it is too often.
pub async fn start(act: &mut Act, target: Target, words: &Viewpoint, language: &str) -> Result<ViewpointId, Failure> {
    let about = act.tx.target_around(target).await?.ok_or(PageFailure::NotFound)?;
    let mission = act.tx.mission_by_id(about.mission).await?.ok_or(PageFailure::NotFound)?;
    let eyes = Eyes::of(Some(&act.actor), mission.id);
    match (about.reading, &about.closed) {
        // It was there when the form was opened: what was typed must not be lost with it.
        (Reading::Nobody, Some(closed)) => return Err(closed.clone().into()),
        _ if !about.is_shown_to(eyes) => return Err(Failure::not_found()),
        _ => {}
    }
    add(act, &about, &mission, None, words, language).await
}

/// Replies to a viewpoint.
///
/// # Errors
/// As [`start`]; refused too when the viewpoint was taken back, was taken out, or waits.
pub async fn reply(act: &mut Act, to: ViewpointId, words: &Viewpoint, language: &str) -> Result<ViewpointId, Failure> {
    let Around { viewpoint, about, mission, .. } = find(act, to).await?;
    add(act, &about, &mission, Some(&viewpoint), words, language).await
}

async fn add(
    act: &mut Act,
    about: &TargetView,
    mission: &MissionView,
    answers: Option<&ViewpointView>,
    words: &Viewpoint,
    language: &str,
) -> Result<ViewpointId, Failure> {
    act.may(Action::AddViewpoint, Subject::in_mission(mission.id))?;
    takes_part(act, about, mission)?;
    if answers.is_some_and(|answered| answered.state != ViewpointState::Open) {
        return Err(Refusal::ViewpointClosed.into());
    }
    let words = words.checked()?;
    let bucket = limits::bucket(&act.app, limits::Kind::ViewpointOfPerson, &act.person.id.to_string());
    if let Some(seconds) = act.tx.count_try(&bucket, limits::Kind::ViewpointOfPerson.limit(), act.moment.now).await? {
        // Not the page of its own that other limits have: what was typed must stay.
        return Err(Failure::Refused(Refusal::TooOften { retry_after_seconds: seconds }));
    }
    let id = ViewpointId::from(act.fresh_id());
    let byline = act.person.byline();
    let hold = moderation::hold(mission.mission.moderation, &act.actor, &[&words.thought, &words.life]);
    let state = if hold.is_some() { ViewpointState::Held } else { ViewpointState::Open };
    let new = NewViewpoint {
        id,
        target: about.target,
        mission: mission.id,
        answers,
        author: act.person.id,
        author_role: act.actor.role,
        byline: byline.as_deref(),
        job: act.person.job.as_deref().filter(|_| act.actor.role.is_staff()),
        words: &words,
        language: text::language_of(&words.thought, language),
        state,
    };
    act.tx.add_viewpoint(&new, act.moment.now).await?;
    let sent = Words { target: id.into(), mission: mission.id, author: act.person.id, version: 1, before: state.code() };
    words_sent(act, sent, hold).await?;
    act.tx.take_part(mission.id, act.person.id, act.moment.now).await?;
    let detail = json!({ "about": about.target, "answers": answers.map(|answered| answered.id), "state": state.code() });
    act.record("viewpoint.sent", "viewpoint", id.uuid(), Some(mission.id), detail).await?;
    if state == ViewpointState::Open {
        tell(act, about, id, act.person.id, answers.map(|answered| answered.author)).await?;
    }
    Ok(id)
}

/// Tells whoever a viewpoint answers of it, or those who look after the thing when it starts a thread; nobody of their own
/// words.
async fn tell(
    act: &mut Act,
    about: &TargetView,
    id: ViewpointId,
    writer: PersonId,
    answered: Option<PersonId>,
) -> Result<(), store::Error> {
    let (mut people, kind) = match (answered, about.target.kind) {
        (Some(author), _) => (vec![author], NoticeKind::ViewpointReply),
        (None, TargetKind::Idea) => (about.owners.clone(), NoticeKind::IdeaViewpoint),
        (None, _) => (about.owners.clone(), NoticeKind::ThreadStarted),
    };
    people.retain(|person| *person != writer);
    notify_all(act, &people, kind, told_of(about, id)).await
}

/// What a notice about a viewpoint names.
fn told_of(about: &TargetView, id: ViewpointId) -> About<'_> {
    match about.target.idea() {
        Some(idea) => About::viewpoint(id, Some(idea)),
        None => About { idea: None, viewpoint: Some(id), target: Some((id.into(), &about.title, &about.language)) },
    }
}

/// Gives one's own viewpoint new words, for a while after it was sent. Where a facilitator reads first, the new words of a
/// guest wait again. The words it had are kept.
///
/// # Errors
/// Not found; problems with the words; refused when it is someone else's, after the time to edit, when it was changed
/// meanwhile, or when the mission or the thing takes no words now.
pub async fn edit(act: &mut Act, id: ViewpointId, version: i64, words: &Viewpoint) -> Result<(), Failure> {
    let Around { viewpoint, about, mission, .. } = find(act, id).await?;
    act.may(Action::EditViewpoint, Subject::written_by(viewpoint.author, mission.id))?;
    let Some(was) = &viewpoint.words else { return Err(Refusal::ViewpointClosed.into()) };
    // Words that a person gave back, or that a machine holds, can be changed at any time: they wait for that.
    if !act.tx.waits_for_author(id.uuid()).await? || viewpoint.state != ViewpointState::Held {
        can_edit(viewpoint.created_at, act.moment.now)?;
    }
    takes_part(act, &about, &mission)?;
    let words = words.checked()?;
    if viewpoint.version != version {
        return Err(Refusal::ChangedMeanwhile { version: viewpoint.version }.into());
    }
    if was.says_the_same(&words) {
        return if was.may_quote == words.may_quote { Ok(()) } else { quoting(act, id, mission.id, words.may_quote).await };
    }
    let hold = moderation::hold(mission.mission.moderation, &act.actor, &[&words.thought, &words.life]);
    let sent =
        Words { target: id.into(), mission: mission.id, author: viewpoint.author, version: version + 1, before: viewpoint.state.code() };
    // The thing before its place in the queue, as everyone takes them.
    act.tx.lock_moderated(id.into()).await?;
    let held = viewpoint.state == ViewpointState::Held;
    let free = held && words_changed(act, sent, hold, ViewpointState::Open.code()).await?;
    let state = if free || (!held && hold.is_none()) { ViewpointState::Open } else { ViewpointState::Held };
    match act.tx.revise_viewpoint(id, mission.id, version, &words, state, act.moment.now).await {
        Err(store::Error::Conflict) => return Err(Refusal::ChangedMeanwhile { version: version + 1 }.into()),
        done => done?,
    }
    if free {
        opened(act, id).await?;
    } else if !held {
        words_sent(act, sent, hold).await?;
    }
    let detail = json!({ "version": version + 1, "state": state.code() });
    act.record("viewpoint.edited", "viewpoint", id.uuid(), Some(mission.id), detail).await?;
    Ok(())
}

/// Lets the city quote one's own viewpoint in papers, or not any more: at any time, also when the mission is closed. The words
/// do not change, so nobody reads them first again. Not any more means gone from papers that were made before.
///
/// # Errors
/// Not found; refused when it is someone else's, or has no words any more.
pub async fn let_quote(act: &mut Act, id: ViewpointId, may_quote: bool) -> Result<(), Failure> {
    let Around { viewpoint, mission, .. } = find(act, id).await?;
    act.may(Action::EditViewpoint, Subject::written_by(viewpoint.author, mission.id))?;
    match &viewpoint.words {
        Some(words) if words.may_quote == may_quote => Ok(()),
        Some(_) => quoting(act, id, mission.id, may_quote).await,
        None => Err(Refusal::ViewpointClosed.into()),
    }
}

async fn quoting(act: &mut Act, id: ViewpointId, mission: MissionId, may_quote: bool) -> Result<(), Failure> {
    match act.tx.let_quote(id, may_quote).await {
        Err(store::Error::Conflict) => return Err(Refusal::ViewpointClosed.into()),
        done => done?,
    }
    act.record("viewpoint.quoting", "viewpoint", id.uuid(), Some(mission), json!({ "before": !may_quote, "after": may_quote })).await?;
    Ok(())
}

/// What is left of a viewpoint that was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// A stub keeps its place.
    Stub,
    /// Nothing: it waited, and nobody had answered it.
    Nothing(Target),
}

/// Takes one's own viewpoint back, at any time, also when the mission is closed: its words, earlier ones too, are gone for
/// good. Replies to it stay.
///
/// # Errors
/// Not found; refused when it is someone else's, or when a facilitator took it out.
pub async fn withdraw(act: &mut Act, id: ViewpointId) -> Result<Left, Failure> {
    let Around { viewpoint, about, mission, .. } = find(act, id).await?;
    act.may(Action::WithdrawViewpoint, Subject::written_by(viewpoint.author, mission.id))?;
    match viewpoint.state {
        ViewpointState::Withdrawn => return Ok(Left::Stub),
        ViewpointState::Hidden => return Err(Refusal::ViewpointClosed.into()),
        ViewpointState::Held | ViewpointState::Open => {}
    }
    let stub = match act.tx.withdraw_viewpoint(id, mission.id, act.moment.now).await {
        // Taken back in another window at the same moment.
        Err(store::Error::Conflict) => return Ok(Left::Stub),
        done => done?,
    };
    taken_back(act, id.into()).await?;
    act.record("viewpoint.withdrawn", "viewpoint", id.uuid(), Some(mission.id), json!({ "about": about.target })).await?;
    Ok(if stub { Left::Stub } else { Left::Nothing(about.target) })
}

/// Marks someone else's viewpoint as helpful, or takes the mark back.
///
/// # Errors
/// Not found; refused for one's own, for one that is not open, or when the mission or the thing is closed.
pub async fn mark_helpful(act: &mut Act, id: ViewpointId, helpful: bool) -> Result<(), Failure> {
    let Around { viewpoint, about, mission, .. } = find(act, id).await?;
    act.may(Action::MarkHelpful, Subject::in_mission(mission.id))?;
    if viewpoint.own {
        return Err(Refusal::NotAllowed.into());
    }
    takes_part(act, &about, &mission)?;
    if viewpoint.state != ViewpointState::Open {
        return Err(Refusal::ViewpointClosed.into());
    }
    match act.tx.mark_helpful(id, act.person.id, helpful, act.moment.now).await {
        Err(store::Error::Conflict) => return Err(Refusal::ViewpointClosed.into()),
        done => done?,
    }
    act.tx.take_part(mission.id, act.person.id, act.moment.now).await?;
    Ok(())
}

/// Lets a held viewpoint through, because it keeps the house rules. Twice is once. Its author is told, and the first time
/// whoever it answers.
///
/// # Errors
/// Not found; refused when this person does not let through in this mission.
pub async fn let_through(act: &mut Act, id: ViewpointId) -> Result<(), Failure> {
    let Around { viewpoint, mission, .. } = find(act, id).await?;
    act.may(Action::Moderate, Subject::in_mission(mission.id))?;
    if viewpoint.state != ViewpointState::Held {
        return Ok(());
    }
    match decide(act, id.into(), ActKind::LetThrough, &Ground::default(), None).await {
        // Someone else did it a moment ago.
        Err(Failure::Refused(Refusal::DoesNotFit)) => Ok(()),
        done => done.map(|_| ()),
    }
}

/// Tells whoever a viewpoint answers that everyone can read it now; once, however often it waits.
///
/// # Errors
/// As every write.
pub(super) async fn opened(act: &mut Act, id: ViewpointId) -> Result<(), store::Error> {
    let target = id.uuid();
    if act.tx.was_public(target, None).await? || act.tx.times_done(OPENED, target).await? > 0 {
        return Ok(());
    }
    let Some(viewpoint) = act.tx.viewpoint(id, Eyes::STRANGER).await? else { return Ok(()) };
    let Some(about) = act.tx.target_around(viewpoint.target).await? else { return Ok(()) };
    let answered = match &viewpoint.answers {
        Some(answered) => act.tx.viewpoint(answered.id, Eyes::STRANGER).await?.map(|answered| answered.author),
        None => None,
    };
    if answered.is_some() || viewpoint.answers.is_none() {
        tell(act, &about, id, viewpoint.author, answered).await?;
    }
    act.record(OPENED, "viewpoint", target, Some(about.mission), json!({})).await
}

/// The action record of telling others of a viewpoint that waited.
const OPENED: &str = "viewpoint.opened";

/// Tells the author of a viewpoint that everyone can read it now.
///
/// # Errors
/// As every write.
pub(super) async fn tell_author(act: &mut Act, id: ViewpointId, author: PersonId) -> Result<(), store::Error> {
    let Some(viewpoint) = act.tx.viewpoint(id, Eyes::STRANGER).await? else { return Ok(()) };
    let Some(about) = act.tx.target_around(viewpoint.target).await? else { return Ok(()) };
    notify(act, author, NoticeKind::ViewpointLetThrough, told_of(&about, id)).await
}

/// A viewpoint that this person may know of.
async fn find(act: &mut Act, id: ViewpointId) -> Result<Around, Failure> {
    let actor = act.actor.clone();
    Ok(act.tx.viewpoint_around(id, Some(&actor)).await?.ok_or(PageFailure::NotFound)?)
}

/// Whether people write under this thing now.
fn takes_part(act: &Act, about: &TargetView, mission: &MissionView) -> Result<(), Refusal> {
    about.takes_words(mission, act.moment)
}
