//! The forms about messages that were given up.

use crate::{
    act::{Act, submit},
    actions,
    failure::Failure,
    form::{Form, Submit},
    state::App,
};
use app::urls;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::JobId;

fn letter(id: &str) -> Result<JobId, Failure> {
    id.parse().map_err(|_| Failure::not_found())
}

fn saved(done: &str) -> String {
    format!("{}?saved={done}", urls::LETTERS)
}

/// `POST /desk/messages/{id}/try-again`
pub async fn try_again(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, _| Box::pin(again(act, id))).await
}

async fn again(act: &mut Act, id: String) -> Result<String, Failure> {
    actions::desk::try_letter_again(act, letter(&id)?).await?;
    Ok(saved("again"))
}

/// `POST /desk/messages/try-again`
pub async fn try_all_again(State(app): State<App>, request: Submit) -> Response {
    submit(&app, request, |act, _| Box::pin(all_again(act))).await
}

async fn all_again(act: &mut Act) -> Result<String, Failure> {
    actions::desk::try_all_letters_again(act).await?;
    Ok(saved("again"))
}

/// `POST /desk/messages/{id}/drop`
pub async fn drop_letter(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(dropped(act, form, id))).await
}

async fn dropped(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    actions::desk::drop_letter(act, letter(&id)?, form.text("reason")).await?;
    Ok(saved("dropped"))
}
