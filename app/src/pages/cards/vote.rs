//! Answering one idea, or changing the answer: also after its words changed.

use super::parts;
use crate::{
    page::{Page, PageFailure, load, path_value},
    say,
    ui::{BeforeNow, Crumb, DemoNote, ErrorSummary, Hidden, PageTitle, RefusalBox, Rich, UserLine, VoteCard},
    urls,
};
use domain::{
    IdeaId,
    problem::Refusal,
    vote::{Choice, Vote},
};
use leptos::{either::Either, prelude::*};
use store::ideas::IdeaView;

/// `GET /ideas/{id}/vote?from=`
#[component]
pub fn VotePage() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let idea = read.idea(id?).await?.filter(|idea| idea.state.is_public()).ok_or(PageFailure::NotFound)?;
            let mission = read.mission_by_id(idea.mission).await?.ok_or(PageFailure::NotFound)?;
            let kept = match &page.viewer {
                Some(viewer) => read.vote_at(idea.id, viewer.actor.id).await?,
                None => None,
            };
            let note = match (&page.viewer, kept) {
                (Some(viewer), Some((vote, version))) if version < idea.version => {
                    let before = read.sentence_answered(idea.id, viewer.actor.id).await?;
                    Some(changed_words(&page, &idea, vote, before))
                }
                _ => None,
            };
            let t = page.text();
            let problems = page.problems();
            let error = problems.of("choice").map(|problem| t.problem(problem));
            let from = page.form.as_ref().map_or_else(|| page.asked("from").to_owned(), |_| page.typed("from", ""));
            let closed = mission.mission.takes_part(page.moment).err().or((!idea.state.takes_part()).then_some(Refusal::IdeaClosed));
            let refusal = page.refusal().or(closed.clone());
            let typed: Option<Choice> = page.typed("choice", "").parse().ok();
            let matters = !page.typed("matters", "").is_empty();
            let given = typed.map(|choice| Vote { choice, matters }).or(kept.map(|(vote, _)| vote));
            let (back, label) = match from.as_str() {
                "cards" => (urls::cards(&mission.slug), mission.mission.title.clone()),
                _ => (urls::idea(idea.id), idea.idea.sentence.clone()),
            };
            let card = match closed {
                // Nothing asks again for what cannot be saved; what the person said stays on the page.
                Some(_) => {
                    let said = given.map(|vote| {
                        let answer = t.say(&format!("choice-{}", vote.choice.code()));
                        view! { <p><Rich text=say!(t, "cards-you-said", answer = answer)/></p> }
                    });
                    Either::Left(
                        view! { <p class="lead"><UserLine text=idea.idea.sentence.clone() language=idea.language.clone()/></p> {said} },
                    )
                }
                None => Either::Right(view! {
                    <VoteCard
                        action=urls::vote(idea.id)
                        sentence=idea.idea.sentence.clone()
                        language=idea.language.clone()
                        once=page.once.clone()
                        given
                        matters
                        error
                        button=t.say("save-answer")
                        hidden=view! { <Hidden name="from" value=from/> }.into_any()
                    />
                }),
            };
            Ok(view! {
                <PageTitle text=t.say("cards-title") error=!problems.is_empty()/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=back label/>
                        <ErrorSummary problems labels=vec![("choice", t.say("cards-choice-label"))]/>
                        {refusal.map(|refusal| view! { <RefusalBox refusal/> })}
                        <h1>{t.say("cards-title")}</h1>
                        <DemoNote demo=mission.demo/>
                        {note}
                        {card}
                        {parts::promise(&page, &mission)}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

/// Says that the words changed since this person answered, what they said, and what it said then.
fn changed_words(page: &Page, idea: &IdeaView, vote: Vote, before: Option<String>) -> impl IntoView + use<> {
    let t = page.text();
    let answer = t.say(&format!("choice-{}", vote.choice.code()));
    let both = before.filter(|before| *before != idea.idea.sentence).map(|before| {
        view! {
            <BeforeNow
                was_label=t.say("cards-words-then")
                was=vec![before]
                now_label=t.say("label-now")
                now=vec![idea.idea.sentence.clone()]
                language=idea.language.clone()
            />
        }
    });
    view! {
        <div class="panel amber">
            <p><b>{t.say("cards-words-changed")}</b></p>
            <p><Rich text=say!(t, "cards-you-said", answer = answer)/></p>
            <p><a href=urls::idea_versions(idea.id)>{t.say("cards-words-versions")}</a></p>
        </div>
        {both}
    }
}
