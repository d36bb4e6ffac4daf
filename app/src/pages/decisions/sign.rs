//! The form in which the team says that a sign was seen.

use super::{form::typed, parts};
use crate::{
    page::{PageFailure, load, path_value},
    ui::{Answer, Choices, Crumb, DateField, ErrorSummary, Once, PageTitle, RefusalBox, TextArea},
    urls,
};
use domain::{DecisionId, decision::BECAUSE_LIMIT, problem::Refusal};
use leptos::prelude::*;

/// `GET /decisions/{id}/see-sign`
#[component]
pub fn SeeSign() -> impl IntoView {
    let id = path_value::<DecisionId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (decision, mission) = parts::find(read, id?).await?;
            page.known()?;
            if !parts::may_report_sign(&page, &mission) {
                return Err(PageFailure::Forbidden);
            }
            let t = page.text();
            let sent = typed(&page).unwrap_or_default();
            let problems = page.problems();
            let error = |field: &str| t.problem_of(&problems, field);
            let closed = !decision.state.holds();
            let labels: Vec<_> = ["sign", "seen_on", "note"].map(|name| (name, t.say(&format!("decision-sign-ask-{name}")))).to_vec();
            let answers: Vec<_> = decision
                .decision
                .signs
                .iter()
                .zip(1..)
                .map(|(sign, row): (_, usize)| Answer::new(row.to_string(), sign.what.clone()))
                .collect();
            let seen_on = match sent.get("seen_on") {
                "" if page.form.is_none() => page.moment.today.to_string(),
                text => text.to_owned(),
            };
            let action = urls::see_sign_of_decision(decision.id);
            let refusal = page.refusal().or(closed.then_some(Refusal::DecisionClosed));
            let form = (!closed).then(|| {
                view! {
                    <form method="post" action=action.clone() novalidate>
                        <Once value=page.once.clone()/>
                        <Choices name="sign" label=t.say("decision-sign-ask-sign") answers chosen=sent.get("sign").to_owned() error=error("sign")/>
                        <DateField name="seen_on" label=t.say("decision-sign-ask-seen_on") value=seen_on error=error("seen_on")/>
                        <TextArea
                            name="note"
                            label=t.say("decision-sign-ask-note")
                            value=sent.get("note").to_owned()
                            hint=t.say("decision-sign-ask-note-hint")
                            limit=BECAUSE_LIMIT
                            error=error("note")
                            rows=4
                        />
                        <p class="acts">
                            <button class="btn big">{t.say("decision-sign-send")}</button>
                            " "
                            <a class="btn big q" href=urls::decision(decision.id)>{t.say("cancel")}</a>
                        </p>
                    </form>
                }
            });
            Ok(view! {
                <PageTitle text=t.say("decision-act-sign") error=!problems.is_empty()/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::decision(decision.id) label=decision.decision.what.clone()/>
                        {refusal.map(|refusal| view! { <RefusalBox refusal/> })}
                        <ErrorSummary problems=problems.clone() labels/>
                        <h1>{t.say("decision-act-sign")}</h1>
                        <p class="lead">{t.say("decision-act-sign-lead")}</p>
                        {form}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}
