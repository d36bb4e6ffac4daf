//! Telling people what was decided: the author, those who reported, and those whom new words answer.

use crate::{
    act::Act,
    actions::{evidence, ideas, people::notify, viewpoints},
};
use domain::{
    EvidenceId, IdeaId, ModerationActId, ViewpointId,
    moderation::{ActKind, Standing},
    notice::NoticeKind,
    target::{Target, TargetKind},
};
use store::{
    moderation::{acts::ActView, things::Thing},
    notices::About,
};

/// How many people who reported one thing are told.
const MOST_REPORTERS: i64 = 500;

/// Tells the author, with a link to the statement of reasons. Of a report that led to nothing they hear nothing.
pub(super) async fn author(
    act: &mut Act,
    thing: &Thing,
    kind: ActKind,
    id: ModerationActId,
    last: Option<&ActView>,
) -> Result<(), store::Error> {
    let asked = last.is_some_and(|last| last.appeal.as_ref().is_some_and(|appeal| appeal.outcome.is_none()));
    match kind {
        // Also those whom the words answer, who could not read them before.
        ActKind::LetThrough => opened(act, thing).await?,
        ActKind::Held | ActKind::Hidden | ActKind::Returned if thing.standing == Standing::Open => closed(act, thing).await?,
        _ => {}
    }
    let target = thing.target;
    let notice = match kind {
        ActKind::Dismissed => return Ok(()),
        _ if asked => NoticeKind::ModerationAgain,
        ActKind::LetThrough if target.kind == TargetKind::Viewpoint => {
            return viewpoints::tell_author(act, ViewpointId::from(target.id), thing.author).await;
        }
        ActKind::LetThrough if target.kind == TargetKind::Evidence => {
            return evidence::let_through(act, EvidenceId::from(target.id), thing.author).await;
        }
        ActKind::LetThrough => {
            let about = target.idea().map(About::idea).unwrap_or_default();
            return notify(act, thing.author, NoticeKind::IdeaLetThrough, about).await;
        }
        ActKind::Held => NoticeKind::ModerationHeld,
        ActKind::Hidden => NoticeKind::ModerationHidden,
        ActKind::Returned => NoticeKind::ModerationReturned,
        ActKind::Kept => NoticeKind::ModerationAgain,
    };
    // The words themselves are not kept with the notice: their author may take them back.
    let about = About { idea: target.idea(), viewpoint: None, target: Some((id.into(), "", "")) };
    notify(act, thing.author, notice, about).await
}

async fn opened(act: &mut Act, thing: &Thing) -> Result<(), store::Error> {
    match thing.target.kind {
        TargetKind::Idea => ideas::opened(act, IdeaId::from(thing.target.id)).await,
        TargetKind::Viewpoint => viewpoints::opened(act, ViewpointId::from(thing.target.id)).await,
        TargetKind::Evidence => evidence::opened(act, EvidenceId::from(thing.target.id)).await,
        _ => Ok(()),
    }
}

async fn closed(act: &mut Act, thing: &Thing) -> Result<(), store::Error> {
    match thing.target.kind {
        TargetKind::Evidence => evidence::went(act, EvidenceId::from(thing.target.id)).await,
        _ => Ok(()),
    }
}

/// Tells everyone who reported a thing that it was decided on.
pub(super) async fn reporters(act: &mut Act, target: Target) -> Result<(), store::Error> {
    let mut told = std::collections::BTreeSet::new();
    for report in act.tx.open_reports(target.id, MOST_REPORTERS).await? {
        let Some(person) = report.person else { continue };
        if told.insert(person) {
            let about = About { idea: None, viewpoint: None, target: Some((Target::from(report.id), "", "")) };
            notify(act, person, NoticeKind::ReportDecided, about).await?;
        }
    }
    Ok(())
}
