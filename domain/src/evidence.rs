//! Evidence: what we know, how we know it, and what it says about what we think is true.

use crate::{
    codes,
    problem::{Invalid, Problems},
    text,
};
use serde::{Deserialize, Serialize};

/// Letters in the title.
pub const TITLE_LIMIT: usize = 100;
/// Letters in what it says.
pub const SAYS_LIMIT: usize = 300;
/// Letters in how we know, whose experience, who is missing, why it is so strong.
pub const HOW_LIMIT: usize = 400;
/// Letters in a web address.
pub const LINK_LIMIT: usize = 500;
/// Letters in why it was taken back.
pub const REASON_LIMIT: usize = 300;
/// Pieces of evidence on one page of a list.
pub const PAGE: i64 = 20;
/// Pieces shown on the page of what they are about, before the list of all.
pub const SHOWN: i64 = 5;
/// Assumptions that one form offers to weigh.
pub const WEIGHED_LIMIT: i64 = 30;

codes! {
    /// What kind of evidence.
    pub enum EvidenceKind {
        /// What happened to someone.
        Story = "story",
        /// Something that was counted or measured.
        Number = "number",
        /// A report, a letter, a plan.
        Document = "document",
        /// What came out of a test.
        TestResult = "test_result",
        /// What people of the city see in their work.
        StaffSee = "staff_see",
    }
}

impl EvidenceKind {
    /// The kinds that residents add.
    pub const OF_RESIDENTS: &'static [Self] = &[Self::Story, Self::Number, Self::Document];

    /// The kinds that this person adds.
    pub const fn offered(is_staff: bool) -> &'static [Self] {
        if is_staff { Self::ALL } else { Self::OF_RESIDENTS }
    }
}

codes! {
    /// How strong it is.
    pub enum Strength {
        /// A hint.
        Hint = "hint",
        /// Some evidence.
        Middling = "some",
        /// Strong evidence.
        Strong = "strong",
    }
}

codes! {
    /// Whether we may quote it in a paper or a talk.
    pub enum QuoteConsent {
        /// The person who told it said yes.
        Yes = "yes",
        /// They said no.
        No = "no",
        /// It is no one's story, so nobody was asked.
        NotAsked = "not_asked",
    }
}

impl QuoteConsent {
    /// Whether words of this kind of evidence may stand in a paper: a story only when who told it said yes.
    pub fn allows(self, kind: EvidenceKind) -> bool {
        match self {
            Self::Yes => true,
            Self::No => false,
            Self::NotAsked => kind != EvidenceKind::Story,
        }
    }
}

codes! {
    /// What it says about an assumption.
    pub enum Bearing {
        /// It makes us surer.
        Supports = "supports",
        /// It makes us less sure.
        Weakens = "weakens",
    }
}

codes! {
    /// Whether it can be read.
    pub enum EvidenceState {
        /// Waits for a facilitator.
        Held = "held",
        /// Everyone reads it.
        Open = "open",
        /// Taken back by who added it. Of residents only a stub stays; what people of the city added stays to be read.
        Withdrawn = "withdrawn",
        /// Taken out by a facilitator under a rule; a stub keeps the place.
        Hidden = "hidden",
    }
}

/// What is written about a piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Its kind.
    pub kind: EvidenceKind,
    /// Its title; a story needs none.
    pub title: String,
    /// What it says.
    pub says: String,
    /// How we know: who found it, when, from how many people. May be empty.
    pub how_known: String,
    /// Whose experience it is; may be empty.
    pub whose: String,
    /// Who is missing from it; empty when we do not know.
    pub missing: String,
    /// How strong it is; nothing until someone of the city weighed it.
    pub strength: Option<Strength>,
    /// Why it is that strong.
    pub strength_reason: String,
    /// Whether we may quote it.
    pub quote: QuoteConsent,
    /// Where it can be read; may be empty.
    pub link: String,
}

impl Evidence {
    /// Its title, or what it says where it has none.
    pub fn headline(&self) -> &str {
        if self.title.is_empty() { &self.says } else { &self.title }
    }

    /// Checks what a person typed and makes it ready to keep. People of the city say how strong it is and why; a document
    /// is a link or a file.
    ///
    /// # Errors
    /// Every problem, by field name.
    pub fn checked(&self, is_staff: bool, has_file: bool) -> Result<Self, Problems> {
        let mut problems = Problems::none();
        if !EvidenceKind::offered(is_staff).contains(&self.kind) {
            problems.add("kind", Invalid::Unknown);
        }
        let title = match self.kind {
            EvidenceKind::Story => text::optional_line(&self.title, TITLE_LIMIT),
            _ => text::line(&self.title, TITLE_LIMIT),
        };
        let title = problems.take("title", title);
        let says = problems.take("says", text::passage(&self.says, SAYS_LIMIT));
        // A number without how we know it is only a number.
        let how_known = match self.kind {
            EvidenceKind::Number => text::passage(&self.how_known, HOW_LIMIT),
            _ => text::optional_passage(&self.how_known, HOW_LIMIT),
        };
        let how_known = problems.take("how_known", how_known);
        let whose = problems.take("whose", text::optional_line(&self.whose, HOW_LIMIT));
        let missing = problems.take("missing", text::optional_line(&self.missing, HOW_LIMIT));
        let strength_reason = if is_staff {
            if self.strength.is_none() {
                problems.add("strength", Invalid::NotChosen);
            }
            problems.take("strength_reason", text::passage(&self.strength_reason, HOW_LIMIT))
        } else {
            Some(self.strength_reason.clone())
        };
        let quote = match (self.kind, self.quote) {
            (EvidenceKind::Story, QuoteConsent::NotAsked) => {
                problems.add("quote", Invalid::NotChosen);
                QuoteConsent::NotAsked
            }
            (EvidenceKind::Story, answer) => answer,
            _ => QuoteConsent::NotAsked,
        };
        let link = problems.take("link", text::optional_web_address(&self.link, LINK_LIMIT));
        if self.kind == EvidenceKind::Document && !has_file && link.as_deref() == Some("") {
            problems.add("link", Invalid::Empty);
        }
        match (title, says, how_known, whose, missing, strength_reason, link) {
            (Some(title), Some(says), Some(how_known), Some(whose), Some(missing), Some(strength_reason), Some(link))
                if problems.is_empty() =>
            {
                Ok(Self { kind: self.kind, title, says, how_known, whose, missing, strength: self.strength, strength_reason, quote, link })
            }
            _ => Err(problems),
        }
    }
}

/// Everything that a person wrote in it, for a look at words that should not be public.
impl Evidence {
    /// The pieces of text.
    pub fn texts(&self) -> [&str; 5] {
        [&self.title, &self.says, &self.how_known, &self.whose, &self.missing]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn story() -> Evidence {
        Evidence {
            kind: EvidenceKind::Story,
            title: String::new(),
            says: "The bench by the port is too hot to sit on in July.".into(),
            how_known: String::new(),
            whose: String::new(),
            missing: String::new(),
            strength: None,
            strength_reason: String::new(),
            quote: QuoteConsent::Yes,
            link: String::new(),
        }
    }

    #[test]
    fn a_story_needs_what_happened_and_whether_we_may_quote_it() {
        assert!(story().checked(false, false).is_ok());
        let asked = Evidence { quote: QuoteConsent::NotAsked, says: String::new(), ..story() };
        let problems = asked.checked(false, false).err().unwrap_or_default();
        assert_eq!(problems.of("quote"), Some(&Invalid::NotChosen));
        assert_eq!(problems.of("says"), Some(&Invalid::Empty));
    }

    #[test]
    fn people_of_the_city_say_how_strong_it_is() {
        let problems = story().checked(true, false).err().unwrap_or_default();
        assert_eq!(problems.iter().map(|(field, _)| field).collect::<Vec<_>>(), ["strength", "strength_reason"]);
        let weighed = Evidence { strength: Some(Strength::Hint), strength_reason: "One person, one day.".into(), ..story() };
        assert!(weighed.checked(true, false).is_ok());
    }

    #[test]
    fn a_document_is_a_link_or_a_file_and_a_number_says_how_we_know() {
        let document = Evidence { kind: EvidenceKind::Document, title: "Heat plan".into(), quote: QuoteConsent::NotAsked, ..story() };
        assert_eq!(document.checked(false, false).err().unwrap_or_default().of("link"), Some(&Invalid::Empty));
        assert!(document.checked(false, true).is_ok());
        assert!(Evidence { link: "https://city.example/heat".into(), ..document.clone() }.checked(false, false).is_ok());
        let number = Evidence { kind: EvidenceKind::Number, ..document };
        assert_eq!(number.checked(false, true).err().unwrap_or_default().of("how_known"), Some(&Invalid::Empty));
    }

    #[test]
    fn residents_add_three_kinds() {
        let seen = Evidence { kind: EvidenceKind::StaffSee, title: "t".into(), ..story() };
        assert_eq!(seen.checked(false, false).err().unwrap_or_default().of("kind"), Some(&Invalid::Unknown));
    }
}
