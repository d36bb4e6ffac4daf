//! Where the source says messages.

use crate::invariants::rust;
use std::{
    collections::{BTreeSet, HashSet},
    fmt,
};

/// Keys that are put together: `"stage-{}"`.
#[derive(Clone, Debug)]
pub struct Family(Vec<String>);

impl Family {
    fn of(format: &str) -> Option<Self> {
        let mut parts = vec![String::new()];
        let mut inside = false;
        for letter in format.chars() {
            match letter {
                '{' => {
                    inside = true;
                    parts.push(String::new());
                }
                '}' => inside = false,
                _ if inside => {}
                letter => parts.last_mut()?.push(letter),
            }
        }
        (parts.len() > 1 && parts.first()?.len() >= 3).then_some(Self(parts))
    }

    /// Whether a key is one of this family.
    pub fn has(&self, key: &str) -> bool {
        let (Some(first), Some(last)) = (self.0.first(), self.0.last()) else { return false };
        let Some(mut rest) = key.strip_prefix(first.as_str()).and_then(|rest| rest.strip_suffix(last.as_str())) else { return false };
        for part in &self.0[1..self.0.len() - 1] {
            let Some((_, after)) = rest.split_once(part.as_str()) else { return false };
            rest = after;
        }
        !rest.is_empty() || self.0.len() > 2
    }
}

impl fmt::Display for Family {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0.join("{}"))
    }
}

/// Every message that the source says.
#[derive(Debug, Default)]
pub struct Uses {
    /// A key, the values that it is given, and where.
    pub said: Vec<(String, BTreeSet<String>, String)>,
    /// Keys that are put together, and where.
    pub families: Vec<(Family, String)>,
    /// Every text in quotes.
    pub literals: HashSet<String>,
}

impl Uses {
    /// Of the pages, the islands and the mails.
    pub fn of_source() -> Self {
        let mut uses = Self::default();
        for source in rust(&["app/src", "server/src"]) {
            let more = Self::of(&source.path, &source.code());
            uses.said.extend(more.said);
            uses.families.extend(more.families);
            uses.literals.extend(more.literals);
        }
        assert!(uses.said.len() > 20, "only {} messages are said", uses.said.len());
        uses
    }

    /// Of one file.
    pub fn of(path: &str, code: &str) -> Self {
        let letters: Vec<char> = code.chars().collect();
        let mut uses = Self::default();
        let mut at = 0;
        while at < letters.len() {
            if let Some(end) = end_of_quote(&letters, at) {
                if letters[at] != '\'' {
                    uses.literals.insert(unquoted(&letters[at..end]));
                }
                at = end;
                continue;
            }
            for (call, key_at) in [("say!(", 1), (".say(", 0)] {
                if starts(&letters, at, call) {
                    let arguments = arguments(&letters, at + call.chars().count());
                    let line = letters[..at].iter().filter(|letter| **letter == '\n').count() + 1;
                    uses.add(&arguments, key_at, format!("{path}:{line}"));
                }
            }
            at += 1;
        }
        uses
    }

    fn add(&mut self, arguments: &[String], key_at: usize, place: String) {
        let Some(key) = arguments.get(key_at).map(|key| key.trim()) else { return };
        if let Some(key) = key.strip_prefix('"').and_then(|key| key.strip_suffix('"')).filter(|key| !key.contains('"')) {
            let names =
                arguments.iter().skip(key_at + 1).filter_map(|argument| argument.split_once('=')).map(|(name, _)| name.trim().to_owned());
            self.said.push((key.to_owned(), names.collect(), place));
        } else if let Some(inside) = key.strip_prefix("&format!(").or(key.strip_prefix("format!(")) {
            let text = inside.trim_start().trim_start_matches('"').split('"').next().unwrap_or_default();
            let family = Family::of(text).unwrap_or_else(|| panic!("{place}: a key that starts with a value cannot be looked up: {text}"));
            self.families.push((family, place));
        }
    }
}

fn starts(letters: &[char], at: usize, text: &str) -> bool {
    text.chars().enumerate().all(|(step, letter)| letters.get(at + step) == Some(&letter))
}

/// The place after a text or letter in quotes that starts here; `None` when none does.
fn end_of_quote(letters: &[char], at: usize) -> Option<usize> {
    match letters[at] {
        '\'' => {
            // 'x' or '\x..'; anything else is a lifetime.
            let escaped = letters.get(at + 1) == Some(&'\\');
            if escaped {
                letters.iter().skip(at + 3).position(|letter| *letter == '\'').map(|found| at + 3 + found + 1)
            } else {
                (letters.get(at + 2) == Some(&'\'')).then_some(at + 3)
            }
        }
        'r' if matches!(letters.get(at + 1), Some('"' | '#'))
            && !letters.get(at.wrapping_sub(1)).is_some_and(|before| before.is_alphanumeric()) =>
        {
            let hashes = letters.iter().skip(at + 1).take_while(|letter| **letter == '#').count();
            if letters.get(at + 1 + hashes) != Some(&'"') {
                return None;
            }
            let close: String = std::iter::once('"').chain("#".repeat(hashes).chars()).collect();
            (at + 2 + hashes..letters.len()).find(|place| starts(letters, *place, &close)).map(|place| place + close.chars().count())
        }
        '"' => {
            let mut place = at + 1;
            while place < letters.len() && letters[place] != '"' {
                place += if letters[place] == '\\' { 2 } else { 1 };
            }
            Some(place + 1)
        }
        _ => None,
    }
}

fn unquoted(letters: &[char]) -> String {
    let text: String = letters.iter().collect();
    text.trim_start_matches('r').trim_matches('#').trim_matches('"').to_owned()
}

/// The arguments of a call, from after its opening parenthesis.
fn arguments(letters: &[char], from: usize) -> Vec<String> {
    let mut arguments = vec![String::new()];
    let mut depth = 0;
    let mut at = from;
    while at < letters.len() {
        if let Some(end) = end_of_quote(letters, at) {
            let end = end.min(letters.len());
            if let Some(last) = arguments.last_mut() {
                last.extend(&letters[at..end]);
            }
            at = end;
            continue;
        }
        match letters[at] {
            ')' | ']' | '}' if depth == 0 => break,
            ',' if depth == 0 => {
                arguments.push(String::new());
                at += 1;
                continue;
            }
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        if let Some(last) = arguments.last_mut() {
            last.push(letters[at]);
        }
        at += 1;
    }
    arguments.retain(|argument| !argument.trim().is_empty());
    arguments
}
