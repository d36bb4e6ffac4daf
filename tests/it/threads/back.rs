//! Viewpoints that are edited or taken back.

use super::{answer, counts, say, talk};
use app::urls;
use domain::person::Role;

both!(a_viewpoint_is_edited_for_half_an_hour, |world| async move {
    let (_, idea) = talk(&world).await;
    let mut author = world.browser();
    let id = say(&mut author, idea, "for", "Shade helps me wiat.").await;
    author.follow("Edit your viewpoint").await.is(200);
    assert_eq!(author.page().field("thought"), "Shade helps me wiat.");
    assert_eq!(author.page().field("stance"), "for");
    author.press("Save", &[("thought", "Shade helps me wait."), ("life", "I am 74.")]).await;
    author.page().is(200).see("Saved. Your new words are on the page.").see("Shade helps me wait.").see("Edited").lacks("wiat");
    let versions = "SELECT thought FROM viewpoint_versions";
    assert_eq!(world.database.rows(versions).await, [[Some("Shade helps me wiat.".to_owned())]]);

    // Two windows: the second one to save is shown the words that are there now, and loses nothing.
    let mut window = author.clone();
    window.open(&urls::edit_viewpoint(id)).await;
    author.open(&urls::edit_viewpoint(id)).await;
    author.press("Save", &[("thought", "Shade helps us wait.")]).await.is(200);
    let page = window.press("Save", &[("thought", "Shade helps all of us.")]).await;
    page.is(409).see("Someone else changed this before you.").see("Shade helps us wait.");
    assert_eq!(page.field("thought"), "Shade helps all of us.");
    window.press("Save", &[]).await.is(200).see("Shade helps all of us.");

    // The last second counts; the one after it does not.
    author.open(&urls::edit_viewpoint(id)).await;
    world.clock.move_on(domain::viewpoint::EDIT_SECONDS);
    author.press("Save", &[("thought", "In time.")]).await.is(200).see("In time.");
    author.open(&urls::edit_viewpoint(id)).await.is(200);
    world.clock.move_on(1);
    let page = author.press("Save", &[("thought", "Too late.")]).await;
    page.is(409).see("You could change this until 10:30am.").see("These are the words now: In time.");
    assert_eq!(page.field("thought"), "Too late.");
    assert_eq!(world.database.rows("SELECT thought FROM viewpoints").await, [[Some("In time.".to_owned())]]);
    // What was typed can go out as a reply.
    author.press("Send as a reply", &[]).await.is(200).see("Saved.").see("Too late.").see("What this answers");
    let acts = author.open(&urls::viewpoint(id)).await.all(".focal .do a");
    assert!(!acts.contains(&"Edit your viewpoint".to_owned()) && acts.contains(&"Take back your viewpoint".to_owned()), "{acts:?}");
    assert_eq!(counts(&world, idea).await, 2);
});

both!(what_is_taken_back_is_gone_and_the_replies_stay, |world| async move {
    let (mission, idea) = talk(&world).await;
    let mut author = world.browser();
    let id = say(&mut author, idea, "against", "First secret words.").await;
    author.follow("Edit your viewpoint").await;
    author.press("Save", &[("thought", "Second secret words."), ("life", "Third secret words.")]).await.is(200);
    let name = author.page().all(".focal .who bdi").concat();
    let mut other = world.browser();
    let reply = answer(&mut other, id, "A reply that stays.").await;
    other.open(&urls::viewpoint(id)).await;
    other.press("Mark as helpful (viewpoint of", &[]).await.is(200);
    // Words can be taken back after the mission has closed, too.
    world.database.execute(&format!("UPDATE missions SET answer_by = '2026-04-01' WHERE id = {}", world.database.id(mission.uuid()))).await;
    world.clock.move_on(90 * 24 * 3600);
    author.open(&urls::viewpoint(id)).await.is(200).lacks("Edit your viewpoint");
    author
        .follow("Take back your viewpoint")
        .await
        .is(200)
        .see("Second secret words.")
        .see("A line keeps their place, and the replies stay.");
    author.press("Take it back", &[]).await.is(200).see("Done. Your words are gone from every page.");

    let everyone = [world.browser(), author, other, world.browser_of(&world.staff(Role::Admin).await)];
    for mut browser in everyone {
        for page in [urls::idea(idea), urls::viewpoint(id), urls::viewpoint(reply), urls::reply_to_viewpoint(id)] {
            let page = browser.open(&page).await;
            page.is(200).lacks("secret words").see("A viewpoint was taken back by its author on");
            page.lacks("Helpful to 1");
            assert_eq!(page.all(".thread > li .who b, .focal .who b, .box .who b").iter().filter(|shown| **shown == name).count(), 0);
        }
        browser.open(&urls::idea(idea)).await.see("A reply that stays.");
        browser.open(&urls::edit_viewpoint(id)).await.lacks("secret words");
        browser.open(&urls::withdraw_viewpoint(id)).await.lacks("secret words");
    }
    // Not in the database either, in any column of any table that holds texts.
    for table in ["viewpoints", "viewpoint_versions", "action_records", "notices", "form_keys", "jobs"] {
        let columns = match table {
            "viewpoints" | "viewpoint_versions" => "thought || life",
            "action_records" => "detail",
            "form_keys" => "location",
            "jobs" => "payload",
            _ => "kind",
        };
        let found = format!("SELECT COUNT(*) FROM {table} WHERE {columns} LIKE '%secret words%'");
        assert_eq!(world.database.number(&found).await, 0, "{table}");
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM helpful_marks").await, 0);
    assert_eq!(counts(&world, idea).await, 1);
});

both!(a_stub_takes_no_reply_and_keeps_what_was_typed, |world| async move {
    let (_, idea) = talk(&world).await;
    let mut author = world.browser();
    let id = say(&mut author, idea, "for", "Soon gone.").await;
    let mut late = world.browser();
    late.open(&urls::reply_to_viewpoint(id)).await;
    author.follow("Take back your viewpoint").await;
    let twice = author.filled("Take it back", &[]);
    author.press("Take it back", &[]).await.is(200);
    author.go(twice).await.is(200).see("A viewpoint was taken back");
    let page = late.press("Send reply", &[("stance", "for"), ("thought", "I agree with you.")]).await;
    page.is(409).see("This viewpoint takes no replies now.").lacks("Soon gone.");
    assert_eq!(page.field("thought"), "I agree with you.");
    late.press("Send viewpoint", &[]).await.is(200).see("Saved. Your viewpoint is on the page.").see("I agree with you.");
    assert_eq!(counts(&world, idea).await, 1);
});
