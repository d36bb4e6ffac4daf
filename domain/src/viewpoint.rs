//! Viewpoints: what people think of an idea, and what in their life makes them think it.

use crate::{
    Timestamp, ViewpointId, codes,
    problem::{Problems, Refusal},
    text,
};
use serde::{Deserialize, Serialize};

/// Letters in "What I think".
pub const THOUGHT_LIMIT: usize = 2_000;
/// Letters in "What in my life makes me think it".
pub const LIFE_LIMIT: usize = 1_000;
/// Seconds during which a viewpoint can be edited: half an hour.
pub const EDIT_SECONDS: i64 = 30 * 60;
/// How deep replies nest before they continue at the same depth; deeper ones do not fit a phone.
pub const DEPTH_LIMIT: i64 = 4;
/// Viewpoints that start a thread, on one page.
pub const PAGE: i64 = 20;
/// Replies shown below the start of a thread where many threads are listed; the rest is on the page of the start.
pub const REPLIES_SHOWN: i64 = 8;
/// Replies on one page of a viewpoint.
pub const REPLIES_PAGE: i64 = 50;
/// Viewpoints shown above a reply, to say what it answers.
pub const ABOVE_SHOWN: i64 = 4;

codes! {
    /// Where a viewpoint stands towards the idea.
    pub enum Stance {
        /// For it.
        For = "for",
        /// Against it.
        Against = "against",
        /// Asks something.
        Question = "question",
        /// Neither.
        Other = "other",
    }
}

codes! {
    /// Whether a viewpoint can be read.
    pub enum ViewpointState {
        /// Waits for a facilitator to let it through.
        Held = "held",
        /// Everyone reads it.
        Open = "open",
        /// Taken back by its author; a stub keeps the place.
        Withdrawn = "withdrawn",
        /// Taken out by a facilitator under a rule; a stub keeps the place.
        Hidden = "hidden",
    }
}

codes! {
    /// The order of a thread.
    pub enum Order {
        /// Most marked as helpful first, then most replies, then oldest.
        Best = "best",
        /// Newest first.
        Newest = "newest",
    }
}

/// The words of a viewpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewpoint {
    /// Where it stands.
    pub stance: Stance,
    /// "What I think."
    pub thought: String,
    /// "What in my life makes me think it"; may be empty.
    pub life: String,
    /// "The city may quote my words in a paper for a committee." Not unless the writer says so.
    #[serde(default)]
    pub may_quote: bool,
}

impl Viewpoint {
    /// Checks what a person typed and makes it ready to keep.
    ///
    /// # Errors
    /// Every problem, by field name.
    pub fn checked(&self) -> Result<Self, Problems> {
        let mut problems = Problems::none();
        let thought = problems.take("thought", text::passage(&self.thought, THOUGHT_LIMIT));
        let life = problems.take("life", text::optional_passage(&self.life, LIFE_LIMIT));
        match (thought, life) {
            (Some(thought), Some(life)) => Ok(Self { stance: self.stance, thought, life, may_quote: self.may_quote }),
            _ => Err(problems),
        }
    }

    /// Whether this says the same as another one, whoever may quote it.
    pub fn says_the_same(&self, other: &Self) -> bool {
        (self.stance, &self.thought, &self.life) == (other.stance, &other.thought, &other.life)
    }
}

impl ViewpointState {
    /// Whether there are words that the right people can read. The others leave a stub.
    pub const fn has_words(self) -> bool {
        matches!(self, Self::Held | Self::Open)
    }
}

/// Where a viewpoint stands in its thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// How deep it is shown: 0 for the start of a thread, at most [`DEPTH_LIMIT`].
    pub depth: i64,
    /// Sorts a thread in reading order, compared byte by byte: the key of what it stands under, then its own step. So each
    /// viewpoint comes before all that stand under it, and those that stand side by side are in the order of time.
    pub key: Vec<u8>,
}

/// Bytes that one viewpoint adds to a key: eight of its time, four of its identifier.
const STEP: usize = 12;

impl Place {
    /// The start of a thread.
    pub fn start(at: Timestamp, id: ViewpointId) -> Self {
        Self { depth: 0, key: step(at, id) }
    }

    /// The place of a reply to what stands here. At the limit it stands beside what it answers, as nothing goes deeper.
    #[must_use]
    pub fn below(&self, at: Timestamp, id: ViewpointId) -> Self {
        let depth = (self.depth + 1).min(DEPTH_LIMIT);
        let under = usize::try_from(depth).unwrap_or(0) * STEP;
        let mut key: Vec<u8> = self.key.iter().copied().take(under).collect();
        key.extend(step(at, id));
        Self { depth, key }
    }

    /// Whether anything can stand under this place, or replies to it stand beside it.
    pub const fn takes_below(&self) -> bool {
        self.depth < DEPTH_LIMIT
    }

    /// A key after everything that stands under this place, and before all that follows.
    pub fn end(&self) -> Vec<u8> {
        let mut key = self.key.clone();
        // A step starts with the first byte of a time, and no time that a clock can show reaches this.
        key.push(u8::MAX);
        key
    }

    /// Whether this place is under another one.
    pub fn is_under(&self, other: &Self) -> bool {
        self.key.len() > other.key.len() && self.key.starts_with(&other.key)
    }
}

fn step(at: Timestamp, id: ViewpointId) -> Vec<u8> {
    let mut step = at.micros().max(0).to_be_bytes().to_vec();
    // The last bytes of an identifier are random; they part two replies of the same moment.
    step.extend(id.uuid().as_bytes().iter().skip(12));
    step
}

/// The moment a reply counts as sent: never before what it answers, even when the clocks of two machines differ.
pub fn sent_at(now: Timestamp, answers: Option<Timestamp>) -> Timestamp {
    answers.map_or(now, |earlier| now.max(Timestamp::from_micros(earlier.micros().saturating_add(1))))
}

/// Whether a viewpoint sent at `sent` can still be edited at `now`.
///
/// # Errors
/// [`Refusal::EditTimeOver`] with the moment it ended.
pub fn can_edit(sent: Timestamp, now: Timestamp) -> Result<(), Refusal> {
    let ended = sent.plus_seconds(EDIT_SECONDS);
    if now <= ended { Ok(()) } else { Err(Refusal::EditTimeOver { ended }) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Invalid;
    use proptest::prelude::*;

    #[test]
    fn editing_ends_after_half_an_hour() {
        let sent = Timestamp::from_micros(1_000_000);
        let ended = sent.plus_seconds(1_800);
        assert_eq!(can_edit(sent, ended), Ok(()));
        assert_eq!(can_edit(sent, ended.plus_seconds(1)), Err(Refusal::EditTimeOver { ended }));
    }

    #[test]
    fn all_problems_of_a_viewpoint_show_at_once() {
        let long = Viewpoint { stance: Stance::For, thought: " \u{200B} ".into(), life: "l".repeat(1_001), may_quote: false };
        let problems = long.checked().err().unwrap_or_default();
        assert_eq!(problems.of("thought"), Some(&Invalid::Empty));
        assert_eq!(problems.of("life"), Some(&Invalid::TooLong { length: 1_001, limit: 1_000 }));
    }

    #[test]
    fn a_reply_is_never_sent_before_what_it_answers() {
        let (early, late) = (Timestamp::from_micros(5), Timestamp::from_micros(9));
        assert_eq!(sent_at(late, Some(early)), late);
        assert_eq!(sent_at(early, Some(late)), Timestamp::from_micros(10));
        assert_eq!(sent_at(early, None), early);
    }

    /// A thread grown from `answers`: reply `n + 1` answers the viewpoint number `answers[n] % (n + 1)`, some at the same moment.
    fn grown(answers: &[(usize, bool)]) -> Vec<(Place, Option<usize>)> {
        let mut at = Timestamp::from_micros(1_000);
        let id = |n: usize| ViewpointId::from(uuid::Uuid::from_u128(n as u128 * 7_919 % 4_001));
        let mut thread = vec![(Place::start(at, id(0)), None)];
        for (n, (answered, same_moment)) in answers.iter().enumerate() {
            let parent = answered % (n + 1);
            if !same_moment {
                at = Timestamp::from_micros(at.micros() + 1);
            }
            thread.push((thread[parent].0.below(sent_at(at, Some(sent(&thread[parent].0))), id(n + 1)), Some(parent)));
        }
        thread
    }

    fn sent(place: &Place) -> Timestamp {
        let own = &place.key[place.key.len() - STEP..place.key.len() - 4];
        Timestamp::from_micros(own.iter().fold(0, |sum, byte| sum << 8 | i64::from(*byte)))
    }

    proptest! {
        #[test]
        fn keys_sort_in_reading_order(answers in proptest::collection::vec((any::<usize>(), any::<bool>()), 0..60)) {
            let thread = grown(&answers);
            for (place, parent) in &thread {
                prop_assert_eq!(place.key.len(), usize::try_from(place.depth + 1).unwrap_or(0) * STEP);
                prop_assert!(place.depth <= DEPTH_LIMIT);
                let Some(parent) = parent.map(|parent| &thread[parent].0) else { continue };
                // What is answered comes first, and the reply is under it, or beside it at the limit.
                prop_assert!(parent.key < place.key);
                prop_assert_eq!(place.is_under(parent), parent.takes_below());
                prop_assert_eq!(place.depth, (parent.depth + 1).min(DEPTH_LIMIT));
            }
            for (one, _) in &thread {
                for (two, _) in &thread {
                    // Everything under a place, and nothing else, lies between the place and its end.
                    let between = two.key > one.key && two.key < one.end();
                    prop_assert_eq!(between, two.is_under(one));
                }
            }
        }
    }
}
