//! Every version of an idea, newest first.

use super::{find, may_read};
use crate::{
    page::{PageFailure, load, path_value},
    say,
    ui::{Crumb, PageTitle, Stone, Strand, StrandItem, UserLine, UserText},
    urls,
};
use domain::IdeaId;
use leptos::prelude::*;

/// `GET /ideas/{id}/versions`
#[component]
pub fn IdeaVersions() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (idea, mission) = find(&page, read, id?).await?;
            if !may_read(&page, &mission, &idea) {
                return Err(PageFailure::NotFound);
            }
            let versions = read.idea_versions(idea.id).await?;
            let t = page.text();
            let items: Vec<_> = versions
                .into_iter()
                .map(|version| {
                    let language = idea.language.clone();
                    let part = |key: &str, text: String| {
                        let language = language.clone();
                        (!text.is_empty()).then(|| view! { <h3 class="h-lock">{t.say(key)}</h3><UserText text language/> })
                    };
                    let (why, helps, harms) = (
                        part("idea-why", version.idea.why),
                        part("idea-helps", version.idea.helps),
                        part("idea-harms", version.idea.harms),
                    );
                    let day = t.date_of(version.created_at);
                    let stone = if version.version > 1 { Stone::Changed } else { Stone::Hollow };
                    view! {
                        <StrandItem stone>
                            <p class="meta">{say!(t, "idea-version", number = version.version)} " " <time>{day}</time></p>
                            <h2 class="h-sm"><UserLine text=version.idea.sentence language=language/></h2>
                            {why}
                            {helps}
                            {harms}
                        </StrandItem>
                    }
                })
                .collect();
            Ok(view! {
                <PageTitle text=t.say("idea-versions-title")/>
                <div class="wrap">
                    <Crumb href=urls::idea(idea.id) label=idea.idea.sentence.clone()/>
                    <h1>{t.say("idea-versions-title")}</h1>
                    <div class="mt"><Strand>{items}</Strand></div>
                </div>
            }
            .into_any())
        })
    })
}
