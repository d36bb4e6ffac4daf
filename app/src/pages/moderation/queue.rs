//! What waits for those who decide: filters, a page of it, and one decision about several things.

use super::{
    desk,
    filter::{AGES, Asked},
    parts::{duration, grounds, rule_answers},
};
use crate::{
    page::{Page, PageFailure, load},
    say,
    text::Text,
    ui::{
        Answer, Crumb, Empty, ErrorSummary, Hidden, Once, PageTitle, Pager, RefusalBox, SelectField, Tag, TagKind, TextArea, TextField,
        UserLine,
    },
    urls,
};
use domain::{
    moderation::{ActKind, BULK_LIMIT, LAW_LIMIT, PAGE, REASON_LIMIT, Whose, Why, rules::HouseRules},
    target::TargetKind,
};
use leptos::prelude::*;
use store::{
    Read,
    moderation::queue::{Line, Waiting},
};

/// Missions to choose from.
const MISSIONS: i64 = 200;
/// Letters of a thing in the list.
const LETTERS: usize = 200;

/// `GET /desk/moderation?kind=&why=&mission=&age=&rule=&whose=&page=`
#[component]
pub fn QueuePage() -> impl IntoView {
    load(|page, read| Box::pin(async move { queue(&page, read).await }))
}

/// `GET /desk/moderation/decide`: the queue again, with what was typed for several things.
#[component]
pub fn DecideManyPage() -> impl IntoView {
    load(|page, read| Box::pin(async move { queue(&page, read).await }))
}

async fn queue(page: &Page, read: &mut Read) -> Result<AnyView, PageFailure> {
    let desk = desk(page)?;
    let t = page.text();
    let asked = Asked::of(page);
    let number = page.page_number();
    let (lines, all) = match asked.filter(page, read).await? {
        Some(filter) => read.moderation_queue(desk, &filter, PAGE, (number - 1) * PAGE).await?,
        None => (Vec::new(), 0),
    };
    let waiting = read.moderation_waiting(desk).await?;
    let rules = read.house_rules().await?.rules;
    let filters = filters(page, read, &asked, &rules).await?;
    let problems = page.problems();
    let labels = vec![
        ("things", t.say("queue-things")),
        ("act", t.say("decide-what")),
        ("rule", t.say("decide-rule")),
        ("reason", t.say("decide-reason")),
    ];
    let list = if lines.is_empty() { empty(t, &asked) } else { form(page, &asked, &lines, &rules) };
    let pages = ((all + PAGE - 1) / PAGE).max(1);
    let pager = (pages > 1).then(|| {
        let at = |number: i64| asked.address(urls::MODERATION_QUEUE, &[("page", number.to_string())]);
        let (from, to) = ((number - 1) * PAGE + 1, (number * PAGE).min(all));
        view! {
            <Pager
                text=say!(t, "queue-pages", from = from, to = to, all = all)
                previous=(number > 1).then(|| at(number - 1))
                next=(number < pages).then(|| at(number + 1))
            />
        }
    });
    let next = (all > 0).then(|| view! { <p class="acts top0"><a class="btn" href=asked.address(urls::NEXT_TO_MODERATE, &[]) accesskey="n">{t.say("queue-next")}</a></p> });
    Ok(view! {
        <PageTitle text=t.say("queue-title") error=!problems.is_empty()/>
        <div class="wrap">
            <Crumb href=urls::MODERATION label=t.say("facts-title")/>
            {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
            <ErrorSummary problems labels title=t.say("queue-not-done")/>
            <h1>{t.say("queue-title")}</h1>
            {totals(t, waiting)}
            {next}
            {filters}
            <p role="status">{say!(t, "queue-count", count = all)}</p>
            {list}
            {pager}
        </div>
    }
    .into_any())
}

fn totals(t: Text, waiting: Waiting) -> AnyView {
    let items: Vec<_> = [
        ("queue-total-held", waiting.held),
        ("queue-total-reported", waiting.reported),
        ("queue-total-again", waiting.again),
        ("queue-total-mine", waiting.mine),
    ]
    .into_iter()
    .map(|(key, count)| view! { <li><b>{t.number(count)}</b> {t.say(key)}</li> })
    .collect();
    view! { <ul class="tot desk">{items}</ul> }.into_any()
}

async fn filters(page: &Page, read: &mut Read, asked: &Asked, rules: &HouseRules) -> Result<AnyView, PageFailure> {
    let t = page.text();
    let any = |key: &str| vec![Answer::new("", t.say(key))];
    let mut kinds = any("queue-any-kind");
    kinds.extend(store::moderation::MODERATED.iter().map(|kind| Answer::new(kind.code(), t.say(&format!("moderated-{}", kind.code())))));
    let mut whys = any("queue-any-why");
    whys.extend(Why::ALL.iter().map(|why| Answer::new(why.code(), t.say(&format!("queue-why-{}", why.code())))));
    let mut missions = any("queue-any-mission");
    missions.extend(read.mission_names(MISSIONS).await?.into_iter().map(|name| Answer::new(name.slug, name.title)));
    let mut ages = any("queue-any-age");
    ages.extend(AGES.iter().map(|days| Answer::new(days.to_string(), say!(t, "queue-age", days = *days))));
    let mut named = any("queue-any-rule");
    named.extend(rule_answers(t, rules));
    let mut whose = any("queue-whose-any");
    whose.extend(Whose::ALL.iter().map(|whose| Answer::new(whose.code(), t.say(&format!("queue-whose-{}", whose.code())))));
    let chosen = |code: Option<&str>| code.unwrap_or_default().to_owned();
    let age = asked.age.map(|age| age.to_string()).unwrap_or_default();
    Ok(view! {
        <form class="filters" method="get" action=urls::MODERATION_QUEUE>
            <div class="filterrow">
                <SelectField name="kind" label=t.say("queue-kind") answers=kinds chosen=chosen(asked.kind.map(TargetKind::code))/>
                <SelectField name="why" label=t.say("queue-why") answers=whys chosen=chosen(asked.why.map(Why::code))/>
                <SelectField name="mission" label=t.say("queue-mission") answers=missions chosen=asked.mission.clone()/>
            </div>
            <div class="filterrow">
                <SelectField name="age" label=t.say("queue-age-label") answers=ages chosen=age/>
                <SelectField name="rule" id="rule-filter".to_owned() label=t.say("queue-rule") answers=named chosen=asked.rule.clone()/>
                <SelectField name="whose" label=t.say("queue-whose") answers=whose chosen=chosen(asked.whose.map(Whose::code))/>
                <p class="acts"><button class="btn q">{t.say("queue-show")}</button></p>
            </div>
        </form>
    }
    .into_any())
}

fn empty(t: Text, asked: &Asked) -> AnyView {
    if *asked == Asked::default() {
        return view! { <Empty title=t.say("queue-empty") text=t.say("queue-empty-text")/> }.into_any();
    }
    view! {
        <Empty title=t.say("queue-no-match") text=t.say("queue-no-match-text")>
            <p><a href=urls::MODERATION_QUEUE>{t.say("queue-all")}</a></p>
        </Empty>
    }
    .into_any()
}

/// The list with a box to tick at each thing, and what to do with all that are ticked.
fn form(page: &Page, asked: &Asked, lines: &[Line], rules: &HouseRules) -> AnyView {
    let t = page.text();
    let problems = page.problems();
    let error = |field: &str| t.problem_of(&problems, field);
    let ticked = page.form.as_ref().and_then(|form| form.values.get("things").cloned()).unwrap_or_default();
    let items: Vec<_> = lines.iter().enumerate().map(|(at, each)| line(page, asked, rules, each, at, &ticked)).collect();
    let buttons: Vec<_> = [ActKind::LetThrough, ActKind::Dismissed, ActKind::Returned, ActKind::Held, ActKind::Hidden]
        .into_iter()
        .map(|kind| {
            let class = if kind == ActKind::LetThrough { "btn" } else { "btn q" };
            view! { <button class=class name="act" value=kind.code()>{t.say(&format!("decide-{}", kind.code()))}</button> " " }
        })
        .collect();
    view! {
        <form method="post" action=urls::DECIDE_MANY novalidate>
            <Once value=page.once.clone()/>
            <Hidden name="filter" value=asked.query()/>
            <ul class="queue">{items}</ul>
            <section class="panel" aria-labelledby="many">
                <h2 id="many">{t.say("queue-many")}</h2>
                <p>{say!(t, "queue-many-text", limit = BULK_LIMIT)}</p>
                <SelectField name="rule" label=t.say("decide-rule") answers=grounds(t, rules) chosen=page.typed("rule", "") error=error("rule")/>
                <TextField name="law" label=t.say("decide-law") hint=t.say("leave-out") value=page.typed("law", "") limit=LAW_LIMIT error=error("law")/>
                <TextArea name="reason" label=t.say("decide-reason") hint=t.say("decide-reason-hint") value=page.typed("reason", "") limit=REASON_LIMIT rows=3 error=error("reason")/>
                <p class="acts">{buttons}</p>
            </section>
        </form>
    }
    .into_any()
}

fn line(page: &Page, asked: &Asked, rules: &HouseRules, line: &Line, at: usize, ticked: &[String]) -> AnyView {
    let t = page.text();
    let item = &line.item;
    let last = line.last_act.map(|id| id.to_string()).unwrap_or_default();
    let value = format!("{}:{}:{}:{last}", item.target.kind.code(), item.target.id, line.version);
    let id = if at == 0 { "things".to_owned() } else { format!("things-{}", at + 1) };
    let checked = ticked.contains(&value);
    let words = shortened(&line.words);
    let waited = duration(t, page.moment.now.seconds_since(item.waits_since));
    let rule = item.rule.as_ref().map(|id| rules.name(id, t.language().code()));
    let rule = rule.map(|rule| view! { <p class="meta">{say!(t, "queue-line-rule", rule = rule)}</p> });
    let taken = line.taken_by_name.as_ref().map(|name| view! { <p class="meta">{say!(t, "queue-line-taken", name = name)}</p> });
    let name = line.byline.clone().unwrap_or_else(|| t.say("no-name"));
    let href = asked.address(&urls::moderate(item.target), &[]);
    view! {
        <li>
            <p class="tags">
                <Tag text=t.say(&format!("moderated-{}", item.target.kind.code()))/>
                {tags(t, item)}
                <span class="meta">{say!(t, "queue-line-waits", time = waited)}</span>
            </p>
            <h2 class="h3"><a href=href><UserLine text=words.clone() language=line.language.clone()/></a></h2>
            <p class="meta">
                {say!(t, "queue-line-by", name = name)}
                " "
                <UserLine text=line.mission_title.clone() language=line.mission_language.clone()/>
            </p>
            {rule}
            {taken}
            <label class="tick">
                <input type="checkbox" id=id name="things" value=value checked=checked/>
                " "
                <span>{t.say("queue-choose")} <span class="vh">{words}</span></span>
            </label>
        </li>
    }
    .into_any()
}

/// Why it waits, as tags.
pub(super) fn tags(t: Text, item: &store::moderation::queue::Item) -> Vec<AnyView> {
    let mut tags = Vec::new();
    let mut tag = |text: String, kind: TagKind| tags.push(view! { <Tag text kind/> " " }.into_any());
    if item.appeal.is_some() {
        tag(t.say("queue-tag-again"), TagKind::Tide);
    }
    if item.reports > 0 {
        tag(say!(t, "queue-tag-reports", count = item.reports), TagKind::Ruddy);
    }
    if item.machine {
        tag(t.say("queue-tag-machine"), TagKind::Amber);
    }
    if item.parked {
        tag(t.say("queue-tag-parked"), TagKind::Amber);
    } else if item.held && !item.machine {
        tag(t.say("queue-tag-held"), TagKind::Amber);
    }
    tags
}

/// The first letters of a long text, cut between words.
fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LETTERS {
        return line;
    }
    let cut: String = line.chars().take(LETTERS).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole}\u{2026}")
}
