//! The forms of evidence.

use crate::{
    act::{
        Act, submit,
        upload::{Files, checked_alt, submit_upload, without_field},
    },
    actions::{self, evidence::Beside},
    failure::Failure,
    form::{Form, Submit, upload::Upload},
    state::App,
};
use app::{page::PageFailure, urls};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    AssumptionId, DecisionId, EvidenceId, IdeaId, TestId,
    evidence::{Bearing, Evidence, EvidenceKind, QuoteConsent, Strength},
    problem::{Invalid, Problems},
    target::Target,
};
use std::{collections::BTreeMap, sync::Arc};
use store::files::FileView;

/// The field of the file.
const FILE: &str = "file";

/// `POST /ideas/{id}/evidence/new`
pub async fn on_idea(State(app): State<App>, Path(id): Path<String>, upload: Upload) -> Response {
    new(app, id.parse::<IdeaId>().map(Target::from), upload).await
}

/// `POST /tests/{id}/evidence/new`
pub async fn on_test(State(app): State<App>, Path(id): Path<String>, upload: Upload) -> Response {
    new(app, id.parse::<TestId>().map(Target::from), upload).await
}

/// `POST /decisions/{id}/evidence/new`
pub async fn on_decision(State(app): State<App>, Path(id): Path<String>, upload: Upload) -> Response {
    new(app, id.parse::<DecisionId>().map(Target::from), upload).await
}

async fn new<E: Send + 'static>(app: App, target: Result<Target, E>, upload: Upload) -> Response {
    let language = upload.submit.visit.language.code();
    submit_upload(&app, upload, move |act, form, files| {
        Box::pin(async move {
            let target = target.map_err(|_| Failure::not_found())?;
            add(act, form, &files, target, language).await
        })
    })
    .await
}

/// Adds evidence on any thing that takes some: one path for ideas, tests and decisions.
async fn add(act: &mut Act, form: &Form, files: &Arc<Files>, target: Target, language: &str) -> Result<String, Failure> {
    let is_staff = act.actor.role.is_staff();
    let mut problems = Problems::none();
    let file = files.chosen(act, form, FILE, &mut problems).await?;
    let has_file = file.is_some() || !problems.is_empty();
    let words = words(form, is_staff, has_file, problems)?;
    let beside = Beside { file, without: false, bearings: bearings(form) };
    let id = actions::evidence::add(act, target, &words, &beside, language).await?;
    Ok(urls::evidence_saved(id, "added"))
}

/// `POST /evidence/{id}/edit`
pub async fn edit(State(app): State<App>, Path(id): Path<String>, upload: Upload) -> Response {
    let language = upload.submit.visit.language.code();
    submit_upload(&app, upload, move |act, form, files| Box::pin(change(act, form, files, id, language))).await
}

async fn change(act: &mut Act, form: &Form, files: Arc<Files>, id: String, language: &str) -> Result<String, Failure> {
    let id = evidence(&id)?;
    let mut problems = Problems::none();
    let file = files.chosen(act, form, FILE, &mut problems).await?;
    let without = form.has(&without_field(FILE));
    // A file that hangs there already stays, and its words may change with the rest.
    let hangs = match (&file, without) {
        (None, false) => hanging(act, id).await?,
        _ => None,
    };
    let alt = hangs.as_ref().and_then(|hangs| checked_alt(form, FILE, hangs.kind, &mut problems));
    let has_file = file.is_some() || hangs.is_some() || !problems.is_empty();
    let words = words(form, act.actor.role.is_staff(), has_file, problems)?;
    let said_anew = match (&hangs, &alt) {
        (Some(hangs), Some(alt)) if hangs.kind.is_picture() && *alt != hangs.alt => Some((hangs.id, alt.clone())),
        _ => None,
    };
    let beside = Beside { file, without, bearings: BTreeMap::new() };
    // A version that cannot be read is none that anything has: the page then shows the present one.
    let version = form.text("version").parse().unwrap_or(0);
    actions::evidence::edit(act, id, version, &words, &beside, said_anew, language).await?;
    Ok(urls::evidence_saved(id, "edited"))
}

/// The file that a piece of evidence has, for its author.
async fn hanging(act: &mut Act, id: EvidenceId) -> Result<Option<FileView>, Failure> {
    let actor = act.actor.clone();
    let evidence = act.tx.evidence_around(id, Some(&actor)).await?.ok_or(PageFailure::NotFound)?.evidence;
    match evidence.file.filter(|_| evidence.own) {
        Some(file) => Ok(act.tx.file(file).await?),
        None => Ok(None),
    }
}

/// `POST /evidence/{id}/withdraw`
pub async fn withdraw(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(take_back(act, form, id))).await
}

async fn take_back(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = evidence(&id)?;
    actions::evidence::withdraw(act, id, form.text("reason")).await?;
    Ok(urls::evidence_saved(id, "withdrawn"))
}

/// `POST /evidence/{id}/check`
pub async fn check(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(look(act, form, id))).await
}

async fn look(act: &mut Act, form: &Form, id: String) -> Result<String, Failure> {
    let id = evidence(&id)?;
    let version = form.text("version").parse().unwrap_or(0);
    let strength: Result<Strength, Invalid> = match form.text("strength") {
        "" => Err(Invalid::NotChosen),
        code => code.parse().map_err(|_| Invalid::Unknown),
    };
    actions::evidence::check(act, id, version, strength, form.text("strength_reason"), &bearings(form)).await?;
    Ok(urls::evidence_saved(id, "checked"))
}

fn evidence(id: &str) -> Result<EvidenceId, Failure> {
    id.parse().map_err(|_| Failure::not_found())
}

/// The words of the form, with every problem at once; `problems` are those of the file.
fn words(form: &Form, is_staff: bool, has_file: bool, mut problems: Problems) -> Result<Evidence, Problems> {
    let text = |name: &str| form.text(name).to_owned();
    let kind = match form.text("kind") {
        "" => Err(Invalid::NotChosen),
        code => code.parse::<EvidenceKind>().map_err(|_| Invalid::Unknown),
    };
    let Some(kind) = problems.take("kind", kind) else { return Err(problems) };
    // Residents are not asked how strong it is; what a form of theirs says of it counts for nothing.
    let asked = |name: &str| if is_staff { text(name) } else { String::new() };
    let typed = Evidence {
        kind,
        title: text("title"),
        says: text("says"),
        how_known: text("how_known"),
        whose: text("whose"),
        missing: text("missing"),
        strength: asked("strength").parse().ok(),
        strength_reason: asked("strength_reason"),
        quote: match form.text("quote") {
            "yes" => QuoteConsent::Yes,
            "no" => QuoteConsent::No,
            _ => QuoteConsent::NotAsked,
        },
        link: text("link"),
    };
    match typed.checked(is_staff, has_file) {
        Ok(words) if problems.is_empty() => Ok(words),
        Ok(_) => Err(problems),
        Err(mut more) => {
            more.join(problems);
            Err(more)
        }
    }
}

/// What was chosen for each assumption: `bearing-{id}`.
fn bearings(form: &Form) -> BTreeMap<AssumptionId, Bearing> {
    form.names()
        .filter_map(|name| {
            let id: AssumptionId = name.strip_prefix("bearing-")?.parse().ok()?;
            Some((id, form.text(name).parse().ok()?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn residents_do_not_weigh_their_own_evidence() {
        let form = Form::parse(b"kind=story&says=Too+hot&quote=yes&strength=strong&strength_reason=Trust+me");
        let words = words(&form, false, false, Problems::none());
        assert_eq!(words.map(|words| (words.strength, words.strength_reason)), Ok((None, String::new())));
    }

    #[test]
    fn everything_wrong_shows_at_once() {
        let form = Form::parse(b"kind=number&link=javascript:alert(1)");
        let problems = words(&form, false, false, Problems::none()).err().unwrap_or_default();
        assert_eq!(problems.iter().map(|(field, _)| field).collect::<Vec<_>>(), ["title", "says", "how_known", "link"]);
    }
}
