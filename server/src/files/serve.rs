//! `GET /files/{id}` and `GET /files/{id}/{size}`.
//!
//! A file is seen by whoever may see what it hangs on. Pictures, which we made ourselves, are shown; everything else is
//! offered for saving. No browser may take any of it for a page, run anything in it or load anything from it.

use super::folder::hex;
use crate::{act, form::Visit, render, state::App};
use app::page::PageFailure;
use axum::{
    body::Body,
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use domain::{
    FileId,
    file::{FileKind, PictureSize},
};
use futures::{StreamExt as _, stream};
use store::files::{FileView, Shown};
use tokio::io::AsyncReadExt as _;

/// Nothing may run or load (Content Security Policy Level 3).
const POLICY: &str = "sandbox; default-src 'none'; frame-ancestors 'none'";
/// Files that everyone may see stay in caches for a day: they never change, but what they hang on can be taken back.
const PUBLIC: &str = "public, max-age=86400, immutable";
/// Everything else stays nowhere.
const PRIVATE: &str = "private, no-store";
/// Bytes read from the disk at once.
const PIECE: usize = 64 * 1024;

/// `GET /files/{id}`
pub async fn whole(State(app): State<App>, Path(id): Path<String>, request: Request) -> Response {
    serve(app, &id, PictureSize::Large, request).await
}

/// `GET /files/{id}/{size}`
pub async fn sized(State(app): State<App>, Path((id, size)): Path<(String, String)>, request: Request) -> Response {
    match size.parse() {
        Ok(size) => serve(app, &id, size, request).await,
        Err(_) => not_found(&app, request).await,
    }
}

async fn not_found(app: &App, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    render::failure(app, &Visit::of(app, &parts), PageFailure::NotFound).await
}

async fn serve(app: App, id: &str, size: PictureSize, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visit = Visit::of(&app, &parts);
    match found(&app, id, &visit).await {
        Ok((file, shown)) => match content(&app, &file, size, shown, &visit.headers).await {
            Some(response) => response,
            None => render::failure(&app, &visit, PageFailure::NotFound).await,
        },
        Err(failure) => render::failure(&app, &visit, failure).await,
    }
}

/// The file, when this visitor may see it, and whether everyone may.
async fn found(app: &App, id: &str, visit: &Visit) -> Result<(FileView, Shown), PageFailure> {
    let id: FileId = id.parse().map_err(|_| PageFailure::NotFound)?;
    let viewer = act::viewer(app, visit).await?;
    let mut read = app.reader.begin().await?;
    let file = read.file(id).await?.ok_or(PageFailure::NotFound)?;
    let shown = read.file_shown(&file, viewer.as_ref().map(|viewer| &viewer.actor)).await?.ok_or(PageFailure::NotFound)?;
    Ok((file, shown))
}

async fn content(app: &App, file: &FileView, size: PictureSize, shown: Shown, asked: &HeaderMap) -> Option<Response> {
    let hash = match size {
        PictureSize::Large => &file.large_hash,
        PictureSize::Small => file.small_hash.as_ref()?,
    };
    let tag = format!("\"{}\"", hex(hash));
    let is_known = asked
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .any(|value| value.split(',').any(|each| each.trim().trim_start_matches("W/") == tag));
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let content = match super::folder(app).open(hash).await {
            Ok(content) => content,
            Err(error) => {
                // Another process may have a folder of its own by mistake; the log says which file.
                tracing::error!(%error, file = %file.id, "a file is not in the folder of uploads");
                return None;
            }
        };
        let length = content.metadata().await.ok()?.len();
        let pieces = stream::try_unfold(content, async |mut content| {
            let mut piece = vec![0; PIECE];
            let read = content.read(&mut piece).await?;
            piece.truncate(read);
            Ok::<_, std::io::Error>((read > 0).then_some((piece, content)))
        });
        let mut response = Response::new(Body::from_stream(pieces.boxed()));
        response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
        response
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.kind.media_type()));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::try_from(disposition(file.kind, &file.name)).ok()?);
    headers.insert(header::ETAG, HeaderValue::try_from(tag).ok()?);
    let (cache, vary) = match shown {
        Shown::ToAll => (PUBLIC, "accept-encoding"),
        Shown::ToViewer => (PRIVATE, "cookie"),
    };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(header::VARY, HeaderValue::from_static(vary));
    Some(response)
}

/// Shown or offered for saving, under its name (RFC 6266; letters beyond ASCII as RFC 8187 writes them).
fn disposition(kind: FileKind, name: &str) -> String {
    let how = if kind.is_picture() { "inline" } else { "attachment" };
    let plain: String = name.chars().map(|letter| if letter.is_ascii() { letter } else { '_' }).collect();
    let encoded: String = app::urls::url_encoded(name).collect::<String>().replace('/', "%2F");
    format!("{how}; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_for_old_and_new_browsers() {
        assert_eq!(disposition(FileKind::Jpeg, "Mill Lane.jpg"), "inline; filename=\"Mill Lane.jpg\"; filename*=UTF-8''Mill%20Lane.jpg");
        assert_eq!(disposition(FileKind::Pdf, "ظل.pdf"), "attachment; filename=\"__.pdf\"; filename*=UTF-8''%D8%B8%D9%84.pdf");
    }
}
