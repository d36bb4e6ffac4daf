//! Who signed up, for the owners of a test, and writing to them.

use super::{find, sees_people};
use crate::{
    page::{Page, PageFailure, load, path_value},
    say,
    ui::{
        Answer, Choices, Crumb, Empty, ErrorSummary, Hidden, Icon, Once, PageTitle, RefusalBox, SubmitRow, Tag, TagKind, TextArea, UserText,
    },
    urls,
};
use domain::{
    TestId,
    test::{Audience, MESSAGE_LIMIT},
};
use leptos::prelude::*;
use store::{
    Read,
    tests::{OwnerView, TestView, sign_ups::SignedUp},
};

/// People on one page.
const PEOPLE: i64 = 50;
/// Messages shown below the form.
const MESSAGES: i64 = 20;

/// A test for its owners alone.
async fn to_see(page: &Page, read: &mut Read, id: TestId) -> Result<(TestView, Vec<OwnerView>), PageFailure> {
    let (test, owners) = find(read, id).await?;
    page.known()?;
    if sees_people(page, &test, &owners) { Ok((test, owners)) } else { Err(PageFailure::Forbidden) }
}

/// `GET /tests/{id}/people` says how many; the answer to its form says who. The form writes down that this person looked.
#[component]
pub fn TestPeople() -> impl IntoView {
    let id = path_value::<TestId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (test, _) = to_see(&page, read, id?).await?;
            let t = page.text();
            let shows = page.form.as_ref().is_some_and(|form| form.shows_people);
            let at = page.typed("page", "1").parse::<i64>().unwrap_or(1).clamp(1, 1_000);
            let people = if shows { read.signed_up(test.id, PEOPLE + 1, (at - 1) * PEOPLE).await? } else { Vec::new() };
            let counts = say!(t, "test-people-counts", placed = test.placed, waiting = test.waiting);
            let body =
                if shows { shown(&page, &test, people, at).into_any() } else { ask(&page, &test, t.say("test-show-people"), 1).into_any() };
            Ok(view! {
                <PageTitle text=t.say("test-people-title")/>
                <div class="wrap">
                    <Crumb href=urls::test(test.id) label=test.test.title.clone()/>
                    {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                    <h1>{t.say("test-people-title")}</h1>
                    <p class="lead">{counts}</p>
                    {body}
                    <p class="acts"><a class="btn q" href=urls::write_to_people(test.id)>{t.say("test-write")}</a></p>
                </div>
            }
            .into_any())
        })
    })
}

/// The button that shows a page of people, and what comes with it.
fn ask(page: &Page, test: &TestView, label: String, at: i64) -> impl IntoView + use<> {
    let t = page.text();
    view! {
        <form method="post" action=urls::test_people(test.id)>
            <Once value=page.once.clone()/>
            <Hidden name="page" value=at.to_string()/>
            <p>{Icon::Eye.view()} " " {t.say("test-people-recorded")}</p>
            <SubmitRow label/>
        </form>
    }
}

fn shown(page: &Page, test: &TestView, mut people: Vec<SignedUp>, at: i64) -> impl IntoView + use<> {
    let t = page.text();
    let limit = usize::try_from(PEOPLE).unwrap_or(usize::MAX);
    let more = people.len() > limit;
    people.truncate(limit);
    if people.is_empty() {
        return view! { <Empty title=t.say("test-people-none") text=t.say("test-people-none-text")/> }.into_any();
    }
    let items: Vec<_> = people.into_iter().map(|person| item(page, person)).collect();
    let next = more.then(|| ask(page, test, t.say("test-show-more-people"), at + 1));
    view! { <ul class="list">{items}</ul> {next} }.into_any()
}

fn item(page: &Page, person: SignedUp) -> impl IntoView + use<> {
    let t = page.text();
    let own = person.sign_up;
    let (kind, word) = match own.position {
        None => (TagKind::Kelp, t.say("test-has-place")),
        Some(position) => (TagKind::Amber, say!(t, "test-waits", position = position)),
    };
    let help: Vec<_> = own.needs.help.iter().map(|help| view! { <Tag text=t.say(&format!("test-help-{}", help.code()))/> " " }).collect();
    let words = (!own.needs.words.is_empty()).then(|| view! { <UserText text=own.needs.words.clone()/> });
    let email = own.needs.email.or(person.account_email);
    let reach = match email {
        Some(email) => view! { <a href=format!("mailto:{email}") dir="ltr">{email.clone()}</a> }.into_any(),
        None => t.say("test-no-email").into_any(),
    };
    let since = say!(t, "test-signed-up-on", day = own.created_at);
    view! {
        <li>
            <h2 class="h3"><bdi>{person.name.unwrap_or_else(|| t.say("no-name"))}</bdi></h2>
            <p class="tags"><Tag text=word kind/> " " {help}</p>
            {words}
            <p class="meta">{since} " " {reach}</p>
        </li>
    }
}

/// `GET /tests/{id}/message`
#[component]
pub fn MessagePeople() -> impl IntoView {
    let id = path_value::<TestId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (test, _) = to_see(&page, read, id?).await?;
            let messages = read.test_messages(test.id, [Audience::All, Audience::Placed, Audience::Waiting], MESSAGES).await?;
            let t = page.text();
            let problems = page.problems();
            let answers = [(Audience::All, test.placed + test.waiting), (Audience::Placed, test.placed), (Audience::Waiting, test.waiting)]
                .into_iter()
                .map(|(audience, count)| {
                    Answer::new(audience.code(), t.say(&format!("test-audience-{}", audience.code()))).with_hint(say!(
                        t,
                        "people",
                        count = count
                    ))
                })
                .collect();
            let sent: Vec<_> = messages
                .into_iter()
                .map(|message| {
                    let to = t.say(&format!("test-audience-{}", message.audience.code()));
                    let from = say!(t, "test-message-from", name = message.name.unwrap_or_default(), day = message.created_at);
                    view! { <li><p class="meta">{from} " " {to}</p><UserText text=message.words language=message.language/></li> }
                })
                .collect();
            let sent = (!sent.is_empty())
                .then(|| view! { <section class="sub"><h2>{t.say("test-messages-sent")}</h2><ul class="rules">{sent}</ul></section> });
            let labels = vec![("audience", t.say("test-audience")), ("words", t.say("test-message-words"))];
            let chosen = page.typed("audience", Audience::All.code());
            Ok(view! {
                <PageTitle text=t.say("test-write") error=!problems.is_empty()/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::test(test.id) label=test.test.title.clone()/>
                        {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                        <ErrorSummary problems=problems.clone() labels/>
                        <h1>{t.say("test-write")}</h1>
                        <p class="lead">{t.say("test-write-lead")}</p>
                        <form method="post" action=urls::write_to_people(test.id) novalidate>
                            <Once value=page.once.clone()/>
                            <Choices name="audience" label=t.say("test-audience") answers chosen error=t.problem_of(&problems, "audience")/>
                            <TextArea name="words" label=t.say("test-message-words") value=page.typed("words", "") limit=MESSAGE_LIMIT rows=8 error=t.problem_of(&problems, "words")/>
                            <SubmitRow label=t.say("test-send")><a class="btn q" href=urls::test(test.id)>{t.say("cancel")}</a></SubmitRow>
                        </form>
                        {sent}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}
