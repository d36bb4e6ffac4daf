//! Papers about a decision, and what they say when it changed after.

use super::{TYPED, bytes, id_of};
use crate::{
    decisions::{BECAUSE, WHOLE, act, again, officer, shown, with},
    support::readers::read,
};
use app::urls;
use domain::{decision::ChangeKind, test::TestState};

/// What people see who read a paper about a decision that changed.
const CHANGED: &str = "This decision changed on 19 April 2026.";

both!(a_paper_about_a_decision_says_when_it_changed, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Shade at the school gate").await;
    let elsewhere = world.idea(mission, "A pond in the park").await;
    let (known, mut staff) = officer(&world).await;
    world.test_by(known.id, mission, idea, TestState::Closed).await;
    let teller = world.guest().await;
    for (target, words) in [(idea, "It was 50 degrees at the gate"), (elsewhere, "Ducks need water")] {
        let id = world.evidence_of(teller.id, mission, target.into(), words, "number", None, "open").await;
        world.database.execute(&format!("UPDATE evidence SET quote = 'not_asked' WHERE id = {}", world.database.id(id.uuid()))).await;
    }
    staff.open(&urls::new_decision("cooler-streets")).await.is(200);
    staff.press("Publish", &with(WHOLE, &[("ideas", "1")])).await.is(200);
    let decision = shown(&staff);
    staff.follow("Make a paper for a committee").await.is(200).see("what decision 1 rests on, as it is now in version 1");
    assert_eq!(staff.page().path(), urls::make_decision_paper(decision));
    assert!(staff.page().field("options").contains("Close all day. 14 people could not get home."));
    staff.press("Make the paper", TYPED).await.is(200);
    let first = id_of(&staff);
    let page = staff.page();
    for words in [
        "3. The decision 3.1 Decision 1, version 1 (Decided): Close Elm Street to cars 8:15 to 9:15 on school days.",
        "Why: Children walk where cars do not drive.",
        "Who decided: Transport Committee. Meeting of 9 April 2026, item 6. Jonah Peake, Chair. Decided on 9 April 2026.",
        "We look again on 30 September 2026.",
        "What those said who did not agree: Half an hour is too short.",
        "If we do nothing: It was 36 degrees on 5 days.",
        "How we know: Counted on 10 school days",
        "Probably right, about 7 in 10: Care visits can move by an hour.",
        "People who get care at home. Worse. How we know: Four carers, 11 visits. What we will do: Ask 5 households.",
        "Shade at the school gate",
        "It was 50 degrees at the gate",
        "Result: Did not work.",
        "Fewer than 5 people took part.",
    ] {
        page.see(words);
    }
    page.lacks("A pond in the park").lacks("Ducks need water").lacks("Before:").lacks("changed on");
    page.see("Made on 9 April 2026 from decision 1, version 1, of the mission");

    world.clock.move_on(10 * 24 * 3600);
    let mut staff = again(&world, &known).await;
    let changed = with(BECAUSE, &[("what", "Close Elm Street to cars 8:30 to 9 on school days.")]);
    act(&mut staff, decision, ChangeKind::Changed, "Publish the change", &changed).await.is(200);
    // Whoever reads the old paper is told, on the page and in files that are taken now; the paper itself is as it was.
    let mut stranger = world.browser();
    stranger.open(&urls::paper(first)).await.see(CHANGED).see("Close Elm Street to cars 8:15 to 9:15").lacks("Make a new paper");
    stranger.page().see(&format!("The newest version is at {}{}", world.app().config.origin, urls::decision(decision)));
    assert_eq!(stranger.page().count(".panel.noprint, .noprint .panel"), 0, "it is printed, too");
    stranger.follow("See the newest version").await.see("Close Elm Street to cars 8:30 to 9");
    let newest = format!("{CHANGED} The newest version is at {}{}", world.app().config.origin, urls::decision(decision));
    let file = read("docx", &bytes(&stranger, &urls::paper_file(first, "docx")).await).await;
    let notes: Vec<&str> = file["paragraphs"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|each| each["style"] == "Note")
        .map(|each| each["text"].as_str().unwrap())
        .collect();
    assert_eq!(notes.first(), Some(&newest.as_str()));
    let styles: Vec<&str> = file["paragraphs"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|each| each["text"] == "The decision")
        .map(|each| each["style"].as_str().unwrap())
        .collect();
    assert_eq!(styles, ["Heading 1"]);
    assert!(String::from_utf8(bytes(&stranger, &urls::paper_file(first, "html")).await).unwrap().contains(&newest));

    staff.open(&urls::paper(first)).await.see(CHANGED);
    staff.follow("Make a new paper from this one").await.is(200);
    assert_eq!(staff.page().field("recommendation"), "Plant trees at six places.\nLook again by 30 September 2026.");
    staff.press("Make the paper", &[]).await.is(200);
    let second = id_of(&staff);
    let page = staff.page();
    for words in [
        "Decision 1, version 2 (Changed): Close Elm Street to cars 8:30 to 9 on school days.",
        "Before: Close Elm Street to cars 8:15 to 9:15 on school days.",
        "Now: Close Elm Street to cars 8:30 to 9 on school days.",
        "This changed because: Four carers told us that visits cannot move. We were wrong about this.",
        "What moved us: I missed my 8:30 visit three times. How we know: Four carers, February 2026.",
        "Who is better or worse off: Carers are better off.",
        "4. How the decision came about",
        "Version 2, 19 April 2026: Close Elm Street to cars 8:30 to 9 on school days. This changed because: Four carers",
        "Version 1, 9 April 2026: Close Elm Street to cars 8:15 to 9:15 on school days. Why: Children walk",
    ] {
        page.see(words);
    }
    page.lacks("This decision changed on");

    // Keeping it is no change.
    world.clock.move_on(24 * 3600);
    let mut staff = again(&world, &known).await;
    let kept: Vec<_> = BECAUSE.iter().copied().filter(|(name, _)| *name != "off").collect();
    act(&mut staff, decision, ChangeKind::Kept, "Publish", &kept).await.is(200);
    staff.open(&urls::paper(second)).await.lacks("This decision changed on").lacks("Make a new paper");
});

both!(evidence_that_a_decision_names_is_in_its_paper, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let elsewhere = world.idea(mission, "A pond in the park").await;
    let teller = world.guest().await;
    let mut told = Vec::new();
    for words in ["It was 50 degrees at the gate", "Ducks need water"] {
        let id = world.evidence_of(teller.id, mission, elsewhere.into(), words, "number", None, "open").await;
        world.database.execute(&format!("UPDATE evidence SET quote = 'not_asked' WHERE id = {}", world.database.id(id.uuid()))).await;
        told.push(id);
    }
    let named = told[0];
    let decision = world
        .decision_in(mission, domain::decision::State::Decided, |decision| {
            let (what, known) = ("Heat at the gate".to_owned(), "Measured in May".to_owned());
            decision.evidence.push(domain::decision::Source { what, known, address: String::new(), evidence: Some(named) });
        })
        .await;
    let (_, mut staff) = officer(&world).await;
    staff.open(&urls::make_decision_paper(decision)).await.is(200);
    staff.press("Make the paper", TYPED).await.is(200).see("The decision rests on: Heat at the gate. How we know: Measured in May.");
    staff.page().see("It was 50 degrees at the gate").lacks("Ducks need water");
    // Taken out later, it is gone; what staff wrote about it stays.
    world.database.execute(&format!("UPDATE evidence SET state = 'hidden' WHERE id = {}", world.database.id(named.uuid()))).await;
    let paper = id_of(&staff);
    staff.open(&urls::paper(paper)).await.see("Heat at the gate").lacks("It was 50 degrees at the gate");
});

both!(a_paper_about_a_mission_says_which_decision_changed, |world| async move {
    world.mission("cooler-streets").await;
    let (known, mut staff) = officer(&world).await;
    staff.open(&urls::new_decision("cooler-streets")).await.is(200);
    staff.press("Publish", WHOLE).await.is(200);
    let decision = shown(&staff);
    let mut papers = Vec::new();
    for told in [true, false] {
        staff.open(&urls::make_paper("cooler-streets")).await.is(200);
        let mut sent = staff.filled("Make the paper", TYPED);
        sent.pairs.retain(|(name, value)| told || name != "part" || value != "decisions");
        staff.go(sent).await.is(200);
        papers.push(id_of(&staff));
    }
    world.clock.move_on(24 * 3600);
    let mut staff = again(&world, &known).await;
    let changed = with(BECAUSE, &[("what", "Close Elm Street to cars 8:30 to 9 on school days.")]);
    act(&mut staff, decision, ChangeKind::Changed, "Publish the change", &changed).await.is(200);
    staff.open(&urls::paper(papers[0])).await.see("Decision 1 changed on 10 April 2026, after this paper was made.");
    staff.open(&urls::paper(papers[1])).await.lacks("changed on");
});

both!(only_those_who_may_make_a_paper_about_a_decision, |world| async move {
    let town = world.town().await;
    let decision = town.decision(domain::decision::State::Decided);
    for who in [&town.other, &town.facilitator_elsewhere] {
        let mut browser = world.browser_of(who);
        browser.open(&urls::make_decision_paper(decision)).await.is(403);
        browser.open(&urls::decision(decision)).await.lacks("Make a paper for a committee");
    }
    let mut browser = world.browser_of(&town.facilitator);
    browser.open(&urls::decision(decision)).await.see("Make a paper for a committee");
    let page = browser.open(&urls::make_decision_paper(decision)).await;
    page.is(200);
    assert_eq!(page.count("input[name=part][value=history][checked]"), 1);
    let over = town.decision(domain::decision::State::Ended);
    browser.open(&urls::make_decision_paper(over)).await.see("No day is set to look again.");
    // A paper of another thing is no start for this one.
    browser.open(&urls::make_decision_paper_from(decision, town.paper)).await.is(200);
    assert_ne!(browser.page().field("title"), "");
});
