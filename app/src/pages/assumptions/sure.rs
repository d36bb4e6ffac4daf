//! Saying how sure we are.

use super::{find_to_edit, form::sure_answers};
use crate::{
    page::{load, path_value},
    ui::{Answer, Choices, Hidden, PageTitle, QuestionPage, SelectField, SureLine, TextArea, UserLine},
    urls,
};
use domain::{AssumptionId, assumption::REASON_LIMIT, problem::Refusal};
use leptos::prelude::*;
use store::{evidence::Filter, viewpoints::Eyes};

/// Letters of a piece of evidence in a list that opens.
const LINE: usize = 90;

/// `GET /assumptions/{id}/sure`
#[component]
pub fn SurePage() -> impl IntoView {
    let id = path_value::<AssumptionId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (assumption, mission) = find_to_edit(&page, read, id?).await?;
            let newest = read.evidence_of_mission(mission.id, Filter::default(), 1, Eyes::STRANGER).await?;
            let t = page.text();
            let problems = page.problems();
            let error = |field: &str| t.problem_of(&problems, field);
            let mut answers = vec![Answer::new("", t.say("sure-no-evidence"))];
            answers.extend(newest.shown.iter().filter_map(|(evidence, _)| {
                let words = evidence.words.as_ref()?;
                let line: String = words.headline().chars().take(LINE).collect();
                Some(Answer::new(evidence.id.to_string(), format!("{}: {line}", t.say(&format!("evidence-kind-{}", evidence.kind.code())))))
            }));
            let clash = matches!(page.refusal(), Some(Refusal::ChangedMeanwhile { .. }));
            let version = if clash { assumption.version.to_string() } else { page.typed("version", &assumption.version.to_string()) };
            let (chosen, reason) = (page.typed("sure", ""), page.typed("reason", ""));
            let evidence = page.typed("evidence", "");
            let labels = vec![("sure", t.say("sure-title")), ("evidence", t.say("sure-evidence")), ("reason", t.say("sure-reason"))];
            let (sure_error, evidence_error, reason_error) = (error("sure"), error("evidence"), error("reason"));
            Ok(view! {
                <PageTitle text=t.say("sure-title") error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::sure(assumption.id)
                    once=page.once.clone()
                    back=urls::assumption(assumption.id)
                    kicker=mission.mission.title.clone()
                    heading=t.say("sure-title")
                    problems
                    labels
                    refusal=page.refusal()
                    button=t.say("sure-save")
                >
                    <div class="stone mini">
                        <p class="serif"><UserLine text=assumption.claim.clone() language=assumption.language.clone()/></p>
                        <SureLine sure=assumption.sure/>
                    </div>
                    <Hidden name="version" value=version/>
                    <Choices name="sure" label=t.say("sure-now") hint=t.say("sure-now-hint") answers=sure_answers(t) chosen=Some(chosen) error=sure_error/>
                    <SelectField name="evidence" label=t.say("sure-evidence") hint=t.say("sure-evidence-hint") answers chosen=evidence error=evidence_error/>
                    <TextArea name="reason" label=t.say("sure-reason") hint=t.say("sure-reason-hint") value=reason limit=REASON_LIMIT rows=4 error=reason_error/>
                </QuestionPage>
            }
            .into_any())
        })
    })
}
