//! A quarter of a million rows need the memory of one page: no piece is large, and no page is read before it is wanted.

use crate::support::{Backend, World};
use futures::StreamExt as _;
use server::export::{Format, archive::Archive, csv::Csv, download, json::Json, walk};
use store::export::{PAGE, TABLES, table};

/// Rows of the large table.
const ROWS: usize = 250_000;

/// Fills a mission with so many viewpoints under one idea.
pub async fn fill(world: &World, rows: usize) -> domain::MissionId {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Plant trees").await;
    let author = world.guest().await;
    let one = world.viewpoint_by(author.id, idea, "Trees give shade, and people sit under them in the afternoon.", "open").await;
    let one = world.database.id(one.uuid());
    let columns = "mission_id, target_kind, target_id, parent_id, thread_id, place, depth, author_id, author_role, byline, version, stance, \
                   thought, life, language, state, created_at, updated_at";
    let told = columns.replace("created_at", "created_at + n");
    let sql = match world.database.backend {
        Backend::Sqlite => format!(
            "WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < {}) \
             INSERT INTO viewpoints (id, {columns}) SELECT randomblob(16), {told} FROM viewpoints, counted WHERE id = {one}",
            rows - 1
        ),
        Backend::Postgres => format!(
            "INSERT INTO viewpoints (id, {columns}) SELECT gen_random_uuid(), {told} FROM viewpoints, generate_series(1, {}) AS n \
             WHERE id = {one}",
            rows - 1
        ),
    };
    world.database.execute(&sql).await;
    mission
}

both!(a_quarter_of_a_million_rows_leave_page_by_page, |world| async move {
    let mission = fill(&world, ROWS).await;
    pieces_are_small(&world, mission).await;
    what_is_not_wanted_is_not_read(&world, mission).await;
    a_slow_reader_holds_nothing_open(&world, mission).await;
});

async fn pieces_are_small(world: &World, mission: domain::MissionId) {
    let app = world.app();
    let view = app.reader.begin().await.unwrap().mission("cooler-streets").await.unwrap().unwrap();
    let about = || download::about(app, &view, app::text::Text::new(app::text::Language::English));
    let viewpoints = table("viewpoints").unwrap();
    let formats: [(&str, Box<dyn Format>); 3] =
        [("csv", Box::new(Csv::default())), ("json", Box::new(Json::table())), ("zip", Box::new(Archive::new(about())))];
    for (name, format) in formats {
        let walk = walk::Walk::new(app.reader.clone(), mission, [viewpoints]);
        let mut pieces = std::pin::pin!(walk::bytes(walk, format));
        let (mut bytes, mut largest, mut count, mut lines) = (0, 0, 0, 0);
        while let Some(piece) = pieces.next().await {
            let piece = piece.unwrap();
            (bytes, count, largest) = (bytes + piece.len(), count + 1, largest.max(piece.len()));
            lines += piece.iter().filter(|byte| **byte == b'\n').count();
        }
        let pages = ROWS / usize::try_from(PAGE).unwrap();
        assert!(largest < 1024 * 1024, "{name}: a piece of {largest} bytes of {bytes}");
        match name {
            "csv" => assert_eq!(lines, ROWS + 1, "a head and every row"),
            "json" => assert_eq!(lines, ROWS + 2, "every row on a line, then the end"),
            _ => {}
        }
        if name != "zip" {
            assert!(count >= pages, "{name}: {count} pieces for {pages} pages");
            assert!(bytes > 40 * largest, "{name}: {bytes} bytes in pieces of up to {largest}");
        }
    }
}

async fn what_is_not_wanted_is_not_read(world: &World, mission: domain::MissionId) {
    let walk = walk::Walk::new(world.app().reader.clone(), mission, TABLES);
    let reader = &world.app().reader;
    let before = reader.statements_run();
    let mut pieces = std::pin::pin!(walk::bytes(walk, Box::new(Json::table())));
    for _ in 0..3 {
        pieces.next().await.unwrap().unwrap();
    }
    let read = reader.statements_run() - before;
    assert!(read < 240, "{read} statements for three pieces of {}", ROWS / usize::try_from(PAGE).unwrap());
}

async fn a_slow_reader_holds_nothing_open(world: &World, mission: domain::MissionId) {
    let walk = walk::Walk::new(world.app().reader.clone(), mission, [table("viewpoints").unwrap()]);
    let mut pieces = std::pin::pin!(walk::bytes(walk, Box::new(Csv::default())));
    for _ in 0..5 {
        pieces.next().await.unwrap().unwrap();
    }
    // Between two pieces everyone can be written out and the table changes, as on any day.
    let gone = world.database.execute("DELETE FROM viewpoints WHERE parent_id IS NULL AND id <> thread_id").await;
    assert!(gone > 200_000, "{gone}");
    let mut rest = 0;
    while let Some(piece) = pieces.next().await {
        rest += piece.unwrap().iter().filter(|byte| **byte == b'\n').count();
    }
    assert_eq!(rest, 0, "what is gone does not come any more");
}
