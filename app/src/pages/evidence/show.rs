//! One piece of evidence.

use super::{find, item::tags, may_check};
use crate::{
    page::{Page, load, path_value},
    pages::{decisions::named, moderation::parts::why_not_shown},
    say,
    text::Text,
    ui::{
        Byline, Crumb, DemoNote, FileShown, HeldLine, PageTitle, Person, Rich, SavedLine, Stub, SureLine, Tag, TagKind, UserLine, UserText,
    },
    urls,
};
use domain::{
    EvidenceId,
    evidence::{Bearing, Evidence, EvidenceKind, EvidenceState, QuoteConsent},
    permission::{Action, Subject, may},
    text::is_web_address,
};
use leptos::{either::Either, prelude::*};
use store::{
    decisions::DecisionView,
    evidence::{BearingView, EvidenceAround, EvidenceVersion, EvidenceView},
    files::FileView,
    missions::MissionView,
};

/// Earlier words shown.
const VERSIONS: i64 = 20;

/// The way back to what it is about.
struct About {
    href: String,
    words: String,
}

impl About {
    /// Words of a thing that this person may not read are not repeated here.
    fn of(t: Text, around: &EvidenceAround) -> Self {
        let words =
            if around.shown { around.about.title.clone() } else { t.say(&format!("evidence-on-{}", around.about.target.kind.code())) };
        Self { href: format!("{}#evidence", urls::target(around.about.target)), words }
    }
}

/// `GET /evidence/{id}`
#[component]
pub fn EvidencePage() -> impl IntoView {
    let id = path_value::<EvidenceId>("id");
    load(|page, read| {
        Box::pin(async move {
            let around = find(&page, read, id?).await?;
            let t = page.text();
            let about = About::of(t, &around);
            let EvidenceAround { evidence, mission, .. } = around;
            let kind = t.say(&format!("evidence-kind-{}", evidence.kind.code()));
            let hidden = evidence.own && matches!(evidence.state, EvidenceState::Held | EvidenceState::Hidden);
            let texts = evidence.words.as_ref().map(Evidence::texts).unwrap_or_default();
            let why = if hidden { why_not_shown(&page, read, evidence.id.into(), texts).await? } else { None };
            let Some(words) = evidence.words.clone() else {
                let rules = read.house_rules().await?.rules;
                let rule = read.hidden_under(evidence.id.uuid()).await?.map(|id| rules.name(&id, page.language.code()));
                return Ok(stub(&page, &evidence, about, kind, rule, why));
            };
            let bearings = read.bearings(evidence.id).await?;
            let file = match evidence.file {
                Some(file) => read.file(file).await?,
                None => None,
            };
            let naming = read.decisions_naming(evidence.id).await?;
            let versions = if evidence.version > 1 { read.evidence_versions(evidence.id, VERSIONS).await? } else { Vec::new() };
            let heading = (!words.title.is_empty())
                .then(|| view! { <h1 class="h-idea"><UserLine text=words.title.clone() language=evidence.language.clone()/></h1> });
            // A story without a title has its kind for a heading, and its words stand as a quote.
            let heading = heading.map_or_else(|| Either::Left(view! { <h1>{kind.clone()}</h1> }), Either::Right);
            let kicker = (!words.title.is_empty()).then(|| view! { <p class="kicker">{kind}</p> });
            Ok(view! {
                <PageTitle text=words.headline().to_owned()/>
                <div class="wrap">
                    <Crumb href=about.href label=about.words/>
                    {saved(&page, &evidence, &mission)}
                    {state(&page, &evidence, may_moderate(&page, &mission), why)}
                    <DemoNote demo=mission.demo/>
                    <div class="split">
                        <div>
                            {kicker}
                            {heading}
                            <p class="tags">{tags(t, &evidence)}</p>
                            {says(&words, &evidence.language)}
                            {shown_file(t, file)}
                            {facts(t, &words, &evidence.language)}
                            {cited(&page, &naming)}
                            {acts(&page, &evidence)}
                            {report(t, &evidence)}
                            {earlier(t, &versions, &evidence.language)}
                        </div>
                        {side(&page, &mission, &evidence, &bearings)}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

/// Whether this person decides on what people write in the mission.
fn may_moderate(page: &Page, mission: &MissionView) -> bool {
    page.viewer.as_ref().is_some_and(|viewer| may(&viewer.actor, Action::Moderate, Subject::in_mission(mission.id)).is_ok())
}

/// The way to say that it breaks a house rule. Nobody reports their own words.
fn report(t: Text, evidence: &EvidenceView) -> Option<impl IntoView + use<>> {
    (evidence.state == EvidenceState::Open && !evidence.own).then(|| {
        let href = urls::report_target(evidence.id.into());
        view! { <p><a class="link" href=href>{t.say("report-link")} <span class="vh">{t.say("report-link-evidence")}</span></a></p> }
    })
}

fn stub(page: &Page, evidence: &EvidenceView, about: About, kind: String, rule: Option<String>, why: Option<AnyView>) -> AnyView {
    let t = page.text();
    let text = match (evidence.state, rule) {
        (EvidenceState::Withdrawn, _) => t.say("evidence-stub-withdrawn"),
        (_, Some(rule)) => say!(t, "evidence-stub-hidden-rule", rule = rule),
        (_, None) => t.say("evidence-stub-hidden"),
    };
    let saved = (page.asked("saved") == "withdrawn" && evidence.own).then(|| view! { <SavedLine text=t.say("evidence-saved-withdrawn")/> });
    view! {
        <PageTitle text=t.say("evidence-stub")/>
        <div class="wrap">
            <div class="narrow">
                <Crumb href=about.href label=about.words/>
                {saved}
                <h1>{kind}</h1>
                <Stub><p>{text}</p> {why}</Stub>
            </div>
        </div>
    }
    .into_any()
}

/// What was just done here, and what happens next.
fn saved(page: &Page, evidence: &EvidenceView, mission: &MissionView) -> Option<AnyView> {
    let t = page.text();
    let done = page.asked("saved");
    if done == "checked" {
        return may_check(page, mission.id).then(|| view! { <SavedLine text=t.say("evidence-saved-checked")/> }.into_any());
    }
    if !evidence.own {
        return None;
    }
    let key = match (done, evidence.state) {
        ("added", EvidenceState::Held) | ("edited", EvidenceState::Held) => {
            // A guest who closes this browser needs the three words to come back.
            let guest = page.viewer.as_ref().is_some_and(|viewer| !viewer.actor.has_account && !viewer.person.has_words);
            let words = guest.then(|| view! { <p><Rich text=t.say("viewpoint-held-come-back") link=urls::MY_WORDS.to_owned()/></p> });
            return Some(view! { <HeldLine text=t.say("evidence-saved-held")>{words}</HeldLine> }.into_any());
        }
        ("added", EvidenceState::Open) => "evidence-saved-added",
        ("edited", EvidenceState::Open) => "evidence-saved-edited",
        ("withdrawn", EvidenceState::Withdrawn) => "evidence-saved-withdrawn",
        _ => return None,
    };
    let next = (done == "added" && !evidence.author_role.is_staff()).then(|| view! { <p>{t.say("evidence-saved-next")}</p> });
    Some(view! { <SavedLine text=t.say(key)>{next}</SavedLine> }.into_any())
}

/// Says first of all that it waits, or that it counts no more.
fn state(page: &Page, evidence: &EvidenceView, moderates: bool, why: Option<AnyView>) -> Option<AnyView> {
    let t = page.text();
    match evidence.state {
        EvidenceState::Held if page.asked("saved").is_empty() || why.is_some() => {
            let desk = moderates.then(|| {
                view! { <p><a class="link" href=urls::moderate(evidence.id.into())>{t.say("moderate-link")}</a></p> }
            });
            Some(view! { <HeldLine text=t.say("evidence-held")>{why} {desk}</HeldLine> }.into_any())
        }
        EvidenceState::Withdrawn => {
            let (day, reason) = (t.date_of(evidence.updated_at), evidence.withdrawn_reason.clone());
            Some(
                view! {
                    <div class="panel amber refusal">
                        <p><b>{say!(t, "evidence-withdrawn-on", day = day)}</b></p>
                        <UserText text=reason language=evidence.language.clone()/>
                    </div>
                }
                .into_any(),
            )
        }
        _ => None,
    }
}

fn says(words: &Evidence, language: &str) -> impl IntoView + use<> {
    let (text, language) = (words.says.clone(), language.to_owned());
    if words.kind == EvidenceKind::Story {
        Either::Left(view! { <div class="said"><UserText text language/></div> })
    } else {
        Either::Right(view! { <div class="lead"><UserText text language/></div> })
    }
}

fn shown_file(t: Text, file: Option<FileView>) -> Option<impl IntoView + use<>> {
    file.map(|file| {
        let heading = if file.kind.is_picture() { t.say("file-picture") } else { t.say("file-document") };
        view! { <section class="sub"><h2 class="h3">{heading}</h2><FileShown file/></section> }
    })
}

/// The decisions that name it.
fn cited(page: &Page, decisions: &[DecisionView]) -> Option<impl IntoView + use<>> {
    let t = page.text();
    (!decisions.is_empty()).then(|| {
        view! {
            <section class="sub">
                <h2>{t.say("evidence-cited")}</h2>
                <ul class="list">{named(page, decisions)}</ul>
            </section>
        }
    })
}

/// How we know, whose experience it is, who is missing, how strong it is.
fn facts(t: Text, words: &Evidence, language: &str) -> impl IntoView + use<> {
    let unknown = || view! { <p>{t.say("we-do-not-know")}</p> };
    let part = |key: &str, text: &str| {
        let text = if text.is_empty() {
            Either::Left(unknown())
        } else {
            Either::Right(view! { <UserText text=text.to_owned() language=language.to_owned()/> })
        };
        view! { <dt>{t.say(key)}</dt> <dd>{text}</dd> }
    };
    let story = words.kind == EvidenceKind::Story;
    let strength = match words.strength {
        Some(strength) => {
            let reason = words.strength_reason.clone();
            Either::Left(view! {
                <p><b>{t.say(&format!("strength-{}", strength.code()))}</b></p>
                <UserText text=reason/>
            })
        }
        None => Either::Right(view! { <p>{t.say("strength-none")}</p> }),
    };
    let quote = (words.quote != QuoteConsent::NotAsked).then(|| {
        view! { <dt>{t.say("evidence-quote-shown")}</dt> <dd><p>{t.say(&format!("quote-{}", words.quote.code()))}</p></dd> }
    });
    let link = is_web_address(&words.link).then(|| {
        let (href, shown) = (words.link.clone(), words.link.clone());
        view! {
            <dt>{t.say("evidence-link")}</dt>
            <dd><p><a href=href rel="noopener noreferrer external nofollow"><bdi class="mono">{shown}</bdi></a></p></dd>
        }
    });
    // What nobody asked a resident about is left out, not shown as unknown.
    let how = (!story || !words.how_known.is_empty()).then(|| part("evidence-how-known", &words.how_known));
    let whose = (words.strength.is_some() || !words.whose.is_empty()).then(|| part("evidence-whose", &words.whose));
    let missing = (words.strength.is_some() || !words.missing.is_empty()).then(|| part("evidence-missing", &words.missing));
    view! {
        <dl class="facts sub">
            {how} {whose} {missing}
            <dt>{t.say("evidence-strength")}</dt>
            <dd>{strength}</dd>
            {quote}
            {link}
        </dl>
    }
}

fn acts(page: &Page, evidence: &EvidenceView) -> Option<impl IntoView + use<>> {
    let t = page.text();
    let open = matches!(evidence.state, EvidenceState::Held | EvidenceState::Open);
    let check = may_check(page, evidence.mission).then(|| {
        view! { <a class="btn" href=urls::check_evidence(evidence.id)>{t.say("evidence-check")}</a> " " }
    });
    let own = evidence.own.then(|| {
        view! {
            <a class="btn q" href=urls::edit_evidence(evidence.id)>{t.say("evidence-edit")}</a>
            " "
            <a class="btn q" href=urls::withdraw_evidence(evidence.id)>{t.say("evidence-withdraw")}</a>
        }
    });
    (open && (check.is_some() || own.is_some())).then(|| view! { <p class="acts">{check} {own}</p> })
}

/// The words it had before.
fn earlier(t: Text, versions: &[EvidenceVersion], language: &str) -> Option<impl IntoView + use<>> {
    let items: Vec<_> = versions
        .iter()
        .map(|version| {
            let title = (!version.words.title.is_empty())
                .then(|| view! { <p><b><UserLine text=version.words.title.clone() language=language.to_owned()/></b></p> });
            view! {
                <li>
                    <p class="meta">{say!(t, "evidence-version", version = version.version, day = t.date_of(version.created_at))}</p>
                    {title}
                    <UserText text=version.words.says.clone() language=language.to_owned()/>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <details class="sub">
                <summary>{t.say("evidence-earlier")}</summary>
                <ul class="rules">{items}</ul>
            </details>
        }
    })
}

fn side(page: &Page, mission: &MissionView, evidence: &EvidenceView, bearings: &[BearingView]) -> impl IntoView + use<> {
    let t = page.text();
    let staff = evidence.author_role.is_staff();
    let author = if staff {
        let name = evidence.byline.clone().unwrap_or_default();
        Either::Left(
            view! { <Person name role=evidence.job.clone().unwrap_or_default()/> <p class="meta">{t.date_of(evidence.created_at)}</p> },
        )
    } else {
        Either::Right(view! { <Byline name=evidence.byline.clone() detail=t.date_of(evidence.created_at)/> })
    };
    let checked = match &evidence.checked {
        Some(by) => Either::Left(view! {
            <Person name=by.name.clone() role=by.job.clone().unwrap_or_default()/>
            <p class="meta">{t.date_of(by.at)}</p>
        }),
        None => Either::Right(view! { <p>{t.say("evidence-not-checked")}</p> }),
    };
    let meant: Vec<_> = bearings
        .iter()
        .map(|bearing| {
            let kind = if bearing.bearing == Bearing::Supports { TagKind::Kelp } else { TagKind::Ruddy };
            view! {
                <li>
                    <p><Tag text=t.say(&format!("bearing-{}", bearing.bearing.code())) kind/></p>
                    <p><a href=urls::assumption(bearing.assumption)><UserLine text=bearing.claim.clone() language=bearing.language.clone()/></a></p>
                    <SureLine sure=bearing.sure/>
                </li>
            }
        })
        .collect();
    let meant = if meant.is_empty() {
        Either::Left(view! { <p>{t.say("evidence-no-bearing")}</p> })
    } else {
        Either::Right(view! { <ul class="rules">{meant}</ul> })
    };
    view! {
        <aside class="side" aria-label=t.say("evidence-side")>
            <h2 class="h-side">{t.say("evidence-added-by")}</h2>
            {author}
            <h2 class="h-side">{t.say("evidence-checked-by")}</h2>
            {checked}
            <h2 class="h-side">{t.say("evidence-means")}</h2>
            {meant}
            <p class="more"><a href=urls::mission_evidence(&mission.slug)>{t.say("evidence-see-all")}</a></p>
        </aside>
    }
}
