//! Forms that change what becomes of an idea.

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
use domain::{IdeaId, idea::Idea};

fn idea_id(text: &str) -> Result<IdeaId, Failure> {
    text.parse().map_err(|_| Failure::not_found())
}

/// `POST /ideas/{id}/edit`
pub async fn edit(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(revise(act, form, id))).await
}

async fn revise(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = idea_id(&id)?;
    // A version that was not sent is no version of any idea: the words come back with those of now beside them.
    let version = form.text("version").parse().unwrap_or(0);
    let text = |field| form.text(field).to_owned();
    let words = Idea { sentence: text("sentence"), why: text("why"), helps: text("helps"), harms: text("harms") };
    actions::ideas::revise(act, id, version, &words, form.text("reason")).await?;
    Ok(format!("{}?saved=edit", urls::idea(id)))
}

/// `POST /ideas/{id}/withdraw`
pub async fn withdraw(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, _| Box::pin(take_back(act, id))).await
}

async fn take_back(act: &mut Act, id: String) -> Result<String, Failure> {
    let id = idea_id(&id)?;
    actions::ideas::withdraw(act, id).await?;
    Ok(format!("{}?saved=withdrawn", urls::idea(id)))
}

/// `POST /ideas/{id}/let-through`
pub async fn let_through(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, _| Box::pin(open(act, id))).await
}

async fn open(act: &mut Act, id: String) -> Result<String, Failure> {
    let id = idea_id(&id)?;
    actions::ideas::let_through(act, id).await?;
    Ok(format!("{}?saved=let-through", urls::idea(id)))
}
