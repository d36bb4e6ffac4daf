//! Forms as a browser reads, fills and sends them (HTML Standard, section 4.10.21).

use super::{
    answer::{Answer, css, words},
    attached::Attached,
};
use reqwest::Method;
use scraper::{ElementRef, Html};
use url::Url;

/// What a form would send.
#[derive(Clone, Debug)]
pub struct Submission {
    /// GET or POST.
    pub method: Method,
    /// Where to.
    pub target: Url,
    /// Names and values, in the order of the page.
    pub pairs: Vec<(String, String)>,
    /// The files, when the form takes some: then it is sent in parts.
    pub files: Option<Vec<Attached>>,
}

impl Submission {
    /// As `application/x-www-form-urlencoded`.
    pub fn encoded(&self) -> String {
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.pairs).finish()
    }

    /// The same with files chosen in their fields.
    ///
    /// # Panics
    /// When the form has no such field for a file.
    #[must_use]
    pub fn with_files(mut self, files: Vec<Attached>) -> Self {
        let there = self.files.as_mut().expect("the form takes files");
        for file in files {
            let field = there.iter_mut().find(|field| field.field == file.field).expect("a field for the file");
            *field = file;
        }
        self
    }

    /// The same with one value changed or added, whether or not the page offers it: for attacks.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.pairs.retain(|(each, _)| each != name);
        self.pairs.push((name.to_owned(), value.to_owned()));
        self
    }
}

/// Which form of a page.
pub(super) enum Wanted<'a> {
    /// The one with a button of these words.
    Button(&'a str),
    /// The one that goes to this path.
    Action(&'a str),
}

/// One thing in a form that sends something.
#[derive(Clone, Debug)]
struct Control {
    name: String,
    kind: Kind,
}

#[derive(Clone, Debug)]
enum Kind {
    Text(String),
    Hidden(String),
    Tick { value: String, on: bool },
    Radio { value: String, on: bool },
    Select { options: Vec<String>, chosen: Option<String> },
    File,
}

fn controls(html: &Html, form: ElementRef<'_>) -> Vec<Control> {
    let id = form.attr("id").unwrap_or_default();
    let mut controls = Vec::new();
    for element in html.select(&css("input, textarea, select")) {
        let inside = element.ancestors().any(|above| above.id() == form.id());
        let belongs = match element.attr("form") {
            Some(other) => !id.is_empty() && other == id,
            None => inside,
        };
        let disabled = element.attr("disabled").is_some()
            || element
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|above| above.value().name() == "fieldset" && above.attr("disabled").is_some());
        let name = element.attr("name").unwrap_or_default().to_owned();
        if !belongs || disabled || name.is_empty() {
            continue;
        }
        let value = element.attr("value").unwrap_or_default().to_owned();
        let on = element.attr("checked").is_some();
        let or_on = || if element.attr("value").is_none() { "on".to_owned() } else { value.clone() };
        let kind = match element.value().name() {
            "textarea" => {
                // A first line end right after the tag is not part of the value.
                let text: String = element.text().collect();
                Kind::Text(text.strip_prefix('\n').map_or_else(|| text.clone(), str::to_owned))
            }
            "select" => {
                let options: Vec<ElementRef<'_>> = element.select(&css("option")).collect();
                let value = |option: &ElementRef<'_>| option.attr("value").map_or_else(|| words(*option), str::to_owned);
                let chosen = options.iter().find(|option| option.attr("selected").is_some()).or(options.first());
                Kind::Select { chosen: chosen.map(value), options: options.iter().map(value).collect() }
            }
            _ => match element.attr("type").unwrap_or("text") {
                "hidden" => Kind::Hidden(value),
                "checkbox" => Kind::Tick { value: or_on(), on },
                "radio" => Kind::Radio { value: or_on(), on },
                "file" => Kind::File,
                "submit" | "button" | "reset" | "image" => continue,
                _ => Kind::Text(value),
            },
        };
        controls.push(Control { name, kind });
    }
    controls
}

/// The words by which a person knows a button.
fn label(button: ElementRef<'_>) -> String {
    match button.attr("aria-label") {
        Some(label) => label.to_owned(),
        None if button.value().name() == "input" => button.attr("value").unwrap_or_default().to_owned(),
        None => words(button),
    }
}

/// The buttons that send a form, those outside it that belong to it too.
fn buttons<'a>(html: &'a Html, form: ElementRef<'_>) -> Vec<ElementRef<'a>> {
    let id = form.attr("id").unwrap_or_default();
    html.select(&css("button, input[type=submit]"))
        .filter(|button| button.attr("disabled").is_none() && !matches!(button.attr("type"), Some("button" | "reset")))
        .filter(|button| match button.attr("form") {
            Some(other) => !id.is_empty() && other == id,
            None => button.ancestors().any(|above| above.id() == form.id()),
        })
        .collect()
}

pub(super) fn filled(page: &Answer, wanted: &Wanted<'_>, fields: &[(&str, &str)]) -> Submission {
    let html = page.html();
    let mut seen = Vec::new();
    let mut partly = None;
    for form in html.select(&css("form")) {
        let action = form.attr("action").filter(|action| !action.is_empty()).unwrap_or(page.url.as_str());
        let target = page.url.join(action).expect("the address of a form");
        let all = buttons(html, form);
        seen.extend(all.iter().map(|button| label(*button)));
        let (exact, close) = match wanted {
            Wanted::Button(words) => {
                (all.iter().find(|button| label(**button) == *words), all.iter().find(|button| label(**button).contains(words)))
            }
            Wanted::Action(path) if target.path() == *path => (all.first(), None),
            Wanted::Action(_) => (None, None),
        };
        if let Some(button) = exact {
            return submission(page, html, form, target, Some(*button), fields);
        }
        if let (Wanted::Action(path), true) = (wanted, all.is_empty())
            && target.path() == *path
        {
            return submission(page, html, form, target, None, fields);
        }
        if let (Some(button), None) = (close, &partly) {
            partly = Some((form, target, *button));
        }
    }
    if let Some((form, target, button)) = partly {
        return submission(page, html, form, target, Some(button), fields);
    }
    let name = match wanted {
        Wanted::Button(words) => format!("no button {words:?}"),
        Wanted::Action(path) => format!("no form for {path}"),
    };
    panic!("{name} on {} ({}); there are {seen:?}: {}", page.url, page.status, page.text());
}

fn submission(
    page: &Answer,
    html: &Html,
    form: ElementRef<'_>,
    target: Url,
    button: Option<ElementRef<'_>>,
    fields: &[(&str, &str)],
) -> Submission {
    let mut controls = controls(html, form);
    for (at, (name, value)) in fields.iter().enumerate() {
        let earlier = fields.iter().take(at).filter(|(each, _)| each == name).count();
        fill(&mut controls, name, value, earlier).unwrap_or_else(|why| panic!("{name} on {}: {why}", page.url));
    }
    let empty = controls.iter().filter(|control| matches!(control.kind, Kind::File));
    let empty: Vec<Attached> = empty.map(|control| Attached::new(&control.name, "", "application/octet-stream", b"")).collect();
    let in_parts = form.attr("enctype") == Some("multipart/form-data");
    assert!(in_parts || empty.is_empty(), "a form with a field for a file on {} is not sent in parts", page.url);
    let mut pairs = Vec::new();
    for control in controls {
        let value = match control.kind {
            Kind::Text(value) => Some(value.replace("\r\n", "\n").replace('\n', "\r\n")),
            Kind::Hidden(value) => Some(value),
            Kind::Tick { value, on } | Kind::Radio { value, on } => on.then_some(value),
            Kind::Select { chosen, .. } => chosen,
            Kind::File => None,
        };
        pairs.extend(value.map(|value| (control.name, value)));
    }
    let from_button = |name: &str| button.and_then(|button| button.attr(name));
    if let Some(name) = from_button("name").filter(|name| !name.is_empty()) {
        pairs.push((name.to_owned(), from_button("value").unwrap_or_default().to_owned()));
    }
    let target = from_button("formaction").map_or(target, |action| page.url.join(action).expect("the address of a form"));
    let method = from_button("formmethod").or(form.attr("method")).unwrap_or("get");
    let method = if method.eq_ignore_ascii_case("post") { Method::POST } else { Method::GET };
    assert!(
        in_parts || form.attr("enctype").is_none_or(|kind| kind == "application/x-www-form-urlencoded"),
        "a form of another kind on {}",
        page.url
    );
    Submission { method, target, pairs, files: in_parts.then_some(empty) }
}

/// Types into a field, or chooses what it offers. A tick box takes `on` and `off`. Of text fields with one name, such as
/// lines, the one after the `earlier` first ones is filled.
fn fill(controls: &mut [Control], name: &str, value: &str, earlier: usize) -> Result<(), String> {
    let mine = || controls.iter().filter(|control| control.name == name);
    let Some(first) = mine().next().cloned() else {
        let names: Vec<&String> = controls.iter().map(|control| &control.name).collect();
        return Err(format!("there is no such field; there are {names:?}"));
    };
    let offered: Vec<String> = mine()
        .filter_map(|control| match &control.kind {
            Kind::Radio { value, .. } | Kind::Tick { value, .. } => Some(vec![value.clone()]),
            Kind::Select { options, .. } => Some(options.clone()),
            _ => None,
        })
        .flatten()
        .collect();
    let switch = matches!(first.kind, Kind::Tick { .. }) && matches!(value, "on" | "off");
    if !offered.is_empty() && !switch && !offered.iter().any(|each| each == value) {
        return Err(format!("{value:?} is not offered, only {offered:?}"));
    }
    let mut texts = 0;
    for control in controls.iter_mut().filter(|control| control.name == name) {
        match &mut control.kind {
            Kind::File => return Err("files are chosen with press_with".to_owned()),
            Kind::Hidden(_) => return Err("a person cannot change what is hidden".to_owned()),
            Kind::Text(text) => {
                if texts == earlier {
                    *text = value.to_owned();
                }
                texts += 1;
            }
            Kind::Radio { value: offered, on } => *on = offered == value,
            Kind::Tick { on, .. } if switch => *on = value == "on",
            Kind::Tick { value: offered, on } => *on |= offered == value,
            Kind::Select { chosen, .. } => *chosen = Some(value.to_owned()),
        }
    }
    if offered.is_empty() && texts <= earlier {
        return Err(format!("there are only {texts} of them"));
    }
    Ok(())
}

/// What a field of any form on the page holds.
pub(super) fn value(page: &Answer, name: &str) -> String {
    let html = page.html();
    let all: Vec<Control> =
        html.select(&css("form")).flat_map(|form| controls(html, form)).filter(|control| control.name == name).collect();
    assert!(!all.is_empty(), "no field {name} on {} ({}): {}", page.url, page.status, page.text());
    let values = all.into_iter().filter_map(|control| match control.kind {
        Kind::Text(value) | Kind::Hidden(value) => Some(value),
        Kind::Tick { value, on } | Kind::Radio { value, on } => on.then_some(value),
        Kind::Select { chosen, .. } => chosen,
        Kind::File => None,
    });
    values.collect::<Vec<_>>().join("\n")
}
