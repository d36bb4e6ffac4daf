//! Builds, runs, tests and measures Turnstone: `cargo xtask help`.

mod assets;
mod bench;
mod build;
mod check;
mod command;
mod pictures;
mod postgres;
mod run;
mod steps;
mod style;
mod test;
mod tools;
mod workspace;

use anyhow::{Result, bail};
use std::{ffi::OsString, path::PathBuf, process::ExitCode};
use test::Part;
use workspace::Workspace;

const USAGE: &str = "\
Builds, runs, tests and measures Turnstone.

  cargo xtask run [--release] [--bowling-green DIR]
        builds, puts demo content into data/ (once) and starts the server.
        --bowling-green DIR also loads that Polis export as a mission.
        Settings (TURNSTONE_*) of the environment reach the server.
  cargo xtask test [--only lint|native|browser]
        everything: formatting, lints, tests on SQLite and PostgreSQL, tests in Chromium.
        Installs or starts what it lacks, or says what to install.
  cargo xtask check
        the quick loop: formatting, lints, tests on SQLite.
  cargo xtask build [--release]
        style, script and wasm into target/site, then the binary `turnstone`.
  cargo xtask pictures
        takes the pictures of README.md and docs/tour.md anew, into docs/pictures.
  cargo xtask bench [--data DIR] [--only load|growth]
        measures a release build on SQLite and PostgreSQL: load with a Polis export, and
        growth from a small to a large generated city. DIR is a Polis export; without
        it, Bowling Green is taken from ../shared/data/polis if it is there.
";

fn main() -> ExitCode {
    match dispatch(std::env::args_os().skip(1).collect()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: Vec<OsString>) -> Result<ExitCode> {
    let mut words = words.into_iter();
    let command = words.next().unwrap_or_default();
    let mut options = Options { words: words.collect() };
    match command.to_str() {
        Some("build") => {
            let release = options.flag("--release");
            options.done("build")?;
            build::build(&Workspace::find()?, release)?;
        }
        Some("run") => {
            let release = options.flag("--release");
            let town = options.folder("--bowling-green")?;
            options.done("run")?;
            run::run(&Workspace::find()?, release, town.as_deref())?;
        }
        Some("check") => {
            options.done("check")?;
            return Ok(check::check(&Workspace::find()?));
        }
        Some("test") => {
            let only = options.value("--only")?.map(|word| Part::from_word(&word.to_string_lossy())).transpose()?;
            options.done("test")?;
            return Ok(test::test(&Workspace::find()?, only));
        }
        Some("pictures") => {
            options.done("pictures")?;
            pictures::pictures(&Workspace::find()?)?;
        }
        Some("bench") => {
            let data = options.folder("--data")?;
            let only = options.value("--only")?;
            options.done("bench")?;
            bench::bench(&Workspace::find()?, data, only)?;
        }
        Some("" | "help" | "-h" | "--help") => print!("{USAGE}"),
        _ => bail!("there is no command `{}`. `cargo xtask help` lists them.", command.to_string_lossy()),
    }
    Ok(ExitCode::SUCCESS)
}

/// The words after the command; each read takes its words away, so that what is left over is a mistake.
struct Options {
    words: Vec<OsString>,
}

impl Options {
    fn flag(&mut self, name: &str) -> bool {
        let before = self.words.len();
        self.words.retain(|word| word != name);
        self.words.len() < before
    }

    fn value(&mut self, name: &str) -> Result<Option<OsString>> {
        let Some(at) = self.words.iter().position(|word| word == name) else { return Ok(None) };
        if at + 1 == self.words.len() {
            bail!("`{name}` needs a value after it. `cargo xtask help` shows how.");
        }
        self.words.remove(at);
        Ok(Some(self.words.remove(at)))
    }

    /// A folder that is there, as an absolute path: later steps run from the workspace root, not from here.
    fn folder(&mut self, name: &str) -> Result<Option<PathBuf>> {
        let Some(word) = self.value(name)? else { return Ok(None) };
        let folder = std::path::absolute(&word)?;
        if !folder.is_dir() {
            bail!("`{name}`: there is no folder {}.", folder.display());
        }
        Ok(Some(folder))
    }

    fn done(self, command: &str) -> Result<()> {
        match self.words.first() {
            None => Ok(()),
            Some(word) => bail!("`{command}` does not know `{}`. `cargo xtask help` shows what it takes.", word.to_string_lossy()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn options(words: &[&str]) -> Options {
        Options { words: words.iter().map(Into::into).collect() }
    }

    #[test]
    fn every_word_must_be_known() {
        let mut known = options(&["--only", "lint", "--release"]);
        assert!(known.flag("--release"));
        assert!(matches!(known.value("--only"), Ok(Some(word)) if word == "lint"));
        assert!(known.done("test").is_ok());
        assert!(options(&["--relase"]).done("build").is_err());
        assert!(options(&["--only"]).value("--only").is_err());
    }
}
