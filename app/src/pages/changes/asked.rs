//! Which changes someone asks for: on the page, in the feed and in the table.

use crate::{
    page::PageFailure,
    text::{Text, Zone},
    urls,
};
use domain::{Date, Timestamp};
use store::{Read, changes::Filter};

/// The kinds to choose from: what stands in the address, and the codes that it means.
pub const KINDS: [(&str, &str); 10] = [
    ("", "%"),
    ("decisions", "decision.%"),
    ("changed", "decision.changed"),
    ("kept", "decision.kept"),
    ("corrected", "decision.corrected"),
    ("ended", "decision.ended"),
    ("stopped", "decision.stopped"),
    ("missions", "mission.%"),
    ("ideas", "idea.%"),
    ("tests", "test.%"),
];

/// What was asked for, as it stands in the address.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The name of a mission in web addresses; empty for all.
    pub mission: String,
    /// One of [`KINDS`]; empty for all.
    pub kind: String,
    /// The first day; empty for the first of all.
    pub from: String,
    /// The last day; empty for today.
    pub to: String,
}

impl Asked {
    /// Reads the values of an address.
    pub fn of(value: impl Fn(&str) -> String) -> Self {
        Self { mission: value("mission"), kind: value("kind"), from: value("from"), to: value("to") }
    }

    /// Whether everything was asked for.
    pub fn is_empty(&self) -> bool {
        [&self.mission, &self.kind, &self.from, &self.to].iter().all(|value| value.is_empty())
    }

    /// The same as a query, without the question mark; empty for everything.
    pub fn query(&self) -> String {
        let values = [("mission", &self.mission), ("kind", &self.kind), ("from", &self.from), ("to", &self.to)];
        let mut query = String::new();
        for (name, value) in values.into_iter().filter(|(_, value)| !value.is_empty()) {
            if !query.is_empty() {
                query.push('&');
            }
            query.push_str(name);
            query.push('=');
            query.extend(urls::url_encoded(value));
        }
        query
    }

    /// The filter for the store; nothing when there is no such mission. A day that is none counts as not asked.
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
        let kind = KINDS.iter().find(|(code, _)| *code == self.kind).map_or("%", |(_, pattern)| pattern);
        let day = |text: &str| text.trim().parse::<Date>().ok();
        let from = day(&self.from).and_then(|day| day.plus_days(-1)).and_then(|day| t.end_of_day_in(day, &zone.0));
        let until = day(&self.to).and_then(|day| t.end_of_day_in(day, &zone.0));
        Ok(Some(Filter {
            mission,
            kind,
            from: from.unwrap_or(Timestamp::from_micros(i64::MIN)),
            until: until.unwrap_or(Timestamp::from_micros(i64::MAX)),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_goes_on_in_addresses() {
        let asked = Asked { mission: "a&b".into(), kind: "kept".into(), from: String::new(), to: "2026-04-09".into() };
        assert_eq!(asked.query(), "mission=a%26b&kind=kept&to=2026-04-09");
        assert_eq!(Asked::default().query(), "");
        assert!(Asked::default().is_empty() && !asked.is_empty());
    }
}
