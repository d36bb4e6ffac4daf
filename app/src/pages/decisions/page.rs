//! The page of one decision.

use super::{parts, side, words};
use crate::{
    page::{Page, PageFailure, load, path_value},
    pages::{
        answers::{follow_saved, follow_while},
        evidence, thread,
    },
    say,
    text::Text,
    ui::{Crumb, DemoNote, Difference, HeldLine, Icon, PageTitle, ResultLine, Rich, SavedLine, SureChange, SureLine, UserLine, UserText},
    urls,
};
use domain::{
    DecisionId,
    decision::{Affected, ChangeKind, Decision, Source, State, Waiting, Watched, fields::Fields, waiting},
    vote::Tally,
};
use leptos::{either::Either, prelude::*};
use store::decisions::{CallView, DecisionVersion, DecisionView, LinkedIdea};

/// Versions beside a decision, before the page of all.
const VERSIONS: i64 = 8;

/// `GET /decisions/{id}`
#[component]
pub fn DecisionPage() -> impl IntoView {
    let id = path_value::<DecisionId>("id");
    load(|page, read| {
        Box::pin(async move {
            let reader = page.viewer.as_ref().map(|viewer| viewer.actor.id);
            let (decision, follows) = read.decision_for(id?, reader).await?.ok_or(PageFailure::NotFound)?;
            let mission = read.mission_by_id(decision.mission).await?.ok_or(PageFailure::NotFound)?;
            let t = page.text();
            let versions = read.decision_versions(decision.id, VERSIONS, 0).await?;
            let before = versions.get(1).cloned();
            // The last change of mind, also when someone looked again since.
            let turn = versions.windows(2).find(|pair| pair.first().is_some_and(|version| version.kind == ChangeKind::Changed));
            let turn = turn.or_else(|| versions.get(..2));
            let turned = turn.map(|pair| (pair.first(), pair.last()));
            let (after, since) = turned.unwrap_or((None, None));
            let calls = read.decision_calls(decision.id, decision.looked_version).await?;
            let ideas = read.decision_ideas(decision.id, decision.version).await?;
            let waits = waits(&decision, &calls, &page);
            let talk = match decision.state {
                State::Proposed => Some(thread::section(&page, read, &(&decision).into(), &mission).await?),
                // What was said about the proposal stays; where nothing was, nothing is missing.
                _ if decision.viewpoints > 0 => Some(thread::section(&page, read, &(&decision).into(), &mission).await?),
                _ => None,
            };
            let known = evidence::section(&page, read, &mission, decision.id.into(), true).await?;
            let follow = follow_while(&page, decision.state.is_open(), decision.id.into(), follows);
            let fields = &decision.decision;
            let language = fields.language.clone();
            let newest = versions.first();
            let changed = newest.map(|newest| what_happened(t, newest, before.as_ref()));
            Ok(view! {
                <PageTitle text=fields.what.clone()/>
                <div class="wrap">
                    <Crumb href=urls::mission(&mission.slug) label=mission.mission.title.clone()/>
                    {saved(&page)}
                    {follow_saved(&page, follows)}
                    <p class="kicker">{words::number(t, decision.number, decision.version)}</p>
                    <h1 class="display"><UserLine text=fields.what.clone() language=language.clone()/></h1>
                    <DemoNote demo=mission.demo/>
                    <p class="tags">
                        {parts::state_tag(t, decision.state, waits.is_some())} " "
                        {waits.is_some().then(|| view! { {parts::state_tag(t, decision.state, false)} " " })}
                        {parts::when_and_who(t, decision.state, fields)}
                    </p>
                    {waits.as_ref().map(|waits| clock(&page, waits, &calls))}
                    {proposed(&page, &decision)}
                    {difference(t, after, since)}
                    <div class="split sub">
                        <div>
                            {changed}
                            {why(t, fields)}
                            {based_on(t, fields)}
                            {assumed(t, fields, since)}
                            {signs(t, fields, &calls)}
                        </div>
                        {side::side(&page, &mission, &decision, &versions, waits.is_some(), follow)}
                    </div>
                    {affects(t, fields)}
                    {not_chosen(t, fields)}
                    {people(&page, &ideas)}
                    {known}
                    {talk}
                    {side::acts(&page, &mission, &decision)}
                </div>
            }
            .into_any())
        })
    })
}

/// Whether it is time to look again, by everything that is known.
fn waits(decision: &DecisionView, calls: &[CallView], page: &Page) -> Option<Waiting> {
    let calls: Vec<_> = calls.iter().map(|call| call.call.clone()).collect();
    let watched = Watched {
        state: decision.state,
        look_again_on: decision.decision.look_again_on,
        evidence_people: decision.decision.evidence_people,
        calls: &calls,
    };
    waiting(watched, page.moment.today)
}

/// What someone just did here.
fn saved(page: &Page) -> Option<impl IntoView + use<>> {
    let t = page.text();
    let key = match page.asked("saved") {
        "sign" => "decision-saved-sign",
        "new" => "decision-saved-new",
        "corrected" => "decision-saved-corrected",
        code if code.parse::<ChangeKind>().is_ok() => "decision-saved",
        _ => return None,
    };
    page.viewer.as_ref().is_some_and(|viewer| viewer.actor.role.is_staff()).then(|| {
        view! { <SavedLine text=t.say(key)><p>{t.say("decision-saved-next")}</p></SavedLine> }
    })
}

/// The public clock: how long it has waited, and why.
fn clock(page: &Page, waits: &Waiting, calls: &[CallView]) -> impl IntoView + use<> {
    let t = page.text();
    let why: Vec<_> = parts::calls(t, waits).into_iter().map(|line| view! { <li>{line}</li> }).collect();
    let seen: Vec<_> = calls
        .iter()
        .filter(|call| !call.call.about.is_empty())
        .map(|call| {
            let by = call.person_name.clone().map(|name| say!(t, "decision-seen-by", name = name, day = call.call.on));
            let by = by.unwrap_or_else(|| t.date(call.call.on));
            let note = (!call.note.is_empty()).then(|| view! { <UserText text=call.note.clone()/> });
            view! {
                <li>
                    <b><UserLine text=call.call.about.clone()/></b>
                    {note}
                    <span class="meta">{by}</span>
                </li>
            }
        })
        .collect();
    let seen = (!seen.is_empty()).then(|| view! { <ul class="rules">{seen}</ul> });
    view! {
        <section class="panel amber" aria-labelledby="clock">
            <h2 id="clock">{Icon::Clock.view()} " " {t.say("decision-state-waiting")}</h2>
            <p class="h-sm serif">{parts::clock(t, waits, page)}</p>
            <ul>{why}</ul>
            {seen}
            <p>{t.say("decision-waits-until")}</p>
        </section>
    }
}

/// Says of a proposal that nothing is decided, and until when people can say what they think.
fn proposed(page: &Page, decision: &DecisionView) -> Option<impl IntoView + use<>> {
    let t = page.text();
    (decision.state == State::Proposed).then(|| {
        let text = say!(t, "decision-open-for-views", day = decision.decision.on);
        view! { <HeldLine text><p>{t.say("decision-open-for-views-text")}</p></HeldLine> }
    })
}

/// What we decided, before and now, when the last change of mind said it in other words.
fn difference(t: Text, newest: Option<&DecisionVersion>, before: Option<&DecisionVersion>) -> Option<impl IntoView + use<>> {
    let (newest, before) = (newest?, before?);
    (newest.decision.what != before.decision.what).then(|| {
        view! {
            <Difference
                was_label=say!(t, "decision-before-from", day = before.created_at)
                was=before.decision.what.clone()
                now_label=say!(t, "decision-now-from", day = newest.created_at)
                now=newest.decision.what.clone()
                language=newest.decision.language.clone()
            />
        }
    })
}

/// Why the newest version came about, what moved us, who is better or worse off.
fn what_happened(t: Text, newest: &DecisionVersion, before: Option<&DecisionVersion>) -> AnyView {
    let entry = &newest.entry;
    if before.is_none() {
        return ().into_any();
    }
    let language = newest.decision.language.clone();
    let title = because_title(t, newest.kind, newest.state);
    let none = entry.no_new_evidence.then(|| view! { <p class="meta">{t.say("decision-no-new-evidence")}</p> });
    let moved = (!entry.moved.is_empty()).then(|| {
        view! {
            <section class="sub">
                <h2>{t.say("decision-moved")}</h2>
                {sources(&entry.moved, &language)}
            </section>
        }
    });
    let off = (!entry.off.is_empty()).then(|| {
        view! {
            <section class="sub">
                <h2>{t.say("decision-off")}</h2>
                <UserText text=entry.off.clone() language=language.clone()/>
            </section>
        }
    });
    view! {
        <section>
            <h2>{title}</h2>
            <UserText text=entry.because.clone() language=language.clone() class="lead serif"/>
            {none}
        </section>
        {moved}
        {off}
    }
    .into_any()
}

/// "This changed because", in the fixed words of each kind of act.
pub fn because_title(t: Text, kind: ChangeKind, state: State) -> String {
    let key = match (kind, state) {
        (ChangeKind::New, _) => "decision-because-new",
        (ChangeKind::Decided, _) => "decision-because-decided",
        (ChangeKind::Changed, _) => "decision-because-changed",
        (ChangeKind::Kept, _) => "decision-because-kept",
        (ChangeKind::Corrected, _) => "decision-because-corrected",
        (ChangeKind::Ended, _) => "decision-because-ended",
        (ChangeKind::Stopped, _) => "decision-because-stopped",
    };
    t.say(key)
}

fn why(t: Text, fields: &Decision) -> impl IntoView + use<> {
    view! {
        <section class="sub">
            <h2>{t.say("decision-part-why")}</h2>
            <UserText text=fields.why.clone() language=fields.language.clone() class="words"/>
        </section>
    }
}

fn based_on(t: Text, fields: &Decision) -> impl IntoView + use<> {
    let language = fields.language.clone();
    let body = if fields.evidence.is_empty() {
        Either::Left(view! {
            <p>{t.say("decision-no-evidence")} " " <UserLine text=fields.no_evidence.clone() language/></p>
        })
    } else {
        Either::Right(sources(&fields.evidence, &language))
    };
    view! {
        <section class="sub">
            <h2>{t.say("decision-part-evidence")}</h2>
            {body}
        </section>
    }
}

/// Evidence as a list, each with a link where there is one.
pub fn sources(sources: &[Source], language: &str) -> impl IntoView + use<> {
    let items: Vec<_> = sources
        .iter()
        .map(|source| {
            let what = view! { <UserLine text=source.what.clone() language=language.to_owned()/> };
            let what = match source.address.as_str() {
                _ if source.evidence.is_some() => {
                    let href = source.evidence.map(urls::evidence).unwrap_or_default();
                    Either::Right(Either::Left(view! { <a href=href>{what}</a> }))
                }
                "" => Either::Left(what),
                own if own.starts_with('/') => Either::Right(Either::Left(view! { <a href=urls::own_path(own).to_owned()>{what}</a> })),
                web => Either::Right(Either::Right(view! { <a href=web.to_owned() rel="noopener noreferrer external">{what}</a> })),
            };
            view! {
                <li>
                    <h3>{what}</h3>
                    <p class="meta"><UserLine text=source.known.clone() language=language.to_owned()/></p>
                </li>
            }
        })
        .collect();
    view! { <ul class="list">{items}</ul> }
}

/// What we think is true; where we are not as sure as before, both.
fn assumed(t: Text, fields: &Decision, before: Option<&DecisionVersion>) -> impl IntoView + use<> {
    let items: Vec<_> = fields
        .assumptions
        .iter()
        .map(|rests| {
            let was = before.and_then(|before| before.decision.assumptions.iter().find(|each| each.is_as(rests))).map(|each| each.sure);
            let says = view! { <UserLine text=rests.says.clone() language=fields.language.clone()/> };
            let says = match rests.assumption {
                Some(id) => Either::Left(view! { <a href=urls::assumption(id)>{says}</a> }),
                None => Either::Right(says),
            };
            let say = view! { <p class="say">{says}</p> };
            let sure = rests.sure;
            match was.filter(|was| *was != sure) {
                Some(was) => {
                    let class = if sure < was { "stone over" } else { "stone" };
                    view! {
                        <li class=class>
                            {say}
                            <SureChange was=was now=sure/>
                        </li>
                    }
                    .into_any()
                }
                None => view! { <li class="stone">{say} <SureLine sure/></li> }.into_any(),
            }
        })
        .collect();
    view! {
        <section class="sub">
            <h2>{t.say("decision-part-assumptions")}</h2>
            <ul class="stones s2">{items}</ul>
        </section>
    }
}

fn signs(t: Text, fields: &Decision, calls: &[CallView]) -> impl IntoView + use<> {
    let items: Vec<_> = fields
        .signs
        .iter()
        .map(|sign| {
            let seen = calls.iter().find(|call| call.call.about == sign.what).map(|call| call.call.on);
            let seen = seen.map_or_else(|| t.say("decision-sign-not-seen"), |day| say!(t, "decision-sign-seen", day = day));
            let language = fields.language.clone();
            view! {
                <li>
                    <b><UserLine text=sign.what.clone() language=language.clone()/></b> " "
                    <UserLine text=sign.look.clone() language/> " "
                    <span class="meta">{seen}</span>
                </li>
            }
        })
        .collect();
    view! {
        <section class="sub">
            <h2>{t.say("decision-part-signs")}</h2>
            <ul class="rules">{items}</ul>
        </section>
    }
}

fn affects(t: Text, fields: &Decision) -> impl IntoView + use<> {
    let head: Vec<_> = ["who", "how", "known", "do"].map(|column| t.say(&format!("decision-affects-{column}"))).into_iter().collect();
    let row = |each: &Affected| {
        let line = |text: &str| view! { <UserLine text=text.to_owned() language=fields.language.clone()/> };
        let label = |at: usize| head.get(at).cloned().map(|label| view! { <span class="lbl">{label}</span> });
        let known = if each.known.is_empty() { Either::Left(t.say("direction-unknown")) } else { Either::Right(line(&each.known)) };
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{line(&each.who)}</th>
                <td role="cell">{label(1)} <b>{words::direction(t, each.how)}</b></td>
                <td role="cell">{label(2)} {known}</td>
                <td role="cell">
                    {label(3)} {line(&each.will_do)} <br/> <span class="meta">{say!(t, "decision-check-on", day = each.check_on)}</span>
                </td>
            </tr>
        }
    };
    let rows: Vec<_> = fields.affects.iter().map(row).collect();
    let heads: Vec<_> = head.iter().map(|label| view! { <th scope="col" role="columnheader">{label.clone()}</th> }).collect();
    view! {
        <section class="sec">
            <div class="sechead"><h2>{t.say("decision-part-affects")}</h2></div>
            <table class="stack" role="table">
                <caption>{t.say("decision-affects-caption")}</caption>
                <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </section>
    }
}

fn not_chosen(t: Text, fields: &Decision) -> impl IntoView + use<> {
    let line = |text: &str| view! { <UserLine text=text.to_owned() language=fields.language.clone()/> };
    let options: Vec<_> =
        fields.options.iter().map(|option| view! { <li><b>{line(&option.what)}</b> " " {line(&option.why)}</li> }).collect();
    let minority = (!fields.minority.is_empty()).then(|| {
        view! {
            <section>
                <div class="sechead"><h2>{t.say("decision-part-minority")}</h2></div>
                <UserText text=fields.minority.clone() language=fields.language.clone() class="said"/>
            </section>
        }
    });
    view! {
        <div class="two sec">
            <section>
                <div class="sechead"><h2>{t.say("decision-part-options")}</h2></div>
                <ul class="rules">
                    <li><b>{t.say("decision-do-nothing")}</b> " " {line(&fields.do_nothing)}</li>
                    {options}
                </ul>
            </section>
            {minority}
        </div>
    }
}

/// The ideas it is about, with the answers people gave.
fn people(page: &Page, ideas: &[LinkedIdea]) -> Option<impl IntoView + use<>> {
    let t = page.text();
    let items: Vec<_> = ideas
        .iter()
        .map(|idea| {
            let [agree, disagree, unsure] = idea.answers;
            let tally = Tally { agree, disagree, unsure, ..Tally::default() };
            view! {
                <li>
                    <h3><a href=urls::idea(idea.id)><UserLine text=idea.sentence.clone() language=idea.language.clone()/></a></h3>
                    <ResultLine id=format!("idea-{}", idea.number) tally/>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="sec">
                <div class="sechead"><h2>{t.say("decision-people")}</h2><p><Rich text=t.say("result-open")/></p></div>
                <ul class="list">{items}</ul>
            </section>
        }
    })
}

/// The whole of a version, part by part, for the pages of old versions.
pub fn whole(t: Text, decision: &Decision) -> impl IntoView + use<> {
    let fields = Fields::from(decision);
    domain::decision::fields::Part::ALL
        .iter()
        .filter_map(|part| {
            let text = words::text(t, *part, &fields);
            (!text.trim().is_empty()).then(|| {
                view! {
                    <dt>{words::label(t, *part)}</dt>
                    <dd><UserText text=text.replace('\n', "\n\n") language=decision.language.clone() class="words"/></dd>
                }
            })
        })
        .collect::<Vec<_>>()
}
