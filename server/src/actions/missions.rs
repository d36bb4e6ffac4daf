//! Starting missions and changing them.

use crate::{act::Act, failure::Failure};
use app::page::PageFailure;
use domain::{
    MissionId,
    mission::{self, Mission, SLUG_LIMIT, fields::Fields},
    permission::{Action, Subject},
    problem::{Invalid, Problems, Refusal},
};
use serde_json::json;
use store::{changes::NewChange, missions::NewMission};

/// How many names in web addresses are tried when staff leave that field empty and the first one is used.
const TRIES: usize = 50;

/// Starts a mission under a name in web addresses that staff typed, or one made from its title. Gives that name.
///
/// # Errors
/// Every problem with what was typed; forbidden for those who may not start missions.
pub async fn start(act: &mut Act, typed: &Fields) -> Result<String, Failure> {
    act.may(Action::CreateMission, Subject::default())?;
    let checked = typed.mission();
    let slug = match typed.get("slug").trim() {
        "" => proposed(act, typed.get("title")).await?,
        slug => free(act, slug).await?,
    };
    let (mission, slug) = match (checked, slug) {
        (Ok(mission), Ok(slug)) => (mission, slug),
        (checked, slug) => {
            let mut problems = checked.err().unwrap_or_default();
            // An empty title is one problem, not two.
            if problems.of("title") != Some(&Invalid::Empty) || slug != Err(Invalid::Empty) {
                problems.take("slug", slug);
            }
            return Err(problems.into());
        }
    };
    let id = MissionId::from(act.fresh_id());
    let new = NewMission { id, slug: &slug, mission: &mission, demo: false, source: None, made_by: Some(act.person.id) };
    act.tx.add_mission(&new, act.moment.now).await.map_err(|error| match error {
        error if error.is_unique_violation() => Failure::field("slug", Invalid::Taken),
        error => error.into(),
    })?;
    let change = act.fresh_id();
    act.tx
        .add_change(
            NewChange { id: change, kind: "mission.new", mission: id, idea: None, target: None, version: 1, reason: &mission.change },
            act.moment.now,
        )
        .await?;
    act.record("mission.started", "mission", id.uuid(), Some(id), json!({ "slug": slug, "version": 1 })).await?;
    Ok(slug)
}

/// A name that staff typed, when no mission has it.
async fn free(act: &mut Act, typed: &str) -> Result<Result<String, Invalid>, Failure> {
    Ok(match mission::slug(typed) {
        Ok(slug) if act.tx.mission(&slug).await?.is_some() => Err(Invalid::Taken),
        other => other,
    })
}

/// A name made from the title that no mission has, with a number at its end when the plain one is used.
async fn proposed(act: &mut Act, title: &str) -> Result<Result<String, Invalid>, Failure> {
    let plain = mission::slug_from(title);
    if plain.is_empty() {
        return Ok(Err(Invalid::Empty));
    }
    for number in 1..=TRIES {
        let end = if number == 1 { String::new() } else { format!("-{number}") };
        let start: String = plain.chars().take(SLUG_LIMIT - end.len()).collect();
        let candidate = format!("{}{end}", start.trim_end_matches('-'));
        if mission::slug(&candidate).is_ok() && act.tx.mission(&candidate).await?.is_none() {
            return Ok(Ok(candidate));
        }
    }
    Ok(Err(Invalid::Taken))
}

/// Changes a mission that was read at `version`; keeps the old version and says publicly what changed and why.
///
/// # Errors
/// Not found; forbidden for those who may not change it; refused when someone else was first or nothing is different;
/// every problem with what was typed.
pub async fn change(act: &mut Act, slug: &str, version: i64, typed: &Fields, reason: &str) -> Result<(), Failure> {
    let kept = act.tx.mission(slug).await?.ok_or(PageFailure::NotFound)?;
    act.may(Action::EditMission, Subject::in_mission(kept.id))?;
    // Before anything typed is checked: the page then puts both people's changes together.
    if kept.version != version {
        return Err(Refusal::ChangedMeanwhile { version: kept.version }.into());
    }
    let (mission, reason) = checked(typed, reason)?;
    let changed = Fields::from(&kept.mission).changed(&Fields::from(&mission));
    if changed.is_empty() {
        return Err(Refusal::NothingChanged.into());
    }
    let revised = act.tx.revise_mission(kept.id, version, &mission, &reason, act.person.id, act.moment.now).await;
    match revised {
        // Someone was first between our look and our write.
        Err(store::Error::Conflict) => return Err(Refusal::ChangedMeanwhile { version: version + 1 }.into()),
        other => other?,
    }
    let kind = if kept.mission.stage == mission.stage { "mission.changed" } else { "mission.stage" };
    let change = act.fresh_id();
    act.tx
        .add_change(
            NewChange { id: change, kind, mission: kept.id, idea: None, target: None, version: version + 1, reason: &reason },
            act.moment.now,
        )
        .await?;
    let parts: Vec<&str> = changed.iter().map(|part| part.code()).collect();
    let detail = json!({ "version": version + 1, "parts": parts, "before": kept.mission, "after": mission, "reason": reason });
    act.record("mission.changed", "mission", kept.id.uuid(), Some(kept.id), detail).await?;
    Ok(())
}

/// What was typed and why, or every problem with either.
fn checked(typed: &Fields, reason: &str) -> Result<(Mission, String), Problems> {
    match (typed.mission(), mission::reason(reason)) {
        (Ok(mission), Ok(reason)) => Ok((mission, reason)),
        (mission, reason) => {
            let mut problems = mission.err().unwrap_or_default();
            problems.take("reason", reason);
            Err(problems)
        }
    }
}
