//! Counting tries in a window of time. The counts are in the database, so they hold across processes and restarts.

use crate::{Result, Write};
use domain::Timestamp;

/// How often something may be tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Tries in one window.
    pub tries: i64,
    /// Length of the window in seconds.
    pub window_seconds: i64,
}

statements! {
    COUNT = "INSERT INTO limits (bucket, window_started_at, tries) VALUES ($1, $2, 1) \
             ON CONFLICT (bucket) DO UPDATE SET \
                 tries = CASE WHEN limits.window_started_at <= $3 THEN 1 ELSE limits.tries + 1 END, \
                 window_started_at = CASE WHEN limits.window_started_at <= $3 THEN excluded.window_started_at ELSE limits.window_started_at END \
             RETURNING tries, window_started_at";
    TAKE_BACK = "UPDATE limits SET tries = tries - 1 WHERE bucket = $1 AND tries > 0";
    CLEAR = "DELETE FROM limits WHERE bucket = $1";
    SWEEP = "DELETE FROM limits WHERE window_started_at <= $1";
}

impl Write {
    /// Counts one try. Gives the seconds to wait when it is one too many, else nothing.
    ///
    /// # Errors
    /// As every write.
    pub async fn count_try(&mut self, bucket: &[u8], limit: Limit, now: Timestamp) -> Result<Option<i64>> {
        let too_old = now.plus_seconds(-limit.window_seconds);
        let counted = fetch_optional!(&mut *self, (i64, i64), COUNT, bucket, now.micros(), too_old.micros())?;
        Ok(counted.and_then(|(tries, started)| {
            let opens = Timestamp::from_micros(started).plus_seconds(limit.window_seconds);
            (tries > limit.tries).then(|| opens.seconds_since(now).max(1))
        }))
    }

    /// Takes one try back, after a success: the others of the bucket stay counted.
    ///
    /// # Errors
    /// As every write.
    pub async fn take_back_try(&mut self, bucket: &[u8]) -> Result<()> {
        execute!(self, TAKE_BACK, bucket)?;
        Ok(())
    }

    /// Forgets the tries of one bucket, after a success.
    ///
    /// # Errors
    /// As every write.
    pub async fn clear_tries(&mut self, bucket: &[u8]) -> Result<()> {
        execute!(self, CLEAR, bucket)?;
        Ok(())
    }

    /// Forgets windows that began before `until`.
    ///
    /// # Errors
    /// As every write.
    pub async fn sweep_limits(&mut self, until: Timestamp) -> Result<u64> {
        execute!(self, SWEEP, until.micros())
    }
}
