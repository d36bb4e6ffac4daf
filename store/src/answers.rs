//! Official answers to ideas: every version stays, with the marks that people gave it, and the days that were promised.

pub(crate) mod follows;
pub(crate) mod promises;
pub(crate) mod tell;

pub use promises::{NewPromise, PromiseView};

use crate::{Error, Read, Result, Write};
use domain::{
    AnswerId, IdeaId, PersonId, Timestamp,
    answer::{Answer, Fair, Marks},
    idea::IdeaState,
};
use uuid::Uuid;

/// One version of the city's answer to an idea.
#[derive(Clone, Debug)]
pub struct AnswerView {
    /// The answer.
    pub id: AnswerId,
    /// The idea.
    pub idea: IdeaId,
    /// Its version, from 1.
    pub version: i64,
    /// Its words, and what became of the idea.
    pub answer: Answer,
    /// The language of the words, as a BCP 47 tag.
    pub language: String,
    /// The name of the person who answered.
    pub name: String,
    /// What that person was then.
    pub job: Option<String>,
    /// How many people said that it was fair.
    pub marks: Marks,
    /// When.
    pub created_at: Timestamp,
}

#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    id: Uuid,
    idea_id: Uuid,
    version: i64,
    #[sqlx(try_from = "String")]
    state: IdeaState,
    heard: String,
    reply: String,
    reason: String,
    language: String,
    answered_name: String,
    answered_job: Option<String>,
    yes_count: i64,
    partly_count: i64,
    no_count: i64,
    created_at: i64,
}

impl From<Row> for AnswerView {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.into(),
            idea: row.idea_id.into(),
            version: row.version,
            answer: Answer { state: row.state, heard: row.heard, reply: row.reply, reason: row.reason },
            language: row.language,
            name: row.answered_name,
            job: row.answered_job,
            marks: Marks { yes: row.yes_count, partly: row.partly_count, no: row.no_count },
            created_at: row.created_at.into(),
        }
    }
}

/// What a person said about an answer.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MarkView {
    /// Whether it was fair.
    #[sqlx(try_from = "String")]
    pub fair: Fair,
    /// In their words; may be empty.
    pub words: String,
    /// When they last said so.
    #[sqlx(try_from = "i64")]
    pub updated_at: Timestamp,
}

/// An answer to be added.
#[derive(Clone, Copy, Debug)]
pub struct NewAnswer<'a> {
    /// Its identifier.
    pub id: AnswerId,
    /// The idea, locked.
    pub idea: IdeaId,
    /// Its version: one more than the newest one.
    pub version: i64,
    /// Its words.
    pub answer: &'a Answer,
    /// The language of the words, as a BCP 47 tag.
    pub language: &'a str,
    /// Who answers.
    pub by: PersonId,
    /// What they are called.
    pub name: &'a str,
    /// What they are.
    pub job: Option<&'a str>,
}

macro_rules! columns {
    () => {
        "SELECT id, idea_id, version, state, heard, reply, reason, language, answered_name, answered_job, yes_count, partly_count, no_count, \
         created_at FROM idea_answers "
    };
}

statements! {
    NEWEST = concat!(columns!(), "WHERE idea_id = $1 ORDER BY version DESC LIMIT 1");
    OF_IDEA = concat!(columns!(), "WHERE idea_id = $1 ORDER BY version DESC LIMIT $2 OFFSET $3");
    BY_ID = concat!(columns!(), "WHERE id = $1");
    ADD = "INSERT INTO idea_answers (id, idea_id, version, state, heard, reply, reason, language, answered_by, answered_name, answered_job, \
               created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    ANSWERED = "UPDATE ideas SET answer_version = $2, state = $3 WHERE id = $1 AND answer_version = $2 - 1";
    MARK = "SELECT fair, words, updated_at FROM answer_marks WHERE answer_id = $1 AND person_id = $2";
    MARKS = "SELECT fair, words, updated_at FROM answer_marks WHERE answer_id = $1 AND words <> '' ORDER BY updated_at DESC, person_id LIMIT $2";
    // Marks of one answer take turns, so that its counts stay true.
    LOCK = "SELECT id FROM idea_answers WHERE id = $1", postgres: "SELECT id FROM idea_answers WHERE id = $1 FOR NO KEY UPDATE";
    PUT_MARK = "INSERT INTO answer_marks (answer_id, person_id, fair, words, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5) \
                ON CONFLICT (answer_id, person_id) DO UPDATE SET fair = excluded.fair, words = excluded.words, updated_at = excluded.updated_at";
    COUNT_MARKS = "UPDATE idea_answers SET yes_count = yes_count + $2, partly_count = partly_count + $3, no_count = no_count + $4 WHERE id = $1";
}

impl Read {
    /// The newest answer to an idea.
    ///
    /// # Errors
    /// As every read.
    pub async fn answer_to(&mut self, idea: IdeaId) -> Result<Option<AnswerView>> {
        Ok(fetch_optional!(self, Row, NEWEST, idea.uuid())?.map(AnswerView::from))
    }

    /// Every answer to an idea, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn answers_to(&mut self, idea: IdeaId, limit: i64, offset: i64) -> Result<Vec<AnswerView>> {
        Ok(fetch_all!(self, Row, OF_IDEA, idea.uuid(), limit, offset)?.into_iter().map(AnswerView::from).collect())
    }

    /// An answer by identifier.
    ///
    /// # Errors
    /// As every read.
    pub async fn answer(&mut self, id: AnswerId) -> Result<Option<AnswerView>> {
        Ok(fetch_optional!(self, Row, BY_ID, id.uuid())?.map(AnswerView::from))
    }

    /// What a person said about an answer.
    ///
    /// # Errors
    /// As every read.
    pub async fn mark_of(&mut self, answer: AnswerId, person: PersonId) -> Result<Option<MarkView>> {
        fetch_optional!(self, MarkView, MARK, answer.uuid(), person.uuid())
    }

    /// What people said about an answer in words, newest first. For the staff of its mission only.
    ///
    /// # Errors
    /// As every read.
    pub async fn words_about_answer(&mut self, answer: AnswerId, limit: i64) -> Result<Vec<MarkView>> {
        fetch_all!(self, MarkView, MARKS, answer.uuid(), limit)
    }
}

impl Write {
    /// Adds an answer and moves the idea to its state. Earlier answers stay as they are.
    ///
    /// # Errors
    /// [`Error::Conflict`] when someone else answered meanwhile.
    pub async fn add_answer(&mut self, new: NewAnswer<'_>, now: Timestamp) -> Result<()> {
        let words = new.answer;
        if execute!(&mut *self, ANSWERED, new.idea.uuid(), new.version, words.state.code())? == 0 {
            return Err(Error::Conflict);
        }
        execute!(
            self,
            ADD,
            new.id.uuid(),
            new.idea.uuid(),
            new.version,
            words.state.code(),
            &words.heard,
            &words.reply,
            &words.reason,
            new.language,
            new.by.uuid(),
            new.name,
            new.job,
            now.micros(),
        )?;
        Ok(())
    }

    /// Notes whether an answer was fair to a person; the last word of each counts.
    ///
    /// # Errors
    /// [`Error::Conflict`] when there is no such answer.
    pub async fn mark_answer(&mut self, answer: AnswerId, person: PersonId, fair: Fair, words: &str, now: Timestamp) -> Result<()> {
        fetch_optional!(&mut *self, (Uuid,), LOCK, answer.uuid())?.ok_or(Error::Conflict)?;
        let before = self.mark_of(answer, person).await?.map(|mark| mark.fair);
        execute!(&mut *self, PUT_MARK, answer.uuid(), person.uuid(), fair.code(), words, now.micros())?;
        self.count_marks(answer, before, Some(fair)).await
    }

    /// Moves the counts of an answer from one mark to another.
    pub(crate) async fn count_marks(&mut self, answer: AnswerId, before: Option<Fair>, after: Option<Fair>) -> Result<()> {
        let by = |fair: Fair| i64::from(after == Some(fair)) - i64::from(before == Some(fair));
        execute!(self, COUNT_MARKS, answer.uuid(), by(Fair::Yes), by(Fair::Partly), by(Fair::No))?;
        Ok(())
    }
}
