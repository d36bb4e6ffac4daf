//! Logs and numbers. No log line holds a name, an address, a text, a query or a network address.

use crate::{auth::token, config::Config, state::App};
use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderValue, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::{
    collections::BTreeMap,
    fmt::Write as _,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::Instant,
};
use tracing::Instrument;
use tracing_subscriber::{Layer, layer::SubscriberExt, util::SubscriberInitExt};

/// Names one request in the log and on error pages.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

/// Starts logging to standard error.
pub fn start(config: &Config) {
    let filter: tracing_subscriber::filter::Targets = config.log.parse().unwrap_or_default();
    let layer = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_target(true);
    // sqlx logs statements, never values; still only on request.
    let layer = if config.log_json { layer.json().boxed() } else { layer.boxed() };
    // A second start, in tests, keeps the first.
    let _already_started = tracing_subscriber::registry().with(layer.with_filter(filter)).try_init();
}

/// How long answers took, in upper bounds of seconds.
const BOUNDS: [f64; 8] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0];

#[derive(Default)]
struct Route {
    count: u64,
    seconds: f64,
    buckets: [u64; BOUNDS.len()],
}

/// Numbers for `/metrics`.
#[derive(Default)]
pub struct Metrics {
    routes: Mutex<BTreeMap<(String, u16), Route>>,
    in_flight: AtomicI64,
    /// Mails handed to the mail server or written to a file.
    pub mails_sent: AtomicU64,
    /// Jobs given up after many tries.
    pub jobs_dead: AtomicU64,
}

impl Metrics {
    fn answered(&self, route: &str, status: u16, seconds: f64) {
        let mut routes = self.routes.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = routes.entry((route.to_owned(), status)).or_default();
        entry.count += 1;
        entry.seconds += seconds;
        for (bucket, bound) in entry.buckets.iter_mut().zip(BOUNDS) {
            if seconds <= bound {
                *bucket += 1;
            }
        }
    }

    /// All numbers in the text format of Prometheus (version 0.0.4); `statements` are those that the store has run.
    pub fn text(&self, statements: u64) -> String {
        let mut out = String::new();
        // Writing to a String cannot fail.
        let mut line = |text: std::fmt::Arguments<'_>| {
            let _infallible = out.write_fmt(text);
            out.push('\n');
        };
        line(format_args!("# HELP turnstone_http_request_duration_seconds Time from request to answer."));
        line(format_args!("# TYPE turnstone_http_request_duration_seconds histogram"));
        for ((route, status), numbers) in &*self.routes.lock().unwrap_or_else(PoisonError::into_inner) {
            let name = "turnstone_http_request_duration_seconds";
            for (bucket, bound) in numbers.buckets.iter().zip(BOUNDS) {
                line(format_args!("{name}_bucket{{route=\"{route}\",status=\"{status}\",le=\"{bound}\"}} {bucket}"));
            }
            line(format_args!("{name}_bucket{{route=\"{route}\",status=\"{status}\",le=\"+Inf\"}} {}", numbers.count));
            line(format_args!("{name}_sum{{route=\"{route}\",status=\"{status}\"}} {:.6}", numbers.seconds));
            line(format_args!("{name}_count{{route=\"{route}\",status=\"{status}\"}} {}", numbers.count));
        }
        for (name, kind, help, value) in [
            ("turnstone_http_requests_in_flight", "gauge", "Requests being answered.", self.in_flight.load(Ordering::Relaxed).to_string()),
            ("turnstone_sql_statements_total", "counter", "SQL statements run.", statements.to_string()),
            ("turnstone_mails_sent_total", "counter", "Mails sent.", self.mails_sent.load(Ordering::Relaxed).to_string()),
            ("turnstone_jobs_dead_total", "counter", "Jobs given up.", self.jobs_dead.load(Ordering::Relaxed).to_string()),
        ] {
            line(format_args!("# HELP {name} {help}\n# TYPE {name} {kind}\n{name} {value}"));
        }
        out
    }
}

/// `GET /metrics`
pub async fn metrics(State(app): State<App>) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], app.metrics.text(app.reader.statements_run())).into_response()
}

/// Gives each request a name, logs its answer and counts it. The route pattern is logged, not the path: paths hold tokens.
pub async fn observe(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let id = token::fresh_once();
    let route = request.extensions().get::<MatchedPath>().map_or("(other)", MatchedPath::as_str).to_owned();
    let method = request.method().clone();
    request.extensions_mut().insert(RequestId(id.clone()));
    let span = tracing::info_span!("request", %id);
    app.metrics.in_flight.fetch_add(1, Ordering::Relaxed);
    let begun = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let took = begun.elapsed();
    app.metrics.in_flight.fetch_sub(1, Ordering::Relaxed);
    let status = response.status().as_u16();
    app.metrics.answered(&route, status, took.as_secs_f64());
    span.in_scope(|| tracing::info!(%method, route, status, milliseconds = took.as_millis(), "answered"));
    if let Ok(value) = HeaderValue::try_from(&id) {
        response.headers_mut().insert("x-request-id", value);
    }
    response
}
