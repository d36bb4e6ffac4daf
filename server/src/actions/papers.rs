//! Making papers for committees.

use crate::{act::Act, failure::Failure};
use app::{
    page::PageFailure,
    papers::{self, About, From},
    text::Text,
};
use domain::{
    DecisionId, PaperId,
    paper::fields::{Fields, Sent},
    permission::{Action, Subject},
    problem::Invalid,
};
use serde_json::json;
use store::papers::NewPaper;

/// What a paper is made about: a mission by its name, or a decision.
#[derive(Clone, Debug)]
pub enum Of {
    /// A mission.
    Mission(String),
    /// A decision.
    Decision(DecisionId),
}

/// Makes a paper, in the language in which the form was read.
///
/// # Errors
/// Not found; forbidden for those who may not; every problem with what was typed; a quote that is not open to everyone.
pub async fn make(act: &mut Act, of: &Of, sent: &Sent<'_>, text: Text) -> Result<PaperId, Failure> {
    let (mission, decision) = match of {
        Of::Mission(slug) => (act.tx.mission(slug).await?, None),
        Of::Decision(id) => {
            let decision = act.tx.decision(*id).await?.ok_or(PageFailure::NotFound)?;
            (act.tx.mission_by_id(decision.mission).await?, Some(decision))
        }
    };
    let mission = mission.ok_or(PageFailure::NotFound)?;
    act.may(Action::MakePaper, Subject::in_mission(mission.id))?;
    let fields = Fields::checked(sent)?;
    let name = act.person.byline().unwrap_or_default();
    let job = act.person.job.clone().unwrap_or_default();
    let about = About { mission: &mission, decision: decision.as_ref() };
    let from = From { text, about, fields: &fields, by: (&name, &job), moment: act.moment };
    let written = papers::write(&mut act.tx, from).await?;
    if !written.missing.is_empty() {
        return Err(Failure::field("quotes", Invalid::Unknown));
    }
    let id = PaperId::from(act.fresh_id());
    let (target, target_version) = match &decision {
        Some(decision) => (decision.id.into(), decision.version),
        None => (mission.id.into(), mission.version),
    };
    let new = NewPaper {
        id,
        mission: mission.id,
        target,
        target_version,
        language: text.language().code(),
        paper: &written.paper,
        words: &written.words,
        made_by: act.person.id,
    };
    act.tx.add_paper(&new, act.moment.now).await?;
    let mut detail = json!({ "title": written.paper.title, "committee": written.paper.committee, "version": target_version });
    if let (Some(decision), Some(detail)) = (&decision, detail.as_object_mut()) {
        detail.insert("decision".to_owned(), decision.number.into());
    }
    act.record("paper.made", "paper", id.uuid(), Some(mission.id), detail).await?;
    Ok(id)
}
