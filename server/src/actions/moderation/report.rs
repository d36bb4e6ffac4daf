//! Reporting something that breaks a house rule.

use crate::{act::Act, failure::Failure, guard::limits};
use domain::{
    ReportId,
    moderation::{Complaint, Standing},
    permission::{Action, Subject},
    problem::Refusal,
    target::{Target, TargetKind},
    text,
};
use serde_json::json;
use store::moderation::{queue::Item, reports::NewReport};

/// Reports a thing that everyone can read. `language` is the one they read the site in, as a BCP 47 tag.
///
/// # Errors
/// Not found; problems with what was typed; refused for one's own words, for what was reported by this person before, for
/// what is not there any more, or when it is too often.
pub async fn report(act: &mut Act, target: Target, rule: &str, words: &str, language: &str) -> Result<ReportId, Failure> {
    let thing = act.tx.lock_moderated(target).await?.ok_or_else(Failure::not_found)?;
    act.may(Action::Report, Subject::written_by(thing.author, thing.mission))?;
    match thing.standing {
        Standing::Open => {}
        // Nobody may learn that it is there.
        Standing::Held => return Err(Failure::not_found()),
        Standing::Hidden | Standing::Gone => return Err(Refusal::DoesNotFit.into()),
    }
    if !readable(act, target).await? {
        return Err(Failure::not_found());
    }
    let rules = act.tx.house_rules().await?.rules;
    let complaint = Complaint::checked(rule, words, &rules)?;
    if thing.author == act.person.id {
        return Err(Refusal::OwnWords.into());
    }
    if act.tx.report_by(target.id, thing.version, act.person.id).await?.is_some() {
        return Err(Refusal::AlreadyReported.into());
    }
    let bucket = limits::bucket(&act.app, limits::Kind::ReportOfPerson, &act.person.id.to_string());
    if let Some(seconds) = act.tx.count_try(&bucket, limits::Kind::ReportOfPerson.limit(), act.moment.now).await? {
        // Not the page of its own that other limits have: what was typed must stay.
        return Err(Failure::Refused(Refusal::TooOften { retry_after_seconds: seconds }));
    }
    let id = ReportId::from(act.fresh_id());
    let new = NewReport {
        id,
        target,
        mission: thing.mission,
        words_version: thing.version,
        person: act.person.id,
        rule: &complaint.rule,
        words: &complaint.words,
        language: text::language_of(&complaint.words, language),
    };
    let now = act.moment.now;
    if !act.tx.add_report(&new, now).await? {
        return Err(Refusal::AlreadyReported.into());
    }
    let item = match act.tx.lock_in_queue(target.id).await? {
        Some(item) => Item { reports: item.reports + 1, parked: false, rule: Some(complaint.rule), ..item },
        None => Item {
            target,
            mission: thing.mission,
            held: false,
            machine: false,
            parked: false,
            reports: 1,
            rule: Some(complaint.rule),
            appeal: None,
            asked_about_by: None,
            taken_by: None,
            waits_since: now,
        },
    };
    let rule = item.rule.clone();
    act.tx.put_in_queue(&item).await?;
    act.record("report.sent", target.kind.code(), target.id, Some(thing.mission), json!({ "report": id, "rule": rule })).await?;
    Ok(id)
}

/// Whether this person reads the words of an open thing: under an idea that is gone nobody does.
async fn readable(act: &mut Act, target: Target) -> Result<bool, store::Error> {
    let actor = act.actor.clone();
    Ok(match target.kind {
        TargetKind::Viewpoint => {
            let around = act.tx.viewpoint_around(target.id.into(), Some(&actor)).await?;
            around.is_some_and(|around| around.viewpoint.words.is_some())
        }
        TargetKind::Evidence => {
            let around = act.tx.evidence_around(target.id.into(), Some(&actor)).await?;
            around.is_some_and(|around| around.evidence.words.is_some())
        }
        _ => true,
    })
}
