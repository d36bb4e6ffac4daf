//! `GET /papers?page=`

use crate::{
    page::{PageFailure, load},
    say,
    ui::{Empty, PageTitle, Pager, UserLine},
    urls,
};
use leptos::{either::Either, prelude::*};

/// Papers on one page.
const PAGE: i64 = 20;

/// Every paper, newest first, for staff.
#[component]
pub fn Papers() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            if !page.known()?.actor.role.is_staff() {
                return Err(PageFailure::Forbidden);
            }
            let t = page.text();
            let at = page.page_number();
            let all = read.paper_count().await?;
            let papers = read.papers(None, PAGE, (at - 1) * PAGE).await?;
            let items: Vec<_> = papers
                .into_iter()
                .map(|paper| {
                    let id = paper.id();
                    let line = match &paper.name {
                        Some(name) => say!(t, "papers-line", committee = paper.committee.clone(), name = name, day = paper.created_at),
                        None => say!(t, "papers-line-nobody", committee = paper.committee.clone(), day = paper.created_at),
                    };
                    view! {
                        <li>
                            <h3><a href=urls::paper(id)><UserLine text=paper.title language=paper.language/></a></h3>
                            <p class="meta">{line}</p>
                            <p class="meta">
                                <a href=urls::mission(&paper.slug)><UserLine text=paper.mission language=paper.mission_language/></a>
                            </p>
                        </li>
                    }
                })
                .collect();
            let shown = i64::try_from(items.len()).unwrap_or(PAGE);
            let pager = (shown > 0 && all > PAGE).then(|| {
                let from = (at - 1) * PAGE + 1;
                let text = say!(t, "papers-pages", from = from, to = from + shown - 1, all = all);
                let turn = |number: i64| format!("{}?page={number}", urls::PAPERS);
                view! { <Pager text previous=(at > 1).then(|| turn(at - 1)) next=(from + shown <= all).then(|| turn(at + 1))/> }
            });
            let list = match (shown, all) {
                (0, 0) => Either::Left(view! { <Empty title=t.say("papers-none") text=t.say("papers-none-text")/> }.into_any()),
                (0, _) => Either::Left(
                    view! {
                        <Empty title=t.say("papers-past-end") text=t.say("papers-past-end-text")>
                            <p><a href=urls::PAPERS>{t.say("papers-first")}</a></p>
                        </Empty>
                    }
                    .into_any(),
                ),
                _ => Either::Right(view! { <h2 class="vh">{t.say("papers-title")}</h2> <ul class="list">{items}</ul> }),
            };
            Ok(view! {
                <PageTitle text=t.say("papers-title")/>
                <div class="wrap">
                    <div class="narrow">
                        <h1>{t.say("papers-title")}</h1>
                        <p class="lead">{t.say("papers-lead")}</p>
                        {list}
                        {pager}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}
