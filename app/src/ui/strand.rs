//! The strandline: one line with stones on it, for things in the order of time.

use leptos::prelude::*;

/// How a strandline lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StrandShape {
    /// Down the page.
    #[default]
    Down,
    /// Down the page, with days beside it where there is room.
    Wide,
    /// Down the page, with days and tags beside it where there is room.
    WideWithTags,
    /// Across the page where there is room, four stones at most.
    Across,
}

/// The stone of one entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stone {
    /// Hollow: looked again and kept, or still to come.
    #[default]
    Hollow,
    /// Orange: changed, or now.
    Changed,
    /// Dark: done or ended.
    Dark,
}

/// The line. Its children are [`StrandItem`]s.
#[component]
pub fn Strand(
    /// How it lies.
    #[prop(optional)]
    shape: StrandShape,
    /// The entries, in the order of time.
    children: Children,
) -> impl IntoView {
    let class = match shape {
        StrandShape::Down => "strand",
        StrandShape::Wide => "strand wide",
        StrandShape::WideWithTags => "strand wide meta2",
        StrandShape::Across => "strand across",
    };
    view! { <ol class=class>{children()}</ol> }
}

/// One entry with its stone.
#[component]
pub fn StrandItem(
    /// Its stone. What the stone says must also stand in words.
    #[prop(optional)]
    stone: Stone,
    /// The entry.
    children: Children,
) -> impl IntoView {
    let class = match stone {
        Stone::Hollow => "kept",
        Stone::Changed => "ch",
        Stone::Dark => "dark",
    };
    view! { <li class=class>{children()}</li> }
}

/// What the stones mean, above a long strandline.
#[component]
pub fn StrandKey(
    /// Each stone and its word.
    stones: Vec<(Stone, String)>,
) -> impl IntoView {
    let stones: Vec<_> = stones
        .into_iter()
        .map(|(stone, word)| {
            let class = match stone {
                Stone::Hollow => "dot",
                Stone::Changed => "dot ch",
                Stone::Dark => "dot dark",
            };
            view! { <span class=class></span> " " {word} " " }
        })
        .collect();
    view! { <p class="key">{stones}</p> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn stones_are_classes() {
        let page = html(|| {
            view! {
                <Strand shape=StrandShape::Across>
                    <StrandItem stone=Stone::Changed>"one"</StrandItem>
                    <StrandItem>"two"</StrandItem>
                </Strand>
            }
        });
        assert_eq!(page, r#"<ol class="strand across"><li class="ch">one</li><li class="kept">two</li></ol>"#);
    }
}
