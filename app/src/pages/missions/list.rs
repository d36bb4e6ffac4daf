//! All missions.

use super::parts;
use crate::{
    page::{Page, load},
    say,
    ui::{DemoNote, Empty, PageTitle, Pager, Rich, UserLine},
    urls,
};
use leptos::{either::Either, prelude::*};
use store::missions::MissionView;

/// Missions on one page.
const PAGE: i64 = 20;

/// `GET /missions?page=`
#[component]
pub fn MissionList() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            let at = page.page_number();
            let all = read.mission_count().await?;
            let missions = read.missions_by_turn(page.moment.today, PAGE, (at - 1) * PAGE).await?;
            let t = page.text();
            let shown = i64::try_from(missions.len()).unwrap_or(PAGE);
            let from = (at - 1) * PAGE + 1;
            let pager = (all > PAGE && shown > 0).then(|| {
                let text = say!(t, "pages-missions", from = from, to = from + shown - 1, all = all);
                let to = |number: i64| format!("{}?page={number}", urls::MISSIONS);
                view! { <Pager text previous=(at > 1).then(|| to(at - 1)) next=(from + shown <= all).then(|| to(at + 1))/> }
            });
            let start = parts::may_start(&page);
            let list = if missions.is_empty() {
                Either::Left(nothing(&page, all, start))
            } else {
                let items: Vec<_> = missions.iter().map(|mission| item(&page, mission)).collect();
                Either::Right(view! { <ul class="list">{items}</ul> })
            };
            let button = (start && all > 0)
                .then(|| view! { <p class="acts top0"><a class="btn" href=urls::NEW_MISSION>{t.say("mission-start")}</a></p> });
            Ok(view! {
                <PageTitle text=t.say("nav-missions")/>
                <div class="wrap">
                    <h1 class="display">{t.say("nav-missions")}</h1>
                    <p class="lead">{t.say("missions-lead")}</p>
                    {button}
                    {list}
                    {pager}
                </div>
            }
            .into_any())
        })
    })
}

fn item(page: &Page, mission: &MissionView) -> impl IntoView + use<> {
    let t = page.text();
    let fields = &mission.mission;
    let counts = [
        ("people-took-part", mission.people),
        ("ideas-counted", mission.ideas),
        ("answers-counted", mission.votes),
        ("viewpoints-counted", mission.viewpoints),
    ];
    let counts: Vec<_> = counts.into_iter().map(|(key, count)| view! { <li><Rich text=say!(t, key, count = count)/></li> }).collect();
    view! {
        <li class="row">
            <div>
                <p class="kicker">{parts::kicker(page, mission)}</p>
                <h2 class="h3"><a href=urls::mission(&mission.slug)><UserLine text=fields.title.clone() language=fields.language.clone()/></a></h2>
                <DemoNote demo=mission.demo/>
                <p><UserLine text=fields.change.clone() language=fields.language.clone()/></p>
                <p class="meta"><Rich text=parts::replies(page, mission)/></p>
            </div>
            <div><ul class="counts">{counts}</ul></div>
        </li>
    }
}

/// Nothing to show: because there is no mission yet, or because this page is past the last one.
fn nothing(page: &Page, all: i64, start: bool) -> impl IntoView + use<> {
    let t = page.text();
    if all > 0 {
        let link = view! { <a class="btn" href=urls::MISSIONS>{t.say("missions-first-page")}</a> };
        return Either::Left(view! { <Empty title=t.say("missions-past-end") text=t.say("missions-past-end-text")>{link}</Empty> });
    }
    let link = if start {
        view! { <a class="btn" href=urls::NEW_MISSION>{t.say("mission-start")}</a> }
    } else {
        view! { <a class="btn q" href=urls::HELP>{t.say("foot-help-link")}</a> }
    };
    Either::Right(view! { <Empty title=t.say("missions-none") text=t.say("missions-none-text")>{link}</Empty> })
}
