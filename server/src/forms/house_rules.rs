//! The form in which staff change the house rules.

use crate::{
    act::{Act, submit},
    actions::{self, house_rules::Typed},
    failure::Failure,
    form::{Form, Submit},
    state::App,
};
use app::{text::Language, urls};
use axum::{extract::State, response::Response};
use domain::moderation::rules::{RULES_LIMIT, RuleWords};

/// `POST /house-rules/edit`
pub async fn edit(State(app): State<App>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(change(act, form))).await
}

async fn change(act: &mut Act, form: &Form) -> Result<String, Failure> {
    // A version that cannot be read is none that we have: the person then sees the rules of now.
    let version = form.text("version").parse().unwrap_or(0);
    actions::house_rules::change(act, version, typed(form), form.text("reason")).await?;
    Ok(format!("{}?saved=rules", urls::HOUSE_RULES))
}

/// The rules of the form in its order. Rows for new rules that stayed empty are left out.
fn typed(form: &Form) -> Vec<Typed> {
    (1..=RULES_LIMIT + 2)
        .filter_map(|place| {
            let id = Some(form.text(&format!("id-{place}")).to_owned()).filter(|id| !id.is_empty());
            let words: std::collections::BTreeMap<String, RuleWords> = Language::ALL
                .iter()
                .map(|language| {
                    let typed = |part: &str| form.text(&format!("{part}-{place}-{}", language.code())).to_owned();
                    (language.code().to_owned(), RuleWords { name: typed("name"), text: typed("text") })
                })
                .collect();
            let empty = words.values().all(|words| words.name.trim().is_empty() && words.text.trim().is_empty());
            (id.is_some() || !empty).then(|| Typed { id, retired: form.has(&format!("retired-{place}")), words })
        })
        .collect()
}
