//! The promised day, and what everyone reads when it is over.

use super::*;
use crate::support::content::mission_fields;
use domain::Date;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

async fn late(world: &World, mission: Option<MissionId>, today: &str) -> i64 {
    let mut read = world.app().reader.begin().await.unwrap();
    read.late_replies(mission, day(today), 100).await.unwrap()
}

both!(a_late_reply_is_said_to_everyone_and_counted, |world| async move {
    let asked = asked(&world).await;
    let other = world.idea(asked.mission, "Put up sails").await;
    world.idea_by(asked.author.id, asked.mission, "An idea that waits", "held").await;
    let elsewhere = world.mission_with("quiet-nights", |fields| fields.reply_by = None).await;
    world.idea(elsewhere, "Close the ring road at night").await;
    // The day of the mission counts until another one is promised.
    assert_eq!((late(&world, None, "2026-06-26").await, late(&world, None, "2026-06-27").await), (0, 2));
    assert_eq!((late(&world, Some(asked.mission), "2026-06-27").await, late(&world, Some(elsewhere), "2026-06-27").await), (2, 0));

    let mut officer = world.browser_of(&asked.officer);
    officer.open(&urls::idea(asked.idea)).await;
    officer.follow("Promise a day for the reply").await.is(200).see("The reply is promised by 26 June 2026.");
    officer.press("Promise this day", &[("day", "2026-02-30")]).await.is(422).see("This is not a day.").see("Write something here.");
    assert_eq!(officer.page().field("day"), "2026-02-30");
    officer
        .press("Promise this day", &[("day", "2026-04-01"), ("reason", "Soon.")])
        .await
        .is(422)
        .see("Choose 9 April 2026 or a later day.");
    officer.press("Promise this day", &[("day", "2026-05-20")]).await.is(200).see("Everyone can read the day.");
    world.browser().open(&urls::idea(asked.idea)).await.see("replies by 20 May 2026").lacks("It is late.");
    world.browser().open(&urls::idea(other)).await.see("replies by 26 June 2026");
    officer.open(&urls::promise_reply(asked.idea)).await;
    officer.press("Promise this day", &[("day", "2026-05-25"), ("reason", "The tree team is ill.")]).await.is(200);
    officer.open(&urls::promise_reply(asked.idea)).await.see("20 May 2026, promised on").see("The tree team is ill.").see("Soon.");
    let id = world.database.id(asked.author.id.uuid());
    let told = format!("SELECT COUNT(*) FROM notices WHERE person_id = {id} AND kind = 'idea_promised'");
    assert_eq!(world.database.number(&told).await, 2);

    world.clock.move_on(50 * 24 * 3_600);
    let author = world.session(asked.author.id).await;
    world.browser_of(&author).open(&urls::idea(asked.idea)).await.see("promised a reply by 25 May 2026. It is late.");
    assert_eq!((late(&world, None, "2026-05-25").await, late(&world, None, "2026-05-26").await), (0, 1));
    let officer = world.session(asked.officer.id).await;
    let mut officer = world.browser_of(&officer);
    answer(&mut officer, asked.idea, "open", "Sorry that we are late.").await;
    officer.page().is(200).see("The city answered").lacks("It is late.");
    assert_eq!(late(&world, None, "2026-06-26").await, 0);
    counts_are_true(&world).await;
});

both!(the_day_of_a_mission_that_changes_counts, |world| async move {
    let asked = asked(&world).await;
    let mut write = world.app().writer.begin().await.unwrap();
    let mut fields = mission_fields("Cooler streets");
    fields.reply_by = Some(day("2026-05-01"));
    write.revise_mission(asked.mission, 1, &fields, "Sooner.", asked.officer.id, world.now()).await.unwrap();
    write.commit().await.unwrap();
    assert_eq!((late(&world, None, "2026-05-01").await, late(&world, None, "2026-05-02").await), (0, 1));
});
