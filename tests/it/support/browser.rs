//! A browser without script: it keeps cookies, follows redirects, and fills and sends the forms that it finds in pages.

mod answer;
mod attached;
mod form;

pub use answer::Answer;
pub use attached::Attached;
pub use form::Submission;

use reqwest::{Client, Method, header, redirect::Policy};
use std::{collections::BTreeMap, time::Duration};
use url::Url;

/// One browser of one person.
#[derive(Clone)]
pub struct Browser {
    client: Client,
    /// Where the server listens.
    base: Url,
    /// The origin that pages believe they are on.
    origin: String,
    cookies: BTreeMap<String, String>,
    language: Option<String>,
    /// The page it shows.
    page: Option<Answer>,
    /// The number of each answer on the way, with its status.
    heard: Vec<(String, u16)>,
}

impl Browser {
    /// A browser that was never here: no cookie, no page.
    pub fn new(base: &str, origin: &str) -> Self {
        let client = Client::builder().redirect(Policy::none()).no_proxy().timeout(Duration::from_secs(60)).build().expect("a client");
        Self {
            client,
            base: Url::parse(base).expect("an address"),
            origin: origin.to_owned(),
            cookies: BTreeMap::new(),
            language: None,
            page: None,
            heard: Vec::new(),
        }
    }

    /// Asks for pages in these languages, as `Accept-Language`.
    pub fn speaks(&mut self, languages: &str) {
        self.language = Some(languages.to_owned());
    }

    /// Puts a cookie into the jar.
    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// A cookie of the jar.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// Every value of the jar.
    pub fn cookies(&self) -> impl Iterator<Item = String> + use<> {
        self.cookies.values().cloned().collect::<Vec<_>>().into_iter()
    }

    /// The number (`x-request-id`) and the status of every answer on the way here.
    pub fn heard(&self) -> &[(String, u16)] {
        &self.heard
    }

    /// The page it shows now.
    pub fn page(&self) -> &Answer {
        self.page.as_ref().expect("a page was opened")
    }

    /// Opens an address and follows where it leads.
    pub async fn open(&mut self, path: &str) -> &Answer {
        let submission = Submission { method: Method::GET, target: self.url(path), pairs: Vec::new(), files: None };
        self.go(submission).await
    }

    /// Follows the first link with these words.
    pub async fn follow(&mut self, words: &str) -> &Answer {
        let target = self.page().link(words);
        self.open(&target).await
    }

    /// Fills the form that has a button with these words, presses the button and follows where it leads.
    ///
    /// Every field must be there as a person could use it: a text to type into, or a choice that is offered.
    pub async fn press(&mut self, button: &str, fields: &[(&str, &str)]) -> &Answer {
        let submission = self.filled(button, fields);
        self.go(submission).await
    }

    /// As [`Browser::press`], with files chosen in their fields.
    pub async fn press_with(&mut self, button: &str, fields: &[(&str, &str)], files: Vec<Attached>) -> &Answer {
        let submission = self.filled(button, fields).with_files(files);
        self.go(submission).await
    }

    /// What pressing the button would send.
    pub fn filled(&self, button: &str, fields: &[(&str, &str)]) -> Submission {
        let page = self.page();
        form::filled(page, &form::Wanted::Button(button), fields)
    }

    /// What sending the form with this action would send, with its first button.
    pub fn filled_for(&self, action: &str, fields: &[(&str, &str)]) -> Submission {
        let page = self.page();
        form::filled(page, &form::Wanted::Action(action), fields)
    }

    /// Sends a form and follows where it leads.
    pub async fn go(&mut self, submission: Submission) -> &Answer {
        let mut answer = self.send(&submission).await;
        self.hear(&answer);
        let mut hops = 0;
        while let Some(next) = answer.redirect() {
            hops += 1;
            assert!(hops <= 5, "redirects without end: {next}");
            assert_eq!(next.host_str(), self.base.host_str(), "a redirect to another site");
            answer = self.send(&Submission { method: Method::GET, target: next, pairs: Vec::new(), files: None }).await;
            self.hear(&answer);
        }
        self.page = Some(answer);
        self.page()
    }

    fn hear(&mut self, answer: &Answer) {
        self.take_cookies(answer);
        self.heard.push((answer.header("x-request-id").to_owned(), answer.status));
    }

    /// Sends a form once, without following and without keeping anything: for two sends at the same moment.
    pub async fn send(&self, submission: &Submission) -> Answer {
        let request = if submission.method == Method::GET {
            let mut target = submission.target.clone();
            if !submission.pairs.is_empty() {
                target.set_query(Some(&submission.encoded()));
            }
            self.request(Method::GET, target.as_str())
        } else {
            let request = self.request(submission.method.clone(), submission.target.as_str()).header(header::ORIGIN, &self.origin);
            match &submission.files {
                Some(files) => request
                    .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={}", attached::BOUNDARY))
                    .body(attached::multipart(submission, files)),
                None => request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(submission.encoded()),
            }
        };
        self.send_raw(request.header("sec-fetch-site", "same-origin").header("sec-fetch-mode", "navigate")).await
    }

    /// A request with the cookies and language of this browser and nothing else: for attacks, to be finished and sent
    /// with [`Browser::send_raw`].
    pub fn request(&self, method: Method, target: &str) -> reqwest::RequestBuilder {
        let mut request = self.client.request(method, self.url(target));
        if !self.cookies.is_empty() {
            let line: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, line.join("; "));
        }
        match &self.language {
            Some(language) => request.header(header::ACCEPT_LANGUAGE, language),
            None => request,
        }
    }

    /// Sends a request as it is.
    pub async fn send_raw(&self, request: reqwest::RequestBuilder) -> Answer {
        Answer::of(request.send().await.expect("the server answers")).await
    }

    /// As [`Browser::send_raw`]; nothing when the server is gone before it answered.
    pub async fn try_raw(&self, request: reqwest::RequestBuilder) -> Option<Answer> {
        match request.send().await {
            Ok(response) => Answer::try_of(response).await,
            Err(_) => None,
        }
    }

    /// The server is reached at another address now.
    pub fn moved_to(&mut self, base: &str) {
        self.base = Url::parse(base).expect("an address");
        self.origin = base.to_owned();
    }

    /// Keeps the cookies of an answer, and forgets those that it takes away.
    pub fn take_cookies(&mut self, answer: &Answer) {
        for line in answer.headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().expect("a cookie is text");
            let (pair, rest) = line.split_once(';').unwrap_or((line, ""));
            let (name, value) = pair.split_once('=').expect("a cookie has a name");
            let gone = rest.to_ascii_lowercase().split(';').any(|part| part.trim() == "max-age=0");
            if gone || value.is_empty() {
                self.cookies.remove(name.trim());
            } else {
                self.cookies.insert(name.trim().to_owned(), value.to_owned());
            }
        }
    }

    fn url(&self, target: &str) -> Url {
        let target = target.strip_prefix(self.origin.as_str()).filter(|rest| rest.starts_with('/')).unwrap_or(target);
        self.base.join(target).expect("an address")
    }
}
