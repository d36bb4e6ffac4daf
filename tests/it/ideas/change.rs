//! New words, and ideas that are taken back.

use super::*;

both!(new_words_keep_the_old_ones_and_tell_who_agreed, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    let idea = world.idea_by(author.id, mission, SENTENCE, "open").await;
    let (one, two, against, account) = (world.guest().await, world.guest().await, world.guest().await, world.staff(Role::Officer).await);
    for person in [&one, &two, &account] {
        agree(&world, person, idea).await;
    }
    let mut browser = world.browser_of(&against);
    browser.open(&urls::vote(idea)).await;
    browser.press("Save answer", &[("choice", "disagree")]).await;

    let mut writer = world.browser_of(&author);
    writer.open(&urls::edit_idea(idea)).await.is(200).see("3 people agree.");
    let words = "Put shade sails over two bus stops";
    writer.press("Save the new words", &[("sentence", words), ("reason", "Six were too many.")]).await.is(200).see(words);
    assert_eq!(number(&world, idea, "version").await, 2);

    let told = "SELECT COUNT(*) FROM notices WHERE kind = 'idea_edited'";
    assert_eq!(world.database.number(told).await, 3);
    for person in [&author, &against] {
        let id = world.database.id(person.id.uuid());
        assert_eq!(world.database.number(&format!("{told} AND person_id = {id}")).await, 0, "told without need");
    }
    world.browser().open(&urls::idea(idea)).await.see("3 people agreed with earlier words of this idea.");
    world.browser().open(&urls::idea_versions(idea)).await.is(200).see(SENTENCE).see(words);
    world.browser().open(urls::CHANGES).await.is(200).see("Six were too many.");

    // Who agrees again, agrees with the new words.
    let mut browser = world.browser_of(&one);
    browser.open(&urls::vote(idea)).await;
    browser.press("Save answer", &[("choice", "disagree")]).await;
    browser.open(&urls::vote(idea)).await;
    browser.press("Save answer", &[("choice", "agree")]).await;
    world.browser().open(&urls::idea(idea)).await.see("2 people agreed with earlier words of this idea.");

    // A second change tells nobody twice while the first notice is unread, and not those who agree with the new words only
    // until the words change again.
    writer.open(&urls::edit_idea(idea)).await;
    writer.press("Save the new words", &[("sentence", "Put shade sails over one bus stop")]).await.is(200);
    let id = world.database.id(two.id.uuid());
    assert_eq!(world.database.number(&format!("{told} AND person_id = {id}")).await, 1);
});

both!(two_changes_at_once_lose_nothing, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    let idea = world.idea_by(author.id, mission, SENTENCE, "open").await;
    let (mut one, mut two) = (world.browser_of(&author), world.browser_of(&author));
    one.open(&urls::edit_idea(idea)).await;
    two.open(&urls::edit_idea(idea)).await;
    one.press("Save the new words", &[("sentence", "The words of the first tab")]).await.is(200);
    two.press("Save the new words", &[("sentence", "The words of the second tab")]).await.is(409);
    two.page().see("Someone else changed this before you.").see("The words of the first tab");
    assert_eq!(two.page().field("sentence"), "The words of the second tab");
    two.press("Save the new words", &[]).await.is(200).see("The words of the second tab");
    assert_eq!(number(&world, idea, "version").await, 3);
});

both!(only_the_author_changes_an_idea, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    let idea = world.idea_by(author.id, mission, SENTENCE, "open").await;
    let mut writer = world.browser_of(&author);
    writer.open(&urls::edit_idea(idea)).await;
    let edit = writer.filled("Save the new words", &[("sentence", "Stolen")]);
    writer.open(&urls::withdraw_idea(idea)).await;
    let withdraw = writer.filled("Take my idea back", &[]);
    for thief in [world.browser(), world.browser_of(&world.guest().await), world.browser_of(&world.staff(Role::Admin).await)] {
        for form in [&edit, &withdraw] {
            thief.send(&form.clone().with("once", "a-key-of-someone-else")).await.is(403);
        }
    }
    assert_eq!(number(&world, idea, "version").await, 1);
    world.browser().open(&urls::idea(idea)).await.is(200).see(SENTENCE);
});

both!(an_idea_that_is_taken_back_leaves_a_stub, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    let idea = world.idea_by(author.id, mission, SENTENCE, "open").await;
    let other = world.idea(mission, "Put shade trees beside the bus stops").await;
    agree(&world, &world.guest().await, idea).await;
    let mut writer = world.browser_of(&author);
    writer.open(&urls::withdraw_idea(idea)).await.is(200).see("Take your idea back?");
    let form = writer.filled("Take my idea back", &[]);
    writer.go(form).await.is(200).see("Its author took this idea back.");
    assert_eq!(counted(&world).await, 1);

    let mut browser = world.browser();
    let search = format!("{}?words=shade", urls::ideas("cooler-streets"));
    let similar = format!("{}?words=shade+sails+over+bus+stops", urls::similar_ideas("cooler-streets"));
    for page in [urls::idea(idea), urls::idea(other), urls::ideas("cooler-streets"), search, similar, urls::CHANGES.to_owned()] {
        browser.open(&page).await.is(200).lacks(SENTENCE);
    }
    for page in [urls::idea_versions(idea), urls::vote(idea)] {
        browser.open(&page).await.is(404).lacks(SENTENCE);
    }
    let vote = browser.open(&urls::vote(other)).await.status;
    assert_eq!(vote, 200);
    let mut form = browser.filled("Save answer", &[("choice", "agree")]);
    form.target.set_path(&urls::vote(idea));
    let answer = browser.send(&form).await;
    assert!(matches!(answer.status, 404 | 409), "{}", answer.status);
    answer.lacks(SENTENCE);
    assert_eq!(number(&world, idea, "answer_count").await, 1);
});
