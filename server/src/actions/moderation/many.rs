//! Deciding on several things at once: one act, one reason, each thing checked on its own.

use super::decide::{Seen, decide};
use crate::{act::Act, failure::Failure};
use app::page::PageFailure;
use domain::{
    ModerationBatchId,
    moderation::{ActKind, BULK_LIMIT, Ground, batch::Done},
    permission::{Action, Subject},
    problem::{Invalid, Refusal},
    target::Target,
};
use store::moderation::Desk;

/// One line of the result.
pub type Outcome = Done;

/// Decides on several things, and gives where the result is kept. What cannot be done is left as it is and said.
///
/// # Errors
/// Forbidden for those who moderate nowhere; too many or none at once.
pub async fn decide_many(act: &mut Act, things: &[(Target, Seen)], kind: ActKind, ground: &Ground) -> Result<ModerationBatchId, Failure> {
    let Some(desk) = Desk::of(&act.actor) else {
        act.may(Action::Moderate, Subject::default())?;
        return Err(PageFailure::Forbidden.into());
    };
    match things.len() {
        0 => return Err(Failure::field("things", Invalid::NotChosen)),
        count if count > BULK_LIMIT => return Err(Failure::field("things", Invalid::TooMany { count, limit: BULK_LIMIT })),
        _ => {}
    }
    // Always in the same order, so that two people who do this at once cannot wait for each other.
    let mut things = things.to_vec();
    things.sort_by_key(|(target, _)| target.id);
    things.dedup_by_key(|(target, _)| target.id);
    let mut results = Vec::new();
    for (target, seen) in things {
        let refusal = match decide(act, target, kind, ground, Some(seen)).await {
            Ok(_) => None,
            Err(Failure::Refused(refusal)) => Some(refusal),
            Err(Failure::Page(PageFailure::Forbidden | PageFailure::NotFound)) => Some(Refusal::NotAllowed),
            Err(failure) => return Err(failure),
        };
        results.push(Done { target, refusal });
    }
    let id = ModerationBatchId::from(act.fresh_id());
    act.tx.add_moderation_batch(id, desk.person, kind, &results, act.moment.now).await?;
    Ok(id)
}
