//! The forms in which staff write down what we think is true, and change the words of it.

use super::{find_to_edit, may_edit};
use crate::{
    page::{Page, PageFailure, load, path_value},
    say,
    text::Text,
    ui::{Answer, Choices, FieldGroup, Hidden, PageTitle, QuestionPage, TextArea, TextField},
    urls,
};
use domain::{
    AssumptionId,
    assumption::{Assumption, CLAIM_LIMIT, OWNER_LIMIT, REASON_LIMIT, SIGN_LIMIT, SIGNS_LIMIT, Sure, WHY_LIMIT, field},
    problem::Refusal,
};
use leptos::prelude::*;

/// The parts of a sign and their words.
const SIGN_PARTS: [&str; 4] = ["what", "threshold", "place", "often"];

/// The five answers to how sure we are, surest first.
pub(super) fn sure_answers(t: Text) -> Vec<Answer> {
    Sure::ALL
        .iter()
        .rev()
        .map(|sure| {
            Answer::new(sure.code(), t.say(&format!("sure-{}", sure.code()))).with_hint(say!(t, "sure-about", number = sure.in_ten()))
        })
        .collect()
}

/// `GET /missions/{slug}/assumptions/new`
#[component]
pub fn NewAssumption() -> impl IntoView {
    let slug = path_value::<String>("slug");
    load(|page, read| {
        Box::pin(async move {
            let mission = read.mission(&slug?).await?.ok_or(PageFailure::NotFound)?;
            let viewer = page.known()?.clone();
            if !may_edit(&page, mission.id) {
                return Err(PageFailure::Forbidden);
            }
            let t = page.text();
            let owner = viewer.person.byline().unwrap_or_default();
            let empty = Assumption { claim: String::new(), because: String::new(), if_wrong: String::new(), owner, signs: Vec::new() };
            let problems = page.problems();
            let sure = view! {
                <Choices
                    name="sure"
                    label=t.say("assumption-how-sure")
                    answers=sure_answers(t)
                    chosen=Some(page.typed("sure", ""))
                    error=t.problem_of(&problems, "sure")
                />
            };
            let fields = fields(&page, &empty, Some(sure.into_any()));
            let title = t.say("assumption-add");
            Ok(view! {
                <PageTitle text=title.clone() error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::new_assumption(&mission.slug)
                    once=page.once.clone()
                    back=urls::assumptions(&mission.slug)
                    kicker=mission.mission.title.clone()
                    heading=title
                    problems
                    labels=labels(t)
                    refusal=page.refusal()
                    button=t.say("assumption-save-new")
                >
                    <p class="lead">{t.say("assumption-add-lead")}</p>
                    {fields}
                </QuestionPage>
            }
            .into_any())
        })
    })
}

/// `GET /assumptions/{id}/edit`
#[component]
pub fn EditAssumption() -> impl IntoView {
    let id = path_value::<AssumptionId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (assumption, mission) = find_to_edit(&page, read, id?).await?;
            let signs = read.signs(assumption.id).await?;
            let t = page.text();
            let problems = page.problems();
            let fields = fields(&page, &assumption.written(&signs), None);
            // After a clash the form is about the newest version; what was typed stands in the fields.
            let clash = matches!(page.refusal(), Some(Refusal::ChangedMeanwhile { .. }));
            let version = if clash { assumption.version.to_string() } else { page.typed("version", &assumption.version.to_string()) };
            let now = clash.then(|| {
                view! { <div class="box"><p><b>{t.say("assumption-now")}</b></p><p dir="auto" lang=assumption.language.clone()>{assumption.claim.clone()}</p></div> }
            });
            let title = t.say("assumption-edit");
            let reason = page.typed("reason", "");
            let reason_error = t.problem_of(&problems, "reason");
            Ok(view! {
                <PageTitle text=title.clone() error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::edit_assumption(assumption.id)
                    once=page.once.clone()
                    back=urls::assumption(assumption.id)
                    kicker=mission.mission.title.clone()
                    heading=title
                    problems
                    labels=labels(t)
                    refusal=page.refusal()
                    button=t.say("save")
                >
                    <p class="lead">{t.say("assumption-edit-lead")}</p>
                    {now}
                    <Hidden name="version" value=version/>
                    {fields}
                    <TextArea name="reason" label=t.say("assumption-reason") value=reason limit=REASON_LIMIT rows=3 error=reason_error/>
                </QuestionPage>
            }
            .into_any())
        })
    })
}

fn labels(t: Text) -> Vec<(&'static str, String)> {
    vec![
        ("claim", t.say("assumption-claim")),
        ("because", t.say("assumption-because")),
        ("if_wrong", t.say("assumption-if-wrong")),
        ("sure", t.say("assumption-how-sure")),
        ("owner", t.say("assumption-owner")),
        ("reason", t.say("assumption-reason")),
    ]
}

/// The fields, with what was typed when the form is shown again, else with the words that are there.
fn fields(page: &Page, kept: &Assumption, sure: Option<AnyView>) -> AnyView {
    let t = page.text();
    let problems = page.problems();
    let error = |field: &str| t.problem_of(&problems, field);
    let signs: Vec<_> = (1..=SIGNS_LIMIT)
        .map(|number| {
            let sign = kept.signs.get(number - 1).and_then(Option::as_ref).cloned().unwrap_or_default();
            let lines: Vec<_> = SIGN_PARTS
                .iter()
                .map(|part| {
                    let name = field(number, part);
                    let there = match *part {
                        "what" => &sign.what,
                        "threshold" => &sign.threshold,
                        "place" => &sign.place,
                        _ => &sign.often,
                    };
                    let (value, wrong) = (page.typed(&name, there), error(&name));
                    let hint = t.say(&format!("sign-field-{part}-hint"));
                    view! { <TextField name label=t.say(&format!("sign-field-{part}")) value hint limit=SIGN_LIMIT error=wrong/> }
                })
                .collect();
            let label = say!(t, "sign-number", number = number);
            view! { <FieldGroup id=format!("sign-{number}") label>{lines}</FieldGroup> }
        })
        .collect();
    let (claim, because) = (page.typed("claim", &kept.claim), page.typed("because", &kept.because));
    let (if_wrong, owner) = (page.typed("if_wrong", &kept.if_wrong), page.typed("owner", &kept.owner));
    view! {
        <TextField name="claim" label=t.say("assumption-claim") value=claim hint=t.say("assumption-claim-hint") limit=CLAIM_LIMIT error=error("claim")/>
        <TextArea name="because" label=t.say("assumption-because") value=because hint=t.say("assumption-because-hint") limit=WHY_LIMIT rows=3 error=error("because")/>
        <TextArea name="if_wrong" label=t.say("assumption-if-wrong") value=if_wrong hint=t.say("assumption-if-wrong-hint") limit=WHY_LIMIT rows=3 error=error("if_wrong")/>
        {sure}
        <TextField name="owner" label=t.say("assumption-owner") value=owner limit=OWNER_LIMIT autocomplete="name" error=error("owner")/>
        <fieldset class="part">
            <legend>{t.say("signs-heading")}</legend>
            <p>{t.say("signs-lead")}</p>
            {signs}
        </fieldset>
    }
    .into_any()
}
