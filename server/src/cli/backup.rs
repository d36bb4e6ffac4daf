//! `turnstone backup FILE`

use super::{say, text};
use crate::config::Config;
use std::path::Path;
use store::{Backend, Store};

/// Copies the SQLite database, whole and consistent, also while the site runs.
pub(super) async fn copy(config: &Config, to: &Path) -> Result<(), String> {
    let shown = to.display();
    if to.exists() {
        return Err(format!("{shown} exists already, and a backup never writes over a file. Choose another name."));
    }
    // Opening a database that is not there would make an empty one.
    let database = config.database_url.strip_prefix("sqlite://").or_else(|| config.database_url.strip_prefix("sqlite:"));
    if let Some(file) = database.filter(|file| !Path::new(file).exists()) {
        return Err(format!("there is no database at {file} yet (TURNSTONE_DATABASE_URL). Nothing was copied."));
    }
    let store = Store::open(&config.database_url, None).await.map_err(text)?;
    if store.backend() == Backend::Postgres {
        return Err(format!("the database is PostgreSQL. Copy it with its own tool: pg_dump --format=custom --file={shown} <database>"));
    }
    // A copy that was interrupted must not look like a backup.
    let half = to.with_added_extension("part");
    let copied = store.backup(&half).await.map_err(|error| format!("{shown} cannot be written: {error}"));
    store.close().await;
    let kept = copied.and_then(|()| keep(&half, to).map_err(|error| format!("{shown} cannot be written: {error}")));
    match kept {
        Ok(()) => {
            let uploads = config.data.join("uploads");
            say(&format!("The database was copied to {shown}. Copy the folder {}, too: it holds the files.", uploads.display()));
            Ok(())
        }
        Err(message) => {
            let _not_there = std::fs::remove_file(&half);
            Err(message)
        }
    }
}

/// Gives a finished copy its name, once it is on the disk.
fn keep(half: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::File::open(half)?.sync_all()?;
    std::fs::rename(half, to)
}
