//! `cargo xtask bench`: a release build, a database with real durability, and the measuring program of `tests`.

use crate::{
    build, command,
    postgres::{Durability, Postgres},
    tools,
    workspace::Workspace,
};
use anyhow::{Result, bail};
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

/// Builds, starts PostgreSQL and measures. `data` is a Polis export.
pub fn bench(workspace: &Workspace, data: Option<PathBuf>, only: Option<OsString>) -> Result<()> {
    tools::ensure(&[tools::POSTGRES])?;
    let data = match data {
        Some(folder) => Some(export_in(&folder)?),
        None => beside(workspace),
    };
    let server = build::build(workspace, true)?;
    let postgres = Postgres::start(Durability::Full)?;
    let mut cargo = workspace.cargo();
    cargo.args(["run", "--release", "--package", "tests", "--bin", "bench", "--", "--server"]);
    cargo.arg(server).args(["--postgres", &postgres.url()]);
    match data {
        Some(folder) => {
            cargo.arg("--data").arg(folder);
        }
        None => eprintln!("xtask: Bowling Green is not there, so it is left out; --data DIR names its folder"),
    }
    if let Some(part) = only {
        cargo.arg("--only").arg(part);
    }
    command::run(crate::test::without_settings(&mut cargo))
}

const BOWLING_GREEN: &str = "american-assembly.bowling-green";

/// The folder itself, or Bowling Green inside a folder of exports.
fn export_in(folder: &Path) -> Result<PathBuf> {
    [folder.to_owned(), folder.join(BOWLING_GREEN)]
        .into_iter()
        .find(|folder| is_export(folder))
        .map_or_else(|| bail!("{} holds no Polis export: comments.csv is missing", folder.display()), Ok)
}

fn beside(workspace: &Workspace) -> Option<PathBuf> {
    let folder = workspace.root.parent()?.join("shared/data/polis").join(BOWLING_GREEN);
    is_export(&folder).then_some(folder)
}

fn is_export(folder: &Path) -> bool {
    folder.join("comments.csv").is_file()
}
