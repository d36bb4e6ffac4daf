//! Ideas that go on as part of another one. What people answered stays with the idea that they answered.

use crate::{
    Error, Read, Result, Write,
    ideas::{IdeaView, Row, idea_columns},
};
use domain::{IdeaId, PersonId, Timestamp, idea::IdeaState, vote::Choice};
use uuid::Uuid;

/// How an idea came to go on in another one.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct JoinView {
    /// The idea in which it goes on.
    #[sqlx(try_from = "Uuid")]
    pub kept: IdeaId,
    /// Its sentence; nothing when not everyone may read it now.
    pub sentence: Option<String>,
    /// The language of the sentence, as a BCP 47 tag.
    pub language: String,
    /// The state that undoing brings back.
    #[sqlx(try_from = "String")]
    pub state_before: IdeaState,
    /// Why.
    pub reason: String,
    /// Who joined them.
    pub name: String,
    /// What that person is.
    pub job: Option<String>,
    /// When.
    #[sqlx(try_from = "i64")]
    pub created_at: Timestamp,
}

/// What a person answered to an idea that now goes on in another one.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AnsweredJoined {
    /// The idea that they answered.
    #[sqlx(try_from = "Uuid")]
    pub idea: IdeaId,
    /// Its sentence.
    pub sentence: String,
    /// The language of the sentence, as a BCP 47 tag.
    pub language: String,
    /// What they said.
    #[sqlx(try_from = "String")]
    pub choice: Choice,
}

/// A join to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewJoin<'a> {
    /// Its identifier.
    pub id: Uuid,
    /// The idea that goes on in the other one, locked.
    pub idea: &'a IdeaView,
    /// The one that is kept, locked.
    pub kept: &'a IdeaView,
    /// Whether both say the same.
    pub same_words: bool,
    /// Why.
    pub reason: &'a str,
    /// Who joins them.
    pub by: PersonId,
    /// What they are called.
    pub name: &'a str,
    /// What they are.
    pub job: Option<&'a str>,
}

statements! {
    // What is not public any more has no place here, although the join stays.
    JOINED_INTO = concat!(
        "SELECT ", idea_columns!(), " FROM idea_joins JOIN ideas ON ideas.id = idea_joins.idea_id \
         WHERE idea_joins.kept_id = $1 AND idea_joins.undone_at IS NULL AND ideas.state = 'joined' \
         ORDER BY idea_joins.created_at, ideas.serial LIMIT $2"
    );
    OF_IDEA = "SELECT idea_joins.kept_id AS kept, \
               CASE WHEN ideas.state IN ('held', 'hidden', 'withdrawn') THEN NULL ELSE ideas.sentence END AS sentence, ideas.language, \
               idea_joins.state_before, idea_joins.reason, idea_joins.joined_name AS name, idea_joins.joined_job AS job, idea_joins.created_at \
               FROM idea_joins JOIN ideas ON ideas.id = idea_joins.kept_id \
               WHERE idea_joins.idea_id = $1 AND idea_joins.undone_at IS NULL";
    ANSWERED = "SELECT ideas.id AS idea, ideas.sentence, ideas.language, votes.choice FROM idea_joins \
                JOIN votes ON votes.idea_id = idea_joins.idea_id AND votes.person_id = $2 JOIN ideas ON ideas.id = idea_joins.idea_id \
                WHERE idea_joins.kept_id = $1 AND idea_joins.undone_at IS NULL AND ideas.state = 'joined' \
                ORDER BY votes.updated_at DESC, ideas.serial LIMIT 1";
    AUTHORS = "SELECT ideas.author_id FROM idea_joins JOIN ideas ON ideas.id = idea_joins.idea_id \
               WHERE idea_joins.kept_id = $1 AND idea_joins.undone_at IS NULL AND ideas.state = 'joined'";
    ADD = "INSERT INTO idea_joins (id, idea_id, kept_id, state_before, same_words, kept_version, reason, joined_by, joined_name, \
               joined_job, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    END = "UPDATE idea_joins SET undone_by = $2, undone_at = $3 WHERE idea_id = $1 AND undone_at IS NULL RETURNING kept_id, state_before";
    COUNT = "UPDATE ideas SET joined_count = joined_count + $2 WHERE id = $1";
}

impl Read {
    /// The ideas that go on in this one and that everyone can read, in the order in which they were joined.
    ///
    /// # Errors
    /// As every read.
    pub async fn joined_into(&mut self, kept: IdeaId, limit: i64) -> Result<Vec<IdeaView>> {
        Ok(fetch_all!(self, Row, JOINED_INTO, kept.uuid(), limit)?.into_iter().map(IdeaView::from).collect())
    }

    /// In which idea this one goes on.
    ///
    /// # Errors
    /// As every read.
    pub async fn join_of(&mut self, idea: IdeaId) -> Result<Option<JoinView>> {
        fetch_optional!(self, JoinView, OF_IDEA, idea.uuid())
    }

    /// What a person last answered to an idea that goes on in this one.
    ///
    /// # Errors
    /// As every read.
    pub async fn answered_joined(&mut self, kept: IdeaId, person: PersonId) -> Result<Option<AnsweredJoined>> {
        fetch_optional!(self, AnsweredJoined, ANSWERED, kept.uuid(), person.uuid())
    }

    /// Who wrote the ideas that go on in this one.
    ///
    /// # Errors
    /// As every read.
    pub async fn joined_authors(&mut self, kept: IdeaId) -> Result<Vec<PersonId>> {
        let people = fetch_all!(self, (Uuid,), AUTHORS, kept.uuid())?;
        Ok(people.into_iter().map(|(person,)| person.into()).collect())
    }
}

impl Write {
    /// Two ideas that nobody else changes until this write ends. Always taken in the same order, so that two writes cannot wait
    /// for each other.
    ///
    /// # Errors
    /// As every write.
    pub async fn lock_two_ideas(&mut self, one: IdeaId, other: IdeaId) -> Result<Option<(IdeaView, IdeaView)>> {
        let (first, second) = if one < other { (one, other) } else { (other, one) };
        let first = self.lock_idea(first).await?;
        let second = self.lock_idea(second).await?;
        Ok(first.zip(second).map(|(first, second)| if first.id == one { (first, second) } else { (second, first) }))
    }

    /// Lets an idea go on in another one. Both must be locked, and the rule must have allowed it.
    ///
    /// # Errors
    /// [`Error::Conflict`] when the idea is not in its state any more.
    pub async fn join_ideas(&mut self, new: NewJoin<'_>, now: Timestamp) -> Result<()> {
        execute!(
            &mut *self,
            ADD,
            new.id,
            new.idea.id.uuid(),
            new.kept.id.uuid(),
            new.idea.state.code(),
            new.same_words,
            new.kept.version,
            new.reason,
            new.by.uuid(),
            new.name,
            new.job,
            now.micros(),
        )?;
        self.move_idea(new.idea.id, new.idea.state, IdeaState::Joined).await?;
        execute!(self, COUNT, new.kept.id.uuid(), 1_i64)?;
        Ok(())
    }

    /// Ends a join and moves the idea to another state: the one it had before, when `to` is nothing. Both ideas must be locked.
    /// Gives that state.
    ///
    /// # Errors
    /// [`Error::Conflict`] when the idea does not go on in another one.
    pub async fn end_join(&mut self, idea: IdeaId, to: Option<IdeaState>, by: PersonId, now: Timestamp) -> Result<IdeaState> {
        let ended = fetch_optional!(&mut *self, (Uuid, String), END, idea.uuid(), by.uuid(), now.micros())?;
        let (kept, before) = ended.ok_or(Error::Conflict)?;
        let state = match to {
            Some(state) => state,
            None => before.parse().map_err(|_| Error::Corrupt(format!("idea_joins.state_before: {before}")))?,
        };
        self.move_idea(idea, IdeaState::Joined, state).await?;
        execute!(self, COUNT, kept, -1_i64)?;
        Ok(state)
    }
}
