//! The house rules of the first start: their words are texts of the site, until staff change them.

use super::{Language, Text};
use domain::moderation::rules::{FIRST_RULES, HouseRules, Rule, RuleWords};

/// The rules with which every installation starts, in every language.
pub fn first_rules() -> HouseRules {
    let rule = |id: &&str| {
        let words = |language: &Language| {
            let text = Text::new(*language);
            let words = RuleWords { name: text.say(&format!("house-rule-{id}-name")), text: text.say(&format!("house-rule-{id}-text")) };
            (language.code().to_owned(), words)
        };
        Rule { id: (*id).to_owned(), retired: false, words: Language::ALL.iter().map(words).collect() }
    };
    HouseRules(FIRST_RULES.iter().map(rule).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_rules_can_be_kept_as_they_are() {
        let languages: Vec<&str> = Language::ALL.iter().map(|language| language.code()).collect();
        let rules = first_rules();
        assert_eq!(rules.checked(&languages).as_ref(), Ok(&rules));
        for rule in &rules.0 {
            let names: Vec<&String> = rule.words.values().map(|words| &words.name).collect();
            assert!(!names.iter().any(|name| name.starts_with("house-rule")) && names[0] != names[1], "{names:?}");
        }
        assert!(rules.rule(domain::moderation::PRIVATE_RULE).is_some());
    }
}
