//! All that ever happened to an assumption, as a strandline.

use crate::{
    page::Page,
    say,
    text::Text,
    ui::{Stone, Strand, StrandItem, StrandShape, SureChange, SureLine, UserLine, UserText},
    urls,
};
use domain::assumption::AssumptionEventKind;
use leptos::prelude::*;
use store::assumptions::{AssumptionEvent, AssumptionView};

/// Events shown before "Earlier".
pub(super) const SHOWN: i64 = 20;

/// The strandline, newest first.
pub(super) fn history(page: &Page, assumption: &AssumptionView, events: &[AssumptionEvent], all: i64) -> impl IntoView + use<> {
    let t = page.text();
    let at = page.page_number();
    let items: Vec<_> = events.iter().map(|event| item(t, assumption, event)).collect();
    let earlier = (at * SHOWN < all).then(|| {
        let href = format!("{}?page={}#history", urls::assumption(assumption.id), at + 1);
        view! { <p class="more"><a href=href>{t.say("assumption-earlier")}</a></p> }
    });
    view! {
        <section class="sec" id="history">
            <div class="sechead"><h2>{t.say("assumption-history")}</h2></div>
            <Strand shape=StrandShape::Wide>{items}</Strand>
            {earlier}
        </section>
    }
}

fn item(t: Text, assumption: &AssumptionView, event: &AssumptionEvent) -> impl IntoView + use<> {
    let language = assumption.language.clone();
    let stone = match event.kind {
        AssumptionEventKind::Started | AssumptionEventKind::Kept | AssumptionEventKind::Worded => Stone::Hollow,
        AssumptionEventKind::Sure | AssumptionEventKind::SignSeen | AssumptionEventKind::SignNotSeen => Stone::Changed,
    };
    let key = match (event.kind, event.from, event.to) {
        (AssumptionEventKind::Sure, Some(from), Some(to)) if to < from => "assumption-event-less_sure".to_owned(),
        _ => format!("assumption-event-{}", event.kind.code()),
    };
    let sure = match (event.kind, event.from, event.to) {
        (AssumptionEventKind::Sure, Some(was), Some(now)) => Some(view! { <SureChange was now/> }.into_any()),
        (AssumptionEventKind::Started | AssumptionEventKind::Kept, _, Some(sure)) => Some(view! { <SureLine sure/> }.into_any()),
        _ => None,
    };
    let words = (!event.words.is_empty()).then(|| {
        let before = (event.kind == AssumptionEventKind::Worded).then(|| view! { {t.say("assumption-words-before")} " " });
        view! { <p>{before} <q><UserLine text=event.words.clone() language=language.clone()/></q></p> }
    });
    let reason = (!event.reason.is_empty()).then(|| view! { <UserText text=event.reason.clone() language=language.clone()/> });
    let evidence = event.evidence.map(|id| view! { <p><a href=urls::evidence(id)>{t.say("assumption-event-evidence")}</a></p> });
    let who = match &event.job {
        Some(job) => say!(t, "said-by-job", name = event.name.clone(), job = job.clone()),
        None => say!(t, "said-by", name = event.name.clone()),
    };
    let day = t.date_of(event.created_at);
    view! {
        <StrandItem stone>
            <time>{day}</time>
            <div>
                <h3>{t.say(&key)}</h3>
                {sure}
                {words}
                {reason}
                {evidence}
                <p class="meta">{who}</p>
            </div>
        </StrandItem>
    }
}
