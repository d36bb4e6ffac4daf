//! How often something may be tried, by network and by account. Counted in the database, so it holds across processes.

use crate::{auth::token, failure::Failure, state::App};
use domain::problem::Refusal;
use store::{Write, limits::Limit};

/// What is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// New guests from one network. A library or a school shares one address, so this is generous.
    NewGuest,
    /// Passwords tried for one account.
    PasswordOfAccount,
    /// Passwords tried from one network.
    PasswordOfNetwork,
    /// Three words tried from one network.
    WordsOfNetwork,
    /// Three words tried by anyone: guessing from many networks is limited too.
    WordsOfEveryone,
    /// Three words made by one person: making them is slow work.
    NewWordsOfPerson,
    /// Links mailed to one address.
    LinkToAddress,
    /// Links asked for from one network.
    LinkOfNetwork,
    /// Ideas begun by one person.
    DraftOfPerson,
    /// Ideas sent by one person.
    IdeaOfPerson,
    /// Viewpoints sent by one person.
    ViewpointOfPerson,
    /// Evidence added by one person.
    EvidenceOfPerson,
    /// Forms with files from one network: each takes memory and time to look at.
    UploadOfNetwork,
    /// Exports taken from one network by people who do not work for the city.
    ExportOfNetwork,
    /// Sign-ups for tests by one person.
    SignUpOfPerson,
    /// Messages to those who signed up, by one person.
    TestMessageOfPerson,
    /// Reports sent by one person.
    ReportOfPerson,
}

impl Kind {
    /// Tries and window.
    pub const fn limit(self) -> Limit {
        const HOUR: i64 = 3600;
        let (tries, window_seconds) = match self {
            Self::NewGuest => (600, HOUR),
            Self::PasswordOfAccount => (10, HOUR / 4),
            Self::PasswordOfNetwork => (100, HOUR),
            Self::WordsOfNetwork => (10, HOUR),
            Self::WordsOfEveryone => (2_000, HOUR),
            Self::NewWordsOfPerson => (20, HOUR),
            Self::LinkToAddress => (8, HOUR),
            Self::LinkOfNetwork => (50, HOUR),
            Self::DraftOfPerson => (60, HOUR),
            Self::IdeaOfPerson => (30, HOUR),
            Self::ViewpointOfPerson => (60, HOUR),
            Self::EvidenceOfPerson => (30, HOUR),
            Self::UploadOfNetwork => (200, HOUR),
            Self::ExportOfNetwork => (600, HOUR),
            Self::SignUpOfPerson => (30, HOUR),
            Self::TestMessageOfPerson => (20, HOUR),
            Self::ReportOfPerson => (20, HOUR),
        };
        Limit { tries, window_seconds }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::NewGuest => "new-guest",
            Self::PasswordOfAccount => "password-account",
            Self::PasswordOfNetwork => "password-network",
            Self::WordsOfNetwork => "words-network",
            Self::WordsOfEveryone => "words-everyone",
            Self::NewWordsOfPerson => "new-words-person",
            Self::LinkToAddress => "link-address",
            Self::LinkOfNetwork => "link-network",
            Self::DraftOfPerson => "draft-person",
            Self::IdeaOfPerson => "idea-person",
            Self::ViewpointOfPerson => "viewpoint-person",
            Self::EvidenceOfPerson => "evidence-person",
            Self::UploadOfNetwork => "upload-network",
            Self::ExportOfNetwork => "export-network",
            Self::SignUpOfPerson => "sign-up-person",
            Self::TestMessageOfPerson => "test-message-person",
            Self::ReportOfPerson => "report-person",
        }
    }
}

/// The name under which tries are counted: a keyed hash, so that the table holds no addresses.
pub fn bucket(app: &App, kind: Kind, whose: &str) -> Vec<u8> {
    token::keyed_hash(&app.secret, &["limit", kind.code(), whose])
}

/// Counts a try of each of these, in a transaction of its own: what the try leads to may be refused and leave no trace,
/// the count stays.
///
/// # Errors
/// Too often, with the longest of the waits.
pub async fn count(app: &App, tries: &[(Kind, &str)]) -> Result<(), Failure> {
    let now = app.clock.now();
    let mut tx = app.writer.begin().await?;
    let mut wait: Option<i64> = None;
    for (kind, whose) in tries {
        wait = wait.max(tx.count_try(&bucket(app, *kind, whose), kind.limit(), now).await?);
    }
    tx.commit().await?;
    match wait {
        Some(retry_after_seconds) => Err(Refusal::TooOften { retry_after_seconds }.into()),
        None => Ok(()),
    }
}

/// After a success: the try was none of a guesser. Other tries of the same bucket stay counted, so that nobody clears the
/// way for guesses by knowing one thing that is right.
///
/// # Errors
/// As every write.
pub async fn take_back(app: &App, tx: &mut Write, kind: Kind, whose: &str) -> Result<(), store::Error> {
    tx.take_back_try(&bucket(app, kind, whose)).await
}
