//! Whom a decision concerns: people who took part in what it is about, and everyone who is told of what becomes of it.

use crate::{Read, Result};
use domain::{DecisionId, PersonId};
use uuid::Uuid;

// Everyone who answered an idea that the version is about, wrote under it or sent it, or wrote under the decision.
macro_rules! took_part {
    () => {
        "SELECT votes.person_id FROM votes JOIN decision_ideas ON decision_ideas.idea_id = votes.idea_id \
         WHERE decision_ideas.decision_id = $1 AND decision_ideas.version = $2 \
         UNION SELECT said.author_id FROM decision_ideas \
         JOIN viewpoints AS start ON start.target_id = decision_ideas.idea_id AND start.parent_id IS NULL \
         JOIN viewpoints AS said ON said.thread_id = start.id \
         WHERE decision_ideas.decision_id = $1 AND decision_ideas.version = $2 AND said.state = 'open' \
         UNION SELECT said.author_id FROM viewpoints AS start JOIN viewpoints AS said ON said.thread_id = start.id \
         WHERE start.target_id = $1 AND start.parent_id IS NULL AND said.state = 'open' \
         UNION SELECT ideas.author_id FROM ideas JOIN decision_ideas ON decision_ideas.idea_id = ideas.id \
         WHERE decision_ideas.decision_id = $1 AND decision_ideas.version = $2 "
    };
}

// Everyone who follows the decision, added evidence that the version names, or signed up for a test of which that is the result.
macro_rules! waits_for_it {
    () => {
        "UNION SELECT follows.person_id FROM follows WHERE follows.target_id = $1 \
         UNION SELECT evidence.author_id FROM decision_evidence JOIN evidence ON evidence.id = decision_evidence.evidence_id \
         WHERE decision_evidence.decision_id = $1 AND decision_evidence.version = $2 AND evidence.state = 'open' \
         UNION SELECT sign_ups.person_id FROM decision_evidence JOIN evidence ON evidence.id = decision_evidence.evidence_id \
         JOIN sign_ups ON sign_ups.test_id = evidence.target_id AND sign_ups.state <> 'left' \
         WHERE decision_evidence.decision_id = $1 AND decision_evidence.version = $2 AND evidence.state = 'open' \
         AND evidence.target_kind = 'test' "
    };
}

// Each once; a guest who moved is the person they moved to.
macro_rules! each_of {
    ($people:expr) => {
        concat!("SELECT DISTINCT COALESCE(people.merged_into, people.id) AS person FROM people WHERE people.id IN (", $people, ") ")
    };
}

statements! {
    TOLD = concat!(
        each_of!(concat!(took_part!(), waits_for_it!())),
        "AND COALESCE(people.merged_into, people.id) > $3 ORDER BY person LIMIT $4"
    );
    COUNT = concat!("SELECT COUNT(*) FROM (", each_of!(took_part!()), ") AS each");
}

impl Read {
    /// People who are told of a version, by identifier, after one of them: who took part in what it is about, who follows the
    /// decision, whose evidence it names, and who signed up for a test that this evidence is about.
    ///
    /// # Errors
    /// As every read.
    pub async fn people_told_of_decision(
        &mut self,
        id: DecisionId,
        version: i64,
        after: Option<PersonId>,
        limit: i64,
    ) -> Result<Vec<PersonId>> {
        let after = after.map_or(Uuid::nil(), PersonId::uuid);
        let rows = fetch_all!(self, (Uuid,), TOLD, id.uuid(), version, after, limit)?;
        Ok(rows.into_iter().map(|(person,)| person.into()).collect())
    }

    /// How many people took part in what a version is about.
    ///
    /// # Errors
    /// As every read.
    pub async fn people_of_decision_count(&mut self, id: DecisionId, version: i64) -> Result<i64> {
        fetch_value!(self, i64, COUNT, id.uuid(), version)
    }
}
