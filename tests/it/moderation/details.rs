//! Words with telephone numbers and addresses wait, whoever wrote them, and the author learns which.

use super::*;

both!(a_number_in_a_text_waits_and_the_author_learns_why, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, SENTENCE).await;
    let officer = world.staff(Role::Officer).await;
    for mut browser in [world.browser(), world.browser_of(&officer)] {
        let id = say(&mut browser, idea, "Ring me on 270-555-0118 about the shade").await;
        browser
            .page()
            .see("Your viewpoint waits to be read.")
            .see("There seems to be a telephone number or an address in your words.")
            .see("270-555-0118");
        world.browser().open(&urls::viewpoint(id)).await.is(404).lacks("270-555-0118");
        browser
            .follow("Read why, and what you can do")
            .await
            .is(200)
            .see("Did a machine help? Yes.")
            .see("Private things")
            .lacks("Ask again");
        // Staff decide on the words of others, never on their own.
        let mut facilitator = world.browser_of(&world.staff(Role::Facilitator).await);
        facilitator.open(&urls::moderate(id.into())).await.is(200).see("Number or address").see("270-555-0118");
        // Without the number they show at once, and nobody needs to look.
        browser.follow("Change the words").await.is(200);
        browser.press("Save", &[("thought", "Ask me about the shade")]).await.is(200).see("Saved. Your new words are on the page.");
        world.browser().open(&urls::viewpoint(id)).await.is(200).see("Ask me about the shade");
        recount(&world).await;
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM moderation_items").await, 0);
    let told = "SELECT COUNT(*) FROM notices WHERE kind = 'idea_viewpoint'";
    assert_eq!(world.database.number(told).await, 2, "the author of the idea is told when the words show");
});

both!(staff_do_not_let_their_own_words_through, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, SENTENCE).await;
    let officer = world.staff(Role::Officer).await;
    let mut own = world.browser_of(&officer);
    let id = say(&mut own, idea, "Come to 12 Mill Lane on Monday").await;
    own.open(&urls::moderate(id.into())).await.is(200).see("These are your own words.").lacks("Let it through with");
    own.open(&urls::let_viewpoint_through(id)).await;
    let status = own.press("Let it through", &[]).await.status;
    assert_eq!(status, 409);
    let mut other = world.browser_of(&world.staff(Role::Admin).await);
    decide(&world, &mut other, id.into(), "Let it through", &[]).await;
    world.browser().open(&urls::viewpoint(id)).await.is(200).see("12 Mill Lane");
});

both!(where_guests_wait_they_still_wait_without_the_number, |world| async move {
    let mission = world.mission_with("cooler-streets", |mission| mission.moderation = Moderation::Before).await;
    let author = world.guest().await;
    let idea = world.idea_by(author.id, mission, SENTENCE, "open").await;
    let mut own = world.browser_of(&author);
    own.open(&urls::edit_idea(idea)).await;
    own.press("Save the new words", &[("sentence", "Mail shade@city.example for trees")]).await.is(200);
    own.open(&urls::idea(idea)).await.is(200).see("shade@city.example").see("There seems to be a telephone number");
    own.open(&urls::edit_idea(idea)).await;
    own.press("Save the new words", &[("sentence", "Plant trees for shade")]).await.is(200);
    world.browser().open(&urls::idea(idea)).await.is(404);
    recount(&world).await;
    let mut staff = world.browser_of(&world.staff(Role::Facilitator).await);
    decide(&world, &mut staff, idea.into(), "Let it through", &[]).await;
    world.browser().open(&urls::idea(idea)).await.is(200).see("Plant trees for shade");
    // Where nobody waits, new words with a number wait all the same, also in the reason that is public with them.
    recount(&world).await;
});
