//! Which part of the queue is shown, as it stands in addresses and in forms.

use crate::{page::Page, urls};
use domain::{
    moderation::{Whose, Why},
    target::TargetKind,
};
use std::collections::HashMap;
use store::{Read, moderation::queue::Filter};

const DAY: i64 = 24 * 3_600;
/// Ages that can be asked for, in days.
pub(super) const AGES: [i64; 3] = [1, 3, 7];

/// What was asked of the queue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    pub kind: Option<TargetKind>,
    pub why: Option<Why>,
    /// The name of a mission in addresses; empty for all.
    pub mission: String,
    pub age: Option<i64>,
    pub rule: String,
    pub whose: Option<Whose>,
}

impl Asked {
    /// From the address, or from the form that is shown again.
    pub(super) fn of(page: &Page) -> Self {
        let typed = page.form.is_some().then(|| pairs(&page.typed("filter", "")));
        let asked = |name: &str| match &typed {
            Some(typed) => typed.get(name).cloned().unwrap_or_default(),
            None => page.asked(name).to_owned(),
        };
        Self::from(asked)
    }

    fn from(asked: impl Fn(&str) -> String) -> Self {
        let plain = |name: &str| {
            let value = asked(name);
            if value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')) { value } else { String::new() }
        };
        Self {
            kind: asked("kind").parse().ok(),
            why: asked("why").parse().ok(),
            mission: plain("mission"),
            age: asked("age").parse().ok().filter(|age| AGES.contains(age)),
            rule: plain("rule"),
            whose: asked("whose").parse().ok(),
        }
    }

    /// As the query of an address, without a question mark; empty when nothing was asked.
    pub(super) fn query(&self) -> String {
        let age = self.age.map(|age| age.to_string()).unwrap_or_default();
        [
            ("kind", self.kind.map_or("", TargetKind::code)),
            ("why", self.why.map_or("", Why::code)),
            ("mission", &self.mission),
            ("age", &age),
            ("rule", &self.rule),
            ("whose", self.whose.map_or("", Whose::code)),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={value}"))
        .collect::<Vec<_>>()
        .join("&")
    }

    /// An address of the desk for this part of the queue, with more in its query.
    pub(super) fn address(&self, path: &str, more: &[(&str, String)]) -> String {
        let query = self.query();
        let more = more.iter().map(|(name, value)| format!("{name}={value}"));
        let all: Vec<String> = Some(query).filter(|query| !query.is_empty()).into_iter().chain(more).collect();
        if all.is_empty() { path.to_owned() } else { format!("{path}?{}", all.join("&")) }
    }

    /// As the store needs it. A mission that is not there fits nothing.
    pub(super) async fn filter(&self, page: &Page, read: &mut Read) -> Result<Option<Filter>, store::Error> {
        let mission = match self.mission.as_str() {
            "" => None,
            slug => match read.mission(slug).await? {
                Some(mission) => Some(mission.id),
                None => return Ok(None),
            },
        };
        Ok(Some(Filter {
            kind: self.kind,
            why: self.why,
            mission,
            before: self.age.map(|age| page.moment.now.plus_seconds(-age * DAY)),
            rule: Some(self.rule.clone()).filter(|rule| !rule.is_empty()),
            whose: self.whose,
        }))
    }

    /// The queue as asked, from its start.
    pub(super) fn queue(&self) -> String {
        self.address(urls::MODERATION_QUEUE, &[])
    }
}

fn pairs(query: &str) -> HashMap<String, String> {
    query.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_survives_its_address() {
        let asked = Asked {
            kind: Some(TargetKind::Viewpoint),
            why: Some(Why::Reported),
            mission: "cooler-streets".to_owned(),
            age: Some(3),
            rule: "kind".to_owned(),
            whose: Some(Whose::Mine),
        };
        let pairs = pairs(&asked.query());
        assert_eq!(Asked::from(|name| pairs.get(name).cloned().unwrap_or_default()), asked);
        assert!(urls::is_query(&asked.query()));
        assert_eq!(Asked::default().queue(), urls::MODERATION_QUEUE);
        let forged = Asked::from(|_| "\"><script>".to_owned());
        assert_eq!(forged, Asked::default());
    }
}
