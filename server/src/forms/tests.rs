//! Forms of tests: proposing one, preparing it, owning it.

mod run;
mod try_it;

pub use run::{close, round, start, stop};
pub use try_it::{leave, message, people, sign_up, tell};

use crate::{
    act::{Act, submit},
    actions,
    failure::Failure,
    form::{Form, Submit},
    state::App,
};
use app::urls;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{IdeaId, TestId, test::Fields};

fn test(id: &str) -> Result<TestId, Failure> {
    id.parse().map_err(|_| Failure::not_found())
}

/// `POST /ideas/{id}/test`
pub async fn propose(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    let language = request.visit.language.code();
    submit(&app, request, move |act, form| Box::pin(begin(act, form, id, language))).await
}

async fn begin(act: &mut Act, form: &Form, id: String, language: &str) -> Result<String, Failure> {
    let idea: IdeaId = id.parse().map_err(|_| Failure::not_found())?;
    let test = actions::tests::propose(act, idea, &fields(form, language), form.text("team")).await?;
    Ok(urls::test_saved(test, "proposed"))
}

/// `POST /tests/{id}/edit`
pub async fn edit(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    let language = request.visit.language.code();
    submit(&app, request, move |act, form| Box::pin(change(act, form, id, language))).await
}

async fn change(act: &mut Act, form: &Form, id: String, language: &str) -> Result<String, Failure> {
    let id = test(&id)?;
    // A version that cannot be read is none that we have.
    let version = form.text("version").parse().unwrap_or(0);
    actions::tests::change(act, id, version, &fields(form, language)).await?;
    Ok(urls::test_saved(id, "changed"))
}

/// `POST /tests/{id}/owners`: adds an owner, or takes one away with the button beside their name.
pub async fn owners(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(own(act, form, id))).await
}

async fn own(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = test(&id)?;
    match form.text("remove") {
        "" => {
            actions::tests::own(act, id, form.text("person"), form.text("team")).await?;
            Ok(urls::test_owners_saved(id, "added"))
        }
        person => {
            let person = person.parse().map_err(|_| Failure::not_found())?;
            actions::tests::disown(act, id, person).await?;
            Ok(urls::test_owners_saved(id, "removed"))
        }
    }
}

/// What was typed. Words in another script than the page's are of no known language.
fn fields(form: &Form, language: &str) -> Fields {
    let text = |name: &str| form.text(name).to_owned();
    let (title, think, attempt) = (text("title"), text("think"), text("attempt"));
    let language = domain::text::language_of(&format!("{title} {think} {attempt}"), language).to_owned();
    Fields {
        title,
        think,
        attempt,
        people: text("people"),
        place: text("place"),
        starts_on: text("starts_on"),
        ends_on: text("ends_on"),
        watch: text("watch"),
        worked_if: text("worked_if"),
        stop_if: text("stop_if"),
        stage: text("stage"),
        help: form.all("help"),
        places: text("places"),
        language,
    }
}
