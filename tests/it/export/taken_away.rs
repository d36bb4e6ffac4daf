//! Nothing that is hidden in one place comes back by taking what is told away from a total that is told in another.

use super::{answers, file};
use crate::support::{Browser, World};
use app::urls;
use domain::person::Role;
use serde_json::Value;

async fn rows(browser: &Browser, table: &str) -> Vec<Value> {
    let rows: Value = serde_json::from_slice(&file(browser, &format!("{table}.json")).await).expect("JSON");
    rows.as_array().expect("rows").clone()
}

/// What someone finds out who takes everything that is told of ideas away from the total of the mission: the sum of all
/// numbers that are hidden. Nothing when the total is not told.
async fn found_out(world: &World) -> Option<i64> {
    let browser = world.browser();
    let total = rows(&browser, "mission").await[0]["answers"].as_i64()?;
    let told: i64 = rows(&browser, "answers")
        .await
        .iter()
        .map(|row| {
            let parts: i64 = ["agree", "disagree", "not_sure"].iter().filter_map(|part| row[*part].as_i64()).sum();
            row["people"].as_i64().unwrap_or(parts)
        })
        .sum();
    Some(total - told)
}

/// Makes the count of the mission what its ideas say.
async fn count(world: &World) {
    let sum = "(SELECT CAST(SUM(answer_count) AS BIGINT) FROM ideas WHERE state = 'open')";
    world.database.execute(&format!("UPDATE missions SET vote_count = {sum}")).await;
}

both!(a_hidden_number_does_not_come_back_from_the_total, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let [first, second, third] = [
        world.idea(mission, "Plant trees").await,
        world.idea(mission, "Paint roofs white").await,
        world.idea(mission, "Open the school yards").await,
    ];
    answers(&world, first, 40, 12, 5).await;
    answers(&world, second, 40, 4, 0).await;
    answers(&world, third, 7, 0, 6).await;
    count(&world).await;
    // One number of one idea is hidden: the total would say that it is 4.
    assert_eq!(found_out(&world).await, None);
    // Two are hidden: their sum would say of both that they are 1.
    answers(&world, second, 40, 1, 0).await;
    answers(&world, third, 7, 0, 1).await;
    count(&world).await;
    assert_eq!(found_out(&world).await, None);
    // An idea that nobody may read any more is told nowhere, and neither are its answers.
    answers(&world, third, 7, 0, 6).await;
    count(&world).await;
    let gone = world.database.id(second.uuid());
    world.database.execute(&format!("UPDATE ideas SET state = 'hidden' WHERE id = {gone}")).await;
    count(&world).await;
    assert_eq!(found_out(&world).await, Some(0));
    world.database.execute(&format!("UPDATE ideas SET state = 'open' WHERE id = {gone}")).await;
    // Where nothing is hidden, the total is told.
    answers(&world, second, 40, 5, 0).await;
    count(&world).await;
    assert_eq!(found_out(&world).await, Some(0));
    let told = rows(&world.browser(), "mission").await[0]["answers"].clone();
    assert_eq!(told, 57 + 45 + 13);
});

both!(a_paper_does_not_give_it_back_either, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let (first, second) = (world.idea(mission, "Plant trees").await, world.idea(mission, "Paint roofs white").await);
    answers(&world, first, 40, 12, 5).await;
    answers(&world, second, 40, 4, 0).await;
    count(&world).await;
    let officer = world.staff(Role::Officer).await;
    let (browser, _) = crate::papers::make(&world, &officer, &[]).await;
    browser.page().see("There are 2 ideas and 0 viewpoints.").see("40 <5 0 hidden").lacks("101 answers");
    answers(&world, second, 40, 5, 0).await;
    count(&world).await;
    let (browser, _) = crate::papers::make(&world, &officer, &[]).await;
    assert!(browser.page().path().starts_with(urls::PAPERS));
    browser.page().see("There are 2 ideas, 102 answers and 0 viewpoints.").see("40 5 0 45");
});
