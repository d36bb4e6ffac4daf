//! Counts that everyone can read, and counts that stay right.

use super::*;

both!(the_public_counts_are_those_of_the_rows, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let quiet = world.mission_with("quiet-streets", |mission| mission.title = "Quiet streets".to_owned()).await;
    let mut guest = world.browser();
    guest.open(urls::MODERATION).await.is(200).see("Nothing to count in this time");
    for at in 0..6 {
        let idea = world.idea(mission, &format!("Unkind idea {at}")).await;
        report(&mut guest, idea.into(), "").await;
        world.clock.move_on(3 * 3_600);
        let mut staff = world.browser_of(&world.staff(Role::Facilitator).await);
        decide(&world, &mut staff, idea.into(), "Take it out", &[("rule", "kind")]).await;
    }
    let idea = world.idea(quiet, "Selling shoes").await;
    let mut staff = world.browser_of(&world.staff(Role::Facilitator).await);
    report(&mut guest, idea.into(), "").await;
    decide(&world, &mut staff, idea.into(), "Take it out", &[("rule", "selling")]).await;

    let page = world.browser().open(urls::MODERATION).await.clone();
    page.is(200).see("6").see("fewer than 5").see("3 hours").lacks("Unkind idea");
    let rows = page.all("table tbody tr");
    assert!(rows.iter().any(|row| row.contains("Kind words") && row.contains('6')), "{rows:?}");
    assert!(rows.iter().any(|row| row.contains("No selling") && row.contains("fewer than 5")), "{rows:?}");
    assert!(page.count("table caption") == 3 && page.count("th[scope=row]") > 3);
    let counted = world.database.number("SELECT COUNT(*) FROM reports WHERE outcome = 'acted'").await;
    assert!(rows.iter().any(|row| row.contains("Something was done") && row.contains(&counted.to_string())), "{rows:?}");
    // One mission, another time, and what is not there.
    let few = world.browser().open(&format!("{}?mission=quiet-streets", urls::MODERATION)).await.clone();
    few.is(200).see("Quiet streets").lacks("Kind words").see("We do not know yet.");
    world.clock.move_on(60 * 24 * 3_600);
    world.browser().open(urls::MODERATION).await.is(200).see("Nothing to count in this time");
    world.browser().open(&format!("{}?since=year", urls::MODERATION)).await.is(200).see("Kind words");
    world.browser().open(&format!("{}?since=all&mission=cooler-streets", urls::MODERATION)).await.is(200).see("Kind words");
    world.browser().open(&format!("{}?mission=none", urls::MODERATION)).await.is(404);
});

both!(counts_come_back_with_what_is_let_through_again, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, SENTENCE).await;
    let mut guest = world.browser();
    guest.open(&urls::vote(idea)).await;
    guest.press("Save answer", &[("choice", "agree")]).await.is(200);
    let one = say(&mut guest, idea, "First of all").await;
    let mut other = world.browser();
    other.open(&urls::reply_to_viewpoint(one)).await;
    other.press("Send reply", &[("stance", "for"), ("thought", "And a reply")]).await.is(200);
    recount(&world).await;
    let mut staff = world.browser_of(&world.staff(Role::Facilitator).await);
    decide(&world, &mut staff, one.into(), "Take it out", &[("rule", "kind")]).await;
    recount(&world).await;
    decide(&world, &mut staff, idea.into(), "Take it out", &[("rule", "kind")]).await;
    recount(&world).await;
    // What stands under an idea that is out changes, and everything comes back right.
    decide(&world, &mut staff, one.into(), "Let it through", &[]).await;
    recount(&world).await;
    world.browser().open(&urls::idea(idea)).await.is(200).see("The rule: Kind words.").lacks(SENTENCE).lacks("First of all");
    decide(&world, &mut staff, idea.into(), "Let it through", &[]).await;
    recount(&world).await;
    world.browser().open(&urls::idea(idea)).await.is(200).see(SENTENCE).see("First of all").see("2 viewpoints.");
    // An idea that is tested is tested again.
    let tested = world.idea_by(world.guest().await.id, mission, "Try shade sails", "tested").await;
    world.test_by(world.staff(Role::Officer).await.id, mission, tested, domain::test::TestState::Running).await;
    decide(&world, &mut staff, tested.into(), "Take it out", &[("rule", "kind")]).await;
    decide(&world, &mut staff, tested.into(), "Let it through", &[]).await;
    assert_eq!(state(&world, tested).await, "tested");
});
