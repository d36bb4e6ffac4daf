//! Addresses of files.

use domain::{FileId, file::PictureSize};

/// A file; of a picture the large one.
pub fn file(id: FileId) -> String {
    format!("/files/{id}")
}
/// A picture in one of its sizes.
pub fn picture(id: FileId, size: PictureSize) -> String {
    format!("/files/{id}/{}", size.code())
}
