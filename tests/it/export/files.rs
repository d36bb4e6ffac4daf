//! What is in the files, read by readers that are not ours.

use super::{answers, file, names};
use crate::support::readers::read;
use serde_json::Value;
use store::export::{TABLES, table};

/// Words that would be a formula in a spreadsheet, and others that break careless files.
const TYPED: &[&str] = &[
    "=HYPERLINK(\"https://evil.example\";\"Win\")",
    "+1 for shade",
    "-2+3",
    "@SUM(A1)",
    "＝1+1",
    "quoted \"words\", with a comma",
    "two\nlines",
    "ظل أكثر في الشارع",
    "日本語と🦆",
];

fn rows(read: &Value) -> Vec<Vec<String>> {
    let list = read.as_array().expect("rows");
    list.iter()
        .map(|row| row.as_array().expect("a row").iter().map(|cell| cell.as_str().unwrap_or_default().to_owned()).collect())
        .collect()
}

both!(python_reads_what_people_typed, |world| async move {
    let mission = world.mission("cooler-streets").await;
    for typed in TYPED {
        world.idea(mission, typed).await;
    }
    let browser = world.browser();
    let csv = rows(&read("csv", &file(&browser, "ideas.csv").await).await);
    let heads: Vec<&str> = table("ideas").unwrap().columns.iter().map(|column| column.name).collect();
    assert_eq!(csv[0], heads);
    let sentence = heads.iter().position(|head| *head == "sentence").unwrap();
    let sent_at = heads.iter().position(|head| *head == "sent_at").unwrap();
    assert_eq!(csv.len(), TYPED.len() + 1);
    for (row, typed) in csv[1..].iter().zip(TYPED) {
        let formula = typed.starts_with(['=', '+', '-', '@', '＝']);
        let expected = if formula { format!("'{typed}") } else { (*typed).to_owned() };
        assert_eq!(row[sentence], expected);
        assert_eq!(row[sent_at], "2026-04-09T10:00:00Z");
        assert_eq!(row.len(), heads.len());
    }
    // JSON runs nothing, so it says what was typed.
    let json: Value = serde_json::from_slice(&file(&browser, "ideas.json").await).unwrap();
    let said: Vec<&str> = json.as_array().unwrap().iter().map(|row| row["sentence"].as_str().unwrap()).collect();
    assert_eq!(said, TYPED);
    assert_eq!(json[0]["number"], 1);
    assert!(json[0]["builds_on"].is_null());
});

both!(a_workbook_opens_and_runs_nothing, |world| async move {
    let mission = world.mission("cooler-streets").await;
    for typed in TYPED {
        world.idea(mission, typed).await;
    }
    let book = read("xlsx", &file(&world.browser(), "all.xlsx").await).await;
    let expected: Vec<&str> = ["about", "dictionary"].into_iter().chain(TABLES.iter().map(|table| table.name)).collect();
    assert_eq!(book["names"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect::<Vec<_>>(), expected);
    let ideas = &book["sheets"]["ideas"];
    assert_eq!(ideas["frozen"], "A2", "the heads stay in sight");
    let cells: Vec<&Value> = ideas["rows"].as_array().unwrap().iter().flat_map(|row| row.as_array().unwrap()).collect();
    assert!(!cells.iter().any(|cell| cell["type"] == "f"), "a formula");
    for typed in TYPED {
        assert!(cells.iter().any(|cell| cell["type"] == "s" && cell["value"] == *typed), "{typed}");
    }
    assert!(cells.iter().any(|cell| cell["type"] == "n" && cell["value"] == "1"), "numbers are numbers");
    assert!(cells.iter().any(|cell| cell["type"] == "d" && cell["value"] == "2026-04-09 10:00:00"), "moments are moments");
});

both!(an_archive_holds_every_table_and_the_dictionary, |world| async move {
    let mission = world.mission("cooler-streets").await;
    world.idea(mission, "Plant trees").await;
    let archive = read("zip", &file(&world.browser(), "all.zip").await).await;
    let files = archive["files"].as_object().unwrap();
    for table in TABLES {
        let rows = rows(&files[&format!("{}.csv", table.name)]);
        assert_eq!(rows[0], table.columns.iter().map(|column| column.name).collect::<Vec<_>>(), "{}", table.name);
    }
    let dictionary = rows(&files["dictionary.csv"]);
    for table in TABLES {
        for column in table.columns {
            let line = dictionary.iter().find(|row| row[0] == table.name && row[1] == column.name);
            let line = line.unwrap_or_else(|| panic!("{}.{} is not in the dictionary", table.name, column.name));
            assert!(!line[3].is_empty() && !line[3].starts_with("export-column-"), "{line:?}");
        }
    }
    assert!(dictionary.iter().any(|row| row[4] == "people.email" && row[5] == "no"), "what stays here is listed");
    assert_eq!(archive["names"][0], "README.txt");
});

both!(small_groups_are_not_told, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let (large, small) = (world.idea(mission, "Plant trees").await, world.idea(mission, "Paint roofs white").await);
    answers(&world, large, 40, 12, 5).await;
    answers(&world, small, 40, 4, 0).await;
    let browser = world.browser();
    let csv = rows(&read("csv", &file(&browser, "answers.csv").await).await);
    assert_eq!(csv[1][2..], ["40", "12", "5", "57", "12"]);
    // A total of 44 would say that the hidden number is 4.
    assert_eq!(csv[2][2..], ["40", "<5", "0", "", "<5"]);
    let json: Value = serde_json::from_slice(&file(&browser, "answers.json").await).unwrap();
    assert_eq!((&json[1]["disagree"], &json[1]["people"]), (&Value::from("<5"), &Value::Null));
});

both!(json_says_what_its_columns_mean, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Plant trees").await;
    let author = world.guest().await;
    world.viewpoint_by(author.id, idea, "Trees need water", "open").await;
    let json: Value = serde_json::from_slice(&file(&world.browser(), "all.json").await).unwrap();
    assert_eq!(json["about"]["licence"], "CC BY 4.0");
    assert!(json["about"]["notes"][0].as_str().unwrap().contains("It is not a random sample."));
    for table in TABLES {
        let columns = json["tables"][table.name]["schema"]["columns"].as_array().unwrap();
        assert_eq!(columns.len(), table.columns.len());
        for row in json["tables"][table.name]["rows"].as_array().unwrap() {
            assert_eq!(row.as_object().unwrap().len(), columns.len(), "{}", table.name);
        }
    }
    assert_eq!(json["tables"]["viewpoints"]["rows"][0]["thought"], "Trees need water");
    assert_eq!(json["tables"]["viewpoints"]["rows"][0]["about_id"], idea.to_string());
    assert_eq!(json["tables"]["mission"]["rows"][0]["keep"], "Ambulances get through.");
});

both!(every_file_is_there_and_no_other, |world| async move {
    world.mission("cooler-streets").await;
    let mut browser = world.browser();
    for name in names() {
        assert!(!file(&browser, &name).await.is_empty(), "{name}");
    }
    for wrong in ["people.csv", "votes.csv", "all.csv", "ideas.xlsx", "ideas", ".csv", "ideas.csv.exe", "..%2Fideas.csv"] {
        browser.open(&format!("/missions/cooler-streets/export/{wrong}")).await.is(404);
    }
    browser.open("/missions/no-such-mission/export/ideas.csv").await.is(404);
});
