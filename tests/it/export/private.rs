//! What must not leave does not leave, in no file and for nobody.

use super::{file, names};
use crate::support::town::words_of;
use domain::{idea::IdeaState, viewpoint::ViewpointState};
use std::io::Read as _;

/// All text of a file, those inside archives and workbooks too.
pub fn text(name: &str, bytes: Vec<u8>) -> String {
    if !name.ends_with(".zip") && !name.ends_with(".xlsx") {
        return String::from_utf8(bytes).expect("UTF-8");
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
    let mut all = String::new();
    for at in 0..archive.len() {
        let mut inner = Vec::new();
        archive.by_index(at).expect("a file").read_to_end(&mut inner).expect("its bytes");
        all.push_str(&String::from_utf8_lossy(&inner));
    }
    all
}

both!(held_hidden_and_withdrawn_words_are_in_no_file, |world| async move {
    let town = world.town().await;
    // A viewpoint that everyone could read, under ideas that nobody may read any more.
    for state in [IdeaState::Hidden, IdeaState::Withdrawn, IdeaState::Held] {
        world.viewpoint_by(town.other.id, town.idea(state), &words_of(&format!("under-{}", state.code())), "open").await;
    }
    let note = format!("officer-{}@city.example", town.officer.id.uuid().simple());
    let person = world.database.id(town.writer.id.uuid());
    world.database.execute(&format!("UPDATE people SET email = 'wren@home.example', name = 'Jenny Wren' WHERE id = {person}")).await;
    let mut secret: Vec<String> = ["held", "hidden", "withdrawn"].iter().map(|state| words_of(state)).collect();
    secret.extend(["held", "hidden", "withdrawn"].iter().map(|state| words_of(&format!("viewpoint-{state}"))));
    secret.extend(["held", "hidden", "withdrawn"].iter().map(|state| words_of(&format!("under-{state}"))));
    secret.extend([words_of("draft"), note, "wren@home.example".to_owned(), "Jenny Wren".to_owned(), "@city.example".to_owned()]);
    // Whoever wrote something, no file says that two things are from the same person.
    secret.extend([town.writer.id.to_string(), town.other.id.to_string(), "Quiet Plover 47".to_owned()]);
    for (who, known) in town.everyone() {
        let browser = known.map_or_else(|| world.browser(), |known| world.browser_of(known));
        for name in names() {
            let said = text(&name, file(&browser, &name).await);
            for words in &secret {
                assert!(!said.contains(words.as_str()), "{who} finds {words:?} in {name}");
            }
            if name.starts_with("ideas.") {
                assert!(said.contains(&words_of("open")) && said.contains("withdrawn"), "{name} has what is open, and a stub");
            }
        }
    }
    assert_eq!(ViewpointState::ALL.len(), 4, "a new state of viewpoints: say above whether its words are told");
});

both!(an_export_is_recorded, |world| async move {
    let town = world.town().await;
    let stranger = world.browser();
    file(&stranger, "ideas.csv").await;
    file(&world.browser_of(&town.other), "ideas.csv").await;
    let officer = world.browser_of(&town.officer);
    file(&officer, "all.zip").await;
    let rows =
        world.database.rows("SELECT role, part, format, CAST(person_id IS NULL AS TEXT) FROM exports ORDER BY format, created_at").await;
    let made: Vec<Vec<String>> = rows.into_iter().map(|row| row.into_iter().flatten().collect()).collect();
    assert_eq!(made.len(), 3, "{made:?}");
    assert_eq!(made[0][..3], ["public", "ideas", "csv"]);
    assert_eq!(made[2][..3], ["officer", "all", "zip"]);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM exports WHERE person_id IS NOT NULL").await, 1, "residents are not noted");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM action_records WHERE action = 'export.taken'").await, 1);
    // Asking only what there would be takes nothing.
    let asked = stranger.request(reqwest::Method::HEAD, "/missions/cooler-streets/export/ideas.csv").send().await.unwrap();
    assert_eq!(asked.status().as_u16(), 200);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM exports").await, 3);
});

both!(strangers_have_a_limit_and_staff_have_none, |world| async move {
    let town = world.town().await;
    let stranger = world.browser();
    file(&stranger, "ideas.csv").await;
    world.database.execute("UPDATE limits SET tries = 600 WHERE tries > 0").await;
    let answer = stranger.request(reqwest::Method::GET, "/missions/cooler-streets/export/ideas.csv").send().await.unwrap();
    assert_eq!(answer.status().as_u16(), 429);
    assert!(answer.headers().contains_key("retry-after"));
    file(&world.browser_of(&town.officer), "ideas.csv").await;
    assert_eq!(world.database.number("SELECT COUNT(*) FROM exports").await, 2, "what was refused was not taken");
});
