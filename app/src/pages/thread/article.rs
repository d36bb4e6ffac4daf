//! A viewpoint as it is drawn wherever it is shown: who, when, the words, what can be done with it. Or the stub in its place.

use crate::{
    page::Page,
    say,
    text::Text,
    ui::{Byline, HeldLine, Icon, Rich, StanceTag, Stub, Tag, TagKind, UserLine, UserText},
    urls,
};
use domain::{
    PersonId, ViewpointId,
    moderation::rules::HouseRules,
    problem::Refusal,
    target::Target,
    viewpoint::{Viewpoint, ViewpointState, can_edit},
};
use leptos::prelude::*;
use store::{
    missions::MissionView,
    viewpoints::{Eyes, TargetView, ViewpointView},
};

/// What every viewpoint of one page needs to know.
pub(super) struct Talk {
    /// The page.
    pub page: Page,
    /// The texts.
    pub t: Text,
    /// What the talk is about.
    pub target: Target,
    /// For whose eyes.
    pub eyes: Eyes,
    /// Whether people write there now.
    pub open: bool,
    /// Why not.
    pub refusal: Option<Refusal>,
    /// The one-time key.
    pub once: String,
    /// The page to come back to after a mark.
    pub from: String,
    /// The house rules, where something was taken out under one.
    pub rules: HouseRules,
    author: Option<PersonId>,
    author_byline: Option<String>,
}

impl Talk {
    pub(super) fn new(page: &Page, about: &TargetView, mission: &MissionView, eyes: Eyes, from: String) -> Self {
        let refusal = about.takes_words(mission, page.moment).err();
        Self {
            t: page.text(),
            target: about.target,
            eyes,
            open: refusal.is_none(),
            refusal,
            once: page.once.clone(),
            from,
            rules: HouseRules::default(),
            author: about.author,
            author_byline: about.byline.clone(),
            page: page.clone(),
        }
    }

    /// The kind of what the talk is about, for the texts.
    pub(super) const fn kind(&self) -> &'static str {
        self.target.kind.code()
    }

    /// Whether this is said by the author of the idea under the very name that the idea shows. Another name, or none, may be
    /// meant to keep the two apart.
    fn is_by_author(&self, viewpoint: &ViewpointView) -> bool {
        Some(viewpoint.author) == self.author && viewpoint.byline.is_some() && viewpoint.byline == self.author_byline
    }
}

/// What can be done with a viewpoint where it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Offer {
    /// Everything this person may do.
    All,
    /// The same, where the page already says that it waits.
    Told,
    /// Nothing: it is only quoted.
    Nothing,
}

/// A viewpoint and what stands under it, of a list in reading order.
pub(super) fn branch(talk: &Talk, top: &ViewpointView, below: &[ViewpointView]) -> AnyView {
    let list = list(talk, below, Some(top.id));
    view! { {article(talk, top, Offer::All, false)} {list} }.into_any()
}

/// Viewpoints in reading order as nested lists. `under` is the viewpoint above them, so that only those that answer
/// another one say so.
pub(super) fn list(talk: &Talk, viewpoints: &[ViewpointView], under: Option<ViewpointId>) -> Option<AnyView> {
    let items = items(talk, viewpoints, under);
    (!items.is_empty()).then(|| view! { <ol>{items}</ol> }.into_any())
}

/// The items of such a list.
pub(super) fn items(talk: &Talk, viewpoints: &[ViewpointView], under: Option<ViewpointId>) -> Vec<AnyView> {
    let mut items = Vec::new();
    let mut rest = viewpoints;
    while let Some((first, after)) = rest.split_first() {
        let below = after.iter().take_while(|each| each.place.is_under(&first.place)).count();
        let (below, after) = after.split_at(below);
        let apart = first.answers.as_ref().is_some_and(|answered| under != Some(answered.id));
        items.push(view! { <li>{article(talk, first, Offer::All, apart)} {list(talk, below, Some(first.id))}</li> }.into_any());
        rest = after;
    }
    items
}

/// The name by which a viewpoint is known on the page.
pub(super) fn name(t: Text, viewpoint: &ViewpointView) -> String {
    viewpoint.byline.clone().unwrap_or_else(|| t.say("no-name"))
}

/// One viewpoint, or its stub. `apart` says whom it answers, where the page does not show that by itself.
pub(super) fn article(talk: &Talk, viewpoint: &ViewpointView, offer: Offer, apart: bool) -> AnyView {
    let Some(words) = &viewpoint.words else { return stub(talk, viewpoint) };
    let staff = viewpoint.author_role.is_staff();
    let held = (viewpoint.state == ViewpointState::Held && offer != Offer::Told).then(|| held(talk, viewpoint));
    let answers = apart.then(|| answers(talk, viewpoint));
    let acts = (offer != Offer::Nothing).then(|| acts(talk, viewpoint));
    let anchor = (offer != Offer::Nothing).then(|| urls::viewpoint_anchor(viewpoint.id));
    view! {
        <article id=anchor class=staff.then_some("staff")>
            {who(talk, viewpoint, words)}
            {answers}
            {held}
            {said(talk.t, words, &viewpoint.language)}
            {acts}
        </article>
    }
    .into_any()
}

fn who(talk: &Talk, viewpoint: &ViewpointView, words: &Viewpoint) -> AnyView {
    let t = talk.t;
    let staff = viewpoint.author_role.is_staff();
    let sent = viewpoint.created_at;
    let tags = [
        staff.then(|| view! { <Tag text=t.say("city-team") kind=TagKind::Tide/> }.into_any()),
        talk.is_by_author(viewpoint).then(|| view! { <Tag text=t.say("author-of-the-idea")/> }.into_any()),
        (viewpoint.version > 1).then(|| view! { <span class="meta">{t.say("viewpoint-edited")}</span> }.into_any()),
    ];
    let (href, stance) = (urls::viewpoint(viewpoint.id), words.stance);
    let tags: Vec<_> = tags.into_iter().flatten().map(|tag| view! { {tag} " " }).collect();
    view! {
        <Byline name=viewpoint.byline.clone() staff detail=viewpoint.job.clone().unwrap_or_default()>
            <a class="meta" href=href>
                <time datetime=t.day_value(sent)>{t.date_of(sent)}</time>
            </a>
            " "
            <StanceTag stance/>
            " "
            {tags}
        </Byline>
    }
    .into_any()
}

/// The words: what they think, and what in their life makes them think it.
pub(super) fn said(t: Text, words: &Viewpoint, language: &str) -> AnyView {
    let life = words.life.as_str();
    let life = match (life.is_empty(), life.contains('\n')) {
        (true, _) => None,
        (false, false) => {
            let line = view! { <UserLine text=life.to_owned() language=language.to_owned()/> };
            Some(view! { <p class="life">{t.say("viewpoint-life-said")} " " {line}</p> }.into_any())
        }
        (false, true) => {
            let lines = view! { <UserText text=life.to_owned() language=language.to_owned()/> };
            Some(view! { <div class="life"><p>{t.say("viewpoint-life-said")}</p> {lines}</div> }.into_any())
        }
    };
    view! { <UserText text=words.thought.clone() language=language.to_owned()/> {life} }.into_any()
}

/// "In reply to Mossy", with a link to it.
fn answers(talk: &Talk, viewpoint: &ViewpointView) -> Option<AnyView> {
    let answered = viewpoint.answers.as_ref()?;
    let t = talk.t;
    let words = match &answered.byline {
        Some(name) => say!(t, "viewpoint-answers", name = name.clone()),
        None if answered.open => t.say("viewpoint-answers-no-name"),
        None => t.say("viewpoint-answers-gone"),
    };
    Some(view! { <p class="meta"><a href=urls::viewpoint(answered.id)>{words}</a></p> }.into_any())
}

fn held(talk: &Talk, viewpoint: &ViewpointView) -> AnyView {
    let t = talk.t;
    let text = if viewpoint.own { t.say("viewpoint-held-own") } else { t.say("viewpoint-held-staff") };
    let look = talk.eyes.held.then(|| {
        let href = urls::let_viewpoint_through(viewpoint.id);
        view! { <p><a class="link" href=href>{t.say("viewpoint-let-through")} {of(talk, viewpoint)}</a></p> }.into_any()
    });
    view! { <HeldLine text=text>{look}</HeldLine> }.into_any()
}

/// What stands in the place of a viewpoint whose words are not shown.
fn stub(talk: &Talk, viewpoint: &ViewpointView) -> AnyView {
    let t = talk.t;
    let day = viewpoint.updated_at;
    let text = match viewpoint.state {
        ViewpointState::Withdrawn => say!(t, "viewpoint-stub-withdrawn", day = day),
        ViewpointState::Hidden => match &viewpoint.hidden_under {
            Some(rule) => say!(t, "viewpoint-stub-hidden-rule", day = day, rule = talk.rules.name(rule, t.language().code())),
            None => say!(t, "viewpoint-stub-hidden", day = day),
        },
        ViewpointState::Held => t.say("viewpoint-stub-held"),
        ViewpointState::Open => say!(t, "viewpoint-stub-topic-gone", kind = talk.kind()),
    };
    view! {
        <div id=urls::viewpoint_anchor(viewpoint.id)>
            <Stub>
                <p><Rich text/></p>
            </Stub>
        </div>
    }
    .into_any()
}

/// The row of what can be done. Names that only listeners get tell one "Reply" from the next.
fn acts(talk: &Talk, viewpoint: &ViewpointView) -> AnyView {
    let t = talk.t;
    let open = viewpoint.state == ViewpointState::Open;
    let reply = (talk.open && open).then(|| {
        let href = urls::reply_to_viewpoint(viewpoint.id);
        view! { <a class="link" href=href>{t.say("viewpoint-reply")} {to(talk, viewpoint)}</a> }
    });
    let mark = (talk.open && open && !viewpoint.own).then(|| {
        let (key, value) = if viewpoint.marked { ("viewpoint-unmark", "no") } else { ("viewpoint-mark", "yes") };
        view! {
            <button class="link" name="helpful" value=value formaction=urls::helpful(viewpoint.id)>
                {viewpoint.marked.then(|| view! { {Icon::Check.view()} " " })}
                {t.say(key)}
                {of(talk, viewpoint)}
            </button>
        }
    });
    let count =
        (viewpoint.helpful > 0).then(|| view! { <span class="meta">{say!(t, "viewpoint-helpful", count = viewpoint.helpful)}</span> });
    let edit = (viewpoint.own && talk.open && can_edit(viewpoint.created_at, talk.page.moment.now).is_ok()).then(|| {
        let href = urls::edit_viewpoint(viewpoint.id);
        view! { <a class="link" href=href>{t.say("viewpoint-edit")} {mine(talk)}</a> }
    });
    // In time, the form for editing asks it.
    let quoting = viewpoint.words.as_ref().filter(|_| viewpoint.own && edit.is_none()).map(|words| {
        let (key, value) = if words.may_quote { ("viewpoint-quoting-no", "no") } else { ("viewpoint-quoting-yes", "yes") };
        let there = urls::edit_viewpoint(viewpoint.id);
        view! { <button class="link" name="quoting" value=value formaction=there>{t.say(key)} {mine(talk)}</button> }
    });
    let withdraw = viewpoint.own.then(|| {
        let href = urls::withdraw_viewpoint(viewpoint.id);
        view! { <a class="link" href=href>{t.say("viewpoint-withdraw")} {mine(talk)}</a> }
    });
    let report = (open && !viewpoint.own).then(|| {
        let href = urls::report_target(viewpoint.id.into());
        view! { <a class="link" href=href>{t.say("report-link")} {of(talk, viewpoint)}</a> }
    });
    view! { <p class="do">{reply} {mark} {count} {edit} {quoting} {withdraw} {report}</p> }.into_any()
}

fn hidden(words: String) -> AnyView {
    view! { <span class="vh">" " {words}</span> }.into_any()
}
/// " to Mossy"
fn to(talk: &Talk, viewpoint: &ViewpointView) -> AnyView {
    hidden(say!(talk.t, "viewpoint-to", name = name(talk.t, viewpoint)))
}
/// ", viewpoint of Mossy"
fn of(talk: &Talk, viewpoint: &ViewpointView) -> AnyView {
    hidden(say!(talk.t, "viewpoint-of", name = name(talk.t, viewpoint)))
}
/// ", your viewpoint"
fn mine(talk: &Talk) -> AnyView {
    hidden(talk.t.say("viewpoint-mine"))
}
