//! Adding ideas and changing what becomes of them.

use super::{IdeaView, Row, idea_columns};
use crate::{Error, Result, Write};
use domain::{
    IdeaId, MissionId, PersonId, Timestamp,
    idea::{Idea, IdeaState},
    notice::NoticeKind,
    person::ShownAs,
};

/// An idea to be added.
#[derive(Clone, Copy, Debug)]
pub struct NewIdea<'a> {
    /// Its identifier.
    pub id: IdeaId,
    /// Its mission.
    pub mission: MissionId,
    /// "Idea 27"; from [`Write::next_idea_number`].
    pub number: i64,
    /// Who wrote it.
    pub author: PersonId,
    /// How the author wants to be shown.
    pub shown_as: ShownAs,
    /// The name shown; `None` is "No name".
    pub byline: Option<&'a str>,
    /// Its words.
    pub idea: &'a Idea,
    /// The language of the words, as a BCP 47 tag.
    pub language: &'a str,
    /// Open, or held until it is let through.
    pub state: IdeaState,
    /// The idea it builds on.
    pub builds_on: Option<IdeaId>,
}

macro_rules! tell_who_agreed {
    ($fresh_id:literal) => {
        concat!(
            "INSERT INTO notices (id, person_id, kind, idea_id, created_at) SELECT ",
            $fresh_id,
            ", votes.person_id, $6, $1, $4 \
             FROM votes WHERE votes.idea_id = $1 AND votes.choice = 'agree' AND votes.idea_version < $2 \
             AND votes.person_id <> $3 AND votes.person_id <> $5 \
             AND EXISTS (SELECT 1 FROM people WHERE people.id = votes.person_id AND people.email_key IS NULL AND NOT people.erased) \
             AND NOT EXISTS (SELECT 1 FROM notices AS earlier WHERE earlier.person_id = votes.person_id AND earlier.idea_id = $1 \
                 AND earlier.kind = $6 AND earlier.read_at IS NULL)"
        )
    };
}
statements! {
    LOCK = concat!("SELECT ", idea_columns!(), " FROM ideas WHERE id = $1"),
        postgres: concat!("SELECT ", idea_columns!(), " FROM ideas WHERE id = $1 FOR UPDATE");
    ADD = "INSERT INTO ideas (id, mission_id, number, author_id, shown_as, byline, version, sentence, why, helps, harms, language, state, \
               builds_on, created_at, updated_at) \
           VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8, $9, $10, $11, $12, $13, $14, $14)";
    ADD_VERSION = "INSERT INTO idea_versions (idea_id, version, sentence, why, helps, harms, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    REVISE = "UPDATE ideas SET version = version + 1, sentence = $3, why = $4, helps = $5, harms = $6, language = $7, updated_at = $8 \
              WHERE id = $1 AND version = $2";
    SET_STATE = "UPDATE ideas SET state = $3 WHERE id = $1 AND state = $2";
    // Nothing of what a person took back stays: not the words, earlier ones or those of its draft, not the name, not why they
    // changed, not what the record says of them.
    EMPTY = "UPDATE ideas SET sentence = '', why = '', helps = '', harms = '', byline = NULL, shown_as = 'none', updated_at = $2 WHERE id = $1";
    FORGET_VERSIONS = "DELETE FROM idea_versions WHERE idea_id = $1";
    FORGET_DRAFT = "DELETE FROM drafts WHERE idea_id = $1";
    FORGET_REASONS = "UPDATE changes SET reason = '' WHERE idea_id = $1";
    FORGET_DETAIL = "UPDATE action_records SET detail = '{}' WHERE subject_id = $1 AND action = 'idea.edited'";
    AGREED_WITH_ACCOUNT = "SELECT votes.person_id FROM votes JOIN people ON people.id = votes.person_id \
         WHERE votes.idea_id = $1 AND votes.choice = 'agree' AND votes.idea_version < $2 AND votes.person_id <> $3 \
             AND votes.person_id <> $4 AND people.email_key IS NOT NULL";
    // One unread notice about an idea is enough, however often it changes.
    TELL_WHO_AGREED = tell_who_agreed!("randomblob(16)"), postgres: tell_who_agreed!("gen_random_uuid()");
}

impl Write {
    /// An idea that nobody else changes until this write ends.
    ///
    /// # Errors
    /// As every write.
    pub async fn lock_idea(&mut self, id: IdeaId) -> Result<Option<IdeaView>> {
        Ok(fetch_optional!(self, Row, LOCK, id.uuid())?.map(IdeaView::from))
    }

    /// Adds an idea with its first version.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_idea(&mut self, new: &NewIdea<'_>, now: Timestamp) -> Result<()> {
        let words = new.idea;
        execute!(
            &mut *self,
            ADD,
            new.id.uuid(),
            new.mission.uuid(),
            new.number,
            new.author.uuid(),
            new.shown_as.code(),
            new.byline,
            &words.sentence,
            &words.why,
            &words.helps,
            &words.harms,
            new.language,
            new.state.code(),
            new.builds_on.map(IdeaId::uuid),
            now.micros(),
        )?;
        self.add_idea_version(new.id, 1, words, now).await
    }

    pub(crate) async fn add_idea_version(&mut self, id: IdeaId, version: i64, words: &Idea, now: Timestamp) -> Result<()> {
        execute!(self, ADD_VERSION, id.uuid(), version, &words.sentence, &words.why, &words.helps, &words.harms, now.micros())?;
        Ok(())
    }

    /// Changes the words of an idea that is still at `version`; keeps what they were.
    ///
    /// # Errors
    /// [`Error::Conflict`] when they were changed meanwhile.
    pub async fn revise_idea(&mut self, id: IdeaId, version: i64, words: &Idea, language: &str, now: Timestamp) -> Result<()> {
        let changed = execute!(
            &mut *self,
            REVISE,
            id.uuid(),
            version,
            &words.sentence,
            &words.why,
            &words.helps,
            &words.harms,
            language,
            now.micros(),
        )?;
        if changed == 0 {
            return Err(Error::Conflict);
        }
        self.add_idea_version(id, version + 1, words, now).await
    }

    /// Moves an idea from one state to another.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it is no longer in the first one.
    pub async fn set_idea_state(&mut self, id: IdeaId, from: IdeaState, to: IdeaState) -> Result<()> {
        match execute!(self, SET_STATE, id.uuid(), from.code(), to.code())? {
            0 => Err(Error::Conflict),
            _ => Ok(()),
        }
    }

    /// Takes the words out of an idea for good, and the name; its place, its state and the answers to it stay.
    ///
    /// # Errors
    /// As every write.
    pub async fn empty_idea(&mut self, id: IdeaId, now: Timestamp) -> Result<()> {
        execute!(&mut *self, EMPTY, id.uuid(), now.micros())?;
        self.forget_in_papers(id).await?;
        for statement in [FORGET_VERSIONS, FORGET_DRAFT, FORGET_REASONS, FORGET_DETAIL] {
            execute!(&mut *self, statement, id.uuid())?;
        }
        Ok(())
    }

    /// Moves an idea from one state to another, and with it the counts of its mission: what not everyone can read is counted
    /// nowhere.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it is no longer in the first one.
    pub async fn move_idea(&mut self, id: IdeaId, from: IdeaState, to: IdeaState) -> Result<()> {
        let idea = self.lock_idea(id).await?.ok_or(Error::Conflict)?;
        self.set_idea_state(id, from, to).await?;
        let by = i64::from(to.is_public()) - i64::from(from.is_public());
        let answers = (i64::from(to.counts_answers()) - i64::from(from.counts_answers())) * idea.tally.total();
        if by == 0 && answers == 0 {
            return Ok(());
        }
        self.count_in_mission(idea.mission, by, answers, by * idea.viewpoints).await
    }

    /// Leaves a notice of this kind for every guest but two people who agreed with an idea before it had this version, and gives
    /// how many.
    ///
    /// # Errors
    /// As every write.
    pub async fn tell_who_agreed(
        &mut self,
        id: IdeaId,
        version: i64,
        kind: NoticeKind,
        except: [PersonId; 2],
        now: Timestamp,
    ) -> Result<u64> {
        let [one, other] = except.map(PersonId::uuid);
        execute!(self, TELL_WHO_AGREED, id.uuid(), version, one, now.micros(), other, kind.code())
    }

    /// Everyone but two people who agreed with an idea before it had this version and has an account: they may get a mail.
    ///
    /// # Errors
    /// As every write.
    pub async fn agreed_with_account(&mut self, id: IdeaId, version: i64, except: [PersonId; 2]) -> Result<Vec<PersonId>> {
        let [one, other] = except.map(PersonId::uuid);
        let people = fetch_all!(self, (uuid::Uuid,), AGREED_WITH_ACCOUNT, id.uuid(), version, one, other)?;
        Ok(people.into_iter().map(|(person,)| person.into()).collect())
    }
}
