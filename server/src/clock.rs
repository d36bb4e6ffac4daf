//! The present: the only place that asks what time it is.

use domain::{Date, Moment, Timestamp};
use jiff::tz::TimeZone;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// A clock with the time zone of the city.
#[derive(Clone, Debug)]
pub struct Clock {
    zone: TimeZone,
    /// Microseconds, when a test holds the clock.
    held: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// The clock of the machine.
    pub const fn system(zone: TimeZone) -> Self {
        Self { zone, held: None }
    }

    /// A clock that stands still until it is moved, for tests.
    pub fn held(zone: TimeZone, at: Timestamp) -> Self {
        Self { zone, held: Some(Arc::new(AtomicI64::new(at.micros()))) }
    }

    /// Moves a held clock on by so many seconds; the system's clock is left alone.
    pub fn move_on(&self, seconds: i64) {
        if let Some(held) = &self.held {
            held.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
        }
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        match &self.held {
            Some(held) => Timestamp::from_micros(held.load(Ordering::SeqCst)),
            None => Timestamp::from_micros(jiff::Timestamp::now().as_microsecond()),
        }
    }

    /// Now, and which day it is in the city.
    pub fn moment(&self) -> Moment {
        let now = self.now();
        Moment { now, today: self.day_of(now) }
    }

    /// The time zone of the city.
    pub const fn zone(&self) -> &TimeZone {
        &self.zone
    }

    fn day_of(&self, at: Timestamp) -> Date {
        let at = jiff::Timestamp::from_microsecond(at.micros()).unwrap_or_default();
        let day = self.zone.to_datetime(at).date();
        let year = day.year().clamp(1900, 2999);
        Date::new(year, day.month().unsigned_abs(), day.day().unsigned_abs()).unwrap_or(FIRST_DAY)
    }
}

/// Stands in for days that no calendar here holds; never reached by a clock that works.
const FIRST_DAY: Date = match Date::new(1970, 1, 1) {
    Some(day) => day,
    None => panic!("1 January 1970 is a day"),
};
