//! One part of what waits, as a list.

use super::desk;
use crate::{
    page::{Page, PageFailure, load},
    pages::moderation::parts::duration,
    say,
    text::Text,
    ui::{Crumb, Empty, Icon, PageTitle, Pager, Tag, TagKind, UserLine},
    urls,
};
use domain::{Date, target::TargetKind};
use leptos::prelude::*;
use store::desk::{Part, Waits};

/// Things on one page.
const PAGE: i64 = 20;

/// `GET /desk/waiting?what=&page=`
#[component]
pub fn WaitingPage() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            let desk = desk(&page)?;
            let part = match page.asked("what") {
                "" => Part::Late,
                code => Part::of(code).ok_or(PageFailure::NotFound)?,
            };
            let at = page.page_number();
            let (things, all) = read.desk_part(desk, part, page.moment.today, PAGE, (at - 1) * PAGE).await?;
            let t = page.text();
            let items: Vec<_> = things.iter().map(|thing| line(&page, part, thing, 2)).collect();
            let shown = i64::try_from(items.len()).unwrap_or(PAGE);
            let from = (at - 1) * PAGE + 1;
            let pager = (shown > 0 && all > PAGE).then(|| {
                let turn = |number: i64| format!("{}&page={number}", urls::desk_part(part.code()));
                let text = say!(t, "desk-pages", from = from, to = from + shown - 1, all = all);
                view! { <Pager text previous=(at > 1).then(|| turn(at - 1)) next=(from + shown <= all).then(|| turn(at + 1))/> }
            });
            let list = if items.is_empty() {
                view! {
                    <Empty title=t.say("desk-part-none") text=t.say(&format!("desk-text-{}", part.code()))>
                        <p><a href=urls::DESK>{t.say("desk-back")}</a></p>
                    </Empty>
                }
                .into_any()
            } else {
                view! { <ul class="list">{items}</ul> }.into_any()
            };
            let title = t.say(&format!("desk-title-{}", part.code()));
            Ok(view! {
                <PageTitle text=title.clone()/>
                <div class="wrap">
                    <Crumb href=urls::DESK label=t.say("desk-title")/>
                    <h1>{title}</h1>
                    <p class="lead">{t.say(&format!("desk-text-{}", part.code()))}</p>
                    <p role="status">{say!(t, "desk-part-count", count = all)}</p>
                    {list}
                    {pager}
                </div>
            }
            .into_any())
        })
    })
}

/// One thing with why it is here. `level` is that of its heading.
pub(super) fn line(page: &Page, part: Part, thing: &Waits, level: u8) -> AnyView {
    let t = page.text();
    let (text, late) = age(t, part, thing, page);
    let tag = if late { TagKind::Amber } else { TagKind::Plain };
    let icon = late.then_some(Icon::Clock);
    let words = view! { <a href=urls::target(thing.target)><UserLine text=thing.words.clone() language=thing.language.clone()/></a> };
    let heading = if level == 2 { view! { <h2 class="h3">{words}</h2> }.into_any() } else { view! { <h3>{words}</h3> }.into_any() };
    let number = named(t, thing.target.kind, thing.number);
    view! {
        <li>
            <p class="tags"><Tag text kind=tag icon/> " " <span class="meta">{number}</span></p>
            {heading}
            <p class="meta"><a href=urls::mission(&thing.slug)><UserLine text=thing.mission.clone() language=thing.mission_language.clone()/></a></p>
        </li>
    }
    .into_any()
}

/// "Idea 27", or only what kind of thing it is.
pub(super) fn named(t: Text, kind: TargetKind, number: Option<i64>) -> String {
    let kind = t.say(&format!("desk-kind-{}", kind.code()));
    match number {
        Some(number) => say!(t, "desk-numbered", kind = kind, number = number.to_string()),
        None => kind,
    }
}

/// Why a thing is here, and whether it should not be here any more.
fn age(t: Text, part: Part, thing: &Waits, page: &Page) -> (String, bool) {
    let days = |day: Date| page.moment.today.days_since(day);
    match (part, thing.day) {
        (Part::Soon, Some(day)) => (say!(t, "desk-due", day = day), false),
        (Part::Late, Some(day)) => (say!(t, "desk-late", count = days(day).max(1)), true),
        (Part::Decisions | Part::Signs, Some(day)) => (say!(t, "desk-waits-days", count = days(day).max(0)), true),
        (Part::Tests, Some(day)) => (say!(t, "desk-over", count = days(day).max(1)), true),
        _ => (say!(t, "desk-waits", time = duration(t, page.moment.now.seconds_since(thing.since))), part == Part::Tests),
    }
}

/// The same for the count on the desk: how old the oldest one is.
pub(super) fn oldest(page: &Page, part: Part, thing: &Waits) -> String {
    age(page.text(), part, thing, page).0
}
