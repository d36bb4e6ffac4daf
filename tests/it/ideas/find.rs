//! Finding ideas: the list, the search, and ideas like one's own.

use super::*;
use crate::support::Backend;

/// The sentences of a list, in its order.
fn listed(browser: &Browser) -> Vec<String> {
    browser.page().all(".list h2, .list h3")
}

fn search(slug: &str, words: &str) -> String {
    let mut link = format!("{}?words=", urls::ideas(slug));
    link.extend(urls::url_encoded(words));
    link
}

both!(search_finds_words_in_any_order_and_ending, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let elsewhere = world.mission("other-streets").await;
    for sentence in [SENTENCE, "Plant trees on Elm Street", "مزيد من الظل في محطات الحافلات", "在公园里种更多的树", "Une école à l'ombre"]
    {
        world.idea(mission, sentence).await;
    }
    world.idea(elsewhere, "Shade sails somewhere else").await;
    let mut browser = world.browser();
    for (words, found) in [
        ("shade", vec![SENTENCE]),
        ("SAILS shad", vec![SENTENCE]),
        ("stops bus", vec![SENTENCE]),
        ("bus trees", vec![]),
        ("الظل", vec!["مزيد من الظل في محطات الحافلات"]),
        ("محط", vec!["مزيد من الظل في محطات الحافلات"]),
        ("公园", vec!["在公园里种更多的树"]),
        ("树 公园", vec!["在公园里种更多的树"]),
        ("ecole", vec!["Une école à l'ombre"]),
        ("ÉCOLE", vec!["Une école à l'ombre"]),
    ] {
        browser.open(&search("cooler-streets", words)).await.is(200);
        assert_eq!(listed(&browser), found, "{words}");
    }
    browser.open(&search("cooler-streets", "zeppelin")).await.is(200).see("No idea fits what you look for");
});

both!(ideas_alike_are_found_among_thousands_with_the_same_words, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let elsewhere = world.mission("other-streets").await;
    // As many as a large city has, past what is ranked, in this mission and in another one.
    for (mission, at) in [(elsewhere, 0), (mission, 3_000)] {
        let (author, id) = (world.guest().await, world.database.id(mission.uuid()));
        let author = world.database.id(author.id.uuid());
        let (make, numbers) = match world.database.backend {
            Backend::Sqlite => ("randomblob(16)", "WITH RECURSIVE n(at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < 3000)"),
            Backend::Postgres => ("gen_random_uuid()", "WITH n(at) AS (SELECT generate_series(1, 3000))"),
        };
        let now = world.now().micros();
        world
            .database
            .execute(&format!(
                "{numbers} INSERT INTO ideas (id, mission_id, number, author_id, shown_as, version, sentence, why, helps, harms, language, \
                 state, created_at, updated_at) SELECT {make}, {id}, at, {author}, 'none', 1, 'More shade for bus stop ' || (at + {at}), \
                 '', '', '', 'en', 'open', {now}, {now} FROM n; \
                 UPDATE missions SET idea_count = 3000, last_number = 3000 WHERE id = {id}"
            ))
            .await;
    }
    let wanted = world.idea(mission, "Shade sails over each bus stop").await;
    let mut browser = world.browser();
    let mut link = format!("{}?words=", urls::similar_ideas("cooler-streets"));
    link.extend(urls::url_encoded("Sails for shade over the bus stop"));
    browser.open(&link).await.is(200);
    let found = browser.page().hrefs();
    let ideas: Vec<&String> = found.iter().filter(|href| href.starts_with("/ideas/")).collect();
    assert_eq!(ideas.first().map(|href| href.as_str()), Some(urls::idea(wanted).as_str()), "{found:?}");
    assert!(ideas.len() > 1, "others that share words follow: {found:?}");
    let mut read = world.app().reader.begin().await.unwrap();
    let like = read.similar_ideas(mission, "Sails for shade over the bus stop", None, 5).await.unwrap();
    assert_eq!(like.len(), 5);
    assert!(like.iter().all(|idea| idea.mission == mission));
});

both!(nothing_typed_breaks_the_search, |world| async move {
    let mission = world.mission("cooler-streets").await;
    world.idea(mission, SENTENCE).await;
    let mut browser = world.browser();
    for nasty in [
        "\"",
        "shade\" OR \"1",
        "' OR '1'='1",
        "'; DROP TABLE ideas; --",
        "shade AND",
        "NOT shade",
        "NEAR(shade sails, 2)",
        "sentence: shade",
        "^shade*",
        "(((",
        "shade & ! |",
        "a <-> b",
        ":*",
        "\\",
        "%",
        "_",
        "%%%%_",
        "{shade} : x",
        "\u{0}",
        "\u{202E}shade",
        "🦀🦀",
        "公%园_",
        &"long ".repeat(400),
        &"字".repeat(500),
    ] {
        browser.open(&search("cooler-streets", nasty)).await.is(200);
        let mut link = format!("{}?words=", urls::similar_ideas("cooler-streets"));
        link.extend(urls::url_encoded(nasty));
        browser.open(&link).await.is(200);
    }
    for nothing in ["%", "_", "\"", "'", "\\", ":*"] {
        browser.open(&search("cooler-streets", nothing)).await.lacks(SENTENCE);
    }
    assert_eq!(counted(&world).await, 1);
    browser.open(&format!("{}?state=held&order=x&page=-3", urls::ideas("cooler-streets"))).await.is(200);
    browser.open(&format!("{}?page=99999999999999999999", urls::ideas("cooler-streets"))).await.is(200);
});

both!(similar_ideas_come_before_sending_and_can_be_built_on, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let below = world.idea(mission, SENTENCE).await;
    world.idea(mission, "Open the library on Sunday").await;
    let mut browser = world.browser();
    browser.open(&urls::new_idea("cooler-streets")).await;
    browser.press("Continue", &[("sentence", "There should be shading at every bus stop")]).await.is(200).see("Ideas like yours");
    browser.page().see(SENTENCE).lacks("Open the library on Sunday");
    let below_id = below.to_string();
    browser.press("Continue", &[("builds_on", &below_id)]).await.is(200);
    let draft = drafted(&browser);
    browser.open(&urls::draft(draft, Step::Check)).await.is(200).see(SENTENCE);
    browser.press("Send my idea", &[]).await.is(200);
    let above = shown(&browser);
    browser.open(&urls::idea(above)).await.see("It builds on").see(SENTENCE);
    browser.open(&urls::idea(below)).await.see("Ideas that build on it").see("There should be shading at every bus stop");
    let told = "SELECT COUNT(*) FROM notices WHERE kind = 'idea_built_on'";
    assert_eq!(world.database.number(told).await, 1);
});

both!(only_public_ideas_of_the_mission_can_be_built_on, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let elsewhere = world.mission("other-streets").await;
    let guest = world.guest().await;
    let secret = world.idea_by(guest.id, mission, "A held idea", "held").await;
    let other = world.idea(elsewhere, "An idea of another mission").await;
    let mut browser = world.browser();
    for id in [secret, other] {
        let link = format!("{}?builds_on={id}", urls::new_idea("cooler-streets"));
        browser.open(&link).await.is(200).lacks("A held idea").lacks("An idea of another mission");
        let forged = browser.filled("Continue", &[("sentence", "Mine")]).with("builds_on", &id.to_string());
        browser.go(forged).await.is(200);
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM drafts").await, 2);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM drafts WHERE builds_on IS NOT NULL").await, 0);
});

/// So many ideas, each with as many answers as its number, and viewpoints the other way round.
async fn many(world: &World, mission: MissionId, count: i64) {
    let author = world.guest().await;
    let (mission, author) = (world.database.id(mission.uuid()), world.database.id(author.id.uuid()));
    let mut rows = Vec::new();
    for at in 1..=count {
        let id = world.database.id(world.fresh_id());
        let state = if at % 10 == 0 { "tested" } else { "open" };
        rows.push(format!(
            "({id}, {mission}, {at}, {author}, 'nickname', 'Wren', 1, 'Bench number {at} on the shady side', '', '', '', 'en', '{state}', \
             {at}, {}, {}, {})",
            count - at,
            1_000_000 + at,
            1_000_000 + at
        ));
    }
    for part in rows.chunks(200) {
        world
            .database
            .execute(&format!(
                "INSERT INTO ideas (id, mission_id, number, author_id, shown_as, byline, version, sentence, why, helps, harms, language, \
                 state, answer_count, viewpoint_count, created_at, updated_at) VALUES {}",
                part.join(", ")
            ))
            .await;
    }
    world.database.execute(&format!("UPDATE missions SET idea_count = {count} WHERE id = {mission}")).await;
}

both!(more_than_a_thousand_ideas_are_sorted_and_paged, |world| async move {
    let mission = world.mission("cooler-streets").await;
    many(&world, mission, 1_050).await;
    let mut browser = world.browser();
    let name = |at: i64| format!("Bench number {at} on the shady side");
    let list = urls::ideas("cooler-streets");
    browser.open(&list).await.is(200).see("1,050 ideas");
    let wanted: Vec<_> = (1..=20).map(name).collect();
    assert_eq!(listed(&browser), wanted, "fewest answers first");
    browser.open(&format!("{list}?order=newest")).await;
    let wanted: Vec<_> = (1_031..=1_050).rev().map(name).collect();
    assert_eq!(listed(&browser), wanted, "newest first");
    browser.open(&format!("{list}?order=discussed")).await;
    let wanted: Vec<_> = (1..=20).map(name).collect();
    assert_eq!(listed(&browser), wanted, "most viewpoints first");

    // Every idea is on one page and on one page only.
    let mut seen = Vec::new();
    browser.open(&format!("{list}?order=newest&state=tested")).await.see("105 ideas fit.");
    loop {
        seen.extend(listed(&browser));
        if browser.page().count("a[rel=next]") == 0 {
            break;
        }
        browser.follow("Next page").await.is(200);
    }
    let wanted: Vec<_> = (1..=105).rev().map(|at| name(at * 10)).collect();
    assert_eq!(seen, wanted);
    browser.open(&format!("{list}?order=newest&page=53")).await.see("Ideas 1,041 to 1,050 of 1,050");
    assert_eq!(listed(&browser).len(), 10);
    browser.open(&format!("{list}?order=newest&page=54")).await.is(200);
    assert!(listed(&browser).is_empty());
    browser.open(&format!("{list}?order=newest&words=number+1050+bench")).await.see("1 idea fits.");
    browser.open(&format!("{list}?order=fewest&words=shady&page=2")).await.see("1,050 ideas fit.");
    let wanted: Vec<_> = (21..=40).map(name).collect();
    assert_eq!(listed(&browser), wanted, "found, and sorted");
});
