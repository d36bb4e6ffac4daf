//! Every version of a mission: who changed what, when and why.

use super::words;
use crate::{
    page::{PageFailure, load, path_value},
    say,
    text::Text,
    ui::{BeforeNow, Crumb, Empty, PageTitle, Pager, UserText},
    urls,
};
use domain::mission::fields::{Fields, Part};
use leptos::{either::Either, prelude::*};
use store::missions::MissionVersion;

/// Versions on one page. Each is long.
const PAGE: i64 = 10;

/// `GET /missions/{slug}/versions?page=`
#[component]
pub fn MissionVersions() -> impl IntoView {
    let slug = path_value::<String>("slug");
    load(|page, read| {
        Box::pin(async move {
            let mission = read.mission(&slug?).await?.ok_or(PageFailure::NotFound)?;
            let at = page.page_number();
            // One more than shown: each version is compared with the one before it.
            let versions = read.mission_versions(mission.id, PAGE + 1, (at - 1) * PAGE).await?;
            let t = page.text();
            let shown = versions.len().min(usize::try_from(PAGE).unwrap_or(10));
            let items: Vec<_> =
                (0..shown).filter_map(|at| versions.get(at).map(|version| item(t, version, versions.get(at + 1)))).collect();
            let address = urls::mission_versions(&mission.slug);
            let pager = (mission.version > PAGE && shown > 0).then(|| {
                let from = (at - 1) * PAGE + 1;
                let to = from + i64::try_from(shown).unwrap_or(PAGE) - 1;
                let text = say!(t, "pages-versions", from = from, to = to, all = mission.version);
                let turn = |number: i64| format!("{address}?page={number}");
                let (previous, next) = ((at > 1).then(|| turn(at - 1)), (to < mission.version).then(|| turn(at + 1)));
                view! {
                    <Pager text previous next previous_label=t.say("versions-newer") next_label=t.say("versions-older")/>
                }
            });
            let list = if items.is_empty() {
                let link = view! { <a class="btn" href=address.clone()>{t.say("versions-newest")}</a> };
                Either::Left(view! { <Empty title=t.say("versions-past-end") text=t.say("versions-past-end-text")>{link}</Empty> })
            } else {
                Either::Right(items)
            };
            Ok(view! {
                <PageTitle text=t.say("mission-versions")/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::mission(&mission.slug) label=mission.mission.title.clone()/>
                        <h1>{t.say("mission-versions")}</h1>
                        <p class="lead">{t.say("mission-versions-lead")}</p>
                        {list}
                        {pager}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

fn item(t: Text, version: &MissionVersion, before: Option<&MissionVersion>) -> impl IntoView + use<> {
    let language = version.mission.language.clone();
    let now = Fields::from(&version.mission);
    let title = say!(t, "mission-version-of", version = version.version, day = version.created_at);
    let who = version.changed_by.clone().map(|name| {
        let key = if before.is_some() { "mission-changed-by" } else { "mission-started-by" };
        view! { <p class="meta">{say!(t, key, name = name)}</p> }
    });
    let reason =
        (!version.reason.is_empty()).then(|| view! { <UserText text=version.reason.clone() language=language.clone() class="lead"/> });
    let changed = match before {
        Some(before) => {
            let was = Fields::from(&before.mission);
            let parts: Vec<_> = was
                .changed(&now)
                .into_iter()
                .map(|part| {
                    view! {
                        <h3>{words::label(t, part)}</h3>
                        <BeforeNow
                            was_label=t.say("label-before")
                            was=words::lines(t, part, &was)
                            now_label=t.say("label-now")
                            now=words::lines(t, part, &now)
                            language=language.clone()
                        />
                    }
                })
                .collect();
            Either::Left(parts)
        }
        None => Either::Right(view! { <p>{t.say("mission-version-first")}</p> }),
    };
    view! {
        <section class="sub">
            <h2>{title}</h2>
            {who}
            {reason}
            {changed}
            <details>
                <summary><span>{say!(t, "mission-version-whole", version = version.version)}</span></summary>
                <dl class="facts">{whole(t, &now, &language)}</dl>
            </details>
        </section>
    }
}

/// Every part that says something.
fn whole(t: Text, fields: &Fields, language: &str) -> impl IntoView + use<> {
    Part::ALL
        .iter()
        .filter_map(|part| {
            let lines: Vec<_> = words::lines(t, *part, fields)
                .into_iter()
                .filter(|line| !line.trim().is_empty())
                .map(|line| {
                    view! {
                        <p lang=language.to_owned() dir="auto">
                            {line}
                        </p>
                    }
                })
                .collect();
            (!lines.is_empty()).then(|| view! { <dt>{words::label(t, *part)}</dt> <dd>{lines}</dd> })
        })
        .collect::<Vec<_>>()
}
