//! Addresses hold no letters that no one can see. PostgreSQL keeps no NUL in a text, so one must never reach it.

use crate::{form::Visit, render, state::App};
use app::page::PageFailure;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};

/// Lets addresses pass that could be ours; the rest are not found.
pub async fn check(State(app): State<App>, request: Request, next: Next) -> Response {
    if !holds_control(request.uri().path()) {
        return next.run(request).await;
    }
    let (parts, _) = request.into_parts();
    render::failure(&app, &Visit::of(&app, &parts), PageFailure::NotFound).await
}

/// Whether an escaped control character (RFC 3986, section 2.1) is in a path.
fn holds_control(path: &str) -> bool {
    let bytes = path.as_bytes();
    bytes.windows(3).any(|each| match each {
        [b'%', b'0' | b'1', _] => true,
        [b'%', b'7', last] => last.eq_ignore_ascii_case(&b'f'),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_seen() {
        assert!(holds_control("/missions/%00") && holds_control("/%1f/") && holds_control("/a%7F"));
        assert!(!holds_control("/missions/cooler-streets") && !holds_control("/%20%F0%9F%A6%86%71"));
    }
}
