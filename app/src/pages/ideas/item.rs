//! An idea as a line of a list, with the answers beside it.

use crate::{
    page::Page,
    say,
    ui::{IdeaStateTag, ResultLine, UserLine},
    urls,
};
use leptos::{either::Either, prelude::*};
use store::ideas::IdeaView;

/// One line of `ul.list`. `under_h2` makes its heading an h3.
pub(crate) fn idea_line(page: &Page, idea: &IdeaView, under_h2: bool) -> impl IntoView + use<> {
    let link = view! { <a href=urls::idea(idea.id)><UserLine text=idea.idea.sentence.clone() language=idea.language.clone()/></a> };
    let heading = if under_h2 { Either::Left(view! { <h3>{link}</h3> }) } else { Either::Right(view! { <h2 class="h3">{link}</h2> }) };
    view! {
        <li class="ans">
            <div>
                {heading}
                <p class="tags"><IdeaStateTag state=idea.state/></p>
                <p class="meta">{meta(page, idea)}</p>
            </div>
            <div><ResultLine id=format!("r{}", idea.number) tally=idea.tally/></div>
        </li>
    }
}

/// "Wren, 3 May 2026. 27 viewpoints."
pub(crate) fn meta(page: &Page, idea: &IdeaView) -> String {
    let t = page.text();
    let name = idea.byline.clone().unwrap_or_else(|| t.say("no-name"));
    let viewpoints = say!(t, "viewpoints", count = idea.viewpoints);
    say!(t, "idea-meta", name = name, day = t.date_of(idea.created_at), viewpoints = viewpoints)
}
