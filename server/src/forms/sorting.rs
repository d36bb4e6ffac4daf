//! Forms in which staff sort ideas.

use crate::{
    act::{Act, submit},
    actions::{
        self,
        sorting::{Kept, Split},
    },
    failure::Failure,
    form::{Form, Submit},
    state::App,
};
use app::urls;
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    IdeaId, PersonId,
    problem::Invalid,
    sorting::{PARTS, TagAct},
};

fn idea_id(text: &str) -> Result<IdeaId, Failure> {
    text.parse().map_err(|_| Failure::not_found())
}

/// `POST /ideas/{id}/join`
pub async fn join(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(join_two(act, form, id))).await
}

async fn join_two(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = idea_id(&id)?;
    let kept = Kept { chosen: form.text("kept"), number: form.text("number") };
    actions::sorting::join(act, id, kept, form.text("reason")).await?;
    Ok(urls::idea_sorted(id, "joined"))
}

/// `POST /ideas/{id}/undo-join`
pub async fn undo_join(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(part_two(act, form, id))).await
}

async fn part_two(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = idea_id(&id)?;
    actions::sorting::undo_join(act, id, form.text("reason")).await?;
    Ok(urls::idea_sorted(id, "unjoined"))
}

/// `POST /ideas/{id}/split`
pub async fn split(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    let language = request.visit.language.code();
    submit(&app, request, move |act, form| Box::pin(split_one(act, form, id, language))).await
}

async fn split_one(act: &mut Act, form: &Form, id: String, language: &str) -> Result<String, Failure> {
    let id = idea_id(&id)?;
    let (_, most) = PARTS;
    let split = Split {
        parts: (1..=most).map(|at| form.text(&format!("part-{at}")).to_owned()).collect(),
        reason: form.text("reason"),
        // What cannot be read is no version of any idea: the page then shows the present one.
        version: form.text("version").parse().unwrap_or(0),
        before: form.text("before").parse().unwrap_or(-1),
        language,
    };
    actions::sorting::split(act, id, split).await?;
    Ok(urls::idea_sorted(id, "split"))
}

/// `POST /ideas/{id}/assign`
pub async fn assign(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(give(act, form, id))).await
}

async fn give(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = idea_id(&id)?;
    let to: Option<PersonId> = match form.text("person") {
        "" => None,
        person => Some(person.parse().map_err(|_| Failure::field("person", Invalid::Unknown))?),
    };
    actions::sorting::assign(act, id, to).await?;
    Ok(urls::idea_sorted(id, "assigned"))
}

/// `POST /ideas/{id}/notes`
pub async fn note(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(add_note(act, form, id))).await
}

async fn add_note(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = idea_id(&id)?;
    actions::sorting::note(act, id, form.text("text")).await?;
    Ok(format!("{}?saved=note", urls::idea_notes(id)))
}

/// `POST /ideas/{id}/tags`
pub async fn tags(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(put_tags(act, form, id))).await
}

async fn put_tags(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = idea_id(&id)?;
    actions::sorting::set_tags(act, id, &form.all("tag")).await?;
    Ok(urls::idea_sorted(id, "tags"))
}

/// `POST /missions/{slug}/tags`
pub async fn tags_of_mission(State(app): State<App>, Path(slug): Path<String>, request: Submit) -> Response {
    let language = request.visit.language.code();
    submit(&app, request, move |act, form| Box::pin(change_tags(act, form, slug, language))).await
}

async fn change_tags(act: &mut Act, form: &Form, slug: String, language: &str) -> Result<String, Failure> {
    let saved = match form.text("remove") {
        "" => {
            actions::sorting::add_tag(act, &slug, form.text("name"), language).await?;
            TagAct::Add
        }
        tag => {
            actions::sorting::remove_tag(act, &slug, tag).await?;
            TagAct::Remove
        }
    };
    Ok(format!("{}?saved={}", urls::tags(&slug), saved.code()))
}
