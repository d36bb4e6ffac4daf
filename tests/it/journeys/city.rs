//! One idea of a resident from its first words to the committee: held and let through, talked about, joined, tested, decided,
//! changed when evidence came, and taken into a paper. Everyone works with a browser that runs no script.

use super::{answer_questions, idea_of};
use crate::{
    city_tests, decisions, evidence, papers,
    support::{Browser, Known, World},
};
use app::urls;
use domain::{DecisionId, IdeaId, TestId, decision::ChangeKind, mission::Moderation, moderation::Why, person::Role};
use std::collections::BTreeSet;

const SENTENCE: &str = "Open school yards on hot days";
const DAY: i64 = 24 * 3600;

/// The people of the city, each of whom may do their part only.
struct City {
    facilitator: Known,
    officer: Known,
}

impl City {
    /// A browser of one of them today: sessions of staff end.
    async fn browser(world: &World, known: &Known) -> Browser {
        world.browser_of(&world.session(known.id).await)
    }
}

/// A guest answers all questions and sends the idea.
async fn propose(world: &World, sentence: &str) -> (Browser, IdeaId) {
    let mut resident = world.browser();
    resident.open(&urls::new_idea("cooler-streets")).await;
    answer_questions(&mut resident, sentence).await;
    resident.press("Send my idea", &[]).await.is(200).see("Sent. Thank you.");
    let id = idea_of(&resident);
    (resident, id)
}

/// The facilitator finds the next thing that waits, and lets it through.
async fn let_through(world: &World, city: &City, words: &str) {
    world.clock.move_on(1);
    let mut facilitator = City::browser(world, &city.facilitator).await;
    facilitator.open(urls::NEXT_TO_MODERATE).await.is(200).see(words);
    facilitator.press("Let it through", &[]).await.is(200);
}

/// The idea is held, let through, answered and talked about; a report about it comes to nothing, with a reason.
async fn moderated_and_discussed(world: &World, city: &City) -> (Browser, IdeaId) {
    let (mut resident, idea) = propose(world, SENTENCE).await;
    world.browser().open(&urls::idea(idea)).await.is(404);
    let_through(world, city, SENTENCE).await;
    resident.open(urls::ME).await.see("Everyone can read your idea now.");

    for choice in ["agree", "agree", "agree", "agree", "agree", "disagree"] {
        let mut neighbour = world.browser();
        neighbour.open(&urls::idea(idea)).await.is(200);
        neighbour.open(&urls::vote(idea)).await;
        neighbour.press("Save answer", &[("choice", choice)]).await.is(200);
    }
    let mut neighbour = world.browser();
    neighbour.open(&urls::idea(idea)).await;
    let words = [("stance", "for"), ("thought", "My flat has no shade."), ("life", "I am 74 and live alone.")];
    neighbour.press("Send viewpoint", &words).await.is(200);
    let_through(world, city, "My flat has no shade.").await;
    world.browser().open(&urls::idea(idea)).await.see("My flat has no shade.").see("5 of 6");

    let mut other = world.browser();
    other.open(&urls::report_target(idea.into())).await;
    other.press("Send report", &[("rule", "kind"), ("words", "Yards are for pupils.")]).await.is(200);
    world.clock.move_on(1);
    let mut facilitator = City::browser(world, &city.facilitator).await;
    facilitator.open(urls::NEXT_TO_MODERATE).await.see("Yards are for pupils.");
    facilitator.press("Keep it with this reason", &[("reason", "It speaks of places, not of people.")]).await.is(200);
    other.open(urls::ME).await;
    other.follow("We looked at what you reported.").await.is(200).see("It speaks of places, not of people.");
    (resident, idea)
}

/// The facilitator holds words with a reason, which the author reads and nobody else; what was held is let through later.
async fn held_with_a_reason(world: &World, city: &City, idea: IdeaId) {
    let mut neighbour = world.browser();
    neighbour.open(&urls::idea(idea)).await;
    neighbour.press("Send viewpoint", &[("stance", "question"), ("thought", "My cousin sells sails. Shall I ask?")]).await.is(200);
    world.clock.move_on(1);
    let mut facilitator = City::browser(world, &city.facilitator).await;
    facilitator.open(urls::NEXT_TO_MODERATE).await.see("My cousin sells sails.");
    facilitator.press("Hold it for now", &[]).await.is(422);
    let reason = "We ask whether this is an offer.";
    facilitator.press("Hold it for now", &[("rule", "kind"), ("reason", reason)]).await.is(200).lacks("My cousin sells sails.");
    neighbour.open(urls::ME).await;
    neighbour.follow("Your words are held for now. Read why.").await.is(200).see(reason).see("Test facilitator");
    world.browser().open(&urls::idea(idea)).await.lacks("My cousin sells sails.");

    let parked = facilitator.open(&format!("{}?why={}", urls::MODERATION_QUEUE, Why::Parked.code())).await.is(200).text();
    assert!(parked.contains("My cousin sells sails."), "what was held with a reason waits apart: {parked}");
    facilitator.follow("My cousin sells sails.").await.is(200).see(reason);
    facilitator.press("Let it through with this reason", &[("rule", ""), ("reason", "It is a question.")]).await.is(200);
    world.browser().open(&urls::idea(idea)).await.see("My cousin sells sails.");
}

/// A second idea that asks the same goes on in the first one.
async fn joined(world: &World, city: &City, idea: IdeaId) -> IdeaId {
    let (mut second, same) = propose(world, "Let people into school yards when it is hot").await;
    let_through(world, city, "Let people into school yards").await;
    let mut facilitator = City::browser(world, &city.facilitator).await;
    facilitator.open(&urls::join_idea(same)).await.is(200).see(SENTENCE);
    let kept = idea.to_string();
    facilitator.press("Join the ideas", &[("kept", &kept), ("reason", "Both open the yards.")]).await.is(200);
    second.open(urls::ME).await.see("goes on as part of another one");
    world.browser().open(&urls::idea(idea)).await.see("Joined from").see("Let people into school yards");
    same
}

/// A test with two teams that did not work, in which residents took part.
async fn tested(world: &World, city: &City, resident: &mut Browser, idea: IdeaId) -> TestId {
    let mut officer = City::browser(world, &city.officer).await;
    let test = city_tests::started(&mut officer, idea).await;
    resident.open(urls::ME).await.see("A test of your idea");
    city_tests::sign_up(resident, test, "").await;
    world.clock.move_on(20 * DAY);
    let mut officer = City::browser(world, &city.officer).await;
    city_tests::closed(&mut officer, test, "did_not_work").await;
    let mut stranger = world.browser();
    stranger.open(urls::HOME).await.see("School yards open until 8pm").see("Shade matters more than hours.");
    stranger.open(&urls::idea(idea)).await.see("School yards open until 8pm");
    test
}

/// Proposed, talked through, decided; and changed because of a test that did not work, and of the evidence of a resident.
async fn decided_and_changed(world: &World, city: &City, resident: &mut Browser, idea: IdeaId, test: TestId) -> DecisionId {
    let mut officer = City::browser(world, &city.officer).await;
    officer.open(&urls::new_decision("cooler-streets")).await.is(200);
    let proposal = [("stage", "proposed"), ("on", "2026-05-14"), ("ideas", "1")];
    officer.press("Publish", &decisions::with(decisions::WHOLE, &proposal)).await.is(200);
    let decision = decisions::shown(&officer);

    resident.open(&urls::decision(decision)).await.see("Open for views");
    resident.press("Send viewpoint", &[("stance", "question"), ("thought", "Who opens the gate?")]).await.is(200);
    let_through(world, city, "Who opens the gate?").await;
    world.browser().open(&urls::decision(decision)).await.see("Who opens the gate?");
    resident.open(urls::ME).await.see("Who opens the gate?").lacks("about something that is not shown now");

    world.clock.move_on(15 * DAY);
    let mut officer = City::browser(world, &city.officer).await;
    let words = [("because", "Nobody spoke against it."), ("on", "2026-05-14"), ("meeting", "Meeting of 14 May 2026")];
    decisions::act(&mut officer, decision, ChangeKind::Decided, "Publish the decision", &words).await.is(200);

    evidence::tell(resident, idea, "I missed my 8:30 visit three times.").await;
    world.clock.move_on(10 * DAY);
    let mut officer = City::browser(world, &city.officer).await;
    let address = urls::test(test);
    let moved = [
        ("what", "Close Elm Street to cars 8:30 to 9:15 on school days."),
        ("moved-2", "The test with open school yards did not work"),
        ("moved-2-known", "22 people came, and we had hoped for more"),
        ("moved-2-address", address.as_str()),
    ];
    let words = decisions::with(decisions::BECAUSE, &moved);
    decisions::act(&mut officer, decision, ChangeKind::Changed, "Publish the change", &words).await.is(200);
    let mut stranger = world.browser();
    stranger.open(&urls::decision(decision)).await.see("What moved us").see("removed: 8:15").see("added: 8:30");
    // From what moved us to the test itself, with what we learned.
    stranger.follow("The test with open school yards did not work").await.is(200).see("Shade matters more than hours.");
    assert_eq!(stranger.page().path(), address);
    stranger.open(urls::CHANGES).await.see("Decision changed");
    world.run_jobs().await;
    resident.open(urls::ME).await.see("A decision about something you took part in, or that you follow, changed. We say why.");
    decision
}

both!(an_idea_from_its_first_words_to_the_committee, |world| async move {
    world.mission_with("cooler-streets", |fields| fields.moderation = Moderation::Before).await;
    let city = City { facilitator: world.staff(Role::Facilitator).await, officer: world.staff(Role::Officer).await };
    let (mut resident, idea) = moderated_and_discussed(&world, &city).await;
    held_with_a_reason(&world, &city, idea).await;
    joined(&world, &city, idea).await;
    let test = tested(&world, &city, &mut resident, idea).await;
    let mut officer = City::browser(&world, &city.officer).await;
    officer.open(&urls::answer_idea(idea)).await.is(200);
    let answer =
        [("heard", "You want cool places."), ("state", "decided"), ("reply", "We open two yards."), ("reason", "Shade comes first.")];
    officer.press("Send the answer", &answer).await.is(200);
    resident.open(&urls::idea(idea)).await.see("We open two yards.").see("Was this a fair answer?");
    let decision = decided_and_changed(&world, &city, &mut resident, idea, test).await;

    // The paper for the committee holds all of it.
    let (paper, id) = papers::make(&world, &world.session(city.officer.id).await, &[]).await;
    paper.page().is(200).see(SENTENCE).see("School yards open until 8pm").see("Shade matters more than hours.");
    assert!(world.browser().open(&urls::paper(id)).await.is(200).text().contains(SENTENCE));

    // The numbers are true, and the record says who did what.
    let mut stranger = world.browser();
    for page in [urls::idea(idea), urls::test(test), urls::decision(decision)] {
        stranger.open(&page).await.is(200);
    }
    let records = world.database.rows("SELECT DISTINCT action FROM action_records WHERE role <> 'resident' ORDER BY 1").await;
    let done: BTreeSet<String> = records.into_iter().flatten().flatten().collect();
    for action in [
        "moderation.let_through",
        "moderation.dismissed",
        "moderation.held",
        "idea.joined",
        "test.proposed",
        "test.started",
        "test.closed",
        "idea.answered",
        "decision.proposed",
        "decision.decided",
        "decision.changed",
        "paper.made",
    ] {
        assert!(done.contains(action), "{action} is not in the record: {done:?}");
    }
    crate::moderation::recount(&world).await;
});
