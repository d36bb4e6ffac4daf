//! Email addresses, also those that are written out: "name (at) example dot org".

use super::{Detail, Stretch, words};

/// Endings that make a written-out address sure.
const ENDINGS: &[&str] = &[
    "com", "org", "net", "edu", "gov", "info", "uk", "us", "ca", "eu", "de", "fr", "es", "it", "nl", "ie", "au", "nz", "in", "eg", "sa",
    "ae", "jo", "ma", "tw", "jp", "cn", "br", "pl", "example",
];

pub(super) fn find(letters: &[char]) -> Vec<Stretch> {
    let mut found = signs(letters);
    found.extend(written_out(letters));
    found
}

const fn is_at(letter: char) -> bool {
    matches!(letter, '@' | '\u{FF20}')
}

/// Around each "@": a name before it, a host with a dot after it.
fn signs(letters: &[char]) -> Vec<Stretch> {
    let mut found = Vec::new();
    for at in (0..letters.len()).filter(|at| is_at(letters[*at])) {
        let tight = !before(letters, at).is_some_and(char::is_whitespace) && !letters.get(at + 1).copied().is_some_and(char::is_whitespace);
        let name_end = if before(letters, at) == Some(' ') { at - 1 } else { at };
        let host_start = if letters.get(at + 1) == Some(&' ') { at + 2 } else { at + 1 };
        let mut start = name_end;
        while before(letters, start).is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '.' | '_' | '%' | '+' | '-' | '\''))
        {
            start -= 1;
        }
        let mut end = host_start;
        while letters.get(end).is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '.' | '-')) {
            end += 1;
        }
        while end > host_start && before(letters, end).is_some_and(|letter| matches!(letter, '.' | '-')) {
            end -= 1;
        }
        let host: String = letters[host_start.min(end)..end].iter().collect();
        let named = letters[start..name_end].iter().any(|letter| letter.is_alphanumeric());
        if named && is_host(&host, tight) {
            found.push(Stretch { detail: Detail::Email, start, end });
        }
    }
    found
}

fn before(letters: &[char], at: usize) -> Option<char> {
    at.checked_sub(1).and_then(|at| letters.get(at)).copied()
}

/// Whether this is the host of an address: parts with dots between, of which the last is a word. With spaces around the sign
/// only well-known endings count: people write "see you @ the park.Bye".
fn is_host(host: &str, tight: bool) -> bool {
    let Some((rest, ending)) = host.rsplit_once('.') else { return false };
    let whole = !rest.is_empty() && rest.split('.').all(|part| !part.is_empty());
    let word = ending.chars().count() >= 2 && ending.chars().all(char::is_alphabetic);
    whole && word && (tight || ENDINGS.contains(&ending.to_lowercase().as_str()))
}

/// "name (at) example (dot) org" and "name at example dot org". A plain "at" needs a plain "dot": "look at example.org" is a
/// page.
fn written_out(letters: &[char]) -> Vec<Stretch> {
    let words = words(letters);
    let gap = |one: usize, two: usize| -> String { letters[words[one].end..words[two].start].iter().collect() };
    let bracket = |at: usize| {
        let open = at.checked_sub(1).is_some_and(|before| gap(before, at).trim_end().ends_with(['(', '[', '{', '<']));
        open && at + 1 < words.len() && gap(at, at + 1).trim_start().starts_with([')', ']', '}', '>'])
    };
    let mut found = Vec::new();
    for at in 1..words.len().saturating_sub(1) {
        if words[at].small != "at" {
            continue;
        }
        let sure = bracket(at);
        let mut end = at + 1;
        let mut dots = 0;
        // Parts of the host, with a dot of either kind between.
        while end + 1 < words.len() {
            if words[end + 1].small == "dot" && end + 2 < words.len() && (bracket(end + 1) || gap(end, end + 1) == " ") {
                (end, dots) = (end + 2, dots + 1);
            } else if sure && gap(end, end + 1) == "." {
                (end, dots) = (end + 1, dots + 1);
            } else {
                break;
            }
        }
        if dots > 0 && ENDINGS.contains(&words[end].small.as_str()) {
            found.push(Stretch { detail: Detail::Email, start: words[at - 1].start, end: words[end].end });
        }
    }
    found
}
