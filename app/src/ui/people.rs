//! People: a stone with initials, a name, what they are.

use crate::text::use_text;
use leptos::prelude::*;

/// A person with a name and a role, for example the one who answers.
#[component]
pub fn Person(
    /// Their name.
    #[prop(into)]
    name: String,
    /// What they are.
    #[prop(optional, into)]
    role: String,
    /// False for residents.
    #[prop(default = true)]
    staff: bool,
) -> impl IntoView {
    view! {
        <p class="person">
            <Pebble name=name.clone() staff/>
            <span>
                <b>
                    <bdi>{name}</bdi>
                </b>
                {(!role.is_empty()).then(|| view! { <bdi>{role}</bdi> })}
            </span>
        </p>
    }
}

/// Who wrote something, over what they wrote: name, day, tags.
#[component]
pub fn Byline(
    /// Their name; `None` for people who show none.
    #[prop(optional_no_strip, into)]
    name: Option<String>,
    /// True for people of the city.
    #[prop(optional)]
    staff: bool,
    /// Role and day: "Head of Streets, 6 May 2026".
    #[prop(optional, into)]
    detail: String,
    /// Tags.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let shown = name.clone().unwrap_or_else(|| use_text().say("no-name"));
    view! {
        <p class="who">
            <Pebble name=name.unwrap_or_default() staff/>
            <b>
                <bdi>{shown}</bdi>
            </b>
            " "
            {(!detail.is_empty()).then(|| view! { <span class="meta">{detail}</span> " " })}
            {children.map(|children| children())}
        </p>
    }
}

/// A stone with initials, hidden from readers, who get the name. Dark for people of the city, light for residents.
#[component]
fn Pebble(#[prop(into)] name: String, staff: bool) -> impl IntoView {
    view! {
        <span class=if staff { "peb off" } else { "peb res" } aria-hidden="true">
            {Some(initials(&name, staff)).filter(|letters| !letters.is_empty())}
        </span>
    }
}

/// The initials of a name: first and last word for staff, who use real names; one letter for everyone else and for
/// scripts without capitals, where two letters side by side would join into something else.
fn initials(name: &str, staff: bool) -> String {
    let mut firsts = name.split_whitespace().filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()));
    let Some(first) = firsts.next() else { return String::new() };
    let mut letters: String = first.to_uppercase().collect();
    if staff
        && first.is_lowercase() | first.is_uppercase()
        && let Some(last) = firsts.next_back()
    {
        letters.extend(last.to_uppercase());
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn initials_of_many_names() {
        for (name, staff, letters) in [
            ("Amina Osei", true, "AO"),
            ("Maria del Carmen Ruiz", true, "MR"),
            ("Mossy", true, "M"),
            ("Tomas R.", false, "T"),
            ("جونا بيك", true, "ج"),
            ("  ", true, ""),
            ("- (x)", false, "X"),
            ("ß", false, "SS"),
        ] {
            assert_eq!(initials(name, staff), letters, "{name}");
        }
    }

    #[test]
    fn names_are_text() {
        let page = html(|| view! { <Person name="<b>Ada" role="<i>"/> });
        assert!(page.contains("<b><bdi>&lt;b&gt;Ada</bdi></b><bdi>&lt;i&gt;</bdi>"), "{page}");
        assert!(html(|| view! { <Byline/> }).contains("<bdi>No name</bdi>"));
    }
}
