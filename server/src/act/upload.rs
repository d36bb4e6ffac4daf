//! The walk of a form with files.
//!
//! A browser never fills in a file again. So when such a form is refused, its files wait with us for a day, and the page
//! that is shown again carries a sign for each: only who has that page, with its one-time key, can use them.

use super::{Act, Acting, refused, see_other, walk};
use crate::{
    auth::token,
    failure::Failure,
    files::{self, Ready},
    form::{Form, ONCE, upload::Upload},
    guard::limits,
    state::App,
};
use app::page::PageFailure;
use axum::response::Response;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    FileId, MissionId, PersonId, Timestamp,
    file::{ALT_LIMIT, FileKind, FileRefused, RESIDENT_DAY_LIMIT, STAFF_DAY_LIMIT, WAIT_SECONDS},
    problem::{Invalid, Problems},
    target::Target,
    text,
};
use std::{collections::BTreeMap, sync::Arc};
use store::files::{Hanging, NewFile};

/// The hidden field beside a field for a file: a file that waits.
pub fn waiting_field(field: &str) -> String {
    format!("{field}-waiting")
}
/// The hidden field beside it: the name of that file.
pub fn waiting_name_field(field: &str) -> String {
    format!("{field}-waiting-name")
}
/// What a picture shows.
pub fn alt_field(field: &str) -> String {
    format!("{field}-alt")
}
/// A tick: the picture only decorates.
pub fn decorative_field(field: &str) -> String {
    format!("{field}-decorative")
}
/// A tick: without the file that waits or hangs there.
pub fn without_field(field: &str) -> String {
    format!("{field}-without")
}

/// The files of a form, looked at.
#[derive(Debug, Default)]
pub struct Files {
    looked_at: BTreeMap<String, Result<Ready, FileRefused>>,
}

/// A file that was chosen for a field and can be hung on something.
#[derive(Clone, Debug)]
pub struct Chosen {
    source: Source,
    kind: FileKind,
    alt: String,
}

#[derive(Clone, Debug)]
enum Source {
    New(Ready),
    Waiting(FileId),
}

impl Files {
    /// The file that was chosen in a field: sent now, or waiting since the form was refused. Adds what is wrong with it or
    /// with the words for a picture to `problems`.
    ///
    /// # Errors
    /// As every read.
    pub async fn chosen(&self, act: &mut Act, form: &Form, field: &str, problems: &mut Problems) -> Result<Option<Chosen>, Failure> {
        let (source, kind) = match self.looked_at.get(field) {
            Some(Ok(ready)) => {
                let added = act.tx.bytes_added(act.person.id, act.moment.now.plus_seconds(-WAIT_SECONDS)).await?;
                if added + ready.large.size > day_limit(act) {
                    problems.add(field, Invalid::File(FileRefused::TooMuchToday));
                    return Ok(None);
                }
                (Source::New(ready.clone()), ready.kind)
            }
            Some(Err(refused)) => {
                problems.add(field, Invalid::File(*refused));
                return Ok(None);
            }
            None => {
                let sign = form.text(&waiting_field(field));
                if sign.is_empty() || form.has(&without_field(field)) {
                    return Ok(None);
                }
                match waiting(act, sign, form.text(ONCE)).await? {
                    Some((id, kind)) => (Source::Waiting(id), kind),
                    None => {
                        problems.add(field, Invalid::File(FileRefused::Gone));
                        return Ok(None);
                    }
                }
            }
        };
        let alt = checked_alt(form, field, kind, problems);
        Ok(alt.map(|alt| Chosen { source, kind, alt }))
    }
}

/// What a picture shows: asked for, unless it only decorates. Documents need none.
pub fn checked_alt(form: &Form, field: &str, kind: FileKind, problems: &mut Problems) -> Option<String> {
    if !kind.is_picture() || form.has(&decorative_field(field)) {
        return Some(String::new());
    }
    let alt = alt_field(field);
    problems.take(&alt, text::line(form.text(&alt), ALT_LIMIT))
}

impl Chosen {
    /// What it is.
    pub const fn kind(&self) -> FileKind {
        self.kind
    }

    /// What a picture shows, in words; empty for documents.
    pub fn alt(&self) -> &str {
        &self.alt
    }

    /// Hangs it on a thing of a mission. `language` is the one in which the form was read.
    ///
    /// # Errors
    /// As every write; a conflict when it was hung elsewhere meanwhile.
    pub async fn hang(&self, act: &mut Act, target: Target, mission: MissionId, language: &str) -> Result<FileId, Failure> {
        let id = match &self.source {
            Source::New(ready) => {
                let id = FileId::from(act.fresh_id());
                add(act, id, Some(act.person.id), ready, act.moment.now).await?;
                id
            }
            Source::Waiting(id) => *id,
        };
        let language = text::language_of(&self.alt, language);
        act.tx.hang_file(id, &Hanging { target, mission, person: act.person.id, alt: &self.alt, language }).await?;
        let detail = serde_json::json!({ "kind": self.kind.code(), "target": target });
        act.record("file.added", "file", id.uuid(), Some(mission), detail).await?;
        Ok(id)
    }
}

async fn add(act: &mut Act, id: FileId, person: Option<PersonId>, ready: &Ready, now: Timestamp) -> Result<(), store::Error> {
    act.tx.add_file(&new_file(id, person, ready), now).await
}

fn new_file(id: FileId, person: Option<PersonId>, ready: &Ready) -> NewFile<'_> {
    NewFile {
        id,
        person,
        kind: ready.kind,
        name: &ready.name,
        large: (&ready.large.hash, ready.large.size),
        small: ready.small.as_ref().map(|small| (small.hash.as_slice(), small.size)),
        pixels: ready.pixels,
    }
}

const fn day_limit(act: &Act) -> i64 {
    if act.actor.role.is_staff() { STAFF_DAY_LIMIT } else { RESIDENT_DAY_LIMIT }
}

/// The sign of a waiting file: its identifier, and what only we can make of it and the one-time key of the page.
fn sign(app: &App, id: FileId, once: &str) -> String {
    let proof = token::keyed_hash(&app.secret, &["waiting file", &id.to_string(), once]);
    format!("{id}.{}", URL_SAFE_NO_PAD.encode(proof))
}

/// The file that waits under a sign, when this person may use it.
async fn waiting(act: &mut Act, shown: &str, once: &str) -> Result<Option<(FileId, FileKind)>, store::Error> {
    let Some(id) = shown.split('.').next().and_then(|id| id.parse::<FileId>().ok()) else { return Ok(None) };
    let expected = sign(&act.app, id, once);
    if !bool::from(subtle::ConstantTimeEq::ct_eq(expected.as_bytes(), shown.as_bytes())) {
        return Ok(None);
    }
    let Some(file) = act.tx.file(id).await? else { return Ok(None) };
    let own = file.person.is_none_or(|person| person == act.person.id);
    let fresh = act.moment.now.seconds_since(file.created_at) <= WAIT_SECONDS;
    Ok((own && fresh && file.target.is_none()).then_some((id, file.kind)))
}

/// The whole walk of a submitted form with files: as [`super::submit`], and what is refused keeps its files.
pub async fn submit_upload<F>(app: &App, upload: Upload, handler: F) -> Response
where
    F: for<'a> FnOnce(&'a mut Act, &'a Form, Arc<Files>) -> Acting<'a> + Send,
{
    let Upload { mut submit, files: sent } = upload;
    if !sent.is_empty()
        && let Err(failure) = limits::count(app, &[(limits::Kind::UploadOfNetwork, &submit.visit.network)]).await
    {
        return refused(app, &submit, failure).await;
    }
    let mut files = Files::default();
    for sent in sent {
        let looked_at = match sent.content {
            Ok(waiting) => match files::keep(app, waiting, &sent.name).await {
                Ok(looked_at) => looked_at,
                Err(error) => {
                    tracing::error!(%error, "a file cannot be kept");
                    return refused(app, &submit, Failure::Page(PageFailure::Broken)).await;
                }
            },
            Err(why) => Err(why),
        };
        // Of two files in one field the first counts, as with words.
        files.looked_at.entry(sent.field).or_insert(looked_at);
    }
    let files = Arc::new(files);
    let inside = files.clone();
    let failure = match walk(app, &submit, move |act, form| handler(act, form, inside)).await {
        Ok((location, cookies)) => return see_other(&location, cookies),
        Err(failure) => failure,
    };
    if !matches!(failure, Failure::Page(_)) {
        match wait(app, &submit.form, submit.visit.session.as_deref(), &files).await {
            Ok(signs) => {
                for (field, sign, name) in signs {
                    submit.form.put(&waiting_field(&field), sign);
                    submit.form.put(&waiting_name_field(&field), name);
                }
            }
            // The words are shown again without the file; it must be chosen once more.
            Err(error) => tracing::warn!(%error, "files of a refused form do not wait"),
        }
    }
    refused(app, &submit, failure).await
}

/// Lets the files of a refused form wait, in a write of their own. Gives field, sign and name of each.
async fn wait(app: &App, form: &Form, session: Option<&[u8]>, files: &Files) -> Result<Vec<(String, String, String)>, store::Error> {
    let passed: Vec<(&String, &Ready)> = files.looked_at.iter().filter_map(|(field, file)| Some((field, file.as_ref().ok()?))).collect();
    if passed.is_empty() {
        return Ok(Vec::new());
    }
    let moment = app.clock.moment();
    let mut tx = app.writer.begin().await?;
    let person = match session {
        Some(hash) => tx.lock_session(hash, moment.now).await?.map(|session| session.person),
        None => None,
    };
    let limit = if person.as_ref().is_some_and(|person| person.role.is_staff()) { STAFF_DAY_LIMIT } else { RESIDENT_DAY_LIMIT };
    let mut signs = Vec::new();
    for (field, ready) in passed {
        if let Some(person) = &person
            && tx.bytes_added(person.id, moment.now.plus_seconds(-WAIT_SECONDS)).await? + ready.large.size > limit
        {
            continue;
        }
        let id = FileId::from(super::fresh_id(moment));
        tx.add_file(&new_file(id, person.as_ref().map(|person| person.id), ready), moment.now).await?;
        signs.push((field.clone(), sign(app, id, form.text(ONCE)), ready.name.clone()));
    }
    tx.commit().await?;
    Ok(signs)
}
