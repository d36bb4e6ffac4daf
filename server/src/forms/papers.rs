//! The form in which staff make a paper.

use crate::{
    act::{Act, submit},
    actions::{self, papers::Of},
    failure::Failure,
    form::{Form, Submit},
    render,
    state::App,
};
use app::{page::PageFailure, text::Text, urls};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use domain::{
    DecisionId,
    paper::fields::{Fields, LOOK, Sent, TEXTS},
};

/// `POST /missions/{slug}/paper`
pub async fn make(State(app): State<App>, Path(slug): Path<String>, request: Submit) -> Response {
    if request.form.has(LOOK) {
        return look(&app, &request).await;
    }
    let text = Text::new(request.visit.language);
    submit(&app, request, move |act, form| Box::pin(made(act, form, Of::Mission(slug), text))).await
}

/// `POST /decisions/{id}/paper`
pub async fn make_about_decision(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    if request.form.has(LOOK) {
        return look(&app, &request).await;
    }
    let text = Text::new(request.visit.language);
    submit(&app, request, move |act, form| {
        Box::pin(async move {
            let id = id.parse::<DecisionId>().map_err(|_| PageFailure::NotFound)?;
            made(act, form, Of::Decision(id), text).await
        })
    })
    .await
}

async fn made(act: &mut Act, form: &Form, of: Of, text: Text) -> Result<String, Failure> {
    let id = actions::papers::make(act, &of, &sent(form), text).await?;
    Ok(urls::paper(id))
}

fn sent(form: &Form) -> Sent<'static> {
    let names = TEXTS.iter().map(|(name, _, _)| *name).chain(["meeting"]);
    Sent { texts: names.map(|name| (name, form.text(name).to_owned())).collect(), parts: form.all("part"), quotes: form.all("quote") }
}

/// Shows what the paper would be above the form, and keeps nothing: no write begins. It is sent as the form is, because what
/// staff type here is longer than an address may be, and must not stand in one.
async fn look(app: &App, request: &Submit) -> Response {
    let mut response = render::again(app, request).await;
    // Who may not make papers gets the answer of the page.
    if response.status().is_success() && Fields::checked(&sent(&request.form)).is_err() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}
