//! What is decided on: an idea, a viewpoint, a piece of evidence, each in one shape.

use crate::{Error, Read, Result, Write};
use domain::{
    EvidenceId, IdeaId, MissionId, PersonId, TestId, Timestamp, ViewpointId,
    evidence::EvidenceState,
    idea::IdeaState,
    moderation::Standing,
    target::{Target, TargetKind},
    viewpoint::ViewpointState,
};
use uuid::Uuid;

/// A piece of the words of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which, as the column is called: `sentence`, `thought`, `says`.
    pub name: &'static str,
    /// The words; never empty.
    pub words: String,
}

/// Something that people wrote, as those see it who decide on it. Its words must not reach anyone else.
#[derive(Clone, Debug)]
pub struct Thing {
    /// Which.
    pub target: Target,
    /// Its mission.
    pub mission: MissionId,
    /// Who wrote it.
    pub author: PersonId,
    /// The name shown; `None` is "No name".
    pub byline: Option<String>,
    /// What they were when they wrote it is a role of the city.
    pub staff: bool,
    /// The version of its words.
    pub version: i64,
    /// Its words.
    pub parts: Vec<Part>,
    /// Their language, as a BCP 47 tag.
    pub language: String,
    /// How it stands.
    pub standing: Standing,
    /// The same in the codes of its kind.
    pub state: String,
    /// When it was sent.
    pub created_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    mission_id: Uuid,
    author_id: Uuid,
    byline: Option<String>,
    staff: bool,
    version: i64,
    one: String,
    two: String,
    three: String,
    four: String,
    five: String,
    six: String,
    language: String,
    state: String,
    created_at: i64,
}

macro_rules! idea {
    () => {
        "SELECT ideas.id, ideas.mission_id, ideas.author_id, ideas.byline, people.role <> 'resident' AS staff, ideas.version, \
         ideas.sentence AS one, ideas.why AS two, ideas.helps AS three, ideas.harms AS four, '' AS five, '' AS six, \
         ideas.language, ideas.state, ideas.created_at \
         FROM ideas JOIN people ON people.id = ideas.author_id WHERE ideas.id = $1"
    };
}
macro_rules! viewpoint {
    () => {
        "SELECT viewpoints.id, viewpoints.mission_id, viewpoints.author_id, viewpoints.byline, viewpoints.author_role <> 'resident' AS staff, \
         viewpoints.version, viewpoints.thought AS one, viewpoints.life AS two, '' AS three, '' AS four, '' AS five, '' AS six, \
         viewpoints.language, \
         viewpoints.state, viewpoints.created_at FROM viewpoints WHERE viewpoints.id = $1"
    };
}
macro_rules! evidence {
    () => {
        "SELECT evidence.id, evidence.mission_id, evidence.author_id, evidence.byline, evidence.author_role <> 'resident' AS staff, \
         evidence.version, evidence.title AS one, evidence.says AS two, evidence.how_known AS three, evidence.whose AS four, \
         evidence.missing AS five, evidence.link AS six, evidence.language, evidence.state, evidence.created_at \
         FROM evidence WHERE evidence.id = $1"
    };
}

statements! {
    IDEA = idea!();
    VIEWPOINT = viewpoint!();
    EVIDENCE = evidence!();
    LOCK_EVIDENCE = evidence!(), postgres: concat!(evidence!(), " FOR NO KEY UPDATE");
    LOCK_IDEA = idea!(), postgres: concat!(idea!(), " FOR UPDATE OF ideas");
    LOCK_VIEWPOINT = viewpoint!(), postgres: concat!(viewpoint!(), " FOR NO KEY UPDATE");
    // The state in which everyone could read it last, before the acts that keep it from them now.
    PUBLIC_BEFORE = "SELECT state_before FROM moderation_acts WHERE target_id = $1 AND state_before NOT IN ('held', 'hidden', 'withdrawn') \
                     ORDER BY created_at DESC, id DESC LIMIT 1";
}

impl Row {
    fn thing(self, kind: TargetKind) -> Result<Thing> {
        let (names, standing) = match kind {
            TargetKind::Viewpoint => {
                let standing = match self.state.parse()? {
                    ViewpointState::Held => Standing::Held,
                    ViewpointState::Open => Standing::Open,
                    ViewpointState::Withdrawn => Standing::Gone,
                    ViewpointState::Hidden => Standing::Hidden,
                };
                (["thought", "life", "", "", "", ""], standing)
            }
            TargetKind::Evidence => {
                let standing = match self.state.parse()? {
                    EvidenceState::Held => Standing::Held,
                    EvidenceState::Open => Standing::Open,
                    EvidenceState::Withdrawn => Standing::Gone,
                    EvidenceState::Hidden => Standing::Hidden,
                };
                (["title", "says", "how_known", "whose", "missing", "link"], standing)
            }
            _ => {
                let standing = match self.state.parse()? {
                    IdeaState::Held => Standing::Held,
                    IdeaState::Withdrawn => Standing::Gone,
                    IdeaState::Hidden => Standing::Hidden,
                    _ => Standing::Open,
                };
                (["sentence", "why", "helps", "harms", "", ""], standing)
            }
        };
        // What was taken back has no words, not even for those who decide.
        let words = [self.one, self.two, self.three, self.four, self.five, self.six];
        let words = if standing == Standing::Gone { Default::default() } else { words };
        let parts = names.into_iter().zip(words).filter(|(_, words)| !words.is_empty());
        Ok(Thing {
            target: Target { kind, id: self.id },
            mission: self.mission_id.into(),
            author: self.author_id.into(),
            byline: self.byline,
            staff: self.staff,
            version: self.version,
            parts: parts.map(|(name, words)| Part { name, words }).collect(),
            language: self.language,
            standing,
            state: self.state,
            created_at: self.created_at.into(),
        })
    }
}

impl Read {
    /// A thing with its words, whatever its state: for those who decide on it, and for its author.
    ///
    /// # Errors
    /// As every read.
    pub async fn moderated(&mut self, target: Target) -> Result<Option<Thing>> {
        let statement = match target.kind {
            TargetKind::Idea => IDEA,
            TargetKind::Viewpoint => VIEWPOINT,
            TargetKind::Evidence => EVIDENCE,
            _ => return Ok(None),
        };
        fetch_optional!(self, Row, statement, target.id)?.map(|row| row.thing(target.kind)).transpose()
    }
}

impl Write {
    /// As [`Read::moderated`]; nobody else changes it until this write ends.
    ///
    /// # Errors
    /// As every write.
    pub async fn lock_moderated(&mut self, target: Target) -> Result<Option<Thing>> {
        let statement = match target.kind {
            TargetKind::Idea => LOCK_IDEA,
            TargetKind::Viewpoint => LOCK_VIEWPOINT,
            TargetKind::Evidence => LOCK_EVIDENCE,
            _ => return Ok(None),
        };
        fetch_optional!(self, Row, statement, target.id)?.map(|row| row.thing(target.kind)).transpose()
    }

    /// Changes how a locked thing stands, moves the counts that go with it, and gives its state after. What is opened again
    /// goes back to the state that it had.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it changed meanwhile.
    pub async fn set_standing(&mut self, thing: &Thing, to: Standing, now: Timestamp) -> Result<String> {
        match thing.target.kind {
            TargetKind::Viewpoint => {
                let state = match to {
                    Standing::Open => ViewpointState::Open,
                    Standing::Held => ViewpointState::Held,
                    Standing::Hidden => ViewpointState::Hidden,
                    Standing::Gone => return Err(Error::Conflict),
                };
                self.set_viewpoint_state(ViewpointId::from(thing.target.id), thing.mission, state, now).await?;
                Ok(state.code().to_owned())
            }
            TargetKind::Evidence => {
                let state = match to {
                    Standing::Open => EvidenceState::Open,
                    Standing::Held => EvidenceState::Held,
                    Standing::Hidden => EvidenceState::Hidden,
                    Standing::Gone => return Err(Error::Conflict),
                };
                self.set_evidence_state(EvidenceId::from(thing.target.id), state, now).await?;
                Ok(state.code().to_owned())
            }
            TargetKind::Idea => {
                let was: IdeaState = thing.state.parse()?;
                let state = match to {
                    Standing::Open => self.public_before(thing.target.id).await?,
                    Standing::Held => IdeaState::Held,
                    Standing::Hidden => IdeaState::Hidden,
                    Standing::Gone => return Err(Error::Conflict),
                };
                self.move_idea(IdeaId::from(thing.target.id), was, state).await?;
                Ok(state.code().to_owned())
            }
            _ => Err(Error::Conflict),
        }
    }

    async fn public_before(&mut self, id: Uuid) -> Result<IdeaState> {
        let before = fetch_optional!(&mut *self, (String,), PUBLIC_BEFORE, id)?;
        let state = before.and_then(|(code,)| code.parse().ok()).unwrap_or(IdeaState::Open);
        // What made it so may have ended while nobody could read it.
        let still = match state {
            IdeaState::Tested => self.another_test_runs(id.into(), TestId::from(Uuid::nil())).await?,
            IdeaState::Joined => self.join_of(id.into()).await?.is_some(),
            _ => true,
        };
        Ok(if still { state } else { IdeaState::Open })
    }
}
