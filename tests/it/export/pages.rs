//! The pages about open data.

use super::file;
use crate::support::World;
use app::urls;
use store::export::TABLES;

both!(a_person_finds_the_data_of_a_mission, |world| async move {
    world.mission("cooler-streets").await;
    let mut browser = world.browser();
    browser.open("/").await;
    browser.follow("Open data").await.see("What data can you take away?").see("This was open to everyone. It is not a random sample.");
    browser.page().see("CC BY 4.0");
    browser.follow("Cooler streets").await.see("Take the data of this mission");
    for table in TABLES {
        let csv = browser.page().link(&format!("{}.csv", table.name));
        assert_eq!(csv, urls::mission_file("cooler-streets", &format!("{}.csv", table.name)));
    }
    // Each table leads to what its columns mean.
    let columns = browser.page().link("idea_versions");
    browser.open(&columns).await.is(200);
    let meant = TABLES.iter().find(|table| table.name == "idea_versions").unwrap().columns.len();
    assert_eq!(browser.page().count("tbody tr"), meant);
    browser.page().lacks("What was taken lately?");
    browser.follow("What stays here, and why?").await.is(200).see("people.email");
    browser.follow("What data can you take away?").await.lacks("What was taken lately?");
    for table in TABLES {
        assert_eq!(browser.page().link(table.name), urls::export_table(table.name));
        world.browser().open(&urls::export_table(table.name)).await.is(200);
    }
    world.browser().open(&urls::export_table("people")).await.is(404);
});

both!(staff_see_what_was_taken, |world| async move {
    let town = world.town().await;
    let stranger = world.browser();
    file(&stranger, "ideas.csv").await;
    let mut officer = world.browser_of(&town.officer);
    file(&officer, "all.zip").await;
    officer.open(urls::EXPORT).await.see("What was taken lately?").see("A visitor").see("Test officer").see("everything");
    officer.open(&urls::mission_data("closed-streets")).await.see("Nobody has taken data yet.");
});

both!(where_nothing_started_yet_the_page_says_so, |world| async move {
    let world: World = world;
    world.browser().open(urls::EXPORT).await.see("No mission yet.");
    world.browser().open("/export?page=7").await.is(200);
});
