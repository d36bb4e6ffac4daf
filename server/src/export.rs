//! Open data: the tables of [`store::export`] as CSV, JSON, XLSX and an archive of CSV files.
//!
//! A [`walk::Walk`] reads page after page; a [`Format`] turns each into bytes, which leave before the next page is read.
//! So an export of any size needs the memory of one page. XLSX has its index at its end and goes through a file.

pub mod archive;
pub mod csv;
pub mod dictionary;
pub mod download;
pub mod json;
pub mod walk;
pub mod xlsx;

use app::text::Text;
use store::export::{Cell, Table};

/// What files say of where they come from.
#[derive(Clone, Debug)]
pub struct About {
    /// The title of the mission.
    pub mission: String,
    /// The address of its page.
    pub address: String,
    /// When the export was made (ISO 8601).
    pub made_at: String,
    /// The licence of the data.
    pub licence: String,
    /// Where imported content comes from; empty for the city's own.
    pub attribution: String,
    /// The language of the words in it.
    pub text: Text,
}

/// What turns tables into bytes.
pub trait Format: Send {
    /// A table begins.
    fn begin(&mut self, table: &'static Table);
    /// Rows of the table that began.
    fn rows(&mut self, table: &'static Table, rows: &[Vec<Cell>]);
    /// The table has no more rows.
    fn end(&mut self, table: &'static Table);
    /// There are no more tables.
    fn finish(&mut self);
    /// Takes what is ready to leave.
    fn take(&mut self) -> Vec<u8>;
}

/// A value as files write it, without any protection.
pub fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Few => FEW.to_owned(),
        Cell::YesNo(yes) => yes.to_string(),
        Cell::Moment(moment) => moment_of(moment.micros()),
        Cell::Id(id) => id.to_string(),
    }
}

/// How files write a number of people from one to four.
pub const FEW: &str = "<5";

/// A moment in UTC with whole seconds (ISO 8601, RFC 3339).
pub fn moment_of(micros: i64) -> String {
    jiff::Timestamp::from_microsecond(micros).map(|moment| moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()).unwrap_or_default()
}
