//! Two texts side by side: what was, and what is.

use crate::text::use_text;
use leptos::{either::Either, prelude::*};

/// What was and what is, each with its name. No lines say "Nothing" in words.
#[component]
pub fn BeforeNow(
    /// "Before".
    #[prop(into)]
    was_label: String,
    /// The lines that were.
    was: Vec<String>,
    /// "Now".
    #[prop(into)]
    now_label: String,
    /// The lines that are.
    now: Vec<String>,
    /// The language of the lines as a BCP 47 tag, when people wrote them.
    #[prop(optional_no_strip, into)]
    language: Option<String>,
) -> impl IntoView {
    view! {
        <div class="ba">
            <div class="was">
                <p class="lab">{was_label}</p>
                {lines(was, language.as_ref())}
            </div>
            <div class="now">
                <p class="lab">{now_label}</p>
                {lines(now, language.as_ref())}
            </div>
        </div>
    }
}

fn lines(lines: Vec<String>, language: Option<&String>) -> impl IntoView + use<> {
    if lines.iter().all(|line| line.trim().is_empty()) {
        return Either::Left(view! { <p>{use_text().say("nothing-there")}</p> });
    }
    let lines: Vec<_> = lines
        .into_iter()
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            view! {
                <p lang=language.cloned() dir="auto">
                    {line}
                </p>
            }
        })
        .collect();
    Either::Right(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn nothing_is_said_in_words() {
        let page = html(|| {
            view! { <BeforeNow was_label="Before" was=vec![" ".into()] now_label="Now" now=vec!["<b>one".into(), "two".into()] language="en".to_owned()/> }
        });
        assert_eq!(
            page,
            concat!(
                r#"<div class="ba"><div class="was"><p class="lab">Before</p><p>Nothing</p></div>"#,
                r#"<div class="now"><p class="lab">Now</p><p lang="en" dir="auto">&lt;b&gt;one</p><p lang="en" dir="auto">two</p></div></div>"#
            )
        );
    }
}
