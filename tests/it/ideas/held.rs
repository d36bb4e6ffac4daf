//! Ideas that wait to be let through: nobody sees their words anywhere.

use super::*;

const SECRET: &str = "Paint the secretword on every roof";

both!(a_held_idea_shows_nowhere, |world| async move {
    let mission = world.mission_with("cooler-streets", |mission| mission.moderation = Moderation::Before).await;
    let open = world.idea(mission, "Paint the roofs white").await;
    let mut writer = world.browser();
    write(&mut writer, "cooler-streets", SECRET).await;
    writer.press("Send my idea", &[]).await.is(200).see("A person reads your idea first.");
    let idea = shown(&writer);
    assert_eq!(counted(&world).await, 1, "a held idea is counted for nobody");

    let search = format!("{}?words=secretword", urls::ideas("cooler-streets"));
    let held = format!("{}?state=held", urls::ideas("cooler-streets"));
    let similar = format!("{}?words=paint+the+secretword+on+every+roof", urls::similar_ideas("cooler-streets"));
    let elsewhere = world.mission("other-streets").await;
    let other = domain::person::Facilitates::Missions(vec![elsewhere]);
    let strangers =
        [world.browser(), world.browser_of(&world.guest().await), world.browser_of(&world.staff_of(Role::Facilitator, &other).await)];
    for mut stranger in strangers {
        for page in [
            urls::mission("cooler-streets"),
            urls::ideas("cooler-streets"),
            search.clone(),
            held.clone(),
            similar.clone(),
            urls::cards("cooler-streets"),
            urls::idea(open),
            urls::HOME.to_owned(),
            urls::CHANGES.to_owned(),
        ] {
            stranger.open(&page).await.is(200);
            let words = stranger.page().text();
            assert!(!words.contains(SECRET), "{page} shows a held idea");
        }
        stranger.open(&search).await.see("No idea fits what you look for");
        for page in [urls::idea(idea), urls::idea_versions(idea), urls::vote(idea), urls::idea_sent(idea)] {
            stranger.open(&page).await.is(404).lacks("secretword");
        }
        for page in [urls::edit_idea(idea), urls::withdraw_idea(idea), urls::let_idea_through(idea)] {
            stranger.open(&page).await.lacks("secretword");
            let status = stranger.page().status;
            assert!(matches!(status, 403 | 404), "{page}: {status}");
        }
    }
    // Its author and those who let ideas through see it.
    writer.open(&urls::idea(idea)).await.is(200).see(SECRET).see("A person reads this idea before everyone can see it.");
    writer.open(&search).await.lacks(SECRET);
    let mut staff = world.browser_of(&world.staff(Role::Facilitator).await);
    staff.open(&held).await.is(200).see(SECRET);
    staff.open(&urls::idea(idea)).await.is(200).see(SECRET);
    staff.press("Let this idea through", &[]).await.is(200).see("Everyone can read this idea now.");
    assert_eq!(counted(&world).await, 2);
    world.browser().open(&search).await.is(200).see(SECRET);
    let told = "SELECT COUNT(*) FROM notices WHERE kind = 'idea_let_through'";
    assert_eq!(world.database.number(told).await, 1);
});

both!(new_words_of_a_guest_wait_again_where_texts_are_read_first, |world| async move {
    let mission = world.mission_with("cooler-streets", |mission| mission.moderation = Moderation::Before).await;
    let author = world.guest().await;
    let idea = world.idea_by(author.id, mission, SENTENCE, "open").await;
    agree(&world, &world.guest().await, idea).await;
    let mut writer = world.browser_of(&author);
    writer.open(&urls::edit_idea(idea)).await;
    writer.press("Save the new words", &[("sentence", SECRET)]).await.is(200).see("A person reads the new words");
    let mut stranger = world.browser();
    stranger.open(&urls::idea(idea)).await.is(404).lacks("secretword");
    for page in [urls::ideas("cooler-streets"), urls::CHANGES.to_owned()] {
        stranger.open(&page).await.is(200).lacks("secretword");
    }
    let told = "SELECT COUNT(*) FROM notices WHERE kind = 'idea_edited'";
    assert_eq!(world.database.number(told).await, 0, "nobody is told of words that nobody may read");
    assert_eq!(counted(&world).await, 0);

    let mut staff = world.browser_of(&world.staff(Role::Officer).await);
    staff.open(&urls::idea(idea)).await.is(200);
    staff.press("Let this idea through", &[]).await.is(200);
    assert_eq!(world.database.number(told).await, 1);
    assert_eq!(counted(&world).await, 1);
    stranger.open(&urls::idea(idea)).await.is(200).see(SECRET).see("1 person agreed with earlier words of this idea.");
});

both!(people_with_an_account_are_not_held, |world| async move {
    let mission = world.mission_with("cooler-streets", |mission| mission.moderation = Moderation::Before).await;
    let guest = world.guest().await;
    let id = world.database.id(guest.id.uuid());
    world.database.execute(&format!("UPDATE people SET email = 'a@b.example', email_key = 'a@b.example' WHERE id = {id}")).await;
    let draft = ready(&world, guest.id, mission, SENTENCE).await;
    let mut browser = world.browser_of(&guest);
    browser.open(&urls::draft(draft, Step::Check)).await.is(200);
    browser.press("Send my idea", &[]).await.is(200);
    let idea = shown(&browser);
    world.browser().open(&urls::idea(idea)).await.is(200).see(SENTENCE);
});
