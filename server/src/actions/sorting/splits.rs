//! Splitting one idea into two or three.

use super::super::{people::notify, votes::idea_and_mission};
use crate::{act::Act, failure::Failure};
use domain::{
    IdeaId,
    notice::NoticeKind,
    permission::{Action, Subject},
    problem::Refusal,
    sorting::{self, REASON_LIMIT},
    text,
};
use serde_json::json;
use store::{changes::NewChange, notices::About, sorting::NewPart};

/// What staff typed to split an idea.
#[derive(Clone, Debug)]
pub struct Split<'a> {
    /// One sentence for each new idea.
    pub parts: Vec<String>,
    /// Why.
    pub reason: &'a str,
    /// The version of the idea whose words staff read.
    pub version: i64,
    /// How many ideas had been split from it then.
    pub before: i64,
    /// The language they read the site in, as a BCP 47 tag.
    pub language: &'a str,
}

/// Splits an idea. The new ones have the same author, who is told; answers and viewpoints stay with the idea that people
/// answered, which stays open.
///
/// # Errors
/// Not found; not allowed; problems with the form; refused when the idea takes no part, or when it was changed or split
/// meanwhile.
pub async fn split(act: &mut Act, id: IdeaId, split: Split<'_>) -> Result<(), Failure> {
    let (_, mission) = idea_and_mission(act, id).await?;
    act.may(Action::SortIdeas, Subject::in_mission(mission.id))?;
    let reason = text::line(split.reason, REASON_LIMIT);
    let (parts, reason) = match (sorting::parts(&split.parts), reason) {
        (Ok(parts), Ok(reason)) => (parts, reason),
        (parts, reason) => {
            let mut problems = parts.err().unwrap_or_default();
            problems.take("reason", reason);
            return Err(problems.into());
        }
    };
    let idea = act.tx.lock_idea(id).await?.ok_or_else(Failure::not_found)?;
    if !idea.state.takes_part() {
        return Err(Refusal::IdeaClosed.into());
    }
    if idea.version != split.version || idea.sorted.parts != split.before {
        return Err(Refusal::ChangedMeanwhile { version: idea.version }.into());
    }
    let now = act.moment.now;
    let mut made = Vec::new();
    for words in &parts {
        let part = IdeaId::from(act.fresh_id());
        let number = act.tx.next_idea_number(mission.id).await?;
        let language = text::language_of(&words.sentence, split.language);
        act.tx.add_part_of_idea(NewPart { id: part, from: id, number, idea: words, language }, now).await?;
        made.push(part);
    }
    let more = i64::try_from(made.len()).unwrap_or(0);
    act.tx.count_in_mission(mission.id, more, 0, 0).await?;
    notify(act, idea.author, NoticeKind::IdeaSplit, About::idea(id)).await?;
    let change = act.fresh_id();
    let new = NewChange {
        id: change,
        kind: "idea.split",
        mission: mission.id,
        idea: Some(id),
        target: None,
        version: idea.version,
        reason: &reason,
    };
    act.tx.add_change(new, now).await?;
    act.record("idea.split", "idea", id.uuid(), Some(mission.id), json!({ "into": made, "reason": reason })).await?;
    Ok(())
}
