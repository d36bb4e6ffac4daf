//! Answering an idea.

use super::{Icon, Once, fields::FieldError};
use crate::text::use_text;
use domain::vote::{Choice, Vote};
use leptos::prelude::*;

/// The icon of an answer, the same everywhere: never colour alone.
pub const fn choice_icon(choice: Choice) -> Icon {
    match choice {
        Choice::Agree => Icon::Check,
        Choice::Disagree => Icon::Cross,
        Choice::Unsure => Icon::Dash,
    }
}

/// One idea to answer: the sentence as the legend of three real radio buttons. Nothing is chosen beforehand, and nothing
/// is sent before the button. It sends `choice` (a [`Choice`] code), `matters` ("1") and `once`.
#[component]
pub fn VoteCard(
    /// Where the answer is sent.
    #[prop(into)]
    action: String,
    /// The idea.
    #[prop(into)]
    sentence: String,
    /// The language of the idea.
    #[prop(optional_no_strip, into)]
    language: Option<String>,
    /// The one-time key.
    #[prop(into)]
    once: String,
    /// The answer the person gave before.
    #[prop(optional_no_strip)]
    given: Option<Vote>,
    /// Whether "This matters a lot to me" was ticked when the form is shown again without an answer.
    #[prop(optional)]
    matters: bool,
    /// The id of the first answer; [`super::ErrorSummary`] links to it.
    #[prop(default = "choice".to_owned(), into)]
    id: String,
    /// What is wrong.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// Where "Stop for now" leads; no such link when left out.
    #[prop(optional_no_strip, into)]
    stop: Option<String>,
    /// The button; "Save and next" when left out.
    #[prop(optional_no_strip, into)]
    button: Option<String>,
    /// What else the form sends, unseen.
    #[prop(optional)]
    hidden: Option<AnyView>,
) -> impl IntoView {
    let text = use_text();
    let described = error.is_some().then(|| format!("{id}-error"));
    let bad = error.is_some().then_some("true");
    let choices: Vec<_> = Choice::ALL
        .iter()
        .map(|choice| {
            let class = match choice {
                Choice::Agree => "vote",
                Choice::Disagree => "vote no",
                Choice::Unsure => "vote un",
            };
            let own = if *choice == Choice::Agree { id.clone() } else { format!("{id}-{}", choice.code()) };
            let checked = given.is_some_and(|vote| vote.choice == *choice);
            view! {
                <label class=class>
                    <input type="radio" id=own name="choice" value=choice.code() checked=checked/>
                    <span>{choice_icon(*choice).view()} {text.say(&format!("choice-{}", choice.code()))}</span>
                </label>
            }
        })
        .collect();
    view! {
        <form class="deck" method="post" action=action>
            <div class="stone">
                <Once value=once/>
                {hidden}
                <fieldset class="votes" role="radiogroup" aria-describedby=described aria-invalid=bad>
                    <legend lang=language dir="auto">
                        {sentence}
                    </legend>
                    <FieldError id text=error/>
                    {choices}
                </fieldset>
                <label class="tick">
                    <input type="checkbox" name="matters" value="1" checked=given.map_or(matters, |vote| vote.matters)/>
                    " "
                    <span>{text.say("matters")}</span>
                </label>
                <p class="acts">
                    <button class="btn big">{button.unwrap_or_else(|| text.say("save-and-next"))}</button>
                    {stop.map(|href| view! { " " <a class="btn big q" href=href>{text.say("stop-for-now")}</a> })}
                </p>
            </div>
        </form>
    }
}

/// Three buttons in a row, each of which sends its answer at once: for an idea that is read whole. Sends `choice` and `once`.
#[component]
pub fn VoteRow(
    /// Where the answer is sent.
    #[prop(into)]
    action: String,
    /// The one-time key.
    #[prop(into)]
    once: String,
    /// The answer the person gave before.
    #[prop(optional_no_strip)]
    given: Option<Choice>,
    /// What else the form sends, unseen.
    #[prop(optional)]
    hidden: Option<AnyView>,
) -> impl IntoView {
    let text = use_text();
    let buttons: Vec<_> = Choice::ALL
        .iter()
        .map(|choice| {
            let chosen = given == Some(*choice);
            view! {
                <button
                    class=if chosen { "btn" } else { "btn q" }
                    name="choice"
                    value=choice.code()
                    aria-pressed=given.map(|_| if chosen { "true" } else { "false" })
                >
                    {choice_icon(*choice).view()}
                    " "
                    {text.say(&format!("choice-{}", choice.code()))}
                </button>
                " "
            }
        })
        .collect();
    view! {
        <form class="row3" method="post" action=action>
            <Once value=once/>
            {hidden}
            {buttons}
        </form>
    }
}

/// How far through the cards a person is: a row of stones, hidden from readers, who get the sentence beside it.
#[component]
pub fn Dots(
    /// Which card this is, from 1.
    at: usize,
    /// How many cards there are.
    all: usize,
) -> impl IntoView {
    // More than two rows of stones on a phone tell no one anything.
    const MOST: usize = 24;
    (all <= MOST && at <= all).then(|| {
        let stones: Vec<_> = (1..=all)
            .map(|stone| {
                let class = match stone.cmp(&at) {
                    std::cmp::Ordering::Less => "on",
                    std::cmp::Ordering::Equal => "at",
                    std::cmp::Ordering::Greater => "off",
                };
                view! { <li class=class></li> }
            })
            .collect();
        view! {
            <ol class="dots" aria-hidden="true">
                {stones}
            </ol>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    fn card(given: Option<Vote>, error: Option<String>) -> String {
        html(
            move || view! { <VoteCard action="/ideas/1/vote" sentence="Shade <now>." once="key" given error stop="/missions/cool".to_owned()/> },
        )
    }

    #[test]
    fn nothing_is_chosen_for_anyone() {
        let page = card(None, None);
        assert!(!page.contains("checked"), "{page}");
        assert_eq!(page.matches("type=\"radio\"").count(), 3);
        assert!(page.contains("<legend dir=\"auto\">Shade &lt;now&gt;.</legend>"), "{page}");
        let order: Vec<_> = ["Agree", "Disagree", "Not sure"].iter().map(|word| page.find(&format!("</svg>{word}"))).collect();
        assert!(order.is_sorted() && order[0].is_some(), "{page}");
    }

    #[test]
    fn an_answer_comes_back() {
        let page = card(Some(Vote { choice: Choice::Unsure, matters: true }), None);
        assert_eq!(page.matches(" checked").count(), 2);
        assert!(page.contains(r#"value="unsure" checked"#), "{page}");
    }

    #[test]
    fn an_error_is_tied_to_the_answers() {
        let page = card(None, Some("Choose one answer.".to_owned()));
        assert!(page.contains(r#"aria-describedby="choice-error""#) && page.contains(r#"id="choice-error""#), "{page}");
        assert!(page.contains(r#"<input type="radio" id="choice""#), "{page}");
    }

    #[test]
    fn the_row_says_what_was_chosen() {
        let page = html(|| view! { <VoteRow action="/ideas/1/vote" once="key" given=Some(Choice::Disagree)/> });
        assert_eq!(page.matches(r#"aria-pressed="true""#).count(), 1);
        assert!(!html(|| view! { <VoteRow action="/ideas/1/vote" once="key"/> }).contains("aria-pressed"));
    }
}
