//! The action record: its page, and the table to take away. Each look is written into the record first.

use crate::{
    actions::desk::{Look, look_at_record},
    export::{csv::Lines, moment_of},
    failure::Failure,
    form::Visit,
    render,
    state::App,
};
use app::{
    page::PageFailure,
    records::{Asked, COLUMNS, line},
    text::{Text, Zone},
};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, Method, header},
    response::{IntoResponse, Response},
};
use futures::StreamExt as _;
use store::records::list::{Filter, Place};

/// Lines of the table read at a time, each time in a transaction of its own: a slow reader holds nothing up.
const CHUNK: i64 = 500;

fn asked(visit: &Visit) -> Asked {
    let query = render::query(visit.uri.query().unwrap_or_default());
    Asked::of(|name| query.get(name).cloned().unwrap_or_default())
}

/// `GET /desk/record?person=&action=&mission=&thing=&from=&to=&words=&after=`
pub async fn record(State(app): State<App>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visit = Visit::of(&app, &parts);
    if visit.method != Method::HEAD
        && let Err(failure) = look_at_record(&app, &visit, &asked(&visit), Look::Page).await
    {
        return refuse(&app, &visit, failure).await;
    }
    let mut response = render::page(State(app), Request::from_parts(parts, Body::empty())).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn refuse(app: &App, visit: &Visit, failure: Failure) -> Response {
    let failure = match failure {
        Failure::Page(failure) => failure,
        _ => PageFailure::Broken,
    };
    render::failure(app, visit, failure).await
}

/// `GET /desk/record.csv`, with the same questions as the page.
pub async fn record_csv(State(app): State<App>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visit = Visit::of(&app, &parts);
    match table(&app, &visit).await {
        Ok(response) => response,
        Err(failure) => refuse(&app, &visit, failure).await,
    }
}

async fn table(app: &App, visit: &Visit) -> Result<Response, Failure> {
    let asked = asked(visit);
    let body = if visit.method == Method::HEAD {
        Body::empty()
    } else {
        // The entry about this look is in the table that it is about.
        look_at_record(app, visit, &asked, Look::Table).await?;
        let mut read = app.reader.begin().await?;
        let zone = Zone(app.clock.zone().clone());
        let filter = asked.filter(Text::new(visit.language), &mut read, &zone).await?.ok_or(PageFailure::NotFound)?;
        Body::from_stream(pieces(app.clone(), filter).fuse())
    };
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8; header=present"));
    let name = format!("attachment; filename=\"record-{}.csv\"", app.clock.moment().today);
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::try_from(name).unwrap_or_else(|_| HeaderValue::from_static("attachment")));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Where the table stands: not begun, after an entry, or at its end.
enum At {
    Start,
    After(Option<Place>),
    End,
}

/// The names of the columns, then chunk after chunk until one is not full.
fn pieces(app: App, filter: Filter) -> impl futures::Stream<Item = std::io::Result<Vec<u8>>> {
    futures::stream::unfold(At::Start, move |at| {
        let (app, filter) = (app.clone(), filter.clone());
        async move {
            let mut lines = Lines::default();
            let after = match at {
                At::End => return None,
                At::Start => {
                    lines.texts(COLUMNS);
                    return Some((Ok(lines.take()), At::After(None)));
                }
                At::After(after) => after,
            };
            let entries = match app.reader.begin().await {
                Ok(mut read) => read.records(&filter, after, CHUNK).await,
                Err(error) => Err(error),
            };
            match entries {
                Ok(entries) => {
                    let full = entries.len() >= usize::try_from(CHUNK).unwrap_or(usize::MAX);
                    let next = entries.last().filter(|_| full).map_or(At::End, |last| At::After(Some(last.place())));
                    // The byte order mark stands at the start of the file only.
                    let _mark = lines.take();
                    entries.iter().for_each(|entry| lines.texts(line(entry, moment_of(entry.created_at.micros()))));
                    Some((Ok(lines.take()), next))
                }
                Err(error) => {
                    // The status has left: the connection breaks off, so that nobody takes a part for the whole.
                    tracing::error!(%error, "the table of the record broke off");
                    Some((Err(std::io::Error::other("the record cannot be read")), At::End))
                }
            }
        }
    })
}
