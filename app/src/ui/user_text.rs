//! What people wrote, shown as they wrote it and never as markup.

use leptos::{either::Either, prelude::*};

/// A piece that a person wrote: paragraphs and line breaks as typed, in its own language and direction.
#[component]
pub fn UserText(
    /// The words.
    #[prop(into)]
    text: String,
    /// Their language as a BCP 47 tag, when known.
    #[prop(optional_no_strip, into)]
    language: Option<String>,
    /// A class of the element around the paragraphs.
    #[prop(default = "words")]
    class: &'static str,
) -> impl IntoView {
    let paragraphs: Vec<_> = paragraphs(&text)
        .into_iter()
        .map(|lines| {
            let lines: Vec<_> = lines
                .into_iter()
                .enumerate()
                .map(|(at, line)| {
                    let line = line.to_owned();
                    if at == 0 { Either::Left(line) } else { Either::Right(view! { <br/>{line} }) }
                })
                .collect();
            view! { <p>{lines}</p> }
        })
        .collect();
    view! {
        <div class=class lang=language dir="auto">
            {paragraphs}
        </div>
    }
}

/// A line that a person wrote, inside a sentence of ours: its own language and direction, apart from what surrounds it.
#[component]
pub fn UserLine(
    /// The words.
    #[prop(into)]
    text: String,
    /// Their language as a BCP 47 tag, when known.
    #[prop(optional_no_strip, into)]
    language: Option<String>,
) -> impl IntoView {
    view! { <bdi lang=language>{text}</bdi> }
}

/// The paragraphs of a text, each as its lines. Empty lines part paragraphs.
fn paragraphs(text: &str) -> Vec<Vec<&str>> {
    let mut paragraphs = vec![Vec::new()];
    for line in text.lines() {
        match (line.trim().is_empty(), paragraphs.last_mut()) {
            (true, Some(last)) if last.is_empty() => {}
            (false, Some(last)) => last.push(line),
            _ => paragraphs.push(Vec::new()),
        }
    }
    paragraphs.retain(|lines| !lines.is_empty());
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn words_of_people_are_never_markup() {
        let text = "<script>alert(1)</script>\n</div><b>b</b> & \"c\"";
        assert_eq!(
            html(|| view! { <UserText text language="en".to_owned()/> }),
            "<div lang=\"en\" dir=\"auto\" class=\"words\"><p>&lt;script&gt;alert(1)&lt;/script&gt;<br>&lt;/div&gt;&lt;b&gt;b&lt;/b&gt; &amp; \"c\"</p></div>"
        );
        assert_eq!(html(|| view! { <UserLine text="<i>"/> }), "<bdi>&lt;i&gt;</bdi>");
        assert!(html(|| view! { <UserLine text="x" language="\"><script>".to_owned()/> }).starts_with("<bdi lang=\"&quot;"));
    }

    #[test]
    fn paragraphs_and_lines_are_kept() {
        assert_eq!(
            html(|| view! { <UserText text="\n\none\r\ntwo\n \n\n\nthree\n" class="life"/> }),
            "<div dir=\"auto\" class=\"life\"><p>one<br>two</p><p>three</p></div>"
        );
        assert_eq!(html(|| view! { <UserText text=""/> }), "<div dir=\"auto\" class=\"words\"></div>");
    }
}
