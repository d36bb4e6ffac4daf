//! Style, script and wasm into `target/site`, under names that hold a hash of their content.

use crate::{command, style, tools, workspace::Workspace};
use anyhow::{Context, Result, bail};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

/// Smallest output. Only the features that rustc itself uses for this target: with more, wasm-opt may write what
/// browsers of the last years cannot read.
const WASM_OPT: &[&str] = &[
    "-Oz",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Builds all assets and removes those of earlier builds.
pub fn build(workspace: &Workspace) -> Result<()> {
    tools::ensure_wasm_target(workspace)?;
    let (script, wasm) = bind(&compile(workspace)?)?;
    let wasm = optimise(workspace, wasm)?;
    let style = style::bundle(&workspace.root.join("style").join("main.css"))?;

    let mut site = Site::open(workspace.site())?;
    let style = site.put("style", "css", style.as_bytes())?;
    let script = site.put("turnstone", "js", script.as_bytes())?;
    let wasm = site.put("turnstone", "wasm", &wasm)?;
    site.finish(&json!({ "style": style, "script": script, "wasm": wasm }))
}

/// Whether `build` has run here before.
pub fn are_built(workspace: &Workspace) -> bool {
    workspace.site().join(MANIFEST).is_file()
}

const MANIFEST: &str = "manifest.json";

fn compile(workspace: &Workspace) -> Result<PathBuf> {
    command::run(workspace.cargo().args(["build", "--package", "frontend", "--target", tools::WASM_TARGET, "--profile", "wasm-release"]))?;
    Ok(workspace.target.join(tools::WASM_TARGET).join("wasm-release").join("frontend.wasm"))
}

/// What the command-line tool `wasm-bindgen` does, from a library whose version Cargo.lock keeps beside `wasm-bindgen`.
fn bind(wasm: &Path) -> Result<(String, Vec<u8>)> {
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    // The page hands the script the address of the wasm, so the script needs no default for it.
    bindgen.input_path(wasm).web(true)?.typescript(false).omit_default_module_path(true).out_name("turnstone");
    let mut output = bindgen.generate_output().with_context(|| format!("wasm-bindgen cannot read {}", wasm.display()))?;
    // Every crate with bindings is listed in `snippets`, nearly always with none.
    let snippets = output.snippets().iter().filter(|(_, inline)| !inline.is_empty()).map(|(name, _)| name);
    let foreign: Vec<&String> = snippets.chain(output.local_modules().keys()).chain(output.npm_dependencies().keys()).collect();
    if !foreign.is_empty() {
        bail!(
            "crates bring JavaScript of their own into the wasm: {foreign:?}. \
             Pages load one script only; remove those crates from what `frontend` uses."
        );
    }
    let wasm = output.wasm_mut().emit_wasm();
    Ok((output.js().to_owned(), wasm))
}

/// Makes the wasm smaller where node is there; keeps the last answer, because this is the slowest step of a build that
/// changed nothing.
fn optimise(workspace: &Workspace, wasm: Vec<u8>) -> Result<Vec<u8>> {
    let node = match tools::node_with_packages(workspace) {
        Ok(node) => node,
        Err(why) => {
            eprintln!("xtask: the wasm stays larger than it could be, because wasm-opt is not there: {why:#}");
            return Ok(wasm);
        }
    };
    let packages = workspace.browser_tests();
    let mut inputs = Sha256::new();
    inputs.update(WASM_OPT.join(" "));
    inputs.update(fs::read(packages.join("package-lock.json"))?);
    inputs.update(&wasm);
    let key = hexadecimal(&inputs.finalize());

    let cache = workspace.target.join("xtask").join("wasm-opt");
    let done = cache.join(format!("{key}.wasm"));
    if done.is_file() {
        return Ok(fs::read(done)?);
    }
    empty(&cache)?;
    let (before, after) = (cache.join("before.wasm"), cache.join("after.wasm"));
    fs::write(&before, wasm)?;
    command::run(
        workspace.program(node).arg(packages.join("node_modules/binaryen/bin/wasm-opt")).args(WASM_OPT).arg(&before).arg("-o").arg(&after),
    )?;
    fs::rename(&after, &done)?;
    Ok(fs::read(done)?)
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder).with_context(|| format!("the folder {} cannot be made", folder.display()))
}

/// The folder of finished files. Files that are already right are left alone, so that cargo does not build the server
/// anew for nothing.
struct Site {
    folder: PathBuf,
    files: Vec<String>,
}

impl Site {
    fn open(folder: PathBuf) -> Result<Self> {
        fs::create_dir_all(&folder).with_context(|| format!("the folder {} cannot be made", folder.display()))?;
        Ok(Self { folder, files: Vec::new() })
    }

    /// Writes one asset, plain and compressed, and gives its name.
    fn put(&mut self, stem: &str, ending: &str, content: &[u8]) -> Result<String> {
        let hash = hexadecimal(&Sha256::digest(content));
        let name = format!("{stem}.{}.{ending}", &hash[..10]);
        let compressed = [("br", brotli as fn(&[u8]) -> Result<Vec<u8>>), ("gz", gzip)];
        self.write(&name, content)?;
        let mut sizes = vec![format!("{} B", content.len())];
        for (coding, compress) in compressed {
            let name = format!("{name}.{coding}");
            // The name holds the hash of the content, so a file of this name is the right one.
            if self.folder.join(&name).is_file() {
                self.files.push(name.clone());
            } else {
                self.write(&name, &compress(content)?)?;
            }
            sizes.push(format!("{coding} {} B", fs::metadata(self.folder.join(&name))?.len()));
        }
        println!("{name:<30} {}", sizes.join(", "));
        Ok(name)
    }

    /// Writes the list of names and removes what no longer belongs.
    fn finish(mut self, names: &serde_json::Value) -> Result<()> {
        self.write(MANIFEST, format!("{names}\n").as_bytes())?;
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            if !self.files.iter().any(|file| entry.file_name() == file.as_str()) {
                fs::remove_file(entry.path()).with_context(|| format!("{} cannot be removed", entry.path().display()))?;
            }
        }
        Ok(())
    }

    fn write(&mut self, name: &str, content: &[u8]) -> Result<()> {
        let path = self.folder.join(name);
        if !fs::read(&path).is_ok_and(|there| there == content) {
            // By way of another name, so that a build that is cut off leaves no half file under the right name.
            let half = self.folder.join(format!("{name}.half"));
            fs::write(&half, content)
                .and_then(|()| fs::rename(&half, &path))
                .with_context(|| format!("{} cannot be written", path.display()))?;
        }
        self.files.push(name.to_owned());
        Ok(())
    }
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, size_hint: content.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &settings)?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::Site;
    use serde_json::json;

    #[test]
    fn stale_files_go_and_right_ones_stay_untouched() -> anyhow::Result<()> {
        let folder = std::env::temp_dir().join(format!("turnstone-site-{}", std::process::id()));
        let build = |content: &str| -> anyhow::Result<(String, std::time::SystemTime)> {
            let mut site = Site::open(folder.clone())?;
            let name = site.put("style", "css", content.as_bytes())?;
            site.finish(&json!({ "style": name }))?;
            let written = std::fs::metadata(folder.join(&name))?.modified()?;
            Ok((name, written))
        };
        let first = build("a{}")?;
        assert_eq!(build("a{}")?, first);
        let (second, _) = build("b{}")?;
        let mut left: Vec<String> = std::fs::read_dir(&folder)?
            .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
            .collect::<anyhow::Result<_>>()?;
        left.sort();
        std::fs::remove_dir_all(&folder)?;
        assert_eq!(left, ["manifest.json".to_owned(), second.clone(), format!("{second}.br"), format!("{second}.gz")]);
        Ok(())
    }
}
