//! Many rows at once, for imports and demo content.
//!
//! One statement takes a whole chunk of rows as a JSON array. The two engines read such an array in different words, so
//! each statement here has two texts; they do the same. Nothing here counts: [`Write::count_mission_again`] sets every
//! count of a mission from its rows, once, at the end.

use crate::{Result, Write};
use domain::{
    IdeaId, MissionId, PersonId, Timestamp,
    idea::{Idea, IdeaState},
    person::ShownAs,
    vote::Choice,
};
use serde::Serialize;
use uuid::Uuid;

/// Rows in one statement: large enough to be fast, small enough to keep a progress bar moving.
pub const CHUNK: usize = 2_000;

/// A person without session, address or password.
#[derive(Clone, Debug, Serialize)]
pub struct NewPerson {
    /// Their identifier.
    pub id: PersonId,
    /// How they are shown.
    pub shown_as: ShownAs,
    /// Their nickname; nothing for people who are never shown.
    pub nickname: Option<String>,
    /// Their own name.
    pub name: Option<String>,
    /// Where they come from, unused so far: `polis:9wtchdmmun:12`.
    pub source: String,
    /// When they came.
    pub created_at: Timestamp,
}

/// An idea at its first version.
#[derive(Clone, Debug, Serialize)]
pub struct NewIdea {
    /// Its identifier.
    pub id: IdeaId,
    /// "Idea 27" of its mission.
    pub number: i64,
    /// Who wrote it.
    pub author: PersonId,
    /// How its author wanted to be shown.
    pub shown_as: ShownAs,
    /// The name shown; `None` is "No name".
    pub byline: Option<String>,
    /// Its words.
    #[serde(flatten)]
    pub idea: Idea,
    /// The language of the words, as a BCP 47 tag.
    pub language: String,
    /// What has become of it.
    pub state: IdeaState,
    /// The idea it builds on; one that is kept already, or that stands before it.
    pub builds_on: Option<IdeaId>,
    /// Where it comes from, unused so far in its mission: `polis:17`.
    pub source: String,
    /// When it was sent.
    pub created_at: Timestamp,
}

/// A vote to be put in place of any earlier one.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct NewVote {
    /// The identifier of its event.
    pub event: Uuid,
    /// On which idea.
    pub idea: IdeaId,
    /// At which version of its words.
    pub idea_version: i64,
    /// By whom.
    pub person: PersonId,
    /// What they say.
    pub choice: Choice,
    /// "This matters a lot to me."
    pub matters: bool,
    /// When.
    pub at: Timestamp,
}

/// A vote to be taken back.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct GoneVote {
    /// The identifier of its event.
    pub event: Uuid,
    /// On which idea.
    pub idea: IdeaId,
    /// By whom.
    pub person: PersonId,
    /// When.
    pub at: Timestamp,
}

/// That a person took part in a mission, and since when.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct NewParticipation {
    /// Who.
    pub person: PersonId,
    /// Since when.
    pub at: Timestamp,
}

statements! {
    ADD_PEOPLE = "INSERT INTO people (id, shown_as, nickname, name, source, created_at, updated_at) \
                  SELECT unhex(value ->> 'id', '-'), value ->> 'shown_as', value ->> 'nickname', value ->> 'name', value ->> 'source', \
                         value ->> 'created_at', value ->> 'created_at' FROM json_each($1)",
        postgres: "INSERT INTO people (id, shown_as, nickname, name, source, created_at, updated_at) \
                   SELECT id, shown_as, nickname, name, source, created_at, created_at FROM json_to_recordset(CAST($1 AS JSON)) \
                   AS chunk (id UUID, shown_as TEXT, nickname TEXT, name TEXT, source TEXT, created_at BIGINT)";
    ADD_IDEAS = "INSERT INTO ideas (id, mission_id, number, author_id, shown_as, byline, version, sentence, why, helps, harms, language, \
                                    state, builds_on, source, created_at, updated_at) \
                 SELECT unhex(value ->> 'id', '-'), $2, value ->> 'number', unhex(value ->> 'author', '-'), value ->> 'shown_as', \
                        value ->> 'byline', 1, value ->> 'sentence', value ->> 'why', value ->> 'helps', value ->> 'harms', \
                        value ->> 'language', value ->> 'state', unhex(value ->> 'builds_on', '-'), value ->> 'source', \
                        value ->> 'created_at', value ->> 'created_at' FROM json_each($1) ORDER BY 3",
        postgres: "INSERT INTO ideas (id, mission_id, number, author_id, shown_as, byline, version, sentence, why, helps, harms, language, \
                                      state, builds_on, source, created_at, updated_at) \
                   SELECT id, $2, number, author, shown_as, byline, 1, sentence, why, helps, harms, language, state, builds_on, source, \
                          created_at, created_at FROM json_to_recordset(CAST($1 AS JSON)) \
                   AS chunk (id UUID, number BIGINT, author UUID, shown_as TEXT, byline TEXT, sentence TEXT, why TEXT, helps TEXT, \
                             harms TEXT, language TEXT, state TEXT, builds_on UUID, source TEXT, created_at BIGINT) ORDER BY number";
    LAST_NUMBER = "UPDATE missions SET last_number = (SELECT COALESCE(MAX(number), 0) FROM ideas WHERE mission_id = $1) WHERE id = $1";
    // WHERE TRUE tells SQLite that ON CONFLICT belongs to the INSERT and is no join.
    PUT_VOTES = "INSERT INTO votes (idea_id, person_id, mission_id, choice, matters, idea_version, created_at, updated_at) \
                 SELECT unhex(value ->> 'idea', '-'), unhex(value ->> 'person', '-'), $2, value ->> 'choice', value ->> 'matters', \
                        value ->> 'idea_version', value ->> 'at', value ->> 'at' FROM json_each($1) WHERE TRUE \
                 ON CONFLICT (idea_id, person_id) DO UPDATE SET choice = excluded.choice, matters = excluded.matters, \
                    idea_version = excluded.idea_version, updated_at = excluded.updated_at",
        postgres: "INSERT INTO votes (idea_id, person_id, mission_id, choice, matters, idea_version, created_at, updated_at) \
                   SELECT idea, person, $2, choice, matters, idea_version, at, at FROM json_to_recordset(CAST($1 AS JSON)) \
                   AS chunk (idea UUID, person UUID, choice TEXT, matters BOOLEAN, idea_version BIGINT, at BIGINT) \
                   ON CONFLICT (idea_id, person_id) DO UPDATE SET choice = excluded.choice, matters = excluded.matters, \
                      idea_version = excluded.idea_version, updated_at = excluded.updated_at";
    ADD_EVENTS = "INSERT INTO vote_events (id, idea_id, person_id, choice, matters, created_at) \
                  SELECT unhex(value ->> 'event', '-'), unhex(value ->> 'idea', '-'), unhex(value ->> 'person', '-'), value ->> 'choice', \
                         COALESCE(value ->> 'matters', FALSE), value ->> 'at' FROM json_each($1)",
        postgres: "INSERT INTO vote_events (id, idea_id, person_id, choice, matters, created_at) \
                   SELECT event, idea, person, choice, COALESCE(matters, FALSE), at FROM json_to_recordset(CAST($1 AS JSON)) \
                   AS chunk (event UUID, idea UUID, person UUID, choice TEXT, matters BOOLEAN, at BIGINT)";
    TAKE_BACK = "DELETE FROM votes WHERE (idea_id, person_id) IN \
                 (SELECT unhex(value ->> 'idea', '-'), unhex(value ->> 'person', '-') FROM json_each($1))",
        postgres: "DELETE FROM votes WHERE (idea_id, person_id) IN \
                   (SELECT idea, person FROM json_to_recordset(CAST($1 AS JSON)) AS chunk (idea UUID, person UUID))";
    TAKE_PART = "INSERT INTO participations (mission_id, person_id, created_at) \
                 SELECT $2, unhex(value ->> 'person', '-'), value ->> 'at' FROM json_each($1) WHERE TRUE ON CONFLICT DO NOTHING",
        postgres: "INSERT INTO participations (mission_id, person_id, created_at) \
                   SELECT $2, person, at FROM json_to_recordset(CAST($1 AS JSON)) AS chunk (person UUID, at BIGINT) ON CONFLICT DO NOTHING";
    COUNT_IDEAS = "UPDATE ideas SET (agree_count, disagree_count, unsure_count, matters_count, answer_count) = \
                   (SELECT COUNT(CASE WHEN choice = $2 THEN 1 END), COUNT(CASE WHEN choice = $3 THEN 1 END), \
                           COUNT(CASE WHEN choice = $4 THEN 1 END), COUNT(CASE WHEN matters THEN 1 END), COUNT(*) \
                    FROM votes WHERE votes.idea_id = ideas.id) \
                   WHERE mission_id = $1";
    COUNT_MISSION = "UPDATE missions SET \
                     people_count = (SELECT COUNT(*) FROM participations WHERE mission_id = $1), \
                     idea_count = (SELECT COUNT(*) FROM ideas WHERE mission_id = $1 AND state NOT IN ($2, $3, $4)), \
                     vote_count = (SELECT CAST(COALESCE(SUM(answer_count), 0) AS BIGINT) FROM ideas WHERE mission_id = $1 \
                                   AND state NOT IN ($2, $3)) \
                     WHERE id = $1";
}

/// The states of ideas that only some people can read.
const NOT_PUBLIC: [IdeaState; 3] = [IdeaState::Held, IdeaState::Withdrawn, IdeaState::Hidden];

impl Write {
    /// Adds people.
    ///
    /// # Errors
    /// [`crate::Error::is_unique_violation`] when a source is used.
    pub async fn add_people(&mut self, people: &[NewPerson]) -> Result<()> {
        for chunk in people.chunks(CHUNK) {
            execute!(&mut *self, ADD_PEOPLE, serde_json::to_string(chunk)?)?;
        }
        Ok(())
    }

    /// Adds ideas to a mission in the order of their numbers. The numbers must be free; the next idea goes on from the highest.
    ///
    /// # Errors
    /// [`crate::Error::is_unique_violation`] when a number or a source is used.
    pub async fn add_ideas(&mut self, mission: MissionId, ideas: &[NewIdea]) -> Result<()> {
        for chunk in ideas.chunks(CHUNK) {
            execute!(&mut *self, ADD_IDEAS, serde_json::to_string(chunk)?, mission.uuid())?;
        }
        execute!(self, LAST_NUMBER, mission.uuid())?;
        Ok(())
    }

    /// Puts votes on ideas of a mission and keeps an event for each. Counts stay as they are until
    /// [`Write::count_mission_again`].
    ///
    /// # Errors
    /// As every write.
    pub async fn put_votes(&mut self, mission: MissionId, votes: &[NewVote]) -> Result<()> {
        for chunk in votes.chunks(CHUNK) {
            let rows = serde_json::to_string(chunk)?;
            execute!(&mut *self, PUT_VOTES, &rows, mission.uuid())?;
            execute!(&mut *self, ADD_EVENTS, &rows)?;
        }
        Ok(())
    }

    /// Takes votes back and keeps an event for each. Counts stay as they are until [`Write::count_mission_again`].
    ///
    /// # Errors
    /// As every write.
    pub async fn take_votes_back(&mut self, votes: &[GoneVote]) -> Result<()> {
        for chunk in votes.chunks(CHUNK) {
            let rows = serde_json::to_string(chunk)?;
            execute!(&mut *self, TAKE_BACK, &rows)?;
            execute!(&mut *self, ADD_EVENTS, &rows)?;
        }
        Ok(())
    }

    /// Notes that people took part in a mission; who is noted already stays as noted.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_participations(&mut self, mission: MissionId, people: &[NewParticipation]) -> Result<()> {
        for chunk in people.chunks(CHUNK) {
            execute!(&mut *self, TAKE_PART, serde_json::to_string(chunk)?, mission.uuid())?;
        }
        Ok(())
    }

    /// Sets the answer counts of every idea of a mission, and its people, ideas and answers, from the rows themselves. Answers
    /// to an idea that its author took back count nowhere; those to one that moderators took out were given all the same.
    ///
    /// On PostgreSQL, lock the ideas first ([`Write::lock_ideas`]), so that no vote falls between counting and setting.
    ///
    /// # Errors
    /// As every write.
    pub async fn count_mission_again(&mut self, mission: MissionId) -> Result<()> {
        let [agree, disagree, unsure] = [Choice::Agree, Choice::Disagree, Choice::Unsure].map(Choice::code);
        execute!(&mut *self, COUNT_IDEAS, mission.uuid(), agree, disagree, unsure)?;
        let [held, withdrawn, hidden] = NOT_PUBLIC.map(IdeaState::code);
        execute!(self, COUNT_MISSION, mission.uuid(), held, withdrawn, hidden)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_states_that_are_not_counted_are_the_ones_that_are_not_public() {
        for state in IdeaState::ALL {
            assert_eq!(state.is_public(), !NOT_PUBLIC.contains(state), "{state:?}");
        }
    }
}
