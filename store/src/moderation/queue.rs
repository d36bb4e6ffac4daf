//! What waits for a person: one row for each thing, however many people reported it.

use super::Desk;
use crate::{Read, Result, Write};
use domain::{
    AppealId, MissionId, ModerationActId, ModerationBatchId, PersonId, Timestamp,
    moderation::{ActKind, Whose, Why, batch::Done},
    target::{Target, TargetKind},
};
use uuid::Uuid;

/// Which part of the queue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only things of this kind.
    pub kind: Option<TargetKind>,
    /// Only what waits for this reason; what a person held is left out unless asked for.
    pub why: Option<Why>,
    /// Only in this mission.
    pub mission: Option<MissionId>,
    /// Only what waits since before this moment.
    pub before: Option<Timestamp>,
    /// Only where this rule was named last.
    pub rule: Option<String>,
    /// Only what this person, or nobody, looks at.
    pub whose: Option<Whose>,
}

/// A thing in the queue.
#[derive(Clone, Debug)]
pub struct Item {
    /// Which.
    pub target: Target,
    /// Its mission.
    pub mission: MissionId,
    /// Its words are not shown.
    pub held: bool,
    /// A machine found contact details in it.
    pub machine: bool,
    /// A person held it with a reason.
    pub parked: bool,
    /// Reports that wait.
    pub reports: i64,
    /// The rule that was named last.
    pub rule: Option<String>,
    /// Its author asked again.
    pub appeal: Option<AppealId>,
    /// Who made the act that they asked about.
    pub asked_about_by: Option<PersonId>,
    /// Who looks at it now.
    pub taken_by: Option<PersonId>,
    /// Since when it waits.
    pub waits_since: Timestamp,
}

/// A row of the list.
#[derive(Clone, Debug)]
pub struct Line {
    /// The thing in the queue.
    pub item: Item,
    /// The title of its mission.
    pub mission_title: String,
    /// The language of that.
    pub mission_language: String,
    /// The first words of the thing.
    pub words: String,
    /// The language of that.
    pub language: String,
    /// The name shown; `None` is "No name".
    pub byline: Option<String>,
    /// The version of the words.
    pub version: i64,
    /// The newest act about it.
    pub last_act: Option<ModerationActId>,
    /// The name of who looks at it now.
    pub taken_by_name: Option<String>,
}

/// How much waits for a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Waiting {
    /// Words that are not shown yet.
    pub held: i64,
    /// Things that were reported.
    pub reported: i64,
    /// Authors who asked again about an act that someone else made.
    pub again: i64,
    /// Things that this person took.
    pub mine: i64,
    /// All of it, each thing once.
    pub all: i64,
}

/// A place in the queue, as it stands in addresses: a moment and an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    since: Timestamp,
    id: Uuid,
}

impl std::fmt::Display for Place {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}.{}", self.since.micros(), self.id)
    }
}

impl std::str::FromStr for Place {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (since, id) = text.split_once('.').ok_or(())?;
        Ok(Self { since: Timestamp::from_micros(since.parse().map_err(|_| ())?), id: id.parse().map_err(|_| ())? })
    }
}

impl Item {
    /// Where it stands.
    pub const fn place(&self) -> Place {
        Place { since: self.waits_since, id: self.target.id }
    }
}

#[derive(sqlx::FromRow)]
struct ItemRow {
    #[sqlx(try_from = "String")]
    target_kind: TargetKind,
    target_id: Uuid,
    mission_id: Uuid,
    held: bool,
    machine: bool,
    parked: bool,
    report_count: i64,
    rule_id: Option<String>,
    appeal_id: Option<Uuid>,
    asked_about_by: Option<Uuid>,
    taken_by: Option<Uuid>,
    waits_since: i64,
}

impl From<ItemRow> for Item {
    fn from(row: ItemRow) -> Self {
        Self {
            target: Target { kind: row.target_kind, id: row.target_id },
            mission: row.mission_id.into(),
            held: row.held,
            machine: row.machine,
            parked: row.parked,
            reports: row.report_count,
            rule: row.rule_id,
            appeal: row.appeal_id.map(AppealId::from),
            asked_about_by: row.asked_about_by.map(PersonId::from),
            taken_by: row.taken_by.map(PersonId::from),
            waits_since: row.waits_since.into(),
        }
    }
}

#[derive(sqlx::FromRow)]
struct LineRow {
    #[sqlx(flatten)]
    item: ItemRow,
    mission_title: String,
    mission_language: String,
    words: Option<String>,
    language: Option<String>,
    byline: Option<String>,
    version: Option<i64>,
    last_act: Option<Uuid>,
    taken_by_name: Option<String>,
}

macro_rules! item_columns {
    () => {
        "items.target_kind, items.target_id, items.mission_id, items.held, items.machine, items.parked, items.report_count, items.rule_id, \
         items.appeal_id, items.asked_about_by, items.taken_by, items.waits_since"
    };
}
/// What a desk sees ($1: everything, else what is in the missions of $2), and the filter in $3 to $10.
macro_rules! fitting {
    () => {
        "(items.mission_id IN (SELECT facilitators.mission_id FROM facilitators WHERE facilitators.person_id = $2) OR $1) \
         AND (items.target_kind = $3 OR $3 = '') \
         AND CASE $4 WHEN 'parked' THEN items.parked WHEN 'held' THEN items.held AND NOT items.parked \
             WHEN 'reported' THEN items.report_count > 0 AND NOT items.parked WHEN 'again' THEN items.appeal_id IS NOT NULL \
             ELSE NOT items.parked END \
         AND (items.mission_id = $5 OR $6) AND items.waits_since <= $7 AND (items.rule_id = $8 OR $8 = '') \
         AND CASE $9 WHEN 'mine' THEN items.taken_by = $10 WHEN 'nobody' THEN items.taken_by IS NULL ELSE 1 = 1 END"
    };
}
macro_rules! oldest_first {
    () => {
        " ORDER BY items.waits_since, items.target_id "
    };
}

statements! {
    LIST = concat!(
        "SELECT ", item_columns!(), ", missions.title AS mission_title, missions.language AS mission_language, \
         COALESCE(ideas.sentence, viewpoints.thought, evidence.title) AS words, \
         COALESCE(ideas.language, viewpoints.language, evidence.language) AS language, \
         COALESCE(ideas.byline, viewpoints.byline, evidence.byline) AS byline, \
         COALESCE(ideas.version, viewpoints.version, evidence.version) AS version, \
         (SELECT acts.id FROM moderation_acts AS acts WHERE acts.target_id = items.target_id \
             ORDER BY acts.created_at DESC, acts.id DESC LIMIT 1) AS last_act, takers.name AS taken_by_name \
         FROM moderation_items AS items JOIN missions ON missions.id = items.mission_id \
         LEFT JOIN ideas ON ideas.id = items.target_id AND items.target_kind = 'idea' \
         LEFT JOIN viewpoints ON viewpoints.id = items.target_id AND items.target_kind = 'viewpoint' \
         LEFT JOIN evidence ON evidence.id = items.target_id AND items.target_kind = 'evidence' \
         LEFT JOIN people AS takers ON takers.id = items.taken_by \
         WHERE items.target_id IN (SELECT items.target_id FROM moderation_items AS items WHERE ", fitting!(), oldest_first!(),
        "LIMIT $11 OFFSET $12)", oldest_first!()
    );
    COUNT = concat!("SELECT COUNT(*) FROM moderation_items AS items WHERE ", fitting!());
    // The first one after a place in the queue that this person may decide on: not their own act again, nor what another took.
    NEXT = concat!(
        "SELECT ", item_columns!(), " FROM moderation_items AS items WHERE ", fitting!(),
        " AND (items.waits_since > $11 OR (items.waits_since = $11 AND items.target_id > $12)) \
         AND (items.asked_about_by <> $2 OR items.asked_about_by IS NULL) AND (items.taken_by = $2 OR items.taken_by IS NULL)",
        oldest_first!(), "LIMIT 1"
    );
    FIND = concat!("SELECT ", item_columns!(), " FROM moderation_items AS items WHERE items.target_id = $1");
    LOCK = concat!("SELECT ", item_columns!(), " FROM moderation_items AS items WHERE items.target_id = $1"),
        postgres: concat!("SELECT ", item_columns!(), " FROM moderation_items AS items WHERE items.target_id = $1 FOR UPDATE");
    WAITING = "SELECT COUNT(CASE WHEN items.held THEN 1 END) AS held, COUNT(CASE WHEN items.report_count > 0 THEN 1 END) AS reported, \
               COUNT(CASE WHEN items.appeal_id IS NOT NULL AND (items.asked_about_by <> $2 OR items.asked_about_by IS NULL) THEN 1 END) AS again, \
               COUNT(CASE WHEN items.taken_by = $2 THEN 1 END) AS mine, COUNT(*) AS \"all\" \
               FROM moderation_items AS items WHERE NOT items.parked \
               AND (items.mission_id IN (SELECT facilitators.mission_id FROM facilitators WHERE facilitators.person_id = $2) OR $1)";
    PUT = "INSERT INTO moderation_items (target_id, target_kind, mission_id, held, machine, parked, report_count, rule_id, appeal_id, \
               asked_about_by, taken_by, waits_since) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
           ON CONFLICT (target_id) DO UPDATE SET held = excluded.held, machine = excluded.machine, parked = excluded.parked, \
               report_count = excluded.report_count, rule_id = excluded.rule_id, appeal_id = excluded.appeal_id, \
               asked_about_by = excluded.asked_about_by, taken_by = excluded.taken_by, waits_since = excluded.waits_since";
    REMOVE = "DELETE FROM moderation_items WHERE target_id = $1";
    ADD_BATCH = "INSERT INTO moderation_batches (id, person_id, kind, results, created_at) VALUES ($1, $2, $3, $4, $5)";
    BATCH = "SELECT kind, results FROM moderation_batches WHERE id = $1 AND person_id = $2";
}

impl Read {
    /// One page of the queue, oldest first, and how much there is in all.
    ///
    /// # Errors
    /// As every read.
    pub async fn moderation_queue(&mut self, desk: Desk, filter: &Filter, limit: i64, offset: i64) -> Result<(Vec<Line>, i64)> {
        let (kind, why, mission, any, before, rule, whose) = parts(filter);
        let (all, me) = (desk.everywhere, desk.person.uuid());
        let rows = fetch_all!(&mut *self, LineRow, LIST, all, me, kind, why, mission, any, before, &rule, whose, me, limit, offset)?;
        let count = fetch_value!(&mut *self, i64, COUNT, all, me, kind, why, mission, any, before, &rule, whose, me)?;
        let lines = rows.into_iter().map(|row| Line {
            item: row.item.into(),
            mission_title: row.mission_title,
            mission_language: row.mission_language,
            words: row.words.unwrap_or_default(),
            language: row.language.unwrap_or_default(),
            byline: row.byline,
            version: row.version.unwrap_or_default(),
            last_act: row.last_act.map(ModerationActId::from),
            taken_by_name: row.taken_by_name,
        });
        Ok((lines.collect(), count))
    }

    /// The next thing of the queue that this person may decide on, after a place in it (nothing: from its start).
    ///
    /// # Errors
    /// As every read.
    pub async fn next_in_queue(&mut self, desk: Desk, filter: &Filter, after: Option<Place>) -> Result<Option<Item>> {
        let (kind, why, mission, any, before, rule, whose) = parts(filter);
        let (all, me) = (desk.everywhere, desk.person.uuid());
        let (since, id) = after.map_or((i64::MIN, Uuid::nil()), |place| (place.since.micros(), place.id));
        let row = fetch_optional!(self, ItemRow, NEXT, all, me, kind, why, mission, any, before, &rule, whose, me, since, id)?;
        Ok(row.map(Item::from))
    }

    /// A thing in the queue.
    ///
    /// # Errors
    /// As every read.
    pub async fn in_queue(&mut self, target: Uuid) -> Result<Option<Item>> {
        Ok(fetch_optional!(self, ItemRow, FIND, target)?.map(Item::from))
    }

    /// How much waits for a person.
    ///
    /// # Errors
    /// As every read.
    pub async fn moderation_waiting(&mut self, desk: Desk) -> Result<Waiting> {
        let row = fetch_optional!(self, Waiting, WAITING, desk.everywhere, desk.person.uuid())?;
        Ok(row.unwrap_or_default())
    }

    /// What came of deciding on several things at once: what was done, and each result. Only for whoever
    /// did it.
    ///
    /// # Errors
    /// As every read.
    pub async fn moderation_batch(&mut self, id: ModerationBatchId, person: PersonId) -> Result<Option<(ActKind, Vec<Done>)>> {
        let kept = fetch_optional!(self, (String, String), BATCH, id.uuid(), person.uuid())?;
        kept.map(|(kind, results)| Ok((kind.parse()?, serde_json::from_str(&results)?))).transpose()
    }
}

type Parts<'a> = (&'a str, &'a str, Uuid, bool, i64, String, &'a str);

fn parts(filter: &Filter) -> Parts<'_> {
    (
        filter.kind.map_or("", TargetKind::code),
        filter.why.map_or("", Why::code),
        filter.mission.map_or(Uuid::nil(), MissionId::uuid),
        filter.mission.is_none(),
        filter.before.map_or(i64::MAX, Timestamp::micros),
        filter.rule.clone().unwrap_or_default(),
        filter.whose.map_or("", Whose::code),
    )
}

impl Write {
    /// The row of a locked thing in the queue, if it waits.
    ///
    /// # Errors
    /// As every write.
    pub async fn lock_in_queue(&mut self, target: Uuid) -> Result<Option<Item>> {
        Ok(fetch_optional!(self, ItemRow, LOCK, target)?.map(Item::from))
    }

    /// Puts a locked thing in the queue, or changes its row.
    ///
    /// # Errors
    /// As every write.
    pub async fn put_in_queue(&mut self, item: &Item) -> Result<()> {
        execute!(
            self,
            PUT,
            item.target.id,
            item.target.kind.code(),
            item.mission.uuid(),
            item.held,
            item.machine,
            item.parked,
            item.reports,
            item.rule.as_deref(),
            item.appeal.map(AppealId::uuid),
            item.asked_about_by.map(PersonId::uuid),
            item.taken_by.map(PersonId::uuid),
            item.waits_since.micros(),
        )?;
        Ok(())
    }

    /// Takes a thing out of the queue.
    ///
    /// # Errors
    /// As every write.
    pub async fn remove_from_queue(&mut self, target: Uuid) -> Result<()> {
        execute!(self, REMOVE, target)?;
        Ok(())
    }

    /// Keeps what came of deciding on several things at once. No words of anyone.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_moderation_batch(
        &mut self,
        id: ModerationBatchId,
        person: PersonId,
        kind: ActKind,
        results: &[Done],
        now: Timestamp,
    ) -> Result<()> {
        execute!(self, ADD_BATCH, id.uuid(), person.uuid(), kind.code(), serde_json::to_string(results)?, now.micros())?;
        Ok(())
    }
}
