//! The frame of every page: head, header, main part, footer.

use crate::{
    page::{Page, use_page},
    pages::{Pages, changes::asked::Asked},
    ui::{Footer, Frame, Header},
    urls,
};
use http::{HeaderValue, header};
use leptos::{nonce::use_nonce, prelude::*};
use leptos_axum::ResponseOptions;
use leptos_meta::{MetaTags, provide_meta_context};

/// The whole document.
pub fn document() -> impl IntoView {
    provide_meta_context();
    let page = use_page();
    let nonce = use_nonce().map(|nonce| nonce.to_string()).unwrap_or_default();
    let live = page.failure.is_none() && urls::has_live_part(&page.path);
    if let Some(response) = use_context::<ResponseOptions>() {
        response.insert_header(header::CONTENT_SECURITY_POLICY, policy(live.then_some(nonce.as_str())));
    }
    let frame = frame(&page);
    provide_context(page.text());
    provide_context(frame.clone());
    view! {
        <!DOCTYPE html>
        <html lang=page.language.code() dir=page.language.dir()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width,initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="stylesheet" href=page.assets.style.clone()/>
                {feed(&page)}
                <MetaTags/>
                {live.then(|| view! { <script type="module" nonce=nonce>{loader(&page)}</script> })}
            </head>
            <body>
                <Header frame=frame.clone()/>
                <main id="main" tabindex="-1">
                    <Pages/>
                </main>
                <Footer frame/>
            </body>
        </html>
    }
}

fn frame(page: &Page) -> Frame {
    let t = page.text();
    Frame {
        place: page.site.place.clone(),
        demo: page.site.demo,
        path: page.address.clone(),
        viewer_name: page.viewer.as_ref().map(|viewer| viewer.person.byline().unwrap_or_else(|| t.say("no-name"))),
        moderates: page.viewer.as_ref().is_some_and(|viewer| store::moderation::Desk::of(&viewer.actor).is_some()),
        help_phone: page.site.help_phone.clone(),
        help_email: page.site.help_email.clone(),
    }
}

/// Says where the feed of this page is (RFC 4287 and the HTML standard, "alternate"). It is told from the address: what a page
/// says of its head while it is streamed can come too late for it.
fn feed(page: &Page) -> Option<impl IntoView + use<>> {
    (page.path == urls::CHANGES && page.failure.is_none()).then(|| {
        let asked = Asked::of(|name| page.asked(name).to_owned());
        view! { <link rel="alternate" type="application/atom+xml" href=urls::changes_atom(&asked.query()) title=page.text().say("changes-title")/> }
    })
}

/// What a page may load (Content Security Policy Level 3): our style, and on live pages the one script with this nonce.
fn policy(nonce: Option<&str>) -> HeaderValue {
    let script = nonce.map_or_else(
        || "script-src 'none'".to_owned(),
        |nonce| format!("script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src 'self'"),
    );
    let text = format!(
        "default-src 'none'; {script}; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    HeaderValue::try_from(text).unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'"))
}

/// Starts the islands when the page is idle, and marks the document when they are alive. Our own names only: nothing
/// that a person wrote is ever inside.
fn loader(page: &Page) -> String {
    let script = &page.assets.script;
    let wasm = &page.assets.wasm;
    format!(
        "const go=async()=>{{const m=await import('{script}');await m.default({{module_or_path:'{wasm}'}});m.hydrate();\
         for(const e of document.querySelectorAll('leptos-island')){{const f=m[e.dataset.component];if(f)await f(e)}}\
         document.documentElement.dataset.live='1'}};\
         'requestIdleCallback' in window?requestIdleCallback(go,{{timeout:2000}}):setTimeout(go,200)"
    )
}
