//! House rules: each with a name that never changes, words in every language, and perhaps retired.

use crate::{
    problem::{Invalid, Problems},
    text,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Letters in the short name of a rule.
pub const NAME_LIMIT: usize = 60;
/// Letters in the text of a rule.
pub const TEXT_LIMIT: usize = 400;
/// Rules in one version, retired ones counted.
pub const RULES_LIMIT: usize = 40;
/// The rules of the first start, by their stable names; their words are texts of the site.
pub const FIRST_RULES: &[&str] = &["person", "kind", "private", "honest", "selling", "law"];

/// The words of a rule in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleWords {
    /// Its short name.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// One house rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its stable name, by which reports and acts know it.
    pub id: String,
    /// Whether it holds no longer. It keeps its words, for old acts.
    pub retired: bool,
    /// Its words by language, as BCP 47 tags.
    pub words: BTreeMap<String, RuleWords>,
}

impl Rule {
    /// The words in a language, else in English, else in any.
    pub fn words_in(&self, language: &str) -> RuleWords {
        let found = self.words.get(language).or_else(|| self.words.get("en")).or_else(|| self.words.values().next());
        found.cloned().unwrap_or_default()
    }
}

/// All rules of one version, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HouseRules(pub Vec<Rule>);

impl HouseRules {
    /// The rule of a stable name, retired or not.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.0.iter().find(|rule| rule.id == id)
    }
    /// The rules that hold now.
    pub fn open(&self) -> impl Iterator<Item = &Rule> {
        self.0.iter().filter(|rule| !rule.retired)
    }
    /// The short name of a rule in a language; its stable name when nobody knows it any more.
    pub fn name(&self, id: &str, language: &str) -> String {
        self.rule(id).map_or_else(|| id.to_owned(), |rule| rule.words_in(language).name)
    }

    /// A stable name that no rule has: made from its English name, else a number.
    pub fn fresh_id(&self, name: &str) -> String {
        let plain = crate::mission::slug_from(name);
        let start: String = plain.chars().take(30).collect();
        let start = start.trim_matches('-');
        let start = if start.is_empty() || start == super::KEEPS_RULES { "rule" } else { start };
        let mut candidate = start.to_owned();
        let mut number = 2;
        while self.rule(&candidate).is_some() {
            candidate = format!("{start}-{number}");
            number += 1;
        }
        candidate
    }

    /// Checks the words that staff typed, and makes them ready to keep. Problems are named `name-{place}-{language}` and
    /// `text-{place}-{language}`, with places from 1.
    ///
    /// # Errors
    /// Every problem; under `rules` when there are too many or none that holds.
    pub fn checked(&self, languages: &[&str]) -> Result<Self, Problems> {
        let mut problems = Problems::none();
        let mut rules = Vec::new();
        for (place, rule) in (1..).zip(&self.0) {
            let mut words = BTreeMap::new();
            for language in languages {
                let typed = rule.words.get(*language).cloned().unwrap_or_default();
                let name = problems.take(&format!("name-{place}-{language}"), text::line(&typed.name, NAME_LIMIT));
                let text = problems.take(&format!("text-{place}-{language}"), text::line(&typed.text, TEXT_LIMIT));
                if let (Some(name), Some(text)) = (name, text) {
                    words.insert((*language).to_owned(), RuleWords { name, text });
                }
            }
            rules.push(Rule { words, ..rule.clone() });
        }
        if self.0.len() > RULES_LIMIT {
            problems.add("rules", Invalid::TooMany { count: self.0.len(), limit: RULES_LIMIT });
        } else if self.open().next().is_none() {
            problems.add("rules", Invalid::Empty);
        }
        problems.check().map(|()| Self(rules))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    fn rule(id: &str, retired: bool) -> Rule {
        let words = |name: &str| RuleWords { name: name.to_owned(), text: format!("{name}.") };
        let words = [("en".to_owned(), words(id)), ("ar".to_owned(), words("قاعدة"))].into();
        Rule { id: id.to_owned(), retired, words }
    }

    pub fn some_rules() -> HouseRules {
        HouseRules(vec![rule("kind", false), rule("old", true), rule("private", false)])
    }

    #[test]
    fn retired_rules_keep_their_names() {
        let rules = some_rules();
        assert_eq!(rules.name("old", "en"), "old");
        assert_eq!(rules.name("old", "ar"), "قاعدة");
        assert_eq!(rules.name("kind", "pl"), "kind");
        assert_eq!(rules.name("never", "en"), "never");
        assert_eq!(rules.open().count(), 2);
    }

    #[test]
    fn new_rules_get_names_of_their_own() {
        let rules = some_rules();
        assert_eq!(rules.fresh_id("No shouting!"), "no-shouting");
        assert_eq!(rules.fresh_id("Kind"), "kind-2");
        assert_eq!(rules.fresh_id("قاعدة"), "rule");
        assert_eq!(rules.fresh_id("keeps"), "rule");
    }

    #[test]
    fn every_language_is_needed() {
        let mut rules = some_rules();
        assert_eq!(rules.checked(&["en", "ar"]), Ok(rules.clone()));
        rules.0[1].words.remove("ar");
        let problems = rules.checked(&["en", "ar"]).err().unwrap_or_default();
        assert_eq!(problems.of("name-2-ar"), Some(&Invalid::Empty));
        assert_eq!(problems.of("name-1-ar"), None);
        let none = HouseRules(vec![rule("old", true)]).checked(&["en"]).err().unwrap_or_default();
        assert_eq!(none.of("rules"), Some(&Invalid::Empty));
    }
}
