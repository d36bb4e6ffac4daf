//! One idea: its words, the answers to it, what happens next, and the thread.

use super::{find, item, lets_through, may_read, wrote};
use crate::{
    page::{Page, PageFailure, load, path_value},
    pages::{
        answers::{Reply, follow_button, late, promised},
        evidence,
        missions::parts::{self, Named},
        moderation::parts as moderation,
        sorting::Beside,
        tests::parts::test_line,
        thread,
    },
    say,
    ui::{
        Crumb, DemoNote, HeldLine, Hidden, IdeaStateTag, Once, PageTitle, RefusalBox, ResultLine, Rich, SavedLine, Stone, Strand,
        StrandItem, Stub, UserLine, UserText, VoteRow,
    },
    urls,
};
use domain::{
    IdeaId,
    idea::IdeaState,
    permission::{Action, Subject, may},
    vote::{Choice, Vote},
};
use leptos::{either::Either, prelude::*};
use store::{Read, ideas::IdeaView, missions::MissionView, tests::TestView};

/// Ideas like this one, shown beside it.
const LIKE_THIS: i64 = 3;
/// Tests of it that are shown.
const TESTS: i64 = 10;

/// `GET /ideas/{id}`
#[component]
pub fn IdeaPage() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (idea, mission) = find(&page, read, id?).await?;
            let why = not_shown(&page, read, &idea).await?;
            if !may_read(&page, &mission, &idea) {
                let rules = read.house_rules().await?.rules;
                let rule = read.hidden_under(idea.id.uuid()).await?.map(|id| rules.name(&id, page.language.code()));
                return Ok(stub_under(&page, &mission, &idea, rule, why));
            }
            let given = match &page.viewer {
                Some(viewer) => read.vote(idea.id, viewer.actor.id).await?,
                None => None,
            };
            let below = match idea.builds_on {
                Some(below) => read.idea(below).await?.filter(|below| below.state.is_public()),
                None => None,
            };
            let above = read.ideas_built_on(idea.id, LIKE_THIS).await?;
            let mut like = read.similar_ideas(mission.id, &idea.idea.sentence, Some(idea.id), LIKE_THIS).await?;
            like.retain(|like| below.iter().chain(&above).all(|near| near.id != like.id));
            let before = if idea.version > 1 { read.agreed_before(idea.id, idea.version).await? } else { 0 };
            let tests = read.tests_of_idea(idea.id, TESTS).await?;
            let beside = Beside::load(&page, read, &idea, &mission, given).await?;
            let reply = Reply::load(&page, read, &idea).await?;
            let talk = thread::section(&page, read, &(&idea).into(), &mission).await?;
            let known = evidence::section(&page, read, &mission, idea.id.into(), idea.state.is_public()).await?;
            let number = say!(page.text(), "idea-number", number = idea.number);
            Ok(view! {
                <PageTitle text=idea.idea.sentence.clone()/>
                <div class="wrap">
                    <Crumb href=urls::mission(&mission.slug) label=mission.mission.title.clone()/>
                    {saved(&page, &idea, given)}
                    {held(&page, &mission, &idea, why)}
                    {beside.goes_on(&page, &idea)}
                    <DemoNote demo=mission.demo/>
                    <div class="split">
                        <div>
                            <p class="tags"><IdeaStateTag state=idea.state/> <span class="meta">{number} ". " {item::meta(&page, &idea)}</span></p>
                            <h1 class="h-idea"><UserLine text=idea.idea.sentence.clone() language=idea.language.clone()/></h1>
                            {beside.credits(&page)}
                            {beside.tags(&page, &mission)}
                            {answers(&page, &mission, &idea, given, before)}
                            {reply.section(&page, &idea)}
                            {beside.joined_from(&page)}
                            {words(&page, &idea)}
                            {own(&page, &idea)}
                            {report(&page, &idea)}
                            {tried(&page, &mission, &idea, &tests)}
                            <div class="sub">{parts::promise(&page, &mission)}</div>
                        </div>
                        {side(&page, &mission, &idea, Side { below, above: &above, like: &like, beside: &beside, reply: &reply })}
                    </div>
                    {known}
                    {talk}
                </div>
            }
            .into_any())
        })
    })
}

/// What a person just did here.
fn saved(page: &Page, idea: &IdeaView, given: Option<Vote>) -> Option<AnyView> {
    let t = page.text();
    let key = match (page.asked("saved"), given) {
        ("vote", Some(vote)) => match vote.choice {
            Choice::Agree => "saved-agree",
            Choice::Disagree => "saved-disagree",
            Choice::Unsure => "saved-unsure",
        },
        ("undone", None) => "cards-undone",
        ("edit", _) if wrote(page, idea) && idea.state == IdeaState::Held => "idea-saved-edit-held",
        ("edit", _) if wrote(page, idea) => "idea-saved-edit",
        ("let-through", _) if idea.state != IdeaState::Held => "idea-saved-let-through",
        ("joined", _) if idea.state == IdeaState::Joined => "sorting-saved-joined",
        ("unjoined", _) if idea.state != IdeaState::Joined => "sorting-saved-unjoined",
        ("split", _) if idea.sorted.parts > 0 => "sorting-saved-split",
        ("assigned", _) => "sorting-saved-assigned",
        ("tags", _) => "sorting-saved-tags",
        ("answered", _) if idea.replied.version > 0 => "answer-saved",
        ("promised", _) if idea.replied.promised.is_some() => "reply-day-saved",
        ("followed", _) => "follow-saved",
        ("unfollowed", _) => "follow-stopped",
        _ => return None,
    };
    Some(view! { <SavedLine text=t.say(key)/> }.into_any())
}

/// Says to those who can read it that nobody else can yet.
fn held(page: &Page, mission: &MissionView, idea: &IdeaView, why: Option<AnyView>) -> Option<AnyView> {
    let t = page.text();
    (idea.state == IdeaState::Held).then(|| {
        let act = lets_through(page, mission).then(|| {
            let (action, once) = (urls::let_idea_through(idea.id), page.once.clone());
            view! {
                <form method="post" action=action>
                    <Once value=once/>
                    <p class="acts"><button class="btn">{t.say("idea-let-through")}</button></p>
                </form>
            }
        });
        let desk = lets_through(page, mission).then(|| {
            view! { <p><a class="link" href=urls::moderate(idea.id.into())>{t.say("moderate-link")}</a></p> }
        });
        view! { <HeldLine text=t.say("idea-held")>{why} {act} {desk}</HeldLine> }.into_any()
    })
}

/// For the author of an idea that is not shown: why, and what they can do.
async fn not_shown(page: &Page, read: &mut Read, idea: &IdeaView) -> Result<Option<AnyView>, PageFailure> {
    if !wrote(page, idea) || !matches!(idea.state, IdeaState::Held | IdeaState::Hidden) {
        return Ok(None);
    }
    let words = &idea.idea;
    let texts = [&words.sentence, &words.why, &words.helps, &words.harms].map(String::as_str);
    moderation::why_not_shown(page, read, idea.id.into(), texts).await
}

/// The way to say that it breaks a house rule. Nobody reports their own words.
fn report(page: &Page, idea: &IdeaView) -> Option<impl IntoView + use<>> {
    let t = page.text();
    (idea.state.is_public() && !wrote(page, idea)).then(|| {
        view! { <p><a class="link" href=urls::report_target(idea.id.into())>{t.say("report-link")} <span class="vh">{t.say("report-link-idea")}</span></a></p> }
    })
}

/// The place of an idea whose words are gone.
pub(super) fn stub(page: &Page, mission: &MissionView, idea: &IdeaView) -> AnyView {
    stub_under(page, mission, idea, None, None)
}

/// The same with the rule under which it was taken out, and for its author why.
fn stub_under(page: &Page, mission: &MissionView, idea: &IdeaView, rule: Option<String>, why: Option<AnyView>) -> AnyView {
    let t = page.text();
    let number = say!(t, "idea-number", number = idea.number);
    let text = match (idea.state, rule) {
        (IdeaState::Withdrawn, _) => t.say("idea-stub-withdrawn"),
        (_, Some(rule)) => say!(t, "idea-stub-hidden-rule", rule = rule),
        (_, None) => t.say("idea-stub-hidden"),
    };
    let desk = lets_through(page, mission).then(|| {
        view! { <p><a class="link" href=urls::moderate(idea.id.into())>{t.say("moderate-link")}</a></p> }
    });
    view! {
        <PageTitle text=number.clone()/>
        <div class="wrap">
            <div class="narrow">
                <Crumb href=urls::mission(&mission.slug) label=mission.mission.title.clone()/>
                <p class="tags"><IdeaStateTag state=idea.state/></p>
                <h1>{number}</h1>
                <Stub><p>{text}</p> {why} {desk}</Stub>
                <p class="more"><a href=urls::ideas(&mission.slug)>{t.say("see-all-ideas")}</a></p>
            </div>
        </div>
    }
    .into_any()
}

fn answers(page: &Page, mission: &MissionView, idea: &IdeaView, given: Option<Vote>, before: i64) -> impl IntoView + use<> {
    let t = page.text();
    let closed = mission.mission.takes_part(page.moment).err();
    let matters = (idea.tally.matters > 0).then(|| say!(t, "result-matters", count = idea.tally.matters));
    let earlier = (before > 0).then(|| view! { <p class="meta">{say!(t, "idea-agreed-before", count = before)}</p> });
    let act = match closed {
        Some(refusal) => Some(Either::Left(view! { <RefusalBox refusal/> })),
        None if idea.state.takes_part() => {
            // The three buttons change what a person says, not how much it matters to them.
            let hidden = given.is_some_and(|vote| vote.matters).then(|| view! { <Hidden name="matters" value="1"/> }).into_any();
            Some(Either::Right(view! {
                <VoteRow action=urls::vote(idea.id) once=page.once.clone() given=given.map(|vote| vote.choice) hidden/>
                {given.map(|_| undo(page, idea))}
            }))
        }
        None => None,
    };
    view! {
        <div class="stone wide">
            <ResultLine id="result" tally=idea.tally/>
            {(idea.tally.total() > 0).then(|| view! { <p class="meta">{matters} " " {t.say("result-open")}</p> })}
            {earlier}
            {act}
        </div>
    }
}

fn undo(page: &Page, idea: &IdeaView) -> impl IntoView + use<> {
    let t = page.text();
    view! {
        <form method="post" action=urls::undo_vote(idea.id) class="do">
            <Once value=page.once.clone()/>
            <button class="link">{t.say("undo")} <span class="vh">{t.say("undo-my-answer")}</span></button>
            <a class="link" href=urls::vote(idea.id)>{t.say("change-my-answer")}</a>
        </form>
    }
}

fn words(page: &Page, idea: &IdeaView) -> impl IntoView + use<> {
    let t = page.text();
    let text = |text: &str| view! { <UserText text=text.to_owned() language=idea.language.clone()/> };
    let why =
        (!idea.idea.why.is_empty()).then(|| view! { <section class="sub"><h2>{t.say("idea-why")}</h2>{text(&idea.idea.why)}</section> });
    let part = |key: &str, words: &str| {
        let words = if words.is_empty() { Either::Left(view! { <p>{t.say("we-do-not-know")}</p> }) } else { Either::Right(text(words)) };
        view! { <div><h2 class="h3">{t.say(key)}</h2>{words}</div> }
    };
    view! {
        {why}
        <div class="two sub">{part("idea-helps", &idea.idea.helps)} {part("idea-harms", &idea.idea.harms)}</div>
    }
}

/// The tests of it, and the way to propose one for those who run tests.
fn tried(page: &Page, mission: &MissionView, idea: &IdeaView, tests: &[TestView]) -> Option<impl IntoView + use<>> {
    let t = page.text();
    let items: Vec<_> = tests.iter().map(|test| test_line(page, test, false)).collect();
    let list = (!items.is_empty()).then(|| view! { <ul class="list">{items}</ul> });
    let may = page.viewer.as_ref().is_some_and(|viewer| may(&viewer.actor, Action::RunTest, Subject::in_mission(mission.id)).is_ok());
    let propose = may.then(|| view! { <p class="acts"><a class="btn q" href=urls::propose_test(idea.id)>{t.say("test-propose")}</a></p> });
    (list.is_some() || propose.is_some()).then(|| {
        view! {
            <section class="sub" id="tests">
                <h2>{t.say("idea-tests")}</h2>
                {list}
                {propose}
            </section>
        }
    })
}

/// What the author can do.
fn own(page: &Page, idea: &IdeaView) -> Option<impl IntoView + use<>> {
    let t = page.text();
    wrote(page, idea).then(|| {
        view! {
            <p class="acts">
                <a class="btn q" href=urls::edit_idea(idea.id)>{t.say("idea-edit")}</a>
                " "
                <a class="btn q" href=urls::withdraw_idea(idea.id)>{t.say("idea-withdraw")}</a>
            </p>
        }
    })
}

/// What the side of the page shows.
struct Side<'a> {
    below: Option<IdeaView>,
    above: &'a [IdeaView],
    like: &'a [IdeaView],
    beside: &'a Beside,
    reply: &'a Reply,
}

fn side(page: &Page, mission: &MissionView, idea: &IdeaView, parts: Side<'_>) -> AnyView {
    let Side { below, above, like, beside, reply } = parts;
    let t = page.text();
    let link = |idea: &IdeaView| view! { <a href=urls::idea(idea.id)><UserLine text=idea.idea.sentence.clone() language=idea.language.clone()/></a> };
    let list = |heading: &str, ideas: &[IdeaView]| {
        (!ideas.is_empty()).then(|| {
            let items: Vec<_> = ideas.iter().map(|idea| view! { <li>{link(idea)}</li> }).collect();
            view! { <h2 class="h-side">{t.say(heading)}</h2><ul class="rules">{items}</ul> }
        })
    };
    let below = below.map(|below| view! { <h2 class="h-side">{t.say("idea-builds-on")}</h2><p>{link(&below)}</p> });
    let versions = (idea.version > 1).then(|| {
        view! { <p><a href=urls::idea_versions(idea.id)>{say!(t, "idea-see-versions", count = idea.version)}</a></p> }
    });
    let (sent, state) = (t.date_of(idea.created_at), t.say(&format!("idea-state-{}", idea.state.code())));
    let follow = follow_button(page, idea.id.into(), reply.follows);
    let replies = |named: Named, day| parts::of_leader(page, mission, &named, day);
    // The day promised for this idea, whatever the mission says; when it is over, everyone reads that too.
    let reply = match promised(mission, idea) {
        // A joined idea is answered where it goes on.
        _ if idea.state == IdeaState::Joined => t.say("idea-next-joined"),
        _ if idea.replied.version > 0 => t.say("idea-next-answered"),
        Some(day) if late(mission, idea, page.moment.today) => {
            replies(Named { leader: "idea-next-late", nobody: "idea-next-late-nobody" }, Some(day))
        }
        Some(day) => replies(Named { leader: "idea-next-reply-by", nobody: "idea-next-reply-by-nobody" }, Some(day)),
        None => replies(Named { leader: "idea-next-reply", nobody: "mission-replies-nobody" }, None),
    };
    view! {
        <aside class="side" aria-label=t.say("idea-side")>
            <h2 class="h-side">{t.say("idea-who-answers")}</h2>
            {parts::leader(page, mission)}
            <h2 class="h-side">{t.say("idea-next")}</h2>
            <Strand>
                <StrandItem stone=Stone::Dark><p><b>{t.say("idea-next-sent")}</b><br/>{sent}</p></StrandItem>
                <StrandItem stone=Stone::Changed><p><b>{state}</b></p></StrandItem>
                <StrandItem><p><Rich text=reply/></p></StrandItem>
            </Strand>
            {follow}
            {below}
            {beside.split(page)}
            {list("idea-built-on", above)}
            {list("idea-like-this", like)}
            {versions}
            {beside.panel(page, mission, idea)}
        </aside>
    }
    .into_any()
}

/// `GET /ideas/{id}/sent`: it is sent, what happens next, by when, and who answers.
#[component]
pub fn IdeaSent() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (idea, mission) = find(&page, read, id?).await?;
            let viewer = page.viewer.clone().filter(|_| wrote(&page, &idea)).ok_or(PageFailure::NotFound)?;
            if !may_read(&page, &mission, &idea) {
                return Ok(stub(&page, &mission, &idea));
            }
            let t = page.text();
            let why = not_shown(&page, read, &idea).await?;
            let first = match (idea.state, &why) {
                (IdeaState::Held, None) => t.say("sent-held"),
                (IdeaState::Held, Some(_)) => t.say("sent-held-details"),
                _ => t.say("sent-open"),
            };
            let day = mission.mission.reply_by;
            let leader = if day.is_some() { "sent-reply-by" } else { "sent-reply" };
            let next = parts::of_leader(&page, &mission, &Named { leader, nobody: "mission-replies-nobody" }, day);
            let reach = match (&viewer.person.email, viewer.person.has_words || viewer.person.has_account()) {
                (Some(_), _) => view! { <p>{t.say("sent-email")}</p> }.into_any(),
                (None, true) => view! { <p>{t.say("sent-words-known")}</p> }.into_any(),
                (None, false) => view! {
                    <p>{t.say("sent-words")}</p>
                    <p class="acts top0"><a class="btn q" href=urls::MY_WORDS>{t.say("get-my-words")}</a></p>
                }
                .into_any(),
            };
            Ok(view! {
                <PageTitle text=t.say("sent-title")/>
                <div class="wrap">
                    <div class="narrow">
                        <SavedLine text=t.say("sent-saved")><p><q><UserLine text=idea.idea.sentence.clone() language=idea.language.clone()/></q></p></SavedLine>
                        <h1>{t.say("sent-title")}</h1>
                        <p>{first}</p>
                        {why}
                        <p><Rich text=next/></p>
                        {reach}
                        <p class="acts">
                            <a class="btn" href=urls::cards(&mission.slug)>{t.say("answer-ideas")}</a>
                            " "
                            <a class="btn q" href=urls::idea(idea.id)>{t.say("sent-see-idea")}</a>
                        </p>
                        {parts::promise(&page, &mission)}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}
