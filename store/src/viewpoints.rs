//! Viewpoints: threads under an idea, a test or a decision, one viewpoint with what is above and below it.
//!
//! Every list is a page of a few dozen, found through an index that holds all that choosing needs, so that thousands
//! of others cost nothing. Words that a viewer must not read never leave this module: they are left out of the view.

mod around;
pub(crate) mod write;

pub use around::{Around, Reading, TargetView};
pub use write::NewViewpoint;

use crate::{Read, Result};
use domain::{
    MissionId, PersonId, Timestamp, ViewpointId,
    person::Role,
    target::{Target, TargetKind},
    viewpoint::{ABOVE_SHOWN, Order, PAGE, Place, REPLIES_PAGE, REPLIES_SHOWN, Stance, Viewpoint, ViewpointState},
};
use uuid::Uuid;

/// For whose eyes viewpoints are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Eyes {
    /// The person, when we know one: they see their own held words, and what they marked.
    pub person: Option<PersonId>,
    /// Whether they read everything that is held in this mission, to let it through.
    pub held: bool,
}

impl Eyes {
    /// Someone we do not know.
    pub const STRANGER: Self = Self { person: None, held: false };

    fn uuid(self) -> Uuid {
        self.person.map_or(Uuid::nil(), PersonId::uuid)
    }
}

/// What a reply answers, as far as the viewer may know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The viewpoint.
    pub id: ViewpointId,
    /// The name shown there; `None` is "No name".
    pub byline: Option<String>,
    /// False when its words are gone or wait; then there is no name either.
    pub open: bool,
}

/// A viewpoint as one viewer may see it.
#[derive(Clone, Debug)]
pub struct ViewpointView {
    /// The viewpoint.
    pub id: ViewpointId,
    /// The mission it is in.
    pub mission: MissionId,
    /// What it is about.
    pub target: Target,
    /// What it answers; nothing at the start of a thread.
    pub answers: Option<Answered>,
    /// The start of its thread; itself at the start.
    pub thread: ViewpointId,
    /// Where it stands in its thread.
    pub place: Place,
    /// Who wrote it.
    pub author: PersonId,
    /// What they were when they wrote it.
    pub author_role: Role,
    /// The name shown; `None` is "No name", and no name at all where the words are left out.
    pub byline: Option<String>,
    /// For staff: what they are.
    pub job: Option<String>,
    /// Its version; grows by one with each change of words.
    pub version: i64,
    /// Its words; `None` where they are gone, taken out, or wait and this viewer may not read them.
    pub words: Option<Viewpoint>,
    /// The language of the words, as a BCP 47 tag.
    pub language: String,
    /// Whether it can be read.
    pub state: ViewpointState,
    /// How many people marked it as helpful.
    pub helpful: i64,
    /// Open replies: all below for the start of a thread, direct ones for the rest.
    pub replies: i64,
    /// True when the viewer wrote it.
    pub own: bool,
    /// True when the viewer marked it as helpful.
    pub marked: bool,
    /// The house rule under which it was taken out, by its stable name.
    pub hidden_under: Option<String>,
    /// When it was sent.
    pub created_at: Timestamp,
    /// When its words or its state last changed.
    pub updated_at: Timestamp,
}

/// The start of a thread and its first replies in reading order.
#[derive(Clone, Debug)]
pub struct Thread {
    /// The viewpoint that starts it.
    pub start: ViewpointView,
    /// At most [`REPLIES_SHOWN`] replies.
    pub replies: Vec<ViewpointView>,
    /// True when there are more.
    pub more: bool,
}

/// One page of the threads under one thing.
#[derive(Clone, Debug)]
pub struct Threads {
    /// The threads.
    pub shown: Vec<Thread>,
    /// Which page it is, from 1.
    pub page: i64,
    /// How many threads there are on all pages.
    pub all: i64,
}

#[derive(sqlx::FromRow)]
struct ThreadRow {
    #[sqlx(flatten)]
    row: Row,
    all_starts: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    mission_id: Uuid,
    #[sqlx(try_from = "String")]
    target_kind: TargetKind,
    target_id: Uuid,
    parent_id: Option<Uuid>,
    parent_byline: Option<String>,
    parent_open: bool,
    thread_id: Uuid,
    place: Vec<u8>,
    depth: i64,
    author_id: Uuid,
    #[sqlx(try_from = "String")]
    author_role: Role,
    byline: Option<String>,
    job: Option<String>,
    version: i64,
    #[sqlx(try_from = "String")]
    stance: Stance,
    thought: String,
    life: String,
    may_quote: bool,
    language: String,
    #[sqlx(try_from = "String")]
    state: ViewpointState,
    helpful_count: i64,
    reply_count: i64,
    marked: bool,
    hidden_under: Option<String>,
    created_at: i64,
    updated_at: i64,
}

impl Row {
    /// What these eyes see of it; nothing when it waits and nobody has answered it: then it has no place to keep.
    fn seen_by(self, eyes: Eyes) -> Option<ViewpointView> {
        let author: PersonId = self.author_id.into();
        let words = Viewpoint { stance: self.stance, thought: self.thought, life: self.life, may_quote: self.may_quote };
        let view = ViewpointView {
            id: self.id.into(),
            mission: self.mission_id.into(),
            target: Target { kind: self.target_kind, id: self.target_id },
            answers: self.parent_id.map(|id| Answered {
                id: id.into(),
                byline: self.parent_byline.filter(|_| self.parent_open),
                open: self.parent_open,
            }),
            thread: self.thread_id.into(),
            place: Place { depth: self.depth, key: self.place },
            author,
            author_role: self.author_role,
            byline: self.byline,
            job: self.job,
            version: self.version,
            words: Some(words),
            language: self.language,
            state: self.state,
            helpful: self.helpful_count,
            replies: self.reply_count,
            own: eyes.person == Some(author),
            marked: self.marked,
            hidden_under: self.hidden_under,
            created_at: self.created_at.into(),
            updated_at: self.updated_at.into(),
        };
        view.narrowed(eyes.held)
    }
}

impl ViewpointView {
    /// As much of it as someone sees who reads what is held, or who does not: the one place that leaves words out.
    fn narrowed(self, held: bool) -> Option<Self> {
        let reads = match self.state {
            ViewpointState::Open => true,
            ViewpointState::Held => self.own || held,
            ViewpointState::Withdrawn | ViewpointState::Hidden => false,
        };
        match (reads, self.state) {
            (true, _) => Some(self),
            (false, ViewpointState::Held) if self.replies == 0 => None,
            (false, _) => Some(self.without_words()),
        }
    }

    fn without_words(self) -> Self {
        Self { words: None, byline: None, job: None, ..self }
    }
}

/// The columns of a [`Row`], and the tables beside `viewpoints` that they come from. `$2` is the viewer.
macro_rules! columns {
    () => {
        "SELECT viewpoints.id, viewpoints.mission_id, viewpoints.target_kind, viewpoints.target_id, viewpoints.parent_id, answered.byline AS parent_byline, \
         COALESCE(answered.state, '') = 'open' AS parent_open, viewpoints.thread_id, viewpoints.place, viewpoints.depth, \
         viewpoints.author_id, viewpoints.author_role, viewpoints.byline, viewpoints.job, viewpoints.version, viewpoints.stance, \
         viewpoints.thought, viewpoints.life, viewpoints.may_quote, viewpoints.language, viewpoints.state, viewpoints.helpful_count, viewpoints.reply_count, \
         mark.person_id IS NOT NULL AS marked, \
         CASE WHEN viewpoints.state = 'hidden' THEN (SELECT acts.rule_id FROM moderation_acts AS acts WHERE acts.target_id = viewpoints.id \
             AND acts.kind = 'hidden' ORDER BY acts.created_at DESC, acts.id DESC LIMIT 1) END AS hidden_under, \
         viewpoints.created_at, viewpoints.updated_at "
    };
}
macro_rules! beside {
    () => {
        " LEFT JOIN viewpoints AS answered ON answered.id = viewpoints.parent_id \
         LEFT JOIN helpful_marks AS mark ON mark.viewpoint_id = viewpoints.id AND mark.person_id = $2 "
    };
}
/// Whether a viewpoint has a place on the page: all but those that wait, unless someone answered them. `$2` is the viewer,
/// `$3` says whether they read what is held.
macro_rules! placed {
    ($table:literal) => {
        concat!("(", $table, ".state <> 'held' OR ", $table, ".reply_count > 0 OR ", $table, ".author_id = $2 OR $3)")
    };
}
macro_rules! count_starts {
    () => {
        concat!("SELECT COUNT(*) FROM viewpoints AS each WHERE each.target_id = $1 AND each.parent_id IS NULL AND ", placed!("each"))
    };
}
/// One page of threads. The inner query finds the starts in an index alone; the bound keeps each thread to its first replies.
macro_rules! threads {
    ($order:literal, $outer_order:literal) => {
        concat!(
            "WITH starts AS (SELECT start.id, start.helpful_count, start.reply_count, start.created_at FROM viewpoints AS start \
             WHERE start.target_id = $1 AND start.parent_id IS NULL AND ",
            placed!("start"),
            " ORDER BY ",
            $order,
            " LIMIT $4 OFFSET $5) ",
            columns!(),
            ", (",
            count_starts!(),
            ") AS all_starts FROM starts JOIN viewpoints ON viewpoints.thread_id = starts.id",
            beside!(),
            "WHERE ",
            placed!("viewpoints"),
            " AND viewpoints.place <= COALESCE((SELECT bound.place FROM viewpoints AS bound WHERE bound.thread_id = starts.id AND ",
            placed!("bound"),
            " ORDER BY bound.place LIMIT 1 OFFSET $6), $7) ORDER BY ",
            $outer_order,
            ", viewpoints.place"
        )
    };
}
/// One page of replies, chosen in an index alone.
macro_rules! replies {
    ($chosen:literal, $order:literal, $window:literal, $outer_order:literal) => {
        concat!(
            "WITH shown AS (SELECT reply.id FROM viewpoints AS reply WHERE ",
            $chosen,
            " AND ",
            placed!("reply"),
            " ORDER BY ",
            $order,
            " ",
            $window,
            ") ",
            columns!(),
            "FROM shown JOIN viewpoints ON viewpoints.id = shown.id",
            beside!(),
            "ORDER BY ",
            $outer_order
        )
    };
}

statements! {
    THREADS_BEST = threads!(
        "start.helpful_count DESC, start.reply_count DESC, start.created_at, start.id",
        "starts.helpful_count DESC, starts.reply_count DESC, starts.created_at, starts.id"
    );
    THREADS_NEWEST = threads!("start.created_at DESC, start.id DESC", "starts.created_at DESC, starts.id DESC");
    COUNT_STARTS = count_starts!();
    FIND = concat!(columns!(), "FROM viewpoints", beside!(), "WHERE viewpoints.id = $1");
    // What a reply answers, and what that answers, a few steps up; and the start of the thread.
    ABOVE = concat!(
        "WITH RECURSIVE above (id, parent_id, steps) AS ( \
             SELECT nearest.id, nearest.parent_id, 1 FROM viewpoints AS nearest WHERE nearest.id = $1 \
             UNION ALL \
             SELECT higher.id, higher.parent_id, above.steps + 1 FROM above JOIN viewpoints AS higher ON higher.id = above.parent_id \
             WHERE above.steps < $3), \
         shown AS (SELECT above.id FROM above UNION SELECT start.id FROM viewpoints AS start WHERE start.id = $4) ",
        columns!(), "FROM shown JOIN viewpoints ON viewpoints.id = shown.id", beside!(),
        "ORDER BY viewpoints.created_at"
    );
    UNDER = replies!("reply.thread_id = $1 AND reply.place > $4 AND reply.place < $5", "reply.place", "LIMIT $6 OFFSET $7", "viewpoints.place");
    COUNT_UNDER = concat!(
        "SELECT COUNT(*) FROM viewpoints AS reply WHERE reply.thread_id = $1 AND reply.place > $4 AND reply.place < $5 AND ", placed!("reply")
    );
    // At the limit of depth, replies stand beside what they answer.
    DIRECT = replies!("reply.parent_id = $1", "reply.created_at, reply.id", "LIMIT $4 OFFSET $5", "viewpoints.created_at, viewpoints.id");
    COUNT_DIRECT = concat!("SELECT COUNT(*) FROM viewpoints AS reply WHERE reply.parent_id = $1 AND ", placed!("reply"));
}

impl Read {
    /// One page of the threads under an idea, a test or a decision, from 1; each with its first replies. A page after the last one gives the last one:
    /// threads come and go.
    ///
    /// # Errors
    /// As every read.
    pub async fn threads(&mut self, target: Target, order: Order, page: i64, eyes: Eyes) -> Result<Threads> {
        let threads = self.threads_of_page(target, order, page, eyes).await?;
        if page <= 1 || !threads.shown.is_empty() {
            return Ok(threads);
        }
        let all = fetch_value!(&mut *self, i64, COUNT_STARTS, target.id, eyes.uuid(), eyes.held)?;
        self.threads_of_page(target, order, ((all + PAGE - 1) / PAGE).max(1), eyes).await
    }

    async fn threads_of_page(&mut self, target: Target, order: Order, page: i64, eyes: Eyes) -> Result<Threads> {
        let statement = match order {
            Order::Best => THREADS_BEST,
            Order::Newest => THREADS_NEWEST,
        };
        // The bound is one reply more than is shown: it says whether there are more.
        let last = REPLIES_SHOWN + 1;
        let end = vec![u8::MAX];
        let skip = (page - 1) * PAGE;
        let rows = fetch_all!(self, ThreadRow, statement, target.id, eyes.uuid(), eyes.held, PAGE, skip, last, end)?;
        let all = rows.first().map_or(0, |row| row.all_starts);
        let mut shown: Vec<Thread> = Vec::new();
        for viewpoint in rows.into_iter().filter_map(|row| row.row.seen_by(eyes)) {
            match shown.last_mut() {
                Some(thread) if thread.start.id == viewpoint.thread => thread.replies.push(viewpoint),
                _ => shown.push(Thread { start: viewpoint, replies: Vec::new(), more: false }),
            }
        }
        let most = usize::try_from(REPLIES_SHOWN).unwrap_or(0);
        for thread in &mut shown {
            thread.more = thread.replies.len() > most;
            thread.replies.truncate(most);
        }
        Ok(Threads { shown, page, all })
    }

    /// A viewpoint. Nothing when it waits to be let through and these eyes may not see it.
    ///
    /// # Errors
    /// As every read.
    pub async fn viewpoint(&mut self, id: ViewpointId, eyes: Eyes) -> Result<Option<ViewpointView>> {
        Ok(fetch_optional!(self, Row, FIND, id.uuid(), eyes.uuid())?.and_then(|row| row.seen_by(eyes)))
    }

    /// What a reply answers, from the start of its thread down: the start and the nearest [`ABOVE_SHOWN`].
    ///
    /// # Errors
    /// As every read.
    pub async fn viewpoints_above(&mut self, viewpoint: &ViewpointView, eyes: Eyes) -> Result<Vec<ViewpointView>> {
        let Some(answered) = &viewpoint.answers else { return Ok(Vec::new()) };
        let rows = fetch_all!(self, Row, ABOVE, answered.id.uuid(), eyes.uuid(), ABOVE_SHOWN, viewpoint.thread.uuid())?;
        Ok(rows.into_iter().filter_map(|row| row.seen_by(eyes)).collect())
    }

    /// One page of the replies to a viewpoint, from 1: all that stand under it, in reading order. At the limit of depth, the
    /// direct ones in the order of time.
    ///
    /// # Errors
    /// As every read.
    pub async fn replies(&mut self, to: &ViewpointView, page: i64, eyes: Eyes) -> Result<Vec<ViewpointView>> {
        let skip = (page - 1) * REPLIES_PAGE;
        let rows = if to.place.takes_below() {
            let (key, end) = (&to.place.key, to.place.end());
            fetch_all!(self, Row, UNDER, to.thread.uuid(), eyes.uuid(), eyes.held, key, end, REPLIES_PAGE, skip)?
        } else {
            fetch_all!(self, Row, DIRECT, to.id.uuid(), eyes.uuid(), eyes.held, REPLIES_PAGE, skip)?
        };
        Ok(rows.into_iter().filter_map(|row| row.seen_by(eyes)).collect())
    }

    /// How many replies [`Read::replies`] pages through, stubs included.
    ///
    /// # Errors
    /// As every read.
    pub async fn reply_count(&mut self, to: &ViewpointView, eyes: Eyes) -> Result<i64> {
        if to.place.takes_below() {
            let (key, end) = (&to.place.key, to.place.end());
            fetch_value!(self, i64, COUNT_UNDER, to.thread.uuid(), eyes.uuid(), eyes.held, key, end)
        } else {
            fetch_value!(self, i64, COUNT_DIRECT, to.id.uuid(), eyes.uuid(), eyes.held)
        }
    }
}
