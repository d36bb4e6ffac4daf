//! The words that people read: complete in every language, all used, and plain.

mod messages;
mod uses;

use app::text::Language;
use messages::{Message, messages};
use std::collections::{BTreeMap, BTreeSet};
use uses::Uses;

#[track_caller]
fn none(rule: &str, broken: Vec<String>) {
    assert!(broken.is_empty(), "{rule}\n{}", broken.join("\n"));
}

fn english() -> BTreeMap<String, Message> {
    messages(Language::English)
}

#[test]
fn every_message_is_there_once() {
    none("A second message of one key is never said.", Language::ALL.iter().flat_map(|language| messages::twice(*language)).collect());
}

#[test]
fn every_language_has_the_same_messages() {
    let english = english();
    assert!(english.len() > 100, "only {} messages", english.len());
    let mut broken = Vec::new();
    for language in Language::ALL.iter().filter(|language| **language != Language::English) {
        let other = messages(*language);
        let name = language.code();
        for (key, message) in &english {
            match other.get(key) {
                None => broken.push(format!("{name} lacks {key} ({})", message.file)),
                Some(theirs) if theirs.variables != message.variables => {
                    broken.push(format!("{name} {key}: {:?} instead of {:?}", theirs.variables, message.variables));
                }
                Some(theirs) if theirs.marks != message.marks => {
                    broken.push(format!("{name} {key}: marks {:?} instead of {:?}", theirs.marks, message.marks));
                }
                Some(theirs) if theirs.file != message.file => {
                    broken.push(format!("{name} {key} is in {} instead of {}", theirs.file, message.file))
                }
                Some(_) => {}
            }
        }
        broken.extend(other.keys().filter(|key| !english.contains_key(*key)).map(|key| format!("{name} has {key}, which English lacks")));
    }
    none("Every language says the same things with the same values.", broken);
}

#[test]
fn every_message_is_there_and_gets_its_values() {
    let english = english();
    let mut broken = Vec::new();
    for (key, given, place) in Uses::of_source().said {
        match english.get(&key) {
            None => broken.push(format!("{place}: no message {key}")),
            Some(message) => {
                let lacking: Vec<_> = message.variables.difference(&given).collect();
                let useless: Vec<_> = given.difference(&message.variables).collect();
                if !lacking.is_empty() || !useless.is_empty() {
                    broken.push(format!("{place}: {key} lacks {lacking:?} and is given {useless:?} for nothing"));
                }
            }
        }
    }
    none("What a page says is a message, and gets the values that it shows.", broken);
}

#[test]
fn every_family_of_messages_is_there() {
    let english = english();
    let families = Uses::of_source().families;
    assert!(!families.is_empty());
    let broken = families
        .iter()
        .filter(|(family, _)| !english.keys().any(|key| family.has(key)))
        .map(|(family, place)| format!("{place}: {family}"));
    none("A computed key finds its messages.", broken.collect());
}

#[test]
fn every_message_is_used() {
    let uses = Uses::of_source();
    let english = english();
    let mentioned: BTreeSet<&String> = english.values().flat_map(|message| &message.references).collect();
    let unused = english
        .iter()
        .filter(|(key, _)| {
            !uses.literals.contains(*key) && !mentioned.contains(key) && !uses.families.iter().any(|(family, _)| family.has(key))
        })
        .map(|(key, message)| format!("{}: {key}", message.file));
    none("A message that no page says is taken out.", unused.collect());
}

#[test]
fn words_stay_plain() {
    let banned = ["stakeholder", "engage", "leverage", "empower", "journey", "innovative", "hard-to-reach", "failure"];
    let mut broken = Vec::new();
    for (key, message) in english() {
        for variant in &message.variants {
            let small = variant.to_lowercase();
            broken.extend(banned.iter().filter(|word| small.contains(**word)).map(|word| format!("{key} says {word:?}: {variant}")));
            for sentence in messages::sentences(variant) {
                let count = sentence.split_whitespace().count();
                if count > 25 {
                    broken.push(format!("{key} has a sentence of {count} words: {sentence}"));
                }
            }
            if variant.contains('!') || variant.contains("  ") {
                broken.push(format!("{key} shouts or holds two spaces: {variant}"));
            }
        }
    }
    none("Reading age 9 to 11: short sentences, none of the words that push people away.", broken);
}

#[test]
fn the_checks_can_see() {
    let uses = Uses::of(
        "x.rs",
        "let a = say!(page.text(), \"key-a\", count = f(1, 2), name = n);\nt.say(\"key-b\");\nt.say(&format!(\"key-{}-do\", x.code()));\n'\"'; \"literal\"",
    );
    assert_eq!(uses.said.len(), 2);
    assert_eq!(uses.said[0].1.iter().map(String::as_str).collect::<Vec<_>>(), ["count", "name"]);
    assert!(uses.families.len() == 1 && uses.families[0].0.has("key-stop-do") && !uses.families[0].0.has("key-stop"));
    assert!(uses.literals.contains("literal"));
    let source = "a = One { $count ->\n    [one] thing\n   *[other] things of { $name }\n}. <b>Two</b>.\n";
    let message = messages::read("x", source).remove("a").unwrap();
    assert_eq!(message.variants.len(), 2);
    assert!(message.variants.contains(&"One things of X. <b>Two</b>.".to_owned()), "{:?}", message.variants);
    assert_eq!(message.variables.len(), 2);
    assert_eq!(message.marks, ["</b>", "<b>"].map(str::to_owned).into());
    assert_eq!(messages::sentences("One two. Three? Four"), ["One two.", "Three?", "Four"]);
}
