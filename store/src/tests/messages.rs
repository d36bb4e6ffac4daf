//! What the owners of a test wrote to those who signed up.

use crate::{Read, Result, Write};
use domain::{PersonId, TestId, Timestamp, test::Audience};
use uuid::Uuid;

/// One message.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MessageView {
    /// The message.
    pub id: Uuid,
    /// To whom it went.
    #[sqlx(try_from = "String")]
    pub audience: Audience,
    /// Its words.
    pub words: String,
    /// Their language, as a BCP 47 tag.
    pub language: String,
    /// Who wrote it.
    pub name: Option<String>,
    /// When.
    #[sqlx(try_from = "i64")]
    pub created_at: Timestamp,
}

/// A message to be added.
#[derive(Clone, Copy, Debug)]
pub struct NewMessage<'a> {
    /// Its identifier.
    pub id: Uuid,
    /// The test.
    pub test: TestId,
    /// Who writes.
    pub author: PersonId,
    /// To whom.
    pub audience: Audience,
    /// Its words.
    pub words: &'a str,
    /// Their language, as a BCP 47 tag.
    pub language: &'a str,
}

statements! {
    OF_TEST = "SELECT test_messages.id, test_messages.audience, test_messages.words, test_messages.language, people.name, test_messages.created_at \
               FROM test_messages JOIN people ON people.id = test_messages.author_id WHERE test_messages.test_id = $1 \
               AND test_messages.audience IN ($2, $3, $4) ORDER BY test_messages.created_at DESC, test_messages.id DESC LIMIT $5";
    ADD = "INSERT INTO test_messages (id, test_id, author_id, audience, words, language, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
}

impl Read {
    /// The newest messages of a test to any of these.
    ///
    /// # Errors
    /// As every read.
    pub async fn test_messages(&mut self, test: TestId, [one, two, three]: [Audience; 3], limit: i64) -> Result<Vec<MessageView>> {
        fetch_all!(self, MessageView, OF_TEST, test.uuid(), one.code(), two.code(), three.code(), limit)
    }
}

impl Write {
    /// Adds a message.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_test_message(&mut self, new: &NewMessage<'_>, now: Timestamp) -> Result<()> {
        let (test, author, audience) = (new.test.uuid(), new.author.uuid(), new.audience.code());
        execute!(self, ADD, new.id, test, author, audience, new.words, new.language, now.micros())?;
        Ok(())
    }
}
