//! The history of a decision: every version, one version, any two side by side, and what it said on a day.

use super::{page, parts, side, words};
use crate::{
    page::{Page, PageFailure, load, path_value},
    say,
    text::Text,
    ui::{Answer, Crumb, Difference, Empty, Icon, PageTitle, Pager, SelectField, UserLine, UserText},
    urls,
};
use domain::{
    Date, DecisionId,
    decision::{Call, Watched, fields::Fields, waiting},
};
use leptos::{either::Either, prelude::*};
use store::decisions::{DecisionVersion, DecisionView};

/// Versions on one page. Each is long.
const PAGE: i64 = 10;
/// Versions in the lists of the form that compares two; older ones can be asked for by address.
const CHOICES: i64 = 200;

/// `GET /decisions/{id}/versions?page=`
#[component]
pub fn DecisionVersions() -> impl IntoView {
    let id = path_value::<DecisionId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (decision, _) = parts::find(read, id?).await?;
            let t = page.text();
            let at = page.page_number();
            // One more than shown: each version is compared with the one before it.
            let versions = read.decision_versions(decision.id, PAGE + 1, (at - 1) * PAGE).await?;
            let shown = versions.len().min(usize::try_from(PAGE).unwrap_or(10));
            let items: Vec<_> = (0..shown)
                .filter_map(|at| versions.get(at).map(|version| item(t, &decision, version, versions.get(at + 1)).into_any()))
                .collect();
            let address = urls::decision_versions(decision.id);
            let pager = (decision.version > PAGE && shown > 0).then(|| {
                let from = (at - 1) * PAGE + 1;
                let to = from + i64::try_from(shown).unwrap_or(PAGE) - 1;
                let text = say!(t, "pages-versions", from = from, to = to, all = decision.version);
                let turn = |number: i64| format!("{address}?page={number}");
                let (previous, next) = ((at > 1).then(|| turn(at - 1)), (to < decision.version).then(|| turn(at + 1)));
                view! { <Pager text previous next previous_label=t.say("versions-newer") next_label=t.say("versions-older")/> }
            });
            let list = if items.is_empty() {
                let link = view! { <a class="btn" href=address.clone()>{t.say("versions-newest")}</a> };
                Either::Left(view! { <Empty title=t.say("versions-past-end") text=t.say("versions-past-end-text")>{link}</Empty> })
            } else {
                Either::Right(items)
            };
            let compare = (decision.version > 1).then(|| choose_two(t, &decision, decision.version - 1, decision.version));
            Ok(view! {
                <PageTitle text=t.say("decision-versions")/>
                <div class="wrap">
                    <Crumb href=urls::decision(decision.id) label=decision.decision.what.clone()/>
                    <p class="kicker">{words::number(t, decision.number, decision.version)}</p>
                    <h1>{t.say("decision-versions")}</h1>
                    <p class="lead">{t.say("decision-versions-lead")}</p>
                    {compare}
                    {list}
                    {pager}
                </div>
            }
            .into_any())
        })
    })
}

fn item(t: Text, decision: &DecisionView, version: &DecisionVersion, before: Option<&DecisionVersion>) -> impl IntoView + use<> {
    let title = say!(t, "decision-version-of", version = version.version.to_string(), day = version.created_at);
    view! {
        <section class="sec">
            <div class="sechead">
                <h2><a href=urls::decision_version(decision.id, version.version)>{title}</a></h2>
                <p>{parts::done(t, version.kind, version.state)}</p>
            </div>
            {happened(t, version)}
            {before.map(|before| changes(t, before, version))}
        </section>
    }
}

/// Why a version came about, what moved us, who wrote it down.
fn happened(t: Text, version: &DecisionVersion) -> impl IntoView + use<> {
    let entry = &version.entry;
    let language = version.decision.language.clone();
    let because = (!entry.because.is_empty()).then(|| {
        view! {
            <h3>{page::because_title(t, version.kind, version.state)}</h3>
            <UserText text=entry.because.clone() language=language.clone() class="lead serif"/>
        }
    });
    let none = entry.no_new_evidence.then(|| view! { <p class="meta">{t.say("decision-no-new-evidence")}</p> });
    let moved = (!entry.moved.is_empty()).then(|| view! { <h3>{t.say("decision-moved")}</h3> {page::sources(&entry.moved, &language)} });
    let off = (!entry.off.is_empty())
        .then(|| view! { <h3>{t.say("decision-off")}</h3> <UserText text=entry.off.clone() language=language.clone()/> });
    let writer = version.writer.clone().map(|(name, job)| {
        let who = job.map_or_else(|| name.clone(), |job| say!(t, "decision-writer", name = name.clone(), job = job));
        view! { <p class="meta">{say!(t, "decision-written-by", who = who)}</p> }
    });
    view! { {because} {none} {moved} {off} {writer} }
}

/// Every part that differs between two versions, word by word.
fn changes(t: Text, before: &DecisionVersion, now: &DecisionVersion) -> AnyView {
    let (was, is) = (Fields::from(&before.decision), Fields::from(&now.decision));
    let parts = was.changed(&is);
    if parts.is_empty() {
        return view! { <p>{t.say("decision-same-words")}</p> }.into_any();
    }
    parts
        .into_iter()
        .map(|part| {
            view! {
                <h3>{words::label(t, part)}</h3>
                <Difference
                    was_label=say!(t, "decision-version-label", version = before.version.to_string(), day = before.created_at)
                    was=words::text(t, part, &was)
                    now_label=say!(t, "decision-version-label", version = now.version.to_string(), day = now.created_at)
                    now=words::text(t, part, &is)
                    language=now.decision.language.clone()
                />
            }
        })
        .collect::<Vec<_>>()
        .into_any()
}

/// `GET /decisions/{id}/versions/{version}`
#[component]
pub fn DecisionVersionPage() -> impl IntoView {
    let id = path_value::<DecisionId>("id");
    let number = path_value::<i64>("version");
    load(|page, read| {
        Box::pin(async move {
            let (decision, _) = parts::find(read, id?).await?;
            let version = read.decision_version(decision.id, number?).await?.ok_or(PageFailure::NotFound)?;
            let before = read.decision_version(decision.id, version.version - 1).await?;
            let t = page.text();
            let title = say!(t, "decision-version-of", version = version.version.to_string(), day = version.created_at);
            let near = |number: i64, key: &str| {
                view! { <a class="btn q" href=urls::decision_version(decision.id, number)>{t.say(key)}</a> " " }
            };
            let older = (version.version > 1).then(|| near(version.version - 1, "decision-version-before"));
            let newer = (version.version < decision.version).then(|| near(version.version + 1, "decision-version-after"));
            let differences = before.as_ref().map(|before| {
                view! {
                    <section class="sec">
                        <div class="sechead"><h2>{t.say("decision-what-changed")}</h2></div>
                        {changes(t, before, &version)}
                    </section>
                }
            });
            Ok(view! {
                <PageTitle text=title.clone()/>
                <div class="wrap">
                    <Crumb href=urls::decision_versions(decision.id) label=t.say("decision-versions")/>
                    <p class="kicker">{words::number(t, decision.number, version.version)}</p>
                    <h1>{title}</h1>
                    {old(t, &decision, &version)}
                    <h2>{parts::done(t, version.kind, version.state)}</h2>
                    {happened(t, &version)}
                    {differences}
                    {whole(t, &version)}
                    <p class="acts">{older} {newer}</p>
                </div>
            }
            .into_any())
        })
    })
}

/// The whole of a version.
fn whole(t: Text, version: &DecisionVersion) -> impl IntoView + use<> {
    view! {
        <section class="sec">
            <div class="sechead"><h2>{t.say("decision-whole")}</h2></div>
            <dl class="facts g">{page::whole(t, &version.decision)}</dl>
        </section>
    }
}

/// Says of an old version that it is old.
fn old(t: Text, decision: &DecisionView, version: &DecisionVersion) -> AnyView {
    if version.version == decision.version {
        return view! { <p><a href=urls::decision(decision.id)>{t.say("decision-version-newest")}</a></p> }.into_any();
    }
    view! {
        <div class="panel amber">
            <p>{Icon::Alert.view()} " " <b>{t.say("decision-version-old")}</b></p>
            <p>
                <a href=urls::decision(decision.id)>
                    {say!(t, "decision-version-newest-is", version = decision.version.to_string(), day = decision.updated_at)}
                </a>
            </p>
        </div>
    }
    .into_any()
}

/// `GET /decisions/{id}/compare?from=&to=`
#[component]
pub fn CompareVersions() -> impl IntoView {
    let id = path_value::<DecisionId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (decision, _) = parts::find(read, id?).await?;
            let t = page.text();
            let asked = |name: &str| page.asked(name).parse::<i64>().ok().filter(|number| (1..=decision.version).contains(number));
            let to = asked("to").unwrap_or(decision.version);
            let from = asked("from").unwrap_or_else(|| (to - 1).max(1));
            // Before stands what came before, whichever way they were asked for.
            let (from, to) = (from.min(to), from.max(to));
            let one = read.decision_version(decision.id, from).await?.ok_or(PageFailure::NotFound)?;
            let two = read.decision_version(decision.id, to).await?.ok_or(PageFailure::NotFound)?;
            let body = if from == to {
                view! { <p>{t.say("decision-compare-one")}</p> }.into_any()
            } else {
                view! { <h2>{t.say("decision-what-changed")}</h2> {changes(t, &one, &two)} }.into_any()
            };
            let title = say!(t, "decision-compare-title", from = from.to_string(), to = to.to_string());
            Ok(view! {
                <PageTitle text=title.clone()/>
                <div class="wrap">
                    <Crumb href=urls::decision_versions(decision.id) label=t.say("decision-versions")/>
                    <p class="kicker">{words::number(t, decision.number, decision.version)}</p>
                    <h1>{title}</h1>
                    {choose_two(t, &decision, from, to)}
                    {body}
                    <p class="acts">
                        <a class="btn q" href=urls::decision_version(decision.id, from)>
                            {say!(t, "decision-version-read", version = from.to_string())}
                        </a>
                        " "
                        <a class="btn q" href=urls::decision_version(decision.id, to)>
                            {say!(t, "decision-version-read", version = to.to_string())}
                        </a>
                    </p>
                </div>
            }
            .into_any())
        })
    })
}

/// The form that chooses two versions.
fn choose_two(t: Text, decision: &DecisionView, from: i64, to: i64) -> impl IntoView + use<> {
    let answers: Vec<_> = (1..=decision.version.min(CHOICES))
        .map(|number| Answer::new(number.to_string(), say!(t, "decision-version", version = number.to_string())))
        .collect();
    view! {
        <form class="filters" method="get" action=urls::compare_decision(decision.id)>
            <div class="filterrow">
                <SelectField name="from" label=t.say("label-before") answers=answers.clone() chosen=from.to_string()/>
                <SelectField name="to" label=t.say("decision-compare-with") answers chosen=to.to_string()/>
            </div>
            <p class="acts top0">
                <button class="btn q">{t.say("decision-compare-button")}</button>
            </p>
        </form>
    }
}

/// `GET /decisions/{id}/on?date=YYYY-MM-DD`
#[component]
pub fn DecisionOn() -> impl IntoView {
    let id = path_value::<DecisionId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (decision, _) = parts::find(read, id?).await?;
            let t = page.text();
            let asked = page.asked("date").trim().to_owned();
            let day = asked.parse::<Date>().ok();
            let version = match day.and_then(|day| t.end_of_day(day)) {
                Some(end) => read.decision_before(decision.id, end).await?,
                None => None,
            };
            // Everything that ever called for a look: what had come by that day, since the last look before it.
            let calls: Vec<_> = match (&version, day) {
                (Some(version), Some(_)) => {
                    let looked = looked(read, decision.id, version).await?;
                    let until = version.version;
                    let calls = read.decision_calls(decision.id, looked).await?;
                    calls.into_iter().filter(|call| call.version <= until).map(|call| call.call).collect()
                }
                _ => Vec::new(),
            };
            let body = match (day, &version) {
                (Some(day), _) if day > page.moment.today => note(t.say("decision-on-future")),
                (Some(day), Some(version)) => state_on(&page, &decision, version, &calls, day),
                (Some(day), None) => note(say!(t, "decision-on-before", day = day)),
                (None, _) if asked.is_empty() => ().into_any(),
                (None, _) => note(t.problem(&domain::problem::Invalid::NotADate)),
            };
            let title = match day {
                Some(day) => say!(t, "decision-on-day", day = day),
                None => t.say("decision-on-title"),
            };
            Ok(view! {
                <PageTitle text=title.clone()/>
                <div class="wrap">
                    <Crumb href=urls::decision(decision.id) label=decision.decision.what.clone()/>
                    <p class="kicker">{words::number(t, decision.number, decision.version)}</p>
                    <h1>{title}</h1>
                    {body}
                    <section class="sub">{side::on_day(&page, &decision)}</section>
                </div>
            }
            .into_any())
        })
    })
}

/// The version in which someone had last looked, as of a version: it, or the one before its corrections.
async fn looked(read: &mut store::Read, id: DecisionId, version: &DecisionVersion) -> Result<i64, PageFailure> {
    let mut at = version.clone();
    while !at.kind.clears() {
        match read.decision_version(id, at.version - 1).await? {
            Some(before) => at = before,
            None => break,
        }
    }
    Ok(at.version)
}

fn note(text: String) -> AnyView {
    view! { <p class="lead">{text}</p> }.into_any()
}

fn state_on(page: &Page, decision: &DecisionView, version: &DecisionVersion, calls: &[Call], day: Date) -> AnyView {
    let t = page.text();
    let fields = &version.decision;
    let watched = Watched { state: version.state, look_again_on: fields.look_again_on, evidence_people: fields.evidence_people, calls };
    let waits = waiting(watched, day);
    let lines = waits.as_ref().map(|waits| {
        let lines: Vec<_> = parts::calls(t, waits).into_iter().map(|line| view! { <li>{line}</li> }).collect();
        view! { <ul>{lines}</ul> }
    });
    view! {
        <p class="tags">
            {parts::state_tag(t, version.state, waits.is_some())} " "
            <span class="meta">{say!(t, "decision-version-label", version = version.version.to_string(), day = version.created_at)}</span>
        </p>
        {lines}
        <p class="h-idea"><UserLine text=fields.what.clone() language=fields.language.clone()/></p>
        {old(t, decision, version)}
        <h2>{parts::done(t, version.kind, version.state)}</h2>
        {happened(t, version)}
        {whole(t, version)}
    }
    .into_any()
}
