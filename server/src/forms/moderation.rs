//! Forms of moderation: reports, decisions, asking again.

use crate::{
    act::{Act, submit},
    actions::{self, moderation::Seen},
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
    ModerationActId,
    moderation::{ActKind, Ground},
    problem::{Invalid, Problems},
    target::{Target, TargetKind},
};

/// `POST /ideas/{id}/report`
pub async fn report_idea(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    let language = request.visit.language.code();
    submit(&app, request, move |act, form| Box::pin(report(act, form, TargetKind::Idea, id, language))).await
}

/// `POST /viewpoints/{id}/report`
pub async fn report_viewpoint(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    let language = request.visit.language.code();
    submit(&app, request, move |act, form| Box::pin(report(act, form, TargetKind::Viewpoint, id, language))).await
}

/// `POST /evidence/{id}/report`
pub async fn report_evidence(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    let language = request.visit.language.code();
    submit(&app, request, move |act, form| Box::pin(report(act, form, TargetKind::Evidence, id, language))).await
}

async fn report(act: &mut Act, form: &Form, kind: TargetKind, id: String, language: &'static str) -> Result<String, Failure> {
    let target = Target { kind, id: id.parse().map_err(|_| Failure::not_found())? };
    let report = actions::moderation::report(act, target, form.text("rule"), form.text("words"), language).await?;
    Ok(format!("{}?saved=sent", urls::report(report)))
}

/// What an address of the desk names.
fn named(kind: &str, id: &str) -> Result<Target, Failure> {
    let kind = kind.parse::<TargetKind>().map_err(|_| Failure::not_found())?;
    Ok(Target { kind, id: id.parse().map_err(|_| Failure::not_found())? })
}

/// `POST /desk/moderation/{kind}/{id}`
pub async fn decide(State(app): State<App>, Path((kind, id)): Path<(String, String)>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(one(act, form, kind, id))).await
}

async fn one(act: &mut Act, form: &Form, kind: String, id: String) -> Result<String, Failure> {
    let target = named(&kind, &id)?;
    actions::moderation::may_see(act, target).await?;
    let (kind, ground) = ground(act, form).await?;
    let last_act = form.text("last_act");
    let seen = Seen {
        last_act: if last_act.is_empty() { None } else { Some(last_act.parse().unwrap_or(ModerationActId::from(target.id))) },
        // A version that cannot be read is none that anything has.
        version: form.text("version").parse().unwrap_or(0),
    };
    let done = actions::moderation::decide(act, target, kind, &ground, Some(seen)).await?;
    Ok(urls::next_to_moderate(form.text("filter"), Some(done)))
}

/// What was decided, and on what ground, with every problem at once.
async fn ground(act: &mut Act, form: &Form) -> Result<(ActKind, Ground), Failure> {
    let kind: ActKind = match form.text("act") {
        "" => return Err(Failure::field("act", Invalid::NotChosen)),
        code => code.parse().map_err(|_| Failure::field("act", Invalid::Unknown))?,
    };
    let rules = act.tx.house_rules().await?.rules;
    let ground = Ground::checked(kind, form.text("rule"), form.text("law"), form.text("reason"), &rules)?;
    Ok((kind, ground))
}

/// `POST /desk/moderation/{kind}/{id}/take`
pub async fn take(State(app): State<App>, Path((kind, id)): Path<(String, String)>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(take_one(act, form, kind, id))).await
}

async fn take_one(act: &mut Act, form: &Form, kind: String, id: String) -> Result<String, Failure> {
    let target = named(&kind, &id)?;
    actions::moderation::take(act, target, form.text("take") == "no").await?;
    Ok(urls::moderate(target))
}

/// `POST /desk/moderation/decide`
pub async fn decide_many(State(app): State<App>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(many(act, form))).await
}

async fn many(act: &mut Act, form: &Form) -> Result<String, Failure> {
    actions::moderation::may_moderate_somewhere(act)?;
    let chosen: Result<Vec<(Target, Seen)>, Invalid> = form.all("things").iter().map(|value| thing(value)).collect();
    let chosen = match chosen {
        Ok(chosen) if chosen.is_empty() => Err(Invalid::NotChosen),
        other => other,
    };
    match (chosen, ground(act, form).await) {
        (Ok(chosen), Ok((kind, ground))) => {
            let batch = actions::moderation::decide_many(act, &chosen, kind, &ground).await?;
            Ok(urls::moderation_batch_from(batch, form.text("filter")))
        }
        (Err(invalid), Err(Failure::Invalid(more))) => {
            let mut problems = Problems::one("things", invalid);
            for (field, invalid) in more.iter() {
                problems.add(field, invalid.clone());
            }
            Err(problems.into())
        }
        (_, Err(failure)) => Err(failure),
        (Err(invalid), Ok(_)) => Err(Failure::field("things", invalid)),
    }
}

/// One ticked box: kind, identifier, version of the words, newest act.
fn thing(value: &str) -> Result<(Target, Seen), Invalid> {
    let mut parts = value.splitn(4, ':');
    let mut next = || parts.next().ok_or(Invalid::Unknown);
    let kind = next()?.parse().map_err(|_| Invalid::Unknown)?;
    let id = next()?.parse().map_err(|_| Invalid::Unknown)?;
    let version = next()?.parse().map_err(|_| Invalid::Unknown)?;
    let last_act = match next()? {
        "" => None,
        id => Some(id.parse().map_err(|_| Invalid::Unknown)?),
    };
    Ok((Target { kind, id }, Seen { last_act, version }))
}

/// `POST /moderation/acts/{id}/ask-again`
pub async fn ask_again(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    let language = request.visit.language.code();
    submit(&app, request, move |act, form| Box::pin(again(act, form, id, language))).await
}

async fn again(act: &mut Act, form: &Form, id: String, language: &'static str) -> Result<String, Failure> {
    let id: ModerationActId = id.parse().map_err(|_| Failure::not_found())?;
    actions::moderation::ask_again(act, id, form.text("words"), language).await?;
    Ok(format!("{}?saved=asked", urls::moderation_act(id)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticked_box_says_what_was_seen() {
        let id = uuid::Uuid::from_u128(7);
        let (target, seen) = thing(&format!("idea:{id}:3:")).expect("a thing");
        assert_eq!((target.kind, target.id, seen), (TargetKind::Idea, id, Seen { last_act: None, version: 3 }));
        assert!(thing(&format!("viewpoint:{id}:1:{id}")).is_ok());
        for forged in ["", "idea", "idea:x:1:", &format!("idea:{id}"), &format!("idea:{id}:x:"), &format!("idea:{id}:1:x"), "no:1:1:"] {
            assert_eq!(thing(forged).err(), Some(Invalid::Unknown), "{forged}");
        }
    }
}
