//! Forms that answer ideas.

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
use domain::{
    IdeaId,
    problem::Invalid,
    vote::{Vote, pauses_after},
};

/// `POST /ideas/{id}/vote`
pub async fn vote(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(cast(act, form, id))).await
}

async fn cast(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id: IdeaId = id.parse().map_err(|_| Failure::not_found())?;
    let choice = match form.text("choice") {
        "" => return Err(Failure::field("choice", Invalid::NotChosen)),
        code => code.parse().map_err(|_| Failure::field("choice", Invalid::Unknown))?,
    };
    let vote = Vote { choice, matters: form.has("matters") };
    let done = actions::votes::cast(act, id, Some(vote)).await?;
    let slug = &done.mission.slug;
    Ok(match form.text("from") {
        "cards" if done.is_new && pauses_after(done.answered) => urls::cards_pause(slug, id),
        "cards" => urls::cards_saved(slug, id),
        _ => format!("{}?saved=vote", urls::idea(id)),
    })
}

/// `POST /ideas/{id}/undo-vote`
pub async fn undo(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(take_back(act, form, id))).await
}

async fn take_back(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id: IdeaId = id.parse().map_err(|_| Failure::not_found())?;
    let done = actions::votes::cast(act, id, None).await?;
    Ok(match form.text("from") {
        "cards" => format!("{}?undone={id}", urls::cards(&done.mission.slug)),
        _ => format!("{}?saved=undone", urls::idea(id)),
    })
}
