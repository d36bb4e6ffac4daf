//! Papers for committees.
//!
//! A paper is kept whole and never changed. What people wrote in it is kept beside it and looked at again each time: words
//! that their writer took back are gone, and words that are not open to everyone are left out.

pub mod decisions;

use crate::{
    Read, Result, Write,
    ideas::{IdeaView, Row, idea_columns},
};
use domain::{
    DecisionId, EvidenceId, MissionId, PaperId, PersonId, Timestamp, ViewpointId,
    evidence::{EvidenceKind, QuoteConsent},
    paper::{Paper, Words},
    target::{Target, TargetKind},
    viewpoint::Stance,
};
use uuid::Uuid;

/// Viewpoints that everyone can read.
macro_rules! from_open {
    () => {
        " FROM viewpoints LEFT JOIN ideas ON viewpoints.target_kind = 'idea' AND ideas.id = viewpoints.target_id \
         WHERE viewpoints.state = 'open' AND (ideas.id IS NULL OR ideas.state NOT IN ('held', 'hidden', 'withdrawn')) AND "
    };
}
/// How many there are, how many of them may be quoted, and how many that someone found helpful may not.
macro_rules! counts_of_quotes {
    () => {
        concat!(
            "SELECT COUNT(*) AS every, COUNT(CASE WHEN viewpoints.may_quote THEN 1 END) AS allowed, \
             COUNT(CASE WHEN viewpoints.helpful_count > 0 AND NOT viewpoints.may_quote THEN 1 END) AS good_but_not_allowed",
            $crate::papers::from_open!()
        )
    };
}
/// Those of them whose writers let the city quote them.
macro_rules! quotable {
    () => {
        concat!(
            "SELECT viewpoints.id, viewpoints.stance, viewpoints.thought, viewpoints.language, viewpoints.byline, viewpoints.author_role, \
         viewpoints.job, viewpoints.created_at",
            $crate::papers::from_open!(),
            "viewpoints.may_quote AND "
        )
    };
}

pub(crate) use {counts_of_quotes, from_open, quotable};

/// Evidence that everyone can read.
macro_rules! known_evidence {
    () => {
        "SELECT evidence.id, evidence.kind, evidence.title, evidence.says, evidence.how_known, evidence.missing, evidence.link, \
         evidence.strength, evidence.quote, evidence.language, evidence.checked_at FROM evidence \
         LEFT JOIN ideas ON evidence.target_kind = 'idea' AND ideas.id = evidence.target_id \
         WHERE evidence.state = 'open' AND (ideas.id IS NULL OR ideas.state NOT IN ('held', 'hidden', 'withdrawn')) AND "
    };
}
pub(crate) use known_evidence;

statements! {
    ADD = "INSERT INTO papers (id, mission_id, target_kind, target_id, target_version, title, committee, language, content, made_by, created_at) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    ADD_WORDS = "INSERT INTO paper_words (paper_id, position, target_kind, target_id, words, language) VALUES ($1, $2, $3, $4, $5, $6)";
    FIND = "SELECT mission_id, target_kind, target_id, target_version, language, content, created_at FROM papers WHERE id = $1";
    WORDS = "SELECT paper_words.position, CASE WHEN \
                 (paper_words.target_kind = 'idea' AND ideas.state NOT IN ('held', 'hidden', 'withdrawn')) \
                 OR (paper_words.target_kind = 'viewpoint' AND viewpoints.state = 'open' AND viewpoints.may_quote \
                     AND (about.id IS NULL OR about.state NOT IN ('held', 'hidden', 'withdrawn'))) \
                 OR (paper_words.target_kind = 'evidence' AND evidence.state = 'open' AND evidence.quote <> 'no' \
                     AND (evidence.quote = 'yes' OR evidence.kind <> 'story') \
                     AND (known.id IS NULL OR known.state NOT IN ('held', 'hidden', 'withdrawn'))) \
             THEN paper_words.words END, paper_words.language FROM paper_words \
             LEFT JOIN ideas ON paper_words.target_kind = 'idea' AND ideas.id = paper_words.target_id \
             LEFT JOIN viewpoints ON paper_words.target_kind = 'viewpoint' AND viewpoints.id = paper_words.target_id \
             LEFT JOIN evidence ON paper_words.target_kind = 'evidence' AND evidence.id = paper_words.target_id \
             LEFT JOIN ideas AS known ON evidence.target_kind = 'idea' AND known.id = evidence.target_id \
             LEFT JOIN ideas AS about ON viewpoints.target_kind = 'idea' AND about.id = viewpoints.target_id \
             WHERE paper_words.paper_id = $1 ORDER BY paper_words.position";
    NEWEST = "SELECT papers.id, papers.title, papers.committee, papers.language, missions.slug, missions.title AS mission, \
              missions.language AS mission_language, people.name, papers.created_at FROM papers \
              JOIN missions ON missions.id = papers.mission_id JOIN people ON people.id = papers.made_by \
              ORDER BY papers.created_at DESC, papers.id DESC LIMIT $1 OFFSET $2";
    NEWEST_OF_MISSION = "SELECT papers.id, papers.title, papers.committee, papers.language, missions.slug, missions.title AS mission, \
              missions.language AS mission_language, people.name, papers.created_at FROM papers \
              JOIN missions ON missions.id = papers.mission_id JOIN people ON people.id = papers.made_by \
              WHERE papers.mission_id = $1 ORDER BY papers.created_at DESC, papers.id DESC LIMIT $2 OFFSET $3";
    COUNT = "SELECT COUNT(*) FROM papers";
    CHANGED_SINCE = "SELECT created_at FROM mission_versions WHERE mission_id = $1 AND version > $2 ORDER BY version LIMIT 1";
    MOST_ANSWERED = concat!(
        "SELECT ", idea_columns!(), " FROM ideas WHERE mission_id = $1 AND state NOT IN ('held', 'hidden', 'withdrawn') \
         ORDER BY answer_count DESC, serial DESC LIMIT $2"
    );
    BY_STANCE = "SELECT stance, COUNT(*) FROM viewpoints WHERE mission_id = $1 AND state = 'open' GROUP BY stance";
    MOST_HELPFUL = concat!(
        quotable!(), "viewpoints.mission_id = $1 ORDER BY viewpoints.helpful_count DESC, viewpoints.created_at DESC LIMIT $2"
    );
    QUOTING = concat!(counts_of_quotes!(), "viewpoints.mission_id = $1");
    EVIDENCE = concat!(known_evidence!(), "evidence.mission_id = $1 ORDER BY evidence.created_at DESC, evidence.id DESC LIMIT $2");
    FORGET = "DELETE FROM paper_words WHERE target_id = $1 AND target_kind = $2";
    QUOTE = concat!(quotable!(), "viewpoints.mission_id = $1 AND viewpoints.id = $2");
}

/// A paper with what it was made from.
#[derive(Clone, Debug)]
pub struct PaperView {
    /// The paper.
    pub id: PaperId,
    /// Its mission.
    pub mission: MissionId,
    /// The mission or decision that it is about.
    pub target: Target,
    /// The version that this had then.
    pub target_version: i64,
    /// The language of the paper, as a BCP 47 tag.
    pub language: String,
    /// The paper itself.
    pub paper: Paper,
    /// What people wrote in it, as far as it may be shown today.
    pub words: Vec<Words>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// Something that changed after a paper was made.
#[derive(Clone, Debug)]
pub struct PaperChange {
    /// The decision and its number; nothing when it was the mission.
    pub decision: Option<(DecisionId, i64)>,
    /// When: the first change of a mission, the newest change of a decision.
    pub at: Timestamp,
}

/// A paper in a list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PaperLine {
    id: Uuid,
    /// Its title.
    pub title: String,
    /// The committee.
    pub committee: String,
    /// The language of the paper.
    pub language: String,
    /// The mission's name in web addresses.
    pub slug: String,
    /// The title of the mission.
    pub mission: String,
    /// The language of that title.
    pub mission_language: String,
    /// Who made it.
    pub name: Option<String>,
    /// When.
    #[sqlx(try_from = "i64")]
    pub created_at: Timestamp,
}

impl PaperLine {
    /// The paper.
    pub fn id(&self) -> PaperId {
        self.id.into()
    }
}

/// How many viewpoints that everyone can read may be quoted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Quoting {
    /// All of them.
    pub every: i64,
    /// Those whose writers let the city quote them.
    pub allowed: i64,
    /// Those that someone found helpful, and that may not be quoted.
    pub good_but_not_allowed: i64,
}

/// Words that can be quoted: everyone can read them, and their writer lets the city quote them.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Quotable {
    id: Uuid,
    /// Where they stand.
    #[sqlx(try_from = "String")]
    pub stance: Stance,
    /// The words.
    pub thought: String,
    /// Their language as a BCP 47 tag.
    pub language: String,
    /// The name under which their writer showed them; nothing is "No name".
    pub byline: Option<String>,
    /// What the writer was then, as a code.
    pub author_role: String,
    /// For staff: what they are.
    pub job: Option<String>,
    /// When they were sent.
    #[sqlx(try_from = "i64")]
    pub created_at: Timestamp,
}

impl Quotable {
    /// The viewpoint.
    pub fn id(&self) -> ViewpointId {
        self.id.into()
    }
}

/// A piece of evidence that everyone can read, for a paper.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct KnownEvidence {
    id: Uuid,
    /// What kind.
    #[sqlx(try_from = "String")]
    pub kind: EvidenceKind,
    /// Its title.
    pub title: String,
    /// What it says.
    pub says: String,
    /// How we know.
    pub how_known: String,
    /// Who is missing from it.
    pub missing: String,
    /// Where it can be read; may be empty.
    pub link: String,
    /// How strong it is, as a code; nothing until someone of the city weighed it.
    pub strength: Option<String>,
    /// Whether it may be quoted.
    #[sqlx(try_from = "String")]
    pub quote: QuoteConsent,
    /// The language of its words, as a BCP 47 tag.
    pub language: String,
    /// When someone of the city checked it, in microseconds.
    pub checked_at: Option<i64>,
}

impl KnownEvidence {
    /// The piece of evidence.
    pub fn id(&self) -> EvidenceId {
        self.id.into()
    }
}

/// What a person wrote, for a paper.
#[derive(Clone, Debug)]
pub struct NewWords {
    /// What it is from.
    pub target: Target,
    /// The words.
    pub text: String,
    /// Their language as a BCP 47 tag.
    pub language: String,
}

/// A paper to be kept.
#[derive(Clone, Debug)]
pub struct NewPaper<'a> {
    /// Its identifier.
    pub id: PaperId,
    /// Its mission.
    pub mission: MissionId,
    /// The mission or decision that it is about.
    pub target: Target,
    /// The version that this has.
    pub target_version: i64,
    /// The language of the paper.
    pub language: &'a str,
    /// The paper.
    pub paper: &'a Paper,
    /// What people wrote, in the order of its marks.
    pub words: &'a [NewWords],
    /// Who made it.
    pub made_by: PersonId,
}

type PaperRow = (Uuid, String, Uuid, i64, String, String, i64);

impl Read {
    /// A paper, with what people wrote in it as far as it may be shown.
    ///
    /// # Errors
    /// As every read.
    pub async fn paper(&mut self, id: PaperId) -> Result<Option<PaperView>> {
        let Some(row) = fetch_optional!(&mut *self, PaperRow, FIND, id.uuid())? else { return Ok(None) };
        let (mission, kind, target, target_version, language, content, created_at) = row;
        let mut words: Vec<Words> = Vec::new();
        for (position, text, language) in fetch_all!(self, (i64, Option<String>, String), WORDS, id.uuid())? {
            let position = usize::try_from(position).unwrap_or(usize::MAX);
            // Places whose words were taken back have no row any more.
            while words.len() < position.min(1_000) {
                words.push(Words { text: None, language: String::new() });
            }
            words.push(Words { text, language });
        }
        Ok(Some(PaperView {
            id,
            mission: mission.into(),
            target: Target { kind: kind.parse::<TargetKind>()?, id: target },
            target_version,
            language,
            paper: serde_json::from_str(&content)?,
            words,
            created_at: created_at.into(),
        }))
    }

    /// Papers, newest first: of a mission or of all.
    ///
    /// # Errors
    /// As every read.
    pub async fn papers(&mut self, mission: Option<MissionId>, limit: i64, offset: i64) -> Result<Vec<PaperLine>> {
        match mission {
            Some(mission) => fetch_all!(self, PaperLine, NEWEST_OF_MISSION, mission.uuid(), limit, offset),
            None => fetch_all!(self, PaperLine, NEWEST, limit, offset),
        }
    }

    /// How many papers there are.
    ///
    /// # Errors
    /// As every read.
    pub async fn paper_count(&mut self) -> Result<i64> {
        fetch_value!(self, i64, COUNT)
    }

    /// What changed since a paper was made: its mission, if it is about one, and the decisions that it tells of.
    ///
    /// # Errors
    /// As every read.
    pub async fn paper_changes(&mut self, paper: &PaperView) -> Result<Vec<PaperChange>> {
        let mut changes = Vec::new();
        if paper.target.kind == TargetKind::Mission {
            let found = fetch_optional!(&mut *self, (i64,), CHANGED_SINCE, paper.target.id, paper.target_version)?;
            changes.extend(found.map(|(at,)| PaperChange { decision: None, at: at.into() }));
        }
        changes.extend(self.decision_changes(paper.mission, paper.created_at, &paper.paper.decisions).await?);
        Ok(changes)
    }

    /// The ideas of a mission that most people answered.
    ///
    /// # Errors
    /// As every read.
    pub async fn most_answered(&mut self, mission: MissionId, limit: i64) -> Result<Vec<IdeaView>> {
        Ok(fetch_all!(self, Row, MOST_ANSWERED, mission.uuid(), limit)?.into_iter().map(IdeaView::from).collect())
    }

    /// How many viewpoints of a mission stand where.
    ///
    /// # Errors
    /// As every read.
    pub async fn viewpoints_by_stance(&mut self, mission: MissionId) -> Result<Vec<(Stance, i64)>> {
        let rows = fetch_all!(self, (String, i64), BY_STANCE, mission.uuid())?;
        rows.into_iter().map(|(stance, count)| Ok((stance.parse()?, count))).collect()
    }

    /// The most helpful words of a mission that can be quoted.
    ///
    /// # Errors
    /// As every read.
    pub async fn quotable(&mut self, mission: MissionId, limit: i64) -> Result<Vec<Quotable>> {
        fetch_all!(self, Quotable, MOST_HELPFUL, mission.uuid(), limit)
    }

    /// How many viewpoints of a mission may be quoted.
    ///
    /// # Errors
    /// As every read.
    pub async fn quoting(&mut self, mission: MissionId) -> Result<Quoting> {
        Ok(fetch_optional!(self, Quoting, QUOTING, mission.uuid())?.unwrap_or_default())
    }

    /// The newest evidence of a mission that everyone can read.
    ///
    /// # Errors
    /// As every read.
    pub async fn known_evidence(&mut self, mission: MissionId, limit: i64) -> Result<Vec<KnownEvidence>> {
        fetch_all!(self, KnownEvidence, EVIDENCE, mission.uuid(), limit)
    }

    /// A viewpoint of a mission, if it can be quoted.
    ///
    /// # Errors
    /// As every read.
    pub async fn quote(&mut self, mission: MissionId, id: ViewpointId) -> Result<Option<Quotable>> {
        fetch_optional!(self, Quotable, QUOTE, mission.uuid(), id.uuid())
    }
}

impl Write {
    /// Forgets the words of a thing in all papers, because their writer took them back.
    ///
    /// # Errors
    /// As every write.
    pub async fn forget_in_papers(&mut self, target: impl Into<Target>) -> Result<()> {
        let target = target.into();
        execute!(self, FORGET, target.id, target.kind.code())?;
        Ok(())
    }

    /// Keeps a paper.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_paper(&mut self, new: &NewPaper<'_>, now: Timestamp) -> Result<()> {
        execute!(
            &mut *self,
            ADD,
            new.id.uuid(),
            new.mission.uuid(),
            new.target.kind.code(),
            new.target.id,
            new.target_version,
            &new.paper.title,
            &new.paper.committee,
            new.language,
            serde_json::to_string(new.paper)?,
            new.made_by.uuid(),
            now.micros(),
        )?;
        for (position, words) in (0_i64..).zip(new.words) {
            let (kind, id) = (words.target.kind.code(), words.target.id);
            execute!(&mut *self, ADD_WORDS, new.id.uuid(), position, kind, id, &words.text, &words.language)?;
        }
        Ok(())
    }
}
