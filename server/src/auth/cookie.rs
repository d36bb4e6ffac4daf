//! Our two cookies: who you are to us, and the language you chose.

use axum::http::{HeaderMap, HeaderValue, header};

/// How long a browser of a resident is known without coming back: 180 days, in seconds.
pub const RESIDENT_SECONDS: i64 = 180 * 24 * 3600;
/// How long a browser of staff stays signed in: 12 hours, in seconds.
pub const STAFF_SECONDS: i64 = 12 * 3600;

/// The name of the session cookie. `__Host-` (RFC 6265bis) locks it to this host, over https only.
pub const fn session_name(https: bool) -> &'static str {
    if https { "__Host-turnstone" } else { "turnstone" }
}

/// The name of the language cookie.
pub const LANGUAGE: &str = "turnstone-language";

/// The value of a cookie in a request.
pub fn value<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(each, _)| *each == name)
        .map(|(_, value)| value)
}

/// `Set-Cookie` for a session; an empty token takes the cookie away.
pub fn session(https: bool, token: &str, seconds: i64) -> HeaderValue {
    let name = session_name(https);
    let secure = if https { "; Secure" } else { "" };
    header_value(format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}"))
}

/// `Set-Cookie` for the language, kept for a year.
pub fn language(https: bool, code: &str) -> HeaderValue {
    let secure = if https { "; Secure" } else { "" };
    header_value(format!("{LANGUAGE}={code}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000{secure}"))
}

fn header_value(text: String) -> HeaderValue {
    HeaderValue::try_from(text).unwrap_or_else(|_| HeaderValue::from_static(""))
}
