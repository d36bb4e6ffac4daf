//! Fields: label, hint, what is wrong, then the field itself, tied together for those who listen.
//!
//! The id of a field is its name unless a page has the same name twice; [`super::ErrorSummary`] links to it. What a
//! person typed always comes back, except a password. No field checks while typing.

use super::escaped;
use crate::{say, text::use_text};
use leptos::prelude::*;

/// Label, hint and error around one field. The field itself is the child and must carry `id`.
#[component]
pub fn Field(
    /// The id of the field inside.
    #[prop(into)]
    id: String,
    /// What it asks.
    #[prop(into)]
    label: String,
    /// A line that helps to answer.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// True when the label is the h1 of the page.
    #[prop(optional)]
    heading: bool,
    /// The field.
    children: Children,
) -> impl IntoView {
    let label = view! { <label for=id.clone()>{label}</label> };
    let label = if heading { view! { <h1>{label}</h1> }.into_any() } else { label.into_any() };
    let class = if error.is_some() { "field bad" } else { "field" };
    view! {
        <div class=class>
            {label}
            <Hint id=id.clone() text=hint/>
            <FieldError id text=error/>
            {children()}
        </div>
    }
}

/// The hint of a field.
#[component]
pub(super) fn Hint(#[prop(into)] id: String, text: Option<String>) -> impl IntoView {
    text.map(|text| {
        view! {
            <p class="hint" id=format!("{id}-hint")>
                {text}
            </p>
        }
    })
}

/// What is wrong with a field, beside it.
#[component]
pub(super) fn FieldError(#[prop(into)] id: String, text: Option<String>) -> impl IntoView {
    text.map(|text| {
        view! {
            <p class="err" id=format!("{id}-error")>
                <span class="vh">{use_text().say("error-before")} " "</span>
                {text}
            </p>
        }
    })
}

/// The ids of hint and error for `aria-describedby`; `None` when the field has neither.
pub(super) fn described_by(id: &str, hint: bool, error: bool) -> Option<String> {
    match (hint, error) {
        (true, true) => Some(format!("{id}-hint {id}-error")),
        (true, false) => Some(format!("{id}-hint")),
        (false, true) => Some(format!("{id}-error")),
        (false, false) => None,
    }
}

/// The value of `aria-invalid`.
pub(super) fn invalid(error: Option<&String>) -> Option<&'static str> {
    error.map(|_| "true")
}

/// A hint with the limit of letters at its end.
fn with_limit(hint: Option<String>, limit: Option<usize>) -> Option<String> {
    let limit = limit.map(|limit| say!(use_text(), "letters-limit", limit = limit));
    match (hint, limit) {
        (Some(hint), Some(limit)) => Some(format!("{hint} {limit}")),
        (hint, limit) => hint.or(limit),
    }
}

/// A field for text of more than one line.
///
/// Leptos writes the children of `<textarea>` into the page as they are, so the text is escaped here by hand, and
/// nothing else in the product writes a `<textarea>`.
#[component]
pub fn TextArea(
    /// The name it is sent under.
    #[prop(into)]
    name: String,
    /// What it asks.
    #[prop(into)]
    label: String,
    /// What was typed before.
    #[prop(optional, into)]
    value: String,
    /// Its id, when it cannot be the name.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
    /// A line that helps to answer.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// The most letters we take; shown in the hint, not enforced while typing.
    #[prop(optional)]
    limit: Option<usize>,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// True when the label is the h1 of the page.
    #[prop(optional)]
    heading: bool,
    /// How many lines it shows.
    #[prop(default = 5)]
    rows: u8,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let hint = with_limit(hint, limit);
    let described = described_by(&id, hint.is_some(), error.is_some());
    let bad = invalid(error.as_ref());
    // The parser drops one line end right after the start tag (HTML standard, 13.2.6.4.7). This one is for it, so that
    // a line end which a person typed first stays.
    let content = format!("\n{}", escaped(&value));
    view! {
        <Field id=id.clone() label hint error heading>
            <textarea id=id name=name rows=rows.to_string() dir="auto" aria-describedby=described aria-invalid=bad>
                {content}
            </textarea>
        </Field>
    }
}

/// A field for one line of text.
#[component]
pub fn TextField(
    /// The name it is sent under.
    #[prop(into)]
    name: String,
    /// What it asks.
    #[prop(into)]
    label: String,
    /// What was typed before.
    #[prop(optional, into)]
    value: String,
    /// Its id, when it cannot be the name.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
    /// A line that helps to answer.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// The most letters we take; shown in the hint, not enforced while typing.
    #[prop(optional)]
    limit: Option<usize>,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// True when the label is the h1 of the page.
    #[prop(optional)]
    heading: bool,
    /// What a browser may fill in (HTML standard, "autofill"): "name", "nickname"; "off" for what is never the same twice.
    #[prop(default = "off")]
    autocomplete: &'static str,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let hint = with_limit(hint, limit);
    let described = described_by(&id, hint.is_some(), error.is_some());
    let bad = invalid(error.as_ref());
    view! {
        <Field id=id.clone() label hint error heading>
            <input
                type="text"
                id=id
                name=name
                value=value
                dir="auto"
                autocomplete=autocomplete
                aria-describedby=described
                aria-invalid=bad
            />
        </Field>
    }
}

/// A field for an email address.
#[component]
pub fn EmailField(
    /// The name it is sent under.
    #[prop(into)]
    name: String,
    /// What it asks.
    #[prop(into)]
    label: String,
    /// What was typed before.
    #[prop(optional, into)]
    value: String,
    /// Its id, when it cannot be the name.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
    /// A line that helps to answer.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// True when the label is the h1 of the page.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let described = described_by(&id, hint.is_some(), error.is_some());
    let bad = invalid(error.as_ref());
    view! {
        <Field id=id.clone() label hint error heading>
            <input
                type="email"
                id=id
                name=name
                value=value
                autocomplete="email"
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=described
                aria-invalid=bad
            />
        </Field>
    }
}

/// Which password a field asks for; it tells a browser whether to fill one in or to propose one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Password {
    /// The one the person has.
    Current,
    /// One they choose now.
    New,
}

/// A field for a password. It takes no value: a password never goes back to the browser.
#[component]
pub fn PasswordField(
    /// The name it is sent under.
    #[prop(into)]
    name: String,
    /// What it asks.
    #[prop(into)]
    label: String,
    /// The one they have, or a new one.
    kind: Password,
    /// Its id, when it cannot be the name.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
    /// A line that helps to answer.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// True when the label is the h1 of the page.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let described = described_by(&id, hint.is_some(), error.is_some());
    let bad = invalid(error.as_ref());
    let autocomplete = match kind {
        Password::Current => "current-password",
        Password::New => "new-password",
    };
    view! {
        <Field id=id.clone() label hint error heading>
            <input
                type="password"
                id=id
                name=name
                autocomplete=autocomplete
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=described
                aria-invalid=bad
            />
        </Field>
    }
}

/// A field for a day, sent as `YYYY-MM-DD`. Phones without a calendar show a line of text with the way to type it.
#[component]
pub fn DateField(
    /// The name it is sent under.
    #[prop(into)]
    name: String,
    /// What it asks.
    #[prop(into)]
    label: String,
    /// What was typed before.
    #[prop(optional, into)]
    value: String,
    /// Its id, when it cannot be the name.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
    /// A line that helps to answer; an example of a day when left out.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// True when the label is the h1 of the page.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let text = use_text();
    let id = id.unwrap_or_else(|| name.clone());
    let hint = hint.unwrap_or_else(|| text.say("date-hint"));
    let described = described_by(&id, true, error.is_some());
    let bad = invalid(error.as_ref());
    view! {
        <Field id=id.clone() label hint=Some(hint) error heading>
            <input
                type="date"
                id=id
                name=name
                value=value
                autocomplete="off"
                placeholder=text.say("date-pattern")
                aria-describedby=described
                aria-invalid=bad
            />
        </Field>
    }
}

/// A search field with its button, for the top of a list. It stands in a form with `method="get"`.
#[component]
pub fn SearchField(
    /// The name it is sent under.
    #[prop(into)]
    name: String,
    /// What it looks through: "Search ideas".
    #[prop(into)]
    label: String,
    /// What was typed before.
    #[prop(optional, into)]
    value: String,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=name.clone()>{label}</label>
            <div class="find">
                <input type="search" id=name.clone() name=name value=value dir="auto"/>
                " "
                <button class="btn">{use_text().say("search")}</button>
            </div>
        </div>
    }
}

/// A value that goes with a form unseen.
#[component]
pub fn Hidden(
    /// The name it is sent under.
    #[prop(into)]
    name: String,
    /// The value.
    #[prop(into)]
    value: String,
) -> impl IntoView {
    view! { <input type="hidden" name=name value=value/> }
}

/// The one-time key of a form: with it, a double click is one act.
#[component]
pub fn Once(
    /// The key.
    #[prop(into)]
    value: String,
) -> impl IntoView {
    view! { <Hidden name="once" value/> }
}

/// The buttons at the end of a form: the main one, then what the page puts beside it.
#[component]
pub fn SubmitRow(
    /// The main button: verb and thing.
    #[prop(into)]
    label: String,
    /// Other buttons and links.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <p class="acts">
            <button class="btn big">{label}</button>
            {children.map(|children| view! { " " {children()} })}
        </p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn a_text_area_cannot_be_left() {
        let page = html(|| view! { <TextArea name="why" label="Why?" value="</textarea><script>alert(1)</script>&amp;"/> });
        assert!(page.contains(">\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;</textarea>"), "{page}");
        assert_eq!(page.matches("</textarea>").count(), 1);
        assert!(!page.contains("<script"));
    }

    #[test]
    fn a_text_area_keeps_its_first_line_end() {
        let page = html(|| view! { <TextArea name="why" label="Why?" value="\nafter an empty line"/> });
        assert!(page.contains(">\n\nafter an empty line</textarea>"), "{page}");
        assert!(html(|| view! { <TextArea name="why" label="Why?"/> }).contains(">\n</textarea>"));
    }

    #[test]
    fn a_field_is_tied_to_its_hint_and_its_error() {
        let page = html(|| {
            view! {
                <TextArea name="sentence" label="What is your idea?" hint="Write one sentence.".to_owned() limit=140 error="Write something here.".to_owned() heading=true/>
            }
        });
        for part in [
            r#"<div class="field bad"><h1><label for="sentence">What is your idea?</label></h1>"#,
            r#"<p id="sentence-hint" class="hint">Write one sentence. Up to 140 letters.</p>"#,
            r#"<p id="sentence-error" class="err"><span class="vh">Error: </span>Write something here.</p>"#,
            r#"aria-describedby="sentence-hint sentence-error""#,
            r#"aria-invalid="true""#,
        ] {
            assert!(page.contains(part), "{part}\n{page}");
        }
        let fine = html(|| view! { <TextField name="nickname" label="Nickname" value="\"><script>" autocomplete="nickname"/> });
        assert!(!fine.contains("aria-") && !fine.contains("<script"), "{fine}");
        assert!(fine.contains(r#"value="&quot;><script>""#) || fine.contains("value=\"&quot;&gt;&lt;script&gt;\""), "{fine}");
    }

    #[test]
    fn a_password_never_comes_back() {
        let page = html(|| view! { <PasswordField name="password" label="Password" kind=Password::New/> });
        assert!(!page.contains("value"), "{page}");
        assert!(page.contains(r#"autocomplete="new-password""#));
    }

    #[test]
    fn a_day_can_be_typed_where_there_is_no_calendar() {
        let page = html(|| view! { <DateField name="reply_by" label="Reply by" value="2026-06-26"/> });
        assert!(page.contains(r#"type="date""#) && page.contains(r#"value="2026-06-26""#) && page.contains("placeholder="), "{page}");
    }
}
