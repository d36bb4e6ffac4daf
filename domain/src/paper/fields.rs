//! What staff type and tick to make a paper.

use super::{Part, QUOTES_LIMIT};
use crate::{
    Date, ViewpointId,
    problem::{Invalid, Problems},
    text,
};
use serde::{Deserialize, Serialize};

/// Letters in a line of a paper.
pub const LINE_LIMIT: usize = 140;
/// Letters in a longer text of a paper.
pub const TEXT_LIMIT: usize = 4_000;

/// The button that shows a paper without keeping it.
pub const LOOK: &str = "look";

/// What was typed and ticked, checked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fields {
    /// The title.
    pub title: String,
    /// The committee.
    pub committee: String,
    /// The day of the meeting.
    pub meeting: Option<Date>,
    /// The number of the item.
    pub item: String,
    /// Why this comes to the committee.
    pub purpose: String,
    /// What the committee is asked to decide, one line each.
    pub recommendation: String,
    /// What else could be done.
    pub options: String,
    /// What it means for money and law.
    pub implications: String,
    /// What could go wrong.
    pub risks: String,
    /// What happens next.
    pub next_steps: String,
    /// The parts that were ticked.
    pub parts: Vec<Part>,
    /// The quotes that were ticked.
    pub quotes: Vec<ViewpointId>,
}

/// The same as it was sent.
#[derive(Clone, Debug, Default)]
pub struct Sent<'a> {
    /// Gives the value of a field; empty when it was not sent.
    pub texts: std::collections::BTreeMap<&'a str, String>,
    /// The codes of the ticked parts.
    pub parts: Vec<String>,
    /// The identifiers of the ticked quotes.
    pub quotes: Vec<String>,
}

/// The texts of the form: name, whether it must be filled in, whether it may have several lines.
pub const TEXTS: &[(&str, bool, bool)] = &[
    ("title", true, false),
    ("committee", true, false),
    ("item", false, false),
    ("purpose", true, true),
    ("recommendation", true, true),
    ("options", false, true),
    ("implications", false, true),
    ("risks", false, true),
    ("next_steps", false, true),
];

impl Fields {
    /// What was sent, made ready to keep.
    ///
    /// # Errors
    /// Every problem with it.
    pub fn checked(sent: &Sent<'_>) -> Result<Self, Problems> {
        let mut problems = Problems::none();
        let raw = |name: &str| sent.texts.get(name).map_or("", String::as_str);
        let mut fields = Self::default();
        for (name, needed, long) in TEXTS {
            let checked = match (needed, long) {
                (true, false) => text::line(raw(name), LINE_LIMIT),
                (false, false) => text::optional_line(raw(name), LINE_LIMIT),
                (true, true) => text::passage(raw(name), TEXT_LIMIT),
                (false, true) => text::optional_passage(raw(name), TEXT_LIMIT),
            };
            if let (Some(text), Some(field)) = (problems.take(name, checked), fields.text_mut(name)) {
                *field = text;
            }
        }
        let day = raw("meeting").trim();
        if !day.is_empty() {
            fields.meeting = problems.take("meeting", day.parse().map_err(|_| Invalid::NotADate));
        }
        fields.parts = Part::ALL.iter().copied().filter(|part| sent.parts.iter().any(|code| code == part.code())).collect();
        for id in &sent.quotes {
            let parsed = id.parse::<ViewpointId>().map_err(|_| Invalid::Unknown);
            if let Some(id) = problems.take("quotes", parsed)
                && !fields.quotes.contains(&id)
            {
                fields.quotes.push(id);
            }
        }
        if fields.quotes.len() > QUOTES_LIMIT {
            problems.add("quotes", Invalid::TooMany { count: fields.quotes.len(), limit: QUOTES_LIMIT });
        }
        problems.check()?;
        Ok(fields)
    }

    /// The text of a field; empty for a name that is none.
    pub fn text(&self, name: &str) -> &str {
        match name {
            "title" => &self.title,
            "committee" => &self.committee,
            "item" => &self.item,
            "purpose" => &self.purpose,
            "recommendation" => &self.recommendation,
            "options" => &self.options,
            "implications" => &self.implications,
            "risks" => &self.risks,
            "next_steps" => &self.next_steps,
            _ => "",
        }
    }

    fn text_mut(&mut self, name: &str) -> Option<&mut String> {
        Some(match name {
            "title" => &mut self.title,
            "committee" => &mut self.committee,
            "item" => &mut self.item,
            "purpose" => &mut self.purpose,
            "recommendation" => &mut self.recommendation,
            "options" => &mut self.options,
            "implications" => &mut self.implications,
            "risks" => &mut self.risks,
            "next_steps" => &mut self.next_steps,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(pairs: &[(&'static str, &str)]) -> Sent<'static> {
        Sent { texts: pairs.iter().map(|(name, value)| (*name, (*value).to_owned())).collect(), ..Sent::default() }
    }

    #[test]
    fn what_a_committee_needs_is_asked_for() {
        let problems = Fields::checked(&sent(&[("meeting", "soon")])).err().unwrap_or_default();
        for name in ["title", "committee", "purpose", "recommendation"] {
            assert_eq!(problems.of(name), Some(&Invalid::Empty), "{name}");
        }
        assert_eq!(problems.of("meeting"), Some(&Invalid::NotADate));
        assert_eq!(problems.of("risks"), None);
    }

    #[test]
    fn a_paper_can_be_made_again_from_what_was_typed() {
        let all: Vec<(&str, &str)> = TEXTS.iter().map(|(name, _, _)| (*name, *name)).collect();
        let mut asked = sent(&all);
        asked.parts = vec!["quotes".to_owned(), "nonsense".to_owned()];
        let fields = Fields::checked(&asked).unwrap_or_default();
        for (name, _, _) in TEXTS {
            assert_eq!(fields.text(name), *name);
        }
        assert_eq!(fields.parts, [Part::Quotes]);
    }

    #[test]
    fn only_so_many_quotes() {
        let mut asked = sent(&[("title", "a"), ("committee", "a"), ("purpose", "a"), ("recommendation", "a")]);
        asked.quotes = (0..=QUOTES_LIMIT).map(|number| uuid::Uuid::from_u128(number as u128 + 1).to_string()).collect();
        let problems = Fields::checked(&asked).err().unwrap_or_default();
        assert_eq!(problems.of("quotes"), Some(&Invalid::TooMany { count: QUOTES_LIMIT + 1, limit: QUOTES_LIMIT }));
        asked.quotes = vec!["1".to_owned()];
        assert_eq!(Fields::checked(&asked).err().unwrap_or_default().of("quotes"), Some(&Invalid::Unknown));
    }
}
