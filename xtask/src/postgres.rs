//! A PostgreSQL cluster that lives as long as one run of this program.

use crate::{command, tools};
use anyhow::{Context, Result, bail};
use std::{
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// Whether a commit waits for the disk.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// As in real use; for measuring.
    Full,
    /// Commits may be lost when the machine stops; for tests, whose data nobody misses.
    None,
}

/// A running cluster; dropping it stops it and removes its files.
pub struct Postgres {
    port: u16,
    guard: Child,
}

impl Postgres {
    /// Makes a cluster in a temporary folder and starts it on a free port of this machine only.
    pub fn start(durability: Durability) -> Result<Self> {
        let programs = tools::postgres_programs().context("PostgreSQL's programs initdb and pg_ctl are not there")?;
        let owner = Owner::find();
        let folder = temporary_folder(owner)?;
        let mut postgres = Self { port: free_port()?, guard: guard(&programs, owner, &folder)? };
        match postgres.set_up(&programs, owner, &folder, durability) {
            Ok(()) => Ok(postgres),
            Err(error) => {
                postgres.stop();
                Err(error)
            }
        }
    }

    /// The administrator's address.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn set_up(&self, programs: &Path, owner: Owner, folder: &Path, durability: Durability) -> Result<()> {
        let cluster = folder.join("cluster");
        // A fixed locale: what `lower` and sorting do must not depend on the machine.
        command::output(owner.command(programs.join("initdb")).arg("--pgdata").arg(&cluster).args([
            "--username",
            "postgres",
            "--auth",
            "trust",
            "--encoding",
            "UTF8",
            "--locale",
            "C.UTF-8",
            "--no-sync",
        ]))?;
        let mut options = format!("-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200", self.port);
        if durability == Durability::None {
            options.push_str(" -c fsync=off -c full_page_writes=off");
        }
        let log = folder.join("log");
        let mut start = owner.command(programs.join("pg_ctl"));
        start.arg("--pgdata").arg(&cluster).arg("--log").arg(&log).arg("--options").arg(options).args(["--wait", "start"]);
        // Not `output`: the server would keep a pipe open and the wait for its end would be long.
        if !command::succeeds(&mut start) {
            bail!("PostgreSQL did not start: {}", std::fs::read_to_string(&log).unwrap_or_default().trim());
        }
        Ok(())
    }

    fn stop(&mut self) {
        drop(self.guard.stdin.take());
        if let Err(error) = self.guard.wait() {
            eprintln!("xtask: the throwaway PostgreSQL may still be running: {error}");
        }
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Who runs PostgreSQL: it refuses to run as root.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    Me,
    UserPostgres,
}

impl Owner {
    fn find() -> Self {
        if tools::is_root() { Self::UserPostgres } else { Self::Me }
    }

    fn command(self, program: PathBuf) -> Command {
        match self {
            Self::Me => Command::new(program),
            Self::UserPostgres => {
                let mut command = Command::new("runuser");
                command.args(["-u", "postgres", "--"]).arg(program);
                // PostgreSQL's user may not enter the folder we are in.
                command.current_dir("/");
                command
            }
        }
    }
}

/// Waits until this program ends, however it ends (its side of the pipe closes then), and stops and removes the cluster.
/// In a process group of its own, so that Ctrl-C does not end it first.
fn guard(programs: &Path, owner: Owner, folder: &Path) -> Result<Child> {
    const SCRIPT: &str = r#"folder=$1; shift; cat >/dev/null; "$@" >/dev/null 2>&1; rm -rf "$folder""#;
    let mut stop = owner.command(programs.join("pg_ctl"));
    stop.arg("--pgdata").arg(folder.join("cluster")).args(["--mode", "immediate", "--wait", "stop"]);
    let mut guard = Command::new("sh");
    guard.args(["-c", SCRIPT, "guard"]).arg(folder).arg(stop.get_program()).args(stop.get_args());
    guard.current_dir("/").stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut guard, 0);
    guard.spawn().context("`sh` cannot be started")
}

fn temporary_folder(owner: Owner) -> Result<PathBuf> {
    let pattern = std::env::temp_dir().join("turnstone-postgres.XXXXXX");
    let folder = command::output(Command::new("mktemp").arg("-d").arg(pattern))?;
    let folder = PathBuf::from(folder.trim_end());
    if owner == Owner::UserPostgres {
        command::output(Command::new("chown").arg("postgres").arg(&folder))?;
    }
    Ok(folder)
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("no free port on this machine")?;
    Ok(listener.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::{Durability, Postgres};
    use crate::tools;
    use std::net::TcpStream;

    /// Where PostgreSQL is not installed there is nothing to test; `cargo xtask test` installs it first.
    #[test]
    fn a_dropped_cluster_is_gone() -> anyhow::Result<()> {
        if tools::postgres_programs().is_none() {
            return Ok(());
        }
        let postgres = Postgres::start(Durability::None)?;
        let port = postgres.port;
        assert!(TcpStream::connect(("127.0.0.1", port)).is_ok());
        drop(postgres);
        assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
        Ok(())
    }
}
