//! Joining an idea with another one, and undoing that.

use super::{find, kicker};
use crate::{
    page::{load, path_value},
    say,
    ui::{Answer, Choices, PageTitle, QuestionPage, TextField, UserLine},
    urls,
};
use domain::{IdeaId, idea::IdeaState, permission::Action, problem::Refusal, sorting::REASON_LIMIT};
use leptos::prelude::*;

/// Ideas that are offered to be kept; any other one can be named by its number.
const OFFERED: i64 = 8;

/// `GET /ideas/{id}/join`
#[component]
pub fn JoinIdea() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (idea, mission) = find(&page, read, id, Action::SortIdeas).await?;
            let t = page.text();
            let like = read.similar_ideas(mission.id, &idea.idea.sentence, Some(idea.id), OFFERED).await?;
            let answers: Vec<_> = like
                .into_iter()
                .filter(|other| other.state.takes_part())
                .map(|other| {
                    let counts = say!(t, "sorting-line", number = other.number, agree = other.tally.agree, all = other.tally.total());
                    Answer::new(other.id.to_string(), other.idea.sentence).with_hint(counts)
                })
                .collect();
            let problems = page.problems();
            let error = |field: &str| t.problem_of(&problems, field);
            let labels =
                vec![("kept", t.say("sorting-join-kept")), ("number", t.say("sorting-join-number")), ("reason", t.say("sorting-reason"))];
            let offered = if answers.is_empty() {
                view! { <p>{t.say("sorting-join-none")}</p> }.into_any()
            } else {
                view! {
                    <Choices name="kept" label=t.say("sorting-join-kept") answers chosen=Some(page.typed("kept", "")) error=error("kept")/>
                }
                .into_any()
            };
            let number_error = error("number");
            let reason_error = error("reason");
            Ok(view! {
                <PageTitle text=t.say("sorting-join-title") error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::join_idea(idea.id)
                    once=page.once.clone()
                    back=urls::idea(idea.id)
                    kicker=kicker(&page, &mission, &idea)
                    heading=t.say("sorting-join-title")
                    problems
                    labels
                    error_title=t.say("sorting-not-saved")
                    refusal=page.refusal()
                    button=t.say("sorting-join-button")
                >
                    <p>{t.say("sorting-join-text")}</p>
                    {offered}
                    <TextField name="number" label=t.say("sorting-join-number") hint=t.say("sorting-join-number-hint") value=page.typed("number", "") error=number_error/>
                    <TextField name="reason" label=t.say("sorting-reason") hint=t.say("sorting-reason-hint") value=page.typed("reason", "") limit=REASON_LIMIT error=reason_error/>
                </QuestionPage>
            }
            .into_any())
        })
    })
}

/// `GET /ideas/{id}/undo-join`
#[component]
pub fn UndoJoin() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (idea, mission) = find(&page, read, id, Action::SortIdeas).await?;
            let join = if idea.state == IdeaState::Joined { read.join_of(idea.id).await? } else { None };
            let t = page.text();
            let refusal = page.refusal().or(join.is_none().then_some(Refusal::NotJoined));
            let kept = join.and_then(|join| join.sentence.map(|sentence| (join.kept, sentence, join.language)));
            let kept = kept.map(|(id, sentence, language)| {
                view! { <p>{t.say("sorting-joined-into")} " " <a href=urls::idea(id)><UserLine text=sentence language/></a></p> }
            });
            let problems = page.problems();
            let reason_error = t.problem_of(&problems, "reason");
            Ok(view! {
                <PageTitle text=t.say("sorting-undo-title") error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::undo_join(idea.id)
                    once=page.once.clone()
                    back=urls::idea(idea.id)
                    kicker=kicker(&page, &mission, &idea)
                    heading=t.say("sorting-undo-title")
                    problems
                    labels=vec![("reason", t.say("sorting-reason"))]
                    error_title=t.say("sorting-not-saved")
                    refusal
                    button=t.say("sorting-undo-button")
                >
                    {kept}
                    <p>{t.say("sorting-undo-text")}</p>
                    <TextField name="reason" label=t.say("sorting-reason") hint=t.say("sorting-reason-hint") value=page.typed("reason", "") limit=REASON_LIMIT error=reason_error/>
                </QuestionPage>
            }
            .into_any())
        })
    })
}
