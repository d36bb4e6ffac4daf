//! What several pages say of a decision.

use super::words;
use crate::{
    page::{Page, PageFailure},
    say,
    text::Text,
    ui::{Icon, Stone, Tag, TagKind, UserLine},
    urls,
};
use domain::{
    DecisionId,
    decision::{CallKind, ChangeKind, State, Waiting},
    permission::{Action, Subject, may},
};
use leptos::prelude::*;
use store::{Read, decisions::DecisionView, missions::MissionView};

/// A decision and its mission.
///
/// # Errors
/// [`PageFailure::NotFound`].
pub async fn find(read: &mut Read, id: DecisionId) -> Result<(DecisionView, MissionView), PageFailure> {
    let decision = read.decision(id).await?.ok_or(PageFailure::NotFound)?;
    let mission = read.mission_by_id(decision.mission).await?.ok_or(PageFailure::NotFound)?;
    Ok((decision, mission))
}

/// Whether this person decides in a mission.
pub fn may_decide(page: &Page, mission: &MissionView) -> bool {
    allowed(page, mission, Action::Decide)
}

/// Whether this person may say that a sign was seen.
pub fn may_report_sign(page: &Page, mission: &MissionView) -> bool {
    allowed(page, mission, Action::ReportSign)
}

fn allowed(page: &Page, mission: &MissionView, action: Action) -> bool {
    page.viewer.as_ref().is_some_and(|viewer| may(&viewer.actor, action, Subject::in_mission(mission.id)).is_ok())
}

/// Where a decision stands, in a word. One that waits says so and nothing else.
pub fn state_tag(t: Text, state: State, waits: bool) -> AnyView {
    let (key, kind, icon) = match (waits, state) {
        (true, _) => ("decision-state-waiting", TagKind::Amber, Some(Icon::Clock)),
        (_, State::Proposed) => ("decision-state-proposed", TagKind::Tide, Some(Icon::Speech)),
        (_, State::Decided) => ("decision-state-decided", TagKind::Kelp, Some(Icon::Check)),
        (_, State::Changed) => ("decision-state-changed", TagKind::Amber, Some(Icon::Turned)),
        (_, State::Kept) => ("decision-state-kept", TagKind::Kelp, Some(Icon::Check)),
        (_, State::Ended) => ("decision-state-ended", TagKind::Plain, Some(Icon::Dash)),
        (_, State::Stopped) => ("decision-state-stopped", TagKind::Ruddy, Some(Icon::Cross)),
    };
    view! { <Tag text=t.say(key) kind icon/> }.into_any()
}

/// The stone of an act on the strandline.
pub const fn stone(kind: ChangeKind, state: State) -> Stone {
    match (kind, state) {
        (ChangeKind::New, State::Proposed) | (ChangeKind::Kept | ChangeKind::Corrected, _) => Stone::Hollow,
        (ChangeKind::New | ChangeKind::Decided | ChangeKind::Changed, _) => Stone::Changed,
        (ChangeKind::Ended | ChangeKind::Stopped, _) => Stone::Dark,
    }
}

/// What was done in a version, in a few words.
pub fn done(t: Text, kind: ChangeKind, state: State) -> String {
    let key = match (kind, state) {
        (ChangeKind::New, State::Proposed) => "decision-done-proposed",
        (ChangeKind::New | ChangeKind::Decided, _) => "decision-done-decided",
        (ChangeKind::Changed, State::Proposed) => "decision-done-proposal",
        (ChangeKind::Changed, _) => "decision-done-changed",
        (ChangeKind::Kept, _) => "decision-done-kept",
        (ChangeKind::Corrected, _) => "decision-done-corrected",
        (ChangeKind::Ended, _) => "decision-done-ended",
        (ChangeKind::Stopped, _) => "decision-done-stopped",
    };
    t.say(key)
}

/// "on 9 April 2026, Transport Committee", or when it will be decided.
pub fn when_and_who(t: Text, state: State, decision: &domain::decision::Decision) -> impl IntoView + use<> {
    let key = if state == State::Proposed { "decision-will-be" } else { "decision-on" };
    let language = decision.language.clone();
    view! { <span class="meta">{say!(t, key, day = decision.on)} " " <UserLine text=decision.who.clone() language/></span> }
}

/// How long it has waited: "has waited 12 days".
pub fn clock(t: Text, waiting: &Waiting, page: &Page) -> String {
    match waiting.days(page.moment.today) {
        ..=0 => t.say("decision-waits-today"),
        days => say!(t, "decision-waited", count = days),
    }
}

/// Why it is time to look again, one line for each call.
pub fn calls(t: Text, waiting: &Waiting) -> Vec<String> {
    waiting
        .why
        .iter()
        .map(|(kind, day)| {
            let key = match kind {
                CallKind::Day => "decision-call-day",
                CallKind::Sign => "decision-call-sign",
                CallKind::Assumption => "decision-call-assumption",
                CallKind::Evidence => "decision-call-evidence",
            };
            say!(t, key, day = *day)
        })
        .collect()
}

/// One decision in a list: what, where it stands, how long it has waited.
pub fn line(page: &Page, decision: &DecisionView) -> impl IntoView + use<> {
    let t = page.text();
    let waiting = decision.waiting(page.moment.today);
    let clock = waiting.as_ref().map(|waiting| view! { <span class="meta">{clock(t, waiting, page)}</span> });
    let again = (decision.state.holds() && waiting.is_none())
        .then(|| view! { <p class="meta">{say!(t, "decision-look-again-on", day = decision.decision.look_again_on)}</p> });
    view! {
        <li>
            <p class="tags">
                {state_tag(t, decision.state, waiting.is_some())} " " {clock} " "
                <span class="meta">{words::number(t, decision.number, decision.version)}</span>
            </p>
            <h3>
                <a href=urls::decision(decision.id)>
                    <UserLine text=decision.decision.what.clone() language=decision.decision.language.clone()/>
                </a>
            </h3>
            <p>{when_and_who(t, decision.state, &decision.decision)}</p>
            {again}
        </li>
    }
}

/// Decisions in a list on the page of what they rest on.
pub(crate) fn named(page: &Page, decisions: &[DecisionView]) -> Vec<AnyView> {
    let t = page.text();
    decisions
        .iter()
        .map(|decision| {
            let waits = decision.waiting(page.moment.today).is_some();
            let (text, language) = (decision.decision.what.clone(), decision.decision.language.clone());
            view! {
                <li>
                    <p class="kicker">{words::number(t, decision.number, decision.version)}</p>
                    <h3><a href=urls::decision(decision.id)><UserLine text language/></a></h3>
                    <p class="tags">{state_tag(t, decision.state, waits)}</p>
                </li>
            }
            .into_any()
        })
        .collect()
}
