//! Search for staff: by words and numbers, through what not everyone can read, with many things.

use super::*;
use crate::support::Backend;

async fn found(browser: &mut Browser, query: &str) -> Vec<String> {
    browser.open(&format!("{}?words={query}", urls::DESK_SEARCH)).await.is(200).all("main ul.list > li")
}

both!(staff_find_what_is_not_shown_in_their_missions, |world| async move {
    let here = world.mission("cooler-streets").await;
    let there = world.mission("other-streets").await;
    let writer = world.guest().await;
    for (mission, name) in [(here, "here"), (there, "there")] {
        let open = world.idea_by(writer.id, mission, &format!("Zebra crossing open {name}"), "open").await;
        world.idea_by(writer.id, mission, &format!("Zebra crossing held {name}"), "held").await;
        world.idea_by(writer.id, mission, &format!("Zebra crossing hidden {name}"), "hidden").await;
        world.viewpoint_by(writer.id, open, &format!("Zebra viewpoint open {name}"), "open").await;
        world.viewpoint_by(writer.id, open, &format!("Zebra viewpoint held {name}"), "held").await;
        world.evidence_of(writer.id, mission, open.into(), &format!("Zebra evidence hidden {name}"), "story", None, "hidden").await;
        world.decision(mission, |decision| decision.what = format!("Zebra decision {name}")).await;
    }
    let mut local = world.browser_of(&world.staff_of(Role::Facilitator, &Facilitates::Missions(vec![here])).await);
    let lines = found(&mut local, "zebra").await.join("\n");
    for seen in ["open here", "held here", "hidden here", "open there", "decision there", "viewpoint held here", "evidence hidden here"] {
        assert!(lines.contains(seen), "{seen}: {lines}");
    }
    for unseen in ["held there", "hidden there"] {
        assert!(!lines.contains(unseen), "{unseen}: {lines}");
    }
    local.page().see("Taken out").see("It waits");
    let mut officer = world.browser_of(&world.staff(Role::Officer).await);
    assert!(found(&mut officer, "zebra+there").await.join("\n").contains("hidden there"));
    assert_eq!(found(&mut officer, "zebra+crossing&kind=idea").await.len(), 6);
    assert_eq!(found(&mut officer, "ZEB+view&kind=viewpoint").await.len(), 4);
    assert!(found(&mut officer, "xylophone").await.is_empty());
    officer.page().see("Nothing has these words");
    for odd in ["%22+OR+1%3D1", "*", "%27%3B+DROP", "a%00b", "%F0%9F%A6%86", "NEAR(", "zebra%3A*"] {
        officer.open(&format!("{}?words={odd}&kind=nonsense&page=-1", urls::DESK_SEARCH)).await.is(200);
    }
    // By number, with the kind of thing before it.
    assert_eq!(found(&mut officer, "idea+1").await.len(), 2);
    assert_eq!(found(&mut officer, "decision+%232").await.len(), 1);
    let held = found(&mut local, "idea+2").await;
    assert_eq!(held.len(), 1, "{held:?}");
    // What is taken back is found no more.
    world.database.execute("UPDATE viewpoints SET thought = '', life = '', state = 'withdrawn'").await;
    assert!(found(&mut officer, "zebra&kind=viewpoint").await.is_empty());
});

both!(thirty_thousand_ideas_and_many_viewpoints_are_searched_quickly, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let writer = world.guest().await;
    let open = world.idea_by(writer.id, mission, "The first idea", "open").await;
    let [mission_id, person, idea] = [mission.uuid(), writer.id.uuid(), open.uuid()].map(|id| world.database.id(id));
    let now = world.now().micros();
    let (numbers, id) = if world.database.backend == Backend::Sqlite {
        ("WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 30000) ", "randomblob(16)")
    } else {
        ("WITH numbers AS (SELECT generate_series(1, 30000)::bigint AS n) ", "gen_random_uuid()")
    };
    world
        .database
        .execute(&format!(
            "{numbers} INSERT INTO ideas (id, mission_id, number, author_id, shown_as, byline, version, sentence, why, helps, harms, language, \
             state, created_at, updated_at) SELECT {id}, {mission_id}, n + 100, {person}, 'none', NULL, 1, \
             CASE WHEN n % 10000 = 0 THEN 'A rare walnut ' ELSE 'A common shade ' END || n, '', '', '', 'en', 'open', {now}, {now} FROM numbers; \
             {numbers} INSERT INTO viewpoints (id, mission_id, target_kind, target_id, thread_id, place, depth, author_id, author_role, version, \
             stance, thought, life, language, state, created_at, updated_at) SELECT {id}, {mission_id}, 'idea', {idea}, {id}, {place}, 0, \
             {person}, 'resident', 1, 'for', CASE WHEN n % 10000 = 0 THEN 'A rare walnut ' ELSE 'A common shade ' END || n, '', 'en', 'open', \
             {now}, {now} FROM numbers",
            place = world.database.bytes(b"0")
        ))
        .await;
    let mut officer = world.browser_of(&world.staff(Role::Officer).await);
    let begun = std::time::Instant::now();
    assert_eq!(found(&mut officer, "walnut").await.len(), 6);
    assert_eq!(found(&mut officer, "shade").await.len(), 10);
    officer.page().see("More than 1,000 things found.");
    assert_eq!(found(&mut officer, "shade&kind=viewpoint&page=40").await.len(), 20);
    assert_eq!(found(&mut officer, "idea+30100").await.len(), 1);
    assert!(begun.elapsed() < std::time::Duration::from_secs(10), "{:?}", begun.elapsed());
});
