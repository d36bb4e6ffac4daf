//! The forms of threads: add a viewpoint, reply, edit, take back.

use super::{
    article::{Offer, Talk, article, name, said},
    one::{above, find},
};
use crate::{
    page::{Page, PageFailure, load, path_value},
    pages::missions::parts,
    say,
    text::Text,
    ui::{Answer, Choices, Hidden, PageTitle, QuestionPage, Rich, TextArea, Tick},
    urls,
};
use domain::{
    DecisionId, IdeaId, TestId, ViewpointId,
    problem::Refusal,
    target::Target,
    viewpoint::{LIFE_LIMIT, Stance, THOUGHT_LIMIT, Viewpoint, ViewpointState, can_edit},
};
use leptos::prelude::*;
use store::{
    missions::MissionView,
    viewpoints::{Around, Eyes, Reading},
};

/// The fields of the form: name, and what each asks.
fn labels(t: Text, kind: &'static str) -> Vec<(&'static str, String)> {
    vec![("stance", say!(t, "viewpoint-stance", kind = kind)), ("thought", t.say("viewpoint-thought")), ("life", t.say("viewpoint-life"))]
}

/// The fields, with what was typed when the form is shown again, else with the words that are edited, else empty.
pub(super) fn fields(page: &Page, kind: &'static str, edited: Option<&Viewpoint>) -> AnyView {
    let t = page.text();
    let problems = page.problems();
    let error = |field: &str| t.problem_of(&problems, field);
    let stance = page.typed("stance", edited.map_or("", |words| words.stance.code()));
    let thought = page.typed("thought", edited.map_or("", |words| words.thought.as_str()));
    let life = page.typed("life", edited.map_or("", |words| words.life.as_str()));
    // A tick that was not sent was taken away.
    let may_quote = match &page.form {
        Some(form) => form.values.contains_key("may_quote"),
        None => edited.is_some_and(|words| words.may_quote),
    };
    let answers = Stance::ALL.iter().map(|stance| Answer::new(stance.code(), t.say(&format!("stance-{}", stance.code())))).collect();
    let (thought_label, life_label) = (t.say("viewpoint-thought"), t.say("viewpoint-life"));
    let stance_label = say!(t, "viewpoint-stance", kind = kind);
    // A new viewpoint says how its author is shown; one that is edited keeps the name it has.
    let shown = edited.is_none().then(|| shown_as(page));
    view! {
        {shown}
        <Choices name="stance" label=stance_label answers chosen=Some(stance) error=error("stance")/>
        <TextArea name="thought" label=thought_label value=thought limit=THOUGHT_LIMIT error=error("thought")/>
        <TextArea name="life" label=life_label value=life hint=t.say("leave-out") limit=LIFE_LIMIT rows=3 error=error("life")/>
        <Tick name="may_quote" label=t.say("viewpoint-may-quote") checked=may_quote/>
    }
    .into_any()
}

/// Under which name it will be shown. It stands before the fields: the link leads away from what is typed below.
pub(crate) fn shown_as(page: &Page) -> AnyView {
    let t = page.text();
    let Some(viewer) = &page.viewer else {
        return view! { <p class="meta">{t.say("viewpoint-shown-stranger")}</p> }.into_any();
    };
    if viewer.person.role.is_staff() {
        let name = viewer.person.byline().unwrap_or_else(|| t.say("no-name"));
        return view! { <p class="meta">{say!(t, "viewpoint-shown-staff", name = name)}</p> }.into_any();
    }
    let text = match viewer.person.byline() {
        Some(name) => say!(t, "viewpoint-shown", name = name),
        None => t.say("viewpoint-shown-no-name"),
    };
    view! { <p class="meta"><Rich text=text link=urls::MY_NAME.to_owned()/></p> }.into_any()
}

/// What else belongs on each page where people write: the rules in one line, and what it can change.
fn after(page: &Page, mission: &MissionView, kind: &'static str) -> AnyView {
    let rules = say!(page.text(), "talk-rules-line", kind = kind);
    view! { <p class="meta"><Rich text=rules link=urls::HOUSE_RULES.to_owned()/></p> {parts::promise(page, mission)} }.into_any()
}

/// `GET /ideas/{id}/reply`: start a thread under an idea.
#[component]
pub fn ReplyPage() -> impl IntoView {
    start(path_value::<IdeaId>("id").map(Target::from))
}

/// `GET /tests/{id}/reply`: start a thread under a test.
#[component]
pub fn ReplyToTestPage() -> impl IntoView {
    start(path_value::<TestId>("id").map(Target::from))
}

/// `GET /decisions/{id}/reply`: start a thread under a decision.
#[component]
pub fn ReplyToDecisionPage() -> impl IntoView {
    start(path_value::<DecisionId>("id").map(Target::from))
}

fn start(target: Result<Target, PageFailure>) -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            let about = read.target_around(target?).await?.ok_or(PageFailure::NotFound)?;
            let mission = read.mission_by_id(about.mission).await?.ok_or(PageFailure::NotFound)?;
            let eyes = Eyes::of(page.viewer.as_ref().map(|viewer| &viewer.actor), mission.id);
            let shown = about.is_shown_to(eyes);
            if about.reading == Reading::WhileItWaits && !shown {
                return Err(PageFailure::NotFound);
            }
            // What is gone keeps its words to itself, but not what someone typed about it meanwhile.
            let kicker = shown.then(|| about.title.clone());
            let talk = Talk::new(&page, &about, &mission, eyes, String::new());
            let t = page.text();
            let title = t.say("talk-add");
            let problems = page.problems();
            let fields = fields(&page, talk.kind(), None);
            Ok(view! {
                <PageTitle text=title.clone() error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::reply_to(about.target)
                    once=page.once.clone()
                    back=urls::target(about.target)
                    kicker
                    heading=title
                    problems
                    labels=labels(t, talk.kind())
                    error_title=t.say("viewpoint-not-sent")
                    after=after(&page, &mission, talk.kind())
                    refusal=page.refusal().or(talk.refusal)
                    button=t.say("viewpoint-send")
                >
                    {fields}
                </QuestionPage>
            }
            .into_any())
        })
    })
}

/// `GET /viewpoints/{id}/reply`: answer a viewpoint.
#[component]
pub fn ReplyToPage() -> impl IntoView {
    let id = path_value::<ViewpointId>("id");
    load(|page, read| {
        Box::pin(async move {
            let around = find(&page, read, id).await?;
            let Around { viewpoint, about, mission, eyes, .. } = &around;
            let talk = Talk::new(&page, about, mission, *eyes, String::new());
            let t = page.text();
            let takes_replies = viewpoint.state == ViewpointState::Open;
            let refusal = page.refusal().or(talk.refusal.clone()).or((!takes_replies).then_some(Refusal::ViewpointClosed));
            let title = match &viewpoint.words {
                Some(_) => say!(t, "reply-title", name = name(t, viewpoint)),
                None => t.say("talk-add"),
            };
            // What can no longer be a reply can still be a viewpoint of its own, with the same words.
            let (action, button) = if takes_replies {
                (urls::reply_to_viewpoint(viewpoint.id), t.say("reply-send"))
            } else {
                (urls::reply_to(about.target), t.say("viewpoint-send"))
            };
            let quoted = article(&talk, viewpoint, Offer::Nothing, true);
            let fields = fields(&page, talk.kind(), None);
            let problems = page.problems();
            Ok(view! {
                <PageTitle text=title.clone() error=!problems.is_empty()/>
                <QuestionPage
                    action
                    once=page.once.clone()
                    back=urls::viewpoint(viewpoint.id)
                    kicker=above(&around).1
                    heading=title
                    problems
                    labels=labels(t, talk.kind())
                    error_title=t.say("reply-not-sent")
                    refusal
                    button
                    after=after(&page, mission, talk.kind())
                >
                    <div class="focal">{quoted}</div>
                    {fields}
                </QuestionPage>
            }
            .into_any())
        })
    })
}

/// The viewpoint of a path, for its author only.
fn own(page: &Page, around: &Around) -> Result<(), PageFailure> {
    page.known()?;
    if around.viewpoint.own { Ok(()) } else { Err(PageFailure::Forbidden) }
}

/// `GET /viewpoints/{id}/edit`
#[component]
pub fn EditPage() -> impl IntoView {
    let id = path_value::<ViewpointId>("id");
    load(|page, read| {
        Box::pin(async move {
            let around = find(&page, read, id).await?;
            own(&page, &around)?;
            let Around { viewpoint, about, mission, eyes, .. } = &around;
            let Some(words) = &viewpoint.words else { return Err(PageFailure::NotFound) };
            let talk = Talk::new(&page, about, mission, *eyes, String::new());
            let t = page.text();
            // Words that a person gave back, or that a machine holds, can be changed at any time.
            let over = match viewpoint.state == ViewpointState::Held && read.waits_for_author(viewpoint.id.uuid()).await? {
                true => Ok(()),
                false => can_edit(viewpoint.created_at, page.moment.now),
            };
            let refusal = page.refusal().or(talk.refusal.clone()).or(over.clone().err());
            // After the time to edit, what was typed can still go out: as a reply to one's own words.
            let (action, button) = match over {
                Ok(()) => (urls::edit_viewpoint(viewpoint.id), t.say("save")),
                Err(_) => (urls::reply_to_viewpoint(viewpoint.id), t.say("edit-as-reply")),
            };
            // What was typed stays in the fields, so the words that everyone sees stand beside it.
            let now = page.refusal().map(|_| {
                view! {
                    <div class="box">
                        <p><b>{t.say("edit-now")}</b></p>
                        {said(t, words, &viewpoint.language)}
                    </div>
                }
            });
            let version = viewpoint.version.to_string();
            let fields = fields(&page, talk.kind(), Some(words));
            let title = t.say("edit-title");
            let until = viewpoint.created_at.plus_seconds(domain::viewpoint::EDIT_SECONDS);
            let in_time = can_edit(viewpoint.created_at, page.moment.now).is_ok();
            let hint = in_time.then(|| view! { <p>{say!(t, "edit-until", time = t.time_of(until))}</p> });
            let problems = page.problems();
            Ok(view! {
                <PageTitle text=title.clone() error=!problems.is_empty()/>
                <QuestionPage
                    action
                    once=page.once.clone()
                    back=urls::viewpoint(viewpoint.id)
                    kicker=above(&around).1
                    heading=title
                    problems
                    labels=labels(t, talk.kind())
                    error_title=t.say("edit-not-saved")
                    refusal
                    button
                    after=after(&page, mission, talk.kind())
                >
                    {hint}
                    {now}
                    <Hidden name="version" value=version/>
                    {fields}
                </QuestionPage>
            }
            .into_any())
        })
    })
}

/// `GET /viewpoints/{id}/withdraw`: asks once more, and says what stays.
#[component]
pub fn WithdrawPage() -> impl IntoView {
    let id = path_value::<ViewpointId>("id");
    load(|page, read| {
        Box::pin(async move {
            let around = find(&page, read, id).await?;
            own(&page, &around)?;
            let Around { viewpoint, .. } = &around;
            let Some(words) = &viewpoint.words else { return Err(PageFailure::NotFound) };
            let t = page.text();
            let title = t.say("withdraw-title");
            let back = urls::viewpoint(viewpoint.id);
            let keep = view! { <a class="btn big q" href=back.clone()>{t.say("withdraw-keep")}</a> }.into_any();
            let quoted = said(t, words, &viewpoint.language);
            let stays = if viewpoint.state == ViewpointState::Held && viewpoint.replies == 0 {
                t.say("withdraw-nothing-stays")
            } else {
                t.say("withdraw-stub-stays")
            };
            Ok(view! {
                <PageTitle text=title.clone()/>
                <QuestionPage
                    action=urls::withdraw_viewpoint(viewpoint.id)
                    once=page.once.clone()
                    back
                    kicker=above(&around).1
                    heading=title
                    refusal=page.refusal()
                    button=t.say("withdraw-button")
                    beside=keep
                >
                    <p>{t.say("withdraw-text")} " " {stays}</p>
                    <div class="focal">{quoted}</div>
                </QuestionPage>
            }
            .into_any())
        })
    })
}
