//! What each column means, and what stays here: made from the tables that are exported.

use crate::{
    page::{PageFailure, load, path_value},
    say,
    text::{Text, plain},
    ui::{Crumb, PageTitle},
    urls,
};
use leptos::prelude::*;
use std::collections::BTreeMap;
use store::export::{Column, FEW, LEFT_OUT, Reason, TABLES};

/// `GET /export/tables/{table}`: what each column of a table means.
#[component]
pub fn TableColumns() -> impl IntoView {
    let name = path_value::<String>("table");
    load(|page, _read| {
        Box::pin(async move {
            let name = name?;
            let table = TABLES.iter().find(|table| table.name == name).ok_or(PageFailure::NotFound)?;
            let t = page.text();
            let title = say!(t, "export-columns-of", table = table.name, count = table.columns.len());
            let rows: Vec<_> = table.columns.iter().map(|column| row(t, column)).collect();
            Ok(view! {
                <PageTitle text=title.clone()/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::EXPORT label=t.say("export-title")/>
                        <h1>{title.clone()}</h1>
                        <p class="lead">{t.say(&format!("export-table-{}", table.name))}</p>
                        <div class="scroll" role="region" aria-label=title tabindex="0">
                            <table>
                                <caption>{t.say("export-columns")}</caption>
                                <thead>
                                    <tr>
                                        <th scope="col">{t.say("export-dictionary-column")}</th>
                                        <th scope="col">{t.say("export-column-means")}</th>
                                        <th scope="col">{t.say("export-dictionary-holds")}</th>
                                    </tr>
                                </thead>
                                <tbody>{rows}</tbody>
                            </table>
                        </div>
                        <p class="more"><a href=urls::EXPORT_LEFT_OUT>{t.say("export-left-out")}</a></p>
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

fn row(t: Text, column: &Column) -> impl IntoView + use<> {
    let holds = plain(&say!(t, &format!("export-kind-{}", column.kind.code()), few = FEW));
    view! {
        <tr>
            <th scope="row"><code dir="ltr">{column.name}</code></th>
            <td>{t.say(&format!("export-column-{}", column.meaning))}</td>
            <td>{holds}</td>
        </tr>
    }
}

/// `GET /export/left-out`: what is in no file, by reason.
#[component]
pub fn LeftOut() -> impl IntoView {
    load(|page, _read| {
        Box::pin(async move {
            let t = page.text();
            let mut by_reason: BTreeMap<Reason, Vec<String>> = BTreeMap::new();
            for out in LEFT_OUT {
                by_reason.entry(out.reason).or_default().extend(out.columns().map(|column| format!("{}.{column}", out.table)));
            }
            let parts: Vec<_> = by_reason
                .into_iter()
                .map(|(reason, columns)| {
                    view! {
                        <section class="sub">
                            <h2>{t.say(&format!("export-reason-{}", reason.code()))}</h2>
                            <p class="mono" dir="ltr">{columns.join(" ")}</p>
                        </section>
                    }
                })
                .collect();
            Ok(view! {
                <PageTitle text=t.say("export-left-out")/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::EXPORT label=t.say("export-title")/>
                        <h1>{t.say("export-left-out")}</h1>
                        <p class="lead">{t.say("export-left-out-text")}</p>
                        {parts}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}
