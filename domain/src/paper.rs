//! A paper for a committee: what is asked, what people said, what was tried. Made once and never changed after.
//!
//! What people wrote is not in the paper itself but beside it, each piece with the thing that it was taken from: what a
//! person takes back later is gone from the paper, too. The paper holds a mark in its place.

pub mod fields;

use crate::{Date, DecisionId, codes};
use serde::{Deserialize, Serialize};

codes! {
    /// A part that staff choose to have in a paper.
    pub enum Part {
        /// The change we want, and what is open and fixed.
        Background = "background",
        /// How many people took part.
        People = "people",
        /// The ideas that most people answered, with their answers.
        Ideas = "ideas",
        /// How many viewpoints are for and against.
        Viewpoints = "viewpoints",
        /// Words of people, chosen one by one.
        Quotes = "quotes",
        /// What the city answered to ideas.
        Answers = "answers",
        /// Tests that did not work, or were stopped early.
        TestsDidNotWork = "tests_did_not_work",
        /// Tests with another result.
        Tests = "tests",
        /// What is known, and how.
        Evidence = "evidence",
        /// What we think is true, and how sure we are.
        Assumptions = "assumptions",
        /// What was decided and what is proposed.
        Decisions = "decisions",
        /// Every version of the decision that the paper is about.
        History = "history",
        /// Who ideas help and whom they could harm.
        Affected = "affected",
        /// What was held, taken out and asked again.
        Moderation = "moderation",
    }
}

impl Part {
    /// Whether a paper that is not about one decision can have this part.
    pub const fn is_of_missions(self) -> bool {
        !matches!(self, Self::History)
    }
}

/// Quotes in one paper.
pub const QUOTES_LIMIT: usize = 10;
/// Ideas in the table of a paper.
pub const IDEAS_SHOWN: i64 = 10;
/// Pieces of evidence in a paper.
pub const EVIDENCE_SHOWN: i64 = 20;
/// Tests in a paper; those that did not work come before others.
pub const TESTS_SHOWN: i64 = 30;
/// Decisions in a paper about a mission.
pub const DECISIONS_SHOWN: i64 = 10;
/// Versions of a decision in a paper about it.
pub const VERSIONS_SHOWN: i64 = 20;
/// What we think is true, in a paper about a mission.
pub const ASSUMPTIONS_SHOWN: i64 = 20;
/// With fewer answers than this, a paper warns of small numbers.
pub const SMALL: i64 = 30;

/// A paper as it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Its title.
    pub title: String,
    /// Which committee it is for.
    pub committee: String,
    /// The day of the meeting.
    pub meeting: Option<Date>,
    /// The number of the item, as the committee writes it.
    pub item: String,
    /// Who made it, and what they are.
    pub by: String,
    /// What that person is.
    pub by_role: String,
    /// What it was made from, and when.
    pub source: String,
    /// What is missing, each a sentence.
    pub warnings: Vec<String>,
    /// Its sections.
    pub sections: Vec<Section>,
    /// The decisions that it tells of, each with the version that it had then.
    #[serde(default)]
    pub decisions: Vec<(DecisionId, i64)>,
    /// What was typed into the form, to make another one from it.
    pub typed: fields::Fields,
}

/// A section under a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What is in it.
    pub blocks: Vec<Block>,
}

/// A block of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A numbered paragraph.
    Paragraph(Vec<Piece>),
    /// A numbered paragraph that is a quote.
    Quote(Vec<Piece>),
    /// A table with a caption; its first column names the row, the others are numbers.
    Table {
        /// Its caption.
        caption: String,
        /// The heads of its columns.
        heads: Vec<String>,
        /// Its rows.
        rows: Vec<Vec<Piece>>,
    },
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    /// Words of ours.
    Said(String),
    /// Words of staff, and their language as a BCP 47 tag.
    Typed(String, String),
    /// Words of a person: their place in the list beside the paper.
    Words(usize),
}

/// Words of a person, as far as they may still be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The words; nothing when they are not open to everyone any more.
    pub text: Option<String>,
    /// Their language as a BCP 47 tag.
    pub language: String,
}

/// Words in a row, in one language; the language of the paper when none is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Their language as a BCP 47 tag.
    pub language: Option<String>,
}

/// A section ready to be shown: numbered, with what people said in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedSection {
    /// "2".
    pub number: usize,
    /// Its heading.
    pub heading: String,
    /// What is in it.
    pub blocks: Vec<PrintedBlock>,
}

/// A block ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrintedBlock {
    /// A numbered paragraph.
    Paragraph {
        /// "2.3".
        number: String,
        /// Its words.
        runs: Vec<Run>,
        /// Whether it is a quote.
        quote: bool,
    },
    /// A table.
    Table {
        /// Which table of the paper it is, from 1.
        number: usize,
        /// Its caption.
        caption: String,
        /// The heads of its columns.
        heads: Vec<String>,
        /// Its rows.
        rows: Vec<Vec<Run>>,
    },
}

impl Paper {
    /// The sections with numbers, and with what people said; `gone` stands for what may not be shown any more.
    pub fn printed(&self, words: &[Words], gone: &str) -> Vec<PrintedSection> {
        let run = |piece: &Piece| match piece {
            Piece::Said(text) => Run { text: text.clone(), language: None },
            Piece::Typed(text, language) => Run { text: text.clone(), language: Some(language.clone()) },
            Piece::Words(at) => match words.get(*at) {
                Some(Words { text: Some(text), language }) => Run { text: text.clone(), language: Some(language.clone()) },
                Some(Words { text: None, .. }) | None => Run { text: gone.to_owned(), language: None },
            },
        };
        let mut tables = 0;
        let mut sections = Vec::new();
        for (at, section) in (1..).zip(&self.sections) {
            let mut paragraphs = 0;
            let mut numbered = |pieces: &[Piece], quote: bool| {
                paragraphs += 1;
                PrintedBlock::Paragraph { number: format!("{at}.{paragraphs}"), runs: pieces.iter().map(run).collect(), quote }
            };
            let blocks = section
                .blocks
                .iter()
                .map(|block| match block {
                    Block::Paragraph(pieces) => numbered(pieces, false),
                    Block::Quote(pieces) => numbered(pieces, true),
                    Block::Table { caption, heads, rows } => {
                        tables += 1;
                        let rows = rows.iter().map(|row| row.iter().map(run).collect()).collect();
                        PrintedBlock::Table { number: tables, caption: caption.clone(), heads: heads.clone(), rows }
                    }
                })
                .collect();
            sections.push(PrintedSection { number: at, heading: section.heading.clone(), blocks });
        }
        sections
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(sections: Vec<Section>) -> Paper {
        Paper {
            title: String::new(),
            committee: String::new(),
            meeting: None,
            item: String::new(),
            by: String::new(),
            by_role: String::new(),
            source: String::new(),
            warnings: Vec::new(),
            sections,
            decisions: Vec::new(),
            typed: fields::Fields::default(),
        }
    }

    fn said(text: &str) -> Vec<Piece> {
        vec![Piece::Said(text.to_owned())]
    }

    #[test]
    fn paragraphs_and_tables_are_counted_apart() {
        let table = |caption: &str| Block::Table { caption: caption.to_owned(), heads: Vec::new(), rows: Vec::new() };
        let section = |blocks| Section { heading: String::new(), blocks };
        let paper = paper(vec![
            section(vec![Block::Paragraph(said("a")), table("one"), Block::Quote(said("b"))]),
            section(vec![table("two"), Block::Paragraph(said("c"))]),
        ]);
        let numbers: Vec<String> = paper
            .printed(&[], "gone")
            .iter()
            .flat_map(|section| &section.blocks)
            .map(|block| match block {
                PrintedBlock::Paragraph { number, .. } => number.clone(),
                PrintedBlock::Table { number, .. } => format!("Table {number}"),
            })
            .collect();
        assert_eq!(numbers, ["1.1", "Table 1", "1.2", "Table 2", "2.1"]);
    }

    #[test]
    fn words_that_were_taken_back_are_gone() {
        let quote = |at| Block::Quote(vec![Piece::Words(at)]);
        let paper = paper(vec![Section { heading: String::new(), blocks: vec![quote(0), quote(1), quote(7)] }]);
        let words =
            [Words { text: Some("Shade helps.".to_owned()), language: "en".to_owned() }, Words { text: None, language: "en".to_owned() }];
        let printed = paper.printed(&words, "taken back");
        let texts: Vec<&str> = printed
            .iter()
            .flat_map(|section| &section.blocks)
            .filter_map(|block| match block {
                PrintedBlock::Paragraph { runs, .. } => runs.first().map(|run| run.text.as_str()),
                PrintedBlock::Table { .. } => None,
            })
            .collect();
        assert_eq!(texts, ["Shade helps.", "taken back", "taken back"]);
    }
}
