//! Moderation: when words wait, who decides on them, and what must be said about each decision.
//!
//! Every act has a rule or a reason. The author is told and can ask again once; then another person decides. The model of a
//! statement of reasons is article 17 of the Digital Services Act (Regulation (EU) 2022/2065).

pub mod batch;
mod contact;
pub mod rules;

pub use contact::{Detail, Found, contact_details};

use crate::{
    PersonId, codes,
    mission::Moderation,
    person::Actor,
    problem::{Invalid, Problems, Refusal},
    text,
};
use rules::HouseRules;
use serde::{Deserialize, Serialize};

/// Letters in what someone says about a thing that they report, or when they ask again.
pub const WORDS_LIMIT: usize = 1_000;
/// Letters in the reason of an act.
pub const REASON_LIMIT: usize = 1_000;
/// Letters in the name of a law.
pub const LAW_LIMIT: usize = 200;
/// Things that can be decided at once.
pub const BULK_LIMIT: usize = 50;
/// Things on one page of the queue.
pub const PAGE: i64 = 20;
/// Groups smaller than this are not counted where a count could point to a person.
pub const SMALL_GROUP: i64 = 5;
/// The house rule about private things: that of a text held for a telephone number or an address.
pub const PRIVATE_RULE: &str = "private";

codes! {
    /// What was done about a thing.
    pub enum ActKind {
        /// Everyone can read it.
        LetThrough = "let_through",
        /// It is not shown until more is known.
        Held = "held",
        /// It is taken out; a stub keeps its place.
        Hidden = "hidden",
        /// Its author got it back with a reason, and can send it again with other words.
        Returned = "returned",
        /// The reports were read, and it stays as it is.
        Dismissed = "dismissed",
        /// Its author asked again, and the decision stays.
        Kept = "kept",
    }
}

codes! {
    /// Who or what found a thing.
    pub enum FoundBy {
        /// Someone reported it.
        Report = "report",
        /// A machine found a telephone number or an address in it.
        Machine = "machine",
        /// Where texts of guests are read first, it came by itself.
        Setting = "setting",
        /// Someone who works for the city saw it.
        Staff = "staff",
    }
}

codes! {
    /// What came of a report.
    pub enum ReportOutcome {
        /// Something was done about the thing.
        Acted = "acted",
        /// It stays as it is.
        Dismissed = "dismissed",
        /// Its author took it back.
        TakenBack = "taken_back",
    }
}

codes! {
    /// What came of asking again.
    pub enum AppealOutcome {
        /// The decision stays.
        Kept = "kept",
        /// The decision was changed.
        Changed = "changed",
        /// The author took the words back meanwhile.
        TakenBack = "taken_back",
    }
}

codes! {
    /// How a thing stands, whatever kind of thing it is.
    pub enum Standing {
        /// Everyone can read it.
        Open = "open",
        /// It waits.
        Held = "held",
        /// It was taken out.
        Hidden = "hidden",
        /// Its author took it back: there is nothing to decide.
        Gone = "gone",
    }
}

codes! {
    /// Why a thing waits, for a filter.
    pub enum Why {
        /// Its words are not shown yet.
        Held = "held",
        /// Someone reported it.
        Reported = "reported",
        /// Its author asked again.
        Again = "again",
        /// A person held it with a reason; it waits for something else.
        Parked = "parked",
    }
}

codes! {
    /// Who looks at a thing, for a filter.
    pub enum Whose {
        /// This person.
        Mine = "mine",
        /// Nobody yet.
        Nobody = "nobody",
    }
}

/// Why new words wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Texts of guests are read before they are shown.
    Setting,
    /// There is a telephone number, an email address or a street address in them.
    Details,
}

/// Whether new words wait, and why. Those of guests do where a facilitator reads first; people whom we know by an address, and
/// staff, are shown at once. Words with contact details wait whoever wrote them.
pub fn hold(moderation: Moderation, writer: &Actor, texts: &[&str]) -> Option<Hold> {
    if texts.iter().any(|text| !contact_details(text).is_empty()) {
        return Some(Hold::Details);
    }
    let known = writer.has_account || writer.role.is_staff();
    (moderation == Moderation::Before && !known).then_some(Hold::Setting)
}

/// Whether an act fits how a thing stands. `reported` says whether reports wait, `asked_again` whether its author asked again.
pub const fn fits(kind: ActKind, standing: Standing, reported: bool, asked_again: bool) -> bool {
    match (kind, standing) {
        (_, Standing::Gone) => false,
        (ActKind::LetThrough, Standing::Held | Standing::Hidden) => true,
        (ActKind::Held | ActKind::Hidden | ActKind::Returned, Standing::Open | Standing::Held) => true,
        (ActKind::Dismissed, Standing::Open) => reported,
        (ActKind::Kept, Standing::Held | Standing::Hidden) => asked_again,
        _ => false,
    }
}

/// The acts that fit, in the order of their buttons.
pub fn choices(standing: Standing, reported: bool, asked_again: bool) -> Vec<ActKind> {
    [ActKind::LetThrough, ActKind::Dismissed, ActKind::Kept, ActKind::Returned, ActKind::Held, ActKind::Hidden]
        .into_iter()
        // Whoever looks at a decision again keeps it, or changes it for the author.
        .filter(|kind| fits(*kind, standing, reported, asked_again) && (!asked_again || !matches!(kind, ActKind::Held | ActKind::Hidden)))
        .collect()
}

/// Whether a person may decide on a thing: never on their own words, and not on their own decision when its author asked
/// again.
///
/// # Errors
/// [`Refusal::OwnWords`] or [`Refusal::AnotherPersonDecides`].
pub fn may_decide(person: PersonId, author: PersonId, asked_about: Option<Option<PersonId>>) -> Result<(), Refusal> {
    if person == author {
        return Err(Refusal::OwnWords);
    }
    if asked_about == Some(Some(person)) {
        return Err(Refusal::AnotherPersonDecides);
    }
    Ok(())
}

/// What an act is based on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// The house rule, by its stable name.
    pub rule: Option<String>,
    /// The law, in words; may be empty.
    pub law: String,
    /// Free words; may be empty.
    pub reason: String,
}

/// What stands in the place of a rule when a text breaks none.
pub const KEEPS_RULES: &str = "keeps";

impl Ground {
    /// Checks what was typed for an act. Letting through and dismissing need "it keeps the rules" or words; taking out needs a
    /// rule or a law; the others a rule or words. Retired rules can no longer be named.
    ///
    /// # Errors
    /// Every problem, by field name: `rule`, `law`, `reason`.
    pub fn checked(kind: ActKind, rule: &str, law: &str, reason: &str, rules: &HouseRules) -> Result<Self, Problems> {
        let mut problems = Problems::none();
        let law = problems.take("law", text::optional_line(law, LAW_LIMIT));
        let reason = problems.take("reason", text::optional_passage(reason, REASON_LIMIT));
        let keeps = rule == KEEPS_RULES;
        let favours = matches!(kind, ActKind::LetThrough | ActKind::Dismissed);
        let named = match rule {
            "" => None,
            KEEPS_RULES if favours => None,
            id => match rules.rule(id).filter(|rule| !rule.retired) {
                Some(rule) => Some(rule.id.clone()),
                None => {
                    problems.add("rule", Invalid::Unknown);
                    None
                }
            },
        };
        let (Some(law), Some(reason)) = (law, reason) else { return Err(problems) };
        let enough = match kind {
            ActKind::LetThrough | ActKind::Dismissed => keeps || named.is_some() || !reason.is_empty(),
            ActKind::Hidden => named.is_some() || !law.is_empty(),
            ActKind::Held | ActKind::Returned => named.is_some() || !law.is_empty() || !reason.is_empty(),
            ActKind::Kept => !reason.is_empty(),
        };
        if problems.is_empty() && !enough {
            let field = if kind == ActKind::Kept { "reason" } else { "rule" };
            problems.add(field, if field == "rule" { Invalid::NotChosen } else { Invalid::Empty });
        }
        if problems.is_empty() { Ok(Self { rule: named, law, reason }) } else { Err(problems) }
    }
}

/// What a person sends with a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The house rule that it breaks, by its stable name.
    pub rule: String,
    /// What is wrong, in their words; may be empty.
    pub words: String,
}

impl Complaint {
    /// Checks what was typed.
    ///
    /// # Errors
    /// Every problem, by field name: `rule`, `words`.
    pub fn checked(rule: &str, words: &str, rules: &HouseRules) -> Result<Self, Problems> {
        let mut problems = Problems::none();
        let words = problems.take("words", text::optional_passage(words, WORDS_LIMIT));
        let known = rules.rule(rule).filter(|rule| !rule.retired).map(|rule| rule.id.clone());
        let rule = match (rule, known) {
            ("", _) => Err(Invalid::NotChosen),
            (_, None) => Err(Invalid::Unknown),
            (_, Some(rule)) => Ok(rule),
        };
        match (problems.take("rule", rule), words) {
            (Some(rule), Some(words)) => Ok(Self { rule, words }),
            _ => Err(problems),
        }
    }
}

/// Whether a group is too small to be counted where the count could point to a person.
pub const fn is_small(count: i64) -> bool {
    0 < count && count < SMALL_GROUP
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::{Facilitates, Role};
    use rules::tests::some_rules;
    use uuid::Uuid;

    fn actor(role: Role, has_account: bool) -> Actor {
        Actor { id: Uuid::nil().into(), role, facilitates: Facilitates::Nothing, has_account }
    }

    #[test]
    fn only_guests_wait_and_only_where_someone_reads_first() {
        let guest = actor(Role::Resident, false);
        assert_eq!(hold(Moderation::Before, &guest, &["Trees"]), Some(Hold::Setting));
        assert_eq!(hold(Moderation::After, &guest, &["Trees"]), None);
        assert_eq!(hold(Moderation::Before, &actor(Role::Resident, true), &["Trees"]), None);
        assert_eq!(hold(Moderation::Before, &actor(Role::Officer, false), &["Trees"]), None);
    }

    #[test]
    fn contact_details_wait_whoever_wrote_them() {
        for role in Role::ALL {
            for moderation in Moderation::ALL {
                let held = hold(*moderation, &actor(*role, true), &["Trees", "", "Call 270-555-0118"]);
                assert_eq!(held, Some(Hold::Details), "{role:?} {moderation:?}");
            }
        }
    }

    #[test]
    fn what_is_gone_is_not_decided() {
        for kind in ActKind::ALL {
            assert!(!fits(*kind, Standing::Gone, true, true), "{kind:?}");
        }
        assert!(!fits(ActKind::Hidden, Standing::Hidden, true, true));
        assert!(!fits(ActKind::Dismissed, Standing::Open, false, false));
        assert!(!fits(ActKind::Kept, Standing::Hidden, true, false));
        assert_eq!(choices(Standing::Held, false, true), [ActKind::LetThrough, ActKind::Kept, ActKind::Returned]);
        assert_eq!(choices(Standing::Gone, true, true), []);
    }

    #[test]
    fn nobody_decides_on_their_own_words_or_twice() {
        let [one, two, three] = [1, 2, 3].map(|n| PersonId::from(Uuid::from_u128(n)));
        assert_eq!(may_decide(one, one, None), Err(Refusal::OwnWords));
        assert_eq!(may_decide(one, two, None), Ok(()));
        assert_eq!(may_decide(one, two, Some(Some(one))), Err(Refusal::AnotherPersonDecides));
        assert_eq!(may_decide(one, two, Some(Some(three))), Ok(()));
        // What a machine held is decided by any person.
        assert_eq!(may_decide(one, two, Some(None)), Ok(()));
    }

    #[test]
    fn every_act_needs_a_rule_or_a_reason() {
        let rules = some_rules();
        for kind in ActKind::ALL {
            let nothing = Ground::checked(*kind, "", "", " ", &rules);
            assert!(nothing.is_err_and(|problems| !problems.is_empty()), "{kind:?}");
            let forged = Ground::checked(*kind, "no-such-rule", "", "Because", &rules);
            assert!(forged.is_err_and(|problems| problems.of("rule") == Some(&Invalid::Unknown)), "{kind:?}");
        }
        assert!(Ground::checked(ActKind::LetThrough, KEEPS_RULES, "", "", &rules).is_ok());
        assert!(Ground::checked(ActKind::Hidden, KEEPS_RULES, "", "", &rules).is_err());
        assert!(Ground::checked(ActKind::Hidden, "", "", "Words alone", &rules).is_err());
        assert!(Ground::checked(ActKind::Hidden, "kind", "", "", &rules).is_ok());
        assert!(Ground::checked(ActKind::Hidden, "", "Defamation Act 2013", "", &rules).is_ok());
        assert!(Ground::checked(ActKind::Held, "old", "", "", &rules).is_err(), "a retired rule");
        assert!(Complaint::checked("kind", "", &rules).is_ok() && Complaint::checked("", "It hurts", &rules).is_err());
    }
}
