//! What a decision rests on, chosen from the assumptions and the evidence of its mission.

use crate::{act::Act, failure::Failure};
use domain::{
    AssumptionId, EvidenceId, MissionId,
    decision::{
        Decision, Rests,
        fields::{ASSUMPTIONS, EVIDENCE, Fields, MOVED, Rows},
    },
    problem::{Invalid, Problems},
};
use std::collections::BTreeSet;
use store::{assumptions::AssumptionView, viewpoints::Eyes};

/// What was typed, with the claim and how sure we are today of each assumption that was chosen. Until the write ends nobody
/// changes how sure we are of them. Notes a problem with what is not of this mission, and with rows that name one assumption and
/// say another.
pub(super) async fn filled(
    act: &mut Act,
    mission: MissionId,
    typed: &Fields,
    before: Option<&Decision>,
    wrong: &mut Problems,
) -> Result<Fields, Failure> {
    let mut fields = typed.clone();
    let chosen: Vec<(usize, String)> = rows(typed, ASSUMPTIONS);
    let ids: BTreeSet<AssumptionId> = chosen.iter().filter_map(|(_, id)| id.parse().ok()).collect();
    act.tx.hold_assumptions(&ids).await?;
    let earlier = before.map(|before| before.assumptions.as_slice()).unwrap_or_default();
    for (row, id) in chosen {
        let found = match id.parse::<AssumptionId>() {
            Ok(id) => act.tx.assumption(id).await?.filter(|found| found.mission == mission),
            Err(_) => None,
        };
        match found.map(|found| fill(&mut fields, row, &found, earlier)) {
            Some(Ok(())) => {}
            Some(Err(invalid)) => wrong.add("assumptions", invalid),
            None => wrong.add("assumptions", Invalid::Unknown),
        }
    }
    let known = before.map(|before| before.evidence.iter().filter_map(|source| source.evidence).collect()).unwrap_or_default();
    for (list, field) in [(EVIDENCE, "evidence"), (MOVED, "moved")] {
        if !are_of(act, mission, &rows(typed, list), &known).await? {
            wrong.add(field, Invalid::Unknown);
        }
    }
    Ok(fields)
}

/// Whoever looks again and keeps a decision keeps it knowing how sure we are today: from there it is counted how far that falls.
pub(super) async fn as_sure_as_today(act: &mut Act, fields: &mut Fields) -> Result<(), Failure> {
    let chosen: Vec<(usize, AssumptionId)> =
        rows(fields, ASSUMPTIONS).into_iter().filter_map(|(row, id)| Some((row, id.parse().ok()?))).collect();
    act.tx.hold_assumptions(&chosen.iter().map(|(_, id)| *id).collect()).await?;
    for (row, id) in chosen {
        if let Some(found) = act.tx.assumption(id).await? {
            fields.set(&ASSUMPTIONS.name(row, "-sure"), found.sure.code());
        }
    }
    Ok(())
}

/// The rows in which something was chosen, and what.
fn rows(typed: &Fields, list: Rows) -> Vec<(usize, String)> {
    let chosen = |row: usize| (row, typed.get(&list.name(row, "-ref")).trim().to_owned());
    (1..=typed.row_count(list)).map(chosen).filter(|(_, id)| !id.is_empty()).collect()
}

/// Takes the claim of today, and how sure we are today, into a row. What nobody touched since it was written there is old; what
/// someone typed there stays.
fn fill(fields: &mut Fields, row: usize, found: &AssumptionView, earlier: &[Rests]) -> Result<(), Invalid> {
    let (says, sure) = (ASSUMPTIONS.name(row, ""), ASSUMPTIONS.name(row, "-sure"));
    let typed = fields.get(&says).trim().to_owned();
    let was = earlier.iter().find(|rests| rests.says == typed);
    if !typed.is_empty() && typed != found.claim && was.is_none() {
        return Err(Invalid::ChosenAndTyped);
    }
    let untouched = was.is_some_and(|was| was.sure.code() == fields.get(&sure));
    if fields.get(&sure).is_empty() || untouched {
        fields.set(&sure, found.sure.code());
    }
    fields.set(&says, &found.claim);
    Ok(())
}

/// Whether all that was chosen is evidence of the mission that everyone can read. What was named before may be gone by now.
async fn are_of(act: &mut Act, mission: MissionId, chosen: &[(usize, String)], known: &BTreeSet<EvidenceId>) -> Result<bool, Failure> {
    for (_, id) in chosen {
        let Ok(id) = id.parse::<EvidenceId>() else { return Ok(false) };
        if known.contains(&id) {
            continue;
        }
        if !act.tx.evidence(id, Eyes::STRANGER).await?.is_some_and(|found| found.mission == mission && found.is_public()) {
            return Ok(false);
        }
    }
    Ok(true)
}
