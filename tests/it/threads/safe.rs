//! What others must not be able to do or see, and words that try to be more than words.

use super::{answer, counts, say, shown, talk};
use app::urls;
use domain::person::Role;

both!(what_others_wrote_is_theirs, |world| async move {
    let (_, idea) = talk(&world).await;
    let id = say(&mut world.browser(), idea, "for", "Mine alone.").await;
    let guest = world.guest().await;
    let everyone = [
        Some(guest),
        Some(world.staff(Role::Facilitator).await),
        Some(world.staff(Role::Officer).await),
        Some(world.staff(Role::Admin).await),
        None,
    ];
    for known in everyone {
        let mut browser = known.as_ref().map_or_else(|| world.browser(), |known| world.browser_of(known));
        for page in [urls::edit_viewpoint(id), urls::withdraw_viewpoint(id)] {
            browser.open(&page).await.is(403).lacks("Mine alone.");
        }
        browser.open(&urls::reply_to_idea(idea)).await;
        for form in [urls::edit_viewpoint(id), urls::withdraw_viewpoint(id)] {
            let send = browser.filled_for(&urls::reply_to_idea(idea), &[("stance", "against"), ("thought", "Yours.")]);
            let mut send = send.with("version", "1");
            send.target.set_path(&form);
            browser.send(&send).await.is(403);
        }
    }
    assert_eq!(world.database.rows("SELECT thought FROM viewpoints").await, [[Some("Mine alone.".to_owned())]]);
});

both!(under_an_idea_that_is_not_shown_each_sees_only_their_own_words, |world| async move {
    let (mission, idea) = talk(&world).await;
    let gone = world.idea(mission, "An idea that is taken out").await;
    let mut author = world.browser();
    let id = say(&mut author, gone, "against", "My own words.").await;
    // As a facilitator takes it out: what stands under it counts in the mission no more.
    let hide = format!("UPDATE ideas SET state = 'hidden' WHERE id = {}", world.database.id(gone.uuid()));
    world.database.execute(&format!("{hide}; UPDATE missions SET viewpoint_count = viewpoint_count - 1")).await;
    author.open(&urls::viewpoint(id)).await.is(200).see("My own words.").lacks("An idea that is taken out");
    let reply = "A reply that was typed meanwhile.";
    for page in [urls::viewpoint(id), urls::reply_to_viewpoint(id), urls::reply_to_idea(gone)] {
        let mut other = world.browser();
        other.open(&page).await.is(200).lacks("My own words.").lacks("An idea that is taken out");
        if page.ends_with("/reply") {
            let send = other.filled_for(&page, &[("stance", "for"), ("thought", reply)]);
            let refused = other.go(send).await;
            refused.is(409).see("This idea takes no answers now.").lacks("My own words.").lacks("An idea that is taken out");
            assert_eq!(refused.field("thought"), reply);
        }
    }
    author.open(&urls::viewpoint(id)).await;
    author.follow("Take back your viewpoint").await.is(200).lacks("An idea that is taken out");
    author.press("Take it back", &[]).await.is(200).lacks("An idea that is taken out").lacks("My own words.");
    assert_eq!(counts(&world, gone).await, 0);
    let _shown = world.browser().open(&urls::idea(idea)).await.is(200);
});

both!(words_of_people_are_never_markup, |world| async move {
    let (_, idea) = talk(&world).await;
    let nasty = "</textarea></p><script>alert(1)</script><img src=x onerror=alert(2)> \"quoted\" 'single' {{braces}} &amp; <!-- -->";
    let mut author = world.browser();
    author.open(&urls::idea(idea)).await;
    author.press("Send viewpoint", &[("stance", "for"), ("thought", nasty), ("life", nasty)]).await.is(200);
    let id = shown(&author);
    let long = format!("{nasty}\n\n{nasty}");
    author.open(&urls::edit_viewpoint(id)).await;
    assert_eq!(author.page().field("thought"), nasty);
    author.press("Save", &[("life", &long)]).await.is(200);
    let person = "UPDATE viewpoints SET byline = '<script>alert(3)</script>', job = '<b>x</b>', author_role = 'officer', \
                  language = '\"><script>'; UPDATE ideas SET sentence = '</title><script>alert(4)</script>'";
    world.database.execute(person).await;
    answer(&mut world.browser(), id, nasty).await;
    let mut reader = world.browser();
    let pages = [urls::idea(idea), urls::viewpoint(id), urls::reply_to_viewpoint(id), urls::reply_to_idea(idea)];
    for page in &pages {
        let page = reader.open(page).await;
        page.is(200);
        assert_eq!(page.count("main script, main img, head title *, [onerror]"), 0, "{}", page.url);
        assert!(!page.body.contains("<script>alert"), "{}", page.url);
    }
    reader.open(&urls::viewpoint(id)).await.see("<script>alert(1)</script>").see("&amp;").see("<script>alert(3)</script>");
    // Typed again after a mistake: still text, and all of it.
    reader.open(&urls::idea(idea)).await;
    let page = reader.press("Send viewpoint", &[("thought", nasty), ("life", &long)]).await;
    page.is(422);
    assert_eq!((page.field("thought").as_str(), page.field("life").replace('\r', "")), (nasty, long));
    assert_eq!(page.count("main script, main img, head title *"), 0);
});

both!(a_flood_is_refused_with_the_text_kept, |world| async move {
    let (_, idea) = talk(&world).await;
    let mut browser = world.browser();
    say(&mut browser, idea, "for", "Number 1").await;
    browser.open(&urls::idea(idea)).await;
    let form = browser.filled("Send viewpoint", &[("stance", "for"), ("thought", "Again")]);
    for number in 2..=60 {
        browser.send(&form.clone().with("thought", &format!("Number {number}"))).await.is(303);
    }
    let page = browser.go(form.with("thought", "One too many")).await;
    page.is(429).see("That was a lot in a short time.");
    assert_eq!(page.field("thought"), "One too many");
    assert_eq!(page.header("retry-after"), "3600");
    world.clock.move_on(3_601);
    browser.press("Send viewpoint", &[]).await.is(200).see("One too many");
    assert_eq!(counts(&world, idea).await, 61);
});
