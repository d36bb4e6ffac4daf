//! Telling everyone whom it concerns of what became of a decision: many people, so a few hundred at a time.

use super::JobError;
use crate::{act::fresh_id, actions::people::notify_in, state::App};
use domain::{DecisionId, JobId, Moment, PersonId, notice::NoticeKind};
use serde::{Deserialize, Serialize};
use store::{Write, jobs::Job, notices::About};

/// Tells some of those whom it concerns, and writes down the job for the next ones.
pub(super) const TELL: &str = "decision.tell";
/// People told in one transaction.
const BATCH: i64 = 200;

/// What is to be told, and how far that is done.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Told {
    /// The decision.
    pub decision: DecisionId,
    /// The version that it is about.
    pub version: i64,
    /// What happened.
    pub kind: NoticeKind,
    /// Who did it; they know already.
    pub by: PersonId,
    /// The last one who was told, in the order of identifiers.
    pub after: Option<PersonId>,
}

/// Writes down that people are to be told after the commit of this transaction.
///
/// # Errors
/// As every write.
pub async fn enqueue(tx: &mut Write, moment: Moment, told: &Told) -> Result<(), store::Error> {
    let payload = serde_json::to_string(told)?;
    tx.enqueue(JobId::from(fresh_id(moment)), TELL, &payload, moment.now, moment.now).await
}

/// One transaction tells some people, writes down the rest and finishes the job: nobody is told twice, however often it is
/// tried.
pub(super) async fn tell(app: &App, job: &Job) -> Result<(), JobError> {
    let told: Told = serde_json::from_str(&job.payload).map_err(|_| JobError::Unreadable)?;
    let moment = app.clock.moment();
    let mut tx = app.writer.begin().await?;
    if !tx.finish_job(job, moment.now).await? {
        return Ok(());
    }
    let Some(version) = tx.decision_version(told.decision, told.version).await? else { return Ok(tx.commit().await?) };
    let people = tx.people_told_of_decision(told.decision, told.version, told.after, BATCH).await?;
    let target = Some((told.decision.into(), version.decision.what.as_str(), version.decision.language.as_str()));
    for person in &people {
        notify_in(&mut tx, moment, told.by, *person, told.kind, About { target, ..About::default() }).await?;
    }
    if people.len() >= usize::try_from(BATCH).unwrap_or(usize::MAX) {
        enqueue(&mut tx, moment, &Told { after: people.last().copied(), ..told }).await?;
    }
    Ok(tx.commit().await?)
}
