//! People: signing in, coming back, one's own page.

mod delete;
mod email;
mod enter;
mod everywhere;
mod link;
mod me;
mod name;
mod password;
mod things;
mod words;

pub use delete::DeleteMe;
pub use email::MyEmail;
pub use enter::{Back, PasswordPage, SignIn, SignUp};
pub use everywhere::SignOutEverywhere;
pub use link::{AskLink, OpenLink};
pub use me::Me;
pub use name::MyName;
pub use password::MyPassword;
pub use words::MyWords;

use crate::{
    page::Page,
    ui::{Crumb, PageTitle},
    urls,
};
use leptos::prelude::*;

/// What a field of a form shows as wrong.
fn problem(page: &Page, field: &str) -> Option<String> {
    page.text().problem_of(&page.problems(), field)
}

/// Where to go on to after signing in, as it came with the address or the form; empty for nowhere special.
fn next(page: &Page) -> String {
    let wanted = if page.form.is_some() { page.typed("next", "") } else { page.asked("next").to_owned() };
    match wanted.as_str() {
        "" => String::new(),
        wanted => urls::own_path(wanted).to_owned(),
    }
}

/// A page that says one thing and offers what to do.
fn notice_page(back: &str, page: &Page, title: String, text: String, acts: AnyView) -> AnyView {
    view! {
        <PageTitle text=title.clone()/>
        <div class="wrap">
            <div class="narrow">
                <Crumb href=back.to_owned() label=page.text().say("back")/>
                <h1>{title}</h1>
                <p class="lead">{text}</p>
                <p class="acts">{acts}</p>
            </div>
        </div>
    }
    .into_any()
}
