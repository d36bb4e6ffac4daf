//! The forms in which a decision is proposed, made, changed, kept, put right, ended and stopped.

use super::{
    ask::{Ask, Choosable, labels},
    parts, words,
};
use crate::{
    page::{Page, PageFailure, load, path_value},
    say,
    text::Text,
    ui::{Crumb, Difference, ErrorSummary, Hidden, Once, PageTitle, RefusalBox},
    urls,
};
use domain::{
    DecisionId,
    decision::{
        ChangeKind, EVIDENCE_PEOPLE, State,
        fields::{self, Fields, Merged, Part, merged},
    },
    problem::Refusal,
};
use leptos::prelude::*;
use store::{Read, decisions::DecisionView};

/// `GET /missions/{slug}/decisions/new`
#[component]
pub fn NewDecision() -> impl IntoView {
    let slug = path_value::<String>("slug");
    load(|page, read| {
        Box::pin(async move {
            let mission = read.mission(&slug?).await?.ok_or(PageFailure::NotFound)?;
            page.known()?;
            if !parts::may_decide(&page, &mission) {
                return Err(PageFailure::Forbidden);
            }
            let t = page.text();
            let people = EVIDENCE_PEOPLE.to_string();
            let empty: Fields = [("language", mission.mission.language.as_str()), ("evidence_people", &people)].into_iter().collect();
            let action = urls::new_decision(&mission.slug);
            let fields = typed(&page).unwrap_or(empty);
            let choices = Choosable::load(&page, read, mission.id, ChangeKind::New).await?;
            let ask = Ask { page: &page, kind: ChangeKind::New, fields, problems: page.problems(), action: action.clone(), choices };
            let title = t.say("decision-act-new");
            Ok(view! {
                <PageTitle text=title.clone() error=!ask.problems.is_empty()/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::mission(&mission.slug) label=mission.mission.title.clone()/>
                        {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                        <ErrorSummary problems=ask.problems.clone() labels=labels(t)/>
                        <h1>{title.clone()}</h1>
                        <p class="lead">{t.say("decision-act-new-lead")}</p>
                        <form method="post" action=action novalidate>
                            {hidden_default(t.say("decision-send-new"))}
                            <Once value=page.once.clone()/>
                            {ask.all()}
                            <p class="acts">
                                <button class="btn big">{t.say("decision-send-new")}</button>
                                " "
                                <a class="btn big q" href=urls::mission(&mission.slug)>{t.say("cancel")}</a>
                            </p>
                        </form>
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

/// `GET /decisions/{id}/decide`
#[component]
pub fn DecideDecision() -> impl IntoView {
    act_page(ChangeKind::Decided)
}

/// `GET /decisions/{id}/change`
#[component]
pub fn ChangeDecision() -> impl IntoView {
    act_page(ChangeKind::Changed)
}

/// `GET /decisions/{id}/look-again`
#[component]
pub fn LookAgain() -> impl IntoView {
    act_page(ChangeKind::Kept)
}

/// `GET /decisions/{id}/correct`
#[component]
pub fn CorrectDecision() -> impl IntoView {
    act_page(ChangeKind::Corrected)
}

/// `GET /decisions/{id}/end`
#[component]
pub fn EndDecision() -> impl IntoView {
    act_page(ChangeKind::Ended)
}

/// `GET /decisions/{id}/stop`
#[component]
pub fn StopDecision() -> impl IntoView {
    act_page(ChangeKind::Stopped)
}

fn act_page(kind: ChangeKind) -> impl IntoView {
    let id = path_value::<DecisionId>("id");
    load(move |page, read| {
        Box::pin(async move {
            let (decision, mission) = parts::find(read, id?).await?;
            page.known()?;
            if !parts::may_decide(&page, &mission) {
                return Err(PageFailure::Forbidden);
            }
            let t = page.text();
            let sent = typed(&page);
            let current = Fields::from(&decision.decision);
            let clash = match (&sent, page.refusal()) {
                (Some(sent), Some(Refusal::ChangedMeanwhile { .. })) => Some(clash(read, &decision, &current, sent, kind).await?),
                _ => None,
            };
            // After a clash the form is about the newest version; what someone else did is in it.
            let version = match (&sent, &clash) {
                (Some(sent), None) => sent.get("version").to_owned(),
                _ => decision.version.to_string(),
            };
            let back = urls::decision(decision.id);
            let title = t.say(&format!("decision-act-{}", kind.code()));
            let closed = sent.is_none() && kind.next(decision.state).is_none();
            let both = clash.as_ref().map(|clash| both_texts(t, clash, &decision));
            let fields = match (clash, sent) {
                (Some(clash), _) => clash.merged.fields,
                (None, Some(sent)) => sent,
                (None, None) => started(&page, &current, kind, decision.state),
            };
            let action = urls::decision_act(decision.id, kind);
            let choices = Choosable::load(&page, read, mission.id, kind).await?;
            let ask = Ask { page: &page, kind, fields, problems: page.problems(), action: action.clone(), choices };
            let refusal = page.refusal().or(closed.then_some(Refusal::DecisionClosed));
            let send = t.say(&format!("decision-send-{}", kind.code()));
            let form = (!closed).then(|| {
                view! {
                    <form method="post" action=action.clone() novalidate>
                        {hidden_default(send.clone())}
                        <Once value=page.once.clone()/>
                        <Hidden name="version" value=version/>
                        {ask.all()}
                        <p class="acts">
                            <button class="btn big">{send}</button>
                            " "
                            <a class="btn big q" href=back.clone()>{t.say("cancel")}</a>
                        </p>
                    </form>
                }
            });
            Ok(view! {
                <PageTitle text=title.clone() error=!ask.problems.is_empty() || both.is_some()/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=back.clone() label=decision.decision.what.clone()/>
                        {refusal.map(|refusal| view! { <RefusalBox refusal/> })}
                        <ErrorSummary problems=ask.problems.clone() labels=labels(t)/>
                        <p class="kicker">{words::number(t, decision.number, decision.version)}</p>
                        <h1>{title.clone()}</h1>
                        <p class="lead">{t.say(&format!("decision-act-{}-lead", kind.code()))}</p>
                        {both}
                        {form}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

/// What the form starts with: what is there, and for a new act its own day and meeting.
fn started(page: &Page, current: &Fields, kind: ChangeKind, state: State) -> Fields {
    let mut fields = current.clone();
    let today = page.moment.today;
    match kind {
        ChangeKind::New | ChangeKind::Corrected => {}
        // A proposal that changes is still to be decided on its day.
        ChangeKind::Changed if state == State::Proposed => {}
        ChangeKind::Decided => fields.set("on", &current.day("on").map_or(today, |on| on.min(today)).to_string()),
        ChangeKind::Changed | ChangeKind::Kept | ChangeKind::Ended | ChangeKind::Stopped => {
            fields.set("on", &today.to_string());
            fields.set("meeting", "");
        }
    }
    if kind.needs_evidence() && current.day("look_again_on").is_none_or(|day| day <= today) {
        fields.set("look_again_on", "");
    }
    fields
}

/// What was typed into the form that is shown again.
pub fn typed(page: &Page) -> Option<Fields> {
    let form = page.form.as_ref()?;
    Some(form.values.iter().filter_map(|(name, values)| values.first().map(|value| (name.clone(), value.clone()))).collect())
}

/// Enter in a line of text presses the first button of a form (HTML standard, 4.10.21.2). That must be the one that saves
/// and not one that adds rows, so a copy of it stands first, out of everyone's way.
fn hidden_default(label: String) -> impl IntoView + use<> {
    view! {
        <button class="vh" tabindex="-1" aria-hidden="true">
            {label}
        </button>
    }
}

/// Two people's versions of one decision.
struct Clash {
    merged: Merged,
    base: Fields,
    current: Fields,
    sent: Fields,
}

async fn clash(read: &mut Read, decision: &DecisionView, current: &Fields, sent: &Fields, kind: ChangeKind) -> Result<Clash, PageFailure> {
    let version = sent.get("version").parse().unwrap_or(0);
    // Without the version they began from, every difference is one to look at.
    let base = read.decision_version(decision.id, version).await?;
    let base = base.map(|base| Fields::from(&base.decision)).unwrap_or_default();
    let merged = merged(&base, current, sent, fields::parts(kind));
    Ok(Clash { merged, base, current: current.clone(), sent: sent.clone() })
}

/// Both texts of each part that two people changed, and what the other person changed alone, each word by word.
fn both_texts(t: Text, clash: &Clash, decision: &DecisionView) -> impl IntoView + use<> {
    let language = decision.decision.language.clone();
    let two = |part: Part, [was_label, now_label]: [&str; 2], was: &Fields, now: &Fields| {
        view! {
            <h3>{words::label(t, part)}</h3>
            <Difference
                was_label=t.say(was_label)
                was=words::text(t, part, was)
                now_label=t.say(now_label)
                now=words::text(t, part, now)
                language=language.clone()
            />
        }
    };
    let of = |parts: &[Part], labels: [&str; 2], was: &Fields, now: &Fields| -> Vec<_> {
        parts.iter().map(|part| two(*part, labels, was, now)).collect()
    };
    let clashes = of(&clash.merged.clashes, ["decision-clash-theirs", "decision-clash-yours"], &clash.current, &clash.sent);
    let taken = of(&clash.merged.taken, ["label-before", "decision-clash-theirs"], &clash.base, &clash.current);
    let clashes = (!clashes.is_empty()).then(|| {
        view! {
            <section class="sub">
                <h2>{t.say("decision-clash")}</h2>
                <p>{t.say("decision-clash-text")}</p>
                {clashes}
            </section>
        }
    });
    let taken = (!taken.is_empty()).then(|| {
        view! {
            <section class="sub">
                <h2>{t.say("decision-taken")}</h2>
                <p>{t.say("decision-taken-text")}</p>
                {taken}
            </section>
        }
    });
    let newest = say!(t, "decision-clash-newest", version = decision.version.to_string());
    view! { <p>{newest} " " <a href=urls::decision(decision.id)>{t.say("decision-clash-read")}</a></p> {clashes} {taken} }
}
