//! The forms of what we think is true.

use crate::{
    act::{Act, submit},
    actions::{self, assumptions::Seen},
    failure::Failure,
    form::{Form, Submit},
    state::App,
};
use app::urls;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    AssumptionId,
    assumption::{Assumption, SIGNS_LIMIT, Sign, Sure, field},
    problem::Invalid,
};

/// `POST /missions/{slug}/assumptions/new`
pub async fn new(State(app): State<App>, Path(slug): Path<String>, request: Submit) -> Response {
    let language = request.visit.language.code();
    submit(&app, request, move |act, form| Box::pin(add(act, form, slug, language))).await
}

async fn add(act: &mut Act, form: &Form, slug: String, language: &str) -> Result<String, Failure> {
    let id = actions::assumptions::add(act, &slug, &words(form), sure_of(form), language).await?;
    Ok(urls::assumption_saved(id, "new"))
}

/// `POST /assumptions/{id}/edit`
pub async fn edit(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    let language = request.visit.language.code();
    submit(&app, request, move |act, form| Box::pin(change(act, form, id, language))).await
}

async fn change(act: &mut Act, form: &Form, id: String, language: &str) -> Result<String, Failure> {
    let id = assumption(&id)?;
    actions::assumptions::edit(act, id, version(form), &words(form), form.text("reason"), language).await?;
    Ok(urls::assumption_saved(id, "edited"))
}

/// `POST /assumptions/{id}/sure`
pub async fn sure(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(turn(act, form, id))).await
}

async fn turn(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = assumption(&id)?;
    let evidence = match form.text("evidence") {
        "" => None,
        chosen => Some(chosen.parse().map_err(|_| Invalid::Unknown)),
    };
    actions::assumptions::be_sure(act, id, version(form), sure_of(form), form.text("reason"), evidence).await?;
    Ok(urls::assumption_saved(id, "sure"))
}

/// `POST /assumptions/{id}/signs/{number}/see`
pub async fn see_sign(State(app): State<App>, Path((id, number)): Path<(String, String)>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(see(act, form, id, number))).await
}

async fn see(act: &mut Act, form: &Form, id: String, number: String) -> Result<String, Failure> {
    let id = assumption(&id)?;
    let number = number.parse().map_err(|_| Failure::not_found())?;
    let seen = match form.text("seen") {
        "yes" => Ok(true),
        "no" => Ok(false),
        "" => Err(Invalid::NotChosen),
        _ => Err(Invalid::Unknown),
    };
    let typed = Seen { seen, day: form.text("day").to_owned(), reason: form.text("reason").to_owned() };
    actions::assumptions::see_sign(act, id, number, version(form), &typed).await?;
    Ok(urls::assumption_saved(id, "sign"))
}

fn assumption(id: &str) -> Result<AssumptionId, Failure> {
    id.parse().map_err(|_| Failure::not_found())
}

/// A version that cannot be read is none that anything has: the page then shows the present one.
fn version(form: &Form) -> i64 {
    form.text("version").parse().unwrap_or(0)
}

fn sure_of(form: &Form) -> Result<Sure, Invalid> {
    match form.text("sure") {
        "" => Err(Invalid::NotChosen),
        code => code.parse().map_err(|_| Invalid::Unknown),
    }
}

fn words(form: &Form) -> Assumption {
    let text = |name: &str| form.text(name).to_owned();
    let signs = (1..=SIGNS_LIMIT)
        .map(|number| {
            let part = |part: &str| form.text(&field(number, part)).to_owned();
            Some(Sign { what: part("what"), place: part("place"), often: part("often"), threshold: part("threshold") })
        })
        .collect();
    Assumption { claim: text("claim"), because: text("because"), if_wrong: text("if_wrong"), owner: text("owner"), signs }
}
