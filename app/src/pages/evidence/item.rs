//! A piece of evidence in a list, and the list on the page of what it is about.

use crate::{
    page::{Page, PageFailure},
    say,
    text::Text,
    ui::{Icon, Tag, TagKind, UserLine},
    urls,
};
use domain::{
    evidence::{EvidenceKind, EvidenceState, SHOWN},
    target::Target,
};
use leptos::{either::Either, prelude::*};
use store::{Read, evidence::EvidenceView, missions::MissionView, viewpoints::Eyes};

/// One piece of evidence in a list. `about` says what it is about, where a list holds more than one thing.
pub(crate) fn evidence_line(page: &Page, evidence: &EvidenceView, about: Option<String>) -> impl IntoView + use<> {
    let t = page.text();
    let language = evidence.language.clone();
    let kind = t.say(&format!("evidence-kind-{}", evidence.kind.code()));
    let words = evidence.words.as_ref();
    let headline = match words {
        Some(words) => {
            let line = view! { <UserLine text=words.headline().to_owned() language/> };
            let is_quote = words.kind == EvidenceKind::Story && words.title.is_empty();
            if is_quote { Either::Left(Either::Left(view! { <q>{line}</q> })) } else { Either::Left(Either::Right(line)) }
        }
        None => Either::Right(t.say("evidence-stub")),
    };
    let about = about.map(|words| view! { <p class="meta">{t.say("evidence-about")} " " <UserLine text=words/></p> });
    view! {
        <li>
            <p class="kicker">{kind}</p>
            <h3><a href=urls::evidence(evidence.id)>{headline}</a></h3>
            <p class="meta">{by(t, evidence)}</p>
            {about}
            <p class="tags">{tags(t, evidence)}</p>
        </li>
    }
}

/// Who added it and when.
fn by(t: Text, evidence: &EvidenceView) -> String {
    let day = t.date_of(evidence.created_at);
    if evidence.words.is_none() {
        return day;
    }
    let name = evidence.byline.clone().unwrap_or_else(|| t.say("no-name"));
    match evidence.job.clone() {
        Some(job) => say!(t, "evidence-by-job", name = name, job = job, day = day),
        None => say!(t, "evidence-by", name = name, day = day),
    }
}

/// How strong it is, whether it waits, whether it was checked.
pub(super) fn tags(t: Text, evidence: &EvidenceView) -> impl IntoView + use<> {
    let state = match evidence.state {
        EvidenceState::Open => None,
        EvidenceState::Held => Some((TagKind::Amber, Some(Icon::Clock))),
        EvidenceState::Withdrawn => Some((TagKind::Plain, Some(Icon::Cross))),
        EvidenceState::Hidden => Some((TagKind::Ruddy, Some(Icon::Eye))),
    };
    let state = state.map(|(kind, icon)| {
        view! { <Tag text=t.say(&format!("evidence-state-{}", evidence.state.code())) kind icon=icon/> " " }
    });
    let strength = evidence.words.as_ref().map(|words| {
        let text = match words.strength {
            Some(strength) => t.say(&format!("strength-{}", strength.code())),
            None => t.say("strength-none"),
        };
        view! { <Tag text/> " " }
    });
    let checked = evidence.checked.is_some().then(|| {
        view! { <Tag text=t.say("evidence-checked-tag") kind=TagKind::Kelp icon=Some(Icon::Check)/> " " }
    });
    view! { {state} {strength} {checked} }
}

/// The evidence on a thing, for its own page: the newest, the way to all, and the way to add some.
pub(crate) async fn section(
    page: &Page,
    read: &mut Read,
    mission: &MissionView,
    target: Target,
    takes_more: bool,
) -> Result<AnyView, PageFailure> {
    let eyes = Eyes::of(page.viewer.as_ref().map(|viewer| &viewer.actor), mission.id);
    // One more than is shown says whether there are more.
    let found = read.evidence_of(target, eyes, SHOWN + 1, 0).await?;
    let t = page.text();
    let shown = found.len().min(usize::try_from(SHOWN).unwrap_or(usize::MAX));
    let items: Vec<_> = found.iter().take(shown).map(|evidence| evidence_line(page, evidence, None)).collect();
    let more = (found.len() > shown).then(|| {
        let href = format!("{}?about={}", urls::mission_evidence(&mission.slug), target.id);
        view! { <p class="more"><a href=href>{t.say("evidence-see-more")}</a></p> }
    });
    let list = if items.is_empty() {
        Either::Left(view! { <p>{t.say("evidence-none-here")}</p> })
    } else {
        Either::Right(view! { <ul class="list ev">{items}</ul> })
    };
    let add = takes_more.then(|| {
        view! { <p class="acts"><a class="btn q" href=urls::new_evidence(target)>{t.say("evidence-add")}</a></p> }
    });
    Ok(view! {
        <section class="sec" id="evidence">
            <div class="sechead">
                <h2>{t.say("evidence-heading")}</h2>
                <p>{t.say("evidence-heading-text")}</p>
            </div>
            {list}
            {more}
            {add}
        </section>
    }
    .into_any())
}
