//! Decisions: proposed, decided, changed because of evidence, looked at again, put right, ended. Nothing is ever edited in
//! place, and everyone can read all of it.

mod changes;
mod conflict;
mod history;
mod looking;
mod resting;

use crate::support::{Browser, Known, World, browser::Answer};
use app::urls;
use domain::{DecisionId, decision::ChangeKind, person::Role};

/// A whole decision as an officer types it.
pub const WHOLE: &[(&str, &str)] = &[
    ("stage", "decided"),
    ("what", "Close Elm Street to cars 8:15 to 9:15 on school days."),
    ("who", "Transport Committee"),
    ("speaker", "Jonah Peake, Chair"),
    ("on", "2026-04-09"),
    ("meeting", "Meeting of 9 April 2026, item 6"),
    ("why", "Children walk where cars do not drive.\n\nHeat is worst at the gate."),
    ("do_nothing", "It was 36 degrees on 5 days."),
    ("option-1", "Close all day."),
    ("option-1-why", "14 people could not get home."),
    ("evidence-1", "Test 8: 91 of 118 children walk"),
    ("evidence-1-known", "Counted on 10 school days"),
    ("assumption-1", "Care visits can move by an hour."),
    ("assumption-1-sure", "4"),
    ("sure", "4"),
    ("affect-1", "People who get care at home"),
    ("affect-1-how", "worse"),
    ("affect-1-known", "Four carers, 11 visits"),
    ("affect-1-do", "Ask 5 households"),
    ("affect-1-check", "2026-06-01"),
    ("affect-2", "Shop owners"),
    ("affect-2-how", "unknown"),
    ("affect-2-do", "Talk with 9 shops"),
    ("affect-2-check", "2026-05-01"),
    ("sign-1", "More than 60 cars at 8:15"),
    ("sign-1-look", "We look each Friday."),
    ("sign-2", "One late ambulance"),
    ("look_again_on", "2026-09-30"),
    ("minority", "Half an hour is too short."),
];

/// Why something changed, as an officer types it.
pub const BECAUSE: &[(&str, &str)] = &[
    ("because", "Four carers told us that visits cannot move. We were wrong about this."),
    ("cause", "new_evidence"),
    ("moved-1", "I missed my 8:30 visit three times"),
    ("moved-1-known", "Four carers, February 2026"),
    ("off", "Carers are better off."),
    ("meeting", "Meeting of May, item 2"),
];

/// What an officer types, with some of it otherwise.
pub fn with<'a>(base: &[(&'a str, &'a str)], other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = base.iter().filter(|(name, _)| !other.iter().any(|(each, _)| each == name));
    kept.chain(other).copied().collect()
}

/// An officer with a browser.
pub async fn officer(world: &World) -> (Known, Browser) {
    let known = world.staff(Role::Officer).await;
    let browser = world.browser_of(&known);
    (known, browser)
}

/// The same officer on another day: sessions of staff end.
pub async fn again(world: &World, officer: &Known) -> Browser {
    let known = world.session(officer.id).await;
    world.browser_of(&known)
}

/// The decision whose page a browser shows.
#[track_caller]
pub fn shown(browser: &Browser) -> DecisionId {
    let id = browser.page().path().strip_prefix("/decisions/").unwrap_or_default().split('/').next().unwrap_or_default().to_owned();
    id.parse().unwrap_or_else(|_| panic!("not the page of a decision: {}", browser.page().url))
}

/// Opens the form of an act and sends it.
pub async fn act<'a>(browser: &'a mut Browser, id: DecisionId, kind: ChangeKind, button: &str, fields: &[(&str, &str)]) -> &'a Answer {
    browser.open(&urls::decision_act(id, kind)).await.is(200);
    browser.press(button, fields).await
}

both!(a_proposal_becomes_a_decision_that_changes_and_ends, |world| async move {
    let mission = world.mission("cooler-streets").await;
    world.idea(mission, "Shade at the school gate").await;
    let (known, mut staff) = officer(&world).await;
    staff.open(&urls::new_decision("cooler-streets")).await.is(200);
    let proposal = with(WHOLE, &[("stage", "proposed"), ("on", "2026-05-07"), ("ideas", "1")]);
    staff.press("Publish", &proposal).await.is(200).see("Saved. Everyone can read it now.");
    let id = shown(&staff);

    let mut stranger = world.browser();
    let page = stranger.open(&urls::decision(id)).await;
    page.is(200).lacks("Saved.").lacks("For the city team");
    for words in [
        "Decision 1",
        "Open for views",
        "Nothing is decided yet. This is open for views until 7 May 2026.",
        "Children walk where cars do not drive.",
        "It was 36 degrees on 5 days.",
        "Close all day. 14 people could not get home.",
        "Test 8: 91 of 118 children walk",
        "Care visits can move by an hour. Probably right about 7 in 10",
        "People who get care at home",
        "We do not know yet",
        "Talk with 9 shops",
        "We check on 1 May 2026.",
        "More than 60 cars at 8:15 We look each Friday. Not seen yet.",
        "30 September 2026",
        "Jonah Peake",
        "Half an hour is too short.",
        "Shade at the school gate",
    ] {
        page.see(words);
    }
    assert_eq!(page.all("h1"), ["Close Elm Street to cars 8:15 to 9:15 on school days."]);
    assert_eq!(page.count(".ba"), 0, "nothing changed yet");

    world.clock.move_on(28 * 24 * 3600);
    let mut staff = again(&world, &known).await;
    let decided = [("because", "Nobody said anything."), ("on", "2026-05-07"), ("meeting", "Meeting of 7 May 2026")];
    act(&mut staff, id, ChangeKind::Decided, "Publish the decision", &decided).await.is(200).see("Saved.").see("Decided");

    world.clock.move_on(10 * 24 * 3600);
    let mut staff = again(&world, &known).await;
    let changed = with(
        BECAUSE,
        &[("what", "Close Elm Street to cars 8:30 to 9 on school days. Care workers can always drive in."), ("assumption-1-sure", "1")],
    );
    act(&mut staff, id, ChangeKind::Changed, "Publish the change", &changed).await.is(200);
    let page = stranger.open(&urls::decision(id)).await;
    page.is(200)
        .see("Decision 1, version 3")
        .see("This changed because Four carers told us that visits cannot move. We were wrong about this.")
        .see("What moved us I missed my 8:30 visit three times Four carers, February 2026")
        .see("Carers are better off.")
        .see("Was Probably right about 7 in 10 Now Looks wrong about 1 in 10");
    assert_eq!(page.all(".ba del"), ["removed: 8:15", "removed: 9:15"]);
    assert_eq!(page.all(".ba ins"), ["added: 8:30", "added: 9", "added: Care workers can always drive in."]);
    assert_eq!(page.count(".stone.over"), 1);

    let wrong = [("what", "Close Elm Street to cars 8:30 to 10 on school days."), ("because", "A slip.")];
    act(&mut staff, id, ChangeKind::Corrected, "Publish the correction", &wrong).await.is(422).see("more than a slip of the pen");
    let fields = [("what", "Close Elm Street to cars 8:30 to 9 on school days. Care workers can always drive in!"), ("because", "A slip.")];
    act(&mut staff, id, ChangeKind::Corrected, "Publish the correction", &fields).await.is(200);

    let kept = [("because", "The count in May was the same."), ("cause", "review_due"), ("no_new_evidence", "1"), ("meeting", "June")];
    act(&mut staff, id, ChangeKind::Kept, "Publish, and keep it", &kept).await.is(200).see("Looked again, kept");
    staff.page().see("We looked again and kept it because").see("We have no new evidence.");
    let ended =
        [("because", "The school moved."), ("cause", "emergency"), ("no_new_evidence", "1"), ("off", "Nobody."), ("meeting", "July")];
    act(&mut staff, id, ChangeKind::Ended, "End the decision", &ended).await.is(200).see("Ended");
    staff.open(&urls::decision_act(id, ChangeKind::Changed)).await.is(200).see("This cannot be done with the decision as it stands now.");
    assert_eq!(staff.page().count("main form"), 0);

    for words in ["Decision proposed", "Decided", "Decision changed", "Looked again and kept", "Slip of the pen", "Decision ended"] {
        stranger.open(urls::CHANGES).await.see(words);
    }
    let records = "SELECT COUNT(*) FROM action_records WHERE action LIKE 'decision.%'";
    assert_eq!(world.database.number(records).await, 6);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM decision_versions").await, 6);
});

both!(nothing_can_be_left_out_and_nothing_typed_is_lost, |world| async move {
    world.mission("cooler-streets").await;
    let (_, mut staff) = officer(&world).await;
    staff.open(&urls::new_decision("cooler-streets")).await;
    let page = staff.press("Publish", &[("why", "A </textarea><b>long</b> story"), ("affect-2", "Shops"), ("ideas", "7")]).await.is(422);
    assert!(page.title().starts_with("Error: "), "{}", page.title());
    for problem in [
        "Is this decided already? Choose one answer.",
        "What we decided: Write something here.",
        "Who decided: Write something here.",
        "On which day: Write something here.",
        "In which meeting: Write something here.",
        "Why we did not do nothing: Write something here.",
        "What this is based on: Write something here.",
        "What we assumed: Write something here.",
        "How sure we are: Choose one answer.",
        "Who this affects: Row 2 is not complete.",
        "What would change our mind: Write something here.",
        "We look again: Write something here.",
        "There is no idea 7 in this mission.",
    ] {
        page.see(problem);
    }
    assert_eq!((page.field("why"), page.field("affect-2")), ("A </textarea><b>long</b> story".to_owned(), "Shops".to_owned()));
    for href in page.hrefs().iter().filter_map(|href| href.strip_prefix('#')).filter(|href| *href != "main") {
        assert_eq!(page.count(&format!("[id='{href}']")), 1, "no field #{href}");
    }
    // Each thing that a version needs, left out alone.
    for (name, problem) in [
        ("what", "What we decided:"),
        ("who", "Who decided:"),
        ("on", "On which day:"),
        ("meeting", "In which meeting:"),
        ("why", "Why we decided this:"),
        ("do_nothing", "Why we did not do nothing:"),
        ("evidence-1-known", "What this is based on: Row 1 is not complete."),
        ("assumption-1-sure", "What we assumed: Row 1 is not complete."),
        ("sure", "How sure we are:"),
        ("affect-1-check", "Who this affects: Row 1 is not complete."),
        ("sign-1", "What would change our mind: Row 1 is not complete."),
        ("look_again_on", "We look again:"),
    ] {
        staff.open(&urls::new_decision("cooler-streets")).await;
        let page = staff.press("Publish", &with(WHOLE, &[(name, "")])).await.is(422);
        page.see(problem);
        assert_eq!(page.count("#errors li"), 1, "{name}: {:?}", page.all("#errors li"));
    }
    for (look, problem) in
        [("2027-04-10", "Choose 9 April 2027 or an earlier day."), ("2026-04-09", "Choose 10 April 2026 or a later day.")]
    {
        staff.open(&urls::new_decision("cooler-streets")).await;
        staff.press("Publish", &with(WHOLE, &[("look_again_on", look)])).await.is(422).see(problem);
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM decisions").await, 0);
});

both!(more_rows_come_without_script, |world| async move {
    world.mission("cooler-streets").await;
    let (_, mut staff) = officer(&world).await;
    staff.open(&urls::new_decision("cooler-streets")).await;
    assert_eq!(staff.page().count("[name^=affect-][name$=-how]"), 2);
    let form = staff.filled("Publish", WHOLE).with("more_affect", "1");
    staff.go(form).await.is(200).lacks("This is not saved yet");
    assert_eq!(staff.page().count("[name^=affect-][name$=-how]"), 4);
    assert_eq!(staff.page().field("affect-2-do"), "Talk with 9 shops");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM decisions").await, 0);
    let more = [
        ("affect-4", "Night workers"),
        ("affect-4-how", "better"),
        ("affect-4-known", "31 people"),
        ("affect-4-do", "Ask"),
        ("affect-4-check", "2026-06-01"),
    ];
    staff.press("Publish", &more).await.is(200).see("Night workers").see("Shop owners");
});

both!(a_correction_cannot_rewrite_any_reason, |world| async move {
    world.mission("cooler-streets").await;
    let (_, mut staff) = officer(&world).await;
    let none = [("evidence-1", ""), ("evidence-1-known", ""), ("no_evidence_tick", "1"), ("no_evidence", "it is too early to count.")];
    staff.open(&urls::new_decision("cooler-streets")).await;
    staff.press("Publish", &with(WHOLE, &none)).await.is(200);
    let id = shown(&staff);
    for (name, other, problem) in [
        ("what", "Open Elm Street to buses and to bikes at night.", "What we decided"),
        ("speaker", "Amina Osei, Mayor of Brook", "Who answers for it"),
        ("meeting", "Meeting of 16 April 2026, item 6", "In which meeting"),
        ("why", "The council wants more room for shops and cafés.", "Why we decided this"),
        ("do_nothing", "Nobody would ever have forgiven us for it.", "Why we did not do nothing"),
        ("option-1-why", "It costs too much money for this year.", "What we did not choose"),
        ("option-2", "Do it later.", "What we did not choose"),
        ("no_evidence", "we lost what we had counted in the spring.", "Why there is no evidence yet"),
        ("minority", "", "What the minority said"),
    ] {
        staff.open(&urls::decision_act(id, ChangeKind::Corrected)).await.is(200);
        let sent = staff.filled("Publish the correction", &[("because", "A slip of the pen, we say.")]);
        let sent = sent.with(name, other);
        // Another row, as "One more" gives it.
        let sent = if name == "option-2" { sent.with("option-2-why", "Heat comes sooner.").with("option_rows", "2") } else { sent };
        let page = staff.go(sent).await.is(422);
        assert_eq!(page.all("#errors li").len(), 1, "{name}: {:?}", page.all("#errors li"));
        let said = page.all("#errors li").concat();
        assert!(said.starts_with(problem) && said.contains("more than a slip of the pen"), "{name}: {said}");
        assert_eq!((page.field(name), page.field("because")), (other.to_owned(), "A slip of the pen, we say.".to_owned()), "{name}");
        let href = page.hrefs().into_iter().filter(|href| href.starts_with('#') && href != "#main").collect::<Vec<_>>();
        assert!(href.iter().all(|href| page.count(&format!("[id='{}']", href.trim_start_matches('#'))) == 1), "{name}: {href:?}");
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM decision_versions").await, 1);
    let slips =
        [("why", "Children walk where cars do not go."), ("option-1-why", "14 persons could not get home."), ("because", "Typing.")];
    let slips = with(&slips, &[("why", "Children walk where cars do not go.\n\nHeat is worst at the gate.")]);
    act(&mut staff, id, ChangeKind::Corrected, "Publish the correction", &slips).await.is(200).see("14 persons could not get home.");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM decision_versions").await, 2);
});

both!(a_decision_can_rest_on_nothing_yet_and_says_so, |world| async move {
    world.mission("cooler-streets").await;
    let (_, mut staff) = officer(&world).await;
    let none = [("evidence-1", ""), ("evidence-1-known", ""), ("no_evidence_tick", "1")];
    staff.open(&urls::new_decision("cooler-streets")).await;
    staff.press("Publish", &with(WHOLE, &none)).await.is(422).see("Why there is no evidence yet: Write something here.");
    staff.press("Publish", &[("no_evidence", "it is too early to count.")]).await.is(200);
    staff.page().see("We have no evidence yet, because it is too early to count.");
});

both!(an_idea_that_is_hidden_does_not_leak_through_a_decision, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Words of an idea that goes away").await;
    let id = world.decision(mission, |decision| decision.ideas = vec![1]).await;
    let mut stranger = world.browser();
    stranger.open(&urls::decision(id)).await.is(200).see("Words of an idea that goes away");
    let key = world.database.id(idea.uuid());
    world.database.execute(&format!("UPDATE ideas SET state = 'hidden' WHERE id = {key}")).await;
    for path in [urls::decision(id), urls::decision_versions(id), urls::decision_version(id, 1), urls::DECISIONS.to_owned()] {
        stranger.open(&path).await.is(200).lacks("Words of an idea");
    }
    // The officer who goes on with it need not know: what is linked already is no mistake.
    let (_, mut staff) = officer(&world).await;
    act(&mut staff, id, ChangeKind::Changed, "Publish the change", &with(BECAUSE, &[("why", "Other reasons.")])).await.is(200);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM decision_ideas WHERE version = 2").await, 0);
});

both!(a_proposal_is_open_for_views_until_it_is_decided, |world| async move {
    // The mission takes no more answers; the proposal that follows from it does.
    world.mission_with("cooler-streets", |fields| fields.answer_by = "2026-04-01".parse().ok()).await;
    let (_, mut staff) = officer(&world).await;
    staff.open(&urls::new_decision("cooler-streets")).await;
    staff.press("Publish", &with(WHOLE, &[("stage", "proposed"), ("on", "2026-05-07")])).await.is(200);
    let id = shown(&staff);
    let mut resident = world.browser();
    resident.open(&urls::decision(id)).await.see("Nobody has said anything here yet.");
    resident.press("Send viewpoint", &[("stance", "against"), ("thought", "Care visits come at 8:30.")]).await.is(200).see("Saved.");
    resident.open(&urls::decision(id)).await.see("Care visits come at 8:30.").see("1 viewpoint.");
    // Whoever wrote it down is told.
    assert_eq!(world.database.number("SELECT COUNT(*) FROM notices WHERE kind = 'thread_started'").await, 1);
    let mut late = world.browser();
    late.open(&urls::decision(id)).await;
    let view = late.filled("Send viewpoint", &[("stance", "for"), ("thought", "Too late?")]);
    act(&mut staff, id, ChangeKind::Decided, "Publish the decision", &[("because", "One carer wrote."), ("on", "2026-04-09")])
        .await
        .is(200);
    let page = late.go(view).await;
    page.is(409).see("This is no proposal any more, so it takes no more views.");
    assert_eq!(page.field("thought"), "Too late?");
    late.open(&urls::decision(id)).await.is(200).see("Care visits come at 8:30.").lacks("Send viewpoint");
    // One more who is told of what became of it.
    world.run_jobs().await;
    assert_eq!(world.database.number("SELECT COUNT(*) FROM notices WHERE kind = 'decision_decided'").await, 1);
});

both!(those_who_took_part_are_told_once, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Shade at the school gate").await;
    let other = world.idea(mission, "Something else").await;
    let voter = world.guest().await;
    for (known, idea) in [(&voter, idea), (&world.guest().await, other)] {
        let mut browser = world.browser_of(known);
        browser.open(&urls::vote(idea)).await;
        browser.press("Save answer", &[("choice", "agree")]).await.is(200);
    }
    let (_, mut staff) = officer(&world).await;
    staff.open(&urls::new_decision("cooler-streets")).await;
    staff.press("Publish", &with(WHOLE, &[("ideas", "1")])).await.is(200);
    world.run_jobs().await;
    world.run_jobs().await;
    // The voter, and the author of the idea; not the voter of the other idea, nor the officer.
    assert_eq!(world.database.number("SELECT COUNT(*) FROM notices WHERE kind = 'decision_decided'").await, 2);
    let mut browser = world.browser_of(&voter);
    browser.open(urls::ME).await.see("We decided about something you took part in or follow.");
    browser.follow("We decided about something you took part in or follow.").await.is(200).see("Transport Committee");
    // A slip of the pen is no news.
    let id = shown(&staff);
    let slip = [("what", "Close Elm Street to cars 8:15 to 9:15 on all school days."), ("because", "A word was left out.")];
    act(&mut staff, id, ChangeKind::Corrected, "Publish the correction", &slip).await.is(200);
    world.run_jobs().await;
    assert_eq!(world.database.number("SELECT COUNT(*) FROM notices WHERE kind LIKE 'decision%'").await, 2);
});
