//! Reports: what people say breaks a rule. They are never deleted.

use crate::{Read, Result, Write};
use domain::{
    MissionId, ModerationActId, PersonId, ReportId, Timestamp,
    moderation::ReportOutcome,
    target::{Target, TargetKind},
};
use uuid::Uuid;

/// A report.
#[derive(Clone, Debug)]
pub struct ReportView {
    /// The report.
    pub id: ReportId,
    /// What it is about.
    pub target: Target,
    /// The mission of that.
    pub mission: MissionId,
    /// Who reported, as they are known today; nobody when they deleted everything about themselves.
    pub person: Option<PersonId>,
    /// The house rule, by its stable name.
    pub rule: String,
    /// What they said; may be empty.
    pub words: String,
    /// The language of that, as a BCP 47 tag.
    pub language: String,
    /// What came of it; nothing while it waits.
    pub outcome: Option<ReportOutcome>,
    /// The act that decided on it.
    pub act: Option<ModerationActId>,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// When it was sent.
    pub created_at: Timestamp,
}

/// A report to be added.
#[derive(Clone, Copy, Debug)]
pub struct NewReport<'a> {
    /// Its identifier.
    pub id: ReportId,
    /// What it is about.
    pub target: Target,
    /// The mission of that.
    pub mission: MissionId,
    /// The version of the words.
    pub words_version: i64,
    /// Who reports.
    pub person: PersonId,
    /// The house rule, by its stable name.
    pub rule: &'a str,
    /// What they say; may be empty.
    pub words: &'a str,
    /// The language of that, as a BCP 47 tag.
    pub language: &'a str,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    #[sqlx(try_from = "String")]
    target_kind: TargetKind,
    target_id: Uuid,
    mission_id: Uuid,
    person_id: Option<Uuid>,
    rule_id: String,
    words: String,
    language: String,
    outcome: Option<String>,
    act_id: Option<Uuid>,
    decided_at: Option<i64>,
    created_at: i64,
}

impl Row {
    fn view(self) -> Result<ReportView> {
        Ok(ReportView {
            id: self.id.into(),
            target: Target { kind: self.target_kind, id: self.target_id },
            mission: self.mission_id.into(),
            person: self.person_id.map(PersonId::from),
            rule: self.rule_id,
            words: self.words,
            language: self.language,
            outcome: self.outcome.map(|code| code.parse()).transpose()?,
            act: self.act_id.map(ModerationActId::from),
            decided_at: self.decided_at.map(Timestamp::from),
            created_at: self.created_at.into(),
        })
    }
}

/// The columns of a [`Row`]. A guest who has an account by now is known as that.
macro_rules! columns {
    () => {
        "SELECT reports.id, reports.target_kind, reports.target_id, reports.mission_id, COALESCE(people.merged_into, people.id) AS person_id, \
         reports.rule_id, reports.words, reports.language, reports.outcome, reports.act_id, reports.decided_at, reports.created_at \
         FROM reports LEFT JOIN people ON people.id = reports.person_id "
    };
}

statements! {
    FIND = concat!(columns!(), "WHERE reports.id = $1");
    BY_PERSON = concat!(
        columns!(), "WHERE reports.target_id = $1 AND reports.words_version = $2 AND (people.id = $3 OR people.merged_into = $3) LIMIT 1"
    );
    OPEN = concat!(columns!(), "WHERE reports.target_id = $1 AND reports.outcome IS NULL ORDER BY reports.created_at, reports.id LIMIT $2");
    ADD = "INSERT INTO reports (id, target_kind, target_id, mission_id, words_version, person_id, rule_id, words, language, created_at) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING";
    DECIDE = "UPDATE reports SET outcome = $2, act_id = $3, decided_at = $4 WHERE target_id = $1 AND outcome IS NULL";
}

impl Read {
    /// A report.
    ///
    /// # Errors
    /// As every read.
    pub async fn report(&mut self, id: ReportId) -> Result<Option<ReportView>> {
        fetch_optional!(self, Row, FIND, id.uuid())?.map(Row::view).transpose()
    }

    /// What a person reported about these very words before.
    ///
    /// # Errors
    /// As every read.
    pub async fn report_by(&mut self, target: Uuid, words_version: i64, person: PersonId) -> Result<Option<ReportView>> {
        fetch_optional!(self, Row, BY_PERSON, target, words_version, person.uuid())?.map(Row::view).transpose()
    }

    /// Reports about a thing that wait, oldest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn open_reports(&mut self, target: Uuid, limit: i64) -> Result<Vec<ReportView>> {
        fetch_all!(self, Row, OPEN, target, limit)?.into_iter().map(Row::view).collect()
    }
}

impl Write {
    /// Adds a report. False when this person reported these very words before.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_report(&mut self, new: &NewReport<'_>, now: Timestamp) -> Result<bool> {
        let added = execute!(
            self,
            ADD,
            new.id.uuid(),
            new.target.kind.code(),
            new.target.id,
            new.mission.uuid(),
            new.words_version,
            new.person.uuid(),
            new.rule,
            new.words,
            new.language,
            now.micros(),
        )?;
        Ok(added == 1)
    }

    /// Ends all reports about a thing that wait.
    ///
    /// # Errors
    /// As every write.
    pub async fn decide_reports(
        &mut self,
        target: Uuid,
        outcome: ReportOutcome,
        act: Option<ModerationActId>,
        now: Timestamp,
    ) -> Result<u64> {
        execute!(self, DECIDE, target, outcome.code(), act.map(ModerationActId::uuid), now.micros())
    }
}
