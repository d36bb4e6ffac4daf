//! Deciding on several things at once: each on its own, one reason, and a page that says what was done.

use super::*;

both!(several_at_once_and_what_could_not_be_done, |world| async move {
    let mission = world.mission_with("cooler-streets", |mission| mission.moderation = Moderation::Before).await;
    let open = world.idea(mission, SENTENCE).await;
    let mut ids = Vec::new();
    for at in 0..3 {
        let mut guest = world.browser();
        ids.push(say(&mut guest, open, &format!("Viewpoint {at} that waits")).await);
    }
    let mut staff = world.browser_of(&world.staff(Role::Facilitator).await);
    staff.open(urls::MODERATION_QUEUE).await.is(200).see("3 things");
    staff.press("Take it out", &[]).await.is(422).see("Nothing was done yet");
    // What was ticked stays ticked when something is missing.
    let boxes = staff.page().all_attributes("value").into_iter().filter(|value| value.starts_with("viewpoint:")).collect::<Vec<_>>();
    assert_eq!(boxes.len(), 3);
    let page = staff.press("Take it out", &[("things", &boxes[0]), ("things", &boxes[1]), ("reason", "Because")]).await;
    page.is(422);
    assert_eq!(page.field("things").lines().count(), 2);
    assert_eq!(page.field("reason"), "Because");
    // One of them is decided elsewhere meanwhile: the rest is done, and the page says which was not, and why.
    let mut other = world.browser_of(&world.staff(Role::Officer).await);
    let first: ViewpointId = boxes[0].split(':').nth(1).and_then(|id| id.parse().ok()).expect("an identifier");
    decide(&world, &mut other, first.into(), "Let it through", &[]).await;
    let page = staff.press("Take it out", &[("rule", "kind")]).await;
    page.is(200).see("1 of 2 done.").see("Someone else decided on this before you.");
    let hidden = "SELECT COUNT(*) FROM viewpoints WHERE state = 'hidden'";
    assert_eq!(world.database.number(hidden).await, 1);
    recount(&world).await;
    let batch = page.path().to_owned();
    other.open(&batch).await.is(404);
    world.browser().open(&batch).await.is(404);
    // Each has a statement of its own.
    assert_eq!(world.database.number("SELECT COUNT(*) FROM moderation_acts WHERE kind = 'hidden' AND reason = 'Because'").await, 1);
});

both!(fifty_are_the_most, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let mut body = "act=hidden&rule=kind&law=&reason=&filter=".to_owned();
    for at in 0..51 {
        let idea = world.idea(mission, &format!("Idea {at} of many")).await;
        body += &format!("&things=idea%3A{idea}%3A1%3A");
    }
    let staff = world.browser_of(&world.staff(Role::Officer).await);
    let send = async |body: String| {
        let request = staff.request(reqwest::Method::POST, urls::DECIDE_MANY).header("content-type", "application/x-www-form-urlencoded");
        staff.send_raw(request.body(body).header("sec-fetch-site", "same-origin")).await
    };
    send(body.clone()).await.is(422);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM ideas WHERE state = 'hidden'").await, 0);
    let fifty = body.rsplit_once("&things").expect("things").0.to_owned();
    send(fifty).await.is(303);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM ideas WHERE state = 'hidden'").await, 50);
    recount(&world).await;
    for forged in ["&things=idea", "&things=mission%3A1%3A1%3A", "&things=%00"] {
        send(format!("act=hidden&rule=kind{forged}")).await.is(422);
    }
});
