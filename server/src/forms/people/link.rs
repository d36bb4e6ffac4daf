//! Links by email: asking for one, and using it.

use super::{address, count_link, kept_next};
use crate::{
    act::{
        entry::{Entry, enter},
        refused,
    },
    actions::people::{
        links::{self, Asked},
        sign_in,
    },
    auth::{password, password::Verdict, token},
    failure::Failure,
    form::{Form, Submit},
    guard::limits::{self, Kind},
    state::App,
};
use app::urls;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    person::{LinkPurpose, email_key},
    problem::Invalid,
};

/// `POST /sign-in/link`: mails a link. The answer is the same for every address.
pub async fn ask(State(app): State<App>, request: Submit) -> Response {
    let email = match address(&request.form) {
        Ok(email) => email,
        Err(invalid) => return refused(&app, &request, Failure::field("email", invalid)).await,
    };
    if let Err(failure) = count_link(&app, &request.visit, &email).await {
        return refused(&app, &request, failure).await;
    }
    enter(&app, request, |entry, form| Box::pin(send(entry, form, email))).await
}

async fn send(entry: &mut Entry, form: &Form, email: String) -> Result<String, Failure> {
    let asked = Asked {
        email: &email,
        purpose: LinkPurpose::SignIn,
        person: entry.person.as_ref().map(|person| person.id),
        next: kept_next(form),
        password_hash: None,
        once: form.once_hash(),
        language: entry.visit.language,
    };
    links::ask(&entry.app, &mut entry.tx, entry.moment, asked).await?;
    Ok(format!("{}?sent=1", urls::SIGN_IN_LINK))
}

/// `POST /sign-in/link/{token}`: uses a link up. Opening it did nothing: programs that look into mails open links, too.
pub async fn open(State(app): State<App>, Path(token): Path<String>, request: Submit) -> Response {
    let token_hash = token::hash(&token);
    match check_password(&app, &request, &token_hash).await {
        Ok(proven) => enter(&app, request, move |entry, form| Box::pin(come_in(entry, form, token_hash, proven))).await,
        Err(failure) => refused(&app, &request, failure).await,
    }
}

/// Whether the password that was chosen at sign-up was typed again. Only that is asked of another browser than the one in
/// which it was chosen.
async fn check_password(app: &App, request: &Submit, token_hash: &[u8]) -> Result<bool, Failure> {
    let typed = request.form.text("password");
    if !request.form.has("password") {
        return Ok(false);
    }
    let link = app.reader.begin().await?.email_link(token_hash, app.clock.now()).await?;
    let Some(link) = link.filter(|link| link.purpose == LinkPurpose::SignUp) else { return Ok(false) };
    if typed.is_empty() {
        return Err(Failure::field("password", Invalid::Empty));
    }
    limits::count(app, &[(Kind::PasswordOfAccount, &email_key(&link.email)), (Kind::PasswordOfNetwork, &request.visit.network)]).await?;
    match password::verify(typed, link.password_hash.as_deref()).await? {
        Verdict::Right { .. } => Ok(true),
        Verdict::Wrong => Err(Failure::field("password", Invalid::WrongPassword)),
    }
}

async fn come_in(entry: &mut Entry, form: &Form, token_hash: Vec<u8>, proven: bool) -> Result<String, Failure> {
    let next = sign_in::by_link(entry, &token_hash, form.once_hash().as_deref(), proven).await?;
    // Kept as a path of ours, and looked at once more.
    Ok(next.map_or_else(|| format!("{}?saved=in", urls::ME), |next| urls::own_path(&next).to_owned()))
}
