//! What changed, and why.

pub mod asked;
pub mod entry;

use crate::{
    page::{Page, PageFailure, load},
    say,
    text::{Zone, zone},
    ui::{Answer, DateField, Empty, PageTitle, Pager, SelectField, Stone, Strand, StrandItem, StrandKey, StrandShape, Tag, UserLine},
    urls,
};
use asked::{Asked, KINDS};
use domain::Date;
use entry::Entry;
use leptos::{either::Either, prelude::*};
use store::{changes::ChangeView, missions::MissionName};

/// Changes on one page.
const PAGE: i64 = 20;
/// Missions in the filter: more than any city has at once, few enough for a list that opens.
const NAMES: i64 = 300;

/// `GET /changes?mission=&kind=&from=&to=&page=`
#[component]
pub fn Changes() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            let t = page.text();
            let asked = Asked::of(|name| page.asked(name).to_owned());
            let filter = asked.filter(t, read, &Zone(zone())).await?.ok_or(PageFailure::NotFound)?;
            let all = read.change_count(filter).await?;
            let at = page.page_number();
            let changes = read.changes(filter, PAGE, (at - 1) * PAGE).await?;
            let names = read.mission_names(NAMES).await?;
            let list = if changes.is_empty() { nothing(&page, all, asked.is_empty()) } else { months(&page, &changes) };
            let address = |number: i64| {
                let (start, query) = (urls::CHANGES, asked.query());
                if query.is_empty() { format!("{start}?page={number}") } else { format!("{start}?{query}&page={number}") }
            };
            let shown = i64::try_from(changes.len()).unwrap_or(PAGE);
            let from = (at - 1) * PAGE + 1;
            let pager = (all > PAGE && shown > 0).then(|| {
                let text = say!(t, "pages-changes", from = from, to = from + shown - 1, all = all);
                let previous = (at > 1).then(|| address(at - 1));
                let next = (from + shown <= all).then(|| address(at + 1));
                view! {
                    <Pager text previous next previous_label=t.say("changes-newer") next_label=t.say("changes-older")/>
                }
            });
            let key = (all > 0).then(|| view! { <StrandKey stones=stones(&page)/> });
            let form = form(&page, names, &asked);
            Ok(view! {
                <PageTitle text=t.say("changes-title")/>
                <div class="wrap">
                    <h1 class="display">{t.say("changes-title")}</h1>
                    <p class="lead">{t.say("changes-lead")}</p>
                    {form}
                    {key}
                    {list}
                    {pager}
                </div>
            }
            .into_any())
        })
    })
}

fn stones(page: &Page) -> Vec<(Stone, String)> {
    let t = page.text();
    vec![
        (Stone::Changed, t.say("changes-key-changed")),
        (Stone::Hollow, t.say("changes-key-new")),
        (Stone::Dark, t.say("changes-key-ended")),
    ]
}

fn form(page: &Page, names: Vec<MissionName>, asked: &Asked) -> impl IntoView + use<> {
    let t = page.text();
    let mut missions = vec![Answer::new("", t.say("changes-all-missions"))];
    missions.extend(names.into_iter().map(|name| Answer::new(name.slug, name.title)));
    let kinds = KINDS.iter().map(|(code, _)| {
        let words = if code.is_empty() { t.say("changes-all-kinds") } else { t.say(&format!("changes-kind-{code}")) };
        Answer::new(*code, words)
    });
    let query = asked.query();
    let wrong = |day: &str| (!day.is_empty() && day.parse::<Date>().is_err()).then(|| t.say("problem-not-a-date"));
    view! {
        <form class="filters" method="get" action=urls::CHANGES>
            <div class="filterrow">
                <SelectField name="kind" label=t.say("changes-kind") answers=kinds.collect() chosen=asked.kind.clone()/>
                <SelectField name="mission" label=t.say("changes-mission") answers=missions chosen=asked.mission.clone()/>
            </div>
            <div class="filterrow">
                <DateField name="from" label=t.say("changes-from") value=asked.from.clone() error=wrong(&asked.from)/>
                <DateField name="to" label=t.say("changes-to") value=asked.to.clone() error=wrong(&asked.to)/>
            </div>
            <p class="acts top0">
                <button class="btn q">{t.say("changes-show")}</button>
                " "
                <a class="link" href=urls::changes_atom(&query) type="application/atom+xml">{t.say("changes-follow")}</a>
                " "
                <a class="link" href=urls::changes_csv(&query) type="text/csv">{t.say("changes-csv")}</a>
            </p>
        </form>
    }
}

/// A month of changes.
struct Month {
    /// Year and month; `None` where a day cannot be known.
    month: Option<(i16, u8)>,
    /// A day in it, to name it by.
    day: Option<Date>,
    /// The changes.
    items: Vec<AnyView>,
}

/// The changes of this page under the months in which they were made.
fn months(page: &Page, changes: &[ChangeView]) -> AnyView {
    let t = page.text();
    let mut months: Vec<Month> = Vec::new();
    for change in changes {
        let day = t.calendar_day(change.created_at);
        let month = day.map(|day| (day.year(), day.month()));
        if months.last().is_none_or(|last| last.month != month) {
            months.push(Month { month, day, items: Vec::new() });
        }
        if let Some(last) = months.last_mut() {
            last.items.push(item(page, change, day));
        }
    }
    let months: Vec<_> = months
        .into_iter()
        .map(|Month { day, items, .. }| {
            let month = day.map_or_else(|| t.say("date-unknown"), |day| t.month(day));
            view! {
                <h2 class="month">{month}</h2>
                <Strand shape=StrandShape::WideWithTags>{items}</Strand>
            }
        })
        .collect();
    months.into_any()
}

fn item(page: &Page, change: &ChangeView, day: Option<Date>) -> AnyView {
    let t = page.text();
    let entry = Entry::of(t, change);
    let day = day.map_or_else(|| t.say("date-unknown"), |day| t.day(day));
    let (kind, icon) = entry.tag();
    let about = entry
        .mission
        .clone()
        .map(|(href, title, language)| view! { <span class="meta"><a href=href><UserLine text=title language/></a></span> });
    let version = (change.version > 1).then(|| view! { <span class="meta">{say!(t, "changes-version", version = change.version)}</span> });
    let at = t.datetime(change.created_at);
    let moved = moved(page, change).map(|moved| view! { <span class="meta">{moved}</span> });
    view! {
        <StrandItem stone=entry.stone>
            <time datetime=at>{day}</time>
            <h3>{entry.headline()}</h3>
            {entry.reason()}
            <p class="tags"><Tag text=entry.word.clone() kind icon/> " " {about} " " {version} " " {moved}</p>
        </StrandItem>
    }
    .into_any()
}

/// How much evidence moved us. Only a change of mind and a look again have to say.
fn moved(page: &Page, change: &ChangeView) -> Option<String> {
    let t = page.text();
    match change.moved_count? {
        0 if matches!(change.kind.as_str(), "decision.changed" | "decision.kept" | "decision.ended" | "decision.stopped") => {
            Some(t.say("changes-no-evidence"))
        }
        0 => None,
        count => Some(say!(t, "changes-moved-by", count = count)),
    }
}

/// Nothing to show: because nothing changed yet, or because this page is past the last one.
fn nothing(page: &Page, all: i64, unfiltered: bool) -> AnyView {
    let t = page.text();
    if all == 0 && !unfiltered {
        let (title, text) = (t.say("changes-none-here"), t.say("changes-none-here-text"));
        return view! { <Empty title text><a class="btn" href=urls::CHANGES>{t.say("changes-newest")}</a></Empty> }.into_any();
    }
    let (title, text) = if all == 0 {
        (t.say("changes-none"), t.say("changes-none-text"))
    } else {
        (t.say("changes-past-end"), t.say("changes-past-end-text"))
    };
    let link = if all == 0 {
        Either::Left(view! { <a class="btn" href=urls::MISSIONS>{t.say("see-all-missions")}</a> })
    } else {
        Either::Right(view! { <a class="btn" href=urls::CHANGES>{t.say("changes-newest")}</a> })
    };
    view! { <Empty title text>{link}</Empty> }.into_any()
}
