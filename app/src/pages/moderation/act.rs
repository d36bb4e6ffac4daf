//! The statement of reasons of an act: for the author of the words, and for those who decide on them.

use super::parts::{rule_and_law, who_acted, words};
use crate::{
    page::{PageFailure, load, path_value},
    say,
    text::Text,
    ui::{HeldLine, PageTitle, Rich, SavedLine, Tag, TagKind, UserLine, UserText},
    urls,
};
use domain::{
    EvidenceId, IdeaId, ModerationActId, ViewpointId,
    moderation::{ActKind, AppealOutcome, Standing, rules::HouseRules},
    permission::{Action, Subject, may},
    target::TargetKind,
};
use leptos::prelude::*;
use store::moderation::{acts::ActView, things::Thing};

/// `GET /moderation/acts/{id}`
#[component]
pub fn ActPage() -> impl IntoView {
    let id = path_value::<ModerationActId>("id");
    load(|page, read| {
        Box::pin(async move {
            let act = read.moderation_act(id?).await?.ok_or(PageFailure::NotFound)?;
            let viewer = page.viewer.as_ref().ok_or(PageFailure::NotFound)?;
            let own = viewer.actor.id == act.author && act.kind != ActKind::Dismissed;
            let staff = may(&viewer.actor, Action::Moderate, Subject::in_mission(act.mission)).is_ok();
            if !own && !staff {
                return Err(PageFailure::NotFound);
            }
            let t = page.text();
            let thing = read.moderated(act.target).await?;
            let rules = read.house_rules().await?.rules;
            let newest = read.last_act(act.target.id).await?.is_some_and(|last| last.id == act.id);
            let standing = thing.as_ref().map_or(Standing::Gone, |thing| thing.standing);
            let others = match act.by {
                Some(by) => read.other_moderators(by, act.mission, act.author).await?,
                None => 1,
            };
            let kind = act.target.kind.code();
            let title = t.say(&format!("act-title-{}", act.kind.code()));
            let saved = (page.asked("saved") == "asked" && own)
                .then(|| view! { <SavedLine text=t.say("again-saved")><p>{t.say("again-next")}</p></SavedLine> });
            let shown = thing.as_ref().filter(|thing| !thing.parts.is_empty()).map(|thing| words_of(t, &act, thing));
            let desk = staff.then(|| {
                view! { <p class="more"><a href=urls::moderate(act.target)>{t.say("act-to-desk")}</a></p> }
            });
            let on = own.then(|| what_now(t, &act, newest, standing, others));
            Ok(view! {
                <PageTitle text=title.clone()/>
                <div class="wrap">
                    <div class="narrow">
                        {saved}
                        <p class="kicker">{t.say(&format!("moderated-{kind}"))}</p>
                        <h1>{title}</h1>
                        <p class="lead">{t.say(&format!("act-what-{}", act.kind.code()))}</p>
                        {facts(t, &rules, &act)}
                        {shown}
                        {appeal(t, &act)}
                        {on}
                        {desk}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

/// What, when, under which rule or law, why, who found it, whether a machine was used, who decided.
fn facts(t: Text, rules: &HouseRules, act: &ActView) -> AnyView {
    let rule = rule_and_law(t, rules, act).map(|line| {
        let text = act.rule.as_ref().and_then(|id| rules.rule(id)).map(|rule| rule.words_in(t.language().code()).text);
        let text = text.map(|text| view! { <p><UserLine text/></p> });
        view! { <dt>{t.say("act-rule")}</dt> <dd><p><b><UserLine text=line/></b></p> {text}</dd> }
    });
    let reason = match (act.reason.is_empty(), act.rule.is_none() && act.law.is_empty()) {
        (false, _) => Some(view! { <dt>{t.say("act-reason")}</dt> <dd><UserText text=act.reason.clone()/></dd> }.into_any()),
        (true, true) => Some(view! { <dt>{t.say("act-reason")}</dt> <dd><p>{t.say("act-keeps-rules")}</p></dd> }.into_any()),
        (true, false) => None,
    };
    let by = match (&act.by_name, &act.by_job) {
        (Some(name), Some(job)) => say!(t, "act-by-person", name = name, job = job),
        _ => who_acted(t, act),
    };
    let machine = if act.machine { t.say("act-machine-yes") } else { t.say("act-machine-no") };
    let again = act.answers.map(|answered| {
        view! { <dt>{t.say("act-answers")}</dt> <dd><a href=urls::moderation_act(answered)>{t.say("act-answers-link")}</a></dd> }
    });
    view! {
        <dl class="facts">
            <dt>{t.say("act-when")}</dt>
            <dd><time datetime=t.datetime(act.created_at)>{t.moment_of(act.created_at)}</time></dd>
            {rule}
            {reason}
            <dt>{t.say("act-found")}</dt>
            <dd>{t.say(&format!("found-{}", act.found_by.code()))}</dd>
            <dt>{t.say("act-machine")}</dt>
            <dd>{machine}</dd>
            <dt>{t.say("act-decided-by")}</dt>
            <dd><bdi>{by}</bdi></dd>
            {again}
        </dl>
    }
    .into_any()
}

/// The words as they are now: the author gets them back here.
fn words_of(t: Text, act: &ActView, thing: &Thing) -> AnyView {
    let key = if act.words_version == thing.version { "act-words" } else { "act-words-now" };
    view! { <section class="sub"><h2>{t.say(key)}</h2>{words(t, thing)}</section> }.into_any()
}

/// That the author asked again, and what came of it.
fn appeal(t: Text, act: &ActView) -> Option<AnyView> {
    let appeal = act.appeal.as_ref()?;
    let (kind, key) = match appeal.outcome {
        None => (TagKind::Amber, "again-waits"),
        Some(AppealOutcome::Kept) => (TagKind::Plain, "again-kept"),
        Some(AppealOutcome::Changed) => (TagKind::Kelp, "again-changed"),
        Some(AppealOutcome::TakenBack) => (TagKind::Plain, "again-taken-back"),
    };
    let answer = appeal.answer.map(|id| view! { <p><a href=urls::moderation_act(id)>{t.say("again-see-answer")}</a></p> });
    Some(
        view! {
            <section class="sub">
                <h2>{t.say("again-asked")}</h2>
                <p class="tags"><Tag text=t.say(key) kind/></p>
                <p class="meta">{say!(t, "item-asked-on", day = appeal.created_at)}</p>
                <UserText text=appeal.words.clone() language=appeal.language.clone()/>
                {answer}
            </section>
        }
        .into_any(),
    )
}

/// What the author can do now: change the words, ask again, or nothing.
fn what_now(t: Text, act: &ActView, newest: bool, standing: Standing, others: i64) -> AnyView {
    let held = newest && standing == Standing::Held;
    let change = (held && (act.kind == ActKind::Returned || act.by.is_none())).then(|| {
        let href = match act.target.kind {
            TargetKind::Viewpoint => urls::edit_viewpoint(ViewpointId::from(act.target.id)),
            TargetKind::Evidence => urls::edit_evidence(EvidenceId::from(act.target.id)),
            _ => urls::edit_idea(IdeaId::from(act.target.id)),
        };
        view! { <p class="acts top0"><a class="btn" href=href>{t.say("act-change-words")}</a></p> }
    });
    let machine = (held && act.by.is_none()).then(|| view! { <HeldLine text=t.say("act-machine-next")/> });
    let ask = act.can_be_asked_about(newest, standing).is_ok().then(|| {
        // It may wait long when there is nobody else: people should know before they write.
        let alone = (others == 0).then(|| view! { <p class="panel amber">{t.say("again-nobody-else")}</p> });
        view! {
            <section class="sub">
                <h2>{t.say("again-title")}</h2>
                <p>{t.say("again-how")}</p>
                {alone}
                <p class="acts top0"><a class="btn q" href=urls::ask_again(act.id)>{t.say("again-button")}</a></p>
            </section>
        }
    });
    let rules = view! { <p class="meta"><Rich text=t.say("act-all-rules") link=urls::HOUSE_RULES.to_owned()/></p> };
    view! { {change} {machine} {ask} {rules} }.into_any()
}
