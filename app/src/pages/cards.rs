//! Cards: one idea at a time, a pause after five, an honest end.

mod saved;
mod vote;

pub use vote::VotePage;

use super::missions::parts;
use crate::{
    islands::deck::DeckSaver,
    page::{Page, PageFailure, load, path_value},
    say,
    ui::{DemoNote, Dots, Empty, Hidden, PageTitle, RefusalBox, Rich, UserLine, UserText, VoteCard},
    urls,
};
use leptos::{either::Either, prelude::*};
use store::{ideas::IdeaView, missions::MissionView, sorting::AnsweredJoined, votes::CARDS_COUNTED};

/// `GET /missions/{slug}/cards?saved=&undone=`
#[component]
pub fn Cards() -> impl IntoView {
    let slug = path_value::<String>("slug");
    load(|page, read| {
        Box::pin(async move {
            let mission = read.mission(&slug?).await?.ok_or(PageFailure::NotFound)?;
            let person = page.viewer.as_ref().map(|viewer| viewer.actor.id);
            let saved = saved::saved(&page, read, &mission).await?;
            let t = page.text();
            let body = if let Err(refusal) = mission.mission.takes_part(page.moment) {
                let ideas = view! { <a href=urls::ideas(&mission.slug)>{t.say("see-all-ideas")}</a> };
                view! { <RefusalBox refusal>{ideas}</RefusalBox> }.into_any()
            } else {
                let answered = match person {
                    Some(person) => read.answered(mission.id, person).await?,
                    None => 0,
                };
                let again = saved::undone(&page, read, &mission).await?;
                let next = match again {
                    Some(idea) => Some(idea),
                    None => read.next_card(mission.id, person).await?,
                };
                match next {
                    Some(idea) => {
                        let left = read.cards_left(mission.id, person).await?;
                        let earlier = match person {
                            Some(person) if idea.sorted.joined > 0 => read.answered_joined(idea.id, person).await?,
                            _ => None,
                        };
                        card(&page, &mission, &idea, earlier, answered, left)
                    }
                    None => the_end(&page, &mission, answered),
                }
            };
            // The answer that was saved comes first; who listens still hears where they are.
            let heading = if saved.is_some() { "vh" } else { "" };
            Ok(view! {
                <PageTitle text=t.say("cards-title")/>
                <div class="wrap">
                    <div class="narrow" id="deck">
                        {title_of(&mission)}
                        <DemoNote demo=mission.demo/>
                        <h1 class=heading>{t.say("cards-title")}</h1>
                        {saved}
                        {body}
                        {parts::promise(&page, &mission)}
                    </div>
                    <DeckSaver address=page.address.clone() lost=t.say("cards-lost")/>
                </div>
            }
            .into_any())
        })
    })
}

/// `GET /missions/{slug}/cards/pause?saved=`: after five cards, two equal buttons.
#[component]
pub fn Pause() -> impl IntoView {
    let slug = path_value::<String>("slug");
    load(|page, read| {
        Box::pin(async move {
            let mission = read.mission(&slug?).await?.ok_or(PageFailure::NotFound)?;
            let person = page.viewer.as_ref().map(|viewer| viewer.actor.id);
            let saved = saved::saved(&page, read, &mission).await?;
            let more = read.next_card(mission.id, person).await?.is_some();
            let open = mission.mission.takes_part(page.moment).is_ok();
            let t = page.text();
            let answered = match person {
                Some(person) => read.answered(mission.id, person).await?,
                None => 0,
            };
            let lead = match (more, answered) {
                (true, 0) => None,
                (true, count) => Some(say!(t, "cards-pause-text", count = count)),
                (false, _) => Some(t.say("cards-pause-end")),
            };
            let add = open.then(|| view! { <a class="btn big" href=urls::new_idea(&mission.slug)>{t.say("add-idea")}</a> " " });
            let go_on = (more && open).then(|| view! { <p><a href=urls::cards(&mission.slug)>{t.say("cards-go-on")}</a></p> });
            Ok(view! {
                <PageTitle text=t.say("cards-pause-title")/>
                <div class="wrap">
                    <div class="narrow" id="deck">
                        {title_of(&mission)}
                        <h1>{t.say("cards-pause-title")}</h1>
                        {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
                        <p class="acts equal">
                            {add} <a class="btn big" href=urls::mission(&mission.slug)>{t.say("stop-for-now")}</a>
                        </p>
                        {go_on}
                        {saved}
                        {parts::promise(&page, &mission)}
                    </div>
                    // Loaded anew, the pause is still one document with the cards before it: Back needs the script here, too.
                    <DeckSaver address=page.address.clone() lost=t.say("cards-lost")/>
                </div>
            }
            .into_any())
        })
    })
}

fn title_of(mission: &MissionView) -> impl IntoView + use<> {
    let fields = &mission.mission;
    view! {
        <p class="kicker">
            <a href=urls::mission(&mission.slug)><UserLine text=fields.title.clone() language=fields.language.clone()/></a>
        </p>
    }
}

fn card(page: &Page, mission: &MissionView, idea: &IdeaView, earlier: Option<AnsweredJoined>, answered: i64, left: i64) -> AnyView {
    let t = page.text();
    // Another idea with other words goes on in this one: the person is asked again, and told why.
    let earlier = earlier.map(|earlier| {
        let choice = t.say(&format!("choice-{}", earlier.choice.code()));
        let link = view! { <a href=urls::idea(earlier.idea)><UserLine text=earlier.sentence language=earlier.language/></a> };
        view! { <p class="meta"><Rich text=say!(t, "sorting-answered-earlier", choice = choice)/> " " {link}</p> }
    });
    let all = answered + left;
    let count = |number: i64| usize::try_from(number).unwrap_or(0);
    let progress = if left > CARDS_COUNTED {
        say!(t, "cards-progress-many", at = answered + 1, left = CARDS_COUNTED)
    } else {
        say!(t, "cards-progress", at = answered + 1, all = all)
    };
    let hidden = view! { <Hidden name="from" value="cards"/> }.into_any();
    view! {
        <Dots at=count(answered + 1) all=count(all)/>
        <p class="meta">{progress}</p>
        {earlier}
        <VoteCard
            action=urls::vote(idea.id)
            sentence=idea.idea.sentence.clone()
            language=idea.language.clone()
            once=page.once.clone()
            stop=urls::mission(&mission.slug)
            hidden
        />
        {why(page, idea)}
    }
    .into_any()
}

/// What the author said about the idea, folded away so that the card stays short.
fn why(page: &Page, idea: &IdeaView) -> impl IntoView + use<> {
    let t = page.text();
    let more = say!(t, "cards-read-more", count = idea.viewpoints);
    let more = view! { <p><a href=urls::idea(idea.id)>{more}</a></p> };
    let part = |label: String, text: &str| {
        let (text, language) = (text.to_owned(), idea.language.clone());
        (!text.is_empty()).then(|| view! { <h2 class="h-lock">{label}</h2> <UserText text language/> })
    };
    let words = &idea.idea;
    let parts =
        [part(t.say("cards-why-author"), &words.why), part(t.say("cards-helps"), &words.helps), part(t.say("cards-harms"), &words.harms)];
    if parts.iter().all(Option::is_none) {
        return Either::Left(more);
    }
    Either::Right(view! {
        <details>
            <summary><span>{t.say("cards-why")}</span></summary>
            {parts.into_iter().collect::<Vec<_>>()}
            {more}
        </details>
    })
}

/// Nothing is left to answer: say so, and what a person can do now.
fn the_end(page: &Page, mission: &MissionView, answered: i64) -> AnyView {
    let t = page.text();
    let title = if answered > 0 { say!(t, "cards-end-title", count = answered) } else { t.say("cards-none-title") };
    let (add, all) = (urls::new_idea(&mission.slug), urls::ideas(&mission.slug));
    let see = (mission.ideas > 0).then(|| view! { " " <a class="btn q" href=all>{t.say("see-all-ideas")}</a> });
    let text = if answered > 0 { t.say("cards-end-text") } else { t.say("cards-none-text") };
    view! {
        <Empty title text>
            <a class="btn" href=add>{t.say("add-idea")}</a>
            {see}
        </Empty>
    }
    .into_any()
}
