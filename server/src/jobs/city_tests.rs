//! Telling everyone who follows a test of what became of it: a few hundred at a time, as with decisions. (The module is not called
//! `tests`, which is that of the jobs themselves.)

use super::JobError;
use crate::{act::fresh_id, actions::people::notify_in, state::App};
use domain::{JobId, Moment, PersonId, TestId, Timestamp, notice::NoticeKind};
use serde::{Deserialize, Serialize};
use store::{Write, jobs::Job, notices::About};

/// Tells some of those who follow, and writes down the job for the next ones.
pub(super) const TELL: &str = "test.tell";
/// People told in one transaction.
const BATCH: i64 = 200;

/// What is to be told, and how far that is done.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Told {
    /// The test.
    pub test: TestId,
    /// What happened.
    pub kind: NoticeKind,
    /// When. Whoever was told of the test at this very moment, because they signed up or wrote the idea, is not told again.
    pub at: Timestamp,
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
    let Some(test) = tx.test(told.test).await? else { return Ok(tx.commit().await?) };
    let people = tx.followers_to_tell(told.test.into(), told.kind, told.at, told.after, BATCH).await?;
    let target = Some((told.test.into(), test.test.title.as_str(), test.test.language.as_str()));
    for person in &people {
        notify_in(&mut tx, moment, told.by, *person, told.kind, About { target, ..About::default() }).await?;
    }
    if people.len() >= usize::try_from(BATCH).unwrap_or(usize::MAX) {
        enqueue(&mut tx, moment, &Told { after: people.last().copied(), ..told }).await?;
    }
    Ok(tx.commit().await?)
}
