//! Moments and days. Both are arguments everywhere in this crate; nothing here asks what time it is.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A moment in microseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(i64);

impl Timestamp {
    /// From microseconds since the epoch.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }
    /// Microseconds since the epoch.
    pub const fn micros(self) -> i64 {
        self.0
    }
    /// This moment and so many seconds later (or earlier, when negative).
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }
    /// Whole seconds from `earlier` to this moment; negative when `earlier` is later.
    pub const fn seconds_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0) / 1_000_000
    }
}

impl From<i64> for Timestamp {
    fn from(micros: i64) -> Self {
        Self(micros)
    }
}

/// A calendar day (proleptic Gregorian), kept and sent as `YYYY-MM-DD` (ISO 8601).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: i16,
    month: u8,
    day: u8,
}

/// A text that names no day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a day in the form YYYY-MM-DD")]
pub struct NotADate;

impl Date {
    /// A day, if the calendar has it. Years run from 1900 to 2999: others are slips of the hand.
    pub const fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        if year < 1900 || year > 2999 || day == 0 || day > last {
            return None;
        }
        Some(Self { year, month, day })
    }
    /// The year, for example 2026.
    pub const fn year(self) -> i16 {
        self.year
    }
    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }
    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }
}

impl Date {
    /// Days from `earlier` to this day; negative when `earlier` is later.
    pub const fn days_since(self, earlier: Self) -> i64 {
        self.day_number() - earlier.day_number()
    }
    /// So many days later, or earlier when negative; nothing outside the years that a [`Date`] holds.
    pub const fn plus_days(self, days: i64) -> Option<Self> {
        // The way back from day_number: H. Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
        let shifted = self.day_number().saturating_add(days);
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
        if year < 1900 || year > 2999 {
            return None;
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a year to 2999, a month to 12, a day to 31")]
        Self::new(year as i16, month as u8, day as u8)
    }
    /// The same day of the next year; 28 February for 29 February.
    pub const fn a_year_later(self) -> Option<Self> {
        match Self::new(self.year + 1, self.month, self.day) {
            None => Self::new(self.year + 1, self.month, 28),
            day => day,
        }
    }
    /// Days since 1 March of the year 0: days_from_civil of the same source.
    const fn day_number(self) -> i64 {
        let (year, month, day) = (self.year as i64, self.month as i64, self.day as i64);
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = NotADate;
    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.trim().splitn(3, '-');
        let mut next = || parts.next().filter(|part| part.bytes().all(|b| b.is_ascii_digit()));
        let (Some(year), Some(month), Some(day)) = (next(), next(), next()) else {
            return Err(NotADate);
        };
        match (year.parse(), month.parse(), day.parse()) {
            (Ok(year), Ok(month), Ok(day)) => Self::new(year, month, day).ok_or(NotADate),
            _ => Err(NotADate),
        }
    }
}

impl TryFrom<String> for Date {
    type Error = NotADate;
    fn try_from(text: String) -> Result<Self, NotADate> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

/// The present as the caller sees it: the moment, and which day it is where the city is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The moment.
    pub now: Timestamp,
    /// The day on the city's wall calendar at that moment.
    pub today: Date,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_survives_writing_and_reading() {
        for text in ["2026-04-09", "2024-02-29", "1999-12-31"] {
            assert_eq!(text.parse::<Date>().map(|date| date.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn days_outside_the_calendar_are_refused() {
        for text in ["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-04-01", "2026-4", "+2026-04-01", "tomorrow", ""] {
            assert_eq!(text.parse::<Date>(), Err(NotADate), "{text}");
        }
    }

    #[test]
    fn days_are_counted_across_months_and_leap_years() {
        let day = |text: &str| text.parse::<Date>().unwrap_or_else(|_| unreachable!("{text}"));
        for (from, to, days) in [
            ("2026-04-09", "2026-04-09", 0),
            ("2026-02-28", "2026-03-01", 1),
            ("2024-02-28", "2024-03-01", 2),
            ("2025-12-31", "2026-01-01", 1),
            ("2026-04-09", "2026-03-28", -12),
            ("1999-12-31", "2000-12-31", 366),
            ("2026-01-01", "2126-01-01", 36_524),
        ] {
            assert_eq!(day(to).days_since(day(from)), days, "{from} {to}");
            assert_eq!(day(from).plus_days(days), Some(day(to)), "{from} {days}");
        }
        let mut at = day("1900-01-01");
        while let Some(next) = at.plus_days(1) {
            assert_eq!((next.days_since(at), next.plus_days(-1)), (1, Some(at)));
            at = next;
        }
        assert_eq!(at, day("2999-12-31"));
        assert_eq!(day("2024-02-29").a_year_later(), Some(day("2025-02-28")));
        assert_eq!(day("2026-09-30").a_year_later(), Some(day("2027-09-30")));
        assert_eq!(day("2999-09-30").a_year_later(), None);
    }

    #[test]
    fn dates_order_like_the_calendar() {
        let day = |text: &str| text.parse::<Date>().ok();
        assert!(day("2026-09-30") < day("2026-10-01"));
        assert!(day("2025-12-31") < day("2026-01-01"));
    }
}
