//! A test that is over: what we thought, saw and learned, and why it was worth doing.

use super::{parts, show};
use crate::{
    page::Page,
    say,
    ui::{Person, Stone, Strand, StrandItem, StrandShape, UserText},
};
use domain::test::{Closing, TestResult};
use leptos::prelude::*;
use store::tests::{OwnerView, RoundView, TestView};

/// Everything below the way back.
pub(super) fn closed(
    page: &Page,
    test: &TestView,
    closing: &Closing,
    owners: &[OwnerView],
    rounds: &[RoundView],
    follow: Option<AnyView>,
) -> impl IntoView + use<> {
    let t = page.text();
    let number = match test.closed_at {
        Some(at) => say!(t, "test-closed-on", number = test.number, day = at),
        None => say!(t, "test-number", number = test.number),
    };
    let result = test.result.unwrap_or(TestResult::CouldNotTell);
    let why_stopped = (!test.stop_reason.is_empty()).then(|| {
        view! { <h3>{t.say("test-why-stopped")}</h3> <UserText text=test.stop_reason.clone() language=test.test.language.clone()/> }
    });
    view! {
        <p class="tags"><span class="meta">{number}</span></p>
        <h1 class="display">{parts::line(test, &test.test.title)}</h1>
        <parts::FiveResults result/>
        {learned(page, test, closing)}
        <div class="two sec">
            <div class="bigstone">
                <h2 class="kicker">{t.say("test-worth")}</h2>
                <p class="said">{parts::line(test, &closing.worth)}</p>
                <Person name=closing.leader.clone() role=closing.leader_role.clone()/>
            </div>
            <div>
                {parts::lock(page, test)}
                {why_stopped}
            </div>
        </div>
        <div class="two sec">
            <section>
                <div class="sechead"><h2>{t.say("test-tried")}</h2></div>
                <p class="meta">{parts::when_and_where(t, test)}</p>
                {parts::words(page, test, &test.test.attempt)}
                <h3>{t.say("test-watched")}</h3>
                {show::watch(page, test)}
            </section>
            <section>
                <div class="sechead"><h2>{t.say("test-rounds")}</h2></div>
                {parts::rounds(page, test, rounds)}
            </section>
        </div>
        <div class="sec">
            <section class="panel">{show::who(page, owners)} {show::from(page, test)} {follow}</section>
        </div>
    }
}

/// The four steps from what we thought to what we do next.
fn learned(page: &Page, test: &TestView, closing: &Closing) -> impl IntoView + use<> {
    let t = page.text();
    let steps: Vec<_> = [
        ("test-thought", &closing.thought, Stone::Hollow),
        ("test-saw", &closing.saw, Stone::Hollow),
        ("test-learned", &closing.learned, Stone::Changed),
        ("test-next", &closing.next, Stone::Dark),
    ]
    .into_iter()
    .map(|(key, words, stone)| {
        // The first paragraph is what people take away; the rest stands below it.
        let (first, rest) = words.split_once('\n').unwrap_or((words, ""));
        let rest = (!rest.trim().is_empty()).then(|| parts::words(page, test, rest));
        let heading = view! { <h2 class="h3"><time>{t.say(key)}</time> " " {parts::line(test, first)}</h2> };
        view! { <StrandItem stone>{heading} {rest}</StrandItem> }
    })
    .collect();
    view! { <div class="learn"><Strand shape=StrandShape::Wide>{steps}</Strand></div> }
}
