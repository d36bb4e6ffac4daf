//! The real program in a process of its own, to be stopped and killed.

use super::{Browser, folder::Folder};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::{ExitStatus, Stdio},
    sync::OnceLock,
    time::Duration,
};
use tokio::{
    io::{AsyncBufReadExt as _, BufReader, Lines},
    process::{Child, ChildStderr, Command},
    time::timeout,
};

/// How long a process may take to do what a test waits for.
const PATIENCE: Duration = Duration::from_secs(60);

/// The binary: `TURNSTONE_BIN`, or the one that cargo builds beside the tests, made new when the source is newer.
pub fn binary() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| {
        if let Some(path) = std::env::var_os("TURNSTONE_BIN") {
            let path = PathBuf::from(path);
            assert!(path.is_file(), "TURNSTONE_BIN names no file: {}", path.display());
            return path;
        }
        if let Some(cargo) = std::env::var_os("CARGO") {
            let built = std::process::Command::new(cargo).args(["build", "--quiet", "--package", "server"]).status().expect("cargo runs");
            assert!(built.success(), "`cargo build -p server` failed");
        }
        let tests = std::env::current_exe().expect("the path of this program");
        let folder = tests.ancestors().nth(2).expect("the folder of the build");
        let beside = folder.join(format!("turnstone{}", std::env::consts::EXE_SUFFIX));
        assert!(beside.is_file(), "there is no {}: build it with `cargo build -p server`, or set TURNSTONE_BIN", beside.display());
        beside
    })
}

/// The command with these settings and no others.
pub fn command(arguments: &[&str], settings: &[(&str, &str)]) -> Command {
    let mut command = Command::new(binary());
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("TURNSTONE_")) {
        command.env_remove(name);
    }
    command.envs(settings.iter().copied());
    command
}

/// What a command said and how it ended.
#[derive(Debug)]
pub struct Done {
    /// How it ended.
    pub status: ExitStatus,
    /// What it said.
    pub out: String,
    /// What it complained of.
    pub complaints: String,
}

/// Runs a command to its end.
pub async fn run(arguments: &[&str], settings: &[(&str, &str)]) -> Done {
    let done = timeout(PATIENCE, command(arguments, settings).output()).await.expect("the command ends").expect("the command runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Done { status: done.status, out: text(&done.stdout), complaints: text(&done.stderr) }
}

/// A server in a process of its own.
pub struct Process {
    child: Child,
    log: Lines<BufReader<ChildStderr>>,
    /// Where it listens.
    pub base: String,
}

impl Process {
    /// Starts it on a database and waits until it listens.
    pub async fn start(database: &str, data: &Folder) -> Self {
        Self::start_with(database, data, &[]).await
    }

    /// As [`Process::start`], with settings beside those that every process needs, or in their place. With a log that says more,
    /// someone has to read it: [`Process::says_during`].
    pub async fn start_with(database: &str, data: &Folder, more: &[(&str, &str)]) -> Self {
        let data = data.display().to_string();
        let mut settings: BTreeMap<&str, &str> = BTreeMap::from([
            ("TURNSTONE_DATABASE_URL", database),
            ("TURNSTONE_DATA", data.as_str()),
            ("TURNSTONE_LISTEN", "127.0.0.1:0"),
            // Little, so that a process never waits for someone to read its log.
            ("TURNSTONE_LOG", "warn,server::serve=info"),
            ("TURNSTONE_LOG_FORMAT", "json"),
        ]);
        settings.extend(more.iter().copied());
        let mut child = command(&["serve"], &settings.into_iter().collect::<Vec<_>>()).spawn().expect("the program starts");
        let mut log = BufReader::new(child.stderr.take().expect("its log")).lines();
        let mut said = Vec::new();
        let listening = timeout(PATIENCE, async {
            while let Some(line) = log.next_line().await.expect("a line of the log") {
                let entry: serde_json::Value = serde_json::from_str(&line).unwrap_or_default();
                if entry["fields"]["message"] == "listening" {
                    return entry["fields"]["address"].as_str().map(str::to_owned);
                }
                said.push(line);
            }
            None
        });
        let address = listening.await.unwrap_or_default();
        let address = address.unwrap_or_else(|| panic!("the program does not listen: {}", said.join("\n")));
        Self { child, log, base: format!("http://{address}") }
    }

    /// A new browser that looks at it.
    pub fn browser(&self) -> Browser {
        Browser::new(&self.base, &self.base)
    }

    /// Kills it without warning (SIGKILL) and waits until it is gone.
    pub async fn kill(mut self) {
        self.child.kill().await.expect("the process is killed");
    }

    /// The most memory that it ever held, in kilobytes, as Linux counts it.
    pub fn most_memory(&self) -> i64 {
        let id = self.child.id().expect("the process runs");
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).expect("what Linux says of it");
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("its most memory");
        line.trim().trim_end_matches(" kB").parse().expect("a number")
    }

    /// Asks it to stop (SIGTERM).
    pub async fn ask_to_stop(&self) {
        let id = self.child.id().expect("the process runs").to_string();
        let asked = Command::new("kill").args(["-TERM", &id]).status().await.expect("kill runs");
        assert!(asked.success());
    }

    /// Waits until it says this in its log.
    pub async fn until_it_says(&mut self, message: &str) {
        let said = timeout(PATIENCE, async {
            while let Some(line) = self.log.next_line().await.expect("a line of the log") {
                if line.contains(message) {
                    return true;
                }
            }
            false
        });
        assert!(said.await.unwrap_or_default(), "the program never said {message:?}");
    }

    /// Everything that it says while something is done with it and until it has stopped.
    pub async fn says_during(self, done: impl Future<Output = ()>) -> Vec<String> {
        let Self { mut child, mut log, .. } = self;
        let id = child.id().expect("the process runs").to_string();
        let reading = async {
            let mut said = Vec::new();
            while let Some(line) = log.next_line().await.expect("a line of the log") {
                said.push(line);
            }
            said
        };
        let doing = async {
            done.await;
            let asked = Command::new("kill").args(["-TERM", &id]).status().await.expect("kill runs");
            assert!(asked.success());
        };
        let (said, ()) = timeout(PATIENCE, futures::future::join(reading, doing)).await.expect("the process ends in time");
        assert!(timeout(PATIENCE, child.wait()).await.expect("the process ends in time").expect("the process ended").success());
        said
    }

    /// Waits until it ends by itself.
    pub async fn ended(mut self) -> ExitStatus {
        // Its log is read to the end, so that it never waits for a reader.
        let end = async {
            while let Ok(Some(_)) = self.log.next_line().await {}
            self.child.wait().await.expect("the process ends")
        };
        timeout(PATIENCE, end).await.expect("the process ends in time")
    }
}
