//! A generated city: as many ideas, people, answers and viewpoints as asked for, the same each time.
//!
//! Sizes say how a page grows: the same pages are measured in a small and in a large city.

mod work;

use crate::Outcome;
use domain::{
    DecisionId, IdeaId, MissionId, PersonId, TestId, Timestamp, ViewpointId,
    idea::{Idea, IdeaState},
    mission::{Influence, Mission, Moderation, Stage},
    person::{Role, ShownAs},
    target::Target,
    viewpoint::{Stance, Viewpoint, ViewpointState},
    vote::Choice,
};
use store::{
    Store, Write,
    bulk::{NewIdea, NewParticipation, NewPerson, NewVote},
    missions::NewMission,
    viewpoints::{Eyes, NewViewpoint},
};
use uuid::Uuid;

/// How much there is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// What it is called in the figures.
    pub name: &'static str,
    /// Ideas.
    pub ideas: usize,
    /// People.
    pub people: usize,
    /// Answers to ideas.
    pub answers: usize,
    /// Viewpoints, half of them under one idea.
    pub viewpoints: usize,
    /// Tests of ideas.
    pub tests: usize,
    /// Decisions.
    pub decisions: usize,
    /// Pieces of evidence.
    pub evidence: usize,
    /// Things that wait for those who moderate: held or reported.
    pub waiting: usize,
    /// Entries of the action record.
    pub records: usize,
}

/// A town after its first week.
pub const SMALL: Size = Size {
    name: "small",
    ideas: 300,
    people: 5_000,
    answers: 50_000,
    viewpoints: 2_000,
    tests: 30,
    decisions: 20,
    evidence: 300,
    waiting: 100,
    records: 10_000,
};
/// A large city after years: a hundred times as much of everything.
pub const LARGE: Size = SMALL.times(100, "large");
/// A hamlet, to see in seconds that everything is measured.
pub const TINY: Size = Size {
    name: "tiny",
    ideas: 100,
    people: 50,
    answers: 500,
    viewpoints: 120,
    tests: 12,
    decisions: 10,
    evidence: 30,
    waiting: 40,
    records: 200,
};

impl Size {
    /// So many times as much of everything.
    pub const fn times(self, times: usize, name: &'static str) -> Self {
        Self {
            name,
            ideas: self.ideas * times,
            people: self.people * times,
            answers: self.answers * times,
            viewpoints: self.viewpoints * times,
            tests: self.tests * times,
            decisions: self.decisions * times,
            evidence: self.evidence * times,
            waiting: self.waiting * times,
            records: self.records * times,
        }
    }

    /// Ideas of the first mission.
    pub const fn ideas_of_first(&self) -> usize {
        self.ideas / 2
    }
}

/// Things of the city whose pages are measured.
#[derive(Clone, Debug, Default)]
pub struct Made {
    /// The idea with the long talk.
    pub idea: Option<IdeaId>,
    /// The sentence of one idea of the first mission.
    pub sentence: String,
    /// The same in words that few ideas have.
    pub rare: String,
    /// A test that is over.
    pub test: Option<TestId>,
    /// A decision that was changed.
    pub decision: Option<DecisionId>,
}

/// The mission that holds half of everything.
pub const SLUG: &str = "generated-1";
/// Missions in the city.
const MISSIONS: usize = 5;
/// Votes kept in one transaction.
const TURN: usize = 100_000;
/// When the city began: 1 January 2026, in microseconds.
const BEGAN: i64 = 1_767_225_600_000_000;

const THINGS: [&str; 24] = [
    "benches",
    "trees",
    "water taps",
    "bike racks",
    "ramps",
    "lamps",
    "shelters",
    "crossings",
    "gardens",
    "playgrounds",
    "buses",
    "markets",
    "libraries",
    "pools",
    "schools",
    "kitchens",
    "workshops",
    "toilets",
    "paths",
    "bridges",
    "signs",
    "kiosks",
    "courts",
    "ponds",
];
const ACTS: [&str; 12] = ["Put", "Repair", "Share", "Paint", "Open", "Move", "Plant", "Light", "Clean", "Widen", "Shade", "Mark"];
const PLACES: [&str; 20] = [
    "station", "harbour", "clinic", "park", "old town", "river", "school", "square", "market", "hill", "mill", "church", "stadium",
    "depot", "library", "beach", "tower", "bridge", "court", "green",
];

/// Numbers that look random and are the same each time (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).unwrap_or(0)
    }
    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

/// Identifiers that grow with time, as the real ones do.
struct Ids(u64);

impl Ids {
    fn next(&mut self) -> Uuid {
        self.0 += 1;
        let mut rest = [0; 10];
        rest[2..].copy_from_slice(&self.0.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes());
        uuid::Builder::from_unix_timestamp_millis(BEGAN.unsigned_abs() / 1_000 + self.0, &rest).into_uuid()
    }
}

/// The moment of the `at`-th of `all` things, spread over half a year.
fn moment(at: usize, all: usize) -> Timestamp {
    const SPAN: i64 = 180 * 24 * 3_600;
    let share = at as f64 / all.max(1) as f64;
    #[expect(clippy::cast_possible_truncation, reason = "seconds of half a year")]
    Timestamp::from_micros(BEGAN).plus_seconds((share * SPAN as f64) as i64)
}

struct City<'a> {
    store: &'a Store,
    size: Size,
    chance: Chance,
    ids: Ids,
    people: Vec<PersonId>,
    /// Each mission with its ideas.
    missions: Vec<(MissionId, Vec<IdeaId>)>,
    made: Made,
}

/// Fills an empty database.
pub async fn build(url: &str, size: Size) -> Outcome<Made> {
    let store = Store::open(url, None).await?;
    store.migrate().await?;
    let (people, missions, made) = (Vec::new(), Vec::new(), Made::default());
    let mut city = City { store: &store, size, chance: Chance(7), ids: Ids(0), people, missions, made };
    city.people().await?;
    city.missions().await?;
    city.answers().await?;
    city.viewpoints().await?;
    city.count().await?;
    city.tests().await?;
    city.decisions().await?;
    city.evidence().await?;
    city.waiting().await?;
    city.records().await?;
    let made = city.made;
    store.close().await;
    Ok(made)
}

impl City<'_> {
    async fn write(&self) -> Outcome<Write> {
        Ok(self.store.writer().begin().await?)
    }

    async fn people(&mut self) -> Outcome<()> {
        let all = self.size.people;
        let people: Vec<NewPerson> = (0..all)
            .map(|at| NewPerson {
                id: self.ids.next().into(),
                shown_as: ShownAs::Nickname,
                nickname: Some(format!("Neighbour {at}")),
                name: None,
                source: format!("generated:{at}"),
                created_at: moment(at, all),
            })
            .collect();
        let mut tx = self.write().await?;
        tx.add_people(&people).await?;
        tx.commit().await?;
        self.people = people.iter().map(|person| person.id).collect();
        Ok(())
    }

    async fn missions(&mut self) -> Outcome<()> {
        let mut tx = self.write().await?;
        for number in 1..=MISSIONS {
            let id = MissionId::from(self.ids.next());
            let mission = mission(number);
            let slug = format!("generated-{number}");
            let at = moment(number, MISSIONS);
            tx.add_mission(&NewMission { id, slug: &slug, mission: &mission, demo: true, source: Some(&slug), made_by: None }, at).await?;
            // The first one holds half of all.
            let share = if number == 1 { self.size.ideas_of_first() } else { self.size.ideas / 2 / (MISSIONS - 1) };
            let ideas: Vec<NewIdea> = (0..share).map(|at| self.idea(at, share)).collect();
            tx.add_ideas(id, &ideas).await?;
            if number == 1 {
                self.remember(&ideas);
            }
            self.missions.push((id, ideas.iter().map(|idea| idea.id).collect()));
        }
        tx.commit().await?;
        Ok(())
    }

    /// Which of the ideas of the first mission are looked at and looked for.
    fn remember(&mut self, ideas: &[NewIdea]) {
        self.made.idea = ideas.first().map(|idea| idea.id);
        let Some(idea) = ideas.get(ideas.len() / 3) else { return };
        self.made.sentence.clone_from(&idea.idea.sentence);
        // "Put benches near the harbour and the mill of ward 17.": its first two words and the last two.
        let words: Vec<&str> = idea.idea.sentence.trim_end_matches('.').split(' ').collect();
        self.made.rare = [&words[..2], &words[words.len().saturating_sub(2)..]].concat().join(" ");
    }

    fn idea(&mut self, at: usize, all: usize) -> NewIdea {
        let author = self.chance.below(self.people.len());
        let sentence = format!(
            "{} {} near the {} and the {} of ward {}.",
            self.chance.of(&ACTS),
            self.chance.of(&THINGS),
            self.chance.of(&PLACES),
            self.chance.of(&PLACES),
            self.chance.below(400),
        );
        let why = format!("People who wait there need {}, and the {} is far.", self.chance.of(&THINGS), self.chance.of(&PLACES));
        NewIdea {
            id: self.ids.next().into(),
            number: i64::try_from(at + 1).unwrap_or(i64::MAX),
            author: self.people[author],
            shown_as: ShownAs::Nickname,
            byline: Some(format!("Neighbour {author}")),
            idea: Idea { sentence, why, helps: String::new(), harms: String::new() },
            language: "en".to_owned(),
            state: IdeaState::Open,
            builds_on: None,
            source: format!("generated:{at}"),
            created_at: moment(at, all),
        }
    }

    async fn answers(&mut self) -> Outcome<()> {
        let all = self.size.answers;
        // Each person answers some ideas in a row, as on the cards; nobody the same one twice.
        let each = (all / self.people.len()).max(1);
        let people = self.people.clone();
        let missions = std::mem::take(&mut self.missions);
        let mut waiting: Vec<Vec<NewVote>> = vec![Vec::new(); missions.len()];
        let mut took_part: Vec<Vec<NewParticipation>> = vec![Vec::new(); missions.len()];
        for (turn, person) in people.iter().enumerate() {
            let place = if turn % 2 == 0 { 0 } else { 1 + turn % (missions.len() - 1) };
            let ideas = &missions[place].1;
            let start = self.chance.below(ideas.len());
            let at = moment(turn, people.len());
            took_part[place].push(NewParticipation { person: *person, at });
            for step in 0..each.min(ideas.len()) {
                let choice = [Choice::Agree, Choice::Agree, Choice::Agree, Choice::Disagree, Choice::Unsure][self.chance.below(5)];
                waiting[place].push(NewVote {
                    event: self.ids.next(),
                    idea: ideas[(start + step) % ideas.len()],
                    idea_version: 1,
                    person: *person,
                    choice,
                    matters: self.chance.below(8) == 0,
                    at,
                });
            }
            if waiting[place].len() >= TURN {
                put(self.store, missions[place].0, &mut waiting[place], &mut took_part[place]).await?;
            }
        }
        for (place, (mission, _)) in missions.iter().enumerate() {
            put(self.store, *mission, &mut waiting[place], &mut took_part[place]).await?;
        }
        self.missions = missions;
        Ok(())
    }

    async fn viewpoints(&mut self) -> Outcome<()> {
        let all = self.size.viewpoints;
        let missions = self.missions.clone();
        let mut tx = self.write().await?;
        let mut above = None;
        for at in 0..all {
            // Every second one is about the first idea of the first mission: a very long talk.
            let place = if at % 2 == 0 { 0 } else { self.chance.below(missions.len()) };
            let (mission, ideas) = &missions[place];
            let idea = if at % 2 == 0 { ideas[0] } else { ideas[self.chance.below(ideas.len())] };
            let author = self.chance.below(self.people.len());
            let thought = format!("I think {} at the {} would help.", self.chance.of(&THINGS), self.chance.of(&PLACES));
            let stance = [Stance::For, Stance::Against, Stance::Question, Stance::Other][self.chance.below(4)];
            let words = Viewpoint { stance, thought, life: String::new(), may_quote: at % 2 == 0 };
            let byline = format!("Neighbour {author}");
            let id = ViewpointId::from(self.ids.next());
            // In the long talk every third one answers the one before.
            let answers = if at % 6 == 2 { above.take() } else { None };
            let new = NewViewpoint {
                id,
                target: Target::from(idea),
                mission: *mission,
                answers: answers.as_ref(),
                author: self.people[author],
                author_role: Role::Resident,
                byline: Some(&byline),
                job: None,
                words: &words,
                language: "en",
                state: ViewpointState::Open,
            };
            tx.add_viewpoint(&new, moment(at, all)).await?;
            if at % 6 == 0 {
                above = tx.viewpoint(id, Eyes::STRANGER).await?;
            }
            if at % 20_000 == 19_999 {
                tx.commit().await?;
                tx = self.write().await?;
            }
        }
        tx.commit().await?;
        Ok(())
    }

    async fn count(&self) -> Outcome<()> {
        for (mission, _) in &self.missions {
            let mut tx = self.write().await?;
            tx.count_mission_again(*mission).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}

async fn put(store: &Store, mission: MissionId, votes: &mut Vec<NewVote>, people: &mut Vec<NewParticipation>) -> Outcome<()> {
    let mut tx = store.writer().begin().await?;
    tx.put_votes(mission, votes).await?;
    tx.add_participations(mission, people).await?;
    tx.commit().await?;
    votes.clear();
    people.clear();
    Ok(())
}

fn mission(number: usize) -> Mission {
    Mission {
        title: format!("Generated mission {number}"),
        change: "Everyone reaches what they need in a quarter of an hour.".to_owned(),
        why_now: "The plan for the next ten years is written now.".to_owned(),
        keep: vec!["Nobody loses a seat.".to_owned()],
        balance: None,
        open: "Where things stand.".to_owned(),
        fixed: String::new(),
        influence: Influence::TellUs,
        answer_by: None,
        reply_by: None,
        deadline: None,
        leader: "Generated Lead".to_owned(),
        leader_role: "Head of Streets".to_owned(),
        teams: Vec::new(),
        stage: Stage::Choose,
        moderation: Moderation::After,
        language: "en".to_owned(),
        attribution: String::new(),
        attribution_url: String::new(),
    }
}
