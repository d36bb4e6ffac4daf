//! The page of one mission.

use super::{
    super::{assumptions, decisions::parts as decisions, ideas::item::idea_line, tests::parts::test_line},
    parts,
};
use crate::{
    page::{Page, PageFailure, load, path_value},
    say,
    ui::{DemoNote, Empty, Icon, PageTitle, Rich, SavedLine, StageLine, Tag, UserLine, UserText},
    urls,
};
use domain::{mission::Mission, text::is_web_address};
use leptos::{either::Either, prelude::*};
use store::{
    decisions::{DecisionView, Shown},
    ideas::IdeaView,
    missions::MissionView,
    tests::TestView,
};

/// Ideas shown on the page of a mission, before the list of all.
const IDEAS: i64 = 4;
/// Tests shown there.
const TESTS: i64 = 4;

/// Decisions shown on the page of a mission.
const DECISIONS: i64 = 3;

/// `GET /missions/{slug}`
#[component]
pub fn MissionPage() -> impl IntoView {
    let slug = path_value::<String>("slug");
    load(|page, read| {
        Box::pin(async move {
            let mission = read.mission(&slug?).await?.ok_or(PageFailure::NotFound)?;
            let person = page.viewer.as_ref().map(|viewer| viewer.actor.id);
            let open = mission.mission.takes_part(page.moment).is_ok();
            let left = if open { read.cards_left(mission.id, person).await? } else { 0 };
            let ideas = read.newest_ideas(mission.id, IDEAS).await?;
            let stones = assumptions::band(&page, read, &mission).await?;
            let tests = read.tests_of_mission(mission.id, TESTS).await?;
            let decided = read.decisions(Some(mission.id), Shown::All, DECISIONS, 0).await?;
            let fields = &mission.mission;
            Ok(view! {
                <PageTitle text=fields.title.clone()/>
                {band(&page, &mission)}
                <div class="wrap">
                    <div class="split sec">
                        <div>
                            {saved(&page, &mission)}
                            {closed(&page, &mission)}
                            {parts::promise(&page, &mission)}
                            <p class="acts top0">{parts::buttons(&page, &mission, left, true)}</p>
                            {words(&page, fields)}
                        </div>
                        {side(&page, &mission)}
                    </div>
                    {idea_list(&page, &mission, &ideas, open)}
                    {test_list(&page, &mission, &tests)}
                </div>
                {stones}
                <div class="wrap">
                    {decision_list(&page, &mission, &decided)}
                    {source(&page, fields)}
                    {last_lines(&page, &mission)}
                </div>
            }
            .into_any())
        })
    })
}

fn band(page: &Page, mission: &MissionView) -> impl IntoView + use<> {
    let t = page.text();
    let fields = &mission.mission;
    let counts = [
        ("people-took-part", mission.people),
        ("ideas-counted", mission.ideas),
        ("answers-counted", mission.votes),
        ("viewpoints-counted", mission.viewpoints),
    ];
    let counts: Vec<_> = counts.into_iter().map(|(key, count)| view! { <li><Rich text=say!(t, key, count = count)/></li> }).collect();
    view! {
        <div class="band first">
            <div class="wrap">
                <p class="kicker">{say!(t, "mission-kicker", state = parts::kicker(page, mission))}</p>
                <h1 class="display"><UserLine text=fields.title.clone() language=fields.language.clone()/></h1>
                <DemoNote demo=mission.demo/>
                {imported(page, fields)}
                <div class="bandgrid">
                    <div>
                        <p class="lead"><UserLine text=fields.change.clone() language=fields.language.clone()/></p>
                        <StageLine stage=fields.stage detail=true/>
                    </div>
                    <ul class="bare bignums">{counts}</ul>
                </div>
            </div>
        </div>
    }
}

/// Says first of all that what follows was not said here.
fn imported(page: &Page, fields: &Mission) -> Option<impl IntoView + use<>> {
    let t = page.text();
    (!fields.attribution.is_empty()).then(|| {
        view! {
            <p class="tags">
                <Tag text=t.say("mission-imported")/> " "
                <span class="meta">{t.say("mission-imported-text")} " " <a href="#source">{t.say("mission-source")}</a></span>
            </p>
        }
    })
}

/// What staff just did here.
fn saved(page: &Page, mission: &MissionView) -> Option<impl IntoView + use<>> {
    let t = page.text();
    let (text, next) = match page.asked("saved") {
        "new" => (t.say("mission-saved-new"), t.say("mission-saved-new-next")),
        "changed" => (t.say("mission-saved-changed"), t.say("mission-saved-changed-next")),
        _ => return None,
    };
    parts::may_edit(page, mission).then(|| view! { <SavedLine text><p>{next}</p></SavedLine> })
}

/// Says that the mission takes no more answers, and what is still there.
fn closed(page: &Page, mission: &MissionView) -> Option<impl IntoView + use<>> {
    let refusal = mission.mission.takes_part(page.moment).err()?;
    let (happened, to_do) = page.text().refusal(&refusal);
    Some(view! {
        <div class="panel">
            <p>{Icon::Lock.view()} " " <b>{happened}</b></p>
            <p>{to_do}</p>
        </div>
    })
}

/// Why now, what we will not trade away, what we are balancing.
fn words(page: &Page, fields: &Mission) -> impl IntoView + use<> {
    let t = page.text();
    let language = fields.language.clone();
    let line = |text: &str| view! { <UserLine text=text.to_owned() language=language.clone()/> };
    let why = (!fields.why_now.is_empty()).then(|| {
        view! {
            <section class="sub">
                <h2>{t.say("mission-why-now")}</h2>
                <UserText text=fields.why_now.clone() language=language.clone()/>
            </section>
        }
    });
    let keep: Vec<_> = fields.keep.iter().map(|each| view! { <li>{line(each)}</li> }).collect();
    let keep = (!keep.is_empty()).then(|| {
        view! {
            <section class="sub">
                <h2>{t.say("mission-keep")}</h2>
                <ul class="rules serif-l">{keep}</ul>
            </section>
        }
    });
    let balance = fields.balance.as_ref().map(|goods| {
        let goods: Vec<_> = goods
            .iter()
            .map(|good| {
                view! {
                    <div>
                        <h3>{line(&good.name)}</h3>
                        <p>{t.say("mission-too-far")} " " {line(&good.too_far)}</p>
                    </div>
                }
            })
            .collect();
        view! {
            <section class="sub">
                <h2>{t.say("mission-balance")}</h2>
                <div class="balance">{goods}</div>
            </section>
        }
    });
    view! { {why} {keep} {balance} }
}

/// People and dates.
fn side(page: &Page, mission: &MissionView) -> impl IntoView + use<> {
    let t = page.text();
    let fields = &mission.mission;
    let language = fields.language.clone();
    let teams: Vec<_> = fields
        .teams
        .iter()
        .map(|team| {
            let part = t.say(&format!("team-part-{}", team.part.code()));
            view! { <li><b><UserLine text=team.name.clone() language=language.clone()/></b><br/>{part}</li> }
        })
        .collect();
    let teams = (!teams.is_empty()).then(|| view! { <h3>{t.say("mission-teams")}</h3> <ul class="rules">{teams}</ul> });
    let fixed = (!fields.fixed.is_empty()).then(|| {
        view! { <h3>{t.say("mission-fixed")}</h3> <UserText text=fields.fixed.clone() language=language.clone()/> }
    });
    let deadline = fields.deadline.map(|day| {
        view! { <h3>{t.say("mission-deadline")}</h3> <p><Rich text=say!(t, "mission-deadline-is", day = day)/></p> }
    });
    view! {
        <aside class="side" aria-label=t.say("mission-side")>
            <h2 class="h-side">{t.say("mission-leads")}</h2>
            {parts::leader(page, mission)}
            {teams}
            {fixed}
            {deadline}
        </aside>
    }
}

fn idea_list(page: &Page, mission: &MissionView, ideas: &[IdeaView], open: bool) -> impl IntoView + use<> {
    let t = page.text();
    let head = |text: String| view! { <div class="sechead"><h2>{t.say("mission-ideas")}</h2><p>{text}</p></div> };
    if ideas.is_empty() {
        let (title, text) = if open {
            (t.say("mission-ideas-none"), t.say("mission-ideas-none-text"))
        } else {
            (t.say("mission-ideas-none-closed"), t.say("mission-ideas-none-closed-text"))
        };
        let link = open.then(|| view! { <a class="btn" href=urls::new_idea(&mission.slug)>{t.say("add-idea")}</a> });
        return Either::Left(view! { <section class="sec">{head(String::new())} <Empty title text>{link}</Empty></section> });
    }
    let lead = say!(t, "mission-ideas-newest", ideas = say!(t, "ideas", count = mission.ideas));
    let items: Vec<_> = ideas.iter().map(|idea| idea_line(page, idea, true)).collect();
    Either::Right(view! {
        <section class="sec">
            {head(lead)}
            <ul class="list">{items}</ul>
            <p class="more"><a href=urls::ideas(&mission.slug)>{say!(t, "see-all-ideas-counted", count = mission.ideas)}</a></p>
        </section>
    })
}

/// What is tried out. Nothing while there is none: the page says elsewhere what people can do.
fn test_list(page: &Page, mission: &MissionView, tests: &[TestView]) -> Option<impl IntoView + use<>> {
    let t = page.text();
    let items: Vec<_> = tests.iter().map(|test| test_line(page, test, false)).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="sec" id="tests">
                <div class="sechead"><h2>{t.say("tests-title")}</h2><p>{t.say("mission-tests-lead")}</p></div>
                <ul class="list">{items}</ul>
                <p class="more"><a href=urls::tests_of_mission(&mission.slug)>{t.say("mission-tests-all")}</a></p>
            </section>
        }
    })
}

/// What was decided here and what is proposed, for a start. Where nothing is, only those who decide see the place.
fn decision_list(page: &Page, mission: &MissionView, decided: &[DecisionView]) -> Option<impl IntoView + use<>> {
    let t = page.text();
    let may = decisions::may_decide(page, mission);
    let items: Vec<_> = decided.iter().map(|decision| decisions::line(page, decision)).collect();
    let list = if items.is_empty() {
        Either::Left(view! { <p>{t.say("decisions-none")}</p> })
    } else {
        let all = view! { <p class="more"><a href=urls::decisions_of(&mission.slug)>{t.say("decisions-of-mission-all")}</a></p> };
        Either::Right(view! { <ul class="list">{items}</ul> {all} })
    };
    let start = may.then(|| {
        view! { <p class="acts"><a class="btn q" href=urls::new_decision(&mission.slug)>{t.say("decision-act-new")}</a></p> }
    });
    (may || !decided.is_empty()).then(|| {
        view! {
            <section class="sec">
                <div class="sechead"><h2>{t.say("decisions-title")}</h2></div>
                {list}
                {start}
            </section>
        }
    })
}

/// Where imported content comes from.
fn source(page: &Page, fields: &Mission) -> Option<impl IntoView + use<>> {
    let t = page.text();
    let link = is_web_address(&fields.attribution_url).then(|| {
        view! { <p><a href=fields.attribution_url.clone() rel="noopener noreferrer external">{t.say("mission-source-link")}</a></p> }
    });
    (!fields.attribution.is_empty() || link.is_some()).then(|| {
        view! {
            <section class="sec" id="source">
                <div class="box">
                    <h2>{t.say("mission-source")}</h2>
                    <UserText text=fields.attribution.clone()/>
                    {link}
                </div>
            </section>
        }
    })
}

/// The version, its history, and the way to change it for those who may.
fn last_lines(page: &Page, mission: &MissionView) -> impl IntoView + use<> {
    let t = page.text();
    let edit = parts::may_edit(page, mission)
        .then(|| view! { <p class="acts"><a class="btn q" href=urls::edit_mission(&mission.slug)>{t.say("mission-edit")}</a> " " <a class="btn q" href=urls::make_paper(&mission.slug)>{t.say("paper-make")}</a></p> });
    view! {
        <p class="meta mt">
            {say!(t, "mission-version", version = mission.version)} " "
            <a href=urls::mission_versions(&mission.slug)>{t.say("mission-versions-link")}</a> " "
            <a href=urls::mission_data(&mission.slug)>{t.say("export-of")}</a>
        </p>
        {edit}
    }
}
