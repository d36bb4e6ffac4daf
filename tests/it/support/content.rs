//! Content to test with: missions, ideas, people.

use super::{Browser, World};
use domain::{
    Date, DecisionId, IdeaId, JobId, MissionId, PersonId, SessionId,
    decision::{Affected, Decision, Direction, Entry, NotChosen, Rests, Sign, Source, State, Sure},
    mission::{Good, Influence, Mission, Moderation, Stage, Team, TeamPart},
    person::{Facilitates, Role},
};
use server::auth::token;
use store::{
    decisions::write::{NewVersion, Writer},
    missions::NewMission,
    sessions::NewSession,
};

/// What staff write about a mission that takes answers until 12 June 2026.
pub fn mission_fields(title: &str) -> Mission {
    Mission {
        title: title.to_owned(),
        change: "No one stays indoors because their street is too hot.".to_owned(),
        why_now: "Last summer was the hottest so far.".to_owned(),
        keep: vec!["Ambulances get through.".to_owned()],
        balance: Some([
            Good { name: "Shade".to_owned(), too_far: "there is no light.".to_owned() },
            Good { name: "Light".to_owned(), too_far: "there is no shade.".to_owned() },
        ]),
        open: "Shade at six places.".to_owned(),
        fixed: "The tram stays.".to_owned(),
        influence: Influence::DecideTogether,
        answer_by: "2026-06-12".parse().ok(),
        reply_by: "2026-06-26".parse().ok(),
        deadline: None,
        leader: "Test Lead".to_owned(),
        leader_role: "Head of Streets".to_owned(),
        teams: vec![Team { name: "Streets".to_owned(), part: TeamPart::Leads }],
        stage: Stage::Choose,
        moderation: Moderation::After,
        language: "en".to_owned(),
        attribution: String::new(),
        attribution_url: String::new(),
    }
}

/// A decision of 9 April 2026 that is looked at again on 30 September.
pub fn decision_fields() -> Decision {
    let day = |text: &str| text.parse::<Date>().expect("a day");
    Decision {
        what: "Close Elm Street to cars at school times".to_owned(),
        who: "Transport Committee".to_owned(),
        speaker: "Jonah Peake, Chair".to_owned(),
        on: day("2026-04-09"),
        meeting: "Meeting of 9 April 2026, item 6".to_owned(),
        why: "Children walk where cars do not drive.".to_owned(),
        do_nothing: "Heat at the gate was 36 degrees.".to_owned(),
        options: vec![NotChosen { what: "Close all day.".to_owned(), why: "People could not get home.".to_owned() }],
        evidence: vec![Source { what: "Test 8".to_owned(), known: "Counted on 10 days".to_owned(), ..Source::default() }],
        no_evidence: String::new(),
        assumptions: vec![Rests { says: "Half an hour is enough.".to_owned(), sure: Sure::ProbablyRight, assumption: None }],
        affects: vec![Affected {
            who: "Shop owners".to_owned(),
            how: Direction::Unknown,
            known: String::new(),
            will_do: "Talk with 9 shops".to_owned(),
            check_on: day("2026-05-01"),
        }],
        signs: vec![Sign { what: "More than 60 cars at 8:15".to_owned(), look: "We look each Friday.".to_owned() }],
        look_again_on: day("2026-09-30"),
        sure: Sure::ProbablyRight,
        minority: String::new(),
        ideas: Vec::new(),
        evidence_people: 5,
        language: "en".to_owned(),
    }
}

/// Someone who works for the city, with a session of their own.
#[derive(Clone, Debug)]
pub struct Known {
    /// The person.
    pub id: PersonId,
    /// The value of their session cookie.
    pub token: String,
}

impl World {
    /// An identifier that nothing has yet.
    pub fn fresh_id(&self) -> uuid::Uuid {
        server::act::fresh_id(self.clock.moment())
    }

    /// "Cooler streets" under `/missions/{slug}`: stage Choose, answers until 12 June 2026.
    pub async fn mission(&self, slug: &str) -> MissionId {
        self.mission_with(slug, |_| {}).await
    }

    /// As [`World::mission`], changed before it is kept.
    pub async fn mission_with(&self, slug: &str, change: impl FnOnce(&mut Mission)) -> MissionId {
        let mut mission = mission_fields("Cooler streets");
        change(&mut mission);
        let id = MissionId::from(self.fresh_id());
        let new = NewMission { id, slug, mission: &mission, demo: false, source: None, made_by: None };
        let mut write = self.app().writer.begin().await.expect("a write begins");
        write.add_mission(&new, self.now()).await.expect("the mission is kept");
        write.commit().await.expect("the write is kept");
        id
    }

    /// An open idea by a guest of its own.
    pub async fn idea(&self, mission: MissionId, sentence: &str) -> IdeaId {
        let author = self.guest().await;
        self.idea_by(author.id, mission, sentence, "open").await
    }

    /// An idea of a person in a state.
    pub async fn idea_by(&self, author: PersonId, mission: MissionId, sentence: &str, state: &str) -> IdeaId {
        let id = IdeaId::from(self.fresh_id());
        let mut write = self.app().writer.begin().await.expect("a write begins");
        let number = write.next_idea_number(mission).await.expect("a number");
        write.commit().await.expect("the write is kept");
        let [idea, mission, author] = [id.uuid(), mission.uuid(), author.uuid()].map(|id| self.database.id(id));
        let sentence = sentence.replace('\'', "''");
        let now = self.now().micros();
        self.database
            .execute(&format!(
                "INSERT INTO ideas (id, mission_id, number, author_id, shown_as, byline, version, sentence, why, helps, harms, language, \
                 state, created_at, updated_at) \
                 VALUES ({idea}, {mission}, {number}, {author}, 'nickname', 'Quiet Plover 47', 1, '{sentence}', '', '', '', 'en', \
                 '{state}', {now}, {now}); \
                 INSERT INTO idea_versions (idea_id, version, sentence, why, helps, harms, created_at) \
                 VALUES ({idea}, 1, '{sentence}', '', '', '', {now}); \
                 UPDATE missions SET idea_count = idea_count + 1 WHERE id = {mission}"
            ))
            .await;
        id
    }

    /// A decision that was made, changed before it is kept.
    pub async fn decision(&self, mission: MissionId, change: impl FnOnce(&mut Decision)) -> DecisionId {
        self.decision_in(mission, State::Decided, change).await
    }

    /// A decision in a state.
    pub async fn decision_in(&self, mission: MissionId, state: State, change: impl FnOnce(&mut Decision)) -> DecisionId {
        let mut decision = decision_fields();
        change(&mut decision);
        let by = self.guest().await;
        let id = DecisionId::from(self.fresh_id());
        let mut write = self.app().writer.begin().await.expect("a write begins");
        let mut ideas = Vec::new();
        for number in &decision.ideas {
            ideas.extend(write.public_idea_of_number(mission, *number).await.expect("the ideas can be read"));
        }
        let writer = Writer { id: by.id, name: Some("Test officer"), job: Some("Test job") };
        let entry = Entry::first();
        let new = NewVersion { id, mission, before: 0, state, decision: &decision, entry: &entry, ideas: &ideas, writer };
        write.add_decision_version(new, self.now()).await.expect("the decision is kept");
        write.commit().await.expect("the write is kept");
        id
    }

    /// A mail that was given up after eight tries.
    pub async fn letter(&self, id: JobId, to: &str, error: &str) {
        let (job, now) = (self.database.id(id.uuid()), self.now().micros());
        let payload = format!(r#"{{"to":"{to}","subject":"Good news","text":"Hello."}}"#);
        self.database
            .execute(&format!(
                "INSERT INTO jobs (id, kind, payload, run_at, attempts, dead_at, last_error, created_at) \
                 VALUES ({job}, 'mail', '{payload}', {now}, 8, {now}, '{error}', {now})"
            ))
            .await;
    }

    /// A guest with a session.
    pub async fn guest(&self) -> Known {
        let id = PersonId::from(self.fresh_id());
        let mut write = self.app().writer.begin().await.expect("a write begins");
        write.add_guest(id, "Quiet Plover 47", "en", self.now()).await.expect("the guest is kept");
        write.commit().await.expect("the write is kept");
        self.session(id).await
    }

    /// Someone with an account and a role, with a session. A facilitator is one in every mission.
    pub async fn staff(&self, role: Role) -> Known {
        self.staff_of(role, &Facilitates::Everything).await
    }

    /// As [`World::staff`]; a facilitator only of these missions.
    pub async fn staff_of(&self, role: Role, facilitates: &Facilitates) -> Known {
        let guest = self.guest().await;
        let person = self.database.id(guest.id.uuid());
        let everywhere = role == Role::Facilitator && *facilitates == Facilitates::Everything;
        let (role, all) = (role.code(), if everywhere { "1 = 1" } else { "1 = 0" });
        let email = format!("{role}-{}@city.example", guest.id.uuid().simple());
        let mut sql = format!(
            "UPDATE people SET role = '{role}', name = 'Test {role}', job = 'Test job', shown_as = 'name', email = '{email}', \
             email_key = '{email}', facilitates_all = ({all}) WHERE id = {person}"
        );
        if let Facilitates::Missions(missions) = facilitates {
            for mission in missions {
                let mission = self.database.id(mission.uuid());
                sql.push_str(&format!("; INSERT INTO facilitators (person_id, mission_id) VALUES ({person}, {mission})"));
            }
        }
        self.database.execute(&sql).await;
        guest
    }

    /// A session for a person, as signing in would give.
    pub async fn session(&self, person: PersonId) -> Known {
        let token = token::fresh();
        let mut write = self.app().writer.begin().await.expect("a write begins");
        let id = SessionId::from(self.fresh_id());
        let token_hash = token::hash(&token);
        let new = NewSession { id, token_hash: &token_hash, person, expires_at: self.now().plus_seconds(12 * 3600), by_link: false };
        write.start_session(new, self.now()).await.expect("a session");
        write.commit().await.expect("the write is kept");
        Known { id: person, token }
    }

    /// The browser of someone who is known.
    pub fn browser_of(&self, known: &Known) -> Browser {
        let mut browser = self.browser();
        browser.set_cookie(server::auth::cookie::session_name(self.app().config.is_https()), &known.token);
        browser
    }
}
