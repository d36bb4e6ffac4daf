//! Every word that people read, in their language. No sentence is made anywhere else.
//!
//! Sentences are Fluent messages in `app/locales/<language>/*.ftl`; a page asks for one by its key. A message may stress
//! a part with `<b>..</b>` and hold one link with `<a>..</a>`: these become marks that nothing a person typed can
//! contain, and only [`crate::ui::Rich`] turns them into elements.

mod argument;
mod catalogue;
mod dates;
mod language;
mod problems;
mod rules;

pub use argument::Argument;
pub use catalogue::{FILES, keys, sources};
pub use dates::Zone;
pub(crate) use dates::zone;
pub use fluent_bundle::FluentArgs as Arguments;
pub use language::Language;
pub use rules::first_rules;

pub(crate) use catalogue::{BOLD_END, BOLD_START, LINK_END, LINK_START};

use fluent_bundle::FluentValue;
use leptos::prelude::use_context;

/// Says a message: `say!(text, "key")` or `say!(text, "key", count = 3, name = person.name)`.
///
/// Numbers choose plural forms and are shown in groups of three; a [`domain::Date`] is shown as in "9 April 2026".
#[macro_export]
macro_rules! say {
    ($text:expr, $key:expr $(,)?) => {
        $text.say($key)
    };
    ($text:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {{
        let text = &$text;
        let mut arguments = $crate::text::Arguments::new();
        $( arguments.set(stringify!($name), text.argument($value)); )+
        text.say_with($key, &arguments)
    }};
}
pub use say;

/// Speaks one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    language: Language,
}

impl Text {
    /// Speaks this language.
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language spoken.
    pub const fn language(self) -> Language {
        self.language
    }

    /// A message without arguments.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &Arguments::new())
    }

    /// A message with arguments; [`say!`] is the short way to write it.
    ///
    /// What a language lacks is said in English. What English lacks is a mistake of ours: it goes to the log once, and
    /// the key stands in for the words, so that the page still works.
    pub fn say_with(&self, key: &str, arguments: &Arguments<'_>) -> String {
        catalogue::format(self.language, key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// Whether this language has words for a key, English not counted in.
    pub fn has(&self, key: &str) -> bool {
        catalogue::has(self.language, key)
    }

    /// A whole number in groups of three digits: "225,524". Western digits in every language, as in the city's papers.
    pub fn number(&self, number: i64) -> String {
        catalogue::grouped(number)
    }

    /// Makes a value ready to stand in a message of this language.
    pub fn argument(&self, value: impl Argument) -> FluentValue<'static> {
        value.in_message(*self)
    }
}

/// The language of the page being made; English where none was set.
pub fn use_text() -> Text {
    use_context::<Text>().unwrap_or(Text::new(Language::English))
}

/// A message without its marks for stress and links, for places that take plain text only.
pub fn plain(message: &str) -> String {
    message.chars().filter(|letter| !catalogue::is_mark(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Date, idea::IdeaState, mission, person, test, viewpoint, vote::Choice};

    const ENGLISH: Text = Text::new(Language::English);

    #[test]
    fn numbers_choose_the_plural_and_are_grouped() {
        assert_eq!(say!(ENGLISH, "people", count = 1), "1 person");
        assert_eq!(say!(ENGLISH, "people", count = 2), "2 people");
        assert_eq!(say!(ENGLISH, "people", count = 0), "0 people");
        assert_eq!(say!(ENGLISH, "people", count = 225_524_i64), "225,524 people");
        assert_eq!(ENGLISH.number(-1_234), "-1,234");
        assert_eq!(ENGLISH.number(999), "999");
        assert_eq!(ENGLISH.number(1_000_000), "1,000,000");
    }

    #[test]
    fn a_missing_message_is_its_key() {
        assert_eq!(ENGLISH.say("no-such-message"), "no-such-message");
        assert_eq!(Text::new(Language::Arabic).say("no-such-message"), "no-such-message");
    }

    #[test]
    fn what_a_person_typed_cannot_stress_itself() {
        let forged = format!("{BOLD_START}Wren{BOLD_END}");
        assert_eq!(say!(ENGLISH, "draft-shown-as", name = forged), "As Wren");
        assert_eq!(say!(ENGLISH, "draft-shown-as", name = "<b>Wren</b>"), "As <b>Wren</b>");
    }

    #[test]
    fn arabic_keeps_what_people_typed_apart_from_its_own_order() {
        // Whatever file the message comes from, an argument between isolating marks cannot turn the sentence around.
        let said = catalogue::isolated_for_tests("greeting = \u{645}\u{631}\u{62D}\u{628}\u{627} { $name }!", "Wren");
        assert_eq!(said, "\u{645}\u{631}\u{62D}\u{628}\u{627} \u{2068}Wren\u{2069}!");
        assert_eq!(say!(ENGLISH, "draft-shown-as", name = "Wren"), "As Wren");
    }

    #[test]
    fn english_keeps_apart_what_runs_the_other_way() {
        let name = "\u{646}\u{648}\u{631}";
        assert_eq!(say!(ENGLISH, "draft-shown-as", name = name), format!("As \u{2068}{name}\u{2069}"));
        assert_eq!(say!(ENGLISH, "draft-shown-as", name = "Zo\u{eb} \u{2014} \u{5b57}"), "As Zo\u{eb} \u{2014} \u{5b57}");
    }

    #[test]
    fn every_code_has_words() {
        fn keys(kind: &str, codes: impl Iterator<Item = &'static str>) -> Vec<String> {
            codes.map(|code| format!("{kind}-{code}")).collect()
        }
        let all = [
            keys("idea-state", IdeaState::ALL.iter().map(|each| each.code())),
            keys("stage", mission::Stage::ALL.iter().map(|each| each.code())),
            keys("stage-detail", mission::Stage::ALL.iter().map(|each| each.code())),
            keys("influence", mission::Influence::ALL.iter().map(|each| each.code())),
            keys("influence-line", mission::Influence::ALL.iter().map(|each| each.code())),
            keys("moderation", mission::Moderation::ALL.iter().map(|each| each.code())),
            keys("team-part", mission::TeamPart::ALL.iter().map(|each| each.code())),
            keys("stance", viewpoint::Stance::ALL.iter().map(|each| each.code())),
            keys("order", viewpoint::Order::ALL.iter().map(|each| each.code())),
            keys("choice", Choice::ALL.iter().map(|each| each.code())),
            keys("role", person::Role::ALL.iter().map(|each| each.code())),
            keys("shown-as", person::ShownAs::ALL.iter().map(|each| each.code())),
            keys("reach", person::Reach::ALL.iter().map(|each| each.code())),
            keys("test-stage", test::TestStage::ALL.iter().map(|each| each.code())),
            keys("test-stage-detail", test::TestStage::ALL.iter().map(|each| each.code())),
            keys("test-state", test::TestState::ALL.iter().map(|each| each.code())),
            keys("test-result", test::TestResult::ALL.iter().map(|each| each.code())),
            keys("test-help", test::Help::ALL.iter().map(|each| each.code())),
            keys("test-audience", test::Audience::ALL.iter().map(|each| each.code())),
        ];
        for key in all.concat() {
            assert!(ENGLISH.has(&key), "{key} has no words");
        }
    }

    #[test]
    fn every_file_reads_without_a_mistake() {
        for language in Language::ALL {
            assert_eq!(catalogue::mistakes(*language), Vec::<String>::new(), "{language:?}");
        }
    }

    #[test]
    fn every_key_is_a_message_and_no_translation_is_an_orphan() {
        for language in Language::ALL {
            for key in keys(*language) {
                assert!(Text::new(*language).has(key), "{language:?}: {key}");
                assert!(ENGLISH.has(key), "{language:?}: {key} is not in English");
            }
        }
        assert!(keys(Language::English).any(|key| key == "influence-hear_from_us"));
    }

    #[test]
    fn no_word_of_theory_reaches_people() {
        let banned = ["stakeholder", "engage", "leverage", "empower", "journey", "innovative", "hard-to-reach", "failure"];
        for (file, source) in sources(Language::English) {
            // Comments and keys are for us; what stands after the first "=" or on a line of its own is for people.
            for line in source.lines().filter(|line| !line.starts_with('#')) {
                let words = line.split_once(" = ").map_or(line, |(_, words)| words).to_lowercase();
                for word in banned {
                    assert!(!words.contains(word), "{file}: {line}");
                }
            }
        }
    }

    #[test]
    fn dates_in_messages_are_words() {
        let date = Date::new(2026, 6, 26).unwrap_or_else(|| unreachable!("a day"));
        assert_eq!(plain(&say!(ENGLISH, "promise-reply", reply = date)), "We publish what we choose, and why, by 26 June 2026.");
    }
}
