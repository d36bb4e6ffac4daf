//! A workbook (ECMA-376) with a sheet for each table. It is written row by row to files and put together at the end, so it
//! needs little memory, however long it is.

use super::{About, dictionary, plain, walk::Step, walk::Walk};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use std::{io, path::Path};
use store::export::{Cell, Column, Kind, Table};
use tempfile::NamedTempFile;

/// Rows of a sheet, with its head: more do not open.
pub const SHEET_ROWS: u32 = 1_048_576;
/// Letters of a cell. A sheet that has more is broken.
const CELL_LETTERS: usize = 32_767;

/// Why a workbook was not made.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// A row could not be read.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The file could not be written.
    #[error("the workbook cannot be written: {0}")]
    Workbook(#[from] XlsxError),
    /// The disk refused.
    #[error("the workbook cannot be written: {0}")]
    Disk(#[from] io::Error),
}

/// Makes a workbook of everything that a walk comes by, in a file that goes when it is dropped. A table with more rows than
/// `sheet_rows`, its head among them, goes on on the next sheet.
///
/// # Errors
/// When a row cannot be read or the folder cannot be written to.
pub async fn file(mut walk: Walk, about: &About, folder: &Path, sheet_rows: u32) -> Result<NamedTempFile, Failed> {
    let mut book = Book::new(about, folder, sheet_rows)?;
    while let Some(step) = walk.step().await? {
        match step {
            Step::Begin(table) => book.begin(table)?,
            Step::Rows(table, rows) => book.rows(table, &rows)?,
            Step::End(_) => {}
        }
    }
    let file = NamedTempFile::with_prefix_in("export-", folder)?;
    // Putting it together takes a while and waits for nothing.
    tokio::task::spawn_blocking(move || {
        book.workbook.save_to_writer(io::BufWriter::new(file.as_file()))?;
        Ok(file)
    })
    .await
    .map_err(io::Error::other)?
}

struct Book {
    workbook: Workbook,
    head: Format,
    moment: Format,
    right_to_left: bool,
    /// The next row of the last sheet.
    row: u32,
    /// How many sheets this table has so far.
    part: u32,
    sheet_rows: u32,
    /// What stands at the end of a text that is longer than a cell.
    cut: String,
}

impl Book {
    fn new(about: &About, folder: &Path, sheet_rows: u32) -> Result<Self, Failed> {
        let mut workbook = Workbook::new();
        workbook.set_tempdir(folder)?;
        let text = about.text;
        let mut book = Self {
            workbook,
            head: Format::new().set_bold().set_text_wrap(),
            moment: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
            right_to_left: text.language().dir() == "rtl",
            row: 0,
            part: 0,
            sheet_rows,
            cut: text.say("export-cut"),
        };
        book.first_sheets(about)?;
        Ok(book)
    }

    /// What this is, and the dictionary.
    fn first_sheets(&mut self, about: &About) -> Result<(), Failed> {
        let (right_to_left, head) = (self.right_to_left, self.head.clone());
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name("about")?.set_right_to_left(right_to_left).set_column_width(0, 100)?;
        for (row, line) in (0_u32..).zip(dictionary::read_me(about).lines()) {
            sheet.write_string(row, 0, line)?;
        }
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name("dictionary")?.set_right_to_left(right_to_left).set_freeze_panes(1, 0)?;
        for (at, width) in [(0_u16, 20), (1, 20), (2, 30), (3, 80), (4, 40), (5, 12)] {
            sheet.set_column_width(at, width)?;
        }
        for (at, name) in (0_u16..).zip(dictionary::heads(about.text)) {
            sheet.write_string_with_format(0, at, name, &head)?;
        }
        for (row, line) in (1_u32..).zip(dictionary::lines(about.text)) {
            for (at, value) in (0_u16..).zip(line.values(about.text)) {
                sheet.write_string(row, at, value)?;
            }
        }
        Ok(())
    }

    fn begin(&mut self, table: &'static Table) -> Result<(), Failed> {
        self.part = 0;
        self.next_sheet(table)
    }

    /// A table that is longer than a sheet goes on on the next one.
    fn next_sheet(&mut self, table: &'static Table) -> Result<(), Failed> {
        self.part += 1;
        let name = if self.part == 1 { table.name.to_owned() } else { format!("{} {}", table.name, self.part) };
        let (right_to_left, head) = (self.right_to_left, self.head.clone());
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(name)?.set_right_to_left(right_to_left).set_freeze_panes(1, 0)?;
        for (at, column) in (0_u16..).zip(table.columns) {
            sheet.set_column_width(at, width(column))?;
        }
        for (at, column) in (0_u16..).zip(table.columns) {
            sheet.write_string_with_format(0, at, column.name, &head)?;
        }
        self.row = 1;
        Ok(())
    }

    fn rows(&mut self, table: &'static Table, rows: &[Vec<Cell>]) -> Result<(), Failed> {
        for row in rows {
            if self.row >= self.sheet_rows {
                self.next_sheet(table)?;
            }
            let (at_row, moment, cut) = (self.row, &self.moment, &self.cut);
            let last = self.workbook.worksheets().len().saturating_sub(1);
            let sheet = self.workbook.worksheet_from_index(last)?;
            for (at, cell) in (0_u16..).zip(row) {
                write(sheet, at_row, at, cell, moment, cut)?;
            }
            self.row += 1;
        }
        Ok(())
    }
}

const fn width(column: &Column) -> f64 {
    match column.kind {
        Kind::Text => 50.0,
        Kind::Id => 38.0,
        Kind::Moment => 20.0,
        Kind::Code | Kind::Number | Kind::People | Kind::YesNo | Kind::Day => 14.0,
    }
}

fn write(sheet: &mut Worksheet, row: u32, at: u16, cell: &Cell, moment: &Format, cut: &str) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        // Whole numbers up to 2^53 are exact in a cell; counts are far below.
        #[expect(clippy::cast_precision_loss, reason = "a count is far below 2^53")]
        Cell::Number(number) => {
            sheet.write_number(row, at, *number as f64)?;
        }
        Cell::YesNo(yes) => {
            sheet.write_boolean(row, at, *yes)?;
        }
        Cell::Moment(micros) => match ExcelDateTime::from_timestamp(micros.micros() / 1_000_000) {
            Ok(at_moment) => {
                sheet.write_datetime_with_format(row, at, &at_moment, moment)?;
            }
            Err(_) => {
                sheet.write_string(row, at, plain(cell))?;
            }
        },
        // A string is never read as a formula.
        Cell::Text(_) | Cell::Few | Cell::Id(_) => {
            sheet.write_string(row, at, fitting(plain(cell), cut))?;
        }
    }
    Ok(())
}

/// A text that fits into a cell. What is cut says so; the other formats have all of it.
fn fitting(text: String, cut: &str) -> String {
    // Cells count in units of UTF-16.
    if text.encode_utf16().count() <= CELL_LETTERS {
        return text;
    }
    let room = CELL_LETTERS.saturating_sub(cut.encode_utf16().count() + 1);
    let mut used = 0;
    let kept: String = text
        .chars()
        .take_while(|letter| {
            used += letter.len_utf16();
            used <= room
        })
        .collect();
    format!("{kept} {cut}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_long_says_that_it_was_cut() {
        assert_eq!(fitting("short".to_owned(), "(cut)"), "short");
        let long = fitting("🦆".repeat(20_000), "(cut)");
        assert!(long.ends_with("🦆 (cut)"), "{}", long.len());
        assert!(long.encode_utf16().count() <= CELL_LETTERS);
    }
}
