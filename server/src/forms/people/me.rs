//! One's own page: name, address, what was read.

use super::{address, count_link};
use crate::{
    act::{Act, refused, submit},
    actions::people::{account, account::NewName, notices},
    auth::nickname,
    failure::Failure,
    form::{Form, ONCE, Submit},
    render,
    state::App,
};
use app::{page::FormState, text::Language, urls};
use axum::{extract::State, http::StatusCode, response::Response};
use domain::{
    person::{self, ShownAs},
    problem::{Invalid, Problems},
    text,
};

/// `POST /me/name`
pub async fn name(State(app): State<App>, request: Submit) -> Response {
    if request.form.has("suggest") {
        return suggest(&app, request).await;
    }
    submit(&app, request, |act, form| Box::pin(set_name(act, form))).await
}

/// Shows the same form with everything that was typed and another nickname. Nothing is kept.
async fn suggest(app: &App, request: Submit) -> Response {
    let mut values = request.form.kept();
    values.insert("nickname".to_owned(), vec![nickname::suggest()]);
    let state = FormState { values, ..FormState::default() };
    render::form(app, &request.visit, request.form.text(ONCE), state, StatusCode::OK).await
}

async fn set_name(act: &mut Act, form: &Form) -> Result<String, Failure> {
    account::set_name(act, &read_name(form)?).await?;
    Ok(format!("{}?saved=name", urls::ME))
}

/// Only what is to be shown is needed; the other fields may stay as they are.
fn read_name(form: &Form) -> Result<NewName, Problems> {
    let mut problems = Problems::none();
    let shown_as = match form.text("shown_as") {
        "" => Err(Invalid::NotChosen),
        code => code.parse::<ShownAs>().map_err(|_| Invalid::Unknown),
    };
    let shown_as = problems.take("shown_as", shown_as);
    let mut field = |name: &str, needed: bool| {
        let raw = form.text(name);
        let line = if needed { person::name(raw) } else { text::optional_line(raw, person::NAME_LIMIT) };
        problems.take(name, line)
    };
    let nickname = field("nickname", shown_as == Some(ShownAs::Nickname));
    let name = field("name", shown_as == Some(ShownAs::Name));
    match (shown_as, nickname, name) {
        (Some(shown_as), Some(nickname), Some(name)) => Ok(NewName { shown_as, nickname, name }),
        _ => Err(problems),
    }
}

/// `POST /me/email`
pub async fn email(State(app): State<App>, request: Submit) -> Response {
    let language = request.visit.language;
    match request.form.text("what") {
        "notices" => submit(&app, request, |act, form| Box::pin(set_mail_notices(act, form))).await,
        "forget" => submit(&app, request, |act, _| Box::pin(forget_email(act))).await,
        _ => {
            let email = match address(&request.form) {
                Ok(email) => email,
                Err(invalid) => return refused(&app, &request, Failure::field("email", invalid)).await,
            };
            if let Err(failure) = count_link(&app, &request.visit, &email).await {
                return refused(&app, &request, failure).await;
            }
            submit(&app, request, move |act, form| Box::pin(leave_email(act, form, email, language))).await
        }
    }
}

async fn leave_email(act: &mut Act, form: &Form, email: String, language: Language) -> Result<String, Failure> {
    act.known()?;
    account::leave_email(act, &email, "", language, form.once_hash()).await?;
    Ok(format!("{}?saved=email", urls::ME))
}

async fn set_mail_notices(act: &mut Act, form: &Form) -> Result<String, Failure> {
    account::set_mail_notices(act, form.has("mail_notices")).await?;
    Ok(format!("{}?saved=mails", urls::ME))
}

async fn forget_email(act: &mut Act) -> Result<String, Failure> {
    account::forget_email(act).await?;
    Ok(format!("{}?saved=forgotten", urls::ME))
}

/// `POST /me/notices`
pub async fn read_notices(State(app): State<App>, request: Submit) -> Response {
    submit(&app, request, |act, _| Box::pin(read_all(act))).await
}

async fn read_all(act: &mut Act) -> Result<String, Failure> {
    notices::read_all(act).await?;
    Ok(urls::ME.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> Result<NewName, Problems> {
        read_name(&Form::parse(body.as_bytes()))
    }

    #[test]
    fn only_what_is_shown_is_needed() {
        let new = read("shown_as=nickname&nickname=+Quiet++Plover+&name=");
        assert_eq!(new, Ok(NewName { shown_as: ShownAs::Nickname, nickname: "Quiet Plover".into(), name: String::new() }));
        let new = read("shown_as=none&nickname=Quiet+Plover&name=Ada");
        assert_eq!(new, Ok(NewName { shown_as: ShownAs::NoName, nickname: "Quiet Plover".into(), name: "Ada".into() }));
    }

    #[test]
    fn what_is_missing_is_said() {
        for (body, field, invalid) in [
            ("nickname=x", "shown_as", Invalid::NotChosen),
            ("shown_as=king&nickname=x", "shown_as", Invalid::Unknown),
            ("shown_as=nickname&nickname=", "nickname", Invalid::Empty),
            ("shown_as=name&nickname=x&name=+", "name", Invalid::Empty),
            ("shown_as=none&name=%E2%80%AEx", "name", Invalid::InvisibleLetters),
        ] {
            assert_eq!(read(body).err().as_ref().and_then(|problems| problems.of(field)), Some(&invalid), "{body}");
        }
    }
}
