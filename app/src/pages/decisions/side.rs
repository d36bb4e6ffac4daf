//! What stands beside a decision: when we look again, who decided, how sure we are, all versions; and what staff can do.

use super::parts;
use crate::{
    page::Page,
    pages::papers,
    say,
    ui::{DateField, Person, Strand, StrandItem, SureLine, UserLine},
    urls,
};
use domain::decision::{ChangeKind, State};
use leptos::prelude::*;
use store::{
    decisions::{DecisionVersion, DecisionView},
    missions::MissionView,
};

/// The column beside a decision.
pub fn side(
    page: &Page,
    mission: &MissionView,
    decision: &DecisionView,
    versions: &[DecisionVersion],
    waits: bool,
    follow: Option<AnyView>,
) -> impl IntoView + use<> {
    let t = page.text();
    let fields = &decision.decision;
    let language = fields.language.clone();
    let again = decision.state.is_open().then(|| {
        let or = decision.state.holds() && !waits;
        let or = or.then(|| view! { <p>{say!(t, "decision-or-sooner", count = fields.evidence_people)}</p> });
        view! {
            <div class="box">
                <h2>{t.say("decision-part-look_again_on")}</h2>
                <p class="h-sm serif">{t.date(fields.look_again_on)}</p>
                {or}
            </div>
        }
    });
    let (name, role) = match fields.speaker.split_once([',', '،']) {
        Some((name, role)) => (name.trim().to_owned(), role.trim().to_owned()),
        None => (fields.speaker.clone(), String::new()),
    };
    let person = (!name.is_empty()).then(|| view! { <Person name role/> });
    let who = if decision.state == State::Proposed { "decision-who-will" } else { "decision-part-who" };
    view! {
        <aside class="side" aria-label=t.say("decision-side")>
            {again}
            <h2 class="h-side">{t.say(who)}</h2>
            {person}
            <p><b><UserLine text=fields.who.clone() language=language.clone()/></b></p>
            <p class="meta"><UserLine text=fields.meeting.clone() language/> <br/> {t.date(fields.on)}</p>
            <h2 class="h-side">{t.say("decision-part-sure")}</h2>
            <SureLine sure=fields.sure/>
            <h2 class="h-side">{t.say("decision-versions-short")}</h2>
            {strand(page, decision, versions)}
            <p class="more"><a href=urls::decision_versions(decision.id)>{t.say("decision-versions-link")}</a></p>
            {follow}
            <h2 class="h-side">{t.say("decision-on-title")}</h2>
            {on_day(page, decision)}
            <p class="meta"><a href=urls::decisions_of(&mission.slug)>{t.say("decisions-of-mission")}</a></p>
        </aside>
    }
}

fn strand(page: &Page, decision: &DecisionView, versions: &[DecisionVersion]) -> impl IntoView + use<> {
    let t = page.text();
    let items: Vec<_> = versions
        .iter()
        .map(|version| {
            let (at, day) = (t.datetime(version.created_at), t.date_of(version.created_at));
            let href = urls::decision_version(decision.id, version.version);
            let number = say!(t, "decision-version", version = version.version.to_string());
            let done = parts::done(t, version.kind, version.state);
            view! {
                <StrandItem stone=parts::stone(version.kind, version.state)>
                    <p class="meta"><time datetime=at>{day}</time></p>
                    <p><a href=href>{number}</a> <br/> {done}</p>
                </StrandItem>
            }
        })
        .collect();
    view! { <Strand>{items}</Strand> }
}

/// A day to choose, to see what the decision said then.
pub fn on_day(page: &Page, decision: &DecisionView) -> impl IntoView + use<> {
    let t = page.text();
    let value = page.asked("date").to_owned();
    view! {
        <form method="get" action=urls::decision_on(decision.id, None)>
            <DateField name="date" label=t.say("decision-on-label") value/>
            <p class="acts top0"><button class="btn q">{t.say("decision-on-button")}</button></p>
        </form>
    }
}

/// What those who decide can do now.
pub fn acts(page: &Page, mission: &MissionView, decision: &DecisionView) -> Option<impl IntoView + use<>> {
    let t = page.text();
    let mut links: Vec<(String, String)> = Vec::new();
    if parts::may_decide(page, mission) {
        let order =
            [ChangeKind::Decided, ChangeKind::Changed, ChangeKind::Kept, ChangeKind::Ended, ChangeKind::Stopped, ChangeKind::Corrected];
        let possible = order.into_iter().filter(|kind| kind.next(decision.state).is_some());
        links.extend(possible.map(|kind| (urls::decision_act(decision.id, kind), t.say(&format!("decision-act-{}", kind.code())))));
    }
    if parts::may_report_sign(page, mission) && decision.state.holds() {
        links.push((urls::see_sign_of_decision(decision.id), t.say("decision-act-sign")));
    }
    if papers::may_make(page, mission.id) {
        links.push((urls::make_decision_paper(decision.id), t.say("paper-make")));
    }
    let links: Vec<_> = links
        .into_iter()
        .enumerate()
        .map(|(at, (href, label))| view! { <a class=if at == 0 { "btn" } else { "btn q" } href=href>{label}</a> " " })
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <section class="sec noprint">
                <div class="box">
                    <h2>{t.say("decision-acts")}</h2>
                    <p class="acts top0">{links}</p>
                </div>
            </section>
        }
    })
}
