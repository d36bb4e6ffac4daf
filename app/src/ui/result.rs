//! What people answered: a sentence, a bar, the counts.

use super::{Rich, choice_icon};
use crate::{say, text::use_text};
use domain::vote::{Choice, Tally};
use leptos::prelude::*;

/// The answers to one idea, always with counts: "128 of 212 people agree."
#[component]
pub fn ResultLine(
    /// The id of the sentence, which is the name of the bar; one of its own for each tally on a page.
    #[prop(into)]
    id: String,
    /// The answers.
    tally: Tally,
) -> impl IntoView {
    let text = use_text();
    if tally.total() == 0 {
        return view! {
            <p class="meta" id=id>
                {text.say("result-none")}
            </p>
        }
        .into_any();
    }
    let agree = say!(text, "result-agree", agree = tally.agree, all = tally.total());
    let rest = format!(" {} {}", say!(text, "result-disagree", count = tally.disagree), say!(text, "result-unsure", count = tally.unsure));
    let counts: Vec<_> = Choice::ALL
        .iter()
        .map(|choice| {
            let words = say!(text, &format!("count-{}", choice.code()), count = tally.of(*choice));
            view! { <li>{choice_icon(*choice).view()} {words}</li> " " }
        })
        .collect();
    view! {
        <p class="meta" id=id.clone()>
            <Rich text=agree/>
            <span class="vh">{rest}</span>
        </p>
        <Bar tally labelled_by=id/>
        <ul class="counts">{counts}</ul>
    }
    .into_any()
}

/// The bar alone. With `labelled_by` it is a picture of that name; without, it only decorates the words beside it.
#[component]
pub fn Bar(
    /// The answers.
    tally: Tally,
    /// The id of the words that say the same.
    #[prop(optional_no_strip, into)]
    labelled_by: Option<String>,
) -> impl IntoView {
    let parts: Vec<_> = parts(tally)
        .into_iter()
        .map(|(choice, start, end)| match choice {
            Choice::Agree => view! { <rect class="y" width=percent(end - start) height="100%"></rect> }.into_any(),
            Choice::Disagree => view! { <rect class="n" x=percent(start) width=percent(end - start) height="100%"></rect> }.into_any(),
            Choice::Unsure => view! { <line class="u" x1=percent(start) x2=percent(end) y1="50%" y2="50%"></line> }.into_any(),
        })
        .collect();
    let (role, hidden) = if labelled_by.is_some() { (Some("img"), None) } else { (None, Some("true")) };
    view! {
        <svg class="bar" role=role aria-labelledby=labelled_by aria-hidden=hidden focusable="false">
            {parts}
        </svg>
    }
}

/// The parts of a bar that have a width: answer, start and end in parts of a thousand, without gaps from 0 to 1000.
fn parts(tally: Tally) -> Vec<(Choice, i64, i64)> {
    let mut at = 0;
    let mut parts = Vec::new();
    for choice in Choice::ALL {
        let width = tally.per_mille(*choice).unwrap_or(0);
        if width > 0 {
            parts.push((*choice, at, at + width));
            at += width;
        }
    }
    parts
}

fn percent(per_mille: i64) -> String {
    format!("{}.{}%", per_mille / 10, per_mille % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    fn tally(agree: i64, disagree: i64, unsure: i64) -> Tally {
        Tally { agree, disagree, unsure, matters: 0 }
    }

    #[test]
    fn a_bar_is_full() {
        for (agree, disagree, unsure) in [(128, 51, 33), (1, 1, 1), (1, 0, 0), (0, 0, 7), (999, 1, 0), (2, 0, 1), (5_000, 1, 1)] {
            let parts = parts(tally(agree, disagree, unsure));
            assert_eq!(parts.iter().map(|(_, start, end)| end - start).sum::<i64>(), 1000);
            assert_eq!(parts.first().map(|part| part.1), Some(0));
            assert_eq!(parts.last().map(|part| part.2), Some(1000));
            assert!(parts.windows(2).all(|pair| pair[0].2 == pair[1].1), "{parts:?}");
        }
        assert!(parts(Tally::default()).is_empty());
    }

    #[test]
    fn a_result_is_a_sentence_a_bar_and_counts() {
        let page = html(|| view! { <ResultLine id="r1" tally=tally(128, 51, 33)/> });
        let start = concat!(
            r#"<p id="r1" class="meta"><b>128 of 212</b> people agree.<span class="vh"> 51 disagree. 33 are not sure.</span></p>"#,
            r#"<svg role="img" aria-labelledby="r1" focusable="false" class="bar">"#,
            r#"<rect width="60.4%" height="100%" class="y"></rect><rect x="60.4%" width="24.0%" height="100%" class="n"></rect>"#,
            r#"<line x1="84.4%" x2="100.0%" y1="50%" y2="50%" class="u"></line></svg><ul class="counts">"#,
        );
        assert!(page.starts_with(start), "{page}");
        assert!(
            page.contains("</svg>128 agree</li>") && page.contains("</svg>51 disagree</li>") && page.contains("</svg>33 not sure</li>"),
            "{page}"
        );
    }

    #[test]
    fn one_person_is_a_person() {
        let page = html(|| view! { <ResultLine id="r1" tally=tally(1, 0, 0)/> });
        assert!(page.contains("<b>1 of 1</b> person agrees.<span class=\"vh\"> 0 disagree. 0 are not sure.</span>"), "{page}");
        let page = html(|| view! { <ResultLine id="r1" tally=tally(1, 1, 1)/> });
        assert!(page.contains("<b>1 of 3</b> people agrees."), "{page}");
    }

    #[test]
    fn nobody_is_said() {
        assert_eq!(
            html(|| view! { <ResultLine id="r1" tally=Tally::default()/> }),
            r#"<p id="r1" class="meta">Nobody has answered yet.</p>"#
        );
    }
}
