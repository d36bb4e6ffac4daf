//! Forms about people: signing in and out, and one's own page.

pub mod delete;
pub mod enter;
pub mod link;
pub mod me;
pub mod password;
pub mod words;

use crate::{
    failure::Failure,
    form::{Form, Visit},
    guard::limits::{self, Kind},
    mail,
    state::App,
};
use app::urls;
use domain::{person::email_key, problem::Invalid, problem::Problems, text};

/// An address that a mail can be sent to.
pub(super) fn address(form: &Form) -> Result<String, Invalid> {
    let email = text::email(form.text("email"))?;
    if mail::can_reach(&email) { Ok(email) } else { Err(Invalid::NotAnEmail) }
}

/// A new password, typed twice.
fn new_password<'a>(form: &'a Form, email: &str, problems: &mut Problems) -> &'a str {
    let new = form.text("new_password");
    if let Err(invalid) = domain::person::new_password(new, email) {
        problems.add("new_password", invalid);
    } else if new != form.text("new_password_again") {
        problems.add("new_password_again", Invalid::PasswordsDiffer);
    }
    new
}

/// Where to go on to after signing in: the page that was asked for, else one's own.
fn onward(form: &Form) -> String {
    match form.text("next") {
        "" => format!("{}?saved=in", urls::ME),
        next => urls::own_path(next).to_owned(),
    }
}

/// The page that was asked for, to be kept with a link; empty for none.
fn kept_next(form: &Form) -> &str {
    match form.text("next") {
        "" => "",
        next => urls::own_path(next),
    }
}

/// Counts that a link is asked for to this address from this network. Call it before the write begins.
///
/// # Errors
/// Too often.
pub async fn count_link(app: &App, visit: &Visit, email: &str) -> Result<(), Failure> {
    limits::count(app, &[(Kind::LinkToAddress, &email_key(email)), (Kind::LinkOfNetwork, &visit.network)]).await
}
