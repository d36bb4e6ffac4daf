//! The counts of moderation that everyone can read.

use crate::{Read, Result};
use domain::{
    MissionId, Timestamp,
    moderation::{ActKind, AppealOutcome, ReportOutcome},
};
use uuid::Uuid;

/// Acts of one kind under one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActCount {
    /// What was done.
    pub kind: ActKind,
    /// The rule, by its stable name.
    pub rule: Option<String>,
    /// Whether a machine did it.
    pub by_machine: bool,
    /// How often.
    pub count: i64,
}

/// Reports under one rule with one outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportCount {
    /// The rule, by its stable name.
    pub rule: String,
    /// What came of them; nothing while they wait.
    pub outcome: Option<ReportOutcome>,
    /// How many.
    pub count: i64,
}

/// What happened in a stretch of time, in one mission or in all.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Acts.
    pub acts: Vec<ActCount>,
    /// Reports.
    pub reports: Vec<ReportCount>,
    /// Requests to look again, by outcome.
    pub appeals: Vec<(Option<AppealOutcome>, i64)>,
    /// Decisions by people of which we know how long they took.
    pub timed: i64,
    /// The median of that, in seconds.
    pub median_seconds: Option<i64>,
    /// Texts that wait now.
    pub held_now: i64,
}

macro_rules! since {
    ($table:literal) => {
        concat!(" FROM ", $table, " AS each WHERE each.created_at >= $1 AND (each.mission_id = $2 OR $3) ")
    };
}
macro_rules! timed {
    () => {
        concat!(since!("moderation_acts"), "AND each.waited_seconds IS NOT NULL ")
    };
}

statements! {
    ACTS = concat!(
        "SELECT each.kind, each.rule_id, each.acted_by IS NULL AS by_machine, COUNT(*)", since!("moderation_acts"),
        "GROUP BY each.kind, each.rule_id, each.acted_by IS NULL ORDER BY each.kind, each.rule_id"
    );
    REPORTS = concat!("SELECT each.rule_id, each.outcome, COUNT(*)", since!("reports"), "GROUP BY each.rule_id, each.outcome ORDER BY each.rule_id");
    APPEALS = concat!("SELECT each.outcome, COUNT(*)", since!("appeals"), "GROUP BY each.outcome");
    TIMED = concat!("SELECT COUNT(*)", timed!());
    NTH = concat!("SELECT each.waited_seconds", timed!(), "ORDER BY each.waited_seconds LIMIT 1 OFFSET $4");
    HELD = "SELECT COUNT(*) FROM moderation_items AS items WHERE items.held AND (items.mission_id = $1 OR $2)";
}

impl Read {
    /// What happened since a moment, in one mission or in all.
    ///
    /// # Errors
    /// As every read.
    pub async fn moderation_facts(&mut self, since: Timestamp, mission: Option<MissionId>) -> Result<Facts> {
        let (since, id, all) = (since.micros(), mission.map_or(Uuid::nil(), MissionId::uuid), mission.is_none());
        let mut facts = Facts::default();
        for (kind, rule, by_machine, count) in fetch_all!(&mut *self, (String, Option<String>, bool, i64), ACTS, since, id, all)? {
            facts.acts.push(ActCount { kind: kind.parse()?, rule, by_machine, count });
        }
        for (rule, outcome, count) in fetch_all!(&mut *self, (String, Option<String>, i64), REPORTS, since, id, all)? {
            facts.reports.push(ReportCount { rule, outcome: outcome.map(|code| code.parse()).transpose()?, count });
        }
        for (outcome, count) in fetch_all!(&mut *self, (Option<String>, i64), APPEALS, since, id, all)? {
            facts.appeals.push((outcome.map(|code| code.parse()).transpose()?, count));
        }
        facts.timed = fetch_value!(&mut *self, i64, TIMED, since, id, all)?;
        if facts.timed > 0 {
            let low = self.nth_wait(since, id, all, (facts.timed - 1) / 2).await?;
            let high = self.nth_wait(since, id, all, facts.timed / 2).await?;
            facts.median_seconds = low.zip(high).map(|(low, high)| low + (high - low) / 2);
        }
        facts.held_now = fetch_value!(&mut *self, i64, HELD, id, all)?;
        Ok(facts)
    }

    async fn nth_wait(&mut self, since: i64, mission: Uuid, all: bool, n: i64) -> Result<Option<i64>> {
        Ok(fetch_optional!(self, (i64,), NTH, since, mission, all, n)?.map(|(seconds,)| seconds))
    }
}
