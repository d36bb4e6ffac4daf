//! One test: what we think, what we try, what would show that it worked, and how to try it out.

use super::{closed, parts, runs, sees_people, try_it};
use crate::{
    page::{Page, PageFailure, load, path_value},
    pages::{
        answers::{follow_saved, follow_while},
        evidence,
        missions::parts::promise,
        thread,
    },
    say,
    ui::{Crumb, Icon, PageTitle, SavedLine, Tag, TagKind, UserLine, UserText},
    urls,
};
use domain::{
    TestId,
    test::{Audience, SignUpState, TestState, shown_count},
};
use leptos::{either::Either, prelude::*};
use parts::TestStateTag;
use store::{
    tests::{OwnerView, RoundView, TestView, messages::MessageView, sign_ups::SignUpView},
    viewpoints::TargetView,
};

/// Messages shown to those who signed up.
const MESSAGES: i64 = 5;

/// `GET /tests/{id}`
#[component]
pub fn TestPage() -> impl IntoView {
    let id = path_value::<TestId>("id");
    load(|page, read| {
        Box::pin(async move {
            let reader = page.viewer.as_ref().map(|viewer| viewer.actor.id);
            let (test, follows) = read.test_for(id?, reader).await?.ok_or(PageFailure::NotFound)?;
            let owners = read.test_owners(test.id).await?;
            let rounds = if test.rounds > 0 { read.test_rounds(test.id).await? } else { Vec::new() };
            let own = match &page.viewer {
                Some(viewer) => read.sign_up_of(test.id, viewer.actor.id).await?,
                None => None,
            };
            let messages = match own.as_ref().map(|own| own.state) {
                Some(SignUpState::Placed) => {
                    read.test_messages(test.id, [Audience::All, Audience::Placed, Audience::Placed], MESSAGES).await?
                }
                Some(SignUpState::Waiting) => {
                    read.test_messages(test.id, [Audience::All, Audience::Waiting, Audience::Waiting], MESSAGES).await?
                }
                _ => Vec::new(),
            };
            let mission = read.mission_by_id(test.mission).await?.ok_or(PageFailure::NotFound)?;
            let known = evidence::section(&page, read, &mission, test.id.into(), true).await?;
            let talk = thread::section(&page, read, &TargetView::of_test(&test, &owners), &mission).await?;
            let staff = staff(&page, &test, &owners);
            let follow = follow_while(&page, test.state != TestState::Closed, test.id.into(), follows);
            let promise = view! { <div class="sub">{promise(&page, &mission)}</div> };
            let top = view! {
                <PageTitle text=test.test.title.clone()/>
                <Crumb href=urls::mission(&test.slug) label=test.mission_title.0.clone()/>
                {saved(&page, own.as_ref())}
                {follow_saved(&page, follows)}
                {message_list(&page, &messages)}
            };
            Ok(match &test.closing {
                Some(closing) => view! {
                    <div class="wrap">{top} {closed::closed(&page, &test, closing, &owners, &rounds, follow)} {staff} {known} {talk} {promise}</div>
                }
                .into_any(),
                None => view! { <div class="wrap">{top} {open(&page, &test, &owners, &rounds, own.as_ref(), follow)} {staff} {known} {talk} {promise}</div> }
                    .into_any(),
            })
        })
    })
}

/// What a person just did here.
fn saved(page: &Page, own: Option<&SignUpView>) -> Option<impl IntoView + use<>> {
    let t = page.text();
    let (text, next) = match (page.asked("saved"), own.map(|own| own.state)) {
        ("signed-up", Some(SignUpState::Placed)) => (t.say("test-saved-place"), t.say("test-saved-place-next")),
        ("waiting", Some(SignUpState::Waiting)) => (t.say("test-saved-waiting"), t.say("test-saved-waiting-next")),
        ("left", None) => (t.say("test-saved-left"), t.say("test-saved-left-next")),
        ("proposed" | "changed" | "started" | "round" | "stopped" | "closed" | "message", _)
            if page.viewer.as_ref().is_some_and(|viewer| viewer.actor.role.is_staff()) =>
        {
            let done = page.asked("saved").to_owned();
            (t.say(&format!("test-done-{done}")), t.say(&format!("test-next-{done}")))
        }
        _ => return None,
    };
    Some(view! { <SavedLine text><p>{next}</p></SavedLine> })
}

/// What the owners wrote to this person.
fn message_list(page: &Page, messages: &[MessageView]) -> Option<impl IntoView + use<>> {
    let t = page.text();
    let items: Vec<_> = messages
        .iter()
        .map(|message| {
            let from = say!(t, "test-message-from", name = message.name.clone().unwrap_or_default(), day = message.created_at);
            view! { <li><p class="meta">{from}</p><UserText text=message.words.clone() language=message.language.clone()/></li> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="panel">
                <h2 class="h3">{Icon::Mail.view()} " " {t.say("test-messages")}</h2>
                <ul class="rules">{items}</ul>
            </section>
        }
    })
}

fn open(
    page: &Page,
    test: &TestView,
    owners: &[OwnerView],
    rounds: &[RoundView],
    own: Option<&SignUpView>,
    follow: Option<AnyView>,
) -> impl IntoView + use<> {
    let t = page.text();
    let number = match test.rounds {
        0 | 1 => say!(t, "test-number", number = test.number),
        rounds => say!(t, "test-number-round", number = test.number, round = rounds),
    };
    let button = test.state.takes_people().then(|| {
        let label = if own.is_some() { t.say("test-my-place") } else { t.say("test-try") };
        let tell = test.state.is_locked().then(|| view! { <a class="btn big q" href=urls::tell_of_test(test.id)>{t.say("test-tell")}</a> });
        view! { <p class="acts"><a class="btn big" href="#try">{label}</a> " " {tell}</p> }
    });
    let with = (!test.test.people.is_empty()).then(|| parts::words(page, test, &test.test.people));
    let three: Vec<_> = [("test-think", &test.test.think), ("test-attempt", &test.test.attempt), ("test-stop-if", &test.test.stop_if)]
        .into_iter()
        .map(|(key, words)| view! { <div><dt>{t.say(key)}</dt><dd>{parts::words(page, test, words)}</dd></div> })
        .collect();
    view! {
        {stopped(page, test)}
        <div class="hero">
            <div>
                <p class="tags">
                    <Tag text=t.say(&format!("test-stage-{}", test.test.stage.code())) kind=TagKind::Tide/>
                    " "
                    <TestStateTag state=test.state/>
                    " "
                    <span class="meta">{number}</span>
                </p>
                <h1>{parts::line(test, &test.test.title)}</h1>
                <p class="lead">{parts::when_and_where(t, test)}</p>
                {with}
                {button}
            </div>
            {parts::lock(page, test)}
        </div>
        <parts::TestStageLine stage=test.test.stage/>
        <dl class="three tsl">{three}</dl>
        <div class="two sec">
            <section>
                <div class="sechead"><h2>{t.say("test-watch")}</h2></div>
                {watch(page, test)}
            </section>
            <section>
                <div class="sechead"><h2>{t.say("test-rounds")}</h2></div>
                {if rounds.is_empty() { Either::Left(view! { <p>{t.say("test-no-rounds")}</p> }) } else { Either::Right(parts::rounds(page, test, rounds)) }}
            </section>
        </div>
        <div class="two sec">
            {try_it::panel(page, test, own)}
            <section class="panel">
                {who(page, owners)}
                {from(page, test)}
                {follow}
            </section>
        </div>
    }
}

/// That it was stopped, when and why.
fn stopped(page: &Page, test: &TestView) -> Option<impl IntoView + use<>> {
    let t = page.text();
    let at = test.stopped_at.filter(|_| test.state == TestState::Stopped)?;
    Some(view! {
        <div class="panel amber">
            <p>{Icon::Alert.view()} " " <b>{say!(t, "test-stopped-on", day = at)}</b></p>
            <UserText text=test.stop_reason.clone() language=test.test.language.clone()/>
            <p>{t.say("test-stopped-next")}</p>
        </div>
    })
}

pub(super) fn watch(page: &Page, test: &TestView) -> impl IntoView + use<> {
    if test.test.watch.is_empty() {
        return Either::Left(view! { <p>{page.text().say("we-do-not-know")}</p> });
    }
    let lines: Vec<_> = test.test.watch.iter().map(|each| view! { <li>{parts::line(test, each)}</li> }).collect();
    Either::Right(view! { <ul class="rules">{lines}</ul> })
}

/// The owners and their teams.
pub(super) fn who(page: &Page, owners: &[OwnerView]) -> impl IntoView + use<> {
    let t = page.text();
    let people: Vec<_> = owners
        .iter()
        .map(|owner| {
            let name = owner.name.clone().unwrap_or_else(|| t.say("no-name"));
            let role = match &owner.job {
                Some(job) => say!(t, "test-owner-role", job = job, team = owner.team.clone()),
                None => owner.team.clone(),
            };
            view! { <crate::ui::Person name role/> }
        })
        .collect();
    view! { <h2>{t.say("test-owners")}</h2> {people} }
}

/// The idea that it is a try of, and how many try it.
pub(super) fn from(page: &Page, test: &TestView) -> impl IntoView + use<> {
    let t = page.text();
    let idea = match test.sentence.clone() {
        Some((sentence, language)) => Either::Left(view! { <a href=urls::idea(test.idea)><UserLine text=sentence language/></a> }),
        None => Either::Right(t.say("change-idea-unnamed")),
    };
    let people = test.placed + test.waiting;
    let counted = match shown_count(people) {
        Some(count) => Some(say!(t, "test-people", count = count)),
        None if people > 0 => Some(t.say("test-people-few")),
        None => None,
    };
    view! {
        <h3>{t.say("test-idea")}</h3>
        <p>{idea}</p>
        {counted.map(|counted| view! { <p class="meta">{counted}</p> })}
    }
}

/// What those who run the test can do now.
fn staff(page: &Page, test: &TestView, owners: &[OwnerView]) -> Option<impl IntoView + use<>> {
    let t = page.text();
    let mut acts: Vec<(String, &str)> = Vec::new();
    if runs(page, test, owners) {
        match test.state {
            TestState::Preparing => acts.extend([(urls::start_test(test.id), "test-start"), (urls::edit_test(test.id), "test-edit")]),
            TestState::Running => acts.extend([
                (urls::round_of_test(test.id), "test-round"),
                (urls::close_test(test.id), "test-close"),
                (urls::stop_test(test.id), "test-stop"),
            ]),
            TestState::Stopped => acts.push((urls::close_test(test.id), "test-close")),
            TestState::Closed => {}
        }
        acts.push((urls::test_owners(test.id), "test-edit-owners"));
    }
    if sees_people(page, test, owners) {
        acts.extend([(urls::test_people(test.id), "test-see-people"), (urls::write_to_people(test.id), "test-write")]);
    }
    let acts: Vec<_> = acts.into_iter().map(|(href, key)| view! { <a class="btn q" href=href>{t.say(key)}</a> " " }).collect();
    (!acts.is_empty()).then(|| {
        view! {
            <section class="sec noprint">
                <div class="sechead"><h2>{t.say("test-for-team")}</h2></div>
                <p class="acts top0">{acts}</p>
            </section>
        }
    })
}
