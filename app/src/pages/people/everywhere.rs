//! Signing out on every device.

use crate::{
    page::load,
    say,
    ui::{PageTitle, QuestionPage},
    urls,
};
use leptos::prelude::*;

/// `GET /me/sign-out-everywhere`
#[component]
pub fn SignOutEverywhere() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            let person = &page.known()?.person;
            let count = read.session_count(person.id, page.moment.now).await?;
            let t = page.text();
            let loses =
                (!person.has_account() && !person.has_words).then(|| view! { <p class="panel amber">{t.say("me-sign-out-lose")}</p> });
            Ok(view! {
                <PageTitle text=t.say("everywhere-title")/>
                <QuestionPage
                    action=urls::SIGN_OUT_EVERYWHERE
                    once=page.once.clone()
                    back=urls::ME
                    heading=t.say("everywhere-title")
                    button=t.say("everywhere-do")
                >
                    <p class="lead">{say!(t, "me-sign-out-text", count = count)}</p>
                    <p>{t.say("everywhere-text")}</p>
                    {loses}
                </QuestionPage>
            }
            .into_any())
        })
    })
}
