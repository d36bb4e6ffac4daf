//! What a person should know: an idea they agreed with changed, someone answered them.

use crate::{Read, Result, Write};
use domain::{
    IdeaId, PersonId, Timestamp, ViewpointId,
    notice::NoticeKind,
    target::{Target, TargetKind},
};
use uuid::Uuid;

/// One notice.
#[derive(Clone, Debug)]
pub struct NoticeView {
    /// What happened.
    pub kind: NoticeKind,
    /// To which idea.
    pub idea: Option<IdeaId>,
    /// Its sentence; nothing when it is gone, or this person may not read it now.
    pub sentence: Option<String>,
    /// The language of the sentence, as a BCP 47 tag.
    pub language: Option<String>,
    /// The viewpoint that it is about.
    pub viewpoint: Option<ViewpointId>,
    /// Another thing that it is about; then the sentence is what it said at that time.
    pub target: Option<Target>,
    /// When.
    pub created_at: Timestamp,
    /// Whether the person has not marked it as read.
    pub is_new: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "String")]
    kind: NoticeKind,
    idea_id: Option<Uuid>,
    sentence: Option<String>,
    language: Option<String>,
    viewpoint_id: Option<Uuid>,
    target_kind: Option<String>,
    target_id: Option<Uuid>,
    headline: Option<String>,
    headline_language: Option<String>,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
    is_new: bool,
}

impl From<Row> for NoticeView {
    fn from(row: Row) -> Self {
        Self {
            kind: row.kind,
            idea: row.idea_id.map(IdeaId::from),
            // Words that are not kept with the notice itself, or were taken back, are none.
            sentence: row.sentence.filter(|sentence| !sentence.is_empty()).or(row.headline).filter(|words| !words.is_empty()),
            language: row.language.or(row.headline_language),
            viewpoint: row.viewpoint_id.map(ViewpointId::from),
            target: row
                .target_kind
                .and_then(|kind| kind.parse::<TargetKind>().ok())
                .zip(row.target_id)
                .map(|(kind, id)| Target { kind, id }),
            created_at: row.created_at,
            is_new: row.is_new,
        }
    }
}

/// The words of an idea that this person ($1) may not read stay out of what they are told.
macro_rules! columns {
    () => {
        "SELECT notices.kind, notices.idea_id, \
         CASE WHEN ideas.state IN ('held', 'hidden', 'withdrawn') AND ideas.author_id <> $1 THEN NULL ELSE ideas.sentence END AS sentence, \
         ideas.language, notices.viewpoint_id, notices.target_kind, notices.target_id, notices.headline, notices.headline_language, \
         notices.created_at, notices.read_at IS NULL AS is_new \
         FROM notices LEFT JOIN ideas ON ideas.id = notices.idea_id WHERE notices.person_id = $1 "
    };
}

statements! {
    ADD = "INSERT INTO notices (id, person_id, kind, idea_id, viewpoint_id, target_kind, target_id, headline, headline_language, created_at, \
               mail_waits) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    OF_PERSON = concat!(columns!(), "ORDER BY notices.created_at DESC, notices.id DESC LIMIT $2 OFFSET $3");
    FOR_MAIL = concat!(columns!(), "AND notices.mail_waits ORDER BY notices.created_at, notices.id LIMIT 200");
    MAIL_WAITS = "SELECT COUNT(*) FROM (SELECT 1 FROM notices WHERE person_id = $1 AND mail_waits AND created_at > $2 LIMIT 1) AS waiting";
    LAST_MAIL = "SELECT notices_mailed_at FROM people WHERE id = $1";
    MAIL_SENT = "UPDATE people SET notices_mailed_at = $2 WHERE id = $1";
    TOLD = "UPDATE notices SET mail_waits = $3 WHERE person_id = $1 AND mail_waits AND created_at <= $2";
    READ_ALL = "UPDATE notices SET read_at = $2 WHERE person_id = $1 AND read_at IS NULL";
}

impl Read {
    /// Notices of a person, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn notices(&mut self, person: PersonId, limit: i64, offset: i64) -> Result<Vec<NoticeView>> {
        Ok(fetch_all!(self, Row, OF_PERSON, person.uuid(), limit, offset)?.into_iter().map(NoticeView::from).collect())
    }

    /// Notices of a person that wait for a mail, oldest first, at most 200.
    ///
    /// # Errors
    /// As every read.
    pub async fn notices_for_mail(&mut self, person: PersonId) -> Result<Vec<NoticeView>> {
        Ok(fetch_all!(self, Row, FOR_MAIL, person.uuid())?.into_iter().map(NoticeView::from).collect())
    }

    /// Whether a notice from after `since` waits for a mail.
    ///
    /// # Errors
    /// As every read.
    pub async fn notice_mail_waits(&mut self, person: PersonId, since: Timestamp) -> Result<bool> {
        Ok(fetch_value!(self, i64, MAIL_WAITS, person.uuid(), since.micros())? > 0)
    }

    /// When a mail about notices last went to this person.
    ///
    /// # Errors
    /// As every read.
    pub async fn last_notice_mail(&mut self, person: PersonId) -> Result<Option<Timestamp>> {
        Ok(fetch_value!(self, Option<i64>, LAST_MAIL, person.uuid())?.map(Timestamp::from_micros))
    }
}

/// What a notice is about.
#[derive(Clone, Copy, Debug, Default)]
pub struct About<'a> {
    /// The idea.
    pub idea: Option<IdeaId>,
    /// The viewpoint.
    pub viewpoint: Option<ViewpointId>,
    /// Another thing, with its words, which must be public or the person's own, and their language as a BCP 47 tag.
    pub target: Option<(Target, &'a str, &'a str)>,
}

impl About<'_> {
    /// About an idea.
    pub fn idea(idea: IdeaId) -> Self {
        Self { idea: Some(idea), ..Self::default() }
    }
    /// About a viewpoint, under an idea.
    pub fn viewpoint(viewpoint: ViewpointId, idea: Option<IdeaId>) -> Self {
        Self { idea, viewpoint: Some(viewpoint), target: None }
    }
}

/// Something to tell a person.
#[derive(Clone, Copy, Debug)]
pub struct NewNotice<'a> {
    /// The notice.
    pub id: Uuid,
    /// Whom to tell.
    pub person: PersonId,
    /// What happened.
    pub kind: NoticeKind,
    /// To what.
    pub about: About<'a>,
    /// Whether a mail is to tell of it.
    pub mail_waits: bool,
}

impl Write {
    /// Adds a notice.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_notice(&mut self, new: NewNotice<'_>, now: Timestamp) -> Result<()> {
        let About { idea, viewpoint, target } = new.about;
        execute!(
            self,
            ADD,
            new.id,
            new.person.uuid(),
            new.kind.code(),
            idea.map(IdeaId::uuid),
            viewpoint.map(ViewpointId::uuid),
            target.map(|(target, _, _)| target.kind.code()),
            target.map(|(target, _, _)| target.id),
            target.map(|(_, headline, _)| headline),
            target.map(|(_, _, language)| language),
            now.micros(),
            new.mail_waits,
        )?;
        Ok(())
    }

    /// Marks every notice of a person as read.
    ///
    /// # Errors
    /// As every write.
    pub async fn read_notices(&mut self, person: PersonId, now: Timestamp) -> Result<u64> {
        execute!(self, READ_ALL, person.uuid(), now.micros())
    }

    /// Notes that no mail needs to tell of the notices up to `until` any more.
    ///
    /// # Errors
    /// As every write.
    pub async fn told_notices(&mut self, person: PersonId, until: Timestamp) -> Result<u64> {
        execute!(self, TOLD, person.uuid(), until.micros(), false)
    }

    /// Notes that a mail about notices went to a person.
    ///
    /// # Errors
    /// As every write.
    pub async fn notice_mail_sent(&mut self, person: PersonId, now: Timestamp) -> Result<()> {
        execute!(self, MAIL_SENT, person.uuid(), now.micros())?;
        Ok(())
    }
}
