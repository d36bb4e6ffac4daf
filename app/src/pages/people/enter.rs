//! Ways in: three of them, explained; by password; by three words; a new account.

use super::{next, notice_page, problem};
use crate::{
    page::{Page, use_page},
    say,
    ui::{EmailField, Hidden, Icon, PageTitle, Password, PasswordField, QuestionPage, Rich, SavedLine, TextField},
    urls,
};
use domain::person::{LINK_SECONDS, PASSWORD_SHORTEST};
use leptos::prelude::*;

/// `GET /sign-in`: three ways.
#[component]
pub fn SignIn() -> impl IntoView {
    let page = use_page();
    let t = page.text();
    let next = next(&page);
    let out = match page.asked("out") {
        "everywhere" => Some(t.say("signed-out-everywhere")),
        "1" => Some(t.say("signed-out")),
        _ => None,
    };
    let here = page.viewer.as_ref().map(|viewer| {
        if viewer.person.has_account() {
            let name = viewer.person.byline().unwrap_or_else(|| t.say("no-name"));
            view! { <p>{say!(t, "sign-in-as", name = name)} " " <a href=urls::ME>{t.say("sign-in-my-page")}</a></p> }.into_any()
        } else {
            view! { <p>{t.say("sign-in-guest")}</p> }.into_any()
        }
    });
    let ways: Vec<_> =
        [(Icon::Mail, "link", urls::SIGN_IN_LINK), (Icon::Lock, "password", urls::SIGN_IN_PASSWORD), (Icon::Pencil, "words", urls::BACK)]
            .into_iter()
            .map(|(icon, way, href)| {
                view! {
                    <li class="stone">
                        <h2 class="h-sm">{icon.view()} " " {t.say(&format!("sign-in-by-{way}"))}</h2>
                        <p>{t.say(&format!("sign-in-by-{way}-text"))}</p>
                        <p class="end"><a class="btn" href=urls::with_next(href, &next)>{t.say(&format!("sign-in-by-{way}-do"))}</a></p>
                    </li>
                }
            })
            .collect();
    view! {
        <PageTitle text=t.say("sign-in-title")/>
        <div class="wrap">
            {out.map(|text| view! { <SavedLine text/> })}
            <h1 class="display">{t.say("sign-in-title")}</h1>
            <p class="lead">{t.say("sign-in-lead")}</p>
            {here}
            <ul class="stones mt">{ways}</ul>
            <section class="sub">
                <h2>{t.say("sign-in-new")}</h2>
                <p>{t.say("sign-in-new-text")}</p>
                <p class="acts">
                    <a class="btn q" href=urls::MISSIONS>{t.say("sign-in-see-missions")}</a>
                    <a class="btn q" href=urls::with_next(urls::SIGN_UP, &next)>{t.say("sign-up-do")}</a>
                </p>
            </section>
        </div>
    }
}

/// `GET /sign-in/password`
#[component]
pub fn PasswordPage() -> impl IntoView {
    let page = use_page();
    let t = page.text();
    let next = next(&page);
    let problems = page.problems();
    let labels = vec![("email", t.say("email-label")), ("password", t.say("password-label"))];
    let after = view! {
        <p class="mt"><a href=urls::with_next(urls::SIGN_IN_LINK, &next)>{t.say("password-forgot")}</a></p>
        <p class="meta">{t.say("password-new")}</p>
        <p class="meta">{t.say("password-staff")}</p>
    }
    .into_any();
    view! {
        <PageTitle text=t.say("password-title") error=!problems.is_empty()/>
        <QuestionPage
            action=urls::SIGN_IN_PASSWORD
            once=page.once.clone()
            back=urls::with_next(urls::SIGN_IN, &next)
            heading=t.say("password-title")
            problems
            labels
            refusal=page.refusal()
            error_title=t.say("sign-in-not-yet")
            button=t.say("password-do")
            after
        >
            <Hidden name="next" value=next/>
            <EmailField name="email" label=t.say("email-label") value=page.typed("email", "") error=problem(&page, "email")/>
            <PasswordField name="password" label=t.say("password-label") kind=Password::Current error=problem(&page, "password")/>
        </QuestionPage>
    }
}

/// `GET /sign-up`
#[component]
pub fn SignUp() -> impl IntoView {
    let page = use_page();
    let t = page.text();
    if page.viewer.as_ref().is_some_and(|viewer| viewer.person.has_account()) && page.form.is_none() {
        let acts = view! { <a class="btn" href=urls::MY_PASSWORD>{t.say("me-change-password")}</a> }.into_any();
        let name = page.viewer.as_ref().and_then(|viewer| viewer.person.byline()).unwrap_or_else(|| t.say("no-name"));
        return notice_page(urls::ME, &page, t.say("sign-up-title"), say!(t, "sign-in-as", name = name), acts);
    }
    if page.asked("sent") == "1" && page.form.is_none() {
        return sent(&page, "sign-up-sent");
    }
    let next = next(&page);
    let problems = page.problems();
    let labels = vec![
        ("email", t.say("email-label")),
        ("new_password", t.say("new-password-label")),
        ("new_password_again", t.say("new-password-again-label")),
    ];
    view! {
        <PageTitle text=t.say("sign-up-title") error=!problems.is_empty()/>
        <QuestionPage
            action=urls::SIGN_UP
            once=page.once.clone()
            back=urls::with_next(urls::SIGN_IN, &next)
            heading=t.say("sign-up-title")
            problems
            labels
            refusal=page.refusal()
            button=t.say("sign-up-do")
        >
            <p class="lead">{t.say("sign-up-lead")}</p>
            <Hidden name="next" value=next/>
            <EmailField name="email" label=t.say("email-label") value=page.typed("email", "") error=problem(&page, "email")/>
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
    .into_any()
}

/// A mail is on its way.
fn sent(page: &Page, key: &str) -> AnyView {
    let t = page.text();
    // Known only in the browser that asked: a slip in the address can be seen here.
    let to = page.viewer.as_ref().and_then(|viewer| viewer.person.email.clone());
    let to = to.map(|email| view! { <p>{say!(t, "sign-up-sent-to", email = email)}</p> });
    view! {
        <PageTitle text=t.say(key)/>
        <div class="wrap">
            <div class="narrow">
                <h1>{t.say(key)}</h1>
                <p class="lead"><Rich text=say!(t, "sign-up-sent-text", minutes = LINK_SECONDS / 60)/></p>
                {to}
                <p>{t.say("link-sent-not")}</p>
                <p class="acts"><a class="btn q" href=urls::SIGN_UP>{t.say("sign-up-do")}</a></p>
            </div>
        </div>
    }
    .into_any()
}

/// `GET /back`: three words.
#[component]
pub fn Back() -> impl IntoView {
    let page = use_page();
    let t = page.text();
    let next = next(&page);
    let problems = page.problems();
    let after = view! {
        <section class="sub">
            <h2>{t.say("back-lost")}</h2>
            <p>{t.say("back-lost-text")}</p>
            <p><a href=urls::with_next(urls::SIGN_IN_LINK, &next)>{t.say("sign-in-by-link-do")}</a></p>
        </section>
    }
    .into_any();
    view! {
        <PageTitle text=t.say("back-title") error=!problems.is_empty()/>
        <QuestionPage
            action=urls::BACK
            once=page.once.clone()
            back=urls::with_next(urls::SIGN_IN, &next)
            problems
            labels=vec![("words", t.say("back-title"))]
            refusal=page.refusal()
            error_title=t.say("sign-in-not-yet")
            button=t.say("back-do")
            after
        >
            <Hidden name="next" value=next/>
            <TextField
                name="words"
                label=t.say("back-title")
                value=page.typed("words", "")
                hint=t.say("back-hint")
                error=problem(&page, "words")
                heading=true
            />
        </QuestionPage>
    }
}
