//! People: guests, account holders, staff.

pub mod erase;
pub mod merge;

use crate::{Read, Result, Write};
use domain::{
    MissionId, PersonId, Timestamp,
    person::{Actor, Facilitates, Role, ShownAs},
};
use uuid::Uuid;

/// The columns of a [`PersonRow`].
macro_rules! person_columns {
    () => {
        "people.id AS person_id, people.role, people.email, people.email_key, people.password_hash, people.shown_as, \
         people.nickname, people.name, people.job, people.facilitates_all, people.words_key IS NOT NULL AS has_words, people.language, people.mail_notices, \
         people.erased"
    };
}
pub(crate) use person_columns;

/// One person as stored.
#[derive(Clone, sqlx::FromRow)]
pub struct PersonRow {
    /// The person.
    #[sqlx(rename = "person_id", try_from = "Uuid")]
    pub id: PersonId,
    /// What they may do.
    #[sqlx(try_from = "String")]
    pub role: Role,
    /// The address they left, confirmed or not.
    pub email: Option<String>,
    /// The confirmed address in small letters: it signs them in.
    pub email_key: Option<String>,
    /// Argon2id, in PHC form.
    pub password_hash: Option<String>,
    /// How they want to be shown.
    #[sqlx(try_from = "String")]
    pub shown_as: ShownAs,
    /// Their nickname.
    pub nickname: Option<String>,
    /// Their own name.
    pub name: Option<String>,
    /// For staff: what they are, for example "Head of Streets".
    pub job: Option<String>,
    /// For facilitators: true when they are one in every mission.
    pub facilitates_all: bool,
    /// Whether three words bring them back.
    pub has_words: bool,
    /// The language they chose.
    pub language: Option<String>,
    /// Whether mails tell them what happened to what they wrote.
    pub mail_notices: bool,
    /// Whether they deleted everything about themselves: nobody is behind this row any more.
    pub erased: bool,
}

/// Shows who, not their address or password.
impl std::fmt::Debug for PersonRow {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "PersonRow({}, {})", self.id, self.role.code())
    }
}

impl PersonRow {
    /// Whether they can come back by address or password.
    pub const fn has_account(&self) -> bool {
        self.email_key.is_some()
    }
    /// Whether they are a guest: nobody whom an address or a role makes known.
    pub const fn is_guest(&self) -> bool {
        !self.has_account() && !self.role.is_staff() && !self.erased
    }
    /// The name shown beside what they write now; `None` is "No name".
    pub fn byline(&self) -> Option<String> {
        domain::person::byline(self.role, self.shown_as, self.nickname.as_deref(), self.name.as_deref())
    }
}

statements! {
    FIND = concat!("SELECT ", person_columns!(), " FROM people WHERE id = $1");
    // The row is the lock on who a person is: their address, password and words change one at a time.
    LOCK = concat!("SELECT ", person_columns!(), " FROM people WHERE id = $1"),
        postgres: concat!("SELECT ", person_columns!(), " FROM people WHERE id = $1 FOR UPDATE");
    BY_EMAIL = concat!("SELECT ", person_columns!(), " FROM people WHERE email_key = $1");
    // Words of a guest whose acts moved bring back the person they moved to.
    BY_WORDS = concat!(
        "SELECT ", person_columns!(), " FROM people WHERE id = (SELECT COALESCE(holder.merged_into, holder.id) \
         FROM people AS holder WHERE holder.words_key = $1)"
    );
    MERGED_INTO = concat!(
        "SELECT ", person_columns!(), " FROM people WHERE id = (SELECT COALESCE(guest.merged_into, guest.id) FROM people AS guest WHERE guest.id = $1)"
    );
    FACILITATES = "SELECT mission_id FROM facilitators WHERE person_id = $1";
    NEW_GUEST = "INSERT INTO people (id, shown_as, nickname, language, created_at, updated_at) VALUES ($1, 'nickname', $2, $3, $4, $4)";
    SET_SHOWN = "UPDATE people SET shown_as = $2, nickname = $3, name = $4, updated_at = $5 WHERE id = $1";
    SET_PASSWORD = "UPDATE people SET password_hash = $2, updated_at = $3 WHERE id = $1";
    REHASH = "UPDATE people SET password_hash = $3 WHERE id = $1 AND password_hash = $2";
    // Only where no address is confirmed: a confirmed one stays until the next is confirmed too.
    LEAVE_EMAIL = "UPDATE people SET email = $2, updated_at = $3 WHERE id = $1 AND email_key IS NULL";
    CONFIRM_EMAIL = "UPDATE people SET email = $2, email_key = $3, updated_at = $4 WHERE id = $1";
    FORGET_EMAIL = "UPDATE people SET email = NULL, email_key = NULL, password_hash = NULL, updated_at = $2 WHERE id = $1";
    SET_WORDS = "UPDATE people SET words_key = $2, updated_at = $3 WHERE id = $1";
    FORGET_EARLIER_WORDS = "UPDATE people SET words_key = NULL, updated_at = $2 WHERE merged_into = $1 AND words_key IS NOT NULL";
    SET_MAIL_NOTICES = "UPDATE people SET mail_notices = $2, updated_at = $3 WHERE id = $1";
    SET_STAFF = "UPDATE people SET role = $2, name = $3, job = $4, facilitates_all = $5, shown_as = 'name', updated_at = $6 WHERE id = $1";
    FORGET_FACILITATES = "DELETE FROM facilitators WHERE person_id = $1";
    FACILITATE = "INSERT INTO facilitators (person_id, mission_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
}

impl Read {
    /// A person by identifier.
    ///
    /// # Errors
    /// As every read.
    pub async fn person(&mut self, id: PersonId) -> Result<Option<PersonRow>> {
        fetch_optional!(self, PersonRow, FIND, id.uuid())
    }

    /// The person with this confirmed address; `key` as of [`domain::person::email_key`].
    ///
    /// # Errors
    /// As every read.
    pub async fn person_by_email(&mut self, key: &str) -> Result<Option<PersonRow>> {
        fetch_optional!(self, PersonRow, BY_EMAIL, key)
    }

    /// The person whom these three words bring back.
    ///
    /// # Errors
    /// As every read.
    pub async fn person_by_words(&mut self, key: &[u8]) -> Result<Option<PersonRow>> {
        fetch_optional!(self, PersonRow, BY_WORDS, key)
    }

    /// A person, or the one to whom their acts moved.
    ///
    /// # Errors
    /// As every read.
    pub async fn person_today(&mut self, id: PersonId) -> Result<Option<PersonRow>> {
        fetch_optional!(self, PersonRow, MERGED_INTO, id.uuid())
    }

    /// What the rules need to know about a person who acts.
    ///
    /// # Errors
    /// As every read.
    pub async fn actor(&mut self, person: &PersonRow) -> Result<Actor> {
        let facilitates = match person.role {
            Role::Facilitator if person.facilitates_all => Facilitates::Everything,
            Role::Facilitator => {
                let missions = fetch_all!(self, (Uuid,), FACILITATES, person.id.uuid())?;
                Facilitates::Missions(missions.into_iter().map(|(mission,)| MissionId::from(mission)).collect())
            }
            _ => Facilitates::Nothing,
        };
        Ok(Actor { id: person.id, role: person.role, facilitates, has_account: person.has_account() })
    }
}

/// How a person is to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// By nickname, by name, or not at all.
    pub shown_as: ShownAs,
    /// The nickname; kept also when it is not shown.
    pub nickname: Option<&'a str>,
    /// The own name; `None` forgets it.
    pub name: Option<&'a str>,
}

/// What staff are.
#[derive(Clone, Copy, Debug)]
pub struct Staff<'a> {
    /// What they may do.
    pub role: Role,
    /// Their real name.
    pub name: &'a str,
    /// What they are, for example "Head of Streets".
    pub job: Option<&'a str>,
    /// For facilitators: true when they are one in every mission.
    pub facilitates_all: bool,
}

impl Write {
    /// Adds a guest.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_guest(&mut self, id: PersonId, nickname: &str, language: &str, now: Timestamp) -> Result<()> {
        execute!(self, NEW_GUEST, id.uuid(), nickname, language, now.micros())?;
        Ok(())
    }

    /// A person by identifier, held until the end of this write: nobody else changes them meanwhile.
    ///
    /// # Errors
    /// As every write.
    pub async fn lock_person(&mut self, id: PersonId) -> Result<Option<PersonRow>> {
        fetch_optional!(&mut *self, PersonRow, LOCK, id.uuid())
    }

    /// Sets how a person is shown from now on. What they wrote before keeps the name it was sent under.
    ///
    /// # Errors
    /// As every write.
    pub async fn set_shown(&mut self, id: PersonId, shown: Shown<'_>, now: Timestamp) -> Result<()> {
        execute!(self, SET_SHOWN, id.uuid(), shown.shown_as.code(), shown.nickname, shown.name, now.micros())?;
        Ok(())
    }

    /// Sets a password, given as its hash in PHC form.
    ///
    /// # Errors
    /// As every write.
    pub async fn set_password(&mut self, id: PersonId, hash: &str, now: Timestamp) -> Result<()> {
        execute!(self, SET_PASSWORD, id.uuid(), hash, now.micros())?;
        Ok(())
    }

    /// Replaces the hash of the same password by one with newer parameters; nothing happens when the password changed meanwhile.
    ///
    /// # Errors
    /// As every write.
    pub async fn rehash_password(&mut self, id: PersonId, old: &str, new: &str) -> Result<()> {
        execute!(self, REHASH, id.uuid(), old, new)?;
        Ok(())
    }

    /// Notes the address that a guest left, not confirmed yet.
    ///
    /// # Errors
    /// As every write.
    pub async fn leave_email(&mut self, id: PersonId, email: &str, now: Timestamp) -> Result<()> {
        execute!(self, LEAVE_EMAIL, id.uuid(), email, now.micros())?;
        Ok(())
    }

    /// Makes an address the confirmed one of a person: from now on it signs them in.
    ///
    /// # Errors
    /// A unique violation ([`crate::Error::is_unique_violation`]) when another person has it.
    pub async fn confirm_email(&mut self, id: PersonId, email: &str, now: Timestamp) -> Result<()> {
        execute!(self, CONFIRM_EMAIL, id.uuid(), email, domain::person::email_key(email), now.micros())?;
        Ok(())
    }

    /// Forgets a person's address, and the password that went with it.
    ///
    /// # Errors
    /// As every write.
    pub async fn forget_email(&mut self, id: PersonId, now: Timestamp) -> Result<()> {
        execute!(self, FORGET_EMAIL, id.uuid(), now.micros())?;
        Ok(())
    }

    /// Sets the three words that bring a person back, given as their key; `None` takes them away. Earlier ones end, also
    /// those of guests whose acts moved here.
    ///
    /// # Errors
    /// A unique violation ([`crate::Error::is_unique_violation`]) when another person has the same words.
    pub async fn set_words(&mut self, id: PersonId, key: Option<&[u8]>, now: Timestamp) -> Result<()> {
        execute!(&mut *self, FORGET_EARLIER_WORDS, id.uuid(), now.micros())?;
        execute!(self, SET_WORDS, id.uuid(), key, now.micros())?;
        Ok(())
    }

    /// Sets whether mails tell a person what happened.
    ///
    /// # Errors
    /// As every write.
    pub async fn set_mail_notices(&mut self, id: PersonId, wanted: bool, now: Timestamp) -> Result<()> {
        execute!(self, SET_MAIL_NOTICES, id.uuid(), wanted, now.micros())?;
        Ok(())
    }

    /// Sets what a person is, and in which missions they are a facilitator.
    ///
    /// # Errors
    /// As every write.
    pub async fn set_staff(&mut self, id: PersonId, staff: Staff<'_>, missions: &[MissionId], now: Timestamp) -> Result<()> {
        execute!(&mut *self, SET_STAFF, id.uuid(), staff.role.code(), staff.name, staff.job, staff.facilitates_all, now.micros())?;
        execute!(&mut *self, FORGET_FACILITATES, id.uuid())?;
        for mission in missions {
            execute!(&mut *self, FACILITATE, id.uuid(), mission.uuid())?;
        }
        Ok(())
    }
}
