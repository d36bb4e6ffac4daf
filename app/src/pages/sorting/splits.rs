//! Splitting one idea into two or three.

use super::{find, kicker};
use crate::{
    page::{load, path_value},
    say,
    ui::{Hidden, PageTitle, QuestionPage, TextArea, TextField},
    urls,
};
use domain::{
    IdeaId,
    idea::SENTENCE_LIMIT,
    permission::Action,
    problem::Refusal,
    sorting::{PARTS, REASON_LIMIT},
};
use leptos::prelude::*;

/// The fields of the form, one for each new idea.
const FIELDS: [&str; PARTS.1] = ["part-1", "part-2", "part-3"];

/// `GET /ideas/{id}/split`
#[component]
pub fn SplitIdea() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (idea, mission) = find(&page, read, id, Action::SortIdeas).await?;
            let t = page.text();
            let refusal = page.refusal().or((!idea.state.takes_part()).then_some(Refusal::IdeaClosed));
            let problems = page.problems();
            let label = |at: usize| say!(t, "sorting-split-part", number = at + 1);
            let mut labels: Vec<(&'static str, String)> = FIELDS.into_iter().enumerate().map(|(at, field)| (field, label(at))).collect();
            labels.push(("reason", t.say("sorting-reason")));
            let fields: Vec<_> = FIELDS
                .into_iter()
                .enumerate()
                .map(|(at, field)| {
                    let hint = (at >= PARTS.0).then(|| t.say("leave-out"));
                    let (value, error) = (page.typed(field, ""), t.problem_of(&problems, field));
                    view! { <TextArea name=field label=label(at) value hint limit=SENTENCE_LIMIT rows=2 error/> }
                })
                .collect();
            let reason_error = t.problem_of(&problems, "reason");
            // After someone else split it, the form goes on from what is there now.
            let (version, before) = (idea.version.to_string(), idea.sorted.parts.to_string());
            Ok(view! {
                <PageTitle text=t.say("sorting-split-title") error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::split_idea(idea.id)
                    once=page.once.clone()
                    back=urls::idea(idea.id)
                    kicker=kicker(&page, &mission, &idea)
                    heading=t.say("sorting-split-title")
                    problems
                    labels
                    error_title=t.say("sorting-not-saved")
                    refusal
                    button=t.say("sorting-split-button")
                >
                    <p>{t.say("sorting-split-text")}</p>
                    <Hidden name="version" value=version/>
                    <Hidden name="before" value=before/>
                    {fields}
                    <TextField name="reason" label=t.say("sorting-reason") hint=t.say("sorting-reason-hint") value=page.typed("reason", "") limit=REASON_LIMIT error=reason_error/>
                </QuestionPage>
            }
            .into_any())
        })
    })
}
