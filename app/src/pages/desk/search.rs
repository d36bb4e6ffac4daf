//! Search for staff: ideas, viewpoints, evidence, tests and decisions, also those that not everyone can read.

use super::{desk, waiting::named};
use crate::{
    page::{Page, PageFailure, load},
    say,
    text::{Language, Text},
    ui::{Answer, Crumb, Empty, PageTitle, Pager, SearchField, SelectField, Tag, TagKind, UserLine},
    urls,
};
use domain::target::{Target, TargetKind};
use leptos::prelude::*;
use store::{
    Read,
    desk::find::{COUNTED, Found, KINDS, Wanted},
    moderation::Desk,
    search::Search,
};

/// Things of one kind on a page of that kind.
const PAGE: i64 = 20;
/// Things of each kind on the page of all kinds.
const FEW: i64 = 5;
/// Letters of what is typed.
const TYPED: usize = 200;
/// Letters of a thing in the list.
const LETTERS: usize = 220;

/// `GET /desk/search?words=&kind=&page=`
#[component]
pub fn SearchPage() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            let desk = desk(&page)?;
            let t = page.text();
            let words: String = page.asked("words").chars().take(TYPED).collect();
            let kind = page.asked("kind").parse().ok().filter(|kind| KINDS.contains(kind));
            let results = if words.trim().is_empty() {
                view! { <p>{t.say("desk-search-hint")}</p> }.into_any()
            } else {
                results(&page, read, desk, &words, kind).await?
            };
            let mut kinds = vec![Answer::new("", t.say("queue-any-kind"))];
            kinds.extend(KINDS.iter().map(|kind| Answer::new(kind.code(), t.say(&format!("desk-kind-{}", kind.code())))));
            let chosen = kind.map(|kind| kind.code().to_owned());
            Ok(view! {
                <PageTitle text=t.say("desk-search-title")/>
                <div class="wrap">
                    <Crumb href=urls::DESK label=t.say("desk-title")/>
                    <h1>{t.say("desk-search-title")}</h1>
                    <p class="lead">{t.say("desk-search-lead")}</p>
                    <form class="filters" method="get" action=urls::DESK_SEARCH>
                        <SelectField name="kind" label=t.say("queue-kind") answers=kinds chosen=chosen/>
                        <SearchField name="words" label=t.say("desk-search-label") value=words/>
                    </form>
                    {results}
                </div>
            }
            .into_any())
        })
    })
}

async fn results(page: &Page, read: &mut Read, desk: Desk, words: &str, only: Option<TargetKind>) -> Result<AnyView, PageFailure> {
    let t = page.text();
    let (named, wanted) = wanted(t, words);
    // "Idea 27" asks for ideas; what was chosen asks for that.
    let only = only.or(named);
    let (limit, at) = if only.is_some() { (PAGE, page.page_number()) } else { (FEW, 1) };
    let mut sections = Vec::new();
    let mut total = 0;
    for kind in KINDS.into_iter().filter(|kind| only.is_none_or(|only| only == *kind)) {
        let (found, count) = read.find_at_desk(desk, kind, &wanted, limit, (at - 1) * limit).await?;
        total += count;
        if !found.is_empty() {
            sections.push(section(t, words, kind, &found, count, only.is_some().then_some(at)));
        }
    }
    let said = if total > COUNTED { say!(t, "desk-found-many", count = COUNTED) } else { say!(t, "desk-found", count = total) };
    let none = sections.is_empty().then(|| {
        view! { <Empty title=t.say("desk-found-none") text=t.say("desk-found-none-text")/> }
    });
    Ok(view! { <p role="status">{said}</p> {sections} {none} }.into_any())
}

/// What was typed: a number, with or without the kind of thing before it, or words.
fn wanted(t: Text, typed: &str) -> (Option<TargetKind>, Wanted) {
    let small = typed.trim().to_lowercase();
    let split = small.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let number = small.get(split.len()..).and_then(|digits| digits.parse::<i64>().ok()).filter(|number| *number > 0);
    let before = split.trim_end_matches(['#', ' ']).trim();
    let english = Text::new(Language::English);
    let is = |kind: &TargetKind| [t, english].iter().any(|t| t.say(&format!("desk-kind-{}", kind.code())).to_lowercase() == before);
    match number {
        Some(number) if before.is_empty() => (None, Wanted::Number(number)),
        Some(number) => match KINDS.iter().find(|kind| is(kind)) {
            Some(kind) => (Some(*kind), Wanted::Number(number)),
            None => (None, Wanted::Words(Search::all_of(typed))),
        },
        None => (None, Wanted::Words(Search::all_of(typed))),
    }
}

/// The things of one kind that were found; `at` is the page, where only this kind is shown.
fn section(t: Text, words: &str, kind: TargetKind, found: &[Found], count: i64, at: Option<i64>) -> AnyView {
    let items: Vec<_> = found.iter().map(|each| item(t, each)).collect();
    let address = |number: i64| {
        let words: String = urls::url_encoded(words).collect();
        format!("{}?kind={}&words={words}&page={number}", urls::DESK_SEARCH, kind.code())
    };
    let shown = i64::try_from(found.len()).unwrap_or(FEW);
    let below = match at {
        None => (count > shown).then(|| {
            view! { <p class="more"><a href=address(1)>{say!(t, "desk-found-all", count = count.min(COUNTED))}</a></p> }.into_any()
        }),
        Some(at) => (count > PAGE).then(|| {
            let from = (at - 1) * PAGE + 1;
            let text = say!(t, "desk-pages", from = from, to = from + shown - 1, all = count.min(COUNTED));
            let next = (from + shown <= count.min(COUNTED)).then(|| address(at + 1));
            view! { <Pager text previous=(at > 1).then(|| address(at - 1)) next/> }.into_any()
        }),
    };
    view! {
        <section class="sub">
            <h2>{t.say(&format!("desk-kinds-{}", kind.code()))}</h2>
            <ul class="list">{items}</ul>
            {below}
        </section>
    }
    .into_any()
}

fn item(t: Text, found: &Found) -> AnyView {
    let closed = match found.state.as_str() {
        "held" => Some(("standing-held", TagKind::Amber)),
        "hidden" => Some(("standing-hidden", TagKind::Ruddy)),
        "withdrawn" => Some(("standing-gone", TagKind::Plain)),
        _ => None,
    };
    let tag = closed.map(|(key, kind)| view! { <Tag text=t.say(key) kind/> " " });
    let mut words: String = found.words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LETTERS).collect();
    if words.is_empty() {
        words = named(t, found.target.kind, found.number);
    }
    view! {
        <li>
            <p class="tags">{tag} <span class="meta">{named(t, found.target.kind, found.number)}</span></p>
            <h3><a href=address(found.target, &found.state)><UserLine text=words language=found.language.clone()/></a></h3>
            <p class="meta">
                <UserLine text=found.mission.clone() language=found.mission_language.clone()/>
                " "
                <time datetime=t.datetime(found.created_at)>{t.date_of(found.created_at)}</time>
            </p>
        </li>
    }
    .into_any()
}

/// Where staff read it: what is taken out only has a page at the desk.
fn address(target: Target, state: &str) -> String {
    match (target.kind, state) {
        (TargetKind::Idea | TargetKind::Viewpoint | TargetKind::Evidence, "held" | "hidden") => urls::moderate(target),
        _ => urls::target(target),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_from_words() {
        let asked = |typed: &str| match wanted(Text::new(Language::Arabic), typed) {
            (kind, Wanted::Number(number)) => (kind, Some(number)),
            (kind, Wanted::Words(_)) => (kind, None),
        };
        assert_eq!(asked(" Idea 27 "), (Some(TargetKind::Idea), Some(27)));
        assert_eq!(asked("decision #3"), (Some(TargetKind::Decision), Some(3)));
        assert_eq!(asked("قرار 3"), (Some(TargetKind::Decision), Some(3)));
        assert_eq!(asked("27"), (None, Some(27)));
        for words in ["bus 27", "27 trees", "shade", "0", "99999999999999999999999"] {
            assert_eq!(asked(words), (None, None), "{words}");
        }
    }
}
