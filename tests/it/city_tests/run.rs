//! A test is proposed, started, has rounds, and ends.

use super::{SENTENCE, WORKED_IF, closed, place, proposed, shown, sign_up, started};
use crate::support::World;
use app::urls;
use domain::{IdeaId, TestId, person::Role};

async fn state(world: &World, idea: IdeaId) -> String {
    let idea = world.database.id(idea.uuid());
    world.database.rows(&format!("SELECT state FROM ideas WHERE id = {idea}")).await[0][0].clone().unwrap_or_default()
}

both!(from_a_proposal_to_the_first_page, |world| async move {
    let (_, idea, officer) = place(&world).await;
    let mut officer = world.browser_of(&officer);
    let test = proposed(&mut officer, idea).await;
    assert_eq!(state(&world, idea).await, "open");

    // Everyone sees it being prepared, and that the line can still change.
    let mut stranger = world.browser();
    let page = stranger.open(&urls::test(test)).await;
    page.is(200).see("Being prepared").see(WORKED_IF).see("This line can still change.").see("Streets").lacks("For the city team");
    assert_eq!(stranger.open(&urls::start_test(test)).await.status, 403);

    officer.open(&urls::start_test(test)).await.see(WORKED_IF);
    officer.press("Start the test", &[]).await.is(200).see("The test is running.").see("Locked on 9 April 2026");
    assert_eq!(state(&world, idea).await, "tested");
    stranger.open(&urls::idea(idea)).await.see("Being tested").see("School yards open until 8pm");
    stranger.open(urls::CHANGES).await.see("Test started").see("School yards open until 8pm").see(WORKED_IF);

    // Three residents for two places: the third waits.
    let emails = ["one@resident.example", "two@resident.example", "three@resident.example"];
    let mut residents = [world.browser(), world.browser(), world.browser()];
    for (resident, email) in residents.iter_mut().zip(emails) {
        sign_up(resident, test, email).await;
    }
    residents[0].page().see("Saved. You have a place.").see("Help with travel");
    residents[2].page().see("Saved. You are on the waiting list.").see("number 1 on the waiting list");
    // A group so small is not counted in public.
    stranger.open(&urls::test(test)).await.see("A few people signed up.").lacks("3 people");

    // One leaves: the next one moves up and is told once.
    residents[0].follow("Give my place back").await.see("What you told us is deleted.");
    residents[0].press("Give my place back", &[]).await.is(200).see("You gave your place back.");
    residents[2].open(&urls::test(test)).await.see("You have a place.");
    residents[2].open(urls::ME).await.see("You have a place in a test now.");
    let told = world.mails_to(emails[2]).await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].text.contains("You have a place in a test now.") && told[0].text.contains(&urls::test(test)), "{}", told[0].text);
    assert_eq!(world.mails_to(emails[0]).await.len(), 0);

    // Two rounds more. Without what changed there is none.
    officer.open(&urls::round_of_test(test)).await.see("Round 2");
    officer.press("Start a new round", &[("changed", " "), ("seen", "22 people came.")]).await.is(422).see("Write something here.");
    assert_eq!(officer.page().field("seen"), "22 people came.");
    let round =
        [("changed", "We moved benches into the shade."), ("seen", "22 people came."), ("stage", "everyone"), ("ends_on", "2026-06-10")];
    officer.press("Start a new round", &round).await.is(200).see("The new round has begun.");
    officer.follow("Start a new round").await.see("Round 3");
    officer.press("Start a new round", &[("changed", "A ramp is at the side gate.")]).await.is(200);
    let page = stranger.open(&urls::test(test)).await;
    page.see("test 1, round 3".replacen('t', "T", 1).as_str()).see("What we saw in round 1").see("For everyone (now)").see("10 June 2026");
    let text = page.text();
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} is not in {text}"));
    assert!(at("Round 3, from") < at("Round 2, from") && at("Round 2, from") < at("Round 1, from"), "newest first: {text}");
    page.see(WORKED_IF);

    // It did not work, which everyone reads on the first page.
    closed(&mut officer, test, "did_not_work").await;
    assert_eq!(state(&world, idea).await, "open");
    let page = stranger.open(urls::HOME).await;
    page.see("The newest test that did not work").see("School yards open until 8pm").see("Shade matters more than hours.");
    let page = stranger.open(&urls::test(test)).await;
    page.is(200)
        .see("We said it worked if")
        .see(WORKED_IF)
        .see("It saved us from opening twelve yards.")
        .see("Test Lead")
        .lacks("Put me on the");
    assert_eq!(page.count(".five > li"), 5);
    assert_eq!(page.all(".five > .here"), ["Did not work (this test)"]);
    let mission = stranger.open(&urls::mission("cooler-streets")).await;
    mission.see("Did not work").see("School yards open until 8pm");
    for (email, expected) in [(emails[1], 1), (emails[2], 2), (emails[0], 0)] {
        assert_eq!(world.mails_to(email).await.len(), expected, "{email}");
    }
    // What it taught us is evidence now, and residents tell how it was.
    stranger.open(&urls::test(test)).await.see("Shade matters more than hours.");
    let result = "SELECT COUNT(*) FROM evidence WHERE kind = 'test_result' AND target_kind = 'test' AND state = 'open'";
    assert_eq!(world.database.number(result).await, 1);
    stranger.open(&format!("/tests/{test}/tell")).await.is(200).see("School yards open until 8pm");
    let kinds = world.database.rows("SELECT kind FROM changes WHERE target_kind = 'test' ORDER BY created_at, id").await;
    let kinds: Vec<_> = kinds.into_iter().flatten().flatten().collect();
    assert_eq!(kinds.len(), 4, "{kinds:?}");
});

both!(what_would_show_that_it_worked_is_locked_at_the_start, |world| async move {
    let (_, idea, officer) = place(&world).await;
    let mut officer = world.browser_of(&officer);
    let test = proposed(&mut officer, idea).await;
    officer.open(&urls::edit_test(test)).await;
    // The form was open before the test started.
    let late = officer.filled("Save the test", &[("worked_if", "Anyone comes at all.")]);
    officer.press("Save the test", &[("worked_if", "At least 50 people a day use the yard.")]).await.is(200).see("50 people");
    officer.open(&urls::start_test(test)).await;
    let start = officer.filled("Start the test", &[]);
    officer.go(start.clone()).await.is(200);
    officer.go(late).await.is(409).see("This test has started").see("Locked on 9 April 2026").see("Anyone comes at all.");
    officer.open(&urls::edit_test(test)).await.is(200).see("What it says is locked.");
    assert_eq!(officer.page().count("form[action$='/edit']"), 0);
    world.browser().open(&urls::test(test)).await.see("At least 50 people").lacks("Anyone comes at all.");
    // Started twice is refused, and every version is kept.
    officer.go(start.with("once", "another-key-0123456789")).await.is(409).see("This test has started");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM test_versions").await, 2);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM test_rounds").await, 1);
});

both!(nothing_starts_that_is_not_said, |world| async move {
    let (_, idea, officer) = place(&world).await;
    let mut officer = world.browser_of(&officer);
    officer.open(&urls::propose_test(idea)).await;
    assert_eq!(officer.page().field("title"), SENTENCE);
    officer
        .press("Propose a test", &[("title", ""), ("places", "many"), ("starts_on", "2026-05-11"), ("ends_on", "2026-05-10")])
        .await
        .is(422);
    officer
        .page()
        .see("Name of the test")
        .see("We think that")
        .see("Write a whole number from 1 to 5,000.")
        .see("This day comes too early.");
    let little = [
        ("title", "Yards"),
        ("think", "People come."),
        ("attempt", "Open one."),
        ("stage", "sketch"),
        ("places", ""),
        ("starts_on", ""),
        ("ends_on", ""),
    ];
    officer.press("Propose a test", &little).await.is(200);
    let test = shown(&officer);
    officer.follow("Start the test").await.is(200).see("Some parts are still missing").see("We will know it worked if");
    let body = format!("version=1&once={}", "k".repeat(20));
    let request =
        officer.request(reqwest::Method::POST, &urls::start_test(test)).header("content-type", "application/x-www-form-urlencoded");
    let answer = officer.send_raw(request.body(body)).await;
    answer.is(422);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM test_rounds").await, 0);
    // Words that cannot be kept stay on the page.
    officer.open(&urls::edit_test(test)).await;
    officer.press("Save the test", &[("watch", "1\n2\n3\n4\n5\n6\n7")]).await.is(422).see("Take some out.");
    assert_eq!(officer.page().field("watch").lines().count(), 7);
});

both!(stopping_early_tells_why_and_is_the_result, |world| async move {
    let (_, idea, officer) = place(&world).await;
    let mut officer = world.browser_of(&officer);
    let test = started(&mut officer, idea).await;
    let mut resident = world.browser();
    sign_up(&mut resident, test, "one@resident.example").await;
    officer.open(&urls::close_test(test)).await.see("Stop the test early first");
    let mut forged = officer.filled("Say what we learned", &[("saw", "a"), ("learned", "b"), ("next", "c"), ("worth", "d")]);
    forged = forged.with("result", "stopped_early");
    officer.go(forged).await.is(422).see("To stop a test early, stop it first");
    officer.open(&urls::stop_test(test)).await;
    officer.press("Stop the test early", &[("reason", "")]).await.is(422);
    officer.press("Stop the test early", &[("reason", "The gate broke.")]).await.is(200).see("The test is stopped.");
    assert_eq!(state(&world, idea).await, "open");
    let mut stranger = world.browser();
    stranger.open(&urls::test(test)).await.see("We stopped this test on 9 April 2026.").see("The gate broke.").lacks("Put me on the");
    let mails = world.mails_to("one@resident.example").await;
    assert!(mails.len() == 1 && mails[0].text.contains("The gate broke."), "{mails:?}");
    // No round after it, and no other result.
    officer.open(&urls::round_of_test(test)).await.see("This test was stopped.");
    officer.open(&urls::close_test(test)).await;
    assert_eq!(officer.page().all(".five > .here"), ["Stopped early (this test)"]);
    let words = [("saw", "Nothing yet."), ("learned", "Check gates first."), ("next", "Mend it."), ("worth", "It cost one day.")];
    let close = officer.filled("Say what we learned", &words).with("result", "worked");
    officer.go(close).await.is(200).see("Why we stopped").see("The gate broke.");
    assert_eq!(officer.page().all(".five > .here"), ["Stopped early (this test)"]);
    stranger.open(urls::HOME).await.lacks("The newest test that did not work");
});

both!(the_idea_stays_tested_while_another_test_runs, |world| async move {
    let (_, idea, officer) = place(&world).await;
    let mut officer = world.browser_of(&officer);
    let one = started(&mut officer, idea).await;
    let two = started(&mut officer, idea).await;
    closed(&mut officer, one, "worked").await;
    assert_eq!(state(&world, idea).await, "tested");
    closed(&mut officer, two, "mixed").await;
    assert_eq!(state(&world, idea).await, "open");
});

both!(joint_owners_come_from_several_teams, |world| async move {
    let (_, idea, officer) = place(&world).await;
    let elsewhere = world.mission_with("other-streets", |_| {}).await;
    let helper = world.staff_of(Role::Facilitator, &domain::person::Facilitates::Missions(vec![elsewhere])).await;
    let (mut officer, mut helper_browser) = (world.browser_of(&officer), world.browser_of(&helper));
    let test = started(&mut officer, idea).await;
    helper_browser.open(&urls::round_of_test(test)).await.is(403);
    officer.open(&urls::test_owners(test)).await.see("Streets").lacks("Take Test officer off");
    officer.press("Add an owner", &[("team", "Schools")]).await.is(422).see("Choose one answer.");
    assert_eq!(officer.page().field("team"), "Schools");
    officer.press("Add an owner", &[("person", &helper.id.to_string()), ("team", "Schools")]).await.is(200).see("They run this test now.");
    world.browser().open(&urls::test(test)).await.see("Test facilitator").see("Schools");
    helper_browser.open(&urls::round_of_test(test)).await.is(200);
    // The last one cannot go.
    officer.press("Take Test facilitator off this test", &[]).await.is(200).see("They do not run this test any more.");
    helper_browser.open(&urls::round_of_test(test)).await.is(403);
    let alone = officer.filled("Add an owner", &[]);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM test_owners").await, 1);
    let owners = {
        let mut read = world.app().reader.begin().await.unwrap();
        read.test_owners(test).await.unwrap()
    };
    officer.go(alone.with("remove", &owners[0].person_id.to_string())).await.is(409).see("Someone must run this test.");
});

both!(two_officers_change_the_same_test, |world| async move {
    let (_, idea, officer) = place(&world).await;
    let (mut one, mut two) = (world.browser_of(&officer), world.browser_of(&world.staff(Role::Admin).await));
    let test: TestId = proposed(&mut one, idea).await;
    two.open(&urls::edit_test(test)).await;
    one.open(&urls::edit_test(test)).await;
    one.press("Save the test", &[("place", "Marsh Road School")]).await.is(200);
    let page = two.press("Save the test", &[("place", "Hill School")]).await;
    page.is(409).see("Someone else changed this before you.").see("What someone else saved").see("Marsh Road School");
    assert_eq!(page.field("place"), "Hill School");
    two.press("Save the test", &[]).await.is(200).see("Hill School");
    // Whoever read the older words does not lock the newer ones.
    one.open(&urls::start_test(test)).await;
    let start = one.filled("Start the test", &[]);
    two.open(&urls::edit_test(test)).await;
    two.press("Save the test", &[("worked_if", "Something else happens.")]).await.is(200);
    one.go(start).await.is(409).see("Someone else changed this before you.").see("Something else happens.");
});

both!(people_talk_a_test_through, |world| async move {
    let (_, idea, officer) = place(&world).await;
    let mut owner = world.browser_of(&officer);
    let test = started(&mut owner, idea).await;
    let mut resident = world.browser();
    resident.open(&urls::test(test)).await.see("No viewpoints yet.");
    let words = [("stance", "question"), ("thought", "Who opens the gate?"), ("life", "I live beside it.")];
    resident.press("Send viewpoint", &words).await.is(200).see("Who opens the gate?");
    world.browser().open(&urls::test(test)).await.see("Who opens the gate?").see("1 viewpoint");
    owner.open(urls::ME).await.see("School yards open until 8pm");
    assert_eq!(world.database.number("SELECT viewpoint_count FROM tests").await, 1);
    closed(&mut owner, test, "worked").await;
    world.browser().open(&urls::test(test)).await.see("Who opens the gate?");
});
