//! Reading an export of a Polis conversation, and bringing it in as a mission.
//!
//! An export is a folder with `comments.csv` (one statement a line), `participants-votes.csv` (one person a line, one
//! column for each statement) and, mostly, `summary.csv` (topic, address, description). [`Export::read`] checks all of it
//! before anything is written; [`load()`] then writes it in one transaction.
//!
//! # The two counts of one thing
//!
//! `comments.csv` has its own `agrees` and `disagrees`. In the five conversations that The Computational Democracy Project
//! published and that we compared, they are never lower than what the votes file holds, and for some statements a little
//! higher:
//!
//! | conversation | statements that differ | `agrees` more | `disagrees` more |
//! | --- | --- | --- | --- |
//! | american-assembly.bowling-green | 211 of 896 | 280 of 110,032 | 113 of 38,760 |
//! | vtaiwan.uberx | 96 of 197 | 323 of 31,352 | 127 of 12,021 |
//! | canadian-electoral-reform | 44 of 174 | 25 of 7,230 | 30 of 2,861 |
//! | bg2050-volunteers | 32 of 371 | 42 of 10,048 | 5 of 1,626 |
//! | brexit-consensus | 8 of 50 | 4 of 2,689 | 5 of 1,957 |
//!
//! That fits `comments.csv` counting every vote ever cast, also those that a person changed later, while the votes file
//! holds each person's last one. Here one person has one answer, so the votes file is what counts; an import reports the
//! difference and does not stop for it. The totals of each person in the votes file (`n-votes`, `n-agree`, `n-disagree`)
//! agree with its columns in all five.

mod comments;
mod load;
mod mission;
mod summary;
mod table;
mod votes;
mod words;

pub use load::{LoadError, Loaded, Plan, Progress, Step, load};
pub use table::ExportError;

use domain::{Timestamp, vote::Choice};
use sha2::{Digest, Sha256};
use std::path::Path;

/// What must stand beside content of the conversations that The Computational Democracy Project publishes.
pub const ATTRIBUTION: &str = "Data was gathered using the Polis software (compdemocracy.org/polis) and is sub-licensed under CC BY 4.0 \
                               with Attribution to The Computational Democracy Project";

/// One whole conversation, checked.
#[derive(Clone, Debug)]
pub struct Export {
    /// Names the conversation, the same in each of its exports.
    pub conversation: String,
    /// What it was about; empty when not known.
    pub topic: String,
    /// How it was introduced; empty when not known.
    pub description: String,
    /// Where it can be read; empty when not known.
    pub address: String,
    /// Its statements, oldest first.
    pub statements: Vec<Statement>,
    /// The people in the votes file, by their numbers in it.
    pub participants: Vec<i64>,
    /// Everyone's votes.
    pub votes: Vec<Ballot>,
    /// What a person who imports should know.
    pub notes: Vec<String>,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its number in the conversation.
    pub id: i64,
    /// The number of the person who wrote it.
    pub author: i64,
    /// Its words, whole; only control characters are gone.
    pub words: String,
    /// Whether the moderators of the conversation took it out.
    pub taken_out: bool,
    /// When it was written.
    pub at: Timestamp,
    /// `agrees` and `disagrees` of `comments.csv`, when it has them.
    pub counted: Option<(i64, i64)>,
    /// Whether it is marked as being about people rather than the topic.
    pub meta: bool,
}

/// One person's answer to one statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// Which statement, as a place in [`Export::statements`].
    pub statement: usize,
    /// Who, as a place in [`Export::participants`].
    pub participant: usize,
    /// What they said. A pass is "not sure".
    pub choice: Choice,
}

impl Export {
    /// Reads and checks a whole export folder.
    ///
    /// # Errors
    /// The first thing that is wrong, with file, line and column.
    pub fn read(folder: &Path) -> Result<Self, ExportError> {
        if !folder.is_dir() {
            return Err(ExportError::folder(folder, "there is no such folder. Give the folder that holds comments.csv."));
        }
        let statements = comments::read(&folder.join("comments.csv"))?;
        let file = votes::file_in(folder)?;
        let table = votes::read(&file, &statements)?;
        let summary = summary::read(folder)?;
        let conversation = match summary.key {
            Some(key) => key,
            None => key_of_first(&statements),
        };
        let mut notes = compare(&statements, &table.votes);
        notes.extend(table.notes);
        let meta = statements.iter().filter(|statement| statement.meta).count();
        if meta > 0 {
            notes.push(format!("{meta} marked as is-meta (about people, not the topic) came in like the others."));
        }
        Ok(Self {
            conversation,
            topic: summary.topic,
            description: summary.description,
            address: summary.address,
            statements,
            participants: table.participants,
            votes: table.votes,
            notes,
        })
    }
}

/// Without `summary.csv`, the first statement names the conversation: it is in every export, unlike votes and newer statements.
fn key_of_first(statements: &[Statement]) -> String {
    let mut hash = Sha256::new();
    if let Some(first) = statements.iter().min_by_key(|statement| statement.id) {
        hash.update(format!("{}\n{}\n{}\n{}", first.id, first.author, first.at.micros(), first.words));
    }
    hash.finalize().iter().take(6).fold(String::from("first-"), |key, byte| key + &format!("{byte:02x}"))
}

/// One line on how the counts of `comments.csv` differ from the votes, if they do.
fn compare(statements: &[Statement], votes: &[Ballot]) -> Vec<String> {
    let mut cast = vec![(0_i64, 0_i64); statements.len()];
    for vote in votes {
        let Some((agrees, disagrees)) = cast.get_mut(vote.statement) else { continue };
        match vote.choice {
            Choice::Agree => *agrees += 1,
            Choice::Disagree => *disagrees += 1,
            Choice::Unsure => {}
        }
    }
    let pairs = || statements.iter().zip(&cast).filter_map(|(statement, cast)| Some((statement.counted?, *cast)));
    let differ = pairs().filter(|(counted, cast)| counted != cast).count();
    if differ == 0 {
        return Vec::new();
    }
    let agrees: i64 = pairs().map(|(counted, cast)| (counted.0 - cast.0).abs()).sum();
    let disagrees: i64 = pairs().map(|(counted, cast)| (counted.1 - cast.1).abs()).sum();
    vec![format!(
        "comments.csv counts other votes than the votes file for {differ} of {} statements ({agrees} agrees and {disagrees} disagrees apart). \
         It also counts votes that people changed later. Pages show the votes file.",
        pairs().count(),
    )]
}

#[cfg(test)]
mod tests;
