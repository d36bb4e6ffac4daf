//! People: coming back by link, password or words with everything they did, and nobody else in their name.

mod delete;
mod drafts;
mod jobs;
mod links;
mod mail;
mod merge;
mod own;
mod passwords;
mod sign_up;
mod words;

use crate::support::{Browser, World};
use app::urls;
use domain::{IdeaId, person::Role};
use server::{
    auth::cookie,
    mail::Mail,
    people_admin::{Added, NewUser, add_user},
};

/// A password that is long enough.
const PASSWORD: &str = "wet ink on shell paper";

/// The path of the link in a mail.
fn link_in(mail: &Mail) -> String {
    let link = mail.text.lines().find(|line| line.contains("/sign-in/link/"));
    let link = link.unwrap_or_else(|| panic!("no link in {:?}", mail.text));
    link[link.find("/sign-in/link/").unwrap_or(0)..].to_owned()
}

/// The link that was mailed to an address last.
async fn last_link(world: &World, email: &str) -> String {
    link_in(world.mails_to(email).await.last().expect("a mail"))
}

/// Asks for a link in this browser and gives its path.
async fn ask(world: &World, browser: &mut Browser, email: &str) -> String {
    browser.open(urls::SIGN_IN_LINK).await.is(200);
    browser.press("Send me a link", &[("email", email)]).await.is(200).see("We sent you a mail.");
    last_link(world, email).await
}

/// Signs in by link in this browser.
async fn by_link(world: &World, browser: &mut Browser, email: &str) {
    let link = ask(world, browser, email).await;
    browser.open(&link).await.is(200);
    browser.press("Sign in now", &[]).await.is(200).see("You are signed in.");
}

/// Answers an idea in this browser.
async fn vote(browser: &mut Browser, idea: IdeaId, choice: &str) {
    browser.open(&urls::vote(idea)).await.is(200);
    browser.go(browser.filled_for(&urls::vote(idea), &[("choice", choice)])).await;
}

/// The session cookie of a browser.
fn token(browser: &Browser) -> Option<String> {
    browser.cookie(cookie::session_name(false)).map(str::to_owned)
}

/// A browser with this session cookie.
fn with_token(world: &World, token: &str) -> Browser {
    let mut browser = world.browser();
    browser.set_cookie(cookie::session_name(false), token);
    browser
}

/// Someone with a password, added by the command line.
async fn user(world: &World, email: &str, role: Role) -> Added {
    let user = NewUser {
        email: email.to_owned(),
        name: "Test Person".to_owned(),
        role,
        job: role.is_staff().then(|| "Test job".to_owned()),
        missions: Vec::new(),
        password: PASSWORD.to_owned(),
    };
    add_user(world.app(), &user).await.expect("the user is added")
}

/// Types address and password; gives the status that came last.
async fn by_password(browser: &mut Browser, email: &str, password: &str) -> u16 {
    browser.open(urls::SIGN_IN_PASSWORD).await.is(200);
    browser.press("Sign in", &[("email", email), ("password", password)]).await.status
}

/// Makes three words in this browser.
async fn make_words(browser: &mut Browser) -> String {
    browser.open(urls::MY_WORDS).await.is(200);
    browser.go(browser.filled_for(urls::MY_WORDS, &[])).await.is(200).see("These are your three words");
    browser.page().all(".three-words li").join(" ")
}

/// Whether this browser belongs to someone with this address.
async fn is_in(browser: &mut Browser, email: &str) -> bool {
    let page = browser.open(urls::ME).await;
    page.status == 200 && page.text().contains(&format!("Your address is {email}."))
}

/// Every count that is kept says what counting says.
async fn counts_are_true(world: &World) {
    for (what, sql) in [
        (
            "agree",
            "SELECT COUNT(*) FROM ideas WHERE agree_count <> (SELECT COUNT(*) FROM votes WHERE idea_id = ideas.id AND choice = 'agree')",
        ),
        (
            "disagree",
            "SELECT COUNT(*) FROM ideas WHERE disagree_count <> (SELECT COUNT(*) FROM votes WHERE idea_id = ideas.id AND choice = 'disagree')",
        ),
        (
            "unsure",
            "SELECT COUNT(*) FROM ideas WHERE unsure_count <> (SELECT COUNT(*) FROM votes WHERE idea_id = ideas.id AND choice = 'unsure')",
        ),
        ("matters", "SELECT COUNT(*) FROM ideas WHERE matters_count <> (SELECT COUNT(*) FROM votes WHERE idea_id = ideas.id AND matters)"),
        ("answers", "SELECT COUNT(*) FROM ideas WHERE answer_count <> (SELECT COUNT(*) FROM votes WHERE idea_id = ideas.id)"),
        ("votes", "SELECT COUNT(*) FROM missions WHERE vote_count <> (SELECT COUNT(*) FROM votes WHERE mission_id = missions.id)"),
        (
            "people",
            "SELECT COUNT(*) FROM missions WHERE people_count <> (SELECT COUNT(*) FROM participations WHERE mission_id = missions.id)",
        ),
        (
            "helpful",
            "SELECT COUNT(*) FROM viewpoints WHERE helpful_count <> (SELECT COUNT(*) FROM helpful_marks WHERE viewpoint_id = viewpoints.id)",
        ),
    ] {
        assert_eq!(world.database.number(sql).await, 0, "{what} is not what counting says");
    }
}
