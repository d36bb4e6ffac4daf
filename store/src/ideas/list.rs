//! The ideas of a mission, page by page.

use super::{IdeaView, Row, idea_columns};
use crate::{Read, Result, search::Search};
use domain::{
    MissionId, PersonId, TagId,
    idea::{IdeaState, Order},
};
use uuid::Uuid;

/// Which ideas of a mission a list shows, and in which order.
#[derive(Clone, Copy, Debug)]
pub struct Listing<'a> {
    /// The mission.
    pub mission: MissionId,
    /// Only these; `None` is every state that this reader may see.
    pub state: Option<IdeaState>,
    /// Whether this reader may see ideas that wait to be let through.
    pub sees_held: bool,
    /// Only ideas with this tag.
    pub tag: Option<TagId>,
    /// Only ideas that this person looks after. For staff.
    pub assigned_to: Option<PersonId>,
    /// Only ideas with these words.
    pub search: &'a Search,
    /// The order.
    pub order: Order,
}

impl Listing<'_> {
    /// The states to show, always seven: a state that this reader may not see is never among them.
    fn states(&self) -> [&'static str; 7] {
        let [a, b, c, d, e, f] = IdeaState::PUBLIC.map(IdeaState::code);
        match self.state {
            Some(IdeaState::Held) if self.sees_held => ["held"; 7],
            Some(state) if state.is_public() => [state.code(); 7],
            None if self.sees_held => [a, b, c, d, e, f, "held"],
            None => [a, b, c, d, e, f, a],
            // Withdrawn, hidden, or held from this reader: nothing.
            Some(_) => [""; 7],
        }
    }
}

/// What every list asks of an idea.
macro_rules! of_mission {
    () => {
        "mission_id = $1 AND state IN ($2, $3, $4, $5, $6, $7, $8)"
    };
}

/// Words of scripts without spaces stand anywhere in the text. A pattern of `%` asks for nothing. Then the tag, and who looks
/// after it; `$11` and `$13` say that any will do.
macro_rules! patterns {
    () => {
        " AND ($9 = '%' OR sentence LIKE $9 OR why LIKE $9) AND ($10 = '%' OR sentence LIKE $10 OR why LIKE $10) \
         AND ($11 OR EXISTS (SELECT 1 FROM idea_tags WHERE idea_tags.idea_id = ideas.id AND idea_tags.tag_id = $12)) \
         AND ($13 OR ideas.assigned_to = $14)"
    };
}

/// Whether the full-text index has the words. SQLite must not start from this side: it would read the row of every idea that
/// has a common word, only to sort them. PostgreSQL starts from it where the words are rare; where they are common, it goes
/// along the order of the list and looks at each idea, and soon has a page of them.
macro_rules! has_words {
    (sqlite, $query:literal) => {
        concat!(" AND +serial IN (SELECT rowid FROM idea_search WHERE idea_search MATCH ", $query, ")")
    };
    (rare, $query:literal) => {
        concat!(" AND serial IN (SELECT serial FROM idea_search WHERE words @@ ", query!($query), ")")
    };
    (common, $query:literal) => {
        concat!(" AND (SELECT words @@ ", query!($query), " FROM idea_search WHERE idea_search.serial = ideas.serial)")
    };
}
/// What PostgreSQL looks for. In a SELECT of its own it is made once, and not for each row.
macro_rules! query {
    ($query:literal) => {
        concat!("(SELECT to_tsquery('simple', search_fold(", $query, ")))")
    };
}

/// One page of a list. The inner query goes along the index of the order, past what is on earlier pages, and reads numbers
/// only; the outer one reads the texts of the one page. SQLite is told the index, which it would not choose by itself.
macro_rules! page_of {
    ($hint:expr, $condition:expr, $order:literal, $limit:literal) => {
        concat!(
            "SELECT ",
            idea_columns!(),
            " FROM ideas WHERE serial IN (SELECT serial FROM ideas ",
            $hint,
            " WHERE ",
            of_mission!(),
            $condition,
            " ORDER BY ",
            $order,
            " LIMIT ",
            $limit,
            ") ORDER BY ",
            $order
        )
    };
}
macro_rules! plain {
    ($hint:expr, $order:literal) => {
        page_of!($hint, "", $order, "$9 OFFSET $10")
    };
}
macro_rules! with_patterns {
    ($hint:expr, $order:literal) => {
        page_of!($hint, patterns!(), $order, "$15 OFFSET $16")
    };
}
macro_rules! with_words {
    ($engine:ident, $hint:expr, $order:literal) => {
        page_of!($hint, concat!(patterns!(), has_words!($engine, "$17")), $order, "$15 OFFSET $16")
    };
}

statements! {
    FEWEST = plain!("INDEXED BY ideas_fewest", "answer_count, serial"), postgres: plain!("", "answer_count, serial");
    NEWEST = plain!("INDEXED BY ideas_newest", "created_at DESC, serial DESC"), postgres: plain!("", "created_at DESC, serial DESC");
    DISCUSSED = plain!("INDEXED BY ideas_discussed", "viewpoint_count DESC, serial DESC"),
        postgres: plain!("", "viewpoint_count DESC, serial DESC");
    COUNT = concat!("SELECT COUNT(*) FROM ideas WHERE ", of_mission!());
    LETTERS_FEWEST = with_patterns!("INDEXED BY ideas_fewest", "answer_count, serial"), postgres: with_patterns!("", "answer_count, serial");
    LETTERS_NEWEST = with_patterns!("INDEXED BY ideas_newest", "created_at DESC, serial DESC"),
        postgres: with_patterns!("", "created_at DESC, serial DESC");
    LETTERS_DISCUSSED = with_patterns!("INDEXED BY ideas_discussed", "viewpoint_count DESC, serial DESC"),
        postgres: with_patterns!("", "viewpoint_count DESC, serial DESC");
    LETTERS_COUNT = concat!("SELECT COUNT(*) FROM ideas WHERE ", of_mission!(), patterns!());
    WORDS_FEWEST = with_words!(sqlite, "INDEXED BY ideas_fewest", "answer_count, serial"),
        postgres: with_words!(rare, "", "answer_count, serial");
    WORDS_NEWEST = with_words!(sqlite, "INDEXED BY ideas_newest", "created_at DESC, serial DESC"),
        postgres: with_words!(rare, "", "created_at DESC, serial DESC");
    WORDS_DISCUSSED = with_words!(sqlite, "INDEXED BY ideas_discussed", "viewpoint_count DESC, serial DESC"),
        postgres: with_words!(rare, "", "viewpoint_count DESC, serial DESC");
    COMMON_FEWEST = with_words!(sqlite, "INDEXED BY ideas_fewest", "answer_count, serial"),
        postgres: with_words!(common, "", "answer_count, serial");
    COMMON_NEWEST = with_words!(sqlite, "INDEXED BY ideas_newest", "created_at DESC, serial DESC"),
        postgres: with_words!(common, "", "created_at DESC, serial DESC");
    COMMON_DISCUSSED = with_words!(sqlite, "INDEXED BY ideas_discussed", "viewpoint_count DESC, serial DESC"),
        postgres: with_words!(common, "", "viewpoint_count DESC, serial DESC");
    // On PostgreSQL from the index of words alone.
    WORDS_COUNT = concat!("SELECT COUNT(*) FROM ideas INDEXED BY ideas_newest WHERE ", of_mission!(), has_words!(sqlite, "$9")),
        postgres: concat!("SELECT COUNT(*) FROM idea_search WHERE ", of_mission!(), " AND words @@ ", query!("$9"));
    WORDS_AND_LETTERS_COUNT =
        concat!("SELECT COUNT(*) FROM ideas INDEXED BY ideas_newest WHERE ", of_mission!(), patterns!(), has_words!(sqlite, "$15")),
        postgres: concat!("SELECT COUNT(*) FROM ideas WHERE ", of_mission!(), patterns!(), has_words!(rare, "$15"));
}

/// Ideas of a large mission.
const LARGE: i64 = 30_000;
/// Looking at one idea along the order of a list costs as much as taking so many from the index of words.
const LOOK: i64 = 4;

/// Whether so many ideas have the words that going along the order of the list up to `end` is less work than taking all of
/// them from the index of words. Among ideas of a large mission, `LARGE / found` are looked at for each one that fits.
const fn are_common(found: i64, end: i64) -> bool {
    end.saturating_mul(LARGE * LOOK) < found.saturating_mul(found)
}

impl Read {
    /// One page of a list of ideas, and how many it has in all.
    ///
    /// # Errors
    /// As every read.
    pub async fn list_ideas(&mut self, listing: &Listing<'_>, limit: i64, offset: i64) -> Result<(Vec<IdeaView>, i64)> {
        let [a, b, c, d, e, f, g] = listing.states();
        let mission = listing.mission.uuid();
        let search = listing.search;
        let [one, two] = &search.patterns();
        let (any_tag, tag) = (listing.tag.is_none(), listing.tag.map_or(Uuid::nil(), TagId::uuid));
        let (anyone, person) = (listing.assigned_to.is_none(), listing.assigned_to.map_or(Uuid::nil(), PersonId::uuid));
        let (all, rows) = match search.query(self.backend()) {
            _ if search.finds_nothing() => (0, Vec::new()),
            Some(query) => {
                let all = if search.has_patterns() || !any_tag || !anyone {
                    fetch_value!(
                        &mut *self,
                        i64,
                        WORDS_AND_LETTERS_COUNT,
                        mission,
                        a,
                        b,
                        c,
                        d,
                        e,
                        f,
                        g,
                        one,
                        two,
                        any_tag,
                        tag,
                        anyone,
                        person,
                        &query
                    )?
                } else {
                    fetch_value!(&mut *self, i64, WORDS_COUNT, mission, a, b, c, d, e, f, g, &query)?
                };
                let page = match (listing.order, are_common(all, offset + limit)) {
                    (Order::Fewest, false) => WORDS_FEWEST,
                    (Order::Newest, false) => WORDS_NEWEST,
                    (Order::Discussed, false) => WORDS_DISCUSSED,
                    (Order::Fewest, true) => COMMON_FEWEST,
                    (Order::Newest, true) => COMMON_NEWEST,
                    (Order::Discussed, true) => COMMON_DISCUSSED,
                };
                (
                    all,
                    fetch_all!(
                        &mut *self, Row, page, mission, a, b, c, d, e, f, g, one, two, any_tag, tag, anyone, person, limit, offset, &query
                    )?,
                )
            }
            None if search.is_empty() && any_tag && anyone => {
                let page = match listing.order {
                    Order::Fewest => FEWEST,
                    Order::Newest => NEWEST,
                    Order::Discussed => DISCUSSED,
                };
                (
                    fetch_value!(&mut *self, i64, COUNT, mission, a, b, c, d, e, f, g)?,
                    fetch_all!(&mut *self, Row, page, mission, a, b, c, d, e, f, g, limit, offset)?,
                )
            }
            None => {
                let page = match listing.order {
                    Order::Fewest => LETTERS_FEWEST,
                    Order::Newest => LETTERS_NEWEST,
                    Order::Discussed => LETTERS_DISCUSSED,
                };
                (
                    fetch_value!(&mut *self, i64, LETTERS_COUNT, mission, a, b, c, d, e, f, g, one, two, any_tag, tag, anyone, person)?,
                    fetch_all!(&mut *self, Row, page, mission, a, b, c, d, e, f, g, one, two, any_tag, tag, anyone, person, limit, offset)?,
                )
            }
        };
        Ok((rows.into_iter().map(IdeaView::from).collect(), all))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_words_are_looked_for_along_the_list_unless_the_page_is_far_down() {
        assert!(are_common(20_000, 20) && are_common(2_000, 20) && are_common(20_000, 2_000));
        assert!(!are_common(0, 20) && !are_common(1_000, 20) && !are_common(20_000, 10_000));
        assert!(!are_common(1_000, i64::MAX));
    }

    #[test]
    fn no_list_asks_for_what_its_reader_may_not_see() {
        let search = Search::all_of("");
        let listing = |state, sees_held| Listing {
            mission: Uuid::nil().into(),
            state,
            sees_held,
            tag: None,
            assigned_to: None,
            search: &search,
            order: Order::Newest,
        };
        for state in IdeaState::ALL.iter().copied().map(Some).chain([None]) {
            for sees_held in [false, true] {
                for code in listing(state, sees_held).states() {
                    let shown = code.parse::<IdeaState>().ok();
                    let fine = shown.is_none_or(|shown| shown.is_public() || (shown == IdeaState::Held && sees_held));
                    assert!(fine, "{state:?} {sees_held} {code}");
                }
            }
        }
        assert_eq!(listing(Some(IdeaState::Hidden), true).states(), [""; 7]);
    }
}
