//! What changed, for machines: a feed to follow, a table to count in.

use crate::{
    page::PageFailure,
    pages::changes::{asked::Asked, entry::Entry},
    say,
    text::{Text, Zone, plain},
    urls,
};
use domain::Timestamp;
use store::{
    Read,
    changes::{ChangeView, Filter},
};

/// Entries of a feed: what came in since a reader last looked, also when that is a while ago.
const ENTRIES: i64 = 100;

/// Where a feed is from.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// The name of the place.
    pub place: &'a str,
    /// The address of this site, without a slash at the end.
    pub origin: &'a str,
    /// The present, for a feed in which nothing is yet.
    pub now: Timestamp,
}

/// What changed, for the values of an address.
#[derive(Clone, Debug)]
pub struct Changes {
    asked: Asked,
    filter: Filter,
}

impl Changes {
    /// Reads the values of an address; nothing when there is no such mission.
    ///
    /// # Errors
    /// As every read.
    pub async fn asked(t: Text, read: &mut Read, zone: Zone, value: impl Fn(&str) -> String) -> Result<Option<Self>, PageFailure> {
        let asked = Asked::of(value);
        Ok(asked.filter(t, read, &zone).await?.map(|filter| Self { asked, filter }))
    }

    /// The newest as an Atom feed (RFC 4287).
    ///
    /// # Errors
    /// As every read.
    pub async fn atom(&self, t: Text, read: &mut Read, from: Origin<'_>) -> Result<String, PageFailure> {
        let changes = read.changes(self.filter, ENTRIES, 0).await?;
        Ok(feed(t, &self.asked.query(), from, &changes))
    }

    /// Some of them as lines of a table, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn lines(
        &self,
        t: Text,
        read: &mut Read,
        origin: &str,
        limit: i64,
        offset: i64,
    ) -> Result<Vec<[String; COLUMNS.len()]>, PageFailure> {
        let changes = read.changes(self.filter, limit, offset).await?;
        Ok(changes.iter().map(|change| line(t, origin, change)).collect())
    }
}

/// The names of the columns. They are for programs, so they are the same in every language.
pub const COLUMNS: [&str; 9] =
    ["changed_at", "kind", "what_happened", "about", "version", "why", "mission", "evidence_that_moved_us", "address"];

fn line(t: Text, origin: &str, change: &ChangeView) -> [String; COLUMNS.len()] {
    let entry = Entry::of(t, change);
    [
        t.datetime(change.created_at),
        change.kind.clone(),
        plain(&entry.word),
        plain(&entry.title()),
        change.version.to_string(),
        entry.why().to_owned(),
        change.title.clone(),
        change.moved_count.map(|count| count.to_string()).unwrap_or_default(),
        entry.href().map(|href| format!("{origin}{href}")).unwrap_or_default(),
    ]
}

fn feed(t: Text, query: &str, from: Origin<'_>, changes: &[ChangeView]) -> String {
    let Origin { place, origin, now } = from;
    let updated = t.datetime(changes.first().map_or(now, |change| change.created_at));
    let page = if query.is_empty() { urls::CHANGES.to_owned() } else { format!("{}?{query}", urls::CHANGES) };
    let title = plain(&say!(t, "title", page = t.say("changes-title"), place = place));
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.push_str(&format!("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n", t.language().code()));
    element(&mut xml, "title", &title);
    element(&mut xml, "subtitle", &plain(&t.say("changes-lead")));
    element(&mut xml, "id", &feed_id(origin, query));
    element(&mut xml, "updated", &updated);
    xml.push_str(&format!("<author><name>{}</name></author>\n", escaped(place)));
    link(&mut xml, "self", "application/atom+xml", &format!("{origin}{}", urls::changes_atom(query)));
    link(&mut xml, "alternate", "text/html", &format!("{origin}{page}"));
    for change in changes {
        let entry = Entry::of(t, change);
        let language = escaped(entry.language());
        xml.push_str("<entry>\n");
        element(&mut xml, "id", &format!("urn:uuid:{}", change.id));
        element(&mut xml, "title", &format!("{}: {}", plain(&entry.word), plain(&entry.title())));
        element(&mut xml, "updated", &t.datetime(change.created_at));
        xml.push_str(&format!("<category term=\"{}\" label=\"{}\"/>\n", escaped(&change.kind), escaped(&plain(&entry.word))));
        // An idea that not everyone may read has no page to lead to; RFC 4287 then wants content, and the mission is there.
        let href = entry.href().unwrap_or_else(|| urls::mission(&change.slug));
        link(&mut xml, "alternate", "text/html", &format!("{origin}{href}"));
        if !entry.why().is_empty() {
            xml.push_str(&format!("<summary type=\"text\" xml:lang=\"{language}\">{}</summary>\n", escaped(entry.why())));
        }
        xml.push_str("</entry>\n");
    }
    xml.push_str("</feed>\n");
    xml
}

/// The name of a feed for ever (RFC 4151): the host, the year in which feeds came, what was asked.
fn feed_id(origin: &str, query: &str) -> String {
    let host = origin.split("//").nth(1).unwrap_or(origin).split([':', '/']).next().unwrap_or_default();
    let query = if query.is_empty() { String::new() } else { format!("?{query}") };
    format!("tag:{host},2026:changes{query}")
}

fn element(xml: &mut String, name: &str, text: &str) {
    xml.push_str(&format!("<{name}>{}</{name}>\n", escaped(text)));
}

fn link(xml: &mut String, rel: &str, kind: &str, href: &str) {
    xml.push_str(&format!("<link rel=\"{rel}\" type=\"{kind}\" href=\"{}\"/>\n", escaped(href)));
}

/// Text made safe for XML 1.0: its five marks as references, and letters that XML cannot hold replaced.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&apos;"),
            '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'.. => safe.push(letter),
            _ => safe.push('\u{FFFD}'),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_leave_its_element() {
        assert_eq!(escaped("</title> & \"'\u{0}\u{B}\u{FFFE}ش"), "&lt;/title&gt; &amp; &quot;&apos;\u{FFFD}\u{FFFD}\u{FFFD}ش");
    }

    #[test]
    fn a_feed_has_one_name_for_ever() {
        assert_eq!(feed_id("https://ideas.example:8443", ""), "tag:ideas.example,2026:changes");
        assert_eq!(feed_id("http://localhost:3000", "kind=kept"), "tag:localhost,2026:changes?kind=kept");
    }
}
