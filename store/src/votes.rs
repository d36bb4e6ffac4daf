//! Votes, and the cards that ask for them.

use crate::{
    Read, Result, Write,
    ideas::{IdeaView, Row, idea_columns},
};
use domain::{
    IdeaId, MissionId, PersonId, Timestamp,
    vote::{Choice, Tally, Vote},
};
use uuid::Uuid;

/// Leaves out an idea whose words this person ($3) answered on an idea that now goes on in it. Other words are another question.
macro_rules! answered_elsewhere {
    () => {
        " AND (ideas.joined_count = 0 OR NOT EXISTS (SELECT 1 FROM idea_joins JOIN votes AS earlier ON earlier.idea_id = idea_joins.idea_id \
         AND earlier.person_id = $3 WHERE idea_joins.kept_id = ideas.id AND idea_joins.undone_at IS NULL AND idea_joins.same_words \
         AND idea_joins.kept_version = ideas.version))"
    };
}

statements! {
    FIND = "SELECT choice, matters, idea_version FROM votes WHERE idea_id = $1 AND person_id = $2";
    // What the idea said when this person answered it.
    SENTENCE_ANSWERED = "SELECT idea_versions.sentence FROM votes JOIN idea_versions ON idea_versions.idea_id = votes.idea_id \
                         AND idea_versions.version = votes.idea_version WHERE votes.idea_id = $1 AND votes.person_id = $2";
    // The row of the idea is the lock: votes on one idea take turns, so that its counts stay true.
    LOCK_TALLY = "SELECT agree_count, disagree_count, unsure_count, matters_count FROM ideas WHERE id = $1",
        postgres: "SELECT agree_count, disagree_count, unsure_count, matters_count FROM ideas WHERE id = $1 FOR UPDATE";
    PUT = "INSERT INTO votes (idea_id, person_id, mission_id, choice, matters, idea_version, created_at, updated_at) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $7) \
           ON CONFLICT (idea_id, person_id) DO UPDATE SET choice = excluded.choice, matters = excluded.matters, \
               idea_version = excluded.idea_version, updated_at = excluded.updated_at";
    TAKE_BACK = "DELETE FROM votes WHERE idea_id = $1 AND person_id = $2";
    EVENT = "INSERT INTO vote_events (id, idea_id, person_id, choice, matters, created_at) VALUES ($1, $2, $3, $4, $5, $6)";
    COUNTS = "UPDATE ideas SET agree_count = $2, disagree_count = $3, unsure_count = $4, matters_count = $5, answer_count = $6 WHERE id = $1";
    ANSWERED = "SELECT COUNT(*) FROM votes WHERE person_id = $1 AND mission_id = $2";
    // Least answered first; never one that this person answered or wrote, also where it had the same words before it was joined.
    NEXT_CARD = concat!(
        "SELECT ", idea_columns!(), " FROM ideas WHERE mission_id = $1 AND state = $2 AND author_id <> $3 \
         AND NOT EXISTS (SELECT 1 FROM votes WHERE votes.idea_id = ideas.id AND votes.person_id = $3)", answered_elsewhere!(), " \
         ORDER BY answer_count, serial LIMIT 1"
    );
    // Counted no further than people can use, so that a long list costs no more than a short one.
    CARDS_LEFT = concat!("SELECT COUNT(*) FROM (SELECT 1 FROM ideas WHERE mission_id = $1 AND state = $2 AND author_id <> $3 \
                  AND NOT EXISTS (SELECT 1 FROM votes WHERE votes.idea_id = ideas.id AND votes.person_id = $3)", answered_elsewhere!(), " LIMIT $4) AS some_left");
}

#[derive(sqlx::FromRow)]
struct VoteRow {
    #[sqlx(try_from = "String")]
    choice: Choice,
    matters: bool,
    idea_version: i64,
}

impl VoteRow {
    const fn vote(&self) -> Vote {
        Vote { choice: self.choice, matters: self.matters }
    }
}

/// How many cards are counted: [`Read::cards_left`] says one more than this when there are more.
pub const CARDS_COUNTED: i64 = 1_000;

impl Read {
    /// A person's vote on an idea.
    ///
    /// # Errors
    /// As every read.
    pub async fn vote(&mut self, idea: IdeaId, person: PersonId) -> Result<Option<Vote>> {
        Ok(fetch_optional!(self, VoteRow, FIND, idea.uuid(), person.uuid())?.map(|row| row.vote()))
    }

    /// A person's vote on an idea, and the version of its words that they answered.
    ///
    /// # Errors
    /// As every read.
    pub async fn vote_at(&mut self, idea: IdeaId, person: PersonId) -> Result<Option<(Vote, i64)>> {
        Ok(fetch_optional!(self, VoteRow, FIND, idea.uuid(), person.uuid())?.map(|row| (row.vote(), row.idea_version)))
    }

    /// What an idea said when a person answered it, if that version was kept.
    ///
    /// # Errors
    /// As every read.
    pub async fn sentence_answered(&mut self, idea: IdeaId, person: PersonId) -> Result<Option<String>> {
        let found = fetch_optional!(self, (String,), SENTENCE_ANSWERED, idea.uuid(), person.uuid())?;
        Ok(found.map(|(sentence,)| sentence))
    }

    /// How many ideas of a mission a person answered.
    ///
    /// # Errors
    /// As every read.
    pub async fn answered(&mut self, mission: MissionId, person: PersonId) -> Result<i64> {
        fetch_value!(self, i64, ANSWERED, person.uuid(), mission.uuid())
    }

    /// The next idea to ask a person about: the one that fewest people answered. A stranger is anyone without a row.
    ///
    /// # Errors
    /// As every read.
    pub async fn next_card(&mut self, mission: MissionId, person: Option<PersonId>) -> Result<Option<IdeaView>> {
        let person = person.map_or(Uuid::nil(), PersonId::uuid);
        Ok(fetch_optional!(self, Row, NEXT_CARD, mission.uuid(), "open", person)?.map(IdeaView::from))
    }

    /// How many ideas of a mission a person has not answered yet, counted up to one more than [`CARDS_COUNTED`].
    ///
    /// # Errors
    /// As every read.
    pub async fn cards_left(&mut self, mission: MissionId, person: Option<PersonId>) -> Result<i64> {
        let person = person.map_or(Uuid::nil(), PersonId::uuid);
        fetch_value!(self, i64, CARDS_LEFT, mission.uuid(), "open", person, CARDS_COUNTED + 1)
    }
}

/// A vote to be put or taken back.
#[derive(Clone, Copy, Debug)]
pub struct Cast {
    /// On which idea.
    pub idea: IdeaId,
    /// At which version of its words.
    pub idea_version: i64,
    /// In which mission.
    pub mission: MissionId,
    /// By whom.
    pub person: PersonId,
    /// What they say; nothing takes the vote back.
    pub vote: Option<Vote>,
    /// The identifier of this event.
    pub event: Uuid,
}

impl Write {
    /// Puts, changes or takes back a vote, keeps the event and moves the counts. Gives the vote before and the new counts.
    ///
    /// The same vote again on the same words changes nothing and leaves no event.
    ///
    /// # Errors
    /// As every write.
    pub async fn cast_vote(&mut self, cast: Cast, now: Timestamp) -> Result<(Option<Vote>, Tally)> {
        let locked = fetch_optional!(&mut *self, (i64, i64, i64, i64), LOCK_TALLY, cast.idea.uuid())?;
        let (agree, disagree, unsure, matters) = locked.ok_or(crate::Error::Conflict)?;
        let tally = Tally { agree, disagree, unsure, matters };
        let found = self.vote_at(cast.idea, cast.person).await?;
        let before = found.map(|(vote, _)| vote);
        if before == cast.vote && found.is_none_or(|(_, version)| version == cast.idea_version) {
            return Ok((before, tally));
        }
        match cast.vote {
            Some(vote) => execute!(
                &mut *self,
                PUT,
                cast.idea.uuid(),
                cast.person.uuid(),
                cast.mission.uuid(),
                vote.choice.code(),
                vote.matters,
                cast.idea_version,
                now.micros(),
            )?,
            None => execute!(&mut *self, TAKE_BACK, cast.idea.uuid(), cast.person.uuid())?,
        };
        execute!(
            &mut *self,
            EVENT,
            cast.event,
            cast.idea.uuid(),
            cast.person.uuid(),
            cast.vote.map(|vote| vote.choice.code()),
            cast.vote.is_some_and(|vote| vote.matters),
            now.micros(),
        )?;
        let after = tally.moved(before, cast.vote);
        execute!(&mut *self, COUNTS, cast.idea.uuid(), after.agree, after.disagree, after.unsure, after.matters, after.total())?;
        let more = after.total() - tally.total();
        if more != 0 {
            self.count_in_mission(cast.mission, 0, more, 0).await?;
        }
        Ok((before, after))
    }
}
