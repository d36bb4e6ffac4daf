//! `GET /missions/{slug}/export`

use super::made;
use crate::{
    page::{PageFailure, load, path_value},
    say,
    ui::{Crumb, DemoNote, PageTitle, UserText},
    urls,
};
use leptos::prelude::*;
use store::export::{FEW, TABLES};

/// The data of a mission.
#[component]
pub fn MissionData() -> impl IntoView {
    let slug = path_value::<String>("slug");
    load(|page, read| {
        Box::pin(async move {
            let mission = read.mission(&slug?).await?.ok_or(PageFailure::NotFound)?;
            let t = page.text();
            let taken = if made::sees(&page) { Some(read.made_exports(Some(mission.id), made::SHOWN).await?) } else { None };
            let file = |name: &str| urls::mission_file(&mission.slug, name);
            let rows: Vec<_> = TABLES
                .iter()
                .map(|table| {
                    let (csv, json) = (format!("{}.csv", table.name), format!("{}.json", table.name));
                    let columns = urls::export_table(table.name);
                    view! {
                        <tr>
                            <th scope="row"><a href=columns><code dir="ltr">{table.name}</code></a></th>
                            <td>{t.say(&format!("export-table-{}", table.name))}</td>
                            <td dir="ltr">
                                <a href=file(&csv) download="">{csv.clone()}</a> " " <a href=file(&json) download="">{json.clone()}</a>
                            </td>
                        </tr>
                    }
                })
                .collect();
            let own_licence =
                (!mission.mission.attribution.is_empty()).then(|| view! { <UserText text=mission.mission.attribution.clone()/> });
            let everything: Vec<_> = [("zip", "btn"), ("xlsx", "btn q"), ("json", "btn q")]
                .into_iter()
                .map(|(format, class)| {
                    let href = file(&format!("all.{format}"));
                    view! { <a class=class href=href download="">{t.say(&format!("export-all-{format}"))}</a> " " }
                })
                .collect();
            Ok(view! {
                <PageTitle text=say!(t, "export-of-title", mission = mission.mission.title.clone())/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::mission(&mission.slug) label=mission.mission.title.clone()/>
                        <h1>{t.say("export-of")}</h1>
                        <DemoNote demo=mission.demo/>
                        <p class="lead">{t.say("export-of-lead")}</p>
                        <section class="sub">
                            <h2>{t.say("export-all")}</h2>
                            <p class="acts top0">{everything}</p>
                        </section>
                        <div class="box">
                            <h2>{t.say("export-care")}</h2>
                            <p>{t.say("result-open")}</p>
                            <p>{say!(t, "export-note-few", few = FEW)}</p>
                            <p>{say!(t, "export-licence", licence = page.site.data_licence.clone())}</p>
                            {own_licence}
                            <p><a href=urls::EXPORT>{t.say("export-about-link")}</a></p>
                        </div>
                        <section class="sub">
                            <h2>{t.say("export-tables")}</h2>
                            <div class="scroll" role="region" aria-label=t.say("export-tables-caption") tabindex="0">
                                <table>
                                    <caption>{t.say("export-tables-caption")}</caption>
                                    <thead>
                                        <tr>
                                            <th scope="col">{t.say("export-table")}</th>
                                            <th scope="col">{t.say("export-holds")}</th>
                                            <th scope="col">{t.say("export-file")}</th>
                                        </tr>
                                    </thead>
                                    <tbody>{rows}</tbody>
                                </table>
                            </div>
                            <p>
                                {t.say("export-dictionary-about")} " "
                                <a href=file("dictionary.csv") download="" dir="ltr">"dictionary.csv"</a> " "
                                <a href=file("dictionary.json") download="" dir="ltr">"dictionary.json"</a>
                            </p>
                        </section>
                        {taken.map(|taken| made::made(t, &taken))}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}
