//! The folder of assets must exist for the binary to embed it, and a change in it must make a new binary.

fn main() -> std::io::Result<()> {
    let site = std::path::Path::new("../target/site");
    std::fs::create_dir_all(site)?;
    println!("cargo::rerun-if-changed=../target/site");
    Ok(())
}
