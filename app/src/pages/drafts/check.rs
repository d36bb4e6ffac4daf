//! The last page before an idea is sent: every answer, each with a way to change it.

use crate::{
    page::Page,
    pages::missions::parts,
    say,
    ui::{ErrorSummary, Once, PageTitle, RefusalBox, SubmitRow, UserLine, UserText},
    urls,
};
use domain::{
    idea::Step,
    person::{Reach, ShownAs, byline},
};
use leptos::prelude::*;
use store::{drafts::Draft, ideas::IdeaView, missions::MissionView};

/// The check page.
pub(super) fn page(page: &Page, mission: &MissionView, draft: &Draft, below: Option<IdeaView>) -> AnyView {
    let t = page.text();
    let row = |step: Step, key: &str, value: AnyView| {
        let change = format!("{}?from={}", urls::draft(draft.id, step), Step::Check.code());
        let label = t.say(key);
        view! {
            <dt>{label.clone()}</dt>
            <dd>{value} <a href=change>{t.say("draft-change")} <span class="vh">{label}</span></a></dd>
        }
    };
    let words = |text: &str| {
        if text.is_empty() {
            view! { <p class="meta">{t.say("draft-left-out")}</p> }.into_any()
        } else {
            view! { <UserText text=text.to_owned()/> }.into_any()
        }
    };
    let plain = |text: String| view! { <p>{text}</p> }.into_any();
    let shown = shown(page, draft);
    let reach = match (draft.reach, &draft.email) {
        (Some(Reach::Email), Some(email)) => view! { <p><bdi>{email.clone()}</bdi></p> }.into_any(),
        (Some(Reach::Words), _) => plain(t.say("draft-reach-words")),
        _ => plain(t.say("draft-left-out")),
    };
    let below = below.map(|below| {
        row(Step::Similar, "idea-builds-on", view! { <p><UserLine text=below.idea.sentence language=below.language/></p> }.into_any())
    });
    let problems = page.problems();
    view! {
        <PageTitle text=t.say("draft-check-title") error=!problems.is_empty()/>
        <div class="wrap">
            <div class="narrow">
                <p class="crumb"><a href=urls::draft(draft.id, Step::Reach)>{t.say("back")}</a></p>
                <ErrorSummary problems title=t.say("draft-not-sent")/>
                {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                <p class="kicker"><UserLine text=mission.mission.title.clone() language=mission.mission.language.clone()/></p>
                <h1>{t.say("draft-check-title")}</h1>
                <dl class="facts g">
                    {row(Step::Sentence, "idea-sentence-label", words(&draft.idea.sentence))}
                    {below}
                    {row(Step::Why, "idea-why-label", words(&draft.idea.why))}
                    {row(Step::Effects, "idea-helps-label", words(&draft.idea.helps))}
                    {row(Step::Effects, "idea-harms-label", words(&draft.idea.harms))}
                    {row(Step::Name, "draft-check-name", plain(shown))}
                    {row(Step::Reach, "draft-check-reach", reach)}
                </dl>
                <form method="post" action=urls::draft(draft.id, Step::Check)>
                    <Once value=page.once.clone()/>
                    <SubmitRow label=t.say("draft-send")><a class="btn big q" href=format!("{}?saved=draft", urls::ME)>{t.say("save-for-later")}</a></SubmitRow>
                </form>
                {super::throw_away::way(page, draft.id)}
                {parts::promise(page, mission)}
            </div>
        </div>
    }
    .into_any()
}

/// The name that will stand beside the idea.
fn shown(page: &Page, draft: &Draft) -> String {
    let t = page.text();
    let Some(viewer) = &page.viewer else { return t.say("no-name") };
    let person = &viewer.person;
    let nickname = draft.nickname.as_ref().or(person.nickname.as_ref());
    let name = draft.name.as_ref().or(person.name.as_ref());
    let shown_as: ShownAs = draft.shown_as.unwrap_or(person.shown_as);
    match byline(person.role, shown_as, nickname.map(String::as_str), name.map(String::as_str)) {
        Some(name) => say!(t, "draft-shown-as", name = name),
        None => t.say("no-name"),
    }
}
