//! Fields with answers to choose from.

use super::fields::{Field, FieldError, Hint, described_by, invalid};
use leptos::prelude::*;

/// One answer to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What is sent.
    pub value: String,
    /// What people read.
    pub label: String,
    /// A line that helps to choose.
    pub hint: Option<String>,
}

impl Answer {
    /// An answer without a hint.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    /// The same answer with a line that helps to choose.
    #[must_use]
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}

/// A list of answers of which one can be chosen. Nothing is chosen beforehand unless `chosen` says so.
#[component]
pub fn Choices(
    /// The name it is sent under.
    #[prop(into)]
    name: String,
    /// What it asks.
    #[prop(into)]
    label: String,
    /// The answers.
    answers: Vec<Answer>,
    /// The value that is chosen.
    #[prop(optional_no_strip, into)]
    chosen: Option<String>,
    /// The id of the first answer, when it cannot be the name.
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
    let legend = if heading { view! { <h1>{label}</h1> }.into_any() } else { label.into_any() };
    let answers: Vec<_> = answers
        .into_iter()
        .enumerate()
        .map(|(at, answer)| {
            // The first answer carries the id of the field, so that the summary of errors leads to it.
            let own = if at == 0 { id.clone() } else { format!("{id}-{}", at + 1) };
            let checked = chosen.as_ref() == Some(&answer.value);
            view! {
                <label class="pick">
                    <input type="radio" id=own name=name.clone() value=answer.value checked=checked/>
                    <span>
                        <b>{answer.label}</b>
                        {answer.hint.map(|hint| view! { <small>{hint}</small> })}
                    </span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class=if bad.is_some() { "field bad" } else { "field" } role="radiogroup" aria-describedby=described aria-invalid=bad>
            <legend>{legend}</legend>
            <Hint id=id.clone() text=hint/>
            <FieldError id text=error/>
            {answers}
        </fieldset>
    }
}

/// Several fields that answer one question together.
#[component]
pub fn FieldGroup(
    /// What hint and problem are named after. Not the id of its first field, which may have a hint of its own.
    #[prop(into)]
    id: String,
    /// What they ask.
    #[prop(into)]
    label: String,
    /// A line that helps to answer.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let described = described_by(&id, hint.is_some(), error.is_some());
    let class = if error.is_some() { "field bad" } else { "field" };
    view! {
        <fieldset class=class aria-describedby=described>
            <legend>{label}</legend>
            <Hint id=id.clone() text=hint/>
            <FieldError id text=error/>
            {children()}
        </fieldset>
    }
}

/// One thing to say yes to.
#[component]
pub fn Tick(
    /// The name it is sent under.
    #[prop(into)]
    name: String,
    /// What a tick says.
    #[prop(into)]
    label: String,
    /// What a tick sends.
    #[prop(default = "1".to_owned(), into)]
    value: String,
    /// Whether it is ticked.
    #[prop(optional)]
    checked: bool,
    /// Its id, when it cannot be the name.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let described = described_by(&id, false, error.is_some());
    let bad = invalid(error.as_ref());
    view! {
        <div class=if bad.is_some() { "bad" } else { "say-yes" }>
            <FieldError id=id.clone() text=error/>
            <label class="tick">
                <input type="checkbox" id=id name=name value=value checked=checked aria-describedby=described aria-invalid=bad/>
                " "
                <span>{label}</span>
            </label>
        </div>
    }
}

/// A list that opens, for many short answers. For fewer than six, [`Choices`] is easier.
#[component]
pub fn SelectField(
    /// The name it is sent under.
    #[prop(into)]
    name: String,
    /// What it asks.
    #[prop(into)]
    label: String,
    /// The answers.
    answers: Vec<Answer>,
    /// The value that is chosen; the first answer when there is none.
    #[prop(optional_no_strip, into)]
    chosen: Option<String>,
    /// Its id, when it cannot be the name.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
    /// A line that helps to answer.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with the answer.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let described = described_by(&id, hint.is_some(), error.is_some());
    let bad = invalid(error.as_ref());
    let answers: Vec<_> = answers
        .into_iter()
        .map(|answer| {
            let selected = chosen.as_ref() == Some(&answer.value);
            view! {
                <option value=answer.value selected=selected>
                    {answer.label}
                </option>
            }
        })
        .collect();
    view! {
        <Field id=id.clone() label hint error>
            <select id=id name=name aria-describedby=described aria-invalid=bad>
                {answers}
            </select>
        </Field>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    fn answers() -> Vec<Answer> {
        vec![Answer::new("nickname", "By a nickname").with_hint("We show only this."), Answer::new("none", "With no <name>")]
    }

    #[test]
    fn nothing_is_chosen_for_anyone() {
        let page = html(|| view! { <Choices name="shown_as" label="How shall we show you?" answers=answers()/> });
        assert!(!page.contains("checked"), "{page}");
        assert!(page.contains(r#"id="shown_as""#) && page.contains(r#"id="shown_as-2""#), "{page}");
        assert!(page.contains("With no &lt;name&gt;"), "{page}");
    }

    #[test]
    fn a_choice_comes_back() {
        let page = html(
            || view! { <Choices name="shown_as" label="?" answers=answers() chosen="none".to_owned() error="Choose one answer.".to_owned()/> },
        );
        assert_eq!(page.matches("checked").count(), 1);
        assert!(page.contains(r#"value="none" checked"#), "{page}");
        assert!(page.contains(r#"aria-invalid="true""#) && page.contains(r#"aria-describedby="shown_as-error""#), "{page}");
        let page = html(|| view! { <SelectField name="shown_as" label="?" answers=answers() chosen="none".to_owned()/> });
        assert!(page.contains(r#"<option value="none" selected>"#), "{page}");
        assert!(html(|| view! { <Tick name="sure" label="Yes" checked=true/> }).contains(r#"value="1" checked"#));
        assert!(!html(|| view! { <Tick name="sure" label="Yes"/> }).contains("checked"));
    }
}
