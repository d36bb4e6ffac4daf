//! The rules of Turnstone.
//!
//! What a mission, an idea, a vote and a viewpoint are, who may do what to them, and what a person
//! typed must look like before it is kept. Nothing here reads a clock, makes a random number, or
//! touches a file, a socket or a database: `now` and identifiers are arguments. The same code runs
//! on the server and in the browser.

pub mod answer;
pub mod assumption;
pub mod decision;
pub mod difference;
pub mod evidence;
pub mod file;
pub mod id;
pub mod idea;
pub mod mission;
pub mod moderation;
pub mod notice;
pub mod paper;
pub mod permission;
pub mod person;
pub mod problem;
pub mod sorting;
pub mod target;
pub mod test;
pub mod text;
pub mod time;
pub mod viewpoint;
pub mod vote;
pub mod words;

pub use id::*;
pub use time::{Date, Moment, Timestamp};

/// Declares an enum whose variants have one stable code, used alike in tables, forms and URLs.
///
/// The codes never change once released: they are stored.
macro_rules! codes {
    (
        $(#[$meta:meta])*
        pub enum $name:ident { $( $(#[$variant_meta:meta])* $variant:ident = $code:literal, )+ }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $( $(#[$variant_meta])* #[serde(rename = $code)] $variant, )+ }

        impl $name {
            /// Every value, in the order in which people meet them.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            /// The stable code kept in tables, forms and URLs.
            pub const fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::UnknownCode;
            fn from_str(code: &str) -> Result<Self, Self::Err> {
                match code {
                    $( $code => Ok(Self::$variant), )+
                    _ => Err(crate::UnknownCode { kind: stringify!($name), code: code.to_owned() }),
                }
            }
        }

        impl TryFrom<String> for $name {
            type Error = crate::UnknownCode;
            fn try_from(code: String) -> Result<Self, Self::Error> { code.parse() }
        }
    };
}
pub(crate) use codes;

/// A stored or submitted code that stands for nothing in this version.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown {kind} code {code:?}")]
pub struct UnknownCode {
    /// The type that was expected.
    pub kind: &'static str,
    /// What was found instead.
    pub code: String,
}
