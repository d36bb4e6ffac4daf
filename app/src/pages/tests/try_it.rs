//! Trying a test out: signing up and leaving.

use super::parts;
use crate::{
    page::{Page, PageFailure, load, path_value},
    pages::missions::parts::promise,
    say,
    ui::{Crumb, EmailField, ErrorSummary, FieldGroup, Icon, Once, PageTitle, RefusalBox, SubmitRow, TextArea, Tick},
    urls,
};
use domain::{
    TestId,
    test::{Help, SignUpState, try_it::NEED_LIMIT},
};
use leptos::prelude::*;
use store::tests::{TestView, sign_ups::SignUpView};

/// The part of the page of a test where people sign up, or see their place.
pub(super) fn panel(page: &Page, test: &TestView, own: Option<&SignUpView>) -> AnyView {
    let t = page.text();
    let body = match own {
        Some(own) if test.state.takes_people() => {
            let has = match own.position {
                Some(position) => say!(t, "test-you-wait", position = position),
                None => t.say("test-you-have-place"),
            };
            view! {
                <p class="h-sm serif">{if own.position.is_some() { Icon::Clock.view().into_any() } else { Icon::Check.view().into_any() }} " " {has}</p>
                <p>{needs_line(page, own)}</p>
                <p class="acts">
                    <a class="btn q" href=urls::sign_up_for_test(test.id)>{t.say("test-change-needs")}</a>
                    " "
                    <a class="btn q" href=urls::leave_test(test.id)>{t.say("test-leave")}</a>
                </p>
            }
            .into_any()
        }
        _ if test.state.takes_people() => view! {
            <p>{places(page, test)}</p>
            <form method="post" action=urls::sign_up_for_test(test.id) novalidate>
                <Once value=page.once.clone()/>
                {fields(page, test, None)}
                <SubmitRow label=button(page, test)/>
            </form>
        }
        .into_any(),
        _ => view! { <p>{t.say("test-takes-nobody")}</p> }.into_any(),
    };
    view! {
        <section id="try" class="panel">
            <h2>{t.say("test-try")}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// Whether there are places, without saying how many people signed up.
fn places(page: &Page, test: &TestView) -> String {
    let t = page.text();
    match test.test.places {
        None => t.say("test-places-open"),
        Some(places) if is_full(test) => say!(t, "test-places-full", count = places),
        Some(places) => say!(t, "test-places", count = places),
    }
}

fn is_full(test: &TestView) -> bool {
    test.test.places.is_some_and(|places| test.placed >= places || test.waiting > 0)
}

fn button(page: &Page, test: &TestView) -> String {
    page.text().say(if is_full(test) { "test-wait" } else { "test-sign-up" })
}

fn needs_line(page: &Page, own: &SignUpView) -> String {
    let t = page.text();
    if own.needs.help.is_empty() && own.needs.words.is_empty() {
        return t.say("test-needs-none");
    }
    let mut needs: Vec<String> = own.needs.help.iter().map(|help| t.say(&format!("test-help-{}", help.code()))).collect();
    if !own.needs.words.is_empty() {
        needs.push(own.needs.words.clone());
    }
    say!(t, "test-needs", needs = needs.join(", "))
}

/// What a person needs, and how to reach them: everything optional.
fn fields(page: &Page, test: &TestView, own: Option<&SignUpView>) -> impl IntoView + use<> {
    let t = page.text();
    let problems = page.problems();
    let chosen: Vec<String> = match &page.form {
        Some(form) => form.values.get("help").cloned().unwrap_or_default(),
        None => own.map(|own| own.needs.help.iter().map(|help| help.code().to_owned()).collect()).unwrap_or_default(),
    };
    let ticks: Vec<_> = Help::ALL
        .iter()
        .filter(|help| test.test.help.contains(help))
        .enumerate()
        .map(|(at, help)| {
            let id = if at == 0 { "help".to_owned() } else { format!("help-{}", at + 1) };
            let code = help.code();
            view! { <Tick name="help" label=t.say(&format!("test-help-{code}")) value=code id checked=chosen.iter().any(|each| each == code)/> }
        })
        .collect();
    let help = (!ticks.is_empty()).then(|| {
        view! {
            <FieldGroup id="help-all" label=t.say("test-help-which") hint=t.say("test-help-private") error=t.problem_of(&problems, "help")>{ticks}</FieldGroup>
        }
    });
    let need = page.typed("need", own.map(|own| own.needs.words.as_str()).unwrap_or_default());
    let email = page.typed("email", own.and_then(|own| own.needs.email.as_deref()).unwrap_or_default());
    view! {
        {help}
        <TextArea name="need" label=t.say("test-need") hint=t.say("test-need-hint") value=need limit=NEED_LIMIT rows=2 error=t.problem_of(&problems, "need")/>
        <EmailField name="email" label=t.say("test-email") hint=t.say("test-email-hint") value=email error=t.problem_of(&problems, "email")/>
    }
}

/// `GET /tests/{id}/sign-up`
#[component]
pub fn SignUpForTest() -> impl IntoView {
    let id = path_value::<TestId>("id");
    load(|page, read| {
        Box::pin(async move {
            let test = read.test(id?).await?.ok_or(PageFailure::NotFound)?;
            let mission = read.mission_by_id(test.mission).await?.ok_or(PageFailure::NotFound)?;
            let own = match &page.viewer {
                Some(viewer) => read.sign_up_of(test.id, viewer.actor.id).await?,
                None => None,
            };
            let t = page.text();
            let problems = page.problems();
            let heading = if own.is_some() { t.say("test-change-needs") } else { t.say("test-try") };
            let label = if own.is_some() { t.say("test-save-needs") } else { button(&page, &test) };
            let labels = vec![("help", t.say("test-help-which")), ("need", t.say("test-need")), ("email", t.say("test-email"))];
            let form = if test.state.takes_people() {
                let lead = if own.is_some() { t.say("test-change-needs-lead") } else { places(&page, &test) };
                view! {
                    <p>{lead}</p>
                    <form method="post" action=urls::sign_up_for_test(test.id) novalidate>
                        <Once value=page.once.clone()/>
                        {fields(&page, &test, own.as_ref())}
                        <SubmitRow label><a class="btn q" href=urls::test(test.id)>{t.say("cancel")}</a></SubmitRow>
                    </form>
                }
                .into_any()
            } else {
                view! { <p>{t.say("test-takes-nobody")}</p> }.into_any()
            };
            Ok(view! {
                <PageTitle text=heading.clone() error=!problems.is_empty()/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::test(test.id) label=test.test.title.clone()/>
                        {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                        <ErrorSummary problems=problems.clone() labels/>
                        <h1>{heading}</h1>
                        <p class="lead">{parts::line(&test, &test.test.title)} <br/> {parts::when_and_where(t, &test)}</p>
                        {form}
                        {promise(&page, &mission)}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

/// `GET /tests/{id}/leave`
#[component]
pub fn LeaveTest() -> impl IntoView {
    let id = path_value::<TestId>("id");
    load(|page, read| {
        Box::pin(async move {
            let test = read.test(id?).await?.ok_or(PageFailure::NotFound)?;
            let own = match &page.viewer {
                Some(viewer) => read.sign_up_of(test.id, viewer.actor.id).await?,
                None => None,
            };
            let t = page.text();
            let back = urls::test(test.id);
            let body = match own {
                None => view! { <p>{t.say("test-not-signed-up")}</p> <p class="acts"><a class="btn" href=back>{t.say("test-see")}</a></p> }
                    .into_any(),
                Some(own) => {
                    let what = if own.state == SignUpState::Placed { t.say("test-leave-place") } else { t.say("test-leave-line") };
                    view! {
                        <p>{what}</p>
                        <form method="post" action=urls::leave_test(test.id)>
                            <Once value=page.once.clone()/>
                            <SubmitRow label=t.say("test-leave")><a class="btn q" href=back>{t.say("cancel")}</a></SubmitRow>
                        </form>
                    }
                    .into_any()
                }
            };
            Ok(view! {
                <PageTitle text=t.say("test-leave-title")/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::test(test.id) label=test.test.title.clone()/>
                        {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                        <h1>{t.say("test-leave-title")}</h1>
                        <p class="lead">{parts::line(&test, &test.test.title)}</p>
                        {body}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}
