//! Days and times as people say them: "9 April 2026", "2:30pm".

use super::{Text, say};
use domain::{Date, Timestamp};
use jiff::tz::TimeZone;
use leptos::prelude::use_context;

/// The time zone of the city, held in context while a page is made. Without one, times are in UTC.
#[derive(Clone, Debug)]
pub struct Zone(pub TimeZone);

impl Text {
    /// "9 April 2026".
    pub fn date(&self, date: Date) -> String {
        say!(self, "date", day = date.day().to_string(), month = self.month_name(date.month()), year = date.year().to_string())
    }

    /// "9 April", where the year stands above.
    pub fn day(&self, date: Date) -> String {
        say!(self, "date-day", day = date.day().to_string(), month = self.month_name(date.month()))
    }

    /// "April 2026", above the days of one month.
    pub fn month(&self, date: Date) -> String {
        say!(self, "date-month", month = self.month_name(date.month()), year = date.year().to_string())
    }

    /// The day of a moment where the city is.
    pub fn date_of(&self, moment: Timestamp) -> String {
        self.date_in(moment, &zone())
    }

    /// The calendar day of a moment where the city is; nothing for a moment that no calendar holds.
    pub fn calendar_day(&self, moment: Timestamp) -> Option<Date> {
        calendar_day(moment, &zone())
    }

    /// The first moment after a day where the city is; nothing for a day that no calendar holds.
    pub fn end_of_day(&self, day: Date) -> Option<Timestamp> {
        self.end_of_day_in(day, &zone())
    }

    /// As [`Text::end_of_day`], in a given zone, for places that are no page.
    pub fn end_of_day_in(&self, day: Date, zone: &TimeZone) -> Option<Timestamp> {
        let date = jiff::civil::Date::new(day.year(), day.month().try_into().ok()?, day.day().try_into().ok()?).ok()?;
        let next = date.tomorrow().ok()?.to_zoned(zone.clone()).ok()?;
        Some(Timestamp::from_micros(next.timestamp().as_microsecond()))
    }

    /// The time of a moment where the city is: "2:30pm".
    pub fn time_of(&self, moment: Timestamp) -> String {
        self.time_in(moment, &zone())
    }

    /// Day and time of a moment where the city is: "9 April 2026, 2:30pm".
    pub fn moment_of(&self, moment: Timestamp) -> String {
        say!(self, "date-and-time", date = self.date_of(moment), time = self.time_of(moment))
    }

    /// The day of a moment in a given zone, for places that are no page, such as a mail.
    pub fn date_in(&self, moment: Timestamp, zone: &TimeZone) -> String {
        match calendar_day(moment, zone) {
            Some(date) => self.date(date),
            None => self.say("date-unknown"),
        }
    }

    /// The time of a moment in a given zone, for places that are no page, such as a mail.
    pub fn time_in(&self, moment: Timestamp, zone: &TimeZone) -> String {
        let Some(at) = local(moment, zone) else { return self.say("date-unknown") };
        let key = match (at.hour() < 12, at.minute() == 0) {
            (true, true) => "time-morning-whole",
            (true, false) => "time-morning",
            (false, true) => "time-afternoon-whole",
            (false, false) => "time-afternoon",
        };
        let twelve = if at.hour() % 12 == 0 { 12 } else { at.hour() % 12 };
        say!(self, key, hour = twelve.to_string(), hour_of_day = format!("{:02}", at.hour()), minute = format!("{:02}", at.minute()))
    }

    /// The value of a `datetime` attribute for a moment: RFC 3339, in UTC, whole seconds.
    pub fn datetime(&self, moment: Timestamp) -> String {
        local(moment, &TimeZone::UTC).map(|at| at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()).unwrap_or_default()
    }

    /// The value of a `datetime` attribute for the day of a moment where the place is: where only the day is shown, it says no
    /// more, and pages stay light.
    pub fn day_value(&self, moment: Timestamp) -> String {
        local(moment, &zone()).map(|at| at.strftime("%Y-%m-%d").to_string()).unwrap_or_default()
    }

    fn month_name(&self, month: u8) -> String {
        self.say(&format!("month-{month}"))
    }
}

/// The zone of the page being made.
pub(crate) fn zone() -> TimeZone {
    use_context::<Zone>().map_or(TimeZone::UTC, |zone| zone.0)
}

fn calendar_day(moment: Timestamp, zone: &TimeZone) -> Option<Date> {
    local(moment, zone).and_then(|at| Date::new(at.year(), at.month().unsigned_abs(), at.day().unsigned_abs()))
}

fn local(moment: Timestamp, zone: &TimeZone) -> Option<jiff::Zoned> {
    jiff::Timestamp::from_microsecond(moment.micros()).ok().map(|moment| moment.to_zoned(zone.clone()))
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::*;
    use leptos::prelude::{Owner, provide_context};

    const ENGLISH: Text = Text::new(Language::English);

    fn moment(text: &str) -> Timestamp {
        text.parse::<jiff::Timestamp>()
            .map(|moment| Timestamp::from_micros(moment.as_microsecond()))
            .unwrap_or_else(|_| unreachable!("{text}"))
    }

    #[test]
    fn days_are_words_without_grouping_the_year() {
        let date = Date::new(2026, 4, 9).unwrap_or_else(|| unreachable!("a day"));
        assert_eq!(ENGLISH.date(date), "9 April 2026");
        assert_eq!(ENGLISH.day(date), "9 April");
        assert_eq!(ENGLISH.month(date), "April 2026");
        let months: Vec<_> = (1..=12).map(|month| ENGLISH.month_name(month)).collect();
        assert_eq!((months[0].as_str(), months[11].as_str()), ("January", "December"));
    }

    #[test]
    fn times_are_those_of_the_city() {
        for (at, time) in [
            ("2026-04-09T00:00:00Z", "12am"),
            ("2026-04-09T00:05:00Z", "12:05am"),
            ("2026-04-09T09:02:59Z", "9:02am"),
            ("2026-04-09T12:00:00Z", "12pm"),
            ("2026-04-09T14:30:00Z", "2:30pm"),
            ("2026-04-09T23:59:00Z", "11:59pm"),
        ] {
            assert_eq!(ENGLISH.time_of(moment(at)), time, "{at}");
        }
        Owner::new().with(|| {
            provide_context(Zone(TimeZone::fixed(jiff::tz::offset(2))));
            assert_eq!(ENGLISH.moment_of(moment("2026-04-09T23:59:00Z")), "10 April 2026, 1:59am");
        });
    }

    #[test]
    fn machines_get_universal_time() {
        assert_eq!(ENGLISH.datetime(moment("2026-04-09T23:59:01.5Z")), "2026-04-09T23:59:01Z");
        assert_eq!(ENGLISH.date_of(Timestamp::from_micros(i64::MAX)), ENGLISH.say("date-unknown"));
    }
}
