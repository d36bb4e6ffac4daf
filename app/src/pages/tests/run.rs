//! The forms that move a test along: start, new round, stop, close.

use super::{form, parts, to_run};
use crate::{
    page::{Page, load, path_value},
    say,
    ui::{
        Answer, Choices, Crumb, DateField, ErrorSummary, Hidden, Once, PageTitle, RefusalBox, SelectField, SubmitRow, TextArea, TextField,
    },
    urls,
};
use domain::{
    TestId,
    person::NAME_LIMIT,
    problem::Problems,
    test::{
        ROUND_LIMIT, TestResult, TestState,
        closing::{PART_LIMIT, WORTH_LIMIT},
    },
};
use leptos::{either::Either, prelude::*};
use store::tests::TestView;

/// The page of one of these forms: heading, what it does, and the form while the test is in the right state.
struct RunPage {
    heading: String,
    lead: String,
    labels: Vec<(&'static str, String)>,
    /// Nothing when the test cannot do this now.
    form: Option<AnyView>,
}

impl RunPage {
    fn view(self, page: &Page, test: &TestView) -> AnyView {
        let t = page.text();
        let problems = page.problems();
        let cannot = self.form.is_none().then(|| {
            let state = t.say(&format!("test-cannot-{}", test.state.code()));
            let typed = kept(page);
            view! { <p>{state}</p> {typed} <p class="acts"><a class="btn" href=urls::test(test.id)>{t.say("test-see")}</a></p> }
        });
        view! {
            <PageTitle text=self.heading.clone() error=!problems.is_empty()/>
            <div class="wrap">
                <div class="narrow">
                    <Crumb href=urls::test(test.id) label=test.test.title.clone()/>
                    {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                    <ErrorSummary problems labels=self.labels/>
                    <h1>{self.heading}</h1>
                    <p class="lead">{self.lead}</p>
                    {self.form}
                    {cannot}
                </div>
            </div>
        }
        .into_any()
    }
}

/// What was typed into a form that cannot be sent any more: it stays on the page, to be copied.
fn kept(page: &Page) -> Option<AnyView> {
    let form = page.form.as_ref()?;
    let words: Vec<_> = ["changed", "seen", "reason", "thought", "saw", "learned", "next", "worth"]
        .into_iter()
        .filter_map(|field| form.values.get(field).and_then(|values| values.first()).filter(|words| !words.trim().is_empty()))
        .map(|words| view! { <li><bdi>{words.clone()}</bdi></li> })
        .collect();
    let t = page.text();
    (!words.is_empty()).then(|| view! { <h2>{t.say("test-you-typed")}</h2><ul class="rules">{words}</ul> }.into_any())
}

/// `GET /tests/{id}/start`
#[component]
pub fn StartTest() -> impl IntoView {
    let id = path_value::<TestId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (test, _) = to_run(&page, read, id?).await?;
            let t = page.text();
            let missing = test.test.ready(page.moment.today).err().unwrap_or_else(Problems::none);
            let form = test.state.can_start().is_ok().then(|| {
                if missing.is_empty() {
                    view! {
                        {parts::lock(&page, &test)}
                        <p>{t.say("test-start-what")}</p>
                        <form method="post" action=urls::start_test(test.id)>
                            <Once value=page.once.clone()/>
                            <Hidden name="version" value=test.version.to_string()/>
                            <SubmitRow label=t.say("test-start")>
                                <a class="btn q" href=urls::edit_test(test.id)>{t.say("test-edit")}</a>
                            </SubmitRow>
                        </form>
                    }
                    .into_any()
                } else {
                    let labels = form::labels(t);
                    let items: Vec<_> = missing
                        .iter()
                        .map(|(field, invalid)| {
                            let label = labels.iter().find(|(name, _)| *name == field).map(|(_, label)| label.clone()).unwrap_or_default();
                            view! { <li><a href=format!("{}#{field}", urls::edit_test(test.id))>{label}</a> " " {t.problem(invalid)}</li> }
                        })
                        .collect();
                    view! {
                        <div class="panel amber">
                            <p><b>{t.say("test-start-missing")}</b></p>
                            <ul>{items}</ul>
                        </div>
                        <p class="acts"><a class="btn" href=urls::edit_test(test.id)>{t.say("test-edit")}</a></p>
                    }
                    .into_any()
                }
            });
            let heading = t.say("test-start-title");
            // What is missing stands in the form with links to the fields; a summary would lead to fields that are not here.
            Ok(RunPage { heading, lead: t.say("test-start-lead"), labels: Vec::new(), form }.view(&page, &test))
        })
    })
}

/// `GET /tests/{id}/round`
#[component]
pub fn TestRound() -> impl IntoView {
    let id = path_value::<TestId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (test, _) = to_run(&page, read, id?).await?;
            let t = page.text();
            let problems = page.problems();
            let error = |field: &str| t.problem_of(&problems, field);
            let labels = vec![
                ("changed", t.say("test-round-changed")),
                ("seen", t.say("test-round-seen")),
                ("stage", t.say("test-field-stage")),
                ("ends_on", t.say("test-field-ends_on")),
                ("places", t.say("test-field-places")),
            ];
            let form = test.state.can_go_on().is_ok().then(|| {
                let stages = form::stages(t).into_iter().map(|answer| Answer { hint: None, ..answer }).collect();
                let last = test.test.ends_on.map(|day| day.to_string()).unwrap_or_default();
                let places = test.test.places.map(|places| places.to_string()).unwrap_or_default();
                view! {
                    <form method="post" action=urls::round_of_test(test.id) novalidate>
                        <Once value=page.once.clone()/>
                        <Hidden name="round" value=(test.rounds + 1).to_string()/>
                        <TextArea name="seen" label=t.say("test-round-seen") hint=t.say("test-round-seen-hint") value=page.typed("seen", "") limit=ROUND_LIMIT rows=4 error=error("seen")/>
                        <TextArea name="changed" label=t.say("test-round-changed") hint=t.say("test-round-changed-hint") value=page.typed("changed", "") limit=ROUND_LIMIT rows=4 error=error("changed")/>
                        <SelectField name="stage" label=t.say("test-field-stage") answers=stages chosen=page.typed("stage", test.test.stage.code()) error=error("stage")/>
                        <DateField name="ends_on" label=t.say("test-field-ends_on") value=page.typed("ends_on", &last) error=error("ends_on")/>
                        <TextField name="places" label=t.say("test-field-places") hint=t.say("test-hint-places") value=page.typed("places", &places) error=error("places")/>
                        <SubmitRow label=t.say("test-round")><a class="btn q" href=urls::test(test.id)>{t.say("cancel")}</a></SubmitRow>
                    </form>
                }
                .into_any()
            });
            let heading = say!(t, "test-round-title", number = test.rounds + 1);
            Ok(RunPage { heading, lead: t.say("test-round-lead"), labels, form }.view(&page, &test))
        })
    })
}

/// `GET /tests/{id}/stop`
#[component]
pub fn StopTest() -> impl IntoView {
    let id = path_value::<TestId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (test, _) = to_run(&page, read, id?).await?;
            let t = page.text();
            let problems = page.problems();
            let form = test.state.can_go_on().is_ok().then(|| {
                view! {
                    <p>{t.say("test-stop-if")} " " {parts::line(&test, &test.test.stop_if)}</p>
                    <form method="post" action=urls::stop_test(test.id) novalidate>
                        <Once value=page.once.clone()/>
                        <TextArea name="reason" label=t.say("test-stop-reason") hint=t.say("test-stop-reason-hint") value=page.typed("reason", "") limit=ROUND_LIMIT rows=4 error=t.problem_of(&problems, "reason")/>
                        <SubmitRow label=t.say("test-stop")><a class="btn q" href=urls::test(test.id)>{t.say("cancel")}</a></SubmitRow>
                    </form>
                }
                .into_any()
            });
            let labels = vec![("reason", t.say("test-stop-reason"))];
            Ok(RunPage { heading: t.say("test-stop-title"), lead: t.say("test-stop-lead"), labels, form }.view(&page, &test))
        })
    })
}

/// `GET /tests/{id}/close`
#[component]
pub fn CloseTest() -> impl IntoView {
    let id = path_value::<TestId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (test, _) = to_run(&page, read, id?).await?;
            let mission = read.mission_by_id(test.mission).await?;
            let t = page.text();
            let problems = page.problems();
            let open = matches!(test.state, TestState::Running | TestState::Stopped);
            let form = open.then(|| {
                let (leader, role) = mission.map(|mission| (mission.mission.leader, mission.mission.leader_role)).unwrap_or_default();
                let passage = |name: &'static str, kept: &str, limit: usize| {
                    view! {
                        <TextArea
                            name
                            label=t.say(&format!("test-close-{name}"))
                            hint=t.say(&format!("test-close-{name}-hint"))
                            value=page.typed(name, kept)
                            limit
                            rows=4
                            error=t.problem_of(&problems, name)
                        />
                    }
                };
                view! {
                    {parts::lock(&page, &test)}
                    <form method="post" action=urls::close_test(test.id) novalidate>
                        <Once value=page.once.clone()/>
                        {result(&page, &test, t.problem_of(&problems, "result"))}
                        {passage("thought", &test.test.think, PART_LIMIT)}
                        {passage("saw", "", PART_LIMIT)}
                        {passage("learned", "", PART_LIMIT)}
                        {passage("next", "", PART_LIMIT)}
                        {passage("worth", "", WORTH_LIMIT)}
                        <TextField name="leader" label=t.say("test-close-leader") value=page.typed("leader", &leader) limit=NAME_LIMIT error=t.problem_of(&problems, "leader")/>
                        <TextField name="leader_role" label=t.say("test-close-leader_role") value=page.typed("leader_role", &role) limit=NAME_LIMIT error=t.problem_of(&problems, "leader_role")/>
                        <SubmitRow label=t.say("test-close")><a class="btn q" href=urls::test(test.id)>{t.say("cancel")}</a></SubmitRow>
                    </form>
                }
                .into_any()
            });
            let mut labels = vec![("result", t.say("test-result"))];
            labels.extend(
                ["thought", "saw", "learned", "next", "worth", "leader", "leader_role"]
                    .map(|name| (name, t.say(&format!("test-close-{name}")))),
            );
            Ok(RunPage { heading: t.say("test-close-title"), lead: t.say("test-close-lead"), labels, form }.view(&page, &test))
        })
    })
}

/// What came of it: to choose while it runs; what it is when it was stopped.
fn result(page: &Page, test: &TestView, error: Option<String>) -> impl IntoView + use<> {
    let t = page.text();
    if test.state == TestState::Stopped {
        return Either::Left(view! { <parts::FiveResults result=TestResult::StoppedEarly/> });
    }
    let answers = TestResult::ALL
        .iter()
        .filter(|result| **result != TestResult::StoppedEarly)
        .map(|result| {
            let code = result.code();
            Answer::new(code, t.say(&format!("test-result-{code}"))).with_hint(t.say(&format!("test-result-detail-{code}")))
        })
        .collect();
    Either::Right(view! {
        <Choices name="result" label=t.say("test-result") answers chosen=page.typed("result", "") error/>
        <p><a href=urls::stop_test(test.id)>{t.say("test-close-or-stop")}</a></p>
    })
}
