//! `cargo xtask build`: the assets, then the binary that holds them.

use crate::{assets, command, test::NATIVE, workspace::Workspace};
use anyhow::Result;
use std::path::PathBuf;

/// Builds everything and gives the path of the binary.
pub fn build(workspace: &Workspace, release: bool) -> Result<PathBuf> {
    assets::build(workspace)?;
    let mut cargo = workspace.cargo();
    if release {
        cargo.args(["build", "--package", "server", "--release"]);
    } else {
        // The choice of the tests: for a choice of its own, cargo would build most libraries once more.
        cargo.arg("build").args(NATIVE).args(["--bin", "turnstone"]);
    }
    command::run(&mut cargo)?;
    Ok(workspace.turnstone(release))
}
