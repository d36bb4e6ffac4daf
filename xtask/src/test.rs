//! `cargo xtask test`: everything that must hold before a change goes in.

use crate::{
    assets, command,
    postgres::{Durability, Postgres},
    steps::{Steps, cargo_summary, node_summary, run_counted},
    tools,
    workspace::Workspace,
};
use anyhow::{Context, Result, bail};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

/// All crates that run on this machine. The frontend is left out, because one build of `app` cannot be both the server's
/// and the browser's; xtask, because its libraries would change the features of the others and so build them twice.
pub const NATIVE: [&str; 5] = ["--workspace", "--exclude", "frontend", "--exclude", "xtask"];

/// Tells the tests where the built binary is.
pub const BINARY: &str = "TURNSTONE_BIN";
/// Tells the tests which databases to use.
pub const BACKENDS: &str = "TURNSTONE_TEST_BACKENDS";
/// Tells the tests which Python has the readers that open our files.
pub const PYTHON: &str = "TURNSTONE_TEST_PYTHON";
/// Tells the tests the address of a PostgreSQL in which they may make databases.
const POSTGRES: &str = "TURNSTONE_TEST_POSTGRES";

/// A part of the whole.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Lint,
    Native,
    Browser,
}

impl Part {
    /// As typed after `--only`.
    pub fn from_word(word: &str) -> Result<Self> {
        Ok(match word {
            "lint" => Self::Lint,
            "native" => Self::Native,
            "browser" => Self::Browser,
            other => bail!("there is no part `{other}`; the parts are lint, native and browser"),
        })
    }
}

/// Runs all parts, or one, up to the first step that fails.
pub fn test(workspace: &Workspace, only: Option<Part>) -> ExitCode {
    let mut steps = Steps::default();
    let result = all(workspace, &mut steps, |part| only.is_none_or(|only| only == part));
    steps.report(&result)
}

fn all(workspace: &Workspace, steps: &mut Steps, wanted: impl Fn(Part) -> bool) -> Result<()> {
    steps.take("tools", |_| ensure_tools(workspace, &wanted))?;
    if wanted(Part::Lint) {
        lint(workspace, steps)?;
        licences(workspace, steps)?;
    }
    if !wanted(Part::Native) && !wanted(Part::Browser) {
        return Ok(());
    }
    steps.take("assets", |_| assets::build(workspace))?;
    let binary = steps.take("build the tests", |_| build_native(workspace))?;
    let postgres = steps.take("start PostgreSQL", |_| Postgres::start(Durability::None))?;
    let with_backends = |mut command: Command| {
        without_settings(&mut command).env(BINARY, &binary).env(BACKENDS, "sqlite,postgres").env(POSTGRES, postgres.url());
        command
    };
    if wanted(Part::Native) {
        steps.take("tests on SQLite and PostgreSQL", |count| {
            let mut cargo = with_backends(workspace.cargo());
            cargo.env(PYTHON, tools::python_with_readers(workspace)?);
            run_counted(cargo.arg("test").args(NATIVE).arg("--no-fail-fast"), count, cargo_summary)
        })?;
        steps.take("tests of xtask", |count| run_counted(workspace.cargo().args(["test", "--package", "xtask"]), count, cargo_summary))?;
    }
    if wanted(Part::Browser) {
        let files = browser_tests(&workspace.browser_tests())?;
        if files.is_empty() {
            steps.leave_out("tests in Chromium", "because tests/browser holds no *.test.mjs");
            return Ok(());
        }
        steps.take("tests in Chromium", |count| {
            let mut node = with_backends(workspace.program(tools::node_with_packages(workspace)?));
            node.env("CHROMIUM", tools::chromium().context("Chromium is gone")?);
            run_counted(node.args(["--test", "--test-reporter=spec"]).args(files), count, node_summary)
        })?;
    }
    Ok(())
}

fn ensure_tools(workspace: &Workspace, wanted: &impl Fn(Part) -> bool) -> Result<()> {
    tools::ensure_wasm_target(workspace)?;
    if wanted(Part::Native) || wanted(Part::Browser) {
        // Node also for the native tests: they weigh the pages, and wasm-opt runs on it.
        tools::ensure(&[tools::NODE, tools::POSTGRES])?;
        tools::node_with_packages(workspace)?;
    }
    if wanted(Part::Native) {
        tools::python_with_readers(workspace)?;
    }
    if wanted(Part::Browser) {
        tools::ensure(&[tools::CHROMIUM])?;
    }
    Ok(())
}

/// Formatting and clippy, where a warning is an error.
pub fn lint(workspace: &Workspace, steps: &mut Steps) -> Result<()> {
    const DENY: [&str; 3] = ["--", "--deny", "warnings"];
    steps.take("format", |_| command::run(workspace.cargo().args(["fmt", "--all", "--check"])).context("`cargo fmt --all` mends this"))?;
    steps.take("clippy", |_| {
        command::run(workspace.cargo().arg("clippy").args(NATIVE).arg("--all-targets").args(DENY))?;
        command::run(workspace.cargo().args(["clippy", "--package", "xtask", "--all-targets"]).args(DENY))
    })?;
    steps.take("clippy for the browser", |_| {
        tools::ensure_wasm_target(workspace)?;
        command::run(workspace.cargo().args(["clippy", "--package", "frontend", "--target", tools::WASM_TARGET]).args(DENY))
    })
}

fn licences(workspace: &Workspace, steps: &mut Steps) -> Result<()> {
    const NAME: &str = "licences and sources";
    if !tools::has_cargo_deny() {
        steps.leave_out(NAME, "because cargo-deny is not installed (`cargo install cargo-deny`)");
        return Ok(());
    }
    steps.take(NAME, |_| command::run(workspace.cargo().args(["deny", "check", "--hide-inclusion-graph", "licenses", "bans", "sources"])))
}

/// Builds the binary that tests start together with the tests, so that both use the same build of everything below.
pub fn build_native(workspace: &Workspace) -> Result<PathBuf> {
    command::run(workspace.cargo().arg("build").args(NATIVE).args(["--bins", "--tests"]))?;
    Ok(workspace.turnstone(false))
}

/// Takes away the settings of a developer's own server: tests bring theirs.
pub fn without_settings(command: &mut Command) -> &mut Command {
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(|name| name.starts_with("TURNSTONE_")) {
            command.env_remove(name);
        }
    }
    command
}

fn browser_tests(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                if !path.ends_with("node_modules") {
                    folders.push(path);
                }
            } else if path.to_str().is_some_and(|path| path.ends_with(".test.mjs")) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
