//! Throwing a draft away.

use crate::{
    page::{Page, PageFailure, load, path_value},
    ui::{PageTitle, QuestionPage, UserLine},
    urls,
};
use domain::{DraftId, idea::Step};
use leptos::prelude::*;

/// `GET /drafts/{id}/throw-away`: asks once more. Only its writer finds it.
#[component]
pub fn ThrowDraftAway() -> impl IntoView {
    let id = path_value::<DraftId>("id");
    load(|page, read| {
        Box::pin(async move {
            let person = page.viewer.as_ref().map(|viewer| viewer.actor.id).ok_or(PageFailure::NotFound)?;
            let draft = read.draft(id?, person).await?.ok_or(PageFailure::NotFound)?;
            if let Some(idea) = draft.sent_as {
                return Ok(super::steps::sent(&page, urls::idea_sent(idea)));
            }
            let mission = read.mission_by_id(draft.mission).await?.ok_or(PageFailure::NotFound)?;
            let t = page.text();
            let back = urls::draft(draft.id, Step::Check);
            let keep = view! { <a class="btn big q" href=back.clone()>{t.say("draft-keep")}</a> }.into_any();
            Ok(view! {
                <PageTitle text=t.say("draft-throw-away-title")/>
                <QuestionPage
                    action=urls::throw_draft_away(draft.id)
                    once=page.once.clone()
                    back
                    kicker=mission.mission.title
                    heading=t.say("draft-throw-away-title")
                    refusal=page.refusal()
                    button=t.say("draft-throw-away")
                    beside=keep
                >
                    <p class="lead"><q><UserLine text=draft.idea.sentence/></q></p>
                    <p>{t.say("draft-throw-away-text")}</p>
                </QuestionPage>
            }
            .into_any())
        })
    })
}

/// The way there, below the questions of a draft.
pub(super) fn way(page: &Page, draft: DraftId) -> AnyView {
    view! { <p class="mt"><a href=urls::throw_draft_away(draft)>{page.text().say("draft-throw-away")}</a></p> }.into_any()
}
