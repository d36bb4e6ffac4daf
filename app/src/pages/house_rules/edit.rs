//! The form in which staff change the house rules.

use super::{list, may_edit};
use crate::{
    page::{Page, PageFailure, load},
    say,
    text::Language,
    ui::{Crumb, ErrorSummary, FieldGroup, Hidden, Once, PageTitle, RefusalBox, SubmitRow, TextArea, TextField, Tick},
    urls,
};
use domain::{
    mission::REASON_LIMIT,
    moderation::rules::{NAME_LIMIT, Rule, TEXT_LIMIT},
    problem::Refusal,
};
use leptos::prelude::*;

/// Rows for new rules.
const NEW: usize = 2;

/// `GET /house-rules/edit`
#[component]
pub fn EditHouseRules() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            page.known()?;
            if !may_edit(&page) {
                return Err(PageFailure::Forbidden);
            }
            let now = read.house_rules().await?;
            let t = page.text();
            let problems = page.problems();
            let refusal = page.refusal();
            // Someone else was first: their rules stand beside what was typed, and the form goes on from them.
            let meanwhile = matches!(refusal, Some(Refusal::ChangedMeanwhile { .. })).then(|| {
                view! { <section class="panel" aria-labelledby="now"><h2 id="now">{t.say("rules-now")}</h2>{list(&page, &now.rules)}</section> }
            });
            let rules: Vec<_> = now.rules.0.iter().enumerate().map(|(at, rule)| fields(&page, at + 1, Some(rule))).collect();
            let first_new = now.rules.0.len() + 1;
            let new: Vec<_> = (first_new..first_new + NEW).map(|place| fields(&page, place, None)).collect();
            Ok(view! {
                <PageTitle text=t.say("rules-edit-title") error=!problems.is_empty()/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::HOUSE_RULES label=t.say("rules-title")/>
                        {refusal.map(|refusal| view! { <RefusalBox refusal/> })}
                        <ErrorSummary problems=problems.clone() labels=vec![("reason", t.say("rules-reason")), ("rules", t.say("rules-title"))]/>
                        <h1>{t.say("rules-edit-title")}</h1>
                        <p class="lead">{t.say("rules-edit-lead")}</p>
                        {meanwhile}
                        <form method="post" action=urls::EDIT_HOUSE_RULES novalidate>
                            <Once value=page.once.clone()/>
                            <Hidden name="version" value=now.version.to_string()/>
                            <div id="rules">{rules}</div>
                            <h2>{t.say("rules-new")}</h2>
                            <p>{t.say("rules-new-text")}</p>
                            {new}
                            <TextField
                                name="reason"
                                label=t.say("rules-reason")
                                hint=t.say("rules-reason-hint")
                                value=page.typed("reason", "")
                                limit=REASON_LIMIT
                                error=t.problem_of(&problems, "reason")
                            />
                            <SubmitRow label=t.say("rules-save")><a class="btn big q" href=urls::HOUSE_RULES>{t.say("cancel")}</a></SubmitRow>
                        </form>
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

/// The fields of one rule in every language.
fn fields(page: &Page, place: usize, rule: Option<&Rule>) -> AnyView {
    let t = page.text();
    let problems = page.problems();
    let languages: Vec<_> = Language::ALL
        .iter()
        .map(|language| {
            let code = language.code();
            let kept = rule.and_then(|rule| rule.words.get(code).cloned()).unwrap_or_default();
            let (name, text) = (format!("name-{place}-{code}"), format!("text-{place}-{code}"));
            let error = |field: &str| t.problem_of(&problems, field);
            let (name_error, text_error) = (error(&name), error(&text));
            let (typed_name, typed_text) = (page.typed(&name, &kept.name), page.typed(&text, &kept.text));
            view! {
                <TextField name=name label=say!(t, "rules-name", language = language.name()) value=typed_name limit=NAME_LIMIT error=name_error/>
                <TextArea name=text label=say!(t, "rules-text", language = language.name()) value=typed_text limit=TEXT_LIMIT rows=3 error=text_error/>
            }
        })
        .collect();
    let title = match rule {
        Some(rule) => rule.words_in(page.language.code()).name,
        None => t.say("rules-new-one"),
    };
    let own = rule.map(|rule| {
        let retired = format!("retired-{place}");
        let checked = if page.form.is_some() { !page.typed(&retired, "").is_empty() } else { rule.retired };
        view! {
            <Hidden name=format!("id-{place}") value=rule.id.clone()/>
            <Tick name=retired label=t.say("rules-retire") checked=checked/>
        }
    });
    view! { <FieldGroup id=format!("rule-{place}") label=title>{languages} {own}</FieldGroup> }.into_any()
}
