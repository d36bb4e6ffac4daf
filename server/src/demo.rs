//! Demo content: the made-up town of Marshport, with three missions, their ideas, answers and threads.
//!
//! Everything of it is plainly marked: the missions are `demo`, the people have a `source` that begins with `demo:`, and the
//! accounts are at `example.org`, where no mail arrives. Running it again adds nothing; it moves dates along that have come
//! near, and gives the accounts new passwords.

mod answers;
mod chance;
mod content;
mod decisions;
mod evidence;
mod fill;
mod moderation;
mod people;
mod picture;
mod tests;
mod town;

use crate::{auth::words, people_admin::AddError, state::App};
use domain::person::Role;

/// An account to look around with.
#[derive(Clone, PartialEq, Eq)]
pub struct SignIn {
    /// What it may do.
    pub role: Role,
    /// Its address.
    pub email: String,
    /// Its password, new each time.
    pub password: String,
}

/// What there is to look at.
#[derive(Clone)]
pub struct Demo {
    /// The names of the missions in web addresses.
    pub missions: Vec<String>,
    /// The accounts.
    pub sign_ins: Vec<SignIn>,
}

/// Why there is no demo content.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// People take part here for real.
    #[error("this database has {0} missions that are not demo content. Demo content was not added. To add it beside them, say --beside")]
    RealMissions(i64),
    /// An address of the demo is someone else's.
    #[error("{0} belongs to someone who is not part of the demo. Nothing was added")]
    Taken(&'static str),
    /// The files inside this program.
    #[error("the demo content cannot be read: {0}")]
    Content(#[from] serde_json::Error),
    /// The database.
    #[error("{0}. Nothing was added")]
    Store(#[from] store::Error),
    /// The accounts.
    #[error("{0}")]
    Account(#[from] AddError),
}

/// Adds the demo content where it is not there yet, and gives its accounts new passwords.
///
/// # Errors
/// See [`DemoError`].
pub async fn add(app: &App, beside: bool) -> Result<Demo, DemoError> {
    let contents = content::all()?;
    let known_true = evidence::all()?;
    let uploads = crate::files::folder(app);
    let moment = app.clock.moment();
    let mut tx = app.writer.begin().await?;
    let mut known = Vec::new();
    for content in &contents {
        known.push(tx.imported_mission(&fill::source(content)).await?);
    }
    // Where the demo is already, the question was answered once.
    if known.iter().all(Option::is_none) && !beside {
        match tx.real_mission_count().await? {
            0 => {}
            count => return Err(DemoError::RealMissions(count)),
        }
    }
    let staff = people::staff(&mut tx, moment).await?;
    let town = town::Town::of(&contents);
    let guests = people::guests(&mut tx, &town, moment).await?;
    people::resident(&mut tx, &town, &guests, moment).await?;
    let mut missions = Vec::new();
    for (content, known) in contents.iter().zip(known) {
        let id = match known {
            Some(id) => {
                fill::move_dates(&mut tx, content, id, &staff, moment).await?;
                id
            }
            None => {
                let known = known_true.iter().find(|known| known.mission == content.key);
                let filling =
                    fill::Filling { tx: &mut tx, moment, town: &town, guests: &guests, staff: &staff, uploads: &uploads, content, known };
                let id = filling.mission().await?;
                decisions::fill(&mut tx, id, &content.key, &staff, moment).await?;
                id
            }
        };
        let mission = tx.mission_by_id(id).await?.ok_or(store::Error::Conflict)?;
        missions.push(mission.slug);
    }
    tx.commit().await?;
    let sign_ins = people::new_passwords(app, four_words).await?;
    Ok(Demo { missions, sign_ins })
}

/// A password of four words (51.7 bits): strong enough to stand on the screen of a talk, short enough to type from there.
fn four_words() -> String {
    let ([one, two, three], [four, ..]) = (words::fresh(), words::fresh());
    [one, two, three, four].join("-")
}
