//! A page that asks one question.

use super::{Crumb, ErrorSummary, Once, RefusalBox, SubmitRow};
use crate::text::use_text;
use domain::problem::{Problems, Refusal};
use leptos::prelude::*;

/// One question a page: the way back, what is wrong, where we are, the question, one button.
///
/// The field inside has `heading=true`, so that its label is the h1; where a page asks two things at once, `heading`
/// here is the h1 instead.
#[component]
pub fn QuestionPage(
    /// Where the form is sent; the address of this page.
    #[prop(into)]
    action: String,
    /// The one-time key.
    #[prop(into)]
    once: String,
    /// The page before this one.
    #[prop(into)]
    back: String,
    /// Where we are: "Cooler streets by 2030. Question 1 of 4."
    #[prop(optional_no_strip, into)]
    kicker: Option<String>,
    /// The h1, when it is not the label of the field.
    #[prop(optional_no_strip, into)]
    heading: Option<String>,
    /// What is wrong.
    #[prop(default = Problems::none())]
    problems: Problems,
    /// The fields of the form: name, and what it asks.
    #[prop(optional)]
    labels: Vec<(&'static str, String)>,
    /// What did not happen: "Your idea was not sent yet".
    #[prop(optional_no_strip, into)]
    error_title: Option<String>,
    /// Why it cannot be done now.
    #[prop(optional_no_strip)]
    refusal: Option<Refusal>,
    /// The button; "Continue" when left out.
    #[prop(optional_no_strip, into)]
    button: Option<String>,
    /// Buttons and links beside the main button.
    #[prop(optional)]
    beside: Option<AnyView>,
    /// What follows the form.
    #[prop(optional)]
    after: Option<AnyView>,
    /// True when a file can be chosen.
    #[prop(optional)]
    files: bool,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let text = use_text();
    let button = button.unwrap_or_else(|| text.say("continue"));
    view! {
        <div class="wrap">
            <div class="narrow">
                <Crumb href=back label=text.say("back")/>
                {refusal.map(|refusal| view! { <RefusalBox refusal/> })}
                <ErrorSummary problems labels title=error_title/>
                {kicker.map(|kicker| view! { <p class="kicker">{kicker}</p> })}
                {heading.map(|heading| view! { <h1>{heading}</h1> })}
                <form method="post" action=action enctype=files.then_some("multipart/form-data") novalidate=true>
                    <Once value=once/>
                    {children()}
                    <SubmitRow label=button>{beside}</SubmitRow>
                </form>
                {after}
            </div>
        </div>
    }
}

/// What Enter in a line of text presses: the first button of its form (HTML standard, 4.10.21.2). Where another button stands
/// before the one that goes on, this copy of it goes first, out of everyone's way.
#[component]
pub fn EnterButton(
    /// The words of the button that it stands for.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <button class="vh" tabindex="-1" aria-hidden="true">
            {label}
        </button>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::{TextArea, testing::html};
    use domain::problem::Invalid;

    #[test]
    fn problems_come_before_the_only_h1() {
        let page = html(|| {
            view! {
                <QuestionPage action="/drafts/1/sentence" once="key" back="/missions/cool" problems=Problems::one("sentence", Invalid::Empty)>
                    <TextArea name="sentence" label="What is your idea?" heading=true error="Write something here.".to_owned()/>
                </QuestionPage>
            }
        });
        assert_eq!(page.matches("<h1>").count(), 1);
        assert!(page.find("class=\"errs\"") < page.find("<h1>"), "{page}");
        assert!(page.contains(r#"<input type="hidden" name="once" value="key">"#), "{page}");
        assert!(page.contains("novalidate") && page.contains(">Continue</button>"), "{page}");
    }
}
