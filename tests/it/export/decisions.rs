//! Every version of a decision, part by part.

use super::file;
use crate::decisions::{BECAUSE, WHOLE, act, officer, shown, with};
use app::urls;
use domain::decision::ChangeKind;
use serde_json::{Value, json};

both!(a_version_of_a_decision_is_spread_over_columns, |world| async move {
    let mission = world.mission("cooler-streets").await;
    world.idea(mission, "Shade at the school gate").await;
    let (_, mut staff) = officer(&world).await;
    staff.open(&urls::new_decision("cooler-streets")).await.is(200);
    staff.press("Publish", &with(WHOLE, &[("ideas", "1")])).await.is(200);
    let decision = shown(&staff);
    let because = with(BECAUSE, &[("what", "Close Elm Street to cars all day.")]);
    act(&mut staff, decision, ChangeKind::Changed, "Publish the change", &because).await.is(200);
    let rows: Value = serde_json::from_slice(&file(&world.browser(), "decision_versions.json").await).expect("JSON");
    let [first, second] = rows.as_array().expect("rows").as_slice() else { panic!("two versions: {rows}") };
    for (column, value) in [
        ("version", json!(1)),
        ("act", json!("new")),
        ("what", json!("Close Elm Street to cars 8:15 to 9:15 on school days.")),
        ("who", json!("Transport Committee")),
        ("speaker", json!("Jonah Peake, Chair")),
        ("decided_on", json!("2026-04-09")),
        ("meeting", json!("Meeting of 9 April 2026, item 6")),
        ("do_nothing", json!("It was 36 degrees on 5 days.")),
        ("no_evidence", Value::Null),
        ("look_again_on", json!("2026-09-30")),
        ("sure", json!("4")),
        ("minority", json!("Half an hour is too short.")),
        ("ideas", json!("1")),
        ("cause", Value::Null),
        ("because", Value::Null),
        ("moved", Value::Null),
        ("no_new_evidence", json!(false)),
    ] {
        assert_eq!(first[column], value, "{column}");
    }
    assert!(first["why"].as_str().unwrap().starts_with("Children walk where cars do not drive."));
    // What has rows of its own is a list that a program can read.
    let list = |column: &str| serde_json::from_str::<Value>(first[column].as_str().unwrap_or_default()).unwrap_or_default();
    assert_eq!(list("options")[0]["what"], "Close all day.");
    assert_eq!(list("evidence")[0]["known"], "Counted on 10 school days");
    assert_eq!(list("affects").as_array().map(Vec::len), Some(2));
    assert_eq!(list("signs")[1]["what"], "One late ambulance");
    assert_eq!(list("assumptions")[0]["says"], "Care visits can move by an hour.");
    assert_eq!((&second["version"], &second["act"]), (&json!(2), &json!("changed")));
    assert_eq!(second["what"], "Close Elm Street to cars all day.");
    assert!(!second["because"].as_str().unwrap_or_default().is_empty() && !second["cause"].is_null(), "{second}");
    // The columns that are no lists hold no JSON.
    for row in [first, second] {
        for (name, value) in row.as_object().unwrap() {
            let lists = ["options", "evidence", "assumptions", "affects", "signs", "moved"].contains(&name.as_str());
            assert!(lists || !value.as_str().unwrap_or_default().starts_with(['{', '[']), "{name}: {value}");
        }
    }
});
