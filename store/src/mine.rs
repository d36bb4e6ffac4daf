//! What one person did here, for their own page.

use crate::{
    Read, Result,
    ideas::{IdeaView, Row, idea_columns},
};
use domain::{
    DraftId, PersonId, Timestamp, ViewpointId,
    target::{Target, TargetKind},
    viewpoint::ViewpointState,
};
use uuid::Uuid;

/// An idea that is still being written.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MyDraft {
    /// The draft.
    #[sqlx(try_from = "Uuid")]
    pub id: DraftId,
    /// Its sentence; may be empty.
    pub sentence: String,
    /// The title of its mission.
    pub title: String,
    /// When it last changed.
    #[sqlx(try_from = "i64")]
    pub updated_at: Timestamp,
}

/// A viewpoint that this person wrote.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MyViewpoint {
    /// The viewpoint.
    #[sqlx(try_from = "Uuid")]
    pub id: ViewpointId,
    #[sqlx(try_from = "String")]
    target_kind: TargetKind,
    target_id: Uuid,
    /// What they think.
    pub thought: String,
    /// The language of it, as a BCP 47 tag.
    pub language: String,
    /// Whether it can be read.
    #[sqlx(try_from = "String")]
    pub state: ViewpointState,
    /// When it was sent.
    #[sqlx(try_from = "i64")]
    pub created_at: Timestamp,
    /// What that says in one line; nothing when this person may not read it now.
    pub sentence: Option<String>,
}

impl MyViewpoint {
    /// What it is about.
    pub const fn target(&self) -> Target {
        Target { kind: self.target_kind, id: self.target_id }
    }
}

/// The answers of a person in one mission.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MyAnswers {
    /// The mission's name in web addresses.
    pub slug: String,
    /// The mission's title.
    pub title: String,
    /// How many ideas they answered.
    pub answers: i64,
}

statements! {
    IDEAS = concat!(
        "SELECT ", idea_columns!(), " FROM ideas WHERE ideas.author_id = $1 ORDER BY ideas.created_at DESC, ideas.serial DESC LIMIT $2 OFFSET $3"
    );
    DRAFTS = "SELECT drafts.id, drafts.sentence, missions.title, drafts.updated_at FROM drafts JOIN missions ON missions.id = drafts.mission_id \
              WHERE drafts.person_id = $1 AND drafts.idea_id IS NULL ORDER BY drafts.updated_at DESC, drafts.id DESC LIMIT $2 OFFSET $3";
    VIEWPOINTS = "SELECT viewpoints.id, viewpoints.target_kind, viewpoints.target_id, viewpoints.thought, viewpoints.language, viewpoints.state, viewpoints.created_at, \
                  CASE WHEN ideas.state IN ('held', 'hidden', 'withdrawn') AND ideas.author_id <> $1 THEN NULL \
                       ELSE COALESCE(ideas.sentence, tests.title, decisions.what) END AS sentence \
                  FROM viewpoints LEFT JOIN ideas ON viewpoints.target_kind = 'idea' AND ideas.id = viewpoints.target_id \
                  LEFT JOIN tests ON viewpoints.target_kind = 'test' AND tests.id = viewpoints.target_id \
                  LEFT JOIN decisions ON viewpoints.target_kind = 'decision' AND decisions.id = viewpoints.target_id \
                  WHERE viewpoints.author_id = $1 ORDER BY viewpoints.created_at DESC, viewpoints.id DESC LIMIT $2 OFFSET $3";
    ANSWERS = "SELECT missions.slug, missions.title, COUNT(*) AS answers FROM votes JOIN missions ON missions.id = votes.mission_id \
               WHERE votes.person_id = $1 GROUP BY missions.id, missions.slug, missions.title ORDER BY MAX(votes.updated_at) DESC, missions.id LIMIT 20";
}

impl Read {
    /// Ideas of a person, whatever their state, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn my_ideas(&mut self, person: PersonId, limit: i64, offset: i64) -> Result<Vec<IdeaView>> {
        Ok(fetch_all!(self, Row, IDEAS, person.uuid(), limit, offset)?.into_iter().map(IdeaView::from).collect())
    }

    /// Ideas that a person has not sent yet, last changed first.
    ///
    /// # Errors
    /// As every read.
    pub async fn my_drafts(&mut self, person: PersonId, limit: i64, offset: i64) -> Result<Vec<MyDraft>> {
        fetch_all!(self, MyDraft, DRAFTS, person.uuid(), limit, offset)
    }

    /// Viewpoints of a person, whatever their state, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn my_viewpoints(&mut self, person: PersonId, limit: i64, offset: i64) -> Result<Vec<MyViewpoint>> {
        fetch_all!(self, MyViewpoint, VIEWPOINTS, person.uuid(), limit, offset)
    }

    /// How many ideas a person answered in each mission; the 20 missions they answered in last.
    ///
    /// # Errors
    /// As every read.
    pub async fn my_answers(&mut self, person: PersonId) -> Result<Vec<MyAnswers>> {
        fetch_all!(self, MyAnswers, ANSWERS, person.uuid())
    }
}
