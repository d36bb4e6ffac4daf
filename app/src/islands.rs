//! The parts that also run in the browser.
//!
//! An island only makes nicer what works as a plain form. It never owns a write: it sends the form that is on the page,
//! to the address of that form, and shows a part of the page that comes back.

pub mod deck;
#[cfg(feature = "hydrate")]
pub mod fetch;
pub mod typing;
