//! The mails we write, in the words and the language of the person who gets them.
//!
//! Plain text: every mail program shows it, and nothing in it can run or load.

use crate::{
    say,
    text::{Text, plain},
    urls,
};
use domain::{
    TestId,
    notice::{MAIL_LINES, NoticeKind},
    person::LINK_SECONDS,
};
use store::{answers::AnswerView, ideas::IdeaView, notices::NoticeView};

/// A mail without its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The subject, one line.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// Who writes.
#[derive(Clone, Copy, Debug)]
pub struct Sender<'a> {
    /// The name of the place.
    pub place: &'a str,
    /// The address of this site, without a slash at the end.
    pub origin: &'a str,
}

/// The link that someone asked for to sign in.
pub fn sign_in(text: Text, from: Sender<'_>, token: &str) -> Letter {
    with_link(text, from, ["mail-sign-in-subject", "mail-sign-in"], token)
}

/// The link that begins an account with a password.
pub fn sign_up(text: Text, from: Sender<'_>, token: &str) -> Letter {
    with_link(text, from, ["mail-sign-up-subject", "mail-sign-up"], token)
}

/// The link that confirms an address.
pub fn confirm_address(text: Text, from: Sender<'_>, token: &str) -> Letter {
    with_link(text, from, ["mail-confirm-subject", "mail-confirm"], token)
}

/// What staff get when someone asks for a link to their address: none, and why.
pub fn staff_sign_in(text: Text, from: Sender<'_>) -> Letter {
    let parts = [text.say("mail-staff"), address(from, urls::SIGN_IN_PASSWORD), text.say("mail-not-you")];
    letter(text, from, "mail-sign-in-subject", &parts)
}

/// Tells the earlier address that another one signs in now.
pub fn address_changed(text: Text, from: Sender<'_>) -> Letter {
    let parts = [text.say("mail-address-changed"), text.say("mail-changed-not-you"), address(from, urls::HELP)];
    letter(text, from, "mail-address-changed-subject", &parts)
}

/// Tells that the password is a new one.
pub fn password_changed(text: Text, from: Sender<'_>) -> Letter {
    let parts = [text.say("mail-password-changed"), text.say("mail-changed-not-you"), address(from, urls::HELP)];
    letter(text, from, "mail-password-changed-subject", &parts)
}

/// The last mail to someone who deleted everything about themselves.
pub fn deleted(text: Text, from: Sender<'_>) -> Letter {
    let parts = [text.say("mail-deleted"), text.say("mail-deleted-not-you"), address(from, urls::HELP)];
    letter(text, from, "mail-deleted-subject", &parts)
}

/// What happened to the things a person wrote or answered.
pub fn notices(text: Text, from: Sender<'_>, notices: &[NoticeView]) -> Letter {
    let mut parts = vec![text.say("mail-notices")];
    for notice in notices.iter().take(MAIL_LINES) {
        let mut lines = vec![notice_line(text, notice.kind)];
        lines.extend(notice.sentence.clone());
        lines.push(address(from, &notice_target(notice)));
        parts.push(lines.join("\n"));
    }
    let more = notices.len().saturating_sub(MAIL_LINES);
    if more > 0 {
        parts.push(format!("{}\n{}", say!(text, "mail-notices-more", count = more), address(from, urls::ME)));
    }
    parts.push(format!("{}\n{}", text.say("mail-notices-stop"), address(from, urls::MY_EMAIL)));
    let mut letter = letter(text, from, "mail-notices-subject", &parts);
    letter.subject = one_line(&say!(text, "mail-notices-subject", count = notices.len(), place = from.place));
    letter
}

/// What the owners of a test, or its course, tell someone who signed up: the words are in the mail.
pub fn about_test(text: Text, from: Sender<'_>, kind: NoticeKind, test: TestId, title: &str, words: &str) -> Letter {
    let happened = notice_line(text, kind);
    let mut parts = vec![format!("{happened}\n{}", one_line(title))];
    if !words.is_empty() {
        parts.push(words.to_owned());
    }
    parts.push(format!("{}\n{}", text.say("mail-test-see"), address(from, &urls::test(test))));
    parts.push(format!("{}\n{}", text.say("mail-test-leave"), address(from, &urls::leave_test(test))));
    let mut letter = letter(text, from, "mail-test-subject", &parts);
    letter.subject = one_line(&say!(text, "mail-test-subject", title = one_line(title), place = from.place));
    letter
}

/// The city's whole answer to an idea, for those who wrote it or follow it.
pub fn answer(text: Text, from: Sender<'_>, idea: &IdeaView, answer: &AnswerView) -> Letter {
    let said = &answer.answer;
    let part = |key: &str, words: &str| format!("{}\n{words}", text.say(key));
    let state = text.say(&format!("idea-state-{}", said.state.code()));
    let who = match &answer.job {
        Some(job) => say!(text, "answer-by-job", name = answer.name.clone(), job = job.clone()),
        None => answer.name.clone(),
    };
    let parts = [
        part("mail-answer", &idea.idea.sentence),
        part("answer-heard", &said.heard),
        part("answer-reply", &said.reply),
        part("answer-reason", &said.reason),
        say!(text, "mail-answer-state", state = state),
        format!("{who}\n{}", text.date_of(answer.created_at)),
        format!("{}\n{}", text.say("mail-answer-fair"), address(from, &urls::rate_answer(idea.id))),
        format!("{}\n{}", text.say("mail-answer-read"), address(from, &urls::idea(idea.id))),
        format!("{}\n{}", text.say("mail-notices-stop"), address(from, urls::MY_EMAIL)),
    ];
    letter(text, from, "mail-answer-subject", &parts)
}

/// What happened, in one sentence.
pub fn notice_line(text: Text, kind: NoticeKind) -> String {
    plain(&text.say(&format!("notice-{}", kind.code())))
}

/// Where a person can look at what happened.
pub fn notice_target(notice: &NoticeView) -> String {
    match (notice.target, notice.viewpoint, notice.idea) {
        (Some(target), _, _) => urls::target(target),
        (None, Some(viewpoint), _) => urls::viewpoint(viewpoint),
        (None, None, Some(idea)) => urls::idea(idea),
        (None, None, None) => urls::ME.to_owned(),
    }
}

fn with_link(text: Text, from: Sender<'_>, [subject, key]: [&str; 2], token: &str) -> Letter {
    let parts = [
        text.say(key),
        address(from, &urls::email_link(token)),
        say!(text, "mail-link-works", minutes = LINK_SECONDS / 60),
        text.say("mail-not-you"),
    ];
    letter(text, from, subject, &parts)
}

fn address(from: Sender<'_>, path: &str) -> String {
    format!("{}{path}", from.origin)
}

fn letter(text: Text, from: Sender<'_>, subject: &str, parts: &[String]) -> Letter {
    let subject = one_line(&say!(text, subject, place = from.place));
    let signature = say!(text, "mail-from", place = from.place);
    let parts: Vec<String> = parts.iter().map(|part| plain(part)).chain([plain(&signature)]).collect();
    Letter { subject, text: parts.join("\n\n") + "\n" }
}

fn one_line(text: &str) -> String {
    plain(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use domain::Timestamp;

    const ENGLISH: Text = Text::new(Language::English);
    const FROM: Sender<'static> = Sender { place: "Marshport", origin: "https://ideas.example" };

    #[test]
    fn a_link_stands_alone_on_its_line() {
        for letter in [sign_in(ENGLISH, FROM, "abc"), sign_up(ENGLISH, FROM, "abc"), confirm_address(ENGLISH, FROM, "abc")] {
            assert!(letter.text.lines().any(|line| line == "https://ideas.example/sign-in/link/abc"), "{}", letter.text);
            assert!(letter.text.contains("30 minutes") && !letter.text.contains('$'), "{}", letter.text);
        }
    }

    #[test]
    fn no_two_mails_share_a_subject() {
        let letters = [
            sign_in(ENGLISH, FROM, "abc"),
            sign_up(ENGLISH, FROM, "abc"),
            confirm_address(ENGLISH, FROM, "abc"),
            address_changed(ENGLISH, FROM),
            password_changed(ENGLISH, FROM),
        ];
        let mut subjects: Vec<_> = letters.iter().map(|letter| letter.subject.clone()).collect();
        subjects.sort();
        subjects.dedup();
        assert_eq!(subjects.len(), letters.len(), "{subjects:?}");
    }

    #[test]
    fn many_notices_are_one_mail_and_hidden_words_stay_out() {
        let notice = |sentence: Option<&str>| NoticeView {
            kind: NoticeKind::IdeaViewpoint,
            idea: None,
            sentence: sentence.map(str::to_owned),
            language: None,
            viewpoint: None,
            target: None,
            created_at: Timestamp::from_micros(0),
            is_new: true,
        };
        let mut all = vec![notice(None); MAIL_LINES + 2];
        all[0] = notice(Some("Plant trees."));
        let letter = notices(ENGLISH, FROM, &all);
        assert_eq!(letter.text.matches(&notice_line(ENGLISH, NoticeKind::IdeaViewpoint)).count(), MAIL_LINES);
        assert!(letter.text.contains("Plant trees.") && letter.text.contains("2 more"), "{}", letter.text);
        assert!(letter.subject.contains("12"), "{}", letter.subject);
    }

    #[test]
    fn every_notice_has_words() {
        for kind in NoticeKind::ALL {
            assert!(ENGLISH.has(&format!("notice-{}", kind.code())), "{kind:?}");
        }
    }

    #[test]
    fn a_place_cannot_break_a_subject() {
        let from = Sender { place: "Marsh\r\nBcc: everyone@example.org", ..FROM };
        assert!(!sign_in(ENGLISH, from, "abc").subject.contains(['\r', '\n']));
    }
}
