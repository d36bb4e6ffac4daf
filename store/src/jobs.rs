//! Work to be done after a commit. A job is written in the transaction of its change, so neither exists without the other.
//!
//! A worker claims a job by locking it for a while, does it, and then says so. When a worker dies in between, the lock
//! ends and another one takes over. Several processes share the work.

pub mod letters;

use crate::{Read, Result, Write};
use domain::{JobId, Timestamp};
use uuid::Uuid;

/// A job that was claimed.
#[derive(Clone)]
pub struct Job {
    /// The job.
    pub id: JobId,
    /// What kind of work.
    pub kind: String,
    /// What it needs, as JSON. It can hold an address, so it is forgotten when the job is done.
    pub payload: String,
    /// Which try this is, from 1. Also the proof that the claim is still ours.
    pub attempt: i64,
    /// Tries before someone of the staff asked to try again. They do not count any more.
    pub tries_before: i64,
    /// When it was written down.
    pub created_at: Timestamp,
}

impl Job {
    /// Which try this is since it was written down, or since someone asked to try again; from 1.
    pub const fn tries(&self) -> i64 {
        self.attempt - self.tries_before
    }
}

/// Shows which, not what it holds.
impl std::fmt::Debug for Job {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Job({}, {}, try {})", self.id, self.kind, self.attempt)
    }
}

statements! {
    ADD = "INSERT INTO jobs (id, kind, payload, run_at, created_at) VALUES ($1, $2, $3, $4, $5)";
    DUE = "SELECT COUNT(*) FROM (SELECT 1 FROM jobs WHERE done_at IS NULL AND dead_at IS NULL AND run_at <= $1 \
           AND (locked_until IS NULL OR locked_until <= $1) LIMIT 1) AS due";
    WAITING = "SELECT COUNT(*) FROM jobs WHERE done_at IS NULL AND dead_at IS NULL";
    CLAIM = "UPDATE jobs SET locked_until = $2, attempts = attempts + 1 WHERE id = (\
                 SELECT id FROM jobs WHERE done_at IS NULL AND dead_at IS NULL AND run_at <= $1 \
                 AND (locked_until IS NULL OR locked_until <= $1) ORDER BY run_at, id LIMIT 1) \
             RETURNING id, kind, payload, attempts, tries_before, created_at",
        postgres: "UPDATE jobs SET locked_until = $2, attempts = attempts + 1 WHERE id = (\
                 SELECT id FROM jobs WHERE done_at IS NULL AND dead_at IS NULL AND run_at <= $1 \
                 AND (locked_until IS NULL OR locked_until <= $1) ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED) \
             RETURNING id, kind, payload, attempts, tries_before, created_at";
    FINISH = "UPDATE jobs SET done_at = $3, payload = '', locked_until = NULL, last_error = NULL WHERE id = $1 AND attempts = $2 AND done_at IS NULL";
    POSTPONE = "UPDATE jobs SET run_at = $3, locked_until = NULL, last_error = $4 WHERE id = $1 AND attempts = $2 AND done_at IS NULL";
    // What it needs stays with it: someone may try again. It goes with the job, after thirty days at the latest.
    BURY = "UPDATE jobs SET dead_at = $3, locked_until = NULL, last_error = $4 WHERE id = $1 AND attempts = $2 AND done_at IS NULL";
    // Payloads begin with whom they are for. Letters of an address may be large or small.
    FORGET = "DELETE FROM jobs WHERE kind = $1 AND done_at IS NULL AND lower(substr(payload, 1, length($2))) = lower($2)";
    SWEEP_DONE = "DELETE FROM jobs WHERE done_at <= $1";
    SWEEP_DEAD = "DELETE FROM jobs WHERE dead_at <= $1";
}

impl Read {
    /// Whether a job can be claimed now.
    ///
    /// # Errors
    /// As every read.
    pub async fn has_due_job(&mut self, now: Timestamp) -> Result<bool> {
        Ok(fetch_value!(self, i64, DUE, now.micros())? > 0)
    }

    /// How many jobs are not done and not given up, due or not.
    ///
    /// # Errors
    /// As every read.
    pub async fn jobs_waiting(&mut self) -> Result<i64> {
        fetch_value!(self, i64, WAITING)
    }
}

impl Write {
    /// Writes a job down, to be done at or after `run_at`.
    ///
    /// # Errors
    /// As every write.
    pub async fn enqueue(&mut self, id: JobId, kind: &'static str, payload: &str, run_at: Timestamp, now: Timestamp) -> Result<()> {
        execute!(self, ADD, id.uuid(), kind, payload, run_at.micros(), now.micros())?;
        Ok(())
    }

    /// Claims the job that waited longest; nobody else gets it before `locked_until`.
    ///
    /// # Errors
    /// As every write.
    pub async fn claim_job(&mut self, now: Timestamp, locked_until: Timestamp) -> Result<Option<Job>> {
        let row = fetch_optional!(&mut *self, (Uuid, String, String, i64, i64, i64), CLAIM, now.micros(), locked_until.micros())?;
        Ok(row.map(|(id, kind, payload, attempt, tries_before, created_at)| Job {
            id: id.into(),
            kind,
            payload,
            attempt,
            tries_before,
            created_at: created_at.into(),
        }))
    }

    /// Notes that a claimed job is done. False when the claim was lost meanwhile.
    ///
    /// # Errors
    /// As every write.
    pub async fn finish_job(&mut self, job: &Job, now: Timestamp) -> Result<bool> {
        Ok(execute!(self, FINISH, job.id.uuid(), job.attempt, now.micros())? == 1)
    }

    /// Gives a claimed job back, to be tried again at `run_at`.
    ///
    /// # Errors
    /// As every write.
    pub async fn postpone_job(&mut self, job: &Job, run_at: Timestamp, error: &str) -> Result<()> {
        execute!(self, POSTPONE, job.id.uuid(), job.attempt, run_at.micros(), error)?;
        Ok(())
    }

    /// Gives a claimed job up for good.
    ///
    /// # Errors
    /// As every write.
    pub async fn bury_job(&mut self, job: &Job, error: &str, now: Timestamp) -> Result<()> {
        execute!(self, BURY, job.id.uuid(), job.attempt, now.micros(), error)?;
        Ok(())
    }

    /// Forgets the jobs of a kind that are not done, and whose payload begins with `start`.
    ///
    /// # Errors
    /// As every write.
    pub async fn forget_jobs(&mut self, kind: &'static str, start: &str) -> Result<u64> {
        execute!(self, FORGET, kind, start)
    }

    /// Forgets jobs that were done before `done_until` or given up before `dead_until`.
    ///
    /// # Errors
    /// As every write.
    pub async fn sweep_jobs(&mut self, done_until: Timestamp, dead_until: Timestamp) -> Result<u64> {
        let done = execute!(&mut *self, SWEEP_DONE, done_until.micros())?;
        Ok(done + execute!(self, SWEEP_DEAD, dead_until.micros())?)
    }
}
