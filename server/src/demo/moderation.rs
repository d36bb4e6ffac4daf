//! What waits for a facilitator in the demo: held words and reports.

use super::{content::ReportContent, fill::Filling};
use crate::act::fresh_id;
use domain::{
    MissionId, ModerationActId, PersonId, ReportId, Timestamp, ViewpointId,
    moderation::{ActKind, FoundBy, PRIVATE_RULE, contact_details},
    target::Target,
};
use store::{
    Result,
    moderation::{acts::NewAct, queue::Item, reports::NewReport},
};

const HOUR: i64 = 3600;

impl Filling<'_> {
    /// Puts a thing in the queue when it waits since some moment or was reported.
    pub(super) async fn moderated(
        &mut self,
        mission: MissionId,
        target: Target,
        waits_since: Option<Timestamp>,
        reports: &[ReportContent],
        participants: &[usize],
    ) -> Result<()> {
        if waits_since.is_none() && reports.is_empty() {
            return Ok(());
        }
        let Some(thing) = self.tx.moderated(target).await? else { return Ok(()) };
        let mut since = waits_since;
        for (at, report) in reports.iter().enumerate() {
            let sent = self.past(self.moment.now.plus_seconds(-report.hours * HOUR)).max(thing.created_at);
            let id = ReportId::from(fresh_id(self.moment));
            // The last of the participants are silent guests, who wrote nothing themselves.
            let person = self.guest(participants, participants.len().saturating_sub(at + 1))?;
            let new = NewReport {
                id,
                target,
                mission,
                words_version: thing.version,
                person,
                rule: &report.rule,
                words: &report.words,
                language: "en",
            };
            self.tx.add_report(&new, sent).await?;
            since = Some(since.map_or(sent, |earlier| earlier.min(sent)));
        }
        let machine = thing.parts.iter().any(|part| !contact_details(&part.words).is_empty());
        let item = Item {
            target,
            mission,
            held: waits_since.is_some(),
            machine,
            parked: false,
            reports: i64::try_from(reports.len()).unwrap_or(i64::MAX),
            rule: reports.last().map(|report| report.rule.clone()).or(machine.then(|| PRIVATE_RULE.to_owned())),
            appeal: None,
            asked_about_by: None,
            taken_by: None,
            waits_since: since.unwrap_or(self.moment.now),
        };
        self.tx.put_in_queue(&item).await
    }

    /// The statement of reasons of the machine that holds a viewpoint.
    pub(super) async fn held_by_machine(&mut self, mission: MissionId, id: ViewpointId, author: PersonId, at: Timestamp) -> Result<()> {
        let new = NewAct {
            id: ModerationActId::from(fresh_id(self.moment)),
            target: id.into(),
            mission,
            author,
            kind: ActKind::Held,
            rule: Some(PRIVATE_RULE),
            law: "",
            reason: "",
            found_by: FoundBy::Machine,
            machine: true,
            by: None,
            words_version: 1,
            before: "held",
            after: "held",
            answers: None,
            waited_seconds: None,
        };
        self.tx.add_act(&new, at).await
    }
}
