//! The page of one viewpoint: what it is about, what it answers, the words, the replies.

use super::article::{Offer, Talk, article, items, name};
use crate::{
    page::{Page, PageFailure, load, path_value},
    pages::{
        missions::parts::{self, Named},
        moderation::parts::why_not_shown,
    },
    say,
    text::Text,
    ui::{Crumb, Empty, ErrorSummary, HeldLine, Hidden, Once, PageTitle, Pager, QuestionPage, RefusalBox, Rich, SavedLine, UserLine},
    urls,
};
use domain::{
    ViewpointId,
    permission::{Action, Subject, may},
    viewpoint::{REPLIES_PAGE, ViewpointState},
};
use leptos::prelude::*;
use store::{
    Read,
    viewpoints::{Around, ViewpointView},
};

/// Finds the viewpoint of a path, with what is around it.
pub(super) async fn find(page: &Page, read: &mut Read, id: Result<ViewpointId, PageFailure>) -> Result<Around, PageFailure> {
    let actor = page.viewer.as_ref().map(|viewer| &viewer.actor);
    read.viewpoint_around(id?, actor).await?.ok_or(PageFailure::NotFound)
}

/// The way back: to what it is about, or to the mission when that is not shown.
pub(super) fn above(around: &Around) -> (String, String) {
    if around.shown {
        (urls::target(around.about.target), around.about.title.clone())
    } else {
        (urls::mission(&around.mission.slug), around.mission.mission.title.clone())
    }
}

/// `GET /viewpoints/{id}`, and `/viewpoints/{id}/helpful` when a mark was refused.
#[component]
pub fn ViewpointPage() -> impl IntoView {
    let id = path_value::<ViewpointId>("id");
    load(|page, read| {
        Box::pin(async move {
            let around = find(&page, read, id).await?;
            let Around { viewpoint, about, mission, eyes, .. } = &around;
            // About a thing that is gone, nobody reads what others said.
            let shown = around.shown;
            let before = if shown { read.viewpoints_above(viewpoint, *eyes).await? } else { Vec::new() };
            let all = if shown { read.reply_count(viewpoint, *eyes).await? } else { 0 };
            let pages = ((all + REPLIES_PAGE - 1) / REPLIES_PAGE).max(1);
            let number = page.page_number().min(pages);
            let replies = if all > 0 { read.replies(viewpoint, number, *eyes).await? } else { Vec::new() };
            let mut talk = Talk::new(&page, about, mission, *eyes, urls::viewpoint_page(viewpoint.id, number));
            if before.iter().chain(&replies).chain([viewpoint]).any(|each| each.hidden_under.is_some()) {
                talk.rules = read.house_rules().await?.rules;
            }
            let why = not_shown(&page, read, viewpoint).await?;
            let t = page.text();
            let title = title(t, viewpoint);
            let tab = if shown { say!(t, "viewpoint-tab", title = title.clone(), sentence = about.title.clone()) } else { title.clone() };
            let (href, label) = above(&around);
            let problems = page.problems();
            let refusal = page.refusal().map(|refusal| view! { <RefusalBox refusal/> });
            let saved = saved(&page, &around);
            // It goes with what people can do here.
            let promise = shown.then(|| parts::promise(&page, mission).into_any());
            let offer = if saved.is_some() { Offer::Told } else { Offer::All };
            // One form around all of them, as on the page of what it is about.
            Ok(view! {
                <PageTitle text=tab error=!problems.is_empty()/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href label/>
                        <ErrorSummary problems/>
                        {refusal}
                        {saved}
                        <h1>{title}</h1>
                        {why}
                        <form method="post" action=urls::helpful(viewpoint.id)>
                            <Once value=page.once.clone()/>
                            <Hidden name="from" value=talk.from.clone()/>
                            {before_it(&talk, viewpoint, &before)}
                            <div class="focal">{article(&talk, viewpoint, offer, false)}</div>
                            {below(&talk, viewpoint, &replies, all, number, pages)}
                        </form>
                        {on(&around, t)}
                        {promise}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

/// For the author of a viewpoint that is not shown: why, and what they can do.
async fn not_shown(page: &Page, read: &mut Read, viewpoint: &ViewpointView) -> Result<Option<AnyView>, PageFailure> {
    if !viewpoint.own || !matches!(viewpoint.state, ViewpointState::Held | ViewpointState::Hidden) {
        return Ok(None);
    }
    let words = viewpoint.words.as_ref();
    let texts = words.into_iter().flat_map(|words| [words.thought.as_str(), words.life.as_str()]);
    let why = why_not_shown(page, read, viewpoint.id.into(), texts).await?;
    Ok(why.map(|why| view! { <div class="panel">{why}</div> }.into_any()))
}

fn title(t: Text, viewpoint: &ViewpointView) -> String {
    match (&viewpoint.words, &viewpoint.byline, viewpoint.state) {
        (None, _, ViewpointState::Withdrawn) => t.say("viewpoint-title-withdrawn"),
        (None, _, ViewpointState::Hidden) => t.say("viewpoint-title-hidden"),
        (None, _, ViewpointState::Held) => t.say("viewpoint-title-held"),
        (None, _, ViewpointState::Open) => say!(t, "viewpoint-title-topic-gone", kind = viewpoint.target.kind.code()),
        (Some(_), Some(name), _) => say!(t, "viewpoint-title", name = name.clone()),
        (Some(_), None, _) => t.say("viewpoint-title-no-name"),
    }
}

/// What it answers, from the start of the thread down.
fn before_it(talk: &Talk, viewpoint: &ViewpointView, before: &[ViewpointView]) -> Option<AnyView> {
    let nearest = viewpoint.answers.as_ref()?.id;
    let t = talk.t;
    let mut above: Option<ViewpointId> = None;
    let lines: Vec<_> = before
        .iter()
        .map(|each| {
            // Between the start and the nearest ones there may be more: one link leads on up.
            let gap = each.answers.as_ref().filter(|answered| above.is_some() && above != Some(answered.id)).map(|answered| {
                view! { <li><p><a class="link" href=urls::viewpoint(answered.id)>{t.say("viewpoint-between")}</a></p></li> }
            });
            above = Some(each.id);
            view! { {gap} <li>{article(talk, each, Offer::Nothing, false)}</li> }
        })
        .collect();
    if lines.is_empty() {
        // What it answers waits to be read again, and this person may not see it.
        return Some(view! { <p class="meta">{t.say("viewpoint-answers-gone")}</p> }.into_any());
    }
    let up = before
        .iter()
        .find(|each| each.id == nearest)
        .map(|each| view! { <p><a class="link" href=urls::viewpoint(each.id)>{say!(t, "viewpoint-go-up", name = name(t, each))}</a></p> });
    Some(
        view! {
            <h2 class="h3">{t.say("viewpoint-before")}</h2>
            <ol class="thread before">{lines}</ol>
            {up}
        }
        .into_any(),
    )
}

/// The replies, page by page.
fn below(talk: &Talk, viewpoint: &ViewpointView, replies: &[ViewpointView], all: i64, number: i64, pages: i64) -> AnyView {
    let t = talk.t;
    if replies.is_empty() {
        let open = talk.open && viewpoint.state == ViewpointState::Open;
        return open
            .then(|| {
                let reply = urls::reply_to_viewpoint(viewpoint.id);
                view! {
                    <Empty title=t.say("viewpoint-no-replies") text=t.say("viewpoint-no-replies-text")>
                        <a class="btn" href=reply>{t.say("viewpoint-reply")}</a>
                    </Empty>
                }
            })
            .into_any();
    }
    let pager = (pages > 1).then(|| {
        let at = |number: i64| format!("{}#replies", urls::viewpoint_page(viewpoint.id, number));
        let to = (number * REPLIES_PAGE).min(all);
        view! {
            <Pager
                text=say!(t, "viewpoint-pages", from = (number - 1) * REPLIES_PAGE + 1, to = to, all = all)
                previous=(number > 1).then(|| at(number - 1))
                next=(number < pages).then(|| at(number + 1))
            />
        }
    });
    view! {
        <h2 id="replies">{say!(t, "viewpoint-replies", count = all)}</h2>
        <ol class="thread">{items(talk, replies, Some(viewpoint.id))}</ol>
        {pager}
    }
    .into_any()
}

/// The way on: back to the whole talk.
fn on(around: &Around, t: Text) -> Option<AnyView> {
    around.shown.then(|| {
        let target = around.about.target;
        let href = format!("{}#talk", urls::target(target));
        view! { <p class="more"><a href=href>{say!(t, "viewpoint-whole-talk", kind = target.kind.code())}</a></p> }.into_any()
    })
}

/// What was just done, what happens next, and who answers. Only its author (or who let it through) is told.
fn saved(page: &Page, around: &Around) -> Option<AnyView> {
    let t = page.text();
    let Around { viewpoint, mission, eyes, .. } = around;
    let done = page.asked("saved");
    let target = around.about.target;
    let back = format!("{}#talk", urls::target(target));
    let label = say!(t, "viewpoint-back-to-topic", kind = target.kind.code());
    let back = around.shown.then(|| view! { <p><a class="link" href=back>{label}</a></p> });
    match done {
        "let-through" if eyes.held && viewpoint.state == ViewpointState::Open => {
            Some(view! { <SavedLine text=t.say("viewpoint-saved-let-through")>{back}</SavedLine> }.into_any())
        }
        "withdrawn" if viewpoint.own && viewpoint.state == ViewpointState::Withdrawn => {
            Some(view! { <SavedLine text=t.say("viewpoint-saved-withdrawn")>{back}</SavedLine> }.into_any())
        }
        "quoting" if viewpoint.own => viewpoint.words.as_ref().map(|words| {
            let key = if words.may_quote { "viewpoint-saved-quoting-yes" } else { "viewpoint-saved-quoting-no" };
            view! { <SavedLine text=t.say(key)>{back}</SavedLine> }.into_any()
        }),
        "sent" | "edited" if viewpoint.own && viewpoint.state == ViewpointState::Held => {
            // A guest who closes this browser needs the three words to come back.
            let guest = page.viewer.as_ref().is_some_and(|viewer| !viewer.actor.has_account && !viewer.person.has_words);
            let words = guest.then(|| view! { <p><Rich text=t.say("viewpoint-held-come-back") link=urls::MY_WORDS.to_owned()/></p> });
            Some(
                view! {
                    <HeldLine text=t.say("viewpoint-saved-held")>
                        <p>{t.say("viewpoint-saved-held-who")}</p>
                        {words}
                        {back}
                    </HeldLine>
                }
                .into_any(),
            )
        }
        "sent" | "edited" if viewpoint.own && viewpoint.state == ViewpointState::Open => {
            let key = if done == "sent" { "viewpoint-saved-sent" } else { "viewpoint-saved-edited" };
            let day = mission.mission.reply_by;
            let leader = if day.is_some() { "viewpoint-next-reply" } else { "viewpoint-next" };
            let next = parts::of_leader(page, mission, &Named { leader, nobody: "viewpoint-next-nobody" }, day);
            Some(view! { <SavedLine text=t.say(key)><p><Rich text=next/></p> {back}</SavedLine> }.into_any())
        }
        _ => None,
    }
}

/// `GET /viewpoints/{id}/let-through`: for those who read what is held.
#[component]
pub fn LetThroughPage() -> impl IntoView {
    let id = path_value::<ViewpointId>("id");
    load(|page, read| {
        Box::pin(async move {
            let around = find(&page, read, id).await?;
            let Around { viewpoint, about, mission, eyes, .. } = &around;
            let viewer = page.known()?;
            may(&viewer.actor, Action::Moderate, Subject::in_mission(mission.id)).map_err(|_| PageFailure::Forbidden)?;
            let t = page.text();
            let talk = Talk::new(&page, about, mission, *eyes, String::new());
            let title = t.say("let-through-title");
            if viewpoint.state != ViewpointState::Held {
                let href = urls::viewpoint(viewpoint.id);
                return Ok(view! {
                    <PageTitle text=t.say("let-through-done")/>
                    <div class="wrap">
                        <div class="narrow">
                            <h1>{t.say("let-through-done")}</h1>
                            <p><a class="btn" href=href>{t.say("viewpoint-see")}</a></p>
                        </div>
                    </div>
                }
                .into_any());
            }
            let quoted = article(&talk, viewpoint, Offer::Nothing, true);
            let name = view! { <UserLine text=mission.mission.title.clone() language=mission.mission.language.clone()/> }.into_any();
            Ok(view! {
                <PageTitle text=title.clone()/>
                <QuestionPage
                    action=urls::let_viewpoint_through(viewpoint.id)
                    once=page.once.clone()
                    back=urls::viewpoint(viewpoint.id)
                    kicker=about.title.clone()
                    heading=title
                    refusal=page.refusal()
                    button=t.say("let-through-button")
                >
                    <p>{t.say("let-through-text")}</p>
                    <div class="focal">{quoted}</div>
                    <p class="meta">{t.say("let-through-mission")} " " {name}</p>
                </QuestionPage>
            }
            .into_any())
        })
    })
}
