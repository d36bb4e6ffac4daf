//! Sorting ideas: joining and splitting them, who looks after one, private notes, tags. Only for the staff of the mission.

mod joins;
mod splits;
mod tags;

pub use joins::{Kept, join, undo_join};
pub use splits::{Split, split};
pub use tags::{add_tag, remove_tag, set_tags};

use super::{people::notify, votes::idea_and_mission};
use crate::{act::Act, failure::Failure};
use domain::{
    IdeaId, NoteId, PersonId,
    notice::NoticeKind,
    permission::{Action, Subject},
    problem::{Invalid, Problems},
    sorting::NOTE_LIMIT,
    text,
};
use serde_json::json;
use store::{notices::About, sorting::NewNote};

/// Lets a colleague look after an idea; nobody when `None`. They are told.
///
/// # Errors
/// Not found; not allowed; a problem with `person` when they are not of the staff of the mission.
pub async fn assign(act: &mut Act, id: IdeaId, to: Option<PersonId>) -> Result<(), Failure> {
    let (_, mission) = idea_and_mission(act, id).await?;
    act.may(Action::SortIdeas, Subject::in_mission(mission.id))?;
    if let Some(to) = to
        && !act.tx.staff_of_mission(mission.id).await?.iter().any(|colleague| colleague.id == to)
    {
        return Err(Failure::field("person", Invalid::Unknown));
    }
    let idea = act.tx.lock_idea(id).await?.ok_or_else(Failure::not_found)?;
    let before = idea.sorted.assigned_to;
    if before == to {
        return Ok(());
    }
    let kept = act.fresh_id();
    act.tx.assign_idea(kept, id, to, act.person.id, act.moment.now).await?;
    if let Some(to) = to {
        notify(act, to, NoticeKind::IdeaAssigned, About::idea(id)).await?;
    }
    act.record("idea.assigned", "idea", id.uuid(), Some(mission.id), json!({ "before": before, "after": to })).await?;
    Ok(())
}

/// Adds a private note to an idea. The record says that there is one, not what it says.
///
/// # Errors
/// Not found; not allowed; problems with the words.
pub async fn note(act: &mut Act, id: IdeaId, typed: &str) -> Result<(), Failure> {
    let (_, mission) = idea_and_mission(act, id).await?;
    act.may(Action::KeepNotes, Subject::in_mission(mission.id))?;
    let text = text::passage(typed, NOTE_LIMIT).map_err(|invalid| Problems::one("text", invalid))?;
    let note = NoteId::from(act.fresh_id());
    let name = act.person.byline().unwrap_or_default();
    let new = NewNote { id: note, idea: id, author: act.person.id, author_name: &name, author_role: act.actor.role, text: &text };
    act.tx.add_note(new, act.moment.now).await?;
    act.record("idea.noted", "idea", id.uuid(), Some(mission.id), json!({ "note": note })).await?;
    Ok(())
}
