//! The ideas of a mission: search, filter, order, pages.

use super::{item::idea_line, lets_through};
use crate::{
    page::{Page, PageFailure, load, path_value},
    pages::sorting::sorts,
    say,
    ui::{Answer, Crumb, DemoNote, Empty, PageTitle, Pager, SearchField, SelectField, Tick},
    urls,
};
use domain::{
    TagId,
    idea::{IdeaState, Order, PAGE},
};
use leptos::{either::Either, prelude::*};
use store::{ideas::list::Listing, missions::MissionView, search::Search, sorting::TagView};

/// What was asked of the list.
struct Asked {
    words: String,
    state: Option<IdeaState>,
    tag: Option<TagId>,
    /// Only what the reader looks after.
    mine: bool,
    order: Order,
    at: i64,
}

impl Asked {
    fn of(page: &Page) -> Self {
        Self {
            words: page.asked("words").chars().take(200).collect(),
            state: page.asked("state").parse().ok(),
            tag: page.asked("tag").parse().ok(),
            mine: page.asked("mine") == "yes",
            order: page.asked("order").parse().unwrap_or(Order::Fewest),
            at: page.page_number(),
        }
    }
    fn is_filtered(&self) -> bool {
        !self.words.trim().is_empty() || self.state.is_some() || self.tag.is_some() || self.mine
    }
    fn link(&self, slug: &str, at: i64) -> String {
        let mut link = format!("{}?order={}&page={at}", urls::ideas(slug), self.order.code());
        if let Some(state) = self.state {
            link.push_str("&state=");
            link.push_str(state.code());
        }
        if let Some(tag) = self.tag {
            link.push_str(&format!("&tag={tag}"));
        }
        if self.mine {
            link.push_str("&mine=yes");
        }
        if !self.words.is_empty() {
            link.push_str("&words=");
            link.extend(urls::url_encoded(&self.words));
        }
        link
    }
}

/// `GET /missions/{slug}/ideas?words=&state=&order=&page=`
#[component]
pub fn IdeaList() -> impl IntoView {
    let slug = path_value::<String>("slug");
    load(|page, read| {
        Box::pin(async move {
            let mission = read.mission(&slug?).await?.ok_or(PageFailure::NotFound)?;
            let mut asked = Asked::of(&page);
            let sorts = sorts(&page, &mission);
            let tags = read.tags_of_mission(mission.id).await?;
            // A tag that was taken away asks for nothing, and only staff look after ideas.
            asked.tag = asked.tag.filter(|id| tags.iter().any(|tag| tag.id == *id));
            asked.mine = asked.mine && sorts;
            let assigned_to = page.viewer.as_ref().filter(|_| asked.mine).map(|viewer| viewer.actor.id);
            let sees_held = lets_through(&page, &mission);
            let search = Search::all_of(&asked.words);
            let listing = Listing {
                mission: mission.id,
                state: asked.state,
                sees_held,
                tag: asked.tag,
                assigned_to,
                search: &search,
                order: asked.order,
            };
            let (ideas, all) = read.list_ideas(&listing, PAGE, (asked.at - 1) * PAGE).await?;
            let t = page.text();
            let shown = i64::try_from(ideas.len()).unwrap_or(PAGE);
            let from = (asked.at - 1) * PAGE + 1;
            let pager = (shown > 0 && all > PAGE).then(|| {
                let text = say!(t, "pages-ideas", from = from, to = from + shown - 1, all = all);
                let previous = (asked.at > 1).then(|| asked.link(&mission.slug, asked.at - 1));
                let next = (from + shown <= all).then(|| asked.link(&mission.slug, asked.at + 1));
                view! { <Pager text previous next/> }
            });
            let found = match (shown, asked.is_filtered()) {
                (0, _) => None,
                (_, true) => Some(say!(t, "ideas-found", count = all)),
                (_, false) => Some(say!(t, "ideas-shown", count = all, from = from, to = from + shown - 1)),
            };
            let found = found.map(|found| view! { <p role="status">{found}</p> });
            let list = if ideas.is_empty() {
                Either::Left(nothing(&page, &mission, &asked))
            } else {
                let items: Vec<_> = ideas.iter().map(|idea| idea_line(&page, idea, false)).collect();
                Either::Right(view! { <ul class="list">{items}</ul> })
            };
            let open = mission.mission.takes_part(page.moment).is_ok();
            let add =
                open.then(|| view! { <p class="acts top0"><a class="btn" href=urls::new_idea(&mission.slug)>{t.say("add-idea")}</a></p> });
            // Where there is no idea yet, there is nothing to look through.
            let some = all > 0 || asked.is_filtered() || asked.at > 1;
            let lead = some.then(|| view! { <p class="lead">{say!(t, "ideas-lead", ideas = mission.ideas, people = mission.people)}</p> });
            let filters = some.then(|| filters(&page, &mission, &asked, Offered { sees_held, sorts, tags }));
            Ok(view! {
                <PageTitle text=say!(t, "ideas-title", mission = mission.mission.title.clone())/>
                <div class="wrap">
                    <Crumb href=urls::mission(&mission.slug) label=mission.mission.title.clone()/>
                    <h1>{t.say("ideas-heading")}</h1>
                    <DemoNote demo=mission.demo/>
                    {lead}
                    {add}
                    {filters}
                    {found}
                    {list}
                    {pager}
                </div>
            }
            .into_any())
        })
    })
}

/// What this reader can choose besides states and orders.
struct Offered {
    sees_held: bool,
    sorts: bool,
    tags: Vec<TagView>,
}

fn filters(page: &Page, mission: &MissionView, asked: &Asked, offered: Offered) -> impl IntoView + use<> {
    let Offered { sees_held, sorts, tags } = offered;
    let t = page.text();
    let mut states = vec![Answer::new("", t.say("ideas-any-state"))];
    let held = sees_held.then_some(IdeaState::Held);
    states.extend(
        IdeaState::PUBLIC.into_iter().chain(held).map(|state| Answer::new(state.code(), t.say(&format!("idea-state-{}", state.code())))),
    );
    let tags = (!tags.is_empty()).then(|| {
        let mut answers = vec![Answer::new("", t.say("ideas-any-tag"))];
        answers.extend(tags.into_iter().map(|tag| Answer::new(tag.id.to_string(), tag.name)));
        view! { <SelectField name="tag" label=t.say("ideas-tag") answers chosen=asked.tag.map(|tag| tag.to_string())/> }
    });
    let mine = sorts.then(|| view! { <Tick name="mine" label=t.say("ideas-mine") value="yes" checked=asked.mine/> });
    let manage = sorts.then(|| view! { <p><a href=urls::tags(&mission.slug)>{t.say("sorting-tags-change")}</a></p> });
    let orders = Order::ALL.iter().map(|order| Answer::new(order.code(), t.say(&format!("idea-order-{}", order.code())))).collect();
    view! {
        <form class="filters" method="get" action=urls::ideas(&mission.slug) role="search">
            <SearchField name="words" label=t.say("ideas-search") value=asked.words.clone()/>
            <div class="filterrow">
                <SelectField name="state" label=t.say("ideas-state") answers=states chosen=asked.state.map(|state| state.code().to_owned())/>
                {tags}
                <SelectField name="order" label=t.say("ideas-order") answers=orders chosen=asked.order.code().to_owned()/>
                {mine}
                <p class="acts"><button class="btn q">{t.say("ideas-show")}</button></p>
            </div>
        </form>
        {manage}
    }
}

fn nothing(page: &Page, mission: &MissionView, asked: &Asked) -> impl IntoView + use<> {
    let t = page.text();
    let all = urls::ideas(&mission.slug);
    if asked.is_filtered() || asked.at > 1 {
        view! {
            <Empty title=t.say("ideas-no-match") text=t.say("ideas-no-match-help")>
                <p><a href=all>{t.say("see-all-ideas")}</a></p>
            </Empty>
        }
        .into_any()
    } else {
        view! { <Empty title=t.say("ideas-none") text=t.say("ideas-none-help")/> }.into_any()
    }
}
