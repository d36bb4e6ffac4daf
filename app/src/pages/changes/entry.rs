//! One public change in words, the same on every page that shows it.

use crate::{
    say,
    text::Text,
    ui::{Icon, Stone, TagKind, UserLine},
    urls,
};
use domain::IdeaId;
use leptos::{either::Either, prelude::*};
use store::changes::ChangeView;

/// One public change in words.
pub struct Entry {
    /// Its stone.
    pub stone: Stone,
    /// What happened, in a word or two.
    pub word: String,
    /// The mission of an idea: address, title, language. Nothing when the change is about the mission itself.
    pub mission: Option<(String, String, String)>,
    kind: String,
    href: Option<String>,
    /// The mission or the idea in its own words; nothing for an idea that not everyone may read.
    about: Option<(String, String)>,
    unnamed: String,
    why: String,
    language: String,
}

impl Entry {
    /// The words for a change.
    pub fn of(t: Text, change: &ChangeView) -> Self {
        let (stone, key) = match change.kind.as_str() {
            "mission.new" => (Stone::Hollow, "change-mission-new"),
            "mission.stage" => (Stone::Changed, "change-mission-stage"),
            "mission.changed" => (Stone::Changed, "change-mission-changed"),
            "idea.edited" => (Stone::Changed, "change-idea-edited"),
            "idea.withdrawn" => (Stone::Dark, "change-idea-withdrawn"),
            "assumption.new" => (Stone::Hollow, "change-assumption-new"),
            "assumption.surer" => (Stone::Changed, "change-assumption-surer"),
            "assumption.less_sure" => (Stone::Changed, "change-assumption-less_sure"),
            "assumption.kept" => (Stone::Hollow, "change-assumption-kept"),
            "assumption.sign_seen" => (Stone::Changed, "change-assumption-sign_seen"),
            "assumption.sign_not_seen" => (Stone::Changed, "change-assumption-sign_not_seen"),
            "test.started" => (Stone::Hollow, "change-test-started"),
            "test.round" => (Stone::Changed, "change-test-round"),
            "test.stopped" => (Stone::Dark, "change-test-stopped"),
            "test.closed" => (Stone::Dark, "change-test-closed"),
            "idea.joined" => (Stone::Changed, "change-idea-joined"),
            "idea.unjoined" => (Stone::Changed, "change-idea-unjoined"),
            "idea.split" => (Stone::Changed, "change-idea-split"),
            "idea.answered" => (Stone::Changed, "change-idea-answered"),
            "decision.proposed" => (Stone::Hollow, "change-decision-proposed"),
            "decision.decided" => (Stone::Changed, "change-decision-decided"),
            "decision.changed" => (Stone::Changed, "change-decision-changed"),
            "decision.kept" => (Stone::Hollow, "change-decision-kept"),
            "decision.corrected" => (Stone::Hollow, "change-decision-corrected"),
            "decision.called" => (Stone::Hollow, "change-decision-called"),
            "decision.ended" => (Stone::Dark, "change-decision-ended"),
            "decision.stopped" => (Stone::Dark, "change-decision-stopped"),
            // A kind of a newer version: better a plain word than nothing.
            _ => (Stone::Changed, "change-other"),
        };
        let word = match change.stage() {
            Some(stage) => say!(t, "change-mission-stage-to", stage = t.say(&format!("stage-{}", stage.code()))),
            None => t.say(key),
        };
        let mission = (urls::mission(&change.slug), change.title.clone(), change.title_language.clone());
        let (href, about, mission, language) = match (change.target(), change.idea_id) {
            (Some(target), _) => {
                let language = change.headline_language.clone().unwrap_or_default();
                let about = change.headline.clone().map(|headline| (headline, language.clone()));
                (Some(urls::target(target)), about, Some(mission), language)
            }
            (None, None) => (Some(mission.0), Some((mission.1, mission.2)), None, change.title_language.clone()),
            (None, Some(id)) => {
                let language = change.sentence_language.clone().unwrap_or_default();
                let about = change.sentence.clone().map(|sentence| (sentence, language.clone()));
                (about.is_some().then(|| urls::idea(IdeaId::from(id))), about, Some(mission), language)
            }
        };
        let unnamed = t.say("change-idea-unnamed");
        Self { stone, word, mission, kind: change.kind.clone(), href, about, unnamed, why: change.reason.clone(), language }
    }

    /// The colour and the icon of its tag.
    pub fn tag(&self) -> (TagKind, Option<Icon>) {
        match self.kind.as_str() {
            "mission.new" | "assumption.new" => (TagKind::Tide, None),
            "assumption.kept" => (TagKind::Kelp, Some(Icon::Check)),
            "idea.withdrawn" => (TagKind::Plain, Some(Icon::Cross)),
            "test.started" => (TagKind::Tide, Some(Icon::Flag)),
            "test.stopped" => (TagKind::Ruddy, Some(Icon::Cross)),
            "test.closed" => (TagKind::Plain, Some(Icon::Flag)),
            "idea.joined" | "idea.unjoined" | "idea.split" => (TagKind::Plain, Some(Icon::Join)),
            "idea.answered" => (TagKind::Tide, Some(Icon::Speech)),
            "decision.proposed" => (TagKind::Tide, Some(Icon::Speech)),
            "decision.decided" => (TagKind::Kelp, Some(Icon::Check)),
            "decision.kept" => (TagKind::Plain, Some(Icon::Check)),
            "decision.corrected" => (TagKind::Plain, Some(Icon::Pencil)),
            "decision.called" => (TagKind::Amber, Some(Icon::Clock)),
            "decision.ended" => (TagKind::Plain, Some(Icon::Dash)),
            "decision.stopped" => (TagKind::Ruddy, Some(Icon::Cross)),
            _ => (TagKind::Amber, Some(Icon::Turned)),
        }
    }

    /// What it is about, in plain words.
    pub fn title(&self) -> String {
        self.about.as_ref().map_or_else(|| self.unnamed.clone(), |(words, _)| words.clone())
    }

    /// Why, in plain words; empty when no reason was given.
    pub fn why(&self) -> &str {
        &self.why
    }

    /// The language of what it is about, as a BCP 47 tag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether it is the start of a mission.
    pub fn is_new(&self) -> bool {
        self.kind == "mission.new"
    }

    /// Where it leads, when everyone may read it.
    pub fn href(&self) -> Option<String> {
        self.href.clone()
    }

    /// What it is about, as a link when there is something to read.
    pub fn headline(&self) -> impl IntoView + use<> {
        let words = match self.about.clone() {
            Some((words, language)) => Either::Left(view! { <UserLine text=words language/> }),
            None => Either::Right(self.unnamed.clone()),
        };
        match self.href.clone() {
            Some(href) => Either::Left(view! { <a href=href>{words}</a> }),
            None => Either::Right(words),
        }
    }

    /// Why, in the words of those who changed it. Nothing when they gave no reason.
    pub fn reason(&self) -> Option<impl IntoView + use<>> {
        let (words, language) = (self.why.clone(), self.language.clone());
        (!words.is_empty()).then(|| {
            view! {
                <p lang=language dir="auto">
                    {words}
                </p>
            }
        })
    }
}
