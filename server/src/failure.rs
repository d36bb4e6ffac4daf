//! Why a write did not happen.

use app::page::PageFailure;
use domain::problem::{Invalid, Problems, Refusal};

/// Why a write did not happen. Nothing was kept; what was typed is shown again.
#[derive(Debug)]
pub enum Failure {
    /// Something typed is not right: 422, the same page with the problems.
    Invalid(Problems),
    /// It cannot be done now: 409, the same page with the reason.
    Refused(Refusal),
    /// A failure that has a page of its own.
    Page(PageFailure),
}

impl From<Problems> for Failure {
    fn from(problems: Problems) -> Self {
        Self::Invalid(problems)
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotAllowed | Refusal::NotYours => Self::Page(PageFailure::Forbidden),
            Refusal::TooOften { retry_after_seconds } => Self::Page(PageFailure::TooOften(retry_after_seconds)),
            refusal => Self::Refused(refusal),
        }
    }
}

impl From<PageFailure> for Failure {
    fn from(failure: PageFailure) -> Self {
        Self::Page(failure)
    }
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        Self::Page(error.into())
    }
}

impl Failure {
    /// One field is not right.
    pub fn field(field: &str, invalid: Invalid) -> Self {
        Self::Invalid(Problems::one(field, invalid))
    }
    /// There is no such thing.
    pub const fn not_found() -> Self {
        Self::Page(PageFailure::NotFound)
    }
}
