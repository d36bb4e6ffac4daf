//! The house rules, with every version that was in force.

use crate::{Error, Read, Result, Write};
use domain::{PersonId, Timestamp, moderation::rules::HouseRules};

/// One version of the house rules.
#[derive(Clone, Debug)]
pub struct RulesVersion {
    /// The version.
    pub version: i64,
    /// The rules, retired ones too.
    pub rules: HouseRules,
    /// Why they were changed; empty for the first ones.
    pub reason: String,
    /// Who changed them.
    pub changed_by: Option<String>,
    /// When.
    pub created_at: Timestamp,
}

type Row = (i64, String, String, Option<String>, i64);

macro_rules! columns {
    () => {
        "SELECT house_rule_versions.version, house_rule_versions.rules, house_rule_versions.reason, people.name, \
         house_rule_versions.created_at FROM house_rule_versions LEFT JOIN people ON people.id = house_rule_versions.changed_by \
         ORDER BY house_rule_versions.version DESC "
    };
}

statements! {
    VERSIONS = concat!(columns!(), "LIMIT $1 OFFSET $2");
    COUNT = "SELECT COUNT(*) FROM house_rule_versions";
    ADD = "INSERT INTO house_rule_versions (version, rules, reason, changed_by, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
}

fn view((version, rules, reason, changed_by, created_at): Row) -> Result<RulesVersion> {
    Ok(RulesVersion { version, rules: serde_json::from_str(&rules)?, reason, changed_by, created_at: created_at.into() })
}

impl Read {
    /// The house rules in force. Every installation has some from its first start on.
    ///
    /// # Errors
    /// As every read; [`Error::Corrupt`] when there are none.
    pub async fn house_rules(&mut self) -> Result<RulesVersion> {
        let newest = fetch_optional!(self, Row, VERSIONS, 1_i64, 0_i64)?;
        newest.map(view).transpose()?.ok_or_else(|| Error::Corrupt("there are no house rules".to_owned()))
    }

    /// Versions of the house rules, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn house_rule_versions(&mut self, limit: i64, offset: i64) -> Result<Vec<RulesVersion>> {
        fetch_all!(self, Row, VERSIONS, limit, offset)?.into_iter().map(view).collect()
    }

    /// How many versions of the house rules there are.
    ///
    /// # Errors
    /// As every read.
    pub async fn house_rule_version_count(&mut self) -> Result<i64> {
        fetch_value!(self, i64, COUNT)
    }
}

impl Write {
    /// Keeps the rules of the first start. Does nothing when there are rules already.
    ///
    /// # Errors
    /// As every write.
    pub async fn begin_house_rules(&mut self, rules: &HouseRules, now: Timestamp) -> Result<()> {
        execute!(self, ADD, 1_i64, serde_json::to_string(rules)?, "", None::<uuid::Uuid>, now.micros())?;
        Ok(())
    }

    /// Adds a version after `version`.
    ///
    /// # Errors
    /// [`Error::Conflict`] when someone else changed them first.
    pub async fn revise_house_rules(&mut self, version: i64, rules: &HouseRules, reason: &str, by: PersonId, now: Timestamp) -> Result<()> {
        match execute!(self, ADD, version + 1, serde_json::to_string(rules)?, reason, by.uuid(), now.micros())? {
            0 => Err(Error::Conflict),
            _ => Ok(()),
        }
    }
}
