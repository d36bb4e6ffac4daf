//! The evidence of a mission.

use super::evidence_line;
use crate::{
    page::{Page, PageFailure, load, path_value},
    say,
    ui::{Answer, Crumb, DemoNote, Empty, Hidden, PageTitle, Pager, SelectField},
    urls,
};
use domain::evidence::{EvidenceKind, PAGE, Strength};
use leptos::{either::Either, prelude::*};
use store::{evidence::Filter, missions::MissionView, viewpoints::Eyes};

/// `GET /missions/{slug}/evidence?kind=&strength=&about=&page=`
#[component]
pub fn EvidenceList() -> impl IntoView {
    let slug = path_value::<String>("slug");
    load(|page, read| {
        Box::pin(async move {
            let mission = read.mission(&slug?).await?.ok_or(PageFailure::NotFound)?;
            let filter = Filter {
                kind: page.asked("kind").parse().ok(),
                strength: page.asked("strength").parse().ok(),
                about: page.asked("about").parse().ok(),
            };
            let eyes = Eyes::of(page.viewer.as_ref().map(|viewer| &viewer.actor), mission.id);
            let listed = read.evidence_of_mission(mission.id, filter, page.page_number(), eyes).await?;
            let t = page.text();
            let from = (listed.page - 1) * PAGE + 1;
            let to = (listed.page * PAGE).min(listed.all);
            let pager = (listed.all > PAGE).then(|| {
                let text = say!(t, "pages-evidence", from = from, to = to, all = listed.all);
                let previous = (listed.page > 1).then(|| address(&mission, filter, listed.page - 1));
                let next = (to < listed.all).then(|| address(&mission, filter, listed.page + 1));
                view! { <Pager text previous next/> }
            });
            let list = if listed.shown.is_empty() {
                let (title, text) = if filter == Filter::default() {
                    (t.say("evidence-none"), t.say("evidence-none-text"))
                } else {
                    (t.say("evidence-found-none"), t.say("evidence-found-none-text"))
                };
                let link = view! { <p class="acts"><a class="btn" href=urls::ideas(&mission.slug)>{t.say("evidence-choose-idea")}</a></p> };
                Either::Left(view! { <Empty title text>{link}</Empty> })
            } else {
                let items: Vec<_> = listed.shown.iter().map(|(evidence, about)| evidence_line(&page, evidence, about.clone())).collect();
                Either::Right(view! {
                    <h2 class="vh">{t.say("evidence-heading")}</h2>
                    <ul class="list ev">{items}</ul>
                })
            };
            let title = say!(t, "evidence-title", mission = mission.mission.title.clone());
            Ok(view! {
                <PageTitle text=title/>
                <div class="wrap">
                    <Crumb href=urls::mission(&mission.slug) label=mission.mission.title.clone()/>
                    <h1>{t.say("evidence-heading")}</h1>
                    <DemoNote demo=mission.demo/>
                    <p class="lead">{t.say("evidence-lead")}</p>
                    {filters(&page, &mission, filter)}
                    <p role="status">{say!(t, "evidence-found", count = listed.all)}</p>
                    {list}
                    {pager}
                    <p class="more"><a href=urls::assumptions(&mission.slug)>{t.say("assumptions-heading")}</a></p>
                </div>
            }
            .into_any())
        })
    })
}

fn address(mission: &MissionView, filter: Filter, page: i64) -> String {
    let mut address = format!("{}?page={page}", urls::mission_evidence(&mission.slug));
    let parts = [
        ("kind", filter.kind.map(|kind| kind.code().to_owned())),
        ("strength", filter.strength.map(|strength| strength.code().to_owned())),
        ("about", filter.about.map(|about| about.to_string())),
    ];
    for (name, value) in parts {
        if let Some(value) = value {
            address.push_str(&format!("&{name}={value}"));
        }
    }
    address
}

fn filters(page: &Page, mission: &MissionView, filter: Filter) -> impl IntoView + use<> {
    let t = page.text();
    let mut kinds = vec![Answer::new("", t.say("evidence-any-kind"))];
    kinds.extend(EvidenceKind::ALL.iter().map(|kind| Answer::new(kind.code(), t.say(&format!("evidence-kind-{}", kind.code())))));
    let mut strengths = vec![Answer::new("", t.say("evidence-any-strength"))];
    strengths.extend(Strength::ALL.iter().map(|each| Answer::new(each.code(), t.say(&format!("strength-{}", each.code())))));
    let about = filter.about.map(|about| view! { <Hidden name="about" value=about.to_string()/> });
    let (kind, strength) = (filter.kind.map_or("", EvidenceKind::code), filter.strength.map_or("", Strength::code));
    view! {
        <form class="filters" method="get" action=urls::mission_evidence(&mission.slug)>
            {about}
            <div class="filterrow">
                <SelectField name="kind" label=t.say("evidence-kind") answers=kinds chosen=kind.to_owned()/>
                <SelectField name="strength" label=t.say("evidence-strength") answers=strengths chosen=strength.to_owned()/>
            </div>
            <p class="acts top0"><button class="btn">{t.say("evidence-show")}</button></p>
        </form>
    }
}
