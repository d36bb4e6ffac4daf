//! What follows when everyone can read a piece of evidence, or cannot any more: who is told, and which decision is called.

use super::super::{
    decisions::{evidence_came, evidence_went},
    people::{notify, notify_all},
};
use crate::act::Act;
use domain::{
    EvidenceId, PersonId,
    notice::NoticeKind,
    target::{Target, TargetKind},
};
use serde_json::json;
use store::{
    evidence::EvidenceView,
    notices::About,
    viewpoints::{Eyes, TargetView},
};

/// The action record of telling others of evidence that waited.
const OPENED: &str = "evidence.opened";

/// New evidence that everyone can read at once: whoever looks after the thing is told, and a decision may have to be looked at.
///
/// # Errors
/// As every write.
pub(crate) async fn came(act: &mut Act, id: EvidenceId) -> Result<(), store::Error> {
    let Some((evidence, about)) = public(act, id).await? else { return Ok(()) };
    call(act, &evidence).await?;
    tell_owners(act, &evidence, &about).await
}

/// Evidence that waited and that everyone can read now. Others are told once, however often it waits.
///
/// # Errors
/// As every write.
pub(crate) async fn opened(act: &mut Act, id: EvidenceId) -> Result<(), store::Error> {
    let Some((evidence, about)) = public(act, id).await? else { return Ok(()) };
    call(act, &evidence).await?;
    if act.tx.was_public(id.uuid(), None).await? || act.tx.times_done(OPENED, id.uuid()).await? > 0 {
        return Ok(());
    }
    tell_owners(act, &evidence, &about).await?;
    act.record(OPENED, "evidence", id.uuid(), Some(evidence.mission), json!({})).await
}

/// Evidence that everyone could read and cannot any more, or that counts no more.
///
/// # Errors
/// As every write.
pub(crate) async fn went(act: &mut Act, id: EvidenceId) -> Result<(), store::Error> {
    let everything = Eyes { person: None, held: true };
    let Some(evidence) = act.tx.evidence(id, everything).await? else { return Ok(()) };
    match evidence.target.kind {
        TargetKind::Decision => evidence_went(act, evidence.target.id.into()).await,
        _ => Ok(()),
    }
}

/// Tells the author that everyone can read their evidence now.
///
/// # Errors
/// As every write.
pub(crate) async fn let_through(act: &mut Act, id: EvidenceId, author: PersonId) -> Result<(), store::Error> {
    tell_author(act, id, author, NoticeKind::EvidenceLetThrough).await
}

/// Tells the author what happened to their evidence.
///
/// # Errors
/// As every write.
pub(crate) async fn tell_author(act: &mut Act, id: EvidenceId, author: PersonId, kind: NoticeKind) -> Result<(), store::Error> {
    let eyes = Eyes { person: Some(author), held: false };
    let Some(evidence) = act.tx.evidence(id, eyes).await? else { return Ok(()) };
    let Some(about) = act.tx.target_around(evidence.target).await? else { return Ok(()) };
    notify(act, author, kind, told_of(&evidence, &about)).await
}

async fn public(act: &mut Act, id: EvidenceId) -> Result<Option<(EvidenceView, TargetView)>, store::Error> {
    let Some(evidence) = act.tx.evidence(id, Eyes::STRANGER).await?.filter(EvidenceView::is_public) else { return Ok(None) };
    Ok(act.tx.target_around(evidence.target).await?.map(|about| (evidence, about)))
}

async fn call(act: &mut Act, evidence: &EvidenceView) -> Result<(), store::Error> {
    match evidence.target.kind {
        TargetKind::Decision => evidence_came(act, evidence).await,
        _ => Ok(()),
    }
}

/// Tells those who wrote or look after the thing; nobody of their own evidence.
async fn tell_owners(act: &mut Act, evidence: &EvidenceView, about: &TargetView) -> Result<(), store::Error> {
    let owners: Vec<PersonId> = about.owners.iter().copied().filter(|owner| *owner != evidence.author).collect();
    notify_all(act, &owners, NoticeKind::EvidenceAdded, told_of(evidence, about)).await
}

/// What a notice about evidence names. The words of an idea are looked up when the notice is read: its author may take them
/// back.
fn told_of<'a>(evidence: &EvidenceView, about: &'a TargetView) -> About<'a> {
    let id = Target::from(evidence.id);
    match about.target.idea() {
        Some(idea) => About { idea: Some(idea), viewpoint: None, target: Some((id, "", "")) },
        None => About { idea: None, viewpoint: None, target: Some((id, &about.title, &about.language)) },
    }
}
