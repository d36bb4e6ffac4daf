//! A submitted form with files (`multipart/form-data`, RFC 7578).
//!
//! Files are written to the disk while they arrive, so a large form takes little memory, and looked at later
//! ([`crate::files`]). Words in such a form have the same limit as in any other.

use super::{BodyRefused, Form, LARGEST_BODY, Submit, Visit};
use crate::{
    files::{self, folder::Waiting},
    render,
    state::App,
};
use app::page::PageFailure;
use axum::{
    body::{Body, BodyDataStream, Bytes},
    extract::{FromRequest, Request},
    http::header,
    response::Response,
};
use domain::file::{FILE_LIMIT, FILES_LIMIT, FileRefused};
use futures::Stream;
use multer::{Field, Multipart};
use sha2::{Digest as _, Sha256};
use std::{
    io,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll},
};
use tokio::io::AsyncWriteExt as _;

/// The largest form with files, in bytes. More than its files may have together, so that one file that is too large is
/// told of on the page, with all words kept.
pub const LARGEST_UPLOAD: usize = 64 * 1024 * 1024;
/// Parts of one form: more than any of ours has.
pub const MOST_PARTS: usize = 200;
/// Bytes between two pieces of content: the head of a part is far shorter.
const LONGEST_HEAD: usize = 256 * 1024;

/// A file as it was sent.
#[derive(Debug)]
pub struct Sent {
    /// The field.
    pub field: String,
    /// The name that the browser says.
    pub name: String,
    /// Its bytes, on the disk; or why they were not kept.
    pub content: Result<Waiting, FileRefused>,
}

/// A visit with a submitted form and its files.
#[derive(Debug)]
pub struct Upload {
    /// The words. The digest of each file stands among them under the name of its field, so that the same form with another
    /// file is another act.
    pub submit: Submit,
    /// The files.
    pub files: Vec<Sent>,
}

impl FromRequest<App> for Upload {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Self::Rejection> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        if !kind.to_ascii_lowercase().starts_with("multipart/form-data") {
            // A form without any file: words alone are fine.
            return Ok(Self { submit: Submit::from_request(request, app).await?, files: Vec::new() });
        }
        let (parts, body) = request.into_parts();
        let visit = Visit::of(app, &parts);
        let read = match multer::parse_boundary(&kind) {
            Ok(boundary) => read(app, body, boundary).await,
            Err(_) => Err(Stopped::Refused(BodyRefused::Unreadable)),
        };
        match read {
            Ok(Parts { form, files, .. }) => Ok(Self { submit: Submit { visit, form }, files }),
            Err(stopped) => {
                let failure = match stopped {
                    Stopped::Refused(BodyRefused::TooLarge) => PageFailure::TooLarge,
                    Stopped::Refused(BodyRefused::Unreadable) => PageFailure::Unreadable,
                    Stopped::Disk(error) => {
                        tracing::error!(%error, "an upload cannot be written");
                        PageFailure::Broken
                    }
                };
                Err(render::failure(app, &visit, failure).await)
            }
        }
    }
}

/// Why reading stopped.
enum Stopped {
    Refused(BodyRefused),
    Disk(io::Error),
}

impl From<io::Error> for Stopped {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}

impl From<multer::Error> for Stopped {
    fn from(error: multer::Error) -> Self {
        let too_large = matches!(&error, multer::Error::StreamReadFailed(inner) if matches!(inner.downcast_ref(), Some(TooMuch::Body)));
        Self::Refused(if too_large { BodyRefused::TooLarge } else { BodyRefused::Unreadable })
    }
}

/// What was read so far.
#[derive(Default)]
struct Parts {
    form: Form,
    files: Vec<Sent>,
    /// Bytes of words, names of fields and files counted in.
    words: usize,
    /// Bytes that came in and of which no part has been seen.
    unread: Arc<AtomicUsize>,
}

async fn read(app: &App, body: Body, boundary: String) -> Result<Parts, Stopped> {
    let mut read = Parts::default();
    let calm = Calm { body: body.into_data_stream(), rests: false, all: 0, unread: read.unread.clone() };
    let mut parts = Multipart::new(calm, boundary);
    let mut count = 0;
    while let Some(part) = parts.next_field().await? {
        read.unread.store(0, Ordering::Relaxed);
        count += 1;
        if count > MOST_PARTS {
            return Err(Stopped::Refused(BodyRefused::Unreadable));
        }
        let field = shown(part.name().unwrap_or_default().to_owned());
        let name = part.file_name().map(|name| shown(name.to_owned()));
        read.words(field.len() + name.as_ref().map_or(0, String::len))?;
        match name {
            Some(name) => read.file(app, part, field, name).await?,
            None => read.value(part, field).await?,
        }
    }
    Ok(read)
}

impl Parts {
    fn words(&mut self, more: usize) -> Result<(), Stopped> {
        self.words += more;
        if self.words > LARGEST_BODY { Err(Stopped::Refused(BodyRefused::TooLarge)) } else { Ok(()) }
    }

    async fn value(&mut self, mut part: Field<'_>, field: String) -> Result<(), Stopped> {
        let mut value = Vec::new();
        while let Some(piece) = part.chunk().await? {
            self.unread.store(0, Ordering::Relaxed);
            self.words(piece.len())?;
            value.extend_from_slice(&piece);
        }
        self.form.pairs.push((field, shown(String::from_utf8_lossy(&value).into_owned())));
        Ok(())
    }

    async fn file(&mut self, app: &App, mut part: Field<'_>, field: String, name: String) -> Result<(), Stopped> {
        let mut kept = None;
        let (mut length, mut hash) = (0, Sha256::new());
        while let Some(piece) = part.chunk().await? {
            self.unread.store(0, Ordering::Relaxed);
            length += piece.len();
            // The rest of a file that is too large is read and not kept, so that the words after it arrive.
            if length > FILE_LIMIT || self.files.len() >= FILES_LIMIT {
                continue;
            }
            hash.update(&piece);
            let (_, file) = match &mut kept {
                Some(kept) => kept,
                None => kept.insert(files::folder(app).waiting().await?),
            };
            file.write_all(&piece).await?;
        }
        // A field for a file that was left empty is sent without a name and without bytes.
        if length == 0 && name.is_empty() {
            return Ok(());
        }
        if self.files.len() >= FILES_LIMIT {
            return Err(Stopped::Refused(BodyRefused::Unreadable));
        }
        self.form.pairs.push((field.clone(), files::folder::hex(&hash.finalize())));
        let content = match kept {
            _ if length > FILE_LIMIT => Err(FileRefused::TooLarge),
            Some((waiting, mut file)) => {
                file.flush().await?;
                Ok(waiting)
            }
            None => Err(FileRefused::Empty),
        };
        self.files.push(Sent { field, name, content });
        Ok(())
    }
}

/// PostgreSQL keeps no NUL in a text.
fn shown(text: String) -> String {
    if text.contains('\0') { text.replace('\0', "\u{FFFD}") } else { text }
}

/// What was too much.
#[derive(Clone, Copy, Debug, thiserror::Error)]
enum TooMuch {
    #[error("the whole form is too long")]
    Body,
    #[error("the head of a part is too long")]
    Head,
    #[error("the form was cut off")]
    CutOff,
}

/// A body that rests after each piece. The reader of parts takes all that is ready before it looks at any of it: without a
/// rest, all of a large file would be in memory.
struct Calm {
    body: BodyDataStream,
    rests: bool,
    all: usize,
    unread: Arc<AtomicUsize>,
}

impl Stream for Calm {
    type Item = Result<Bytes, TooMuch>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if std::mem::take(&mut self.rests) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let piece = match Pin::new(&mut self.body).poll_next(context) {
            Poll::Ready(Some(Ok(piece))) => piece,
            Poll::Ready(Some(Err(_))) => return Poll::Ready(Some(Err(TooMuch::CutOff))),
            Poll::Ready(None) => return Poll::Ready(None),
            Poll::Pending => return Poll::Pending,
        };
        self.rests = true;
        self.all += piece.len();
        if self.all > LARGEST_UPLOAD {
            return Poll::Ready(Some(Err(TooMuch::Body)));
        }
        if self.unread.fetch_add(piece.len(), Ordering::Relaxed) > LONGEST_HEAD {
            return Poll::Ready(Some(Err(TooMuch::Head)));
        }
        Poll::Ready(Some(Ok(piece)))
    }
}
