//! The parts that pages are made of: small, server only, each with the markup and classes of the drawn pages.
//!
//! Texts come in already said, or are said here when they are the same on every page. Ids come in as props, so a page
//! names what it links to; nothing is counted behind its back. Everything works as a plain form.

mod before_now;
mod boxes;
mod choices;
mod crumb;
mod difference;
mod errors;
pub mod failure;
mod fields;
mod file;
mod frame;
mod icon;
mod pager;
mod people;
mod question;
mod result;
mod rich;
mod stage;
mod strand;
mod sure;
mod tags;
mod title;
mod user_text;
mod votes;

pub use before_now::*;
pub use boxes::*;
pub use choices::*;
pub use crumb::*;
pub use difference::*;
pub use errors::*;
pub use failure::*;
pub use fields::*;
pub use file::*;
pub use frame::*;
pub use icon::*;
pub use pager::*;
pub use people::*;
pub use question::*;
pub use result::*;
pub use rich::*;
pub use stage::*;
pub use strand::*;
pub use sure::*;
pub use tags::*;
pub use title::*;
pub use user_text::*;
pub use votes::*;

/// Text made safe for the two elements in which Leptos writes text as it is: `title` and `textarea`.
///
/// Both are RCDATA (HTML standard, 13.1.2): references are read in them, and only `<` could end them.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            letter => safe.push(letter),
        }
    }
    safe
}

/// Renders as a page would, for tests.
#[cfg(test)]
pub(crate) mod testing {
    use crate::text::{Language, Text};
    use leptos::prelude::*;

    /// The HTML of a view in English, without the comments that only hydration needs.
    pub(crate) fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
        html_in(Language::English, view)
    }

    /// The HTML of a view in a language.
    pub(crate) fn html_in<V: IntoView>(language: Language, view: impl FnOnce() -> V) -> String {
        Owner::new().with(|| {
            provide_context(Text::new(language));
            view().into_view().to_html().replace("<!>", "").replace("<!--()-->", "")
        })
    }
}
