//! Who wants to be told of what becomes of an idea, a test or a decision.

use crate::{Read, Result, Write};
use domain::{PersonId, Timestamp, notice::NoticeKind, target::Target};
use uuid::Uuid;

/// One more column of a thing: whether the person of parameter 2 follows it. It saves a statement on each of its pages.
macro_rules! follows_column {
    ($table:literal) => {
        concat!(", EXISTS (SELECT 1 FROM follows WHERE follows.target_id = ", $table, ".id AND follows.person_id = $2) AS follows")
    };
}
pub(crate) use follows_column;

/// A thing as one person sees it.
#[derive(sqlx::FromRow)]
pub(crate) struct Followed<Row> {
    #[sqlx(flatten)]
    pub row: Row,
    pub follows: bool,
}

statements! {
    FIND = "SELECT COUNT(*) FROM follows WHERE target_id = $1 AND person_id = $2";
    // Those who were told of the same change in another way have a notice from that moment.
    TO_TELL = "SELECT follows.person_id FROM follows WHERE follows.target_id = $1 AND follows.created_at <= $2 AND follows.person_id > $3 \
               AND NOT EXISTS (SELECT 1 FROM notices WHERE notices.person_id = follows.person_id AND notices.created_at = $2 \
                   AND notices.target_id = $1 AND notices.kind = $5) \
               ORDER BY follows.person_id LIMIT $4";
    ADD = "INSERT INTO follows (target_id, person_id, target_kind, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    REMOVE = "DELETE FROM follows WHERE target_id = $1 AND person_id = $2";
}

impl Read {
    /// Whether a person follows a thing.
    ///
    /// # Errors
    /// As every read.
    pub async fn follows(&mut self, target: Target, person: PersonId) -> Result<bool> {
        Ok(fetch_value!(self, i64, FIND, target.id, person.uuid())? > 0)
    }

    /// Everyone who followed a thing when it changed and was not told of that yet, by identifier, after one of them.
    ///
    /// # Errors
    /// As every read.
    pub async fn followers_to_tell(
        &mut self,
        target: Target,
        kind: NoticeKind,
        changed_at: Timestamp,
        after: Option<PersonId>,
        limit: i64,
    ) -> Result<Vec<PersonId>> {
        let after = after.map_or(Uuid::nil(), PersonId::uuid);
        let people = fetch_all!(self, (Uuid,), TO_TELL, target.id, changed_at.micros(), after, limit, kind.code())?;
        Ok(people.into_iter().map(|(person,)| person.into()).collect())
    }
}

impl Write {
    /// Lets a person follow a thing, or ends that; the same again changes nothing. Gives whether something changed.
    ///
    /// # Errors
    /// As every write.
    pub async fn follow(&mut self, target: Target, person: PersonId, follow: bool, now: Timestamp) -> Result<bool> {
        let changed = if follow {
            execute!(self, ADD, target.id, person.uuid(), target.kind.code(), now.micros())?
        } else {
            execute!(self, REMOVE, target.id, person.uuid())?
        };
        Ok(changed > 0)
    }
}
