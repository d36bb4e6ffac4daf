//! Open data: every column decided on, nothing private in any file, files that others can open, any size in little memory.

mod city;
mod command;
mod decisions;
mod files;
mod large;
mod pages;
mod private;
mod schema;
mod taken_away;
mod workbook;

use crate::support::{Browser, World};
use app::urls;
use reqwest::Method;

/// The bytes of a file of the mission `cooler-streets`.
async fn file(browser: &Browser, name: &str) -> Vec<u8> {
    let path = urls::mission_file("cooler-streets", name);
    let answer = browser.request(Method::GET, &path).send().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 200, "{path}");
    let disposition = answer.headers()["content-disposition"].to_str().expect("a name").to_owned();
    assert!(disposition.starts_with("attachment; filename=\"cooler-streets-"), "{disposition}");
    assert_eq!(answer.headers()["x-content-type-options"], "nosniff");
    answer.bytes().await.expect("the whole file").to_vec()
}

/// Every file that there is.
fn names() -> Vec<String> {
    let tables = store::export::TABLES.iter().flat_map(|table| [format!("{}.csv", table.name), format!("{}.json", table.name)]);
    let others = ["all.zip", "all.xlsx", "all.json", "dictionary.csv", "dictionary.json"];
    tables.chain(others.into_iter().map(str::to_owned)).collect()
}

/// Gives an idea so many answers.
pub async fn answers(world: &World, idea: domain::IdeaId, agree: i64, disagree: i64, unsure: i64) {
    let id = world.database.id(idea.uuid());
    let all = agree + disagree + unsure;
    world
        .database
        .execute(&format!(
            "UPDATE ideas SET agree_count = {agree}, disagree_count = {disagree}, unsure_count = {unsure}, answer_count = {all}, \
             matters_count = {disagree} WHERE id = {id}"
        ))
        .await;
}
