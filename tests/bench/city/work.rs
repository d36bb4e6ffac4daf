//! What the city of the benchmark works on: tests, decisions, evidence, what waits to be read, and the action record.

use super::{ACTS, City, PLACES, THINGS, moment};
use crate::Outcome;
use domain::{
    Date, DecisionId, EvidenceId, IdeaId, MissionId, PersonId, ReportId, RoundId, TestId, ViewpointId,
    decision::{Affected, Cause, ChangeKind, Decision, Direction, Entry, NotChosen, Rests, Sign, Source, State, Sure},
    evidence::{Evidence, EvidenceKind, EvidenceState, QuoteConsent, Strength},
    person::Role,
    target::Target,
    test::{Closing, Fields, TestResult, TestState},
    viewpoint::{Stance, Viewpoint, ViewpointState},
};
use store::{
    decisions::write::{NewVersion, Writer},
    evidence::NewEvidence,
    moderation::{queue::Item, reports::NewReport},
    records::Record,
    tests::write::NewTest,
    viewpoints::NewViewpoint,
};

/// Rows kept in one transaction.
const TURN: usize = 5_000;
/// What the entries of the record say; residents do most.
const DONE: [(&str, &str, Role); 6] = [
    ("report.sent", "idea", Role::Resident),
    ("idea.sent", "idea", Role::Resident),
    ("viewpoint.sent", "viewpoint", Role::Resident),
    ("evidence.added", "evidence", Role::Resident),
    ("moderation.let_through", "viewpoint", Role::Facilitator),
    ("idea.answered", "idea", Role::Officer),
];

impl City<'_> {
    /// A mission, half of the time the first one, and one of its ideas.
    fn somewhere(&mut self, at: usize) -> (MissionId, IdeaId) {
        let place = if at.is_multiple_of(2) { 0 } else { 1 + (at / 2) % (self.missions.len() - 1) };
        let (mission, ideas) = &self.missions[place];
        (*mission, ideas[(at / 2) % ideas.len()])
    }

    fn someone(&mut self) -> PersonId {
        self.people[self.chance.below(self.people.len())]
    }

    /// Tests in every state, most of them over: as they are after some time.
    pub(super) async fn tests(&mut self) -> Outcome<()> {
        let all = self.size.tests;
        let mut tx = self.write().await?;
        for at in 0..all {
            let (mission, idea) = self.somewhere(at);
            let text = str::to_owned;
            let fields = Fields {
                title: format!("{} {} at the {}, test {at}", self.chance.of(&ACTS), self.chance.of(&THINGS), self.chance.of(&PLACES)),
                think: text("People come."),
                attempt: text("Open the gates after school."),
                place: text("Elm Street"),
                starts_on: text("2026-02-01"),
                ends_on: text("2026-03-01"),
                watch: text("People in the yard"),
                worked_if: text("Forty people a day come."),
                stop_if: text("Anyone is hurt."),
                stage: text("street"),
                places: text("20"),
                language: text("en"),
                ..Fields::default()
            };
            let test = fields.test().map_err(|problems| format!("a test that cannot be: {problems:?}"))?;
            let (id, owner, now) = (TestId::from(self.ids.next()), self.someone(), moment(at, all));
            tx.add_test(&NewTest { id, mission, idea, test: &test, owner, team: "Streets" }, now).await?;
            let state =
                [TestState::Closed, TestState::Closed, TestState::Closed, TestState::Running, TestState::Preparing, TestState::Stopped]
                    [at % 6];
            if state != TestState::Preparing {
                tx.start_test(id, RoundId::from(self.ids.next()), test.stage, owner, now).await?;
            }
            if state == TestState::Stopped {
                tx.stop_test(id, "The gate broke.", now).await?;
            }
            if state == TestState::Closed {
                let [thought, saw, learned, next, worth, leader] =
                    ["People come.", "Few came.", "Shade matters.", "Try sails.", "It was cheap.", "Generated Lead"].map(str::to_owned);
                let closing = Closing { thought, saw, learned, next, worth, leader, leader_role: String::new() };
                tx.close_test(id, TestResult::ALL[at % TestResult::ALL.len()], &closing, now).await?;
                self.made.test = Some(id);
            }
            if at % TURN == TURN - 1 {
                tx.commit().await?;
                tx = self.write().await?;
            }
        }
        tx.commit().await?;
        Ok(())
    }

    /// Decisions, some proposed, most changed since; of those that hold, some wait to be looked at again.
    pub(super) async fn decisions(&mut self) -> Outcome<()> {
        let all = self.size.decisions;
        let mut tx = self.write().await?;
        for at in 0..all {
            let (mission, idea) = self.somewhere(at);
            let what = format!("{} {} at the {}, decision {at}", self.chance.of(&ACTS), self.chance.of(&THINGS), self.chance.of(&PLACES));
            let decision = decision(what, if at % 4 == 0 { "2026-02-01" } else { "2036-09-30" })?;
            let (id, by, now) = (DecisionId::from(self.ids.next()), self.someone(), moment(at, all));
            let writer = Writer { id: by, name: Some("Generated Officer"), job: Some("Officer") };
            let state = if at % 5 == 4 { State::Proposed } else { State::Decided };
            let ideas = [idea];
            let first = Entry::first();
            tx.add_decision_version(
                NewVersion { id, mission, before: 0, state, decision: &decision, entry: &first, ideas: &ideas, writer },
                now,
            )
            .await?;
            if state == State::Decided && at % 2 == 0 {
                let changed = Decision { what: format!("{} until noon", decision.what), ..decision.clone() };
                let entry = Entry {
                    kind: ChangeKind::Changed,
                    because: "Fewer people came than we thought.".to_owned(),
                    cause: Some(Cause::NewEvidence),
                    moved: decision.evidence.clone(),
                    off: "Nobody is worse off.".to_owned(),
                    ..Entry::first()
                };
                let new =
                    NewVersion { id, mission, before: 1, state: State::Changed, decision: &changed, entry: &entry, ideas: &ideas, writer };
                tx.add_decision_version(new, now).await?;
                self.made.decision = Some(id);
            }
            if at % TURN == TURN - 1 {
                tx.commit().await?;
                tx = self.write().await?;
            }
        }
        tx.commit().await?;
        Ok(())
    }

    /// Evidence on ideas; nobody weighed a third of it.
    pub(super) async fn evidence(&mut self) -> Outcome<()> {
        let all = self.size.evidence;
        let mut tx = self.write().await?;
        for at in 0..all {
            let (mission, idea) = self.somewhere(at);
            let words = Evidence {
                kind: [EvidenceKind::Story, EvidenceKind::Number, EvidenceKind::StaffSee][at % 3],
                title: format!("{} at the {}, counted", self.chance.of(&THINGS), self.chance.of(&PLACES)),
                says: format!("I saw {} people near the {}.", self.chance.below(400), self.chance.of(&PLACES)),
                how_known: "I stood there for an hour.".to_owned(),
                whose: String::new(),
                missing: "People who work at night.".to_owned(),
                strength: (at % 3 != 0).then_some(Strength::Hint),
                strength_reason: if at % 3 == 0 { String::new() } else { "One day only.".to_owned() },
                quote: QuoteConsent::Yes,
                link: String::new(),
            };
            let new = NewEvidence {
                id: EvidenceId::from(self.ids.next()),
                mission,
                target: Target::from(idea),
                words: &words,
                file: None,
                language: "en",
                author: self.someone(),
                author_role: Role::Resident,
                byline: Some("Neighbour"),
                job: None,
                state: EvidenceState::Open,
            };
            tx.add_evidence(&new, moment(at, all)).await?;
            if at % TURN == TURN - 1 {
                tx.commit().await?;
                tx = self.write().await?;
            }
        }
        tx.commit().await?;
        Ok(())
    }

    /// What waits for those who moderate: half of it words that are held, half of it ideas that were reported.
    pub(super) async fn waiting(&mut self) -> Outcome<()> {
        let all = self.size.waiting;
        let mut tx = self.write().await?;
        for at in 0..all {
            let (mission, idea) = self.somewhere(at);
            let (person, now, held) = (self.someone(), moment(at, all), at % 4 < 2);
            let target = if held { self.held_viewpoint(&mut tx, mission, idea, at).await? } else { Target::from(idea) };
            if !held {
                let new = NewReport {
                    id: ReportId::from(self.ids.next()),
                    target,
                    mission,
                    words_version: 1,
                    person,
                    rule: "kind",
                    words: "It speaks about people.",
                    language: "en",
                };
                tx.add_report(&new, now).await?;
            }
            let item = Item {
                target,
                mission,
                held,
                machine: false,
                parked: false,
                reports: i64::from(!held),
                rule: (!held).then(|| "kind".to_owned()),
                appeal: None,
                asked_about_by: None,
                taken_by: None,
                waits_since: now,
            };
            tx.put_in_queue(&item).await?;
            if at % TURN == TURN - 1 {
                tx.commit().await?;
                tx = self.write().await?;
            }
        }
        tx.commit().await?;
        Ok(())
    }

    async fn held_viewpoint(&mut self, tx: &mut store::Write, mission: MissionId, idea: IdeaId, at: usize) -> Outcome<Target> {
        let id = ViewpointId::from(self.ids.next());
        let thought = format!("I do not want {} at the {}.", self.chance.of(&THINGS), self.chance.of(&PLACES));
        let words = Viewpoint { stance: Stance::Against, thought, life: String::new(), may_quote: false };
        let new = NewViewpoint {
            id,
            target: Target::from(idea),
            mission,
            answers: None,
            author: self.someone(),
            author_role: Role::Resident,
            byline: Some("Neighbour"),
            job: None,
            words: &words,
            language: "en",
            state: ViewpointState::Held,
        };
        tx.add_viewpoint(&new, moment(at, self.size.waiting)).await?;
        Ok(Target::from(id))
    }

    /// The action record of all that.
    pub(super) async fn records(&mut self) -> Outcome<()> {
        let all = self.size.records;
        let detail = "{}".parse()?;
        let mut tx = self.write().await?;
        for at in 0..all {
            let (mission, idea) = self.somewhere(at);
            let (action, subject_kind, role) = DONE[if at % 10 < 8 { at % 4 } else { 4 + at % 2 }];
            let person = Some(self.someone());
            let record = Record { person, role, action, subject_kind, subject: idea.uuid(), mission: Some(mission), detail: &detail };
            tx.record(self.ids.next(), record, moment(at, all)).await?;
            if at % TURN == TURN - 1 {
                tx.commit().await?;
                tx = self.write().await?;
            }
        }
        tx.commit().await?;
        Ok(())
    }
}

fn decision(what: String, look_again_on: &str) -> Outcome<Decision> {
    let day = |text: &str| text.parse::<Date>().map_err(|error| format!("{text} is no day: {error:?}"));
    let text = str::to_owned;
    Ok(Decision {
        what,
        who: text("Transport Committee"),
        speaker: text("Generated Lead"),
        on: day("2026-01-15")?,
        meeting: text("Meeting of 15 January 2026"),
        why: text("Children walk where cars do not drive."),
        do_nothing: text("Heat at the gate was 36 degrees."),
        options: vec![NotChosen { what: text("Close all day."), why: text("People could not get home.") }],
        evidence: vec![Source { what: text("A test"), known: text("Counted on 10 days"), ..Source::default() }],
        no_evidence: String::new(),
        assumptions: vec![Rests { says: text("Half an hour is enough."), sure: Sure::ProbablyRight, assumption: None }],
        affects: vec![Affected {
            who: text("Shop owners"),
            how: Direction::Unknown,
            known: String::new(),
            will_do: text("Talk with nine shops"),
            check_on: day("2026-05-01")?,
        }],
        signs: vec![Sign { what: text("More than 60 cars at 8:15"), look: text("We look each Friday.") }],
        look_again_on: day(look_again_on)?,
        sure: Sure::ProbablyRight,
        minority: String::new(),
        ideas: Vec::new(),
        evidence_people: 5,
        language: text("en"),
    })
}
