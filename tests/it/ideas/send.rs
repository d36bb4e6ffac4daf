//! From the first question to the page of thanks.

use super::*;

both!(a_stranger_sends_an_idea, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let mut browser = world.browser();
    browser.open(&urls::new_idea("cooler-streets")).await.is(200).see("What is your idea?").see("What your answer can change");
    browser.page().see("Question 1 of 5").see("What happens to your idea");

    browser.press("Continue", &[("sentence", " ")]).await.is(422).see("Write something here.");
    let long = "x".repeat(163);
    browser.press("Continue", &[("sentence", &long)]).await.is(422).see("163 letters");
    assert_eq!(browser.page().field("sentence"), long);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM drafts").await, 0);

    browser.press("Continue", &[("sentence", SENTENCE)]).await.is(200).see("Why does it matter to you?").see("Question 2 of 5");
    browser.press("Continue", &[("why", "I wait there each day.\n\nWith my baby.")]).await.is(200).see("Question 3 of 5");
    browser.press("Continue", &[("helps", "Older people"), ("harms", "The <clinic> sign")]).await.is(200).see("Question 4 of 5");
    browser.press("Continue", &[]).await.is(422).see("Choose one answer.");
    browser.press("Continue", &[("shown_as", "nickname"), ("nickname", "Wren")]).await.is(200).see("Question 5 of 5");
    browser.press("Continue", &[("reach", "email"), ("email", "nobody")]).await.is(422).see("This is not an email address.");
    assert_eq!(browser.page().field("email"), "nobody");
    browser.press("Continue", &[("reach", "words"), ("email", "")]).await.is(200).see("Check your answers");
    for words in [SENTENCE, "I wait there each day.", "Older people", "The <clinic> sign", "Wren"] {
        browser.page().see(words);
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM ideas").await, 0);

    browser.press("Send my idea", &[]).await.is(200).see("Sent. Thank you.").see("26 June 2026").see("Test Lead").see("three words");
    let idea = shown(&browser);
    browser.open(&urls::idea(idea)).await.is(200).see(SENTENCE).see("Wren").see("Idea 1").see("With my baby.");
    assert_eq!(counted(&world).await, 1);
    assert_eq!(world.database.number("SELECT people_count FROM missions").await, 1);
    let kept =
        "SELECT COUNT(*) FROM idea_versions JOIN ideas ON ideas.id = idea_versions.idea_id AND ideas.sentence = idea_versions.sentence";
    assert_eq!(world.database.number(kept).await, 1);
    let mine = world.database.id(mission.uuid());
    assert_eq!(world.database.number(&format!("SELECT COUNT(*) FROM participations WHERE mission_id = {mine}")).await, 1);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM changes").await, 0, "a new idea is no change");
});

both!(an_answer_can_be_changed_from_the_check, |world| async move {
    world.mission("cooler-streets").await;
    let mut browser = world.browser();
    write(&mut browser, "cooler-streets", SENTENCE).await;
    let draft = drafted(&browser);
    browser.open(&format!("{}?from=check", urls::draft(draft, Step::Why))).await.is(200);
    assert_eq!(browser.page().field("why"), "I wait there each day.");
    browser.press("Continue", &[("why", "My street has no tree.")]).await.is(200).see("Check your answers").see("My street has no tree.");
});

both!(a_draft_waits_for_its_writer_only, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let mut browser = world.browser();
    browser.open(&urls::new_idea("cooler-streets")).await;
    browser.press("Continue", &[("sentence", SENTENCE)]).await;
    let draft = drafted(&browser);
    browser.press("Save for later", &[("why", "Half a thought")]).await.is(200).see(SENTENCE);

    // The browser is closed and opened again: only its cookie is left.
    let name = server::auth::cookie::session_name(false);
    let mut again = world.browser();
    again.set_cookie(name, browser.cookie(name).expect("a cookie"));
    again.open(&urls::new_idea("cooler-streets")).await.is(200).see("You have an idea here that you did not send yet.");
    again.open(&urls::draft(draft, Step::Why)).await.is(200);
    assert_eq!(again.page().field("why"), "Half a thought");

    let other = world.guest().await;
    for mut stranger in [world.browser(), world.browser_of(&other), world.browser_of(&world.staff(Role::Admin).await)] {
        for step in Step::ALL {
            stranger.open(&urls::draft(draft, *step)).await.is(404).lacks(SENTENCE).lacks("Half a thought");
        }
    }
    // With a form of their own, aimed at the draft of someone else.
    let theirs = ready(&world, other.id, mission, "Paint the roofs white").await;
    let mut thief = world.browser_of(&other);
    for (step, button) in [(Step::Why, "Continue"), (Step::Check, "Send my idea")] {
        thief.open(&urls::draft(theirs, step)).await.is(200);
        let mut form = thief.filled(button, &[]);
        form.target.set_path(&urls::draft(draft, step));
        thief.send(&form).await.is(404).lacks(SENTENCE);
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM ideas").await, 0);
    again.open(&urls::draft(draft, Step::Why)).await;
    assert_eq!(again.page().field("why"), "Half a thought");
});

both!(sending_twice_is_one_idea, |world| async move {
    world.mission("cooler-streets").await;
    let mut browser = world.browser();
    write(&mut browser, "cooler-streets", SENTENCE).await;
    let draft = drafted(&browser);
    let click = browser.filled("Send my idea", &[]);
    let answers = join_all((0..6).map(|_| browser.send(&click))).await;
    let places: Vec<_> = answers.iter().map(|answer| answer.is(303).header("location").to_owned()).collect();
    assert!(places.iter().all(|place| *place == places[0]), "{places:?}");
    // Another tab with a key of its own.
    let other = browser.clone();
    let again = click.with("once", "another-key-of-another-tab");
    other.send(&again).await.is(303);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM ideas").await, 1);
    assert_eq!(world.database.number("SELECT last_number FROM missions").await, 1);
    assert_eq!(counted(&world).await, 1);
    browser.open(&urls::draft(draft, Step::Check)).await.is(200).see("You sent this idea");
});

both!(a_closed_mission_keeps_the_words, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let mut browser = world.browser();
    browser.open(&urls::new_idea("cooler-streets")).await;
    let typed = browser.filled("Continue", &[("sentence", SENTENCE)]);
    let guest = world.guest().await;
    let draft = ready(&world, guest.id, mission, SENTENCE).await;
    world.clock.move_on(400 * 24 * 3600);
    browser.go(typed).await.is(409).see("This mission took answers until 12 June 2026.");
    assert_eq!(browser.page().field("sentence"), SENTENCE);
    let again = world.session(guest.id).await;
    let mut writer = world.browser_of(&again);
    writer.open(&urls::draft(draft, Step::Check)).await.is(200);
    writer.press("Send my idea", &[]).await.is(409).see("This mission took answers until 12 June 2026.").see(SENTENCE);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM ideas").await, 0);
    world.browser().open(&urls::new_idea("cooler-streets")).await.is(200).see("This mission takes no more ideas");
});

both!(nobody_sends_without_end, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let guest = world.guest().await;
    let mut browser = world.browser_of(&guest);
    for at in 1..=31 {
        let draft = ready(&world, guest.id, mission, &format!("Idea of hour one, the {at}th")).await;
        browser.open(&urls::draft(draft, Step::Check)).await.is(200);
        browser.press("Send my idea", &[]).await.is(if at <= 30 { 200 } else { 429 });
    }
    assert_eq!(counted(&world).await, 30);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM drafts WHERE idea_id IS NULL").await, 1, "the last one waits");
});

both!(nobody_begins_without_end, |world| async move {
    world.mission("cooler-streets").await;
    let guest = world.guest().await;
    let mut browser = world.browser_of(&guest);
    for at in 1..=61 {
        browser.open(&urls::new_idea("cooler-streets")).await.is(200);
        browser.press("Continue", &[("sentence", &format!("Idea number {at}"))]).await.is(if at <= 60 { 200 } else { 429 });
    }
    assert_eq!(browser.page().field("sentence"), "Idea number 61");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM drafts").await, 60);
});

both!(staff_are_shown_by_their_own_name, |world| async move {
    world.mission("cooler-streets").await;
    let officer = world.staff(Role::Officer).await;
    let mut browser = world.browser_of(&officer);
    browser.open(&urls::new_idea("cooler-streets")).await;
    browser.press("Continue", &[("sentence", SENTENCE)]).await.is(200);
    let draft = drafted(&browser);
    browser.open(&urls::draft(draft, Step::Name)).await.is(200).see("Test officer");
    let forged = browser.filled("Continue", &[]).with("shown_as", "none").with("name", "Someone else");
    browser.go(forged).await;
    browser.open(&urls::draft(draft, Step::Check)).await.is(200);
    browser.press("Send my idea", &[]).await.is(200);
    let idea = shown(&browser);
    world.browser().open(&urls::idea(idea)).await.is(200).see("Test officer").lacks("Someone else");
});
