//! Choosing a language.

use crate::{act::see_other, auth::cookie, state::App};
use app::{text::Language, urls};
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use serde::Deserialize;

/// Where to go on to.
#[derive(Deserialize)]
pub struct To {
    #[serde(default)]
    to: String,
}

/// `GET /language/{code}?to=`: keeps the choice in a cookie and goes back. It changes nothing but how this browser reads,
/// so a plain link is fine.
pub async fn choose(State(app): State<App>, Path(code): Path<String>, Query(To { to }): Query<To>) -> Response {
    let cookies = Language::from_code(&code).map(|language| cookie::language(app.config.is_https(), language.code()));
    see_other(urls::own_path(&to), cookies.into_iter().collect())
}
