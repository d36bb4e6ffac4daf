//! The folder of uploads: `ab/ab12...` is content whose SHA-256 starts with ab12; `new/` holds what is being written.
//!
//! A file gets its name only when all of it is on the disk, so a crash leaves nothing half under a name.

use sha2::{Digest, Sha256};
use std::{
    fmt::Write as _,
    fs, io,
    io::Write as _,
    path::{Path, PathBuf},
    time::Duration,
};

/// SHA-256 of the content of a file.
pub type Hash = Vec<u8>;

/// The folder of uploads.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

/// The small letters and digits of a hash.
pub fn hex(hash: &[u8]) -> String {
    hash.iter().fold(String::with_capacity(hash.len() * 2), |mut text, byte| {
        // Writing to a text cannot go wrong.
        let _written = write!(text, "{byte:02x}");
        text
    })
}

fn unhex(text: &str) -> Option<Hash> {
    let digits = text.as_bytes();
    if digits.len() != 64 || !digits.iter().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')) {
        return None;
    }
    digits.chunks_exact(2).map(|pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok())).collect()
}

impl Folder {
    /// The folder at this path; it is made when something is kept.
    pub const fn new(path: PathBuf) -> Self {
        Self(path)
    }

    /// Where content with this hash lies.
    pub fn path(&self, hash: &[u8]) -> PathBuf {
        let name = hex(hash);
        self.0.join(name.get(..2).unwrap_or("00")).join(name)
    }

    fn fresh(&self) -> io::Result<PathBuf> {
        let folder = self.0.join("new");
        fs::create_dir_all(&folder)?;
        Ok(folder.join(hex(&crate::auth::token::random::<16>())))
    }

    /// A file for what a browser is sending; it goes away when it is dropped.
    ///
    /// # Errors
    /// When the disk cannot be written.
    pub async fn waiting(&self) -> io::Result<(Waiting, tokio::fs::File)> {
        let path = self.fresh()?;
        let file = tokio::fs::File::create_new(&path).await?;
        Ok((Waiting(path), file))
    }

    /// Keeps content for good, once however often it comes: all of it is on the disk when this returns.
    ///
    /// # Errors
    /// When the disk cannot be written.
    pub fn keep(&self, content: &[u8]) -> io::Result<Hash> {
        let hash = Sha256::digest(content).to_vec();
        let path = self.path(&hash);
        let shelf = path.parent().unwrap_or(&self.0);
        fs::create_dir_all(shelf)?;
        let half = Waiting(self.fresh()?);
        let mut file = fs::File::create_new(&half.0)?;
        file.write_all(content)?;
        file.sync_all()?;
        // Also where it lies already: it becomes young again, so that no sweep takes it while a form still waits for it.
        fs::rename(&half.0, &path)?;
        sync_folder(shelf)?;
        Ok(hash)
    }

    /// The content with this hash.
    ///
    /// # Errors
    /// When it is not there or cannot be read.
    pub async fn open(&self, hash: &[u8]) -> io::Result<tokio::fs::File> {
        tokio::fs::File::open(self.path(hash)).await
    }

    /// The hashes of all content that was written before this time; what was begun before it and never finished is removed.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn older_than(&self, age: Duration) -> io::Result<Vec<Hash>> {
        let mut old = Vec::new();
        for shelf in list(&self.0)? {
            let is_new = shelf.file_name().is_some_and(|name| name == "new");
            for path in list(&shelf)? {
                if !is_older(&path, age) {
                    continue;
                }
                if is_new {
                    fs::remove_file(&path)?;
                } else {
                    old.extend(path.file_name().and_then(|name| name.to_str()).and_then(unhex));
                }
            }
        }
        Ok(old)
    }

    /// Removes content, unless it was written again meanwhile.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub fn remove(&self, hash: &[u8], age: Duration) -> io::Result<()> {
        let path = self.path(hash);
        if is_older(&path, age) { fs::remove_file(path) } else { Ok(()) }
    }
}

fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| entry.map(|entry| entry.path())).collect(),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

fn is_older(path: &Path, age: Duration) -> bool {
    let written = fs::metadata(path).and_then(|about| about.modified()).ok();
    written.and_then(|at| at.elapsed().ok()).is_some_and(|since| since >= age)
}

/// A new name is on the disk only when its folder is (fsync(2)).
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { fs::File::open(folder)?.sync_all() } else { Ok(()) }
}

/// A file that is being written. It goes away when this does.
#[derive(Debug)]
pub struct Waiting(PathBuf);

impl Waiting {
    /// What is in it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(&self) -> io::Result<Vec<u8>> {
        fs::read(&self.0)
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        // Gone already when it got its name. What cannot be removed now, the sweep removes.
        let _gone = fs::remove_file(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_a_name_and_nothing_else_is() {
        let hash = Sha256::digest(b"x").to_vec();
        assert_eq!(unhex(&hex(&hash)), Some(hash));
        for bad in ["", "..", "new", &"g".repeat(64), &"A".repeat(64), &"a".repeat(63)] {
            assert_eq!(unhex(bad), None, "{bad}");
        }
    }
}
