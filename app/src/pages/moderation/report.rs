//! Reporting something that breaks a house rule, and what came of it.

use super::parts::{rule_and_law, rule_answers};
use crate::{
    page::{Page, PageFailure, load, path_value},
    pages::ideas,
    say,
    ui::{Choices, PageTitle, QuestionPage, Rich, SavedLine, Tag, TagKind, TextArea, UserLine, UserText},
    urls,
};
use domain::{
    EvidenceId, IdeaId, ReportId, ViewpointId,
    moderation::{ActKind, ReportOutcome, WORDS_LIMIT},
    problem::Refusal,
    target::Target,
};
use leptos::prelude::*;
use store::{Read, moderation::reports::ReportView};

/// `GET /ideas/{id}/report`
#[component]
pub fn ReportIdeaPage() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (idea, mission) = ideas::find(&page, read, id?).await?;
            if idea.state == domain::idea::IdeaState::Held {
                return Err(PageFailure::NotFound);
            }
            let words = ideas::may_read(&page, &mission, &idea).then(|| (idea.idea.sentence.clone(), idea.language.clone()));
            let own = ideas::wrote(&page, &idea);
            form(&page, read, idea.id.into(), idea.version, words, own).await
        })
    })
}

/// `GET /viewpoints/{id}/report`
#[component]
pub fn ReportViewpointPage() -> impl IntoView {
    let id = path_value::<ViewpointId>("id");
    load(|page, read| {
        Box::pin(async move {
            let actor = page.viewer.as_ref().map(|viewer| &viewer.actor);
            let around = read.viewpoint_around(id?, actor).await?.ok_or(PageFailure::NotFound)?;
            let viewpoint = &around.viewpoint;
            let open = viewpoint.state == domain::viewpoint::ViewpointState::Open;
            let words = viewpoint.words.as_ref().filter(|_| open).map(|words| (words.thought.clone(), viewpoint.language.clone()));
            form(&page, read, viewpoint.id.into(), viewpoint.version, words, viewpoint.own).await
        })
    })
}

/// `GET /evidence/{id}/report`
#[component]
pub fn ReportEvidencePage() -> impl IntoView {
    let id = path_value::<EvidenceId>("id");
    load(|page, read| {
        Box::pin(async move {
            let actor = page.viewer.as_ref().map(|viewer| &viewer.actor);
            let evidence = read.evidence_around(id?, actor).await?.ok_or(PageFailure::NotFound)?.evidence;
            let open = evidence.state == domain::evidence::EvidenceState::Open;
            let words = evidence.words.as_ref().filter(|_| open).map(|words| (words.headline().to_owned(), evidence.language.clone()));
            form(&page, read, evidence.id.into(), evidence.version, words, evidence.own).await
        })
    })
}

/// The form, or why there is none: the words are one's own, were reported before, or are gone.
async fn form(
    page: &Page,
    read: &mut Read,
    target: Target,
    version: i64,
    words: Option<(String, String)>,
    own: bool,
) -> Result<AnyView, PageFailure> {
    let t = page.text();
    let back = urls::target(target);
    let title = t.say(&format!("report-title-{}", target.kind.code()));
    let earlier = match &page.viewer {
        Some(viewer) => read.report_by(target.id, version, viewer.actor.id).await?,
        None => None,
    };
    let refusal = page.refusal().or(match (&words, own, &earlier) {
        (None, _, _) => Some(Refusal::DoesNotFit),
        (Some(_), true, _) => Some(Refusal::OwnWords),
        (Some(_), false, Some(_)) => Some(Refusal::AlreadyReported),
        _ => None,
    });
    let see = earlier.map(|report| view! { <p><a class="btn q" href=urls::report(report.id)>{t.say("report-see")}</a></p> }.into_any());
    let shown = words.map(|(text, language)| view! { <div class="box"><UserText text language/></div> });
    let rules = read.house_rules().await?.rules;
    let problems = page.problems();
    let (rule_error, words_error) = (t.problem_of(&problems, "rule"), t.problem_of(&problems, "words"));
    let (chosen, typed) = (page.typed("rule", ""), page.typed("words", ""));
    let answers = rule_answers(t, &rules);
    let labels = vec![("rule", t.say("report-rule")), ("words", t.say("report-words"))];
    Ok(view! {
        <PageTitle text=title.clone() error=!problems.is_empty()/>
        <QuestionPage
            action=urls::report_target(target)
            once=page.once.clone()
            back
            heading=title
            problems=problems.clone()
            labels
            error_title=t.say("report-not-sent")
            refusal
            button=t.say("report-send")
            after=after(page, see)
        >
            {shown}
            <p>{t.say("report-what")}</p>
            <Choices name="rule" label=t.say("report-rule") answers chosen error=rule_error/>
            <TextArea name="words" label=t.say("report-words") hint=t.say("leave-out") value=typed limit=WORDS_LIMIT rows=4 error=words_error/>
        </QuestionPage>
    }
    .into_any())
}

fn after(page: &Page, see: Option<AnyView>) -> AnyView {
    let t = page.text();
    view! {
        {see}
        <p class="meta"><Rich text=t.say("report-private") link=urls::HOUSE_RULES.to_owned()/></p>
    }
    .into_any()
}

/// `GET /reports/{id}`: for whoever sent it.
#[component]
pub fn ReportPage() -> impl IntoView {
    let id = path_value::<ReportId>("id");
    load(|page, read| {
        Box::pin(async move {
            let report = read.report(id?).await?.ok_or(PageFailure::NotFound)?;
            // That there is a report, and by whom, is nobody else's business.
            page.viewer.as_ref().filter(|viewer| Some(viewer.actor.id) == report.person).ok_or(PageFailure::NotFound)?;
            let t = page.text();
            let rules = read.house_rules().await?.rules;
            let saved = (page.asked("saved") == "sent").then(|| {
                view! { <SavedLine text=t.say("report-saved")><p>{t.say("report-next")}</p></SavedLine> }
            });
            let outcome = outcome(&page, read, &report).await?;
            let words = (!report.words.is_empty()).then(|| {
                view! { <dt>{t.say("report-words-yours")}</dt> <dd><UserText text=report.words.clone() language=report.language.clone()/></dd> }
            });
            let rule = rules.name(&report.rule, t.language().code());
            Ok(view! {
                <PageTitle text=t.say("report-page-title")/>
                <div class="wrap">
                    <div class="narrow">
                        {saved}
                        <h1>{t.say("report-page-title")}</h1>
                        {outcome}
                        <dl class="facts">
                            <dt>{t.say("report-sent-on")}</dt>
                            <dd><time datetime=t.datetime(report.created_at)>{t.date_of(report.created_at)}</time></dd>
                            <dt>{t.say("report-about")}</dt>
                            <dd><a href=urls::target(report.target)>{t.say(&format!("moderated-{}", report.target.kind.code()))}</a></dd>
                            <dt>{t.say("report-rule-yours")}</dt>
                            <dd><UserLine text=rule/></dd>
                            {words}
                        </dl>
                        <p class="meta">{t.say("report-kept")}</p>
                        <p class="more"><a href=urls::MODERATION>{t.say("report-counts")}</a></p>
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

/// Where the report stands: waits, or what was done and under which rule.
async fn outcome(page: &Page, read: &mut Read, report: &ReportView) -> Result<AnyView, PageFailure> {
    let t = page.text();
    let Some(outcome) = report.outcome else {
        let tag = view! { <p class="tags"><Tag text=t.say("report-waits") kind=TagKind::Amber/></p> };
        return Ok(view! { {tag} <p class="lead">{t.say("report-waits-text")}</p> }.into_any());
    };
    let act = match report.act {
        Some(act) => read.moderation_act(act).await?,
        None => None,
    };
    let (kind, tag, text) = match (outcome, act.as_ref().map(|act| act.kind)) {
        (ReportOutcome::Acted, Some(ActKind::Returned)) => (TagKind::Kelp, "report-acted", "report-acted-returned"),
        (ReportOutcome::Acted, _) => (TagKind::Kelp, "report-acted", "report-acted-hidden"),
        (ReportOutcome::Dismissed, _) => (TagKind::Plain, "report-dismissed", "report-dismissed-text"),
        (ReportOutcome::TakenBack, _) => (TagKind::Plain, "report-taken-back", "report-taken-back-text"),
    };
    let rules = read.house_rules().await?.rules;
    // The author's statement is theirs; of it, whoever reported learns the rule, and the reason when nothing was done.
    let rule =
        act.as_ref().and_then(|act| rule_and_law(t, &rules, act)).map(|rule| view! { <p>{say!(t, "report-under", rule = rule)}</p> });
    let reason = act
        .filter(|act| outcome == ReportOutcome::Dismissed && !act.reason.is_empty())
        .map(|act| view! { <p>{t.say("report-reason")}</p> <UserText text=act.reason/> });
    let day = report.decided_at.map(|at| view! { <p class="meta">{say!(t, "report-decided-on", day = at)}</p> });
    Ok(view! {
        <p class="tags"><Tag text=t.say(tag) kind/></p>
        <p class="lead">{t.say(text)}</p>
        {rule}
        {reason}
        {day}
    }
    .into_any())
}
