//! What leaves as open data: every table of an export, column by column, and what stays here and why.
//!
//! Files of every format, the data dictionary and the page about open data are all made from [`TABLES`]. [`LEFT_OUT`]
//! names every other column of the schema with its reason; a test compares both with the schema itself, so that a new
//! column is either exported or left out on purpose.
//!
//! Rows are read in pages, each in a transaction of its own: a slow download holds no transaction open and no more than
//! one page in memory. What changes during a download may be in it as it was or as it is.

mod left_out;
pub(crate) mod tables;

pub use left_out::{LEFT_OUT, LeftOut, Reason};
pub use tables::TABLES;

use crate::{Error, Read, Result, sql::Sql};
use domain::{Date, MissionId, Timestamp};
use sqlx::{ColumnIndex, Decode, Row, Type, TypeInfo as _, ValueRef as _, postgres::PgRow, sqlite::SqliteRow};
use uuid::Uuid;

/// Groups of fewer people than this are not told.
pub const FEW: i64 = 5;
/// Rows that are read at once.
pub const PAGE: i64 = 1_000;

/// One value of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing is known, or nothing is told.
    Empty,
    /// Words or a code.
    Text(String),
    /// A whole number.
    Number(i64),
    /// From one to four people.
    Few,
    /// Yes or no.
    YesNo(bool),
    /// A moment.
    Moment(Timestamp),
    /// An identifier.
    Id(Uuid),
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words of people.
    Text,
    /// One of a few fixed words.
    Code,
    /// A whole number.
    Number,
    /// A number of people; from one to four is told as [`Cell::Few`].
    People,
    /// Yes or no.
    YesNo,
    /// A moment in UTC (ISO 8601).
    Moment,
    /// A day (ISO 8601), in UTC where it comes from a moment.
    Day,
    /// An identifier (UUID).
    Id,
}

impl Kind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::Text, Self::Code, Self::Number, Self::People, Self::YesNo, Self::Moment, Self::Day, Self::Id];

    /// A stable code, for words about it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Code => "code",
            Self::Number => "number",
            Self::People => "people",
            Self::YesNo => "yes-no",
            Self::Moment => "moment",
            Self::Day => "day",
            Self::Id => "id",
        }
    }

    /// The type of its values in JSON, as JSON Schema names it.
    pub const fn json_type(self) -> &'static str {
        match self {
            Self::Number => "integer",
            Self::YesNo => "boolean",
            Self::Text | Self::Code | Self::People | Self::Moment | Self::Day | Self::Id => "string",
        }
    }

    fn told(self, raw: Cell) -> Cell {
        match (self, raw) {
            (Self::People, Cell::Number(people)) if (1..FEW).contains(&people) => Cell::Few,
            (Self::YesNo, Cell::Number(number)) => Cell::YesNo(number != 0),
            (Self::Moment, Cell::Number(micros)) => Cell::Moment(Timestamp::from_micros(micros)),
            (Self::Day, Cell::Number(micros)) => day(micros).map_or(Cell::Empty, |day| Cell::Text(day.to_string())),
            (_, raw) => raw,
        }
    }
}

/// The day of a moment, in UTC.
fn day(micros: i64) -> Option<Date> {
    const MICROS_OF_A_DAY: i64 = 24 * 3_600 * 1_000_000;
    Date::new(1970, 1, 1)?.plus_days(micros.div_euclid(MICROS_OF_A_DAY))
}

/// A column of an export.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name in files.
    pub name: &'static str,
    /// What it means, as the end of a message key: several tables share a meaning.
    pub meaning: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// The columns of the schema that it tells, `ideas.sentence`.
    pub from: &'static [&'static str],
}

/// In which order a table is read, so that the next page goes on where the last one ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// By two numbers; they are the first two columns that the statement gives.
    Numbers,
    /// By a moment, then an identifier; they are the first two columns that the statement gives.
    MomentAndId,
    /// By an identifier, then a number; they are the first two columns that the statement gives. For parts of a few things.
    IdAndNumber,
    /// By two identifiers; they are the first two columns that the statement gives. For links between a few things.
    Ids,
}

/// A table of an export. Its statement takes the mission, the two values of the last row, and how many rows.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name in files and addresses.
    pub name: &'static str,
    /// Its columns in order.
    pub columns: &'static [Column],
    order: Order,
    page: Sql,
    /// Makes the columns of what the statement gives, where one is not simply the other.
    shape: fn(Vec<Cell>) -> Result<Vec<Cell>>,
}

/// The table of this name.
pub fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}

/// Where a page ended: the first two values of its last row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place(After);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum After {
    Numbers(i64, i64),
    MomentAndId(i64, Uuid),
    IdAndNumber(Uuid, i64),
    Ids(Uuid, Uuid),
}

impl Order {
    const fn start(self) -> Place {
        Place(match self {
            Self::Numbers => After::Numbers(i64::MIN, i64::MIN),
            Self::MomentAndId => After::MomentAndId(i64::MIN, Uuid::nil()),
            Self::IdAndNumber => After::IdAndNumber(Uuid::nil(), i64::MIN),
            Self::Ids => After::Ids(Uuid::nil(), Uuid::nil()),
        })
    }
}

/// Some rows of a table.
#[derive(Clone, Debug)]
pub struct Page {
    /// The rows; each has a value for each column.
    pub rows: Vec<Vec<Cell>>,
    /// Where the next page begins; nothing after the last one.
    pub next: Option<Place>,
}

impl Read {
    /// The next rows of a table for a mission: at most `limit`, from the start or after a place.
    ///
    /// # Errors
    /// As every read.
    pub async fn export_page(&mut self, table: &Table, mission: MissionId, after: Option<Place>, limit: i64) -> Result<Page> {
        let mission = mission.uuid();
        let rows = match after.unwrap_or(table.order.start()).0 {
            After::Numbers(first, second) => fetch_all!(self, Raw, table.page, mission, first, second, limit)?,
            After::MomentAndId(first, second) => fetch_all!(self, Raw, table.page, mission, first, second, limit)?,
            After::IdAndNumber(first, second) => fetch_all!(self, Raw, table.page, mission, first, second, limit)?,
            After::Ids(first, second) => fetch_all!(self, Raw, table.page, mission, first, second, limit)?,
        };
        let full = i64::try_from(rows.len()).is_ok_and(|count| count == limit);
        let mut next = None;
        let mut told = Vec::with_capacity(rows.len());
        for Raw(mut cells) in rows {
            let values = cells.split_off(2.min(cells.len()));
            next = Some(place(&cells)?);
            told.push(table.tell(values)?);
        }
        Ok(Page { rows: told, next: next.filter(|_| full) })
    }
}

impl Table {
    fn tell(&self, raw: Vec<Cell>) -> Result<Vec<Cell>> {
        let kinds = self.columns.iter().map(|column| column.kind);
        let shaped = (self.shape)(raw)?;
        if shaped.len() != self.columns.len() {
            return Err(Error::Corrupt(format!("{} values for the {} columns of {}", shaped.len(), self.columns.len(), self.name)));
        }
        let mut told: Vec<Cell> = kinds.zip(shaped).map(|(kind, raw)| kind.told(raw)).collect();
        self.protect(&mut told);
        Ok(told)
    }

    /// Where the parts of a whole are told, one that is hidden could be worked out from the others. The whole is then not told.
    fn protect(&self, told: &mut [Cell]) {
        let Some(whole) = self.columns.iter().position(|column| column.meaning == "people-whole") else { return };
        let part_is_few =
            self.columns.iter().zip(told.iter()).any(|(column, cell)| column.meaning.starts_with("people-part") && *cell == Cell::Few);
        if let (Some(cell), true) = (told.get_mut(whole), part_is_few) {
            *cell = Cell::Empty;
        }
    }
}

fn place(key: &[Cell]) -> Result<Place> {
    Ok(Place(match key {
        [Cell::Number(first), Cell::Number(second)] => After::Numbers(*first, *second),
        [Cell::Number(first), Cell::Id(second)] => After::MomentAndId(*first, *second),
        [Cell::Id(first), Cell::Number(second)] => After::IdAndNumber(*first, *second),
        [Cell::Id(first), Cell::Id(second)] => After::Ids(*first, *second),
        other => return Err(Error::Corrupt(format!("a row of an export cannot be found again by {other:?}"))),
    }))
}

/// A row as the engine gives it.
struct Raw(Vec<Cell>);

impl<'r> sqlx::FromRow<'r, SqliteRow> for Raw {
    fn from_row(row: &'r SqliteRow) -> Result<Self, sqlx::Error> {
        cells(row, |name| match name {
            "INTEGER" | "BOOLEAN" | "NUMERIC" => Some(Holds::Number),
            "TEXT" => Some(Holds::Text),
            "BLOB" => Some(Holds::Id),
            _ => None,
        })
    }
}

impl<'r> sqlx::FromRow<'r, PgRow> for Raw {
    fn from_row(row: &'r PgRow) -> Result<Self, sqlx::Error> {
        cells(row, |name| match name {
            "INT8" => Some(Holds::Number),
            "INT4" => Some(Holds::Small),
            "BOOL" => Some(Holds::YesNo),
            "TEXT" | "VARCHAR" => Some(Holds::Text),
            "UUID" => Some(Holds::Id),
            _ => None,
        })
    }
}

enum Holds {
    Number,
    Small,
    YesNo,
    Text,
    Id,
}

fn cells<'r, R: Row>(row: &'r R, holds: fn(&str) -> Option<Holds>) -> Result<Raw, sqlx::Error>
where
    usize: ColumnIndex<R>,
    i64: Decode<'r, R::Database> + Type<R::Database>,
    i32: Decode<'r, R::Database> + Type<R::Database>,
    bool: Decode<'r, R::Database> + Type<R::Database>,
    String: Decode<'r, R::Database> + Type<R::Database>,
    Uuid: Decode<'r, R::Database> + Type<R::Database>,
{
    let mut cells = Vec::with_capacity(row.len());
    for at in 0..row.len() {
        let raw = row.try_get_raw(at)?;
        if raw.is_null() {
            cells.push(Cell::Empty);
            continue;
        }
        let name = raw.type_info().name().to_owned();
        cells.push(match holds(&name) {
            Some(Holds::Number) => Cell::Number(row.try_get_unchecked(at)?),
            Some(Holds::Small) => Cell::Number(row.try_get_unchecked::<i32, _>(at)?.into()),
            Some(Holds::YesNo) => Cell::Number(row.try_get_unchecked::<bool, _>(at)?.into()),
            Some(Holds::Text) => Cell::Text(row.try_get_unchecked(at)?),
            Some(Holds::Id) => Cell::Id(row.try_get_unchecked(at)?),
            None => return Err(sqlx::Error::Decode(format!("no export tells a {name}").into())),
        });
    }
    Ok(Raw(cells))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_plain_and_used_once() {
        let mut tables = BTreeSet::new();
        for table in TABLES {
            assert!(tables.insert(table.name), "{} is there twice", table.name);
            // The name of a sheet has at most 31 letters.
            assert!(table.name.len() <= 25, "{} is too long for a sheet", table.name);
            let mut columns = BTreeSet::new();
            for column in table.columns {
                assert!(columns.insert(column.name), "{}.{} is there twice", table.name, column.name);
                for name in [table.name, column.name] {
                    assert!(name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_'), "{name}");
                }
                assert!(!column.from.is_empty(), "{}.{} comes from nowhere", table.name, column.name);
            }
        }
    }

    #[test]
    fn few_people_are_never_counted() {
        for (people, told) in [(0, Cell::Number(0)), (1, Cell::Few), (4, Cell::Few), (5, Cell::Number(5))] {
            assert_eq!(Kind::People.told(Cell::Number(people)), told);
        }
        assert_eq!(Kind::Number.told(Cell::Number(4)), Cell::Number(4));
    }

    #[test]
    fn a_moment_can_be_told_as_its_day() {
        let told = |micros: i64| Kind::Day.told(Cell::Number(micros));
        assert_eq!(told(0), Cell::Text("1970-01-01".to_owned()));
        assert_eq!(told(-1), Cell::Text("1969-12-31".to_owned()));
        assert_eq!(told(1_775_779_199_999_999), Cell::Text("2026-04-09".to_owned()));
        assert_eq!(told(1_775_779_200_000_000), Cell::Text("2026-04-10".to_owned()));
        assert_eq!(Kind::Day.told(Cell::Text("2026-04-09".to_owned())), Cell::Text("2026-04-09".to_owned()));
    }

    #[test]
    fn a_whole_does_not_give_a_part_away() {
        let answers = table("answers").unwrap_or_else(|| unreachable!("a table of answers"));
        let at = |name: &str| answers.columns.iter().position(|column| column.name == name).unwrap_or_else(|| unreachable!("{name}"));
        let told = |agree: i64, disagree: i64, unsure: i64| {
            let mut raw = vec![Cell::Empty; answers.columns.len()];
            for (name, count) in [("agree", agree), ("disagree", disagree), ("not_sure", unsure), ("people", agree + disagree + unsure)] {
                raw[at(name)] = Cell::Number(count);
            }
            answers.tell(raw).unwrap_or_default()
        };
        let all = told(20, 10, 5);
        assert_eq!(all.get(at("people")), Some(&Cell::Number(35)));
        let some = told(20, 10, 2);
        assert_eq!(some.get(at("not_sure")), Some(&Cell::Few));
        assert_eq!(some.get(at("people")), Some(&Cell::Empty), "35 - 30 would say it");
        assert_eq!(told(0, 0, 7).get(at("people")), Some(&Cell::Number(7)));
    }
}
