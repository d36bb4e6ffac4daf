//! Making a page: the one place where a request meets the pages of the `app` crate.

use crate::{
    act,
    auth::token,
    form::{ONCE, Submit, Visit},
    state::App,
};
use app::page::{FormState, Page, PageFailure, PageParts};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use leptos::prelude::provide_context;

/// `GET` of any page: the path decides which.
pub async fn page(State(app): State<App>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visit = Visit::of(&app, &parts);
    make(&app, &visit, Shown::default()).await
}

/// The page of a form again, with what was typed and why it was refused.
pub async fn form(app: &App, visit: &Visit, once: &str, state: FormState, status: StatusCode) -> Response {
    let once = (!once.is_empty()).then(|| once.to_owned());
    make(app, visit, Shown { form: Some(state), once, status: Some(status), failure: None }).await
}

/// The page of a form again because the person asked for it in another shape, such as with more rows. Nothing is wrong,
/// so the page itself says with which status it comes.
pub async fn again(app: &App, submit: &Submit) -> Response {
    let once = Some(submit.form.text(ONCE).to_owned()).filter(|once| !once.is_empty());
    let state = FormState { values: submit.form.kept(), ..FormState::default() };
    make(app, &submit.visit, Shown { form: Some(state), once, ..Shown::default() }).await
}

/// The page of a failure.
pub async fn failure(app: &App, visit: &Visit, failure: PageFailure) -> Response {
    let status = failure.status();
    let wait = match &failure {
        PageFailure::TooOften(seconds) => Some(*seconds),
        PageFailure::Busy => Some(5),
        _ => None,
    };
    let mut response = make(app, visit, Shown { failure: Some(failure), status: Some(status), ..Shown::default() }).await;
    if let Some(seconds) = wait {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

#[derive(Default)]
struct Shown {
    form: Option<FormState>,
    once: Option<String>,
    status: Option<StatusCode>,
    failure: Option<PageFailure>,
}

async fn make(app: &App, visit: &Visit, shown: Shown) -> Response {
    let (viewer, failure) = match act::viewer(app, visit).await {
        Ok(viewer) => (viewer, shown.failure),
        Err(error) => (None, Some(shown.failure.unwrap_or_else(|| error.into()))),
    };
    let status = shown.status.or_else(|| failure.as_ref().map(PageFailure::status));
    let page = Page::from(PageParts {
        reader: app.reader.clone(),
        language: visit.language,
        viewer,
        moment: app.clock.moment(),
        site: app::page::Site {
            place: app.config.place.clone(),
            demo: app.config.demo,
            help_phone: app.config.help_phone.clone(),
            help_email: app.config.help_email.clone(),
            data_licence: app.config.data_licence.clone(),
            origin: app.config.origin.clone(),
        },
        assets: app.assets.for_pages(),
        path: visit.uri.path().to_owned(),
        address: visit.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
        query: visit.uri.query().map(query).unwrap_or_default(),
        once: shown.once.unwrap_or_else(token::fresh_once),
        form: shown.form,
        failure,
        request_id: visit.request_id.clone(),
    });
    let zone = app::text::Zone(app.clock.zone().clone());
    let render = leptos_axum::render_app_async_with_context(
        {
            let page = page.clone();
            move || {
                provide_context(page.clone());
                provide_context(zone.clone());
            }
        },
        app::shell::document,
    );
    let mut request = Request::new(Body::empty());
    *request.method_mut() = Method::GET;
    *request.uri_mut() = visit.uri.clone();
    *request.headers_mut() = visit.headers.clone();
    let mut response = lean(render(request).await.into_response(), page.failure.is_none() && app::urls::has_live_part(&page.path)).await;
    if let Some(status) = status {
        *response.status_mut() = status;
    }
    let headers = response.headers_mut();
    let is_form_again = page.form.as_ref().is_some_and(|form| form.new_words.is_none() && !form.shows_people);
    if is_form_again {
        // The answer to a form has no address of its own. If the browser may not keep it, the Back button leads to a
        // question about sending again in place of this page, and what was typed is lost. A stranger's next submit sets a
        // cookie, so this must not vary by cookie either.
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    }
    let vary = if is_form_again { "accept-language" } else { "cookie, accept-language" };
    headers.insert(header::VARY, HeaderValue::from_static(vary));
    response
}

/// Takes away what only a page that is hydrated whole would need: the scripts that Leptos writes behind the document, and
/// the marks between its texts. Islands keep their marks.
async fn lean(response: Response, live: bool) -> Response {
    let (parts, body) = response.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut html = String::from_utf8_lossy(&bytes).into_owned();
    if let Some(end) = html.rfind("</html>") {
        html.truncate(end + "</html>".len());
        html.push('\n');
    }
    if !live {
        // A person's "<!>" is escaped in the page, so these can only be ours.
        for mark in ["<!>", "<!--()-->", "<!--<() />-->", "<!--HEAD-->"] {
            html = html.replace(mark, "");
        }
    }
    Response::from_parts(parts, Body::from(html))
}

/// The values of an address, first of each name.
pub(crate) fn query(raw: &str) -> std::collections::HashMap<String, String> {
    let mut values = std::collections::HashMap::new();
    for (name, value) in url::form_urlencoded::parse(raw.as_bytes()) {
        // PostgreSQL keeps no NUL in a text, and looks for none.
        values.entry(name.into_owned()).or_insert_with(|| value.replace('\0', "\u{FFFD}"));
    }
    values
}
