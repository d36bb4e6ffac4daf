//! Going through a long list, page by page.

use crate::text::use_text;
use leptos::prelude::*;

/// What is shown of a list, and links to the pages before and after. Real links: Back works, and no page loads more by itself.
#[component]
pub fn Pager(
    /// "Ideas 21 to 40 of 896".
    #[prop(into)]
    text: String,
    /// The page before.
    #[prop(optional_no_strip, into)]
    previous: Option<String>,
    /// The page after.
    #[prop(optional_no_strip, into)]
    next: Option<String>,
    /// The link to the page before, in words; "Previous page" when left out.
    #[prop(optional_no_strip, into)]
    previous_label: Option<String>,
    /// The link to the page after, in words; "Next page" when left out.
    #[prop(optional_no_strip, into)]
    next_label: Option<String>,
) -> impl IntoView {
    let say = use_text();
    let previous = previous.map(|href| {
        let label = previous_label.unwrap_or_else(|| say.say("pages-previous"));
        view! { <a class="btn q" href=href rel="prev">{label}</a> " " }
    });
    let next = next.map(|href| {
        let label = next_label.unwrap_or_else(|| say.say("pages-next"));
        view! { <a class="btn q" href=href rel="next">{label}</a> }
    });
    let links = (previous.is_some() || next.is_some()).then(|| view! { <p class="turns">{previous} {next}</p> });
    view! {
        <nav class="pager" aria-label=say.say("pages-label")>
            <p>{text}</p>
            {links}
        </nav>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn links_are_only_where_pages_are() {
        let both = html(|| view! { <Pager text="Ideas 21 to 40 of 896" previous="?page=1".to_owned() next="?page=3&a=b".to_owned()/> });
        assert!(
            both.contains(r#"rel="prev" class="btn q">Previous page"#) && both.contains(r#"rel="next" class="btn q">Next page"#),
            "{both}"
        );
        assert!(both.contains(r#"href="?page=3&amp;a=b""#), "{both}");
        assert!(!html(|| view! { <Pager text="Ideas 1 to 3 of 3"/> }).contains("<a"));
    }
}
