//! Reports: by anyone, once each, never deleted, with an outcome.

use super::*;

both!(several_reports_make_one_thing_to_look_at, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    let idea = world.idea_by(author.id, mission, RUDE, "open").await;
    let target = Target::from(idea);
    let mut one = world.browser();
    one.open(&urls::idea(idea)).await.is(200);
    one.follow("Report").await.is(200).see("What is wrong with this idea?");
    one.press("Send report", &[("words", "It is unkind.")]).await.is(422);
    assert_eq!(one.page().field("words"), "It is unkind.");
    let double = one.filled("Send report", &[("rule", "kind"), ("words", "It is unkind.")]);
    one.press("Send report", &[("rule", "kind"), ("words", "It is unkind.")]).await.is(200).see("Saved. Your report is sent.");
    let page = one.page().path().to_owned();
    one.page().see("A facilitator has not read it yet.").see("Kind words");
    // The same person again is one report, however it is sent; what was typed comes back.
    one.go(double.clone()).await.is(200);
    let again = one.go(double.with("once", "another-key-0123456789").with("words", "Really unkind.")).await;
    again.is(409).see("You reported this before.");
    assert_eq!(again.field("words"), "Really unkind.");
    one.open(&urls::report_target(target)).await.is(200).see("You reported this before.");
    let mut two = world.browser();
    report(&mut two, target, "").await;
    assert_eq!(world.database.number("SELECT COUNT(*) FROM reports").await, 2);
    recount(&world).await;

    // One's own words cannot be reported, and nobody else sees who reported.
    let mut own = world.browser_of(&author);
    own.open(&urls::idea(idea)).await.lacks("Report");
    own.open(&urls::report_target(target)).await.is(200).see("These are your own words.");
    for mut other in [world.browser(), own.clone(), two.clone(), world.browser_of(&world.staff(Role::Admin).await)] {
        other.open(&page).await.is(404).lacks("It is unkind.");
    }

    let mut staff = world.browser_of(&world.staff(Role::Facilitator).await);
    staff.open(urls::MODERATION_QUEUE).await.is(200).see(RUDE).see("2 reports").see("1 thing.");
    staff.follow(RUDE).await.is(200).see("It is unkind.").lacks(one.page().path());
    staff.press("Keep it as it is", &[]).await.is(200).see("Done. It stays as it is.").see("You have seen it all");
    recount(&world).await;
    for (browser, sees) in [(&mut one, "It stays as it is"), (&mut two, "It stays as it is")] {
        browser.open(urls::ME).await.see("We looked at what you reported.");
        browser.follow("We looked at what you reported.").await.is(200).see(sees);
    }
    // Of a report that led to nothing the author hears nothing, and reports are never deleted.
    own.open(urls::ME).await.lacks("Your words");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM reports WHERE outcome = 'dismissed'").await, 2);

    world.clock.move_on(1);
    // New words can be reported again, and what leads to something says which rule.
    own.open(&urls::edit_idea(idea)).await;
    own.press("Save the new words", &[("sentence", "Those people are really rotten")]).await.is(200);
    report(&mut one, target, "Worse now.").await;
    decide(&world, &mut staff, target, "Take it out", &[("rule", "kind"), ("reason", "Words for the author.")]).await;
    one.open(urls::ME).await;
    one.follow("We looked at what you reported.")
        .await
        .is(200)
        .see("We took it out.")
        .see("The rule: Kind words")
        .lacks("Words for the author.");
    own.open(urls::ME).await.see("Your words were taken out.");
    own.follow("Your words were taken out.").await.see("Someone reported it.").see("Words for the author.");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM reports").await, 3);
    recount(&world).await;
});

both!(reports_of_many_at_once_are_all_counted, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, RUDE).await;
    let mut browsers = Vec::new();
    for _ in 0..8 {
        let mut browser = world.browser_of(&world.guest().await);
        browser.open(&urls::report_target(idea.into())).await.is(200);
        browsers.push(browser);
    }
    let sends: Vec<_> = browsers.iter().map(|browser| browser.filled("Send report", &[("rule", "kind")])).collect();
    let answers = join_all(browsers.iter().zip(&sends).map(|(browser, send)| browser.send(send))).await;
    assert!(answers.iter().all(|answer| answer.status == 303));
    assert_eq!(world.database.number("SELECT report_count FROM moderation_items").await, 8);
    recount(&world).await;
});

both!(reports_are_limited_and_what_was_typed_stays, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let guest = world.guest().await;
    let mut browser = world.browser_of(&guest);
    let limit = server::guard::limits::Kind::ReportOfPerson.limit().tries;
    for at in 0..limit {
        let idea = world.idea(mission, &format!("Idea number {at} of many")).await;
        report(&mut browser, idea.into(), "Selling").await;
    }
    let idea = world.idea(mission, "One more").await;
    browser.open(&urls::report_target(idea.into())).await;
    let page = browser.press("Send report", &[("rule", "selling"), ("words", "One too many")]).await;
    page.is(429);
    assert_eq!(page.field("words"), "One too many");
});

both!(what_is_taken_back_needs_no_decision, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    let idea = world.idea_by(author.id, mission, RUDE, "open").await;
    let mut own = world.browser_of(&author);
    let viewpoint = say(&mut own, idea, RUDE).await;
    let mut other = world.browser();
    for target in [Target::from(idea), Target::from(viewpoint)] {
        report(&mut other, target, "Unkind").await;
    }
    own.open(&urls::withdraw_viewpoint(viewpoint)).await;
    own.press("Take it back", &[]).await.is(200);
    own.open(&urls::withdraw_idea(idea)).await;
    own.press("Take my idea back", &[]).await.is(200);
    recount(&world).await;
    let mut staff = world.browser_of(&world.staff(Role::Officer).await);
    staff.open(urls::MODERATION_QUEUE).await.is(200).see("Nothing waits for you.");
    staff.open(&urls::moderate(viewpoint.into())).await.is(200).see("There is nothing to decide.").lacks(RUDE);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM reports WHERE outcome = 'taken_back'").await, 2);
});
