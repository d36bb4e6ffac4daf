//! Reading the action record: newest first, page after page by the key of the last entry, so that the last page of a record
//! of many years is as quick as the first.

use crate::{Read, Result};
use domain::{MissionId, PersonId, Timestamp, person::Role};
use uuid::Uuid;

/// A place in the record, as it stands in addresses: a moment and an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    at: Timestamp,
    id: Uuid,
}

impl std::fmt::Display for Place {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}.{}", self.at.micros(), self.id)
    }
}

impl std::str::FromStr for Place {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (at, id) = text.split_once('.').ok_or(())?;
        Ok(Self { at: Timestamp::from_micros(at.parse().map_err(|_| ())?), id: id.parse().map_err(|_| ())? })
    }
}

/// Which entries. Nothing set asks for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only what this person did.
    pub person: Option<PersonId>,
    /// Only acts of this kind: `idea.sent`.
    pub action: Option<String>,
    /// Only in this mission.
    pub mission: Option<MissionId>,
    /// Only what was done to this thing.
    pub subject: Option<Uuid>,
    /// Only from this moment on.
    pub from: Option<Timestamp>,
    /// Only before this moment.
    pub until: Option<Timestamp>,
    /// Only entries that say this in what was before and after, or else is known of them; however its letters are written.
    pub words: Option<String>,
}

impl Filter {
    /// The words as a pattern for LIKE with `!` before what stands for itself; nothing to ask for all. What is searched is JSON,
    /// so marks in the words stand there as JSON writes them.
    fn pattern(&self) -> Result<String> {
        let Some(words) = self.words.as_deref().map(str::trim).filter(|words| !words.is_empty()) else { return Ok(String::new()) };
        let json = serde_json::to_string(words)?;
        let mut pattern = String::from("%");
        for letter in json.get(1..json.len() - 1).unwrap_or_default().chars() {
            if matches!(letter, '!' | '%' | '_') {
                pattern.push('!');
            }
            pattern.push(letter);
        }
        pattern.push('%');
        Ok(pattern)
    }
}

/// One entry.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its identifier.
    pub id: Uuid,
    /// Who did it, when they did it as staff. Of residents the record only says that one did.
    pub person: Option<PersonId>,
    /// The name of that person.
    pub name: Option<String>,
    /// As what.
    pub role: Role,
    /// Whether a person did it; else the program.
    pub by_person: bool,
    /// What was done: `idea.sent`.
    pub action: String,
    /// To what kind of thing.
    pub subject_kind: String,
    /// To which.
    pub subject: Uuid,
    /// The name of the person to whom it was done, when they work for the city.
    pub subject_name: Option<String>,
    /// The name of the mission in addresses.
    pub slug: Option<String>,
    /// The title of the mission.
    pub mission: Option<String>,
    /// The language of the title.
    pub mission_language: Option<String>,
    /// Before and after, or what else there is to know; JSON.
    pub detail: String,
    /// When.
    pub created_at: Timestamp,
}

impl Entry {
    /// Where it stands.
    pub const fn place(&self) -> Place {
        Place { at: self.created_at, id: self.id }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    person_id: Option<Uuid>,
    name: Option<String>,
    #[sqlx(try_from = "String")]
    role: Role,
    action: String,
    subject_kind: String,
    subject_id: Uuid,
    subject_name: Option<String>,
    slug: Option<String>,
    mission: Option<String>,
    mission_language: Option<String>,
    detail: String,
    created_at: i64,
}

impl From<Row> for Entry {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            by_person: row.person_id.is_some(),
            person: row.person_id.filter(|_| row.role.is_staff()).map(PersonId::from),
            name: row.name,
            role: row.role,
            action: row.action,
            subject_kind: row.subject_kind,
            subject: row.subject_id,
            subject_name: row.subject_name,
            slug: row.slug,
            mission: row.mission,
            mission_language: row.mission_language,
            detail: row.detail,
            created_at: row.created_at.into(),
        }
    }
}

/// One page along one index. The rest of the filter looks at each entry on the way. A look for words is itself in the record with
/// these words: it is found only by those who ask for looks.
macro_rules! along {
    ($hint:literal, $first:literal) => {
        concat!(
            "SELECT records.id, records.person_id, CASE WHEN records.role <> 'resident' THEN people.name END AS name, records.role, records.action, \
             records.subject_kind, records.subject_id, CASE WHEN about.role <> 'resident' THEN about.name END AS subject_name, missions.slug, \
             missions.title AS mission, missions.language AS mission_language, records.detail, records.created_at \
             FROM action_records AS records ",
            $hint,
            " LEFT JOIN people ON people.id = records.person_id LEFT JOIN missions ON missions.id = records.mission_id \
             LEFT JOIN people AS about ON about.id = records.subject_id AND records.subject_kind = 'person' \
             WHERE ",
            $first,
            "(records.created_at, records.id) < ($1, $2) AND records.created_at >= $3 \
             AND (records.person_id = $4 OR $5) AND (records.action = $6 OR $6 = '') AND (records.mission_id = $7 OR $8) \
             AND (records.subject_id = $9 OR $10) \
             AND ($12 = '' OR ((records.subject_kind <> 'record' OR $6 <> '') AND LOWER(records.detail) LIKE LOWER($12) ESCAPE '!')) \
             ORDER BY records.created_at DESC, records.id DESC LIMIT $11"
        )
    };
}

statements! {
    NEWEST = along!("INDEXED BY action_records_newest", ""), postgres: along!("", "");
    OF_PERSON = along!("INDEXED BY action_records_person", "records.person_id = $4 AND "), postgres: along!("", "records.person_id = $4 AND ");
    OF_ACTION = along!("INDEXED BY action_records_action", "records.action = $6 AND "), postgres: along!("", "records.action = $6 AND ");
    OF_MISSION = along!("INDEXED BY action_records_mission", "records.mission_id = $7 AND "), postgres: along!("", "records.mission_id = $7 AND ");
    OF_SUBJECT = along!("INDEXED BY action_records_subject", "records.subject_id = $9 AND "), postgres: along!("", "records.subject_id = $9 AND ");
    LOOKED = "SELECT COUNT(*) FROM (SELECT 1 FROM action_records \
              WHERE person_id = $1 AND created_at > $2 AND action = $3 AND detail = $4 LIMIT 1) AS looked";
}

impl Read {
    /// Entries of the record, newest first, after a place in it.
    ///
    /// # Errors
    /// As every read.
    pub async fn records(&mut self, filter: &Filter, after: Option<Place>, limit: i64) -> Result<Vec<Entry>> {
        // Everything before a moment: no identifier is smaller than that of nothing.
        let until = Place { at: filter.until.unwrap_or(Timestamp::from_micros(i64::MAX)), id: Uuid::nil() };
        let start = match after {
            Some(place) if (place.at.micros(), place.id) < (until.at.micros(), until.id) => place,
            _ => until,
        };
        let statement = match filter {
            Filter { subject: Some(_), .. } => OF_SUBJECT,
            Filter { person: Some(_), .. } => OF_PERSON,
            Filter { action: Some(_), .. } => OF_ACTION,
            Filter { mission: Some(_), .. } => OF_MISSION,
            _ => NEWEST,
        };
        let rows = fetch_all!(
            self,
            Row,
            statement,
            start.at.micros(),
            start.id,
            filter.from.map_or(i64::MIN, Timestamp::micros),
            filter.person.map_or(Uuid::nil(), PersonId::uuid),
            filter.person.is_none(),
            filter.action.as_deref().unwrap_or_default(),
            filter.mission.map_or(Uuid::nil(), MissionId::uuid),
            filter.mission.is_none(),
            filter.subject.unwrap_or_default(),
            filter.subject.is_none(),
            limit,
            filter.pattern()?,
        )?;
        Ok(rows.into_iter().map(Entry::from).collect())
    }

    /// Whether a person did the very same since a moment.
    ///
    /// # Errors
    /// As every read.
    pub async fn did_lately(&mut self, person: PersonId, action: &'static str, detail: &str, since: Timestamp) -> Result<bool> {
        Ok(fetch_value!(self, i64, LOOKED, person.uuid(), since.micros(), action, detail)? > 0)
    }
}
