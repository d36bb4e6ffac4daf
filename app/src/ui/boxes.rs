//! Boxes: what an answer can change, what was saved, what waits, what is not here yet.

use super::{Icon, Rich};
use crate::{say, text::use_text};
use domain::{Date, mission::Influence};
use leptos::prelude::*;

/// "What your answer can change": three lines, on every page where people act.
#[component]
pub fn PromiseBox(
    /// What an answer can change.
    influence: Influence,
    /// What is open, in the city's words; left out when empty.
    #[prop(optional, into)]
    open: String,
    /// The language of those words.
    #[prop(optional_no_strip, into)]
    language: Option<String>,
    /// The last day to answer.
    #[prop(optional_no_strip)]
    answer_by: Option<Date>,
    /// The day by which the city replies.
    #[prop(optional_no_strip)]
    reply_by: Option<Date>,
    /// True when the last day to answer is over.
    #[prop(optional)]
    closed: bool,
    /// Who leads and replies; empty while nobody does.
    #[prop(into)]
    leader: String,
    /// What that person is.
    #[prop(optional, into)]
    leader_role: String,
) -> impl IntoView {
    let text = use_text();
    let answer = match (answer_by, closed) {
        (Some(last), false) => say!(text, "promise-answer", last = last),
        (Some(last), true) => say!(text, "promise-answers-ended", last = last),
        (None, _) => text.say("promise-no-end"),
    };
    let reply = match reply_by {
        Some(reply) => say!(text, "promise-reply", reply = reply),
        None => text.say("promise-no-reply"),
    };
    let leader = if leader.is_empty() {
        text.say("promise-no-leader")
    } else if leader_role.is_empty() {
        say!(text, "promise-leader-alone", name = leader)
    } else {
        say!(text, "promise-leader", name = leader, role = leader_role)
    };
    let influence = text.say(&format!("influence-line-{}", influence.code()));
    let open = (!open.is_empty()).then(|| view! { " " <bdi lang=language>{open}</bdi> });
    view! {
        <div class="box">
            <h2>{text.say("promise-title")}</h2>
            <Lines>
                <Line icon=Icon::Speech>{influence} {open}</Line>
                <Line icon=Icon::Calendar>
                    <Rich text=format!("{answer} {reply}")/>
                </Line>
                <Line icon=Icon::Person>
                    <Rich text=leader/>
                </Line>
            </Lines>
        </div>
    }
}

/// A list of lines that start with an icon.
#[component]
pub fn Lines(
    /// Its [`Line`]s.
    children: Children,
) -> impl IntoView {
    view! { <ul class="lines">{children()}</ul> }
}

/// One line with its icon.
#[component]
pub fn Line(
    /// The icon.
    icon: Icon,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! { <li>{icon.view()} <span>{children()}</span></li> }
}

/// Says that something is saved. What happens next, by when and who answers belongs inside.
#[component]
pub fn SavedLine(
    /// "Saved. You agree."
    #[prop(into)]
    text: String,
    /// What happens next.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="panel good" role="status">
            <p class="h-sm serif saved">{Icon::Check.view()} " " {text}</p>
            {children.map(|children| children())}
        </div>
    }
}

/// Says that something waits for a facilitator and who can see it until then.
#[component]
pub fn HeldLine(
    /// What waits, for whom, until when.
    #[prop(into)]
    text: String,
    /// More about it, or a button.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="panel held">
            <p>{Icon::Clock.view()} " " {text}</p>
            {children.map(|children| children())}
        </div>
    }
}

/// Says that a mission is made up, on a site that is not made up as a whole: there the strip above every page says it.
#[component]
pub fn DemoNote(
    /// Whether the mission is made up.
    demo: bool,
) -> impl IntoView {
    let text = use_text();
    let shown = demo && !use_context::<super::Frame>().is_some_and(|frame| frame.demo);
    shown.then(|| {
        view! {
            <p class="tags">
                <super::Tag text=text.say("demo-tag") kind=super::TagKind::Amber/>
                " "
                <span class="meta">{text.say("demo-note")}</span>
            </p>
        }
    })
}

/// An empty list: says what will be here and who adds it, and lets people start.
#[component]
pub fn Empty(
    /// What will be here: "No ideas yet."
    #[prop(into)]
    title: String,
    /// Who adds it and when.
    #[prop(into)]
    text: String,
    /// A row of buttons (`p.acts`) or links to start.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="stone empty">
            <p class="say">{title}</p>
            <p>{text}</p>
            {children.map(|children| children())}
        </div>
    }
}

/// A place that is kept for something that is gone, and why it is gone.
#[component]
pub fn Stub(
    /// What was here, and what became of it.
    children: Children,
) -> impl IntoView {
    view! { <div class="stub">{children()}</div> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    fn promise(answer_by: Option<Date>, closed: bool) -> String {
        html(move || {
            view! {
                <PromiseBox
                    influence=Influence::DecideTogether
                    open="Shade at six <places>."
                    answer_by
                    reply_by=Date::new(2026, 6, 26)
                    closed
                    leader="Amina Osei"
                    leader_role="Head of Streets"
                />
            }
        })
    }

    #[test]
    fn a_promise_has_three_lines() {
        let page = promise(Date::new(2026, 6, 12), false);
        assert_eq!(page.matches("<li>").count(), 3);
        for part in [
            "We decide together. <bdi>Shade at six &lt;places&gt;.</bdi>",
            "Answer by 12 June 2026. We publish what we choose, and why, by <b>26 June 2026</b>.",
            "<b>Amina Osei</b>, Head of Streets, reads every idea and replies.",
        ] {
            assert!(page.contains(part), "{part}\n{page}");
        }
        assert!(promise(Date::new(2026, 6, 12), true).contains("Answers ended on 12 June 2026."));
        assert!(promise(None, false).contains("No last day is set yet."));
    }
}
