//! Style, script and wasm inside the binary, made by `cargo xtask build`.

use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::{EmbeddedFile, RustEmbed};
use serde::Deserialize;

#[derive(RustEmbed)]
#[folder = "../target/site"]
struct Site;

/// The addresses of style, script and wasm, with hashes in their names.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Assets {
    style: String,
    script: String,
    wasm: String,
}

impl Assets {
    /// Reads the names from the manifest. Without one (a bare `cargo build`) pages come without style and script.
    pub fn load() -> Self {
        let manifest = Site::get("manifest.json").and_then(|file| serde_json::from_slice(&file.data).ok());
        manifest.unwrap_or_else(|| {
            tracing::warn!("this binary holds no style and script; build it with `cargo xtask build`");
            Self::default()
        })
    }

    /// As pages need them.
    pub fn for_pages(&self) -> app::page::Assets {
        let address = |name: &str| format!("/assets/{name}");
        app::page::Assets { style: address(&self.style), script: address(&self.script), wasm: address(&self.wasm) }
    }
}

/// `GET /assets/{name}`: names hold a hash of the content, so a browser may keep them for ever.
pub async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    if name == "manifest.json" || name.ends_with(".br") || name.ends_with(".gz") {
        return StatusCode::NOT_FOUND.into_response();
    }
    let Some(plain) = Site::get(&name) else { return StatusCode::NOT_FOUND.into_response() };
    let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (file, encoding) = [("br", ".br"), ("gzip", ".gz")]
        .into_iter()
        .filter(|(code, _)| accepts.split(',').any(|part| part.split(';').next().is_some_and(|each| each.trim() == *code)))
        .find_map(|(code, ending)| Site::get(&format!("{name}{ending}")).map(|file| (file, Some(code))))
        .unwrap_or((plain, None));
    let mut response = content(file).into_response();
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

fn content(file: EmbeddedFile) -> axum::body::Body {
    match file.data {
        std::borrow::Cow::Borrowed(bytes) => axum::body::Body::from(bytes),
        std::borrow::Cow::Owned(bytes) => axum::body::Body::from(bytes),
    }
}
