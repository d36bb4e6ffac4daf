//! The data dictionary: every column and what it means, and what is left out and why. Made from the tables themselves.

use super::{About, csv::Lines};
use app::text::{Text, say};
use serde_json::{Value, json};
use store::export::{Column, FEW, Kind, LEFT_OUT, TABLES, Table};

/// One line of the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The table of the export; empty for what is left out.
    pub table: String,
    /// The column.
    pub column: String,
    /// What it holds, in words.
    pub holds: String,
    /// What it means, or why it is left out.
    pub meaning: String,
    /// Where it comes from in the database.
    pub from: String,
    /// Whether files have it.
    pub exported: bool,
}

/// Every line: exported columns in the order of the files, then what is left out.
pub fn lines(text: Text) -> impl Iterator<Item = Line> {
    let exported = TABLES.iter().flat_map(move |table| {
        table.columns.iter().map(move |column| Line {
            table: table.name.to_owned(),
            column: column.name.to_owned(),
            holds: holds(text, column),
            meaning: meaning(text, column),
            from: column.from.join(" "),
            exported: true,
        })
    });
    let left_out = LEFT_OUT.iter().flat_map(move |out| {
        out.columns().map(move |column| Line {
            table: String::new(),
            column: String::new(),
            holds: String::new(),
            meaning: app::text::plain(&text.say(&format!("export-reason-{}", out.reason.code()))),
            from: format!("{}.{column}", out.table),
            exported: false,
        })
    });
    exported.chain(left_out)
}

/// What a column means.
pub fn meaning(text: Text, column: &Column) -> String {
    app::text::plain(&text.say(&format!("export-column-{}", column.meaning)))
}

fn holds(text: Text, column: &Column) -> String {
    app::text::plain(&say!(text, &format!("export-kind-{}", column.kind.code()), few = FEW))
}

/// The heads of the columns of the dictionary.
pub fn heads(text: Text) -> [String; 6] {
    ["table", "column", "holds", "meaning", "from", "exported"].map(|key| text.say(&format!("export-dictionary-{key}")))
}

impl Line {
    /// The values under [`heads`].
    pub fn values(self, text: Text) -> [String; 6] {
        let exported = text.say(if self.exported { "export-dictionary-yes" } else { "export-dictionary-no" });
        [self.table, self.column, self.holds, self.meaning, self.from, exported]
    }
}

/// The dictionary as a CSV file.
pub fn csv(text: Text) -> Vec<u8> {
    let mut file = Lines::default();
    file.texts(heads(text));
    for line in lines(text) {
        file.texts(line.values(text));
    }
    file.take()
}

/// The dictionary as a JSON file: a schema for each table, and what is left out.
pub fn json(about: &About) -> Vec<u8> {
    let text = about.text;
    let tables: serde_json::Map<String, Value> = TABLES.iter().map(|table| (table.name.to_owned(), schema(text, table))).collect();
    let whole = json!({ "about": self::about(about), "tables": tables, "left_out": left_out_json(text) });
    let mut bytes = serde_json::to_vec_pretty(&whole).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// A table as JSON Schema describes its rows (draft 2020-12).
pub fn schema(text: Text, table: &Table) -> Value {
    let properties: Vec<Value> = table
        .columns
        .iter()
        .map(|column| {
            let mut property = json!({ "name": column.name, "description": meaning(text, column), "holds": holds(text, column) });
            if let Some(map) = property.as_object_mut() {
                let kind = match column.kind {
                    Kind::People => json!(["integer", "string", "null"]),
                    kind => json!([kind.json_type(), "null"]),
                };
                map.insert("type".to_owned(), kind);
                let format = match column.kind {
                    Kind::Moment => Some("date-time"),
                    Kind::Day => Some("date"),
                    Kind::Id => Some("uuid"),
                    _ => None,
                };
                if let Some(format) = format {
                    map.insert("format".to_owned(), json!(format));
                }
            }
            property
        })
        .collect();
    json!({ "description": table_about(text, table), "columns": properties })
}

/// What a table holds.
pub fn table_about(text: Text, table: &Table) -> String {
    app::text::plain(&text.say(&format!("export-table-{}", table.name)))
}

/// What is left out and why, for JSON.
pub fn left_out_json(text: Text) -> Value {
    let all: Vec<Value> =
        lines(text).filter(|line| !line.exported).map(|line| json!({ "column": line.from, "reason": line.meaning })).collect();
    Value::Array(all)
}

/// What the whole is, for JSON.
pub fn about(about: &About) -> Value {
    let notes: Vec<String> = notes(about.text).to_vec();
    json!({
        "mission": about.mission,
        "address": about.address,
        "made_at": about.made_at,
        "licence": about.licence,
        "attribution": about.attribution,
        "notes": notes,
    })
}

/// What everyone who counts with this data must know.
pub fn notes(text: Text) -> [String; 4] {
    [
        app::text::plain(&text.say("result-open")),
        app::text::plain(&say!(text, "export-note-few", few = FEW)),
        app::text::plain(&text.say("export-note-words")),
        app::text::plain(&text.say("export-note-while")),
    ]
}

/// The first file of an archive: what it is, in plain words.
pub fn read_me(about: &About) -> String {
    let text = about.text;
    let mut lines = vec![
        about.mission.clone(),
        about.address.clone(),
        String::new(),
        app::text::plain(&say!(text, "export-made-at", when = about.made_at.clone())),
        app::text::plain(&say!(text, "export-licence", licence = about.licence.clone())),
        about.attribution.clone(),
        String::new(),
    ];
    lines.extend(notes(text));
    lines.push(String::new());
    lines.extend(TABLES.iter().map(|table| format!("{}.csv: {}", table.name, table_about(text, table))));
    lines.push(format!("dictionary.csv: {}", app::text::plain(&text.say("export-dictionary-about"))));
    let mut whole = lines.join("\r\n");
    whole.push_str("\r\n");
    whole
}
