//! "Was this a fair answer?"

use super::*;

async fn rate(browser: &mut Browser, idea: IdeaId, fair: &str, words: &str) {
    browser.open(&urls::rate_answer(idea)).await.is(200);
    browser.press("Send my view", &[("fair", fair), ("words", words)]).await.is(200).see("Saved. Thank you.");
}

both!(those_it_answers_say_whether_it_was_fair, |world| async move {
    let asked = asked(&world).await;
    let mut author = world.browser_of(&asked.author);
    author.open(&urls::rate_answer(asked.idea)).await.see("The city has not answered this idea yet.");
    let mut officer = world.browser_of(&asked.officer);
    answer(&mut officer, asked.idea, "not_now", "We plant in autumn 2027.").await;
    let mut followers = Vec::new();
    for _ in 0..4 {
        let person = world.guest().await;
        follow(&world, &person, asked.idea).await;
        followers.push(world.browser_of(&person));
    }
    author.open(&urls::idea(asked.idea)).await.see("Was this a fair answer?");
    author.open(&urls::rate_answer(asked.idea)).await.is(200).see("We plant in autumn 2027.");
    author.press("Send my view", &[("words", "Too late.")]).await.is(422).see("Choose one answer.");
    assert_eq!(author.page().field("words"), "Too late.");
    author.press("Send my view", &[("fair", "no")]).await.is(200).see("You said: No");
    for (follower, fair) in followers.iter_mut().zip(["yes", "yes", "partly", "no"]).take(3) {
        rate(follower, asked.idea, fair, "").await;
    }
    counts_are_true(&world).await;
    // Four are too few to show, five are enough; the words are for staff alone.
    world.browser().open(&urls::idea(asked.idea)).await.see("Fewer than 5 people").lacks("said yes").lacks("Too late.");
    rate(&mut followers[3], asked.idea, "no", "It is late & hot.").await;
    let mut reader = world.browser();
    reader.open(&urls::idea(asked.idea)).await.see("5 people told us").see("2 said yes").see("1 said partly").see("2 said no");
    for browser in [&mut reader, &mut followers[0]] {
        browser.open(&urls::answers(asked.idea)).await.is(200).lacks("Too late.").lacks("late & hot");
    }
    world.browser_of(&world.staff(Role::Facilitator).await).open(&urls::answers(asked.idea)).await.see("Too late.").see("late & hot");

    // The last word of each counts, once.
    rate(&mut followers[3], asked.idea, "yes", "").await;
    reader.open(&urls::idea(asked.idea)).await.see("5 people told us").see("3 said yes").see("1 said no");
    counts_are_true(&world).await;

    // A newer answer has marks of its own, and a mark meant for the older one is not taken for it.
    author.open(&urls::rate_answer(asked.idea)).await;
    let stale = author.filled("Send my view", &[("fair", "yes")]);
    answer(&mut officer, asked.idea, "open", "We plant this year.").await;
    author.send(&stale).await.is(409).see("We plant this year.");
    world.browser().open(&urls::idea(asked.idea)).await.see("Fewer than 5 people");
    counts_are_true(&world).await;
});

both!(nobody_else_says_whether_it_was_fair, |world| async move {
    let asked = asked(&world).await;
    let mut officer = world.browser_of(&asked.officer);
    answer(&mut officer, asked.idea, "not_now", "We wait.").await;
    let other = world.guest().await;
    world.browser().open(&urls::rate_answer(asked.idea)).await.is(403);
    world.browser_of(&other).open(&urls::rate_answer(asked.idea)).await.is(403);
    world.browser_of(&asked.officer).open(&urls::rate_answer(asked.idea)).await.is(403);
    // Who stops following has no say any more; a double click follows once.
    let mut browser = world.browser_of(&other);
    browser.open(&urls::idea(asked.idea)).await;
    let click = browser.filled("Follow", &[]);
    for each in join_all((0..3).map(|_| browser.send(&click))).await {
        each.is(303);
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM follows").await, 1);
    browser.open(&urls::rate_answer(asked.idea)).await.is(200);
    browser.open(&urls::idea(asked.idea)).await;
    browser.press("Stop following", &[]).await.is(200).see("You do not follow this any more.");
    browser.open(&urls::rate_answer(asked.idea)).await.is(403);
    browser.open(&urls::follow(asked.idea.into())).await.is(200).see("Do you want to follow this?");
    browser.press("Save", &[("follow", "yes")]).await.is(200).see("You follow this.");
});

both!(a_guest_who_signs_in_follows_and_judges_once, |world| async move {
    let asked = asked(&world).await;
    let mut officer = world.browser_of(&asked.officer);
    answer(&mut officer, asked.idea, "not_now", "We wait.").await;
    let (guest, person) = (world.guest().await, world.guest().await);
    for (known, fair) in [(&guest, "no"), (&person, "yes")] {
        follow(&world, known, asked.idea).await;
        rate(&mut world.browser_of(known), asked.idea, fair, "").await;
    }
    let mut write = world.app().writer.begin().await.unwrap();
    assert!(write.merge_guest(guest.id, person.id, world.now()).await.unwrap());
    write.commit().await.unwrap();
    assert_eq!(world.database.number("SELECT COUNT(*) FROM follows").await, 1);
    assert_eq!(world.database.number("SELECT yes_count - no_count FROM idea_answers").await, 1);
    counts_are_true(&world).await;
});
