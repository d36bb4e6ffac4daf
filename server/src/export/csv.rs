//! Comma-separated values (RFC 4180) that spreadsheets open right and that cannot run as formulas.
//!
//! A byte order mark says UTF-8; lines end with CRLF; a field is in quotes when it must be. A text that a spreadsheet could
//! read as a formula gets an apostrophe in front, as OWASP's page "CSV Injection" advises; numbers stay numbers.

use super::{Format, plain};
use store::export::{Cell, Table};

/// UTF-8's byte order mark.
const BOM: &str = "\u{FEFF}";

/// Writes lines.
#[derive(Debug)]
pub struct Lines {
    bytes: Vec<u8>,
}

impl Default for Lines {
    /// A file that starts with the byte order mark.
    fn default() -> Self {
        Self { bytes: BOM.as_bytes().to_vec() }
    }
}

impl Lines {
    /// One line of cells.
    pub fn cells(&mut self, cells: &[Cell]) {
        for (at, cell) in cells.iter().enumerate() {
            let text = plain(cell);
            match cell {
                Cell::Text(_) => self.field(at, &safe(&text)),
                _ => self.field(at, &text),
            }
        }
        self.end();
    }

    /// One line of texts.
    pub fn texts<T: AsRef<str>>(&mut self, texts: impl IntoIterator<Item = T>) {
        for (at, text) in texts.into_iter().enumerate() {
            self.field(at, &safe(text.as_ref()));
        }
        self.end();
    }

    fn field(&mut self, at: usize, text: &str) {
        if at > 0 {
            self.bytes.push(b',');
        }
        if text.contains(['"', ',', '\n', '\r', '\t']) || text.starts_with([' ', '\'']) || text.ends_with(' ') {
            self.bytes.push(b'"');
            self.bytes.extend_from_slice(text.replace('"', "\"\"").as_bytes());
            self.bytes.push(b'"');
        } else {
            self.bytes.extend_from_slice(text.as_bytes());
        }
    }

    fn end(&mut self) {
        self.bytes.extend_from_slice(b"\r\n");
    }

    /// Takes what was written so far.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }
}

/// A text that no spreadsheet takes for a formula.
pub fn safe(text: &str) -> String {
    // A spreadsheet may pass over white space and letters that are not seen.
    let first = text.chars().find(|letter| !letter.is_whitespace() && !unseen(*letter));
    let starts = text.starts_with(['\t', '\r', '\n']);
    let formula = first.is_some_and(|letter| matches!(letter, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '\u{2212}' | '|' | '%'));
    if formula || starts { format!("'{text}") } else { text.to_owned() }
}

const fn unseen(letter: char) -> bool {
    matches!(letter, '\0'..='\u{1F}' | '\u{7F}' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// One table as a file.
#[derive(Debug, Default)]
pub struct Csv {
    lines: Lines,
}

impl Format for Csv {
    fn begin(&mut self, table: &'static Table) {
        self.lines.texts(table.columns.iter().map(|column| column.name));
    }
    fn rows(&mut self, _: &'static Table, rows: &[Vec<Cell>]) {
        for row in rows {
            self.lines.cells(row);
        }
    }
    fn end(&mut self, _: &'static Table) {}
    fn finish(&mut self) {}
    fn take(&mut self) -> Vec<u8> {
        self.lines.take()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(cells: &[Cell]) -> String {
        let mut lines = Lines::default();
        lines.cells(cells);
        String::from_utf8(lines.take()).unwrap_or_default()
    }

    #[test]
    fn nothing_that_people_type_runs_as_a_formula() {
        for typed in
            ["=1+1", "+1", "-1", "@sum", "\tx", "\rx", "＝1", "＋1", "－1", "＠a", " =1", "\u{200B}=1", "\u{FEFF}=1", "%x", "|x", "\n=1"]
        {
            assert!(safe(typed).starts_with('\''), "{typed:?}");
        }
        for typed in ["a=b", "Shade - more of it", "27 trees", "شجر", "", "<5"] {
            assert_eq!(safe(typed), typed);
        }
    }

    #[test]
    fn numbers_stay_numbers() {
        assert_eq!(line(&[Cell::Number(-5), Cell::Few, Cell::YesNo(true), Cell::Empty]), "\u{FEFF}-5,<5,true,\r\n");
    }

    #[test]
    fn quotes_commas_and_lines_stay_in_their_field() {
        let cells = [Cell::Text("a \"b\", c".to_owned()), Cell::Text("one\ntwo".to_owned()), Cell::Text("=x,\"y".to_owned())];
        assert_eq!(line(&cells), "\u{FEFF}\"a \"\"b\"\", c\",\"one\ntwo\",\"'=x,\"\"y\"\r\n");
    }
}
