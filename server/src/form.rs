//! A submitted form, before anything is known to be right in it.

pub mod upload;

use crate::{
    auth::{cookie, token},
    state::App,
};
use app::text::Language;
use axum::{
    body::Bytes,
    extract::{ConnectInfo, FromRequest, Request},
    http::{HeaderMap, Method, Uri, header},
};
use sha2::{Digest, Sha256};
use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr, SocketAddr},
};

/// The largest form we take, in bytes. The longest one is a decision with every row filled, in a script of which each letter
/// takes six.
pub const LARGEST_BODY: usize = 256 * 1024;

/// The one-time key's field.
pub const ONCE: &str = "once";

/// The values of a form by field, as typed.
#[derive(Clone, Debug, Default)]
pub struct Form {
    pairs: Vec<(String, String)>,
}

impl Form {
    /// Reads `application/x-www-form-urlencoded` (URL Standard, section 5.1). Bad escapes become replacement marks, never an
    /// error; so does NUL, which PostgreSQL keeps in no text.
    pub fn parse(body: &[u8]) -> Self {
        let shown = |text: String| if text.contains('\0') { text.replace('\0', "\u{FFFD}") } else { text };
        Self { pairs: url::form_urlencoded::parse(body).into_owned().map(|(name, value)| (shown(name), shown(value))).collect() }
    }
    /// Puts one value in the place of all that a field had.
    pub fn put(&mut self, field: &str, value: String) {
        self.pairs.retain(|(name, _)| name != field);
        self.pairs.push((field.to_owned(), value));
    }
    /// The first value of a field; empty when it was not sent.
    pub fn text(&self, field: &str) -> &str {
        self.pairs.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value)
    }
    /// Every value of a field.
    pub fn all(&self, field: &str) -> Vec<String> {
        self.pairs.iter().filter(|(name, _)| name == field).map(|(_, value)| value.clone()).collect()
    }
    /// The name of every field that was sent.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.pairs.iter().map(|(name, _)| name.as_str())
    }
    /// Whether a box was ticked or a button with this name was pressed.
    pub fn has(&self, field: &str) -> bool {
        self.pairs.iter().any(|(name, _)| name == field)
    }
    /// What to show again when the form is refused. Passwords are never shown again.
    pub fn kept(&self) -> HashMap<String, Vec<String>> {
        let mut kept: HashMap<String, Vec<String>> = HashMap::new();
        for (name, value) in self.pairs.iter().filter(|(name, _)| !name.contains("password") && name != ONCE) {
            kept.entry(name.clone()).or_default().push(value.clone());
        }
        kept
    }
    /// A digest of what was sent and where to. It begins with the one-time key, which is kept only as a hash: so nobody who
    /// reads the digests can try out which password was typed.
    pub fn digest(&self, path: &str) -> Vec<u8> {
        let mut hash = Sha256::new();
        let mut part = |text: &str| {
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text.as_bytes());
        };
        part(self.text(ONCE));
        part(path);
        for (name, value) in self.pairs.iter().filter(|(name, _)| name != ONCE) {
            part(name);
            part(value);
        }
        hash.finalize().to_vec()
    }
    /// The hash of the one-time key, when a plausible one was sent.
    pub fn once_hash(&self) -> Option<Vec<u8>> {
        Some(self.text(ONCE)).filter(|once| (16..=64).contains(&once.len())).map(token::hash)
    }
}

/// Where a request comes from and what it carries besides its body.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The method.
    pub method: Method,
    /// The address asked for.
    pub uri: Uri,
    /// All headers.
    pub headers: HeaderMap,
    /// The network of the visitor: an IPv4 address, or the /64 of an IPv6 address. For limits only; never stored as it is.
    pub network: String,
    /// The hash of the session cookie.
    pub session: Option<Vec<u8>>,
    /// The language of the answer.
    pub language: Language,
    /// Names this request in the log.
    pub request_id: String,
}

impl Visit {
    /// Reads what a request says of itself.
    pub fn of(app: &App, parts: &axum::http::request::Parts) -> Self {
        let session = cookie::value(&parts.headers, cookie::session_name(app.config.is_https()))
            .filter(|value| (20..=100).contains(&value.len()))
            .map(token::hash);
        let accepts = parts.headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        Self {
            method: parts.method.clone(),
            uri: parts.uri.clone(),
            network: network(peer, &parts.headers, &app.config.trusted_proxies),
            session,
            language: Language::negotiate(cookie::value(&parts.headers, cookie::LANGUAGE), accepts),
            request_id: parts.extensions.get::<crate::telemetry::RequestId>().map(|id| id.0.clone()).unwrap_or_default(),
            headers: parts.headers.clone(),
        }
    }
}

/// The visitor's network. `X-Forwarded-For` is believed from right to left, as far as trusted proxies wrote it.
fn network(peer: Option<IpAddr>, headers: &HeaderMap, trusted: &[IpAddr]) -> String {
    let Some(mut address) = peer else { return "unknown".to_owned() };
    let forwarded: Vec<IpAddr> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .filter_map(|part| part.trim().parse().ok())
        .collect();
    for hop in forwarded.into_iter().rev() {
        if !trusted.contains(&address.to_canonical()) {
            break;
        }
        address = hop;
    }
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let half = u128::from(address) >> 64 << 64;
            format!("{}/64", Ipv6Addr::from(half))
        }
    }
}

/// A visit with a submitted form.
#[derive(Clone, Debug)]
pub struct Submit {
    /// Where it comes from.
    pub visit: Visit,
    /// What was typed.
    pub form: Form,
}

/// Why a body could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyRefused {
    /// More than [`LARGEST_BODY`].
    TooLarge,
    /// Not a form, or cut off.
    Unreadable,
}

impl FromRequest<App> for Submit {
    type Rejection = axum::response::Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Self::Rejection> {
        let (parts, body) = request.into_parts();
        let visit = Visit::of(app, &parts);
        let is_form = parts
            .headers
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_none_or(|kind| kind.starts_with("application/x-www-form-urlencoded"));
        let read = axum::body::to_bytes(body, LARGEST_BODY).await;
        let refused = match &read {
            Err(error) if is_too_large(error) => Some(BodyRefused::TooLarge),
            Err(_) => Some(BodyRefused::Unreadable),
            Ok(_) if !is_form => Some(BodyRefused::Unreadable),
            Ok(_) => None,
        };
        if let Some(refused) = refused {
            let failure = match refused {
                BodyRefused::TooLarge => app::page::PageFailure::TooLarge,
                BodyRefused::Unreadable => app::page::PageFailure::Unreadable,
            };
            return Err(crate::render::failure(app, &visit, failure).await);
        }
        let body: Bytes = read.unwrap_or_default();
        Ok(Self { visit, form: Form::parse(&body) })
    }
}

fn is_too_large(error: &axum::Error) -> bool {
    let mut source: Option<&dyn std::error::Error> = Some(error);
    while let Some(error) = source {
        if error.to_string().contains("length limit") {
            return true;
        }
        source = error.source();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn forwarded(text: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", HeaderValue::from_static(text));
        headers
    }

    #[test]
    fn a_visitor_cannot_forge_a_network() {
        let peer = "198.51.100.7".parse().ok();
        assert_eq!(network(peer, &forwarded("203.0.113.9"), &[]), "198.51.100.7");
        let proxy: Vec<IpAddr> = "198.51.100.7".parse().into_iter().collect();
        assert_eq!(network(peer, &forwarded("1.2.3.4, 203.0.113.9"), &proxy), "203.0.113.9");
    }

    #[test]
    fn ipv6_counts_by_its_half() {
        let one = network("2001:db8:1:2:aaaa::1".parse().ok(), &HeaderMap::new(), &[]);
        let two = network("2001:db8:1:2:bbbb::9".parse().ok(), &HeaderMap::new(), &[]);
        assert_eq!(one, two);
        assert_eq!(network("::ffff:192.0.2.1".parse().ok(), &HeaderMap::new(), &[]), "192.0.2.1");
    }

    #[test]
    fn a_password_is_never_kept() {
        let form = Form::parse(b"email=a%40b.example&password=secret&new_password=secret&once=k");
        assert_eq!(form.kept().keys().collect::<Vec<_>>(), ["email"]);
    }

    #[test]
    fn what_is_kept_of_a_password_cannot_be_tried_out_without_the_key() {
        let [one, two] = ["0123456789abcdef", "fedcba9876543210"].map(|once| Form::parse(format!("once={once}&password=x").as_bytes()));
        assert_ne!(one.digest("/a"), two.digest("/a"));
    }

    #[test]
    fn other_words_under_the_same_key_are_another_act() {
        let one = Form::parse(b"once=0123456789abcdef&thought=yes");
        let two = Form::parse(b"once=0123456789abcdef&thought=no");
        assert_eq!(one.once_hash(), two.once_hash());
        assert_ne!(one.digest("/a"), two.digest("/a"));
        assert_ne!(one.digest("/a"), one.digest("/b"));
    }
}
