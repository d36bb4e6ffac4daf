//! The mission that an imported conversation becomes.

use super::{
    ATTRIBUTION, Export, Plan,
    words::{cut, without_controls},
};
use crate::act::fresh_id;
use domain::{
    MissionId, Moment,
    mission::{CHANGE_LIMIT, Influence, Mission, Moderation, Stage, TEXT_LIMIT, TITLE_LIMIT, slug, slug_from},
    problem::Invalid,
    text,
};
use store::{Write, changes::NewChange, missions::NewMission};

/// The mission that a conversation becomes. Nobody here has promised anything about it, so nobody leads it, no date is set
/// and what only a city can say stays empty: people can read it and go on answering. Its page says that it was imported.
///
/// # Errors
/// What is wrong with the title.
pub(super) fn of(export: &Export, plan: &Plan) -> Result<Mission, String> {
    let title = text::line(&plan.title, TITLE_LIMIT).map_err(|invalid| match invalid {
        Invalid::TooLong { length, limit } => format!("has {length} letters, but can have {limit}"),
        Invalid::Empty => "is empty".to_owned(),
        _ => "has letters that cannot be shown".to_owned(),
    })?;
    let first = export.description.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let said = [first, &export.topic, &title].into_iter().find(|line| !line.is_empty()).unwrap_or_default();
    let change = cut(&without_controls(said), CHANGE_LIMIT);
    // The rest of the introduction; all of it when the sentence above had to be cut.
    let rest = if change == first { export.description.trim().strip_prefix(first).unwrap_or_default() } else { &export.description };
    let why_now = cut(rest, TEXT_LIMIT);
    Ok(Mission {
        title,
        change,
        why_now: text::optional_passage(&why_now, TEXT_LIMIT).unwrap_or_default(),
        keep: Vec::new(),
        balance: None,
        open: String::new(),
        fixed: String::new(),
        influence: Influence::HearFromUs,
        answer_by: None,
        reply_by: None,
        deadline: None,
        leader: String::new(),
        leader_role: String::new(),
        teams: Vec::new(),
        stage: Stage::Choose,
        moderation: Moderation::After,
        language: plan.language.clone(),
        attribution: plan.attribution.clone().unwrap_or_else(|| ATTRIBUTION.to_owned()),
        attribution_url: plan.address.clone().unwrap_or_else(|| export.address.clone()),
    })
}

/// The mission of this conversation: the one of an earlier import, whatever staff wrote in it since, or a new one.
pub(super) async fn find_or_add(
    tx: &mut Write,
    export: &Export,
    mission: &Mission,
    moment: Moment,
) -> Result<(MissionId, String, bool), store::Error> {
    let source = format!("polis:{}", export.conversation);
    if let Some(id) = tx.imported_mission(&source).await? {
        let found = tx.mission_by_id(id).await?.ok_or(store::Error::Conflict)?;
        return Ok((id, found.slug, false));
    }
    let slug = free_slug(tx, &mission.title, &export.conversation).await?;
    let id = MissionId::from(fresh_id(moment));
    let new = NewMission { id, slug: &slug, mission, demo: false, source: Some(&source), made_by: None };
    tx.add_mission(&new, moment.now).await?;
    tx.add_change(
        NewChange { id: fresh_id(moment), kind: "mission.new", mission: id, idea: None, target: None, version: 1, reason: &mission.change },
        moment.now,
    )
    .await?;
    Ok((id, slug, true))
}

/// A name in web addresses that no mission has: of the title, else of the conversation, with a number when it is used.
async fn free_slug(tx: &mut Write, title: &str, conversation: &str) -> Result<String, store::Error> {
    let of_title = slug_from(title);
    let stem = if slug(&of_title).is_ok() { of_title } else { slug_from(&format!("polis {conversation}")) };
    let mut candidate = stem.clone();
    let mut number = 2;
    while tx.mission(&candidate).await?.is_some() {
        let short: String = stem.chars().take(54).collect();
        candidate = format!("{}-{number}", short.trim_end_matches('-'));
        number += 1;
    }
    Ok(candidate)
}
