//! `cargo xtask check`: the quick loop.

use crate::{
    assets,
    steps::{Steps, cargo_summary, run_counted},
    test, tools,
    workspace::Workspace,
};
use anyhow::Result;
use std::process::ExitCode;

/// Formatting, lints, and the tests of all crates on SQLite.
pub fn check(workspace: &Workspace) -> ExitCode {
    let mut steps = Steps::default();
    let result = all(workspace, &mut steps);
    steps.report(&result)
}

fn all(workspace: &Workspace, steps: &mut Steps) -> Result<()> {
    test::lint(workspace, steps)?;
    // Pages need some assets, but not the newest ones; making those is slow.
    if !assets::are_built(workspace) {
        steps.take("assets", |_| assets::build(workspace))?;
    }
    let binary = steps.take("build the tests", |_| test::build_native(workspace))?;
    steps.take("tests on SQLite", |count| {
        let mut cargo = workspace.cargo();
        // No documentation tests: each is a program of its own to link.
        cargo.arg("test").args(test::NATIVE).args(["--lib", "--bins", "--tests", "--no-fail-fast"]);
        let python = tools::python_with_readers(workspace)?;
        test::without_settings(&mut cargo).env(test::PYTHON, python).env(test::BINARY, &binary).env(test::BACKENDS, "sqlite");
        run_counted(&mut cargo, count, cargo_summary)
    })
}
