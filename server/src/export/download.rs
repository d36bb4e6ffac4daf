//! `GET /missions/{slug}/export/{file}`: one table or everything, as a file.

use super::{About, Format, archive::Archive, csv::Csv, dictionary, json::Json, moment_of, walk, xlsx};
use crate::{
    actions::exports::{self, Taken},
    failure::Failure,
    form::Visit,
    render,
    state::App,
};
use app::{page::PageFailure, text::Text, urls};
use axum::{
    body::{Body, Bytes},
    extract::{Path, Request, State},
    http::{HeaderValue, Method, header},
    response::{IntoResponse, Response},
};
use futures::{StreamExt as _, TryStreamExt as _};
use std::sync::LazyLock;
use store::{
    export::{TABLES, Table, table},
    missions::MissionView,
};
use tokio::sync::Semaphore;

/// Workbooks that one process makes at once: each is a file on the disk and a while of work.
static WORKBOOKS: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(2));

/// What a file name asks for.
enum Asked {
    Table(&'static Table, &'static str),
    All(&'static str),
    Dictionary(&'static str),
}

impl Asked {
    fn of(file: &str) -> Option<Self> {
        let (name, ending) = file.rsplit_once('.')?;
        let ending = ["csv", "json", "xlsx", "zip"].into_iter().find(|known| *known == ending)?;
        match (name, ending) {
            ("all", "zip" | "xlsx" | "json") => Some(Self::All(ending)),
            ("dictionary", "csv" | "json") => Some(Self::Dictionary(ending)),
            (name, "csv" | "json") => table(name).map(|table| Self::Table(table, ending)),
            _ => None,
        }
    }

    const fn part(&self) -> &'static str {
        match self {
            Self::Table(table, _) => table.name,
            Self::All(_) => "all",
            Self::Dictionary(_) => "dictionary",
        }
    }

    const fn ending(&self) -> &'static str {
        match self {
            Self::Table(_, ending) | Self::All(ending) | Self::Dictionary(ending) => ending,
        }
    }
}

/// `GET /missions/{slug}/export/{file}`
pub async fn file(State(app): State<App>, Path((slug, file)): Path<(String, String)>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visit = Visit::of(&app, &parts);
    match answer(&app, &visit, &slug, &file).await {
        Ok(response) => response,
        Err(Failure::Page(failure)) => render::failure(&app, &visit, failure).await,
        Err(_) => render::failure(&app, &visit, PageFailure::Broken).await,
    }
}

async fn answer(app: &App, visit: &Visit, slug: &str, file: &str) -> Result<Response, Failure> {
    let asked = Asked::of(file).ok_or(PageFailure::NotFound)?;
    let mission = app.reader.begin().await?.mission(slug).await?.ok_or(PageFailure::NotFound)?;
    let name = format!("{slug}-{}-{}.{}", asked.part(), app.clock.moment().today, asked.ending());
    if visit.method == Method::HEAD {
        return Ok(download(Body::empty(), asked.ending(), &name));
    }
    let about = about(app, &mission, Text::new(visit.language));
    if let Asked::Dictionary(ending) = asked {
        let bytes = if ending == "csv" { dictionary::csv(about.text) } else { dictionary::json(&about) };
        return Ok(download(Body::from(bytes), ending, &name));
    }
    exports::take(app, visit, Taken { mission: mission.id, part: asked.part(), format: asked.ending() }).await?;
    let walk = |tables: &'static [Table]| walk::Walk::new(app.reader.clone(), mission.id, tables);
    let one = |table: &'static Table| walk::Walk::new(app.reader.clone(), mission.id, [table]);
    let body = match asked {
        Asked::Table(table, "csv") => streamed(one(table), Box::new(Csv::default())),
        Asked::Table(table, _) => streamed(one(table), Box::new(Json::table())),
        Asked::All("json") => streamed(walk(TABLES), Box::new(Json::mission(about))),
        Asked::All("zip") => streamed(walk(TABLES), Box::new(Archive::new(about))),
        Asked::All(_) | Asked::Dictionary(_) => workbook(app, walk(TABLES), &about).await?,
    };
    Ok(download(body, asked.ending(), &name))
}

/// What files say of where they come from.
pub fn about(app: &App, mission: &MissionView, text: Text) -> About {
    About {
        mission: mission.mission.title.clone(),
        address: format!("{}{}", app.config.origin, urls::mission(&mission.slug)),
        made_at: moment_of(app.clock.now().micros()),
        licence: app.config.data_licence.clone(),
        attribution: [mission.mission.attribution.as_str(), mission.mission.attribution_url.as_str()].join(" ").trim().to_owned(),
        text,
    }
}

fn streamed(walk: walk::Walk, format: Box<dyn Format>) -> Body {
    // The status has left when a later page fails; the connection then breaks off, so that nobody takes a part for the whole.
    let pieces = walk::bytes(walk, format).inspect_err(|error| tracing::error!(%error, "an export broke off"));
    Body::from_stream(pieces.map_ok(Bytes::from))
}

async fn workbook(app: &App, walk: walk::Walk, about: &About) -> Result<Body, Failure> {
    let _turn = WORKBOOKS.acquire().await.map_err(|_| PageFailure::Broken)?;
    let made = xlsx::file(walk, about, &app.config.data, xlsx::SHEET_ROWS).await.map_err(|error| match error {
        xlsx::Failed::Store(error) => error.into(),
        error => {
            tracing::error!(%error, "a workbook cannot be made");
            PageFailure::Broken
        }
    })?;
    let broken = |error: std::io::Error| {
        tracing::error!(%error, "a workbook cannot be read");
        PageFailure::Broken
    };
    let file = tokio::fs::File::from_std(made.reopen().map_err(broken)?);
    // The file has no name any more and goes when its last reader does.
    made.close().map_err(broken)?;
    let pieces = futures::stream::try_unfold(file, |mut file| async move {
        let mut piece = vec![0; 64 * 1024];
        let count = tokio::io::AsyncReadExt::read(&mut file, &mut piece).await?;
        piece.truncate(count);
        Ok::<_, std::io::Error>((count > 0).then_some((Bytes::from(piece), file)))
    });
    Ok(Body::from_stream(pieces.boxed()))
}

fn download(body: Body, ending: &str, name: &str) -> Response {
    let kind = match ending {
        "csv" => "text/csv; charset=utf-8; header=present",
        "json" => "application/json",
        "zip" => "application/zip",
        _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    // Slugs and names of tables are plain letters, digits and hyphens.
    let disposition = HeaderValue::try_from(format!("attachment; filename=\"{name}\""));
    headers.insert(header::CONTENT_DISPOSITION, disposition.unwrap_or_else(|_| HeaderValue::from_static("attachment")));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    response
}
