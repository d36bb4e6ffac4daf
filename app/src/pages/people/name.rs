//! How a person is shown.

use super::{notice_page, problem};
use crate::{
    page::{Page, load},
    ui::{Answer, Choices, PageTitle, QuestionPage, TextField},
    urls,
};
use domain::person::{NAME_LIMIT, ShownAs};
use leptos::prelude::*;

/// `GET /me/name`
#[component]
pub fn MyName() -> impl IntoView {
    load(|page, _| {
        Box::pin(async move {
            let person = page.known()?.person.clone();
            let t = page.text();
            if person.role.is_staff() {
                return Ok(notice_page(urls::ME, &page, t.say("name-staff-title"), t.say("name-staff-text"), ().into_any()));
            }
            let problems = page.problems();
            let labels = vec![("shown_as", t.say("name-title")), ("nickname", t.say("nickname-label")), ("name", t.say("own-name-label"))];
            let chosen = page.typed("shown_as", person.shown_as.code());
            let nickname = page.typed("nickname", person.nickname.as_deref().unwrap_or_default());
            let name = page.typed("name", person.name.as_deref().unwrap_or_default());
            let suggest = view! { <button class="btn big q" name="suggest" value="1">{t.say("nickname-suggest")}</button> };
            Ok(view! {
                <PageTitle text=t.say("name-title") error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::MY_NAME
                    once=page.once.clone()
                    back=urls::ME
                    problems
                    labels
                    refusal=page.refusal()
                    button=t.say("name-do")
                    beside=suggest.into_any()
                >
                    <Choices
                        name="shown_as"
                        label=t.say("name-title")
                        answers=answers(&page)
                        chosen
                        hint=t.say("name-hint")
                        error=problem(&page, "shown_as")
                        heading=true
                    />
                    <TextField
                        name="nickname"
                        label=t.say("nickname-label")
                        value=nickname
                        hint=t.say("nickname-hint")
                        limit=NAME_LIMIT
                        error=problem(&page, "nickname")
                        autocomplete="nickname"
                    />
                    <TextField
                        name="name"
                        label=t.say("own-name-label")
                        value=name
                        hint=t.say("own-name-hint")
                        limit=NAME_LIMIT
                        error=problem(&page, "name")
                        autocomplete="name"
                    />
                </QuestionPage>
            }
            .into_any())
        })
    })
}

/// The ways to be shown, each with a line that helps to choose.
pub(crate) fn answers(page: &Page) -> Vec<Answer> {
    let t = page.text();
    ShownAs::ALL
        .iter()
        .map(|way| {
            let code = way.code();
            Answer::new(code, t.say(&format!("shown-as-{code}"))).with_hint(t.say(&format!("name-answer-{code}")))
        })
        .collect()
}
