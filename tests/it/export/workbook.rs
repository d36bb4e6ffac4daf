//! Workbooks of tables that are longer than a sheet, and the memory that they need.

use crate::{
    export::large,
    support::{folder::Folder, process::Process, readers::read},
};
use reqwest::Method;
use serde_json::Value;
use server::export::{download, walk, xlsx};
use store::export::{TABLES, table};

/// The rows of a sheet as texts.
fn rows(book: &Value, sheet: &str) -> Vec<Vec<String>> {
    let rows = book["sheets"][sheet]["rows"].as_array().unwrap_or_else(|| panic!("no sheet {sheet}: {}", book["names"]));
    let cell = |cell: &Value| cell["value"].as_str().unwrap_or_default().to_owned();
    rows.iter().map(|row| row.as_array().expect("a row").iter().map(cell).collect()).collect()
}

both!(a_table_that_is_longer_than_a_sheet_goes_on_on_the_next, |world| async move {
    let mission = world.mission("cooler-streets").await;
    for number in 1..=9 {
        world.idea(mission, &format!("Idea of number {number}")).await;
    }
    let app = world.app();
    let view = app.reader.begin().await.unwrap().mission("cooler-streets").await.unwrap().unwrap();
    let about = download::about(app, &view, app::text::Text::new(app::text::Language::English));
    let folder = Folder::new();
    // Four rows to a sheet, one of them the head: nine ideas need exactly three sheets.
    let walk = walk::Walk::new(app.reader.clone(), mission, TABLES);
    let file = xlsx::file(walk, &about, &folder, 4).await.expect("a workbook");
    let book = read("xlsx", &std::fs::read(file.path()).expect("the file")).await;
    let names: Vec<&str> = book["names"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let at = names.iter().position(|name| *name == "ideas").expect("the ideas");
    assert_eq!(names[at..at + 4], ["ideas", "ideas 2", "ideas 3", "answers"]);
    assert_eq!(names.iter().filter(|name| name.starts_with("answers")).count(), 3, "the next table counts its sheets anew");
    let heads: Vec<&str> = table("ideas").unwrap().columns.iter().map(|column| column.name).collect();
    let (number, sentence) = (0, heads.iter().position(|head| *head == "sentence").unwrap());
    let mut told = Vec::new();
    for sheet in ["ideas", "ideas 2", "ideas 3"] {
        let rows = rows(&book, sheet);
        assert_eq!((rows.len(), &rows[0]), (4, &heads.iter().map(|head| (*head).to_owned()).collect()), "{sheet} has its head");
        assert_eq!(book["sheets"][sheet]["frozen"], "A2");
        told.extend(rows[1..].iter().map(|row| (row[number].clone(), row[sentence].clone())));
    }
    let all: Vec<_> = (1..=9).map(|number| (number.to_string(), format!("Idea of number {number}"))).collect();
    assert_eq!(told, all, "every row is there once, in order");
    // The folder keeps nothing when the file is dropped.
    drop(file);
    assert_eq!(std::fs::read_dir(&*folder).expect("the folder").count(), 0);
    // What opens in other programs holds no more.
    assert_eq!(xlsx::SHEET_ROWS, 1_048_576);
});

/// Rows that would need far more than [`MORE`] if they were held in memory: some 20 cells each.
const MANY: usize = 40_000;
/// Kilobytes that a workbook of so many rows may need beyond one with a row.
const MORE: i64 = 48 * 1024;

both!(a_large_workbook_needs_little_memory, |world| async move {
    large::fill(&world, MANY).await;
    world.mission("quiet-streets").await;
    let data = Folder::new();
    let process = Process::start(&world.database.address, &data).await;
    let browser = process.browser();
    let take = |mission: &'static str| {
        let request = browser.request(Method::GET, &app::urls::mission_file(mission, "all.xlsx"));
        async move {
            let answer = request.send().await.expect("an answer");
            assert_eq!(answer.status().as_u16(), 200);
            answer.bytes().await.expect("the whole file").len()
        }
    };
    let small = take("quiet-streets").await;
    let before = process.most_memory();
    let large = take("cooler-streets").await;
    let more = process.most_memory() - before;
    assert!(large > 20 * small, "{large} bytes beside {small}");
    assert!(more < MORE, "{more} kilobytes more for {large} bytes");
    process.kill().await;
});
