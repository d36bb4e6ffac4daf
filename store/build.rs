//! Migrations are compiled in; a new file among them must make this crate new.

fn main() {
    println!("cargo::rerun-if-changed=../migrations");
}
