//! Writing viewpoints, and the counts that go with them.
//!
//! Rows are always taken in the same order (viewpoint, what it answers, start of the thread, what it is about, mission), so that two
//! writes cannot wait for each other.

use super::ViewpointView;
use crate::{Error, Result, Write};
use domain::{
    MissionId, PersonId, Timestamp, ViewpointId,
    idea::IdeaState,
    person::Role,
    target::{Target, TargetKind},
    viewpoint::{Place, Viewpoint, ViewpointState, sent_at},
};
use uuid::Uuid;

/// A viewpoint to be added.
#[derive(Clone, Copy, Debug)]
pub struct NewViewpoint<'a> {
    /// Its identifier.
    pub id: ViewpointId,
    /// What it is about.
    pub target: Target,
    /// The mission of that.
    pub mission: MissionId,
    /// What it answers; nothing starts a thread.
    pub answers: Option<&'a ViewpointView>,
    /// Who writes it.
    pub author: PersonId,
    /// What they are.
    pub author_role: Role,
    /// The name shown; `None` is "No name".
    pub byline: Option<&'a str>,
    /// For staff: what they are, in words.
    pub job: Option<&'a str>,
    /// Its words.
    pub words: &'a Viewpoint,
    /// The language of the words, as a BCP 47 tag.
    pub language: &'a str,
    /// Open, or held until a facilitator lets it through.
    pub state: ViewpointState,
}

statements! {
    ADD = "INSERT INTO viewpoints (id, target_kind, target_id, mission_id, parent_id, thread_id, place, depth, author_id, author_role, byline, \
           job, version, stance, thought, life, language, state, created_at, updated_at, may_quote) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $13, $14, $15, $16, $17, $18, $18, $19)";
    // Replies may come meanwhile: they only need the row to stay.
    LOCK = "SELECT version, state, thread_id, parent_id, target_kind, target_id FROM viewpoints WHERE id = $1",
        postgres: "SELECT version, state, thread_id, parent_id, target_kind, target_id FROM viewpoints WHERE id = $1 FOR NO KEY UPDATE";
    COUNT_REPLY = "UPDATE viewpoints SET reply_count = reply_count + $2 WHERE id = $1";
    COUNT_IN_IDEA = "UPDATE ideas SET viewpoint_count = viewpoint_count + $2 WHERE id = $1 RETURNING state";
    COUNT_IN_TEST = "UPDATE tests SET viewpoint_count = viewpoint_count + $2 WHERE id = $1";
    COUNT_IN_DECISION = "UPDATE decisions SET viewpoint_count = viewpoint_count + $2 WHERE id = $1";
    KEEP_WORDS = "INSERT INTO viewpoint_versions (viewpoint_id, version, stance, thought, life, created_at) \
                  SELECT id, version, stance, thought, life, updated_at FROM viewpoints WHERE id = $1";
    REVISE = "UPDATE viewpoints SET version = version + 1, stance = $2, thought = $3, life = $4, state = $5, updated_at = $6, may_quote = $7 \
              WHERE id = $1";
    LET_QUOTE = "UPDATE viewpoints SET may_quote = $2 WHERE id = $1";
    // Nothing of what a person took back stays: not the words, not the name, not where it stood.
    EMPTY = "UPDATE viewpoints SET version = version + 1, state = 'withdrawn', stance = 'other', thought = '', life = '', byline = NULL, \
             job = NULL, helpful_count = 0, may_quote = $3, updated_at = $2 WHERE id = $1";
    FORGET_WORDS = "DELETE FROM viewpoint_versions WHERE viewpoint_id = $1";
    FORGET_MARKS = "DELETE FROM helpful_marks WHERE viewpoint_id = $1";
    FORGET_NOTICES = "DELETE FROM notices WHERE viewpoint_id = $1";
    IS_ANSWERED = "SELECT COUNT(*) FROM (SELECT 1 FROM viewpoints WHERE parent_id = $1 LIMIT 1) AS answers";
    REMOVE = "DELETE FROM viewpoints WHERE id = $1";
    SET_STATE = "UPDATE viewpoints SET state = $2, updated_at = $3 WHERE id = $1";
    MARK = "INSERT INTO helpful_marks (viewpoint_id, person_id, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    UNMARK = "DELETE FROM helpful_marks WHERE viewpoint_id = $1 AND person_id = $2";
    COUNT_MARK = "UPDATE viewpoints SET helpful_count = helpful_count + $2 WHERE id = $1";
}

#[derive(sqlx::FromRow)]
struct Locked {
    version: i64,
    #[sqlx(try_from = "String")]
    state: ViewpointState,
    thread_id: Uuid,
    parent_id: Option<Uuid>,
    #[sqlx(try_from = "String")]
    target_kind: TargetKind,
    target_id: Uuid,
}

impl Locked {
    const fn target(&self) -> Target {
        Target { kind: self.target_kind, id: self.target_id }
    }
}

impl Write {
    /// Adds a viewpoint; an open one is counted wherever it shows.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_viewpoint(&mut self, new: &NewViewpoint<'_>, now: Timestamp) -> Result<()> {
        let sent = sent_at(now, new.answers.map(|answered| answered.created_at));
        let place = match new.answers {
            Some(answered) => answered.place.below(sent, new.id),
            None => Place::start(sent, new.id),
        };
        let parent = new.answers.map(|answered| answered.id.uuid());
        let thread = new.answers.map_or(new.id, |answered| answered.thread).uuid();
        execute!(
            &mut *self,
            ADD,
            new.id.uuid(),
            new.target.kind.code(),
            new.target.id,
            new.mission.uuid(),
            parent,
            thread,
            &place.key,
            place.depth,
            new.author.uuid(),
            new.author_role.code(),
            new.byline,
            new.job,
            new.words.stance.code(),
            &new.words.thought,
            &new.words.life,
            new.language,
            new.state.code(),
            sent.micros(),
            new.words.may_quote,
        )?;
        if new.state == ViewpointState::Open {
            self.count_viewpoint(thread, parent, new.target, new.mission, 1).await?;
        }
        Ok(())
    }

    /// Gives a viewpoint that is still at `version` new words and a state; keeps the words it had.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it was changed first or has no words any more.
    pub async fn revise_viewpoint(
        &mut self,
        id: ViewpointId,
        mission: MissionId,
        version: i64,
        words: &Viewpoint,
        state: ViewpointState,
        now: Timestamp,
    ) -> Result<()> {
        let was = self.lock_viewpoint(id).await?;
        if was.version != version || !was.state.has_words() {
            return Err(Error::Conflict);
        }
        execute!(&mut *self, KEEP_WORDS, id.uuid())?;
        let (stance, may_quote) = (words.stance.code(), words.may_quote);
        execute!(&mut *self, REVISE, id.uuid(), stance, &words.thought, &words.life, state.code(), now.micros(), may_quote)?;
        if !may_quote {
            self.forget_in_papers(id).await?;
        }
        self.count_change(&was, mission, state).await
    }

    /// Lets the city quote a viewpoint in papers, or not any more: then its words are gone from every paper.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it has no words any more.
    pub async fn let_quote(&mut self, id: ViewpointId, may_quote: bool) -> Result<()> {
        if !self.lock_viewpoint(id).await?.state.has_words() {
            return Err(Error::Conflict);
        }
        execute!(&mut *self, LET_QUOTE, id.uuid(), may_quote)?;
        if may_quote { Ok(()) } else { self.forget_in_papers(id).await }
    }

    /// Takes a viewpoint back for its author. Its words, earlier ones too, and its marks are gone for good; a stub keeps the
    /// place. One that waited and that nobody answered leaves nothing. Gives whether a stub stays.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it has no words any more.
    pub async fn withdraw_viewpoint(&mut self, id: ViewpointId, mission: MissionId, now: Timestamp) -> Result<bool> {
        let was = self.lock_viewpoint(id).await?;
        if !was.state.has_words() {
            return Err(Error::Conflict);
        }
        execute!(&mut *self, FORGET_WORDS, id.uuid())?;
        execute!(&mut *self, FORGET_MARKS, id.uuid())?;
        self.forget_in_papers(id).await?;
        if was.state == ViewpointState::Held && fetch_value!(&mut *self, i64, IS_ANSWERED, id.uuid())? == 0 {
            execute!(&mut *self, FORGET_NOTICES, id.uuid())?;
            execute!(&mut *self, REMOVE, id.uuid())?;
            return Ok(false);
        }
        execute!(&mut *self, EMPTY, id.uuid(), now.micros(), false)?;
        self.count_change(&was, mission, ViewpointState::Withdrawn).await?;
        Ok(true)
    }

    /// Lets a held viewpoint through. Gives false when it did not wait any more.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it is gone.
    pub async fn let_viewpoint_through(&mut self, id: ViewpointId, mission: MissionId, now: Timestamp) -> Result<bool> {
        let was = self.lock_viewpoint(id).await?;
        if was.state != ViewpointState::Held {
            return Ok(false);
        }
        execute!(&mut *self, SET_STATE, id.uuid(), ViewpointState::Open.code(), now.micros())?;
        self.count_change(&was, mission, ViewpointState::Open).await?;
        Ok(true)
    }

    /// Holds a viewpoint, takes it out or opens it. Its words and its marks stay, and come back with it.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it is gone or was taken back.
    pub async fn set_viewpoint_state(&mut self, id: ViewpointId, mission: MissionId, state: ViewpointState, now: Timestamp) -> Result<()> {
        let was = self.lock_viewpoint(id).await?;
        if was.state == ViewpointState::Withdrawn {
            return Err(Error::Conflict);
        }
        execute!(&mut *self, SET_STATE, id.uuid(), state.code(), now.micros())?;
        self.count_change(&was, mission, state).await
    }

    /// Marks a viewpoint as helpful for a person, or takes the mark back; the same again changes nothing.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it is not open.
    pub async fn mark_helpful(&mut self, id: ViewpointId, person: PersonId, helpful: bool, now: Timestamp) -> Result<()> {
        if self.lock_viewpoint(id).await?.state != ViewpointState::Open {
            return Err(Error::Conflict);
        }
        let changed = if helpful {
            execute!(&mut *self, MARK, id.uuid(), person.uuid(), now.micros())?
        } else {
            execute!(&mut *self, UNMARK, id.uuid(), person.uuid())?
        };
        if changed == 1 {
            execute!(self, COUNT_MARK, id.uuid(), if helpful { 1_i64 } else { -1 })?;
        }
        Ok(())
    }

    async fn lock_viewpoint(&mut self, id: ViewpointId) -> Result<Locked> {
        fetch_optional!(&mut *self, Locked, LOCK, id.uuid())?.ok_or(Error::Conflict)
    }

    /// Moves the counts when a viewpoint became open or stopped being so.
    async fn count_change(&mut self, was: &Locked, mission: MissionId, state: ViewpointState) -> Result<()> {
        let by = i64::from(state == ViewpointState::Open) - i64::from(was.state == ViewpointState::Open);
        if by == 0 {
            return Ok(());
        }
        self.count_viewpoint(was.thread_id, was.parent_id, was.target(), mission, by).await
    }

    /// Counts one open viewpoint more or less: in what it answers, in its thread, in what it is about, in the mission.
    async fn count_viewpoint(&mut self, thread: Uuid, parent: Option<Uuid>, target: Target, mission: MissionId, by: i64) -> Result<()> {
        if let Some(parent) = parent {
            execute!(&mut *self, COUNT_REPLY, parent, by)?;
            if parent != thread {
                execute!(&mut *self, COUNT_REPLY, thread, by)?;
            }
        }
        // What stands under an idea that not everyone may read is not counted in the mission.
        if self.count_in_target(target, by).await? { self.count_in_mission(mission, 0, 0, by).await } else { Ok(()) }
    }

    /// Moves the count of open viewpoints that is kept with the thing they are about. Gives whether everyone may read that.
    async fn count_in_target(&mut self, target: Target, by: i64) -> Result<bool> {
        match target.kind {
            TargetKind::Idea => {
                let (state,) = fetch_optional!(self, (String,), COUNT_IN_IDEA, target.id, by)?.ok_or(Error::Conflict)?;
                Ok(state.parse::<IdeaState>()?.is_public())
            }
            TargetKind::Test => Ok(execute!(self, COUNT_IN_TEST, target.id, by)? == 1),
            TargetKind::Decision => Ok(execute!(self, COUNT_IN_DECISION, target.id, by)? > 0),
            // Nothing else has a thread.
            _ => Err(Error::Conflict),
        }
    }
}
