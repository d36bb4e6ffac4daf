//! What the city did with ideas and with words of people: told in full, without what is for staff or for one person.

use super::{file, names, private::text};
use crate::support::{World, town::Town};
use domain::idea::IdeaState;
use reqwest::Method;
use serde_json::{Value, json};

/// Words and laws that only some may read.
const PRIVATE: &[&str] = &[
    "Ask the tree team about roots.",
    "Too late for my mother.",
    "It is rude.",
    "It hurts.",
    "Street Noise Act 1999",
    "Please look again.",
    "Answer to what is gone.",
    "Promise to what is gone.",
    "Join of what is gone.",
];

/// One of each thing that the city does, on ideas that everyone can read and on those that nobody may.
async fn city(world: &World, town: &Town) {
    let database = &world.database;
    let idea = |state| database.id(town.idea(state).uuid());
    let [open, tested, decided, not_now, hidden, held, withdrawn] = [
        IdeaState::Open,
        IdeaState::Tested,
        IdeaState::Decided,
        IdeaState::NotNow,
        IdeaState::Hidden,
        IdeaState::Held,
        IdeaState::Withdrawn,
    ]
    .map(idea);
    let (mission, writer, other) =
        (database.id(town.mission.uuid()), database.id(town.writer.id.uuid()), database.id(town.other.id.uuid()));
    let (officer, act) = (database.id(town.officer.id.uuid()), database.id(town.act.uuid()));
    let id = || database.id(world.fresh_id());
    let (now, later) = (world.now().micros(), world.now().plus_seconds(86_400).micros());
    let tag = id();
    let (first, second) = (id(), id());
    let mut all = vec![
        format!("UPDATE ideas SET split_from = {open}, promised_day = '2026-06-26' WHERE id = {tested}"),
        format!("UPDATE ideas SET answer_version = 2, assigned_to = {officer}, note_count = 1 WHERE id = {not_now}"),
        format!(
            "INSERT INTO tags (id, mission_id, name, name_key, language, created_by, created_at) \
             VALUES ({tag}, {mission}, 'Shade', 'shade', 'en', {officer}, {now})"
        ),
        format!(
            "INSERT INTO idea_assignments (id, idea_id, person_id, assigned_by, created_at) VALUES ({}, {not_now}, {officer}, {officer}, {now})",
            id()
        ),
        format!(
            "INSERT INTO idea_notes (id, idea_id, author_id, author_name, author_role, text, created_at) \
             VALUES ({}, {not_now}, {officer}, 'Test officer', 'officer', '{}', {now})",
            id(),
            PRIVATE[0]
        ),
        format!(
            "INSERT INTO appeals (id, act_id, target_id, mission_id, person_id, words, language, outcome, decided_at, created_at) \
             VALUES ({}, {act}, {hidden}, {mission}, {writer}, 'Please look again.', 'en', 'kept', {later}, {now})",
            id()
        ),
        format!(
            "INSERT INTO moderation_acts (id, target_kind, target_id, mission_id, author_id, kind, rule_id, law, reason, found_by, machine, \
             acted_by, words_version, state_before, state_after, waited_seconds, created_at) VALUES ({}, 'idea', {held}, {mission}, {writer}, \
             'returned', NULL, 'Street Noise Act 1999', 'It hurts.', 'machine', (1 = 1), {officer}, 1, 'held', 'held', 977, {later})",
            id()
        ),
        format!(
            "INSERT INTO reports (id, target_kind, target_id, mission_id, words_version, person_id, rule_id, words, language, outcome, created_at) \
             VALUES ({}, 'idea', {hidden}, {mission}, 1, {other}, 'private', 'It is rude.', 'en', 'acted', {now})",
            id()
        ),
    ];
    // With the one of the town there are six.
    for _ in 0..5 {
        all.push(format!(
            "INSERT INTO reports (id, target_kind, target_id, mission_id, words_version, rule_id, words, language, created_at) \
             VALUES ({}, 'idea', {not_now}, {mission}, 1, 'kind', 'It is rude.', 'en', {now})",
            id()
        ));
    }
    for tagged in [&open, &hidden, &held] {
        all.push(format!("INSERT INTO idea_tags (idea_id, tag_id, created_at) VALUES ({tagged}, {tag}, {now})"));
    }
    for (idea, kept, reason, undone) in [
        (&decided, &open, "They look alike.", later.to_string()),
        (&hidden, &open, PRIVATE[8], "NULL".to_owned()),
        (&not_now, &withdrawn, PRIVATE[8], later.to_string()),
        (&held, &open, PRIVATE[8], later.to_string()),
    ] {
        all.push(format!(
            "INSERT INTO idea_joins (id, idea_id, kept_id, state_before, same_words, kept_version, reason, joined_by, joined_name, \
             joined_job, created_at, undone_by, undone_at) VALUES ({}, {idea}, {kept}, 'open', (1 = 1), 1, '{reason}', {officer}, \
             'Test officer', 'Test job', {later}, {officer}, {undone})",
            id()
        ));
    }
    let answers = [
        (&first, &not_now, 1, "We are thinking.", [3, 1, 0]),
        (&second, &not_now, 2, "We plant in 2027.", [6, 5, 2]),
        (&id(), &hidden, 1, PRIVATE[6], [9, 9, 9]),
        (&id(), &held, 1, PRIVATE[6], [9, 9, 9]),
        (&id(), &withdrawn, 1, PRIVATE[6], [9, 9, 9]),
    ];
    for (id, idea, version, reply, [yes, partly, no]) in answers {
        all.push(format!(
            "INSERT INTO idea_answers (id, idea_id, version, state, heard, reply, reason, language, answered_by, answered_name, answered_job, \
             yes_count, partly_count, no_count, created_at) VALUES ({id}, {idea}, {version}, 'not_now', 'You wait in the sun.', '{reply}', \
             'Trees take time.', 'en', {officer}, 'Test officer', 'Test job', {yes}, {partly}, {no}, {now})"
        ));
    }
    all.push(format!(
        "INSERT INTO answer_marks (answer_id, person_id, fair, words, created_at, updated_at) \
         VALUES ({second}, {other}, 'no', '{}', {now}, {now})",
        PRIVATE[1]
    ));
    all.push(format!("INSERT INTO follows (target_id, person_id, target_kind, created_at) VALUES ({not_now}, {other}, 'idea', {now})"));
    for (idea, reason) in [(&tested, "The council meets then."), (&hidden, PRIVATE[7]), (&held, PRIVATE[7])] {
        all.push(format!(
            "INSERT INTO idea_promises (id, idea_id, day, reason, promised_by, created_at) \
             VALUES ({}, {idea}, '2026-06-26', '{reason}', {officer}, {now})",
            id()
        ));
    }
    database.execute(&all.join("; ")).await;
}

/// Some columns of all rows of a table, as JSON tells them.
async fn told(world: &World, table: &str, columns: &[&str]) -> Value {
    let rows: Value = serde_json::from_slice(&file(&world.browser(), &format!("{table}.json")).await).expect("JSON");
    let column = |row: &Value, name: &&str| row.get(*name).unwrap_or_else(|| panic!("{table} has no {name}")).clone();
    rows.as_array().expect("rows").iter().map(|row| columns.iter().map(|name| column(row, name)).collect::<Value>()).collect()
}

both!(what_the_city_did_with_ideas_is_told, |world| async move {
    let town = world.town().await;
    city(&world, &town).await;
    let [open, tested, decided, joined, not_now] =
        [IdeaState::Open, IdeaState::Tested, IdeaState::Decided, IdeaState::Joined, IdeaState::NotNow]
            .map(|state| 1 + town.ideas.iter().position(|(each, _)| *each == state).expect("an idea in each state"));
    let id = |state| town.idea(state).to_string();

    let joins = told(
        &world,
        "idea_joins",
        &["idea", "goes_on_in", "goes_on_in_id", "reason", "staff_name", "same_words", "joined_at", "undone_at"],
    )
    .await;
    let (then, later) = ("2026-04-09T10:00:00Z", "2026-04-10T10:00:00Z");
    assert_eq!(
        joins,
        json!([
            [joined, open, id(IdeaState::Open), "They ask the same.", "Test officer", false, then, null],
            [decided, open, id(IdeaState::Open), "They look alike.", "Test officer", true, later, later],
        ])
    );
    let tags = told(&world, "tags", &["id", "name", "language"]).await;
    assert_eq!(tags, json!([[tags[0][0], "Shade", "en"]]));
    assert_eq!(told(&world, "idea_tags", &["idea", "idea_id", "tag"]).await, json!([[open, id(IdeaState::Open), tags[0][0]]]));

    let answers = told(&world, "idea_answers", &["idea", "version", "state", "heard", "reply", "reason", "staff_name", "staff_job"]).await;
    let (heard, why) = ("You wait in the sun.", "Trees take time.");
    assert_eq!(
        answers,
        json!([
            [not_now, 1, "not_now", heard, "We are thinking.", why, "Test officer", "Test job"],
            [not_now, 2, "not_now", heard, "We plant in 2027.", why, "Test officer", "Test job"],
        ])
    );
    // Four people are too few. Of thirteen, two would be found by taking the others away.
    let fair = told(&world, "idea_answers", &["fair", "partly_fair", "not_fair", "people"]).await;
    assert_eq!(fair, json!([[null, null, null, "<5"], [6, 5, "<5", null]]));

    let promises = told(&world, "idea_promises", &["idea", "day", "reason"]).await;
    assert_eq!(promises, json!([[tested, "2026-06-26", "The council meets then."]]));
    let ideas = told(&world, "ideas", &["number", "split_from", "answer_version", "promised_day"]).await;
    let of = |number: usize| ideas.as_array().unwrap().iter().find(|row| row[0] == number).unwrap().clone();
    assert_eq!(of(tested), json!([tested, open, 0, "2026-06-26"]));
    assert_eq!(of(not_now), json!([not_now, null, 2, null]));
    // What came from an idea that nobody may know of does not say so.
    let [part, held] = [IdeaState::Tested, IdeaState::Held].map(|state| world.database.id(town.idea(state).uuid()));
    world.database.execute(&format!("UPDATE ideas SET split_from = {held} WHERE id = {part}")).await;
    let ideas = told(&world, "ideas", &["number", "split_from"]).await;
    assert!(ideas.as_array().unwrap().contains(&json!([tested, null])), "{ideas}");
});

both!(what_moderation_did_is_told_without_words, |world| async move {
    let town = world.town().await;
    city(&world, &town).await;
    // Two acts are few, each alone: no file says on which day, about what, or that it was one.
    let acts = told(&world, "moderation_acts", &["kind", "rule", "acts"]).await;
    assert_eq!(acts, json!([["hidden", "kind", "<5"], ["returned", null, "<5"]]));
    let reports = told(&world, "reports", &["rule", "outcome", "reports"]).await;
    assert_eq!(reports, json!([["kind", null, 6], ["private", "acted", "<5"]]));
    let appeals = told(&world, "appeals", &["outcome", "appeals"]).await;
    assert_eq!(appeals, json!([["kept", "<5"]]));
    for table in ["moderation_acts", "reports", "appeals"] {
        let said = text("x.csv", file(&world.browser(), &format!("{table}.csv")).await);
        assert!(!said.contains("2026-"), "{table} tells a day: {said}");
    }
    // Five acts of one kind under one rule are told, as everyone reads on the page about moderation.
    let (mission, officer) = (world.database.id(town.mission.uuid()), world.database.id(town.officer.id.uuid()));
    for _ in 0..4 {
        let [id, thing, writer] =
            [world.fresh_id(), town.idea(IdeaState::NotNow).uuid(), town.writer.id.uuid()].map(|id| world.database.id(id));
        let act = format!(
            "INSERT INTO moderation_acts (id, target_kind, target_id, mission_id, author_id, kind, rule_id, law, reason, found_by, machine, \
             acted_by, words_version, state_before, state_after, waited_seconds, created_at) VALUES ({id}, 'idea', {thing}, {mission}, \
             {writer}, 'hidden', 'kind', '', 'It hurts.', 'staff', (1 = 0), {officer}, 1, 'open', 'hidden', 9, {})",
            world.now().micros()
        );
        world.database.execute(&act).await;
        let again = format!(
            "INSERT INTO appeals (id, act_id, target_id, mission_id, person_id, words, language, outcome, decided_at, created_at) \
             VALUES ({id}, {id}, {thing}, {mission}, {writer}, 'Please.', 'en', 'kept', 1, 1)"
        );
        world.database.execute(&again).await;
    }
    let acts = told(&world, "moderation_acts", &["kind", "rule", "acts"]).await;
    assert_eq!(acts, json!([["hidden", "kind", 5], ["returned", null, "<5"]]));
    assert_eq!(told(&world, "appeals", &["outcome", "appeals"]).await, json!([["kept", 5]]));
    let rules = told(&world, "house_rule_versions", &["version", "rules", "changed_by"]).await;
    assert_eq!((&rules[0][0], &rules[0][2]), (&json!(1), &Value::Null));
    assert!(rules[0][1].as_str().unwrap().contains("\"id\":\"private\""), "{rules}");

    // Each mission has its own, and the rules are the same for all.
    for (table, rows) in
        [("moderation_acts", 0), ("reports", 0), ("appeals", 0), ("tags", 0), ("idea_joins", 0), ("house_rule_versions", 1)]
    {
        let answer =
            world.browser().request(Method::GET, &app::urls::mission_file("closed-streets", &format!("{table}.json"))).send().await;
        let found: Value = serde_json::from_slice(&answer.unwrap().bytes().await.unwrap()).unwrap();
        assert_eq!(found.as_array().unwrap().len(), rows, "{table}");
    }
});

both!(what_is_for_staff_or_for_one_person_is_in_no_file, |world| async move {
    let town = world.town().await;
    city(&world, &town).await;
    let mut secret: Vec<String> = PRIVATE.iter().map(|words| (*words).to_owned()).collect();
    secret.extend([&town.writer, &town.other, &town.officer].map(|person| person.id.to_string()));
    secret.extend([town.idea(IdeaState::Held).to_string(), town.act.to_string(), town.report.to_string()]);
    secret.push("@city.example".to_owned());
    for (who, known) in [("stranger", None), ("reporter", Some(&town.other)), ("officer", Some(&town.officer))] {
        let browser = known.map_or_else(|| world.browser(), |known| world.browser_of(known));
        for name in names() {
            let said = text(&name, file(&browser, &name).await);
            for words in &secret {
                assert!(!said.contains(words.as_str()), "{who} finds {words:?} in {name}");
            }
        }
    }
});
