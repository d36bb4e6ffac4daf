//! Taking evidence back: asks once more, and says what stays.

use super::find_own;
use crate::{
    page::{PageFailure, load, path_value},
    ui::{PageTitle, QuestionPage, TextArea, UserText},
    urls,
};
use domain::{EvidenceId, evidence::REASON_LIMIT};
use leptos::prelude::*;
use store::evidence::EvidenceAround;

/// `GET /evidence/{id}/withdraw`
#[component]
pub fn WithdrawEvidence() -> impl IntoView {
    let id = path_value::<EvidenceId>("id");
    load(|page, read| {
        Box::pin(async move {
            let EvidenceAround { evidence, mission, .. } = find_own(&page, read, id?).await?;
            let Some(words) = evidence.words.clone() else { return Err(PageFailure::NotFound) };
            let t = page.text();
            let problems = page.problems();
            let back = urls::evidence(evidence.id);
            let keep = view! { <a class="btn big q" href=back.clone()>{t.say("withdraw-keep")}</a> }.into_any();
            let staff = evidence.author_role.is_staff();
            let text = if staff { t.say("evidence-withdraw-staff") } else { t.say("evidence-withdraw-resident") };
            let (typed, error) = (page.typed("reason", ""), t.problem_of(&problems, "reason"));
            let reason = staff.then(|| {
                view! { <TextArea name="reason" label=t.say("evidence-withdraw-reason") value=typed limit=REASON_LIMIT rows=3 error/> }
            });
            let labels = vec![("reason", t.say("evidence-withdraw-reason"))];
            Ok(view! {
                <PageTitle text=t.say("evidence-withdraw-title") error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::withdraw_evidence(evidence.id)
                    once=page.once.clone()
                    back
                    kicker=mission.mission.title.clone()
                    heading=t.say("evidence-withdraw-title")
                    problems
                    labels
                    refusal=page.refusal()
                    button=t.say("withdraw-button")
                    beside=keep
                >
                    <p>{text}</p>
                    <div class="focal"><UserText text=words.says language=evidence.language.clone()/></div>
                    {reason}
                </QuestionPage>
            }
            .into_any())
        })
    })
}
