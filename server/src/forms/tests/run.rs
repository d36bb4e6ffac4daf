//! Forms that move a test along.

use super::test;
use crate::{
    act::{Act, submit},
    actions::tests::run,
    failure::Failure,
    form::{Form, Submit},
    state::App,
};
use app::urls;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::test::{Closing, Round};

/// `POST /tests/{id}/start`
pub async fn start(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(begin(act, form, id))).await
}

async fn begin(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = test(&id)?;
    run::start(act, id, form.text("version").parse().unwrap_or(0)).await?;
    Ok(urls::test_saved(id, "started"))
}

/// `POST /tests/{id}/round`
pub async fn round(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(next(act, form, id))).await
}

async fn next(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = test(&id)?;
    let text = |name: &str| form.text(name);
    let round = Round::checked(text("changed"), text("seen"), text("stage"), text("ends_on"), text("places"), act.moment.today);
    // Who may, and whether the test runs, is said before what is wrong with the words.
    match round {
        Ok(round) => run::round(act, id, text("round").parse().unwrap_or(0), &round).await?,
        Err(problems) => {
            run::may_go_on(act, id).await?;
            return Err(problems.into());
        }
    }
    Ok(urls::test_saved(id, "round"))
}

/// `POST /tests/{id}/stop`
pub async fn stop(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(end(act, form, id))).await
}

async fn end(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = test(&id)?;
    run::stop(act, id, form.text("reason")).await?;
    Ok(urls::test_saved(id, "stopped"))
}

/// `POST /tests/{id}/close`
pub async fn close(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(finish(act, form, id))).await
}

async fn finish(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = test(&id)?;
    let text = |name: &str| form.text(name).to_owned();
    let closing = Closing {
        thought: text("thought"),
        saw: text("saw"),
        learned: text("learned"),
        next: text("next"),
        worth: text("worth"),
        leader: text("leader"),
        leader_role: text("leader_role"),
    };
    run::close(act, id, form.text("result"), &closing).await?;
    Ok(urls::test_saved(id, "closed"))
}
