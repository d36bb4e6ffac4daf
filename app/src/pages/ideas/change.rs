//! Changing the words of an idea, taking it back, letting it through.

use super::{find, lets_through, may_read, show::stub, wrote};
use crate::{
    page::{PageFailure, load, path_value},
    pages::missions::parts,
    say,
    ui::{Crumb, ErrorSummary, Hidden, Once, PageTitle, RefusalBox, SubmitRow, TextArea, TextField, UserLine, UserText},
    urls,
};
use domain::{
    IdeaId,
    idea::{ANSWER_LIMIT, IdeaState, SENTENCE_LIMIT},
    mission::LINE_LIMIT,
    problem::Refusal,
};
use leptos::prelude::*;

/// `GET /ideas/{id}/edit`
#[component]
pub fn EditIdea() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (idea, mission) = find(&page, read, id?).await?;
            if !wrote(&page, &idea) {
                return Err(PageFailure::Forbidden);
            }
            if !may_read(&page, &mission, &idea) {
                return Ok(stub(&page, &mission, &idea));
            }
            let t = page.text();
            let problems = page.problems();
            let refusal = page.refusal();
            let meanwhile = matches!(refusal, Some(Refusal::ChangedMeanwhile { .. })).then(|| {
                view! {
                    <section class="panel" aria-labelledby="now">
                        <h2 id="now">{t.say("idea-edit-now")}</h2>
                        <UserText text=idea.idea.sentence.clone() language=idea.language.clone()/>
                        <UserText text=idea.idea.why.clone() language=idea.language.clone()/>
                        <UserText text=idea.idea.helps.clone() language=idea.language.clone()/>
                        <UserText text=idea.idea.harms.clone() language=idea.language.clone()/>
                    </section>
                }
            });
            let label = |field: &'static str| (field, t.say(&format!("idea-{field}-label")));
            let error = |field: &str| t.problem_of(&problems, field);
            let labels = vec![label("sentence"), label("why"), label("helps"), label("harms"), ("reason", t.say("idea-reason-label"))];
            // After a conflict the form goes on from the words that are there now, with what was typed still in it.
            let version = idea.version.to_string();
            Ok(view! {
                <PageTitle text=t.say("idea-edit-title") error=!problems.is_empty()/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::idea(idea.id) label=idea.idea.sentence.clone()/>
                        <ErrorSummary problems=problems.clone() labels/>
                        {refusal.map(|refusal| view! { <RefusalBox refusal/> })}
                        <p class="kicker"><UserLine text=mission.mission.title.clone() language=mission.mission.language.clone()/></p>
                        <h1>{t.say("idea-edit-title")}</h1>
                        <p class="lead">{say!(t, "idea-edit-lead", count = idea.tally.agree)}</p>
                        {meanwhile}
                        <form method="post" action=urls::edit_idea(idea.id) novalidate>
                            <Once value=page.once.clone()/>
                            <Hidden name="version" value=version/>
                            <TextArea name="sentence" label=t.say("idea-sentence-label") value=page.typed("sentence", &idea.idea.sentence) limit=SENTENCE_LIMIT rows=3 error=error("sentence")/>
                            <TextArea name="why" label=t.say("idea-why-label") value=page.typed("why", &idea.idea.why) limit=ANSWER_LIMIT error=error("why")/>
                            <TextArea name="helps" label=t.say("idea-helps-label") value=page.typed("helps", &idea.idea.helps) limit=ANSWER_LIMIT error=error("helps")/>
                            <TextArea name="harms" label=t.say("idea-harms-label") value=page.typed("harms", &idea.idea.harms) limit=ANSWER_LIMIT error=error("harms")/>
                            <TextField name="reason" label=t.say("idea-reason-label") hint=t.say("idea-reason-hint") value=page.typed("reason", "") limit=LINE_LIMIT error=error("reason")/>
                            <SubmitRow label=t.say("idea-edit-save")><a class="btn big q" href=urls::idea(idea.id)>{t.say("cancel")}</a></SubmitRow>
                        </form>
                        {parts::promise(&page, &mission)}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

/// `GET /ideas/{id}/withdraw`: asks once more.
#[component]
pub fn WithdrawIdea() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (idea, _) = find(&page, read, id?).await?;
            if !wrote(&page, &idea) {
                return Err(PageFailure::Forbidden);
            }
            let t = page.text();
            let gone = matches!(idea.state, IdeaState::Withdrawn | IdeaState::Hidden);
            let form = (!gone).then(|| {
                view! {
                    <p class="lead"><UserLine text=idea.idea.sentence.clone() language=idea.language.clone()/></p>
                    <p>{t.say("idea-withdraw-what")}</p>
                    <form method="post" action=urls::withdraw_idea(idea.id)>
                        <Once value=page.once.clone()/>
                        <SubmitRow label=t.say("idea-withdraw")><a class="btn big q" href=urls::idea(idea.id)>{t.say("cancel")}</a></SubmitRow>
                    </form>
                }
            });
            Ok(view! {
                <PageTitle text=t.say("idea-withdraw-title")/>
                <div class="wrap">
                    <div class="narrow">
                        <p class="crumb"><a href=urls::idea(idea.id)>{t.say("back")}</a></p>
                        {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                        <h1>{t.say("idea-withdraw-title")}</h1>
                        {gone.then(|| view! { <p>{t.say("idea-stub-withdrawn")}</p> })}
                        {form}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

/// `GET /ideas/{id}/let-through`: for those who let ideas of the mission through.
#[component]
pub fn LetIdeaThrough() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (idea, mission) = find(&page, read, id?).await?;
            if !lets_through(&page, &mission) {
                return Err(PageFailure::Forbidden);
            }
            let t = page.text();
            let readable = super::may_read(&page, &mission, &idea);
            let back = urls::ideas(&mission.slug);
            let waits = (idea.state == IdeaState::Held).then(|| {
                view! {
                    <form method="post" action=urls::let_idea_through(idea.id)>
                        <Once value=page.once.clone()/>
                        <SubmitRow label=t.say("idea-let-through")><a class="btn big q" href=back>{t.say("cancel")}</a></SubmitRow>
                    </form>
                }
            });
            let done = (idea.state != IdeaState::Held).then(|| view! { <p>{t.say("idea-not-held")}</p> });
            Ok(view! {
                <PageTitle text=t.say("idea-let-through")/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::mission(&mission.slug) label=mission.mission.title.clone()/>
                        {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                        <h1>{t.say("idea-let-through")}</h1>
                        {readable.then(|| view! { <p class="lead"><UserLine text=idea.idea.sentence.clone() language=idea.language.clone()/></p> })}
                        {done}
                        {waits}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}
