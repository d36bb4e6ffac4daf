//! A paper ready to be read, printed and put into files: the same words everywhere.

use crate::{
    say,
    text::{Text, plain},
    urls,
};
use domain::{
    paper::{PrintedBlock, PrintedSection},
    target::TargetKind,
};
use store::papers::{PaperChange, PaperView};

/// What a paper is printed from.
#[derive(Clone, Copy, Debug)]
pub struct PrintParts<'a> {
    /// The paper.
    pub paper: &'a PaperView,
    /// The language of the paper.
    pub text: Text,
    /// What changed since it was made, each with the day in words.
    pub changes: &'a [(PaperChange, String)],
    /// Where this house is on the web.
    pub origin: &'a str,
    /// Whether it is about made-up content.
    pub demo: bool,
}

/// A printed paper.
#[derive(Clone, Debug)]
pub struct Print {
    /// The language of the paper.
    pub text: Text,
    /// Committee, day and item.
    pub kicker: String,
    /// The title.
    pub title: String,
    /// Whose report it is.
    pub by: String,
    /// Says that it is made up.
    pub demo: Option<String>,
    /// Says what changed since, and where the newest version is.
    pub changed: Vec<String>,
    /// What stands above the warnings.
    pub note: String,
    /// What is missing.
    pub warnings: Vec<String>,
    /// The sections; captions of tables have their number.
    pub sections: Vec<PrintedSection>,
    /// What it was made from, and where it is kept.
    pub foot: Vec<String>,
}

/// "This decision changed on 9 April 2026."
pub fn changed(text: Text, paper: &PaperView, change: &PaperChange, day: &str) -> String {
    match change.decision {
        None => say!(text, "paper-changed-mission", day = day),
        Some(_) if paper.target.kind == TargetKind::Decision => say!(text, "paper-changed-decision", day = day),
        Some((_, number)) => say!(text, "paper-changed-number", number = number.to_string(), day = day),
    }
}

impl Print {
    /// Prints a paper.
    pub fn of(parts: PrintParts<'_>) -> Self {
        let PrintParts { paper: view, text, changes, origin, demo } = parts;
        let paper = &view.paper;
        let committee = paper.committee.clone();
        let kicker = match (paper.meeting, paper.item.as_str()) {
            (None, "") => say!(text, "paper-for", committee = committee),
            (Some(day), "") => say!(text, "paper-for-day", committee = committee, day = day),
            (None, item) => say!(text, "paper-for-item", committee = committee, item = item),
            (Some(day), item) => say!(text, "paper-for-day-item", committee = committee, day = day, item = item),
        };
        let by = if paper.by_role.is_empty() {
            say!(text, "paper-report-of-name", name = paper.by.clone())
        } else {
            say!(text, "paper-report-of", name = paper.by.clone(), role = paper.by_role.clone())
        };
        let mut sections = paper.printed(&view.words, &text.say("paper-gone"));
        for block in sections.iter_mut().flat_map(|section| &mut section.blocks) {
            if let PrintedBlock::Table { number, caption, .. } = block {
                *caption = plain(&say!(text, "paper-table", number = number.to_string(), caption = caption.clone()));
            }
        }
        Self {
            text,
            kicker: plain(&kicker),
            title: paper.title.clone(),
            by: plain(&by),
            demo: demo.then(|| text.say("paper-demo")),
            changed: changes
                .iter()
                .map(|(change, day)| {
                    let sentence = changed(text, view, change, day);
                    match change.decision {
                        Some((id, _)) => {
                            let address = format!("{origin}{}", urls::decision(id));
                            plain(&format!("{sentence} {}", say!(text, "paper-changed-at", address = address)))
                        }
                        None => plain(&sentence),
                    }
                })
                .collect(),
            note: text.say("paper-note"),
            warnings: paper.warnings.clone(),
            sections,
            foot: vec![paper.source.clone(), plain(&say!(text, "paper-at", address = format!("{origin}{}", urls::paper(view.id))))],
        }
    }
}
