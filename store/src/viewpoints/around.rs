//! One viewpoint with what it is about and the mission it belongs to, for a page or an action.

use super::{Eyes, ViewpointView};
use crate::{
    Read, Result,
    decisions::DecisionView,
    ideas::IdeaView,
    missions::MissionView,
    tests::{OwnerView, TestView},
};
use domain::{
    MissionId, Moment, PersonId, ViewpointId,
    decision::State,
    idea::IdeaState,
    permission::{Action, Subject, may},
    person::Actor,
    problem::Refusal,
    target::{Target, TargetKind},
};

/// Who may read the words of a thing that people talk about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Everyone.
    Everyone,
    /// Its author and those who let texts through: it waits.
    WhileItWaits,
    /// Nobody: it was taken back or taken out.
    Nobody,
}

/// What a thread is about: an idea, a test or a decision, as far as threads need to know it.
#[derive(Clone, Debug)]
pub struct TargetView {
    /// Which thing.
    pub target: Target,
    /// Its mission.
    pub mission: MissionId,
    /// What it says, in one line.
    pub title: String,
    /// The language of that, as a BCP 47 tag.
    pub language: String,
    /// The resident who wrote it; nobody when the city did.
    pub author: Option<PersonId>,
    /// The name shown there; `None` is "No name".
    pub byline: Option<String>,
    /// Who is told when someone starts a thread.
    pub owners: Vec<PersonId>,
    /// Open viewpoints under it.
    pub viewpoints: i64,
    /// Who may read it.
    pub reading: Reading,
    /// Why it takes no words now, whatever its mission says; nothing when it does.
    pub closed: Option<Refusal>,
}

impl TargetView {
    /// Whether these eyes may read its words. If not, what others said about it has no words either.
    pub fn is_shown_to(&self, eyes: Eyes) -> bool {
        match self.reading {
            Reading::Everyone => true,
            Reading::WhileItWaits => eyes.held || (eyes.person.is_some() && eyes.person == self.author),
            Reading::Nobody => false,
        }
    }
}

impl TargetView {
    /// A test. Everyone reads it, and people talk about it before it starts and after it is over, too.
    pub fn of_test(test: &TestView, owners: &[OwnerView]) -> Self {
        Self {
            target: test.id.into(),
            mission: test.mission,
            title: test.test.title.clone(),
            language: test.test.language.clone(),
            author: None,
            byline: None,
            owners: owners.iter().map(|owner| owner.person_id).collect(),
            viewpoints: test.viewpoints,
            reading: Reading::Everyone,
            closed: None,
        }
    }

    /// Whether people write under it now. A proposal is open for views until it is decided, also when its mission takes no more
    /// answers.
    ///
    /// # Errors
    /// Why not.
    pub fn takes_words(&self, mission: &MissionView, moment: Moment) -> Result<(), Refusal> {
        if self.target.kind != TargetKind::Decision {
            mission.mission.takes_part(moment)?;
        }
        self.closed.clone().map_or(Ok(()), Err)
    }
}

impl From<&DecisionView> for TargetView {
    fn from(decision: &DecisionView) -> Self {
        Self {
            target: decision.id.into(),
            mission: decision.mission,
            title: decision.decision.what.clone(),
            language: decision.decision.language.clone(),
            author: None,
            byline: None,
            owners: decision.started_by.into_iter().collect(),
            viewpoints: decision.viewpoints,
            reading: Reading::Everyone,
            closed: (decision.state != State::Proposed).then_some(Refusal::ViewsOver),
        }
    }
}

impl From<&IdeaView> for TargetView {
    fn from(idea: &IdeaView) -> Self {
        Self {
            target: idea.id.into(),
            mission: idea.mission,
            title: idea.idea.sentence.clone(),
            language: idea.language.clone(),
            author: Some(idea.author),
            byline: idea.byline.clone(),
            owners: vec![idea.author],
            viewpoints: idea.viewpoints,
            reading: match idea.state {
                state if state.is_public() => Reading::Everyone,
                IdeaState::Held => Reading::WhileItWaits,
                _ => Reading::Nobody,
            },
            closed: (!idea.state.takes_part()).then_some(Refusal::IdeaClosed),
        }
    }
}

/// A viewpoint and what is around it.
#[derive(Clone, Debug)]
pub struct Around {
    /// The viewpoint.
    pub viewpoint: ViewpointView,
    /// What it is about.
    pub about: TargetView,
    /// Whether the viewer may read the words of that.
    pub shown: bool,
    /// Its mission.
    pub mission: MissionView,
    /// For whose eyes it was read.
    pub eyes: Eyes,
}

impl Eyes {
    /// The eyes of someone who acts or looks in a mission.
    pub fn of(actor: Option<&Actor>, mission: MissionId) -> Self {
        Self {
            person: actor.map(|actor| actor.id),
            held: actor.is_some_and(|actor| may(actor, Action::Moderate, Subject::in_mission(mission)).is_ok()),
        }
    }
}

impl Read {
    /// What a thread is about. Nothing when there is no such thing, or when people do not talk under things of this kind.
    ///
    /// # Errors
    /// As every read.
    pub async fn target_around(&mut self, target: Target) -> Result<Option<TargetView>> {
        Ok(match target.kind {
            TargetKind::Idea => self.idea(target.id.into()).await?.as_ref().map(TargetView::from),
            TargetKind::Test => match self.test(target.id.into()).await? {
                Some(test) => Some(TargetView::of_test(&test, &self.test_owners(test.id).await?)),
                None => None,
            },
            TargetKind::Decision => self.decision(target.id.into()).await?.as_ref().map(TargetView::from),
            _ => None,
        })
    }

    /// A viewpoint with what it is about and its mission. Nothing when there is none, or when this person must not know of it.
    /// Under a thing that was taken back or taken out, it has words for its author only.
    ///
    /// # Errors
    /// As every read.
    pub async fn viewpoint_around(&mut self, id: ViewpointId, actor: Option<&Actor>) -> Result<Option<Around>> {
        // What these eyes may see depends on the mission, which is known only after the first look.
        let first_look = Eyes { person: actor.map(|actor| actor.id), held: true };
        let Some(viewpoint) = self.viewpoint(id, first_look).await? else { return Ok(None) };
        let Some(about) = self.target_around(viewpoint.target).await? else { return Ok(None) };
        let Some(mission) = self.mission_by_id(viewpoint.mission).await? else { return Ok(None) };
        let eyes = Eyes::of(actor, mission.id);
        let waits = about.reading == Reading::WhileItWaits;
        let shown = about.is_shown_to(eyes);
        let viewpoint = match viewpoint.narrowed(eyes.held) {
            Some(viewpoint) if shown || viewpoint.own => viewpoint,
            Some(viewpoint) if !waits => viewpoint.without_words(),
            _ => return Ok(None),
        };
        Ok(Some(Around { viewpoint, about, shown, mission, eyes }))
    }
}
