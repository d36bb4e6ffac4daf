//! `participants-votes.csv`: one person a line, one column for each statement.

use super::{
    Ballot, Statement,
    table::{ExportError, Line, Table},
};
use domain::vote::Choice;
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

/// The names of the file: in the published collection, and as the reports of the Polis software offer it.
const FILES: [&str; 2] = ["participants-votes.csv", "participant-votes.csv"];
/// Columns that hold no votes. The groups that Polis found are its own reading; we make ours from the votes.
const OTHER: [&str; 7] = ["participant", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"];

/// The votes file of a folder, under either name.
pub(super) fn file_in(folder: &Path) -> Result<PathBuf, ExportError> {
    let found = FILES.iter().map(|name| folder.join(name)).find(|file| file.is_file());
    let [usual, other] = FILES;
    found.ok_or_else(|| ExportError::folder(&folder.join(usual), format!("the file is missing (and so is {other}).")))
}

/// What the file holds.
pub(super) struct Votes {
    pub participants: Vec<i64>,
    pub votes: Vec<Ballot>,
    pub notes: Vec<String>,
}

/// Every person and every vote.
pub(super) fn read(file: &Path, statements: &[Statement]) -> Result<Votes, ExportError> {
    let table = Table::read(file)?;
    let participant = table.column("participant")?;
    let places: HashMap<i64, usize> = statements.iter().enumerate().map(|(place, statement)| (statement.id, place)).collect();
    let mut columns = Vec::new();
    let mut notes = Vec::new();
    for (column, name) in table.header().iter().enumerate() {
        match name.parse::<i64>() {
            Ok(id) => {
                let unknown = || ExportError::field(file, 1, name, format!("there is no statement {id} in comments.csv."));
                columns.push((column, *places.get(&id).ok_or_else(unknown)?));
            }
            Err(_) if OTHER.contains(&name.as_str()) => {}
            Err(_) => notes.push(format!("The votes file has a column `{name}` that we do not know. It was left out.")),
        }
    }

    let mut first_lines = HashMap::new();
    let mut participants = Vec::with_capacity(table.lines.len());
    let mut votes = Vec::new();
    let mut differ = 0_usize;
    for line in &table.lines {
        let number = table.number(line, participant)?;
        if let Some(first) = first_lines.insert(number, line.number) {
            return Err(table.wrong(line, participant, format!("participant {number} stands on line {first} already.")));
        }
        let from = votes.len();
        for (column, statement) in &columns {
            if let Some(choice) = choice(&table, line, *column)? {
                votes.push(Ballot { statement: *statement, participant: participants.len(), choice });
            }
        }
        if !totals_agree(&table, line, votes.get(from..).unwrap_or_default())? {
            differ += 1;
        }
        participants.push(number);
    }
    if differ > 0 {
        notes.push(format!(
            "For {differ} people the totals in the votes file (n-votes, n-agree, n-disagree) differ from their votes in it."
        ));
    }
    Ok(Votes { participants, votes, notes })
}

fn choice(table: &Table, line: &Line, column: usize) -> Result<Option<Choice>, ExportError> {
    match table.text(line, column).trim() {
        "" => Ok(None),
        "1" => Ok(Some(Choice::Agree)),
        "-1" => Ok(Some(Choice::Disagree)),
        "0" => Ok(Some(Choice::Unsure)),
        other => {
            let other = super::words::cut(other, 40);
            Err(table.wrong(line, column, format!("`{other}` is not a vote. Known are 1 (agree), -1 (disagree), 0 (pass) and nothing.")))
        }
    }
}

/// Whether the totals of a line, where it has them, are those of its votes.
fn totals_agree(table: &Table, line: &Line, votes: &[Ballot]) -> Result<bool, ExportError> {
    let of = |choice| votes.iter().filter(|vote| vote.choice == choice).count();
    for (name, counted) in [("n-votes", votes.len()), ("n-agree", of(Choice::Agree)), ("n-disagree", of(Choice::Disagree))] {
        if let Some(column) = table.optional(name)
            && usize::try_from(table.number(line, column)?).ok() != Some(counted)
        {
            return Ok(false);
        }
    }
    Ok(true)
}
