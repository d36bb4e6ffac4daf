//! Moving what a guest did to the person they turned out to be.
//!
//! Nothing is lost and nobody counts twice: where both answered the same idea the later answer stays, and the counts of
//! ideas, viewpoints and missions are put right in the same transaction. The guest's row stays and points to the person.

use crate::{Result, Write};
use domain::{
    MissionId, PersonId, Timestamp,
    answer::Fair,
    idea::IdeaState,
    vote::{Choice, Tally, Vote},
};
use std::collections::BTreeMap;
use uuid::Uuid;

statements! {
    BOTH_ANSWERED = "SELECT guest.idea_id, guest.mission_id FROM votes AS guest \
                     JOIN votes AS kept ON kept.idea_id = guest.idea_id AND kept.person_id = $2 \
                     WHERE guest.person_id = $1 ORDER BY guest.idea_id";
    LOCK_TALLY = "SELECT agree_count, disagree_count, unsure_count, matters_count, state FROM ideas WHERE id = $1",
        postgres: "SELECT agree_count, disagree_count, unsure_count, matters_count, state FROM ideas WHERE id = $1 FOR UPDATE";
    VOTE = "SELECT choice, matters, updated_at FROM votes WHERE idea_id = $1 AND person_id = $2";
    DROP_VOTE = "DELETE FROM votes WHERE idea_id = $1 AND person_id = $2";
    COUNTS = "UPDATE ideas SET agree_count = $2, disagree_count = $3, unsure_count = $4, matters_count = $5, answer_count = $6 WHERE id = $1";
    MOVE_VOTES = "UPDATE votes SET person_id = $2 WHERE person_id = $1";
    MOVE_VOTE_EVENTS = "UPDATE vote_events SET person_id = $2 WHERE person_id = $1";
    MOVE_IDEAS = "UPDATE ideas SET author_id = $2 WHERE author_id = $1";
    MOVE_VIEWPOINTS = "UPDATE viewpoints SET author_id = $2 WHERE author_id = $1";
    MOVE_DRAFTS = "UPDATE drafts SET person_id = $2 WHERE person_id = $1";
    MOVE_EVIDENCE = "UPDATE evidence SET author_id = $2 WHERE author_id = $1";
    MOVE_FILES = "UPDATE files SET person_id = $2 WHERE person_id = $1";
    MOVE_NOTICES = "UPDATE notices SET person_id = $2 WHERE person_id = $1";
    MOVE_FORM_KEYS = "UPDATE form_keys SET person_id = $2 WHERE person_id = $1";
    // Marks that both gave, and marks that turn out to be on one's own words.
    DROP_MARKS = "DELETE FROM helpful_marks WHERE (person_id = $1 AND (\
                      viewpoint_id IN (SELECT kept.viewpoint_id FROM helpful_marks AS kept WHERE kept.person_id = $2) \
                      OR viewpoint_id IN (SELECT id FROM viewpoints WHERE author_id = $2))) \
                  OR (person_id = $2 AND viewpoint_id IN (SELECT id FROM viewpoints WHERE author_id = $1)) RETURNING viewpoint_id";
    ONE_MARK_LESS = "UPDATE viewpoints SET helpful_count = helpful_count - 1 WHERE id = $1";
    MOVE_MARKS = "UPDATE helpful_marks SET person_id = $2 WHERE person_id = $1";
    DROP_FOLLOWS = "DELETE FROM follows WHERE person_id = $1 \
                    AND target_id IN (SELECT kept.target_id FROM follows AS kept WHERE kept.person_id = $2)";
    MOVE_FOLLOWS = "UPDATE follows SET person_id = $2 WHERE person_id = $1";
    BOTH_MARKED = "SELECT guest.answer_id, guest.fair FROM answer_marks AS guest \
                   JOIN answer_marks AS kept ON kept.answer_id = guest.answer_id AND kept.person_id = $2 \
                   WHERE guest.person_id = $1 ORDER BY guest.answer_id";
    DROP_ANSWER_MARK = "DELETE FROM answer_marks WHERE answer_id = $1 AND person_id = $2";
    MOVE_ANSWER_MARKS = "UPDATE answer_marks SET person_id = $2 WHERE person_id = $1";
    DROP_PARTS = "DELETE FROM participations WHERE person_id = $1 \
                  AND mission_id IN (SELECT kept.mission_id FROM participations AS kept WHERE kept.person_id = $2) RETURNING mission_id";
    ONE_PERSON_LESS = "UPDATE missions SET people_count = people_count - 1 WHERE id = $1";
    MOVE_PARTS = "UPDATE participations SET person_id = $2 WHERE person_id = $1";
    STATE = "SELECT email_key IS NULL AND role = 'resident' AS is_guest, merged_into IS NULL AS is_whole, words_key, nickname, email \
             FROM people WHERE id = $1",
        postgres: "SELECT email_key IS NULL AND role = 'resident' AS is_guest, merged_into IS NULL AS is_whole, words_key, nickname, email \
             FROM people WHERE id = $1 FOR UPDATE";
    POINT = "UPDATE people SET merged_into = $2, words_key = $3, email = NULL, updated_at = $4 WHERE id = $1";
    // Guests that moved to this guest earlier: the way is never longer than one step.
    POINT_EARLIER = "UPDATE people SET merged_into = $2 WHERE merged_into = $1";
    INHERIT = "UPDATE people SET words_key = $2, nickname = $3, email = $4, updated_at = $5 WHERE id = $1";
}

#[derive(sqlx::FromRow)]
struct State {
    is_guest: bool,
    is_whole: bool,
    words_key: Option<Vec<u8>>,
    nickname: Option<String>,
    email: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Answer {
    #[sqlx(try_from = "String")]
    choice: Choice,
    matters: bool,
    updated_at: i64,
}

impl Answer {
    const fn vote(&self) -> Vote {
        Vote { choice: self.choice, matters: self.matters }
    }
}

impl Write {
    /// Moves everything that a guest did to `into`, ends the guest's sessions, and leaves the guest's row pointing there.
    ///
    /// The guest's three words bring back `into` from now on. The action record stays as it is: it says who acted then.
    /// False, with nothing changed, when `guest` is no guest, is `into` itself, or moved before.
    ///
    /// # Errors
    /// As every write.
    pub async fn merge_guest(&mut self, guest: PersonId, into: PersonId, now: Timestamp) -> Result<bool> {
        if guest == into {
            return Ok(false);
        }
        // Sessions first: writes under way in other browsers of the guest end before, later ones find no guest.
        let is_guest = self.person_today(guest).await?.is_some_and(|today| today.id == guest && today.is_guest());
        let is_whole = self.person_today(into).await?.is_some_and(|today| today.id == into);
        if !is_guest || !is_whole {
            return Ok(false);
        }
        self.end_sessions(guest).await?;
        self.seal_form_keys(guest).await?;
        let (first, second) = if guest < into { (guest, into) } else { (into, guest) };
        let first_state = fetch_optional!(&mut *self, State, STATE, first.uuid())?;
        let second_state = fetch_optional!(&mut *self, State, STATE, second.uuid())?;
        let (guest_state, into_state) = if guest < into { (first_state, second_state) } else { (second_state, first_state) };
        let (Some(from), Some(to)) = (guest_state, into_state) else { return Err(crate::Error::Conflict) };
        if !from.is_guest || !from.is_whole || !to.is_whole {
            return Ok(false);
        }
        // Tests before ideas and missions, as everywhere.
        self.move_sign_ups(guest, into, now).await?;
        self.keep_later_votes(guest, into).await?;
        for statement in [MOVE_VOTES, MOVE_VOTE_EVENTS, MOVE_DRAFTS, MOVE_EVIDENCE, MOVE_FILES, MOVE_NOTICES, MOVE_FORM_KEYS] {
            execute!(&mut *self, statement, guest.uuid(), into.uuid())?;
        }
        let marks = fetch_all!(&mut *self, (Uuid,), DROP_MARKS, guest.uuid(), into.uuid())?;
        for (viewpoint,) in marks {
            execute!(&mut *self, ONE_MARK_LESS, viewpoint)?;
        }
        self.keep_own_answer_marks(guest, into).await?;
        for statement in [MOVE_MARKS, MOVE_IDEAS, MOVE_VIEWPOINTS, DROP_FOLLOWS, MOVE_FOLLOWS, MOVE_ANSWER_MARKS] {
            execute!(&mut *self, statement, guest.uuid(), into.uuid())?;
        }
        let parts = fetch_all!(&mut *self, (Uuid,), DROP_PARTS, guest.uuid(), into.uuid())?;
        for (mission,) in parts {
            execute!(&mut *self, ONE_PERSON_LESS, mission)?;
        }
        execute!(&mut *self, MOVE_PARTS, guest.uuid(), into.uuid())?;
        self.point(guest, into, from, to, now).await?;
        Ok(true)
    }

    async fn keep_later_votes(&mut self, guest: PersonId, into: PersonId) -> Result<()> {
        let both = fetch_all!(&mut *self, (Uuid, Uuid), BOTH_ANSWERED, guest.uuid(), into.uuid())?;
        let mut fewer: BTreeMap<Uuid, i64> = BTreeMap::new();
        for (idea, mission) in both {
            let locked = fetch_optional!(&mut *self, (i64, i64, i64, i64, String), LOCK_TALLY, idea)?;
            let (agree, disagree, unsure, matters, state) = locked.ok_or(crate::Error::Conflict)?;
            // Read again under the lock: the other browser may just have changed its answer.
            let ours = fetch_optional!(&mut *self, Answer, VOTE, idea, guest.uuid())?;
            let theirs = fetch_optional!(&mut *self, Answer, VOTE, idea, into.uuid())?;
            let (Some(ours), Some(theirs)) = (ours, theirs) else { continue };
            let (loser, vote) = if ours.updated_at > theirs.updated_at { (into, theirs.vote()) } else { (guest, ours.vote()) };
            execute!(&mut *self, DROP_VOTE, idea, loser.uuid())?;
            let after = Tally { agree, disagree, unsure, matters }.moved(Some(vote), None);
            execute!(&mut *self, COUNTS, idea, after.agree, after.disagree, after.unsure, after.matters, after.total())?;
            // Answers that count in no mission now are not missed there either.
            if state.parse::<IdeaState>()?.counts_answers() {
                *fewer.entry(mission).or_default() += 1;
            }
        }
        for (mission, count) in fewer {
            self.count_in_mission(MissionId::from(mission), 0, -count, 0).await?;
        }
        Ok(())
    }

    /// Where both said whether an answer was fair, what the person said stays.
    async fn keep_own_answer_marks(&mut self, guest: PersonId, into: PersonId) -> Result<()> {
        let both = fetch_all!(&mut *self, (Uuid, String), BOTH_MARKED, guest.uuid(), into.uuid())?;
        for (answer, fair) in both {
            execute!(&mut *self, DROP_ANSWER_MARK, answer, guest.uuid())?;
            self.count_marks(answer.into(), fair.parse::<Fair>().ok(), None).await?;
        }
        Ok(())
    }

    async fn point(&mut self, guest: PersonId, into: PersonId, from: State, to: State, now: Timestamp) -> Result<()> {
        // One set of words moves along; when the person has words already, both sets work.
        let (kept, moved) = if to.words_key.is_some() { (from.words_key, to.words_key) } else { (None, from.words_key) };
        execute!(&mut *self, POINT, guest.uuid(), into.uuid(), kept, now.micros())?;
        execute!(&mut *self, POINT_EARLIER, guest.uuid(), into.uuid())?;
        let (nickname, email) = (to.nickname.or(from.nickname), to.email.or(from.email));
        execute!(self, INHERIT, into.uuid(), moved, nickname, email, now.micros())?;
        Ok(())
    }
}
