//! What is around every page: the way past it, the city, the ways to go, help, languages.

use super::Mark;
use crate::{
    text::{Language, use_text},
    urls,
};
use leptos::{either::Either, prelude::*};

/// What header and footer need to know. Held in context while a page is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The name of the city.
    pub place: String,
    /// True when all of it is made up.
    pub demo: bool,
    /// The path asked for, with its query, to come back to after choosing a language.
    pub path: String,
    /// The name of the person who signed in.
    pub viewer_name: Option<String>,
    /// Whether this person decides on what others wrote.
    pub moderates: bool,
    /// A telephone number for help.
    pub help_phone: Option<String>,
    /// An address for help.
    pub help_email: Option<String>,
}

impl Frame {
    /// The value of `aria-current` of a link: the page itself, or a page below one of these paths.
    fn current(&self, href: &str, below: &[&str]) -> Option<&'static str> {
        let path = self.path.split(['?', '#']).next().unwrap_or_default();
        let under = |start: &&str| path.strip_prefix(*start).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        if path == href {
            Some("page")
        } else if below.iter().any(under) {
            Some("true")
        } else {
            None
        }
    }
}

/// The top of every page, with the link that skips it.
#[component]
pub fn Header(
    /// What it needs to know.
    frame: Frame,
) -> impl IntoView {
    let text = use_text();
    let missions = frame.current(urls::MISSIONS, &[urls::MISSIONS, "/ideas", "/drafts", "/viewpoints"]);
    let tests = frame.current(urls::TESTS, &[urls::TESTS]);
    let desk = frame.moderates.then(|| {
        let current = frame.current(urls::DESK, &[urls::DESK]);
        view! { <a href=urls::DESK aria-current=current>{text.say("nav-desk")}</a> }
    });
    let changes = frame.current(urls::CHANGES, &[urls::CHANGES, urls::DECISIONS]);
    let person = match frame.viewer_name.clone() {
        Some(name) => {
            let current = frame.current(urls::ME, &[urls::ME]);
            Either::Left(view! {
                <a href=urls::ME aria-current=current>
                    <span class="vh">{text.say("nav-me")} " "</span>
                    <bdi class="me">{name}</bdi>
                </a>
            })
        }
        None => {
            let current = frame.current(urls::SIGN_IN, &[urls::SIGN_IN, urls::SIGN_UP, urls::BACK]);
            // After signing in, people go on where they were.
            let next = if current.is_some() || frame.path == urls::HOME { "" } else { frame.path.as_str() };
            let href = urls::with_next(urls::SIGN_IN, next);
            Either::Right(view! { <a href=href aria-current=current>{text.say("nav-sign-in")}</a> })
        }
    };
    view! {
        <a class="skip" href="#main">{text.say("skip-link")}</a>
        <header class="top">
            {frame.demo.then(|| view! { <div class="demo noprint"><div class="wrap2">{text.say("demo-strip")}</div></div> })}
            <div class="wrap">
                <a class="brand" href=urls::HOME aria-current=frame.current(urls::HOME, &[])>
                    <Mark/>
                    <span>{text.say("turnstone")}</span>
                    " "
                    {(!frame.place.is_empty()).then(|| view! { <small><bdi>{frame.place.clone()}</bdi></small> })}
                </a>
                <nav class="nav" aria-label=text.say("nav-label")>
                    <a href=urls::MISSIONS aria-current=missions>{text.say("nav-missions")}</a>
                    <a href=urls::TESTS aria-current=tests>{text.say("nav-tests")}</a>
                    <a href=urls::CHANGES aria-current=changes>{text.say("nav-changes")}</a>
                    {desk}
                    {person}
                </nav>
            </div>
        </header>
    }
}

/// The foot of every page.
#[component]
pub fn Footer(
    /// What it needs to know.
    frame: Frame,
) -> impl IntoView {
    let text = use_text();
    let help = match (&frame.help_phone, &frame.help_email) {
        (Some(_), Some(_)) => "foot-help-phone-and-email",
        (Some(_), None) => "foot-help-phone",
        (None, Some(_)) => "foot-help-email",
        (None, None) => "foot-help-none",
    };
    let phone = frame.help_phone.clone().map(|phone| {
        let href = telephone(&phone);
        view! { <p class="tel"><a href=href dir="ltr">{phone}</a></p> }
    });
    let email = frame.help_email.clone().map(|email| {
        let href = format!("mailto:{email}");
        view! { <p class="post"><a href=href dir="ltr">{email}</a></p> }
    });
    let languages: Vec<_> = Language::ALL
        .iter()
        .map(|language| {
            let current = (*language == text.language()).then_some("true");
            view! {
                <li>
                    <a
                        href=urls::language(language.code(), &frame.path)
                        lang=language.code()
                        dir=language.dir()
                        hreflang=language.code()
                        rel="nofollow"
                        aria-current=current
                    >
                        {language.name()}
                    </a>
                </li>
            }
        })
        .collect();
    let about: Vec<_> = [
        ("foot-house-rules", urls::HOUSE_RULES),
        ("foot-moderation", urls::MODERATION),
        ("foot-privacy", urls::PRIVACY),
        ("foot-accessibility", urls::ACCESSIBILITY),
        ("foot-open-data", urls::EXPORT),
        ("foot-help-link", urls::HELP),
    ]
    .into_iter()
    .map(|(key, href)| view! { <li><a href=href>{text.say(key)}</a></li> })
    .collect();
    view! {
        <footer class="foot">
            <div class="wrap three">
                <div>
                    <h2>{text.say("foot-help")}</h2>
                    <p>{text.say(help)}</p>
                    {phone}
                    {email}
                </div>
                <div>
                    <h2>{text.say("foot-language")}</h2>
                    <ul>{languages}</ul>
                </div>
                <div>
                    <h2>{text.say("foot-about")}</h2>
                    <ul class="links">{about}</ul>
                </div>
            </div>
        </footer>
    }
}

/// A number as a telephone takes it (RFC 3966): digits and a plus in front, whatever stands between them.
pub(crate) fn telephone(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if number.trim_start().starts_with('+') { format!("tel:+{digits}") } else { format!("tel:{digits}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::{html, html_in};

    fn frame(path: &str) -> Frame {
        Frame { place: "Marsh<port>".to_owned(), path: path.to_owned(), ..Frame::default() }
    }

    #[test]
    fn the_header_says_where_we_are() {
        for (path, link) in [
            ("/missions", r#"<a href="/missions" aria-current="page">"#),
            ("/missions/cool?page=2", r#"<a href="/missions" aria-current="true">"#),
            ("/ideas/1", r#"<a href="/missions" aria-current="true">"#),
            ("/changes?kind=new", r#"<a href="/changes" aria-current="page">"#),
            ("/tests/1/round", r#"<a href="/tests" aria-current="true">"#),
            ("/sign-up", r#"<a href="/sign-in" aria-current="true">"#),
        ] {
            let page = html(|| view! { <Header frame=frame(path)/> });
            assert!(page.contains(link), "{path}: {page}");
            assert_eq!(page.matches("aria-current").count(), 1, "{path}: {page}");
        }
        assert!(!html(|| view! { <Header frame=frame("/missionsx")/> }).contains("aria-current"));
    }

    #[test]
    fn the_header_is_for_this_person() {
        let page = html(|| view! { <Header frame=Frame { viewer_name: Some("<Ada>".to_owned()), demo: true, ..frame("/me") }/> });
        assert!(
            page.contains("<bdi class=\"me\">&lt;Ada&gt;</bdi>") && !page.contains("Sign in") && page.contains("Demo content."),
            "{page}"
        );
        assert!(page.starts_with(r##"<a href="#main" class="skip">"##), "{page}");
        assert!(page.contains("Marsh&lt;port&gt;"), "{page}");
    }

    #[test]
    fn the_foot_promises_only_what_is_there() {
        let bare = html(|| view! { <Footer frame=frame("/missions?a=1")/> });
        assert!(!bare.contains("tel:") && !bare.contains("mailto:"), "{bare}");
        assert!(bare.contains(r#"href="/language/ar?to=/missions%3Fa%3D1" lang="ar" dir="rtl""#), "{bare}");
        let full = Frame { help_phone: Some("+1 270 555-0118".to_owned()), help_email: Some("help@city.example".to_owned()), ..frame("/") };
        let page = html_in(Language::Arabic, || view! { <Footer frame=full/> });
        assert!(page.contains(r#"href="tel:+12705550118" dir="ltr""#) && page.contains("mailto:help@city.example"), "{page}");
        assert!(page.contains(r#"hreflang="ar" rel="nofollow" aria-current="true""#), "{page}");
    }
}
