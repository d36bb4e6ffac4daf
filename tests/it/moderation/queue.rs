//! The queue: who sees what, filters, pages, taking, one after the other.

use super::*;

both!(a_facilitator_sees_only_their_missions, |world| async move {
    let here = world.mission("cooler-streets").await;
    let there = world.mission("other-streets").await;
    let [near, far] = [world.idea(here, "An idea from here").await, world.idea(there, "An idea from there").await];
    let mut guest = world.browser();
    for idea in [near, far] {
        report(&mut guest, idea.into(), "Words of the report").await;
    }
    let mut local = world.browser_of(&world.staff_of(Role::Facilitator, &Facilitates::Missions(vec![here])).await);
    local.open(urls::MODERATION_QUEUE).await.is(200).see("An idea from here").lacks("An idea from there").see("1 thing.");
    local.open(&format!("{}?mission=other-streets", urls::MODERATION_QUEUE)).await.is(200).lacks("An idea from there");
    local.open(&urls::moderate(far.into())).await.is(403).lacks("Words of the report");
    local.open(urls::NEXT_TO_MODERATE).await.is(200).see("An idea from here");
    local.press("Keep it as it is", &[]).await.is(200).see("You have seen it all").lacks("An idea from there");
    let mut all = world.browser_of(&world.staff(Role::Officer).await);
    all.open(urls::MODERATION_QUEUE).await.see("An idea from there");
    assert!(all.page().all(".nav a").contains(&"Desk".to_owned()));
    let mut resident = world.browser_of(&world.guest().await);
    for (browser, status) in [(&mut world.browser(), 403), (&mut resident, 403)] {
        for page in [urls::MODERATION_QUEUE, urls::NEXT_TO_MODERATE, urls::DECIDE_MANY] {
            browser.open(page).await.is(status).lacks("An idea from there");
        }
        assert!(!browser.open("/").await.is(200).all(".nav a").contains(&"Desk".to_owned()));
    }
});

both!(filters_and_pages, |world| async move {
    let mission = world.mission_with("cooler-streets", |mission| mission.moderation = Moderation::Before).await;
    let open = world.idea(mission, SENTENCE).await;
    let mut guest = world.browser();
    let held = say(&mut guest, open, "A viewpoint that waits").await;
    world.clock.move_on(4 * 24 * 3_600);
    report(&mut guest, open.into(), "").await;
    let mut staff = world.browser_of(&world.staff(Role::Facilitator).await);
    let queue = |query: &str| format!("{}?{query}", urls::MODERATION_QUEUE);
    for (query, sees_held, sees_reported) in [
        ("", true, true),
        ("kind=viewpoint", true, false),
        ("kind=idea", false, true),
        ("why=held", true, false),
        ("why=reported", false, true),
        ("why=again", false, false),
        ("age=3", true, false),
        ("rule=kind", false, true),
        ("rule=selling", false, false),
        ("mission=cooler-streets", true, true),
        ("mission=no-such-mission", false, false),
        ("whose=mine", false, false),
        ("whose=nobody", true, true),
        ("kind=%22%3E&why=x&age=-1&whose=%00", true, true),
    ] {
        let page = staff.open(&queue(query)).await;
        page.is(200);
        assert_eq!(page.text().contains("A viewpoint that waits"), sees_held, "{query}");
        assert_eq!(page.text().contains(SENTENCE), sees_reported, "{query}");
    }
    // Taking it is seen by others, who get something else next.
    staff.open(&urls::moderate(held.into())).await;
    staff.press("I look at it", &[]).await.is(200).see("You look at it.");
    staff.open(&queue("whose=mine")).await.see("A viewpoint that waits").lacks(SENTENCE);
    let mut other = world.browser_of(&world.staff(Role::Officer).await);
    other.open(urls::NEXT_TO_MODERATE).await.is(200).see("Decide on an idea");
    other.follow("Leave it, and look at the next one").await.is(200).see("You have seen it all");
    staff.open(&urls::moderate(held.into())).await;
    staff.press("Give it back", &[]).await.is(200).see("Nobody looks at it yet.");
    // A part of the queue stays chosen from one thing to the next.
    other.open(&format!("{}?kind=viewpoint", urls::NEXT_TO_MODERATE)).await.is(200).see("A viewpoint that waits");
    other.press("Let it through", &[]).await.is(200).see("Done. Everyone can read it now.").see("You have seen it all");
    recount(&world).await;
});

both!(ten_thousand_things_are_paged_quickly, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    let (mission_id, author_id) = (world.database.id(mission.uuid()), world.database.id(author.id.uuid()));
    let now = world.now().micros();
    let sqlite = world.database.backend == Backend::Sqlite;
    let numbers = if sqlite {
        "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 10000) "
    } else {
        "WITH numbers AS (SELECT generate_series(1, 10000)::bigint AS n) "
    };
    let id = if sqlite { "randomblob(16)" } else { "gen_random_uuid()" };
    let (yes, no) = if sqlite { ("1", "0") } else { ("TRUE", "FALSE") };
    world
        .database
        .execute(&format!(
            "{numbers} INSERT INTO ideas (id, mission_id, number, author_id, shown_as, byline, version, sentence, why, helps, harms, language, \
             state, created_at, updated_at) SELECT {id}, {mission_id}, n, {author_id}, 'nickname', 'Wren', 1, 'Held idea number ' || n, '', '', '', \
             'en', 'held', {now} - n, {now} FROM numbers; \
             INSERT INTO moderation_items (target_id, target_kind, mission_id, held, machine, parked, report_count, waits_since) \
             SELECT id, 'idea', mission_id, {yes}, {no}, {no}, 0, created_at FROM ideas"
        ))
        .await;
    let mut staff = world.browser_of(&world.staff(Role::Facilitator).await);
    let begun = std::time::Instant::now();
    staff.open(urls::MODERATION_QUEUE).await.is(200).see("10,000 things, oldest first.").see("Held idea number 10000");
    staff.follow("Next page").await.is(200).see("21 to 40 of 10,000").see("Held idea number 9980");
    staff.open(&format!("{}?page=500&mission=cooler-streets&why=held", urls::MODERATION_QUEUE)).await.is(200).see("Held idea number 1");
    staff.open(urls::NEXT_TO_MODERATE).await.is(200).see("Held idea number 10000");
    assert!(begun.elapsed() < std::time::Duration::from_secs(8), "{:?}", begun.elapsed());
    staff.open(&format!("{}?page=9999", urls::MODERATION_QUEUE)).await.is(200);
});
