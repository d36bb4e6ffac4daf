//! What changed, for machines: an Atom feed and a table. Both are public, and the same for everyone who reads one language.

use crate::{export::csv::Lines, form::Visit, render, state::App};
use app::{
    feeds::{COLUMNS, Changes, Origin},
    page::PageFailure,
    text::{Text, Zone},
};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use futures::StreamExt as _;
use std::collections::HashMap;

/// A reader may keep a feed for so long: five minutes, in seconds.
const KEEP: &str = "private, max-age=300";

/// Lines of the table read at a time, each time in a transaction of its own: a slow reader holds nothing up.
const CHUNK: i64 = 500;

/// `GET /changes.csv?mission=&kind=&from=&to=`
pub async fn csv(State(app): State<App>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visit = Visit::of(&app, &parts);
    let changes = match asked(&app, &visit).await {
        Ok(changes) => changes,
        Err(failure) => return render::failure(&app, &visit, failure).await,
    };
    let t = Text::new(visit.language);
    let mut lines = Lines::default();
    lines.texts(COLUMNS);
    // The names of the columns go out first; then chunk after chunk, until one is not full.
    let chunks = futures::stream::unfold(Some((0_i64, Some(lines))), move |at| {
        let (app, changes) = (app.clone(), changes.clone());
        async move {
            let (offset, head) = at?;
            if let Some(mut head) = head {
                return Some((Ok(head.take()), Some((0, None))));
            }
            let rows = match app.reader.begin().await {
                Ok(mut read) => changes.lines(t, &mut read, &app.config.origin, CHUNK, offset).await,
                Err(error) => Err(error.into()),
            };
            match rows {
                Ok(rows) if rows.is_empty() => None,
                Ok(rows) => {
                    let next = (rows.len() >= usize::try_from(CHUNK).unwrap_or(usize::MAX)).then_some((offset + CHUNK, None));
                    let mut lines = Lines::default();
                    // The byte order mark stands at the start of the file only.
                    let _mark = lines.take();
                    rows.into_iter().for_each(|row| lines.texts(row));
                    Some((Ok(lines.take()), next))
                }
                // The file then ends before its end, and the reader notices.
                Err(_) => Some((Err(std::io::Error::other("the changes cannot be read")), None)),
            }
        }
    })
    // Whoever compresses the answer asks once more after its end.
    .fuse();
    let mut response = (StatusCode::OK, headers("text/csv; charset=utf-8"), Body::from_stream(chunks)).into_response();
    let name = HeaderValue::from_static("attachment; filename=\"what-changed.csv\"");
    response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    response
}

/// `GET /changes.atom?mission=&kind=&from=&to=`
pub async fn atom(State(app): State<App>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visit = Visit::of(&app, &parts);
    match feed(&app, &visit).await {
        Ok(xml) => (StatusCode::OK, headers("application/atom+xml; charset=utf-8"), Body::from(xml)).into_response(),
        Err(failure) => render::failure(&app, &visit, failure).await,
    }
}

/// What the address asks for.
async fn asked(app: &App, visit: &Visit) -> Result<Changes, PageFailure> {
    let query = query(visit);
    let mut read = app.reader.begin().await?;
    let zone = Zone(app.clock.zone().clone());
    let value = |name: &str| query.get(name).cloned().unwrap_or_default();
    Changes::asked(Text::new(visit.language), &mut read, zone, value).await?.ok_or(PageFailure::NotFound)
}

async fn feed(app: &App, visit: &Visit) -> Result<String, PageFailure> {
    let changes = asked(app, visit).await?;
    let t = Text::new(visit.language);
    let mut read = app.reader.begin().await?;
    let origin = Origin { place: &app.config.place, origin: &app.config.origin, now: app.clock.now() };
    changes.atom(t, &mut read, origin).await
}

fn headers(kind: &'static str) -> [(header::HeaderName, HeaderValue); 3] {
    [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static(KEEP)),
        (header::VARY, HeaderValue::from_static("accept-language, cookie")),
    ]
}

/// The values of the address, first of each name.
fn query(visit: &Visit) -> HashMap<String, String> {
    render::query(visit.uri.query().unwrap_or_default())
}
