//! One of everything: for tests that try each address and each person.

use super::{World, content::Known};
use domain::{
    AssumptionId, DecisionId, DraftId, EvidenceId, IdeaId, MissionId, ModerationActId, PaperId, PersonId, ReportId, RoundId, TestId,
    ViewpointId,
    decision::State,
    evidence::EvidenceState,
    idea::IdeaState,
    mission::Moderation,
    paper::{self, Block, Paper, Piece, Section},
    person::{Facilitates, Role},
    test::{Closing, Fields, TestResult, TestState},
    viewpoint::{Place, ViewpointState},
};
use store::papers::NewPaper;
use store::tests::write::NewTest;

/// A mission with an idea and a viewpoint in every state, and people of every kind.
#[derive(Clone, Debug)]
pub struct Town {
    /// The mission `cooler-streets`, which takes part.
    pub mission: MissionId,
    /// One idea of the writer for each state.
    pub ideas: Vec<(IdeaState, IdeaId)>,
    /// An open idea of the closed mission.
    pub closed_idea: IdeaId,
    /// One viewpoint of the writer for each state, all under the open idea.
    pub viewpoints: Vec<(ViewpointState, ViewpointId)>,
    /// Something that we think is true, in the open mission, with one sign.
    pub assumption: AssumptionId,
    /// One piece of evidence of the writer for each state, all on the open idea.
    pub evidence: Vec<(EvidenceState, EvidenceId)>,
    /// One test for each state, of the open idea; the officer owns them.
    pub tests: Vec<(TestState, TestId)>,
    /// An officer took the hidden idea out.
    pub act: ModerationActId,
    /// The other guest reported the idea that is not for now.
    pub report: ReportId,
    /// One decision for each state, in the mission that takes part.
    pub decisions: Vec<(State, DecisionId)>,
    /// One more proposal.
    pub proposal: DecisionId,
    /// A draft of the writer.
    pub draft: DraftId,
    /// A paper about the mission, made by the officer.
    pub paper: PaperId,
    /// Who wrote all that: a guest.
    pub writer: Known,
    /// Another guest.
    pub other: Known,
    /// Staff by what they are.
    pub facilitator: Known,
    /// A facilitator of the closed mission only.
    pub facilitator_elsewhere: Known,
    /// An officer.
    pub officer: Known,
    /// An admin.
    pub admin: Known,
}

/// The words of the writer, by which a test finds them where they must not be.
pub fn words_of(state: &str) -> String {
    format!("Words of the {} one", state.replace('_', "-"))
}

impl Town {
    /// The idea in this state.
    pub fn idea(&self, state: IdeaState) -> IdeaId {
        self.ideas.iter().find(|(each, _)| *each == state).expect("an idea in each state").1
    }

    /// The viewpoint in this state.
    pub fn viewpoint(&self, state: ViewpointState) -> ViewpointId {
        self.viewpoints.iter().find(|(each, _)| *each == state).expect("a viewpoint in each state").1
    }

    /// The evidence in this state.
    pub fn evidence_in(&self, state: EvidenceState) -> EvidenceId {
        self.evidence.iter().find(|(each, _)| *each == state).expect("evidence in each state").1
    }

    /// The test in this state.
    pub fn test(&self, state: TestState) -> TestId {
        self.tests.iter().find(|(each, _)| *each == state).expect("a test in each state").1
    }

    /// The decision in this state.
    pub fn decision(&self, state: State) -> DecisionId {
        self.decisions.iter().find(|(each, _)| *each == state).expect("a decision in each state").1
    }

    /// Everyone by name; `None` is a stranger.
    pub fn everyone(&self) -> [(&'static str, Option<&Known>); 7] {
        [
            ("stranger", None),
            ("writer", Some(&self.writer)),
            ("other guest", Some(&self.other)),
            ("facilitator", Some(&self.facilitator)),
            ("facilitator elsewhere", Some(&self.facilitator_elsewhere)),
            ("officer", Some(&self.officer)),
            ("admin", Some(&self.admin)),
        ]
    }
}

impl World {
    /// One of everything.
    pub async fn town(&self) -> Town {
        let mission = self.mission("cooler-streets").await;
        let closed = self
            .mission_with("closed-streets", |fields| {
                fields.title = "Closed streets".to_owned();
                fields.answer_by = "2026-04-08".parse().ok();
            })
            .await;
        let _moderated = self
            .mission_with("held-streets", |fields| {
                fields.title = "Held streets".to_owned();
                fields.moderation = Moderation::Before;
            })
            .await;
        let writer = self.guest().await;
        let mut ideas = Vec::new();
        for state in IdeaState::ALL {
            ideas.push((*state, self.idea_by(writer.id, mission, &words_of(state.code()), state.code()).await));
        }
        self.joined(&ideas).await;
        let closed_idea = self.idea_by(writer.id, closed, &words_of("closed"), "open").await;
        let open = ideas.iter().find(|(state, _)| *state == IdeaState::Open).expect("an open idea").1;
        let mut viewpoints = Vec::new();
        for state in ViewpointState::ALL {
            viewpoints
                .push((*state, self.viewpoint_by(writer.id, open, &words_of(&format!("viewpoint-{}", state.code())), state.code()).await));
        }
        let assumption = self.assumption(mission, "Shade brings people out.", 3).await;
        let mut evidence = Vec::new();
        for state in EvidenceState::ALL {
            let words = words_of(&format!("evidence-{}", state.code()));
            evidence.push((*state, self.evidence_of(writer.id, mission, open.into(), &words, "story", None, state.code()).await));
        }
        let mut decisions = Vec::new();
        for state in State::ALL {
            decisions.push((*state, self.decision_in(mission, *state, |_| {}).await));
        }
        let proposal = self.decision_in(mission, State::Proposed, |_| {}).await;
        let draft = self.draft_by(writer.id, mission, &words_of("draft")).await;
        let (other, officer) = (self.guest().await, self.staff(Role::Officer).await);
        let in_state = |wanted: IdeaState| ideas.iter().find(|(state, _)| *state == wanted).expect("an idea in each state").1;
        let act = self.act_by(officer.id, &writer, mission, in_state(IdeaState::Hidden)).await;
        let report = self.report_by(other.id, mission, in_state(IdeaState::NotNow)).await;
        self.queued(mission, in_state(IdeaState::Held), true).await;
        let paper = self.paper_by(officer.id, mission).await;
        let facilitator_elsewhere = self.staff_of(Role::Facilitator, &Facilitates::Missions(vec![closed])).await;
        let mut tests = Vec::new();
        for state in TestState::ALL {
            tests.push((*state, self.test_by(officer.id, mission, open, *state).await));
        }
        Town {
            mission,
            tests,
            ideas,
            closed_idea,
            viewpoints,
            assumption,
            evidence,
            decisions,
            proposal,
            draft,
            writer,
            other,
            act,
            report,
            facilitator: self.staff(Role::Facilitator).await,
            facilitator_elsewhere,
            officer,
            paper,
            admin: self.staff(Role::Admin).await,
        }
    }

    /// The joined idea goes on in the open one.
    async fn joined(&self, ideas: &[(IdeaState, IdeaId)]) {
        let of = |wanted| ideas.iter().find(|(state, _)| *state == wanted).expect("an idea in each state").1.uuid();
        let [id, idea, kept] = [self.fresh_id(), of(IdeaState::Joined), of(IdeaState::Open)].map(|id| self.database.id(id));
        let now = self.now().micros();
        self.database
            .execute(&format!(
                "INSERT INTO idea_joins (id, idea_id, kept_id, state_before, same_words, kept_version, reason, joined_name, created_at) \
                 VALUES ({id}, {idea}, {kept}, 'open', (1 = 0), 1, 'They ask the same.', 'Test officer', {now}); \
                 UPDATE ideas SET joined_count = 1 WHERE id = {kept}"
            ))
            .await;
    }

    /// A viewpoint that starts a thread under an idea.
    pub async fn viewpoint_by(&self, author: PersonId, idea: IdeaId, thought: &str, state: &str) -> ViewpointId {
        let id = ViewpointId::from(self.fresh_id());
        let now = self.now().micros();
        let place = self.database.bytes(&Place::start(self.now(), id).key);
        let [viewpoint, idea, author] = [id.uuid(), idea.uuid(), author.uuid()].map(|id| self.database.id(id));
        let counted = i64::from(state == "open");
        self.database
            .execute(&format!(
                "INSERT INTO viewpoints (id, target_kind, target_id, mission_id, parent_id, thread_id, place, depth, author_id, author_role, byline, \
                 version, stance, thought, life, may_quote, language, state, created_at, updated_at) VALUES ({viewpoint}, 'idea', {idea}, \
                 (SELECT mission_id FROM ideas WHERE id = {idea}), NULL, {viewpoint}, {place}, 0, {author}, \
                 'resident', 'Quiet Plover 47', 1, 'for', '{thought}', 'I live there.', (1 = 1), 'en', '{state}', {now}, {now}); \
                 UPDATE ideas SET viewpoint_count = viewpoint_count + {counted} WHERE id = {idea}"
            ))
            .await;
        id
    }

    /// A test of an idea in a state, with two places.
    pub async fn test_by(&self, owner: PersonId, mission: MissionId, idea: IdeaId, state: TestState) -> TestId {
        let text = str::to_owned;
        let fields = Fields {
            title: format!("A test that is {}", state.code()),
            think: text("People come."),
            attempt: text("Open the gates."),
            place: text("Elm Street School"),
            starts_on: text("2026-04-01"),
            ends_on: text("2026-06-01"),
            watch: text("People in the yard"),
            worked_if: text("Forty people a day come."),
            stop_if: text("Anyone is hurt."),
            stage: text("street"),
            places: text("2"),
            help: vec![text("travel")],
            language: text("en"),
            ..Fields::default()
        };
        let test = fields.test().expect("all of it is right");
        let (id, now) = (TestId::from(self.fresh_id()), self.now());
        let mut write = self.app().writer.begin().await.expect("a write begins");
        write.add_test(&NewTest { id, mission, idea, test: &test, owner, team: "Streets" }, now).await.expect("the test is kept");
        if state != TestState::Preparing {
            write.start_test(id, RoundId::from(self.fresh_id()), test.stage, owner, now).await.expect("it starts");
        }
        if state == TestState::Stopped {
            write.stop_test(id, "The gate broke.", now).await.expect("it stops");
        }
        if state == TestState::Closed {
            let [thought, saw, learned, next, worth, leader] =
                ["People come.", "Few came.", "Shade matters.", "Try sails.", "It was cheap.", "Test Lead"].map(str::to_owned);
            let closing = Closing { thought, saw, learned, next, worth, leader, leader_role: String::new() };
            write.close_test(id, TestResult::DidNotWork, &closing, now).await.expect("it is closed");
        }
        write.commit().await.expect("the write is kept");
        id
    }

    /// A paper that asks for a decision.
    pub async fn paper_by(&self, staff: PersonId, mission: MissionId) -> PaperId {
        let id = PaperId::from(self.fresh_id());
        let section =
            Section { heading: "Recommendation".to_owned(), blocks: vec![Block::Paragraph(vec![Piece::Said("Plant trees.".to_owned())])] };
        let paper = Paper {
            title: "Shade".to_owned(),
            committee: "Transport Committee".to_owned(),
            meeting: None,
            item: String::new(),
            by: "Test officer".to_owned(),
            by_role: String::new(),
            source: "Made for a test.".to_owned(),
            warnings: Vec::new(),
            sections: vec![section],
            decisions: Vec::new(),
            typed: paper::fields::Fields::default(),
        };
        let target = mission.into();
        let new = NewPaper { id, mission, target, target_version: 1, language: "en", paper: &paper, words: &[], made_by: staff };
        let mut write = self.app().writer.begin().await.expect("a write begins");
        write.add_paper(&new, self.now()).await.expect("the paper is kept");
        write.commit().await.expect("the write is kept");
        id
    }

    /// An act that took an idea out under the rule of kindness.
    pub async fn act_by(&self, by: PersonId, author: &Known, mission: MissionId, idea: IdeaId) -> ModerationActId {
        let id = ModerationActId::from(self.fresh_id());
        let now = self.now().micros();
        let [act, by, author, mission, idea] =
            [id.uuid(), by.uuid(), author.id.uuid(), mission.uuid(), idea.uuid()].map(|id| self.database.id(id));
        let no = if self.database.backend == super::Backend::Sqlite { "0" } else { "FALSE" };
        self.database
            .execute(&format!(
                "INSERT INTO moderation_acts (id, target_kind, target_id, mission_id, author_id, kind, rule_id, law, reason, found_by, \
                 machine, acted_by, words_version, state_before, state_after, created_at) VALUES ({act}, 'idea', {idea}, {mission}, {author}, \
                 'hidden', 'kind', '', 'It hurts.', 'staff', {no}, {by}, 1, 'open', 'hidden', {now})"
            ))
            .await;
        id
    }

    /// A report of an idea, in the queue.
    pub async fn report_by(&self, person: PersonId, mission: MissionId, idea: IdeaId) -> ReportId {
        let id = ReportId::from(self.fresh_id());
        let now = self.now().micros();
        let [report, person, mission_id, idea_id] = [id.uuid(), person.uuid(), mission.uuid(), idea.uuid()].map(|id| self.database.id(id));
        self.database
            .execute(&format!(
                "INSERT INTO reports (id, target_kind, target_id, mission_id, words_version, person_id, rule_id, words, language, created_at) \
                 VALUES ({report}, 'idea', {idea_id}, {mission_id}, 1, {person}, 'kind', 'It is rude.', 'en', {now})"
            ))
            .await;
        self.queued(mission, idea, false).await;
        id
    }

    /// Puts an idea in the queue: held, or reported once.
    pub async fn queued(&self, mission: MissionId, idea: IdeaId, held: bool) {
        let now = self.now().micros();
        let [mission, idea] = [mission.uuid(), idea.uuid()].map(|id| self.database.id(id));
        let sqlite = self.database.backend == super::Backend::Sqlite;
        let truth = |yes: bool| if sqlite { u8::from(yes).to_string() } else { yes.to_string() };
        let (held, no, reports) = (truth(held), truth(false), i64::from(!held));
        self.database
            .execute(&format!(
                "INSERT INTO moderation_items (target_id, target_kind, mission_id, held, machine, parked, report_count, waits_since) \
                 VALUES ({idea}, 'idea', {mission}, {held}, {no}, {no}, {reports}, {now})"
            ))
            .await;
    }

    /// A draft that is nearly ready to be sent.
    pub async fn draft_by(&self, author: PersonId, mission: MissionId, sentence: &str) -> DraftId {
        let id = DraftId::from(self.fresh_id());
        let now = self.now().micros();
        let [draft, mission, author] = [id.uuid(), mission.uuid(), author.uuid()].map(|id| self.database.id(id));
        self.database
            .execute(&format!(
                "INSERT INTO drafts (id, mission_id, person_id, sentence, why, created_at, updated_at) \
                 VALUES ({draft}, {mission}, {author}, '{sentence}', 'Because.', {now}, {now})"
            ))
            .await;
        id
    }
}
