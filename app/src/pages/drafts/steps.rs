//! The questions of a draft.

use super::{
    check,
    first::{SIMILAR, sentence_field, similar_list},
    throw_away,
};
use crate::{
    page::{Page, PageFailure, load, path_value},
    pages::missions::parts,
    say,
    ui::{Answer, Choices, EmailField, EnterButton, Hidden, Once, PageTitle, QuestionPage, RefusalBox, SubmitRow, TextArea, TextField},
    urls,
};
use domain::{
    DraftId,
    idea::{ANSWER_LIMIT, Step},
    person::{NAME_LIMIT, Reach, ShownAs},
};
use leptos::prelude::*;
use store::{drafts::Draft, missions::MissionView};

/// `GET /drafts/{id}/{step}`: only its writer finds it.
#[component]
pub fn DraftStep() -> impl IntoView {
    let id = path_value::<DraftId>("id");
    let step = path_value::<Step>("step");
    load(|page, read| {
        Box::pin(async move {
            let (id, step) = (id?, step?);
            let person = page.viewer.as_ref().map(|viewer| viewer.actor.id).ok_or(PageFailure::NotFound)?;
            let draft = read.draft(id, person).await?.ok_or(PageFailure::NotFound)?;
            let mission = read.mission_by_id(draft.mission).await?.ok_or(PageFailure::NotFound)?;
            if let Some(idea) = draft.sent_as {
                return Ok(sent(&page, urls::idea_sent(idea)));
            }
            match step {
                Step::Similar => {
                    let ideas = read.similar_ideas(mission.id, &draft.idea.sentence, None, SIMILAR).await?;
                    Ok(similar(&page, &mission, &draft, &ideas))
                }
                Step::Check => {
                    let below = match draft.builds_on {
                        Some(below) => read.idea(below).await?.filter(|idea| idea.state.is_public()),
                        None => None,
                    };
                    Ok(check::page(&page, &mission, &draft, below))
                }
                step => Ok(question(&page, &mission, &draft, step)),
            }
        })
    })
}

/// "Cooler streets by 2030. Question 1 of 5."
pub(super) fn kicker(page: &Page, mission: &MissionView, step: Step) -> String {
    let t = page.text();
    let title = mission.mission.title.clone();
    match step.question() {
        Some((at, all)) => say!(t, "draft-kicker", mission = title, at = at, all = all),
        None => title,
    }
}

/// "Save for later" beside "Continue".
pub(super) fn later_button(page: &Page) -> AnyView {
    view! { <button class="btn big q" name="later" value="1">{page.text().say("save-for-later")}</button> }.into_any()
}

pub(super) fn sent(page: &Page, link: String) -> AnyView {
    let t = page.text();
    view! {
        <PageTitle text=t.say("draft-was-sent")/>
        <div class="wrap">
            <div class="narrow">
                <h1>{t.say("draft-was-sent")}</h1>
                {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                <p><a href=link>{t.say("sent-see-idea")}</a></p>
            </div>
        </div>
    }
    .into_any()
}

fn from_check(page: &Page) -> bool {
    page.form.as_ref().map_or_else(|| page.asked("from").to_owned(), |_| page.typed("from", "")) == Step::Check.code()
}

/// One question with its fields.
fn question(page: &Page, mission: &MissionView, draft: &Draft, step: Step) -> AnyView {
    let t = page.text();
    let problems = page.problems();
    let (heading, labels, fields) = match step {
        Step::Sentence => (None, vec![], sentence_field(page, mission, &draft.idea.sentence)),
        Step::Why => (None, vec![], why_field(page, &draft.idea.why)),
        Step::Effects => (
            Some(t.say("draft-effects-heading")),
            vec![("helps", t.say("idea-helps-label")), ("harms", t.say("idea-harms-label"))],
            effects_fields(page, draft),
        ),
        Step::Name => (
            None,
            vec![("shown_as", t.say("draft-name-label")), ("nickname", t.say("draft-nickname")), ("name", t.say("draft-own-name"))],
            name_fields(page, draft),
        ),
        _ => (None, vec![("reach", t.say("draft-reach-label")), ("email", t.say("draft-email"))], reach_fields(page, draft)),
    };
    let title = heading.clone().unwrap_or_else(|| {
        t.say(match step {
            Step::Sentence => "draft-sentence-label",
            Step::Why => "draft-why-label",
            Step::Name => "draft-name-label",
            _ => "draft-reach-label",
        })
    });
    let checking = from_check(page);
    let back = match (checking, step.back()) {
        (true, _) => urls::draft(draft.id, Step::Check),
        (false, Some(before)) => urls::draft(draft.id, before),
        (false, None) => urls::mission(&mission.slug),
    };
    let from = checking.then(|| view! { <Hidden name="from" value=Step::Check.code()/> });
    let after = view! { {throw_away::way(page, draft.id)} {parts::promise(page, mission)} }.into_any();
    view! {
        <PageTitle text=title error=!problems.is_empty()/>
        <QuestionPage
            action=urls::draft(draft.id, step)
            once=page.once.clone()
            back
            kicker=kicker(page, mission, step)
            heading
            problems
            labels
            error_title=t.say("draft-not-saved")
            refusal=page.refusal()
            beside=later_button(page)
            after
        >
            {from}
            {fields}
        </QuestionPage>
    }
    .into_any()
}

fn why_field(page: &Page, kept: &str) -> AnyView {
    let t = page.text();
    let error = t.problem_of(&page.problems(), "why");
    view! {
        <TextArea name="why" label=t.say("draft-why-label") hint=t.say("draft-why-hint") value=page.typed("why", kept) limit=ANSWER_LIMIT error heading=true rows=7/>
    }
    .into_any()
}

fn effects_fields(page: &Page, draft: &Draft) -> AnyView {
    let t = page.text();
    let error = |field: &str| t.problem_of(&page.problems(), field);
    view! {
        <TextArea name="helps" label=t.say("idea-helps-label") hint=t.say("draft-effects-hint") value=page.typed("helps", &draft.idea.helps) limit=ANSWER_LIMIT error=error("helps")/>
        <TextArea name="harms" label=t.say("idea-harms-label") hint=t.say("draft-effects-hint") value=page.typed("harms", &draft.idea.harms) limit=ANSWER_LIMIT error=error("harms")/>
    }
    .into_any()
}

fn name_fields(page: &Page, draft: &Draft) -> AnyView {
    let t = page.text();
    let person = page.viewer.as_ref().map(|viewer| &viewer.person);
    if let Some(staff) = person.filter(|person| person.role.is_staff()) {
        let name = staff.name.clone().unwrap_or_default();
        return view! {
            <h1>{t.say("draft-name-label")}</h1>
            <p>{say!(t, "draft-name-staff", name = name)}</p>
            <Hidden name="shown_as" value=ShownAs::Name.code()/>
            <Hidden name="name" value=staff.name.clone().unwrap_or_default()/>
        }
        .into_any();
    }
    let error = |field: &str| t.problem_of(&page.problems(), field);
    let kept = |draft: &Option<String>, person: Option<&String>| draft.clone().or_else(|| person.cloned()).unwrap_or_default();
    let nickname = kept(&draft.nickname, person.and_then(|person| person.nickname.as_ref()));
    let name = kept(&draft.name, person.and_then(|person| person.name.as_ref()));
    let answers =
        ShownAs::ALL.iter().map(|shown| Answer::new(shown.code(), t.say(&format!("shown-as-{}", shown.code())))).collect::<Vec<_>>();
    let chosen = page.typed("shown_as", draft.shown_as.map_or("", ShownAs::code));
    let chosen = (!chosen.is_empty()).then_some(chosen);
    view! {
        <EnterButton label=t.say("continue")/>
        <Choices name="shown_as" label=t.say("draft-name-label") hint=t.say("draft-name-hint") answers chosen error=error("shown_as") heading=true/>
        <TextField name="nickname" label=t.say("draft-nickname") hint=t.say("draft-nickname-hint") value=page.typed("nickname", &nickname) limit=NAME_LIMIT error=error("nickname") autocomplete="nickname"/>
        <p><button class="link" name="suggest" value="1">{t.say("draft-other-nickname")}</button></p>
        <TextField name="name" label=t.say("draft-own-name") value=page.typed("name", &name) limit=NAME_LIMIT error=error("name") autocomplete="name"/>
    }
    .into_any()
}

fn reach_fields(page: &Page, draft: &Draft) -> AnyView {
    let t = page.text();
    let person = page.viewer.as_ref().map(|viewer| &viewer.person);
    let error = |field: &str| t.problem_of(&page.problems(), field);
    let known = person.and_then(|person| person.email.clone());
    let email = draft.email.clone().or(known).unwrap_or_default();
    let answers = Reach::ALL.iter().map(|reach| Answer::new(reach.code(), t.say(&format!("reach-{}", reach.code())))).collect::<Vec<_>>();
    let chosen = page.typed("reach", draft.reach.map_or("", Reach::code));
    let chosen = (!chosen.is_empty()).then_some(chosen);
    view! {
        <Choices name="reach" label=t.say("draft-reach-label") hint=t.say("draft-reach-hint") answers chosen error=error("reach") heading=true/>
        <EmailField name="email" label=t.say("draft-email") hint=t.say("draft-email-hint") value=page.typed("email", &email) error=error("email")/>
    }
    .into_any()
}

/// Ideas like this one: answer one, build on one, or go on.
fn similar(page: &Page, mission: &MissionView, draft: &Draft, ideas: &[store::ideas::IdeaView]) -> AnyView {
    let t = page.text();
    let build: Vec<_> = ideas
        .iter()
        .map(|idea| {
            let about = idea.idea.sentence.clone();
            Answer::new(idea.id.to_string(), about)
        })
        .collect();
    let mut answers = vec![Answer::new("", t.say("draft-similar-own"))];
    answers.extend(build);
    let later = later_button(page);
    let chosen = page.typed("builds_on", &draft.builds_on.map(|id| id.to_string()).unwrap_or_default());
    view! {
        <PageTitle text=t.say("draft-similar-title")/>
        <div class="wrap">
            <div class="narrow">
                <p class="crumb"><a href=urls::draft(draft.id, Step::Sentence)>{t.say("back")}</a></p>
                {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                <p class="kicker">{kicker(page, mission, Step::Similar)}</p>
                <h1>{t.say("draft-similar-title")}</h1>
                <p class="lead">{t.say("draft-similar-lead")}</p>
                {similar_list(page, ideas)}
                <form method="post" action=urls::draft(draft.id, Step::Similar)>
                    <Once value=page.once.clone()/>
                    <Choices name="builds_on" label=t.say("draft-similar-build") answers chosen=Some(chosen)/>
                    <SubmitRow label=t.say("continue")>{later}</SubmitRow>
                </form>
                {throw_away::way(page, draft.id)}
                {parts::promise(page, mission)}
            </div>
        </div>
    }
    .into_any()
}
