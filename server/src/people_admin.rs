//! Adding people by the command line, and removing them: `turnstone user add`, `turnstone user remove`.

use crate::{act::fresh_id, actions::people::delete::erase, auth::password, failure::Failure, jobs, mail, state::App};
use domain::{
    MissionId, PersonId,
    person::{self, AnswersLeft, Leaving, Role, WordsLeft, email_key},
    problem::Invalid,
    text,
};
use serde_json::json;
use store::{
    Write,
    people::{Shown, Staff},
    records::Record,
};

/// Someone to be added, as typed.
#[derive(Clone)]
pub struct NewUser {
    /// Their address: they sign in with it. It counts as confirmed, since whoever runs the site vouches for it.
    pub email: String,
    /// Their real name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// What they are, for example "Head of Streets".
    pub job: Option<String>,
    /// For facilitators: the missions in which they are one, by their names in web addresses; none for every mission.
    pub missions: Vec<String>,
    /// Their password.
    pub password: String,
}

/// Hides the address and the password.
impl std::fmt::Debug for NewUser {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "NewUser({})", self.role.code())
    }
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// There is a new person.
    New(PersonId),
    /// The person with this address was there: name, role, work and password are the given ones now, and they are signed
    /// out everywhere.
    Changed(PersonId),
}

/// Why nobody was added: one line for the person who runs the command.
#[derive(Debug, thiserror::Error)]
pub enum AddError {
    /// The address cannot be one.
    #[error("--email is not an email address. Write one like name@example.org.")]
    Email,
    /// The name cannot be shown.
    #[error("--name is empty, longer than {limit} letters, or holds letters that no one can see.", limit = person::NAME_LIMIT)]
    Name,
    /// The work cannot be shown.
    #[error("--job is longer than {limit} letters, or holds letters that no one can see.", limit = person::NAME_LIMIT)]
    Job,
    /// The password is too weak or too long.
    #[error("the password {0}. Choose another one.")]
    Password(&'static str),
    /// There is no such mission.
    #[error("there is no mission {0}. --mission takes the last part of its address.")]
    Mission(String),
    /// Only facilitators belong to missions.
    #[error("--mission goes with --role facilitator only.")]
    MissionOfOthers,
    /// The database cannot be used.
    #[error("{0}")]
    Store(#[from] store::Error),
    /// The password could not be hashed.
    #[error("the password could not be hashed")]
    Hash,
}

/// Adds a person who can sign in with a password, or changes the one with this address. Twice the same is the same.
///
/// # Errors
/// One line that says what to do; then nothing was changed.
pub async fn add_user(app: &App, user: &NewUser) -> Result<Added, AddError> {
    let email = text::email(&user.email).map_err(|_| AddError::Email)?;
    if !mail::can_reach(&email) {
        return Err(AddError::Email);
    }
    let name = person::name(&user.name).map_err(|_| AddError::Name)?;
    let job = user.job.as_deref().map(person::name).transpose().map_err(|_| AddError::Job)?;
    person::new_password(&user.password, &email).map_err(|invalid| AddError::Password(weak(&invalid)))?;
    if !user.missions.is_empty() && user.role != Role::Facilitator {
        return Err(AddError::MissionOfOthers);
    }
    let hash = password::hash(&user.password).await.map_err(|_: Failure| AddError::Hash)?;

    let moment = app.clock.moment();
    let mut tx = app.writer.begin().await?;
    let missions = find_missions(&mut tx, &user.missions).await?;
    let added = match tx.person_by_email(&email_key(&email)).await? {
        Some(person) => Added::Changed(person.id),
        None => {
            let id = PersonId::from(fresh_id(moment));
            tx.add_guest(id, &crate::auth::nickname::suggest(), "en", moment.now).await?;
            Added::New(id)
        }
    };
    let (Added::New(id) | Added::Changed(id)) = added;
    // Residents stay shown as they are, staff by their real name.
    let before = tx.lock_person(id).await?;
    tx.confirm_email(id, &email, moment.now).await?;
    tx.set_password(id, &hash, moment.now).await?;
    let facilitates_all = user.role == Role::Facilitator && missions.is_empty();
    let staff = Staff { role: user.role, name: &name, job: job.as_deref(), facilitates_all };
    tx.set_staff(id, staff, &missions, moment.now).await?;
    if user.role.is_staff() {
        // Staff come back by password only: no words, no links.
        tx.set_words(id, None, moment.now).await?;
    } else if let Some(person) = before {
        let shown = Shown { shown_as: person.shown_as, nickname: person.nickname.as_deref(), name: Some(&name) };
        tx.set_shown(id, shown, moment.now).await?;
    }
    tx.end_sessions(id).await?;
    tx.end_email_links(&email, moment.now).await?;
    let detail = json!({ "role": user.role.code() });
    let record = Record {
        person: None,
        role: Role::Admin,
        action: "person.set_by_command",
        subject_kind: "person",
        subject: id.uuid(),
        mission: None,
        detail: &detail,
    };
    tx.record(fresh_id(moment), record, moment.now).await?;
    tx.commit().await?;
    Ok(added)
}

/// What became of someone who was removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removed {
    /// They worked for the city: their account is over, and what they wrote stays under their name.
    Staff,
    /// They were a resident: everything about them is deleted, and what they wrote stays with no name.
    Resident,
}

/// Why nobody was removed: one line for the person who runs the command.
#[derive(Debug, thiserror::Error)]
pub enum RemoveError {
    /// Nobody has this address.
    #[error("nobody signs in with this address.")]
    Unknown,
    /// The database cannot be used.
    #[error("{0}")]
    Store(#[from] store::Error),
}

/// Ends the account with this address for good.
///
/// # Errors
/// One line that says why not; then nothing was changed.
pub async fn remove_user(app: &App, email: &str) -> Result<Removed, RemoveError> {
    let moment = app.clock.moment();
    let mut tx = app.writer.begin().await?;
    let id = tx.person_by_email(&email_key(email.trim())).await?.ok_or(RemoveError::Unknown)?.id;
    tx.end_sessions(id).await?;
    let person = tx.lock_person(id).await?.ok_or(RemoveError::Unknown)?;
    let removed = if person.role.is_staff() {
        let email = person.email.clone().unwrap_or_default();
        jobs::forget_of(&mut tx, id, Some(&email)).await?;
        tx.close_account(id, &email, moment.now).await?;
        let detail = json!({ "role": person.role.code() });
        let record = Record {
            person: None,
            role: Role::Admin,
            action: "person.removed_by_command",
            subject_kind: "person",
            subject: id.uuid(),
            mission: None,
            detail: &detail,
        };
        tx.record(fresh_id(moment), record, moment.now).await?;
        Removed::Staff
    } else {
        tx.lock_all_of(id).await?;
        erase(&mut tx, moment, &person, Leaving { words: WordsLeft::NoName, answers: AnswersLeft::Counted }).await?;
        Removed::Resident
    };
    tx.commit().await?;
    Ok(removed)
}

async fn find_missions(tx: &mut Write, slugs: &[String]) -> Result<Vec<MissionId>, AddError> {
    let mut missions = Vec::new();
    for slug in slugs {
        let mission = tx.mission(slug).await?.ok_or_else(|| AddError::Mission(slug.clone()))?;
        missions.push(mission.id);
    }
    Ok(missions)
}

const fn weak(invalid: &Invalid) -> &'static str {
    match invalid {
        Invalid::Empty => "is empty",
        Invalid::TooShort { .. } => "is too short; it needs 12 letters",
        Invalid::TooLong { .. } => "is longer than 200 letters",
        _ => "is easy to guess",
    }
}
