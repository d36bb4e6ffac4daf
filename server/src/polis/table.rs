//! Comma-separated files with a header (RFC 4180), and errors that say where they are.

use csv::{ReaderBuilder, StringRecord};
use std::{
    collections::HashMap,
    fmt,
    path::{Path, PathBuf},
};

/// What is wrong with an export, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{}{}: {what}", .file.display(), Place(" line ", .line), Place(" column ", .column))]
pub struct ExportError {
    file: PathBuf,
    line: Option<u64>,
    column: Option<String>,
    what: String,
}

impl ExportError {
    /// Wrong with the folder or a whole file.
    pub(super) fn folder(file: &Path, what: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line: None, column: None, what: what.into() }
    }
    /// Wrong with a line.
    pub(super) fn line(file: &Path, line: u64, what: impl Into<String>) -> Self {
        Self { line: Some(line), ..Self::folder(file, what) }
    }
    /// Wrong with one field of a line.
    pub(super) fn field(file: &Path, line: u64, column: &str, what: impl Into<String>) -> Self {
        Self { column: Some(column.to_owned()), ..Self::line(file, line, what) }
    }
}

/// A part of a place, left out when it is not known.
struct Place<'a, T>(&'static str, &'a Option<T>);

impl<T: fmt::Display> fmt::Display for Place<'_, T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.1.as_ref().map_or(Ok(()), |part| write!(out, "{}{part}", self.0))
    }
}

/// One line of a file.
pub(super) struct Line {
    /// Where it begins, the header being line 1. A field may hold line breaks, so lines can be longer than one.
    pub number: u64,
    fields: StringRecord,
}

/// A file read whole: its header and its lines.
pub(super) struct Table {
    file: PathBuf,
    header: Vec<String>,
    places: HashMap<String, usize>,
    /// The lines after the header.
    pub lines: Vec<Line>,
}

/// Follows the last line, so that a quote that is never closed can be told from a text that ends with the file.
const END: &str = "\u{1}end";

impl Table {
    /// Reads a file. Header names are compared in small letters, `_` and spaces being hyphens.
    ///
    /// # Errors
    /// When it is missing, is no UTF-8, has no header, a quote never closes, or a line has more or fewer fields than the header.
    pub(super) fn read(file: &Path) -> Result<Self, ExportError> {
        let rows = rows(file)?;
        let mut rows = rows.into_iter();
        let Some(first) = rows.next() else {
            return Err(ExportError::folder(file, "the file is empty. Its first line must name the columns."));
        };
        let header: Vec<String> = first.fields.iter().map(header_name).collect();
        let mut places = HashMap::new();
        for (place, name) in header.iter().enumerate() {
            if places.insert(name.clone(), place).is_some() {
                return Err(ExportError::field(file, 1, name, "there are two columns of this name."));
            }
        }
        let lines: Vec<Line> = rows.collect();
        if let Some(line) = lines.iter().find(|line| line.fields.len() != header.len()) {
            let (found, expected) = (line.fields.len(), header.len());
            return Err(ExportError::line(file, line.number, format!("the line has {found} fields, but the header has {expected}.")));
        }
        Ok(Self { file: file.to_owned(), header, places, lines })
    }

    /// The names of the columns, in order.
    pub(super) fn header(&self) -> &[String] {
        &self.header
    }

    /// The place of a column that must be there.
    ///
    /// # Errors
    /// When it is not.
    pub(super) fn column(&self, name: &str) -> Result<usize, ExportError> {
        self.optional(name).ok_or_else(|| ExportError::line(&self.file, 1, format!("there is no column `{name}`.")))
    }

    /// The place of a column that may be there.
    pub(super) fn optional(&self, name: &str) -> Option<usize> {
        self.places.get(name).copied()
    }

    /// The text of a field.
    pub(super) fn text<'a>(&self, line: &'a Line, column: usize) -> &'a str {
        line.fields.get(column).unwrap_or_default()
    }

    /// The whole number in a field.
    ///
    /// # Errors
    /// When it holds something else.
    pub(super) fn number(&self, line: &Line, column: usize) -> Result<i64, ExportError> {
        let text = self.text(line, column).trim();
        text.parse().map_err(|_| self.wrong(line, column, format!("`{}` is not a whole number.", super::words::cut(text, 40))))
    }

    /// An error in a field of this file.
    pub(super) fn wrong(&self, line: &Line, column: usize, what: impl Into<String>) -> ExportError {
        ExportError::field(&self.file, line.number, self.header.get(column).map_or("?", String::as_str), what)
    }
}

/// Every row of a file with the line it begins on, the header too.
pub(super) fn rows_of(file: &Path) -> Result<Vec<(u64, Vec<String>)>, ExportError> {
    let rows = rows(file)?;
    Ok(rows.into_iter().map(|line| (line.number, line.fields.iter().map(str::to_owned).collect())).collect())
}

fn rows(file: &Path) -> Result<Vec<Line>, ExportError> {
    let bytes = std::fs::read(file).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => ExportError::folder(file, "the file is missing."),
        _ => ExportError::folder(file, format!("the file cannot be read: {error}.")),
    })?;
    let text = std::str::from_utf8(&bytes).map_err(|error| not_utf8(file, &bytes, error.valid_up_to()))?;
    let text = format!("{}\n{END}\n", text.trim_start_matches('\u{FEFF}').trim_end_matches(['\n', '\r']));
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut lines = Vec::new();
    let (mut counted_to, mut number) = (0, 1);
    for fields in reader.records() {
        let fields = fields.map_err(|error| ExportError::folder(file, error.to_string()))?;
        let begins = fields.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(counted_to);
        // The reader counts empty lines before a row to the row.
        let begins = begins + text.bytes().skip(begins).take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        number += text.bytes().take(begins).skip(counted_to).filter(|byte| *byte == b'\n').count() as u64;
        counted_to = begins;
        lines.push(Line { number, fields });
    }
    // Whatever is open at the end has swallowed the end.
    match lines.pop() {
        Some(last) if last.fields.len() == 1 && last.fields.get(0) == Some(END) => Ok(lines),
        Some(last) => Err(ExportError::line(file, last.number, "a quote is opened here and never closed.")),
        None => Ok(lines),
    }
}

fn not_utf8(file: &Path, bytes: &[u8], at: usize) -> ExportError {
    let before = bytes.get(..at).unwrap_or_default();
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
    let column = format!("{column} (in bytes)");
    ExportError::field(file, u64::try_from(line).unwrap_or(u64::MAX), &column, "the text is not UTF-8. Save the file as UTF-8.")
}

fn header_name(raw: &str) -> String {
    raw.trim().to_lowercase().replace(['_', ' '], "-")
}
