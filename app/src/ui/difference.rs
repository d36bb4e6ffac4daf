//! Two texts side by side with what changed in them, word by word.

use crate::text::use_text;
use domain::difference::{Fate, Piece, difference};
use leptos::prelude::*;

/// Letters of unchanged text that are shown whole; of longer ones only what stands beside a change.
const SHOWN_WHOLE: usize = 320;
/// Letters kept beside a change.
const BESIDE: usize = 110;

/// What was and what is, each with its name; removed and added words are marked, also for those who listen. Of a long text
/// only what stands around the changes is shown; the page offers the whole of it elsewhere.
#[component]
pub fn Difference(
    /// "Before, from 15 January 2026".
    #[prop(into)]
    was_label: String,
    /// The text that was; line ends part paragraphs.
    #[prop(into)]
    was: String,
    /// "Now, from 9 April 2026".
    #[prop(into)]
    now_label: String,
    /// The text that is.
    #[prop(into)]
    now: String,
    /// The language of the texts as a BCP 47 tag.
    #[prop(optional_no_strip, into)]
    language: Option<String>,
) -> impl IntoView {
    let pieces = difference(&was, &now);
    view! {
        <div class="ba">
            <div class="was">
                <p class="lab">{was_label}</p>
                {side(&pieces, Fate::Removed, language.as_ref())}
            </div>
            <div class="now">
                <p class="lab">{now_label}</p>
                {side(&pieces, Fate::Added, language.as_ref())}
            </div>
        </div>
    }
}

/// One of the two texts: what stayed, and what has this fate.
fn side(pieces: &[Piece], fate: Fate, language: Option<&String>) -> AnyView {
    let shown: Vec<(bool, &str)> = pieces
        .iter()
        .filter(|piece| piece.fate == fate || piece.fate == Fate::Same)
        .map(|piece| (piece.fate == fate, piece.text.as_str()))
        .collect();
    if shown.iter().all(|(_, text)| text.trim().is_empty()) {
        return view! { <p>{use_text().say("nothing-there")}</p> }.into_any();
    }
    let count = shown.len();
    let mut paragraphs: Vec<Vec<AnyView>> = vec![Vec::new()];
    for (at, (changed, text)) in shown.into_iter().enumerate() {
        let text = if changed { text.to_owned() } else { around(text, at > 0, at + 1 < count) };
        for (line, words) in text.split('\n').enumerate() {
            if line > 0 {
                paragraphs.push(Vec::new());
            }
            if let (Some(last), false) = (paragraphs.last_mut(), words.is_empty()) {
                last.push(piece(changed, fate, words.to_owned()));
            }
        }
    }
    paragraphs
        .into_iter()
        .filter(|words| !words.is_empty())
        .map(|words| {
            view! {
                <p lang=language.cloned() dir="auto">
                    {words}
                </p>
            }
        })
        .collect::<Vec<_>>()
        .into_any()
}

fn piece(changed: bool, fate: Fate, words: String) -> AnyView {
    let t = use_text();
    // Marks around white space alone would be read out and say nothing.
    match (changed && !words.trim().is_empty(), fate) {
        (true, Fate::Removed) => view! { <del><span class="vh">{t.say("difference-removed")} " "</span>{words}</del> }.into_any(),
        (true, _) => view! { <ins><span class="vh">{t.say("difference-added")} " "</span>{words}</ins> }.into_any(),
        (false, _) => words.into_any(),
    }
}

/// Unchanged text as it is shown: the middle of a long one is left out, between words.
fn around(text: &str, change_before: bool, change_after: bool) -> String {
    if text.chars().count() <= SHOWN_WHOLE {
        return text.to_owned();
    }
    let head: String = text.chars().take(BESIDE).collect();
    let head = head.rsplit_once(char::is_whitespace).map_or(head.as_str(), |(words, _)| words);
    let tail: String = text.chars().skip(text.chars().count() - BESIDE).collect();
    let tail = tail.split_once(char::is_whitespace).map_or(tail.as_str(), |(_, words)| words);
    match (change_before, change_after) {
        (true, true) => format!("{head} \u{2026} {tail}"),
        (true, false) => format!("{head} \u{2026}"),
        (false, true) => format!("\u{2026} {tail}"),
        (false, false) => format!("{head} \u{2026}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    fn shown(was: &'static str, now: &'static str) -> String {
        html(move || view! { <Difference was_label="Before" was=was now_label="Now" now=now language="en".to_owned()/> })
    }

    #[test]
    fn changed_words_are_marked_and_said() {
        assert_eq!(
            shown("Close it <at> noon.", "Close it <at> night.\nAlways."),
            concat!(
                r#"<div class="ba"><div class="was"><p class="lab">Before</p><p lang="en" dir="auto">Close it &lt;at&gt; "#,
                r#"<del><span class="vh">removed: </span>noon</del>.</p></div><div class="now"><p class="lab">Now</p>"#,
                r#"<p lang="en" dir="auto">Close it &lt;at&gt; <ins><span class="vh">added: </span>night.</ins></p>"#,
                r#"<p lang="en" dir="auto"><ins><span class="vh">added: </span>Always</ins>.</p></div></div>"#
            )
        );
    }

    #[test]
    fn nothing_is_said_in_words() {
        assert!(shown("", "All new.").contains(r#"<p class="lab">Before</p><p>Nothing</p>"#));
    }

    #[test]
    fn the_middle_of_a_long_text_is_left_out() {
        let long = "word ".repeat(200);
        let shown = around(&long, true, true);
        assert!(shown.starts_with("word word") && shown.ends_with("word ") && shown.contains(" \u{2026} ") && shown.len() < 260, "{shown}");
        assert!(around(&long, false, true).starts_with('\u{2026}'));
        assert_eq!(around("short", true, true), "short");
    }
}
