//! Following an idea, a test or a decision.

use crate::{
    page::{Page, PageFailure, load, path_value},
    ui::{Answer, Choices, Once, PageTitle, QuestionPage, SavedLine},
    urls,
};
use domain::{DecisionId, IdeaId, TestId, target::Target};
use leptos::prelude::*;
use store::viewpoints::Eyes;

/// The button on the page of the thing, and what following means.
pub(crate) fn follow_button(page: &Page, target: Target, follows: bool) -> AnyView {
    let t = page.text();
    let (text, button, value) =
        if follows { (t.say("follow-on"), t.say("follow-stop"), "no") } else { (t.say("follow-text"), t.say("follow-start"), "yes") };
    view! {
        <form method="post" action=urls::follow(target)>
            <Once value=page.once.clone()/>
            <p class="meta">{text}</p>
            <p class="acts"><button class="btn q" name="follow" value=value>{button}</button></p>
        </form>
    }
    .into_any()
}

/// The same button where something can still become of the thing, and for those who follow it already.
pub(crate) fn follow_while(page: &Page, goes_on: bool, target: Target, follows: bool) -> Option<AnyView> {
    (goes_on || follows).then(|| follow_button(page, target, follows))
}

/// What the page of the thing says after someone pressed the button.
pub(crate) fn follow_saved(page: &Page, follows: bool) -> Option<AnyView> {
    let key = match (page.asked("saved"), follows) {
        ("followed", true) => "follow-saved",
        ("unfollowed", false) => "follow-stopped",
        _ => return None,
    };
    Some(view! { <SavedLine text=page.text().say(key)/> }.into_any())
}

/// `GET /ideas/{id}/follow`
#[component]
pub fn FollowIdea() -> impl IntoView {
    ask(path_value::<IdeaId>("id").map(Target::from))
}

/// `GET /tests/{id}/follow`
#[component]
pub fn FollowTest() -> impl IntoView {
    ask(path_value::<TestId>("id").map(Target::from))
}

/// `GET /decisions/{id}/follow`
#[component]
pub fn FollowDecision() -> impl IntoView {
    ask(path_value::<DecisionId>("id").map(Target::from))
}

fn ask(target: Result<Target, PageFailure>) -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            let about = read.target_around(target?).await?.ok_or(PageFailure::NotFound)?;
            let actor = page.viewer.as_ref().map(|viewer| &viewer.actor);
            if !about.is_shown_to(Eyes::of(actor, about.mission)) {
                return Err(PageFailure::NotFound);
            }
            let follows = match actor {
                Some(actor) => read.follows(about.target, actor.id).await?,
                None => false,
            };
            let t = page.text();
            let answers = vec![Answer::new("yes", t.say("follow-yes")), Answer::new("no", t.say("follow-no"))];
            let chosen = Some(page.typed("follow", if follows { "yes" } else { "" }));
            let problems = page.problems();
            let error = t.problem_of(&problems, "follow");
            Ok(view! {
                <PageTitle text=t.say("follow-title") error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::follow(about.target)
                    once=page.once.clone()
                    back=urls::target(about.target)
                    kicker=about.title.clone()
                    problems
                    refusal=page.refusal()
                    button=t.say("save")
                >
                    <Choices name="follow" label=t.say("follow-title") heading=true hint=t.say("follow-text") answers chosen error/>
                </QuestionPage>
            }
            .into_any())
        })
    })
}
