//! Assumptions, "what we think is true": how sure we are of each, and the signs that would change that.

use crate::{
    codes,
    problem::{Invalid, Problems},
    text,
};
use serde::{Deserialize, Serialize};

/// Letters in "We think that".
pub const CLAIM_LIMIT: usize = 160;
/// Letters in "because" and in "if this is wrong".
pub const WHY_LIMIT: usize = 600;
/// Letters in the name of who looks after it.
pub const OWNER_LIMIT: usize = 120;
/// Letters in each line of a sign.
pub const SIGN_LIMIT: usize = 160;
/// Signs that we watch for one assumption.
pub const SIGNS_LIMIT: usize = 3;
/// Letters in the reason for a change.
pub const REASON_LIMIT: usize = 600;
/// Assumptions of one mission on one page.
pub const PAGE: i64 = 30;

codes! {
    /// How sure we are.
    pub enum Sure {
        /// Looks wrong, about 1 in 10.
        LooksWrong = "1",
        /// Probably wrong, about 3 in 10.
        ProbablyWrong = "2",
        /// Could go either way, about 5 in 10.
        EitherWay = "3",
        /// Probably right, about 7 in 10.
        ProbablyRight = "4",
        /// Well supported, about 9 in 10.
        WellSupported = "5",
    }
}

impl Sure {
    /// From 1 (looks wrong) to 5 (well supported), as kept in tables.
    pub const fn number(self) -> i64 {
        match self {
            Self::LooksWrong => 1,
            Self::ProbablyWrong => 2,
            Self::EitherWay => 3,
            Self::ProbablyRight => 4,
            Self::WellSupported => 5,
        }
    }

    /// "About 7 in 10".
    pub const fn in_ten(self) -> i64 {
        self.number() * 2 - 1
    }

    /// Whether going from here to there is a fall after which decisions must be looked at again: two steps or more, or to
    /// "probably wrong" or below.
    pub fn falls_far(self, to: Self) -> bool {
        to < self && (self.number() - to.number() >= 2 || to <= Self::ProbablyWrong)
    }
}

impl TryFrom<i64> for Sure {
    type Error = crate::UnknownCode;
    fn try_from(number: i64) -> Result<Self, Self::Error> {
        number.to_string().parse()
    }
}

codes! {
    /// What happened to an assumption.
    pub enum AssumptionEventKind {
        /// It was written down.
        Started = "started",
        /// How sure we are changed.
        Sure = "sure",
        /// We looked again, and are as sure as before.
        Kept = "kept",
        /// A sign that we watch was seen.
        SignSeen = "sign_seen",
        /// A sign was not seen after all.
        SignNotSeen = "sign_not_seen",
        /// Its words changed.
        Worded = "worded",
    }
}

/// A sign that we watch.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sign {
    /// What we watch.
    pub what: String,
    /// Where we look.
    pub place: String,
    /// How often we look.
    pub often: String,
    /// From where on it counts as seen.
    pub threshold: String,
}

/// What staff write about an assumption.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assumption {
    /// "We think that".
    pub claim: String,
    /// "Because"; may be empty: then we do not know yet.
    pub because: String,
    /// "If this is wrong, then"; may be empty.
    pub if_wrong: String,
    /// Who looks after it.
    pub owner: String,
    /// The signs by number, from 1. A place stays empty when its sign was taken away.
    pub signs: Vec<Option<Sign>>,
}

impl Assumption {
    /// Checks what a person typed and makes it ready to keep.
    ///
    /// # Errors
    /// Every problem, by field name.
    pub fn checked(&self) -> Result<Self, Problems> {
        let mut problems = Problems::none();
        let claim = problems.take("claim", text::line(&self.claim, CLAIM_LIMIT));
        let because = problems.take("because", text::optional_passage(&self.because, WHY_LIMIT));
        let if_wrong = problems.take("if_wrong", text::optional_passage(&self.if_wrong, WHY_LIMIT));
        let owner = problems.take("owner", text::line(&self.owner, OWNER_LIMIT));
        let mut signs = Vec::new();
        for (number, sign) in (1..).zip(&self.signs) {
            signs.push(sign.as_ref().and_then(|sign| sign.checked(number, &mut problems)));
        }
        while signs.last().is_some_and(Option::is_none) {
            signs.pop();
        }
        match (claim, because, if_wrong, owner) {
            (Some(claim), Some(because), Some(if_wrong), Some(owner)) if problems.is_empty() => {
                Ok(Self { claim, because, if_wrong, owner, signs })
            }
            _ => Err(problems),
        }
    }
}

impl Sign {
    /// Nothing when nothing was written; a sign with a threshold and a place, but without what we watch, is a mistake.
    fn checked(&self, number: usize, problems: &mut Problems) -> Option<Self> {
        let mut line = |part: &str, typed: &str| problems.take(&field(number, part), text::optional_line(typed, SIGN_LIMIT));
        let what = line("what", &self.what);
        let place = line("place", &self.place);
        let often = line("often", &self.often);
        let threshold = line("threshold", &self.threshold);
        let sign = Self { what: what?, place: place?, often: often?, threshold: threshold? };
        if sign == Self::default() {
            return None;
        }
        for (part, text) in [("what", &sign.what), ("threshold", &sign.threshold)] {
            if text.is_empty() {
                problems.add(&field(number, part), Invalid::Empty);
            }
        }
        Some(sign)
    }
}

/// The name of a field of a sign: `sign-1-what`.
pub fn field(number: usize, part: &str) -> String {
    format!("sign-{number}-{part}")
}

/// The reason for a change: always asked for.
///
/// # Errors
/// As [`text::passage`].
pub fn reason(typed: &str) -> Result<String, Invalid> {
    text::passage(typed, REASON_LIMIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_far_fall_is_two_steps_or_to_probably_wrong() {
        use Sure::{EitherWay, LooksWrong, ProbablyRight, ProbablyWrong, WellSupported};
        for (from, to) in [
            (WellSupported, EitherWay),
            (ProbablyRight, ProbablyWrong),
            (EitherWay, ProbablyWrong),
            (ProbablyWrong, LooksWrong),
            (WellSupported, LooksWrong),
        ] {
            assert!(from.falls_far(to), "{from:?} {to:?}");
        }
        for (from, to) in [
            (WellSupported, ProbablyRight),
            (ProbablyRight, EitherWay),
            (EitherWay, EitherWay),
            (LooksWrong, ProbablyWrong),
            (LooksWrong, LooksWrong),
        ] {
            assert!(!from.falls_far(to), "{from:?} {to:?}");
        }
        assert_eq!(Sure::ALL.iter().map(|sure| sure.in_ten()).collect::<Vec<_>>(), [1, 3, 5, 7, 9]);
    }

    #[test]
    fn signs_keep_their_numbers_and_need_a_threshold() {
        let sign = |what: &str, threshold: &str| Some(Sign { what: what.into(), threshold: threshold.into(), ..Sign::default() });
        let typed = Assumption {
            claim: "Shade brings people out.".into(),
            because: String::new(),
            if_wrong: String::new(),
            owner: "Amina Osei".into(),
            signs: vec![None, sign("People on benches", "fewer than 5 at noon"), sign("", "")],
        };
        let kept = typed.checked();
        assert_eq!(kept.as_ref().map(|kept| kept.signs.len()), Ok(2));
        assert_eq!(kept.map(|kept| kept.signs.first().cloned()), Ok(Some(None)));
        let half = Assumption { signs: vec![sign("", "fewer than 5")], claim: "c".repeat(161), ..typed };
        let problems = half.checked().err().unwrap_or_default();
        assert_eq!(problems.of("sign-1-what"), Some(&Invalid::Empty));
        assert_eq!(problems.of("claim"), Some(&Invalid::TooLong { length: 161, limit: 160 }));
    }
}
