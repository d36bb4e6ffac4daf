//! Deleting everything about oneself.

use super::{notice_page, problem};
use crate::{
    page::{Page, came_by_link, load},
    say,
    ui::{Answer, Choices, PageTitle, Password, PasswordField, QuestionPage, Tick},
    urls,
};
use domain::person::{AnswersLeft, WordsLeft};
use leptos::prelude::*;

/// `GET /me/delete`, and with `?done=1` the page after it.
#[component]
pub fn DeleteMe() -> impl IntoView {
    load(|page, _| {
        Box::pin(async move {
            if page.viewer.is_none() && page.asked("done") == "1" && page.form.is_none() {
                return Ok(done(&page));
            }
            let viewer = page.known()?;
            let person = &viewer.person;
            let t = page.text();
            if person.role.is_staff() {
                return Ok(notice_page(urls::ME, &page, t.say("delete-staff-title"), t.say("delete-staff-text"), ().into_any()));
            }
            let problems = page.problems();
            let labels = vec![
                ("words", t.say("delete-words-label")),
                ("answers", t.say("delete-answers-label")),
                ("password", t.say("password-label")),
                ("sure", t.say("delete-sure")),
            ];
            let words = WordsLeft::ALL.iter().map(|way| answer(&page, "words", way.code())).collect();
            let answers = AnswersLeft::ALL.iter().map(|way| answer(&page, "answers", way.code())).collect();
            let chosen = Some(page.typed("words", "")).filter(|code| !code.is_empty());
            let counted = page.typed("answers", AnswersLeft::Counted.code());
            let asks = person.password_hash.is_some() && !came_by_link(person.role, viewer.linked_at, page.moment.now);
            let confirm = if asks {
                let error = problem(&page, "password");
                view! { <PasswordField name="password" label=t.say("password-label") kind=Password::Current error/> }.into_any()
            } else {
                let checked = page.typed("sure", "") == "1";
                view! { <Tick name="sure" label=t.say("delete-sure") checked error=problem(&page, "sure")/> }.into_any()
            };
            let mail = person.email.clone().filter(|_| person.has_account());
            let mail = mail.map(|email| view! { <p>{say!(t, "delete-mail", email = email)}</p> });
            let keep = view! { <a class="btn big q" href=urls::ME>{t.say("delete-keep")}</a> }.into_any();
            Ok(view! {
                <PageTitle text=t.say("delete-title") error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::DELETE_ME
                    once=page.once.clone()
                    back=urls::ME
                    heading=t.say("delete-title")
                    problems
                    labels
                    error_title=t.say("delete-not-yet")
                    refusal=page.refusal()
                    button=t.say("delete-do")
                    beside=keep
                >
                    <p class="lead">{t.say("delete-lead")}</p>
                    {goes(&page)}
                    <Choices
                        name="words"
                        label=t.say("delete-words-label")
                        answers=words
                        chosen
                        error=problem(&page, "words")
                    />
                    <Choices
                        name="answers"
                        label=t.say("delete-answers-label")
                        answers=answers
                        chosen=counted
                        error=problem(&page, "answers")
                    />
                    {mail}
                    <p>{t.say("delete-backups")}</p>
                    {confirm}
                </QuestionPage>
            }
            .into_any())
        })
    })
}

fn answer(page: &Page, about: &str, code: &str) -> Answer {
    let t = page.text();
    Answer::new(code, t.say(&format!("delete-{about}-{code}"))).with_hint(t.say(&format!("delete-{about}-{code}-hint")))
}

fn goes(page: &Page) -> AnyView {
    let t = page.text();
    view! {
        <div class="panel">
            <h2 class="h-sm">{t.say("delete-goes")}</h2>
            <ul>
                <li>{t.say("delete-goes-ways")}</li>
                <li>{t.say("delete-goes-name")}</li>
                <li>{t.say("delete-goes-things")}</li>
                <li>{t.say("delete-goes-devices")}</li>
            </ul>
        </div>
    }
    .into_any()
}

fn done(page: &Page) -> AnyView {
    let t = page.text();
    view! {
        <PageTitle text=t.say("delete-done-title")/>
        <div class="wrap">
            <div class="narrow">
                <h1>{t.say("delete-done-title")}</h1>
                <p class="lead">{t.say("delete-done-text")}</p>
                <p>{t.say("delete-done-again")}</p>
                <p class="acts"><a class="btn q" href=urls::MISSIONS>{t.say("sign-in-see-missions")}</a></p>
            </div>
        </div>
    }
    .into_any()
}
