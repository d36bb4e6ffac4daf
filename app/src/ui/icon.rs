//! Icons and the mark. Icons always stand beside words, so no one needs to see them.

use leptos::prelude::*;

/// A small picture beside a word, on a grid of 24.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Agree, kept, done, saved.
    Check,
    /// Disagree, ended, did not work.
    Cross,
    /// Not sure, shaky.
    Dash,
    /// Changed, turned over.
    Turned,
    /// Late, waiting.
    Clock,
    /// Locked, private.
    Lock,
    /// A day.
    Calendar,
    /// A person.
    Person,
    /// A test, a try.
    Flag,
    /// What people say.
    Speech,
    /// An idea.
    Bulb,
    /// A question.
    Question,
    /// Someone reads it.
    Eye,
    /// A mail.
    Mail,
    /// Change the words.
    Pencil,
    /// Joined with another.
    Join,
    /// Something is in the way.
    Alert,
    /// A document, a file.
    Document,
}

impl Icon {
    /// Every icon.
    pub const ALL: &'static [Self] = &[
        Self::Check,
        Self::Cross,
        Self::Dash,
        Self::Turned,
        Self::Clock,
        Self::Lock,
        Self::Calendar,
        Self::Person,
        Self::Flag,
        Self::Speech,
        Self::Bulb,
        Self::Question,
        Self::Eye,
        Self::Mail,
        Self::Pencil,
        Self::Join,
        Self::Alert,
        Self::Document,
    ];

    /// The lines of the picture.
    const fn path(self) -> &'static str {
        match self {
            Self::Check => "M4 12.5l5.5 5.5L20 6.5",
            Self::Cross => "M6 6l12 12M18 6L6 18",
            Self::Dash => "M5 12h14",
            Self::Turned => "M4 12a8 8 0 1 1 2.5 5.8M4 19v-4.5h4.5",
            Self::Clock => "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 7v5.5l3.5 2",
            Self::Lock => "M6 11h12v9H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11",
            Self::Calendar => "M4 6h16v14H4zM4 10.5h16M8.5 3v4M15.5 3v4",
            Self::Person => "M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM4 21c1-5 4-7 8-7s7 2 8 7",
            Self::Flag => "M5 21V4h13l-3 4.5 3 4.5H5",
            Self::Speech => "M4 5h16v11H10l-5 4v-4H4z",
            Self::Bulb => "M9 17.5h6M10 21h4M12 3a6.5 6.5 0 0 0-3.5 12v2.5h7V15A6.5 6.5 0 0 0 12 3z",
            Self::Question => "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M12 19v.1",
            Self::Eye => {
                "M2.5 12C5 7.5 8.5 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-6 6.5-9.5 6.5S5 16.5 2.5 12zM14.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z"
            }
            Self::Mail => "M3.5 5.5h17v13h-17zM4 6.5l8 6.5 8-6.5",
            Self::Pencil => "M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5",
            Self::Join => "M6 3.5v4c0 3.5 6 3.5 6 7v6M18 3.5v4c0 3.5-6 3.5-6 7",
            Self::Alert => "M12 3.5l9.5 16.5h-19zM12 10v4.5M12 17v.1",
            Self::Document => "M6 3h8l4.5 4.5V21H6zM14 3v4.5h4.5M9 12.5h6M9 16.5h6",
        }
    }

    /// The picture, hidden from those who read without seeing.
    pub fn view(self) -> impl IntoView {
        view! {
            <svg class="i" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                <path d=self.path()></path>
            </svg>
        }
    }
}

/// The mark: the bird as a stone, its orange foot, the line of the tide.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path
                d="M2.5 17.5C4 10 12 4 19.5 6.5c6 2 9.5 6.5 8.5 9.5-1 2.8-6 1.8-11 2.8-6 1.2-15 3.2-14.5-1.3z"
                fill="currentColor"
                transform="rotate(-14 16 14)"
            ></path>
            <ellipse cx="22.5" cy="24.5" rx="3.6" ry="2.8" fill="var(--leg)"></ellipse>
            <path d="M2 29.5h28" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"></path>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn icons_are_hidden_from_readers_and_differ() {
        let mut drawn: Vec<String> = Icon::ALL.iter().map(|icon| html(|| icon.view())).collect();
        assert!(drawn.iter().all(|icon| icon.contains(r#"aria-hidden="true""#) && icon.contains(r#"focusable="false""#)));
        drawn.sort();
        drawn.dedup();
        assert_eq!(drawn.len(), Icon::ALL.len());
    }
}
