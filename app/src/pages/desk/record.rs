//! The action record. The server writes each look into it before this page is made.

use super::allowed;
use crate::{
    page::{Page, PageFailure, load},
    records::{Asked, action},
    say,
    text::{Text, zone},
    ui::{Answer, Crumb, DateField, Empty, Hidden, PageTitle, Pager, SearchField, SelectField, UserLine, UserText},
    urls,
};
use domain::{
    permission::Action,
    target::{Target, TargetKind},
};
use leptos::{
    prelude::*,
    serde_json::{self, Value},
};
use store::{
    Read,
    records::list::{Entry, Place},
};

/// Entries on one page.
const PAGE: i64 = 50;
/// Missions in the filter.
const NAMES: i64 = 300;
/// The kinds of things that have words.
const THINGS: [&str; 14] = [
    "idea",
    "viewpoint",
    "evidence",
    "assumption",
    "test",
    "decision",
    "mission",
    "person",
    "file",
    "paper",
    "sign_up",
    "house_rules",
    "message",
    "record",
];

/// `GET /desk/record?person=&action=&mission=&thing=&from=&to=&words=&after=`
#[component]
pub fn RecordPage() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            allowed(&page, Action::SeeRecord)?;
            let t = page.text();
            let asked = Asked::of(|name| page.asked(name).to_owned());
            let after: Option<Place> = page.asked("after").parse().ok();
            // One more than is shown says whether there is a page after this one.
            let mut entries = match asked.filter(t, read, &crate::text::Zone(zone())).await? {
                Some(filter) => read.records(&filter, after, PAGE + 1).await?,
                None => Vec::new(),
            };
            let more = i64::try_from(entries.len()).unwrap_or(0) > PAGE;
            entries.truncate(usize::try_from(PAGE).unwrap_or_default());
            let query = asked.query();
            let start = if query.is_empty() { String::new() } else { format!("{query}&") };
            let next = entries.last().filter(|_| more).map(|last| urls::record(&format!("{start}after={}", last.place())));
            let pager = (more || after.is_some()).then(|| {
                let previous = after.is_some().then(|| urls::record(&query));
                view! {
                    <Pager
                        text=t.say("record-order")
                        previous
                        previous_label=Some(t.say("record-newest"))
                        next
                        next_label=Some(t.say("record-older"))
                    />
                }
            });
            let filters = filters(&page, read, &asked).await?;
            let items: Vec<_> = entries.iter().map(|each| entry(t, &asked, each)).collect();
            let list = if items.is_empty() {
                view! {
                    <Empty title=t.say("record-none") text=t.say("record-none-text")>
                        <p><a href=urls::RECORD>{t.say("record-all")}</a></p>
                    </Empty>
                }
                .into_any()
            } else {
                view! { <h2 class="vh">{t.say("record-entries")}</h2> <ul class="list">{items}</ul> }.into_any()
            };
            Ok(view! {
                <PageTitle text=t.say("record-title")/>
                <div class="wrap">
                    <Crumb href=urls::DESK label=t.say("desk-title")/>
                    <h1>{t.say("record-title")}</h1>
                    <p class="lead">{t.say("record-lead")}</p>
                    <p>{t.say("record-looked")}</p>
                    {filters}
                    <p><a href=urls::record_csv(&query) type="text/csv" rel="nofollow">{t.say("record-csv")}</a></p>
                    {list}
                    {pager}
                </div>
            }
            .into_any())
        })
    })
}

async fn filters(page: &Page, read: &mut Read, asked: &Asked) -> Result<AnyView, PageFailure> {
    let t = page.text();
    let any = |key: &str| vec![Answer::new("", t.say(key))];
    let mut people = any("record-anyone");
    people.extend(read.colleagues().await?.into_iter().map(|each| Answer::new(each.id.to_string(), each.name.unwrap_or_default())));
    let mut actions = any("record-any-act");
    let mut named: Vec<Answer> = crate::records::ACTIONS.iter().map(|code| Answer::new(*code, action(t, code))).collect();
    named.sort_by(|one, other| one.label.cmp(&other.label));
    actions.extend(named);
    let mut missions = any("changes-all-missions");
    missions.extend(read.mission_names(NAMES).await?.into_iter().map(|name| Answer::new(name.slug, name.title)));
    let thing = (!asked.thing.is_empty()).then(|| {
        view! {
            <Hidden name="thing" value=asked.thing.clone()/>
            <p>{t.say("record-one-thing")} " " <a href=urls::RECORD>{t.say("record-all")}</a></p>
        }
    });
    Ok(view! {
        <form class="filters" method="get" action=urls::RECORD>
            <div class="filterrow">
                <SelectField name="person" label=t.say("record-person") answers=people chosen=asked.person.clone()/>
                <SelectField name="action" label=t.say("record-act") answers=actions chosen=asked.action.clone()/>
                <SelectField name="mission" label=t.say("changes-mission") answers=missions chosen=asked.mission.clone()/>
            </div>
            <div class="filterrow">
                <DateField name="from" label=t.say("changes-from") value=asked.from.clone()/>
                <DateField name="to" label=t.say("changes-to") value=asked.to.clone()/>
                <SearchField name="words" label=t.say("record-words") value=asked.words.clone()/>
            </div>
            {thing}
        </form>
    }
    .into_any())
}

fn entry(t: Text, asked: &Asked, entry: &Entry) -> AnyView {
    let who = match (&entry.name, entry.role.is_staff(), entry.by_person) {
        (Some(name), true, _) => say!(t, "record-who", name = name, role = t.say(&format!("role-{}", entry.role.code()))),
        (None, true, true) => t.say(&format!("role-{}", entry.role.code())),
        (_, false, true) => t.say("record-who-resident"),
        (_, _, false) => t.say("record-who-nobody"),
    };
    let mission = entry.slug.as_ref().map(|slug| {
        let title = entry.mission.clone().unwrap_or_default();
        view! { <a href=urls::mission(slug)><UserLine text=title language=entry.mission_language.clone()/></a> " " }
    });
    let about = entry.subject_name.as_ref().map(|name| view! { <bdi>{name.clone()}</bdi> " " });
    let is_person = matches!(entry.subject_kind.as_str(), "person" | "house_rules" | "record");
    let story = (!is_person && asked.thing.is_empty()).then(|| {
        let href = urls::record(&format!("thing={}", entry.subject));
        view! { <a href=href>{t.say("record-story")} <span class="vh">" " {t.datetime(entry.created_at)}</span></a> }
    });
    view! {
        <li>
            <p class="tags">
                <time datetime=t.datetime(entry.created_at)>{t.moment_of(entry.created_at)}</time>
                " "
                <span class="meta">{who}</span>
            </p>
            <h3>{action(t, &entry.action)}</h3>
            <p class="meta">{thing(t, entry)} " " {about} {mission} {story}</p>
            {detail(t, &entry.detail)}
        </li>
    }
    .into_any()
}

/// What it was done to, with a link where it has a page.
fn thing(t: Text, entry: &Entry) -> AnyView {
    let kind = entry.subject_kind.as_str();
    let words = if THINGS.contains(&kind) { t.say(&format!("record-thing-{}", kind.replace('_', "-"))) } else { kind.to_owned() };
    let href = match kind.parse::<TargetKind>() {
        Ok(TargetKind::Mission) | Err(_) => None,
        Ok(kind) => Some(urls::target(Target { kind, id: entry.subject })),
    };
    match href {
        Some(href) => view! { <a href=href>{words}</a> }.into_any(),
        None => words.into_any(),
    }
}

/// Before and after beside each other; the rest line by line. Nothing when there is nothing more to know.
fn detail(t: Text, detail: &str) -> Option<AnyView> {
    let value: Value = serde_json::from_str(detail).ok()?;
    let fields = value.as_object().filter(|fields| !fields.is_empty())?;
    let (before, after) = (fields.get("before"), fields.get("after"));
    let mut changes = Vec::new();
    if before.is_some() || after.is_some() {
        compare(String::new(), before.unwrap_or(&Value::Null), after.unwrap_or(&Value::Null), &mut changes);
    }
    let rows: Vec<_> = changes
        .into_iter()
        .map(|(name, before, after)| {
            view! {
                <tr>
                    <th scope="row" dir="ltr">{name}</th>
                    <td><UserText text=before/></td>
                    <td><UserText text=after/></td>
                </tr>
            }
        })
        .collect();
    let table = (!rows.is_empty()).then(|| {
        view! {
            <div class="scroll" role="region" aria-label=t.say("record-before-after") tabindex="0">
                <table>
                    <caption class="vh">{t.say("record-before-after")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t.say("record-field")}</th>
                            <th scope="col">{t.say("record-before")}</th>
                            <th scope="col">{t.say("record-after")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    });
    let rest: Vec<_> = fields
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "before" | "after"))
        .map(|(name, value)| view! { <dt dir="ltr">{name.clone()}</dt> <dd><UserText text=plain(value)/></dd> })
        .collect();
    let rest = (!rest.is_empty()).then(|| view! { <dl class="facts">{rest}</dl> });
    Some(view! { <details><summary>{t.say("record-detail")}</summary> {table} {rest}</details> }.into_any())
}

/// Every value that is not the same before and after, by the path to it.
fn compare(path: String, before: &Value, after: &Value, changes: &mut Vec<(String, String, String)>) {
    if before == after {
        return;
    }
    let names = |value: &Value| value.as_object().map(|fields| fields.keys().cloned().collect::<Vec<_>>());
    match (names(before), names(after)) {
        (None, None) => changes.push((path, plain(before), plain(after))),
        (one, other) => {
            let mut names: Vec<String> = one.into_iter().chain(other).flatten().collect();
            names.sort();
            names.dedup();
            for name in names {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                let of = |value: &Value| value.get(&name).cloned().unwrap_or(Value::Null);
                compare(path, &of(before), &of(after), changes);
            }
        }
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join("\n"),
        value => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use leptos::serde_json::json;

    #[test]
    fn only_what_changed_stands_beside_each_other() {
        let mut changes = Vec::new();
        let (before, after) =
            (json!({ "a": 1, "b": "same", "c": { "d": ["x"] } }), json!({ "a": 2, "b": "same", "c": { "d": ["x", "y"] } }));
        compare(String::new(), &before, &after, &mut changes);
        assert_eq!(changes, [("a".into(), "1".into(), "2".into()), ("c.d".into(), "x".into(), "x\ny".into())]);
        changes.clear();
        compare(String::new(), &json!("open"), &json!("held"), &mut changes);
        assert_eq!(changes, [(String::new(), "open".into(), "held".into())]);
    }
}
