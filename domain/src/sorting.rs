//! Sorting ideas: which can be joined, what they are split into, notes and tags.

use crate::{
    IdeaId, MissionId, codes,
    idea::{Idea, IdeaState, SENTENCE_LIMIT},
    problem::{Invalid, Problems, Refusal},
    text,
};

/// Letters in a private note of staff.
pub const NOTE_LIMIT: usize = 2_000;
/// Letters in a reason that staff give for joining or splitting; everyone reads it.
pub const REASON_LIMIT: usize = 300;
/// Letters in a tag.
pub const TAG_LIMIT: usize = 30;
/// Tags that a mission can have.
pub const TAGS_OF_MISSION: i64 = 30;
/// Ideas that one idea can be split into, at least and at most.
pub const PARTS: (usize, usize) = (2, 3);
/// Notes on one page.
pub const NOTES_PAGE: i64 = 50;

codes! {
    /// What is done with the tags of a mission.
    pub enum TagAct {
        /// A new one.
        Add = "add",
        /// One is taken away, from all ideas too.
        Remove = "remove",
    }
}

/// What joining needs to know of an idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joinable {
    /// The idea.
    pub id: IdeaId,
    /// Its mission.
    pub mission: MissionId,
    /// What has become of it.
    pub state: IdeaState,
    /// How many ideas go on in it now.
    pub joined: i64,
}

/// Whether an idea can go on as part of another one, which is kept. An idea that goes on elsewhere takes no others in, and one
/// that took others in goes on nowhere: so there are no chains, and nothing can go round in a circle.
///
/// # Errors
/// [`Refusal::JoinsItself`], [`Refusal::JoinsOtherMission`], [`Refusal::JoinsJoined`] when the kept one goes on elsewhere,
/// [`Refusal::JoinsKept`] when others go on in this one, [`Refusal::IdeaClosed`] when one of them takes no part.
pub fn can_join(idea: Joinable, kept: Joinable) -> Result<(), Refusal> {
    if idea.id == kept.id {
        return Err(Refusal::JoinsItself);
    }
    if idea.mission != kept.mission {
        return Err(Refusal::JoinsOtherMission);
    }
    if idea.state == IdeaState::Joined || kept.state == IdeaState::Joined {
        return Err(Refusal::JoinsJoined);
    }
    if idea.joined > 0 {
        return Err(Refusal::JoinsKept);
    }
    // A test or a decision hangs on the idea itself; an answer of the city too, but "not now" may become now with the other.
    if !matches!(idea.state, IdeaState::Open | IdeaState::NotNow) || !kept.state.takes_part() {
        return Err(Refusal::IdeaClosed);
    }
    Ok(())
}

/// Whether two sentences ask the same: letters and numbers in the same order, whatever the capitals, signs and spaces.
pub fn same_words(one: &str, other: &str) -> bool {
    let bare = |text: &str| -> String { text.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect() };
    bare(one) == bare(other)
}

/// The sentences into which an idea is split; empty lines at the end are left out.
///
/// # Errors
/// Every problem, by field name: `part-1` to `part-3`.
pub fn parts(typed: &[String]) -> Result<Vec<Idea>, Problems> {
    let (least, most) = PARTS;
    let mut problems = Problems::none();
    let mut ideas: Vec<Idea> = Vec::new();
    for (at, sentence) in typed.iter().take(most).enumerate() {
        let field = format!("part-{}", at + 1);
        if at >= least && sentence.trim().is_empty() {
            continue;
        }
        let Some(sentence) = problems.take(&field, text::line(sentence, SENTENCE_LIMIT)) else { continue };
        if ideas.iter().any(|idea| same_words(&idea.sentence, &sentence)) {
            problems.add(&field, Invalid::Repeated);
        }
        ideas.push(Idea { sentence, ..Idea::default() });
    }
    problems.check()?;
    Ok(ideas)
}

/// The name of a tag as it is kept, and the key under which no other tag of the mission may be kept.
///
/// # Errors
/// What is wrong with the name.
pub fn tag(typed: &str) -> Result<(String, String), Invalid> {
    let name = text::line(typed, TAG_LIMIT)?;
    let key = name.to_lowercase();
    Ok((name, key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn idea(id: u128, state: IdeaState, joined: i64) -> Joinable {
        Joinable { id: Uuid::from_u128(id).into(), mission: Uuid::from_u128(9).into(), state, joined }
    }

    #[test]
    fn no_chains_and_no_circles() {
        let (one, two) = (idea(1, IdeaState::Open, 0), idea(2, IdeaState::Open, 3));
        assert_eq!(can_join(one, two), Ok(()));
        assert_eq!(can_join(one, one), Err(Refusal::JoinsItself));
        assert_eq!(can_join(two, one), Err(Refusal::JoinsKept));
        assert_eq!(can_join(one, idea(3, IdeaState::Joined, 0)), Err(Refusal::JoinsJoined));
        assert_eq!(can_join(idea(3, IdeaState::Joined, 0), one), Err(Refusal::JoinsJoined));
        let elsewhere = Joinable { mission: Uuid::from_u128(8).into(), ..two };
        assert_eq!(can_join(one, elsewhere), Err(Refusal::JoinsOtherMission));
    }

    #[test]
    fn what_takes_no_part_is_not_joined() {
        let open = idea(1, IdeaState::Open, 0);
        for state in IdeaState::ALL {
            let other = idea(2, *state, 0);
            let kept = matches!(state, IdeaState::Open | IdeaState::Tested);
            assert_eq!(can_join(open, other).is_ok(), kept, "into {state:?}");
            let joined = matches!(state, IdeaState::Open | IdeaState::NotNow);
            assert_eq!(can_join(other, open).is_ok(), joined, "from {state:?}");
        }
    }

    #[test]
    fn capitals_and_signs_make_no_other_question() {
        assert!(same_words("Plant trees at the bus stops!", "plant  trees at the Bus-stops"));
        assert!(!same_words("Plant trees", "Plant two trees"));
        assert!(same_words("ازرعوا الأشجار.", "ازرعوا الأشجار"));
    }

    #[test]
    fn an_idea_is_split_into_two_or_three() {
        let typed = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
        let sentences = |ideas: Vec<Idea>| ideas.into_iter().map(|idea| idea.sentence).collect::<Vec<_>>();
        assert_eq!(parts(&typed(&["One ", "Two", " "])).map(sentences), Ok(vec!["One".to_owned(), "Two".to_owned()]));
        let problems = parts(&typed(&["One", "", "one"])).err().unwrap_or_default();
        assert_eq!(problems.of("part-2"), Some(&Invalid::Empty));
        assert_eq!(problems.of("part-3"), Some(&Invalid::Repeated));
    }

    #[test]
    fn tags_differ_in_more_than_capitals() {
        assert_eq!(tag(" Shade ").map(|(_, key)| key), tag("SHADE").map(|(_, key)| key));
        assert_eq!(tag(""), Err(Invalid::Empty));
    }
}
