//! What the demo says is true, and the evidence on its ideas: `server/demo/evidence.json`.

use super::{fill::Filling, people::Member, picture, town::STAFF};
use crate::{act::fresh_id, files};
use domain::{
    AssumptionId, Date, EvidenceId, FileId, IdeaId, MissionId, PersonId, Timestamp,
    assumption::{Assumption, AssumptionEventKind, Sign, Sure},
    evidence::{Bearing, Evidence, EvidenceKind, EvidenceState, QuoteConsent, Strength},
    person::Role,
};
use serde::Deserialize;
use std::collections::BTreeMap;
use store::{
    Error, Result,
    assumptions::{NewAssumption, NewEvent},
    evidence::NewEvidence,
    files::{Hanging, NewFile},
};

const DAY: i64 = 24 * 3600;

/// What is true, and what we know, in one mission.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Known {
    /// The key of the mission.
    pub mission: String,
    assumptions: Vec<Stone>,
    evidence: Vec<Piece>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stone {
    key: String,
    days: i64,
    claim: String,
    because: String,
    if_wrong: String,
    by: String,
    sure: i64,
    turns: Vec<Turn>,
    signs: Vec<Watched>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Turn {
    days: i64,
    sure: i64,
    by: String,
    evidence: Option<String>,
    reason: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Watched {
    what: String,
    threshold: String,
    place: String,
    often: String,
    seen_days: Option<i64>,
    #[serde(default)]
    seen: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Piece {
    key: String,
    /// The key of the idea.
    idea: String,
    kind: EvidenceKind,
    days: i64,
    by: String,
    #[serde(default)]
    title: String,
    says: String,
    #[serde(default)]
    how_known: String,
    #[serde(default)]
    whose: String,
    #[serde(default)]
    missing: String,
    strength: Option<Strength>,
    #[serde(default)]
    reason: String,
    quote: Option<QuoteConsent>,
    checked: Option<Checked>,
    /// What it means for assumptions, by key.
    means: BTreeMap<String, Bearing>,
    /// What its picture shows; this program draws it.
    picture: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Checked {
    days: i64,
    by: String,
    strength: Strength,
    reason: String,
}

/// All of it.
///
/// # Errors
/// When the file is not what [`Known`] says; a test makes sure that it is.
pub(super) fn all() -> std::result::Result<Vec<Known>, serde_json::Error> {
    serde_json::from_str(include_str!("../../demo/evidence.json"))
}

impl Filling<'_> {
    /// Writes what is true and what we know in a mission whose ideas are there, by their keys.
    pub(super) async fn known(&mut self, mission: MissionId, known: &Known, ideas: &BTreeMap<&str, IdeaId>) -> Result<()> {
        let mut stones: BTreeMap<&str, AssumptionId> = BTreeMap::new();
        for stone in &known.assumptions {
            stones.insert(&stone.key, self.stone(mission, stone).await?);
        }
        let mut pieces: BTreeMap<&str, EvidenceId> = BTreeMap::new();
        for piece in &known.evidence {
            let idea = ideas.get(piece.idea.as_str()).ok_or(Error::Conflict)?;
            pieces.insert(&piece.key, self.piece(mission, *idea, piece, &stones).await?);
        }
        for stone in &known.assumptions {
            let id = stones.get(stone.key.as_str()).copied().ok_or(Error::Conflict)?;
            self.turns(mission, id, stone, &pieces).await?;
        }
        Ok(())
    }

    pub(super) fn member(&self, by: &str) -> Result<(PersonId, Member)> {
        by.strip_prefix(STAFF).and_then(|key| self.staff.get(key)).copied().ok_or(Error::Conflict)
    }

    async fn stone(&mut self, mission: MissionId, stone: &Stone) -> Result<AssumptionId> {
        let (person, member) = self.member(&stone.by)?;
        let id = AssumptionId::from(fresh_id(self.moment));
        let signs = stone
            .signs
            .iter()
            .map(|sign| {
                Some(Sign {
                    what: sign.what.clone(),
                    place: sign.place.clone(),
                    often: sign.often.clone(),
                    threshold: sign.threshold.clone(),
                })
            })
            .collect();
        let words = Assumption {
            claim: stone.claim.clone(),
            because: stone.because.clone(),
            if_wrong: stone.if_wrong.clone(),
            owner: member.name.to_owned(),
            signs,
        };
        let sure = sure(stone.sure)?;
        let new = NewAssumption { id, mission, words: &words, language: "en", sure, by: person };
        let event = NewEvent { sure: (None, Some(sure)), ..self.event(AssumptionEventKind::Started, person, &member) };
        let at = self.ago(stone.days * DAY, &stone.claim);
        self.tx.add_assumption(&new, &event, at).await?;
        Ok(id)
    }

    async fn turns(&mut self, mission: MissionId, id: AssumptionId, stone: &Stone, pieces: &BTreeMap<&str, EvidenceId>) -> Result<()> {
        let (mut version, mut was) = (1, sure(stone.sure)?);
        for turn in &stone.turns {
            let (person, member) = self.member(&turn.by)?;
            let now = sure(turn.sure)?;
            let event = NewEvent {
                sure: (Some(was), Some(now)),
                reason: &turn.reason,
                evidence: turn.evidence.as_deref().and_then(|key| pieces.get(key)).copied(),
                ..self.event(AssumptionEventKind::Sure, person, &member)
            };
            let at = self.ago(turn.days * DAY, &turn.reason);
            self.tx.be_sure(id, mission, version, now, &event, at).await?;
            (version, was) = (version + 1, now);
        }
        for (number, sign) in (1..).zip(&stone.signs) {
            let Some(days) = sign.seen_days else { continue };
            let (person, member) = self.member(&stone.by)?;
            let at = self.ago(days * DAY, &sign.seen);
            let event = NewEvent {
                sign: Some(number),
                words: &sign.what,
                reason: &sign.seen,
                ..self.event(AssumptionEventKind::SignSeen, person, &member)
            };
            let day = day_of(at).ok_or(Error::Conflict)?.to_string();
            self.tx.see_sign(id, mission, version, number, Some(&day), &event, at).await?;
            version += 1;
        }
        Ok(())
    }

    fn event<'a>(&self, kind: AssumptionEventKind, person: PersonId, member: &Member) -> NewEvent<'a> {
        NewEvent {
            id: fresh_id(self.moment),
            kind,
            sure: (None, None),
            sign: None,
            words: "",
            reason: "",
            evidence: None,
            person,
            name: member.name,
            job: Some(member.job),
        }
    }

    async fn piece(
        &mut self,
        mission: MissionId,
        idea: IdeaId,
        piece: &Piece,
        stones: &BTreeMap<&str, AssumptionId>,
    ) -> Result<EvidenceId> {
        let id = EvidenceId::from(fresh_id(self.moment));
        let at = self.ago(piece.days * DAY, &piece.says);
        let (author, author_role, byline, job) = match self.member(&piece.by) {
            Ok((person, member)) => (person, member.role, member.name, Some(member.job)),
            Err(_) => {
                let guest = self.town.named(&piece.by).and_then(|at| self.guests.get(at)).copied().ok_or(Error::Conflict)?;
                (guest, Role::Resident, piece.by.as_str(), None)
            }
        };
        let file = match &piece.picture {
            Some(alt) => Some(self.picture(mission, id, author, alt, at).await?),
            None => None,
        };
        let words = Evidence {
            kind: piece.kind,
            title: piece.title.clone(),
            says: piece.says.clone(),
            how_known: piece.how_known.clone(),
            whose: piece.whose.clone(),
            missing: piece.missing.clone(),
            strength: piece.strength,
            strength_reason: piece.reason.clone(),
            quote: piece.quote.unwrap_or(QuoteConsent::NotAsked),
            link: String::new(),
        };
        let new = NewEvidence {
            id,
            mission,
            target: idea.into(),
            words: &words,
            file,
            language: "en",
            author,
            author_role,
            byline: Some(byline),
            job,
            state: EvidenceState::Open,
        };
        self.tx.add_evidence(&new, at).await?;
        let means = piece
            .means
            .iter()
            .map(|(key, bearing)| Ok((*stones.get(key.as_str()).ok_or(Error::Conflict)?, *bearing)))
            .collect::<Result<BTreeMap<_, _>>>()?;
        self.tx.put_bearings(id, &means).await?;
        if let Some(checked) = &piece.checked {
            let (person, member) = self.member(&checked.by)?;
            let at = self.ago(checked.days * DAY, &checked.reason);
            self.tx.check_evidence(id, 1, checked.strength, &checked.reason, person, member.name, Some(member.job), at).await?;
        }
        Ok(id)
    }

    async fn picture(&mut self, mission: MissionId, evidence: EvidenceId, person: PersonId, alt: &str, at: Timestamp) -> Result<FileId> {
        let kept = files::keep_bytes(self.uploads, &picture::heat_bars(), "heat-at-bus-stops.png")?;
        let ready = kept.map_err(|refused| Error::Corrupt(format!("the picture of the demo: {refused:?}")))?;
        let id = FileId::from(fresh_id(self.moment));
        let small = ready.small.as_ref().map(|small| (small.hash.as_slice(), small.size));
        let new = NewFile {
            id,
            person: Some(person),
            kind: ready.kind,
            name: &ready.name,
            large: (&ready.large.hash, ready.large.size),
            small,
            pixels: ready.pixels,
        };
        self.tx.add_file(&new, at).await?;
        self.tx.hang_file(id, &Hanging { target: evidence.into(), mission, person, alt, language: "en" }).await?;
        Ok(id)
    }
}

fn sure(number: i64) -> Result<Sure> {
    Sure::try_from(number).map_err(|error| Error::Corrupt(error.to_string()))
}

fn day_of(at: Timestamp) -> Option<Date> {
    let civil = jiff::Timestamp::from_microsecond(at.micros()).ok()?.to_zoned(jiff::tz::TimeZone::UTC).date();
    Date::new(civil.year(), civil.month().unsigned_abs(), civil.day().unsigned_abs())
}
