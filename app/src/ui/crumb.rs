//! The way back.

use leptos::prelude::*;

/// A link to the page above this one, over its h1.
#[component]
pub fn Crumb(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// The page above; may be words that a person wrote.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <p class="crumb">
            <a href=href dir="auto">
                {label}
            </a>
        </p>
    }
}
