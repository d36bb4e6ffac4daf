//! The messages of each language, read once from the files that are built in.

use super::{Arguments, Language};
use fluent_bundle::{FluentResource, FluentValue, concurrent::FluentBundle};
use std::{
    collections::HashSet,
    sync::{LazyLock, Mutex, PoisonError},
};
use unic_langid::LanguageIdentifier;

// Private-use characters: they have no meaning in any text, so nothing is lost by taking them out of what people type.
/// Where stressed words start.
pub(crate) const BOLD_START: char = '\u{E0B0}';
/// Where stressed words end.
pub(crate) const BOLD_END: char = '\u{E0B1}';
/// Where a link starts.
pub(crate) const LINK_START: char = '\u{E0A0}';
/// Where a link ends.
pub(crate) const LINK_END: char = '\u{E0A1}';

const MARKS: [(&str, char); 4] = [("<b>", BOLD_START), ("</b>", BOLD_END), ("<a>", LINK_START), ("</a>", LINK_END)];

/// Whether a letter is one of our marks.
pub(super) fn is_mark(letter: char) -> bool {
    MARKS.iter().any(|(_, mark)| *mark == letter)
}

macro_rules! files {
    ($( $name:literal )+) => {
        /// The files of each language, without their ending.
        pub const FILES: &[&str] = &[ $( $name, )+ ];
        const ENGLISH: &[&str] = &[ $( include_str!(concat!("../../locales/en/", $name, ".ftl")), )+ ];
        const ARABIC: &[&str] = &[ $( include_str!(concat!("../../locales/ar/", $name, ".ftl")), )+ ];
    };
}
files!(
    "common" "problems" "home" "missions" "cards" "ideas" "drafts" "threads" "evidence" "people" "tests" "changes" "about" "mail" "export"
    "papers" "moderation" "sorting" "answers" "decisions" "desk"
);

/// Every file of a language: its name and its source.
pub fn sources(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    let sources = match language {
        Language::English => ENGLISH,
        Language::Arabic => ARABIC,
    };
    FILES.iter().copied().zip(sources.iter().copied())
}

/// The keys of every message of a language, in the order of the files.
pub fn keys(language: Language) -> impl Iterator<Item = &'static str> {
    sources(language).flat_map(|(_, source)| source.lines()).filter_map(|line| {
        let (key, _) = line.split_once('=')?;
        let key = key.trim_end();
        let named = key.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && key.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_'));
        named.then_some(key)
    })
}

type Bundle = FluentBundle<FluentResource>;

static ENGLISH_BUNDLE: LazyLock<(Bundle, Vec<String>)> = LazyLock::new(|| read(Language::English));
static ARABIC_BUNDLE: LazyLock<(Bundle, Vec<String>)> = LazyLock::new(|| read(Language::Arabic));

fn bundle(language: Language) -> &'static (Bundle, Vec<String>) {
    match language {
        Language::English => &ENGLISH_BUNDLE,
        Language::Arabic => &ARABIC_BUNDLE,
    }
}

/// Reads every file of a language. A line that cannot be read costs only its own message.
fn read(language: Language) -> (Bundle, Vec<String>) {
    let mut bundle = empty(language);
    let mut mistakes = Vec::new();
    for (file, source) in sources(language) {
        let resource = FluentResource::try_new(marked(source)).unwrap_or_else(|(partly, errors)| {
            mistakes.extend(errors.iter().map(|error| format!("{file}.ftl: {error}")));
            partly
        });
        if let Err(errors) = bundle.add_resource(resource) {
            mistakes.extend(errors.iter().map(|error| format!("{file}.ftl: {error}")));
        }
    }
    for mistake in &mistakes {
        tracing::error!(language = language.code(), mistake, "a translation cannot be read");
    }
    (bundle, mistakes)
}

fn empty(language: Language) -> Bundle {
    let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // Marks around arguments keep a Latin name from turning an Arabic sentence around. English reads the same without.
    bundle.set_use_isolating(language.dir() == "rtl");
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => Some(grouped(number.value as i64)),
        _ => None,
    }));
    bundle
}

fn marked(source: &str) -> String {
    MARKS.iter().fold(source.to_owned(), |source, (tag, mark)| source.replace(tag, mark.encode_utf8(&mut [0; 4])))
}

/// A message in this language or else in English; `None` when both lack it.
pub(super) fn format(language: Language, key: &str, arguments: &Arguments<'_>) -> Option<String> {
    let found = [language, Language::English].into_iter().find_map(|language| {
        let (bundle, _) = bundle(language);
        bundle.get_message(key).and_then(|message| message.value()).map(|pattern| (bundle, pattern))
    });
    let Some((bundle, pattern)) = found else {
        report(key, "no message has this key");
        return None;
    };
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
    if let Some(error) = errors.first() {
        report(key, &error.to_string());
    }
    Some(said)
}

/// Whether the language itself has the message.
pub(super) fn has(language: Language, key: &str) -> bool {
    bundle(language).0.get_message(key).is_some_and(|message| message.value().is_some())
}

/// Digits in groups of three. A comma does not break across lines and keeps the digits together right to left, too.
pub(super) fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::from(if number < 0 { "-" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Writes a mistake to the log, each only once: a page that lacks a word is asked for many times.
fn report(key: &str, problem: &str) {
    static REPORTED: LazyLock<Mutex<HashSet<String>>> = LazyLock::new(Mutex::default);
    if REPORTED.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned()) {
        tracing::error!(key, problem, "a text cannot be said");
    }
}

#[cfg(test)]
pub(super) fn mistakes(language: Language) -> Vec<String> {
    bundle(language).1.clone()
}

#[cfg(test)]
pub(super) fn isolated_for_tests(source: &str, name: &str) -> String {
    let mut bundle = empty(Language::Arabic);
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partly, _)| partly);
    assert!(bundle.add_resource(resource).is_ok());
    let mut arguments = Arguments::new();
    arguments.set("name", name);
    let pattern = bundle.get_message("greeting").and_then(|message| message.value()).map(|pattern| {
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned()
    });
    pattern.unwrap_or_default()
}
