//! Writes come from our own pages only (cross-site request forgery).
//!
//! Browsers say where a request comes from: `Sec-Fetch-Site` (W3C Fetch Metadata), older ones `Origin` (RFC 6454). A POST
//! that says it comes from elsewhere is refused. One that says nothing is not from a browser page, and carries no cookie
//! that a browser would have added across sites (`SameSite=Lax`).

use crate::{form::Visit, render, state::App};
use app::page::PageFailure;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, header},
    middleware::Next,
    response::Response,
};

/// Lets reads and our own writes pass.
pub async fn check(State(app): State<App>, request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) || is_own(request.headers(), &app.config.origin) {
        return next.run(request).await;
    }
    let (parts, _) = request.into_parts();
    render::failure(&app, &Visit::of(&app, &parts), PageFailure::CrossSite).await
}

fn is_own(headers: &HeaderMap, origin: &str) -> bool {
    let value = |name| headers.get(name).and_then(|value: &axum::http::HeaderValue| value.to_str().ok());
    if let Some(site) = value(header::HeaderName::from_static("sec-fetch-site")) {
        // "none" is a person typing an address; no form does that.
        return site == "same-origin";
    }
    match value(header::ORIGIN) {
        Some(from) => {
            from == origin || value(header::HOST).is_some_and(|host| from.split_once("://").is_some_and(|(_, rest)| rest == host))
        }
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn own(pairs: &[(&'static str, &'static str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.insert(*name, HeaderValue::from_static(value));
        }
        is_own(&headers, "https://ideas.example")
    }

    #[test]
    fn other_sites_cannot_write() {
        assert!(own(&[("sec-fetch-site", "same-origin")]));
        assert!(!own(&[("sec-fetch-site", "cross-site")]));
        assert!(!own(&[("sec-fetch-site", "same-site")]));
        assert!(!own(&[("sec-fetch-site", "cross-site"), ("origin", "https://ideas.example")]));
        assert!(own(&[("origin", "https://ideas.example")]));
        assert!(!own(&[("origin", "https://elsewhere.example")]));
        assert!(!own(&[("origin", "null"), ("host", "ideas.example")]));
        assert!(own(&[("origin", "http://192.0.2.4:3000"), ("host", "192.0.2.4:3000")]));
        assert!(own(&[]));
    }
}
