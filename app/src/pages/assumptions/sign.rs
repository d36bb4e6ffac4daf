//! Saying that a sign was seen.

use super::find_to_edit;
use crate::{
    page::{PageFailure, load, path_value},
    ui::{Answer, Choices, DateField, Hidden, PageTitle, QuestionPage, TextArea, UserLine},
    urls,
};
use domain::{AssumptionId, assumption::REASON_LIMIT, problem::Refusal};
use leptos::prelude::*;

/// `GET /assumptions/{id}/signs/{number}/see`
#[component]
pub fn SeeSign() -> impl IntoView {
    let (id, number) = (path_value::<AssumptionId>("id"), path_value::<i64>("number"));
    load(|page, read| {
        Box::pin(async move {
            let number = number?;
            let (assumption, mission) = find_to_edit(&page, read, id?).await?;
            let signs = read.signs(assumption.id).await?;
            let sign = signs.into_iter().find(|sign| sign.number == number).ok_or(PageFailure::NotFound)?;
            let t = page.text();
            let problems = page.problems();
            let error = |field: &str| t.problem_of(&problems, field);
            let answers = vec![Answer::new("yes", t.say("sign-yes")), Answer::new("no", t.say("sign-no"))];
            let clash = matches!(page.refusal(), Some(Refusal::ChangedMeanwhile { .. }));
            let version = if clash { assumption.version.to_string() } else { page.typed("version", &assumption.version.to_string()) };
            let chosen = page.typed("seen", if sign.seen_on.is_some() { "yes" } else { "" });
            let day = page.typed("day", sign.seen_on.as_deref().unwrap_or_default());
            let reason = page.typed("reason", &sign.seen_reason);
            let labels = vec![("seen", t.say("sign-title")), ("day", t.say("sign-day")), ("reason", t.say("sign-reason"))];
            let (seen_error, day_error, reason_error) = (error("seen"), error("day"), error("reason"));
            let language = assumption.language.clone();
            Ok(view! {
                <PageTitle text=t.say("sign-title") error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::see_sign(assumption.id, number)
                    once=page.once.clone()
                    back=urls::assumption(assumption.id)
                    kicker=mission.mission.title.clone()
                    heading=t.say("sign-title")
                    problems
                    labels
                    refusal=page.refusal()
                    button=t.say("save")
                >
                    <div class="stone mini">
                        <p class="serif"><UserLine text=sign.sign.what.clone() language=language.clone()/></p>
                        <p>{t.say("sign-threshold")} " " <UserLine text=sign.sign.threshold.clone() language/></p>
                    </div>
                    <p>{t.say("sign-text")}</p>
                    <Hidden name="version" value=version/>
                    <Choices name="seen" label=t.say("sign-seen-question") answers chosen=Some(chosen) error=seen_error/>
                    <DateField name="day" label=t.say("sign-day") value=day error=day_error/>
                    <TextArea name="reason" label=t.say("sign-reason") value=reason limit=REASON_LIMIT rows=3 error=reason_error/>
                </QuestionPage>
            }
            .into_any())
        })
    })
}
