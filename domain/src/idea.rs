//! Ideas: one sentence, why it matters, who it helps and who it could harm.

use crate::{codes, problem::Problems, text};
use serde::{Deserialize, Serialize};

/// Letters in the sentence.
pub const SENTENCE_LIMIT: usize = 140;
/// Letters in each longer answer.
pub const ANSWER_LIMIT: usize = 2_000;

codes! {
    /// What has become of an idea.
    pub enum IdeaState {
        /// Waits for a facilitator to let it through.
        Held = "held",
        /// People answer it.
        Open = "open",
        /// A test of it is running.
        Tested = "tested",
        /// A decision has been made on it.
        Decided = "decided",
        /// Goes on as part of another idea.
        Joined = "joined",
        /// Not now, with a reason.
        NotNow = "not_now",
        /// Not something the city can do, with a reason.
        CannotDo = "cannot_do",
        /// Taken back by its author.
        Withdrawn = "withdrawn",
        /// Taken out by a facilitator under a rule.
        Hidden = "hidden",
    }
}

impl IdeaState {
    /// The states in which everyone can read an idea, in the order of a filter.
    pub const PUBLIC: [Self; 6] = [Self::Open, Self::Tested, Self::Decided, Self::Joined, Self::NotNow, Self::CannotDo];

    /// Whether people can answer it and write under it.
    pub const fn takes_part(self) -> bool {
        matches!(self, Self::Open | Self::Tested)
    }
    /// Whether its words are shown to everyone. A stub keeps the place of the others.
    pub const fn is_public(self) -> bool {
        !matches!(self, Self::Held | Self::Withdrawn | Self::Hidden)
    }
    /// Whether the answers to it count in its mission. Those to an idea that was taken out were given all the same.
    pub const fn counts_answers(self) -> bool {
        !matches!(self, Self::Held | Self::Withdrawn)
    }
}

codes! {
    /// The order of a list of ideas. There is none by agreement: ideas do not compete.
    pub enum Order {
        /// Those that fewest people answered come first.
        Fewest = "fewest",
        /// Newest first.
        Newest = "newest",
        /// Most viewpoints first.
        Discussed = "discussed",
    }
}

/// Ideas on one page of a list.
pub const PAGE: i64 = 20;

/// The words of an idea.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idea {
    /// The idea in one sentence, at most [`SENTENCE_LIMIT`] letters.
    pub sentence: String,
    /// Why it matters to its author.
    pub why: String,
    /// Who it helps.
    pub helps: String,
    /// Who it could harm.
    pub harms: String,
}

impl Idea {
    /// Checks what a person typed and makes it ready to keep. Only the sentence is required.
    ///
    /// # Errors
    /// Every problem, by field name.
    pub fn checked(&self) -> Result<Self, Problems> {
        let mut problems = Problems::none();
        let sentence = problems.take("sentence", text::line(&self.sentence, SENTENCE_LIMIT));
        let why = problems.take("why", text::optional_passage(&self.why, ANSWER_LIMIT));
        let helps = problems.take("helps", text::optional_passage(&self.helps, ANSWER_LIMIT));
        let harms = problems.take("harms", text::optional_passage(&self.harms, ANSWER_LIMIT));
        match (sentence, why, helps, harms) {
            (Some(sentence), Some(why), Some(helps), Some(harms)) => Ok(Self { sentence, why, helps, harms }),
            _ => Err(problems),
        }
    }
}

codes! {
    /// The questions asked on the way to sending an idea, one a page, in order.
    pub enum Step {
        /// What is your idea?
        Sentence = "sentence",
        /// Ideas like yours: back one, build on one, or go on.
        Similar = "similar",
        /// Why does it matter to you?
        Why = "why",
        /// Who does it help, and who could it harm?
        Effects = "effects",
        /// How shall we show you?
        Name = "name",
        /// How can we reach you?
        Reach = "reach",
        /// Check your answers, then send.
        Check = "check",
    }
}

impl Step {
    /// The step after this one; `None` after the last.
    pub fn next(self) -> Option<Self> {
        let at = Self::ALL.iter().position(|step| *step == self)?;
        Self::ALL.get(at + 1).copied()
    }
    /// The step before this one; `None` before the first.
    pub fn back(self) -> Option<Self> {
        let at = Self::ALL.iter().position(|step| *step == self)?;
        at.checked_sub(1).and_then(|before| Self::ALL.get(before)).copied()
    }
    /// "Question 2 of 5": questions only, the list of similar ideas and the check are none. `None` for those.
    pub fn question(self) -> Option<(usize, usize)> {
        let questions = [Self::Sentence, Self::Why, Self::Effects, Self::Name, Self::Reach];
        questions.iter().position(|step| *step == self).map(|at| (at + 1, questions.len()))
    }
}

/// Most words that one search looks for; more only cost time.
const SEARCH_WORDS: usize = 8;
/// Most stems by which ideas are found to be alike: the longest words say most.
pub const STEMS: usize = 5;

/// The words of a text, in small letters: runs of letters and numbers. Nothing in them means anything to a database.
fn words(text: &str) -> Vec<String> {
    text.to_lowercase().split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// What a person typed into a search field, as the words to look for, each once. Runs of letters from scripts that put no
/// spaces between words are words of their own.
pub fn search_words(typed: &str) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for word in words(typed) {
        let mut run = String::new();
        for letter in word.chars() {
            if run.chars().next_back().is_some_and(|last| is_unspaced(last) != is_unspaced(letter)) {
                kept.push(std::mem::take(&mut run));
            }
            run.push(letter);
        }
        kept.push(run);
    }
    let mut seen = std::collections::HashSet::new();
    kept.retain(|word| seen.insert(word.clone()));
    kept.truncate(SEARCH_WORDS);
    kept
}

/// The words to look for when listing ideas like this one: longest first, each once, small words left out,
/// each cut to a stem long enough to find its other endings ("shading" finds "shade"). Runs of letters from scripts
/// that put no spaces between words are cut into pairs of letters.
pub fn search_stems(sentence: &str) -> Vec<String> {
    let mut stems: Vec<String> = Vec::new();
    let mut words = words(sentence);
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    for word in &words {
        let length = word.chars().count();
        let latin = word.is_ascii();
        if (latin && length < 4) || COMMON.contains(&word.as_str()) {
            continue;
        }
        let found: Vec<String> = if word.chars().any(is_unspaced) {
            pairs(word)
        } else {
            let keep = if latin { length.saturating_sub(2).max(4).min(length) } else { length };
            vec![word.chars().take(keep).collect()]
        };
        for stem in found {
            if !stems.contains(&stem) && stems.len() < STEMS {
                stems.push(stem);
            }
        }
    }
    stems
}

/// Pairs of neighbouring letters, spread over the word when there are more than are looked for.
fn pairs(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let all: Vec<String> = letters.windows(2).map(|pair| pair.iter().collect()).collect();
    let step = all.len().div_ceil(STEMS).max(1);
    if all.is_empty() { vec![word.to_owned()] } else { all.into_iter().step_by(step).collect() }
}

/// Whether a letter belongs to a script that puts no spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese), so
/// that a full-text index takes a whole run of it as one word.
pub const fn is_unspaced(letter: char) -> bool {
    matches!(letter,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// English words that stand in most sentences and tell ideas apart in none.
const COMMON: &[&str] = &[
    "about", "after", "again", "also", "another", "because", "been", "before", "being", "better", "could", "does", "down", "each", "every",
    "everyone", "from", "have", "having", "here", "into", "just", "like", "make", "many", "more", "most", "much", "must", "need", "needs",
    "only", "other", "over", "people", "should", "some", "such", "than", "that", "their", "them", "then", "there", "these", "they", "this",
    "those", "through", "very", "want", "well", "were", "what", "when", "where", "which", "while", "will", "with", "would", "your",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Invalid;

    #[test]
    fn the_steps_lead_to_the_check_and_back() {
        let mut step = Step::Sentence;
        let mut walked = vec![step];
        while let Some(next) = step.next() {
            assert_eq!(next.back(), Some(step));
            step = next;
            walked.push(step);
        }
        assert_eq!(walked, Step::ALL);
        assert_eq!(step, Step::Check);
    }

    #[test]
    fn only_the_sentence_is_required() {
        let idea = Idea { sentence: " Plant  trees ".into(), ..Idea::default() };
        assert_eq!(idea.checked().map(|idea| idea.sentence), Ok("Plant trees".to_owned()));
        let problems = Idea { why: "y".repeat(2_001), ..Idea::default() }.checked().err().unwrap_or_default();
        assert_eq!(problems.of("sentence"), Some(&Invalid::Empty));
        assert_eq!(problems.of("why"), Some(&Invalid::TooLong { length: 2_001, limit: 2_000 }));
    }

    #[test]
    fn stems_tell_ideas_apart() {
        assert_eq!(search_stems("There should be shading at the bus stops"), ["shadi", "stop"]);
        assert_eq!(search_stems("shade shade SHADE"), ["shad".to_owned() + "e"].map(|_| "shad".to_owned()));
        assert!(search_stems("the and or").is_empty());
        assert_eq!(search_stems("ظلال في المحطات").len(), 3);
        assert_eq!(search_stems("公园里种树"), ["公园", "园里", "里种", "种树"]);
        assert_eq!(search_stems(&"字".repeat(140)), ["字字"]);
        assert_eq!(search_stems("树"), ["树"]);
    }

    #[test]
    fn nothing_typed_means_anything_to_a_database() {
        let nasty = r#"shade" OR NEAR(a b) -bus* ^x {y}: col:z 'q' \ % _ & | ! <-> ; DROP TABLE ideas--"#;
        for word in search_words(nasty).iter().chain(&search_stems(nasty)) {
            assert!(word.chars().all(char::is_alphanumeric), "{word}");
        }
        assert_eq!(search_words("Bus  bus, STOP!"), ["bus", "stop"]);
        assert_eq!(search_words("T恤 bus公园"), ["t", "恤", "bus", "公园"]);
        assert!(search_words(" %_*\"' ").is_empty());
        assert_eq!(search_words(&"a b c d e f g h i j k".repeat(9)).len(), 8);
    }

    #[test]
    fn nothing_hidden_takes_part() {
        for state in IdeaState::ALL {
            assert!(!state.takes_part() || state.is_public(), "{state:?}");
            assert_eq!(IdeaState::PUBLIC.contains(state), state.is_public(), "{state:?}");
        }
    }
}
