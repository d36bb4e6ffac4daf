//! What came of deciding on several things at once.

use super::filter::Asked;
use crate::{
    page::{PageFailure, load, path_value},
    say,
    ui::{Crumb, PageTitle, Tag, TagKind, UserLine},
    urls,
};
use domain::{
    ModerationBatchId,
    permission::{Action, Subject, may},
};
use leptos::prelude::*;

/// `GET /desk/moderation/batches/{id}`: for whoever did it.
#[component]
pub fn BatchPage() -> impl IntoView {
    let id = path_value::<ModerationBatchId>("id");
    load(|page, read| {
        Box::pin(async move {
            let id = id?;
            // What others did at once is not there for anyone else.
            let viewer = page.viewer.clone().ok_or(PageFailure::NotFound)?;
            let person = viewer.actor.id;
            let (kind, results) = read.moderation_batch(id, person).await?.ok_or(PageFailure::NotFound)?;
            let t = page.text();
            let done = results.iter().filter(|result| result.refusal.is_none()).count();
            let mut lines = Vec::new();
            for result in &results {
                let thing = read.moderated(result.target).await?;
                let readable = thing.filter(|thing| may(&viewer.actor, Action::Moderate, Subject::in_mission(thing.mission)).is_ok());
                let first = readable.and_then(|thing| thing.parts.into_iter().next().map(|part| (part.words, thing.language)));
                let words = match first {
                    Some((text, language)) => view! { <UserLine text language/> }.into_any(),
                    None => t.say("batch-no-words").into_any(),
                };
                let (tag, tag_kind, why) = match &result.refusal {
                    None => (t.say("batch-done"), TagKind::Kelp, None),
                    Some(refusal) => (t.say("batch-not-done"), TagKind::Amber, Some(t.refusal(refusal).0)),
                };
                lines.push(view! {
                    <li>
                        <p class="tags"><Tag text=tag kind=tag_kind/></p>
                        <h2 class="h3"><a href=urls::moderate(result.target)>{words}</a></h2>
                        {why.map(|why| view! { <p>{why}</p> })}
                    </li>
                });
            }
            let asked = Asked::of(&page);
            let title = t.say(&format!("batch-title-{}", kind.code()));
            Ok(view! {
                <PageTitle text=title.clone()/>
                <div class="wrap">
                    <Crumb href=asked.queue() label=t.say("queue-title")/>
                    <h1>{title}</h1>
                    <p class="lead" role="status">{say!(t, "batch-count", done = done, all = results.len())}</p>
                    <ul class="list">{lines}</ul>
                    <p class="acts">
                        <a class="btn" href=asked.queue()>{t.say("batch-back")}</a>
                        " "
                        <a class="btn q" href=asked.address(urls::NEXT_TO_MODERATE, &[])>{t.say("queue-next")}</a>
                    </p>
                </div>
            }
            .into_any())
        })
    })
}
