//! Forms of the city's answers to ideas.

use crate::{
    act::{Act, submit},
    actions::{self, answers::Rating},
    failure::Failure,
    form::{Form, Submit},
    state::App,
};
use app::urls;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{DecisionId, IdeaId, TestId, answer::TypedAnswer, problem::Invalid, target::Target};

fn idea_id(text: &str) -> Result<IdeaId, Failure> {
    text.parse().map_err(|_| Failure::not_found())
}

/// `POST /ideas/{id}/answer`
pub async fn answer(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    let language = request.visit.language.code();
    submit(&app, request, move |act, form| Box::pin(say(act, form, id, language))).await
}

async fn say(act: &mut Act, form: &Form, id: String, language: &str) -> Result<String, Failure> {
    let id = idea_id(&id)?;
    // A version that cannot be read is none that anything has: the page then shows the present one.
    let version = form.text("version").parse().unwrap_or(-1);
    let typed =
        TypedAnswer { state: form.text("state"), heard: form.text("heard"), reply: form.text("reply"), reason: form.text("reason") };
    actions::answers::answer(act, id, version, typed, language).await?;
    Ok(urls::idea_sorted(id, "answered"))
}

/// `POST /ideas/{id}/promise`
pub async fn promise(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(set_day(act, form, id))).await
}

async fn set_day(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = idea_id(&id)?;
    actions::answers::promise(act, id, form.text("day"), form.text("reason")).await?;
    Ok(urls::idea_sorted(id, "promised"))
}

/// `POST /ideas/{id}/fair`
pub async fn rate(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(mark(act, form, id))).await
}

async fn mark(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = idea_id(&id)?;
    let rating = Rating { version: form.text("version").parse().unwrap_or(-1), fair: form.text("fair"), words: form.text("words") };
    actions::answers::rate(act, id, rating).await?;
    Ok(urls::idea_sorted(id, "rated"))
}

/// `POST /ideas/{id}/follow`
pub async fn follow_idea(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    follow(&app, request, id.parse::<IdeaId>().ok().map(Target::from)).await
}

/// `POST /tests/{id}/follow`
pub async fn follow_test(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    follow(&app, request, id.parse::<TestId>().ok().map(Target::from)).await
}

/// `POST /decisions/{id}/follow`
pub async fn follow_decision(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    follow(&app, request, id.parse::<DecisionId>().ok().map(Target::from)).await
}

async fn follow(app: &App, request: Submit, target: Option<Target>) -> Response {
    submit(app, request, move |act, form| Box::pin(set_follow(act, form, target))).await
}

async fn set_follow(act: &mut Act, form: &Form, target: Option<Target>) -> Result<String, Failure> {
    let target = target.ok_or_else(Failure::not_found)?;
    let wanted = match form.text("follow") {
        "yes" => true,
        "no" => false,
        "" => return Err(Failure::field("follow", Invalid::NotChosen)),
        _ => return Err(Failure::field("follow", Invalid::Unknown)),
    };
    actions::answers::follow(act, target, wanted).await?;
    Ok(urls::follow_saved(target, wanted))
}
