//! JSON (RFC 8259): one table as an array of objects, or all tables as one object that also says what they mean.

use super::{About, Format, dictionary, plain};
use serde_json::{Value, json};
use store::export::{Cell, Table};

/// One table as an array of objects, or all of a mission.
pub struct Json {
    about: Option<About>,
    bytes: Vec<u8>,
    tables: usize,
    rows: usize,
}

impl Json {
    /// One table: an array of objects.
    pub const fn table() -> Self {
        Self { about: None, bytes: Vec::new(), tables: 0, rows: 0 }
    }

    /// A whole mission: what it is, then every table with its schema and its rows.
    pub const fn mission(about: About) -> Self {
        Self { about: Some(about), bytes: Vec::new(), tables: 0, rows: 0 }
    }

    fn write(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
    }
}

impl Format for Json {
    fn begin(&mut self, table: &'static Table) {
        self.rows = 0;
        let Some(about) = &self.about else {
            return self.write("[");
        };
        let text = about.text;
        let head = if self.tables == 0 {
            format!("{{\"about\":{},\n\"left_out\":{},\n\"tables\":{{\n", dictionary::about(about), dictionary::left_out_json(text))
        } else {
            ",\n".to_owned()
        };
        let schema = dictionary::schema(text, table);
        self.write(&head);
        self.write(&format!("\"{}\":{{\"schema\":{schema},\n\"rows\":[", table.name));
        self.tables += 1;
    }

    fn rows(&mut self, table: &'static Table, rows: &[Vec<Cell>]) {
        for row in rows {
            self.write(if self.rows == 0 { "\n{" } else { ",\n{" });
            self.rows += 1;
            for (at, (column, cell)) in table.columns.iter().zip(row).enumerate() {
                // In the order of the columns, which a map would not keep.
                let comma = if at == 0 { "" } else { "," };
                self.write(&format!("{comma}\"{}\":{}", column.name, value(cell)));
            }
            self.write("}");
        }
    }

    fn end(&mut self, _: &'static Table) {
        self.write(if self.about.is_some() { "\n]}" } else { "\n]\n" });
    }

    fn finish(&mut self) {
        if self.about.is_some() {
            self.write("\n}}\n");
        }
    }

    fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Number(number) => json!(number),
        Cell::YesNo(yes) => json!(yes),
        Cell::Text(_) | Cell::Few | Cell::Moment(_) | Cell::Id(_) => Value::String(plain(cell)),
    }
}
