//! Tables in plain text.

/// Lines that are looked at to see whether a text is a table.
const LINES: usize = 20;

/// The mark between the cells, when every line looked at has the same number of them and there are two lines.
fn separator(words: &str) -> Option<u8> {
    [b',', b';', b'\t'].into_iter().find(|separator| {
        let mut reader = reader(words, *separator);
        let lengths: Vec<usize> = reader.records().take(LINES).map(|record| record.map_or(0, |record| record.len())).collect();
        lengths.len() >= 2 && lengths.iter().all(|length| *length >= 2 && Some(length) == lengths.first())
    })
}

fn reader(words: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(words.as_bytes())
}

/// Whether a text is a table.
pub(super) fn is_table(words: &str) -> bool {
    separator(words).is_some()
}

/// Whether a cell would be run by a program for tables ("CSV injection"). Plain numbers below zero are fine.
pub(super) fn has_formula(words: &str) -> bool {
    let Some(separator) = separator(words) else { return false };
    reader(words, separator).records().any(|record| {
        record.is_ok_and(|record| {
            record.iter().any(|cell| {
                let cell = cell.trim_start();
                match cell.chars().next() {
                    Some('=' | '@') => true,
                    Some('+' | '-') => cell.contains(['(', '|', '!']),
                    _ => false,
                }
            })
        })
    })
}
