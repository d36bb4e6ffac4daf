//! The made-up content: `server/demo/*.json`.

use domain::{
    idea::{Idea, IdeaState},
    mission::{Good, Influence, Mission, Moderation, Stage, Team},
    viewpoint::{Stance, ViewpointState},
};
use serde::Deserialize;

/// The files, oldest mission first.
const FILES: [&str; 3] = [
    include_str!("../../demo/safe-walk.json"),
    include_str!("../../demo/cooler-streets.json"),
    include_str!("../../demo/nobody-waits-alone.json"),
];

/// Every mission of the demo.
///
/// # Errors
/// When a file is not what [`Content`] says; a test makes sure that they are.
pub(super) fn all() -> Result<Vec<Content>, serde_json::Error> {
    FILES.iter().map(|file| serde_json::from_str(file)).collect()
}

/// One mission with everything in it. Days and hours are counted back from the day on which it is made.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Content {
    /// Names it in `source`.
    pub key: String,
    /// Its name in web addresses.
    pub slug: String,
    /// People who took part.
    pub people: usize,
    /// The first of the guests without a name who take part here; missions share some of them.
    pub first_guest: usize,
    /// Days ago when it was made.
    pub days: i64,
    /// What staff wrote.
    pub mission: Words,
    /// Days from now to the last day to answer.
    pub answer_in_days: i64,
    /// Days from now to the reply.
    pub reply_in_days: i64,
    /// Who leads it: "staff:amina".
    pub led_by: String,
    /// Its versions, the first and the last included; none when it never changed.
    #[serde(default)]
    pub earlier: Vec<Version>,
    /// Its tags.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Its ideas, oldest first.
    pub ideas: Vec<IdeaContent>,
    /// Its tests, oldest first.
    #[serde(default)]
    pub tests: Vec<super::tests::TestContent>,
}

/// A [`Mission`] without its dates.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    title: String,
    change: String,
    why_now: String,
    keep: Vec<String>,
    balance: Option<[Good; 2]>,
    open: String,
    fixed: String,
    influence: Influence,
    leader: String,
    leader_role: String,
    teams: Vec<Team>,
    stage: Stage,
    moderation: Moderation,
    language: String,
}

impl Words {
    /// The mission with no dates set.
    pub(super) fn mission(&self) -> Mission {
        Mission {
            title: self.title.clone(),
            change: self.change.clone(),
            why_now: self.why_now.clone(),
            keep: self.keep.clone(),
            balance: self.balance.clone(),
            open: self.open.clone(),
            fixed: self.fixed.clone(),
            influence: self.influence,
            answer_by: None,
            reply_by: None,
            deadline: None,
            leader: self.leader.clone(),
            leader_role: self.leader_role.clone(),
            teams: self.teams.clone(),
            stage: self.stage,
            moderation: self.moderation,
            language: self.language.clone(),
            attribution: String::new(),
            attribution_url: String::new(),
        }
    }
}

/// What was different in an earlier version of a mission.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Version {
    /// Days ago when it was written.
    pub days: i64,
    pub stage: Option<Stage>,
    pub open: Option<String>,
    pub fixed: Option<String>,
    /// Why.
    pub reason: String,
}

/// One idea.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IdeaContent {
    /// Names it for `builds_on`.
    pub key: Option<String>,
    /// Days ago when it was sent.
    pub days: i64,
    /// The author's name; none is "No name".
    pub by: Option<String>,
    /// Whether that is their own name rather than a nickname.
    #[serde(default)]
    pub named: bool,
    pub sentence: String,
    #[serde(default)]
    pub why: String,
    #[serde(default)]
    pub helps: String,
    #[serde(default)]
    pub harms: String,
    /// How many agree, disagree, are not sure, and to how many it matters a lot.
    pub votes: [usize; 4],
    /// See [`super::answers::Asked::lean`].
    #[serde(default)]
    pub lean: f64,
    #[serde(default = "english")]
    pub language: String,
    #[serde(default = "open")]
    pub state: IdeaState,
    pub builds_on: Option<String>,
    /// What its first words were, when its author changed them.
    pub was: Option<Was>,
    /// Tags of its mission that it has.
    #[serde(default)]
    pub tags: Vec<String>,
    /// The idea in which it goes on.
    pub joined: Option<JoinContent>,
    /// A private note of staff.
    pub note: Option<NoteContent>,
    /// What the city said when it moved the idea to its state.
    pub answer: Option<AnswerContent>,
    #[serde(default)]
    pub thread: Vec<ViewpointContent>,
    #[serde(default)]
    pub reports: Vec<ReportContent>,
}

/// What someone reported.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReportContent {
    /// The house rule, by its stable name.
    pub rule: String,
    #[serde(default)]
    pub words: String,
    /// Hours ago.
    pub hours: i64,
}

impl IdeaContent {
    /// Its words now.
    pub(super) fn words(&self) -> Idea {
        Idea { sentence: self.sentence.clone(), why: self.why.clone(), helps: self.helps.clone(), harms: self.harms.clone() }
    }
    /// Its words at first.
    pub(super) fn first_words(&self) -> Idea {
        match &self.was {
            Some(was) => Idea { sentence: was.sentence.clone(), harms: was.harms.clone(), ..self.words() },
            None => self.words(),
        }
    }
}

/// The words of an idea before its author changed them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Was {
    /// Days ago when they were changed.
    pub days: i64,
    pub sentence: String,
    pub harms: String,
    /// Why.
    pub reason: String,
}

/// How an idea came to go on in another one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct JoinContent {
    /// The key of the other idea.
    pub into: String,
    /// Who joined them: "staff:marta".
    pub by: String,
    /// Days ago.
    pub days: i64,
    /// Why.
    pub reason: String,
}

/// A private note of staff.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NoteContent {
    /// Who wrote it: "staff:rosa".
    pub by: String,
    /// Days ago.
    pub days: i64,
    pub text: String,
}

/// The city's answer to an idea.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerContent {
    /// Who answered: "staff:amina".
    pub by: String,
    /// Days ago.
    pub days: i64,
    pub heard: String,
    pub reply: String,
    pub reason: String,
}

/// One viewpoint and the replies to it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ViewpointContent {
    /// A resident's name, or someone of the city: "staff:amina".
    pub by: String,
    pub stance: Stance,
    pub thought: String,
    #[serde(default)]
    pub life: String,
    /// Hours after the idea was sent.
    pub hours: i64,
    /// How many people found it helpful.
    #[serde(default)]
    pub helpful: usize,
    pub state: Option<ViewpointState>,
    #[serde(default)]
    pub replies: Vec<ViewpointContent>,
    #[serde(default)]
    pub reports: Vec<ReportContent>,
}

fn english() -> String {
    "en".to_owned()
}

const fn open() -> IdeaState {
    IdeaState::Open
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::viewpoint::Viewpoint;
    use std::collections::BTreeSet;

    fn walk<'a>(thread: &'a [ViewpointContent], seen: &mut Vec<&'a ViewpointContent>) {
        for viewpoint in thread {
            seen.push(viewpoint);
            for reply in &viewpoint.replies {
                assert!(reply.hours >= viewpoint.hours, "a reply before what it answers: {}", reply.thought);
            }
            walk(&viewpoint.replies, seen);
        }
    }

    #[test]
    fn the_demo_could_have_been_typed_in() -> Result<(), serde_json::Error> {
        for content in all()? {
            let checked = content.mission.mission().checked();
            assert_eq!(checked, Ok(content.mission.mission()), "{}", content.key);
            let mut keys = BTreeSet::new();
            let mut days = content.days;
            for idea in &content.ideas {
                assert!(idea.days <= days && idea.days > 0, "the oldest idea comes first: {}", idea.sentence);
                days = idea.days;
                assert_eq!(idea.words().checked(), Ok(idea.words()));
                assert_eq!(idea.first_words().checked(), Ok(idea.first_words()));
                assert!(idea.builds_on.as_ref().is_none_or(|key| keys.contains(key)), "{:?} comes later", idea.builds_on);
                keys.extend(idea.key.clone());
                assert!(idea.votes.iter().take(3).sum::<usize>() < content.people, "{}", idea.sentence);
                let mut viewpoints = Vec::new();
                walk(&idea.thread, &mut viewpoints);
                for viewpoint in viewpoints {
                    let words = Viewpoint {
                        stance: viewpoint.stance,
                        thought: viewpoint.thought.clone(),
                        life: viewpoint.life.clone(),
                        may_quote: false,
                    };
                    assert_eq!(words.checked(), Ok(words.clone()));
                }
            }
        }
        Ok(())
    }

    #[test]
    fn the_demo_is_rich() -> Result<(), serde_json::Error> {
        let all = all()?;
        let ideas = all.iter().flat_map(|content| &content.ideas);
        let states: BTreeSet<IdeaState> = ideas.clone().map(|idea| idea.state).collect();
        for state in [IdeaState::Open, IdeaState::Tested, IdeaState::NotNow, IdeaState::CannotDo, IdeaState::Held, IdeaState::Withdrawn] {
            assert!(states.contains(&state), "{state:?}");
        }
        let languages: BTreeSet<&str> = ideas.map(|idea| idea.language.as_str()).collect();
        assert!(languages.contains("ar") && languages.contains("pl"));
        Ok(())
    }
}
