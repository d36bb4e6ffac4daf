//! A new password.

use super::new_password;
use crate::{
    act::{self, Act, refused, see_other, submit},
    actions::people::account,
    auth::{password, password::Verdict},
    failure::Failure,
    form::{Submit, Visit},
    guard::limits::{self, Kind},
    state::App,
};
use app::{page::PageFailure, text::Language, urls};
use axum::{extract::State, response::Response};
use domain::problem::{Invalid, Problems};

/// A new password, and the hash that the current one was checked against.
struct Checked {
    current: Option<String>,
    hash: String,
    account: String,
}

/// `POST /me/password`
pub async fn set(State(app): State<App>, request: Submit) -> Response {
    match act::again(&app, &request).await {
        Ok(Some(location)) => return see_other(&location, Vec::new()),
        Ok(None) => {}
        Err(error) => return refused(&app, &request, error.into()).await,
    }
    match check(&app, &request).await {
        Ok(checked) => {
            let language = request.visit.language;
            submit(&app, request, move |act, _| Box::pin(keep(act, checked, language))).await
        }
        Err(failure) => refused(&app, &request, failure).await,
    }
}

async fn check(app: &App, request: &Submit) -> Result<Checked, Failure> {
    let now = app.clock.now();
    let mut read = app.reader.begin().await?;
    let session = match &request.visit.session {
        Some(session) => read.session(session, now).await?,
        None => None,
    };
    drop(read);
    let session = session.ok_or(PageFailure::SignInFirst)?;
    let person = session.person;
    let key = person.email_key.clone().ok_or(PageFailure::Forbidden)?;
    let form = &request.form;
    let mut problems = Problems::none();
    let asks = account::needs_password(&person, session.linked_at, now);
    let typed = form.text("password");
    if asks && typed.is_empty() {
        problems.add("password", Invalid::Empty);
    }
    let new = new_password(form, &key, &mut problems);
    problems.check()?;
    if asks {
        check_current(app, &request.visit, &key, typed, person.password_hash.as_deref()).await?;
    }
    let hash = password::hash(new).await?;
    Ok(Checked { current: person.password_hash.filter(|_| asks), hash, account: key })
}

/// Checks the password of someone who is signed in, typed once more. `key` is their confirmed address.
///
/// # Errors
/// Wrong password; too often.
pub(super) async fn check_current(app: &App, visit: &Visit, key: &str, typed: &str, kept: Option<&str>) -> Result<(), Failure> {
    limits::count(app, &[(Kind::PasswordOfAccount, key), (Kind::PasswordOfNetwork, &visit.network)]).await?;
    match password::verify(typed, kept).await? {
        Verdict::Right { .. } => Ok(()),
        Verdict::Wrong => Err(Failure::field("password", Invalid::WrongPassword)),
    }
}

async fn keep(act: &mut Act, checked: Checked, language: Language) -> Result<String, Failure> {
    account::set_password(act, checked.current.as_deref(), &checked.hash, language).await?;
    let bucket = limits::bucket(&act.app, Kind::PasswordOfAccount, &checked.account);
    act.tx.clear_tries(&bucket).await?;
    Ok(format!("{}?saved=password", urls::ME))
}
