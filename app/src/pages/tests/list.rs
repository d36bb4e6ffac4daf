//! All tests: what runs now, what is prepared, what we learned.

use super::parts::test_line;
use crate::{
    page::{Page, PageFailure, load},
    say,
    ui::{Answer, Empty, PageTitle, Pager, SelectField},
    urls,
};
use domain::test::{PAGE, TestResult, TestStage, TestState};
use leptos::prelude::*;
use store::{
    missions::MissionName,
    tests::{TestView, list::Listing},
};

/// Missions in the filter.
const NAMES: i64 = 300;

/// What was asked of the list.
struct Asked {
    mission: String,
    stage: Option<TestStage>,
    state: Option<TestState>,
    result: Option<TestResult>,
    at: i64,
}

impl Asked {
    fn of(page: &Page) -> Self {
        Self {
            mission: page.asked("mission").to_owned(),
            stage: page.asked("stage").parse().ok(),
            state: page.asked("state").parse().ok(),
            result: page.asked("result").parse().ok(),
            at: page.page_number(),
        }
    }
    fn is_filtered(&self) -> bool {
        !self.mission.is_empty() || self.stage.is_some() || self.state.is_some() || self.result.is_some()
    }
    fn link(&self, at: i64) -> String {
        let mut link = format!("{}?page={at}", urls::TESTS);
        let codes = [
            ("stage", self.stage.map_or("", TestStage::code)),
            ("state", self.state.map_or("", TestState::code)),
            ("result", self.result.map_or("", TestResult::code)),
            ("mission", self.mission.as_str()),
        ];
        for (name, code) in codes.into_iter().filter(|(_, code)| !code.is_empty()) {
            link.push_str(&format!("&{name}="));
            link.extend(urls::url_encoded(code));
        }
        link
    }
}

/// `GET /tests?mission=&stage=&state=&result=&page=`
#[component]
pub fn TestList() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            let asked = Asked::of(&page);
            let mission = match asked.mission.as_str() {
                "" => None,
                slug => Some(read.mission(slug).await?.ok_or(PageFailure::NotFound)?.id),
            };
            let listing = Listing { mission, stage: asked.stage, state: asked.state, result: asked.result };
            let (tests, all) = read.list_tests(listing, PAGE, (asked.at - 1) * PAGE).await?;
            let names = read.mission_names(NAMES).await?;
            let t = page.text();
            let shown = i64::try_from(tests.len()).unwrap_or(PAGE);
            let from = (asked.at - 1) * PAGE + 1;
            let pager = (shown > 0 && all > PAGE).then(|| {
                let text = say!(t, "pages-tests", from = from, to = from + shown - 1, all = all);
                let previous = (asked.at > 1).then(|| asked.link(asked.at - 1));
                let next = (from + shown <= all).then(|| asked.link(asked.at + 1));
                view! { <Pager text previous next/> }
            });
            let found = match (shown, asked.is_filtered()) {
                (0, true) => t.say("tests-found-none"),
                (_, true) => say!(t, "tests-found", count = all),
                (_, false) => String::new(),
            };
            let filters = (all > 0 || asked.is_filtered()).then(|| filters(&page, &asked, names));
            let list = if tests.is_empty() { nothing(&page, &asked).into_any() } else { groups(&page, &tests).into_any() };
            Ok(view! {
                <PageTitle text=t.say("tests-title")/>
                <div class="wrap">
                    <h1 class="display">{t.say("tests-title")}</h1>
                    <p class="lead">{t.say("tests-lead")}</p>
                    {filters}
                    <p role="status">{found}</p>
                    {list}
                    {pager}
                </div>
            }
            .into_any())
        })
    })
}

/// The tests of this page under what they do: the list is in that order.
fn groups(page: &Page, tests: &[TestView]) -> impl IntoView + use<> {
    let t = page.text();
    let groups: Vec<_> = tests
        .chunk_by(|one, other| one.state.turn() == other.state.turn())
        .map(|group| {
            let heading = match group.first().map(|test| test.state) {
                Some(TestState::Running) => t.say("tests-running"),
                Some(TestState::Closed) => t.say("tests-closed"),
                _ => t.say("tests-preparing"),
            };
            let items: Vec<_> = group.iter().map(|test| test_line(page, test, true)).collect();
            view! {
                <section class="sec">
                    <div class="sechead"><h2>{heading}</h2></div>
                    <ul class="list">{items}</ul>
                </section>
            }
        })
        .collect();
    view! { {groups} }
}

fn filters(page: &Page, asked: &Asked, names: Vec<MissionName>) -> impl IntoView + use<> {
    let t = page.text();
    let any = |key: &str| vec![Answer::new("", t.say(key))];
    let mut missions = any("changes-all-missions");
    missions.extend(names.into_iter().map(|name| Answer::new(name.slug, name.title)));
    let mut stages = any("tests-any-stage");
    stages.extend(TestStage::ALL.iter().map(|stage| Answer::new(stage.code(), t.say(&format!("test-stage-{}", stage.code())))));
    let mut states = any("tests-any-state");
    states.extend(TestState::ALL.iter().map(|state| Answer::new(state.code(), t.say(&format!("test-state-{}", state.code())))));
    let mut results = any("tests-any-result");
    results.extend(TestResult::ALL.iter().map(|result| Answer::new(result.code(), t.say(&format!("test-result-{}", result.code())))));
    let mission = (missions.len() > 2 || !asked.mission.is_empty())
        .then(|| view! { <SelectField name="mission" label=t.say("changes-mission") answers=missions chosen=asked.mission.clone()/> });
    view! {
        <form class="filters" method="get" action=urls::TESTS>
            <div class="filterrow">
                {mission}
                <SelectField name="state" label=t.say("tests-state") answers=states chosen=asked.state.map(|state| state.code().to_owned())/>
                <SelectField name="stage" label=t.say("test-field-stage") answers=stages chosen=asked.stage.map(|stage| stage.code().to_owned())/>
                <SelectField name="result" label=t.say("test-result") answers=results chosen=asked.result.map(|result| result.code().to_owned())/>
            </div>
            <p class="acts top0"><button class="btn q">{t.say("tests-show")}</button></p>
        </form>
    }
}

fn nothing(page: &Page, asked: &Asked) -> impl IntoView + use<> {
    let t = page.text();
    if asked.is_filtered() || asked.at > 1 {
        view! {
            <Empty title=t.say("tests-no-match") text=t.say("tests-no-match-text")>
                <p class="acts"><a class="btn q" href=urls::TESTS>{t.say("tests-all")}</a></p>
            </Empty>
        }
        .into_any()
    } else {
        view! {
            <Empty title=t.say("tests-none") text=t.say("tests-none-text")>
                <p class="acts"><a class="btn q" href=urls::MISSIONS>{t.say("see-all-missions")}</a></p>
            </Empty>
        }
        .into_any()
    }
}
