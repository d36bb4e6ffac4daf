//! Ideas that were split from another one.

use crate::{
    Error, Read, Result, Write,
    ideas::{IdeaView, Row, idea_columns},
};
use domain::{
    IdeaId, Timestamp,
    idea::{Idea, IdeaState},
};

/// An idea to be split from another one.
#[derive(Clone, Copy, Debug)]
pub struct NewPart<'a> {
    /// Its identifier.
    pub id: IdeaId,
    /// The idea it is split from, whose author it has too.
    pub from: IdeaId,
    /// "Idea 27"; from [`Write::next_idea_number`].
    pub number: i64,
    /// Its words.
    pub idea: &'a Idea,
    /// The language of the words, as a BCP 47 tag.
    pub language: &'a str,
}

statements! {
    PARTS = concat!(
        "SELECT ", idea_columns!(), " FROM ideas WHERE split_from = $1 AND state IN ($2, $3, $4, $5, $6, $7) ORDER BY serial LIMIT $8"
    );
    ADD = "INSERT INTO ideas (id, mission_id, number, author_id, shown_as, byline, version, sentence, why, helps, harms, language, state, \
               split_from, created_at, updated_at) \
           SELECT $2, mission_id, $3, author_id, shown_as, byline, 1, $4, $5, $6, $7, $8, 'open', id, $9, $9 FROM ideas WHERE id = $1";
    COUNT = "UPDATE ideas SET part_count = part_count + 1 WHERE id = $1";
}

impl Read {
    /// The ideas that were split from this one and that everyone can read, oldest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn parts_of_idea(&mut self, id: IdeaId, limit: i64) -> Result<Vec<IdeaView>> {
        let [a, b, c, d, e, f] = IdeaState::PUBLIC.map(IdeaState::code);
        Ok(fetch_all!(self, Row, PARTS, id.uuid(), a, b, c, d, e, f, limit)?.into_iter().map(IdeaView::from).collect())
    }
}

impl Write {
    /// Adds an open idea that is split from another one, with its first version. It is credited to the same author under the
    /// same name.
    ///
    /// # Errors
    /// [`Error::Conflict`] when there is no such idea.
    pub async fn add_part_of_idea(&mut self, new: NewPart<'_>, now: Timestamp) -> Result<()> {
        let words = new.idea;
        let added = execute!(
            &mut *self,
            ADD,
            new.from.uuid(),
            new.id.uuid(),
            new.number,
            &words.sentence,
            &words.why,
            &words.helps,
            &words.harms,
            new.language,
            now.micros(),
        )?;
        if added == 0 {
            return Err(Error::Conflict);
        }
        execute!(&mut *self, COUNT, new.from.uuid())?;
        self.add_idea_version(new.id, 1, words, now).await
    }
}
