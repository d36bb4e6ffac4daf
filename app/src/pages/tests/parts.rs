//! What several pages say of a test.

use crate::{
    page::Page,
    say,
    text::{Text, use_text},
    ui::{Icon, Stone, Strand, StrandItem, Tag, TagKind, UserLine, UserText},
    urls,
};
use domain::test::{Closing, TestResult, TestStage, TestState};
use leptos::{either::Either, prelude::*};
use store::tests::{RoundView, TestView};

/// A line of staff in the language of the test.
pub(super) fn line(test: &TestView, text: &str) -> impl IntoView + use<> {
    view! { <UserLine text=text.to_owned() language=test.test.language.clone()/> }
}

/// Words of staff in the language of the test; "We do not know yet." when there are none.
pub(super) fn words(page: &Page, test: &TestView, text: &str) -> impl IntoView + use<> {
    if text.is_empty() {
        Either::Left(view! { <p>{page.text().say("we-do-not-know")}</p> })
    } else {
        Either::Right(view! { <UserText text=text.to_owned() language=test.test.language.clone()/> })
    }
}

/// "11 May to 26 June 2026, Elm Street School."
pub(crate) fn when_and_where(t: Text, test: &TestView) -> String {
    let fields = &test.test;
    let when = match (fields.starts_on, fields.ends_on) {
        (Some(first), Some(last)) if first == last => t.date(last),
        (Some(first), Some(last)) => {
            let first = if first.year() == last.year() { t.day(first) } else { t.date(first) };
            say!(t, "test-from-to", first = first, last = t.date(last))
        }
        (Some(first), None) => say!(t, "test-from", first = t.date(first)),
        (None, _) => t.say("test-no-dates"),
    };
    if fields.place.is_empty() {
        say!(t, "test-when", when = when)
    } else {
        say!(t, "test-when-where", when = when, place = fields.place.clone())
    }
}

/// What a test does, or what came of it.
#[component]
pub(crate) fn TestStateTag(
    /// What it does.
    state: TestState,
    /// What came of it.
    #[prop(optional_no_strip)]
    result: Option<TestResult>,
) -> impl IntoView {
    let t = use_text();
    match (state, result) {
        (TestState::Closed, Some(result)) => {
            let kind = match result {
                TestResult::Worked => TagKind::Kelp,
                TestResult::DidNotWork | TestResult::StoppedEarly => TagKind::Ruddy,
                TestResult::Mixed | TestResult::CouldNotTell => TagKind::Plain,
            };
            view! { <Tag text=t.say(&format!("test-result-{}", result.code())) kind icon=Some(result_icon(result))/> }
        }
        (state, _) => {
            let (kind, icon) = match state {
                TestState::Running => (TagKind::Kelp, Icon::Flag),
                TestState::Stopped => (TagKind::Ruddy, Icon::Cross),
                TestState::Preparing | TestState::Closed => (TagKind::Plain, Icon::Pencil),
            };
            view! { <Tag text=t.say(&format!("test-state-{}", state.code())) kind icon=Some(icon)/> }
        }
    }
}

fn result_icon(result: TestResult) -> Icon {
    match result {
        TestResult::Worked => Icon::Check,
        TestResult::Mixed => Icon::Dash,
        TestResult::DidNotWork => Icon::Flag,
        TestResult::CouldNotTell => Icon::Question,
        TestResult::StoppedEarly => Icon::Cross,
    }
}

/// The five results side by side, all the same size, with one of them marked.
#[component]
pub(super) fn FiveResults(
    /// What came of the test.
    result: TestResult,
) -> impl IntoView {
    let t = use_text();
    let all: Vec<_> = TestResult::ALL
        .iter()
        .map(|each| {
            let word = t.say(&format!("test-result-{}", each.code()));
            if *each != result {
                return Either::Left(view! { <li>{word}</li> });
            }
            let class = if matches!(each, TestResult::DidNotWork | TestResult::StoppedEarly) { "here" } else { "here ok" };
            Either::Right(view! {
                <li class=class>
                    <b>{result_icon(result).view()} " " {word}</b>
                    " "
                    <span class="vh">{t.say("test-result-this")}</span>
                </li>
            })
        })
        .collect();
    view! { <ul class="five" aria-label=t.say("test-result")>{all}</ul> }
}

/// How far a test is, as stones on a line.
#[component]
pub(super) fn TestStageLine(
    /// The present stage.
    stage: TestStage,
) -> impl IntoView {
    let t = use_text();
    let stages: Vec<_> = TestStage::ALL
        .iter()
        .map(|each| {
            let (class, current, note) = match each.cmp(&stage) {
                std::cmp::Ordering::Less => ("done", None, Some("stage-is-done")),
                std::cmp::Ordering::Equal => ("here", Some("step"), Some("stage-is-now")),
                std::cmp::Ordering::Greater => ("next", None, None),
            };
            view! {
                <li class=class aria-current=current>
                    {t.say(&format!("test-stage-{}", each.code()))}
                    {note.map(|note| view! { " " <span class="vh">{t.say(note)}</span> })}
                </li>
            }
        })
        .collect();
    view! { <ol class="stage" aria-label=t.say("test-stage-label")>{stages}</ol> }
}

/// "We will know it worked if", with the lock and when it closed.
pub(super) fn lock(page: &Page, test: &TestView) -> impl IntoView + use<> {
    let t = page.text();
    let heading = if test.state == TestState::Closed { t.say("test-said-worked-if") } else { t.say("test-worked-if") };
    let locked = match test.started_at {
        Some(at) => say!(t, "test-locked", day = at),
        None => t.say("test-locks"),
    };
    let said = match test.test.worked_if.as_str() {
        "" => Either::Left(view! { <p class="serif">{t.say("we-do-not-know")}</p> }),
        words => Either::Right(view! { <UserText text=words.to_owned() language=test.test.language.clone() class="serif"/> }),
    };
    view! {
        <div class="lock">
            <h2 class="h-lock">{Icon::Lock.view()} " " {heading}</h2>
            {said}
            <p class="meta">{locked}</p>
        </div>
    }
}

/// The rounds as a strandline, newest first.
pub(super) fn rounds(page: &Page, test: &TestView, rounds: &[RoundView]) -> impl IntoView + use<> {
    let t = page.text();
    let items: Vec<_> = rounds
        .iter()
        .enumerate()
        .map(|(at, round)| {
            let stone = if at == 0 && test.state == TestState::Running { Stone::Changed } else { Stone::Hollow };
            let heading = say!(t, "test-round-from", number = round.number, day = round.created_at);
            let changed = if round.changed.is_empty() {
                Either::Left(view! { <p>{t.say("test-round-first")}</p> })
            } else {
                Either::Right(view! { <UserText text=round.changed.clone() language=test.test.language.clone()/> })
            };
            let seen = (!round.seen.is_empty()).then(|| {
                view! {
                    <p class="meta">{say!(t, "test-round-saw", number = round.number - 1)}</p>
                    <UserText text=round.seen.clone() language=test.test.language.clone()/>
                }
            });
            view! { <StrandItem stone><h3>{heading}</h3>{changed}{seen}</StrandItem> }
        })
        .collect();
    view! { <Strand>{items}</Strand> }
}

/// One test as a line of `ul.list`.
pub(crate) fn test_line(page: &Page, test: &TestView, with_mission: bool) -> impl IntoView + use<> {
    let t = page.text();
    let mission = with_mission.then(|| {
        let (title, language) = test.mission_title.clone();
        view! { " " <a href=urls::mission(&test.slug)><UserLine text=title language/></a> }
    });
    let stage = (test.state != TestState::Closed).then(|| {
        view! { <Tag text=t.say(&format!("test-stage-{}", test.test.stage.code())) kind=TagKind::Tide/> " " }
    });
    let learned = test.closing.as_ref().map(|closing| {
        view! { <p>{t.say("test-learned-short")} " " {line(test, &first_line(&closing.learned))}</p> }
    });
    let when = match test.closed_at {
        Some(at) => say!(t, "test-closed-on", number = test.number, day = at),
        None => say!(t, "test-number-when", number = test.number, when = when_and_where(t, test)),
    };
    view! {
        <li>
            <p class="tags">{stage} <TestStateTag state=test.state result=test.result/></p>
            <h3><a href=urls::test(test.id)>{line(test, &test.test.title)}</a></h3>
            {learned}
            <p class="meta">{when} {mission}</p>
        </li>
    }
}

/// The first paragraph of a text, for lists.
fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

/// What we thought, saw and learned, and the leader's line: on the first page.
pub(crate) fn in_short(page: &Page, test: &TestView, closing: &Closing) -> impl IntoView + use<> {
    let t = page.text();
    let parts: Vec<_> = [("test-thought", &closing.thought), ("test-saw", &closing.saw), ("test-learned", &closing.learned)]
        .into_iter()
        .map(|(key, words)| view! { <div><dt>{t.say(key)}</dt><dd>{line(test, &first_line(words))}</dd></div> })
        .collect();
    let leader = if closing.leader_role.is_empty() {
        closing.leader.clone()
    } else {
        say!(t, "test-leader-role", name = closing.leader.clone(), role = closing.leader_role.clone())
    };
    view! {
        <dl class="three tsl">{parts}</dl>
        <p class="said">{line(test, &closing.worth)}</p>
        <p class="meta">{leader}</p>
    }
}
