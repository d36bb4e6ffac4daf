//! What only staff see: who looks after an idea, and their notes.

use super::*;

both!(a_colleague_looks_after_an_idea, |world| async move {
    let two = two(&world).await;
    let here = world.staff_of(Role::Facilitator, &Facilitates::Missions(vec![two.mission])).await;
    let elsewhere = world.mission_with("quiet-nights", |fields| fields.title = "Quiet nights".to_owned()).await;
    let there = world.staff_of(Role::Facilitator, &Facilitates::Missions(vec![elsewhere])).await;
    let mut officer = world.browser_of(&two.officer);
    officer.open(&urls::idea(two.shade)).await.see("Nobody looks after this idea yet.");
    officer.open(&urls::assign_idea(two.shade)).await.is(200).see("Test facilitator, Test job").see("Nobody");
    assert_eq!(officer.page().count("select option"), 3, "nobody, the facilitator of this mission, the officer");
    let id = here.id.to_string();
    officer.press("Save who it is", &[("person", &id)]).await.is(200).see("Test facilitator looks after this idea.");
    officer.open(&urls::assign_idea(two.shade)).await;
    for stranger in [there.id, two.planter.id] {
        let form = officer.filled("Save who it is", &[]).with("person", &stranger.to_string()).with("once", "a-key-of-another-window");
        officer.send(&form).await.is(422);
    }
    assert_eq!(told(&world, &here, "idea_assigned").await, 1);

    let mut colleague = world.browser_of(&here);
    colleague.open(urls::ME).await.see("asks you to look after an idea");
    colleague.open(&urls::ideas_of_mine("cooler-streets")).await.is(200).see(SHADE).lacks(SAILS).see("1 idea fits.");
    officer.open(&urls::ideas_of_mine("cooler-streets")).await.is(200).lacks(SHADE);
    // Residents neither see it nor can ask for it.
    for browser in [&mut world.browser(), &mut world.browser_of(&there)] {
        browser.open(&urls::idea(two.shade)).await.is(200).lacks("looks after");
        browser.open(&urls::ideas_of_mine("cooler-streets")).await.is(200).see(SHADE).see(SAILS);
    }
    let mut read = world.app().reader.begin().await.unwrap();
    assert_eq!(read.assigned_waiting(here.id, 100).await.unwrap(), 1);
});

both!(notes_stay_and_stay_private, |world| async move {
    let two = two(&world).await;
    let here = world.staff_of(Role::Facilitator, &Facilitates::Missions(vec![two.mission])).await;
    let elsewhere = world.mission_with("quiet-nights", |fields| fields.title = "Quiet nights".to_owned()).await;
    let there = world.staff_of(Role::Facilitator, &Facilitates::Missions(vec![elsewhere])).await;
    let secret = "Ask the tree team about roots.";
    let mut colleague = world.browser_of(&here);
    colleague.open(&urls::idea(two.shade)).await;
    colleague.follow("Write a private note").await.is(200).see("No notes yet.");
    colleague.press("Add the note", &[("text", " ")]).await.is(422);
    let long = "x".repeat(2_001);
    colleague.press("Add the note", &[("text", &long)]).await.is(422).see("2,001 letters");
    colleague.press("Add the note", &[("text", secret)]).await.is(200).see(secret).see("Test facilitator").see("1 note");
    let mut officer = world.browser_of(&two.officer);
    officer.open(&urls::idea_notes(two.shade)).await.is(200).see(secret);
    officer.press("Add the note", &[("text", "They say no.\nTry pots.")]).await.is(200).see("2 notes").see(secret);
    counts_are_true(&world).await;

    // Nobody else gets to them, and no page, list, feed or record holds them.
    let mut strangers = [world.browser(), world.browser_of(&two.planter), world.browser_of(&there)];
    for browser in &mut strangers {
        browser.open(&urls::idea_notes(two.shade)).await.is(403).lacks(secret);
        for path in [urls::idea(two.shade), urls::ideas("cooler-streets"), urls::CHANGES.to_owned(), urls::mission("cooler-streets")] {
            browser.open(&path).await.is(200).lacks(secret).lacks("private note");
        }
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM action_records WHERE detail LIKE '%roots%'").await, 0);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM action_records WHERE action = 'idea.noted'").await, 2);
});
