//! Deleting everything about oneself.

use super::password::check_current;
use crate::{
    act::{self, Act, refused, see_other, submit},
    actions::people::{account::needs_password, delete::delete_oneself},
    auth::cookie,
    failure::Failure,
    form::{Form, Submit},
    state::App,
};
use app::{page::PageFailure, text::Language, urls};
use axum::{extract::State, response::Response};
use domain::{
    person::Leaving,
    problem::{Invalid, Problems},
};
use std::str::FromStr;

/// What is left behind, and the hash that the password was checked against.
struct Checked {
    leaving: Leaving,
    password: Option<String>,
}

/// `POST /me/delete`
pub async fn delete(State(app): State<App>, request: Submit) -> Response {
    match act::again(&app, &request).await {
        // The second press of a double click comes from someone who is gone by now.
        Ok(Some(location)) => return see_other(&location, vec![cookie::session(app.config.is_https(), "", 0)]),
        Ok(None) => {}
        Err(error) => return refused(&app, &request, error.into()).await,
    }
    match check(&app, &request).await {
        Ok(checked) => {
            let language = request.visit.language;
            submit(&app, request, move |act, _| Box::pin(go(act, checked, language))).await
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
    if person.role.is_staff() {
        return Err(PageFailure::Forbidden.into());
    }
    let form = &request.form;
    let mut problems = Problems::none();
    let words = problems.take("words", chosen(form, "words"));
    let answers = problems.take("answers", chosen(form, "answers"));
    let key = person.email_key.as_deref().filter(|_| needs_password(&person, session.linked_at, now));
    let typed = form.text("password");
    match key {
        Some(_) if typed.is_empty() => problems.add("password", Invalid::Empty),
        None if !form.has("sure") => problems.add("sure", Invalid::NotTicked),
        _ => {}
    }
    let (Some(words), Some(answers), true) = (words, answers, problems.is_empty()) else { return Err(problems.into()) };
    if let Some(key) = key {
        check_current(app, &request.visit, key, typed, person.password_hash.as_deref()).await?;
    }
    let password = person.password_hash.clone().filter(|_| key.is_some());
    Ok(Checked { leaving: Leaving { words, answers }, password })
}

fn chosen<T: FromStr>(form: &Form, field: &str) -> Result<T, Invalid> {
    match form.text(field) {
        "" => Err(Invalid::NotChosen),
        code => code.parse().map_err(|_| Invalid::Unknown),
    }
}

async fn go(act: &mut Act, checked: Checked, language: Language) -> Result<String, Failure> {
    delete_oneself(act, checked.leaving, checked.password.as_deref(), language).await?;
    Ok(format!("{}?done=1", urls::DELETE_ME))
}
