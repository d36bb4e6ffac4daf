//! One thing to decide on: its words, why it waits, what was done before, and big buttons.

use super::{
    desk,
    filter::Asked,
    parts::{details, duration, grounds, rule_and_law, who_acted, words},
    queue::tags,
};
use crate::{
    page::{Page, PageFailure, load, path_value},
    say,
    text::Text,
    ui::{
        Crumb, Empty, ErrorSummary, FileShown, HeldLine, Hidden, Once, PageTitle, RefusalBox, SavedLine, SelectField, Tag, TagKind,
        TextArea, TextField, UserLine, UserText,
    },
    urls,
};
use domain::{
    ModerationActId,
    moderation::{ActKind, KEEPS_RULES, LAW_LIMIT, REASON_LIMIT, Standing, choices, may_decide, rules::HouseRules},
    permission::{Action, Subject, may},
    problem::Refusal,
    target::{Target, TargetKind},
};
use leptos::prelude::*;
use store::{
    Read,
    missions::MissionView,
    moderation::{
        acts::ActView,
        queue::{Item, Place},
        reports::ReportView,
        things::Thing,
    },
};

/// Earlier acts and reports shown at a thing.
const SHOWN: i64 = 20;

/// `GET /desk/moderation/{kind}/{id}`
#[component]
pub fn ItemPage() -> impl IntoView {
    let kind = path_value::<TargetKind>("kind");
    let id = path_value::<domain::IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let target = Target { kind: kind?, id: id?.uuid() };
            let waits = read.in_queue(target.id).await?;
            item(&page, read, target, waits).await
        })
    })
}

/// `GET /desk/moderation/next`: the next thing that waits.
#[component]
pub fn NextPage() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            let desk = desk(&page)?;
            let asked = Asked::of(&page);
            let next = match asked.filter(&page, read).await? {
                Some(filter) => read.next_in_queue(desk, &filter, page.asked("after").parse::<Place>().ok()).await?,
                None => None,
            };
            match next {
                Some(next) => item(&page, read, next.target, Some(next)).await,
                None => nothing_left(&page, read, &asked).await,
            }
        })
    })
}

async fn nothing_left(page: &Page, read: &mut Read, asked: &Asked) -> Result<AnyView, PageFailure> {
    let t = page.text();
    let done = done(page, read).await?;
    Ok(view! {
        <PageTitle text=t.say("next-none")/>
        <div class="wrap">
            <div class="narrow">
                <Crumb href=asked.queue() label=t.say("queue-title")/>
                {done}
                <h1>{t.say("next-none")}</h1>
                <Empty title=t.say("queue-empty") text=t.say("queue-empty-text")>
                    <p class="acts"><a class="btn" href=urls::MODERATION_QUEUE>{t.say("queue-all")}</a></p>
                </Empty>
            </div>
        </div>
    }
    .into_any())
}

/// What was just done, when the page comes after an act.
async fn done(page: &Page, read: &mut Read) -> Result<Option<AnyView>, PageFailure> {
    let t = page.text();
    let Ok(id) = page.asked("done").parse::<ModerationActId>() else { return Ok(None) };
    let Some(act) = read.moderation_act(id).await? else { return Ok(None) };
    let viewer = page.known()?;
    if may(&viewer.actor, Action::Moderate, Subject::in_mission(act.mission)).is_err() {
        return Ok(None);
    }
    let text = t.say(&format!("act-done-{}", act.kind.code()));
    let link = urls::moderation_act(act.id);
    Ok(Some(view! { <SavedLine text><p><a href=link>{t.say("act-see-statement")}</a></p></SavedLine> }.into_any()))
}

/// `waits` is its place in the queue.
async fn item(page: &Page, read: &mut Read, target: Target, waits: Option<Item>) -> Result<AnyView, PageFailure> {
    let thing = read.moderated(target).await?.ok_or(PageFailure::NotFound)?;
    let viewer = match &page.viewer {
        Some(viewer) => viewer.clone(),
        None if thing.standing == Standing::Held => return Err(PageFailure::NotFound),
        None => return Err(PageFailure::SignInFirst),
    };
    if may(&viewer.actor, Action::Moderate, Subject::in_mission(thing.mission)).is_err() {
        // What is held is not there for those who may not see it.
        return Err(if thing.standing == Standing::Held { PageFailure::NotFound } else { PageFailure::Forbidden });
    }
    let t = page.text();
    let mission = read.mission_by_id(thing.mission).await?.ok_or(PageFailure::NotFound)?;
    let file = match (target.kind, thing.standing) {
        (_, Standing::Gone) => None,
        (TargetKind::Evidence, _) => read.file_of_evidence(target.id.into()).await?,
        _ => None,
    };
    let acts = read.acts_on(target.id, SHOWN).await?;
    let reported = waits.as_ref().is_some_and(|item| item.reports > 0);
    let reports = if reported { read.open_reports(target.id, SHOWN).await? } else { Vec::new() };
    let rules = read.house_rules().await?.rules;
    let asked = Asked::of(page);
    let done = done(page, read).await?;
    let appealed = waits.as_ref().filter(|item| item.appeal.is_some());
    let refusal = page.refusal().or(may_decide(viewer.actor.id, thing.author, appealed.map(|item| item.asked_about_by)).err());
    let problems = page.problems();
    let labels = vec![
        ("act", t.say("decide-what")),
        ("rule", t.say("decide-rule")),
        ("law", t.say("decide-law")),
        ("reason", t.say("decide-reason")),
    ];
    let needs_another = matches!(refusal, Some(Refusal::AnotherPersonDecides | Refusal::OwnWords));
    let alone = needs_another && read.other_moderators(viewer.actor.id, thing.mission, thing.author).await? == 0;
    let nobody = alone.then(|| view! { <p class="panel amber">{t.say("decide-nobody-else")}</p> });
    let title = t.say(&format!("item-title-{}", target.kind.code()));
    let decide = deciding(page, &asked, &thing, waits.as_ref(), &acts, &rules, viewer.actor.id);
    Ok(view! {
        <PageTitle text=title.clone() error=!problems.is_empty()/>
        <div class="wrap">
            <Crumb href=asked.queue() label=t.say("queue-title")/>
            {done}
            {refusal.map(|refusal| view! { <RefusalBox refusal/> })}
            {nobody}
            <ErrorSummary problems labels title=t.say("queue-not-done")/>
            <h1>{title}</h1>
            <div class="split">
                <div>
                    {head(page, &thing, &mission, waits.as_ref())}
                    <h2 class="vh">{t.say("item-words")}</h2>
                    {words(t, &thing)}
                    {file.map(|file| view! { <FileShown file/> })}
                    {details(t, thing.parts.iter().map(|part| part.words.as_str()))}
                    {said(t, &rules, &reports, &acts)}
                    {history(t, &rules, &acts)}
                </div>
                <div class="rside">
                    {decide}
                    {taking(page, &thing, waits.as_ref(), viewer.actor.id)}
                    {skip(t, &asked, waits.as_ref())}
                    <details>
                        <summary>{t.say("keys-title")}</summary>
                        <p>{t.say("keys-text")}</p>
                    </details>
                </div>
            </div>
        </div>
    }
    .into_any())
}

/// How it stands, why it waits, who wrote it, where.
fn head(page: &Page, thing: &Thing, mission: &MissionView, waits: Option<&Item>) -> AnyView {
    let t = page.text();
    let kind = match thing.standing {
        Standing::Open => TagKind::Kelp,
        Standing::Held => TagKind::Amber,
        Standing::Hidden => TagKind::Ruddy,
        Standing::Gone => TagKind::Plain,
    };
    let standing = view! { <Tag text=t.say(&format!("standing-{}", thing.standing.code())) kind/> };
    let why = waits.map(|item| tags(t, item));
    let since = waits.map(|item| {
        let waited = duration(t, page.moment.now.seconds_since(item.waits_since));
        view! { <span class="meta">{say!(t, "queue-line-waits", time = waited)}</span> }
    });
    let name = thing.byline.clone().unwrap_or_else(|| t.say("no-name"));
    let by = say!(t, "item-by", name = name, day = thing.created_at);
    let see = (thing.standing == Standing::Open || thing.standing == Standing::Held).then(|| {
        view! { <p><a href=urls::target(thing.target)>{t.say("item-see")}</a></p> }
    });
    let title = view! { <UserLine text=mission.mission.title.clone() language=mission.mission.language.clone()/> };
    view! {
        <p class="tags">{standing} " " {why} {since}</p>
        <p class="meta">{by} " " <a href=urls::mission(&mission.slug)>{title}</a></p>
        {see}
    }
    .into_any()
}

/// What people said about it: reports without names, and the author who asks again.
fn said(t: Text, rules: &HouseRules, reports: &[ReportView], acts: &[ActView]) -> AnyView {
    let appeal = acts.first().and_then(|act| act.appeal.as_ref()).filter(|appeal| appeal.outcome.is_none()).map(|appeal| {
        view! {
            <section class="sub">
                <h2>{t.say("item-asks-again")}</h2>
                <p class="meta">{say!(t, "item-asked-on", day = appeal.created_at)}</p>
                <UserText text=appeal.words.clone() language=appeal.language.clone()/>
            </section>
        }
    });
    let lines: Vec<_> = reports
        .iter()
        .map(|report| {
            let rule = rules.name(&report.rule, t.language().code());
            let words =
                (!report.words.is_empty()).then(|| view! { <UserText text=report.words.clone() language=report.language.clone()/> });
            view! { <li><p><b><UserLine text=rule/></b> " " <span class="meta">{t.date_of(report.created_at)}</span></p> {words}</li> }
        })
        .collect();
    let reports = (!lines.is_empty()).then(|| {
        view! { <section class="sub"><h2>{t.say("item-reports")}</h2><ul class="rules">{lines}</ul></section> }
    });
    view! { {appeal} {reports} }.into_any()
}

/// What was done before, newest first.
fn history(t: Text, rules: &HouseRules, acts: &[ActView]) -> Option<AnyView> {
    let lines: Vec<_> = acts
        .iter()
        .map(|act| {
            let by = who_acted(t, act);
            let rule = rule_and_law(t, rules, act).map(|rule| view! { <p><UserLine text=rule/></p> });
            let reason = (!act.reason.is_empty()).then(|| view! { <UserText text=act.reason.clone()/> });
            let what = t.say(&format!("act-kind-{}", act.kind.code()));
            view! {
                <li>
                    <p>
                        <a href=urls::moderation_act(act.id)>{what}</a>
                        " "
                        <span class="meta">{say!(t, "item-act-by", name = by, day = act.created_at)}</span>
                    </p>
                    {rule}
                    {reason}
                </li>
            }
        })
        .collect();
    (!lines.is_empty())
        .then(|| view! { <section class="sub"><h2>{t.say("item-history")}</h2><ul class="rules">{lines}</ul></section> }.into_any())
}

/// The buttons. The one that most things need comes first and asks for nothing.
fn deciding(
    page: &Page,
    asked: &Asked,
    thing: &Thing,
    waits: Option<&Item>,
    acts: &[ActView],
    rules: &HouseRules,
    viewer: domain::PersonId,
) -> AnyView {
    let t = page.text();
    let appealed = waits.filter(|item| item.appeal.is_some());
    if thing.standing == Standing::Gone {
        return view! { <p class="panel">{t.say("item-gone")}</p> }.into_any();
    }
    if may_decide(viewer, thing.author, appealed.map(|item| item.asked_about_by)).is_err() {
        return ().into_any();
    }
    let fitting = choices(thing.standing, waits.is_some_and(|item| item.reports > 0), appealed.is_some());
    let version = thing.version.to_string();
    let last = acts.first().map(|act| act.id.to_string()).unwrap_or_default();
    let filter = asked.query();
    let action = urls::moderate(thing.target);
    let seen = move || {
        view! {
            <Hidden name="version" value=version.clone()/>
            <Hidden name="last_act" value=last.clone()/>
            <Hidden name="filter" value=filter.clone()/>
        }
    };
    let quick = fitting.iter().find(|kind| matches!(kind, ActKind::LetThrough | ActKind::Dismissed)).map(|kind| {
        view! {
            <form method="post" action=action.clone()>
                <Once value=page.once.clone()/>
                {seen()}
                <Hidden name="rule" value=KEEPS_RULES/>
                <p>{t.say("decide-quick")}</p>
                <p class="acts top0"><button class="btn big" name="act" value=kind.code() accesskey="l">{t.say(&format!("decide-{}", kind.code()))}</button></p>
            </form>
        }
    });
    let problems = page.problems();
    let error = |field: &str| t.problem_of(&problems, field);
    let buttons: Vec<_> = fitting
        .iter()
        .map(|kind| {
            let key = match kind {
                ActKind::LetThrough | ActKind::Dismissed => return None,
                ActKind::Kept => "k",
                ActKind::Returned => "r",
                ActKind::Held => "o",
                ActKind::Hidden => "h",
            };
            Some(view! { <button class="btn q" name="act" value=kind.code() accesskey=key>{t.say(&format!("decide-{}", kind.code()))}</button> " " })
        })
        .collect();
    let favour = fitting.iter().find(|kind| matches!(kind, ActKind::LetThrough | ActKind::Dismissed)).map(|kind| {
        let words = t.say(&format!("decide-{}-reason", kind.code()));
        view! { <button class="btn q" name="act" value=kind.code()>{words}</button> " " }
    });
    let with_reason = view! {
        <form method="post" action=action novalidate>
            <Once value=page.once.clone()/>
            {seen()}
            <SelectField name="rule" label=t.say("decide-rule") answers=grounds(t, rules) chosen=page.typed("rule", suggested(waits)) error=error("rule")/>
            <TextField name="law" label=t.say("decide-law") hint=t.say("leave-out") value=page.typed("law", "") limit=LAW_LIMIT error=error("law")/>
            <TextArea name="reason" label=t.say("decide-reason") hint=t.say("decide-reason-hint") value=page.typed("reason", "") limit=REASON_LIMIT rows=4 error=error("reason")/>
            <p class="acts" id="act">{buttons} {favour}</p>
        </form>
    };
    view! {
        <section class="panel" aria-labelledby="decide">
            <h2 id="decide">{t.say("decide-title")}</h2>
            {quick}
            <hr/>
            <h3>{t.say("decide-with-reason")}</h3>
            {with_reason}
        </section>
    }
    .into_any()
}

/// The rule that was named last is the likely one.
fn suggested(waits: Option<&Item>) -> &str {
    waits.and_then(|item| item.rule.as_deref()).unwrap_or_default()
}

/// Who looks at it, and the button to take it or to give it back.
fn taking(page: &Page, thing: &Thing, waits: Option<&Item>, viewer: domain::PersonId) -> Option<AnyView> {
    let t = page.text();
    let item = waits?;
    let (text, button, value) = match item.taken_by {
        Some(taken) if taken == viewer => ("take-mine", "take-give-back", "no"),
        Some(_) => ("take-other", "take-over", "yes"),
        None => ("take-nobody", "take-it", "yes"),
    };
    let (action, once, button) = (urls::take_to_moderate(thing.target), page.once.clone(), t.say(button));
    Some(
        view! {
            <HeldLine text=t.say(text)>
                <form method="post" action=action>
                    <Once value=once/>
                    <button class="link" name="take" value=value>{button}</button>
                </form>
            </HeldLine>
        }
        .into_any(),
    )
}

/// The way to the one after this, with nothing done here.
fn skip(t: Text, asked: &Asked, waits: Option<&Item>) -> Option<AnyView> {
    let item = waits?;
    let href = asked.address(urls::NEXT_TO_MODERATE, &[("after", item.place().to_string())]);
    Some(view! { <p class="more"><a href=href accesskey="n">{t.say("next-skip")}</a></p> }.into_any())
}
