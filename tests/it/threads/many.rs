//! Ten thousand viewpoints under one idea.

use super::{say, shown, talk};
use crate::support::{Backend, Browser, World};
use app::urls;
use domain::{IdeaId, MissionId, PersonId, ViewpointId, viewpoint::Place};

/// Adds viewpoints past the application, hundreds at once: so many starts, and so many replies below the first one.
async fn many(world: &World, mission: MissionId, idea: IdeaId, author: PersonId, starts: usize, replies: usize) -> ViewpointId {
    let database = &world.database;
    let id = |number: usize| ViewpointId::from(uuid::Uuid::from_u128(0x0123_4567_89ab_4def_8000_0000_0000_0000 + number as u128));
    let at = |number: usize| world.now().plus_seconds(i64::try_from(number).expect("a small number"));
    let [author, idea, mission] = [author.uuid(), idea.uuid(), mission.uuid()].map(|id| database.id(id));
    let words = "Shade helps me wait for the bus. ".repeat(8);
    let mut places: Vec<(usize, Place)> = (0..starts).map(|number| (number, Place::start(at(number), id(number)))).collect();
    let mut rows = Vec::new();
    for number in 0..starts + replies {
        // Some answer the start, some answer one of the last hundred.
        let to = (number >= starts)
            .then(|| if number % 3 == 0 || number == starts { 0 } else { number - 1 - (number * 7) % (number - starts).min(100) });
        if let Some(to) = to {
            places.push((0, places[to].1.below(at(number), id(number))));
        }
        let (thread, place) = &places[number];
        let key = database.bytes(&place.key);
        let parent = to.map_or("NULL".to_owned(), |to| database.id(id(to).uuid()));
        let replies = if number == 0 { replies } else { 0 };
        rows.push(format!(
            "({own}, {mission}, 'idea', {idea}, {parent}, {thread}, {key}, {depth}, {author}, 'resident', 'Wren', NULL, 1, 'for', '{words}', 'I wait.', 'en', 'open', \
             0, {replies}, {at}, {at})",
            own = database.id(id(number).uuid()),
            thread = database.id(id(*thread).uuid()),
            depth = place.depth,
            at = at(number).micros(),
        ));
    }
    for rows in rows.chunks(500) {
        let columns = "id, mission_id, target_kind, target_id, parent_id, thread_id, place, depth, author_id, author_role, byline, job, version, stance, thought, life, \
                       language, state, helpful_count, reply_count, created_at, updated_at";
        database.execute(&format!("INSERT INTO viewpoints ({columns}) VALUES {}", rows.join(", "))).await;
    }
    let all = starts + replies;
    database
        .execute(&format!(
            "UPDATE ideas SET viewpoint_count = {all} WHERE id = {idea}; UPDATE missions SET viewpoint_count = {all} WHERE id = {mission}"
        ))
        .await;
    if database.backend == Backend::Postgres {
        database.execute("ANALYZE viewpoints").await;
    }
    id(0)
}

both!(ten_thousand_viewpoints_cost_a_page_no_more_than_a_few, |world| async move {
    let (mission, idea) = talk(&world).await;
    let few = world.idea(mission, "Put benches on the shady side").await;
    let author = world.guest().await;
    let start = many(&world, mission, idea, author.id, 5_000, 5_000).await;
    let mut browser = world.browser_of(&world.guest().await);
    for _ in 0..3 {
        say(&mut world.browser(), few, "for", &"Shade helps me wait for the bus. ".repeat(8)).await;
    }

    let (least, _) = cost(&world, &mut browser, &urls::idea(few)).await;
    let pages = [urls::idea(idea), format!("{}?talk=250", urls::idea(idea)), format!("{}?order=newest&talk=125", urls::idea(idea))];
    for page in &pages {
        let (statements, bytes) = cost(&world, &mut browser, page).await;
        println!("{page}: {statements} statements, {bytes} bytes");
        assert!(statements <= least, "{page} takes {statements} statements, a page with three viewpoints {least}");
        assert!(bytes < 80_000, "{page} has {bytes} bytes");
        assert_eq!(browser.page().count(".thread > li > article"), 20);
    }
    browser.open(&urls::idea(idea)).await.see("10,000 viewpoints.").see("Show all 5,000 replies").see("Conversations 1 to 20 of 5,000");
    assert!(browser.page().count(".thread ol article") <= 8);
    browser.follow("Show all 5,000 replies").await.is(200).see("Replies 1 to 50 of 5,000");
    assert_eq!(shown(&browser), start);

    // Every reply of the long thread is on exactly one page, in reading order.
    let mut seen = std::collections::BTreeSet::new();
    for number in [1, 2, 50, 100] {
        let (statements, bytes) = cost(&world, &mut browser, &urls::viewpoint_page(start, number)).await;
        println!("page {number} of the replies: {statements} statements, {bytes} bytes");
        assert!(statements <= 8 && bytes < 100_000, "{statements} statements, {bytes} bytes");
        let page = browser.page().html();
        let selector = scraper::Selector::parse("#replies ~ .thread article").expect("a selector");
        let ids: Vec<_> = page.select(&selector).map(|article| article.attr("id").unwrap_or_default().to_owned()).collect();
        assert_eq!(ids.len(), 50);
        seen.extend(ids);
    }
    assert_eq!(seen.len(), 200);
});

/// The statements that opening a page takes, and its bytes.
async fn cost(world: &World, browser: &mut Browser, page: &str) -> (u64, usize) {
    // The first look may have more to do: what is kept in memory is read then.
    browser.open(page).await.is(200);
    let reader = &world.app().reader;
    let before = reader.statements_run();
    browser.open(page).await.is(200);
    (reader.statements_run() - before, browser.page().body.len())
}
