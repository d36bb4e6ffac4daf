//! "Was this a fair answer?"

use crate::{
    page::{Page, PageFailure, load, path_value},
    pages::{ideas, missions::parts},
    ui::{Answer, Choices, Hidden, PageTitle, QuestionPage, SavedLine, TextArea},
    urls,
};
use domain::{
    IdeaId,
    answer::{Fair, MARK_LIMIT},
    problem::Refusal,
};
use leptos::prelude::*;
use store::answers::MarkView;

/// The question on the page of the idea, for those whom the answer concerns: a link to its page, or what they said.
pub(super) fn ask(page: &Page, idea: IdeaId, mark: Option<&MarkView>) -> AnyView {
    let t = page.text();
    let saved = (page.asked("saved") == "rated" && mark.is_some()).then(|| view! { <SavedLine text=t.say("fair-saved")/> });
    let said = mark.map(|mark| view! { <p>{t.say("fair-you-said")} " " <b>{t.say(&format!("fair-{}", mark.fair.code()))}</b></p> });
    let label = if mark.is_some() { t.say("fair-change") } else { t.say("fair-title") };
    view! {
        {saved}
        {said}
        <p class="acts"><a class="btn q" href=urls::rate_answer(idea)>{label}</a></p>
    }
    .into_any()
}

/// `GET /ideas/{id}/fair`
#[component]
pub fn RateAnswer() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (idea, mission) = ideas::find(&page, read, id?).await?;
            if !ideas::may_read(&page, &mission, &idea) {
                return Err(PageFailure::NotFound);
            }
            let viewer = page.known()?.actor.id;
            let concerned = ideas::wrote(&page, &idea)
                || read.follows(idea.id.into(), viewer).await?
                || read.joined_authors(idea.id).await?.contains(&viewer);
            if !concerned {
                return Err(PageFailure::Forbidden);
            }
            let answer = read.answer_to(idea.id).await?;
            let mark = match &answer {
                Some(answer) => read.mark_of(answer.id, viewer).await?,
                None => None,
            };
            let t = page.text();
            let refusal = page.refusal().or(answer.is_none().then_some(Refusal::NotAnswered));
            let shown = answer.as_ref().map(|answer| super::show::one(&page, answer));
            let version = answer.map_or(0, |answer| answer.version).to_string();
            let chosen = page.typed("fair", mark.as_ref().map_or("", |mark| mark.fair.code()));
            let words = page.typed("words", mark.as_ref().map_or("", |mark| mark.words.as_str()));
            let answers = Fair::ALL.iter().map(|fair| Answer::new(fair.code(), t.say(&format!("fair-{}", fair.code())))).collect();
            let problems = page.problems();
            let error = |field: &str| t.problem_of(&problems, field);
            let (fair_error, words_error) = (error("fair"), error("words"));
            Ok(view! {
                <PageTitle text=t.say("fair-title") error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::rate_answer(idea.id)
                    once=page.once.clone()
                    back=urls::idea(idea.id)
                    kicker=idea.idea.sentence.clone()
                    heading=t.say("fair-title")
                    problems
                    labels=vec![("fair", t.say("fair-title")), ("words", t.say("fair-words"))]
                    error_title=t.say("sorting-not-saved")
                    refusal
                    button=t.say("fair-button")
                    after=parts::promise(&page, &mission).into_any()
                >
                    {shown}
                    <Hidden name="version" value=version/>
                    <Choices name="fair" label=t.say("fair-question") answers chosen=Some(chosen) error=fair_error/>
                    <TextArea name="words" label=t.say("fair-words") hint=t.say("fair-words-hint") value=words limit=MARK_LIMIT rows=3 error=words_error/>
                </QuestionPage>
            }
            .into_any())
        })
    })
}
