//! How sure we are: five small stones, then the word, then "about 7 in 10".

use crate::{say, text::use_text};
use domain::assumption::Sure;
use leptos::prelude::*;

/// Stones, word and number inside a line; the stones are hidden from readers, who get the words.
fn sure_parts(sure: Sure) -> impl IntoView + use<> {
    let text = use_text();
    let stones: Vec<_> = Sure::ALL.iter().map(|stone| view! { <i class=(*stone <= sure).then_some("on")></i> }).collect();
    view! {
        <span class="pips" aria-hidden="true">{stones}</span>
        <b>{text.say(&format!("sure-{}", sure.code()))}</b>
        " "
        <span>{say!(text, "sure-about", number = sure.in_ten())}</span>
    }
}

/// How sure we are, in one line.
#[component]
pub fn SureLine(
    /// How sure.
    sure: Sure,
) -> impl IntoView {
    view! { <p class="sure">{sure_parts(sure)}</p> }
}

/// How sure we were and are.
#[component]
pub fn SureChange(
    /// How sure we were.
    was: Sure,
    /// How sure we are.
    now: Sure,
) -> impl IntoView {
    let text = use_text();
    view! {
        <dl class="waspair">
            <dt>{text.say("sure-was")}</dt>
            <dd>
                <div class="sure">{sure_parts(was)}</div>
            </dd>
            <dt>{text.say("label-now")}</dt>
            <dd>
                <div class="sure">{sure_parts(now)}</div>
            </dd>
        </dl>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn how_sure_is_said_in_words() {
        let line = html(|| view! { <SureLine sure=Sure::ProbablyRight/> });
        assert_eq!(line.matches("class=\"on\"").count(), 4);
        assert!(line.contains("<b>Probably right</b> <span>about 7 in 10</span>"), "{line}");
        let change = html(|| view! { <SureChange was=Sure::ProbablyRight now=Sure::LooksWrong/> });
        assert!(change.find("Probably right") < change.find("Looks wrong"), "{change}");
    }
}
