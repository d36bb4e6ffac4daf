//! What can stand in a message.

use super::{Text, catalogue::is_mark};
use domain::{Date, Timestamp};
use fluent_bundle::FluentValue;
use std::borrow::Cow;

/// A value that a message can show: a number, a text, a day.
pub trait Argument {
    /// The value as the message of this language shows it.
    fn in_message(self, text: Text) -> FluentValue<'static>;
}

macro_rules! numbers {
    ($($number:ty)+) => { $(
        impl Argument for $number {
            fn in_message(self, _: Text) -> FluentValue<'static> {
                FluentValue::from(self)
            }
        }
    )+ };
}
numbers!(i8 i16 i32 i64 u8 u16 u32 u64 isize usize);

impl Argument for String {
    fn in_message(self, text: Text) -> FluentValue<'static> {
        // The marks stand for markup of ours; in what a person typed they can only be an attempt to forge it.
        let mut value = self;
        if value.chars().any(is_mark) {
            value.retain(|letter| !is_mark(letter));
        }
        // A name from a language that runs the other way would turn the words around it: "16 ,nur October". Fluent sets every
        // argument apart where the sentence runs from right to left; where it runs from left to right, only these need it.
        if text.language().dir() == "ltr" && value.chars().any(runs_from_right_to_left) {
            value = format!("\u{2068}{value}\u{2069}");
        }
        FluentValue::from(value)
    }
}

/// Letters of Hebrew, Arabic and the other scripts of the blocks that Unicode keeps for this direction (UAX #9, DerivedBidiClass).
const fn runs_from_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

impl Argument for &str {
    fn in_message(self, text: Text) -> FluentValue<'static> {
        self.to_owned().in_message(text)
    }
}

impl Argument for &String {
    fn in_message(self, text: Text) -> FluentValue<'static> {
        self.clone().in_message(text)
    }
}

impl Argument for Cow<'_, str> {
    fn in_message(self, text: Text) -> FluentValue<'static> {
        self.into_owned().in_message(text)
    }
}

impl Argument for Date {
    fn in_message(self, text: Text) -> FluentValue<'static> {
        FluentValue::from(text.date(self))
    }
}

impl Argument for Timestamp {
    fn in_message(self, text: Text) -> FluentValue<'static> {
        FluentValue::from(text.date_of(self))
    }
}
