//! The processes that are measured: Turnstone itself, and a bare axum handler.

use crate::{Outcome, client, commits};
use std::{
    io::Write,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// A folder that is gone afterwards.
pub struct Folder {
    /// Where it is.
    pub path: PathBuf,
}

impl Folder {
    /// Makes one.
    pub fn new() -> Outcome<Self> {
        let unique = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.as_nanos();
        let path = std::env::temp_dir().join(format!("turnstone-bench-{}-{unique}", std::process::id()));
        std::fs::create_dir_all(&path)?;
        Ok(Self { path })
    }

    /// The address of an empty database: on a PostgreSQL server, or a file in here.
    pub async fn database(&self, admin: Option<&str>) -> Outcome<String> {
        match admin {
            Some(admin) => commits::fresh_database(admin).await,
            None => Ok(format!("sqlite://{}", self.path.join("turnstone.db").display())),
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _left_behind = std::fs::remove_dir_all(&self.path);
    }
}

/// A process that ends with its owner.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _already_ended = self.0.kill();
        let _already_ended = self.0.wait();
    }
}

fn free_address() -> Outcome<SocketAddr> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}

fn turnstone(program: &Path, folder: &Folder, url: &str) -> Command {
    let mut command = Command::new(program);
    command.env("TURNSTONE_DATABASE_URL", url).env("TURNSTONE_DATA", folder.path.join("data")).env("TURNSTONE_LOG", "warn");
    command.stdin(Stdio::null());
    command
}

/// Runs a command of Turnstone to its end.
pub async fn command(program: &Path, folder: &Folder, url: &str, words: &[&str]) -> Outcome<()> {
    command_with(program, folder, url, words, "").await
}

/// As [`command`], with something to read.
pub async fn command_with(program: &Path, folder: &Folder, url: &str, words: &[&str], input: &str) -> Outcome<()> {
    let mut command = turnstone(program, folder, url);
    command.args(words).stdin(Stdio::piped()).stdout(Stdio::null());
    let mut child = command.spawn()?;
    let input = input.to_owned();
    let status = tokio::task::spawn_blocking(move || {
        if let Some(mut pipe) = child.stdin.take() {
            pipe.write_all(input.as_bytes())?;
        }
        child.wait()
    })
    .await??;
    if status.success() { Ok(()) } else { Err(format!("turnstone {} ended with {status}", words.join(" ")).into()) }
}

/// Turnstone, serving.
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    process: Process,
}

impl Server {
    /// Starts it and waits until it is ready.
    pub async fn start(program: &Path, folder: &Folder, url: &str) -> Outcome<Self> {
        let address = free_address()?;
        let mut command = turnstone(program, folder, url);
        let process = Process(command.env("TURNSTONE_LISTEN", address.to_string()).spawn()?);
        until_ready(address, "/readyz").await?;
        Ok(Self { address, process })
    }

    /// SQL statements it ran so far.
    pub async fn statements(&self) -> Outcome<u64> {
        let page = client::get(self.address, "/metrics", "").await?;
        let text = String::from_utf8_lossy(&page.body).into_owned();
        text.lines()
            .find_map(|line| line.strip_prefix("turnstone_sql_statements_total "))
            .and_then(|number| number.trim().parse().ok())
            .ok_or_else(|| "no count of statements in /metrics".into())
    }

    /// Its resident memory in bytes (Linux).
    pub fn resident_memory(&self) -> Outcome<u64> {
        self.memory("VmRSS:")
    }

    /// The most resident memory in bytes that it had since [`Server::forget_peak`] (Linux).
    pub fn peak_memory(&self) -> Outcome<u64> {
        self.memory("VmHWM:")
    }

    /// Lets the peak of the memory begin anew at what it is now (Linux: proc(5), `clear_refs`).
    pub fn forget_peak(&self) -> Outcome<()> {
        Ok(std::fs::write(format!("/proc/{}/clear_refs", self.process.0.id()), "5")?)
    }

    fn memory(&self, line: &str) -> Outcome<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.0.id()))?;
        let kilobytes: u64 = status
            .lines()
            .find_map(|each| each.strip_prefix(line))
            .and_then(|rest| rest.trim().trim_end_matches(" kB").parse().ok())
            .ok_or_else(|| format!("no {line} in /proc"))?;
        Ok(kilobytes * 1024)
    }
}

/// A bare axum handler that sends the same bytes.
pub struct Bare {
    /// Where it listens.
    pub address: SocketAddr,
    _process: Process,
}

impl Bare {
    /// Starts this program again as the bare handler.
    pub async fn start(folder: &Folder, body: &[u8]) -> Outcome<Self> {
        let file = folder.path.join("bare.html");
        std::fs::write(&file, body)?;
        let address = free_address()?;
        let program = std::env::current_exe()?;
        let process = Command::new(program).arg("--bare").arg(format!("{address} {}", file.display())).stdin(Stdio::null()).spawn()?;
        let process = Process(process);
        until_ready(address, "/").await?;
        Ok(Self { address, _process: process })
    }
}

/// The bare handler: one route, one body.
pub async fn serve_bare(argument: Option<&String>) -> Outcome<()> {
    let (address, file) = argument.and_then(|argument| argument.split_once(' ')).ok_or("--bare takes an address and a file")?;
    let body: axum::body::Bytes = std::fs::read(file)?.into();
    let page = move || {
        let body = body.clone();
        async move { axum::response::Html(body) }
    };
    let listener = tokio::net::TcpListener::bind(address).await?;
    Ok(axum::serve(listener, axum::Router::new().route("/", axum::routing::get(page))).await?)
}

async fn until_ready(address: SocketAddr, path: &str) -> Outcome<()> {
    let begun = Instant::now();
    while client::get(address, path, "").await.is_err() {
        if begun.elapsed() > Duration::from_secs(60) {
            return Err(format!("{address} was not ready within a minute").into());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Ok(())
}
