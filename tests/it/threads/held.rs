//! What waits for a facilitator, and who is told of what.

use super::{SENTENCE, answer, counts, say};
use crate::support::{Backend, World, content::Known};
use app::urls;
use domain::{mission::Moderation, person::Role};

both!(words_of_guests_wait_where_a_facilitator_reads_first, |world| async move {
    let mission = world.mission_with("cooler-streets", |fields| fields.moderation = Moderation::Before).await;
    let idea = world.idea(mission, SENTENCE).await;
    let mut guest = world.browser();
    let id = say(&mut guest, idea, "for", "Words that wait.").await;
    guest.page().see("Saved. Your viewpoint waits to be read.").see("A facilitator of this mission reads it first.").see("get three words");
    guest
        .open(&urls::idea(idea))
        .await
        .see("Words that wait.")
        .see("Until then, only you and the facilitators see it.")
        .lacks("Let it through");

    // Nobody else can tell that it is there.
    let mut stranger = world.browser();
    let mut resident = world.browser_of(&world.guest().await);
    for browser in [&mut stranger, &mut resident] {
        browser.open(&urls::idea(idea)).await.is(200).lacks("Words that wait.").lacks(&id.to_string()).see("No viewpoints yet.");
        for page in [
            urls::viewpoint(id),
            urls::reply_to_viewpoint(id),
            urls::edit_viewpoint(id),
            urls::withdraw_viewpoint(id),
            urls::let_viewpoint_through(id),
            urls::helpful(id),
        ] {
            browser.open(&page).await.is(404).lacks("Words that wait.");
        }
        browser.open(&urls::reply_to_idea(idea)).await;
        for form in [urls::reply_to_viewpoint(id), urls::edit_viewpoint(id), urls::let_viewpoint_through(id), urls::helpful(id)] {
            let mut send =
                browser.filled_for(&urls::reply_to_idea(idea), &[("stance", "for"), ("thought", "Mine.")]).with("helpful", "yes");
            send.target.set_path(&form);
            let answer = browser.send(&send).await;
            answer.is(404).lacks("Words that wait.");
        }
    }
    assert_eq!(counts(&world, idea).await, 0);

    // Residents with an account do not wait.
    let known = world.guest().await;
    let person = world.database.id(known.id.uuid());
    world.database.execute(&format!("UPDATE people SET email = 'a@b.example', email_key = 'a@b.example' WHERE id = {person}")).await;
    let mut account = world.browser_of(&known);
    say(&mut account, idea, "for", "At once.").await;
    account.page().see("Saved. Your viewpoint is on the page.");

    let mut facilitator = world.browser_of(&world.staff(Role::Facilitator).await);
    facilitator.open(&urls::idea(idea)).await.see("Words that wait.");
    facilitator.follow("Let it through").await.is(200).see("Words that wait.").see("Can everyone read this?");
    facilitator.press("Let it through", &[]).await.is(200).see("Done. Everyone can read it now.");
    stranger.open(&urls::viewpoint(id)).await.is(200).see("Words that wait.");
    stranger.open(&urls::idea(idea)).await.see("2 viewpoints.");
    stranger.open(&urls::let_viewpoint_through(id)).await.is(403);
    assert_eq!(counts(&world, idea).await, 2);

    // New words wait again, and what was answered keeps its place without them.
    let reply = answer(&mut account, id, "I answer you.").await;
    guest.open(&urls::edit_viewpoint(id)).await;
    guest.press("Save", &[("thought", "Other words.")]).await.is(200).see("Saved. Your viewpoint waits to be read.");
    for page in [urls::idea(idea), urls::viewpoint(id), urls::viewpoint(reply)] {
        let page = stranger.open(&page).await;
        page.is(200).lacks("Words that wait.").lacks("Other words.").see("A viewpoint was changed and waits.");
    }
    assert_eq!(counts(&world, idea).await, 2);
    facilitator.open(&urls::viewpoint(id)).await.see("Other words.");
    guest.open(&urls::viewpoint(id)).await;
    guest.follow("Take back your viewpoint").await;
    guest.press("Take it back", &[]).await.is(200).see("Your words are gone from every page.");
    stranger.open(&urls::viewpoint(reply)).await.is(200).see("A viewpoint was taken back").see("I answer you.");
    assert_eq!(counts(&world, idea).await, 2);

    // What only its author and the facilitators saw leaves nothing.
    let unseen = say(&mut guest, idea, "against", "Never seen.").await;
    guest.follow("Take back your viewpoint").await.see("Nothing stays in their place.");
    guest.press("Take it back", &[]).await.is(200).see("Done. Your words are gone. Nothing stays in their place.").see(SENTENCE);
    guest.open(&urls::viewpoint(unseen)).await.is(404);
    assert_eq!(counts(&world, idea).await, 2);
});

/// What people were told, as kind and person.
async fn told(world: &World) -> Vec<(String, String)> {
    let person = if world.database.backend == Backend::Sqlite { "lower(hex(person_id))" } else { "replace(person_id::text, '-', '')" };
    let rows = world.database.rows(&format!("SELECT kind, {person} FROM notices ORDER BY created_at, kind")).await;
    rows.into_iter().map(|row| (row[0].clone().unwrap_or_default(), row[1].clone().unwrap_or_default())).collect()
}

both!(whoever_is_answered_is_told_once_and_nobody_of_their_own_words, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let [proposer, writer, replier] = [world.guest().await, world.guest().await, world.guest().await];
    let idea = world.idea_by(proposer.id, mission, SENTENCE, "open").await;
    let [mut own, mut one, mut two] = [&proposer, &writer, &replier].map(|known| world.browser_of(known));
    let hex = |known: &Known| known.id.uuid().simple().to_string();
    say(&mut own, idea, "other", "My own idea.").await;
    assert_eq!(told(&world).await, []);
    let start = say(&mut one, idea, "for", "Shade helps.").await;
    answer(&mut one, start, "I forgot to say.").await;
    assert_eq!(told(&world).await, [("idea_viewpoint".to_owned(), hex(&proposer))]);
    world.clock.move_on(1);
    answer(&mut two, start, "I agree.").await;
    assert_eq!(told(&world).await[1..], [("viewpoint_reply".to_owned(), hex(&writer))]);

    // What waits is told of when it is let through, and not again when it waits a second time.
    world.clock.move_on(1);
    let id = world.database.id(mission.uuid());
    let fields = "UPDATE missions SET fields = REPLACE(fields, '\"moderation\":\"after\"', '\"moderation\":\"before\"') WHERE id = ";
    world.database.execute(&format!("{fields}{id}")).await;
    let held = answer(&mut two, start, "I wait.").await;
    two.page().see("Your viewpoint waits to be read.");
    assert_eq!(told(&world).await.len(), 2);
    let mut facilitator = world.browser_of(&world.staff(Role::Facilitator).await);
    for _ in 0..2 {
        facilitator.open(&urls::let_viewpoint_through(held)).await;
        facilitator.press("Let it through", &[]).await.is(200);
        two.open(&urls::edit_viewpoint(held)).await;
        two.press("Save", &[("thought", "I wait again.")]).await.is(200);
    }
    // Nor is anyone told of their own words by way of the facilitator.
    let own = answer(&mut one, start, "My own again.").await;
    facilitator.open(&urls::let_viewpoint_through(own)).await;
    facilitator.press("Let it through", &[]).await.is(200);
    let kinds: Vec<String> = told(&world).await[2..].iter().map(|(kind, _)| kind.clone()).collect();
    assert_eq!(kinds, ["viewpoint_let_through", "viewpoint_let_through", "viewpoint_let_through", "viewpoint_reply"]);
});
