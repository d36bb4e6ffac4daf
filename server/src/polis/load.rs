//! Bringing a conversation in: statements become ideas, people become guests without a session, votes become answers.
//!
//! One transaction: it is all there or not at all. Running it again with the same files changes nothing; with newer files
//! it brings the difference. What people here did meanwhile stays: their votes, ideas, viewpoints, the mission's words, and
//! what a facilitator did to an imported idea.
//!
//! An export does not say when a vote was cast. Votes get the moment of the statement they answer: the earliest they can
//! have been cast, and the same on each run. A vote that a newer export changed gets the moment of that import.

use super::{Export, Statement, mission};
use crate::act::fresh_id;
use domain::{
    IdeaId, MissionId, Moment, PersonId, Timestamp,
    idea::{Idea, IdeaState},
    person::{Role, ShownAs},
    vote::Choice,
};
use std::collections::{HashMap, HashSet};
use store::{
    Write, Writer,
    bulk::{CHUNK, GoneVote, NewIdea, NewParticipation, NewPerson, NewVote},
    import::ImportedIdea,
    records::Record,
};

/// What the person who imports says about the mission.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The mission's title.
    pub title: String,
    /// The language of the statements, as a BCP 47 tag.
    pub language: String,
    /// Whose data it is, and its licence; [`super::ATTRIBUTION`] when not said.
    pub attribution: Option<String>,
    /// Where it can be read; the export's own address when not said.
    pub address: Option<String>,
}

/// What an import is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Looking for what an earlier import brought.
    Comparing,
    /// Adding people.
    People,
    /// Adding ideas.
    Ideas,
    /// Adding, changing and taking back votes.
    Votes,
    /// Counting again and committing.
    Finishing,
}

/// Told as an import goes on: the step, how many rows of it are done, and how many there are.
pub type Progress<'a> = &'a mut (dyn FnMut(Step, usize, usize) + Send);

/// What an import did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The mission.
    pub mission: MissionId,
    /// Its name in web addresses.
    pub slug: String,
    /// Whether the mission was made now.
    pub new_mission: bool,
    /// Ideas that came new.
    pub new_ideas: usize,
    /// Imported ideas whose words or state the export changed.
    pub changed_ideas: usize,
    /// People that came new.
    pub new_people: usize,
    /// Votes that came new.
    pub new_votes: usize,
    /// Votes that the export changed.
    pub changed_votes: usize,
    /// Votes that are no longer in the export.
    pub gone_votes: usize,
    /// Ideas that an earlier export had and this one has not; they are left as they are.
    pub missing_ideas: usize,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The title cannot be the title of a mission.
    #[error("the mission's title {0}")]
    Title(String),
    /// Another import of the same conversation was faster.
    #[error("another import of this conversation is running. Try again when it has ended")]
    Meanwhile,
    /// The database.
    #[error("{0}. Nothing was imported")]
    Store(store::Error),
}

impl From<store::Error> for LoadError {
    fn from(error: store::Error) -> Self {
        if error.is_unique_violation() { Self::Meanwhile } else { Self::Store(error) }
    }
}

/// Brings a conversation in.
///
/// # Errors
/// See [`LoadError`]; then nothing was imported.
pub async fn load(writer: &Writer, export: &Export, plan: &Plan, moment: Moment, progress: Progress<'_>) -> Result<Loaded, LoadError> {
    let mission = mission::of(export, plan).map_err(LoadError::Title)?;
    let mut tx = writer.begin().await?;
    progress(Step::Comparing, 0, 1);
    let (id, slug, new_mission) = mission::find_or_add(&mut tx, export, &mission, moment).await?;
    let last_number = tx.lock_ideas(id).await?;
    let mut loading = Loading {
        export,
        language: &mission.language,
        moment,
        loaded: Loaded {
            mission: id,
            slug,
            new_mission,
            new_ideas: 0,
            changed_ideas: 0,
            new_people: 0,
            new_votes: 0,
            changed_votes: 0,
            gone_votes: 0,
            missing_ideas: 0,
        },
    };
    let people = loading.people(&mut tx, progress).await?;
    let ideas = loading.ideas(&mut tx, &people, last_number, progress).await?;
    loading.votes(&mut tx, &people, &ideas, progress).await?;
    progress(Step::Finishing, 0, 1);
    tx.count_mission_again(id).await?;
    let loaded = loading.loaded;
    if loaded.changed_anything() {
        record(&mut tx, &loaded, moment).await?;
    }
    tx.commit().await?;
    progress(Step::Finishing, 1, 1);
    Ok(loaded)
}

impl Loaded {
    /// Whether the database is another than before.
    pub const fn changed_anything(&self) -> bool {
        self.new_mission
            || self.new_ideas + self.changed_ideas + self.new_people + self.new_votes + self.changed_votes + self.gone_votes > 0
    }
}

async fn record(tx: &mut Write, loaded: &Loaded, moment: Moment) -> Result<(), store::Error> {
    let detail = serde_json::json!({
        "new_ideas": loaded.new_ideas, "changed_ideas": loaded.changed_ideas, "new_people": loaded.new_people,
        "new_votes": loaded.new_votes, "changed_votes": loaded.changed_votes, "gone_votes": loaded.gone_votes,
    });
    let record = Record {
        person: None,
        role: Role::Admin,
        action: "mission.imported",
        subject_kind: "mission",
        subject: loaded.mission.uuid(),
        mission: Some(loaded.mission),
        detail: &detail,
    };
    tx.record(fresh_id(moment), record, moment.now).await
}

/// An imported idea as votes need it.
#[derive(Clone, Copy)]
struct Kept {
    id: IdeaId,
    version: i64,
}

/// An import under way.
struct Loading<'a> {
    export: &'a Export,
    language: &'a str,
    moment: Moment,
    loaded: Loaded,
}

impl Loading<'_> {
    fn person_source(&self, number: i64) -> String {
        format!("polis:{}:{number}", self.export.conversation)
    }

    /// Everyone in the votes file and everyone who wrote a statement, by their numbers in the conversation.
    async fn people(&mut self, tx: &mut Write, progress: Progress<'_>) -> Result<HashMap<i64, PersonId>, store::Error> {
        let since = self.first_acts();
        let first = self.export.statements.first().map_or(self.moment.now, |statement| statement.at);
        let mut numbers: Vec<i64> = self.export.participants.clone();
        numbers.extend(self.export.statements.iter().map(|statement| statement.author));
        numbers.sort_unstable();
        numbers.dedup();

        let sources: Vec<String> = numbers.iter().map(|number| self.person_source(*number)).collect();
        let known: HashMap<String, PersonId> = tx.imported_people(&sources).await?.into_iter().collect();
        let mut people = HashMap::with_capacity(numbers.len());
        let mut new = Vec::new();
        for (number, source) in numbers.iter().zip(sources) {
            let id = known.get(&source).copied().unwrap_or_else(|| {
                let id = PersonId::from(fresh_id(self.moment));
                let created_at = since.get(number).copied().unwrap_or(first);
                new.push(NewPerson { id, shown_as: ShownAs::NoName, nickname: None, name: None, source, created_at });
                id
            });
            people.insert(*number, id);
        }
        let mut done = 0;
        for chunk in new.chunks(CHUNK) {
            progress(Step::People, done, new.len());
            tx.add_people(chunk).await?;
            done += chunk.len();
        }
        progress(Step::People, done, new.len());
        self.loaded.new_people = new.len();

        let took_part: Vec<NewParticipation> =
            since.iter().filter_map(|(number, at)| Some(NewParticipation { person: *people.get(number)?, at: *at })).collect();
        tx.add_participations(self.loaded.mission, &took_part).await?;
        Ok(people)
    }

    /// Who wrote or voted, and the earliest moment they can have done so. Being in the file without either is not taking part.
    fn first_acts(&self) -> HashMap<i64, Timestamp> {
        let mut since: HashMap<i64, Timestamp> = HashMap::new();
        let mut acted = |number: i64, at: Timestamp| {
            since.entry(number).and_modify(|earlier| *earlier = at.min(*earlier)).or_insert(at);
        };
        for statement in &self.export.statements {
            acted(statement.author, statement.at);
        }
        for vote in &self.export.votes {
            let participant = self.export.participants.get(vote.participant);
            if let Some((number, statement)) = participant.zip(self.export.statements.get(vote.statement)) {
                acted(*number, statement.at);
            }
        }
        since
    }

    /// Every statement as an idea, in the order of the export.
    async fn ideas(
        &mut self,
        tx: &mut Write,
        people: &HashMap<i64, PersonId>,
        last_number: i64,
        progress: Progress<'_>,
    ) -> Result<Vec<Kept>, store::Error> {
        let mission = self.loaded.mission;
        let mut known: HashMap<String, ImportedIdea> =
            tx.imported_ideas(mission).await?.into_iter().map(|idea| (idea.source.clone(), idea)).collect();
        let mut kept = Vec::with_capacity(self.export.statements.len());
        let mut new = Vec::new();
        let mut number = last_number;
        for statement in &self.export.statements {
            let source = format!("polis:{}", statement.id);
            if let Some(idea) = known.remove(&source) {
                kept.push(self.changed(tx, statement, idea).await?);
                continue;
            }
            let Some(author) = people.get(&statement.author).copied() else { return Err(store::Error::Conflict) };
            let id = IdeaId::from(fresh_id(self.moment));
            number += 1;
            new.push(NewIdea {
                id,
                number,
                author,
                shown_as: ShownAs::NoName,
                byline: None,
                idea: Idea { sentence: statement.words.clone(), ..Idea::default() },
                language: self.language.to_owned(),
                state: state(statement),
                builds_on: None,
                source,
                created_at: statement.at,
            });
            kept.push(Kept { id, version: 1 });
        }
        progress(Step::Ideas, 0, new.len());
        tx.add_ideas(mission, &new).await?;
        tx.keep_idea_versions(mission).await?;
        progress(Step::Ideas, new.len(), new.len());
        self.loaded.new_ideas = new.len();
        self.loaded.missing_ideas = known.len();
        Ok(kept)
    }

    /// What a newer export says about an idea that is here already. Where someone here acted on it, that stands.
    async fn changed(&mut self, tx: &mut Write, statement: &Statement, idea: ImportedIdea) -> Result<Kept, store::Error> {
        let now = self.moment.now;
        let mut version = idea.version;
        let moved = matches!(idea.state, IdeaState::Open | IdeaState::Hidden) && idea.state != state(statement);
        let reworded = idea.sentence != statement.words;
        if (moved || reworded) && !idea.acted_on {
            if moved {
                tx.set_imported_state(idea.id, state(statement), now).await?;
            }
            if reworded {
                tx.set_imported_sentence(idea.id, &statement.words, now).await?;
                version += 1;
            }
            self.loaded.changed_ideas += 1;
        }
        Ok(Kept { id: idea.id, version })
    }

    /// Brings the votes of imported people on imported ideas to what the export says. Nobody else's are touched.
    async fn votes(
        &mut self,
        tx: &mut Write,
        people: &HashMap<i64, PersonId>,
        ideas: &[Kept],
        progress: Progress<'_>,
    ) -> Result<(), store::Error> {
        let mission = self.loaded.mission;
        let in_file: HashSet<IdeaId> = ideas.iter().map(|idea| idea.id).collect();
        let mut known: HashMap<(IdeaId, PersonId), Choice> = HashMap::new();
        if !self.loaded.new_mission {
            let votes = tx.imported_votes(mission, &self.person_source_stem()).await?;
            known.extend(votes.into_iter().filter(|vote| in_file.contains(&vote.idea)).map(|vote| ((vote.idea, vote.person), vote.choice)));
        }
        let mut puts = Vec::new();
        for ballot in &self.export.votes {
            let person = self.export.participants.get(ballot.participant).and_then(|number| people.get(number));
            let place = ideas.get(ballot.statement).zip(self.export.statements.get(ballot.statement));
            let (Some(person), Some((idea, statement))) = (person, place) else { return Err(store::Error::Conflict) };
            let before = known.remove(&(idea.id, *person));
            if before == Some(ballot.choice) {
                continue;
            }
            let at = if before.is_some() { self.moment.now } else { statement.at };
            let (event, choice) = (fresh_id(self.moment), ballot.choice);
            puts.push(NewVote { event, idea: idea.id, idea_version: idea.version, person: *person, choice, matters: false, at });
            match before {
                Some(_) => self.loaded.changed_votes += 1,
                None => self.loaded.new_votes += 1,
            }
        }
        // What is left was taken back in the conversation.
        let at = self.moment.now;
        let gone: Vec<GoneVote> =
            known.keys().map(|(idea, person)| GoneVote { event: fresh_id(self.moment), idea: *idea, person: *person, at }).collect();
        self.loaded.gone_votes = gone.len();
        let total = puts.len() + gone.len();
        let mut done = 0;
        for chunk in puts.chunks(CHUNK) {
            progress(Step::Votes, done, total);
            tx.put_votes(mission, chunk).await?;
            done += chunk.len();
        }
        tx.take_votes_back(&gone).await?;
        progress(Step::Votes, total, total);
        Ok(())
    }

    fn person_source_stem(&self) -> String {
        format!("polis:{}:", self.export.conversation)
    }
}

const fn state(statement: &Statement) -> IdeaState {
    if statement.taken_out { IdeaState::Hidden } else { IdeaState::Open }
}
