//! `summary.csv`: a name and a value a line. And `reference.json`, where a collection notes the address of its case study.

use super::{
    table::{ExportError, rows_of},
    words,
};
use std::path::Path;

/// What is known about a conversation besides statements and votes.
#[derive(Default)]
pub(super) struct Summary {
    pub topic: String,
    pub description: String,
    pub address: String,
    pub key: Option<String>,
}

/// Reads what is there; both files may be missing.
pub(super) fn read(folder: &Path) -> Result<Summary, ExportError> {
    let mut summary = Summary::default();
    let file = folder.join("summary.csv");
    if file.is_file() {
        for (line, fields) in rows_of(&file)? {
            let [name, value] = fields.as_slice() else {
                return Err(ExportError::line(
                    &file,
                    line,
                    format!("the line has {} fields, but should have a name and a value.", fields.len()),
                ));
            };
            match name.trim() {
                "topic" => summary.topic = words::without_controls(value).trim().to_owned(),
                "conversation-description" => value.trim().clone_into(&mut summary.description),
                "url" => {
                    let value = value.trim();
                    let url = url::Url::parse(value).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
                    let url = url.ok_or_else(|| ExportError::field(&file, line, "url", "the value is not a web address."))?;
                    let last = url.path_segments().and_then(|mut parts| parts.rfind(|part| !part.is_empty())).map(str::to_owned);
                    summary.key = last.filter(|key| key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'));
                    value.clone_into(&mut summary.address);
                }
                _ => {}
            }
        }
    }
    if let Some(address) = case_study(folder)? {
        summary.address = address;
    }
    Ok(summary)
}

/// The last word of `attribution` in `reference.json`, when it is a web address.
fn case_study(folder: &Path) -> Result<Option<String>, ExportError> {
    let file = folder.join("reference.json");
    let Ok(text) = std::fs::read(&file) else { return Ok(None) };
    let value: serde_json::Value = serde_json::from_slice(&text).map_err(|error| {
        let line = u64::try_from(error.line()).unwrap_or_default();
        ExportError::field(&file, line, &error.column().to_string(), "the file is not JSON.")
    })?;
    let attribution = value.get("attribution").and_then(serde_json::Value::as_str).unwrap_or_default();
    let last = attribution.split_whitespace().last().unwrap_or_default();
    Ok(last.starts_with("https://").then(|| last.to_owned()))
}
