//! Forms of threads.

use crate::{
    act::{Act, submit},
    actions::{self, viewpoints::Left},
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
    DecisionId, IdeaId, TestId, ViewpointId,
    problem::{Invalid, Problems},
    target::Target,
    viewpoint::{Stance, Viewpoint},
};

/// `POST /ideas/{id}/reply`
pub async fn start(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    start_under(&app, request, id.parse::<IdeaId>().ok().map(Target::from)).await
}

/// `POST /tests/{id}/reply`
pub async fn start_under_test(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    start_under(&app, request, id.parse::<TestId>().ok().map(Target::from)).await
}

/// `POST /decisions/{id}/reply`
pub async fn start_under_decision(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    start_under(&app, request, id.parse::<DecisionId>().ok().map(Target::from)).await
}

async fn start_under(app: &App, request: Submit, target: Option<Target>) -> Response {
    let language = request.visit.language.code();
    submit(app, request, move |act, form| Box::pin(start_thread(act, form, target, language))).await
}

async fn start_thread(act: &mut Act, form: &Form, target: Option<Target>, language: &str) -> Result<String, Failure> {
    let target = target.ok_or_else(Failure::not_found)?;
    let sent = actions::viewpoints::start(act, target, &words(form)?, language).await?;
    Ok(urls::viewpoint_saved(sent, "sent"))
}

/// `POST /viewpoints/{id}/reply`
pub async fn reply(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    let language = request.visit.language.code();
    submit(&app, request, move |act, form| Box::pin(answer(act, form, id, language))).await
}

async fn answer(act: &mut Act, form: &Form, id: String, language: &str) -> Result<String, Failure> {
    let sent = actions::viewpoints::reply(act, viewpoint(&id)?, &words(form)?, language).await?;
    Ok(urls::viewpoint_saved(sent, "sent"))
}

/// `POST /viewpoints/{id}/edit`
pub async fn edit(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(change(act, form, id))).await
}

async fn change(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = viewpoint(&id)?;
    // The button beside the words, for when the time to change them is over.
    match form.text("quoting") {
        "" => {}
        answer @ ("yes" | "no") => {
            actions::viewpoints::let_quote(act, id, answer == "yes").await?;
            return Ok(urls::viewpoint_saved(id, "quoting"));
        }
        _ => return Err(Failure::field("quoting", Invalid::Unknown)),
    }
    // A version that cannot be read is none that anything has: the page then shows the present one.
    let version = form.text("version").parse().unwrap_or(0);
    actions::viewpoints::edit(act, id, version, &words(form)?).await?;
    Ok(urls::viewpoint_saved(id, "edited"))
}

/// `POST /viewpoints/{id}/withdraw`
pub async fn withdraw(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, _| Box::pin(take_back(act, id))).await
}

async fn take_back(act: &mut Act, id: String) -> Result<String, Failure> {
    let id = viewpoint(&id)?;
    Ok(match actions::viewpoints::withdraw(act, id).await? {
        Left::Stub => urls::viewpoint_saved(id, "withdrawn"),
        Left::Nothing(about) => urls::talk_withdrawn(about),
    })
}

/// `POST /viewpoints/{id}/helpful`
pub async fn helpful(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(mark(act, form, id))).await
}

async fn mark(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = viewpoint(&id)?;
    let helpful = match form.text("helpful") {
        "yes" => true,
        "no" => false,
        "" => return Err(Failure::field("helpful", Invalid::NotChosen)),
        _ => return Err(Failure::field("helpful", Invalid::Unknown)),
    };
    actions::viewpoints::mark_helpful(act, id, helpful).await?;
    // Back to where the button was: the page of the thread, or of the viewpoint.
    let from = form.text("from").split('#').next().unwrap_or_default();
    let page = if from.is_empty() { urls::viewpoint(id) } else { urls::own_path(from).to_owned() };
    Ok(format!("{page}#{}", urls::viewpoint_anchor(id)))
}

/// `POST /viewpoints/{id}/let-through`
pub async fn let_through(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, _| Box::pin(open(act, id))).await
}

async fn open(act: &mut Act, id: String) -> Result<String, Failure> {
    let id = viewpoint(&id)?;
    actions::viewpoints::let_through(act, id).await?;
    Ok(urls::viewpoint_saved(id, "let-through"))
}

fn viewpoint(id: &str) -> Result<ViewpointId, Failure> {
    id.parse().map_err(|_| Failure::not_found())
}

/// The words of the form, with every problem at once.
fn words(form: &Form) -> Result<Viewpoint, Problems> {
    let stance: Result<Stance, Invalid> = match form.text("stance") {
        "" => Err(Invalid::NotChosen),
        code => code.parse().map_err(|_| Invalid::Unknown),
    };
    let mut problems = Problems::none();
    let chosen = problems.take("stance", stance);
    let typed = Viewpoint {
        stance: chosen.unwrap_or(Stance::Other),
        thought: form.text("thought").to_owned(),
        life: form.text("life").to_owned(),
        may_quote: form.has("may_quote"),
    };
    match typed.checked() {
        Ok(words) if problems.is_empty() => Ok(words),
        Ok(_) => Err(problems),
        Err(more) => {
            for (field, invalid) in more.iter() {
                problems.add(field, invalid.clone());
            }
            Err(problems)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_wrong_shows_at_once() {
        let problems = words(&Form::parse(b"stance=&thought=&life=")).err().unwrap_or_default();
        assert_eq!(problems.iter().map(|(field, _)| field).collect::<Vec<_>>(), ["stance", "thought"]);
        let problems = words(&Form::parse(b"stance=maybe&thought=Yes")).err().unwrap_or_default();
        assert_eq!(problems.of("stance"), Some(&Invalid::Unknown));
        let good = words(&Form::parse(b"stance=question&thought=Why%3F")).map(|words| (words.stance, words.thought));
        assert_eq!(good, Ok((Stance::Question, "Why?".to_owned())));
    }
}
