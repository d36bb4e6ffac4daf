//! One thing that we think is true.

use super::{find, history, is_turned, may_edit};
use crate::{
    page::{Page, load, path_value},
    pages::{decisions::named, evidence::evidence_line},
    say,
    ui::{Crumb, DemoNote, Icon, PageTitle, Person, SavedLine, SureChange, SureLine, Tag, TagKind, UserLine, UserText},
    urls,
};
use domain::{AssumptionId, evidence::Bearing};
use leptos::{either::Either, prelude::*};
use store::{
    assumptions::{AssumptionView, SignView},
    decisions::DecisionView,
    evidence::EvidenceView,
    missions::MissionView,
    viewpoints::Eyes,
};

/// Pieces of evidence shown for and against.
const EVIDENCE: i64 = 40;

/// `GET /assumptions/{id}?page=`
#[component]
pub fn AssumptionPage() -> impl IntoView {
    let id = path_value::<AssumptionId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (assumption, mission) = find(read, id?).await?;
            let signs = read.signs(assumption.id).await?;
            let eyes = Eyes::of(page.viewer.as_ref().map(|viewer| &viewer.actor), mission.id);
            let evidence = read.evidence_on_assumption(assumption.id, eyes, EVIDENCE).await?;
            let skip = (page.page_number() - 1) * history::SHOWN;
            let events = read.assumption_events(assumption.id, history::SHOWN + 1, skip).await?;
            let resting = read.decisions_on_assumption(assumption.id).await?;
            let t = page.text();
            let seen = skip + i64::try_from(events.len()).unwrap_or(0);
            let shown = events.get(..events.len().min(usize::try_from(history::SHOWN).unwrap_or(usize::MAX))).unwrap_or_default();
            let language = assumption.language.clone();
            Ok(view! {
                <PageTitle text=assumption.claim.clone()/>
                <div class="wrap">
                    <Crumb href=urls::assumptions(&mission.slug) label=t.say("assumptions-heading")/>
                    {saved(&page, &mission)}
                    <DemoNote demo=mission.demo/>
                    <div class="split">
                        <div>
                            <p class="kicker">{t.say("assumption-kicker")}</p>
                            <h1 class="h-idea"><UserLine text=assumption.claim.clone() language=language.clone()/></h1>
                            {how_sure(&page, &assumption)}
                            {why(&page, &assumption)}
                            {watched(&page, &assumption, &signs)}
                        </div>
                        {side(&page, &mission, &assumption)}
                    </div>
                    {rests(&page, &resting)}
                    {both_sides(&page, &mission, &evidence)}
                    {history::history(&page, &assumption, shown, seen)}
                </div>
            }
            .into_any())
        })
    })
}

/// What staff just did here.
fn saved(page: &Page, mission: &MissionView) -> Option<impl IntoView + use<>> {
    let t = page.text();
    let key = match page.asked("saved") {
        "new" => "assumption-saved-new",
        "edited" => "assumption-saved-edited",
        "sure" => "assumption-saved-sure",
        "sign" => "assumption-saved-sign",
        _ => return None,
    };
    may_edit(page, mission.id).then(|| view! { <SavedLine text=t.say(key)><p>{t.say("assumption-saved-next")}</p></SavedLine> })
}

fn how_sure(page: &Page, assumption: &AssumptionView) -> impl IntoView + use<> {
    let t = page.text();
    let turned = is_turned(assumption);
    let tag = turned.then(|| view! { <p><Tag text=t.say("assumption-turned") kind=TagKind::Amber icon=Some(Icon::Turned)/></p> });
    let sure = match assumption.sure_before {
        Some(was) => Either::Left(view! { <SureChange was now=assumption.sure/> }),
        None => Either::Right(view! { <SureLine sure=assumption.sure/> }),
    };
    let since = say!(t, "assumption-since", day = t.date_of(assumption.sure_at));
    let act = may_edit(page, assumption.mission)
        .then(|| view! { <p class="acts"><a class="btn" href=urls::sure(assumption.id)>{t.say("assumption-say-sure")}</a></p> });
    view! {
        <div class=if turned { "stone wide over mt" } else { "stone wide mt" }>
            <h2 class="h3">{t.say("assumption-how-sure")}</h2>
            {tag}
            {sure}
            <p class="meta">{since}</p>
            {act}
        </div>
    }
}

fn why(page: &Page, assumption: &AssumptionView) -> impl IntoView + use<> {
    let t = page.text();
    let part = |key: &str, words: &str| {
        let words = if words.is_empty() {
            Either::Left(view! { <p>{t.say("we-do-not-know")}</p> })
        } else {
            Either::Right(view! { <UserText text=words.to_owned() language=assumption.language.clone()/> })
        };
        view! { <div><h2 class="h3">{t.say(key)}</h2>{words}</div> }
    };
    view! {
        <div class="two sub">{part("assumption-because", &assumption.because)} {part("assumption-if-wrong", &assumption.if_wrong)}</div>
    }
}

/// The signs we watch, and which of them was seen.
fn watched(page: &Page, assumption: &AssumptionView, signs: &[SignView]) -> impl IntoView + use<> {
    let t = page.text();
    let edits = may_edit(page, assumption.mission);
    let language = assumption.language.clone();
    let line = |text: &str| view! { <UserLine text=text.to_owned() language=language.clone()/> };
    let items: Vec<_> = signs
        .iter()
        .map(|sign| {
            let detail = [("sign-place", &sign.sign.place), ("sign-often", &sign.sign.often)]
                .into_iter()
                .filter(|(_, words)| !words.is_empty())
                .map(|(key, words)| view! { <br/> {t.say(key)} " " {line(words)} })
                .collect::<Vec<_>>();
            let seen = match sign.seen_on.as_deref().and_then(|day| day.parse::<domain::Date>().ok()) {
                Some(day) => Either::Left(view! {
                    <p><Tag text=say!(t, "sign-seen", day = day) kind=TagKind::Amber icon=Some(Icon::Eye)/></p>
                    <p>{line(&sign.seen_reason)}</p>
                }),
                None => Either::Right(view! { <p class="meta">{t.say("sign-not-seen")}</p> }),
            };
            let act = edits.then(|| {
                let number = sign.number;
                view! {
                    <p><a class="link" href=urls::see_sign(assumption.id, number)>{t.say("sign-see")}<span class="vh">": " {line(&sign.sign.what)}</span></a></p>
                }
            });
            view! {
                <li>
                    <p><b>{line(&sign.sign.what)}</b> <br/> {t.say("sign-threshold")} " " {line(&sign.sign.threshold)} {detail}</p>
                    {seen}
                    {act}
                </li>
            }
        })
        .collect();
    let list = if items.is_empty() {
        Either::Left(view! { <p>{t.say("signs-none")}</p> })
    } else {
        Either::Right(view! { <ul class="rules">{items}</ul> })
    };
    view! {
        <section class="sub">
            <h2>{t.say("signs-heading")}</h2>
            {list}
        </section>
    }
}

fn side(page: &Page, mission: &MissionView, assumption: &AssumptionView) -> impl IntoView + use<> {
    let t = page.text();
    let edit = may_edit(page, assumption.mission)
        .then(|| view! { <p class="acts"><a class="btn q" href=urls::edit_assumption(assumption.id)>{t.say("assumption-edit")}</a></p> });
    view! {
        <aside class="side" aria-label=t.say("assumption-side")>
            <h2 class="h-side">{t.say("assumption-owner")}</h2>
            <Person name=assumption.owner.clone()/>
            <h2 class="h-side">{t.say("assumption-mission")}</h2>
            <p><a href=urls::mission(&mission.slug)><UserLine text=mission.mission.title.clone() language=mission.mission.language.clone()/></a></p>
            <div class="box">
                <h3>{t.say("assumption-know-more")}</h3>
                <p>{t.say("assumption-know-more-text")}</p>
                <p><a href=urls::ideas(&mission.slug)>{t.say("assumption-know-more-link")}</a></p>
            </div>
            <p class="meta">{say!(t, "assumption-version", version = assumption.version, day = t.date_of(assumption.created_at))}</p>
            {edit}
        </aside>
    }
}

/// What rests on it: whoever says how sure we are sees what that moves.
fn rests(page: &Page, decisions: &[DecisionView]) -> Option<impl IntoView + use<>> {
    let t = page.text();
    (!decisions.is_empty()).then(|| {
        view! {
            <section class="sec">
                <div class="sechead"><h2>{t.say("assumption-rests")}</h2><p>{t.say("assumption-rests-text")}</p></div>
                <ul class="list">{named(page, decisions)}</ul>
            </section>
        }
    })
}

/// What makes us surer, and what makes us less sure.
fn both_sides(page: &Page, mission: &MissionView, evidence: &[(Bearing, EvidenceView)]) -> impl IntoView + use<> {
    let t = page.text();
    let one = |bearing: Bearing| {
        let items: Vec<_> =
            evidence.iter().filter(|(each, _)| *each == bearing).map(|(_, evidence)| evidence_line(page, evidence, None)).collect();
        let list = if items.is_empty() {
            Either::Left(view! { <p>{t.say("assumption-no-evidence")}</p> })
        } else {
            Either::Right(view! { <ul class="list ev">{items}</ul> })
        };
        view! { <section><div class="sechead"><h2>{t.say(&format!("assumption-{}", bearing.code()))}</h2></div>{list}</section> }
    };
    view! {
        <div class="two sec gap3">{one(Bearing::Supports)} {one(Bearing::Weakens)}</div>
        <p class="more"><a href=urls::mission_evidence(&mission.slug)>{t.say("evidence-see-all")}</a></p>
    }
}
