//! Every decision, by mission and by where it stands.

use super::parts;
use crate::{
    page::{Page, PageFailure, load},
    say,
    ui::{Answer, Empty, PageTitle, Pager, SelectField},
    urls,
};
use leptos::prelude::*;
use store::{
    decisions::Shown,
    missions::{MissionName, MissionView},
};

/// Decisions on one page.
const PAGE: i64 = 20;
/// Missions in the filter.
const NAMES: i64 = 300;

/// The ways to filter by state: what stands in the address.
const STATES: [&str; 5] = ["", "waiting", "proposed", "holding", "over"];

/// `GET /decisions?mission=&state=&page=`
#[component]
pub fn DecisionList() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            let slug = page.asked("mission").to_owned();
            let mission = match slug.as_str() {
                "" => None,
                slug => Some(read.mission(slug).await?.ok_or(PageFailure::NotFound)?),
            };
            let state = page.asked("state").to_owned();
            let shown = match state.as_str() {
                "waiting" => Shown::Waiting(page.moment.today),
                "proposed" => Shown::Proposed,
                "holding" => Shown::Holding,
                "over" => Shown::Over,
                _ => Shown::All,
            };
            let id = mission.as_ref().map(|mission| mission.id);
            let all = read.decision_count(id, shown).await?;
            let at = page.page_number();
            let decisions = read.decisions(id, shown, PAGE, (at - 1) * PAGE).await?;
            let names = read.mission_names(NAMES).await?;
            let t = page.text();
            let count = i64::try_from(decisions.len()).unwrap_or(PAGE);
            let from = (at - 1) * PAGE + 1;
            let address = |number: i64| {
                let mut address = format!("{}?mission=", urls::DECISIONS);
                address.extend(urls::url_encoded(&slug));
                address.push_str("&state=");
                address.extend(urls::url_encoded(&state));
                format!("{address}&page={number}")
            };
            let pager = (all > PAGE && count > 0).then(|| {
                let text = say!(t, "pages-decisions", from = from, to = from + count - 1, all = all);
                let previous = (at > 1).then(|| address(at - 1));
                let next = (from + count <= all).then(|| address(at + 1));
                view! { <Pager text previous next/> }
            });
            let list = if decisions.is_empty() {
                nothing(&page, mission.as_ref(), all == 0 && shown == Shown::All)
            } else {
                let items: Vec<_> = decisions.iter().map(|decision| parts::line(&page, decision)).collect();
                view! { <h2 class="vh">{t.say("decisions-found")}</h2> <ul class="list">{items}</ul> }.into_any()
            };
            let start = mission.as_ref().filter(|mission| parts::may_decide(&page, mission)).map(|mission| {
                view! { <p class="acts"><a class="btn q" href=urls::new_decision(&mission.slug)>{t.say("decision-act-new")}</a></p> }
            });
            Ok(view! {
                <PageTitle text=t.say("decisions-title")/>
                <div class="wrap">
                    <h1 class="display">{t.say("decisions-title")}</h1>
                    <p class="lead">{t.say("decisions-lead")}</p>
                    {filter(&page, names, &slug, &state)}
                    {list}
                    {pager}
                    {start}
                </div>
            }
            .into_any())
        })
    })
}

fn filter(page: &Page, names: Vec<MissionName>, slug: &str, state: &str) -> impl IntoView + use<> {
    let t = page.text();
    let mut missions = vec![Answer::new("", t.say("changes-all-missions"))];
    missions.extend(names.into_iter().map(|name| Answer::new(name.slug, name.title)));
    let states = STATES.iter().map(|state| {
        let words = if state.is_empty() { t.say("decisions-all") } else { t.say(&format!("decisions-state-{state}")) };
        Answer::new(*state, words)
    });
    view! {
        <form class="filters" method="get" action=urls::DECISIONS>
            <div class="filterrow">
                <SelectField name="mission" label=t.say("changes-mission") answers=missions chosen=slug.to_owned()/>
                <SelectField name="state" label=t.say("decisions-state") answers=states.collect() chosen=state.to_owned()/>
            </div>
            <p class="acts top0">
                <button class="btn">{t.say("changes-show")}</button>
            </p>
        </form>
    }
}

/// Nothing to show: none made yet, none of this kind, or past the last page.
fn nothing(page: &Page, mission: Option<&MissionView>, none: bool) -> AnyView {
    let t = page.text();
    let (title, text) = if none {
        (t.say("decisions-none"), t.say("decisions-none-text"))
    } else {
        (t.say("decisions-none-here"), t.say("decisions-none-here-text"))
    };
    let (href, label) = match mission {
        Some(mission) if none => (urls::mission(&mission.slug), t.say("decisions-to-mission")),
        _ if none => (urls::MISSIONS.to_owned(), t.say("see-all-missions")),
        _ => (urls::DECISIONS.to_owned(), t.say("decisions-see-all")),
    };
    view! { <Empty title text><a class="btn" href=href>{label}</a></Empty> }.into_any()
}
