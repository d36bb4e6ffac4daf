//! The days by which the city promised to reply to ideas, and which of them are over.

use crate::{Read, Result, Write};
use domain::{Date, IdeaId, MissionId, PersonId, Timestamp};
use uuid::Uuid;

/// One promised day.
#[derive(Clone, Debug)]
pub struct PromiseView {
    /// The day.
    pub day: Option<Date>,
    /// Why it is this one.
    pub reason: String,
    /// When it was promised.
    pub created_at: Timestamp,
}

/// A day to be promised.
#[derive(Clone, Copy, Debug)]
pub struct NewPromise<'a> {
    /// Its identifier.
    pub id: Uuid,
    /// The idea.
    pub idea: IdeaId,
    /// The day.
    pub day: Date,
    /// Why it is this one.
    pub reason: &'a str,
    /// Who promises.
    pub by: PersonId,
}

statements! {
    OF_IDEA = "SELECT day, reason, created_at FROM idea_promises WHERE idea_id = $1 ORDER BY created_at DESC LIMIT $2";
    ADD = "INSERT INTO idea_promises (id, idea_id, day, reason, promised_by, created_at) VALUES ($1, $2, $3, $4, $5, $6)";
    SET = "UPDATE ideas SET promised_day = $2 WHERE id = $1";
    // Days are written so that they sort as text.
    LATE_IN = "SELECT COUNT(*) FROM (SELECT 1 FROM ideas JOIN missions ON missions.id = ideas.mission_id \
               WHERE ideas.mission_id = $1 AND ideas.answer_version = 0 AND ideas.state IN ('open', 'tested') \
               AND COALESCE(ideas.promised_day, missions.reply_by) < $2 LIMIT $3) AS late";
    LATE = "SELECT COUNT(*) FROM (SELECT 1 FROM missions JOIN ideas ON missions.id = ideas.mission_id \
            WHERE ideas.answer_version = 0 AND ideas.state IN ('open', 'tested') \
            AND COALESCE(ideas.promised_day, missions.reply_by) < $1 LIMIT $2) AS late";
}

impl Read {
    /// The days that were promised for the reply to an idea, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn promises_of(&mut self, idea: IdeaId, limit: i64) -> Result<Vec<PromiseView>> {
        let rows = fetch_all!(self, (String, String, i64), OF_IDEA, idea.uuid(), limit)?;
        Ok(rows
            .into_iter()
            .map(|(day, reason, created_at)| PromiseView { day: day.parse().ok(), reason, created_at: created_at.into() })
            .collect())
    }

    /// How many ideas of a mission, or of all, still wait for a first reply although the promised day is over; counted up to
    /// `limit`. For the desk.
    ///
    /// # Errors
    /// As every read.
    pub async fn late_replies(&mut self, mission: Option<MissionId>, today: Date, limit: i64) -> Result<i64> {
        match mission {
            Some(mission) => fetch_value!(self, i64, LATE_IN, mission.uuid(), today.to_string(), limit),
            None => fetch_value!(self, i64, LATE, today.to_string(), limit),
        }
    }
}

impl Write {
    /// Promises a day for the reply to an idea; earlier ones are kept.
    ///
    /// # Errors
    /// As every write.
    pub async fn promise_reply(&mut self, new: NewPromise<'_>, now: Timestamp) -> Result<()> {
        let day = new.day.to_string();
        execute!(&mut *self, SET, new.idea.uuid(), &day)?;
        execute!(self, ADD, new.id, new.idea.uuid(), &day, new.reason, new.by.uuid(), now.micros())?;
        Ok(())
    }
}
