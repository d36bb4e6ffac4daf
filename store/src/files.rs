//! Files that people added: what they are, whose they are and what they hang on. Their bytes lie in a folder.

use crate::{Error, Read, Result, Write, evidence::EvidenceAround};
use domain::{
    EvidenceId, FileId, MissionId, PersonId, Timestamp,
    file::FileKind,
    person::Actor,
    target::{Target, TargetKind},
};
use uuid::Uuid;

/// A file.
#[derive(Clone, Debug)]
pub struct FileView {
    /// The file.
    pub id: FileId,
    /// Who added it; nobody known while it waits for a stranger's form.
    pub person: Option<PersonId>,
    /// What it hangs on; nothing while it waits for its form.
    pub target: Option<Target>,
    /// The mission of that.
    pub mission: Option<MissionId>,
    /// What it is.
    pub kind: FileKind,
    /// The name under which it is offered.
    pub name: String,
    /// SHA-256 of its bytes; of a picture those of the large one.
    pub large_hash: Vec<u8>,
    /// Their number.
    pub large_size: i64,
    /// SHA-256 of the small picture.
    pub small_hash: Option<Vec<u8>>,
    /// Width and height of the large picture in pixels.
    pub pixels: Option<(i64, i64)>,
    /// What a picture shows, in words; empty for documents and for pictures that only decorate.
    pub alt: String,
    /// The language of those words, as a BCP 47 tag.
    pub language: String,
    /// When it came.
    pub created_at: Timestamp,
}

/// A file to be added. Its bytes are on the disk already.
#[derive(Clone, Copy, Debug)]
pub struct NewFile<'a> {
    /// Its identifier.
    pub id: FileId,
    /// Who adds it.
    pub person: Option<PersonId>,
    /// What it is.
    pub kind: FileKind,
    /// The name under which it is offered.
    pub name: &'a str,
    /// SHA-256 and number of its bytes.
    pub large: (&'a [u8], i64),
    /// The same of the small picture.
    pub small: Option<(&'a [u8], i64)>,
    /// Width and height of the large picture in pixels.
    pub pixels: Option<(u32, u32)>,
}

/// What a file is hung on, and what it shows.
#[derive(Clone, Copy, Debug)]
pub struct Hanging<'a> {
    /// What it hangs on.
    pub target: Target,
    /// The mission of that.
    pub mission: MissionId,
    /// Who hangs it there.
    pub person: PersonId,
    /// What a picture shows, in words.
    pub alt: &'a str,
    /// The language of those words.
    pub language: &'a str,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    person_id: Option<Uuid>,
    target_kind: Option<String>,
    target_id: Option<Uuid>,
    mission_id: Option<Uuid>,
    #[sqlx(try_from = "String")]
    kind: FileKind,
    name: String,
    large_hash: Vec<u8>,
    large_size: i64,
    small_hash: Option<Vec<u8>>,
    width: Option<i64>,
    height: Option<i64>,
    alt: String,
    language: String,
    created_at: i64,
}

impl From<Row> for FileView {
    fn from(row: Row) -> Self {
        let kind = row.target_kind.and_then(|kind| kind.parse::<TargetKind>().ok());
        Self {
            id: row.id.into(),
            person: row.person_id.map(PersonId::from),
            target: kind.zip(row.target_id).map(|(kind, id)| Target { kind, id }),
            mission: row.mission_id.map(MissionId::from),
            kind: row.kind,
            name: row.name,
            large_hash: row.large_hash,
            large_size: row.large_size,
            small_hash: row.small_hash,
            pixels: row.width.zip(row.height),
            alt: row.alt,
            language: row.language,
            created_at: row.created_at.into(),
        }
    }
}

macro_rules! columns {
    () => {
        "SELECT id, person_id, target_kind, target_id, mission_id, kind, name, large_hash, large_size, small_hash, width, height, alt, \
         language, created_at FROM files "
    };
}

statements! {
    FIND = concat!(columns!(), "WHERE id = $1");
    OF_EVIDENCE = concat!(columns!(), "WHERE id = (SELECT evidence.file_id FROM evidence WHERE evidence.id = $1)");
    // Newest first: where an edited thing has a new file, that is the one to show.
    OF_TARGET = concat!(columns!(), "WHERE target_id = $1 AND target_kind = $2 ORDER BY created_at DESC, id DESC LIMIT $3");
    KNOWN = "SELECT COUNT(*) FROM (SELECT 1 FROM files WHERE large_hash = $1 OR small_hash = $1 LIMIT 1) AS known";
    ADDED = "SELECT CAST(COALESCE(SUM(large_size), 0) AS BIGINT) FROM files WHERE person_id = $1 AND created_at > $2";
    ADD = "INSERT INTO files (id, person_id, kind, name, large_hash, large_size, small_hash, small_size, width, height, alt, language, \
           created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', '', $11)";
    HANG = "UPDATE files SET target_kind = $2, target_id = $3, mission_id = $4, person_id = $5, alt = $6, language = $7 \
            WHERE id = $1 AND target_id IS NULL";
    SAY = "UPDATE files SET alt = $2, language = $3 WHERE id = $1";
    DROP = "DELETE FROM files WHERE id = $1";
    DROP_OF_TARGET = "DELETE FROM files WHERE target_id = $1 AND target_kind = $2";
    SWEEP = "DELETE FROM files WHERE target_id IS NULL AND created_at <= $1";
}

impl Read {
    /// A file by identifier.
    ///
    /// # Errors
    /// As every read.
    pub async fn file(&mut self, id: FileId) -> Result<Option<FileView>> {
        Ok(fetch_optional!(self, Row, FIND, id.uuid())?.map(FileView::from))
    }

    /// The file that a piece of evidence has now, whatever its state: for those who decide on it.
    ///
    /// # Errors
    /// As every read.
    pub async fn file_of_evidence(&mut self, id: EvidenceId) -> Result<Option<FileView>> {
        Ok(fetch_optional!(self, Row, OF_EVIDENCE, id.uuid())?.map(FileView::from))
    }

    /// The files that hang on a thing, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn files_of(&mut self, target: Target, limit: i64) -> Result<Vec<FileView>> {
        Ok(fetch_all!(self, Row, OF_TARGET, target.id, target.kind.code(), limit)?.into_iter().map(FileView::from).collect())
    }

    /// Whether any file has bytes with this hash.
    ///
    /// # Errors
    /// As every read.
    pub async fn is_file_known(&mut self, hash: &[u8]) -> Result<bool> {
        Ok(fetch_value!(self, i64, KNOWN, hash)? > 0)
    }

    /// How many bytes a person added since then.
    ///
    /// # Errors
    /// As every read.
    pub async fn bytes_added(&mut self, person: PersonId, since: Timestamp) -> Result<i64> {
        fetch_value!(self, i64, ADDED, person.uuid(), since.micros())
    }
}

impl Write {
    /// Adds a file that hangs on nothing yet.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_file(&mut self, new: &NewFile<'_>, now: Timestamp) -> Result<()> {
        execute!(
            self,
            ADD,
            new.id.uuid(),
            new.person.map(PersonId::uuid),
            new.kind.code(),
            new.name,
            new.large.0,
            new.large.1,
            new.small.map(|(hash, _)| hash),
            new.small.map(|(_, size)| size),
            new.pixels.map(|(width, _)| i64::from(width)),
            new.pixels.map(|(_, height)| i64::from(height)),
            now.micros(),
        )?;
        Ok(())
    }

    /// Hangs a file that waits on a thing.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it hangs on something already or is gone.
    pub async fn hang_file(&mut self, id: FileId, on: &Hanging<'_>) -> Result<()> {
        let (target, mission) = (on.target, on.mission.uuid());
        let person = on.person.uuid();
        let hung = execute!(self, HANG, id.uuid(), target.kind.code(), target.id, mission, person, on.alt, on.language)?;
        if hung == 1 { Ok(()) } else { Err(Error::Conflict) }
    }

    /// Gives a picture other words.
    ///
    /// # Errors
    /// As every write.
    pub async fn say_of_file(&mut self, id: FileId, alt: &str, language: &str) -> Result<()> {
        execute!(self, SAY, id.uuid(), alt, language)?;
        Ok(())
    }

    /// Removes a file; its bytes go with the next sweep.
    ///
    /// # Errors
    /// As every write.
    pub async fn drop_file(&mut self, id: FileId) -> Result<()> {
        execute!(self, DROP, id.uuid())?;
        Ok(())
    }

    /// Removes every file of a thing; their bytes go with the next sweep.
    ///
    /// # Errors
    /// As every write.
    pub async fn drop_files_of(&mut self, target: Target) -> Result<()> {
        execute!(self, DROP_OF_TARGET, target.id, target.kind.code())?;
        Ok(())
    }

    /// Forgets files that waited for their form since before `until`.
    ///
    /// # Errors
    /// As every write.
    pub async fn sweep_files(&mut self, until: Timestamp) -> Result<u64> {
        execute!(self, SWEEP, until.micros())
    }
}

/// Who sees a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Everyone.
    ToAll,
    /// This viewer, and not everyone.
    ToViewer,
}

impl Read {
    /// Whether this viewer may see a file: it follows what it hangs on. While it waits for its form, only the person who
    /// added it sees it. Nothing when they may not.
    ///
    /// # Errors
    /// As every read.
    pub async fn file_shown(&mut self, file: &FileView, actor: Option<&Actor>) -> Result<Option<Shown>> {
        let own = actor.is_some_and(|actor| file.person == Some(actor.id));
        let Some(target) = file.target else { return Ok(own.then_some(Shown::ToViewer)) };
        match target.kind {
            // No file hangs on these yet; what is not said here is shown to nobody.
            TargetKind::Mission
            | TargetKind::Idea
            | TargetKind::Viewpoint
            | TargetKind::Decision
            | TargetKind::Assumption
            | TargetKind::ModerationAct
            | TargetKind::Report => Ok(None),
            // Only the file that it has now; those of earlier versions are for its author.
            TargetKind::Evidence => {
                let id = target.id.into();
                let Some(EvidenceAround { evidence, .. }) = self.evidence_around(id, actor).await? else { return Ok(None) };
                let is_now = evidence.file == Some(file.id);
                if evidence.words.is_none() || !(is_now || own) {
                    return Ok(None);
                }
                let to_all = is_now && evidence.is_public() && self.evidence_around(id, None).await?.is_some();
                Ok(Some(if to_all { Shown::ToAll } else { Shown::ToViewer }))
            }
            // Tests are public from their first day.
            TargetKind::Test => Ok(Some(Shown::ToAll)),
        }
    }
}
