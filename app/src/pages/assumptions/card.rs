//! An assumption as a stone, wherever it is shown among others.

use crate::{
    page::Page,
    say,
    ui::{Icon, SureLine, Tag, TagKind, UserLine},
    urls,
};
use leptos::prelude::*;
use store::assumptions::AssumptionView;

/// Whether we were far surer before.
pub(super) fn is_turned(assumption: &AssumptionView) -> bool {
    assumption.sure_before.is_some_and(|before| before.falls_far(assumption.sure))
}

/// A stone: the sentence, how sure we are, what speaks for it and against it, and the way to turn it over.
pub(super) fn card(page: &Page, assumption: &AssumptionView) -> impl IntoView + use<> {
    let t = page.text();
    let turned = is_turned(assumption);
    let tag = turned.then(|| view! { <p><Tag text=t.say("assumption-turned") kind=TagKind::Amber icon=Some(Icon::Turned)/></p> });
    let was = assumption.sure_before.map(|was| {
        view! {
            <p class="meta">
                {say!(t, "assumption-was", sure = t.say(&format!("sure-{}", was.code())), number = was.in_ten())}
            </p>
        }
    });
    let evidence = say!(t, "assumption-evidence", supports = assumption.supports, weakens = assumption.weakens);
    let (claim, language) = (assumption.claim.clone(), assumption.language.clone());
    view! {
        <li class=if turned { "stone over" } else { "stone" }>
            <p class="say"><UserLine text=claim.clone() language=language.clone()/></p>
            {tag}
            <SureLine sure=assumption.sure/>
            {was}
            <p class="meta">{evidence}</p>
            <p class="end">
                <a href=urls::assumption(assumption.id)>
                    {t.say("assumption-turn")} <span class="vh">": " <UserLine text=claim language/></span>
                </a>
            </p>
        </li>
    }
}
