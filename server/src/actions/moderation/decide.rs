//! One decision about one thing: a rule or a reason, the state, the statement, and everyone who is told.

use super::{allowed, locked, tell};
use crate::{act::Act, failure::Failure};
use domain::{
    ModerationActId,
    moderation::{ActKind, AppealOutcome, FoundBy, Ground, ReportOutcome, Standing, fits, may_decide},
    permission::{Action, Subject},
    problem::Refusal,
    target::Target,
};
use serde_json::json;
use store::moderation::{
    acts::{ActView, NewAct},
    queue::Item,
    things::Thing,
};

/// What the person saw when they decided: the newest act, and the version of the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The newest act about the thing; nothing when there was none.
    pub last_act: Option<ModerationActId>,
    /// The version of its words.
    pub version: i64,
}

/// Decides on a thing, and gives the act. Nothing is written when it is refused.
///
/// # Errors
/// Not found; forbidden; refused on one's own words, on one's own act when its author asked again, when someone else decided
/// or the author wrote first, or when the act does not fit.
pub async fn decide(act: &mut Act, target: Target, kind: ActKind, ground: &Ground, seen: Option<Seen>) -> Result<ModerationActId, Failure> {
    let thing = locked(act, target).await?;
    allowed(&thing, act.may(Action::Moderate, Subject::in_mission(thing.mission)))?;
    let item = act.tx.lock_in_queue(target.id).await?;
    let last = act.tx.last_act(target.id).await?;
    if let Some(seen) = seen {
        if seen.last_act != last.as_ref().map(|last| last.id) {
            return Err(Refusal::DecidedMeanwhile.into());
        }
        if seen.version != thing.version {
            return Err(Refusal::ChangedMeanwhile { version: thing.version }.into());
        }
    }
    let appeal = item.as_ref().filter(|item| item.appeal.is_some());
    may_decide(act.person.id, thing.author, appeal.map(|item| item.asked_about_by))?;
    let reported = item.as_ref().is_some_and(|item| item.reports > 0);
    if !fits(kind, thing.standing, reported, appeal.is_some()) {
        return Err(Refusal::DoesNotFit.into());
    }
    let after = match kind {
        ActKind::LetThrough => act.tx.set_standing(&thing, Standing::Open, act.moment.now).await?,
        ActKind::Hidden => act.tx.set_standing(&thing, Standing::Hidden, act.moment.now).await?,
        ActKind::Held | ActKind::Returned => act.tx.set_standing(&thing, Standing::Held, act.moment.now).await?,
        ActKind::Dismissed | ActKind::Kept => thing.state.clone(),
    };
    let id = write(act, &thing, item.as_ref(), last.as_ref(), kind, ground, &after).await?;
    settle(act, &thing, item, kind, ground, id).await?;
    tell::author(act, &thing, kind, id, last.as_ref()).await?;
    let detail = json!({ "before": thing.state, "after": after, "act": id, "rule": ground.rule });
    let code: &'static str = match kind {
        ActKind::LetThrough => "moderation.let_through",
        ActKind::Held => "moderation.held",
        ActKind::Hidden => "moderation.hidden",
        ActKind::Returned => "moderation.returned",
        ActKind::Dismissed => "moderation.dismissed",
        ActKind::Kept => "moderation.kept",
    };
    act.record(code, target.kind.code(), target.id, Some(thing.mission), detail).await?;
    Ok(id)
}

/// Writes the statement of reasons.
async fn write(
    act: &mut Act,
    thing: &Thing,
    item: Option<&Item>,
    last: Option<&ActView>,
    kind: ActKind,
    ground: &Ground,
    after: &str,
) -> Result<ModerationActId, store::Error> {
    let asked = item.filter(|item| item.appeal.is_some()).and(last);
    let (found_by, machine) = match (asked, item) {
        // Looking again does not change how it was found.
        (Some(asked), _) => (asked.found_by, asked.machine),
        (None, Some(item)) if item.reports > 0 => (FoundBy::Report, item.machine),
        (None, Some(item)) if item.machine => (FoundBy::Machine, true),
        (None, Some(item)) if item.held && last.is_none() => (FoundBy::Setting, false),
        _ => (FoundBy::Staff, false),
    };
    let id = ModerationActId::from(act.fresh_id());
    let now = act.moment.now;
    let new = NewAct {
        id,
        target: thing.target,
        mission: thing.mission,
        author: thing.author,
        kind,
        rule: ground.rule.as_deref(),
        law: &ground.law,
        reason: &ground.reason,
        found_by,
        machine,
        by: Some(act.person.id),
        words_version: thing.version,
        before: &thing.state,
        after,
        answers: asked.map(|asked| asked.id),
        waited_seconds: item.map(|item| now.seconds_since(item.waits_since).max(0)),
    };
    act.tx.add_act(&new, now).await?;
    Ok(id)
}

/// Ends what waited: reports, asking again, the place in the queue.
async fn settle(
    act: &mut Act,
    thing: &Thing,
    item: Option<Item>,
    kind: ActKind,
    ground: &Ground,
    id: ModerationActId,
) -> Result<(), Failure> {
    let (target, now) = (thing.target, act.moment.now);
    let outcome = match kind {
        ActKind::LetThrough | ActKind::Dismissed => Some(ReportOutcome::Dismissed),
        ActKind::Hidden | ActKind::Returned => Some(ReportOutcome::Acted),
        // Held and kept things stay as they are for now, and so do reports about them.
        ActKind::Held | ActKind::Kept => None,
    };
    if let (Some(outcome), true) = (outcome, item.as_ref().is_some_and(|item| item.reports > 0)) {
        tell::reporters(act, target).await?;
        act.tx.decide_reports(target.id, outcome, Some(id), now).await?;
    }
    if item.as_ref().is_some_and(|item| item.appeal.is_some()) {
        let outcome = if kind == ActKind::Kept { AppealOutcome::Kept } else { AppealOutcome::Changed };
        act.tx.answer_appeal(target.id, outcome, Some(id), now).await?;
    }
    let stays = kind == ActKind::Held || (kind == ActKind::Kept && thing.standing == Standing::Held);
    if !stays {
        return Ok(act.tx.remove_from_queue(target.id).await?);
    }
    let item = Item {
        target,
        mission: thing.mission,
        held: true,
        machine: false,
        parked: true,
        reports: item.as_ref().map_or(0, |item| item.reports),
        rule: ground.rule.clone().or(item.as_ref().and_then(|item| item.rule.clone())),
        appeal: None,
        asked_about_by: None,
        taken_by: item.as_ref().and_then(|item| item.taken_by),
        waits_since: item.map_or(now, |item| item.waits_since),
    };
    Ok(act.tx.put_in_queue(&item).await?)
}

/// Takes a thing of the queue, so that others see that someone looks at it; or gives it back.
///
/// # Errors
/// Not found; forbidden; refused when it does not wait any more.
pub async fn take(act: &mut Act, target: Target, give_back: bool) -> Result<(), Failure> {
    let thing = locked(act, target).await?;
    allowed(&thing, act.may(Action::Moderate, Subject::in_mission(thing.mission)))?;
    let Some(item) = act.tx.lock_in_queue(target.id).await? else { return Err(Refusal::DoesNotFit.into()) };
    let taken_by = (!give_back).then_some(act.person.id);
    if item.taken_by == taken_by {
        return Ok(());
    }
    let (before, after) = (item.taken_by, taken_by);
    act.tx.put_in_queue(&Item { taken_by, ..item }).await?;
    let detail = json!({ "before": before, "after": after });
    act.record("moderation.taken", target.kind.code(), target.id, Some(thing.mission), detail).await?;
    Ok(())
}
