//! Files that people add: what we take, how much of it, and why one is refused.

use crate::codes;
use serde::{Deserialize, Serialize};

/// The largest file, in bytes: 10 MiB. A photograph of a good telephone fits.
pub const FILE_LIMIT: usize = 10 * 1024 * 1024;
/// Files in one form.
pub const FILES_LIMIT: usize = 4;
/// Bytes that a resident may add in a day: 60 MiB.
pub const RESIDENT_DAY_LIMIT: i64 = 60 * 1024 * 1024;
/// Bytes that someone of the city may add in a day: 600 MiB.
pub const STAFF_DAY_LIMIT: i64 = 600 * 1024 * 1024;
/// Seconds for which a file waits for the form it was chosen in: a day.
pub const WAIT_SECONDS: i64 = 24 * 3600;
/// Letters in what a picture shows.
pub const ALT_LIMIT: usize = 300;
/// Letters in the name of a file.
pub const NAME_LIMIT: usize = 80;
/// The longest side of a picture that we open, in pixels.
pub const SIDE_LIMIT: u32 = 12_000;
/// Pixels of a picture that we open: 40 million, as a good telephone takes.
pub const PIXELS_LIMIT: u64 = 40_000_000;
/// The longest side of a picture as we keep it, in pixels.
pub const LARGE_SIDE: u32 = 1_600;
/// The longest side of the small picture, in pixels.
pub const SMALL_SIDE: u32 = 480;

codes! {
    /// What a kept file is. Found by looking at its bytes; never by its name or by what a browser says of it.
    pub enum FileKind {
        /// A picture, made again by us (ITU-T T.81).
        Jpeg = "jpeg",
        /// A picture with see-through parts, made again by us (W3C PNG).
        Png = "png",
        /// A document (ISO 32000).
        Pdf = "pdf",
        /// Plain text in UTF-8.
        Text = "text",
        /// A table in plain text (RFC 4180).
        Csv = "csv",
    }
}

impl FileKind {
    /// Whether it is shown as a picture.
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png)
    }
    /// Its media type, as it is served.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
            Self::Text => "text/plain; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }
    /// How its name ends.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::Text => "txt",
            Self::Csv => "csv",
        }
    }
}

codes! {
    /// Which of the two sizes of a picture.
    pub enum PictureSize {
        /// At most [`LARGE_SIDE`] pixels on its longest side.
        Large = "large",
        /// At most [`SMALL_SIDE`] pixels on its longest side.
        Small = "small",
    }
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileRefused {
    /// More than [`FILE_LIMIT`] bytes.
    TooLarge,
    /// Nothing is in it.
    Empty,
    /// Not of a kind that we take.
    NotTaken,
    /// An office file or another archive: we cannot look into it safely.
    Office,
    /// A drawing (SVG) or a web page: both can hold programs.
    Drawing,
    /// It says what it is, but it cannot be read: cut off or damaged.
    Broken,
    /// A picture of more than [`PIXELS_LIMIT`] pixels or [`SIDE_LIMIT`] on a side.
    PictureTooLarge,
    /// A picture that moves.
    Moves,
    /// A document that holds a program, or a table with formulas.
    HoldsProgram,
    /// Text that is not in UTF-8.
    NotUtf8,
    /// It waited too long for its form, or it never was ours.
    Gone,
    /// This person added as much as one may in a day.
    TooMuchToday,
}

/// The name under which a file is offered: the last part of what the browser said, without anything that could lead out of
/// a folder, hide the ending, or break a header; with the ending of what it really is.
pub fn shown_name(raw: &str, kind: FileKind) -> String {
    let last = raw.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let clean: String =
        stem.chars().map(|letter| if letter.is_alphanumeric() || matches!(letter, '-' | '_' | '(' | ')') { letter } else { ' ' }).collect();
    let joined = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = joined.chars().take(NAME_LIMIT).collect();
    let short = short.trim();
    let stem = if short.is_empty() { "file" } else { short };
    format!("{stem}.{}", kind.ending())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_lead_nowhere() {
        for (raw, shown) in [
            ("Heat map.PDF", "Heat map.pdf"),
            ("../../etc/passwd", "passwd.pdf"),
            ("E:\\people\\ada\\report.final.docx", "report final.pdf"),
            ("..", "file.pdf"),
            ("", "file.pdf"),
            (".htaccess", "file.pdf"),
            ("a\"; filename=\"evil.exe", "a filename evil.pdf"),
            ("invoice\u{202E}fdp.exe", "invoice fdp.pdf"),
            ("line\r\nSet-Cookie: a=b", "line Set-Cookie a b.pdf"),
            ("قياسات الظل.pdf", "قياسات الظل.pdf"),
        ] {
            assert_eq!(shown_name(raw, FileKind::Pdf), shown, "{raw:?}");
        }
    }

    proptest! {
        #[test]
        fn any_name_is_a_plain_one(raw in any::<String>()) {
            let shown = shown_name(&raw, FileKind::Csv);
            prop_assert!(shown.ends_with(".csv") && shown.chars().count() <= NAME_LIMIT + 4);
            prop_assert!(!shown.contains(['/', '\\', '"', '\r', '\n', ';', '%']) && shown.matches('.').count() == 1);
        }
    }
}
