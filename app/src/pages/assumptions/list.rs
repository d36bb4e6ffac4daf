//! What we think is true in a mission.

use super::{card, may_edit};
use crate::{
    page::{PageFailure, load, path_value},
    say,
    ui::{Crumb, DemoNote, Empty, PageTitle, Pager},
    urls,
};
use domain::assumption::PAGE;
use leptos::{either::Either, prelude::*};

/// `GET /missions/{slug}/assumptions?page=`
#[component]
pub fn AssumptionList() -> impl IntoView {
    let slug = path_value::<String>("slug");
    load(|page, read| {
        Box::pin(async move {
            let mission = read.mission(&slug?).await?.ok_or(PageFailure::NotFound)?;
            let all = read.assumption_count(mission.id).await?;
            let at = page.page_number().min(((all + PAGE - 1) / PAGE).max(1));
            let assumptions = read.assumptions(mission.id, PAGE, (at - 1) * PAGE).await?;
            let t = page.text();
            let edits = may_edit(&page, mission.id);
            let add = edits.then(|| view! { <a class="btn" href=urls::new_assumption(&mission.slug)>{t.say("assumption-add")}</a> });
            let list = if assumptions.is_empty() {
                let buttons = view! { <p class="acts">{add}</p> };
                Either::Left(
                    view! { <Empty title=t.say("assumptions-none") text=t.say("assumptions-none-text")>{edits.then_some(buttons)}</Empty> },
                )
            } else {
                let stones: Vec<_> = assumptions.iter().map(|assumption| card(&page, assumption)).collect();
                Either::Right(view! {
                    {edits.then(|| view! { <p class="acts top0">{add}</p> })}
                    <ul class="stones">{stones}</ul>
                })
            };
            let from = (at - 1) * PAGE + 1;
            let to = (at * PAGE).min(all);
            let address = |number: i64| format!("{}?page={number}", urls::assumptions(&mission.slug));
            let pager = (all > PAGE).then(|| {
                let text = say!(t, "pages-assumptions", from = from, to = to, all = all);
                view! { <Pager text previous=(at > 1).then(|| address(at - 1)) next=(to < all).then(|| address(at + 1))/> }
            });
            let title = say!(t, "assumptions-title", mission = mission.mission.title.clone());
            Ok(view! {
                <PageTitle text=title/>
                <div class="wrap">
                    <Crumb href=urls::mission(&mission.slug) label=mission.mission.title.clone()/>
                    <h1>{t.say("assumptions-heading")}</h1>
                    <DemoNote demo=mission.demo/>
                    <p class="lead">{t.say("assumptions-lead")}</p>
                    {list}
                    {pager}
                    <p class="more"><a href=urls::mission_evidence(&mission.slug)>{t.say("evidence-see-all")}</a></p>
                </div>
            }
            .into_any())
        })
    })
}
