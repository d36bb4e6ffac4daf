//! Forms of decisions.

use crate::{
    act::{Act, submit},
    actions,
    failure::Failure,
    form::{Form, Submit},
    render,
    state::App,
};
use app::urls;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    DecisionId,
    decision::{
        ChangeKind,
        fields::{Fields, LISTS},
    },
};

/// `POST /missions/{slug}/decisions/new`
pub async fn new(State(app): State<App>, Path(slug): Path<String>, request: Submit) -> Response {
    if asks_for_rows(&request.form) {
        return render::again(&app, &request).await;
    }
    submit(&app, request, |act, form| Box::pin(start(act, form, slug))).await
}

async fn start(act: &mut Act, form: &Form, slug: String) -> Result<String, Failure> {
    let id = actions::decisions::start(act, &slug, &fields(form)).await?;
    Ok(urls::decision_saved(id, ChangeKind::New))
}

/// `POST /decisions/{id}/decide`
pub async fn decide(app: State<App>, id: Path<String>, request: Submit) -> Response {
    go_on(app, id, request, ChangeKind::Decided).await
}

/// `POST /decisions/{id}/change`
pub async fn change(app: State<App>, id: Path<String>, request: Submit) -> Response {
    go_on(app, id, request, ChangeKind::Changed).await
}

/// `POST /decisions/{id}/look-again`
pub async fn look_again(app: State<App>, id: Path<String>, request: Submit) -> Response {
    go_on(app, id, request, ChangeKind::Kept).await
}

/// `POST /decisions/{id}/correct`
pub async fn correct(app: State<App>, id: Path<String>, request: Submit) -> Response {
    go_on(app, id, request, ChangeKind::Corrected).await
}

/// `POST /decisions/{id}/end`
pub async fn end(app: State<App>, id: Path<String>, request: Submit) -> Response {
    go_on(app, id, request, ChangeKind::Ended).await
}

/// `POST /decisions/{id}/stop`
pub async fn stop(app: State<App>, id: Path<String>, request: Submit) -> Response {
    go_on(app, id, request, ChangeKind::Stopped).await
}

async fn go_on(State(app): State<App>, Path(id): Path<String>, request: Submit, kind: ChangeKind) -> Response {
    if asks_for_rows(&request.form) {
        return render::again(&app, &request).await;
    }
    submit(&app, request, move |act, form| Box::pin(add_version(act, form, id, kind))).await
}

async fn add_version(act: &mut Act, form: &Form, id: String, kind: ChangeKind) -> Result<String, Failure> {
    let id = decision(&id)?;
    // A version that cannot be read is none that we have: the person then sees both texts.
    let version = form.text("version").parse().unwrap_or(0);
    actions::decisions::go_on(act, id, kind, version, &fields(form)).await?;
    Ok(urls::decision_saved(id, kind))
}

/// `POST /decisions/{id}/see-sign`
pub async fn see_sign(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(seen(act, form, id))).await
}

async fn seen(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = decision(&id)?;
    actions::decisions::see_sign(act, id, &fields(form)).await?;
    Ok(format!("{}?saved=sign", urls::decision(id)))
}

fn decision(id: &str) -> Result<DecisionId, Failure> {
    id.parse().map_err(|_| Failure::not_found())
}

/// Whether a button for more rows was pressed, and not the one that saves.
fn asks_for_rows(form: &Form) -> bool {
    LISTS.iter().any(|rows| form.has(&rows.more()))
}

fn fields(form: &Form) -> Fields {
    form.kept().into_iter().filter_map(|(name, values)| values.into_iter().next().map(|value| (name, value))).collect()
}
