//! Tags: those of an idea, and those that a mission has.

use super::{crumb, find, kicker, sorts};
use crate::{
    page::{PageFailure, load, path_value},
    say,
    ui::{
        Crumb, Empty, ErrorSummary, FieldGroup, Once, PageTitle, QuestionPage, RefusalBox, SavedLine, SubmitRow, TextField, Tick, UserLine,
    },
    urls,
};
use domain::{
    IdeaId,
    permission::Action,
    sorting::{TAG_LIMIT, TAGS_OF_MISSION, TagAct},
};
use leptos::{either::Either, prelude::*};

/// `GET /ideas/{id}/tags`
#[component]
pub fn IdeaTags() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (idea, mission) = find(&page, read, id, Action::SortIdeas).await?;
            let t = page.text();
            let all = read.tags_of_mission(mission.id).await?;
            let own = read.tags_of_idea(idea.id).await?;
            let title = t.say("sorting-tags-title");
            let change = urls::tags(&mission.slug);
            if all.is_empty() {
                return Ok(view! {
                    <PageTitle text=title.clone()/>
                    <div class="wrap">
                        <div class="narrow">
                            <Crumb href=urls::idea(idea.id) label=crumb(&page, &mission, &idea)/>
                            <h1>{title}</h1>
                            <Empty title=t.say("sorting-tags-none") text=t.say("sorting-tags-none-text")>
                                <p class="acts"><a class="btn" href=change>{t.say("sorting-tags-change")}</a></p>
                            </Empty>
                        </div>
                    </div>
                }
                .into_any());
            }
            let ticked = |id: &str| match &page.form {
                Some(form) => form.values.get("tag").is_some_and(|values| values.iter().any(|value| value == id)),
                None => own.iter().any(|tag| tag.id.to_string() == id),
            };
            let ticks: Vec<_> = all
                .into_iter()
                .enumerate()
                .map(|(at, tag)| {
                    let value = tag.id.to_string();
                    let (checked, own_id) = (ticked(&value), format!("tag-{at}"));
                    view! { <Tick name="tag" id=Some(own_id) label=tag.name value checked/> }
                })
                .collect();
            let problems = page.problems();
            let error = t.problem_of(&problems, "tag");
            let after = view! { <p><a href=change>{t.say("sorting-tags-change")}</a></p> }.into_any();
            Ok(view! {
                <PageTitle text=title.clone() error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::idea_tags(idea.id)
                    once=page.once.clone()
                    back=urls::idea(idea.id)
                    kicker=kicker(&page, &mission, &idea)
                    heading=title
                    problems
                    error_title=t.say("sorting-not-saved")
                    refusal=page.refusal()
                    button=t.say("sorting-tags-button")
                    after
                >
                    <FieldGroup id="tag" label=t.say("sorting-tags-which") hint=t.say("sorting-tags-hint") error>
                        {ticks}
                    </FieldGroup>
                </QuestionPage>
            }
            .into_any())
        })
    })
}

/// `GET /missions/{slug}/tags`: for the staff of the mission.
#[component]
pub fn MissionTags() -> impl IntoView {
    let slug = path_value::<String>("slug");
    load(|page, read| {
        Box::pin(async move {
            let mission = read.mission(&slug?).await?.ok_or(PageFailure::NotFound)?;
            if !sorts(&page, &mission) {
                return Err(PageFailure::Forbidden);
            }
            let t = page.text();
            let tags = read.tags_of_mission(mission.id).await?;
            let saved = match page.asked("saved").parse() {
                Ok(TagAct::Add) => Some(t.say("sorting-tag-added")),
                Ok(TagAct::Remove) => Some(t.say("sorting-tag-removed")),
                Err(_) => None,
            };
            let count = i64::try_from(tags.len()).unwrap_or(TAGS_OF_MISSION);
            let list = if tags.is_empty() {
                Either::Left(view! { <Empty title=t.say("sorting-tags-none") text=t.say("sorting-mission-tags-none-text")/> })
            } else {
                let items: Vec<_> = tags
                    .into_iter()
                    .map(|tag| {
                        let remove = say!(t, "sorting-tag-remove-named", name = tag.name.clone());
                        view! {
                            <li>
                                <h3><a href=urls::ideas_with_tag(&mission.slug, tag.id)><UserLine text=tag.name language=tag.language/></a></h3>
                                <p class="do">
                                    <span class="meta">{say!(t, "sorting-tag-ideas", count = tag.ideas)}</span>
                                    <button class="link" name="remove" value=tag.id.to_string()>
                                        {t.say("sorting-tag-remove")} <span class="vh">" " {remove}</span>
                                    </button>
                                </p>
                            </li>
                        }
                    })
                    .collect();
                Either::Right(view! {
                    <form method="post" action=urls::tags(&mission.slug)>
                        <Once value=page.once.clone()/>
                        <ul class="list">{items}</ul>
                    </form>
                })
            };
            let problems = page.problems();
            let error = t.problem_of(&problems, "name");
            let hint = say!(t, "sorting-tag-name-hint", limit = TAGS_OF_MISSION);
            Ok(view! {
                <PageTitle text=t.say("sorting-mission-tags-title") error=!problems.is_empty()/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::mission(&mission.slug) label=mission.mission.title.clone()/>
                        {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                        <ErrorSummary problems labels=vec![("name", t.say("sorting-tag-name"))] title=t.say("sorting-not-saved")/>
                        {saved.map(|text| view! { <SavedLine text/> })}
                        <h1>{t.say("sorting-mission-tags-title")}</h1>
                        <p class="lead">{t.say("sorting-mission-tags-lead")}</p>
                        <form method="post" action=urls::tags(&mission.slug) novalidate=true>
                            <Once value=page.once.clone()/>
                            <TextField name="name" label=t.say("sorting-tag-name") hint value=page.typed("name", "") limit=TAG_LIMIT error/>
                            <SubmitRow label=t.say("sorting-tag-add")/>
                        </form>
                        <h2>{say!(t, "sorting-tags-count", count = count)}</h2>
                        {list}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}
