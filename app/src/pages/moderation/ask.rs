//! Asking once to look at a decision again.

use crate::{
    page::{PageFailure, load, path_value},
    ui::{PageTitle, QuestionPage, TextArea},
    urls,
};
use domain::{
    ModerationActId,
    moderation::{Standing, WORDS_LIMIT},
};
use leptos::prelude::*;

/// `GET /moderation/acts/{id}/ask-again`: for the author of the words.
#[component]
pub fn AskAgainPage() -> impl IntoView {
    let id = path_value::<ModerationActId>("id");
    load(|page, read| {
        Box::pin(async move {
            let act = read.moderation_act(id?).await?.ok_or(PageFailure::NotFound)?;
            page.viewer.as_ref().filter(|viewer| viewer.actor.id == act.author).ok_or(PageFailure::NotFound)?;
            let standing = read.moderated(act.target).await?.map_or(Standing::Gone, |thing| thing.standing);
            let newest = read.last_act(act.target.id).await?.is_some_and(|last| last.id == act.id);
            let t = page.text();
            let refusal = page.refusal().or(act.can_be_asked_about(newest, standing).err());
            let problems = page.problems();
            let error = t.problem_of(&problems, "words");
            Ok(view! {
                <PageTitle text=t.say("again-title") error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::ask_again(act.id)
                    once=page.once.clone()
                    back=urls::moderation_act(act.id)
                    heading=t.say("again-title")
                    problems
                    labels=vec![("words", t.say("again-words"))]
                    error_title=t.say("again-not-sent")
                    refusal
                    button=t.say("again-send")
                >
                    <p>{t.say("again-how")}</p>
                    <TextArea name="words" label=t.say("again-words") hint=t.say("again-hint") value=page.typed("words", "") limit=WORDS_LIMIT error/>
                </QuestionPage>
            }
            .into_any())
        })
    })
}
