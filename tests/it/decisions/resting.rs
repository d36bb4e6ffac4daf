//! What a decision rests on: chosen from what the mission has, followed back, and calling for a look when it falls or comes.

use super::{BECAUSE, WHOLE, act, officer, shown, with};
use crate::{
    city_tests::{sign_up, started},
    evidence::tell,
    support::{Browser, World, content::Known},
};
use app::urls;
use domain::{
    AssumptionId, DecisionId, EvidenceId,
    decision::{ChangeKind, Decision, Rests, State, Sure},
    person::Role,
    target::Target,
};
use futures::FutureExt as _;
use std::panic::AssertUnwindSafe;

const CLAIM: &str = "Shade brings people out.";

fn resting(assumption: AssumptionId) -> impl FnOnce(&mut Decision) {
    move |decision| decision.assumptions = vec![Rests { says: CLAIM.to_owned(), sure: Sure::ProbablyRight, assumption: Some(assumption) }]
}

async fn say_sure(browser: &mut Browser, assumption: AssumptionId, sure: &str) {
    browser.open(&urls::sure(assumption)).await.is(200);
    browser.press("Save how sure we are", &[("sure", sure), ("reason", "We looked.")]).await.is(200);
}

async fn waits(world: &World, id: DecisionId) -> bool {
    let mut browser = world.browser();
    let page = browser.open(&urls::decision(id)).await;
    let on_page = page.text().contains("Time to look again");
    let id = world.database.id(id.uuid());
    let called = world.database.number(&format!("SELECT COUNT(*) FROM decisions WHERE id = {id} AND called_for IS NOT NULL")).await;
    assert_eq!(on_page, called == 1, "the page and the lists agree");
    on_page
}

/// Tells a story about a decision, as a person of their own.
async fn story(world: &World, id: DecisionId, says: &str) -> (Browser, EvidenceId) {
    let mut browser = world.browser();
    browser.open(&format!("{}?kind=story", urls::new_evidence(id.into()))).await.is(200);
    browser.press("Add this evidence", &[("says", says), ("quote", "yes")]).await.is(200);
    let id = crate::evidence::shown(&browser);
    (browser, id)
}

both!(what_we_are_less_sure_of_calls_every_decision_on_it, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let stone = world.assumption(mission, CLAIM, 4).await;
    let on_it = world.decision(mission, resting(stone)).await;
    let too = world.decision(mission, resting(stone)).await;
    let proposal = world.decision_in(mission, State::Proposed, resting(stone)).await;
    let other = world.decision(mission, |_| {}).await;
    let (_, mut staff) = officer(&world).await;
    // One that rested on it before and does not now is left alone.
    let left = world.decision(mission, resting(stone)).await;
    act(
        &mut staff,
        left,
        ChangeKind::Changed,
        "Publish the change",
        &with(BECAUSE, &[("assumption-1-ref", ""), ("assumption-1", "Shops stay.")]),
    )
    .await
    .is(200);

    say_sure(&mut staff, stone, "3").await;
    assert!(!waits(&world, on_it).await, "one step is no fall");
    say_sure(&mut staff, stone, "2").await;
    for (id, expected) in [(on_it, true), (too, true), (proposal, false), (other, false), (left, false)] {
        assert_eq!(waits(&world, id).await, expected, "{id}");
    }
    let mut reader = world.browser();
    reader.open(&urls::decision(on_it)).await.see("We looked.").see(CLAIM);
    reader.open(&format!("{}?state=waiting", urls::DECISIONS)).await;
    assert_eq!(reader.page().count("ul.list > li"), 2);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM changes WHERE kind = 'decision.called'").await, 2);
    // Whoever looks again stops the clock; then a sign starts it anew.
    let kept = [("because", "Still right."), ("cause", "sign"), ("no_new_evidence", "1"), ("meeting", "May")];
    act(&mut staff, on_it, ChangeKind::Kept, "Publish, and keep it", &kept).await.is(200);
    assert!(!waits(&world, on_it).await);
    staff.open(&urls::see_sign(stone, 1)).await.is(200);
    staff.press("Save", &[("seen", "yes"), ("day", "2026-04-08"), ("reason", "Empty benches.")]).await.is(200);
    assert!(waits(&world, on_it).await);
    reader.open(&urls::decision(on_it)).await.see("Empty benches.").see("A sign we watch was seen on 8 April 2026.");

    let page = reader.open(&urls::assumption(stone)).await;
    page.see("What rests on this?").see("Close Elm Street to cars at school times");
    assert_eq!(page.count(&format!("a[href='{}']", urls::decision(on_it))), 1);
    assert_eq!(page.count(&format!("a[href='{}']", urls::decision(left))), 0, "it rests on this no more");
});

both!(small_steps_since_a_version_add_up, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let stone = world.assumption(mission, CLAIM, 5).await;
    let noted = |sure: Sure| {
        move |decision: &mut Decision| {
            resting(stone)(decision);
            decision.assumptions[0].sure = sure;
        }
    };
    let early = world.decision(mission, noted(Sure::WellSupported)).await;
    let (_, mut staff) = officer(&world).await;
    say_sure(&mut staff, stone, "4").await;
    let late = world.decision(mission, noted(Sure::ProbablyRight)).await;
    assert!(!waits(&world, early).await, "one step is no fall");
    say_sure(&mut staff, stone, "3").await;
    assert!(waits(&world, early).await, "two steps since its version");
    assert!(!waits(&world, late).await, "one step since its version");
    world.browser().open(&urls::decision(early)).await.see("We are much less sure of something it rests on, since 9 April 2026.");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM changes WHERE kind = 'decision.called'").await, 1);
    // Whoever keeps it knows how sure we are by then: the steps are counted from there.
    let kept = [("because", "Still right."), ("cause", "sign"), ("no_new_evidence", "1"), ("meeting", "May")];
    act(&mut staff, early, ChangeKind::Kept, "Publish, and keep it", &kept).await.is(200);
    world.browser().open(&urls::decision_version(early, 2)).await.is(200).see("Could go either way");
    say_sure(&mut staff, stone, "4").await;
    say_sure(&mut staff, stone, "3").await;
    assert!(!waits(&world, early).await, "no less sure than at the last look");
    say_sure(&mut staff, stone, "2").await;
    assert!(waits(&world, early).await && waits(&world, late).await);
});

both!(evidence_of_enough_residents_calls_a_decision, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let id = world.decision(mission, |decision| decision.evidence_people = 2).await;
    let (_, mut staff) = officer(&world).await;
    let (mut one, first) = story(&world, id, "I could not get home.").await;
    one.open(&urls::decision(id)).await.see("I could not get home.");
    // Neither one person twice, nor the city, nor what waits, is a second resident.
    one.open(&format!("{}?kind=story", urls::new_evidence(id.into()))).await;
    one.press("Add this evidence", &[("says", "Again."), ("quote", "yes")]).await.is(200);
    staff.open(&format!("{}?kind=story", urls::new_evidence(id.into()))).await;
    let weighed = [("says", "We saw it too."), ("quote", "yes"), ("strength", "hint"), ("strength_reason", "One day.")];
    staff.press("Add this evidence", &weighed).await.is(200);
    let (_, held) = story(&world, id, "Ring 270-555-0118.").await;
    assert!(!waits(&world, id).await);
    world.clock.move_on(1);
    staff.open(&urls::moderate(held.into())).await;
    staff.press("Let it through", &[]).await.is(200);
    assert!(waits(&world, id).await, "the second resident");
    // What is taken out counts no more, and what is given back counts again.
    world.clock.move_on(1);
    staff.open(&urls::moderate(held.into())).await;
    staff.press("Take it out", &[("rule", "private")]).await.is(200);
    assert!(!waits(&world, id).await);
    world.clock.move_on(1);
    staff.open(&urls::moderate(held.into())).await;
    staff.press("Let it through", &[]).await.is(200);
    assert!(waits(&world, id).await);
    for story in [first, held] {
        let calls = format!("SELECT COUNT(*) FROM decision_calls WHERE evidence_id = {}", world.database.id(story.uuid()));
        assert_eq!(world.database.number(&calls).await, 1, "one piece calls once");
    }
    assert_eq!(
        world.database.number("SELECT COUNT(*) FROM decision_calls WHERE about <> '' OR note <> ''").await,
        0,
        "no words are copied"
    );
    // After a look only what is new counts.
    let kept = [("because", "Still right."), ("cause", "new_evidence"), ("no_new_evidence", "1"), ("meeting", "May")];
    act(&mut staff, id, ChangeKind::Kept, "Publish, and keep it", &kept).await.is(200);
    story(&world, id, "A third one.").await;
    assert!(!waits(&world, id).await);
    let (mut fourth, _) = story(&world, id, "A fourth one.").await;
    assert!(waits(&world, id).await);
    let page = fourth.page().path().to_owned();
    fourth.open(&page).await;
    let back = urls::withdraw_evidence(page.trim_start_matches("/evidence/").parse().unwrap());
    fourth.open(&back).await;
    fourth.press("Take it back", &[]).await.is(200);
    assert!(!waits(&world, id).await);
});

both!(a_decision_names_what_the_mission_has, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let elsewhere = world.mission("other-streets").await;
    let idea = world.idea(mission, "Shade at the school gate").await;
    let stone = world.assumption(mission, CLAIM, 4).await;
    let strange = world.assumption(elsewhere, "Rain falls.", 4).await;
    let mut resident = world.browser();
    let proof = tell(&mut resident, idea, "I missed my visit.").await;
    let held = world.evidence_of(world.guest().await.id, mission, Target::from(idea), "Words that wait.", "story", None, "held").await;
    let (_, mut staff) = officer(&world).await;
    staff
        .open(&urls::new_decision("cooler-streets"))
        .await
        .is(200)
        .see(CLAIM)
        .see("I missed my visit.")
        .lacks("Rain falls.")
        .lacks("Words that wait.");
    let [stone_id, strange_id, proof_id, held_id] = [stone.uuid(), strange.uuid(), proof.uuid(), held.uuid()].map(|id| id.to_string());
    // What was typed beside what was chosen is not dropped.
    let both = with(WHOLE, &[("ideas", "1"), ("assumption-1-ref", &stone_id), ("evidence-1-ref", &proof_id)]);
    let page = staff.press("Publish", &both).await;
    page.is(422).see("You chose one from the list, and you wrote something else beside it.");
    assert_eq!(
        (page.field("assumption-1"), page.field("assumption-1-ref")),
        ("Care visits can move by an hour.".to_owned(), stone_id.clone())
    );
    // What another mission has, or what waits, cannot be named.
    let right = with(&both, &[("assumption-1", ""), ("assumption-1-sure", "")]);
    let sent = staff.filled("Publish", &right);
    for (name, id) in [("assumption-1-ref", &strange_id), ("evidence-1-ref", &held_id), ("evidence-1-ref", &"x".to_owned())] {
        staff.go(sent.clone().with(name, id)).await.is(422);
    }
    staff.press("Publish", &right).await.is(200);
    let id = shown(&staff);
    let mut reader = world.browser();
    let page = reader.open(&urls::decision(id)).await.see(CLAIM).see("Probably right");
    assert_eq!(page.count(&format!("a[href='{}']", urls::assumption(stone))), 1);
    assert_eq!(page.count(&format!("a[href='{}']", urls::evidence(proof))), 1);
    reader.open(&urls::evidence(proof)).await.see("Decisions that name this").see("Close Elm Street to cars 8:15 to 9:15");
    reader.open(&urls::assumption(stone)).await.see("Close Elm Street to cars 8:15 to 9:15");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM decision_evidence").await, 1);
    for change in ["UPDATE decision_evidence SET version = 2", "DELETE FROM decision_assumptions"] {
        assert!(AssertUnwindSafe(world.database.execute(change)).catch_unwind().await.is_err(), "{change} went through");
    }

    // The new version says how sure we are now, though nobody typed that again.
    say_sure(&mut staff, stone, "3").await;
    let because = with(BECAUSE, &[("what", "Close Elm Street to cars all day.")]);
    act(&mut staff, id, ChangeKind::Changed, "Publish the change", &because).await.is(200);
    reader.open(&urls::decision_version(id, 2)).await.see("Could go either way");
    reader.open(&urls::decision_version(id, 1)).await.see("Probably right");
    // What the resident takes back leaves no word in the decision, which stays as it was written.
    resident.open(&urls::withdraw_evidence(proof)).await;
    resident.press("Take it back", &[]).await.is(200);
    for page in [urls::decision(id), urls::decision_version(id, 1), urls::decision_versions(id)] {
        reader.open(&page).await.is(200).lacks("I missed my visit.");
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM decision_versions WHERE fields LIKE '%I missed my visit.%'").await, 0);
    staff.open(&urls::decision_act(id, ChangeKind::Changed)).await.is(200);
});

both!(threads_and_evidence_stand_on_tests_and_decisions, |world| async move {
    let town = world.town().await;
    let mut resident = world.browser_of(&town.writer);
    for target in
        [Target::from(town.test(domain::test::TestState::Running)), Target::from(town.decision(State::Decided)), town.proposal.into()]
    {
        resident.open(&urls::target(target)).await.is(200);
        resident.follow("Add evidence").await.is(200);
        resident.follow("A story").await.is(200);
        resident.press("Add this evidence", &[("says", "It was hot."), ("quote", "yes")]).await.is(200);
        let page = resident.page();
        assert_eq!(page.count(&format!("a[href='{}#evidence']", urls::target(target))), 1, "the way back");
        resident.open(&urls::target(target)).await.is(200).see("It was hot.");
    }
    let mut facilitator = world.browser_of(&world.staff(Role::Facilitator).await);
    let list = facilitator.open(&urls::mission_evidence("cooler-streets")).await.is(200);
    list.see("A test that is running").see("Close Elm Street to cars at school times");
});

both!(those_whom_a_decision_concerns_are_told_once, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Shade at the school gate").await;
    let (_, mut staff) = officer(&world).await;
    let (writer, tester, left, follower, stranger) =
        (world.guest().await, world.guest().await, world.guest().await, world.guest().await, world.guest().await);
    let story = world.evidence_of(writer.id, mission, Target::from(idea), "I missed my visit.", "story", None, "open").await;
    let test = started(&mut staff, idea).await;
    for (person, email) in [(&tester, "tester@resident.example"), (&left, "left@resident.example")] {
        sign_up(&mut world.browser_of(person), test, email).await;
    }
    let mut gone = world.browser_of(&left);
    gone.open(&urls::test(test)).await;
    gone.follow("Give my place back").await;
    gone.press("Give my place back", &[]).await.is(200);
    let result =
        world.evidence_of(world.guest().await.id, mission, Target::from(test), "22 people came.", "test_result", None, "open").await;
    world.evidence_of(stranger.id, mission, Target::from(idea), "Nobody names this.", "story", None, "open").await;
    let [story, result] = [story, result].map(|id| id.uuid().to_string());
    staff.open(&urls::new_decision("cooler-streets")).await;
    let named =
        [("evidence-1-ref", &*story), ("evidence-2", "22 people came"), ("evidence-2-known", "One week"), ("evidence-2-ref", &*result)];
    staff.press("Publish", &with(WHOLE, &named)).await.is(200);
    let id = shown(&staff);
    let mut browser = world.browser_of(&follower);
    browser.open(&urls::decision(id)).await.is(200);
    browser.press("Follow", &[]).await.is(200).see("Saved. You follow this.");
    world.run_jobs().await;
    let told = async |person: &Known, kind: &str| {
        let person = world.database.id(person.id.uuid());
        world.database.number(&format!("SELECT COUNT(*) FROM notices WHERE person_id = {person} AND kind = '{kind}'")).await
    };
    for (person, decided) in [(&writer, 1), (&tester, 1), (&left, 0), (&stranger, 0)] {
        assert_eq!(told(person, "decision_decided").await, decided);
    }
    world.clock.move_on(60);
    let kept = [("because", "Still right."), ("cause", "sign"), ("no_new_evidence", "1"), ("meeting", "May")];
    act(&mut staff, id, ChangeKind::Kept, "Publish, and keep it", &kept).await.is(200);
    world.run_jobs().await;
    world.run_jobs().await;
    for (person, kept) in [(&writer, 1), (&tester, 1), (&left, 0), (&stranger, 0), (&follower, 1)] {
        assert_eq!(told(person, "decision_kept").await, kept);
    }
    browser.open(urls::ME).await.see("We looked again at a decision about something you took part in, or that you follow, and kept it.");
});
