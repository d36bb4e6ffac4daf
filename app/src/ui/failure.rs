//! A page that cannot be shown: what happened, what to do.

use super::{Frame, PageTitle};
use crate::{page::PageFailure, say, text::use_text, urls};
use leptos::prelude::*;

/// What stands in the place of a page that cannot be shown. The status of the answer is set elsewhere.
#[component]
pub fn FailureView(
    /// Why it cannot be shown.
    failure: PageFailure,
    /// Names this request in the log.
    #[prop(into)]
    request_id: String,
) -> impl IntoView {
    let text = use_text();
    let name = match &failure {
        PageFailure::NotFound => "not-found",
        PageFailure::SignInFirst => "sign-in-first",
        PageFailure::Forbidden => "forbidden",
        PageFailure::CrossSite => "cross-site",
        PageFailure::TooLarge => "too-large",
        PageFailure::Unreadable => "unreadable",
        PageFailure::TooOften(_) => "too-often",
        PageFailure::Busy => "busy",
        PageFailure::Broken => "broken",
    };
    let title = text.say(&format!("page-{name}"));
    let to_do = match &failure {
        PageFailure::TooOften(seconds) => text.refusal(&domain::problem::Refusal::TooOften { retry_after_seconds: *seconds }).1,
        _ => text.say(&format!("page-{name}-do")),
    };
    let links = match &failure {
        PageFailure::NotFound => vec![(urls::MISSIONS, "nav-missions"), (urls::HELP, "foot-help-link")],
        PageFailure::SignInFirst => vec![(urls::SIGN_IN, "nav-sign-in"), (urls::BACK, "back-with-words")],
        _ => vec![(urls::HOME, "page-home"), (urls::HELP, "foot-help-link")],
    };
    // After signing in, people go on to the page that they asked for.
    let next = match &failure {
        PageFailure::SignInFirst => use_context::<Frame>().map(|frame| frame.path).unwrap_or_default(),
        _ => String::new(),
    };
    let links: Vec<_> = links
        .into_iter()
        .enumerate()
        .map(|(at, (href, key))| {
            let href = urls::with_next(href, &next);
            view! { <a class=if at == 0 { "btn" } else { "btn q" } href=href>{text.say(key)}</a> " " }
        })
        .collect();
    // The number helps only where someone of ours has to look.
    let request = matches!(failure, PageFailure::Broken | PageFailure::Busy | PageFailure::Unreadable)
        .then(|| view! { <p class="meta">{say!(text, "page-request", id = request_id)}</p> });
    view! {
        <PageTitle text=title.clone()/>
        <div class="wrap">
            <div class="narrow">
                <h1>{title}</h1>
                <p class="lead">{to_do}</p>
                <p class="acts">{links}</p>
                {request}
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn every_failure_has_words() {
        for failure in [
            PageFailure::NotFound,
            PageFailure::SignInFirst,
            PageFailure::Forbidden,
            PageFailure::CrossSite,
            PageFailure::TooLarge,
            PageFailure::Unreadable,
            PageFailure::TooOften(90),
            PageFailure::Busy,
            PageFailure::Broken,
        ] {
            let page = html(|| view! { <FailureView failure=failure.clone() request_id="7f2c"/> });
            assert!(page.contains("<h1>") && !page.contains("page-") && !page.contains("nav-"), "{failure:?}: {page}");
        }
    }
}
