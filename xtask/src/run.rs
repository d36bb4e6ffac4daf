//! `cargo xtask run`: a server with something in it.

use crate::{build, command, workspace::Workspace};
use anyhow::{Context, Result, bail};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

const BOWLING_GREEN: &str = "Improving Bowling Green / Warren County";

/// Builds, fills the data folder once, and becomes the server.
pub fn run(workspace: &Workspace, release: bool, bowling_green: Option<&Path>) -> Result<()> {
    let binary = build::build(workspace, release)?;
    let data = env::var_os("TURNSTONE_DATA").filter(|value| !value.is_empty()).map_or_else(|| PathBuf::from("data"), PathBuf::from);
    fs::create_dir_all(workspace.root.join(&data)).with_context(|| format!("the data folder {} cannot be made", data.display()))?;

    // Demo missions say so on each of their pages. The rest, such as an import, is not made up.
    let turnstone = || workspace.program(&binary);
    add_demo(turnstone().arg("demo"))?;
    if let Some(folder) = bowling_green {
        command::run(turnstone().args(["import", "polis"]).arg(folder).args(["--mission", BOWLING_GREEN]))?;
    }

    println!();
    println!("Turnstone is at  {}", address());
    if env::var_os("TURNSTONE_SMTP_URL").is_none() {
        println!("Mails go to      {}", data.join("outbox").display());
    }
    println!("Stop it with Ctrl-C.");
    println!();
    become_program(turnstone().arg("serve"))
}

/// Adds the demo content. Where people take part for real it is refused; that is no reason not to start.
fn add_demo(command: &mut Command) -> Result<()> {
    let done = command.stderr(Stdio::piped()).spawn().and_then(std::process::Child::wait_with_output);
    let done = done.with_context(|| format!("`{}` cannot be started", command::line(command)))?;
    let complaints = String::from_utf8_lossy(&done.stderr);
    if done.status.success() || complaints.contains("say --beside") {
        eprint!("{}", complaints.replace("turnstone: ", "Note: "));
        return Ok(());
    }
    bail!("`{}` failed ({}): {}", command::line(command), done.status, complaints.trim())
}

fn address() -> String {
    let setting = |name: &str| env::var(name).ok().filter(|value| !value.trim().is_empty());
    setting("TURNSTONE_ORIGIN").unwrap_or_else(|| format!("http://{}", setting("TURNSTONE_LISTEN").as_deref().unwrap_or("127.0.0.1:3000")))
}

/// Takes this program's place, so that Ctrl-C and the exit code are the server's own.
#[cfg(unix)]
fn become_program(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(error).with_context(|| format!("`{}` cannot be started", command::line(command)))
}

#[cfg(not(unix))]
fn become_program(command: &mut Command) -> Result<()> {
    command::run(command)
}
