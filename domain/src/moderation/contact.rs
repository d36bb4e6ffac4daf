//! Telephone numbers, email addresses and street addresses in what people write.
//!
//! A text with one of them waits until a person looked at it: what stands on a public page can be used by anyone. The rules
//! prefer to miss an odd way of writing over holding a text that only has dates, prices, years, bus lines or the name of a
//! street in it.

mod address;
mod email;
mod telephone;

/// What kind of detail was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Detail {
    /// An email address.
    Email,
    /// A telephone number.
    Telephone,
    /// A street with the number of a house.
    Address,
}

/// A detail in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub detail: Detail,
    /// The words of the text that it stands in.
    pub words: String,
}

/// A stretch of a text, in letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stretch {
    detail: Detail,
    start: usize,
    end: usize,
}

/// Every telephone number, email address and street address in a text, in the order of the text.
pub fn contact_details(text: &str) -> Vec<Found> {
    let letters: Vec<char> = text.chars().collect();
    let mut stretches = email::find(&letters);
    stretches.extend(telephone::find(&letters));
    stretches.extend(address::find(&letters));
    stretches.sort_by_key(|stretch| (stretch.start, std::cmp::Reverse(stretch.end)));
    let mut found: Vec<Found> = Vec::new();
    let mut end = 0;
    for stretch in stretches {
        // One that stands inside another says nothing new.
        if stretch.start < end {
            continue;
        }
        end = stretch.end;
        let words: String = letters.get(stretch.start..stretch.end).unwrap_or_default().iter().collect();
        found.push(Found { detail: stretch.detail, words: words.trim().to_owned() });
    }
    found
}

/// The value of a digit of the scripts in which people here write numbers.
fn digit(letter: char) -> Option<u32> {
    let zero = match letter {
        '0'..='9' => '0',
        // Arabic, and the digits of Persian and Urdu.
        '\u{0660}'..='\u{0669}' => '\u{0660}',
        '\u{06F0}'..='\u{06F9}' => '\u{06F0}',
        // As wide as a Chinese character.
        '\u{FF10}'..='\u{FF19}' => '\u{FF10}',
        _ => return None,
    };
    Some(u32::from(letter) - u32::from(zero))
}

/// Marks without a shape of their own, which keyboards for right-to-left scripts put around numbers.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

const fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}')
}

/// Whether a letter beside a number makes both one word, such as in "A12345678". In scripts that put no space between words
/// and numbers it does not.
fn joins(letter: char) -> bool {
    letter == '_' || (letter.is_alphabetic() && !is_arabic(letter) && !crate::idea::is_unspaced(letter))
}

/// A word of a text: letters, digits, and hyphens and apostrophes inside.
#[derive(Clone, Debug)]
struct Word {
    start: usize,
    end: usize,
    /// As written, without marks.
    text: String,
    /// In small letters.
    small: String,
}

impl Word {
    fn is_capital(&self) -> bool {
        self.text.starts_with(|letter: char| letter.is_uppercase())
    }
}

/// The words of a text in order.
fn words(letters: &[char]) -> Vec<Word> {
    let inside = |at: usize| {
        let beside = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|letter| letter.is_alphanumeric());
        letters.get(at).is_some_and(|letter| {
            letter.is_alphanumeric()
                || is_mark(*letter)
                || (matches!(letter, '\'' | '\u{2019}' | '-') && beside(at.checked_sub(1)) && beside(Some(at + 1)))
        })
    };
    let mut words = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let start = at;
        while inside(at) {
            at += 1;
        }
        if at == start {
            at += 1;
            continue;
        }
        let text: String = letters[start..at].iter().filter(|letter| !is_mark(**letter)).collect();
        if !text.is_empty() {
            words.push(Word { start, end: at, small: text.to_lowercase(), text });
        }
    }
    words
}

#[cfg(test)]
mod tests;
