//! Files that people add: looked at, made again, kept, served and swept.
//!
//! Nothing is believed of a file but its bytes. Pictures are decoded and written again, so that nothing of the original
//! stays: no place where it was taken, no second file behind the first. What is kept lies in `uploads` of the data folder,
//! outside of everything that is served by name, each under the hash of its content. All processes of one installation
//! share that folder, as they share the database.

pub mod check;
pub mod folder;
pub mod picture;
pub mod serve;
mod table;

use crate::state::App;
use domain::file::{FileKind, FileRefused, shown_name};
use folder::{Folder, Hash, Waiting};
use std::{io, time::Duration};
use tokio::sync::Semaphore;

/// Files that are looked at in the same moment in this process. A large picture takes up to 160 MB while it is open.
static LOOKING: Semaphore = Semaphore::const_new(1);

/// Bytes that are on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The SHA-256 of its content, under which it lies in the folder.
    pub hash: Hash,
    /// Its length in bytes.
    pub size: i64,
}

/// A file that passed and lies in the folder; no row of the database knows of it yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready {
    /// What it is.
    pub kind: FileKind,
    /// The name under which it is offered.
    pub name: String,
    /// The file; of a picture the large one.
    pub large: Kept,
    /// The small picture.
    pub small: Option<Kept>,
    /// Width and height of the large picture in pixels.
    pub pixels: Option<(u32, u32)>,
}

/// Where files are kept.
pub fn folder(app: &App) -> Folder {
    Folder::new(app.config.data.join("uploads"))
}

/// Looks at what a browser sent and keeps it. One at a time: it takes memory and all of a processor.
///
/// # Errors
/// When the disk cannot be written. That the file is refused is no error of ours: that is inside.
pub async fn keep(app: &App, waiting: Waiting, name: &str) -> io::Result<Result<Ready, FileRefused>> {
    let folder = folder(app);
    let name = name.to_owned();
    let _turn = LOOKING.acquire().await.map_err(io::Error::other)?;
    tokio::task::spawn_blocking(move || look(&folder, &waiting, &name)).await.map_err(io::Error::other)?
}

/// As [`keep`], for content that this program makes itself.
///
/// # Errors
/// As [`keep`].
pub fn keep_bytes(folder: &Folder, bytes: &[u8], name: &str) -> io::Result<Result<Ready, FileRefused>> {
    let found = match check::sniff(bytes) {
        Ok(found) => found,
        Err(refused) => return Ok(Err(refused)),
    };
    let kept = |bytes: &[u8]| -> io::Result<Kept> {
        Ok(Kept { hash: folder.keep(bytes)?, size: i64::try_from(bytes.len()).map_err(io::Error::other)? })
    };
    let ready = match found {
        check::Found::Picture(format) => match picture::made_again(bytes, format) {
            Ok(made) => Ready {
                kind: made.kind,
                name: shown_name(name, made.kind),
                large: kept(&made.large)?,
                small: Some(kept(&made.small)?),
                pixels: Some(made.pixels),
            },
            Err(refused) => return Ok(Err(refused)),
        },
        check::Found::Document(kind) => Ready { kind, name: shown_name(name, kind), large: kept(bytes)?, small: None, pixels: None },
    };
    Ok(Ok(ready))
}

fn look(folder: &Folder, waiting: &Waiting, name: &str) -> io::Result<Result<Ready, FileRefused>> {
    keep_bytes(folder, &waiting.read()?, name)
}

/// Removes what lies in the folder and no row of the database knows, once it is older than `age`: what a crash or a refused
/// form left behind, and files that were taken back.
///
/// # Errors
/// When the database or the disk cannot be read.
pub async fn sweep(app: &App, age: Duration) -> Result<u64, store::Error> {
    let folder = folder(app);
    let old = tokio::task::spawn_blocking({
        let folder = folder.clone();
        move || folder.older_than(age)
    })
    .await
    .map_err(io::Error::other)??;
    let mut swept = 0;
    for hash in old {
        let known = app.reader.begin().await?.is_file_known(&hash).await?;
        if !known {
            folder.remove(&hash, age)?;
            swept += 1;
        }
    }
    Ok(swept)
}
