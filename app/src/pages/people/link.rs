//! Links by email: asking for one, and the page behind it.

use super::{next, notice_page, problem};
use crate::{
    page::{Page, PageFailure, load, path_value, use_page},
    say,
    ui::{EmailField, Hidden, PageTitle, Password, PasswordField, QuestionPage, Rich, SavedLine},
    urls,
};
use domain::person::{LINK_SECONDS, LinkPurpose, email_key};
use http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use sha2::{Digest, Sha256};
use store::{Read, email_links::EmailLink};

/// `GET /sign-in/link`: ask for a link.
#[component]
pub fn AskLink() -> impl IntoView {
    let page = use_page();
    let t = page.text();
    let next = next(&page);
    let problems = page.problems();
    let sent = page.asked("sent") == "1" && page.form.is_none();
    let kicker = sent.then(|| {
        view! {
            <div class="wrap">
                <div class="narrow">
                    <SavedLine text=t.say("link-sent")>
                        <p>{say!(t, "link-sent-text", minutes = LINK_SECONDS / 60)}</p>
                        <p>{t.say("link-sent-not")}</p>
                    </SavedLine>
                </div>
            </div>
        }
    });
    let button = if sent { t.say("link-again-do") } else { t.say("sign-in-by-link-do") };
    view! {
        <PageTitle text=if sent { t.say("link-sent") } else { t.say("link-label") } error=!problems.is_empty()/>
        {kicker}
        <QuestionPage
            action=urls::SIGN_IN_LINK
            once=page.once.clone()
            back=urls::with_next(urls::SIGN_IN, &next)
            problems
            labels=vec![("email", t.say("link-label"))]
            refusal=page.refusal()
            button
        >
            <Hidden name="next" value=next/>
            <EmailField
                name="email"
                label=t.say("link-label")
                value=page.typed("email", "")
                hint=t.say("link-hint")
                error=problem(&page, "email")
                heading=true
            />
        </QuestionPage>
    }
}

/// `GET /sign-in/link/{token}`: says what the link does, and has a button. Opening it does nothing: programs that look
/// into mails open links, too.
#[component]
pub fn OpenLink() -> impl IntoView {
    let token = path_value::<String>("token");
    load(|page, read| {
        Box::pin(async move {
            let token = token?;
            let hash = Sha256::digest(token.as_bytes());
            let link = read.email_link(&hash, page.moment.now).await?.filter(|link| !link.is_used);
            let Some(link) = link else { return Ok(gone(&page)) };
            shown(&page, read, &token, link).await
        })
    })
}

async fn shown(page: &Page, read: &mut Read, token: &str, link: EmailLink) -> Result<AnyView, PageFailure> {
    let asker = match link.person() {
        Some(id) => read.person_today(id).await?,
        None => None,
    };
    let viewer = page.viewer.as_ref().map(|viewer| &viewer.person);
    let same_browser = matches!((viewer, &asker), (Some(here), Some(asker)) if here.id == asker.id);
    let key = email_key(&link.email);
    let t = page.text();
    let moves = asker.as_ref().is_some_and(|asker| asker.has_account() && asker.email_key.as_deref() != Some(key.as_str()));
    if link.purpose == LinkPurpose::Address && moves {
        let me = || view! { <a class="btn" href=urls::ME>{t.say("sign-in-my-page")}</a> }.into_any();
        if !same_browser {
            return Ok(notice_page(urls::HOME, page, t.say("link-elsewhere-title"), t.say("link-elsewhere-text"), ().into_any()));
        }
        if read.person_by_email(&key).await?.is_some() {
            return Ok(notice_page(urls::ME, page, t.say("link-taken-title"), say!(t, "link-taken-text", email = link.email), me()));
        }
    }
    let name = if link.purpose == LinkPurpose::Address { "address" } else { "open" };
    let switches = viewer.is_some_and(|viewer| viewer.has_account() && viewer.email_key.as_deref() != Some(key.as_str())) && !moves;
    let problems = page.problems();
    let title = t.say(&format!("link-{name}-title"));
    let password = (link.purpose == LinkPurpose::SignUp && !same_browser).then(|| {
        view! {
            <PasswordField
                name="password"
                label=t.say("link-password-label")
                kind=Password::Current
                hint=t.say("link-password-hint")
                error=problem(page, "password")
            />
        }
    });
    let text = match name {
        "address" => say!(t, "link-address-text", email = link.email),
        _ => say!(t, "link-open-text", email = link.email),
    };
    Ok(view! {
        <PageTitle text=title.clone() error=!problems.is_empty()/>
        <QuestionPage
            action=urls::email_link(token)
            once=page.once.clone()
            back=urls::HOME
            heading=title
            problems
            labels=vec![("password", t.say("link-password-label"))]
            refusal=page.refusal()
            button=t.say(&format!("link-{name}-do"))
        >
            <p class="lead"><Rich text/></p>
            {switches.then(|| view! { <p>{t.say("link-switch")}</p> })}
            {password}
        </QuestionPage>
    }
    .into_any())
}

fn gone(page: &Page) -> AnyView {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(StatusCode::NOT_FOUND);
    }
    let t = page.text();
    let (_, to_do) = t.refusal(&domain::problem::Refusal::LinkNotValid);
    // People open a mail a second time; most of them are in already.
    let here = page.viewer.as_ref().filter(|viewer| viewer.person.has_account());
    if let Some(viewer) = here {
        let name = viewer.person.byline().unwrap_or_else(|| t.say("no-name"));
        let acts = view! { <a class="btn" href=urls::ME>{t.say("sign-in-my-page")}</a> }.into_any();
        return notice_page(urls::HOME, page, t.say("link-gone-title"), say!(t, "sign-in-as", name = name), acts);
    }
    let acts = view! { <a class="btn" href=urls::SIGN_IN_LINK>{t.say("link-gone-do")}</a> }.into_any();
    notice_page(urls::SIGN_IN, page, t.say("link-gone-title"), to_do, acts)
}
