//! Finding and installing the tools around us.

use crate::{command, workspace::Workspace};
use anyhow::{Context, Result, bail};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// What rustc calls the browser.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Adds rustc's browser target when it is missing.
pub fn ensure_wasm_target(workspace: &Workspace) -> Result<()> {
    let rustc = || workspace.program(env::var_os("RUSTC").map_or_else(|| PathBuf::from("rustc"), PathBuf::from));
    let libraries = command::output(rustc().args(["--print", "target-libdir", "--target", WASM_TARGET]))?;
    if Path::new(libraries.trim_end()).is_dir() {
        return Ok(());
    }
    if !command::succeeds(workspace.program("rustup").arg("--version")) {
        bail!("rustc cannot build for the browser: install the standard library for {WASM_TARGET}, or use rustup and start again");
    }
    command::run(workspace.program("rustup").args(["target", "add", WASM_TARGET]))
}

/// A program of the system, and how it comes here.
pub struct Tool {
    name: &'static str,
    is_there: fn() -> bool,
    debian_packages: &'static [&'static str],
    by_hand: &'static str,
}

/// Runs the browser tests and wasm-opt.
pub const NODE: Tool = Tool {
    name: "Node.js 20 or newer with npm",
    is_there: || node().is_ok() && find_program(&["npm"]).is_some(),
    debian_packages: &["nodejs", "npm"],
    by_hand: "install Node.js, which brings npm",
};

/// The browser of the browser tests, with letters for all our languages.
pub const CHROMIUM: Tool = Tool {
    name: "Chromium",
    is_there: || chromium().is_some(),
    debian_packages: &["chromium", "fonts-noto-core"],
    by_hand: "install Chromium or Chrome, or name its program in the variable CHROMIUM",
};

/// The second database.
pub const POSTGRES: Tool = Tool {
    name: "PostgreSQL",
    is_there: || postgres_programs().is_some(),
    debian_packages: &["postgresql"],
    by_hand: "install the PostgreSQL server, so that its programs initdb and pg_ctl are in PATH (or pg_config, which names their folder)",
};

/// Installs what is missing, as root on Debian; elsewhere says what to install.
pub fn ensure(tools: &[Tool]) -> Result<()> {
    let missing = || tools.iter().filter(|tool| !(tool.is_there)()).collect::<Vec<_>>();
    let wanted = missing();
    if wanted.is_empty() {
        return Ok(());
    }
    if is_root() && is_debian() {
        let packages = wanted.iter().flat_map(|tool| tool.debian_packages);
        command::run(&mut apt_get(&["update"]))?;
        command::run(apt_get(&["install", "--yes", "--no-install-recommends"]).args(packages))?;
    }
    let wanted = missing();
    if wanted.is_empty() {
        return Ok(());
    }
    let lines = wanted.iter().map(|tool| format!("\n  {}: {}", tool.name, tool.by_hand));
    bail!("these are missing, or too old:{}", lines.collect::<String>())
}

fn apt_get(words: &[&str]) -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").args(words);
    command
}

fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}

/// Whether we may install packages, and must not start PostgreSQL as ourselves.
pub fn is_root() -> bool {
    command::output(Command::new("id").arg("-u")).is_ok_and(|text| text.trim_end() == "0")
}

/// Node, with the packages of tests/browser as its lock file has them.
pub fn node_with_packages(workspace: &Workspace) -> Result<PathBuf> {
    let node = node()?;
    let folder = workspace.browser_tests();
    let wanted = fs::read_to_string(folder.join("package-lock.json")).context("tests/browser/package-lock.json cannot be read")?;
    let installed = folder.join("node_modules").join(".installed-from");
    if fs::read_to_string(&installed).is_ok_and(|there| there == wanted) {
        return Ok(node);
    }
    let npm = find_program(&["npm"]).context("npm is not there; install it beside Node.js")?;
    command::run(workspace.program(npm).args(["ci", "--no-audit", "--no-fund", "--loglevel", "error"]).current_dir(&folder))?;
    fs::write(&installed, wanted).with_context(|| format!("{} cannot be written", installed.display()))?;
    Ok(node)
}

fn node() -> Result<PathBuf> {
    let node = find_program(&["node"]).context("Node.js is not there")?;
    let version = command::output(Command::new(&node).arg("--version"))?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|part| part.parse::<u32>().ok());
    if major.is_none_or(|major| major < 20) {
        bail!("Node.js is {}, and 20 or newer is needed", version.trim_end());
    }
    Ok(node)
}

/// The browser's program: what `CHROMIUM` names, or the first in PATH.
pub fn chromium() -> Option<PathBuf> {
    match env::var_os("CHROMIUM").filter(|value| !value.is_empty()) {
        Some(named) => Some(PathBuf::from(named)).filter(|path| path.is_file()),
        None => find_program(&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]),
    }
}

/// The folder with PostgreSQL's initdb and pg_ctl. Debian keeps them out of PATH, one folder for each version.
pub fn postgres_programs() -> Option<PathBuf> {
    let named = command::output(Command::new("pg_config").arg("--bindir")).ok().map(|text| PathBuf::from(text.trim_end()));
    let in_path = find_program(&["initdb"]).and_then(|path| path.parent().map(Path::to_owned));
    let has_both = |folder: &PathBuf| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file();
    debian_postgres().into_iter().chain(named).chain(in_path).find(has_both)
}

fn debian_postgres() -> Vec<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<u32> = versions.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect();
    versions.sort_unstable_by(|one, other| other.cmp(one));
    versions.into_iter().map(|version| PathBuf::from(format!("/usr/lib/postgresql/{version}/bin"))).collect()
}

/// Python with the readers that open our files in tests, as tests/readers/requirements.txt has them: in an environment of
/// its own under `target`, else the packages of Debian.
pub fn python_with_readers(workspace: &Workspace) -> Result<PathBuf> {
    let wanted =
        fs::read_to_string(workspace.readers().join("requirements.txt")).context("tests/readers/requirements.txt cannot be read")?;
    let folder = workspace.root.join("target").join("readers");
    let python = folder.join("bin").join("python3");
    let installed = folder.join(".installed-from");
    if has_readers(&python) && fs::read_to_string(&installed).is_ok_and(|there| there == wanted) {
        return Ok(python);
    }
    if make_environment(workspace, &folder, &python).is_ok() && has_readers(&python) {
        fs::write(&installed, wanted).with_context(|| format!("{} cannot be written", installed.display()))?;
        return Ok(python);
    }
    let of_system = || {
        let debian = PathBuf::from("/usr/bin/python3");
        find_program(&["python3"]).into_iter().chain([debian]).find(|python| has_readers(python))
    };
    if let Some(python) = of_system() {
        return Ok(python);
    }
    if is_root() && is_debian() {
        command::run(&mut apt_get(&["update"]))?;
        let packages = ["python3", "python3-venv", "python3-openpyxl", "python3-docx"];
        command::run(apt_get(&["install", "--yes", "--no-install-recommends"]).args(packages))?;
    }
    of_system().with_context(|| {
        format!(
            "these are missing:\n  Python 3 with openpyxl and python-docx: install Python 3 with its module venv and let pip reach its index \
             (or run `python3 -m venv {0}` and `{0}/bin/pip install -r tests/readers/requirements.txt`)",
            folder.display()
        )
    })
}

fn make_environment(workspace: &Workspace, folder: &Path, python: &Path) -> Result<()> {
    let system = find_program(&["python3"]).context("Python 3 is not there")?;
    command::run(workspace.program(system).args(["-m", "venv", "--clear"]).arg(folder))?;
    let requirements = workspace.readers().join("requirements.txt");
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
    command::run(workspace.program(python).args(pip).arg(requirements))
}

fn has_readers(python: &Path) -> bool {
    python.is_file() && command::succeeds(Command::new(python).args(["-c", "import csv, openpyxl, docx"]))
}

/// Whether cargo-deny is installed. It is the one tool that is worth having but not installed for you: it takes long to build.
pub fn has_cargo_deny() -> bool {
    find_program(&["cargo-deny"]).is_some()
}

fn find_program(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX))))
        .find(|path| path.is_file())
}
