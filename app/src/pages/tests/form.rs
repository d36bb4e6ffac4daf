//! The forms in which staff propose a test and prepare it.

use super::to_run;
use crate::{
    page::{Page, PageFailure, load, path_value},
    pages::ideas,
    say,
    text::Text,
    ui::{
        Answer, Choices, Crumb, DateField, ErrorSummary, FieldGroup, Hidden, Icon, Once, PageTitle, RefusalBox, SubmitRow, TextArea,
        TextField, Tick, UserLine,
    },
    urls,
};
use domain::{
    IdeaId, TestId,
    permission::{Action, Subject, may},
    problem::{Problems, Refusal},
    test::{Fields, Help, LINE_LIMIT, SIGN_LIMIT, TEAM_LIMIT, THINK_LIMIT, TITLE_LIMIT, TRY_LIMIT, TestStage, WATCH_LIMIT},
};
use leptos::prelude::*;

/// `GET /ideas/{id}/test`: for those who run tests in the mission.
#[component]
pub fn ProposeTest() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (idea, mission) = ideas::find(&page, read, id?).await?;
            let viewer = page.known()?;
            if may(&viewer.actor, Action::RunTest, Subject::in_mission(mission.id)).is_err() {
                return Err(PageFailure::Forbidden);
            }
            let t = page.text();
            let readable = ideas::may_read(&page, &mission, &idea);
            let title: String = if readable { idea.idea.sentence.chars().take(TITLE_LIMIT).collect() } else { String::new() };
            let team = mission.mission.teams.first().map(|team| team.name.clone()).unwrap_or_default();
            let start = Fields { title, stage: TestStage::Sketch.code().to_owned(), ..Fields::default() };
            let form = TestForm { t, fields: typed(&page).unwrap_or(start), problems: page.problems() };
            let team = page.typed("team", &team);
            let sentence =
                readable.then(|| view! { <p class="lead"><UserLine text=idea.idea.sentence.clone() language=idea.language.clone()/></p> });
            let refusal = page.refusal();
            Ok(view! {
                <PageTitle text=t.say("test-propose") error=!form.problems.is_empty()/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::idea(idea.id) label=say!(t, "idea-number", number = idea.number)/>
                        {refusal.map(|refusal| view! { <RefusalBox refusal/> })}
                        <ErrorSummary problems=form.problems.clone() labels=labels(t)/>
                        <h1>{t.say("test-propose")}</h1>
                        {sentence}
                        <p>{t.say("test-propose-lead")}</p>
                        <form method="post" action=urls::propose_test(idea.id) novalidate>
                            <Once value=page.once.clone()/>
                            {form.all()}
                            <fieldset class="part">
                                <legend>{t.say("test-owners")}</legend>
                                <TextField name="team" label=t.say("test-team") value=team hint=t.say("test-team-hint") limit=TEAM_LIMIT error=form.error("team")/>
                            </fieldset>
                            <SubmitRow label=t.say("test-propose")><a class="btn q" href=urls::idea(idea.id)>{t.say("cancel")}</a></SubmitRow>
                        </form>
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

/// `GET /tests/{id}/edit`: before it starts.
#[component]
pub fn EditTest() -> impl IntoView {
    let id = path_value::<TestId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (test, _) = to_run(&page, read, id?).await?;
            let t = page.text();
            let back = urls::test(test.id);
            if let Some(started) = test.started_at {
                let locked = say!(t, "test-edit-locked", day = started);
                let typed = typed(&page).map(|fields| lost(t, &fields));
                return Ok(view! {
                    <PageTitle text=t.say("test-edit")/>
                    <div class="wrap">
                        <div class="narrow">
                            <Crumb href=back label=test.test.title.clone()/>
                            {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                            <h1>{t.say("test-edit")}</h1>
                            <p class="lead">{Icon::Lock.view()} " " {locked}</p>
                            {super::parts::lock(&page, &test)}
                            {typed}
                        </div>
                    </div>
                }
                .into_any());
            }
            // After a clash the form keeps what was typed and is about the newest version, which stands above it.
            let clash = matches!(page.refusal(), Some(Refusal::ChangedMeanwhile { .. }));
            let version = if clash || page.form.is_none() { test.version.to_string() } else { page.typed("version", "") };
            let form = TestForm { t, fields: typed(&page).unwrap_or_else(|| Fields::from(&test.test)), problems: page.problems() };
            let theirs = clash.then(|| {
                let saved = Fields::from(&test.test);
                view! { <section class="sub"><h2>{t.say("test-clash")}</h2>{lost(t, &saved)}</section> }
            });
            Ok(view! {
                <PageTitle text=t.say("test-edit") error=!form.problems.is_empty() || clash/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=back.clone() label=test.test.title.clone()/>
                        {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                        <ErrorSummary problems=form.problems.clone() labels=labels(t)/>
                        <h1>{t.say("test-edit")}</h1>
                        <p class="lead">{t.say("test-edit-lead")}</p>
                        {theirs}
                        <form method="post" action=urls::edit_test(test.id) novalidate>
                            <Once value=page.once.clone()/>
                            <Hidden name="version" value=version/>
                            {form.all()}
                            <SubmitRow label=t.say("test-save")><a class="btn q" href=back>{t.say("cancel")}</a></SubmitRow>
                        </form>
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

/// What was typed, when a form is shown again.
fn typed(page: &Page) -> Option<Fields> {
    let form = page.form.as_ref()?;
    let text = |name: &str| form.values.get(name).and_then(|values| values.first()).cloned().unwrap_or_default();
    Some(Fields {
        title: text("title"),
        think: text("think"),
        attempt: text("attempt"),
        people: text("people"),
        place: text("place"),
        starts_on: text("starts_on"),
        ends_on: text("ends_on"),
        watch: text("watch"),
        worked_if: text("worked_if"),
        stop_if: text("stop_if"),
        stage: text("stage"),
        help: form.values.get("help").cloned().unwrap_or_default(),
        places: text("places"),
        language: String::new(),
    })
}

/// Words beside the form: those that someone else saved, or those that come too late. Nothing typed is dropped silently.
fn lost(t: Text, fields: &Fields) -> impl IntoView + use<> {
    let lines: Vec<_> = [
        ("title", &fields.title),
        ("think", &fields.think),
        ("attempt", &fields.attempt),
        ("people", &fields.people),
        ("place", &fields.place),
        ("starts_on", &fields.starts_on),
        ("ends_on", &fields.ends_on),
        ("watch", &fields.watch),
        ("worked_if", &fields.worked_if),
        ("stop_if", &fields.stop_if),
        ("places", &fields.places),
    ]
    .into_iter()
    .filter(|(_, words)| !words.trim().is_empty())
    .map(|(field, words)| view! { <dt>{label(t, field)}</dt> <dd><UserLine text=words.clone()/></dd> })
    .collect();
    view! { <dl class="facts g">{lines}</dl> }
}

fn label(t: Text, field: &str) -> String {
    t.say(&format!("test-field-{field}"))
}

/// Every field by its name, and what it asks.
pub(super) fn labels(t: Text) -> Vec<(&'static str, String)> {
    let mut labels: Vec<(&'static str, String)> = [
        "title",
        "think",
        "attempt",
        "people",
        "place",
        "starts_on",
        "ends_on",
        "watch",
        "worked_if",
        "stop_if",
        "stage",
        "help",
        "places",
    ]
    .into_iter()
    .map(|field| (field, label(t, field)))
    .collect();
    labels.push(("team", t.say("test-team")));
    labels
}

/// The stages to choose from.
pub(super) fn stages(t: Text) -> Vec<Answer> {
    TestStage::ALL
        .iter()
        .map(|stage| {
            let code = stage.code();
            Answer::new(code, t.say(&format!("test-stage-{code}"))).with_hint(t.say(&format!("test-stage-detail-{code}")))
        })
        .collect()
}

/// The fields of a test on their way to the page.
struct TestForm {
    t: Text,
    fields: Fields,
    problems: Problems,
}

impl TestForm {
    fn error(&self, field: &str) -> Option<String> {
        self.t.problem_of(&self.problems, field)
    }

    fn hint(&self, field: &str) -> Option<String> {
        Some(self.t.say(&format!("test-hint-{field}")))
    }

    fn line(&self, name: &'static str, value: &str, limit: usize) -> impl IntoView + use<> {
        view! { <TextField name label=label(self.t, name) value=value.to_owned() hint=self.hint(name) limit error=self.error(name)/> }
    }

    fn passage(&self, name: &'static str, value: &str, limit: usize, rows: u8) -> impl IntoView + use<> {
        view! { <TextArea name label=label(self.t, name) value=value.to_owned() hint=self.hint(name) limit error=self.error(name) rows/> }
    }

    fn day(&self, name: &'static str, value: &str) -> impl IntoView + use<> {
        view! { <DateField name label=label(self.t, name) value=value.to_owned() error=self.error(name)/> }
    }

    /// Every field in its group.
    fn all(&self) -> impl IntoView + use<> {
        let (t, fields) = (self.t, &self.fields);
        let what = view! {
            {self.line("title", &fields.title, TITLE_LIMIT)}
            {self.line("think", &fields.think, THINK_LIMIT)}
            {self.passage("attempt", &fields.attempt, TRY_LIMIT, 4)}
            <Choices
                name="stage"
                label=label(t, "stage")
                answers=stages(t)
                chosen=fields.stage.clone()
                error=self.error("stage")
            />
        };
        let place = view! {
            {self.passage("people", &fields.people, TRY_LIMIT, 2)}
            {self.line("place", &fields.place, LINE_LIMIT)}
            {self.day("starts_on", &fields.starts_on)}
            {self.day("ends_on", &fields.ends_on)}
        };
        let watch_hint = say!(t, "test-hint-watch", limit = WATCH_LIMIT, letters = LINE_LIMIT);
        let signs = view! {
            <TextArea name="watch" label=label(t, "watch") value=fields.watch.clone() hint=watch_hint error=self.error("watch") rows=4/>
            <div class="lock">{self.passage("worked_if", &fields.worked_if, SIGN_LIMIT, 3)}</div>
            {self.passage("stop_if", &fields.stop_if, SIGN_LIMIT, 3)}
        };
        let ticks: Vec<_> = Help::ALL
            .iter()
            .enumerate()
            .map(|(at, help)| {
                let code = help.code();
                let id = if at == 0 { "help".to_owned() } else { format!("help-{}", at + 1) };
                let checked = fields.help.iter().any(|each| each == code);
                view! { <Tick name="help" label=t.say(&format!("test-help-{code}")) value=code id checked/> }
            })
            .collect();
        let come = view! {
            <TextField name="places" label=label(t, "places") value=fields.places.clone() hint=self.hint("places") error=self.error("places")/>
            <FieldGroup id="help-all" label=label(t, "help") hint=self.hint("help") error=self.error("help")>{ticks}</FieldGroup>
        };
        [("what", what.into_any()), ("where", place.into_any()), ("signs", signs.into_any()), ("come", come.into_any())]
            .map(|(group, fields)| {
                view! {
                    <fieldset class="part">
                        <legend>{t.say(&format!("test-group-{group}"))}</legend>
                        {fields}
                    </fieldset>
                }
            })
            .into_iter()
            .collect::<Vec<_>>()
    }
}
