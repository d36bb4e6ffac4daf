//! Messages as the files hold them.

use app::text::{Language, sources};
use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use std::collections::{BTreeMap, BTreeSet};

/// One message.
#[derive(Clone, Debug, Default)]
pub struct Message {
    /// The file it is in, without its ending.
    pub file: String,
    /// The values that it shows or chooses by.
    pub variables: BTreeSet<String>,
    /// The marks for stress and links.
    pub marks: BTreeSet<String>,
    /// The messages that it says inside itself.
    pub references: BTreeSet<String>,
    /// Every way in which it can be said, with X for each value.
    pub variants: Vec<String>,
}

/// Every message of a language; of those that are there twice, the first, as the program takes it.
pub fn messages(language: Language) -> BTreeMap<String, Message> {
    let mut all = BTreeMap::new();
    for (file, source) in sources(language) {
        for (key, message) in read(file, source) {
            all.entry(key).or_insert(message);
        }
    }
    all
}

/// The messages that two files of a language hold.
pub fn twice(language: Language) -> Vec<String> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut twice = Vec::new();
    for (file, source) in sources(language) {
        for key in read(file, source).into_keys() {
            if let Some(first) = seen.insert(key.clone(), file) {
                twice.push(format!("{}: {key} is in {first} and in {file}", language.code()));
            }
        }
    }
    twice
}

/// The messages of one file.
pub fn read(file: &str, source: &str) -> BTreeMap<String, Message> {
    let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{file}.ftl: {errors:?}"));
    let mut found = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(entry) = entry else { continue };
        let mut message = Message { file: file.to_owned(), ..Message::default() };
        let value = entry.value.unwrap_or_else(|| panic!("{file}.ftl: {} has no words", entry.id.name));
        message.variants = said(&value, &mut message.variables, &mut message.references);
        for variant in &message.variants {
            for mark in ["<b>", "</b>", "<a>", "</a>"] {
                if variant.contains(mark) {
                    message.marks.insert(mark.to_owned());
                }
            }
        }
        assert!(found.insert(entry.id.name.to_owned(), message).is_none(), "{file}.ftl: {} is there twice", entry.id.name);
    }
    found
}

/// Every way in which a pattern can be said.
fn said(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>, references: &mut BTreeSet<String>) -> Vec<String> {
    let mut ways = vec![String::new()];
    for element in &pattern.elements {
        let pieces = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                note(inline, variables, references);
                match inline {
                    InlineExpression::StringLiteral { value } => vec![(*value).to_owned()],
                    InlineExpression::Placeable { expression } => match expression.as_ref() {
                        Expression::Inline(inline) => {
                            note(inline, variables, references);
                            vec!["X".to_owned()]
                        }
                        Expression::Select { .. } => panic!("a choice inside braces inside braces"),
                    },
                    _ => vec!["X".to_owned()],
                }
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                note(selector, variables, references);
                variants.iter().flat_map(|variant| said(&variant.value, variables, references)).collect()
            }
        };
        ways = ways.iter().flat_map(|way| pieces.iter().map(move |piece| format!("{way}{piece}"))).collect();
    }
    ways
}

fn note(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>, references: &mut BTreeSet<String>) {
    let mut all = |arguments: &CallArguments<&str>| {
        for each in &arguments.positional {
            note(each, variables, references);
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            references.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => all(arguments),
        _ => {}
    }
}

/// The sentences of a text.
pub fn sentences(text: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if let Some(last) = sentences.last_mut() {
            last.push(if letter == '\n' { ' ' } else { letter });
        }
        if matches!(letter, '.' | '?' | '!' | ':') && letters.peek().is_none_or(|next| next.is_whitespace() || *next == '<') {
            sentences.push(String::new());
        }
    }
    sentences.into_iter().map(|sentence| sentence.trim().to_owned()).filter(|sentence| !sentence.is_empty()).collect()
}
