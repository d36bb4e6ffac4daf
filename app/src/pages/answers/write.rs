//! The forms of officers: answer an idea, promise a day.

use super::{promised, show};
use crate::{
    page::{Page, PageFailure, load, path_value},
    pages::ideas,
    say,
    ui::{Answer, Choices, DateField, Hidden, PageTitle, QuestionPage, TextArea, TextField},
    urls,
};
use domain::{
    IdeaId,
    answer::{HEARD_LIMIT, REASON_LIMIT, REPLY_LIMIT, STATES, can_answer},
    permission::{Action, Subject, may},
    problem::Refusal,
    sorting,
};
use leptos::prelude::*;
use store::{Read, ideas::IdeaView, missions::MissionView};

/// The idea of a path, for those who answer ideas of its mission.
async fn find(page: &Page, read: &mut Read, id: Result<IdeaId, PageFailure>) -> Result<(IdeaView, MissionView), PageFailure> {
    let (idea, mission) = ideas::find(page, read, id?).await?;
    let viewer = page.viewer.as_ref().ok_or(PageFailure::Forbidden)?;
    may(&viewer.actor, Action::AnswerIdea, Subject::in_mission(mission.id)).map_err(|_| PageFailure::Forbidden)?;
    Ok((idea, mission))
}

/// `GET /ideas/{id}/answer`
#[component]
pub fn AnswerIdea() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (idea, mission) = find(&page, read, id).await?;
            let before = if idea.replied.version > 0 { read.answer_to(idea.id).await? } else { None };
            let t = page.text();
            let refusal = page.refusal().or((!can_answer(idea.state)).then_some(Refusal::IdeaClosed));
            let problems = page.problems();
            let error = |field: &str| t.problem_of(&problems, field);
            let label = |field: &'static str, key: &str| (field, t.say(key));
            let labels = vec![
                label("state", "answer-state"),
                label("heard", "answer-heard-label"),
                label("reply", "answer-reply-label"),
                label("reason", "answer-reason-label"),
            ];
            let states = STATES
                .iter()
                .map(|state| {
                    let hint = t.say(&format!("answer-state-{}", state.code()));
                    Answer::new(state.code(), t.say(&format!("idea-state-{}", state.code()))).with_hint(hint)
                })
                .collect();
            let shown = before.as_ref().map(|before| {
                view! {
                    <details>
                        <summary><span>{t.say("answer-before")}</span></summary>
                        {show::one(&page, before)}
                    </details>
                }
            });
            let title = if before.is_some() { t.say("answer-again") } else { t.say("answer-title") };
            let name = page.viewer.as_ref().and_then(|viewer| viewer.person.byline()).unwrap_or_default();
            let version = idea.replied.version.to_string();
            let (state_error, heard_error) = (error("state"), error("heard"));
            let (reply_error, reason_error) = (error("reply"), error("reason"));
            Ok(view! {
                <PageTitle text=title.clone() error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::answer_idea(idea.id)
                    once=page.once.clone()
                    back=urls::idea(idea.id)
                    kicker=ideas::may_read(&page, &mission, &idea).then(|| idea.idea.sentence.clone())
                    heading=title
                    problems
                    labels
                    error_title=t.say("answer-not-sent")
                    refusal
                    button=t.say("answer-send")
                >
                    <p>{say!(t, "answer-lead", name = name)}</p>
                    {shown}
                    <Hidden name="version" value=version/>
                    <TextArea name="heard" label=t.say("answer-heard-label") hint=t.say("answer-heard-hint") value=page.typed("heard", "") limit=HEARD_LIMIT error=heard_error/>
                    <Choices name="state" label=t.say("answer-state") answers=states chosen=Some(page.typed("state", "")) error=state_error/>
                    <TextArea name="reply" label=t.say("answer-reply-label") value=page.typed("reply", "") limit=REPLY_LIMIT rows=8 error=reply_error/>
                    <TextArea name="reason" label=t.say("answer-reason-label") value=page.typed("reason", "") limit=REASON_LIMIT error=reason_error/>
                </QuestionPage>
            }
            .into_any())
        })
    })
}

/// `GET /ideas/{id}/promise`
#[component]
pub fn PromiseReply() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (idea, mission) = find(&page, read, id).await?;
            let earlier = read.promises_of(idea.id, 20).await?;
            let t = page.text();
            let refusal = page.refusal().or((!idea.state.takes_part()).then_some(Refusal::IdeaClosed));
            let problems = page.problems();
            let (day_error, reason_error) = (t.problem_of(&problems, "day"), t.problem_of(&problems, "reason"));
            let now = match promised(&mission, &idea) {
                Some(day) => say!(t, "reply-day-now", day = day),
                None => t.say("reply-day-none"),
            };
            let earlier: Vec<_> = earlier
                .into_iter()
                .filter_map(|promise| {
                    let line = say!(t, "reply-day-earlier", day = promise.day?, on = t.date_of(promise.created_at));
                    Some(view! { <li>{line} " " <bdi>{promise.reason}</bdi></li> })
                })
                .collect();
            let after = (!earlier.is_empty())
                .then(|| view! { <h2>{t.say("reply-day-earlier-title")}</h2><ul class="rules">{earlier}</ul> }.into_any())
                .into_any();
            Ok(view! {
                <PageTitle text=t.say("reply-day-title") error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::promise_reply(idea.id)
                    once=page.once.clone()
                    back=urls::idea(idea.id)
                    kicker=ideas::may_read(&page, &mission, &idea).then(|| idea.idea.sentence.clone())
                    heading=t.say("reply-day-title")
                    problems
                    labels=vec![("day", t.say("reply-day-day")), ("reason", t.say("reply-day-reason"))]
                    error_title=t.say("sorting-not-saved")
                    refusal
                    button=t.say("reply-day-button")
                    after
                >
                    <p>{now}</p>
                    <DateField name="day" label=t.say("reply-day-day") value=page.typed("day", "") error=day_error/>
                    <TextField name="reason" label=t.say("reply-day-reason") hint=t.say("sorting-reason-hint") value=page.typed("reason", "") limit=sorting::REASON_LIMIT error=reason_error/>
                </QuestionPage>
            }
            .into_any())
        })
    })
}
