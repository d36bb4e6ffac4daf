//! Taking open data away.

use crate::{act::fresh_id, failure::Failure, form::Visit, guard::limits, state::App};
use domain::{
    MissionId,
    permission::{Action, Subject},
    person::Role,
    problem::Refusal,
};
use serde_json::json;
use store::{exports::NewExport, records::Record};

/// What is taken.
#[derive(Clone, Copy, Debug)]
pub struct Taken<'a> {
    /// From which mission.
    pub mission: MissionId,
    /// Which table, or `all`.
    pub part: &'a str,
    /// In which format.
    pub format: &'a str,
}

/// Notes that someone takes an export, before the first row leaves. Staff are noted by name; of everyone else only that
/// someone did, and they have a limit.
///
/// # Errors
/// Too often.
pub async fn take(app: &App, visit: &Visit, taken: Taken<'_>) -> Result<(), Failure> {
    let moment = app.clock.moment();
    let mut tx = app.writer.begin().await?;
    let session = match &visit.session {
        Some(hash) => tx.session(hash, moment.now).await?,
        None => None,
    };
    let staff = match session {
        Some(session) if session.person.role.is_staff() => Some(session.person),
        _ => None,
    };
    match &staff {
        Some(person) => {
            let actor = tx.actor(person).await?;
            actor.may(Action::TakeExport, Subject::in_mission(taken.mission))?;
            let detail = json!({ "part": taken.part, "format": taken.format });
            let record = Record {
                person: Some(person.id),
                role: actor.role,
                action: "export.taken",
                subject_kind: "mission",
                subject: taken.mission.uuid(),
                mission: Some(taken.mission),
                detail: &detail,
            };
            tx.record(fresh_id(moment), record, moment.now).await?;
        }
        None => {
            let bucket = limits::bucket(app, limits::Kind::ExportOfNetwork, &visit.network);
            if let Some(retry_after_seconds) = tx.count_try(&bucket, limits::Kind::ExportOfNetwork.limit(), moment.now).await? {
                // The count stays, or nobody would ever be counted.
                tx.commit().await?;
                return Err(Refusal::TooOften { retry_after_seconds }.into());
            }
        }
    }
    let role = staff.as_ref().map_or("public", |person| person.role.code());
    add(&mut tx, app, taken, staff.as_ref().map(|person| person.id), role).await?;
    tx.commit().await?;
    Ok(())
}

/// Notes that the command line took an export.
///
/// # Errors
/// As every write.
pub async fn take_by_command(app: &App, taken: Taken<'_>) -> Result<(), store::Error> {
    let moment = app.clock.moment();
    let mut tx = app.writer.begin().await?;
    let detail = json!({ "part": taken.part, "format": taken.format, "by": "command" });
    let record = Record {
        person: None,
        role: Role::Admin,
        action: "export.taken",
        subject_kind: "mission",
        subject: taken.mission.uuid(),
        mission: Some(taken.mission),
        detail: &detail,
    };
    tx.record(fresh_id(moment), record, moment.now).await?;
    add(&mut tx, app, taken, None, "command").await?;
    tx.commit().await
}

async fn add(tx: &mut store::Write, app: &App, taken: Taken<'_>, person: Option<domain::PersonId>, role: &str) -> Result<(), store::Error> {
    let moment = app.clock.moment();
    let new = NewExport { id: fresh_id(moment), mission: taken.mission, part: taken.part, format: taken.format, person, role };
    tx.add_export(new, moment.now).await
}
