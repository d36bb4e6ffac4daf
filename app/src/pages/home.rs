//! Home: what this place is for, what is being worked on now, what changed lately.

use super::{changes::entry::Entry, decisions::parts as parts_of_decisions, missions::parts, tests};
use crate::{
    page::{Page, load},
    say,
    ui::{Empty, Icon, Line, Lines, PageTitle, Rich, StageLine, Strand, StrandItem, StrandShape, UserLine},
    urls,
};
use domain::test::TestResult;
use leptos::{either::Either, prelude::*};
use store::{
    changes::ChangeView,
    decisions::{DecisionView, Shown},
    missions::MissionView,
    tests::TestView,
};

/// Missions on the first page: one large, two beside each other.
const MISSIONS: i64 = 3;
/// Changes on the first page: as many stones as the strandline across holds.
const CHANGES: i64 = 4;

/// Decisions on the first page.
const DECISIONS: i64 = 3;

/// `GET /`
#[component]
pub fn Home() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            let missions = read.missions_by_turn(page.moment.today, MISSIONS, 0).await?;
            let all = if missions.len() < 3 { missions.len() as i64 } else { read.mission_count().await? };
            let changes = read.city_changes(CHANGES).await?;
            let decided = read.decisions(None, Shown::All, DECISIONS, 0).await?;
            let waiting = read.decision_count(None, Shown::Waiting(page.moment.today)).await?;
            let person = page.viewer.as_ref().map(|viewer| viewer.actor.id);
            let left = match missions.first() {
                Some(mission) => read.cards_left(mission.id, person).await?,
                None => 0,
            };
            let not_worked = read.newest_test_with(TestResult::DidNotWork).await?;
            let t = page.text();
            let kicker = say!(t, "home-kicker", place = page.site.place.clone());
            let mut missions = missions.into_iter();
            let feature = missions.next();
            let first = feature.as_ref().map(|mission| view! { <p class="acts">{hero_buttons(&page, mission, left)}</p> });
            let working_on = feature.as_ref().map(|mission| working_on(&page, mission));
            let now = match feature {
                Some(feature) => Either::Left(missions_now(&page, &feature, left, missions.collect(), all)),
                None => Either::Right(no_mission(&page)),
            };
            Ok(view! {
                <PageTitle text=kicker.clone()/>
                <div class="wrap">
                    <div class="hero">
                        <div>
                            <p class="kicker">{kicker}</p>
                            <h1 class="display">{t.say("home-h1")}</h1>
                            <p class="lead">{t.say("home-lead")}</p>
                            {first}
                            <p class="meta">{t.say("home-no-account")}</p>
                            {working_on}
                        </div>
                        {big_stone(&page, changes.first())}
                    </div>
                    {lately(&page, &changes)}
                </div>
                {now}
                {not_worked.and_then(|test| did_not_work(&page, &test))}
                {decisions(&page, &decided, waiting)}
                {how_it_works(&page)}
            }
            .into_any())
        })
    })
}

/// The mission in front, in one line, so that it is seen without scrolling.
fn working_on(page: &Page, mission: &MissionView) -> impl IntoView + use<> {
    let t = page.text();
    let stage = mission.mission.stage.code();
    let stage = say!(t, "home-stone-stage-is", stage = t.say(&format!("stage-{stage}")), detail = t.say(&format!("stage-detail-{stage}")));
    view! {
        <p>
            <b>{t.say("home-working-on")}</b>
            " "
            <a href=urls::mission(&mission.slug)><UserLine text=mission.mission.title.clone() language=mission.mission.language.clone()/></a>
            " "
            <span class="meta">{stage}</span>
        </p>
    }
}

/// What helps most now, then the way to everything.
fn hero_buttons(page: &Page, mission: &MissionView, left: i64) -> impl IntoView + use<> {
    let t = page.text();
    let first = parts::ways_of(page, mission, left).into_iter().next().map(|way| {
        let (href, label) = parts::button(page, mission, way, left);
        view! { <a class="btn big" href=href>{label}</a> " " }
    });
    view! { {first} <a class="btn big q" href=urls::MISSIONS>{t.say("see-all-missions")}</a> }
}

/// The newest thing worth saying. Before anything happened: how it works.
fn big_stone(page: &Page, newest: Option<&ChangeView>) -> AnyView {
    let t = page.text();
    let Some(change) = newest else {
        let lines: Vec<_> = ["say", "add", "answer"]
            .into_iter()
            .map(|step| view! { <dt>{t.say(&format!("home-stone-{step}"))}</dt> <dd>{t.say(&format!("home-stone-{step}-text"))}</dd> })
            .collect();
        return view! {
            <section class="bigstone" aria-labelledby="over">
                <h2 id="over" class="kicker">{t.say("home-stone-how")}</h2>
                <dl>{lines}</dl>
            </section>
        }
        .into_any();
    };
    let entry = Entry::of(t, change);
    let when = if entry.is_new() { "home-stone-new" } else { "home-stone-changed" };
    let why = if entry.is_new() { "home-stone-wanted" } else { "home-stone-because" };
    let why = entry.reason().map(|reason| view! { <dt>{t.say(why)}</dt> <dd class="so">{reason}</dd> });
    let stage = change.stage().map(|stage| {
        let words = say!(
            t,
            "home-stone-stage-is",
            stage = t.say(&format!("stage-{}", stage.code())),
            detail = t.say(&format!("stage-detail-{}", stage.code()))
        );
        view! { <dt>{t.say("home-stone-stage")}</dt> <dd>{words}</dd> }
    });
    let link = entry.href().map(|href| {
        view! { <p><a href=href>{t.say("home-stone-read")}</a></p> }
    });
    view! {
        <section class="bigstone" aria-labelledby="over">
            <h2 id="over" class="kicker">{say!(t, when, day = change.created_at)}</h2>
            <dl>
                <dt>{t.say("home-stone-mission")}</dt>
                <dd><UserLine text=change.title.clone() language=change.title_language.clone()/></dd>
                {stage}
                {why}
            </dl>
            {link}
        </section>
    }
    .into_any()
}

fn lately(page: &Page, changes: &[ChangeView]) -> Option<impl IntoView + use<>> {
    let t = page.text();
    let items: Vec<_> = changes
        .iter()
        .map(|change| {
            let entry = Entry::of(t, change);
            let (at, day) = (t.datetime(change.created_at), t.date_of(change.created_at));
            view! {
                <StrandItem stone=entry.stone>
                    <p class="meta"><time datetime=at>{day}</time><br/>{entry.word.clone()}</p>
                    <h3>{entry.headline()}</h3>
                    {entry.reason()}
                </StrandItem>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="sec">
                <div class="sechead">
                    <h2>{t.say("home-lately")}</h2>
                    <p>{t.say("home-lately-key")}</p>
                </div>
                <Strand shape=StrandShape::Across>{items}</Strand>
                <p class="more"><a href=urls::CHANGES>{t.say("home-all-changes")}</a></p>
            </section>
        }
    })
}

fn missions_now(page: &Page, feature: &MissionView, left: i64, others: Vec<MissionView>, all: i64) -> impl IntoView + use<> {
    let t = page.text();
    let others: Vec<_> = others.iter().map(|mission| small(page, mission)).collect();
    let others = (!others.is_empty()).then(|| view! { <div class="two">{others}</div> });
    let more = (all > MISSIONS)
        .then(|| view! { <p class="more"><a href=urls::MISSIONS>{say!(t, "see-all-missions-counted", count = all)}</a></p> });
    view! {
        <div class="band sec" id="missions">
            <div class="wrap">
                <h2 class="h-big">{t.say("home-missions")}</h2>
                {large(page, feature, left)}
                {others}
                {more}
            </div>
        </div>
    }
}

/// The mission in front: its change, its stage, what there is, what to do.
fn large(page: &Page, mission: &MissionView, left: i64) -> impl IntoView + use<> {
    let t = page.text();
    let fields = &mission.mission;
    let ideas =
        say!(t, "home-ideas-from", ideas = say!(t, "ideas", count = mission.ideas), people = say!(t, "people", count = mission.people));
    let answers = (mission.votes > 0).then(|| {
        let said = say!(t, "home-answers", answers = say!(t, "answers", count = mission.votes));
        view! { <Line icon=Icon::Check><Rich text=said/></Line> }
    });
    let replies = parts::replies(page, mission);
    view! {
        <article class="feature">
            <div>
                <p class="kicker">{parts::kicker(page, mission)}</p>
                <h3 class="serif h-mid"><a href=urls::mission(&mission.slug)><UserLine text=fields.title.clone() language=fields.language.clone()/></a></h3>
                <p class="lead"><UserLine text=fields.change.clone() language=fields.language.clone()/></p>
                <StageLine stage=fields.stage/>
            </div>
            <div>
                <Lines>
                    <Line icon=Icon::Bulb><Rich text=ideas/></Line>
                    {answers}
                    <Line icon=Icon::Calendar><Rich text=replies/></Line>
                </Lines>
                <p class="acts">{parts::buttons(page, mission, left, false)}</p>
            </div>
        </article>
    }
}

fn small(page: &Page, mission: &MissionView) -> impl IntoView + use<> {
    let t = page.text();
    let fields = &mission.mission;
    let people = say!(t, "people-so-far", count = mission.people);
    view! {
        <article class="panel plain">
            <p class="kicker">{parts::kicker(page, mission)}</p>
            <h3 class="serif h-sm"><a href=urls::mission(&mission.slug)><UserLine text=fields.title.clone() language=fields.language.clone()/></a></h3>
            <p><UserLine text=fields.change.clone() language=fields.language.clone()/></p>
            <p class="meta"><Rich text=parts::replies(page, mission)/> " " {people}</p>
        </article>
    }
}

/// The first run: what will be here, and who adds it.
fn no_mission(page: &Page) -> impl IntoView + use<> {
    let t = page.text();
    let link = if parts::may_start(page) {
        view! { <a class="btn" href=urls::NEW_MISSION>{t.say("mission-start")}</a> }
    } else {
        view! { <a class="btn q" href=urls::HELP>{t.say("foot-help-link")}</a> }
    };
    view! {
        <div class="band sec" id="missions">
            <div class="wrap">
                <h2 class="h-big">{t.say("home-missions")}</h2>
                <Empty title=t.say("missions-none") text=t.say("missions-none-text")>{link}</Empty>
            </div>
        </div>
    }
}

/// The newest test that did not work, and what it taught us. It stands here because it is worth as much as one that did.
fn did_not_work(page: &Page, test: &TestView) -> Option<impl IntoView + use<>> {
    let t = page.text();
    let closing = test.closing.as_ref()?;
    let title = view! { <UserLine text=test.test.title.clone() language=test.test.language.clone()/> };
    Some(view! {
        <div class="wrap">
            <section class="sec" aria-labelledby="not-worked">
                <div class="sechead">
                    <p class="kicker k2">{t.say("home-not-worked")}</p>
                    <h2 id="not-worked" class="h-big"><a class="plainlink" href=urls::test(test.id)>{title}</a></h2>
                </div>
                {tests::parts::in_short(page, test, closing)}
                <p class="more"><a href=urls::TESTS>{t.say("tests-all")}</a></p>
            </section>
        </div>
    })
}

/// What the city decided or proposes, and how many decisions wait to be looked at.
fn decisions(page: &Page, decided: &[DecisionView], waiting: i64) -> Option<impl IntoView + use<>> {
    let t = page.text();
    let items: Vec<_> = decided.iter().map(|decision| parts_of_decisions::line(page, decision)).collect();
    let waiting = (waiting > 0).then(|| {
        let href = format!("{}?state=waiting", urls::DECISIONS);
        view! { <p><a href=href>{say!(t, "home-decisions-waiting", count = waiting)}</a></p> }
    });
    (!items.is_empty()).then(|| {
        view! {
            <div class="wrap">
                <section class="sec">
                    <div class="sechead">
                        <h2>{t.say("home-decisions")}</h2>
                        <p>{t.say("home-decisions-text")}</p>
                    </div>
                    {waiting}
                    <ul class="list">{items}</ul>
                    <p class="more"><a href=urls::DECISIONS>{t.say("decisions-see-all")}</a></p>
                </section>
            </div>
        }
    })
}

fn how_it_works(page: &Page) -> impl IntoView + use<> {
    let t = page.text();
    let columns: Vec<_> = ["say", "talk", "change"]
        .into_iter()
        .map(
            |column| view! { <div><h3>{t.say(&format!("home-how-{column}"))}</h3><p>{t.say(&format!("home-how-{column}-text"))}</p></div> },
        )
        .collect();
    view! {
        <div class="wrap">
            <section class="sec">
                <div class="sechead"><h2>{t.say("home-how")}</h2></div>
                <div class="three">{columns}</div>
            </section>
        </div>
    }
}
