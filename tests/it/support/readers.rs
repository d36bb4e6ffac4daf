//! Readers of other people, in Python: they open what we made.

use super::folder::Folder;
use std::{path::PathBuf, process::Stdio};
use tokio::process::Command;

/// Opens a file (`csv`, `xlsx`, `zip` or `docx`) with a reader that is not ours and gives what it found.
pub async fn read(kind: &str, bytes: &[u8]) -> serde_json::Value {
    let folder = Folder::new();
    let file = folder.join(format!("file.{kind}"));
    std::fs::write(&file, bytes).expect("the file is written");
    let script = crate::invariants::root().join("tests/readers/read.py");
    let python = python();
    let done = Command::new(&python).arg(script).arg(kind).arg(&file).stdin(Stdio::null()).output().await;
    let done = done.unwrap_or_else(|error| panic!("{} does not run: {error}; `cargo xtask test` installs it", python.display()));
    let complaints = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{kind}: {complaints} (`cargo xtask test` installs what the readers need)");
    serde_json::from_slice(&done.stdout).expect("what the reader says")
}

/// What `cargo xtask test` names, or the one that it made before, or Python of the system.
fn python() -> PathBuf {
    if let Some(named) = std::env::var_os("TURNSTONE_TEST_PYTHON") {
        return PathBuf::from(named);
    }
    let made = crate::invariants::root().join("target/readers/bin/python3");
    if made.is_file() { made } else { PathBuf::from("python3") }
}
