//! `GET /export?page=`

use super::made;
use crate::{
    page::{Page, load},
    say,
    ui::{Empty, PageTitle, Pager, UserLine},
    urls,
};
use leptos::{either::Either, prelude::*};
use store::{
    export::{FEW, TABLES},
    missions::MissionView,
};

/// Missions on one page.
const PAGE: i64 = 20;

/// About open data.
#[component]
pub fn OpenData() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            let t = page.text();
            let at = page.page_number();
            let all = read.mission_count().await?;
            let missions = read.missions(PAGE, (at - 1) * PAGE).await?;
            let taken = if made::sees(&page) { Some(read.made_exports(None, made::SHOWN).await?) } else { None };
            let tables: Vec<_> = TABLES
                .iter()
                .map(|table| {
                    view! {
                        <li>
                            <a href=urls::export_table(table.name)><code dir="ltr">{table.name}</code></a> " "
                            {t.say(&format!("export-table-{}", table.name))}
                        </li>
                    }
                })
                .collect();
            let formats: Vec<_> = ["csv", "xlsx", "json", "zip", "command"]
                .into_iter()
                .map(|format| view! { <li>{t.say(&format!("export-format-{format}"))}</li> })
                .collect();
            Ok(view! {
                <PageTitle text=t.say("export-title")/>
                <div class="wrap">
                    <div class="narrow">
                        <h1>{t.say("export-title")}</h1>
                        <p class="lead">{t.say("export-lead")}</p>
                        {mission_list(&page, &missions, at, all)}
                        <section class="sub">
                            <h2>{t.say("export-care")}</h2>
                            <ul class="rules">
                                <li>{t.say("result-open")}</li>
                                <li>{say!(t, "export-note-few", few = FEW)}</li>
                                <li>{t.say("export-note-words")}</li>
                                <li>{t.say("export-note-while")}</li>
                            </ul>
                        </section>
                        <section class="sub">
                            <h2>{t.say("export-licence-title")}</h2>
                            <p><b>{say!(t, "export-licence", licence = page.site.data_licence.clone())}</b></p>
                            <p>{t.say("export-licence-text")} " " {t.say("export-licence-imported")}</p>
                        </section>
                        <section class="sub">
                            <h2>{t.say("export-what")}</h2>
                            <p>{t.say("export-what-text")}</p>
                            <ul class="rules">{tables}</ul>
                            <p><a href=urls::EXPORT_LEFT_OUT>{t.say("export-left-out")}</a></p>
                            <h3>{t.say("export-formats")}</h3>
                            <ul class="rules">{formats}</ul>
                        </section>
                        {taken.map(|taken| made::made(t, &taken))}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

fn mission_list(page: &Page, missions: &[MissionView], at: i64, all: i64) -> impl IntoView + use<> {
    let t = page.text();
    let items: Vec<_> = missions
        .iter()
        .map(|mission| {
            let href = urls::mission_data(&mission.slug);
            view! {
                <li>
                    <h3>
                        <a href=href>
                            <UserLine text=mission.mission.title.clone() language=mission.mission.language.clone()/>
                        </a>
                    </h3>
                    <p class="meta">{say!(t, "export-counts", ideas = mission.ideas, viewpoints = mission.viewpoints)}</p>
                </li>
            }
        })
        .collect();
    let shown = i64::try_from(items.len()).unwrap_or(PAGE);
    let list = match (shown, all) {
        (0, 0) => Either::Left(view! { <Empty title=t.say("export-missions-none") text=t.say("export-missions-none-text")/> }),
        (0, _) => Either::Left(view! {
            <Empty title=t.say("export-missions-past-end") text=t.say("export-missions-past-end-text")>
                <p><a href=urls::EXPORT>{t.say("export-missions-first")}</a></p>
            </Empty>
        }),
        _ => Either::Right(view! { <ul class="list">{items}</ul> }),
    };
    let pager = (shown > 0 && all > PAGE).then(|| {
        let from = (at - 1) * PAGE + 1;
        let text = say!(t, "export-pages", from = from, to = from + shown - 1, all = all);
        let turn = |number: i64| format!("{}?page={number}", urls::EXPORT);
        view! { <Pager text previous=(at > 1).then(|| turn(at - 1)) next=(from + shown <= all).then(|| turn(at + 1))/> }
    });
    view! {
        <section class="sub">
            <h2>{t.say("export-missions")}</h2>
            {list}
            {pager}
        </section>
    }
}
