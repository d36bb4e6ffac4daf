//! The action record: complete, never changed, paged by key, a table for others, and each look in it.

use super::*;
use crate::support::{Backend, readers};
use store::records::list::Filter;

const ONLY_ADDED_TO: &str = "the action record is only ever added to";

async fn actions(world: &World) -> Vec<String> {
    world.database.rows("SELECT action FROM action_records ORDER BY created_at, id").await.into_iter().flatten().flatten().collect()
}

both!(what_staff_do_is_in_the_record_with_before_and_after, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Plant trees").await;
    let mut officer = world.browser_of(&world.staff(Role::Officer).await);
    officer.open(&urls::edit_mission("cooler-streets")).await.is(200);
    officer.press("Save", &[("title", "Cooler streets soon"), ("reason", "It is urgent.")]).await.is(200);
    world.clock.move_on(1);
    officer.open(&urls::idea_notes(idea)).await.is(200);
    let note = officer.filled_for(&urls::idea_notes(idea), &[("text", "Ask the tree team.")]);
    officer.go(note).await.is(200);
    world.clock.move_on(1);
    let mut guest = world.browser();
    guest.open(&urls::report_target(idea.into())).await.is(200);
    guest.press("Send report", &[("rule", "kind"), ("words", "Rude words.")]).await.is(200);
    assert_eq!(actions(&world).await, ["mission.changed", "idea.noted", "report.sent"]);
    world.clock.move_on(1);
    officer
        .open(urls::RECORD)
        .await
        .is(200)
        .see("Changed a mission")
        .see("Wrote a private note")
        .see("Reported something")
        .see("A resident");
    officer.page().see("Test officer, City officer").see("Cooler streets soon").lacks("Ask the tree team");
    // The look is in it before it is seen, and going on looking is the same look.
    officer.page().see("Looked at this record");
    officer.open(urls::RECORD).await.is(200);
    assert_eq!(actions(&world).await.iter().filter(|action| *action == "record.read").count(), 1);
    world.clock.move_on(601);
    officer.open(urls::RECORD).await.is(200);
    officer.open(&urls::record("action=idea.noted")).await.is(200).see("Wrote a private note").lacks("Reported something. ");
    assert_eq!(officer.page().all("main ul.list > li").len(), 1);
    assert_eq!(actions(&world).await.iter().filter(|action| *action == "record.read").count(), 3);
    for (query, entries) in [
        (format!("thing={idea}"), 2),
        ("mission=cooler-streets".to_owned(), 3),
        ("mission=no-such".to_owned(), 0),
        ("to=2026-04-08".to_owned(), 0),
        ("from=2026-04-10".to_owned(), 0),
        ("action=mission.changed&from=2026-04-09&to=2026-04-09".to_owned(), 1),
        ("action=nonsense&person=x&thing=%00&from=y&after=1.2&mission=cooler-streets".to_owned(), 3),
    ] {
        let page = officer.open(&urls::record(&query)).await;
        assert_eq!(page.is(200).all("main ul.list > li").len(), entries, "{query}: {}", page.text());
    }
    // Those who may not look leave no trace but their refusal.
    let before = actions(&world).await.len();
    world.browser_of(&world.staff(Role::Facilitator).await).open(urls::RECORD).await.is(403);
    guest.open(urls::RECORD_CSV).await.is(403);
    assert_eq!(actions(&world).await.len(), before);
});

both!(the_record_is_searched_for_words, |world| async move {
    let id = world.staff(Role::Officer).await;
    let person = world.database.id(id.id.uuid());
    let now = world.now().micros();
    let fresh = if world.database.backend == Backend::Sqlite { "randomblob(16)" } else { "gen_random_uuid()" };
    // As the program writes them: JSON, with marks as JSON has them.
    for (at, words) in
        ["Ten 10% more trees", "Ten 100 more trees", "A_B", "AxB", "They said \"shade\"\nand left", "new\\old", "أشجار أكثر", "Wow!"]
            .iter()
            .enumerate()
    {
        let detail = serde_json::json!({ "before": "Nothing", "after": words }).to_string().replace('\'', "''");
        world
            .database
            .execute(&format!(
                "INSERT INTO action_records (id, person_id, role, action, subject_kind, subject_id, detail, created_at) \
                 VALUES ({fresh}, {person}, 'officer', 'idea.tagged', 'idea', {fresh}, '{detail}', {now} - {at})"
            ))
            .await;
    }
    let mut officer = world.browser_of(&id);
    for (typed, entries) in [
        ("more trees", 2),
        ("MORE Trees", 2),
        ("10%", 1),
        ("100", 1),
        ("%", 1),
        ("A_B", 1),
        ("_", 1),
        ("\"shade\"", 1),
        ("new\\old", 1),
        ("\\", 1),
        ("أشجار", 1),
        ("!", 1),
        ("nothing", 8),
        ("' OR 1=1", 0),
        ("no such words", 0),
    ] {
        officer.open(urls::RECORD).await.is(200);
        let page = officer.press("Search", &[("words", typed)]).await;
        assert_eq!(page.is(200).all("main ul.list > li").len(), entries, "{typed}: {}", page.text());
        assert_eq!(page.field("words"), typed, "what was typed stays");
        let table = page.hrefs().into_iter().find(|href| href.starts_with(urls::RECORD_CSV)).unwrap();
        let csv = officer.open(&table).await.is(200);
        let rows = readers::read("csv", csv.body.as_bytes()).await;
        assert_eq!(rows.to_string().matches("idea.tagged").count(), entries, "{typed}: {rows}");
    }
    // Each look is in the record with its words, for those who ask for looks; it does not answer itself.
    officer.open(&urls::record("words=no+such+words&action=record.read")).await.is(200);
    assert_eq!(officer.page().all("main ul.list > li").len(), 2);
    // With other questions, and on to older pages.
    many(&world, 120).await;
    officer.open(&urls::record("words=NUMBER&action=idea.tagged&from=2026-04-01")).await.is(200);
    officer.follow("Older ones").await.is(200);
    officer.follow("Older ones").await.is(200);
    assert_eq!(officer.page().all("main ul.list > li").len(), 19);
});

both!(what_becomes_of_a_test_and_a_decision_is_told_before_and_after, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Plant trees").await;
    let known = world.staff(Role::Officer).await;
    let other = world.staff(Role::Facilitator).await;
    let mut officer = world.browser_of(&known);
    let test = world.test_by(known.id, mission, idea, TestState::Running).await;
    for team in ["Schools", "Trees"] {
        officer.open(&urls::test_owners(test)).await.is(200);
        officer.press("Add an owner", &[("person", &other.id.to_string()), ("team", team)]).await.is(200);
    }
    officer.press("Take Test facilitator off this test", &[]).await.is(200);
    officer.open(&urls::stop_test(test)).await.is(200);
    officer.press("Stop the test early", &[("reason", "The gate broke.")]).await.is(200);
    officer.open(&urls::close_test(test)).await.is(200);
    let words = [("saw", "Nothing yet."), ("learned", "Check gates first."), ("next", "Mend it."), ("worth", "It cost one day.")];
    officer.press("Say what we learned", &words).await.is(200);
    for (action, before, after) in [
        ("test.owned", "null", "\"Schools\""),
        ("test.owned", "\"Schools\"", "\"Trees\""),
        ("test.disowned", "\"Trees\"", "null"),
        ("test.stopped", "\"running\"", "\"stopped\""),
        ("test.closed", "stopped", "Check gates first."),
    ] {
        let details = world.database.rows(&format!("SELECT detail FROM action_records WHERE action = '{action}'")).await;
        let told = details.iter().flatten().flatten().any(|detail| {
            let detail: serde_json::Value = serde_json::from_str(detail).unwrap();
            let says = |part: &str, words: &str| detail.get(part).is_some_and(|value| value.to_string().contains(words));
            says("before", before) && says("after", after)
        });
        assert!(told, "{action} {before} {after}: {details:?}");
    }
    // A decision begins as what it is: the page has words for it, and finds it.
    for (stage, on, action, words) in
        [("proposed", "2026-05-07", "decision.proposed", "Proposed a decision"), ("decided", "2026-04-09", "decision.decided", "Decided")]
    {
        officer.open(&urls::new_decision("cooler-streets")).await.is(200);
        officer.press("Publish", &crate::decisions::with(crate::decisions::WHOLE, &[("stage", stage), ("on", on)])).await.is(200);
        officer.open(&urls::record(&format!("action={action}"))).await.is(200);
        assert_eq!(officer.page().all("main ul.list > li").len(), 1, "{action}");
        assert_eq!(officer.page().all("main ul.list > li h3"), [words]);
    }
});

both!(nobody_changes_the_record, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let mut guest = world.browser();
    let idea = world.idea(mission, "Plant trees").await;
    guest.open(&urls::report_target(idea.into())).await.is(200);
    guest.press("Send report", &[("rule", "kind")]).await.is(200);
    let mut statements = vec![
        "UPDATE action_records SET detail = '{\"a\":1}'",
        "UPDATE action_records SET detail = '{}'",
        "UPDATE action_records SET action = 'idea.sent'",
        "UPDATE action_records SET person_id = NULL",
        "UPDATE action_records SET created_at = created_at + 1",
        "UPDATE action_records SET mission_id = NULL",
        "DELETE FROM action_records",
        "DELETE FROM action_records WHERE subject_kind = 'idea'",
    ];
    if world.database.backend == Backend::Postgres {
        statements.push("TRUNCATE action_records");
    }
    let before = world.database.rows("SELECT action, detail FROM action_records").await;
    assert_eq!(before.len(), 1);
    for statement in statements {
        let error = world.database.refused(statement).await;
        assert!(error.contains(ONLY_ADDED_TO), "{statement}: {error}");
    }
    assert_eq!(world.database.rows("SELECT action, detail FROM action_records").await, before);
    // What was done stays when the person behind it goes; who it was goes.
    guest.open(urls::DELETE_ME).await.is(200);
    let form = guest.filled_for(urls::DELETE_ME, &[("words", "no_name"), ("answers", "counted"), ("sure", "1")]);
    assert_eq!(guest.send(&form).await.status, 303);
    let after = world.database.rows("SELECT action FROM action_records WHERE action = 'report.sent'").await;
    assert_eq!(after.len(), 1);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM action_records WHERE person_id IS NOT NULL").await, 0);
});

/// Entries in a row, made at once.
async fn many(world: &World, count: i64) {
    let person = world.database.id(world.staff(Role::Officer).await.id.uuid());
    let now = world.now().micros();
    let (numbers, id) = if world.database.backend == Backend::Sqlite {
        (format!("WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {count}) "), "randomblob(16)")
    } else {
        (format!("WITH numbers AS (SELECT generate_series(1, {count})::bigint AS n) "), "gen_random_uuid()")
    };
    // Several at one moment: the key of a page must tell them apart.
    world
        .database
        .execute(&format!(
            "{numbers} INSERT INTO action_records (id, person_id, role, action, subject_kind, subject_id, detail, created_at) \
             SELECT {id}, {person}, 'officer', CASE WHEN n % 100 = 0 THEN 'idea.noted' ELSE 'idea.tagged' END, 'idea', {id}, \
             '{{\"note\":\"=1+1 number ' || n || '\"}}', {now} - 1000000 * (n / 7) FROM numbers"
        ))
        .await;
}

both!(twenty_thousand_entries_are_paged_by_key, |world| async move {
    many(&world, 20_000).await;
    let filter = Filter::default();
    let (mut seen, mut after, mut pages) = (std::collections::BTreeSet::new(), None, 0);
    loop {
        let mut read = world.app().reader.begin().await.unwrap();
        let entries = read.records(&filter, after, 500).await.unwrap();
        drop(read);
        pages += 1;
        let Some(last) = entries.last() else { break };
        after = Some(last.place());
        assert!(entries.windows(2).all(|pair| pair[0].created_at >= pair[1].created_at));
        seen.extend(entries.iter().map(|entry| entry.id));
    }
    assert_eq!((seen.len(), pages), (20_000, 41));
    let mut officer = world.browser_of(&world.staff(Role::Officer).await);
    let begun = std::time::Instant::now();
    officer.open(urls::RECORD).await.is(200).see("number 1");
    officer.follow("Older ones").await.is(200);
    assert_eq!(officer.page().all("main ul.list > li").len(), 50);
    officer.follow("Back to the newest").await.is(200);
    officer.open(&urls::record("action=idea.noted")).await.is(200);
    officer.follow("Older ones").await.is(200);
    assert_eq!(officer.page().all("main ul.list > li").len(), 50);
    assert!(begun.elapsed() < std::time::Duration::from_secs(10), "{:?}", begun.elapsed());

    let csv = officer.open(urls::RECORD_CSV).await;
    csv.is(200);
    assert!(csv.header("content-type").starts_with("text/csv"));
    assert!(csv.body.starts_with('\u{FEFF}'));
    // The look that is this table, and the looks at the page, are in it.
    let lines = csv.body.split("\r\n").filter(|line| !line.is_empty()).count();
    assert_eq!(lines, 1 + 20_000 + 2 + 1);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM action_records WHERE action = 'record.taken'").await, 1);
});

both!(the_table_is_read_by_others_and_runs_nothing, |world| async move {
    let officer = world.staff(Role::Officer).await;
    let person = world.database.id(officer.id.uuid());
    world.database.execute(&format!("UPDATE people SET name = '=HYPERLINK(1)' WHERE id = {person}")).await;
    many(&world, 3).await;
    let mut browser = world.browser_of(&officer);
    let csv = browser.open(&urls::record_csv("action=record.taken")).await.is(200).body.clone();
    let read = readers::read("csv", csv.as_bytes()).await;
    let text = read.to_string();
    assert!(text.contains("'=HYPERLINK(1)") && text.contains("record.taken"), "{text}");
    let id = officer.id.to_string();
    assert!(!csv.contains(&id), "people have no identifier here: {csv}");
    browser.open(&urls::record_csv("mission=no-such")).await.is(404);
    browser.open(urls::RECORD).await.is(200).see("=HYPERLINK(1)");
});

/// Codes of the public list of changes that no act of the record has.
const CHANGES_ONLY: [&str; 9] = [
    "assumption.kept",
    "assumption.less_sure",
    "assumption.new",
    "assumption.sign_not_seen",
    "assumption.sign_seen",
    "assumption.surer",
    "decision.tell",
    "mission.new",
    "mission.stage",
];

#[test]
fn every_act_can_be_asked_for() {
    let known: Vec<&str> = app::records::ACTIONS.to_vec();
    let nouns: Vec<&str> = known.iter().filter_map(|code| code.split('.').next()).collect();
    let mut forgotten = std::collections::BTreeSet::new();
    for source in
        crate::invariants::rust(&["server/src/actions", "server/src/act", "server/src/people_admin.rs", "server/src/polis/load.rs"])
    {
        for text in source.code().split('"') {
            let plain = text.chars().all(|letter| letter.is_ascii_lowercase() || matches!(letter, '_' | '.'));
            let Some((noun, verb)) = text.split_once('.').filter(|_| plain) else { continue };
            if nouns.contains(&noun) && !verb.is_empty() && !known.contains(&text) && !CHANGES_ONLY.contains(&text) {
                forgotten.insert(format!("{text} ({})", source.path));
            }
        }
    }
    assert!(forgotten.is_empty(), "name these in app::records::ACTIONS, with words: {forgotten:?}");
}
