//! Files in a form, as a browser sends them (RFC 7578).

use super::form::Submission;

/// What parts the parts. Nothing that a test sends holds it.
pub const BOUNDARY: &str = "----turnstone-test-boundary-7d93b1";

/// A file chosen in a field.
#[derive(Clone, Debug)]
pub struct Attached {
    /// The field.
    pub field: String,
    /// The name that the browser says.
    pub name: String,
    /// The media type that it says.
    pub kind: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl Attached {
    /// A file for a field.
    pub fn new(field: &str, name: &str, kind: &str, bytes: &[u8]) -> Self {
        Self { field: field.to_owned(), name: name.to_owned(), kind: kind.to_owned(), bytes: bytes.to_vec() }
    }
}

/// A form with its files as `multipart/form-data`. A field without a file is sent empty, as browsers do.
pub(super) fn multipart(submission: &Submission, files: &[Attached]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in &submission.pairs {
        body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    for file in files {
        let name = file.name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{}\"; filename=\"{name}\"\r\nContent-Type: {}\r\n\r\n",
            file.field, file.kind
        );
        body.extend(head.bytes());
        body.extend(&file.bytes);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    body
}
