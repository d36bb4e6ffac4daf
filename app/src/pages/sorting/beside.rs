//! What sorting adds to the page of an idea: where it goes on, what goes on in it, what it was split from, its tags; and the
//! quiet panel of staff.

use super::{allowed, sorts};
use crate::{
    page::{Page, PageFailure},
    say,
    ui::{Bar, Rich, UserLine, UserText},
    urls,
};
use domain::{IdeaId, idea::IdeaState, permission::Action, vote::Vote};
use leptos::prelude::*;
use store::{
    Read,
    ideas::IdeaView,
    missions::MissionView,
    sorting::{AnsweredJoined, JoinView, TagView},
};

/// Ideas that go on in one that are shown; there are hardly ever more.
const JOINED_SHOWN: i64 = 50;
/// Ideas that were split from one that are shown.
const PARTS_SHOWN: i64 = 12;

/// What stands beside an idea because staff sorted it. An idea that nobody touched takes no statement at all.
pub(crate) struct Beside {
    join: Option<JoinView>,
    joined: Vec<IdeaView>,
    earlier: Option<AnsweredJoined>,
    from: Option<IdeaView>,
    parts: Vec<IdeaView>,
    tags: Vec<TagView>,
    assigned_to: Option<String>,
}

impl Beside {
    pub(crate) async fn load(
        page: &Page,
        read: &mut Read,
        idea: &IdeaView,
        mission: &MissionView,
        given: Option<Vote>,
    ) -> Result<Self, PageFailure> {
        let sorted = idea.sorted;
        let join = if idea.state == IdeaState::Joined { read.join_of(idea.id).await? } else { None };
        let joined = if sorted.joined > 0 { read.joined_into(idea.id, JOINED_SHOWN).await? } else { Vec::new() };
        let earlier = match &page.viewer {
            Some(viewer) if sorted.joined > 0 && given.is_none() => read.answered_joined(idea.id, viewer.actor.id).await?,
            _ => None,
        };
        let from = match sorted.split_from {
            Some(from) => read.idea(from).await?.filter(|from| from.state.is_public()),
            None => None,
        };
        let parts = if sorted.parts > 0 { read.parts_of_idea(idea.id, PARTS_SHOWN).await? } else { Vec::new() };
        let tags = if sorted.tags > 0 { read.tags_of_idea(idea.id).await? } else { Vec::new() };
        let assigned_to = match sorted.assigned_to {
            Some(person) if sorts(page, mission) => read.person(person).await?.and_then(|person| person.byline()),
            _ => None,
        };
        Ok(Self { join, joined, earlier, from, parts, tags, assigned_to })
    }

    /// Where the idea goes on, at the top of its page.
    pub(crate) fn goes_on(&self, page: &Page, idea: &IdeaView) -> Option<AnyView> {
        let join = self.join.as_ref()?;
        let t = page.text();
        let kept = match &join.sentence {
            Some(sentence) => {
                let (text, language) = (sentence.clone(), join.language.clone());
                view! { <p class="h-sm serif"><a href=urls::idea(join.kept)><UserLine text language/></a></p> }.into_any()
            }
            None => view! { <p>{t.say("sorting-joined-gone")}</p> }.into_any(),
        };
        let name = join.name.clone();
        let by = match &join.job {
            Some(job) => say!(t, "answer-by-job", name = name, job = job.clone()),
            None => name,
        };
        let stays = (idea.tally.total() > 0).then(|| view! { <p>{t.say("sorting-joined-answers-stay")}</p> });
        Some(
            view! {
                <section class="panel" aria-labelledby="goes-on">
                    <h2 class="h3" id="goes-on">{t.say("sorting-joined-into")}</h2>
                    {kept}
                    <UserText text=join.reason.clone()/>
                    <p class="meta">{say!(t, "sorting-said-on", what = by, day = t.date_of(join.created_at))}</p>
                    {stays}
                </section>
            }
            .into_any(),
        )
    }

    /// Everyone whose idea goes on in this one, under its sentence.
    pub(crate) fn credits(&self, page: &Page) -> Option<AnyView> {
        let t = page.text();
        let mut names: Vec<String> = self.joined.iter().map(|idea| idea.byline.clone().unwrap_or_else(|| t.say("no-name"))).collect();
        names.dedup();
        (!names.is_empty()).then(|| {
            let names: Vec<_> =
                names.into_iter().enumerate().map(|(at, name)| view! { {(at > 0).then_some(", ")} <bdi>{name}</bdi> }).collect();
            view! { <p class="meta">{t.say("sorting-credits")} " " {names}</p> }.into_any()
        })
    }

    /// What people answered to the ideas that go on in this one, each apart.
    pub(crate) fn joined_from(&self, page: &Page) -> Option<AnyView> {
        let t = page.text();
        let earlier = self.earlier.as_ref().map(|earlier| {
            let choice = t.say(&format!("choice-{}", earlier.choice.code()));
            let link =
                view! { <a href=urls::idea(earlier.idea)><UserLine text=earlier.sentence.clone() language=earlier.language.clone()/></a> };
            view! { <p><Rich text=say!(t, "sorting-answered-earlier", choice = choice)/> " " {link}</p> }
        });
        (!self.joined.is_empty()).then(|| {
            let items: Vec<_> = self
                .joined
                .iter()
                .map(|idea| {
                    let there = say!(t, "sorting-there", agree = idea.tally.agree, all = idea.tally.total());
                    let name = idea.byline.clone().unwrap_or_else(|| t.say("no-name"));
                    let id = format!("joined-{}", idea.number);
                    view! {
                        <li>
                            <h3>{link(idea)}</h3>
                            <p class="meta">{say!(t, "sorting-joined-line", number = idea.number, name = name)}</p>
                            <p id=id.clone()>{there}</p>
                            <Bar tally=idea.tally labelled_by=Some(id)/>
                        </li>
                    }
                })
                .collect();
            view! {
                <section class="sub">
                    <h2 id="joined-from">{t.say("sorting-joined-from")}</h2>
                    <p class="meta">{t.say("sorting-joined-from-text")}</p>
                    {earlier}
                    <ul class="list flat">{items}</ul>
                </section>
            }
            .into_any()
        })
    }

    /// The tags, each a way to the other ideas that have it.
    pub(crate) fn tags(&self, page: &Page, mission: &MissionView) -> Option<AnyView> {
        let t = page.text();
        let links: Vec<_> = self
            .tags
            .iter()
            .map(|tag| {
                let href = urls::ideas_with_tag(&mission.slug, tag.id);
                view! { <a class="tag" href=href><UserLine text=tag.name.clone() language=tag.language.clone()/></a> " " }
            })
            .collect();
        (!links.is_empty()).then(|| view! { <p class="tags"><span class="vh">{t.say("sorting-tags-of")} " "</span> {links}</p> }.into_any())
    }

    /// What it was split from and what was split from it, for the side of the page.
    pub(crate) fn split(&self, page: &Page) -> AnyView {
        let t = page.text();
        let from = self.from.as_ref().map(|from| view! { <h2 class="h-side">{t.say("sorting-split-from")}</h2><p>{link(from)}</p> });
        let parts = (!self.parts.is_empty()).then(|| {
            let items: Vec<_> = self.parts.iter().map(|part| view! { <li>{link(part)}</li> }).collect();
            view! { <h2 class="h-side">{t.say("sorting-split-into")}</h2><ul class="rules">{items}</ul> }
        });
        view! { {from} {parts} }.into_any()
    }

    /// What the staff of the mission can do with an idea. Nobody else sees it.
    pub(crate) fn panel(&self, page: &Page, mission: &MissionView, idea: &IdeaView) -> Option<AnyView> {
        if !sorts(page, mission) {
            return None;
        }
        let t = page.text();
        let answers = allowed(page, mission, Action::AnswerIdea);
        let joined = idea.state == IdeaState::Joined;
        let item = |shown: bool, key: &str, href: String| shown.then(|| view! { <li><a href=href>{t.say(key)}</a></li> });
        let answer_key = if idea.replied.version > 0 { "answer-again" } else { "answer-title" };
        let assigned = match &self.assigned_to {
            Some(name) => say!(t, "sorting-assigned-to", name = name.clone()),
            None => t.say("sorting-assigned-nobody"),
        };
        let can = domain::answer::can_answer(idea.state);
        let id: IdeaId = idea.id;
        Some(
            view! {
                <section class="panel" aria-labelledby="staff-panel">
                    <h2 class="h3" id="staff-panel">{t.say("sorting-panel")}</h2>
                    <p class="meta">{t.say("sorting-panel-text")}</p>
                    <p>{assigned}</p>
                    <ul class="rules">
                        {item(answers && can, answer_key, urls::answer_idea(id))}
                        {item(answers && idea.state.takes_part(), "reply-day-title", urls::promise_reply(id))}
                        {item(true, "sorting-assign-title", urls::assign_idea(id))}
                        <li><a href=urls::idea_notes(id)>{say!(t, "sorting-notes-link", count = idea.sorted.notes)}</a></li>
                        {item(true, "sorting-tags-title", urls::idea_tags(id))}
                        {item(!joined && idea.sorted.joined == 0, "sorting-join-title", urls::join_idea(id))}
                        {item(joined, "sorting-undo-title", urls::undo_join(id))}
                        {item(idea.state.takes_part(), "sorting-split-title", urls::split_idea(id))}
                        {item(true, "sorting-mine", urls::ideas_of_mine(&mission.slug))}
                    </ul>
                </section>
            }
            .into_any(),
        )
    }
}

fn link(idea: &IdeaView) -> AnyView {
    view! { <a href=urls::idea(idea.id)><UserLine text=idea.idea.sentence.clone() language=idea.language.clone()/></a> }.into_any()
}
