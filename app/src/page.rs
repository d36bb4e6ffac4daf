//! What a page is given, and how it loads and fails.

use crate::{
    text::{Language, Text},
    ui,
};
use domain::{
    Moment, Timestamp,
    person::{Actor, FRESH_SECONDS, Role},
    problem::{Problems, Refusal},
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use std::{collections::HashMap, future::Future, sync::Arc};
use store::{Read, Reader, people::PersonRow};

/// The person who asks for a page: a guest that we know, or someone who signed in.
#[derive(Clone, Debug)]
pub struct Viewer {
    /// The person.
    pub person: PersonRow,
    /// What the rules need to know about them.
    pub actor: Actor,
    /// When an emailed link began this session.
    pub linked_at: Option<Timestamp>,
}

/// Whether someone with this role just came by an emailed link, so that a new password needs no old one.
pub fn came_by_link(role: Role, linked_at: Option<Timestamp>, now: Timestamp) -> bool {
    !role.is_staff() && linked_at.is_some_and(|at| now.seconds_since(at) < FRESH_SECONDS)
}

/// What a city set for its installation.
#[derive(Clone, Debug)]
pub struct Site {
    /// The name of the place, for example "Marshport".
    pub place: String,
    /// True when all of it is made up.
    pub demo: bool,
    /// A telephone number for help.
    pub help_phone: Option<String>,
    /// An address for help.
    pub help_email: Option<String>,
    /// The licence of the data that people take away.
    pub data_licence: String,
    /// The address of this site, without a slash at the end.
    pub origin: String,
}

/// The addresses of style, script and wasm, with hashes in their names.
#[derive(Clone, Debug)]
pub struct Assets {
    /// The one stylesheet.
    pub style: String,
    /// The script that starts the islands.
    pub script: String,
    /// The islands themselves.
    pub wasm: String,
}

/// A form that was refused: what was typed and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct FormState {
    /// Every value as typed, by field; passwords are never among them.
    pub values: HashMap<String, Vec<String>>,
    /// What is wrong, field by field.
    pub problems: Problems,
    /// Why it cannot be done now.
    pub refusal: Option<Refusal>,
    /// Three words that were just made. Only the answer to the form that made them ever shows them.
    pub new_words: Option<NewWords>,
    /// Whether the answer may show who signed up for a test: that this person looks is written down.
    pub shows_people: bool,
}

/// Three words that bring a person back. They are never logged.
#[derive(Clone)]
pub struct NewWords(pub [&'static str; domain::words::WORDS]);

impl std::fmt::Debug for NewWords {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("NewWords")
    }
}

/// Why a page cannot be shown.
#[derive(Clone, Debug)]
pub enum PageFailure {
    /// There is no such thing, or this person must not know of it.
    NotFound,
    /// Only someone who signed in can see this.
    SignInFirst,
    /// This person may not see or do this.
    Forbidden,
    /// It came from another site.
    CrossSite,
    /// More was sent than we take.
    TooLarge,
    /// What was sent could not be read.
    Unreadable,
    /// Too many tries; seconds to wait.
    TooOften(i64),
    /// The database had no turn for us.
    Busy,
    /// Something of ours broke. The request id finds it in the log.
    Broken,
}

impl PageFailure {
    /// The HTTP status (RFC 9110) of the answer.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignInFirst | Self::Forbidden | Self::CrossSite => StatusCode::FORBIDDEN,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<store::Error> for PageFailure {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Busy => Self::Busy,
            error => {
                tracing::error!(%error, "a page could not read");
                Self::Broken
            }
        }
    }
}

/// Everything a page is given. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Page(Arc<PageParts>);

/// The parts of a [`Page`].
#[derive(Debug)]
pub struct PageParts {
    /// Opens read transactions.
    pub reader: Reader,
    /// Who asks; nobody we know when `None`.
    pub viewer: Option<Viewer>,
    /// The language.
    pub language: Language,
    /// The present.
    pub moment: Moment,
    /// What the city set.
    pub site: Site,
    /// Style and script.
    pub assets: Assets,
    /// The path asked for.
    pub path: String,
    /// The path with its query, to come back to after choosing a language.
    pub address: String,
    /// The query, first value of each name.
    pub query: HashMap<String, String>,
    /// A fresh one-time key for the forms of this page; the old one when a form is shown again.
    pub once: String,
    /// The form that was refused, when this page shows one again.
    pub form: Option<FormState>,
    /// Set when a failure is shown instead of the page of the path.
    pub failure: Option<PageFailure>,
    /// Names this request in the log.
    pub request_id: String,
}

impl std::ops::Deref for Page {
    type Target = PageParts;
    fn deref(&self) -> &PageParts {
        &self.0
    }
}

impl From<PageParts> for Page {
    fn from(parts: PageParts) -> Self {
        Self(Arc::new(parts))
    }
}

impl Page {
    /// The texts in the reader's language.
    pub fn text(&self) -> Text {
        Text::new(self.language)
    }
    /// A value of the query, or nothing.
    pub fn asked(&self, name: &str) -> &str {
        self.query.get(name).map_or("", String::as_str)
    }
    /// The page number asked for, from 1; slips count as 1.
    pub fn page_number(&self) -> i64 {
        self.asked("page").parse().ok().filter(|number| (1..=1_000_000).contains(number)).unwrap_or(1)
    }
    /// What was typed into a field when a form is shown again, else `kept`.
    pub fn typed(&self, field: &str, kept: &str) -> String {
        match &self.form {
            Some(form) => form.values.get(field).and_then(|values| values.first()).cloned().unwrap_or_default(),
            None => kept.to_owned(),
        }
    }
    /// What is wrong with the form that is shown again.
    pub fn problems(&self) -> Problems {
        self.form.as_ref().map(|form| form.problems.clone()).unwrap_or_default()
    }
    /// Why the form that is shown again cannot be done now.
    pub fn refusal(&self) -> Option<Refusal> {
        self.form.as_ref().and_then(|form| form.refusal.clone())
    }
    /// The person who asks, for pages that only someone we know can see.
    ///
    /// # Errors
    /// [`PageFailure::SignInFirst`] for strangers.
    pub fn known(&self) -> Result<&Viewer, PageFailure> {
        self.viewer.as_ref().ok_or(PageFailure::SignInFirst)
    }
}

/// The page being made.
///
/// # Panics
/// Never in a page: the server provides it before any page is made.
pub fn use_page() -> Page {
    expect_context::<Page>()
}

/// The value of a path parameter such as `slug`, or `NotFound` when it is not of its type.
///
/// # Errors
/// [`PageFailure::NotFound`].
pub fn path_value<T: std::str::FromStr>(name: &str) -> Result<T, PageFailure> {
    leptos_router::hooks::use_params_map().read_untracked().get_str(name).and_then(|value| value.parse().ok()).ok_or(PageFailure::NotFound)
}

/// Loads a page in one read transaction and shows it, or shows why not, with the right status.
/// `app/src/pages/decisions/page.rs` is one that reads several things.
pub fn load<F>(body: F) -> impl IntoView
where
    F: for<'a> FnOnce(Page, &'a mut Read) -> std::pin::Pin<Box<dyn Future<Output = Result<AnyView, PageFailure>> + Send + 'a>>
        + Send
        + 'static,
{
    let page = use_page();
    let response = use_context::<ResponseOptions>();
    Suspend::new(async move {
        let made = match page.reader.begin().await {
            Ok(mut read) => body(page.clone(), &mut read).await,
            Err(error) => Err(error.into()),
        };
        made.unwrap_or_else(|failure| {
            if let Some(response) = &response {
                response.set_status(failure.status());
            }
            view! { <ui::FailureView failure request_id=page.request_id.clone()/> }.into_any()
        })
    })
}
