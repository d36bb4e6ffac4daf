//! The counts of moderation that everyone can read.

use super::parts::duration;
use crate::{
    page::{PageFailure, load},
    say,
    text::Text,
    ui::{Answer, Empty, PageTitle, Rich, SelectField, UserLine},
    urls,
};
use domain::{
    Timestamp,
    moderation::{ActKind, AppealOutcome, ReportOutcome, SMALL_GROUP, is_small, rules::HouseRules},
};
use leptos::prelude::*;
use store::moderation::facts::Facts;

const DAY: i64 = 24 * 3_600;
/// Stretches of time that can be asked for: code and days; none for all.
const STRETCHES: [(&str, Option<i64>); 3] = [("month", Some(30)), ("year", Some(365)), ("all", None)];
/// Missions to choose from.
const MISSIONS: i64 = 200;

/// `GET /moderation?since=&mission=`
#[component]
pub fn FactsPage() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            let t = page.text();
            let (stretch, days) = STRETCHES.into_iter().find(|(code, _)| *code == page.asked("since")).unwrap_or(STRETCHES[0]);
            let since = days.map_or(Timestamp::from_micros(0), |days| page.moment.now.plus_seconds(-days * DAY));
            let mission = match page.asked("mission") {
                "" => None,
                slug => Some(read.mission(slug).await?.ok_or(PageFailure::NotFound)?),
            };
            let facts = read.moderation_facts(since, mission.as_ref().map(|mission| mission.id)).await?;
            let rules = read.house_rules().await?.rules;
            let mut missions = vec![Answer::new("", t.say("facts-all-missions"))];
            missions.extend(read.mission_names(MISSIONS).await?.into_iter().map(|name| Answer::new(name.slug, name.title)));
            let stretches = STRETCHES.iter().map(|(code, _)| Answer::new(*code, t.say(&format!("facts-since-{code}")))).collect();
            let chosen = mission.as_ref().map(|mission| mission.slug.clone()).unwrap_or_default();
            let name = mission
                .map(|mission| view! { <p class="kicker"><UserLine text=mission.mission.title language=mission.mission.language/></p> });
            let body = if facts.acts.is_empty() && facts.reports.is_empty() {
                view! { <Empty title=t.say("facts-none") text=t.say("facts-none-text")/> }.into_any()
            } else {
                tables(t, &rules, &facts)
            };
            Ok(view! {
                <PageTitle text=t.say("facts-title")/>
                <div class="wrap">
                    {name}
                    <h1 class="display">{t.say("facts-title")}</h1>
                    <p class="lead">{t.say("facts-lead")}</p>
                    <form class="filters" method="get" action=urls::MODERATION>
                        <div class="filterrow">
                            <SelectField name="since" label=t.say("facts-since") answers=stretches chosen=stretch.to_owned()/>
                            <SelectField name="mission" label=t.say("queue-mission") answers=missions chosen/>
                            <p class="acts"><button class="btn q">{t.say("facts-show")}</button></p>
                        </div>
                    </form>
                    {totals(t, &facts)}
                    {body}
                    <p class="meta">{say!(t, "facts-small", limit = SMALL_GROUP)}</p>
                    <p><Rich text=t.say("facts-rules") link=urls::HOUSE_RULES.to_owned()/></p>
                </div>
            }
            .into_any())
        })
    })
}

/// A count as everyone may see it.
fn shown(t: Text, count: i64) -> String {
    if is_small(count) { say!(t, "facts-few", limit = SMALL_GROUP) } else { t.number(count) }
}

/// What waits now, and how long a decision took.
fn totals(t: Text, facts: &Facts) -> AnyView {
    // A median of few decisions says how long a single person waited.
    let median = facts.median_seconds.filter(|_| facts.timed >= SMALL_GROUP).map(|seconds| duration(t, seconds));
    let median = median.unwrap_or_else(|| t.say("we-do-not-know"));
    view! {
        <dl class="facts">
            <dt>{t.say("facts-held-now")}</dt>
            <dd>{shown(t, facts.held_now)}</dd>
            <dt>{t.say("facts-median")}</dt>
            <dd>{median}</dd>
        </dl>
    }
    .into_any()
}

/// What was done under each rule, what came of reports, what came of asking again.
fn tables(t: Text, rules: &HouseRules, facts: &Facts) -> AnyView {
    let language = t.language().code();
    let kinds = [ActKind::LetThrough, ActKind::Held, ActKind::Returned, ActKind::Hidden, ActKind::Dismissed, ActKind::Kept];
    let heads: Vec<_> =
        kinds.iter().map(|kind| view! { <th scope="col" class="n">{t.say(&format!("facts-kind-{}", kind.code()))}</th> }).collect();
    let mut named: Vec<Option<String>> = facts.acts.iter().map(|act| act.rule.clone()).collect();
    named.sort();
    named.dedup();
    let rows: Vec<_> = named
        .into_iter()
        .map(|rule| {
            let cells: Vec<_> = kinds
                .iter()
                .map(|kind| {
                    let count = facts.acts.iter().filter(|act| act.kind == *kind && act.rule == rule).map(|act| act.count).sum();
                    let head = t.say(&format!("facts-kind-{}", kind.code()));
                    view! { <td class="n"><span class="lbl">{head}</span> {shown(t, count)}</td> }
                })
                .collect();
            let name = rule.map_or_else(|| t.say("facts-no-rule"), |id| rules.name(&id, language));
            view! { <tr><th scope="row"><UserLine text=name/></th> {cells}</tr> }
        })
        .collect();
    let outcomes: [(Option<ReportOutcome>, &str); 4] = [
        (None, "facts-report-waits"),
        (Some(ReportOutcome::Acted), "facts-report-acted"),
        (Some(ReportOutcome::Dismissed), "facts-report-dismissed"),
        (Some(ReportOutcome::TakenBack), "facts-report-taken_back"),
    ];
    let reports: Vec<_> = outcomes
        .into_iter()
        .map(|(outcome, key)| {
            let count = facts.reports.iter().filter(|report| report.outcome == outcome).map(|report| report.count).sum();
            view! { <tr><th scope="row">{t.say(key)}</th> <td class="n">{shown(t, count)}</td></tr> }
        })
        .collect();
    let answers: [(Option<AppealOutcome>, &str); 4] = [
        (None, "facts-again-waits"),
        (Some(AppealOutcome::Kept), "facts-again-kept"),
        (Some(AppealOutcome::Changed), "facts-again-changed"),
        (Some(AppealOutcome::TakenBack), "facts-again-taken_back"),
    ];
    let appeals: Vec<_> = answers
        .into_iter()
        .map(|(outcome, key)| {
            let count = facts.appeals.iter().filter(|(each, _)| *each == outcome).map(|(_, count)| *count).sum();
            view! { <tr><th scope="row">{t.say(key)}</th> <td class="n">{shown(t, count)}</td></tr> }
        })
        .collect();
    let machine: i64 = facts.acts.iter().filter(|act| act.by_machine && act.kind == ActKind::Held).map(|act| act.count).sum();
    view! {
        <table class="stack">
                <caption>{t.say("facts-acts")}</caption>
                <thead><tr><th scope="col">{t.say("facts-rule")}</th> {heads}</tr></thead>
                <tbody>{rows}</tbody>
        </table>
        <p>{say!(t, "facts-machine", count = shown(t, machine))}</p>
        <div class="two">
            <table>
                <caption>{t.say("facts-reports")}</caption>
                <thead><tr><th scope="col">{t.say("facts-outcome")}</th> <th scope="col" class="n">{t.say("facts-count")}</th></tr></thead>
                <tbody>{reports}</tbody>
            </table>
            <table>
                <caption>{t.say("facts-again")}</caption>
                <thead><tr><th scope="col">{t.say("facts-outcome")}</th> <th scope="col" class="n">{t.say("facts-count")}</th></tr></thead>
                <tbody>{appeals}</tbody>
            </table>
        </div>
    }
    .into_any()
}
