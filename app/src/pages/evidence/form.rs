//! The forms in which people add evidence and change it. A resident is asked little; people of the city say how strong it is.

use super::{check::strength_fields, find_own};
use crate::{
    page::{Page, PageFailure, load, path_value},
    pages::{missions::parts, thread},
    text::Text,
    ui::{
        Answer, Choices, Crumb, FieldGroup, FileField, Hidden, PageTitle, QuestionPage, Rich, SelectField, TextArea, TextField, file_labels,
    },
    urls,
};
use domain::{
    DecisionId, EvidenceId, IdeaId, TestId,
    evidence::{Bearing, Evidence, EvidenceKind, HOW_LIMIT, LINK_LIMIT, QuoteConsent, SAYS_LIMIT, TITLE_LIMIT, WEIGHED_LIMIT},
    problem::Refusal,
    target::Target,
};
use leptos::prelude::*;
use store::{
    Read,
    assumptions::AssumptionView,
    evidence::{BearingView, EvidenceAround},
    files::FileView,
    missions::MissionView,
    viewpoints::{Eyes, Reading},
};

/// What evidence is added to.
struct Adding {
    /// The thing.
    target: Target,
    /// Its mission.
    mission: MissionView,
    /// Its words, when this person may read them.
    words: Option<String>,
}

/// `GET /ideas/{id}/evidence/new?kind=`
#[component]
pub fn NewEvidenceOnIdea() -> impl IntoView {
    start(path_value::<IdeaId>("id").map(Target::from))
}

/// `GET /tests/{id}/evidence/new?kind=`
#[component]
pub fn NewEvidenceOnTest() -> impl IntoView {
    start(path_value::<TestId>("id").map(Target::from))
}

/// `GET /decisions/{id}/evidence/new?kind=`
#[component]
pub fn NewEvidenceOnDecision() -> impl IntoView {
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
            let words = shown.then(|| about.title.clone());
            let closed = (about.reading != Reading::Everyone).then_some(Refusal::IdeaClosed);
            new(&page, read, Adding { target: about.target, mission, words }, closed).await
        })
    })
}

/// The page for any thing: first the kind, then the questions for it.
async fn new(page: &Page, read: &mut Read, adding: Adding, closed: Option<Refusal>) -> Result<AnyView, PageFailure> {
    let is_staff = page.viewer.as_ref().is_some_and(|viewer| viewer.person.role.is_staff());
    let asked = page.typed("kind", page.asked("kind"));
    let kind = asked.parse::<EvidenceKind>().ok().filter(|kind| EvidenceKind::offered(is_staff).contains(kind));
    let Some(kind) = kind else { return Ok(choose(page, &adding, is_staff)) };
    let t = page.text();
    let known =
        if super::may_check(page, adding.mission.id) { read.assumptions(adding.mission.id, WEIGHED_LIMIT, 0).await? } else { Vec::new() };
    let problems = page.problems();
    let title = t.say(&format!("evidence-add-{}", kind.code()));
    let empty = Evidence {
        kind,
        title: String::new(),
        says: String::new(),
        how_known: String::new(),
        whose: String::new(),
        missing: String::new(),
        strength: None,
        strength_reason: String::new(),
        quote: QuoteConsent::NotAsked,
        link: String::new(),
    };
    let fields = fields(page, &empty, is_staff, None);
    let bearings = bearing_fields(page, &known, &[]);
    let shown = thread::shown_as(page);
    let after = after(page, &adding.mission);
    Ok(view! {
        <PageTitle text=title.clone() error=!problems.is_empty()/>
        <QuestionPage
            action=urls::new_evidence(adding.target)
            once=page.once.clone()
            back=format!("{}#evidence", urls::target(adding.target))
            kicker=adding.words
            heading=title
            problems
            labels=labels(t, kind)
            error_title=t.say("evidence-not-sent")
            refusal=page.refusal().or(closed)
            button=t.say("evidence-send")
            files=true
            after
        >
            {shown}
            <Hidden name="kind" value=kind.code()/>
            {fields}
            {bearings}
        </QuestionPage>
    }
    .into_any())
}

/// The first question: what kind.
fn choose(page: &Page, adding: &Adding, is_staff: bool) -> AnyView {
    let t = page.text();
    let stones: Vec<_> = EvidenceKind::offered(is_staff)
        .iter()
        .map(|kind| {
            let code = kind.code();
            let href = format!("{}?kind={code}", urls::new_evidence(adding.target));
            view! {
                <li class="stone">
                    <p class="say"><a class="plainlink" href=href>{t.say(&format!("evidence-choose-{code}"))}</a></p>
                    <p>{t.say(&format!("evidence-choose-{code}-text"))}</p>
                </li>
            }
        })
        .collect();
    let words = adding.words.clone();
    view! {
        <PageTitle text=t.say("evidence-choose-title")/>
        <div class="wrap">
            <Crumb href=format!("{}#evidence", urls::target(adding.target)) label=t.say("back")/>
            {words.map(|words| view! { <p class="kicker" dir="auto">{words}</p> })}
            <h1>{t.say("evidence-choose-title")}</h1>
            <p class="lead">{t.say("evidence-choose-lead")}</p>
            <ul class="stones">{stones}</ul>
            <div class="sub">{parts::promise(page, &adding.mission)}</div>
        </div>
    }
    .into_any()
}

/// `GET /evidence/{id}/edit`
#[component]
pub fn EditEvidence() -> impl IntoView {
    let id = path_value::<EvidenceId>("id");
    load(|page, read| {
        Box::pin(async move {
            let EvidenceAround { evidence, mission, .. } = find_own(&page, read, id?).await?;
            let Some(words) = evidence.words.clone() else { return Err(PageFailure::NotFound) };
            let file = match evidence.file {
                Some(file) => read.file(file).await?,
                None => None,
            };
            let t = page.text();
            let problems = page.problems();
            let clash = matches!(page.refusal(), Some(Refusal::ChangedMeanwhile { .. }));
            let version = if clash { evidence.version.to_string() } else { page.typed("version", &evidence.version.to_string()) };
            let fields = fields(&page, &words, evidence.author_role.is_staff(), file);
            let title = t.say("evidence-edit");
            Ok(view! {
                <PageTitle text=title.clone() error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::edit_evidence(evidence.id)
                    once=page.once.clone()
                    back=urls::evidence(evidence.id)
                    kicker=t.say(&format!("evidence-kind-{}", words.kind.code()))
                    heading=title
                    problems
                    labels=labels(t, words.kind)
                    error_title=t.say("edit-not-saved")
                    refusal=page.refusal()
                    button=t.say("save")
                    files=true
                    after=after(&page, &mission)
                >
                    <p>{t.say("evidence-edit-text")}</p>
                    <Hidden name="version" value=version/>
                    <Hidden name="kind" value=words.kind.code()/>
                    {fields}
                </QuestionPage>
            }
            .into_any())
        })
    })
}

fn after(page: &Page, mission: &MissionView) -> AnyView {
    let rules = page.text().say("evidence-rules-line");
    view! { <p class="meta"><Rich text=rules link=urls::HOUSE_RULES.to_owned()/></p> {parts::promise(page, mission)} }.into_any()
}

/// What the fields ask; most questions are put differently for each kind.
fn labels(t: Text, kind: EvidenceKind) -> Vec<(&'static str, String)> {
    let mut labels = vec![
        ("title", t.say(&format!("evidence-title-{}", kind.code()))),
        ("says", t.say(&format!("evidence-says-{}", kind.code()))),
        ("how_known", t.say("evidence-how-known")),
        ("whose", t.say("evidence-whose")),
        ("missing", t.say("evidence-missing")),
        ("quote", t.say("evidence-quote")),
        ("link", t.say("evidence-link-ask")),
        ("strength", t.say("evidence-strength-ask")),
        ("strength_reason", t.say("evidence-strength-reason")),
    ];
    labels.extend(file_labels(t, "file", "file-alt", t.say(&format!("evidence-file-{}", kind.code()))));
    labels
}

/// The fields of a kind, with what was typed when the form is shown again, else with the words that are there.
fn fields(page: &Page, kept: &Evidence, is_staff: bool, file: Option<FileView>) -> AnyView {
    let t = page.text();
    let problems = page.problems();
    let error = |field: &str| t.problem_of(&problems, field);
    let code = kept.kind.code();
    let story = kept.kind == EvidenceKind::Story;
    let leave_out = t.say("leave-out");
    let title = (!story || is_staff).then(|| {
        let value = page.typed("title", &kept.title);
        let hint = story.then(|| leave_out.clone());
        view! { <TextField name="title" label=t.say(&format!("evidence-title-{code}")) value hint limit=TITLE_LIMIT error=error("title")/> }
    });
    let says = page.typed("says", &kept.says);
    let how_known = (!story || is_staff).then(|| {
        let value = page.typed("how_known", &kept.how_known);
        view! {
            <TextArea name="how_known" label=t.say("evidence-how-known") hint=t.say("evidence-how-known-hint") value limit=HOW_LIMIT rows=3 error=error("how_known")/>
        }
    });
    let quote = story.then(|| {
        let answers = [QuoteConsent::Yes, QuoteConsent::No]
            .map(|answer| Answer::new(answer.code(), t.say(&format!("quote-{}", answer.code()))))
            .to_vec();
        let there = if kept.quote == QuoteConsent::NotAsked { "" } else { kept.quote.code() };
        let chosen = page.typed("quote", there);
        view! { <Choices name="quote" label=t.say("evidence-quote") hint=t.say("evidence-quote-hint") answers chosen=Some(chosen) error=error("quote")/> }
    });
    let link = (!story || is_staff).then(|| {
        let value = page.typed("link", &kept.link);
        let hint = if kept.kind == EvidenceKind::Document { t.say("evidence-link-document") } else { leave_out.clone() };
        view! { <TextField name="link" label=t.say("evidence-link-ask") value hint limit=LINK_LIMIT error=error("link")/> }
    });
    let weighed = is_staff.then(|| {
        let (whose, missing) = (page.typed("whose", &kept.whose), page.typed("missing", &kept.missing));
        let (strength, reason) = strength_fields(page, kept.strength, &kept.strength_reason);
        view! {
            <TextField name="whose" label=t.say("evidence-whose") hint=t.say("evidence-whose-hint") value=whose limit=HOW_LIMIT error=error("whose")/>
            <TextField name="missing" label=t.say("evidence-missing") hint=t.say("evidence-missing-hint") value=missing limit=HOW_LIMIT error=error("missing")/>
            {strength}
            {reason}
        }
    });
    let file_hint = (kept.kind == EvidenceKind::Document).then(|| t.say("evidence-file-as-it-is"));
    let says_error = error("says");
    view! {
        {title}
        <TextArea name="says" label=t.say(&format!("evidence-says-{code}")) value=says limit=SAYS_LIMIT rows=5 error=says_error/>
        {how_known}
        {quote}
        {link}
        <FileField name="file" label=t.say(&format!("evidence-file-{code}")) hint=file_hint pictures=story current=file/>
        {weighed}
    }
    .into_any()
}

/// For each assumption of the mission: what the evidence says about it.
pub(super) fn bearing_fields(page: &Page, known: &[AssumptionView], meant: &[BearingView]) -> Option<AnyView> {
    if known.is_empty() {
        return None;
    }
    let t = page.text();
    let fields: Vec<_> = known
        .iter()
        .map(|assumption| {
            let mut answers = vec![Answer::new("", t.say("bearing-none"))];
            answers.extend(Bearing::ALL.iter().map(|bearing| Answer::new(bearing.code(), t.say(&format!("bearing-{}", bearing.code())))));
            let name = format!("bearing-{}", assumption.id);
            let there = meant.iter().find(|each| each.assumption == assumption.id).map_or("", |each| each.bearing.code());
            let chosen = page.typed(&name, there);
            view! { <SelectField name label=assumption.claim.clone() answers chosen/> }
        })
        .collect();
    Some(
        view! {
            <FieldGroup id="bearings" label=t.say("evidence-means") hint=t.say("evidence-means-hint")>
                {fields}
            </FieldGroup>
        }
        .into_any(),
    )
}
