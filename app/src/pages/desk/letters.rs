//! Messages that were given up after all their tries.

use super::{allowed, may};
use crate::{
    page::{Page, PageFailure, load, path_value},
    say,
    ui::{Crumb, Empty, Once, PageTitle, Pager, QuestionPage, RefusalBox, SavedLine, TextArea, UserLine},
    urls,
};
use domain::{JobId, mission::REASON_LIMIT, permission::Action};
use leptos::prelude::*;
use store::{
    Read,
    jobs::letters::{About, Letter},
};

/// Messages on one page.
const PAGE: i64 = 20;
/// The kinds of messages that have words.
const KINDS: [&str; 4] = ["mail", "notices", "answer", "decision.tell"];

/// `GET /desk/messages?page=&saved=`, and the same again when trying all of them was refused.
#[component]
pub fn LettersPage() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            allowed(&page, Action::SeeRecord)?;
            let t = page.text();
            let all = read.letters_waiting().await?;
            let settles = may(&page, Action::SettleLetters);
            let at = page.page_number();
            let letters = if settles { read.letters(PAGE, (at - 1) * PAGE).await? } else { Vec::new() };
            let mut items = Vec::new();
            for letter in &letters {
                items.push(item(&page, read, letter).await?);
            }
            let shown = i64::try_from(items.len()).unwrap_or(PAGE);
            let from = (at - 1) * PAGE + 1;
            let pager = (shown > 0 && all > PAGE).then(|| {
                let turn = |number: i64| format!("{}?page={number}", urls::LETTERS);
                let text = say!(t, "desk-pages", from = from, to = from + shown - 1, all = all);
                view! { <Pager text previous=(at > 1).then(|| turn(at - 1)) next=(from + shown <= all).then(|| turn(at + 1))/> }
            });
            let list = match (all, settles) {
                (0, _) => view! { <Empty title=t.say("letters-none") text=t.say("letters-none-text")/> }.into_any(),
                (_, false) => view! { <p>{t.say("letters-ask-admin")}</p> }.into_any(),
                (_, true) => view! {
                    <form method="post" action=urls::TRY_ALL_AGAIN>
                        <Once value=page.once.clone()/>
                        <p class="acts"><button class="btn">{say!(t, "letters-try-all", count = all)}</button></p>
                    </form>
                    <ul class="queue">{items}</ul>
                }
                .into_any(),
            };
            let saved = match page.asked("saved") {
                "again" => Some("letters-saved-again"),
                "dropped" => Some("letters-saved-dropped"),
                _ => None,
            };
            Ok(view! {
                <PageTitle text=t.say("letters-title")/>
                <div class="wrap">
                    <Crumb href=urls::DESK label=t.say("desk-title")/>
                    {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                    {saved.map(|key| view! { <SavedLine text=t.say(key)/> })}
                    <h1>{t.say("letters-title")}</h1>
                    <p class="lead">{t.say("letters-lead")}</p>
                    <p role="status">{say!(t, "desk-letters", count = all)}</p>
                    {list}
                    {pager}
                </div>
            }
            .into_any())
        })
    })
}

async fn item(page: &Page, read: &mut Read, letter: &Letter) -> Result<AnyView, PageFailure> {
    let t = page.text();
    let about = about(page, read, letter).await?;
    Ok(view! {
        <li>
            <p class="tags">
                <span class="tag">{kind(page, letter)}</span>
                " "
                <span class="meta">{say!(t, "letters-given-up", when = t.moment_of(letter.dead_at))}</span>
            </p>
            <h2 class="h3">{about}</h2>
            <p class="meta">{say!(t, "letters-tries", count = letter.attempts, when = t.moment_of(letter.created_at))}</p>
            <p>{t.say("letters-error")} " " <bdi class="mono">{letter.error.clone()}</bdi></p>
            <form class="acts" method="post" action=urls::try_letter_again(letter.id)>
                <Once value=page.once.clone()/>
                <button class="btn">{t.say("letters-try")}</button>
                " "
                <a class="btn q" href=urls::drop_letter(letter.id)>{t.say("letters-drop")}</a>
            </form>
        </li>
    }
    .into_any())
}

fn kind(page: &Page, letter: &Letter) -> String {
    let t = page.text();
    match KINDS.iter().find(|kind| **kind == letter.kind) {
        Some(kind) => t.say(&format!("letters-kind-{}", kind.replace('.', "-"))),
        None => letter.kind.clone(),
    }
}

/// What it is about, with a link where there is one. Never whom it is for.
async fn about(page: &Page, read: &mut Read, letter: &Letter) -> Result<AnyView, PageFailure> {
    let t = page.text();
    Ok(match &letter.about {
        About::Subject(subject) => view! { <UserLine text=subject.clone()/> }.into_any(),
        About::Notices => t.say("letters-about-notices").into_any(),
        About::Decision(id) => view! { <a href=urls::decision(*id)>{t.say("letters-about-decision")}</a> }.into_any(),
        About::Answer(id) => match read.answer(*id).await? {
            Some(answer) => view! { <a href=urls::idea(answer.idea)>{t.say("letters-about-answer")}</a> }.into_any(),
            None => t.say("letters-about-answer").into_any(),
        },
    })
}

/// `GET /desk/messages/{id}/try-again`
#[component]
pub fn TryAgainPage() -> impl IntoView {
    let id = path_value::<JobId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (letter, about) = find(&page, read, id?).await?;
            let t = page.text();
            Ok(view! {
                <PageTitle text=t.say("letters-try-title")/>
                <QuestionPage
                    action=urls::try_letter_again(letter.id)
                    once=page.once.clone()
                    back=urls::LETTERS
                    heading=t.say("letters-try-title")
                    refusal=page.refusal()
                    button=t.say("letters-try")
                >
                    <p class="lead">{about}</p>
                    <p>{t.say("letters-try-text")}</p>
                </QuestionPage>
            }
            .into_any())
        })
    })
}

/// `GET /desk/messages/{id}/drop`
#[component]
pub fn DropPage() -> impl IntoView {
    let id = path_value::<JobId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (letter, about) = find(&page, read, id?).await?;
            let t = page.text();
            let problems = page.problems();
            Ok(view! {
                <PageTitle text=t.say("letters-drop-title") error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::drop_letter(letter.id)
                    once=page.once.clone()
                    back=urls::LETTERS
                    heading=t.say("letters-drop-title")
                    problems=problems.clone()
                    labels=vec![("reason", t.say("letters-drop-reason"))]
                    error_title=t.say("letters-drop-not")
                    refusal=page.refusal()
                    button=t.say("letters-drop")
                >
                    <p class="lead">{about}</p>
                    <p>{t.say("letters-drop-text")}</p>
                    <TextArea
                        name="reason"
                        label=t.say("letters-drop-reason")
                        hint=t.say("letters-drop-hint")
                        value=page.typed("reason", "")
                        limit=REASON_LIMIT
                        rows=3
                        error=t.problem_of(&problems, "reason")
                    />
                </QuestionPage>
            }
            .into_any())
        })
    })
}

/// A message that was given up, for those who settle them. One that was settled meanwhile is not there any more.
async fn find(page: &Page, read: &mut Read, id: JobId) -> Result<(Letter, AnyView), PageFailure> {
    let letter = read.letter(id).await?.ok_or(PageFailure::NotFound)?;
    allowed(page, Action::SettleLetters)?;
    let about = about(page, read, &letter).await?;
    Ok((letter, about))
}
