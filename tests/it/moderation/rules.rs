//! House rules: in every language, changed by staff, with versions; old decisions keep their names.

use super::*;

both!(rules_change_and_old_decisions_keep_their_names, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    let idea = world.idea_by(author.id, mission, RUDE, "open").await;
    let officer = world.staff(Role::Officer).await;
    let mut staff = world.browser_of(&officer);
    decide(&world, &mut staff, idea.into(), "Take it out", &[("rule", "selling")]).await;
    let mut guest = world.browser();
    guest.open(urls::HOUSE_RULES).await.is(200).see("Kind words").see("Version 1").lacks("Change the house rules");
    guest.open(urls::EDIT_HOUSE_RULES).await.is(403);
    guest.speaks("ar");
    guest.open(urls::HOUSE_RULES).await.is(200).see("كلام طيب");

    staff.open(urls::HOUSE_RULES).await;
    staff.follow("Change the house rules").await.is(200);
    let mut late = staff.clone();
    let place = (1..20).find(|place| staff.page().field(&format!("id-{place}")) == "selling").expect("the rule");
    let next = (1..20).find(|place| !staff.page().all_attributes("name").contains(&format!("id-{place}"))).expect("a new row");
    let (retired, name_en, text_en) = (format!("retired-{place}"), format!("name-{next}-en"), format!("text-{next}-en"));
    let page = staff.press("Save the house rules", &[(&retired, "on"), (&name_en, "No shouting"), (&text_en, "Do not shout.")]).await;
    page.is(422);
    assert_eq!(page.field(&name_en), "No shouting", "what was typed stays");
    let (name_ar, text_ar) = (format!("name-{next}-ar"), format!("text-{next}-ar"));
    staff
        .press("Save the house rules", &[(&name_ar, "لا صراخ"), (&text_ar, "لا صراخ هنا."), ("reason", "People asked for it.")])
        .await
        .is(200)
        .see("Saved. These rules hold from now on.")
        .see("No shouting")
        .lacks("No selling");
    // A retired rule can be named no more, and keeps its name where it was.
    world.browser().open(&urls::idea(idea)).await.is(200).see("The rule: No selling.");
    let other = world.idea(mission, SENTENCE).await;
    staff.open(&urls::moderate(other.into())).await.is(200).see("No shouting").lacks("No selling");
    guest.open(urls::HOUSE_RULE_VERSIONS).await.is(200);
    world.browser().open(urls::HOUSE_RULE_VERSIONS).await.is(200).see("People asked for it.").see("No selling").see("Holds no longer");
    // Two at once: the second sees the rules of now, and nothing typed is lost.
    let page = late.press("Save the house rules", &[("name-1-en", "Another name"), ("reason", "Mine")]).await;
    page.is(409).see("No shouting");
    assert_eq!(page.field("name-1-en"), "Another name");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM house_rule_versions").await, 2);
    let id = world.database.rows("SELECT rules FROM house_rule_versions ORDER BY version DESC LIMIT 1").await;
    assert!(id[0][0].clone().unwrap_or_default().contains("\"id\":\"no-shouting\""));
});

both!(several_servers_start_with_one_set_of_rules, |world| async move {
    world.another_server(&[]).await;
    assert_eq!(world.database.number("SELECT COUNT(*) FROM house_rule_versions").await, 1);
});
