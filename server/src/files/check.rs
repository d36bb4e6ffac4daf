//! What a file is, by its first bytes and its whole content. Its name and the media type that a browser says are not asked.

use super::table;
use domain::file::{FILE_LIMIT, FileKind, FileRefused};
use image::ImageFormat;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A picture, to be made again.
    Picture(ImageFormat),
    /// A document, to be kept as it is.
    Document(FileKind),
}

/// How many bytes are looked at for the start of a web page or a drawing.
const HEAD: usize = 1024;

/// Says what a file is.
///
/// # Errors
/// Why it is not taken.
pub fn sniff(bytes: &[u8]) -> Result<Found, FileRefused> {
    if bytes.is_empty() {
        return Err(FileRefused::Empty);
    }
    if bytes.len() > FILE_LIMIT {
        return Err(FileRefused::TooLarge);
    }
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Ok(Found::Picture(ImageFormat::Jpeg)),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Ok(Found::Picture(ImageFormat::Png)),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Ok(Found::Picture(ImageFormat::Gif)),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(Found::Picture(ImageFormat::WebP)),
        [b'%', b'P', b'D', b'F', b'-', ..] => pdf(bytes),
        // Zip archives (APPNOTE, 4.3.7) and the older office files (MS-CFB).
        [b'P', b'K', 3 | 5 | 7, 4 | 6 | 8, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] => Err(FileRefused::Office),
        _ => text(bytes),
    }
}

/// A document must start and end as one (ISO 32000-2, 7.5), hold no program that we can see, and look like no web page.
fn pdf(bytes: &[u8]) -> Result<Found, FileRefused> {
    let tail = bytes.get(bytes.len().saturating_sub(HEAD)..).unwrap_or_default();
    if !holds(tail, b"%%EOF") {
        return Err(FileRefused::Broken);
    }
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default().to_ascii_lowercase();
    if is_page(&head) {
        return Err(FileRefused::Drawing);
    }
    // Names may be written with escapes, such as /#4AavaScript (7.3.5).
    if names(bytes).any(|name| PROGRAMS.contains(&name.as_slice())) {
        return Err(FileRefused::HoldsProgram);
    }
    Ok(Found::Document(FileKind::Pdf))
}

/// Parts of a document that run or carry something else.
const PROGRAMS: [&[u8]; 6] = [b"JavaScript", b"JS", b"Launch", b"EmbeddedFile", b"EmbeddedFiles", b"RichMedia"];

/// The names in a document, with their escapes read. Those inside packed streams are not seen; a file is only ever offered
/// for saving.
fn names(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let is_regular = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    bytes.iter().enumerate().filter(|(_, byte)| **byte == b'/').map(move |(at, _)| {
        let raw: Vec<u8> = bytes.get(at + 1..).unwrap_or_default().iter().take(48).copied().take_while(is_regular).collect();
        let mut name = Vec::new();
        let mut rest = raw.as_slice();
        while let [first, after @ ..] = rest {
            let escaped = match after {
                [one, two, ..] if *first == b'#' => {
                    std::str::from_utf8(&[*one, *two]).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok())
                }
                _ => None,
            };
            name.push(escaped.unwrap_or(*first));
            rest = if escaped.is_some() { after.get(2..).unwrap_or_default() } else { after };
        }
        name
    })
}

fn text(bytes: &[u8]) -> Result<Found, FileRefused> {
    let body = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let head = body.get(..body.len().min(HEAD)).unwrap_or_default().to_ascii_lowercase();
    if is_page(&head) {
        return Err(FileRefused::Drawing);
    }
    if body.contains(&0) {
        return Err(FileRefused::NotTaken);
    }
    let Ok(words) = std::str::from_utf8(body) else {
        // Old text has letters beyond ASCII and no control characters; anything else is no text.
        let readable = body.iter().all(|byte| matches!(byte, b'\t' | b'\n' | b'\r' | 0x20..=0x7E | 0x80..));
        let mostly = body.iter().filter(|byte| byte.is_ascii()).count() * 2 > body.len();
        return Err(if readable && mostly { FileRefused::NotUtf8 } else { FileRefused::NotTaken });
    };
    if words.trim().is_empty() {
        return Err(FileRefused::Empty);
    }
    if words.chars().any(|letter| letter.is_control() && !matches!(letter, '\t' | '\n' | '\r' | '\u{C}')) {
        return Err(FileRefused::NotTaken);
    }
    match table::is_table(words) {
        true if table::has_formula(words) => Err(FileRefused::HoldsProgram),
        true => Ok(Found::Document(FileKind::Csv)),
        false => Ok(Found::Document(FileKind::Text)),
    }
}

/// Whether a browser could take it for a page or a drawing (WHATWG MIME Sniffing, 7.1), wherever that begins.
fn is_page(head: &[u8]) -> bool {
    let first = head.trim_ascii_start();
    first.starts_with(b"<?xml")
        || first.starts_with(b"<!")
        || [&b"<html"[..], b"<script", b"<svg", b"<body", b"<iframe", b"<!doctype html"].iter().any(|mark| holds(head, mark))
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_are() {
        let document = Found::Document;
        assert_eq!(sniff(b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"), Ok(document(FileKind::Pdf)));
        assert_eq!(sniff("Shade at noon.\nكان الظل قليلاً.\n".as_bytes()), Ok(document(FileKind::Text)));
        assert_eq!(sniff(b"\xEF\xBB\xBFstop,degrees\nMill Lane,38\nPort,-2\n"), Ok(document(FileKind::Csv)));
        assert_eq!(sniff(b"stop;degrees\nMill Lane;38\n"), Ok(document(FileKind::Csv)));
        for (bytes, refused) in [
            (&b""[..], FileRefused::Empty),
            (b" \n ", FileRefused::Empty),
            (b"%PDF-1.7\n1 0 obj", FileRefused::Broken),
            (b"%PDF-1.7\n<html><script>alert(1)</script>\n%%EOF", FileRefused::Drawing),
            (b"%PDF-1.7\n<</S/JavaScript/JS(app.alert(1))>>\n%%EOF", FileRefused::HoldsProgram),
            (b"%PDF-1.7\n<</S/#4AavaScript>>\n%%EOF", FileRefused::HoldsProgram),
            (b"%PDF-1.7\n<</S/Launch>>\n%%EOF", FileRefused::HoldsProgram),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", FileRefused::Drawing),
            (b"\n <?xml version='1.0'?><svg/>", FileRefused::Drawing),
            (b"hello <SCRIPT>alert(1)</SCRIPT>", FileRefused::Drawing),
            (b"PK\x03\x04...", FileRefused::Office),
            (b"\xD0\xCF\x11\xE0....", FileRefused::Office),
            (b"MZ\x90\x00\x03", FileRefused::NotTaken),
            (b"\x7FELF\x02\x01", FileRefused::NotTaken),
            (b"Caf\xE9 at noon", FileRefused::NotUtf8),
            (b"a,b\n=HYPERLINK(\"http://x\"),2\n", FileRefused::HoldsProgram),
            (b"a,b\n\"@SUM(1)\",2\n", FileRefused::HoldsProgram),
        ] {
            assert_eq!(sniff(bytes), Err(refused), "{}", String::from_utf8_lossy(bytes));
        }
    }
}
