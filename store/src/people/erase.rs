//! Deleting everything about a person.
//!
//! What others rest on stays, with nobody behind it: words that are left get one author for all who are gone, and the
//! answers in each mission get a row of their own that holds nothing and that nothing leads to. So an idea that is left
//! says nothing about the answers of who wrote it, nor do the answers in one mission about those in another.
//!
//! The person's row stays, empty: a write of someone else, under way at the same moment, may still point to it.

use crate::{Result, Write};
use domain::{EvidenceId, IdeaId, MissionId, PersonId, Timestamp, ViewpointId, idea::IdeaState};
use uuid::Uuid;

/// Who stands behind the words of all who are gone.
pub const NOBODY: PersonId = PersonId::from_u128(0x006e_6f62_6f64_7900_8000_6e6f_626f_6479);

/// The person, and every guest who turned out to be this person.
macro_rules! selves {
    () => {
        "(SELECT id FROM people WHERE id = $1 OR merged_into = $1)"
    };
}

/// Locks rows in the order of their identifiers; on SQLite the one writer is lock enough.
macro_rules! lock {
    ($table:literal, $which:expr) => {
        concat!("SELECT id FROM ", $table, " WHERE id IN (", $which, ") ORDER BY id FOR NO KEY UPDATE")
    };
}

statements! {
    // Every row that changes, in the order in which all writes take rows: viewpoints, tests, ideas, missions.
    LOCK_VIEWPOINTS = "SELECT id FROM viewpoints WHERE author_id = $1 LIMIT 0", postgres: lock!("viewpoints",
        "SELECT id FROM viewpoints WHERE author_id = $1 \
         UNION SELECT parent_id FROM viewpoints WHERE author_id = $1 AND parent_id IS NOT NULL \
         UNION SELECT thread_id FROM viewpoints WHERE author_id = $1 \
         UNION SELECT viewpoint_id FROM helpful_marks WHERE person_id = $1");
    LOCK_TESTS = "SELECT test_id AS id FROM sign_ups WHERE person_id = $1 LIMIT 0", postgres: lock!("tests",
        "SELECT test_id FROM sign_ups WHERE person_id = $1 \
         UNION SELECT target_id FROM viewpoints WHERE author_id = $1 AND target_kind = 'test'");
    LOCK_IDEAS = "SELECT id FROM ideas WHERE author_id = $1 LIMIT 0", postgres: lock!("ideas",
        "SELECT id FROM ideas WHERE author_id = $1 \
         UNION SELECT target_id FROM viewpoints WHERE author_id = $1 AND target_kind = 'idea' \
         UNION SELECT idea_id FROM votes WHERE person_id = $1");
    LOCK_MISSIONS = "SELECT id FROM missions WHERE id IN (SELECT mission_id FROM participations WHERE person_id = $1) LIMIT 0",
        postgres: lock!("missions",
        "SELECT mission_id FROM ideas WHERE author_id = $1 \
         UNION SELECT mission_id FROM participations WHERE person_id = $1 \
         UNION SELECT mission_id FROM viewpoints WHERE author_id = $1 \
         UNION SELECT mission_id FROM votes WHERE person_id = $1");
    IDEAS = "SELECT id FROM ideas WHERE author_id = $1 ORDER BY id";
    // Replies before what they answer, so that what waited and is answered by nobody else goes whole.
    VIEWPOINTS = "SELECT id, mission_id FROM viewpoints WHERE author_id = $1 AND state IN ('held', 'open') ORDER BY created_at DESC, id DESC";
    EVIDENCE = "SELECT id FROM evidence WHERE author_id = $1 AND state IN ('held', 'open') ORDER BY id";
    EMPTY_HIDDEN = "UPDATE viewpoints SET stance = 'other', thought = '', life = '' WHERE author_id = $1 AND state = 'hidden'";
    FORGET_HIDDEN = "DELETE FROM viewpoint_versions WHERE viewpoint_id IN (SELECT id FROM viewpoints WHERE author_id = $1 AND state = 'hidden')";
    EMPTY_HIDDEN_EVIDENCE = "UPDATE evidence SET title = '', says = '', how_known = '', whose = '', missing = '', link = '', file_id = NULL \
                             WHERE author_id = $1 AND state = 'hidden'";
    FORGET_HIDDEN_EVIDENCE = "DELETE FROM evidence_versions WHERE evidence_id IN (SELECT id FROM evidence WHERE author_id = $1 AND state = 'hidden')";
    FORGET_HIDDEN_QUOTES = "DELETE FROM paper_words WHERE target_id IN (\
                                SELECT id FROM viewpoints WHERE author_id = $1 AND state = 'hidden' \
                                UNION ALL SELECT id FROM evidence WHERE author_id = $1 AND state = 'hidden')";
    DROP_HIDDEN_FILES = "DELETE FROM files WHERE person_id = $1 AND target_kind = 'evidence' \
                         AND target_id IN (SELECT id FROM evidence WHERE author_id = $1 AND state = 'hidden')";
    MISSIONS = "SELECT mission_id FROM participations WHERE person_id = $1 UNION SELECT mission_id FROM votes WHERE person_id = $1 ORDER BY 1";
    COUNT_WITHOUT = "UPDATE ideas SET \
            agree_count = agree_count - (SELECT COUNT(*) FROM votes WHERE votes.idea_id = ideas.id AND votes.person_id = $1 AND votes.choice = 'agree'), \
            disagree_count = disagree_count - (SELECT COUNT(*) FROM votes WHERE votes.idea_id = ideas.id AND votes.person_id = $1 AND votes.choice = 'disagree'), \
            unsure_count = unsure_count - (SELECT COUNT(*) FROM votes WHERE votes.idea_id = ideas.id AND votes.person_id = $1 AND votes.choice = 'unsure'), \
            matters_count = matters_count - (SELECT COUNT(*) FROM votes WHERE votes.idea_id = ideas.id AND votes.person_id = $1 AND votes.matters), \
            answer_count = answer_count - 1 \
        WHERE mission_id = $2 AND state IN ($3, $4) AND id IN (SELECT idea_id FROM votes WHERE person_id = $1 AND mission_id = $2)";
    TAKE_VOTES_BACK = "DELETE FROM votes WHERE person_id = $1 AND mission_id = $2 \
                       AND idea_id IN (SELECT id FROM ideas WHERE mission_id = $2 AND state IN ($3, $4))";
    // Whether anything stays of what a person did in a mission.
    LEFT = "SELECT COUNT(*) FROM (SELECT 1 FROM votes WHERE person_id = $1 AND mission_id = $2 \
            UNION ALL SELECT 1 FROM ideas WHERE author_id = $1 AND mission_id = $2 AND state NOT IN ('withdrawn', 'hidden') \
            UNION ALL SELECT 1 FROM viewpoints WHERE author_id = $1 AND mission_id = $2 AND state IN ('held', 'open') \
            UNION ALL SELECT 1 FROM evidence WHERE author_id = $1 AND mission_id = $2 AND state IN ('held', 'open')) AS things";
    ADD_NAMELESS = "INSERT INTO people (id, shown_as, mail_notices, erased, created_at, updated_at) VALUES ($1, 'none', $2, $3, 0, 0) \
                    ON CONFLICT (id) DO NOTHING";
    // The day of an answer may stay, its time would say who gave it: to whoever sees another list with times.
    CUT_VOTES = "UPDATE votes SET person_id = $3, created_at = created_at - created_at % 86400000000, \
                     updated_at = updated_at - updated_at % 86400000000 WHERE person_id = $1 AND mission_id = $2";
    CUT_PART = "UPDATE participations SET person_id = $3, created_at = created_at - created_at % 86400000000 \
                WHERE person_id = $1 AND mission_id = $2";
    DROP_PART = "DELETE FROM participations WHERE person_id = $1 AND mission_id = $2";
    ONE_PERSON_LESS = "UPDATE missions SET people_count = people_count - $2 WHERE id = $1";
    UNMARK = "UPDATE viewpoints SET helpful_count = helpful_count - 1 \
              WHERE id IN (SELECT viewpoint_id FROM helpful_marks WHERE person_id = $1)";
    DROP_MARKS = "DELETE FROM helpful_marks WHERE person_id = $1";
    CUT_IDEAS = "UPDATE ideas SET author_id = $2, byline = NULL, shown_as = 'none' WHERE author_id = $1";
    // Words that stay are not quoted any more: a quote bears the name, and nobody is left who could change their mind.
    FORGET_QUOTES = "DELETE FROM paper_words WHERE target_kind = 'viewpoint' AND target_id IN (SELECT id FROM viewpoints WHERE author_id = $1)";
    CUT_VIEWPOINTS = "UPDATE viewpoints SET author_id = $2, byline = NULL, job = NULL, may_quote = (1 = 0) WHERE author_id = $1";
    CUT_EVIDENCE = "UPDATE evidence SET author_id = $2, byline = NULL, job = NULL WHERE author_id = $1";
    // Files that wait for a form go; what hangs somewhere stays there, added by nobody.
    DROP_FILES = concat!("DELETE FROM files WHERE target_id IS NULL AND person_id IN ", selves!());
    CUT_FILES = concat!("UPDATE files SET person_id = NULL WHERE person_id IN ", selves!());
    // A place that becomes free is given at the next act in the test.
    GIVE_PLACES_BACK = "UPDATE tests SET \
            placed_count = placed_count - (SELECT COUNT(*) FROM sign_ups WHERE sign_ups.test_id = tests.id AND sign_ups.person_id = $1 AND sign_ups.state = 'placed'), \
            waiting_count = waiting_count - (SELECT COUNT(*) FROM sign_ups WHERE sign_ups.test_id = tests.id AND sign_ups.person_id = $1 AND sign_ups.state = 'waiting') \
        WHERE id IN (SELECT test_id FROM sign_ups WHERE person_id = $1)";
    DROP_SIGN_UPS = concat!("DELETE FROM sign_ups WHERE person_id IN ", selves!());
    DROP_OWNERS = concat!("DELETE FROM test_owners WHERE person_id IN ", selves!());
    CUT_TEST_VERSIONS = concat!("UPDATE test_versions SET changed_by = NULL WHERE changed_by IN ", selves!());
    CUT_ROUNDS = concat!("UPDATE test_rounds SET begun_by = NULL WHERE begun_by IN ", selves!());
    CUT_MESSAGES = "UPDATE test_messages SET author_id = $2 WHERE author_id = $1";
    DROP_EVENTS = concat!("DELETE FROM vote_events WHERE person_id IN ", selves!());
    DROP_DRAFTS = concat!("DELETE FROM drafts WHERE person_id IN ", selves!());
    DROP_NOTICES = concat!("DELETE FROM notices WHERE person_id IN ", selves!());
    DROP_FORM_KEYS = concat!("DELETE FROM form_keys WHERE person_id IN ", selves!());
    DROP_SESSIONS = concat!("DELETE FROM sessions WHERE person_id IN ", selves!());
    DROP_FACILITATES = concat!("DELETE FROM facilitators WHERE person_id IN ", selves!());
    DROP_LINKS = concat!("DELETE FROM email_links WHERE person_id IN ", selves!());
    // Links that someone else asked for, to the address that was this person's for sure.
    DROP_LINKS_TO = "DELETE FROM email_links WHERE email = $1 OR lower(email) = $2";
    // What someone did who worked for the city before; the names beside it stay.
    CUT_VERSIONS = concat!("UPDATE mission_versions SET changed_by = NULL WHERE changed_by IN ", selves!());
    CUT_CHECKS = concat!("UPDATE evidence SET checked_by = NULL WHERE checked_by IN ", selves!());
    CUT_ASSUMPTIONS = concat!("UPDATE assumptions SET created_by = NULL WHERE created_by IN ", selves!());
    // Who reported what, and what they said, goes; that it was reported and what came of it stays.
    CUT_REPORTS = concat!("UPDATE reports SET person_id = NULL, words = '' WHERE person_id IN ", selves!());
    CUT_APPEALS = concat!("UPDATE appeals SET person_id = NULL, words = '' WHERE person_id IN ", selves!());
    CUT_RULES = concat!("UPDATE house_rule_versions SET changed_by = NULL WHERE changed_by IN ", selves!());
    CUT_TAKEN = concat!("UPDATE moderation_items SET taken_by = NULL WHERE taken_by IN ", selves!());
    DROP_BATCHES = concat!("DELETE FROM moderation_batches WHERE person_id IN ", selves!());
    CUT_ASKED_ABOUT = concat!("UPDATE moderation_items SET asked_about_by = NULL WHERE asked_about_by IN ", selves!());
    // An act without a person is one of a machine: acts of people stay acts of people.
    CUT_ACTED = concat!("UPDATE moderation_acts SET acted_by = $2 WHERE acted_by IN ", selves!());
    CUT_ACTS = concat!("UPDATE moderation_acts SET author_id = $2 WHERE author_id IN ", selves!());
    CUT_JOINS = concat!("UPDATE idea_joins SET joined_by = NULL WHERE joined_by IN ", selves!());
    CUT_UNDONE_JOINS = concat!("UPDATE idea_joins SET undone_by = NULL WHERE undone_by IN ", selves!());
    CUT_ASSIGNED = concat!("UPDATE ideas SET assigned_to = NULL WHERE assigned_to IN ", selves!());
    CUT_ASSIGNMENTS = concat!("UPDATE idea_assignments SET person_id = NULL WHERE person_id IN ", selves!());
    CUT_ASSIGNERS = concat!("UPDATE idea_assignments SET assigned_by = NULL WHERE assigned_by IN ", selves!());
    CUT_NOTES = concat!("UPDATE idea_notes SET author_id = NULL WHERE author_id IN ", selves!());
    CUT_TAGS = concat!("UPDATE tags SET created_by = NULL WHERE created_by IN ", selves!());
    CUT_ANSWERS = concat!("UPDATE idea_answers SET answered_by = NULL WHERE answered_by IN ", selves!());
    CUT_PROMISES = concat!("UPDATE idea_promises SET promised_by = NULL WHERE promised_by IN ", selves!());
    // Whether an answer was fair to them is theirs, words and count.
    UNRATE = "UPDATE idea_answers SET \
            yes_count = yes_count - (SELECT COUNT(*) FROM answer_marks WHERE answer_id = idea_answers.id AND person_id = $1 AND fair = 'yes'), \
            partly_count = partly_count - (SELECT COUNT(*) FROM answer_marks WHERE answer_id = idea_answers.id AND person_id = $1 AND fair = 'partly'), \
            no_count = no_count - (SELECT COUNT(*) FROM answer_marks WHERE answer_id = idea_answers.id AND person_id = $1 AND fair = 'no') \
        WHERE id IN (SELECT answer_id FROM answer_marks WHERE person_id = $1)";
    DROP_RATINGS = concat!("DELETE FROM answer_marks WHERE person_id IN ", selves!());
    DROP_FOLLOWS = concat!("DELETE FROM follows WHERE person_id IN ", selves!());
    CUT_PAPERS = concat!("UPDATE papers SET made_by = $2 WHERE made_by IN ", selves!());
    // Who wrote a version of a decision (`written_by`) stays: it was staff, by name, and no statement may UPDATE decision_versions at all.
    CUT_DECISIONS = concat!("UPDATE decisions SET started_by = NULL WHERE started_by IN ", selves!());
    CUT_CALLS = concat!("UPDATE decision_calls SET person_id = NULL, person_name = NULL WHERE person_id IN ", selves!());
    CUT_EXPORTS = concat!("UPDATE exports SET person_id = NULL WHERE person_id IN ", selves!());
    CUT_ASSUMPTION_EVENTS = concat!("UPDATE assumption_events SET person_id = NULL WHERE person_id IN ", selves!());
    // That something was done stays in the record; when someone signed in, and who it was, goes.
    // From here on the record lets them go: a trigger refuses every other change.
    MARK = "UPDATE people SET erased = $2 WHERE id = $1 OR merged_into = $1";
    DROP_RECORDS = concat!("DELETE FROM action_records WHERE subject_kind = 'person' AND subject_id IN ", selves!());
    CUT_RECORDS = concat!("UPDATE action_records SET person_id = NULL WHERE person_id IN ", selves!());
    BLANK = "UPDATE people SET role = 'resident', email = NULL, email_key = NULL, password_hash = NULL, shown_as = 'none', nickname = NULL, \
                 name = NULL, job = NULL, facilitates_all = $2, words_key = NULL, language = NULL, mail_notices = $2, notices_mailed_at = NULL, \
                 merged_into = NULL, source = NULL, created_at = 0, updated_at = 0, erased = $3 WHERE id = $1 OR merged_into = $1";
    // Who staff were stays beside what they wrote for the city; how they came in goes.
    CLOSE = "UPDATE people SET role = 'resident', email = NULL, email_key = NULL, password_hash = NULL, words_key = NULL, \
                 facilitates_all = $2, mail_notices = $2, updated_at = $3 WHERE id = $1";
}

/// The states in which an idea takes answers, so that they can be taken back.
const TAKES_ANSWERS: [IdeaState; 2] = [IdeaState::Open, IdeaState::Tested];

impl Write {
    /// Holds every row that changes when a person deletes everything, until this write ends.
    ///
    /// # Errors
    /// As every write.
    pub async fn lock_all_of(&mut self, person: PersonId) -> Result<()> {
        for statement in [LOCK_VIEWPOINTS, LOCK_TESTS, LOCK_IDEAS, LOCK_MISSIONS] {
            fetch_all!(&mut *self, (Uuid,), statement, person.uuid())?;
        }
        Ok(())
    }

    /// Every idea of a person, whatever its state.
    ///
    /// # Errors
    /// As every read.
    pub async fn all_ideas_of(&mut self, person: PersonId) -> Result<Vec<IdeaId>> {
        let ideas = fetch_all!(&mut *self, (Uuid,), IDEAS, person.uuid())?;
        Ok(ideas.into_iter().map(|(idea,)| idea.into()).collect())
    }

    /// Every viewpoint of a person that has words, with its mission; replies before what they answer.
    ///
    /// # Errors
    /// As every read.
    pub async fn all_viewpoints_of(&mut self, person: PersonId) -> Result<Vec<(ViewpointId, MissionId)>> {
        let viewpoints = fetch_all!(&mut *self, (Uuid, Uuid), VIEWPOINTS, person.uuid())?;
        Ok(viewpoints.into_iter().map(|(viewpoint, mission)| (viewpoint.into(), mission.into())).collect())
    }

    /// Every piece of evidence of a person that has words.
    ///
    /// # Errors
    /// As every read.
    pub async fn all_evidence_of(&mut self, person: PersonId) -> Result<Vec<EvidenceId>> {
        let evidence = fetch_all!(&mut *self, (Uuid,), EVIDENCE, person.uuid())?;
        Ok(evidence.into_iter().map(|(evidence,)| evidence.into()).collect())
    }

    /// Takes the words out of viewpoints and evidence of a person that were taken out by a facilitator; nobody reads them any
    /// more.
    ///
    /// # Errors
    /// As every write.
    pub async fn empty_hidden_of(&mut self, person: PersonId) -> Result<()> {
        for statement in
            [EMPTY_HIDDEN, FORGET_HIDDEN, EMPTY_HIDDEN_EVIDENCE, FORGET_HIDDEN_EVIDENCE, FORGET_HIDDEN_QUOTES, DROP_HIDDEN_FILES]
        {
            execute!(&mut *self, statement, person.uuid())?;
        }
        Ok(())
    }

    /// Every mission in which a person took part.
    ///
    /// # Errors
    /// As every read.
    pub async fn all_missions_of(&mut self, person: PersonId) -> Result<Vec<MissionId>> {
        let missions = fetch_all!(&mut *self, (Uuid,), MISSIONS, person.uuid())?;
        Ok(missions.into_iter().map(|(mission,)| mission.into()).collect())
    }

    /// Takes back the answers of a person to ideas of a mission that take answers now.
    ///
    /// # Errors
    /// As every write.
    pub async fn take_answers_back(&mut self, person: PersonId, mission: MissionId) -> Result<()> {
        let [open, tested] = TAKES_ANSWERS.map(IdeaState::code);
        execute!(&mut *self, COUNT_WITHOUT, person.uuid(), mission.uuid(), open, tested)?;
        let fewer = execute!(&mut *self, TAKE_VOTES_BACK, person.uuid(), mission.uuid(), open, tested)?;
        self.count_in_mission(mission, 0, -i64::try_from(fewer).unwrap_or(0), 0).await
    }

    /// Cuts what is left of a person in a mission off from them: the answers get `nameless` in their place, a fresh and random
    /// identifier. When nothing is left, the mission counts one person less. Before [`Write::erase_person`].
    ///
    /// # Errors
    /// As every write.
    pub async fn leave_mission(&mut self, person: PersonId, mission: MissionId, nameless: PersonId) -> Result<()> {
        if fetch_value!(&mut *self, i64, LEFT, person.uuid(), mission.uuid())? == 0 {
            let fewer = execute!(&mut *self, DROP_PART, person.uuid(), mission.uuid())?;
            execute!(self, ONE_PERSON_LESS, mission.uuid(), i64::try_from(fewer).unwrap_or(0))?;
            return Ok(());
        }
        execute!(&mut *self, ADD_NAMELESS, nameless.uuid(), false, true)?;
        execute!(&mut *self, CUT_VOTES, person.uuid(), mission.uuid(), nameless.uuid())?;
        execute!(self, CUT_PART, person.uuid(), mission.uuid(), nameless.uuid())?;
        Ok(())
    }

    /// Deletes all that is left about a person, after they left every mission. Words that are left have no name and no writer
    /// any more. `email` is their confirmed address.
    ///
    /// # Errors
    /// As every write.
    pub async fn erase_person(&mut self, person: PersonId, email: Option<&str>) -> Result<()> {
        let id = person.uuid();
        execute!(&mut *self, MARK, id, true)?;
        execute!(&mut *self, UNMARK, id)?;
        execute!(&mut *self, DROP_MARKS, id)?;
        execute!(&mut *self, ADD_NAMELESS, NOBODY.uuid(), false, true)?;
        execute!(&mut *self, FORGET_QUOTES, id)?;
        for statement in [CUT_IDEAS, CUT_VIEWPOINTS, CUT_EVIDENCE, CUT_MESSAGES, CUT_ACTS, CUT_ACTED, CUT_PAPERS] {
            execute!(&mut *self, statement, id, NOBODY.uuid())?;
        }
        if let Some(email) = email {
            execute!(&mut *self, DROP_LINKS_TO, email, domain::person::email_key(email))?;
        }
        for statement in [
            GIVE_PLACES_BACK,
            DROP_SIGN_UPS,
            DROP_OWNERS,
            CUT_TEST_VERSIONS,
            CUT_ROUNDS,
            DROP_EVENTS,
            DROP_DRAFTS,
            DROP_NOTICES,
            DROP_FORM_KEYS,
            DROP_SESSIONS,
            DROP_FACILITATES,
            DROP_LINKS,
            DROP_FILES,
            CUT_FILES,
            CUT_VERSIONS,
            CUT_CHECKS,
            CUT_ASSUMPTIONS,
            CUT_ASSUMPTION_EVENTS,
            CUT_EXPORTS,
            CUT_REPORTS,
            CUT_APPEALS,
            CUT_RULES,
            CUT_TAKEN,
            CUT_ASKED_ABOUT,
            DROP_BATCHES,
            CUT_DECISIONS,
            CUT_CALLS,
            CUT_JOINS,
            CUT_UNDONE_JOINS,
            CUT_ASSIGNED,
            CUT_ASSIGNMENTS,
            CUT_ASSIGNERS,
            CUT_NOTES,
            CUT_TAGS,
            CUT_ANSWERS,
            CUT_PROMISES,
            UNRATE,
            DROP_RATINGS,
            DROP_FOLLOWS,
            DROP_RECORDS,
            CUT_RECORDS,
        ] {
            execute!(&mut *self, statement, id)?;
        }
        execute!(self, BLANK, id, false, true)?;
        Ok(())
    }

    /// Ends the account of someone who worked for the city. Their name stays beside what they wrote; nobody comes in with it.
    ///
    /// # Errors
    /// As every write.
    pub async fn close_account(&mut self, person: PersonId, email: &str, now: Timestamp) -> Result<()> {
        for statement in [DROP_SESSIONS, DROP_LINKS, DROP_FACILITATES, DROP_DRAFTS, DROP_NOTICES, DROP_FORM_KEYS] {
            execute!(&mut *self, statement, person.uuid())?;
        }
        execute!(&mut *self, DROP_LINKS_TO, email, domain::person::email_key(email))?;
        execute!(self, CLOSE, person.uuid(), false, now.micros())?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_can_be_taken_back_where_they_can_be_given() {
        for state in IdeaState::ALL {
            assert_eq!(state.takes_part(), TAKES_ANSWERS.contains(state), "{state:?}");
        }
    }

    #[test]
    fn nobody_is_not_the_one_that_strangers_are_looked_for_by() {
        assert_ne!(NOBODY.uuid(), Uuid::nil());
    }
}
