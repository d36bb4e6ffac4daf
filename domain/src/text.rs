//! What a person typed, made ready to keep: trimmed, counted in letters, and refused when it cannot be shown.

use crate::problem::Invalid;

/// Letters as people count them closely enough: Unicode scalar values, with line ends counted once.
pub fn letters(text: &str) -> usize {
    text.chars().filter(|letter| *letter != '\r').count()
}

/// One line of text: white space inside is made single, ends are trimmed.
///
/// # Errors
/// [`Invalid::Empty`], [`Invalid::TooLong`] or [`Invalid::InvisibleLetters`].
pub fn line(raw: &str, limit: usize) -> Result<String, Invalid> {
    let joined = raw.split_whitespace().collect::<Vec<_>>().join(" ");
    checked(joined, limit)
}

/// Text with line breaks: line ends become `\n`, at most one empty line in a row stays.
///
/// # Errors
/// [`Invalid::Empty`], [`Invalid::TooLong`] or [`Invalid::InvisibleLetters`].
pub fn passage(raw: &str, limit: usize) -> Result<String, Invalid> {
    let mut kept: Vec<&str> = Vec::new();
    for text in raw.lines().map(str::trim_end) {
        if text.is_empty() && kept.last().is_none_or(|last| last.is_empty()) {
            continue;
        }
        kept.push(text);
    }
    checked(kept.join("\n").trim().to_owned(), limit)
}

/// The start of a text, at the end of a word, with three dots where some of it is left out.
pub fn cut(text: &str, limit: usize) -> String {
    if letters(text) <= limit {
        return text.to_owned();
    }
    let start: String = text.chars().take(limit.saturating_sub(1)).collect();
    let whole = start.rfind(char::is_whitespace).filter(|at| *at > start.len() / 2).and_then(|at| start.get(..at)).unwrap_or(&start);
    format!("{}…", whole.trim_end())
}

/// As [`passage`], but nothing at all is fine too and gives an empty text.
///
/// # Errors
/// [`Invalid::TooLong`] or [`Invalid::InvisibleLetters`].
pub fn optional_passage(raw: &str, limit: usize) -> Result<String, Invalid> {
    empty_is_fine(passage(raw, limit))
}

/// As [`line`], but nothing at all is fine too and gives an empty text.
///
/// # Errors
/// [`Invalid::TooLong`] or [`Invalid::InvisibleLetters`].
pub fn optional_line(raw: &str, limit: usize) -> Result<String, Invalid> {
    empty_is_fine(line(raw, limit))
}

/// An address of the web, with `http://` or `https://` and a host (RFC 9110, section 4.2); nothing at all is fine too.
///
/// Other schemes, such as `javascript:`, are never taken: the address becomes a link.
///
/// # Errors
/// [`Invalid::TooLong`] or [`Invalid::NotAWebAddress`].
pub fn optional_web_address(raw: &str, limit: usize) -> Result<String, Invalid> {
    let text = raw.trim();
    if text.is_empty() {
        return Ok(String::new());
    }
    let length = letters(text);
    if length > limit {
        return Err(Invalid::TooLong { length, limit });
    }
    if is_web_address(text) { Ok(text.to_owned()) } else { Err(Invalid::NotAWebAddress) }
}

/// Whether a text can be the target of a link to another site.
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric) || rest.starts_with('['))
        && !text.chars().any(|letter| letter.is_whitespace() || letter.is_control() || is_override(letter) || is_format_mark(letter))
}

/// A language tag that can stand in a `lang` attribute: the shape of BCP 47, not its register.
///
/// # Errors
/// [`Invalid::Unknown`].
pub fn language(raw: &str) -> Result<String, Invalid> {
    let text = raw.trim();
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    let fits = (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        && text.len() <= 35;
    if fits { Ok(text.to_owned()) } else { Err(Invalid::Unknown) }
}

fn empty_is_fine(result: Result<String, Invalid>) -> Result<String, Invalid> {
    match result {
        Err(Invalid::Empty) => Ok(String::new()),
        other => other,
    }
}

fn checked(text: String, limit: usize) -> Result<String, Invalid> {
    if text.chars().all(|letter| letter.is_whitespace() || is_format_mark(letter)) {
        return Err(Invalid::Empty);
    }
    if text.chars().any(|letter| letter.is_control() && letter != '\n' && letter != '\t') || text.chars().any(is_override) {
        return Err(Invalid::InvisibleLetters);
    }
    let length = letters(&text);
    if length > limit {
        return Err(Invalid::TooLong { length, limit });
    }
    Ok(text)
}

/// The language of what a person typed, as a BCP 47 tag: that in which they read the site, unless most letters are of another
/// script. Then nobody said which language it is, and "und" (undetermined) keeps a voice from reading it out in a wrong one.
pub fn language_of<'a>(words: &str, reads: &'a str) -> &'a str {
    let arabic = |letter: &char| matches!(letter, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}');
    let latin = |letter: &char| letter.is_ascii_alphabetic() || matches!(letter, '\u{00C0}'..='\u{024F}');
    let letters = words.chars().filter(|letter| letter.is_alphabetic()).count();
    let fitting =
        words.chars().filter(|letter| letter.is_alphabetic() && if reads == "ar" { arabic(letter) } else { latin(letter) }).count();
    if fitting * 2 >= letters { reads } else { "und" }
}

/// Marks without a shape of their own (zero-width space and joiners, direction marks, byte order mark).
fn is_format_mark(letter: char) -> bool {
    matches!(letter, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{2066}'..='\u{2069}' | '\u{00AD}')
}

/// Overrides that make text read in another order than it is stored (Unicode TR 36, "bidirectional text spoofing").
fn is_override(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}')
}

/// Whether an email address is worth trying: one `@`, a name, a domain with a dot, no spaces (a small part of RFC 5321).
///
/// # Errors
/// [`Invalid::Empty`], [`Invalid::TooLong`] or [`Invalid::NotAnEmail`].
pub fn email(raw: &str) -> Result<String, Invalid> {
    let text = line(raw, 254)?;
    let plausible = text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && name.len() <= 64
            && !host.contains('@')
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && !host.contains("..")
            && host.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '.' | '-'))
            && name.chars().all(|letter| !letter.is_whitespace() && !matches!(letter, '<' | '>' | ',' | ';' | '"' | '(' | ')'))
    });
    if plausible { Ok(text) } else { Err(Invalid::NotAnEmail) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_is_trimmed_and_single_spaced() {
        assert_eq!(line("  Plant \t trees\r\n here ", 140), Ok("Plant trees here".to_owned()));
    }

    #[test]
    fn a_passage_keeps_paragraphs() {
        assert_eq!(passage("\r\none\r\n\r\n\r\n\r\ntwo  \n", 140), Ok("one\n\ntwo".to_owned()));
    }

    #[test]
    fn a_long_text_is_cut_between_words() {
        assert_eq!(cut("Shade matters", 13), "Shade matters");
        assert_eq!(cut("Shade matters more", 15), "Shade matters…");
        assert_eq!(cut(&"ش".repeat(20), 10), format!("{}…", "ش".repeat(9)));
        assert!(letters(&cut(&"one two three ".repeat(50), 300)) <= 300);
    }

    #[test]
    fn limits_count_letters_not_bytes() {
        assert_eq!(line(&"ش".repeat(140), 140).map(|text| text.chars().count()), Ok(140));
        assert_eq!(line(&"ش".repeat(141), 140), Err(Invalid::TooLong { length: 141, limit: 140 }));
    }

    #[test]
    fn what_no_one_can_see_is_not_a_text() {
        assert_eq!(line(" \u{200B}\u{FEFF} ", 140), Err(Invalid::Empty));
        assert_eq!(line("a\u{202E}b", 140), Err(Invalid::InvisibleLetters));
        assert_eq!(line("a\u{0}b", 140), Err(Invalid::InvisibleLetters));
    }

    #[test]
    fn languages_have_the_shape_of_a_tag() {
        for good in ["en", "ar", "pt-BR", "sr-Latn-RS"] {
            assert!(language(good).is_ok(), "{good}");
        }
        for bad in ["", "EN", "e", "english", "en_GB", "en-", "en\" onclick"] {
            assert_eq!(language(bad), Err(Invalid::Unknown), "{bad}");
        }
    }

    #[test]
    fn words_in_another_script_are_of_no_known_language() {
        assert_eq!(language_of("Plant trees, please. 12!", "en"), "en");
        assert_eq!(language_of("لماذا لا نزرع الأشجار؟", "ar"), "ar");
        assert_eq!(language_of("لماذا لا نزرع الأشجار في Marsh Road؟", "ar"), "ar");
        assert_eq!(language_of("لماذا لا نزرع الأشجار؟", "en"), "und");
        assert_eq!(language_of("Why no trees?", "ar"), "und");
        assert_eq!(language_of("為什麼不種樹", "en"), "und");
        assert_eq!(language_of("12:30?", "en"), "en");
    }

    #[test]
    fn emails() {
        for good in ["a@b.example", "first.last+tag@xn--bcher-kva.example", "o'neil@a-b.example", "كاتب@مثال.example"] {
            assert!(email(good).is_ok(), "{good}");
        }
        for bad in ["", "a", "a@b", "@b.example", "a@.example", "a b@c.example", "a@b@c.example", "a@b..example", "a,b@c.example"] {
            assert!(email(bad).is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn what_was_kept_once_is_kept_the_same_again(raw in any::<String>()) {
            if let Ok(kept) = passage(&raw, 500) {
                prop_assert_eq!(passage(&kept, 500), Ok(kept.clone()));
                prop_assert!(letters(&kept) <= 500);
            }
            if let Ok(kept) = line(&raw, 500) {
                prop_assert_eq!(line(&kept, 500), Ok(kept));
            }
        }
    }
}
