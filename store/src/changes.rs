//! What changed, and why: public, newest first.

use crate::{Read, Result, Write};
use domain::{
    IdeaId, MissionId, Timestamp,
    mission::Stage,
    target::{Target, TargetKind},
};
use uuid::Uuid;

/// Which changes a list shows.
#[derive(Clone, Copy, Debug)]
pub struct Filter {
    /// Those of one mission; of all when `None`.
    pub mission: Option<MissionId>,
    /// The start of their code, with `%` for whatever follows: `decision.%`; `%` for all.
    pub kind: &'static str,
    /// Not earlier than this.
    pub from: Timestamp,
    /// Before this.
    pub until: Timestamp,
}

impl Filter {
    /// Every change.
    pub const ALL: Self =
        Self { mission: None, kind: "%", from: Timestamp::from_micros(i64::MIN), until: Timestamp::from_micros(i64::MAX) };
}

/// One public change.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ChangeView {
    /// Its identifier.
    pub id: Uuid,
    /// What kind, as a stable code: `mission.new`, `mission.changed`, `mission.stage`, `idea.edited`, `idea.withdrawn`.
    pub kind: String,
    /// The mission's name in web addresses.
    pub slug: String,
    /// The mission's title.
    pub title: String,
    /// The language of the title, as a BCP 47 tag.
    pub title_language: String,
    /// The idea, when it is about one.
    pub idea_id: Option<Uuid>,
    /// Its sentence; nothing when not everyone may read it.
    pub sentence: Option<String>,
    /// The language of the sentence.
    pub sentence_language: Option<String>,
    target_kind: Option<String>,
    target_id: Option<Uuid>,
    /// The words of the test or decision that it is about, at that time.
    pub headline: Option<String>,
    /// The language of the headline.
    pub headline_language: Option<String>,
    /// The version that the change made.
    pub version: i64,
    /// How many pieces of evidence moved us, when it is about a decision.
    pub moved_count: Option<i64>,
    /// Why. Empty when not everyone may read the idea that it is about.
    pub reason: String,
    /// When.
    #[sqlx(try_from = "i64")]
    pub created_at: Timestamp,
    /// What staff wrote in the version that moved the mission to another stage.
    moved_to: Option<String>,
}

impl ChangeView {
    /// The test or decision that it is about.
    pub fn target(&self) -> Option<Target> {
        let kind = self.target_kind.as_deref()?.parse::<TargetKind>().ok()?;
        Some(Target { kind, id: self.target_id? })
    }

    /// The stage to which a `mission.stage` change moved the mission.
    pub fn stage(&self) -> Option<Stage> {
        #[derive(serde::Deserialize)]
        struct Moved {
            stage: Stage,
        }
        self.moved_to.as_deref().and_then(|fields| serde_json::from_str::<Moved>(fields).ok()).map(|moved| moved.stage)
    }
}

// Words of an idea that is not public now, and the reason given with them, never leave this query. That an idea was taken
// back is public; what it said is not.
macro_rules! columns {
    () => {
        "SELECT changes.id, changes.kind, missions.slug, missions.title, missions.language AS title_language, changes.idea_id, \
         CASE WHEN ideas.state IN ('held', 'hidden', 'withdrawn') THEN NULL ELSE ideas.sentence END AS sentence, \
         ideas.language AS sentence_language, changes.target_kind, changes.target_id, changes.headline, \
         changes.headline_language, changes.version, \
         CASE WHEN ideas.state IN ('held', 'hidden') OR (ideas.state = 'withdrawn' AND changes.kind <> 'idea.withdrawn') \
             THEN '' ELSE changes.reason END AS reason, \
         changes.created_at, mission_versions.fields AS moved_to, decision_versions.moved_count \
         FROM changes JOIN missions ON missions.id = changes.mission_id LEFT JOIN ideas ON ideas.id = changes.idea_id \
         LEFT JOIN mission_versions ON changes.kind = 'mission.stage' AND mission_versions.mission_id = changes.mission_id \
             AND mission_versions.version = changes.version \
         LEFT JOIN decision_versions ON changes.target_kind = 'decision' AND decision_versions.decision_id = changes.target_id \
             AND decision_versions.version = changes.version "
    };
}

statements! {
    ADD = "INSERT INTO changes (id, kind, mission_id, idea_id, target_kind, target_id, headline, headline_language, version, reason, \
               created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    NEWEST = concat!(
        columns!(),
        "WHERE changes.kind LIKE $1 AND changes.created_at >= $2 AND changes.created_at < $3 \
         ORDER BY changes.created_at DESC, changes.id DESC LIMIT $4 OFFSET $5"
    );
    OF_MISSION = concat!(
        columns!(),
        "WHERE changes.mission_id = $6 AND changes.kind LIKE $1 AND changes.created_at >= $2 AND changes.created_at < $3 \
         ORDER BY changes.created_at DESC, changes.id DESC LIMIT $4 OFFSET $5"
    );
    OF_CITY = concat!(columns!(), "WHERE changes.idea_id IS NULL ORDER BY changes.created_at DESC, changes.id DESC LIMIT $1");
    COUNT = "SELECT COUNT(*) FROM changes WHERE kind LIKE $1 AND created_at >= $2 AND created_at < $3";
    COUNT_OF_MISSION = "SELECT COUNT(*) FROM changes WHERE mission_id = $4 AND kind LIKE $1 AND created_at >= $2 AND created_at < $3";
}

impl Read {
    /// Changes, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn changes(&mut self, filter: Filter, limit: i64, offset: i64) -> Result<Vec<ChangeView>> {
        let (kind, from, until) = (filter.kind, filter.from.micros(), filter.until.micros());
        match filter.mission {
            Some(mission) => fetch_all!(self, ChangeView, OF_MISSION, kind, from, until, limit, offset, mission.uuid()),
            None => fetch_all!(self, ChangeView, NEWEST, kind, from, until, limit, offset),
        }
    }

    /// The newest changes that the city made, those of people's own ideas left out.
    ///
    /// # Errors
    /// As every read.
    pub async fn city_changes(&mut self, limit: i64) -> Result<Vec<ChangeView>> {
        fetch_all!(self, ChangeView, OF_CITY, limit)
    }

    /// How many changes there are.
    ///
    /// # Errors
    /// As every read.
    pub async fn change_count(&mut self, filter: Filter) -> Result<i64> {
        let (kind, from, until) = (filter.kind, filter.from.micros(), filter.until.micros());
        match filter.mission {
            Some(mission) => fetch_value!(self, i64, COUNT_OF_MISSION, kind, from, until, mission.uuid()),
            None => fetch_value!(self, i64, COUNT, kind, from, until),
        }
    }
}

/// A public change to be added.
#[derive(Clone, Copy, Debug)]
pub struct NewChange<'a> {
    /// Its identifier.
    pub id: Uuid,
    /// What kind, as a stable code.
    pub kind: &'a str,
    /// The mission it is in.
    pub mission: MissionId,
    /// The idea that it is about.
    pub idea: Option<IdeaId>,
    /// The test or decision that it is about, with its words and their language as a BCP 47 tag.
    pub target: Option<(Target, &'a str, &'a str)>,
    /// The version that the change made.
    pub version: i64,
    /// Why; may be empty.
    pub reason: &'a str,
}

impl Write {
    /// Adds a public change.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_change(&mut self, new: NewChange<'_>, now: Timestamp) -> Result<()> {
        execute!(
            self,
            ADD,
            new.id,
            new.kind,
            new.mission.uuid(),
            new.idea.map(IdeaId::uuid),
            new.target.map(|(target, _, _)| target.kind.code()),
            new.target.map(|(target, _, _)| target.id),
            new.target.map(|(_, headline, _)| headline),
            new.target.map(|(_, _, language)| language),
            new.version,
            new.reason,
            now.micros(),
        )?;
        Ok(())
    }
}
