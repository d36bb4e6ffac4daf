//! Finding ideas by their words: FTS5 on SQLite, `tsvector` on PostgreSQL. The one place where the engines really differ.
//!
//! Everything typed is cut into words of letters and numbers first ([`domain::idea::search_words`]), and only those reach an
//! engine. So there is nothing in a query that could mean anything else than a word. Words of scripts without spaces are
//! looked for as they stand in the text, because a full-text index takes a whole run of them as one word.

use crate::{
    Backend, Read, Result,
    ideas::{IdeaView, Row, idea_columns},
};
use domain::{
    IdeaId, MissionId,
    idea::{self, IdeaState, is_unspaced},
};
use uuid::Uuid;

/// Words to look for, all of which must be there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// Words that must start a word of the idea.
    words: Vec<String>,
    /// Words that must stand anywhere in it.
    anywhere: Vec<String>,
    /// Something was typed, but no letter and no number.
    signs_only: bool,
}

impl Search {
    /// What was typed into a search field.
    pub fn all_of(typed: &str) -> Self {
        let (anywhere, words): (Vec<_>, Vec<_>) = idea::search_words(typed).into_iter().partition(|word| word.chars().any(is_unspaced));
        Self { signs_only: words.is_empty() && anywhere.is_empty() && !typed.trim().is_empty(), words, anywhere }
    }

    /// True when nothing is looked for.
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty() && self.anywhere.is_empty() && !self.signs_only
    }

    /// True when what was typed can be in no idea.
    pub(crate) const fn finds_nothing(&self) -> bool {
        self.signs_only
    }

    /// The query for the full-text index of this engine, when it has anything to find.
    pub(crate) fn query(&self, backend: Backend) -> Option<String> {
        (!self.words.is_empty()).then(|| join(backend, &self.words, Joined::All))
    }

    /// A query in which every word starts a word or a run of letters, those of scripts without spaces too.
    pub(crate) fn prefixes(&self, backend: Backend) -> Option<String> {
        let all: Vec<String> = self.words.iter().chain(&self.anywhere).cloned().collect();
        (!all.is_empty()).then(|| join(backend, &all, Joined::All))
    }

    /// Whether there is anything to look for by its letters.
    pub(crate) const fn has_patterns(&self) -> bool {
        !self.anywhere.is_empty()
    }

    /// Two patterns for LIKE; `%` asks for nothing.
    pub(crate) fn patterns(&self) -> [String; 2] {
        let pattern = |at: usize| self.anywhere.get(at).map_or_else(|| "%".to_owned(), |word| format!("%{word}%"));
        [pattern(0), pattern(1)]
    }
}

#[derive(Clone, Copy)]
enum Joined {
    All,
    Any,
    AnyTwo,
}

/// Words as a query of prefixes. Each word is letters and numbers only, so quotes around it cannot be left.
fn join(backend: Backend, words: &[String], joined: Joined) -> String {
    let term = |word: &String| {
        // One or two letters start too many words to say anything.
        let whole = word.is_ascii() && word.len() < 3;
        match backend {
            Backend::Sqlite => format!("\"{word}\"{}", if whole { "" } else { "*" }),
            Backend::Postgres => format!("'{word}'{}", if whole { "" } else { ":*" }),
        }
    };
    let (and, or) = match backend {
        Backend::Sqlite => (" AND ", " OR "),
        Backend::Postgres => (" & ", " | "),
    };
    match joined {
        Joined::All => words.iter().map(term).collect::<Vec<_>>().join(and),
        Joined::Any => words.iter().map(term).collect::<Vec<_>>().join(or),
        Joined::AnyTwo => {
            // Each word with any of those after it: every pair, and each word named as seldom as can be.
            let pairs = words.iter().enumerate().take(words.len().saturating_sub(1)).map(|(at, one)| {
                let after: Vec<String> = words.iter().skip(at + 1).map(term).collect();
                format!("({}{and}({}))", term(one), after.join(or))
            });
            pairs.collect::<Vec<_>>().join(or)
        }
    }
}

macro_rules! public {
    () => {
        "ideas.mission_id = $1 AND ideas.id <> $2 AND ideas.state IN ($3, $4, $5, $6, $7, $8)"
    };
}

macro_rules! has {
    ($pattern:literal) => {
        concat!("CASE WHEN ideas.sentence LIKE ", $pattern, " THEN 1 ELSE 0 END")
    };
}

statements! {
    // $10 chooses, $11 ranks: a pair of words is asked for, but every word counts. Where thousands of ideas have the words,
    // the first two thousand of them are ranked: a word that all share says little.
    SIMILAR = concat!(
        "SELECT ", idea_columns!(), " FROM (SELECT ideas.serial, bm25(idea_search, 4.0, 1.0) AS fit \
            FROM idea_search CROSS JOIN ideas ON ideas.serial = idea_search.rowid \
            WHERE idea_search MATCH $10 AND ", public!(), " AND $11 <> '' LIMIT 2000) AS best \
         CROSS JOIN ideas ON ideas.serial = best.serial \
         ORDER BY best.fit, ideas.answer_count DESC, ideas.serial LIMIT $9"
    ), postgres: concat!(
        "SELECT ", idea_columns!(), " FROM (SELECT found.serial, ts_rank(found.words, (SELECT to_tsquery('simple', search_fold($11)))) AS fit FROM \
            (SELECT serial, words FROM idea_search WHERE words @@ (SELECT to_tsquery('simple', search_fold($10))) \
                AND mission_id = $1 AND state IN ($3, $4, $5, $6, $7, $8) LIMIT 2000) AS found \
            ORDER BY fit DESC, found.serial LIMIT 100) AS best \
         JOIN ideas ON ideas.serial = best.serial WHERE ", public!(), " \
         ORDER BY best.fit DESC, ideas.answer_count DESC, ideas.serial LIMIT $9"
    );
    SIMILAR_LETTERS = concat!(
        "SELECT ", idea_columns!(), " FROM (SELECT ideas.*, ", has!("$10"), " + ", has!("$11"), " + ", has!("$12"), " + ", has!("$13"), " + ",
        has!("$14"), " AS shared FROM ideas WHERE ", public!(), ") AS ideas \
         WHERE ideas.shared > 0 ORDER BY ideas.shared DESC, ideas.answer_count DESC, ideas.serial LIMIT $9"
    );
}

impl Read {
    /// Public ideas of a mission that say something like a sentence: best match first, then most answered.
    ///
    /// # Errors
    /// As every read.
    pub async fn similar_ideas(&mut self, mission: MissionId, sentence: &str, except: Option<IdeaId>, limit: i64) -> Result<Vec<IdeaView>> {
        let (pairs, words): (Vec<_>, Vec<_>) = idea::search_stems(sentence).into_iter().partition(|stem| stem.chars().any(is_unspaced));
        let backend = self.backend();
        let any = join(backend, &words, Joined::Any);
        // Ideas that share every word come first: among thousands with common words no rank would find them. Then those that
        // share two. One shared word is a hint too, where there is nothing better.
        let queries = match words.len() {
            0 => vec![],
            1 | 2 => vec![any.clone()],
            _ => [Joined::All, Joined::AnyTwo, Joined::Any].map(|joined| join(backend, &words, joined)).to_vec(),
        };
        let last = queries.len().saturating_sub(1);
        let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
        let except = except.map_or(Uuid::nil(), IdeaId::uuid);
        let [a, b, c, d, e, f] = IdeaState::PUBLIC.map(IdeaState::code);
        let mut found: Vec<IdeaView> = Vec::new();
        for (at, query) in queries.into_iter().enumerate() {
            if found.len() >= wanted || (at == last && !found.is_empty()) {
                break;
            }
            let rows = fetch_all!(&mut *self, Row, SIMILAR, mission.uuid(), except, a, b, c, d, e, f, limit, &query, &any)?;
            for idea in rows.into_iter().map(IdeaView::from) {
                if found.len() < wanted && found.iter().all(|each| each.id != idea.id) {
                    found.push(idea);
                }
            }
        }
        if found.is_empty() && !pairs.is_empty() {
            let mut patterns = pairs.iter().map(|pair| format!("%{pair}%"));
            let mut next = || patterns.next().unwrap_or_default();
            let (one, two, three, four, five) = (next(), next(), next(), next(), next());
            let rows =
                fetch_all!(&mut *self, Row, SIMILAR_LETTERS, mission.uuid(), except, a, b, c, d, e, f, limit, one, two, three, four, five)?;
            found.extend(rows.into_iter().map(IdeaView::from));
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_hold_words_only() {
        let search = Search::all_of(r#"bus" OR 1=1; DROP 'x' 公园's %"#);
        assert_eq!(search.query(Backend::Sqlite).as_deref(), Some(r#""bus"* AND "or" AND "1" AND "drop"* AND "x" AND "s""#));
        assert_eq!(search.query(Backend::Postgres).as_deref(), Some("'bus':* & 'or' & '1' & 'drop':* & 'x' & 's'"));
        assert_eq!(search.patterns(), ["%公园%", "%"]);
    }

    #[test]
    fn signs_alone_find_nothing_and_nothing_finds_all() {
        assert!(Search::all_of("  ").is_empty());
        assert!(!Search::all_of("  ").finds_nothing());
        assert!(Search::all_of("%").finds_nothing());
        assert!(!Search::all_of("%").is_empty());
    }

    #[test]
    fn two_shared_words_are_asked_for_in_pairs() {
        let words = ["one", "two", "six"].map(str::to_owned);
        assert_eq!(join(Backend::Postgres, &words, Joined::AnyTwo), "('one':* & ('two':* | 'six':*)) | ('two':* & ('six':*))");
        assert_eq!(join(Backend::Sqlite, &words, Joined::AnyTwo), r#"("one"* AND ("two"* OR "six"*)) OR ("two"* AND ("six"*))"#);
        assert_eq!(join(Backend::Sqlite, &words, Joined::Any), r#""one"* OR "two"* OR "six"*"#);
    }
}
