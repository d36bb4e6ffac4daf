//! Telling people of an answer: a notice on their page, and for those who left an address one mail with the whole reply.
//!
//! Each is one statement, however many people follow. A mail is a job of its own for each person, so one that fails holds up no
//! other, and none is sent twice. The job names the person, never the address.

use crate::{Result, Write};
use domain::{AnswerId, IdeaId, PersonId, Timestamp};

/// Those whom the answer to an idea ($1) concerns: who wrote it, who wrote an idea that goes on in it, who follows one of these;
/// but not the person who answers ($2). Guests whose acts moved are the person they moved to.
macro_rules! concerned {
    () => {
        "SELECT COALESCE(each.merged_into, each.id) AS person_id FROM (\
             SELECT ideas.author_id AS person_id FROM ideas WHERE ideas.id = $1 \
             UNION SELECT follows.person_id FROM follows WHERE follows.target_id = $1 \
             UNION SELECT joined.author_id FROM idea_joins JOIN ideas AS joined ON joined.id = idea_joins.idea_id \
                 WHERE idea_joins.kept_id = $1 AND idea_joins.undone_at IS NULL AND joined.state = 'joined' \
             UNION SELECT follows.person_id FROM idea_joins JOIN follows ON follows.target_id = idea_joins.idea_id \
                 WHERE idea_joins.kept_id = $1 AND idea_joins.undone_at IS NULL) AS concerned \
         JOIN people AS each ON each.id = concerned.person_id WHERE each.id <> $2"
    };
}

macro_rules! notices {
    ($fresh_id:literal) => {
        concat!(
            "INSERT INTO notices (id, person_id, kind, idea_id, created_at) SELECT ",
            $fresh_id,
            ", told.person_id, 'idea_answered', $1, $3 FROM (SELECT DISTINCT person_id FROM (",
            concerned!(),
            ") AS every) AS told"
        )
    };
}
macro_rules! mails {
    ($fresh_id:literal, $person:literal) => {
        concat!(
            "INSERT INTO jobs (id, kind, payload, run_at, created_at) SELECT ",
            $fresh_id,
            ", 'answer', '{\"answer\":\"' || $4 || '\",\"person\":\"' || ",
            $person,
            " || '\"}', $3, $3 FROM (SELECT DISTINCT person_id FROM (",
            concerned!(),
            ") AS every) AS told JOIN people ON people.id = told.person_id WHERE people.email IS NOT NULL AND people.mail_notices"
        )
    };
}

statements! {
    NOTICES = notices!("randomblob(16)"), postgres: notices!("gen_random_uuid()");
    MAILS = mails!("randomblob(16)", "lower(hex(people.id))"), postgres: mails!("gen_random_uuid()", "people.id::TEXT");
}

impl Write {
    /// Leaves a notice for everyone whom the answer to an idea concerns, and a job to mail it to those who left an address and
    /// want mails. Gives how many mails there will be.
    ///
    /// # Errors
    /// As every write.
    pub async fn tell_of_answer(&mut self, idea: IdeaId, answer: AnswerId, by: PersonId, now: Timestamp) -> Result<u64> {
        execute!(&mut *self, NOTICES, idea.uuid(), by.uuid(), now.micros())?;
        execute!(self, MAILS, idea.uuid(), by.uuid(), now.micros(), answer.to_string())
    }
}
