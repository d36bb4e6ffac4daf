//! Changing the house rules. Every version is kept.

use crate::{act::Act, failure::Failure};
use app::text::Language;
use domain::{
    mission,
    moderation::rules::{HouseRules, Rule},
    permission::{Action, Subject},
    problem::{Problems, Refusal},
};
use serde_json::json;
use std::collections::BTreeMap;

/// What staff typed about one rule.
#[derive(Clone, Debug)]
pub struct Typed {
    /// Its stable name; nothing for a new one.
    pub id: Option<String>,
    /// Whether it holds no longer.
    pub retired: bool,
    /// Its words by language.
    pub words: BTreeMap<String, domain::moderation::rules::RuleWords>,
}

/// Changes the rules that were read at `version`. A rule is never removed, only retired: old acts name it.
///
/// # Errors
/// Forbidden for all but officers and admins; refused when someone else was first or nothing is different; every problem with
/// what was typed.
pub async fn change(act: &mut Act, version: i64, typed: Vec<Typed>, reason: &str) -> Result<(), Failure> {
    act.may(Action::EditHouseRules, Subject::default())?;
    let kept = act.tx.house_rules().await?;
    if kept.version != version {
        return Err(Refusal::ChangedMeanwhile { version: kept.version }.into());
    }
    let rules = put_together(&kept.rules, typed);
    let languages: Vec<&str> = Language::ALL.iter().map(|language| language.code()).collect();
    let (rules, reason) = match (rules.checked(&languages), mission::reason(reason)) {
        (Ok(rules), Ok(reason)) => (rules, reason),
        (rules, reason) => {
            let mut problems: Problems = rules.err().unwrap_or_default();
            problems.take("reason", reason);
            return Err(problems.into());
        }
    };
    if rules == kept.rules {
        return Err(Refusal::NothingChanged.into());
    }
    match act.tx.revise_house_rules(version, &rules, &reason, act.person.id, act.moment.now).await {
        Err(store::Error::Conflict) => return Err(Refusal::ChangedMeanwhile { version: version + 1 }.into()),
        done => done?,
    }
    let detail = json!({ "version": version + 1, "before": kept.rules, "after": rules, "reason": reason });
    let about = act.person.id.uuid();
    act.record("house_rules.changed", "house_rules", about, None, detail).await?;
    Ok(())
}

/// The kept rules in their order with what was typed about each, then the new ones.
fn put_together(kept: &HouseRules, typed: Vec<Typed>) -> HouseRules {
    let mut rules = HouseRules(Vec::new());
    for rule in &kept.0 {
        let change = typed.iter().find(|typed| typed.id.as_deref() == Some(&rule.id));
        rules.0.push(match change {
            Some(change) => Rule { id: rule.id.clone(), retired: change.retired, words: change.words.clone() },
            None => rule.clone(),
        });
    }
    for new in typed.into_iter().filter(|typed| typed.id.is_none()) {
        let name = new.words.get("en").map(|words| words.name.clone()).unwrap_or_default();
        let id = rules.fresh_id(&name);
        rules.0.push(Rule { id, retired: false, words: new.words });
    }
    rules
}
