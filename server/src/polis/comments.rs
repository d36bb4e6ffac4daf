//! `comments.csv`: one statement a line.

use super::{
    Statement,
    table::{ExportError, Table},
    words,
};
use domain::Timestamp;
use std::{collections::HashMap, path::Path};

/// Moments that a Polis conversation can have, in milliseconds: from 2000 to 2100. Seconds or microseconds fall outside.
const MOMENTS: std::ops::Range<i64> = 946_684_800_000..4_102_444_800_000;

/// Every statement, oldest first.
pub(super) fn read(file: &Path) -> Result<Vec<Statement>, ExportError> {
    let table = Table::read(file)?;
    let timestamp = table.column("timestamp")?;
    let id = table.column("comment-id")?;
    let author = table.column("author-id")?;
    let moderated = table.column("moderated")?;
    let body = table.column("comment-body")?;
    let counts = table.optional("agrees").zip(table.optional("disagrees"));
    let meta = table.optional("is-meta");

    let mut first_lines = HashMap::new();
    let mut statements = Vec::with_capacity(table.lines.len());
    for line in &table.lines {
        let number = table.number(line, id)?;
        if let Some(first) = first_lines.insert(number, line.number) {
            return Err(table.wrong(line, id, format!("statement {number} stands on line {first} already.")));
        }
        let milliseconds = table.number(line, timestamp)?;
        if !MOMENTS.contains(&milliseconds) {
            return Err(table.wrong(line, timestamp, format!("{milliseconds} is not a moment in milliseconds since 1970.")));
        }
        let taken_out = match table.number(line, moderated)? {
            -1 => true,
            0 | 1 => false,
            other => return Err(table.wrong(line, moderated, format!("{other} is not a moderation mark. Known are -1, 0 and 1."))),
        };
        let kept = words::without_controls(table.text(line, body));
        if kept.trim().is_empty() {
            return Err(table.wrong(line, body, format!("statement {number} has no words.")));
        }
        let counted = match counts {
            Some((agrees, disagrees)) => Some((table.number(line, agrees)?, table.number(line, disagrees)?)),
            None => None,
        };
        statements.push(Statement {
            id: number,
            author: table.number(line, author)?,
            words: kept,
            taken_out,
            at: Timestamp::from_micros(milliseconds * 1000),
            counted,
            meta: meta.is_some_and(|meta| table.text(line, meta).trim().eq_ignore_ascii_case("true")),
        });
    }
    if statements.is_empty() {
        return Err(ExportError::folder(file, "there is no statement in the file."));
    }
    statements.sort_by_key(|statement| (statement.at, statement.id));
    Ok(statements)
}
