//! `cargo xtask pictures`: the pictures of README.md.

use crate::{build, command, test, tools, workspace::Workspace};
use anyhow::{Context, Result};

/// Builds, starts a server with demo content and has Chromium take the pictures.
pub fn pictures(workspace: &Workspace) -> Result<()> {
    tools::ensure(&[tools::NODE, tools::CHROMIUM])?;
    let binary = build::build(workspace, false)?;
    let mut node = workspace.program(tools::node_with_packages(workspace)?);
    test::without_settings(&mut node).env(test::BINARY, binary).env("CHROMIUM", tools::chromium().context("Chromium is gone")?);
    command::run(node.arg("docs/pictures.mjs"))
}
