//! Ways to take part in a mission, in the order in which its page offers them.

use super::Stage;

/// A way to take part: a button on the page of a mission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Answer ideas on cards.
    Answer,
    /// Add an idea.
    Add,
    /// See all ideas.
    SeeIdeas,
}

/// The ways that are open now, the most useful first.
///
/// While we look for what is going on, new ideas help most; while we choose, answers do; later there is more to see than
/// to say. `open` is whether the mission takes answers, `to_answer` how many ideas this person can still answer, `ideas`
/// how many there are to see. Nothing is offered that would lead to an empty page.
pub fn ways(stage: Stage, open: bool, to_answer: i64, ideas: i64) -> Vec<Way> {
    let order = match stage {
        Stage::Look => [Way::Add, Way::Answer, Way::SeeIdeas],
        Stage::Choose => [Way::Answer, Way::Add, Way::SeeIdeas],
        Stage::Try | Stage::Do => [Way::SeeIdeas, Way::Answer, Way::Add],
    };
    let offered = |way: &Way| match way {
        Way::Answer => open && to_answer > 0,
        Way::Add => open,
        Way::SeeIdeas => ideas > 0,
    };
    order.into_iter().filter(offered).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stage_decides_what_comes_first() {
        let first = |stage| ways(stage, true, 12, 46).first().copied();
        assert_eq!(first(Stage::Look), Some(Way::Add));
        assert_eq!(first(Stage::Choose), Some(Way::Answer));
        assert_eq!(first(Stage::Try), Some(Way::SeeIdeas));
        assert_eq!(first(Stage::Do), Some(Way::SeeIdeas));
    }

    #[test]
    fn nothing_leads_to_an_empty_page() {
        assert_eq!(ways(Stage::Choose, true, 0, 0), [Way::Add]);
        assert_eq!(ways(Stage::Choose, true, 0, 46), [Way::Add, Way::SeeIdeas]);
        assert_eq!(ways(Stage::Look, true, 3, 3), [Way::Add, Way::Answer, Way::SeeIdeas]);
    }

    #[test]
    fn a_closed_mission_can_only_be_read() {
        for stage in Stage::ALL {
            assert_eq!(ways(*stage, false, 12, 46), [Way::SeeIdeas]);
            assert_eq!(ways(*stage, false, 0, 0), []);
        }
    }
}
