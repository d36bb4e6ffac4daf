//! Three words to come back.

use super::notice_page;
use crate::{
    page::{NewWords, Page, load},
    ui::{PageTitle, QuestionPage},
    urls,
};
use leptos::prelude::*;

/// `GET /me/words`, and the answer to its form: the only page that ever shows the words.
#[component]
pub fn MyWords() -> impl IntoView {
    load(|page, _| {
        Box::pin(async move {
            let person = &page.known()?.person;
            let t = page.text();
            if person.role.is_staff() {
                let acts = view! { <a class="btn" href=urls::MY_PASSWORD>{t.say("me-change-password")}</a> }.into_any();
                return Ok(notice_page(urls::ME, &page, t.say("my-words-staff-title"), t.say("my-words-staff-text"), acts));
            }
            if let Some(words) = page.form.as_ref().and_then(|form| form.new_words.clone()) {
                return Ok(made(&page, words));
            }
            let again = (page.asked("again") == "1").then(|| view! { <p class="panel amber" role="status">{t.say("my-words-again")}</p> });
            let have = person.has_words.then(|| view! { <p>{t.say("my-words-have")}</p> });
            let button = if person.has_words { t.say("my-words-do-again") } else { t.say("my-words-do") };
            Ok(view! {
                <PageTitle text=t.say("my-words-title")/>
                <QuestionPage
                    action=urls::MY_WORDS
                    once=page.once.clone()
                    back=urls::ME
                    heading=t.say("my-words-title")
                    refusal=page.refusal()
                    button
                >
                    {again}
                    <p class="lead">{t.say("my-words-text")}</p>
                    <p>{t.say("my-words-care")}</p>
                    {have}
                </QuestionPage>
            }
            .into_any())
        })
    })
}

fn made(page: &Page, NewWords(words): NewWords) -> AnyView {
    let t = page.text();
    // The words are English ones in every language.
    let words: Vec<_> = words.into_iter().map(|word| view! { <li class="said mono">{word}</li> }).collect();
    view! {
        <PageTitle text=t.say("my-words-made-title")/>
        <div class="wrap">
            <div class="narrow">
                <h1>{t.say("my-words-made-title")}</h1>
                <p class="lead">{t.say("my-words-made-text")}</p>
                <div class="stone three-words"><ol lang="en" dir="ltr">{words}</ol></div>
                <p class="mt">{t.say("my-words-care")}</p>
                <p>{t.say("my-words-made-use")}</p>
                <p class="acts"><a class="btn big" href=urls::ME>{t.say("my-words-made-done")}</a></p>
            </div>
        </div>
    }
    .into_any()
}
