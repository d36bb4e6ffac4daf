//! What came back, and what a person would see of it.

use reqwest::{StatusCode, header, header::HeaderMap};
use scraper::{ElementRef, Html, Selector};
use std::cell::OnceCell;
use url::Url;

/// An answer of the server.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The address that was asked for.
    pub url: Url,
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub body: String,
    /// The body as it came.
    pub bytes: Vec<u8>,
    read: OnceCell<Html>,
}

impl Answer {
    pub(super) async fn of(response: reqwest::Response) -> Self {
        Self::try_of(response).await.expect("the whole answer")
    }

    /// Nothing when the answer stops before its end.
    pub(super) async fn try_of(response: reqwest::Response) -> Option<Self> {
        let url = response.url().clone();
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let bytes = response.bytes().await.ok()?;
        Some(Self {
            url,
            status,
            headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes: bytes.to_vec(),
            read: OnceCell::new(),
        })
    }

    /// A page that a test made up, to try a check on.
    pub fn made(body: &str) -> Self {
        let url = Url::parse("http://localhost/").expect("an address");
        Self { url, status: 200, headers: HeaderMap::new(), body: body.to_owned(), bytes: body.as_bytes().to_vec(), read: OnceCell::new() }
    }

    /// Where it leads on, for 303.
    pub(super) fn redirect(&self) -> Option<Url> {
        (self.status == StatusCode::SEE_OTHER.as_u16()).then(|| {
            let to = self.header(header::LOCATION.as_str());
            self.url.join(to).unwrap_or_else(|error| panic!("a redirect to {to:?}: {error}"))
        })
    }

    /// A header as text; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The path that was asked for.
    pub fn path(&self) -> &str {
        self.url.path()
    }

    /// The document.
    pub fn html(&self) -> &Html {
        self.read.get_or_init(|| Html::parse_document(&self.body))
    }

    /// How many elements match a CSS selector.
    pub fn count(&self, selector: &str) -> usize {
        self.html().select(&css(selector)).count()
    }

    /// The words of every element that matches a CSS selector.
    pub fn all(&self, selector: &str) -> Vec<String> {
        self.html().select(&css(selector)).map(words).collect()
    }

    /// The names of every element that matches a CSS selector.
    pub fn names(&self, selector: &str) -> Vec<String> {
        self.html().select(&css(selector)).map(|element| element.value().name().to_owned()).collect()
    }

    /// Every value of an attribute.
    pub fn all_attributes(&self, name: &str) -> Vec<String> {
        let html = self.html();
        html.select(&css(&format!("[{name}]"))).filter_map(|element| element.attr(name).map(str::to_owned)).collect()
    }

    /// Where every link leads.
    pub fn hrefs(&self) -> Vec<String> {
        let html = self.html();
        html.select(&css("a[href]")).filter_map(|link| link.attr("href").map(str::to_owned)).collect()
    }

    /// Fields, buttons and links that have no name by which a person could know them.
    pub fn nameless(&self) -> Vec<String> {
        let html = self.html();
        let mut nameless = Vec::new();
        for element in html.select(&css("input, textarea, select, button, a[href]")) {
            let kind = element.attr("type").unwrap_or_default();
            if element.value().name() == "input" && matches!(kind, "hidden" | "submit") {
                continue;
            }
            let said = ["aria-label", "aria-labelledby", "title"]
                .iter()
                .any(|name| element.attr(name).is_some_and(|value| !value.trim().is_empty()));
            let within =
                element.ancestors().filter_map(ElementRef::wrap).any(|above| above.value().name() == "label" && !words(above).is_empty());
            let label = element
                .attr("id")
                .is_some_and(|id| html.select(&css("label[for]")).any(|label| label.attr("for") == Some(id) && !words(label).is_empty()));
            let inside = matches!(element.value().name(), "button" | "a") && !words(element).is_empty();
            if !(said || within || label || inside) {
                nameless.push(element.html().chars().take(120).collect());
            }
        }
        nameless
    }

    /// The title of the browser tab.
    pub fn title(&self) -> String {
        self.all("head > title").concat()
    }

    /// The words of the page between header and footer.
    pub fn text(&self) -> String {
        let html = self.html();
        html.select(&css("main")).next().map(words).unwrap_or_else(|| words(html.root_element()))
    }

    /// What a field of a form holds: the text in it, or the choice that is set.
    pub fn field(&self, name: &str) -> String {
        super::form::value(self, name)
    }

    /// The address behind the first link with these words.
    pub fn link(&self, wanted: &str) -> String {
        let html = self.html();
        let links: Vec<(String, String)> =
            html.select(&css("a[href]")).map(|link| (words(link), link.attr("href").unwrap_or_default().to_owned())).collect();
        let exact = links.iter().find(|(words, _)| words == wanted);
        let found = exact.or_else(|| links.iter().find(|(words, _)| words.contains(wanted)));
        found.map(|(_, href)| href.clone()).unwrap_or_else(|| panic!("no link {wanted:?} on {}; there are {links:?}", self.url))
    }

    /// Fails unless the status is this one.
    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status, status, "{} answered with: {}", self.url, self.text());
        self
    }

    /// Fails unless these words are on the page.
    #[track_caller]
    pub fn see(&self, words: &str) -> &Self {
        assert!(self.text().contains(words), "{:?} is not on {} ({}): {}", words, self.url, self.status, self.text());
        self
    }

    /// Fails when these words are anywhere in the answer, seen or not.
    #[track_caller]
    pub fn lacks(&self, words: &str) -> &Self {
        assert!(!self.body.contains(words) && !self.text().contains(words), "{words:?} is on {}: {}", self.url, self.text());
        self
    }
}

/// A selector that a test wrote.
pub(super) fn css(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"))
}

/// The words of an element with single spaces, scripts and styles left out.
pub(super) fn words(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    for node in element.descendants() {
        let silent = node.ancestors().any(|above| {
            above.value().as_element().is_some_and(|above| matches!(above.name(), "script" | "style" | "template" | "noscript"))
        });
        if let (Some(piece), false) = (node.value().as_text(), silent) {
            text.push_str(piece);
        } else if node.value().as_element().is_some_and(|element| !INLINE.contains(&element.name())) {
            text.push(' ');
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Elements that do not part words.
const INLINE: &[&str] = &["a", "b", "bdi", "em", "i", "mark", "span", "strong", "small", "del", "ins"];
