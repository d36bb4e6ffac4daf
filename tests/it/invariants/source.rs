//! The files of the repository.

use std::path::{Path, PathBuf};

/// One file.
#[derive(Clone, Debug)]
pub struct Source {
    /// From the root of the repository, with `/`.
    pub path: String,
    /// All of it.
    pub text: String,
}

impl Source {
    /// The code alone, line for line: no comments, and nothing from the first `#[cfg(test)]` module on.
    pub fn code(&self) -> String {
        let mut code = String::new();
        let mut waiting = String::new();
        for line in self.text.lines() {
            if line.trim_start() == "#[cfg(test)]" && !line.starts_with(' ') {
                waiting = "\n".to_owned();
                continue;
            }
            if !waiting.is_empty() {
                if line.starts_with("mod ") || line.starts_with("pub mod ") || line.starts_with("pub(crate) mod ") {
                    break;
                }
                code.push_str(&waiting);
                waiting.clear();
            }
            let comment = line.trim_start().starts_with("//") || line.trim_start().starts_with("/*");
            // `//` also stands in addresses; only one after white space begins a comment.
            let kept = if comment { "" } else { line.split(" // ").next().unwrap_or_default() };
            code.push_str(kept);
            code.push('\n');
        }
        code
    }
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a folder above this crate").to_owned()
}

/// One file by its path from the root.
pub fn read(path: &str) -> Source {
    let text = std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    Source { path: path.to_owned(), text }
}

/// The Rust files under these folders, or these files. What is not there is left out.
pub fn rust(places: &[&str]) -> Vec<Source> {
    let all = all(&["rs"]);
    let found: Vec<Source> = all
        .into_iter()
        .filter(|source| places.iter().any(|place| source.path == *place || source.path.starts_with(&format!("{place}/"))))
        .collect();
    assert!(!found.is_empty(), "no source under {places:?}");
    found
}

/// Every text file of these kinds, without what is built or fetched.
pub fn all(endings: &[&str]) -> Vec<Source> {
    let root = root();
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            let kind = entry.file_type().expect("a kind of file");
            if kind.is_dir() {
                if !["target", "node_modules", ".git", "data", "test-results", "playwright-report"].contains(&name.as_str()) {
                    folders.push(path);
                }
                continue;
            }
            let ending = path.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default();
            // The lock files are written by tools.
            if !endings.contains(&ending.as_str()) || ["package-lock.json", ".git"].contains(&name.as_str()) {
                continue;
            }
            if let Ok(text) = std::fs::read_to_string(&path) {
                let path = path.strip_prefix(&root).expect("a path under the root").to_string_lossy().replace('\\', "/");
                found.push(Source { path, text });
            }
        }
    }
    found.sort_by(|one, two| one.path.cmp(&two.path));
    found
}

/// The wasm that the binary would embed, when it was built.
pub fn wasm() -> Vec<Vec<u8>> {
    let Ok(entries) = std::fs::read_dir(root().join("target/site")) else { return Vec::new() };
    let files = entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|ending| ending == "wasm"));
    files.filter_map(|path| std::fs::read(path).ok()).collect()
}
