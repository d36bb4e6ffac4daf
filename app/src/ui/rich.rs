//! Sentences with stressed words or a link in them.

use crate::text::{BOLD_END, BOLD_START, LINK_END, LINK_START, plain};
use leptos::prelude::*;

/// A message of [`crate::text`] with its `<b>` and `<a>` parts as elements. Everything else in it is text, whatever it looks like.
#[component]
pub fn Rich(
    /// The message, already said.
    #[prop(into)]
    text: String,
    /// Where the link in the message leads; without it, the words of the link stay plain.
    #[prop(optional_no_strip, into)]
    link: Option<String>,
) -> impl IntoView {
    let mut views: Vec<AnyView> = Vec::new();
    let mut rest = text.as_str();
    while let Some(start) = rest.find([BOLD_START, LINK_START]) {
        let (before, marked) = rest.split_at(start);
        push_text(&mut views, before);
        let bold = marked.starts_with(BOLD_START);
        let inner = &marked[BOLD_START.len_utf8()..];
        // A mark that never ends stresses nothing.
        let Some(end) = inner.find(if bold { BOLD_END } else { LINK_END }) else {
            push_text(&mut views, inner);
            rest = "";
            break;
        };
        let words = plain(&inner[..end]);
        views.push(match (&link, bold) {
            (_, true) => view! { <b>{words}</b> }.into_any(),
            (Some(href), false) => view! { <a href=href.clone()>{words}</a> }.into_any(),
            (None, false) => words.into_any(),
        });
        rest = &inner[end + BOLD_END.len_utf8()..];
    }
    push_text(&mut views, rest);
    views
}

fn push_text(views: &mut Vec<AnyView>, text: &str) {
    let words = plain(text);
    if !words.is_empty() {
        views.push(words.into_any());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        say,
        text::{Language, Text},
        ui::testing::html,
    };

    #[test]
    fn our_stress_is_an_element_and_theirs_is_text() {
        let text = Text::new(Language::English);
        let said = say!(text, "promise-leader", name = "<b>Ada</b>", role = "<script>alert(1)</script>");
        assert_eq!(
            html(|| view! { <p><Rich text=said/></p> }),
            "<p><b>&lt;b&gt;Ada&lt;/b&gt;</b>, &lt;script&gt;alert(1)&lt;/script&gt;, reads every idea and replies.</p>"
        );
    }

    #[test]
    fn a_link_stands_in_its_sentence() {
        let text = format!("Read the {LINK_START}house rules{LINK_END}, {BOLD_START}please{BOLD_END}.");
        assert_eq!(
            html(|| view! { <p><Rich text=text.clone() link="/house-rules?a=\"b\"".to_owned()/></p> }),
            r#"<p>Read the <a href="/house-rules?a=&quot;b&quot;">house rules</a>, <b>please</b>.</p>"#
        );
        assert_eq!(html(|| view! { <p><Rich text=text/></p> }), "<p>Read the house rules, <b>please</b>.</p>");
    }

    #[test]
    fn marks_without_a_partner_are_left_out() {
        let text = format!("a{BOLD_END}b{BOLD_START}c{LINK_START}d");
        assert_eq!(html(|| view! { <p><Rich text/></p> }), "<p>abcd</p>");
    }
}
