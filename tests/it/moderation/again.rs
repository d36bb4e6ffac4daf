//! A decision, its statement of reasons, asking again, and another person who decides.

use super::*;

both!(the_author_reads_why_asks_again_and_another_person_decides, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    let idea = world.idea_by(author.id, mission, SENTENCE, "open").await;
    let target = Target::from(idea);
    let [first, second] = [world.staff(Role::Facilitator).await, world.staff(Role::Officer).await];
    let [mut one, mut two] = [&first, &second].map(|known| world.browser_of(known));
    let mut own = world.browser_of(&author);

    // Nothing without a rule or a reason, and what was typed stays.
    one.open(&urls::moderate(target)).await.is(200).see(SENTENCE);
    let page = one.press("Hold it for now", &[("law", "Highways Act")]).await;
    assert!(page.status == 200, "a law is a reason: {}", page.text());
    recount(&world).await;
    assert_eq!(state(&world, idea).await, "held");
    decide(&world, &mut one, target, "Let it through", &[]).await;
    assert_eq!(state(&world, idea).await, "open");
    one.open(&urls::moderate(target)).await;
    let page = one.press("Hold it for now", &[("rule", "")]).await;
    page.is(422).see("Nothing was done yet");
    assert_eq!(state(&world, idea).await, "open");
    world.clock.move_on(1);
    one.press("Hold it for now", &[("rule", "kind"), ("reason", "We ask the author what is meant.")]).await.is(200).see("Done. It is held");

    // The author is told, and finds the statement: what, which rule, why, who found it, whether a machine helped, who decided.
    own.open(urls::ME).await.is(200).see("Your words are held for now.");
    own.follow("Your words are held for now.").await.is(200);
    for words in [
        "Your words are held",
        "Kind words",
        "We ask the author what is meant.",
        "Someone who works for the city saw it.",
        "Did a machine help? No.",
        "Who decided",
        SENTENCE,
        "You can ask once.",
    ] {
        own.page().see(words);
    }
    let act = last_act(&world, target).await;
    assert_eq!(own.page().path(), urls::moderation_act(act));
    // Nobody else sees it, and the page of the idea keeps its place without words.
    for known in [None, Some(world.guest().await)] {
        let mut stranger = known.as_ref().map_or_else(|| world.browser(), |known| world.browser_of(known));
        for page in [urls::moderation_act(act), urls::ask_again(act), urls::moderate(target), urls::idea(idea)] {
            stranger.open(&page).await.is(404).lacks(SENTENCE);
        }
    }
    own.open(&urls::idea(idea)).await.is(200).see("A facilitator holds your words for now.");

    // Asking again: once, with words.
    own.open(&urls::moderation_act(act)).await;
    own.follow("Ask again").await.is(200);
    own.press("Send", &[("words", " ")]).await.is(422);
    let twice = own.filled("Send", &[("words", "I meant it kindly.")]);
    own.press("Send", &[("words", "I meant it kindly.")]).await.is(200).see("Saved. You asked us to look again.");
    own.go(twice.with("once", "another-key-0123456789")).await.is(409).see("We looked at this again already.");

    // Whoever decided cannot decide again; it is not their next one either.
    one.open(&urls::moderate(target)).await.is(200).see("You made the decision that its author asks about.").lacks("Let it through");
    one.open(urls::NEXT_TO_MODERATE).await.is(200).see("You have seen it all");
    let forged = "act=let_through&rule=keeps&law=&reason=&version=1&filter=&last_act=".to_owned() + &act.to_string();
    let request = one.request(reqwest::Method::POST, &urls::moderate(target)).header("content-type", "application/x-www-form-urlencoded");
    assert_eq!(one.send_raw(request.body(forged).header("sec-fetch-site", "same-origin")).await.status, 409);
    assert_eq!(state(&world, idea).await, "held");

    world.clock.move_on(1);
    two.open(urls::NEXT_TO_MODERATE).await.is(200).see("I meant it kindly.").see("We ask the author what is meant.");
    two.press("Let it through with this reason", &[("reason", "Now we understand.")]).await.is(200).see("Done. Everyone can read it now.");
    assert_eq!(state(&world, idea).await, "open");
    recount(&world).await;
    own.open(urls::ME).await.see("You asked us to look again. Another person decided.");
    own.open(&urls::moderation_act(act)).await.see("The decision was changed");
    own.follow("Read the answer").await.is(200).see("Now we understand.").see("Everyone can read your words");
    // The answer cannot be asked about.
    own.page().lacks("Ask again");
});

both!(a_decision_that_stays_is_said_and_final, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    let idea = world.idea_by(author.id, mission, SENTENCE, "open").await;
    let mut own = world.browser_of(&author);
    let viewpoint = say(&mut own, idea, RUDE).await;
    let target = Target::from(viewpoint);
    let [mut one, mut two] = [world.browser_of(&world.staff(Role::Officer).await), world.browser_of(&world.staff(Role::Admin).await)];
    decide(&world, &mut one, target, "Take it out", &[("rule", "person"), ("reason", "It is about people.")]).await;
    recount(&world).await;

    // The stub names the rule, never the words.
    let mut stranger = world.browser();
    for page in [urls::idea(idea), urls::viewpoint(viewpoint)] {
        stranger.open(&page).await.is(200).see("A viewpoint was taken out").see("The rule: About the idea.").lacks(RUDE);
    }
    own.open(&urls::viewpoint(viewpoint)).await.is(200).see("A facilitator took your words out.").lacks(RUDE);
    own.follow("Read why, and what you can do").await.is(200).see("It is about people.").see(RUDE);
    own.follow("Ask again").await;
    own.press("Send", &[("words", "It is true.")]).await.is(200);
    let act = last_act(&world, target).await;
    world.clock.move_on(1);
    two.open(&urls::moderate(target)).await.is(200).see("It is true.");
    two.press("The decision stays", &[("rule", ""), ("reason", "")]).await.is(422);
    two.press("The decision stays", &[("reason", "It speaks of people, not of the idea.")]).await.is(200).see("Done. The decision stays");
    own.open(&urls::moderation_act(act)).await.see("The decision stays");
    own.follow("Read the answer").await.is(200).see("It speaks of people, not of the idea.").lacks("Ask again");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM moderation_items").await, 0);
    recount(&world).await;
});

both!(what_is_given_back_is_sent_again_changed, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    let idea = world.idea_by(author.id, mission, RUDE, "open").await;
    let mut staff = world.browser_of(&world.staff(Role::Facilitator).await);
    decide(&world, &mut staff, idea.into(), "Give it back to change", &[("reason", "Leave the people out.")]).await;
    assert_eq!(state(&world, idea).await, "held");
    staff.open(urls::MODERATION_QUEUE).await.lacks(RUDE);
    let mut own = world.browser_of(&author);
    own.open(urls::ME).await;
    own.follow("You got your words back and can change them.").await.is(200).see("Leave the people out.").see(RUDE);
    own.follow("Change the words").await.is(200);
    own.press("Save the new words", &[("sentence", SENTENCE)]).await.is(200).see("A person reads the new words");
    world.browser().open(&urls::idea(idea)).await.is(404);
    staff.open(urls::NEXT_TO_MODERATE).await.is(200).see(SENTENCE).see("Leave the people out.");
    staff.press("Let it through", &[]).await.is(200);
    world.browser().open(&urls::idea(idea)).await.is(200).see(SENTENCE).lacks("Ask again");
    recount(&world).await;

    // A viewpoint can be changed long after the half hour when it was given back.
    let viewpoint = say(&mut own, idea, RUDE).await;
    world.clock.move_on(10 * 24 * 3_600);
    let mut own = world.browser_of(&world.session(author.id).await);
    let mut staff = world.browser_of(&world.staff(Role::Facilitator).await);
    decide(&world, &mut staff, viewpoint.into(), "Give it back to change", &[("rule", "kind")]).await;
    own.open(&urls::edit_viewpoint(viewpoint)).await.is(200);
    own.press("Save", &[("thought", "Shade helps.")]).await.is(200);
    decide(&world, &mut staff, viewpoint.into(), "Let it through", &[]).await;
    world.browser().open(&urls::viewpoint(viewpoint)).await.is(200).see("Shade helps.");
    recount(&world).await;
});

both!(nobody_else_to_decide_is_said, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    let idea = world.idea_by(author.id, mission, SENTENCE, "open").await;
    let mut only = world.browser_of(&world.staff(Role::Facilitator).await);
    decide(&world, &mut only, idea.into(), "Take it out", &[("rule", "kind")]).await;
    let mut own = world.browser_of(&author);
    own.open(&urls::moderation_act(last_act(&world, idea.into()).await)).await.is(200).see("Nobody else can decide here now");
    own.follow("Ask again").await;
    own.press("Send", &[("words", "Please.")]).await.is(200);
    only.open(&urls::moderate(idea.into())).await.is(200).see("Nobody else can decide here now.");
});

both!(two_who_decide_at_once_make_one_decision, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, RUDE).await;
    let mut browsers = Vec::new();
    for role in [Role::Facilitator, Role::Officer, Role::Admin] {
        let mut browser = world.browser_of(&world.staff(role).await);
        browser.open(&urls::moderate(idea.into())).await.is(200);
        browsers.push(browser);
    }
    let sends: Vec<_> = browsers.iter().map(|browser| browser.filled("Take it out", &[("rule", "kind")])).collect();
    let answers = join_all(browsers.iter().zip(&sends).map(|(browser, send)| browser.send(send))).await;
    let mut statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409, 409]);
    let late = answers.iter().find(|answer| answer.status == 409).expect("a second one");
    // The second sees what the first one did.
    late.see("Someone else decided on this before you.").see("What was done before").see("Taken out");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM moderation_acts").await, 1);
    recount(&world).await;

    // Words that were changed meanwhile are not decided on unseen.
    let author = world.guest().await;
    let idea = world.idea_by(author.id, mission, SENTENCE, "open").await;
    browsers[0].open(&urls::moderate(idea.into())).await;
    let mut own = world.browser_of(&author);
    own.open(&urls::edit_idea(idea)).await;
    own.press("Save the new words", &[("sentence", "Plant more trees")]).await.is(200);
    let page = browsers[0].press("Take it out", &[("rule", "kind"), ("reason", "Typed before")]).await;
    page.is(409).see("Plant more trees");
    assert_eq!(page.field("reason"), "Typed before");
});
