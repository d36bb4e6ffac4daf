//! `turnstone export mission SLUG DIR --format csv|json|xlsx`

use super::{
    arguments::{FileFormat, MissionExport},
    config, open, say, text,
};
use crate::{
    actions::exports::{Taken, take_by_command},
    export::{About, Format, csv::Csv, dictionary, download, json::Json, walk, xlsx},
    state::App,
};
use app::text::{Language, Text};
use domain::MissionId;
use futures::TryStreamExt as _;
use std::{
    io::Write as _,
    path::{Path, PathBuf},
};
use store::export::{TABLES, Table};

/// Writes the open data of a mission into a folder and says which files it made.
pub(super) async fn mission(asked: MissionExport) -> Result<(), String> {
    let language = Language::ALL.iter().copied().find(|language| language.code() == asked.language);
    let language = language.ok_or_else(|| format!("--language cannot be used: there are no words in {:?}.", asked.language))?;
    let app = open(config()?).await?;
    let mission = app.reader.begin().await.map_err(text)?.mission(&asked.slug).await.map_err(text)?;
    let mission = mission.ok_or_else(|| format!("there is no mission at /missions/{}. Nothing was written.", asked.slug))?;
    let about = download::about(&app, &mission, Text::new(language));
    let files = Files::new(&asked.folder, &asked.slug, asked.format)?;
    let format = asked.format.code();
    take_by_command(&app, Taken { mission: mission.id, part: "all", format }).await.map_err(text)?;
    let made = files.write(&app, mission.id, &about).await?;
    app.store.close().await;
    for file in &made {
        say(&file.display().to_string());
    }
    say(&format!("{} files. Licence: {}", made.len(), about.licence));
    Ok(())
}

struct Files {
    folder: PathBuf,
    slug: String,
    format: FileFormat,
}

impl Files {
    fn new(folder: &Path, slug: &str, format: FileFormat) -> Result<Self, String> {
        std::fs::create_dir_all(folder).map_err(|error| format!("{} cannot be made: {error}", folder.display()))?;
        let files = Self { folder: folder.to_owned(), slug: slug.to_owned(), format };
        match files.names().into_iter().map(|name| folder.join(name)).find(|path| path.exists()) {
            Some(path) => Err(format!("{} exists already, and an export never writes over a file. Choose another folder.", path.display())),
            None => Ok(files),
        }
    }

    /// Every file that will be there.
    fn names(&self) -> Vec<String> {
        let ending = self.format.code();
        match self.format {
            FileFormat::Xlsx => vec![format!("{}.xlsx", self.slug)],
            FileFormat::Csv | FileFormat::Json => {
                let tables = TABLES.iter().map(|table| format!("{}.{ending}", table.name));
                ["README.txt".to_owned(), format!("dictionary.{ending}")].into_iter().chain(tables).collect()
            }
        }
    }

    async fn write(&self, app: &App, mission: MissionId, about: &About) -> Result<Vec<PathBuf>, String> {
        let paths: Vec<PathBuf> = self.names().into_iter().map(|name| self.folder.join(name)).collect();
        if self.format == FileFormat::Xlsx {
            let walk = walk::Walk::new(app.reader.clone(), mission, TABLES);
            let file = xlsx::file(walk, about, &self.folder, xlsx::SHEET_ROWS).await.map_err(text)?;
            let path = self.folder.join(format!("{}.xlsx", self.slug));
            file.persist(&path).map_err(|error| cannot(&path, &error.error))?;
            return Ok(paths);
        }
        let dictionary = if self.format == FileFormat::Csv { dictionary::csv(about.text) } else { dictionary::json(about) };
        self.whole("README.txt", dictionary::read_me(about).as_bytes())?;
        self.whole(&format!("dictionary.{}", self.format.code()), &dictionary)?;
        for table in TABLES {
            self.table(app, mission, table).await?;
        }
        Ok(paths)
    }

    fn whole(&self, name: &str, bytes: &[u8]) -> Result<(), String> {
        let path = self.folder.join(name);
        std::fs::write(&path, bytes).map_err(|error| cannot(&path, &error))
    }

    /// Writes a table under another name first: half a file must not look like a whole one.
    async fn table(&self, app: &App, mission: MissionId, table: &'static Table) -> Result<(), String> {
        let path = self.folder.join(format!("{}.{}", table.name, self.format.code()));
        let half = path.with_added_extension("part");
        let format: Box<dyn Format> = if self.format == FileFormat::Csv { Box::new(Csv::default()) } else { Box::new(Json::table()) };
        let mut file = std::io::BufWriter::new(std::fs::File::create(&half).map_err(|error| cannot(&half, &error))?);
        let mut pieces = std::pin::pin!(walk::bytes(walk::Walk::new(app.reader.clone(), mission, [table]), format));
        while let Some(piece) = pieces.try_next().await.map_err(text)? {
            file.write_all(&piece).map_err(|error| cannot(&half, &error))?;
        }
        let file = file.into_inner().map_err(|error| cannot(&half, error.error()))?;
        file.sync_all().map_err(|error| cannot(&half, &error))?;
        std::fs::rename(&half, &path).map_err(|error| cannot(&path, &error))
    }
}

fn cannot(path: &Path, error: &std::io::Error) -> String {
    format!("{} cannot be written: {error}", path.display())
}
