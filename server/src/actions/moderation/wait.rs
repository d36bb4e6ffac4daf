//! Words that wait to be read: put in the queue when they are sent or changed, taken out when their author takes them back.

use crate::act::Act;
use domain::{
    MissionId, ModerationActId, PersonId,
    moderation::{ActKind, AppealOutcome, FoundBy, Hold, PRIVATE_RULE, ReportOutcome},
    target::Target,
};
use store::moderation::{acts::NewAct, queue::Item};

/// Words that were just sent or changed.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The thing.
    pub target: Target,
    /// Its mission.
    pub mission: MissionId,
    /// Who wrote it.
    pub author: PersonId,
    /// Their version.
    pub version: i64,
    /// How the thing stood before, in the codes of its kind.
    pub before: &'a str,
}

/// Notes that new words wait. A machine that found contact details says so in a statement of reasons of its own.
///
/// # Errors
/// As every write.
pub(crate) async fn words_sent(act: &mut Act, words: Words<'_>, hold: Option<Hold>) -> Result<(), store::Error> {
    let Some(hold) = hold else { return Ok(()) };
    wait(act, words, hold == Hold::Details).await
}

async fn wait(act: &mut Act, words: Words<'_>, machine: bool) -> Result<(), store::Error> {
    let earlier = act.tx.lock_in_queue(words.target.id).await?;
    if machine && !held_by_machine(act, words.target).await? {
        say(act, words, ActKind::Held, words.before, "held").await?;
    }
    let now = act.moment.now;
    // New words are a new thing to look at, whoever looked at the old ones.
    let item = Item {
        target: words.target,
        mission: words.mission,
        held: true,
        machine,
        parked: false,
        reports: earlier.as_ref().map_or(0, |item| item.reports),
        rule: if machine { Some(PRIVATE_RULE.to_owned()) } else { earlier.as_ref().and_then(|item| item.rule.clone()) },
        appeal: earlier.as_ref().and_then(|item| item.appeal),
        asked_about_by: earlier.as_ref().and_then(|item| item.asked_about_by),
        taken_by: earlier.as_ref().and_then(|item| item.taken_by),
        waits_since: earlier.as_ref().filter(|item| !item.parked).map_or(now, |item| item.waits_since),
    };
    act.tx.put_in_queue(&item).await
}

/// Whether the newest act about a thing is that of a machine that holds it.
async fn held_by_machine(act: &mut Act, target: Target) -> Result<bool, store::Error> {
    let last = act.tx.last_act(target.id).await?;
    Ok(last.is_some_and(|last| last.kind == ActKind::Held && last.by.is_none()))
}

/// Writes the statement of reasons of a machine.
async fn say(act: &mut Act, words: Words<'_>, kind: ActKind, before: &str, after: &str) -> Result<(), store::Error> {
    let id = ModerationActId::from(act.fresh_id());
    let new = NewAct {
        id,
        target: words.target,
        mission: words.mission,
        author: words.author,
        kind,
        rule: (kind == ActKind::Held).then_some(PRIVATE_RULE),
        law: "",
        reason: "",
        found_by: FoundBy::Machine,
        machine: true,
        by: None,
        words_version: words.version,
        before,
        after,
        answers: None,
        waited_seconds: None,
    };
    act.tx.add_act(&new, act.moment.now).await
}

/// What becomes of words that were changed while they waited. True when they can be shown at once: only a machine held them,
/// and what it found is not in them any more. `after` is how the thing then stands, in the codes of its kind.
///
/// # Errors
/// As every write.
pub(crate) async fn words_changed(act: &mut Act, words: Words<'_>, hold: Option<Hold>, after: &str) -> Result<bool, store::Error> {
    let item = act.tx.lock_in_queue(words.target.id).await?;
    let only_machine = item.is_none_or(|item| item.reports == 0 && item.appeal.is_none());
    if hold.is_none() && only_machine && held_by_machine(act, words.target).await? {
        say(act, words, ActKind::LetThrough, "held", after).await?;
        act.tx.remove_from_queue(words.target.id).await?;
        return Ok(true);
    }
    wait(act, words, hold == Some(Hold::Details)).await?;
    Ok(false)
}

/// Ends everything that waits about words that their author took back. Reports stay, with that as their outcome.
///
/// # Errors
/// As every write.
pub(crate) async fn taken_back(act: &mut Act, target: Target) -> Result<(), store::Error> {
    let now = act.moment.now;
    act.tx.lock_in_queue(target.id).await?;
    act.tx.remove_from_queue(target.id).await?;
    act.tx.decide_reports(target.id, ReportOutcome::TakenBack, None, now).await?;
    act.tx.answer_appeal(target.id, AppealOutcome::TakenBack, None, now).await
}
