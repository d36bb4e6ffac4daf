//! Tags of a mission.

use super::super::votes::idea_and_mission;
use crate::{act::Act, failure::Failure};
use app::page::PageFailure;
use domain::{
    IdeaId, TagId,
    permission::{Action, Subject},
    problem::{Invalid, Refusal},
    sorting::{TAGS_OF_MISSION, tag},
    text,
};
use serde_json::json;
use std::collections::BTreeSet;
use store::{missions::MissionView, sorting::NewTag};

/// Gives an idea exactly these tags.
///
/// # Errors
/// Not found; not allowed; a problem with `tag` when one is none of the mission.
pub async fn set_tags(act: &mut Act, id: IdeaId, typed: &[String]) -> Result<(), Failure> {
    let (_, mission) = idea_and_mission(act, id).await?;
    act.may(Action::SortIdeas, Subject::in_mission(mission.id))?;
    let tags = act.tx.lock_tags(mission.id).await?;
    let mut wanted = BTreeSet::new();
    for each in typed {
        let found = each.parse::<TagId>().ok().filter(|id| tags.iter().any(|tag| tag.id == *id));
        wanted.insert(found.ok_or_else(|| Failure::field("tag", Invalid::Unknown))?);
    }
    act.tx.lock_idea(id).await?.ok_or_else(Failure::not_found)?;
    let before: BTreeSet<TagId> = act.tx.tags_of_idea(id).await?.into_iter().map(|tag| tag.id).collect();
    if before == wanted {
        return Ok(());
    }
    act.tx.set_tags_of_idea(id, &wanted, act.moment.now).await?;
    let names = |chosen: &BTreeSet<TagId>| -> Vec<String> {
        tags.iter().filter(|tag| chosen.contains(&tag.id)).map(|tag| tag.name.clone()).collect()
    };
    let detail = json!({ "before": names(&before), "after": names(&wanted) });
    act.record("idea.tagged", "idea", id.uuid(), Some(mission.id), detail).await?;
    Ok(())
}

/// Adds a tag to a mission. `language` is the one they read the site in, as a BCP 47 tag.
///
/// # Errors
/// Not found; not allowed; a problem with `name`; refused when the mission has all the tags it can have.
pub async fn add_tag(act: &mut Act, slug: &str, typed: &str, language: &str) -> Result<(), Failure> {
    let mission = mission(act, slug).await?;
    let (name, key) = tag(typed).map_err(|invalid| Failure::field("name", invalid))?;
    let tags = act.tx.lock_tags(mission.id).await?;
    if i64::try_from(tags.len()).unwrap_or(i64::MAX) >= TAGS_OF_MISSION {
        return Err(Refusal::TagsFull { limit: TAGS_OF_MISSION }.into());
    }
    let id = TagId::from(act.fresh_id());
    let language = text::language_of(&name, language);
    let new = NewTag { id, mission: mission.id, name: &name, key: &key, language, by: act.person.id };
    if !act.tx.add_tag(new, act.moment.now).await? {
        return Err(Failure::field("name", Invalid::Repeated));
    }
    act.record("tag.added", "mission", mission.id.uuid(), Some(mission.id), json!({ "tag": id, "after": name })).await?;
    Ok(())
}

/// Takes a tag away from a mission and from every idea that has it. Twice is once.
///
/// # Errors
/// Not found; not allowed.
pub async fn remove_tag(act: &mut Act, slug: &str, id: &str) -> Result<(), Failure> {
    let mission = mission(act, slug).await?;
    let tags = act.tx.lock_tags(mission.id).await?;
    let Some(tag) = id.parse::<TagId>().ok().and_then(|id| tags.into_iter().find(|tag| tag.id == id)) else { return Ok(()) };
    act.tx.remove_tag(tag.id).await?;
    let detail = json!({ "tag": tag.id, "before": tag.name, "ideas": tag.ideas });
    act.record("tag.removed", "mission", mission.id.uuid(), Some(mission.id), detail).await?;
    Ok(())
}

async fn mission(act: &mut Act, slug: &str) -> Result<MissionView, Failure> {
    let mission = act.tx.mission(slug).await?.ok_or(PageFailure::NotFound)?;
    act.may(Action::SortIdeas, Subject::in_mission(mission.id))?;
    Ok(mission)
}
