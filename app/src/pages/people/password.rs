//! A new password.

use super::{notice_page, problem};
use crate::{
    page::{came_by_link, load},
    say,
    ui::{PageTitle, Password, PasswordField, QuestionPage},
    urls,
};
use domain::person::PASSWORD_SHORTEST;
use leptos::prelude::*;

/// `GET /me/password`
#[component]
pub fn MyPassword() -> impl IntoView {
    load(|page, _| {
        Box::pin(async move {
            let viewer = page.known()?;
            let person = &viewer.person;
            let t = page.text();
            if !person.has_account() {
                let acts = view! { <a class="btn" href=urls::SIGN_UP>{t.say("sign-up-do")}</a> }.into_any();
                return Ok(notice_page(urls::ME, &page, t.say("my-password-none-title"), t.say("my-password-none-text"), acts));
            }
            let problems = page.problems();
            let labels = vec![
                ("password", t.say("my-password-current-label")),
                ("new_password", t.say("new-password-label")),
                ("new_password_again", t.say("new-password-again-label")),
            ];
            let first = person.password_hash.is_none();
            let title = if first { t.say("my-password-first-title") } else { t.say("my-password-title") };
            let asks = !first && !came_by_link(person.role, viewer.linked_at, page.moment.now);
            let current = asks.then(|| {
                view! {
                    <PasswordField
                        name="password"
                        label=t.say("my-password-current-label")
                        kind=Password::Current
                        error=problem(&page, "password")
                    />
                }
            });
            let forgot = (asks && !person.role.is_staff())
                .then(|| view! { <p class="mt"><a href=urls::SIGN_IN_LINK>{t.say("password-forgot")}</a></p> });
            Ok(view! {
                <PageTitle text=title.clone() error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::MY_PASSWORD
                    once=page.once.clone()
                    back=urls::ME
                    heading=title
                    problems
                    labels
                    refusal=page.refusal()
                    button=t.say("my-password-do")
                    after=forgot.into_any()
                >
                    <p class="lead">{t.say("my-password-text")}</p>
                    {current}
                    <PasswordField
                        name="new_password"
                        label=t.say("new-password-label")
                        kind=Password::New
                        hint=say!(t, "new-password-hint", shortest = PASSWORD_SHORTEST)
                        error=problem(&page, "new_password")
                    />
                    <PasswordField
                        name="new_password_again"
                        label=t.say("new-password-again-label")
                        kind=Password::New
                        error=problem(&page, "new_password_again")
                    />
                </QuestionPage>
            }
            .into_any())
        })
    })
}
