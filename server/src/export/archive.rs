//! All tables of a mission as CSV files in one archive (APPNOTE.TXT 6.3), written from front to back.

use super::{About, Format, csv::Csv, dictionary};
use std::{
    io::{self, Write},
    sync::{Arc, Mutex, PoisonError},
};
use store::export::{Cell, Table};
use zip::{
    CompressionMethod, DateTime, ZipWriter,
    write::{SimpleFileOptions, StreamWriter},
};

/// What the archive has written and nobody has taken yet.
#[derive(Clone, Debug, Default)]
struct Outlet(Arc<Mutex<Vec<u8>>>);

impl Write for Outlet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The archive.
pub struct Archive {
    zip: Option<ZipWriter<StreamWriter<Outlet>>>,
    outlet: Outlet,
    options: SimpleFileOptions,
    about: About,
    csv: Csv,
    begun: bool,
}

impl Archive {
    /// An archive about a mission.
    pub fn new(about: About) -> Self {
        let outlet = Outlet::default();
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(time(&about.made_at).unwrap_or_default())
            // A table may be larger than what the old format can say.
            .large_file(true);
        Self { zip: Some(ZipWriter::new_stream(outlet.clone())), outlet, options, about, csv: Csv::default(), begun: false }
    }

    fn write(&mut self, work: impl FnOnce(&mut ZipWriter<StreamWriter<Outlet>>, SimpleFileOptions) -> zip::result::ZipResult<()>) {
        let Some(zip) = &mut self.zip else { return };
        if let Err(error) = work(zip, self.options) {
            // Its outlet is memory; nothing but a mistake of ours can fail here. The archive then has no end and does not open.
            tracing::error!(%error, "an archive cannot be written");
            self.zip = None;
        }
    }

    fn file(&mut self, name: &str, bytes: &[u8]) {
        self.write(|zip, options| {
            zip.start_file(name, options)?;
            Ok(zip.write_all(bytes)?)
        });
    }
}

fn time(made_at: &str) -> Option<DateTime> {
    let at = made_at.parse::<jiff::Timestamp>().ok()?.to_zoned(jiff::tz::TimeZone::UTC);
    let part = |part: i8| part.unsigned_abs();
    DateTime::from_date_and_time(
        at.year().unsigned_abs(),
        part(at.month()),
        part(at.day()),
        part(at.hour()),
        part(at.minute()),
        part(at.second()),
    )
    .ok()
}

impl Format for Archive {
    fn begin(&mut self, table: &'static Table) {
        if !self.begun {
            self.begun = true;
            let (read_me, dictionary) = (dictionary::read_me(&self.about), dictionary::csv(self.about.text));
            self.file("README.txt", format!("\u{FEFF}{read_me}").as_bytes());
            self.file("dictionary.csv", &dictionary);
        }
        self.csv = Csv::default();
        self.csv.begin(table);
        let bytes = self.csv.take();
        self.file(&format!("{}.csv", table.name), &bytes);
    }
    fn rows(&mut self, table: &'static Table, rows: &[Vec<Cell>]) {
        self.csv.rows(table, rows);
        let bytes = self.csv.take();
        self.write(|zip, _| Ok(zip.write_all(&bytes)?));
    }
    fn end(&mut self, _: &'static Table) {}
    fn finish(&mut self) {
        if let Some(zip) = self.zip.take()
            && let Err(error) = zip.finish()
        {
            tracing::error!(%error, "an archive cannot be ended");
        }
    }
    fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut *self.outlet.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
