//! Where things are.

use crate::command;
use anyhow::{Context, Result};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// The folders of this workspace.
pub struct Workspace {
    /// The folder with the workspace's Cargo.toml.
    pub root: PathBuf,
    /// Where cargo puts what it builds; elsewhere when `CARGO_TARGET_DIR` says so.
    pub target: PathBuf,
}

impl Workspace {
    /// Asks cargo.
    pub fn find() -> Result<Self> {
        let text = command::output(cargo_program().args(["metadata", "--no-deps", "--format-version", "1"]))?;
        let metadata: serde_json::Value = serde_json::from_str(&text).context("`cargo metadata` gave something that is not JSON")?;
        let folder = |name: &str| {
            metadata[name].as_str().map(PathBuf::from).with_context(|| format!("`cargo metadata` gave no `{name}`; is this cargo too old?"))
        };
        Ok(Self { root: folder("workspace_root")?, target: folder("target_directory")? })
    }

    /// The finished assets. Always under the workspace root, because the server's source names this path.
    pub fn site(&self) -> PathBuf {
        self.root.join("target").join("site")
    }

    /// Where the browser tests and the node packages live.
    pub fn browser_tests(&self) -> PathBuf {
        self.root.join("tests").join("browser")
    }

    /// Where the scripts are that open our files with the readers of others.
    pub fn readers(&self) -> PathBuf {
        self.root.join("tests").join("readers")
    }

    /// The built binary.
    pub fn turnstone(&self, release: bool) -> PathBuf {
        let profile = if release { "release" } else { "debug" };
        self.target.join(profile).join(format!("turnstone{}", std::env::consts::EXE_SUFFIX))
    }

    /// The same cargo that runs this program, at the workspace root.
    pub fn cargo(&self) -> Command {
        self.command(cargo_program())
    }

    /// Any other program, at the workspace root.
    pub fn program(&self, program: impl AsRef<Path>) -> Command {
        self.command(Command::new(program.as_ref()))
    }

    fn command(&self, mut command: Command) -> Command {
        command.current_dir(&self.root);
        command
    }
}

fn cargo_program() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}
