//! Every address of the product, made in one place: pages, forms, redirects, mails and tests use these.
//!
//! Addresses are plural nouns; a form's page ends in a verb and answers GET and POST alike.

// Tests of ideas; `tests` is the name of the module that tests this one.
mod city_tests;
mod decisions;
mod desk;
mod evidence;
mod export;
mod files;
mod moderation;
mod papers;
mod sorting;

pub use city_tests::*;
pub use decisions::*;
pub use desk::*;
pub use evidence::*;
pub use export::*;
pub use files::*;
pub use moderation::*;
pub use papers::*;
pub use sorting::*;

use domain::{
    DraftId, IdeaId, ViewpointId,
    idea::Step,
    target::{Target, TargetKind},
    viewpoint::Order,
};

/// The address patterns of all pages, as the router takes them. A test asks each of them as a stranger.
pub fn pages() -> impl Iterator<Item = &'static str> {
    // One list for each part of the product; a part's file holds its list and its addresses.
    let parts = [
        PAGES,
        city_tests::PAGES,
        decisions::PAGES,
        desk::PAGES,
        evidence::PAGES,
        export::PAGES,
        moderation::PAGES,
        papers::PAGES,
        sorting::PAGES,
    ];
    parts.into_iter().flatten().copied()
}

/// The pages whose addresses are in this file.
const PAGES: &[&str] = &[
    "/",
    "/missions",
    "/missions/new",
    "/missions/{slug}",
    "/missions/{slug}/edit",
    "/missions/{slug}/versions",
    "/missions/{slug}/cards",
    "/missions/{slug}/cards/pause",
    "/missions/{slug}/ideas",
    "/missions/{slug}/ideas/new",
    "/missions/{slug}/ideas/similar",
    "/drafts/{id}/{step}",
    "/drafts/{id}/throw-away",
    "/ideas/{id}",
    "/ideas/{id}/sent",
    "/ideas/{id}/vote",
    "/ideas/{id}/edit",
    "/ideas/{id}/withdraw",
    "/ideas/{id}/let-through",
    "/ideas/{id}/versions",
    "/ideas/{id}/reply",
    "/tests/{id}/reply",
    "/decisions/{id}/reply",
    "/viewpoints/{id}",
    "/viewpoints/{id}/reply",
    "/viewpoints/{id}/edit",
    "/viewpoints/{id}/withdraw",
    "/viewpoints/{id}/helpful",
    "/viewpoints/{id}/let-through",
    "/changes",
    "/sign-in",
    "/sign-in/link",
    "/sign-in/link/{token}",
    "/sign-in/password",
    "/sign-up",
    "/back",
    "/me",
    "/me/name",
    "/me/email",
    "/me/password",
    "/me/words",
    "/me/sign-out-everywhere",
    "/me/delete",
    "/help",
    "/privacy",
    "/accessibility",
];

/// Home.
pub const HOME: &str = "/";
/// All missions.
pub const MISSIONS: &str = "/missions";
/// A new mission.
pub const NEW_MISSION: &str = "/missions/new";
/// What changed, and why.
pub const CHANGES: &str = "/changes";
/// Ways to sign in.
pub const SIGN_IN: &str = "/sign-in";
/// Ask for a link by email.
pub const SIGN_IN_LINK: &str = "/sign-in/link";
/// Sign in with a password.
pub const SIGN_IN_PASSWORD: &str = "/sign-in/password";
/// Make an account with a password.
pub const SIGN_UP: &str = "/sign-up";
/// Sign out (form only).
pub const SIGN_OUT: &str = "/sign-out";
/// Come back with three words.
pub const BACK: &str = "/back";
/// What I did here, and how I am shown.
pub const ME: &str = "/me";
/// How I am shown.
pub const MY_NAME: &str = "/me/name";
/// My address.
pub const MY_EMAIL: &str = "/me/email";
/// My password.
pub const MY_PASSWORD: &str = "/me/password";
/// My three words.
pub const MY_WORDS: &str = "/me/words";
/// Mark what I was told as read (form only).
pub const READ_NOTICES: &str = "/me/notices";
/// Sign out everywhere.
pub const SIGN_OUT_EVERYWHERE: &str = "/me/sign-out-everywhere";
/// Delete everything about me.
pub const DELETE_ME: &str = "/me/delete";
/// How to get help.
pub const HELP: &str = "/help";
/// Privacy.
pub const PRIVACY: &str = "/privacy";
/// Accessibility statement.
pub const ACCESSIBILITY: &str = "/accessibility";

/// The page of a thing.
pub fn target(target: Target) -> String {
    let id = target.id;
    match target.kind {
        // Missions have names in their addresses; nothing that is told to people hangs on a mission alone.
        TargetKind::Mission => MISSIONS.to_owned(),
        TargetKind::Idea => idea(id.into()),
        TargetKind::Viewpoint => viewpoint(id.into()),
        TargetKind::Test => test(id.into()),
        TargetKind::Evidence => evidence(id.into()),
        TargetKind::Assumption => assumption(id.into()),
        TargetKind::Decision => decision(id.into()),
        TargetKind::ModerationAct => moderation_act(id.into()),
        TargetKind::Report => report(id.into()),
    }
}
/// A mission.
pub fn mission(slug: &str) -> String {
    format!("/missions/{slug}")
}
/// Change a mission.
pub fn edit_mission(slug: &str) -> String {
    format!("/missions/{slug}/edit")
}
/// All versions of a mission.
pub fn mission_versions(slug: &str) -> String {
    format!("/missions/{slug}/versions")
}
/// One idea at a time.
pub fn cards(slug: &str) -> String {
    format!("/missions/{slug}/cards")
}
/// The next card, with the answer to the last one above it.
pub fn cards_saved(slug: &str, saved: IdeaId) -> String {
    format!("/missions/{slug}/cards?saved={saved}")
}
/// The pause after five cards.
pub fn cards_pause(slug: &str, saved: IdeaId) -> String {
    format!("/missions/{slug}/cards/pause?saved={saved}")
}
/// The ideas of a mission.
pub fn ideas(slug: &str) -> String {
    format!("/missions/{slug}/ideas")
}
/// Start an idea.
pub fn new_idea(slug: &str) -> String {
    format!("/missions/{slug}/ideas/new")
}
/// Ideas like a sentence.
pub fn similar_ideas(slug: &str) -> String {
    format!("/missions/{slug}/ideas/similar")
}
/// One question on the way to sending an idea.
pub fn draft(id: DraftId, step: Step) -> String {
    format!("/drafts/{id}/{}", step.code())
}
/// Throw an idea away that was not sent.
pub fn throw_draft_away(id: DraftId) -> String {
    format!("/drafts/{id}/throw-away")
}
/// An idea.
pub fn idea(id: IdeaId) -> String {
    format!("/ideas/{id}")
}
/// The page after sending an idea.
pub fn idea_sent(id: IdeaId) -> String {
    format!("/ideas/{id}/sent")
}
/// Answer an idea, or change the answer.
pub fn vote(id: IdeaId) -> String {
    format!("/ideas/{id}/vote")
}
/// Take an answer back (form only).
pub fn undo_vote(id: IdeaId) -> String {
    format!("/ideas/{id}/undo-vote")
}
/// Change the words of an idea.
pub fn edit_idea(id: IdeaId) -> String {
    format!("/ideas/{id}/edit")
}
/// Take an idea back.
pub fn withdraw_idea(id: IdeaId) -> String {
    format!("/ideas/{id}/withdraw")
}
/// Let a held idea through.
pub fn let_idea_through(id: IdeaId) -> String {
    format!("/ideas/{id}/let-through")
}
/// All versions of an idea.
pub fn idea_versions(id: IdeaId) -> String {
    format!("/ideas/{id}/versions")
}
/// Add a viewpoint to an idea.
pub fn reply_to_idea(id: IdeaId) -> String {
    reply_to(id.into())
}
/// Add a viewpoint to an idea, a test or a decision.
pub fn reply_to(about: Target) -> String {
    format!("{}/reply", target(about))
}
/// One page of the threads under a thing, from 1.
pub fn talk(about: Target, order: Order, page: i64) -> String {
    let mut url = target(about);
    if order != Order::Best {
        url.push_str("?order=");
        url.push_str(order.code());
    }
    if page > 1 {
        url.push(if order == Order::Best { '?' } else { '&' });
        url.push_str("talk=");
        url.push_str(&page.to_string());
    }
    url
}
/// The threads under a thing after a viewpoint that only its author saw was taken back.
pub fn talk_withdrawn(about: Target) -> String {
    format!("{}?talked=withdrawn#talk", target(about))
}
/// The id of a viewpoint on every page that shows it.
pub fn viewpoint_anchor(id: ViewpointId) -> String {
    format!("v-{id}")
}
/// A viewpoint after something was done to it: `sent`, `edited`, `withdrawn` or `let-through`.
pub fn viewpoint_saved(id: ViewpointId, done: &str) -> String {
    format!("/viewpoints/{id}?saved={done}")
}
/// One page of the replies to a viewpoint, from 1.
pub fn viewpoint_page(id: ViewpointId, page: i64) -> String {
    if page > 1 { format!("/viewpoints/{id}?page={page}") } else { viewpoint(id) }
}
/// A viewpoint with the replies below it.
pub fn viewpoint(id: ViewpointId) -> String {
    format!("/viewpoints/{id}")
}
/// Reply to a viewpoint.
pub fn reply_to_viewpoint(id: ViewpointId) -> String {
    format!("/viewpoints/{id}/reply")
}
/// Change the words of a viewpoint.
pub fn edit_viewpoint(id: ViewpointId) -> String {
    format!("/viewpoints/{id}/edit")
}
/// Take a viewpoint back.
pub fn withdraw_viewpoint(id: ViewpointId) -> String {
    format!("/viewpoints/{id}/withdraw")
}
/// Let a held viewpoint through.
pub fn let_viewpoint_through(id: ViewpointId) -> String {
    format!("/viewpoints/{id}/let-through")
}
/// Mark a viewpoint as helpful, or take the mark back; the page is that of the viewpoint.
pub fn helpful(id: ViewpointId) -> String {
    format!("/viewpoints/{id}/helpful")
}
/// The page behind a link from an email.
pub fn email_link(token: &str) -> String {
    format!("/sign-in/link/{token}")
}
/// Choose a language and come back.
pub fn language(code: &str, to: &str) -> String {
    let mut url = format!("/language/{code}?to=");
    url.extend(url_encoded(to));
    url
}

/// A way to sign in, with the page to go on to; empty for nowhere special.
pub fn with_next(path: &str, next: &str) -> String {
    if next.is_empty() {
        return path.to_owned();
    }
    let mut url = format!("{path}?next=");
    url.extend(url_encoded(next));
    url
}

/// A value made safe for a query string (RFC 3986, section 2.1).
pub fn url_encoded(value: &str) -> impl Iterator<Item = char> {
    value.bytes().flat_map(|byte| {
        let plain = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/');
        let escaped: [Option<char>; 3] = if plain {
            [Some(char::from(byte)), None, None]
        } else {
            let digit = |half: u8| char::from_digit(u32::from(half), 16).map(|digit| digit.to_ascii_uppercase());
            [Some('%'), digit(byte >> 4), digit(byte & 15)]
        };
        escaped.into_iter().flatten()
    })
}

/// A place on this site to go on to, from a form or a query: a path of ours, or home. Never another site.
pub fn own_path(candidate: &str) -> &str {
    let own = candidate.starts_with('/')
        && !candidate.starts_with("//")
        && !candidate.contains('\\')
        && !candidate.chars().any(|letter| letter.is_control() || letter.is_whitespace());
    if own { candidate } else { HOME }
}

/// Whether a page has a part that also runs in the browser. Other pages load no script at all.
pub fn has_live_part(path: &str) -> bool {
    let mut parts = path.trim_matches('/').split('/');
    matches!(
        (parts.next(), parts.next(), parts.next(), parts.next(), parts.next()),
        (Some("missions"), Some(_), Some("cards"), None | Some("pause"), None)
            | (Some("missions"), Some(_), Some("ideas"), Some("new"), None)
            | (Some("drafts"), Some(_), Some("sentence"), None, None)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_paths_are_followed() {
        for good in ["/", "/missions/cooler-streets?sort=newest", "/ideas/1#talk"] {
            assert_eq!(own_path(good), good);
        }
        for bad in [
            "",
            "https://elsewhere.example",
            "//elsewhere.example",
            "/\\elsewhere.example",
            "javascript:alert(1)",
            "/a\nb",
            "\t//x",
            "/ /x",
        ] {
            assert_eq!(own_path(bad), HOME, "{bad:?}");
        }
    }

    #[test]
    fn query_values_are_escaped() {
        assert_eq!(language("ar", "/missions?a=1&b=ش"), "/language/ar?to=/missions%3Fa%3D1%26b%3D%D8%B4");
    }
}
