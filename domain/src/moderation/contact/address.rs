//! Street addresses: the name of a street together with the number of a house. One without the other is none.

use super::{Detail, Stretch, Word, digit, is_mark, words};

/// What streets are, after their name.
const AFTER: &[&str] = &[
    "street",
    "st",
    "road",
    "rd",
    "lane",
    "ln",
    "avenue",
    "ave",
    "drive",
    "dr",
    "court",
    "ct",
    "close",
    "crescent",
    "boulevard",
    "blvd",
    "terrace",
    "way",
    "place",
    "gardens",
    "grove",
    "row",
    "walk",
    "mews",
    "parade",
    "quay",
    "circle",
    "square",
    "trail",
    "hill",
];
/// Those of them that are little else.
const SURE: &[&str] =
    &["street", "st", "road", "rd", "lane", "ln", "avenue", "ave", "drive", "court", "close", "crescent", "boulevard", "blvd", "terrace"];
/// What streets are, before their name, with the number of the house in front (French).
const NUMBER_FIRST: &[&str] = &["rue", "avenue", "boulevard", "place", "allée", "chemin", "impasse", "quai"];
/// What streets are, before their name, with the number of the house after it.
const NUMBER_LAST: &[&str] =
    &["calle", "avenida", "avda", "paseo", "viale", "piazza", "corso", "rua", "travessa", "ulica", "ul", "улица", "ул", "проспект"];
/// How the names of streets end in German.
const GERMAN: &[&str] = &["straße", "strasse", "str", "weg", "gasse", "allee", "platz"];
/// Before a number, these say that it is not that of a house.
const NOT_A_HOUSE: &[&str] = &[
    "bus",
    "buses",
    "line",
    "lines",
    "tram",
    "trams",
    "route",
    "routes",
    "exit",
    "highway",
    "hwy",
    "us",
    "ky",
    "i",
    "interstate",
    "sr",
    "state",
    "county",
    "junction",
    "stop",
    "stops",
    "platform",
    "phase",
    "ward",
    "room",
    "page",
    "chapter",
    "section",
    "top",
    "the",
    "these",
    "those",
    "all",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
];
/// Before a number like a year, these say that it is one.
const BEFORE_A_YEAR: &[&str] = &[
    "in", "since", "by", "until", "till", "from", "of", "during", "after", "before", "year", "summer", "spring", "autumn", "fall",
    "winter", "early", "late",
];
/// Before a number, these say that people live there, also when all is written in small letters.
const LIVES: &[&str] = &["at", "live", "lives", "living", "lived", "address", "visit"];
/// Small words inside the names of streets.
const PARTICLES: &[&str] = &["de", "la", "le", "les", "du", "des", "del", "da", "do", "dos", "di", "of", "the", "l", "san", "santa"];
/// After a number, these go on with the place and not with things that are counted.
const GOES_ON: &[&str] = &["in", "and", "is", "by", "near", "or", "with", "where", "which", "en", "y", "e", "à", "und", "et"];
/// Words for a street, a house or a flat in Arabic.
const ARABIC_STREET: &[&str] = &["شارع", "بشارع", "زقاق", "درب"];
const ARABIC_HOUSE: &[&str] =
    &["منزل", "المنزل", "بيت", "البيت", "شقة", "الشقة", "عمارة", "العمارة", "مبنى", "المبنى", "فيلا", "بناية", "البناية"];
const ARABIC_SMALL: &[&str] = &["في", "من", "على", "إلى", "الى", "عن", "مع", "أو", "ثم", "هذا", "هذه", "كل", "بلا", "دون", "لا"];
/// A house stands so many words from the street in Arabic, at most.
const ARABIC_NEAR: usize = 5;

/// The words of a text and what stands between them.
struct Line<'a> {
    letters: &'a [char],
    words: Vec<Word>,
}

impl Line<'_> {
    fn small(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.small.as_str())
    }
    /// What stands between a word and the next one; nothing at the end.
    fn gap(&self, at: usize) -> Option<String> {
        let (one, two) = (self.words.get(at)?, self.words.get(at + 1)?);
        Some(self.letters[one.end..two.start].iter().filter(|letter| !is_mark(**letter)).collect())
    }
    /// Whether only a space parts a word from the next one, or a space and one of these.
    fn close(&self, at: usize, also: &[char]) -> bool {
        self.gap(at).is_some_and(|gap| {
            let rest = gap.trim_matches([' ', '\u{A0}', '\t']);
            gap.len() <= 3 && (rest.is_empty() || rest.chars().all(|letter| also.contains(&letter)))
        })
    }
    /// The number of a house: up to five digits, perhaps with one letter, or two numbers with a hyphen between.
    fn house(&self, at: usize) -> Option<u32> {
        let word = self.words.get(at)?;
        let first = word.text.split('-').next().unwrap_or_default();
        let digits: Vec<u32> = first.chars().map_while(digit).collect();
        let rest: String = first.chars().skip(digits.len()).collect();
        let range = word.text.split('-').count() <= 2 && word.text.split('-').all(|part| part.chars().next().and_then(digit).is_some());
        let letter = rest.is_empty() || (rest.chars().count() == 1 && rest.chars().all(char::is_alphabetic));
        let fits = range && letter && (1..=5).contains(&digits.len()) && digits[0] != 0;
        fits.then(|| digits.iter().fold(0, |number, digit| number * 10 + digit))
    }
    /// Whether the sentence ends after a word, or goes on with the place.
    fn ends(&self, at: usize) -> bool {
        match self.gap(at) {
            None => self.letters.get(self.words[at].end).is_none_or(|letter| !matches!(letter, '%' | '€' | '$' | '£')),
            Some(gap) => gap.contains(['.', ',', ';', '!', '?', ')', '\n', '،', '؛', '؟', ':']) || GOES_ON.contains(&self.small(at + 1)),
        }
    }
    fn stretch(&self, from: usize, to: usize) -> Stretch {
        Stretch { detail: Detail::Address, start: self.words[from].start, end: self.words[to].end }
    }
}

pub(super) fn find(letters: &[char]) -> Vec<Stretch> {
    let line = Line { letters, words: words(letters) };
    let mut found = Vec::new();
    for at in 0..line.words.len() {
        found.extend(english(&line, at).or_else(|| french(&line, at)).or_else(|| number_last(&line, at)).or_else(|| german(&line, at)));
        found.extend(arabic(&line, at));
    }
    found.extend(chinese(letters));
    found
}

/// Whether a number before a street can be that of a house.
fn may_be_house(line: &Line<'_>, at: usize, number: u32) -> bool {
    let before = at.checked_sub(1);
    let word = before.map_or("", |before| line.small(before));
    let close = before.is_some_and(|before| line.close(before, &['#', '.', '-']));
    let sign = line.words[at].start.checked_sub(1).map(|start| line.letters[start]);
    if matches!(sign, Some('$' | '€' | '£' | '/' | '-' | '.' | '&')) {
        return false;
    }
    let year = (1800..=2099).contains(&number) && BEFORE_A_YEAR.contains(&word);
    !(close && (NOT_A_HOUSE.contains(&word) || year || word.starts_with("us-") || word.starts_with("ky-")))
}

/// "12 Mill Lane", "221B Baker St", "120 W. Main Street"; in small letters only after "live at".
fn english(line: &Line<'_>, at: usize) -> Option<Stretch> {
    let number = line.house(at)?;
    if !may_be_house(line, at, number) || !line.close(at, &[',']) {
        return None;
    }
    let lives = at.checked_sub(1).is_some_and(|before| LIVES.contains(&line.small(before)));
    for name in 1..=4 {
        let end = at + name + 1;
        let word = line.words.get(at + name)?;
        let ordinal =
            word.text.chars().next().and_then(digit).is_some() && ["st", "nd", "rd", "th"].iter().any(|each| word.small.ends_with(each));
        let plain = word.text.chars().next().is_some_and(char::is_alphabetic);
        if !(ordinal || (plain && (word.is_capital() || lives))) || !line.close(at + name, &['.']) {
            return None;
        }
        let street = line.words.get(end)?;
        // Two words for streets, as in "Park Place Road", go on to the last one.
        let goes_on = AFTER.contains(&line.small(end + 1)) && line.close(end, &['.']) && line.words[end + 1].is_capital();
        if !AFTER.contains(&street.small.as_str()) || goes_on {
            continue;
        }
        let all_capital = (1..=name).all(|each| {
            line.words[at + each].is_capital() || !lives || line.words[at + each].text.starts_with(|letter: char| letter.is_numeric())
        });
        let alone = name == 1 && (AFTER.contains(&word.small.as_str()) || matches!(word.small.as_str(), "bike" | "traffic" | "new"));
        let sure = if lives && !all_capital {
            SURE.contains(&street.small.as_str()) && line.ends(end)
        } else {
            street.is_capital() || (SURE.contains(&street.small.as_str()) && street.small.len() > 2)
        };
        if !alone && sure {
            return Some(line.stretch(at, end));
        }
    }
    None
}

/// "12 bis, rue de la Paix".
fn french(line: &Line<'_>, at: usize) -> Option<Stretch> {
    let number = line.house(at)?;
    if !may_be_house(line, at, number) || !line.close(at, &[',']) {
        return None;
    }
    let street = if matches!(line.small(at + 1), "bis" | "ter") { at + 2 } else { at + 1 };
    if !NUMBER_FIRST.contains(&line.small(street))
        || line.words.get(street)?.is_capital() && street == at + 1 && line.small(street) != "rue"
    {
        return None;
    }
    let mut name = street + 1;
    while PARTICLES.contains(&line.small(name)) && name < street + 4 {
        name += 1;
    }
    let named = line.words.get(name)?.is_capital() && (street..name).all(|each| line.close(each, &['\'', '\u{2019}']));
    named.then(|| line.stretch(at, name))
}

/// "Calle de Alcalá, 45", "ул. Ленина, 12".
fn number_last(line: &Line<'_>, at: usize) -> Option<Stretch> {
    let street = line.words.get(at)?;
    let via = street.text == "Via";
    if !(NUMBER_LAST.contains(&street.small.as_str()) || via) || !line.close(at, &['.']) {
        return None;
    }
    let mut named = false;
    for next in at + 1..at + 6 {
        if named && line.house(next).is_some() && line.ends(next) && next > at + 1 {
            return Some(line.stretch(at, next));
        }
        let word = line.words.get(next)?;
        let name = word.is_capital() && !matches!(word.small.as_str(), "route" | "highway" | "exit" | "bus" | "line" | "i");
        let number = matches!(word.small.as_str(), "n" | "nº" | "no" | "número" | "numero" | "дом" | "д");
        if !(name || PARTICLES.contains(&word.small.as_str()) || (named && number)) || !line.close(next, &[',', '.', 'º', '°']) {
            return None;
        }
        named |= name;
    }
    None
}

/// "Hauptstraße 12", "Musterstr. 4a", "Am Lindenweg 3".
fn german(line: &Line<'_>, at: usize) -> Option<Stretch> {
    let street = line.words.get(at)?;
    let ending = GERMAN.iter().find(|ending| street.small.ends_with(*ending))?;
    let long = street.small.chars().count() >= ending.chars().count() + 3;
    let numbered = line.close(at, &['.']) && line.house(at + 1).is_some() && line.ends(at + 1);
    (long && street.is_capital() && numbered).then(|| line.stretch(at, at + 1))
}

/// "12 شارع النيل", "شارع النيل رقم 12", "منزل 5 ... شارع النيل".
fn arabic(line: &Line<'_>, at: usize) -> Option<Stretch> {
    if !ARABIC_STREET.contains(&line.small(at)) {
        return None;
    }
    let named = |each: usize| {
        let small = line.small(each);
        small.chars().any(super::is_arabic) && small.chars().all(char::is_alphabetic) && !ARABIC_SMALL.contains(&small)
    };
    if !named(at + 1) || !line.close(at, &[]) {
        return None;
    }
    // The number in front; a comma may stand between.
    if let Some(before) = at.checked_sub(1)
        && line.house(before).is_some()
        && line.close(before, &[',', '،'])
        && !before
            .checked_sub(1)
            .is_some_and(|earlier| matches!(line.small(earlier), "خط" | "الخط" | "حافلة" | "الحافلة" | "باص" | "الباص" | "عام" | "سنة"))
    {
        return Some(line.stretch(before, at + 1));
    }
    // The number after the name.
    for next in at + 2..at + 6 {
        if line.house(next).is_some() && (line.ends(next) || line.small(next - 1) == "رقم") {
            return Some(line.stretch(at, next));
        }
        let other = named(next) && line.close(next - 1, &[',', '،']);
        if !other {
            break;
        }
    }
    // A house or a flat with its number, near the street.
    let near = at.saturating_sub(ARABIC_NEAR)..at + ARABIC_NEAR;
    for house in near.filter(|each| ARABIC_HOUSE.contains(&line.small(*each))) {
        let number = if line.small(house + 1) == "رقم" { house + 2 } else { house + 1 };
        if line.house(number).is_some() {
            return Some(line.stretch(house.min(at), number.max(at + 1)));
        }
    }
    None
}

/// "中山路12號".
fn chinese(letters: &[char]) -> Vec<Stretch> {
    let mut found = Vec::new();
    for at in 0..letters.len() {
        if !matches!(letters[at], '路' | '街' | '道' | '段' | '巷' | '弄') {
            continue;
        }
        let mut end = at + 1;
        while letters.get(end).is_some_and(|letter| digit(*letter).is_some() || matches!(letter, '之' | '-' | ' ')) {
            end += 1;
        }
        let numbered = letters[at + 1..end].iter().any(|letter| digit(*letter).is_some());
        if numbered && letters.get(end).is_some_and(|letter| matches!(letter, '號' | '号')) {
            let start = at.saturating_sub(3);
            found.push(Stretch { detail: Detail::Address, start, end: end + 1 });
        }
    }
    found
}
