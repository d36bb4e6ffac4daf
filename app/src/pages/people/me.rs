//! One's own page: what happened, what I did, how I am shown, how I come back.

use super::things::{List, all_of, answers, drafts, ideas, notices, viewpoints};
use crate::{
    page::{Page, load},
    say,
    ui::{Icon, Line, Lines, Once, PageTitle, Rich, SavedLine},
    urls,
};
use domain::person::ShownAs;
use leptos::prelude::*;
use store::people::PersonRow;

/// `GET /me`, and with `?show=ideas` (notices, drafts, viewpoints) one whole list, page by page.
#[component]
pub fn Me() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            let person = page.known()?.person.clone();
            if let Some(list) = List::named(page.asked("show")) {
                return all_of(list, &page, read, &person).await;
            }
            let t = page.text();
            let happened = notices(&page, read, &person).await?;
            let drafts = drafts(&page, read, &person).await?;
            let ideas = ideas(&page, read, &person).await?;
            let viewpoints = viewpoints(&page, read, &person).await?;
            let answers = answers(&page, read, &person).await?;
            let devices = read.session_count(person.id, page.moment.now).await?;
            let saved = saved(&page).map(|text| view! { <SavedLine text/> });
            let stranger = !person.has_account() && !person.has_words;
            Ok(view! {
                <PageTitle text=t.say("me-title")/>
                <div class="wrap">
                    {saved}
                    <h1 class="display">{t.say("me-title")}</h1>
                    {stranger.then(|| no_way_back(&page, &person))}
                    <div class="split mt">
                        <div>{happened} {drafts} {ideas} {viewpoints} {answers}</div>
                        <div class="side">{shown(&page, &person)} {ways(&page, &person)} {leave(&page, &person, devices)}</div>
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

fn saved(page: &Page) -> Option<String> {
    let t = page.text();
    let key = match page.asked("saved") {
        "in" => "me-saved-in",
        "draft" => "me-saved-draft",
        "thrown-away" => "me-saved-thrown-away",
        "name" => "me-saved-name",
        "email" => "me-saved-email",
        "mails" => "me-saved-mails",
        "forgotten" => "me-saved-forgotten",
        "password" => "me-saved-password",
        _ => return None,
    };
    Some(t.say(key))
}

fn no_way_back(page: &Page, person: &PersonRow) -> AnyView {
    let t = page.text();
    let (text, address) = match &person.email {
        Some(email) => (say!(t, "me-no-way-email-text", email = email.clone()), t.say("me-change-email")),
        None => (t.say("me-no-way-text"), t.say("me-leave-email")),
    };
    view! {
        <section class="panel amber">
            <h2 class="h-sm">{t.say("me-no-way-title")}</h2>
            <p>{text}</p>
            <p class="acts">
                <a class="btn" href=urls::MY_WORDS>{t.say("me-get-words")}</a>
                <a class="btn q" href=urls::MY_EMAIL>{address}</a>
            </p>
        </section>
    }
    .into_any()
}

fn shown(page: &Page, person: &PersonRow) -> AnyView {
    let t = page.text();
    let name = person.byline().unwrap_or_else(|| t.say("no-name"));
    let text = match person.shown_as {
        _ if person.role.is_staff() => {
            let job = person.job.clone().unwrap_or_else(|| t.say(&format!("role-{}", person.role.code())));
            say!(t, "me-shown-staff", name = name, job = job)
        }
        ShownAs::Nickname => say!(t, "me-shown-nickname", name = name),
        ShownAs::Name => say!(t, "me-shown-name", name = name),
        ShownAs::NoName => t.say("me-shown-none"),
    };
    view! {
        <section class="box">
            <h2>{t.say("me-how-shown")}</h2>
            <p><Rich text/></p>
            {(!person.role.is_staff()).then(|| view! { <p><a href=urls::MY_NAME>{t.say("me-change-name")}</a></p> })}
        </section>
    }
    .into_any()
}

fn ways(page: &Page, person: &PersonRow) -> AnyView {
    let t = page.text();
    let email = match &person.email {
        Some(email) if person.has_account() => say!(t, "me-way-email", email = email),
        Some(email) => say!(t, "me-way-email-waits", email = email),
        None => t.say("me-way-no-email"),
    };
    let (password, set_password) = match person.password_hash {
        Some(_) => (t.say("me-way-password"), t.say("me-change-password")),
        None => (t.say("me-way-no-password"), t.say("me-set-password")),
    };
    let words = (!person.role.is_staff()).then(|| {
        let (text, make) = match person.has_words {
            true => (t.say("me-way-words"), t.say("my-words-do-again")),
            false => (t.say("me-way-no-words"), t.say("me-change-words")),
        };
        view! { <Line icon=Icon::Pencil>{text} " " <a href=urls::MY_WORDS>{make}</a></Line> }
    });
    view! {
        <section class="box">
            <h2>{t.say("me-ways")}</h2>
            <Lines>
                <Line icon=Icon::Mail>{email} " " <a href=urls::MY_EMAIL>{t.say("me-change-email")}</a></Line>
                <Line icon=Icon::Lock>{password} " " <a href=urls::MY_PASSWORD>{set_password}</a></Line>
                {words}
            </Lines>
        </section>
    }
    .into_any()
}

fn leave(page: &Page, person: &PersonRow, devices: i64) -> AnyView {
    let t = page.text();
    let loses = !person.has_account() && !person.has_words;
    let delete = (!person.role.is_staff()).then(|| view! { <p><a href=urls::DELETE_ME>{t.say("me-delete")}</a></p> });
    view! {
        <section class="box">
            <h2>{t.say("me-sign-out")}</h2>
            <p>{if loses { t.say("me-sign-out-lose") } else { say!(t, "me-sign-out-text", count = devices) }}</p>
            <form method="post" action=urls::SIGN_OUT>
                <Once value=page.once.clone()/>
                <p class="acts"><button class="btn q">{t.say("me-sign-out-here")}</button></p>
            </form>
            <p><a href=urls::SIGN_OUT_EVERYWHERE>{t.say("me-sign-out-everywhere")}</a></p>
            {delete}
        </section>
    }
    .into_any()
}
