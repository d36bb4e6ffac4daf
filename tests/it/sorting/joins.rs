//! Two ideas become one, and two again.

use super::*;

async fn join(browser: &mut Browser, idea: IdeaId, number: i64) {
    browser.open(&urls::join_idea(idea)).await.is(200);
    let number = number.to_string();
    browser.press("Join the ideas", &[("number", &number), ("reason", "Both want shade where people wait.")]).await;
}

both!(a_joined_idea_keeps_its_answers_and_its_author, |world| async move {
    let two = two(&world).await;
    let agreed = votes(&world, two.sails, "agree", 3).await;
    let against = votes(&world, two.sails, "disagree", 1).await;
    votes(&world, two.shade, "agree", 2).await;
    let account = world.staff(Role::Facilitator).await;
    vote(&mut world.browser_of(&account), two.sails, "agree").await;
    let mut talker = world.browser_of(&agreed[0]);
    talker.open(&urls::idea(two.sails)).await;
    talker.press("Send viewpoint", &[("stance", "for"), ("thought", "Sails are quick.")]).await.is(200);

    let mut officer = world.browser_of(&two.officer);
    officer.open(&urls::idea(two.sails)).await.is(200);
    officer.follow("Join this idea with another one").await.is(200).see(SAILS).see("2 of 2 agree.");
    let shade = two.shade.to_string();
    officer.press("Join the ideas", &[("kept", &shade)]).await.is(422).see("Write something here.");
    officer.press("Join the ideas", &[("reason", "Both want shade where people wait.")]).await.is(200);
    officer.page().see("The reply comes to the idea in which it goes on").lacks("replies by");
    officer.page().see("The idea goes on as part of another one.").see("This idea goes on as part of").see(SHADE);
    officer.page().see("Both want shade where people wait.").see("Test officer, Test job").see("Sails are quick.");

    // Both can be counted, each apart, and both authors are named.
    let mut reader = world.browser();
    reader.open(&urls::idea(two.shade)).await.is(200).see("Joined from").see("4 of 5 people agreed there.").see("2 of 2").see(SAILS);
    reader.page().see("Also proposed by");
    reader.open(&urls::idea(two.sails)).await.is(200).see("4 of 5").see("Sails are quick.").lacks("For the city team");
    assert_eq!((number(&world, two.sails, "answer_count").await, number(&world, two.shade, "answer_count").await), (5, 2));
    counts_are_true(&world).await;

    // It takes no answers now; who agreed is told once, who did not is not.
    reader.open(&urls::vote(two.sails)).await.lacks("Save answer");
    for person in agreed.iter().chain([&two.sailor, &account]) {
        assert_eq!(told(&world, person, "idea_joined").await, 1);
    }
    assert_eq!(told(&world, &two.planter, "idea_joined_here").await, 1);
    assert_eq!((told(&world, &against[0], "idea_joined").await, told(&world, &two.officer, "idea_joined").await), (0, 0));
    reader.open(urls::CHANGES).await.see("Idea joined with another").see("Both want shade where people wait.");
    world.browser_of(&two.sailor).open(urls::ME).await.see("goes on as part of another one");

    // Undone, everything is as it was.
    officer.open(&urls::undo_join(two.sails)).await.is(200).see(SHADE);
    officer.press("Undo the join", &[("reason", "Sails need no trees.")]).await.is(200).see("stands on its own again");
    assert_eq!((number(&world, two.sails, "answer_count").await, number(&world, two.shade, "joined_count").await), (5, 0));
    reader.open(&urls::idea(two.shade)).await.lacks("Joined from").lacks("Also proposed by");
    reader.open(&urls::idea(two.sails)).await.see("4 of 5").lacks("goes on as part of");
    assert_eq!(told(&world, &two.sailor, "idea_unjoined").await, 1);
    vote(&mut world.browser_of(&against[0]), two.sails, "agree").await;
    counts_are_true(&world).await;
    officer.open(&urls::undo_join(two.sails)).await.see("This idea does not go on in another one.");

    // And it can be joined again, which is another row of its story.
    join(&mut officer, two.sails, 1).await;
    officer.page().is(200).see("goes on as part of");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM idea_joins").await, 2);
});

both!(there_are_no_chains_and_no_circles, |world| async move {
    let two = two(&world).await;
    let third = world.idea(two.mission, "Open the fountain at night").await;
    let elsewhere = world.mission_with("quiet-nights", |fields| fields.title = "Quiet nights".to_owned()).await;
    let quiet = world.idea(elsewhere, "Close the ring road at night").await;
    let mut officer = world.browser_of(&two.officer);
    for (idea, number, words) in
        [(two.shade, 1, "An idea cannot be joined with itself."), (two.shade, 99, "There is no idea 99 in this mission.")]
    {
        join(&mut officer, idea, number).await;
        officer.page().see(words);
        assert_eq!(officer.page().field("reason"), "Both want shade where people wait.");
    }
    // Named by its identifier, an idea of another mission is refused too.
    officer.open(&urls::join_idea(two.shade)).await;
    let form = officer.filled("Join the ideas", &[("number", ""), ("reason", "Night.")]).with("kept", &quiet.to_string());
    officer.send(&form).await.is(409).see("different missions");

    join(&mut officer, two.sails, 1).await;
    officer.page().is(200);
    join(&mut officer, third, 2).await;
    officer.page().is(409).see("already goes on in another one");
    join(&mut officer, two.sails, 3).await;
    officer.page().is(409).see("already goes on in another one");
    join(&mut officer, two.shade, 3).await;
    officer.page().is(409).see("Other ideas go on as part of this one.");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM idea_joins").await, 1);
    counts_are_true(&world).await;
});

both!(joined_both_ways_at_once_is_joined_one_way, |world| async move {
    let two = two(&world).await;
    let (mut one, mut other) = (world.browser_of(&two.officer), world.browser_of(&world.staff(Role::Admin).await));
    one.open(&urls::join_idea(two.shade)).await;
    other.open(&urls::join_idea(two.sails)).await;
    let there = one.filled("Join the ideas", &[("number", "2"), ("reason", "Shade.")]);
    let back = other.filled("Join the ideas", &[("number", "1"), ("reason", "Shade.")]);
    let answers = join_all([one.send(&there), other.send(&back), one.send(&there)]).await;
    let mut statuses: Vec<_> = answers.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert!(statuses == [303, 303, 409] || statuses == [303, 409, 409], "{statuses:?}");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM idea_joins").await, 1);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM ideas WHERE state = 'joined'").await, 1);
    counts_are_true(&world).await;
});

both!(who_answered_the_same_words_is_not_asked_again, |world| async move {
    let two = two(&world).await;
    let twin = world.idea(two.mission, "plant trees at the bus stops!").await;
    let person = world.guest().await;
    let mut browser = world.browser_of(&person);
    for idea in [twin, two.sails] {
        vote(&mut browser, idea, "agree").await;
    }
    let mut officer = world.browser_of(&two.officer);
    join(&mut officer, twin, 1).await;
    officer.page().is(200);
    // The same question: it is no card any more, though the person can still answer it.
    browser.open(&urls::cards("cooler-streets")).await.is(200).lacks(SHADE);
    browser.open(&urls::idea(two.shade)).await.see("You answered an idea that goes on in this one.").see("You said: Agree.");
    // Someone else is asked.
    world.browser().open(&urls::cards("cooler-streets")).await.is(200).see("Plant trees");

    // Other words are another question: asked, with what they said before.
    officer.open(&urls::undo_join(twin)).await;
    officer.press("Undo the join", &[("reason", "A slip.")]).await.is(200);
    join(&mut officer, two.sails, 1).await;
    officer.page().is(200);
    browser.open(&urls::cards("cooler-streets")).await.is(200).see(SHADE).see("You answered an idea that goes on in this one.");

    // When the author changes the words of the kept idea, a twin asks no longer for it.
    officer.open(&urls::undo_join(two.sails)).await;
    officer.press("Undo the join", &[("reason", "A slip.")]).await.is(200);
    join(&mut officer, twin, 1).await;
    let mut author = world.browser_of(&two.planter);
    author.open(&urls::edit_idea(two.shade)).await;
    author.press("Save the new words", &[("sentence", "Plant tall trees at the bus stops")]).await.is(200);
    browser.open(&urls::cards("cooler-streets")).await.is(200).see("Plant tall trees");
});

both!(words_that_go_on_elsewhere_still_belong_to_their_author, |world| async move {
    let two = two(&world).await;
    votes(&world, two.sails, "agree", 1).await;
    let mut officer = world.browser_of(&two.officer);
    join(&mut officer, two.sails, 1).await;
    let mut sailor = world.browser_of(&two.sailor);
    sailor.open(&urls::withdraw_idea(two.sails)).await.is(200);
    let form = sailor.filled("Take my idea back", &[]);
    sailor.go(form).await.is(200).see("Its author took this idea back.");
    world.browser().open(&urls::idea(two.shade)).await.is(200).lacks(SAILS).lacks("Joined from").lacks("Also proposed by");
    officer.open(&urls::undo_join(two.sails)).await;
    assert_eq!(number(&world, two.shade, "joined_count").await, 0);
    counts_are_true(&world).await;
});
