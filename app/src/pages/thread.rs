//! Talking an idea, a test or a decision through: the threads under it. `one` is the page of a viewpoint, `write` holds the forms, `article` draws
//! a viewpoint wherever it is shown.

mod article;
mod one;
mod write;

pub(crate) use one::{LetThroughPage, ViewpointPage};
pub(crate) use write::{EditPage, ReplyPage, ReplyToDecisionPage, ReplyToPage, ReplyToTestPage, WithdrawPage, shown_as};

use crate::{
    page::{Page, PageFailure},
    say,
    ui::{Empty, Hidden, Once, Pager, Rich, SavedLine, SubmitRow},
    urls,
};
use domain::viewpoint::{Order, PAGE};
use leptos::prelude::*;
use store::{
    Read,
    missions::MissionView,
    viewpoints::{Eyes, TargetView, Thread, Threads},
};

use article::{Talk, branch};

/// The id of the section on the page of what it is about.
const TALK: &str = "talk";
/// The id of the form in it.
const ADD: &str = "add-viewpoint";

/// "Talk it through", for the page of an idea, a test or a decision: one page of its threads, and the form to add to them.
///
/// Reads the query `order` and `talk` (the page, from 1). One statement, however many viewpoints there are.
pub(crate) async fn section(page: &Page, read: &mut Read, about: &TargetView, mission: &MissionView) -> Result<AnyView, PageFailure> {
    let t = page.text();
    let eyes = Eyes::of(page.viewer.as_ref().map(|viewer| &viewer.actor), mission.id);
    let order: Order = page.asked("order").parse().unwrap_or(Order::Best);
    let asked = page.asked("talk").parse().unwrap_or(1).clamp(1, 1_000_000);
    let Threads { shown, page: number, all: threads } = read.threads(about.target, order, asked, eyes).await?;
    let pages = ((threads + PAGE - 1) / PAGE).max(1);
    let from = urls::talk(about.target, order, number);
    let mut talk = Talk::new(page, about, mission, eyes, from);
    if shown.iter().flat_map(|thread| thread.replies.iter().chain([&thread.start])).any(|each| each.hidden_under.is_some()) {
        talk.rules = read.house_rules().await?.rules;
    }
    let saved = (page.asked("talked") == "withdrawn").then(|| view! { <SavedLine text=t.say("viewpoint-saved-removed")/> });
    let list = if shown.is_empty() { empty(&talk) } else { list(&talk, &shown) };
    let pager = (pages > 1).then(|| {
        let at = |number: i64| format!("{}#{TALK}", urls::talk(about.target, order, number));
        let text = say!(t, "talk-pages", from = (number - 1) * PAGE + 1, to = (number * PAGE).min(threads), all = threads);
        view! {
            <Pager
                text
                previous=(number > 1).then(|| at(number - 1))
                next=(number < pages).then(|| at(number + 1))
            />
        }
    });
    let add = talk.open.then(|| view! { <a class="link" href=format!("#{ADD}")>{t.say("talk-add")}</a> });
    Ok(view! {
        <section class="sec" id=TALK aria-labelledby="talk-title">
            <div class="sechead">
                <h2 id="talk-title">{t.say("talk-title")}</h2>
                <p class="do">
                    <span>{say!(t, "talk-count", count = about.viewpoints)}</span>
                    {orders(&talk, order, threads)}
                    {add}
                </p>
            </div>
            <div class="split">
                <div>
                    {saved}
                    {list}
                    {pager}
                </div>
                <div class="rside">
                    {form(&talk)}
                    {rules(&talk)}
                </div>
            </div>
        </section>
    }
    .into_any())
}

/// Best or newest first: one is shown, the other is a link. One thread needs no order.
fn orders(talk: &Talk, shown: Order, threads: i64) -> Option<AnyView> {
    let link = |order: Order| {
        let words = talk.t.say(&format!("order-{}", order.code()));
        if order == shown {
            view! { <b>{words}</b> }.into_any()
        } else {
            let href = format!("{}#{TALK}", urls::talk(talk.target, order, 1));
            view! { <a class="link" href=href>{words}</a> }.into_any()
        }
    };
    (threads > 1).then(|| Order::ALL.iter().map(|order| link(*order)).collect::<Vec<_>>().into_any())
}

/// The threads of this page. One form around them all: each "helpful" button says for itself where it goes.
fn list(talk: &Talk, threads: &[Thread]) -> AnyView {
    let threads: Vec<_> = threads
        .iter()
        .map(|thread| {
            let more = thread.more.then(|| {
                let href = format!("{}#replies", urls::viewpoint(thread.start.id));
                view! { <p><a class="link" href=href>{say!(talk.t, "talk-all-replies", count = thread.start.replies)}</a></p> }
            });
            view! { <li>{branch(talk, &thread.start, &thread.replies)} {more}</li> }
        })
        .collect();
    view! {
        <form method="post" action=urls::target(talk.target)>
            <Once value=talk.once.clone()/>
            <Hidden name="from" value=talk.from.clone()/>
            <ol class="thread">{threads}</ol>
        </form>
    }
    .into_any()
}

fn empty(talk: &Talk) -> AnyView {
    let t = talk.t;
    let text = if talk.open { say!(t, "talk-empty-text", kind = talk.kind()) } else { t.say("talk-empty-closed") };
    view! { <Empty title=t.say("talk-empty-title") text=text/> }.into_any()
}

/// The form at the side. Its page of its own is where it goes, and where it comes back with what was typed.
fn form(talk: &Talk) -> AnyView {
    let t = talk.t;
    if let Some(refusal) = &talk.refusal {
        let (happened, to_do) = t.refusal(refusal);
        return view! {
            <div class="panel" id=ADD>
                <h3>{happened}</h3>
                <p>{to_do}</p>
            </div>
        }
        .into_any();
    }
    view! {
        <form class="panel" id=ADD method="post" action=urls::reply_to(talk.target) novalidate=true>
            <h3>{t.say("talk-add")}</h3>
            <Once value=talk.once.clone()/>
            {write::fields(&talk.page, talk.kind(), None)}
            <SubmitRow label=t.say("viewpoint-send")/>
        </form>
    }
    .into_any()
}

/// The house rules, in short.
fn rules(talk: &Talk) -> AnyView {
    let t = talk.t;
    let lines = [say!(t, "talk-rule-topic", kind = talk.kind()), t.say("talk-rule-life"), t.say("talk-rule-open")];
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    view! {
        <h3>{t.say("talk-rules")}</h3>
        <ul class="rules">{lines}</ul>
        <p><Rich text=t.say("talk-rules-all") link=urls::HOUSE_RULES.to_owned()/></p>
    }
    .into_any()
}
