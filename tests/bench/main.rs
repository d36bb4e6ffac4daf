//! `cargo xtask bench`: how fast Turnstone is, as ratios that mean the same on every machine.
//!
//! It starts the real binary on each database with the conversation of Bowling Green and prints: requests per second
//! divided by those of a bare axum handler that sends the same bytes, vote commits per second divided by bare sqlx commits
//! with the same durability, SQL statements and bytes per page, memory, size. Then it makes a small and a large city and prints
//! how much slower each page is in the large one. It prints what is, also where it falls short.

mod city;
mod client;
mod commits;
mod growth;
mod server;

use server::{Folder, Server};
use std::{path::PathBuf, process::ExitCode, time::Duration};

/// Whatever goes wrong ends the measuring with one line.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// How long each figure is taken over, after a warm-up of a quarter of it.
const SPAN: Duration = Duration::from_secs(4);
/// Connections of the load.
const CONNECTIONS: usize = 16;

#[tokio::main]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let result = match words.first().map(String::as_str) {
        // The bare handler is a process of its own, as the server is.
        Some("--bare") => server::serve_bare(words.get(1)).await,
        _ => measure(&words).await,
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

struct Arguments {
    server: PathBuf,
    postgres: Option<String>,
    data: Option<PathBuf>,
    /// Which of the two parts: `load` or `growth`; both when left out.
    only: Option<String>,
    /// Tiny cities, whose figures mean nothing: to see that all of it can be measured.
    tiny: bool,
}

impl Arguments {
    fn wants(&self, part: &str) -> bool {
        self.only.as_deref().is_none_or(|only| only == part)
    }
}

fn arguments(words: &[String]) -> Outcome<Arguments> {
    let value = |name: &str| words.iter().position(|word| word == name).and_then(|at| words.get(at + 1)).cloned();
    let usage = "usage: bench --server TURNSTONE [--postgres URL] [--data POLIS_EXPORT] [--only load|growth] [--tiny]";
    let server = value("--server").ok_or(usage)?;
    Ok(Arguments {
        server: server.into(),
        postgres: value("--postgres"),
        data: value("--data").map(PathBuf::from),
        only: value("--only"),
        tiny: words.iter().any(|word| word == "--tiny"),
    })
}

async fn measure(words: &[String]) -> Outcome<()> {
    let arguments = arguments(words)?;
    let size = std::fs::metadata(&arguments.server)?.len();
    println!("binary: {:.1} MB", megabytes(size));
    let mut databases = vec![("SQLite", None)];
    if let Some(url) = &arguments.postgres {
        databases.push(("PostgreSQL", Some(url.clone())));
    }
    for (name, admin) in databases {
        println!("\n{name}");
        if arguments.wants("load") {
            let folder = Folder::new()?;
            let url = folder.database(admin.as_deref()).await?;
            one_database(&arguments, &folder, &url).await?;
        }
        if arguments.wants("growth") {
            growth::measure(&arguments, admin.as_deref()).await?;
        }
    }
    Ok(())
}

async fn one_database(arguments: &Arguments, folder: &Folder, url: &str) -> Outcome<()> {
    if let Some(data) = &arguments.data {
        let begun = std::time::Instant::now();
        let data = data.to_string_lossy();
        server::command(&arguments.server, folder, url, &["import", "polis", &data, "--mission", "Bowling Green"]).await?;
        println!("  import of Bowling Green: {:.1} s", begun.elapsed().as_secs_f64());
    } else {
        server::command(&arguments.server, folder, url, &["demo"]).await?;
    }
    let server = Server::start(&arguments.server, folder, url).await?;
    let address = server.address;
    let mission = client::first_link(address, "/missions", "/missions/").await?;
    let ideas = client::links(address, &format!("{mission}/ideas"), "/ideas/").await?;
    let idea = ideas.first().cloned().ok_or("the mission has no idea")?;
    let memory_before = server.resident_memory()?;

    println!("  {:<10} {:>9} {:>9} {:>7} {:>5} {:>8} {:>8}", "page", "ours/s", "bare/s", "ratio", "SQL", "bytes", "brotli");
    for (name, path) in [
        ("home", "/".to_owned()),
        ("mission", mission.clone()),
        ("cards", format!("{mission}/cards")),
        ("ideas", format!("{mission}/ideas")),
        ("idea", idea),
    ] {
        let before = server.statements().await?;
        let page = client::get(address, &path, "").await?;
        let statements = server.statements().await? - before;
        let small = client::get(address, &path, "accept-encoding: br\r\n").await?;
        let ours = client::requests_per_second(address, &path, CONNECTIONS, SPAN).await?;
        let bare = server::Bare::start(folder, &page.body).await?;
        let theirs = client::requests_per_second(bare.address, "/", CONNECTIONS, SPAN).await?;
        let (bytes, brotli) = (page.body.len(), small.body.len());
        println!("  {name:<10} {ours:>9.0} {theirs:>9.0} {:>7.3} {statements:>5} {bytes:>8} {brotli:>8}", ours / theirs);
    }

    let votes = client::votes_per_second(address, &ideas, CONNECTIONS, SPAN).await?;
    let bare = commits::per_second(url, folder, CONNECTIONS, SPAN).await?;
    println!("  votes      {votes:>9.0} {bare:>9.0} {:>7.3}  (commits, {CONNECTIONS} connections)", votes / bare);
    println!(
        "  resident memory: {:.1} MB at rest, {:.1} MB after the load",
        megabytes(memory_before),
        megabytes(server.resident_memory()?)
    );
    Ok(())
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1_000_000.0
}
