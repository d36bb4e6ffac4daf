//! Checking evidence, as someone of the city.

use super::{find, form::bearing_fields, may_check};
use crate::{
    page::{PageFailure, load, path_value},
    ui::{Answer, Choices, Hidden, PageTitle, QuestionPage, TextArea, UserText},
    urls,
};
use domain::{
    EvidenceId,
    evidence::{EvidenceState, HOW_LIMIT, Strength, WEIGHED_LIMIT},
    problem::Refusal,
};
use leptos::prelude::*;
use store::evidence::EvidenceAround;

/// `GET /evidence/{id}/check`
#[component]
pub fn CheckEvidence() -> impl IntoView {
    let id = path_value::<EvidenceId>("id");
    load(|page, read| {
        Box::pin(async move {
            let EvidenceAround { evidence, mission, .. } = find(&page, read, id?).await?;
            page.known()?;
            if !may_check(&page, mission.id) {
                return Err(PageFailure::Forbidden);
            }
            let Some(words) = evidence.words.clone() else { return Err(PageFailure::NotFound) };
            let known = read.assumptions(mission.id, WEIGHED_LIMIT, 0).await?;
            let meant = read.bearings(evidence.id).await?;
            let t = page.text();
            let problems = page.problems();
            let clash = matches!(page.refusal(), Some(Refusal::ChangedMeanwhile { .. }));
            let version = if clash { evidence.version.to_string() } else { page.typed("version", &evidence.version.to_string()) };
            let open = matches!(evidence.state, EvidenceState::Held | EvidenceState::Open);
            let refusal = page.refusal().or((!open).then_some(Refusal::EvidenceClosed));
            let (strength, reason) = strength_fields(&page, words.strength, &words.strength_reason);
            let labels = vec![("strength", t.say("evidence-strength-ask")), ("strength_reason", t.say("evidence-strength-reason"))];
            let bearings = bearing_fields(&page, &known, &meant);
            Ok(view! {
                <PageTitle text=t.say("evidence-check-title") error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::check_evidence(evidence.id)
                    once=page.once.clone()
                    back=urls::evidence(evidence.id)
                    kicker=mission.mission.title.clone()
                    heading=t.say("evidence-check-title")
                    problems
                    labels
                    refusal
                    button=t.say("evidence-check-save")
                >
                    <p>{t.say("evidence-check-text")}</p>
                    <div class="focal"><UserText text=words.says language=evidence.language.clone()/></div>
                    <Hidden name="version" value=version/>
                    {strength}
                    {reason}
                    {bearings}
                </QuestionPage>
            }
            .into_any())
        })
    })
}

/// How strong it is and why.
pub(super) fn strength_fields(page: &crate::page::Page, strength: Option<Strength>, reason: &str) -> (AnyView, AnyView) {
    let t = page.text();
    let problems = page.problems();
    let answers = Strength::ALL
        .iter()
        .map(|each| {
            let code = each.code();
            Answer::new(code, t.say(&format!("strength-{code}"))).with_hint(t.say(&format!("strength-hint-{code}")))
        })
        .collect();
    let chosen = page.typed("strength", strength.map_or("", Strength::code));
    let typed = page.typed("strength_reason", reason);
    let (strength_error, reason_error) = (t.problem_of(&problems, "strength"), t.problem_of(&problems, "strength_reason"));
    let strength =
        view! { <Choices name="strength" label=t.say("evidence-strength-ask") answers chosen=Some(chosen) error=strength_error/> };
    let reason = view! {
        <TextArea name="strength_reason" label=t.say("evidence-strength-reason") value=typed limit=HOW_LIMIT rows=3 error=reason_error/>
    };
    (strength.into_any(), reason.into_any())
}
