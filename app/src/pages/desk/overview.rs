//! What waits for this person, with a count for each list, and the counts of each mission.

use super::{
    desk, may,
    waiting::{line, oldest},
};
use crate::{
    page::{Page, PageFailure, load},
    pages::moderation::parts::duration,
    say,
    text::Text,
    ui::{Empty, PageTitle, Pager, SearchField, UserLine},
    urls,
};
use domain::{
    moderation::Why,
    permission::{Action, Subject},
};
use leptos::prelude::*;
use store::{
    Read,
    desk::{MissionCounts, Part, Waits},
    moderation::{
        Desk,
        queue::{Filter, Line},
    },
};

/// Missions on one page of the table.
const MISSIONS: i64 = 20;
/// Things of a part that the desk itself shows.
const SHOWN: i64 = 3;

/// A count that leads to its list.
struct Count {
    href: String,
    count: i64,
    words: String,
    oldest: String,
}

/// `GET /desk?page=`
#[component]
pub fn DeskPage() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            let desk = desk(&page)?;
            let t = page.text();
            let mut counts = Vec::new();
            let mut queue = Vec::new();
            for why in [Why::Held, Why::Reported, Why::Again] {
                let (lines, count) = moderation(read, desk, why).await?;
                counts.extend(lines.first().map(|first| Count {
                    href: format!("{}?why={}", urls::MODERATION_QUEUE, why.code()),
                    count,
                    words: say!(t, &format!("desk-count-{}", why.code()), count = count),
                    oldest: oldest_line(&page, first),
                }));
                if why == Why::Held {
                    queue = lines;
                }
            }
            let mut parts = Vec::new();
            for part in Part::ALL {
                let (things, count) = read.desk_part(desk, *part, page.moment.today, SHOWN, 0).await?;
                counts.extend(things.first().map(|first| Count {
                    href: urls::desk_part(part.code()),
                    count,
                    words: say!(t, &format!("desk-count-{}", part.code()), count = count),
                    oldest: oldest(&page, *part, first),
                }));
                parts.push((*part, things));
            }
            let at = page.page_number();
            let (missions, all) = read.desk_missions(desk, MISSIONS, (at - 1) * MISSIONS).await?;
            let letters = letters(&page, read).await?;
            let name = page.known()?.person.byline().unwrap_or_default();
            let role = t.say(&format!("role-{}", page.known()?.actor.role.code()));
            let things = |wanted: Part| parts.iter().find(|(part, _)| *part == wanted).map_or(&[] as &[Waits], |(_, things)| things);
            Ok(view! {
                <PageTitle text=t.say("desk-title")/>
                <div class="wrap">
                    <p class="kicker">{role}</p>
                    <h1>{say!(t, "desk-heading", name = name)}</h1>
                    {letters}
                    {totals(t, &counts)}
                    <form class="filters" method="get" action=urls::DESK_SEARCH>
                        <SearchField name="words" label=t.say("desk-search-label")/>
                    </form>
                    <div class="two sec">
                        {part_list(&page, &[(Part::Decisions, things(Part::Decisions))], "desk-title-decisions")}
                        {part_list(&page, &[(Part::Late, things(Part::Late)), (Part::Soon, things(Part::Soon))], "desk-promises")}
                    </div>
                    {to_read(&page, &queue)}
                    {mission_table(&page, &missions, at, all)}
                    {links(&page)}
                </div>
            }
            .into_any())
        })
    })
}

async fn moderation(read: &mut Read, desk: Desk, why: Why) -> Result<(Vec<Line>, i64), PageFailure> {
    let filter = Filter { why: Some(why), ..Filter::default() };
    Ok(read.moderation_queue(desk, &filter, SHOWN, 0).await?)
}

fn oldest_line(page: &Page, line: &Line) -> String {
    let t = page.text();
    say!(t, "desk-waits", time = duration(t, page.moment.now.seconds_since(line.item.waits_since)))
}

/// How many messages were given up, for those who may know; nothing when there are none.
async fn letters(page: &Page, read: &mut Read) -> Result<Option<AnyView>, PageFailure> {
    if !may(page, Action::SeeRecord) {
        return Ok(None);
    }
    let t = page.text();
    let count = read.letters_waiting().await?;
    Ok((count > 0).then(|| {
        view! {
            <div class="panel amber">
                <p><a href=urls::LETTERS>{say!(t, "desk-letters", count = count)}</a></p>
            </div>
        }
        .into_any()
    }))
}

fn totals(t: Text, counts: &[Count]) -> AnyView {
    if counts.is_empty() {
        return view! { <Empty title=t.say("desk-nothing") text=t.say("desk-nothing-text")/> }.into_any();
    }
    let items: Vec<_> = counts
        .iter()
        .map(|count| {
            view! {
                <li>
                    <b>{t.number(count.count)}</b>
                    " "
                    <a href=count.href.clone()>{count.words.clone()}</a>
                    " "
                    <span class="lbl">{say!(t, "desk-oldest", age = count.oldest.clone())}</span>
                </li>
            }
        })
        .collect();
    view! { <ul class="tot desk">{items}</ul> }.into_any()
}

/// The first things of some parts, under one heading; nothing when there are none.
fn part_list(page: &Page, parts: &[(Part, &[Waits])], title: &str) -> Option<AnyView> {
    let limit = usize::try_from(SHOWN).unwrap_or_default();
    let items: Vec<_> =
        parts.iter().flat_map(|(part, things)| things.iter().map(|thing| line(page, *part, thing, 3))).take(limit).collect();
    let all = parts.iter().find(|(_, things)| !things.is_empty()).map(|(part, _)| urls::desk_part(part.code()))?;
    let t = page.text();
    Some(
        view! {
            <section>
                <div class="sechead"><h2>{t.say(title)}</h2></div>
                <ul class="list flat">{items}</ul>
                <p class="more"><a href=all>{t.say("desk-see-all")}</a></p>
            </section>
        }
        .into_any(),
    )
}

/// The first words that are held.
fn to_read(page: &Page, lines: &[Line]) -> Option<AnyView> {
    let t = page.text();
    let items: Vec<_> = lines
        .iter()
        .map(|line| {
            let words: String = line.words.chars().take(200).collect();
            view! {
                <li>
                    <div>
                        <p class="tags">
                            <span class="tag">{t.say(&format!("moderated-{}", line.item.target.kind.code()))}</span>
                            " "
                            <span class="meta">{oldest_line(page, line)}</span>
                        </p>
                        <h3><UserLine text=words.clone() language=line.language.clone()/></h3>
                        <p class="meta"><UserLine text=line.mission_title.clone() language=line.mission_language.clone()/></p>
                    </div>
                    <p class="acts">
                        <a class="btn" href=urls::moderate(line.item.target)>{t.say("desk-decide")} <span class="vh">": " {words}</span></a>
                    </p>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="sec">
                <div class="sechead"><h2>{t.say("desk-to-read")}</h2><p>{t.say("desk-to-read-text")}</p></div>
                <ul class="queue dq">{items}</ul>
                <p class="more"><a href=urls::MODERATION_QUEUE>{t.say("queue-all")}</a></p>
            </section>
        }
        .into_any()
    })
}

fn mission_table(page: &Page, missions: &[MissionCounts], at: i64, all: i64) -> AnyView {
    let t = page.text();
    let shown = i64::try_from(missions.len()).unwrap_or(MISSIONS);
    if missions.is_empty() {
        return view! {
            <section class="sec">
                <div class="sechead"><h2>{t.say("desk-missions")}</h2></div>
                <p>{t.say(if may(page, Action::CreateMission) { "desk-missions-none-anywhere" } else { "desk-missions-none" })}</p>
            </section>
        }
        .into_any();
    }
    let heads: Vec<_> = ["ideas", "answers", "viewpoints", "held", "tests", "decisions"]
        .into_iter()
        .map(|head| view! { <th scope="col" class="n">{t.say(&format!("desk-head-{head}"))}</th> })
        .collect();
    let rows: Vec<_> = missions.iter().map(|mission| row(t, mission)).collect();
    let pager = (all > MISSIONS).then(|| {
        let from = (at - 1) * MISSIONS + 1;
        let turn = |number: i64| format!("{}?page={number}", urls::DESK);
        let text = say!(t, "desk-pages", from = from, to = from + shown - 1, all = all);
        view! { <Pager text previous=(at > 1).then(|| turn(at - 1)) next=(from + shown <= all).then(|| turn(at + 1))/> }
    });
    view! {
        <section class="sec">
            <div class="sechead"><h2>{t.say("desk-missions")}</h2></div>
            <div class="scroll" role="region" aria-label=t.say("desk-missions-caption") tabindex="0">
                <table>
                    <caption>{t.say("desk-missions-caption")}</caption>
                    <thead><tr><th scope="col">{t.say("desk-head-mission")}</th> {heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {pager}
        </section>
    }
    .into_any()
}

fn row(t: Text, mission: &MissionCounts) -> impl IntoView + use<> {
    let slug = &mission.slug;
    let linked = |count: i64, href: String| {
        if count == 0 { t.number(0).into_any() } else { view! { <a href=href>{t.number(count)}</a> }.into_any() }
    };
    view! {
        <tr>
            <th scope="row"><a href=urls::mission(slug)><UserLine text=mission.title.clone() language=mission.language.clone()/></a></th>
            <td class="n">{t.number(mission.ideas)}</td>
            <td class="n">{t.number(mission.answers)}</td>
            <td class="n">{t.number(mission.viewpoints)}</td>
            <td class="n">{linked(mission.held, format!("{}?why=held&mission={slug}", urls::MODERATION_QUEUE))}</td>
            <td class="n">{linked(mission.tests, format!("{}?state=running&mission={slug}", urls::TESTS))}</td>
            <td class="n">{linked(mission.decisions, urls::decisions_of(slug))}</td>
        </tr>
    }
}

/// Where else staff go, as far as this person may.
fn links(page: &Page) -> AnyView {
    let t = page.text();
    let may = |action| page.viewer.as_ref().is_some_and(|viewer| viewer.actor.may(action, Subject::default()).is_ok());
    let officer = may(Action::SeeRecord);
    let items: Vec<_> = [
        (true, urls::MODERATION_QUEUE, "desk-link-queue"),
        (true, urls::DESK_SEARCH, "desk-search-title"),
        (officer, urls::RECORD, "record-title"),
        (officer, urls::LETTERS, "letters-title"),
        (true, urls::PAPERS, "papers-title"),
        (true, urls::EXPORT, "foot-open-data"),
        (may(Action::CreateMission), urls::NEW_MISSION, "desk-new-mission"),
        (may(Action::EditHouseRules), urls::EDIT_HOUSE_RULES, "desk-edit-rules"),
    ]
    .into_iter()
    .filter(|(shown, _, _)| *shown)
    .map(|(_, href, key)| view! { <li><a href=href>{t.say(key)}</a></li> })
    .collect();
    view! {
        <section class="sec">
            <div class="sechead"><h2>{t.say("desk-links")}</h2></div>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}
