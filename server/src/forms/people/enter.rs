//! Signing in by password or by three words, beginning an account, signing out.

use super::{address, count_link, kept_next, new_password, onward};
use crate::{
    act::{self, Act, entry::Entry, entry::enter, refused, see_other, submit},
    actions::people::{account, sign_in},
    auth::{cookie, password, password::Verdict, words as our_words},
    failure::Failure,
    form::{Form, Submit, Visit},
    guard::limits::{self, Kind},
    state::App,
};
use app::urls;
use axum::{extract::State, response::Response};
use domain::{
    PersonId,
    person::{PASSWORD_LONGEST, email_key},
    problem::{Invalid, Problems},
    words,
};

/// Who is to be signed in, checked before the write begins.
struct Checked {
    id: PersonId,
    key: String,
    hash: String,
    better: Option<String>,
    network: String,
    next: String,
}

/// `POST /sign-in/password`
pub async fn by_password(State(app): State<App>, request: Submit) -> Response {
    match check_password(&app, &request.visit, &request.form).await {
        Ok(checked) => enter(&app, request, |entry, _| Box::pin(come_in(entry, checked))).await,
        Err(failure) => refused(&app, &request, failure).await,
    }
}

/// The same work and the same answer whether the address is known or not.
async fn check_password(app: &App, visit: &Visit, form: &Form) -> Result<Checked, Failure> {
    let mut problems = Problems::none();
    let email = problems.take("email", address(form));
    let typed = form.text("password");
    if typed.is_empty() {
        problems.add("password", Invalid::Empty);
    }
    let Some(email) = email.filter(|_| problems.is_empty()) else { return Err(problems.into()) };
    let key = email_key(&email);
    limits::count(app, &[(Kind::PasswordOfAccount, &key), (Kind::PasswordOfNetwork, &visit.network)]).await?;
    let wrong = || Failure::field("password", Invalid::WrongPassword);
    let person = app.reader.begin().await?.person_by_email(&key).await?;
    let kept = person.as_ref().and_then(|person| person.password_hash.as_deref());
    // Nobody has a longer one; it is checked against nobody's, so that this takes as long, too.
    let kept = kept.filter(|_| typed.chars().count() <= PASSWORD_LONGEST);
    match (password::verify(typed, kept).await?, &person, kept) {
        (Verdict::Right { better }, Some(person), Some(hash)) => {
            Ok(Checked { id: person.id, key, hash: hash.to_owned(), better, network: visit.network.clone(), next: onward(form) })
        }
        _ => Err(wrong()),
    }
}

async fn come_in(entry: &mut Entry, checked: Checked) -> Result<String, Failure> {
    sign_in::by_password(entry, checked.id, &checked.key, &checked.hash, checked.better.as_deref()).await?;
    let app = entry.app.clone();
    entry.tx.clear_tries(&limits::bucket(&app, Kind::PasswordOfAccount, &checked.key)).await?;
    limits::take_back(&app, &mut entry.tx, Kind::PasswordOfNetwork, &checked.network).await?;
    Ok(checked.next)
}

/// `POST /back`
pub async fn by_words(State(app): State<App>, request: Submit) -> Response {
    match check_words(&app, &request.visit, &request.form).await {
        Ok(key) => enter(&app, request, |entry, form| Box::pin(come_back(entry, form, key))).await,
        Err(failure) => refused(&app, &request, failure).await,
    }
}

async fn check_words(app: &App, visit: &Visit, form: &Form) -> Result<Vec<u8>, Failure> {
    let typed = words::parse(form.text("words")).map_err(|invalid| Failure::field("words", invalid))?;
    if let Some(word) = our_words::not_ours(&typed) {
        return Err(Failure::field("words", Invalid::NotOurWord { word: word.to_owned() }));
    }
    limits::count(app, &[(Kind::WordsOfNetwork, &visit.network), (Kind::WordsOfEveryone, "")]).await?;
    our_words::key(&app.secret, &typed).await
}

async fn come_back(entry: &mut Entry, form: &Form, key: Vec<u8>) -> Result<String, Failure> {
    sign_in::by_words(entry, &key).await?;
    let (app, network) = (entry.app.clone(), entry.visit.network.clone());
    limits::take_back(&app, &mut entry.tx, Kind::WordsOfNetwork, &network).await?;
    limits::take_back(&app, &mut entry.tx, Kind::WordsOfEveryone, "").await?;
    Ok(onward(form))
}

/// `POST /sign-up`
pub async fn sign_up(State(app): State<App>, request: Submit) -> Response {
    match act::again(&app, &request).await {
        Ok(Some(location)) => return see_other(&location, Vec::new()),
        Ok(None) => {}
        Err(error) => return refused(&app, &request, error.into()).await,
    }
    match check_sign_up(&app, &request.visit, &request.form).await {
        Ok((email, hash)) => {
            let language = request.visit.language;
            submit(&app, request, move |act, form| Box::pin(begin_account(act, form, email, hash, language))).await
        }
        Err(failure) => refused(&app, &request, failure).await,
    }
}

async fn check_sign_up(app: &App, visit: &Visit, form: &Form) -> Result<(String, String), Failure> {
    let mut problems = Problems::none();
    let email = problems.take("email", address(form));
    let new = new_password(form, email.as_deref().unwrap_or_default(), &mut problems);
    let Some(email) = email.filter(|_| problems.is_empty()) else { return Err(problems.into()) };
    count_link(app, visit, &email).await?;
    let hash = password::hash(new).await?;
    Ok((email, hash))
}

async fn begin_account(act: &mut Act, form: &Form, email: String, hash: String, language: app::text::Language) -> Result<String, Failure> {
    if act.person.has_account() {
        // Someone who is signed in has an account: what they want is a password for it.
        return Ok(urls::MY_PASSWORD.to_owned());
    }
    account::sign_up(act, &email, &hash, kept_next(form), language, form.once_hash()).await?;
    Ok(format!("{}?sent=1", urls::SIGN_UP))
}

/// `POST /sign-out`
pub async fn sign_out(State(app): State<App>, request: Submit) -> Response {
    enter(&app, request, |entry, _| Box::pin(leave(entry))).await
}

async fn leave(entry: &mut Entry) -> Result<String, Failure> {
    entry.end_session().await?;
    entry.cookies.push(cookie::session(entry.app.config.is_https(), "", 0));
    Ok(format!("{}?out=1", urls::SIGN_IN))
}

/// `POST /me/sign-out-everywhere`
pub async fn sign_out_everywhere(State(app): State<App>, request: Submit) -> Response {
    enter(&app, request, |entry, _| Box::pin(leave_everywhere(entry))).await
}

async fn leave_everywhere(entry: &mut Entry) -> Result<String, Failure> {
    entry.end_session().await?;
    if let Some(person) = entry.person.clone() {
        entry.tx.end_sessions(person.id).await?;
        if let Some(email) = &person.email {
            entry.tx.end_email_links(email, entry.moment.now).await?;
        }
        entry.record(person.id, person.role, "person.signed_out_everywhere", serde_json::json!({})).await?;
    }
    entry.cookies.push(cookie::session(entry.app.config.is_https(), "", 0));
    Ok(format!("{}?out=everywhere", urls::SIGN_IN))
}
