//! What a paper and its warnings are made from.

use domain::{
    decision::ChangeKind,
    paper::{ASSUMPTIONS_SHOWN, DECISIONS_SHOWN, EVIDENCE_SHOWN, IDEAS_SHOWN, TESTS_SHOWN, VERSIONS_SHOWN},
    test::TestResult,
};
use store::{
    Read,
    answers::AnswerView,
    assumptions::AssumptionView,
    decisions::{DecisionVersion, DecisionView, Shown},
    ideas::IdeaView,
    missions::MissionView,
    papers::{KnownEvidence, Quoting},
    tests::TestView,
};

/// What a paper is about.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The mission.
    pub mission: &'a MissionView,
    /// The decision of it, when the paper is about that one.
    pub decision: Option<&'a DecisionView>,
}

/// A decision with its versions, newest first.
#[derive(Clone, Debug)]
pub struct Told {
    /// The decision.
    pub view: DecisionView,
    /// Its newest versions; none before the paper itself is written.
    pub versions: Vec<DecisionVersion>,
}

impl Told {
    /// The last change of mind with the version before it.
    pub fn turn(&self) -> Option<(&DecisionVersion, &DecisionVersion)> {
        self.versions.windows(2).find_map(|pair| match pair {
            [after, before] if after.kind == ChangeKind::Changed => Some((after, before)),
            _ => None,
        })
    }
}

/// Everything that is known, as far as everyone can read it.
#[derive(Clone, Debug)]
pub struct Facts {
    /// People who took part.
    pub people: i64,
    /// Ideas, those that most people answered first.
    pub ideas: Vec<IdeaView>,
    /// How many ideas there are.
    pub idea_count: i64,
    /// The newest answer of the city to each of them that has one; none before the paper itself is written.
    pub answers: Vec<(IdeaView, AnswerView)>,
    /// Tests that did not work, or were stopped early.
    pub did_not_work: Vec<TestView>,
    /// Tests with another result.
    pub other_tests: Vec<TestView>,
    /// How many viewpoints may be quoted.
    pub quoting: Quoting,
    /// Pieces of evidence, newest first.
    pub evidence: Vec<KnownEvidence>,
    /// What we think is true: of the mission. A decision holds its own.
    pub assumptions: Vec<AssumptionView>,
    /// Decisions: the one that the paper is about, or those of the mission.
    pub decisions: Vec<Told>,
    /// How many decisions there are.
    pub decision_count: i64,
}

/// Reads what warnings are made from.
///
/// # Errors
/// As every read.
pub async fn gather(read: &mut Read, about: About<'_>) -> store::Result<Facts> {
    let mission = about.mission;
    let (people, ideas, tests, evidence, assumptions, decisions) = match about.decision {
        Some(decision) => {
            let (id, version) = (decision.id, decision.version);
            (
                read.people_of_decision_count(id, version).await?,
                read.ideas_of_decision(id, version, IDEAS_SHOWN).await?,
                read.tests_of_decision(id, version, TESTS_SHOWN).await?,
                read.evidence_of_decision(id, version, EVIDENCE_SHOWN).await?,
                Vec::new(),
                vec![decision.clone()],
            )
        }
        None => (
            mission.people,
            read.most_answered(mission.id, IDEAS_SHOWN).await?,
            read.tests_with_result(mission.id, TESTS_SHOWN).await?,
            read.known_evidence(mission.id, EVIDENCE_SHOWN).await?,
            read.assumptions(mission.id, ASSUMPTIONS_SHOWN, 0).await?,
            read.decisions(Some(mission.id), Shown::All, DECISIONS_SHOWN, 0).await?,
        ),
    };
    let quoting = match about.decision {
        Some(decision) => read.quoting_of_decision(decision.id, decision.version).await?,
        None => read.quoting(mission.id).await?,
    };
    let lost = |test: &TestView| matches!(test.result, Some(TestResult::DidNotWork | TestResult::StoppedEarly));
    let (did_not_work, other_tests) = tests.into_iter().partition(lost);
    let decisions: Vec<_> = decisions.into_iter().map(|view| Told { view, versions: Vec::new() }).collect();
    Ok(Facts {
        people,
        idea_count: mission.ideas,
        ideas,
        answers: Vec::new(),
        did_not_work,
        other_tests,
        quoting,
        evidence,
        assumptions,
        decision_count: i64::try_from(decisions.len()).unwrap_or(i64::MAX),
        decisions,
    })
}

/// Reads what only the paper itself tells: versions of decisions, answers of the city, how much there is of each.
///
/// # Errors
/// As every read.
pub async fn gather_all(read: &mut Read, about: About<'_>) -> store::Result<Facts> {
    let mut facts = gather(read, about).await?;
    for told in &mut facts.decisions {
        told.versions = read.decision_versions(told.view.id, VERSIONS_SHOWN, 0).await?;
    }
    for idea in facts.ideas.iter().filter(|idea| idea.replied.version > 0) {
        if let Some(answer) = read.answer_to(idea.id).await? {
            facts.answers.push((idea.clone(), answer));
        }
    }
    match about.decision {
        Some(decision) => {
            let ideas = read.decision_ideas(decision.id, decision.version).await?;
            facts.idea_count = i64::try_from(ideas.len()).unwrap_or(i64::MAX);
        }
        None => facts.decision_count = read.decision_count(Some(about.mission.id), Shown::All).await?,
    }
    Ok(facts)
}
