//! What calls for another look at a decision: a sign was seen, an assumption fell, residents brought evidence.
//!
//! Calls are only ever added. A decision is locked before it is called, so that the last of several people is counted right.

use crate::{act::Act, failure::Failure};
use app::page::PageFailure;
use domain::{
    AssumptionId, Date, DecisionId, EvidenceId, PersonId,
    decision::{BECAUSE_LIMIT, CallKind, Sure, Waiting, Watched, fields::Fields, waiting},
    permission::{Action, Subject},
    person::Role,
    problem::{Invalid, Problems, Refusal},
    text,
};
use serde_json::json;
use store::{
    changes::NewChange,
    decisions::{DecisionView, write::NewCall},
    evidence::EvidenceView,
};

/// Something that calls for a look.
#[derive(Clone, Copy, Debug)]
struct Call<'a> {
    kind: CallKind,
    /// The sign or the assumption in words. Those of a resident are never copied: they may take them back.
    about: &'a str,
    /// What was seen.
    note: &'a str,
    on: Date,
    /// Who brought it.
    person: PersonId,
    /// Their name, for people of the city.
    name: Option<&'a str>,
    evidence: Option<EvidenceId>,
}

/// Says that a sign which a decision watches was seen. From then on it is time to look again.
///
/// # Errors
/// Not found; forbidden for those outside the team; refused for a decision that does not hold; every problem with what was
/// typed.
pub async fn see_sign(act: &mut Act, id: DecisionId, typed: &Fields) -> Result<(), Failure> {
    act.tx.lock_decision(id).await?;
    let kept = act.tx.decision(id).await?.ok_or(PageFailure::NotFound)?;
    act.may(Action::ReportSign, Subject::in_mission(kept.mission))?;
    if !kept.state.holds() {
        return Err(Refusal::DecisionClosed.into());
    }
    let mut wrong = Problems::none();
    let number = match typed.get("sign") {
        "" => Err(Invalid::NotChosen),
        text => text.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).ok_or(Invalid::Unknown),
    };
    let sign = wrong.take("sign", number.and_then(|at| kept.decision.signs.get(at).cloned().ok_or(Invalid::Unknown)));
    let on = wrong.take(
        "seen_on",
        match typed.get("seen_on").trim() {
            "" => Err(Invalid::Empty),
            text => match text.parse::<Date>() {
                Ok(day) if day > act.moment.today => Err(Invalid::DayTooLate { last: act.moment.today }),
                Ok(day) => Ok(day),
                Err(_) => Err(Invalid::NotADate),
            },
        },
    );
    let note = wrong.take("note", text::passage(typed.get("note"), BECAUSE_LIMIT));
    let (Some(sign), Some(on), Some(note)) = (sign, on, note) else { return Err(wrong.into()) };
    let name = act.person.byline();
    let call =
        Call { kind: CallKind::Sign, about: &sign.what, note: &note, on, person: act.person.id, name: name.as_deref(), evidence: None };
    Ok(note_call(act, &kept, call).await?)
}

/// Everyone can read a piece of evidence on a decision now. Evidence of enough different residents makes it time to look again.
///
/// # Errors
/// As every write.
pub(crate) async fn evidence_came(act: &mut Act, evidence: &EvidenceView) -> Result<(), store::Error> {
    let Some(kept) = locked(act, evidence.target.id.into()).await? else { return Ok(()) };
    let resident = evidence.author_role == Role::Resident;
    if !resident || !kept.state.holds() || act.tx.evidence_called(evidence.id, kept.id).await? {
        // What was opened again may count again.
        return recount(act, &kept).await.map(|_| ());
    }
    let on = act.moment.today;
    let call = Call { kind: CallKind::Evidence, about: "", note: "", on, person: evidence.author, name: None, evidence: Some(evidence.id) };
    note_call(act, &kept, call).await
}

/// A piece of evidence on a decision was taken back, taken out or held: it calls for nothing any more.
///
/// # Errors
/// As every write.
pub(crate) async fn evidence_went(act: &mut Act, decision: DecisionId) -> Result<(), store::Error> {
    match locked(act, decision).await? {
        Some(kept) => recount(act, &kept).await.map(|_| ()),
        None => Ok(()),
    }
}

/// What happened to an assumption.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fall {
    /// A sign of it was seen.
    SignSeen,
    /// We are less sure of it than before.
    Sure {
        /// How sure we were until now.
        before: Sure,
        /// How sure we are.
        now: Sure,
    },
}

impl Fall {
    /// The kind of call, when it calls a decision that was made while we were so sure. Small steps add up: what counts is how far
    /// it fell since that version, and a fall that is far by itself calls always.
    fn calls(self, noted: Sure) -> Option<CallKind> {
        match self {
            Self::SignSeen => Some(CallKind::Sign),
            Self::Sure { before, now } => (before.falls_far(now) || noted.falls_far(now)).then_some(CallKind::Assumption),
        }
    }
}

/// We are less sure of an assumption, or a sign of it was seen: every decision that rests on it now and that this calls must be
/// looked at.
///
/// # Errors
/// As every write.
pub(crate) async fn assumption_fell(
    act: &mut Act,
    assumption: AssumptionId,
    fall: Fall,
    about: &str,
    note: &str,
    on: Date,
) -> Result<(), store::Error> {
    let name = act.person.byline();
    for decision in act.tx.decisions_resting_on(assumption).await? {
        let Some(kept) = locked(act, decision).await? else { continue };
        let mut rests = kept.decision.assumptions.iter().filter(|rests| rests.assumption == Some(assumption));
        let called = rests.find_map(|rests| fall.calls(rests.sure));
        if let Some(kind) = called.filter(|_| kept.state.holds()) {
            let call = Call { kind, about, note, on, person: act.person.id, name: name.as_deref(), evidence: None };
            note_call(act, &kept, call).await?;
        }
    }
    Ok(())
}

/// A decision that nobody else changes until this write ends.
async fn locked(act: &mut Act, id: DecisionId) -> Result<Option<DecisionView>, store::Error> {
    act.tx.lock_decision(id).await?;
    act.tx.decision(id).await
}

/// Notes something that calls for a look at a locked decision. When it is enough to make the decision wait, everyone can read
/// that.
async fn note_call(act: &mut Act, kept: &DecisionView, call: Call<'_>) -> Result<(), store::Error> {
    let Call { kind, about, note, on, person, name, evidence } = call;
    let new = NewCall {
        id: act.fresh_id(),
        decision: kept.id,
        version: kept.version,
        kind,
        about,
        note,
        on,
        person: Some(person),
        person_name: name,
        evidence,
    };
    act.tx.add_decision_call(new, act.moment.now).await?;
    let waits = recount(act, kept).await?;
    let calls_now = waits.as_ref().is_some_and(|waits| waits.why.iter().any(|(each, _)| *each == kind));
    if calls_now && kept.called.is_none() {
        let change = NewChange {
            id: act.fresh_id(),
            kind: "decision.called",
            mission: kept.mission,
            idea: None,
            target: Some((kept.id.into(), &kept.decision.what, &kept.decision.language)),
            version: kept.version,
            reason: about,
        };
        act.tx.add_change(change, act.moment.now).await?;
    }
    let detail = json!({ "kind": kind.code(), "on": on, "version": kept.version, "evidence": evidence, "waits": waits.is_some() });
    act.record("decision.called", "decision", kept.id.uuid(), Some(kept.mission), detail).await
}

/// Finds out from everything that is known whether a locked decision waits, and keeps that for lists.
async fn recount(act: &mut Act, kept: &DecisionView) -> Result<Option<Waiting>, store::Error> {
    if !kept.state.holds() {
        return Ok(None);
    }
    let calls: Vec<_> = act.tx.decision_calls(kept.id, kept.looked_version).await?.into_iter().map(|call| call.call).collect();
    let look_again_on = kept.decision.look_again_on;
    let watched = Watched { state: kept.state, look_again_on, evidence_people: kept.decision.evidence_people, calls: &calls };
    let waits = waiting(watched, act.moment.today);
    act.tx.decision_waits(kept.id, waits.as_ref(), look_again_on).await?;
    Ok(waits)
}
