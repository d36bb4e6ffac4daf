//! Telephone numbers: by the plus or the zero in front, by the way the digits are grouped, or by the word before them.

use super::{Detail, Stretch, digit, is_mark, joins, words};

/// Words that say that a telephone number follows.
const CUES: &[&str] = &[
    "tel",
    "telephone",
    "phone",
    "phones",
    "mobile",
    "cell",
    "cellphone",
    "landline",
    "whatsapp",
    "fax",
    "sms",
    "tél",
    "téléphone",
    "portable",
    "teléfono",
    "telefono",
    "móvil",
    "celular",
    "telefone",
    "telefon",
    "handy",
    "hotline",
    "هاتف",
    "الهاتف",
    "هاتفي",
    "جوال",
    "الجوال",
    "جوالي",
    "موبايل",
    "الموبايل",
    "موبايلي",
    "محمول",
    "واتساب",
    "الواتساب",
    "تلفون",
    "التلفون",
    "تليفون",
    "للتواصل",
    "電話",
    "电话",
    "手機",
    "手机",
];
/// Words that say so when digits follow at once.
const WEAK_CUES: &[&str] =
    &["call", "calling", "ring", "text", "dial", "appelez", "llama", "llame", "اتصل", "اتصلوا", "رقمي", "number", "nr", "no"];
/// How many words before a number may say what it is.
const CUE_WORDS: usize = 4;

/// Digits that stand together, and what parts them from those before.
#[derive(Clone, Debug)]
struct Group {
    start: usize,
    end: usize,
    digits: String,
    /// What stands between this group and the one before.
    gap: String,
}

impl Group {
    fn len(&self) -> usize {
        self.digits.len()
    }
    fn number(&self) -> u64 {
        self.digits.parse().unwrap_or(u64::MAX)
    }
}

pub(super) fn find(letters: &[char]) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if digit(letters[at]).is_none() {
            at += 1;
            continue;
        }
        let groups = run(letters, at);
        at = groups.last().map_or(at + 1, |last| last.end);
        for part in without_dates(&groups) {
            if let Some(stretch) = number(letters, part) {
                found.push(stretch);
            }
        }
    }
    found
}

/// Groups of digits from here on, as far as they could be one number.
fn run(letters: &[char], from: usize) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut gap = String::new();
    let mut at = from;
    loop {
        let start = at;
        let mut digits = String::new();
        while let Some(letter) = letters.get(at) {
            match digit(*letter) {
                Some(value) => digits.extend(char::from_digit(value, 10)),
                None if is_mark(*letter) && letters.get(at + 1).copied().and_then(digit).is_some() => {}
                None => break,
            }
            at += 1;
        }
        groups.push(Group { start, end: at, digits, gap: std::mem::take(&mut gap) });
        let mut next = at;
        while letters.get(next).is_some_and(|letter| is_mark(*letter) || is_gap(*letter)) && next - at < 4 {
            if !is_mark(letters[next]) {
                gap.push(letters[next]);
            }
            next += 1;
        }
        if gap.is_empty() || letters.get(next).is_none_or(|letter| digit(*letter).is_none()) {
            return groups;
        }
        at = next;
    }
}

const fn is_gap(letter: char) -> bool {
    matches!(letter, ' ' | '\u{A0}' | '\u{202F}' | '-' | '\u{2010}' | '\u{2011}' | '.' | '(' | ')' | '/')
}

const fn is_year(number: u64) -> bool {
    matches!(number, 1800..=2199)
}

/// The groups around calendar days: "12.06.2026", "2026-06-12".
fn without_dates(groups: &[Group]) -> Vec<&[Group]> {
    let is_day = |group: &Group| group.len() <= 2 && (1..=31).contains(&group.number());
    let is_date = |at: usize| {
        let Some([one, two, three]) = groups.get(at..at + 3) else { return false };
        let same = two.gap == three.gap && matches!(two.gap.as_str(), "." | "-" | "/" | " " | "\u{2010}" | "\u{2011}");
        let days = [one, two, three].map(is_day);
        let year = |group: &Group| group.len() == 4 && is_year(group.number());
        same && ((days[0] && days[1] && year(three)) || (year(one) && days[1] && days[2]))
    };
    let mut parts = Vec::new();
    let (mut from, mut at) = (0, 0);
    while at < groups.len() {
        if is_date(at) {
            parts.push(&groups[from..at]);
            at += 3;
            from = at;
        } else {
            at += 1;
        }
    }
    parts.push(&groups[from..]);
    parts.retain(|part| !part.is_empty());
    parts
}

/// The stretch of these groups, when they are a telephone number.
fn number(letters: &[char], groups: &[Group]) -> Option<Stretch> {
    let (first, last) = (groups.first()?, groups.last()?);
    let mut start = first.start;
    let mut back = || {
        while start > 0 && is_mark(letters[start - 1]) {
            start -= 1;
        }
        start.checked_sub(1).map(|at| letters[at])
    };
    let mut left = back();
    if left == Some('(') {
        start -= 1;
        left = start.checked_sub(1).map(|at| letters[at]);
    }
    let plus = left == Some('+') || left == Some('\u{FF0B}');
    if plus {
        start -= 1;
        left = start.checked_sub(1).map(|at| letters[at]);
    }
    let right = letters.get(last.end).copied();
    // Part of a word, of an address of the web, of a price or of a measure.
    let tied = |letter: Option<char>| {
        letter.is_some_and(|letter| joins(letter) || matches!(letter, '$' | '€' | '£' | '¥' | '₹' | '%' | '=' | '#'))
    };
    let money = left == Some(' ') && start >= 2 && matches!(letters[start - 2], '$' | '€' | '£' | '¥' | '₹');
    let after = || letters.get(last.end..).unwrap_or_default().iter().find(|letter| !letter.is_whitespace()).copied();
    if tied(left) || tied(right) || (left == Some('/') && start >= 2 && joins(letters[start - 2])) {
        return None;
    }
    if (money || matches!(after(), Some('€' | '$' | '£' | '%'))) && !plus {
        return None;
    }
    // A decimal or a number in groups with commas goes on here.
    let goes_on = |at: Option<usize>, beside: Option<usize>| {
        let letter = |at: Option<usize>| at.and_then(|at| letters.get(at)).copied();
        matches!(letter(at), Some(',' | '.' | ':')) && letter(beside).and_then(digit).is_some()
    };
    if goes_on(start.checked_sub(1), start.checked_sub(2)) || goes_on(Some(last.end), Some(last.end + 1)) {
        return None;
    }
    let digits: String = groups.iter().map(|group| group.digits.as_str()).collect();
    fits(&digits, groups, plus, || cue(letters, start)).then_some(Stretch { detail: Detail::Telephone, start, end: last.end })
}

/// How sure the words before make it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Cue {
    None,
    Weak,
    Strong,
}

/// What the words before a number say of it.
fn cue(letters: &[char], start: usize) -> Cue {
    let from = start.saturating_sub(40);
    let before = words(&letters[from..start]);
    let near: Vec<&str> = before.iter().rev().take(CUE_WORDS).map(|word| word.small.as_str()).collect();
    let strong = near.iter().any(|word| CUES.contains(word) || CUES.iter().filter(|cue| !cue.is_ascii()).any(|cue| word.ends_with(cue)));
    let weak = near.iter().take(2).any(|word| WEAK_CUES.contains(word));
    match (strong, weak) {
        (true, _) => Cue::Strong,
        (false, true) => Cue::Weak,
        (false, false) => Cue::None,
    }
}

fn fits(digits: &str, groups: &[Group], plus: bool, cue: impl Fn() -> Cue) -> bool {
    let count = digits.len();
    let at = |place: usize| digits.as_bytes().get(place).map_or(0, |byte| byte - b'0');
    let lengths: Vec<usize> = groups.iter().map(Group::len).collect();
    let one_gap = groups.iter().skip(1).all(|group| Some(&group.gap) == groups.get(1).map(|second| &second.gap));
    if !(7..=17).contains(&count) || digits.bytes().all(|byte| byte == digits.as_bytes()[0]) {
        return false;
    }
    if plus {
        return (8..=15).contains(&count) && !(lengths.len() == 1 && digits.ends_with("000"));
    }
    let pairs = lengths.iter().all(|length| *length <= 2);
    let decimal = lengths[0] == 1 && groups.get(1).is_some_and(|second| second.gap == ".");
    // From the zero of another country, or of another town.
    if digits.starts_with("00") && at(2) != 0 && (10..=17).contains(&count) && lengths[0] >= 2 {
        return true;
    }
    if at(0) == 0 && at(1) != 0 && (9..=12).contains(&count) && !decimal && (!pairs || (lengths.len() == 5 && one_gap)) {
        return true;
    }
    // North America: area, exchange, line; with or without the 1 in front.
    let national = if count == 11 && at(0) == 1 { 1 } else { 0 };
    let plausible = at(national) >= 2 && at(national + 3) >= 2;
    let shape: Vec<usize> = if national == 1 && lengths[0] == 1 { lengths[1..].to_vec() } else { lengths.clone() };
    if count - national == 10 && plausible && matches!(shape.as_slice(), [10] | [11] | [3, 3, 4] | [3, 7] | [6, 4]) {
        return true;
    }
    // Mobile numbers of China and of India.
    if matches!(lengths.as_slice(), [11] | [3, 4, 4]) && at(0) == 1 && at(1) >= 3 {
        return true;
    }
    if lengths == [5, 5] && at(0) >= 6 {
        return true;
    }
    // A number of the same town: "555-0118". Two round numbers are a range.
    let [first, .., last] = groups else { return cued(digits, groups, &lengths, cue()) };
    let round = first.number() % 10 == 0 && last.number() % 10 == 0;
    if lengths == [3, 4] && matches!(last.gap.as_str(), "-" | ".") && first.number() >= 200 && !round && !is_year(last.number()) {
        return true;
    }
    cued(digits, groups, &lengths, cue())
}

/// Any other grouping, where the words before say that it is a number to call.
fn cued(digits: &str, groups: &[Group], lengths: &[usize], cue: Cue) -> bool {
    let thousands = lengths.len() > 1 && lengths[0] <= 3 && lengths[1..].iter().all(|length| *length == 3);
    let years = groups.iter().all(|group| group.len() == 4 && is_year(group.number()));
    let times = lengths.iter().all(|length| *length <= 2) && groups.iter().skip(1).any(|group| group.gap == ".");
    let round = digits.ends_with("0000");
    let plain = !years && !times && !round && digits.len() <= 15;
    match cue {
        Cue::None => false,
        Cue::Weak => plain && !thousands,
        Cue::Strong => plain,
    }
}
