//! Forms in which staff start a mission and change one.

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
use domain::mission::fields::{Fields, MORE_TEAMS};

/// `POST /missions/new`
pub async fn new(State(app): State<App>, request: Submit) -> Response {
    if request.form.has(MORE_TEAMS) {
        return render::again(&app, &request).await;
    }
    submit(&app, request, |act, form| Box::pin(start(act, form))).await
}

async fn start(act: &mut Act, form: &Form) -> Result<String, Failure> {
    let slug = actions::missions::start(act, &fields(form)).await?;
    Ok(format!("{}?saved=new", urls::mission(&slug)))
}

/// `POST /missions/{slug}/edit`
pub async fn edit(State(app): State<App>, Path(slug): Path<String>, request: Submit) -> Response {
    if request.form.has(MORE_TEAMS) {
        return render::again(&app, &request).await;
    }
    submit(&app, request, |act, form| Box::pin(change(act, form, slug))).await
}

async fn change(act: &mut Act, form: &Form, slug: String) -> Result<String, Failure> {
    // A version that cannot be read is none that we have: the person then sees both texts.
    let version = form.text("version").parse().unwrap_or(0);
    actions::missions::change(act, &slug, version, &fields(form), form.text("reason")).await?;
    Ok(format!("{}?saved=changed", urls::mission(&slug)))
}

fn fields(form: &Form) -> Fields {
    form.kept().into_iter().filter_map(|(name, values)| values.into_iter().next().map(|value| (name, value))).collect()
}
