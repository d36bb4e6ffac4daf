//! Forms of those who try a test out, and of the owners who write to them.

use super::test;
use crate::{
    act::{Act, submit},
    actions::tests::try_it,
    failure::Failure,
    form::{Form, Submit},
    render,
    state::App,
};
use app::{page::FormState, urls};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use domain::test::{NeededHelp, SignUpState};

/// `GET /tests/{id}/tell`: a short address to write on paper. Telling how it went is a story, which is evidence on the test.
pub async fn tell(Path(id): Path<String>) -> Response {
    let to = test(&id).map_or_else(|_| urls::TESTS.to_owned(), urls::tell_of_test);
    crate::act::see_other(&to, Vec::new())
}

/// `POST /tests/{id}/sign-up`
pub async fn sign_up(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(come(act, form, id))).await
}

async fn come(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = test(&id)?;
    let needs = NeededHelp::checked(&form.all("help"), form.text("need"), form.text("email"))?;
    Ok(match try_it::sign_up(act, id, &needs).await? {
        SignUpState::Waiting => urls::test_saved(id, "waiting"),
        SignUpState::Placed | SignUpState::Left => urls::test_saved(id, "signed-up"),
    })
}

/// `POST /tests/{id}/leave`
pub async fn leave(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, _| Box::pin(go(act, id))).await
}

async fn go(act: &mut Act, id: String) -> Result<String, Failure> {
    let id = test(&id)?;
    try_it::leave(act, id).await?;
    Ok(urls::test_saved(id, "left"))
}

/// `POST /tests/{id}/people`: writes down that this owner looks, and only then shows who signed up, in the answer itself.
pub async fn people(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    let shown = request.clone();
    let answer = submit(&app, request, |act, _| Box::pin(look(act, id))).await;
    if answer.status() != StatusCode::SEE_OTHER {
        return answer;
    }
    let state = FormState { values: shown.form.kept(), shows_people: true, ..FormState::default() };
    render::form(&app, &shown.visit, "", state, StatusCode::OK).await
}

async fn look(act: &mut Act, id: String) -> Result<String, Failure> {
    let id = test(&id)?;
    try_it::see_people(act, id).await?;
    Ok(urls::test_people(id))
}

/// `POST /tests/{id}/message`
pub async fn message(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    let language = request.visit.language.code();
    submit(&app, request, move |act, form| Box::pin(write(act, form, id, language))).await
}

async fn write(act: &mut Act, form: &Form, id: String, language: &str) -> Result<String, Failure> {
    let id = test(&id)?;
    try_it::message(act, id, form.text("audience"), form.text("words"), language).await?;
    Ok(urls::test_saved(id, "message"))
}
