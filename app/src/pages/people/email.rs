//! One's address, and the mails that go to it.

use super::problem;
use crate::{
    page::{Page, load},
    say,
    ui::{EmailField, Hidden, Once, PageTitle, QuestionPage, Tick},
    urls,
};
use leptos::prelude::*;
use store::people::PersonRow;

/// `GET /me/email`
#[component]
pub fn MyEmail() -> impl IntoView {
    load(|page, _| {
        Box::pin(async move {
            let person = page.known()?.person.clone();
            let t = page.text();
            let after = view! { {mails(&page, &person)} {forget(&page, &person)} }.into_any();
            if person.role.is_staff() {
                let email = person.email.clone().unwrap_or_default();
                return Ok(view! {
                    <PageTitle text=t.say("my-email-title")/>
                    <div class="wrap">
                        <div class="narrow">
                            <h1>{t.say("my-email-title")}</h1>
                            <p class="lead">{say!(t, "my-email-staff", email = email)}</p>
                            {after}
                        </div>
                    </div>
                }
                .into_any());
            }
            let problems = page.problems();
            let now = match &person.email {
                Some(email) if person.has_account() => Some(say!(t, "my-email-now", email = email)),
                Some(email) => Some(say!(t, "my-email-waits", email = email)),
                None => None,
            };
            let kept = person.email.clone().filter(|_| !person.has_account()).unwrap_or_default();
            let typed = page.typed("email", &kept);
            Ok(view! {
                <PageTitle text=t.say("my-email-title") error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::MY_EMAIL
                    once=page.once.clone()
                    back=urls::ME
                    problems
                    labels=vec![("email", t.say("my-email-label"))]
                    refusal=page.refusal()
                    button=t.say("my-email-do")
                    after
                >
                    <EmailField
                        name="email"
                        label=t.say("my-email-label")
                        value=typed
                        hint=t.say("my-email-hint")
                        error=problem(&page, "email")
                        heading=true
                    />
                    {now.map(|text| view! { <p>{text}</p> })}
                </QuestionPage>
            }
            .into_any())
        })
    })
}

fn mails(page: &Page, person: &PersonRow) -> Option<AnyView> {
    let t = page.text();
    person.has_account().then(|| {
        view! {
            <section class="sub">
                <h2>{t.say("my-email-mails")}</h2>
                <form method="post" action=urls::MY_EMAIL>
                    <Once value=page.once.clone()/>
                    <Hidden name="what" value="notices"/>
                    <Tick name="mail_notices" label=t.say("my-email-mails-tick") checked=person.mail_notices/>
                    <p class="hint">{t.say("my-email-mails-text")}</p>
                    <p class="acts"><button class="btn q">{t.say("my-email-mails-do")}</button></p>
                </form>
            </section>
        }
        .into_any()
    })
}

fn forget(page: &Page, person: &PersonRow) -> Option<AnyView> {
    let t = page.text();
    (person.email.is_some() && !person.role.is_staff()).then(|| {
        view! {
            <section class="sub">
                <h2>{t.say("my-email-forget")}</h2>
                <p>{t.say("my-email-forget-text")}</p>
                <form method="post" action=urls::MY_EMAIL>
                    <Once value=page.once.clone()/>
                    <Hidden name="what" value="forget"/>
                    <p class="acts"><button class="btn q">{t.say("my-email-forget-do")}</button></p>
                </form>
            </section>
        }
        .into_any()
    })
}
