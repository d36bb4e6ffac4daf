//! About this place: help, house rules, privacy, accessibility. Plain texts that say what is so today.

use crate::{
    page::{Page, use_page},
    text::Text,
    ui::{PageTitle, Rich, telephone},
    urls,
};
use leptos::prelude::*;

/// A paragraph or a line of a list: its message, and where the link in it leads.
struct Words {
    key: &'static str,
    link: Option<&'static str>,
}

const fn say(key: &'static str) -> Words {
    Words { key, link: None }
}

const fn linked(key: &'static str, link: &'static str) -> Words {
    Words { key, link: Some(link) }
}

/// A part with its heading: paragraphs, then a list.
struct Section {
    title: &'static str,
    text: &'static [Words],
    list: &'static [Words],
}

/// One page.
struct About {
    title: &'static str,
    lead: &'static str,
    sections: &'static [Section],
}

const HELP: About = About {
    title: "help-title",
    lead: "help-lead",
    sections: &[
        Section {
            title: "help-start",
            text: &[linked("help-start-where", urls::MISSIONS), say("help-start-no-account")],
            list: &[say("help-start-answer"), say("help-start-add"), say("help-start-talk")],
        },
        Section {
            title: "help-back",
            text: &[say("help-back-device"), linked("help-back-words", urls::BACK), linked("help-back-sign-in", urls::SIGN_IN)],
            list: &[],
        },
        Section {
            title: "help-change",
            text: &[],
            list: &[say("help-change-answer"), say("help-change-idea"), say("help-change-viewpoint"), say("help-change-all")],
        },
        Section {
            title: "help-read",
            text: &[say("help-read-language"), say("help-read-script"), linked("help-read-more", urls::ACCESSIBILITY)],
            list: &[],
        },
    ],
};

/// What follows the rules themselves on their page.
const HOUSE_RULES: &[Section] = &[
    Section {
        title: "rules-city",
        text: &[],
        list: &[say("rules-city-real"), say("rules-city-words"), say("rules-city-reply"), say("rules-city-change")],
    },
    Section {
        title: "rules-held",
        text: &[say("rules-held-when"), say("rules-held-details"), say("rules-held-who"), say("rules-broken")],
        list: &[],
    },
    Section { title: "rules-decide", text: &[say("rules-decide-reason"), say("rules-decide-again")], list: &[] },
];

const PRIVACY: About = About {
    title: "privacy-title",
    lead: "privacy-lead",
    sections: &[
        Section {
            title: "privacy-seen",
            text: &[],
            list: &[say("privacy-seen-ideas"), say("privacy-seen-answers"), say("privacy-seen-counts"), say("privacy-seen-staff")],
        },
        Section {
            title: "privacy-kept",
            text: &[],
            list: &[
                say("privacy-kept-guest"),
                say("privacy-kept-answers"),
                say("privacy-kept-words"),
                say("privacy-kept-email"),
                say("privacy-kept-password"),
                say("privacy-kept-three"),
                say("privacy-kept-sign-up"),
                say("privacy-kept-reports"),
                say("privacy-kept-record"),
            ],
        },
        Section {
            title: "privacy-cookies",
            text: &[say("privacy-cookies-two")],
            list: &[say("privacy-cookies-session"), say("privacy-cookies-language"), say("privacy-cookies-none")],
        },
        Section { title: "privacy-network", text: &[say("privacy-network-hash"), say("privacy-network-logs")], list: &[] },
        Section { title: "privacy-mail", text: &[say("privacy-mail-when"), say("privacy-mail-off")], list: &[] },
        Section {
            title: "privacy-long",
            text: &[],
            list: &[
                say("privacy-long-device"),
                say("privacy-long-links"),
                say("privacy-long-mails"),
                say("privacy-long-tries"),
                say("privacy-long-sign-up"),
                say("privacy-long-words"),
            ],
        },
        Section {
            title: "privacy-erase",
            text: &[say("privacy-erase-all")],
            list: &[
                say("privacy-erase-words"),
                say("privacy-erase-answers"),
                say("privacy-erase-counts"),
                say("privacy-erase-record"),
                say("privacy-erase-self"),
                linked("privacy-erase-ask", urls::HELP),
                say("privacy-erase-guest"),
            ],
        },
    ],
};

const ACCESSIBILITY: About = About {
    title: "access-title",
    lead: "access-lead",
    sections: &[
        Section {
            title: "access-can",
            text: &[],
            list: &[
                say("access-can-script"),
                say("access-can-keyboard"),
                say("access-can-zoom"),
                say("access-can-dark"),
                say("access-can-colour"),
                say("access-can-languages"),
                say("access-can-move"),
            ],
        },
        Section {
            title: "access-tested",
            text: &[say("access-tested-how")],
            list: &[say("access-tested-axe"), say("access-tested-keyboard"), say("access-tested-narrow"), say("access-tested-rtl")],
        },
        Section { title: "access-not", text: &[], list: &[say("access-not-people"), say("access-not-residents"), say("access-not-easy")] },
        Section { title: "access-tell", text: &[linked("access-tell-us", urls::HELP)], list: &[] },
    ],
};

/// `GET /help`
#[component]
pub fn Help() -> impl IntoView {
    let page = use_page();
    let contact = contact(&page);
    show(page.text(), &HELP, Some(contact.into_any()))
}

/// What the city promises, when words wait, and how decisions are made: the parts of the page of house rules below the rules.
pub(super) fn house_rules(t: Text) -> AnyView {
    sections(t, HOUSE_RULES)
}

/// `GET /privacy`
#[component]
pub fn Privacy() -> impl IntoView {
    show(use_page().text(), &PRIVACY, None)
}

/// `GET /accessibility`
#[component]
pub fn Accessibility() -> impl IntoView {
    show(use_page().text(), &ACCESSIBILITY, None)
}

fn show(t: Text, about: &'static About, first: Option<AnyView>) -> impl IntoView {
    let sections = sections(t, about.sections);
    view! {
        <PageTitle text=t.say(about.title)/>
        <div class="wrap">
            <div class="narrow">
                <h1 class="display">{t.say(about.title)}</h1>
                <p class="lead">{t.say(about.lead)}</p>
                {first}
                {sections}
            </div>
        </div>
    }
}

fn sections(t: Text, sections: &'static [Section]) -> AnyView {
    let rich = move |words: &Words| {
        let (text, link) = (t.say(words.key), words.link.map(str::to_owned));
        view! { <Rich text link/> }
    };
    let sections: Vec<_> = sections
        .iter()
        .map(|section| {
            let text: Vec<_> = section.text.iter().map(|words| view! { <p>{rich(words)}</p> }).collect();
            let list: Vec<_> = section.list.iter().map(|words| view! { <li>{rich(words)}</li> }).collect();
            let list = (!list.is_empty()).then(|| view! { <ul>{list}</ul> });
            view! {
                <section class="sub">
                    <h2>{t.say(section.title)}</h2>
                    {text}
                    {list}
                </section>
            }
        })
        .collect();
    sections.into_any()
}

/// How to reach people of the city: what it set, or that it set nothing yet.
fn contact(page: &Page) -> impl IntoView + use<> {
    let t = page.text();
    let phone = page.site.help_phone.clone().map(|phone| {
        view! { <p class="h-sm"><a href=telephone(&phone) dir="ltr">{phone.clone()}</a></p> }
    });
    let email = page.site.help_email.clone().map(|email| {
        view! { <p class="h-sm"><a href=format!("mailto:{email}") dir="ltr">{email.clone()}</a></p> }
    });
    let text = match (&phone, &email) {
        (None, None) => t.say("help-contact-none"),
        _ => t.say("help-contact-text"),
    };
    view! {
        <div class="box">
            <h2>{t.say("help-contact")}</h2>
            <p>{text}</p>
            {phone}
            {email}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, plain};

    #[test]
    fn every_text_is_there_with_its_link() {
        let t = Text::new(Language::English);
        for about in [&HELP, &PRIVACY, &ACCESSIBILITY] {
            let titles = about.sections.iter().map(|section| section.title);
            for key in titles.chain([about.title, about.lead]) {
                assert!(t.has(key), "{key}");
            }
            for words in about.sections.iter().flat_map(|section| section.text.iter().chain(section.list)) {
                let said = t.say(words.key);
                assert!(t.has(words.key), "{}", words.key);
                // A text has marks for a link exactly when it is given one.
                assert_eq!(said != plain(&said), words.link.is_some(), "{}: {said}", words.key);
            }
        }
    }
}
