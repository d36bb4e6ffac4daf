//! Private notes of staff about an idea. Only ever added to, and read by the staff of the mission alone.

use crate::{Read, Result, Write};
use domain::{IdeaId, NoteId, PersonId, Timestamp, person::Role};

/// One note.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct NoteView {
    /// What its author was called then.
    pub author_name: String,
    /// What they were then.
    #[sqlx(try_from = "String")]
    pub author_role: Role,
    /// The words.
    pub text: String,
    /// When.
    #[sqlx(try_from = "i64")]
    pub created_at: Timestamp,
}

/// A note to be added.
#[derive(Clone, Copy, Debug)]
pub struct NewNote<'a> {
    /// Its identifier.
    pub id: NoteId,
    /// The idea it is about.
    pub idea: IdeaId,
    /// Who writes it.
    pub author: PersonId,
    /// What they are called.
    pub author_name: &'a str,
    /// What they are.
    pub author_role: Role,
    /// The words.
    pub text: &'a str,
}

statements! {
    OF_IDEA = "SELECT author_name, author_role, text, created_at FROM idea_notes WHERE idea_id = $1 \
               ORDER BY created_at DESC, id DESC LIMIT $2 OFFSET $3";
    ADD = "INSERT INTO idea_notes (id, idea_id, author_id, author_name, author_role, text, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    COUNT = "UPDATE ideas SET note_count = note_count + 1 WHERE id = $1";
}

impl Read {
    /// The notes about an idea, newest first. For the staff of its mission only.
    ///
    /// # Errors
    /// As every read.
    pub async fn notes_about(&mut self, idea: IdeaId, limit: i64, offset: i64) -> Result<Vec<NoteView>> {
        fetch_all!(self, NoteView, OF_IDEA, idea.uuid(), limit, offset)
    }
}

impl Write {
    /// Adds a note.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_note(&mut self, new: NewNote<'_>, now: Timestamp) -> Result<()> {
        let (idea, author) = (new.idea.uuid(), new.author.uuid());
        execute!(&mut *self, ADD, new.id.uuid(), idea, author, new.author_name, new.author_role.code(), new.text, now.micros())?;
        execute!(self, COUNT, idea)?;
        Ok(())
    }
}
