//! The lists on one's own page: a few of each, and one whole list page by page.

use crate::{
    mails::{notice_line, notice_target},
    page::{Page, PageFailure},
    say,
    ui::{Crumb, Empty, IdeaStateTag, Once, PageTitle, Pager, ResultLine, Tag, TagKind, UserLine},
    urls,
};
use domain::{idea::Step, viewpoint::ViewpointState};
use leptos::prelude::*;
use store::{
    Read,
    ideas::IdeaView,
    mine::{MyDraft, MyViewpoint},
    notices::NoticeView,
    people::PersonRow,
};

/// How many of each list stand on the page.
const FEW: i64 = 5;
/// How many of one list stand on a page of its own.
const MANY: i64 = 20;

/// One of the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    Notices,
    Drafts,
    Ideas,
    Viewpoints,
}

impl List {
    const fn code(self) -> &'static str {
        match self {
            Self::Notices => "notices",
            Self::Drafts => "drafts",
            Self::Ideas => "ideas",
            Self::Viewpoints => "viewpoints",
        }
    }

    /// The list of a `?show=`.
    pub(super) fn named(code: &str) -> Option<Self> {
        [Self::Notices, Self::Drafts, Self::Ideas, Self::Viewpoints].into_iter().find(|list| list.code() == code)
    }

    fn url(self, page: i64) -> String {
        match page {
            1 => format!("{}?show={}", urls::ME, self.code()),
            page => format!("{}?show={}&page={page}", urls::ME, self.code()),
        }
    }

    fn title(self, page: &Page) -> String {
        let key = match self {
            Self::Notices => "me-happened",
            Self::Drafts => "me-drafts",
            Self::Ideas => "me-ideas",
            Self::Viewpoints => "me-viewpoints",
        };
        page.text().say(key)
    }
}

/// The rows of one list as views; one more than `limit` when there are more.
async fn rows(list: List, page: &Page, read: &mut Read, person: &PersonRow, limit: i64, offset: i64) -> Result<Vec<AnyView>, PageFailure> {
    let one_more = limit + 1;
    Ok(match list {
        List::Notices => read.notices(person.id, one_more, offset).await?.into_iter().map(|row| notice(page, row)).collect(),
        List::Drafts => read.my_drafts(person.id, one_more, offset).await?.into_iter().map(|row| draft(page, row)).collect(),
        List::Ideas => {
            let start = usize::try_from(offset).unwrap_or(0);
            read.my_ideas(person.id, one_more, offset).await?.into_iter().enumerate().map(|(at, row)| idea(page, row, start + at)).collect()
        }
        List::Viewpoints => read.my_viewpoints(person.id, one_more, offset).await?.into_iter().map(|row| viewpoint(page, row)).collect(),
    })
}

/// One whole list, page by page.
pub(super) async fn all_of(list: List, page: &Page, read: &mut Read, person: &PersonRow) -> Result<AnyView, PageFailure> {
    let number = page.page_number();
    let offset = (number - 1) * MANY;
    let mut rows = rows(list, page, read, person, MANY, offset).await?;
    let more = rows.len() > usize::try_from(MANY).unwrap_or(0);
    rows.truncate(usize::try_from(MANY).unwrap_or(0));
    let t = page.text();
    let title = list.title(page);
    let previous = (number > 1).then(|| list.url(number - 1));
    let next = more.then(|| list.url(number + 1));
    let text = say!(t, "me-page", number = number);
    let body = if rows.is_empty() {
        let (title, text) = empty(list, page);
        view! { <Empty title text/> }.into_any()
    } else {
        view! { <ul class="list">{rows}</ul> }.into_any()
    };
    Ok(view! {
        <PageTitle text=title.clone()/>
        <div class="wrap">
            <Crumb href=urls::ME label=t.say("me-title")/>
            <h1>{title}</h1>
            {body}
            <Pager text previous next/>
        </div>
    }
    .into_any())
}

/// What will be in an empty list, and who adds it.
fn empty(list: List, page: &Page) -> (String, String) {
    let t = page.text();
    match list {
        List::Notices => (t.say("me-happened-none"), t.say("me-happened-none-text")),
        List::Drafts => (t.say("me-drafts-none"), t.say("me-drafts-none-text")),
        List::Ideas => (t.say("me-ideas-none"), t.say("me-ideas-none-text")),
        List::Viewpoints => (t.say("me-viewpoints-none"), t.say("me-viewpoints-none-text")),
    }
}

/// The first rows of a list, and the way to the rest of it.
fn few(list: List, page: &Page, mut rows: Vec<AnyView>) -> AnyView {
    let few = usize::try_from(FEW).unwrap_or(0);
    let more = rows.len() > few;
    rows.truncate(few);
    let t = page.text();
    let link = more.then(|| {
        let text = match list {
            List::Notices => t.say("me-all-notices"),
            List::Drafts => t.say("me-all-drafts"),
            List::Ideas => t.say("me-all-ideas"),
            List::Viewpoints => t.say("me-all-viewpoints"),
        };
        view! { <p class="more"><a href=list.url(1)>{text}</a></p> }
    });
    let body = if rows.is_empty() {
        // Several empty lists stand on one page, so each says little.
        let (title, text) = empty(list, page);
        view! { <p>{title} " " {text}</p> }.into_any()
    } else {
        view! { <ul class="list flat">{rows}</ul> }.into_any()
    };
    view! { {body} {link} }.into_any()
}

/// What happened, with a button to mark it as read.
pub(super) async fn notices(page: &Page, read: &mut Read, person: &PersonRow) -> Result<AnyView, PageFailure> {
    let rows = read.notices(person.id, FEW + 1, 0).await?;
    let t = page.text();
    let all_read = rows.iter().any(|row| row.is_new).then(|| {
        view! {
            <form method="post" action=urls::READ_NOTICES>
                <Once value=page.once.clone()/>
                <button class="link">{t.say("me-read-all")}</button>
            </form>
        }
    });
    let body = few(List::Notices, page, rows.into_iter().map(|row| notice(page, row)).collect());
    Ok(view! { <section><h2>{t.say("me-happened")}</h2>{body} {all_read}</section> }.into_any())
}

/// Ideas that were started; nothing when there are none.
pub(super) async fn drafts(page: &Page, read: &mut Read, person: &PersonRow) -> Result<Option<AnyView>, PageFailure> {
    let rows = rows(List::Drafts, page, read, person, FEW, 0).await?;
    Ok((!rows.is_empty()).then(|| section(List::Drafts, page, rows)))
}

/// Ideas that were sent.
pub(super) async fn ideas(page: &Page, read: &mut Read, person: &PersonRow) -> Result<AnyView, PageFailure> {
    let rows = rows(List::Ideas, page, read, person, FEW, 0).await?;
    Ok(section(List::Ideas, page, rows))
}

/// Viewpoints that were written.
pub(super) async fn viewpoints(page: &Page, read: &mut Read, person: &PersonRow) -> Result<AnyView, PageFailure> {
    let rows = rows(List::Viewpoints, page, read, person, FEW, 0).await?;
    Ok(section(List::Viewpoints, page, rows))
}

fn section(list: List, page: &Page, rows: Vec<AnyView>) -> AnyView {
    let body = few(list, page, rows);
    let title = list.title(page);
    view! { <section class="sub"><h2>{title}</h2>{body}</section> }.into_any()
}

/// How many ideas were answered, mission by mission. What the answers were is nobody's business, not even on this page.
pub(super) async fn answers(page: &Page, read: &mut Read, person: &PersonRow) -> Result<AnyView, PageFailure> {
    let t = page.text();
    let rows: Vec<_> = read
        .my_answers(person.id)
        .await?
        .into_iter()
        .map(|row| {
            view! {
                <li>
                    <h3><a href=urls::mission(&row.slug)><UserLine text=row.title/></a></h3>
                    <p class="meta">{say!(t, "me-answers-in", count = row.answers)}</p>
                </li>
            }
        })
        .collect();
    let body = if rows.is_empty() {
        view! { <p>{t.say("me-answers-none")} " " {t.say("me-answers-none-text")}</p> }.into_any()
    } else {
        view! { <ul class="list flat">{rows}</ul> }.into_any()
    };
    Ok(view! { <section class="sub"><h2>{t.say("me-answers")}</h2>{body}</section> }.into_any())
}

fn notice(page: &Page, row: NoticeView) -> AnyView {
    let t = page.text();
    let target = notice_target(&row);
    let new = row.is_new.then(|| view! { <p class="tags"><Tag text=t.say("me-new") kind=TagKind::Amber/></p> });
    let sentence = row.sentence.map(|text| view! { <p><q><UserLine text language=row.language/></q></p> });
    view! {
        <li>
            {new}
            <h3><a href=target>{notice_line(t, row.kind)}</a></h3>
            {sentence}
            <p class="meta"><time datetime=t.datetime(row.created_at)>{t.date_of(row.created_at)}</time></p>
        </li>
    }
    .into_any()
}

fn draft(page: &Page, row: MyDraft) -> AnyView {
    let t = page.text();
    let sentence =
        if row.sentence.is_empty() { t.say("me-draft-empty").into_any() } else { view! { <UserLine text=row.sentence/> }.into_any() };
    view! {
        <li>
            <h3>{sentence}</h3>
            <p class="meta">{say!(t, "me-draft-changed", mission = row.title, day = t.date_of(row.updated_at))}</p>
            <p class="do">
                <a href=urls::draft(row.id, Step::Sentence)>{t.say("me-draft-go-on")}</a>
                " "
                <a href=urls::throw_draft_away(row.id)>{t.say("draft-throw-away")}</a>
            </p>
        </li>
    }
    .into_any()
}

fn idea(page: &Page, row: IdeaView, at: usize) -> AnyView {
    let t = page.text();
    // The words of an idea that was taken back are gone; its place stays.
    let name = match row.idea.sentence {
        gone if gone.is_empty() => say!(t, "idea-number", number = row.number).into_any(),
        text => view! { <UserLine text language=row.language/> }.into_any(),
    };
    view! {
        <li>
            <h3><a href=urls::idea(row.id)>{name}</a></h3>
            <p class="tags"><IdeaStateTag state=row.state/></p>
            <p class="meta">{say!(t, "me-idea-line", number = row.number, day = t.date_of(row.created_at))}</p>
            <ResultLine id=format!("mine-{at}") tally=row.tally/>
        </li>
    }
    .into_any()
}

fn viewpoint(page: &Page, row: MyViewpoint) -> AnyView {
    let t = page.text();
    let day = t.date_of(row.created_at);
    let state = (row.state != ViewpointState::Open).then(|| {
        let text = t.say(&format!("idea-state-{}", row.state.code()));
        view! { <p class="tags"><Tag text kind=TagKind::Amber/></p> }
    });
    let about = urls::target(row.target());
    let under = match row.sentence.filter(|text| !text.is_empty()) {
        Some(text) => view! {
            <p class="meta">{say!(t, "me-viewpoint-under", day = day)} " " <a href=about><UserLine text/></a></p>
        }
        .into_any(),
        None => view! { <p class="meta">{say!(t, "me-viewpoint-under-gone", day = day)}</p> }.into_any(),
    };
    view! {
        <li>
            {state}
            <p><a href=urls::viewpoint(row.id)><UserLine text=shortened(&row.thought) language=row.language/></a></p>
            {under}
        </li>
    }
    .into_any()
}

/// The first letters of a long text, to find it again by.
fn shortened(text: &str) -> String {
    const LETTERS: usize = 160;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LETTERS {
        return line;
    }
    let cut: String = line.chars().take(LETTERS).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole}\u{2026}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_between_words() {
        assert_eq!(shortened("  Plant\n trees "), "Plant trees");
        let long = shortened(&"shade ".repeat(60));
        assert!(long.ends_with("shade\u{2026}") && long.chars().count() <= 161, "{long}");
        assert_eq!(shortened(&"ش".repeat(300)).chars().count(), 161);
    }

    #[test]
    fn lists_have_addresses_of_their_own() {
        for list in [List::Notices, List::Drafts, List::Ideas, List::Viewpoints] {
            assert_eq!(List::named(list.code()), Some(list));
        }
        assert_eq!(List::named("votes"), None);
        assert_eq!(List::Ideas.url(2), "/me?show=ideas&page=2");
    }
}
