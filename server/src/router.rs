//! Every address, in one table.

use crate::{assets, desk, export, feeds, files, forms, guard, papers, render, state::App, telemetry};
use app::urls;
use axum::{
    Router,
    http::StatusCode,
    middleware,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use tower_http::compression::{
    CompressionLayer, CompressionLevel,
    predicate::{DefaultPredicate, NotForContentType, Predicate as _},
};

/// The whole application as one service.
pub fn router(app: &App) -> Router {
    let mut router = Router::new();
    for path in urls::pages() {
        // Files of a paper have its address with their ending.
        router = match path {
            urls::PAPER => router.route(path, get(papers::page_or_file)),
            // Who looks is written down before they see anything.
            urls::RECORD => router.route(path, get(desk::record)),
            path => router.route(path, get(render::page)),
        };
    }
    let routes = router
        .merge(writes())
        .route("/missions/{slug}/export/{file}", get(export::download::file))
        .route(urls::RECORD_CSV, get(desk::record_csv))
        .route("/tests/{id}/tell", get(forms::tests::tell))
        .route("/language/{code}", get(forms::language::choose))
        .route(urls::CHANGES_ATOM, get(feeds::atom))
        .route(urls::CHANGES_CSV, get(feeds::csv))
        .route("/assets/{name}", get(assets::serve))
        .route("/files/{id}", get(files::serve::whole))
        .route("/files/{id}/{size}", get(files::serve::sized))
        .fallback(render::page);
    guard::panics::caught(routes, app)
        // One level more than it would take by itself: pages become a fourteenth smaller, in about the same time.
        .layer(CompressionLayer::new().br(true).gzip(true).quality(CompressionLevel::Precise(5)).compress_when(worth_it()))
        .layer(middleware::from_fn_with_state(app.clone(), guard::cross_origin::check))
        .layer(middleware::from_fn_with_state(app.clone(), guard::address::check))
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(ready))
        .route("/metrics", get(telemetry::metrics))
        .layer(middleware::from_fn_with_state(app.clone(), guard::headers::add))
        .layer(middleware::from_fn_with_state(app.clone(), telemetry::observe))
        .with_state(app.clone())
}

/// What compression makes smaller: not files that are compressed already.
fn worth_it() -> impl tower_http::compression::Predicate {
    DefaultPredicate::new()
        .and(NotForContentType::const_new("application/zip"))
        .and(NotForContentType::const_new("application/vnd.openxmlformats-officedocument"))
}

/// Every form. A form's page has the same address.
fn writes() -> Router<App> {
    Router::new()
        .merge(sorting())
        .route("/missions/new", post(forms::missions::new))
        .route("/missions/{slug}/edit", post(forms::missions::edit))
        .route("/missions/{slug}/paper", post(forms::papers::make))
        .route("/decisions/{id}/paper", post(forms::papers::make_about_decision))
        .route("/missions/{slug}/decisions/new", post(forms::decisions::new))
        .route("/decisions/{id}/decide", post(forms::decisions::decide))
        .route("/decisions/{id}/change", post(forms::decisions::change))
        .route("/decisions/{id}/look-again", post(forms::decisions::look_again))
        .route("/decisions/{id}/correct", post(forms::decisions::correct))
        .route("/decisions/{id}/end", post(forms::decisions::end))
        .route("/decisions/{id}/stop", post(forms::decisions::stop))
        .route("/decisions/{id}/see-sign", post(forms::decisions::see_sign))
        .route("/ideas/{id}/vote", post(forms::votes::vote))
        .route("/ideas/{id}/undo-vote", post(forms::votes::undo))
        .route("/missions/{slug}/ideas/new", post(forms::drafts::begin))
        .route("/drafts/{id}/{step}", post(forms::drafts::step))
        .route("/drafts/{id}/throw-away", post(forms::drafts::throw_away))
        .route("/ideas/{id}/edit", post(forms::ideas::edit))
        .route("/ideas/{id}/withdraw", post(forms::ideas::withdraw))
        .route("/ideas/{id}/let-through", post(forms::ideas::let_through))
        .route("/ideas/{id}/reply", post(forms::viewpoints::start))
        .route("/tests/{id}/reply", post(forms::viewpoints::start_under_test))
        .route("/decisions/{id}/reply", post(forms::viewpoints::start_under_decision))
        .route("/viewpoints/{id}/reply", post(forms::viewpoints::reply))
        .route("/viewpoints/{id}/edit", post(forms::viewpoints::edit))
        .route("/viewpoints/{id}/withdraw", post(forms::viewpoints::withdraw))
        .route("/viewpoints/{id}/helpful", post(forms::viewpoints::helpful))
        .route("/viewpoints/{id}/let-through", post(forms::viewpoints::let_through))
        .route("/missions/{slug}/assumptions/new", post(forms::assumptions::new))
        .route("/assumptions/{id}/edit", post(forms::assumptions::edit))
        .route("/assumptions/{id}/sure", post(forms::assumptions::sure))
        .route("/assumptions/{id}/signs/{number}/see", post(forms::assumptions::see_sign))
        .route("/ideas/{id}/evidence/new", post(forms::evidence::on_idea))
        .route("/tests/{id}/evidence/new", post(forms::evidence::on_test))
        .route("/decisions/{id}/evidence/new", post(forms::evidence::on_decision))
        .route("/evidence/{id}/edit", post(forms::evidence::edit))
        .route("/evidence/{id}/withdraw", post(forms::evidence::withdraw))
        .route("/evidence/{id}/check", post(forms::evidence::check))
        .route("/ideas/{id}/test", post(forms::tests::propose))
        .route("/tests/{id}/edit", post(forms::tests::edit))
        .route("/tests/{id}/owners", post(forms::tests::owners))
        .route("/tests/{id}/start", post(forms::tests::start))
        .route("/tests/{id}/round", post(forms::tests::round))
        .route("/tests/{id}/stop", post(forms::tests::stop))
        .route("/tests/{id}/close", post(forms::tests::close))
        .route("/tests/{id}/sign-up", post(forms::tests::sign_up))
        .route("/tests/{id}/leave", post(forms::tests::leave))
        .route("/tests/{id}/people", post(forms::tests::people))
        .route("/tests/{id}/message", post(forms::tests::message))
        .route("/ideas/{id}/report", post(forms::moderation::report_idea))
        .route("/viewpoints/{id}/report", post(forms::moderation::report_viewpoint))
        .route("/evidence/{id}/report", post(forms::moderation::report_evidence))
        .route("/desk/messages/try-again", post(forms::desk::try_all_again))
        .route("/desk/messages/{id}/try-again", post(forms::desk::try_again))
        .route("/desk/messages/{id}/drop", post(forms::desk::drop_letter))
        .route("/desk/moderation/decide", post(forms::moderation::decide_many))
        .route("/desk/moderation/{kind}/{id}", post(forms::moderation::decide))
        .route("/desk/moderation/{kind}/{id}/take", post(forms::moderation::take))
        .route("/moderation/acts/{id}/ask-again", post(forms::moderation::ask_again))
        .route("/house-rules/edit", post(forms::house_rules::edit))
        .route("/sign-in/link", post(forms::people::link::ask))
        .route("/sign-in/link/{token}", post(forms::people::link::open))
        .route("/sign-in/password", post(forms::people::enter::by_password))
        .route("/sign-up", post(forms::people::enter::sign_up))
        .route("/back", post(forms::people::enter::by_words))
        .route("/sign-out", post(forms::people::enter::sign_out))
        .route("/me/name", post(forms::people::me::name))
        .route("/me/email", post(forms::people::me::email))
        .route("/me/password", post(forms::people::password::set))
        .route("/me/words", post(forms::people::words::make))
        .route("/me/notices", post(forms::people::me::read_notices))
        .route("/me/delete", post(forms::people::delete::delete))
        .route("/me/sign-out-everywhere", post(forms::people::enter::sign_out_everywhere))
}

/// What staff do with ideas, and what the city says about them.
fn sorting() -> Router<App> {
    Router::new()
        .route("/ideas/{id}/join", post(forms::sorting::join))
        .route("/ideas/{id}/undo-join", post(forms::sorting::undo_join))
        .route("/ideas/{id}/split", post(forms::sorting::split))
        .route("/ideas/{id}/assign", post(forms::sorting::assign))
        .route("/ideas/{id}/notes", post(forms::sorting::note))
        .route("/ideas/{id}/tags", post(forms::sorting::tags))
        .route("/missions/{slug}/tags", post(forms::sorting::tags_of_mission))
        .route("/ideas/{id}/answer", post(forms::answers::answer))
        .route("/ideas/{id}/promise", post(forms::answers::promise))
        .route("/ideas/{id}/fair", post(forms::answers::rate))
        .route("/ideas/{id}/follow", post(forms::answers::follow_idea))
        .route("/tests/{id}/follow", post(forms::answers::follow_test))
        .route("/decisions/{id}/follow", post(forms::answers::follow_decision))
}

/// `GET /readyz`: 200 when the database answers.
async fn ready(axum::extract::State(app): axum::extract::State<App>) -> Response {
    match app.reader.begin().await {
        Ok(_) => "ready\n".into_response(),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response(),
    }
}
