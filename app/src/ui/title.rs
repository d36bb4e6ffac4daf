//! The title of the browser tab.

use super::{Frame, escaped};
use crate::{say, text::plain, text::use_text};
use leptos::prelude::*;
use leptos_meta::{Title, TitleProps};

/// Sets the title of the page: "Error: What is your idea? - Turnstone in Marshport".
///
/// Use this and never `leptos_meta::Title`, which writes its text unescaped into the page.
#[component]
pub fn PageTitle(
    /// The page, in the words of its h1.
    #[prop(into)]
    text: String,
    /// True when the page shows problems.
    #[prop(optional)]
    error: bool,
    /// The city; taken from the [`Frame`] in context when left out.
    #[prop(optional_no_strip, into)]
    place: Option<String>,
) -> impl IntoView {
    Title(TitleProps { formatter: None, text: Some(escaped_title(&text, error, place).into()) })
}

fn escaped_title(page: &str, error: bool, place: Option<String>) -> String {
    let text = use_text();
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    let place = place.or_else(|| use_context::<Frame>().map(|frame| frame.place)).filter(|place| !place.is_empty());
    let title = match place {
        Some(place) => say!(text, "title", page = page, place = place),
        None => say!(text, "title-without-place", page = page),
    };
    escaped(&plain(&if error { say!(text, "title-error", title = title) } else { title }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_end_itself() {
        let page = "</title><script>alert(1)</script> & \"more\"";
        let title = Owner::new().with(|| escaped_title(page, true, Some("Marsh<port>".to_owned())));
        assert_eq!(title, "Error: &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"more\" - Turnstone in Marsh&lt;port&gt;");
    }

    #[test]
    fn the_place_comes_from_the_frame() {
        Owner::new().with(|| {
            provide_context(Frame { place: "Marshport".to_owned(), ..Frame::default() });
            assert_eq!(escaped_title("Ideas\n", false, None), "Ideas - Turnstone in Marshport");
        });
        Owner::new().with(|| assert_eq!(escaped_title("Ideas", false, None), "Ideas - Turnstone"));
    }
}
