//! Tags: a word in a box. The word says it all; colour and icon only help to find it.

use super::Icon;
use crate::text::use_text;
use domain::{idea::IdeaState, viewpoint::Stance};
use leptos::prelude::*;

/// The colour of a tag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagKind {
    /// Nothing special.
    #[default]
    Plain,
    /// Something goes on: being tested, for it, the city team.
    Tide,
    /// Done or kept.
    Kelp,
    /// Changed, late, waiting, time to look again.
    Amber,
    /// Did not work, against it, taken out.
    Ruddy,
}

impl TagKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "tag",
            Self::Tide => "tag t",
            Self::Kelp => "tag k",
            Self::Amber => "tag a",
            Self::Ruddy => "tag r",
        }
    }
}

/// A word in a box.
#[component]
pub fn Tag(
    /// The word.
    #[prop(into)]
    text: String,
    /// Its colour.
    #[prop(optional)]
    kind: TagKind,
    /// Its icon.
    #[prop(optional_no_strip)]
    icon: Option<Icon>,
) -> impl IntoView {
    view! { <span class=kind.class()>{icon.map(Icon::view)} {text}</span> }
}

/// What has become of an idea.
#[component]
pub fn IdeaStateTag(
    /// What has become of it.
    state: IdeaState,
) -> impl IntoView {
    let (kind, icon) = match state {
        IdeaState::Held => (TagKind::Amber, Some(Icon::Clock)),
        IdeaState::Open => (TagKind::Plain, None),
        IdeaState::Tested => (TagKind::Tide, None),
        IdeaState::Decided => (TagKind::Kelp, Some(Icon::Check)),
        IdeaState::Joined => (TagKind::Plain, Some(Icon::Join)),
        IdeaState::NotNow => (TagKind::Plain, Some(Icon::Clock)),
        IdeaState::CannotDo => (TagKind::Ruddy, Some(Icon::Cross)),
        IdeaState::Withdrawn => (TagKind::Plain, None),
        IdeaState::Hidden => (TagKind::Ruddy, Some(Icon::Eye)),
    };
    view! { <Tag text=use_text().say(&format!("idea-state-{}", state.code())) kind icon/> }
}

/// Where a viewpoint stands.
#[component]
pub fn StanceTag(
    /// Where it stands.
    stance: Stance,
) -> impl IntoView {
    let (kind, icon) = match stance {
        Stance::For => (TagKind::Tide, Some(Icon::Check)),
        Stance::Against => (TagKind::Ruddy, Some(Icon::Cross)),
        Stance::Question => (TagKind::Plain, Some(Icon::Question)),
        Stance::Other => (TagKind::Plain, Some(Icon::Speech)),
    };
    view! { <Tag text=use_text().say(&format!("stance-{}", stance.code())) kind icon/> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn tags_are_words() {
        assert_eq!(html(|| view! { <IdeaStateTag state=IdeaState::Tested/> }), r#"<span class="tag t">Being tested</span>"#);
        assert_eq!(html(|| view! { <IdeaStateTag state=IdeaState::Open/> }), r#"<span class="tag">Open</span>"#);
        let stance = html(|| view! { <StanceTag stance=Stance::Against/> });
        assert!(stance.starts_with(r#"<span class="tag r"><svg"#) && stance.ends_with("</svg>Against</span>"), "{stance}");
    }
}
