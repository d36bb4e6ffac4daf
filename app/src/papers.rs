//! Writing a paper for a committee from what a mission holds. The words are ours and come from the files of a language; what
//! staff typed and what people wrote stays as it is.

mod decisions;
mod facts;
pub mod print;
mod sections;
mod tests;
mod warnings;

use facts::gather_all;
pub use facts::{About, Facts, gather};
pub use warnings::warnings;

use crate::{say, text::Text};
use domain::{
    Moment, Timestamp, ViewpointId,
    paper::{Block, Paper, Part, Piece, Section, fields::Fields},
    target::Target,
};
use store::{
    Read,
    papers::{NewWords, Quotable},
};

/// Quotes among which staff choose.
pub const QUOTES_OFFERED: i64 = 30;

/// A paper that was written, and what people wrote in it.
#[derive(Clone, Debug)]
pub struct Written {
    /// The paper.
    pub paper: Paper,
    /// What people wrote, in the order of the marks in the paper.
    pub words: Vec<NewWords>,
    /// Quotes that were ticked and cannot be quoted any more.
    pub missing: Vec<ViewpointId>,
}

/// What a paper is written from.
#[derive(Clone, Copy, Debug)]
pub struct From<'a> {
    /// The language of the paper.
    pub text: Text,
    /// What it is about.
    pub about: About<'a>,
    /// What was typed and ticked.
    pub fields: &'a Fields,
    /// Who makes it, and what they are.
    pub by: (&'a str, &'a str),
    /// The present.
    pub moment: Moment,
}

/// Writes a paper.
///
/// # Errors
/// As every read.
pub async fn write(read: &mut Read, from: From<'_>) -> store::Result<Written> {
    let From { text, about, fields, by, moment } = from;
    let facts = gather_all(read, about).await?;
    let mut writing = Writing { text, words: Vec::new() };
    let mut missing = Vec::new();
    let has = |part: Part| fields.parts.contains(&part);
    let mut sections = vec![writing.typed("purpose", &fields.purpose), writing.typed("recommendation", &fields.recommendation)];
    if has(Part::Decisions) && about.decision.is_some() {
        sections.push(writing.decisions(&facts, about, moment));
    }
    if has(Part::History) && about.decision.is_some() {
        sections.push(writing.history(&facts));
    }
    if has(Part::Background) {
        sections.push(writing.background(about.mission));
    }
    let mut told = Section { heading: text.say("paper-section-told"), blocks: Vec::new() };
    if has(Part::People) {
        told.blocks.push(writing.counts(about, &facts));
    }
    if has(Part::Ideas) {
        told.blocks.extend(writing.ideas(&facts));
    }
    if has(Part::Viewpoints) {
        let stances = match about.decision {
            Some(decision) => read.stances_of_decision(decision.id, decision.version).await?,
            None => read.viewpoints_by_stance(about.mission.id).await?,
        };
        told.blocks.extend(writing.stances(&stances));
    }
    if has(Part::Quotes) {
        for id in &fields.quotes {
            match read.quote(about.mission.id, *id).await? {
                Some(quote) => told.blocks.push(writing.quote(&quote)),
                None => missing.push(*id),
            }
        }
        told.blocks.extend(writing.not_quoted(&facts));
    }
    if has(Part::Answers) {
        told.blocks.extend(writing.answers(&facts));
    }
    if !told.blocks.is_empty() {
        sections.push(told);
    }
    if has(Part::TestsDidNotWork) || has(Part::Tests) {
        sections.push(writing.tests(&facts, has(Part::TestsDidNotWork), has(Part::Tests)));
    }
    if has(Part::Evidence) {
        sections.push(writing.evidence(&facts, about));
    }
    if has(Part::Assumptions) {
        sections.push(writing.assumptions(&facts, about));
    }
    if has(Part::Decisions) && about.decision.is_none() {
        sections.push(writing.decisions(&facts, about, moment));
    }
    sections.push(writing.typed("options", &fields.options));
    if has(Part::Affected) {
        sections.push(writing.affected(&facts, about));
    }
    for (name, typed) in [("implications", &fields.implications), ("risks", &fields.risks), ("next_steps", &fields.next_steps)] {
        sections.push(writing.typed(name, typed));
    }
    if has(Part::Moderation) {
        let counted = read.moderation_facts(Timestamp::from_micros(0), Some(about.mission.id)).await?;
        sections.push(writing.moderation(&counted));
    }
    let paper = Paper {
        title: fields.title.clone(),
        committee: fields.committee.clone(),
        meeting: fields.meeting,
        item: fields.item.clone(),
        by: by.0.to_owned(),
        by_role: by.1.to_owned(),
        source: source(text, about, moment),
        warnings: warnings(text, about, &facts, fields, moment),
        sections,
        decisions: facts
            .decisions
            .iter()
            .filter(|_| has(Part::Decisions) || about.decision.is_some())
            .map(|told| (told.view.id, told.view.version))
            .collect(),
        typed: fields.clone(),
    };
    Ok(Written { paper, words: writing.words, missing })
}

/// What a paper was made from, and when.
fn source(text: Text, about: About<'_>, moment: Moment) -> String {
    let (mission, day) = (about.mission, moment.today);
    let title = mission.mission.title.clone();
    let sentence = match about.decision {
        Some(decision) => {
            let (number, version) = (decision.number.to_string(), decision.version.to_string());
            say!(text, "paper-source-decision", day = day, number = number, version = version, mission = title)
        }
        None => say!(text, "paper-source", day = day, mission = title, version = mission.version),
    };
    crate::text::plain(&sentence)
}

/// A paper under the pen.
struct Writing {
    text: Text,
    words: Vec<NewWords>,
}

impl Writing {
    /// What a person wrote, as a piece of the paper that can be taken back.
    fn of_person(&mut self, target: impl Into<Target>, text: &str, language: &str) -> Piece {
        self.words.push(NewWords { target: target.into(), text: text.to_owned(), language: language.to_owned() });
        Piece::Words(self.words.len() - 1)
    }

    /// A sentence of ours.
    fn said(&self, sentence: &str) -> Piece {
        Piece::Said(crate::text::plain(sentence))
    }

    /// A paragraph of one sentence of ours.
    fn sentence(&self, sentence: &str) -> Block {
        Block::Paragraph(vec![self.said(sentence)])
    }

    /// "Who decided:", and a space after it.
    fn label(&self, label: &str) -> Piece {
        self.said(&format!("{label} "))
    }

    /// Words of the city in one line.
    fn of_city(&self, text: &str, language: &str) -> Piece {
        Piece::Typed(flowing(text), language.to_owned())
    }

    /// Labels, each with what the city wrote; those with nothing are left out. Nothing when all are.
    fn labelled(&self, pairs: &[(&str, &str)], language: &str) -> Option<Block> {
        let mut pieces = Vec::new();
        for (key, words) in pairs.iter().filter(|(_, words)| !words.trim().is_empty()) {
            if !pieces.is_empty() {
                pieces.push(self.said(" "));
            }
            pieces.push(self.label(&self.text.say(key)));
            pieces.push(self.of_city(&ended(words), language));
        }
        (!pieces.is_empty()).then_some(Block::Paragraph(pieces))
    }
}

/// A text in one line.
fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text in one line that ends as a sentence does: another one follows.
fn ended(text: &str) -> String {
    let line = flowing(text);
    if line.ends_with(['.', '!', '?', '؟', '…', '”', '»', ':']) { line } else { format!("{line}.") }
}

/// What the writer of a quote agreed to: that the city quotes it, under this name.
pub fn consent(text: Text, quote: &Quotable) -> String {
    let name = match (&quote.byline, quote.job.as_deref()) {
        (None, _) => text.say("paper-consent-no-name"),
        (Some(name), None) => say!(text, "paper-consent-name", name = name),
        (Some(name), Some(job)) => say!(text, "paper-consent-staff", name = name, job = job),
    };
    crate::text::plain(&name)
}
