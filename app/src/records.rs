//! What someone asks of the action record: on the page and in the table.

use crate::{
    page::PageFailure,
    text::{Text, Zone},
    urls,
};
use domain::{Date, PersonId};
use store::{
    Read,
    records::list::{Entry, Filter},
};

/// Every kind of act in the record, to choose from. Each has words, and a test compares the list with the program.
pub const ACTIONS: &[&str] = &[
    "assumption.added",
    "assumption.edited",
    "assumption.sign",
    "assumption.sure",
    "decision.called",
    "decision.changed",
    "decision.corrected",
    "decision.decided",
    "decision.ended",
    "decision.kept",
    "decision.proposed",
    "decision.stopped",
    "evidence.added",
    "evidence.checked",
    "evidence.edited",
    "evidence.opened",
    "evidence.withdrawn",
    "export.taken",
    "file.added",
    "house_rules.changed",
    "idea.answered",
    "idea.assigned",
    "idea.edited",
    "idea.joined",
    "idea.noted",
    "idea.promised",
    "idea.sent",
    "idea.split",
    "idea.tagged",
    "idea.unjoined",
    "idea.withdrawn",
    "message.dropped",
    "message.tried_again",
    "mission.changed",
    "mission.imported",
    "mission.started",
    "moderation.asked_again",
    "moderation.dismissed",
    "moderation.held",
    "moderation.hidden",
    "moderation.kept",
    "moderation.let_through",
    "moderation.returned",
    "moderation.taken",
    "paper.made",
    "person.address_changed",
    "person.address_forgotten",
    "person.deleted",
    "person.merged",
    "person.password_changed",
    "person.removed_by_command",
    "person.set_by_command",
    "person.shown",
    "person.signed_in",
    "person.signed_out_everywhere",
    "person.words_made",
    "personal_data.read",
    "record.read",
    "record.taken",
    "report.sent",
    "tag.added",
    "tag.removed",
    "test.changed",
    "test.closed",
    "test.disowned",
    "test.left",
    "test.message",
    "test.owned",
    "test.proposed",
    "test.round",
    "test.signed_up",
    "test.started",
    "test.stopped",
    "viewpoint.edited",
    "viewpoint.opened",
    "viewpoint.quoting",
    "viewpoint.sent",
    "viewpoint.withdrawn",
];

/// The columns of the table, by stable names.
pub const COLUMNS: [&str; 9] = ["when", "who", "role", "action", "thing", "thing_id", "about", "mission", "detail"];

/// The words of a kind of act.
pub(crate) fn action(t: Text, code: &str) -> String {
    if ACTIONS.contains(&code) { t.say(&format!("record-act-{}", code.replace('.', "-"))) } else { code.to_owned() }
}

/// What was asked for, as it stands in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Someone of the staff.
    pub person: String,
    /// One of [`ACTIONS`].
    pub action: String,
    /// The name of a mission in web addresses.
    pub mission: String,
    /// A thing, by its identifier.
    pub thing: String,
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// Words that an entry says.
    pub words: String,
}

/// Letters of the words that are looked for.
const WORDS_LIMIT: usize = 200;

impl Asked {
    /// Reads the values of an address. What no value of its kind can be counts as not asked.
    pub fn of(value: impl Fn(&str) -> String) -> Self {
        let id = |name: &str| value(name).parse::<PersonId>().map(|id| id.to_string()).unwrap_or_default();
        let day = |name: &str| value(name).trim().parse::<Date>().map(|day| day.to_string()).unwrap_or_default();
        let action = value("action");
        Self {
            person: id("person"),
            action: if ACTIONS.contains(&action.as_str()) { action } else { String::new() },
            mission: value("mission").chars().take(200).collect(),
            thing: id("thing"),
            from: day("from"),
            to: day("to"),
            words: value("words").trim().chars().take(WORDS_LIMIT).collect(),
        }
    }

    /// What was asked for: name and value.
    pub fn values(&self) -> impl Iterator<Item = (&'static str, &String)> {
        [
            ("person", &self.person),
            ("action", &self.action),
            ("mission", &self.mission),
            ("thing", &self.thing),
            ("from", &self.from),
            ("to", &self.to),
            ("words", &self.words),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
    }

    /// The same as a query, without the question mark; empty for everything.
    pub fn query(&self) -> String {
        let parts = self.values().map(|(name, value)| format!("{name}={}", urls::url_encoded(value).collect::<String>()));
        parts.collect::<Vec<_>>().join("&")
    }

    /// The filter for the store; nothing when there is no such mission.
    ///
    /// # Errors
    /// As every read.
    pub async fn filter(&self, t: Text, read: &mut Read, zone: &Zone) -> Result<Option<Filter>, PageFailure> {
        let mission = match self.mission.as_str() {
            "" => None,
            slug => match read.mission(slug).await? {
                Some(mission) => Some(mission.id),
                None => return Ok(None),
            },
        };
        let day = |text: &str| text.parse::<Date>().ok();
        Ok(Some(Filter {
            person: self.person.parse().ok(),
            action: Some(self.action.clone()).filter(|action| !action.is_empty()),
            mission,
            subject: self.thing.parse::<PersonId>().ok().map(PersonId::uuid),
            from: day(&self.from).and_then(|day| day.plus_days(-1)).and_then(|day| t.end_of_day_in(day, &zone.0)),
            until: day(&self.to).and_then(|day| t.end_of_day_in(day, &zone.0)),
            words: Some(self.words.clone()).filter(|words| !words.is_empty()),
        }))
    }
}

/// One line of the table. Of residents it says that one acted, never which.
pub fn line(entry: &Entry, when: String) -> [String; 9] {
    // Things that are people, or stand for one, are named where they work for the city, and have no identifier here.
    let is_person = matches!(entry.subject_kind.as_str(), "person" | "house_rules" | "record");
    let thing = if is_person { String::new() } else { entry.subject.to_string() };
    [
        when,
        entry.name.clone().unwrap_or_default(),
        entry.role.code().to_owned(),
        entry.action.clone(),
        entry.subject_kind.clone(),
        thing,
        entry.subject_name.clone().unwrap_or_default(),
        entry.slug.clone().unwrap_or_default(),
        entry.detail.clone(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn every_act_has_words() {
        for language in Language::ALL {
            for code in ACTIONS {
                assert!(Text::new(*language).has(&format!("record-act-{}", code.replace('.', "-"))), "{language:?}: {code}");
            }
        }
        assert!(ACTIONS.is_sorted());
    }

    #[test]
    fn what_was_asked_goes_on_in_addresses() {
        let value = |name: &str| match name {
            "action" => "idea.sent".to_owned(),
            "mission" => "a&b".to_owned(),
            "from" => "2026-04-09".to_owned(),
            "to" => "tomorrow".to_owned(),
            "person" => "'; DROP".to_owned(),
            "words" => " 50% & more ".to_owned(),
            _ => String::new(),
        };
        assert_eq!(Asked::of(value).query(), "action=idea.sent&mission=a%26b&from=2026-04-09&words=50%25%20%26%20more");
    }
}
