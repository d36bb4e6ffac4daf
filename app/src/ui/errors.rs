//! What stands at the top of a page that could not do what was asked.

use super::Icon;
use crate::{say, text::use_text};
use domain::problem::{Problems, Refusal};
use leptos::prelude::*;

/// The problems of a form, each a link to its field. Nothing when there are none.
///
/// It is a paragraph and no heading: the h1 of the page comes after it.
#[component]
pub fn ErrorSummary(
    /// What is wrong.
    problems: Problems,
    /// The fields of the form: name, and what it asks. A single field needs none.
    #[prop(optional)]
    labels: Vec<(&'static str, String)>,
    /// What did not happen: "Your idea was not sent yet".
    #[prop(optional_no_strip, into)]
    title: Option<String>,
    /// What stands before each name in the ids of this form, when they are not the names alone.
    #[prop(optional, into)]
    prefix: String,
) -> impl IntoView {
    let text = use_text();
    let lines: Vec<_> = problems
        .iter()
        .map(|(field, invalid)| {
            let problem = text.problem(invalid);
            let line = match labels.iter().find(|(name, _)| *name == field) {
                Some((_, label)) if label.ends_with(char::is_alphanumeric) => {
                    say!(text, "error-after-label", label = label, problem = problem)
                }
                Some((_, label)) => say!(text, "error-after-question", label = label, problem = problem),
                None => problem,
            };
            view! { <li><a href=format!("#{prefix}{field}")>{line}</a></li> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <div class="errs" id="errors" role="alert" tabindex="-1">
                <p>
                    <b>{title.unwrap_or_else(|| text.say("errors-title"))}</b>
                </p>
                <ul>{lines}</ul>
            </div>
        }
    })
}

/// Why something cannot be done now, and what to do instead. It is nobody's mistake, so it is not red.
#[component]
pub fn RefusalBox(
    /// Why.
    refusal: Refusal,
    /// Links that help, such as the page the refusal speaks of.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (happened, to_do) = use_text().refusal(&refusal);
    view! {
        <div class="panel amber refusal" id="refusal" role="alert" tabindex="-1">
            <p>
                {Icon::Alert.view()} " " <b>{happened}</b>
            </p>
            <p>{to_do}</p>
            {children.map(|children| view! { <p>{children()}</p> })}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;
    use domain::problem::Invalid;

    #[test]
    fn each_problem_leads_to_its_field() {
        let mut problems = Problems::one("sentence", Invalid::Empty);
        problems.add("why", Invalid::TooLong { length: 163, limit: 140 });
        let labels = vec![("sentence", "What is your idea?".to_owned()), ("why", "Why <it> matters".to_owned())];
        let page = html(|| view! { <ErrorSummary problems labels title="Your idea was not sent yet".to_owned()/> });
        assert!(page.contains("<p><b>Your idea was not sent yet</b></p>"), "{page}");
        assert!(page.contains(r##"<a href="#sentence">What is your idea? Write something here.</a>"##), "{page}");
        assert!(page.contains(r##"<a href="#why">Why &lt;it&gt; matters: Make this shorter."##), "{page}");
    }

    #[test]
    fn no_problem_is_no_box() {
        assert_eq!(html(|| view! { <ErrorSummary problems=Problems::none()/> }), "");
    }

    #[test]
    fn a_refusal_says_what_to_do() {
        let page = html(|| view! { <RefusalBox refusal=Refusal::AlreadySent/> });
        assert!(page.contains("<b>You sent this already.</b>") && page.contains("You can find it on your page."), "{page}");
    }
}
