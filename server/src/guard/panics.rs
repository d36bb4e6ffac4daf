//! A request in which our code breaks still gets a page: what happened, what to do, and the number that finds it in the log.

use crate::{form::Visit, render, state::App};
use app::page::PageFailure;
use axum::{
    Router,
    extract::{Request, State},
    http::StatusCode,
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use std::any::Any;
use tower_http::catch_panic::CatchPanicLayer;

/// Marks the answer to a request in which something broke, until it has its page.
#[derive(Clone, Copy, Debug)]
struct Broke;

/// Puts these routes under guard. The outer catch is for a page of a failure that breaks itself: that answer is bare.
pub fn caught(routes: Router<App>, app: &App) -> Router<App> {
    routes.layer(CatchPanicLayer::custom(broke)).layer(middleware::from_fn_with_state(app.clone(), page)).layer(CatchPanicLayer::new())
}

/// What broke is already in the log of the process; the words of a panic can hold what people typed, so they go no further.
fn broke(_panic: Box<dyn Any + Send>) -> Response {
    tracing::error!("a request broke");
    let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
    response.extensions_mut().insert(Broke);
    response
}

async fn page(State(app): State<App>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let visit = Visit::of(&app, &parts);
    let response = next.run(Request::from_parts(parts, body)).await;
    if response.extensions().get::<Broke>().is_none() {
        return response;
    }
    render::failure(&app, &visit, PageFailure::Broken).await
}
