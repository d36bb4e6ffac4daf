//! What stands in the lists of a decision: options not chosen, evidence, assumptions, people affected, signs.

use super::{ADDRESS_LIMIT, ASSUMPTION_LIMIT, Direction, LINE_LIMIT, ROW_LIMIT, Sure};
use crate::{AssumptionId, Date, EvidenceId, problem::Invalid, text};
use serde::{Deserialize, Serialize};

/// An option that was not chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotChosen {
    /// What it was.
    pub what: String,
    /// Why not.
    pub why: String,
}

/// A piece of evidence that a decision names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// What it is.
    pub what: String,
    /// How we know: who, when, how many people.
    pub known: String,
    /// Where it can be read, on the web or here; may be empty.
    #[serde(default)]
    pub address: String,
    /// The evidence here that it is. Its own words are never copied: whoever added it may take them back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceId>,
}

/// An assumption that a decision rests on, with how sure we were when this version was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rests {
    /// What we think is true.
    pub says: String,
    /// How sure we are of it.
    pub sure: Sure,
    /// The assumption of the mission that it is, with its claim of that day above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assumption: Option<AssumptionId>,
}

/// A group of people whom a decision touches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Affected {
    /// Who.
    pub who: String,
    /// How.
    pub how: Direction,
    /// How we know; may be empty where we do not know.
    pub known: String,
    /// What we will do about it.
    pub will_do: String,
    /// When we look whether we did.
    pub check_on: Date,
}

/// Something that would change our mind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sign {
    /// What we would see.
    pub what: String,
    /// Where we look and how often; may be empty.
    pub look: String,
}

impl NotChosen {
    pub(super) fn checked(self, row: usize) -> Result<Self, Invalid> {
        Ok(Self { what: whole(row, text::line(&self.what, LINE_LIMIT))?, why: whole(row, text::passage(&self.why, ROW_LIMIT))? })
    }
}

impl Source {
    pub(super) fn checked(self, row: usize) -> Result<Self, Invalid> {
        let address = self.address.trim();
        if self.evidence.is_some() && !address.is_empty() {
            return Err(Invalid::ChosenAndTyped);
        }
        // A path of our own is as good as an address of the web.
        let own = address.starts_with('/') && text::is_web_address(&format!("https://here.example{address}"));
        Ok(Self {
            what: whole(row, text::line(&self.what, LINE_LIMIT))?,
            known: whole(row, text::passage(&self.known, ROW_LIMIT))?,
            address: if own && !address.starts_with("//") && text::letters(address) <= ADDRESS_LIMIT {
                address.to_owned()
            } else {
                text::optional_web_address(address, ADDRESS_LIMIT)?
            },
            evidence: self.evidence,
        })
    }
}

impl Rests {
    pub(super) fn checked(self, row: usize) -> Result<Self, Invalid> {
        Ok(Self { says: whole(row, text::line(&self.says, ASSUMPTION_LIMIT))?, ..self })
    }
}

impl Rests {
    /// Whether it is the same assumption in another version.
    pub fn is_as(&self, other: &Self) -> bool {
        self.assumption.is_some() && self.assumption == other.assumption || self.says == other.says
    }
}

impl Affected {
    pub(super) fn checked(self, row: usize) -> Result<Self, Invalid> {
        let known = match self.how {
            Direction::Unknown => text::optional_passage(&self.known, ROW_LIMIT)?,
            _ => whole(row, text::passage(&self.known, ROW_LIMIT))?,
        };
        Ok(Self {
            who: whole(row, text::line(&self.who, LINE_LIMIT))?,
            known,
            will_do: whole(row, text::passage(&self.will_do, ROW_LIMIT))?,
            ..self
        })
    }
}

impl Sign {
    pub(super) fn checked(self, row: usize) -> Result<Self, Invalid> {
        Ok(Self { what: whole(row, text::line(&self.what, ASSUMPTION_LIMIT))?, look: text::optional_passage(&self.look, ROW_LIMIT)? })
    }
}

/// An empty text in a row that has others is a row that is not complete.
fn whole(row: usize, text: Result<String, Invalid>) -> Result<String, Invalid> {
    text.map_err(|invalid| if invalid == Invalid::Empty { Invalid::NotComplete { row } } else { invalid })
}
