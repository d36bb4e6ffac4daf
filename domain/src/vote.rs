//! Votes on ideas: one for each person, changeable, counted.

use crate::codes;
use serde::{Deserialize, Serialize};

codes! {
    /// What a person says to an idea. The order is the order on every page.
    pub enum Choice {
        /// Yes.
        Agree = "agree",
        /// No.
        Disagree = "disagree",
        /// Seen, without a yes or a no.
        Unsure = "unsure",
    }
}

/// One person's answer to one idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// What they say.
    pub choice: Choice,
    /// "This matters a lot to me": shown beside the counts, never added to them.
    pub matters: bool,
}

/// The answers to one idea, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// People who agree.
    pub agree: i64,
    /// People who disagree.
    pub disagree: i64,
    /// People who are not sure.
    pub unsure: i64,
    /// People to whom it matters a lot, whatever they say.
    pub matters: i64,
}

impl Tally {
    /// People who answered.
    pub const fn total(self) -> i64 {
        self.agree + self.disagree + self.unsure
    }

    /// How many gave this answer.
    pub const fn of(self, choice: Choice) -> i64 {
        match choice {
            Choice::Agree => self.agree,
            Choice::Disagree => self.disagree,
            Choice::Unsure => self.unsure,
        }
    }

    /// The share of one answer in parts of a thousand; `None` when nobody answered. The three shares of a tally add
    /// up to 1000 exactly (largest remainder, ties to the earlier choice), so that a bar has no gap.
    pub fn per_mille(self, choice: Choice) -> Option<i64> {
        let total = self.total();
        if total == 0 {
            return None;
        }
        let mut shares: Vec<(Choice, i64, i64)> =
            Choice::ALL.iter().map(|each| (*each, self.of(*each) * 1000 / total, self.of(*each) * 1000 % total)).collect();
        let mut missing = 1000 - shares.iter().map(|(_, share, _)| share).sum::<i64>();
        shares.sort_by_key(|(_, _, rest)| std::cmp::Reverse(*rest));
        for (_, share, _) in &mut shares {
            if missing > 0 {
                *share += 1;
                missing -= 1;
            }
        }
        shares.into_iter().find(|(each, _, _)| *each == choice).map(|(_, share, _)| share)
    }

    /// This tally after a person's answer went from `before` to `after` (`None` is no answer).
    #[must_use]
    pub fn moved(self, before: Option<Vote>, after: Option<Vote>) -> Self {
        let mut tally = self;
        for (vote, by) in [(before, -1), (after, 1)] {
            let Some(vote) = vote else { continue };
            match vote.choice {
                Choice::Agree => tally.agree += by,
                Choice::Disagree => tally.disagree += by,
                Choice::Unsure => tally.unsure += by,
            }
            if vote.matters {
                tally.matters += by;
            }
        }
        tally
    }
}

/// How many new answers in a row before the cards pause and ask: add an idea, or stop?
pub const CARDS_BEFORE_PAUSE: i64 = 5;

/// Whether the cards pause after a person's `answered`-th answer in a mission.
pub const fn pauses_after(answered: i64) -> bool {
    answered > 0 && answered % CARDS_BEFORE_PAUSE == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn votes() -> impl Strategy<Value = Option<Vote>> {
        proptest::option::of((0..3usize, any::<bool>()).prop_map(|(n, matters)| Vote { choice: Choice::ALL[n], matters }))
    }

    proptest! {
        #[test]
        fn shares_fill_the_bar(agree in 0..5000i64, disagree in 0..5000i64, unsure in 0..5000i64) {
            let tally = Tally { agree, disagree, unsure, matters: 0 };
            let shares: Vec<i64> = Choice::ALL.iter().filter_map(|choice| tally.per_mille(*choice)).collect();
            if tally.total() == 0 {
                prop_assert!(shares.is_empty());
            } else {
                prop_assert_eq!(shares.iter().sum::<i64>(), 1000);
                for (choice, share) in Choice::ALL.iter().zip(shares) {
                    let exact = tally.of(*choice) as f64 * 1000.0 / tally.total() as f64;
                    prop_assert!((exact - share as f64).abs() < 1.0);
                }
            }
        }

        #[test]
        fn changing_answers_one_by_one_counts_like_counting_the_last_ones(steps in proptest::collection::vec((0..4usize, votes()), 0..60)) {
            let mut current = [None; 4];
            let mut tally = Tally::default();
            for (person, vote) in steps {
                tally = tally.moved(current[person], vote);
                current[person] = vote;
            }
            let counted = current.iter().fold(Tally::default(), |sum, vote| sum.moved(None, *vote));
            prop_assert_eq!(tally, counted);
        }
    }

    #[test]
    fn the_cards_pause_after_each_fifth_answer() {
        assert_eq!((0..12).filter(|n| pauses_after(*n)).collect::<Vec<_>>(), [5, 10]);
    }
}
