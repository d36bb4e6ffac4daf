//! Two officers at one decision.

use super::{BECAUSE, WHOLE, officer, with};
use crate::support::World;
use app::urls;
use domain::{DecisionId, decision::ChangeKind};

async fn decision(world: &World) -> DecisionId {
    let mission = world.mission("cooler-streets").await;
    world.decision(mission, |_| {}).await
}

both!(the_second_officer_sees_both_texts, |world| async move {
    let id = decision(&world).await;
    let ((_, mut one), (_, mut two)) = (officer(&world).await, officer(&world).await);
    let form = urls::decision_act(id, ChangeKind::Changed);
    one.open(&form).await.is(200);
    two.open(&form).await.is(200);
    let first = [("what", "Close Elm Street to cars all day"), ("minority", "All day is too long.")];
    one.press("Publish the change", &with(BECAUSE, &first)).await.is(200);

    let second = [("what", "Close Elm Street to cars at night"), ("why", "Quiet nights.")];
    let page = two.press("Publish the change", &with(BECAUSE, &second)).await.is(409);
    page.see("Someone else changed this before you.").see("Someone else made version 2 while you were writing.");
    page.see("In the newest version Close Elm Street to cars removed: all day What you typed Close Elm Street to cars added: at night");
    page.see("Changed by the other person").see("added: All day is too long.");
    for (field, value) in [
        ("what", "Close Elm Street to cars at night"),
        ("why", "Quiet nights."),
        ("minority", "All day is too long."),
        ("because", "Four carers told us that visits cannot move. We were wrong about this."),
        ("version", "2"),
    ] {
        assert_eq!(page.field(field), value, "{field}");
    }
    assert_eq!(world.database.number("SELECT version FROM decisions").await, 2);
    two.press("Publish the change", &[])
        .await
        .is(200)
        .see("Close Elm Street to cars at night")
        .see("All day is too long.")
        .see("Quiet nights.");
    assert_eq!(world.database.number("SELECT version FROM decisions").await, 3);
});

both!(whoever_keeps_what_was_changed_meanwhile_is_told, |world| async move {
    let id = decision(&world).await;
    let ((_, mut one), (_, mut two)) = (officer(&world).await, officer(&world).await);
    one.open(&urls::decision_act(id, ChangeKind::Changed)).await;
    two.open(&urls::decision_act(id, ChangeKind::Kept)).await;
    one.press("Publish the change", &with(BECAUSE, &[("what", "Open Elm Street")])).await.is(200);
    let kept = [("because", "We looked."), ("cause", "review_due"), ("no_new_evidence", "1"), ("meeting", "June")];
    let page = two.press("Publish, and keep it", &kept).await.is(409);
    page.see("removed: Close").see("added: Open");
    assert_eq!(page.field("because"), "We looked.");
    two.press("Publish, and keep it", &[]).await.is(200).see("Open Elm Street");
});

both!(officers_at_the_same_moment_make_one_version, |world| async move {
    let id = decision(&world).await;
    let mut officers = Vec::new();
    for number in 0..4 {
        let (_, mut staff) = officer(&world).await;
        staff.open(&urls::decision_act(id, ChangeKind::Changed)).await;
        let why = format!("Reason {number}");
        officers.push((staff.filled("Publish the change", &with(BECAUSE, &[("why", &why)])), staff));
    }
    let answers = futures::future::join_all(officers.iter().map(|(form, staff)| staff.send(form))).await;
    let mut statuses: Vec<_> = answers.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409, 409, 409]);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM decision_versions").await, 2);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM changes").await, 1);
    // The same form again is the same act, not another version.
    let (form, winner) = officers.iter().zip(&answers).find(|(_, answer)| answer.status == 303).map(|(officer, _)| officer).unwrap();
    winner.send(form).await.is(303);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM decision_versions").await, 2);
});

both!(new_decisions_have_numbers_without_gaps, |world| async move {
    world.mission("cooler-streets").await;
    let mut forms = Vec::new();
    for _ in 0..6 {
        let (_, mut staff) = officer(&world).await;
        staff.open(&urls::new_decision("cooler-streets")).await;
        forms.push((staff.filled("Publish", WHOLE), staff));
    }
    // One that is refused takes no number.
    let (_, mut staff) = officer(&world).await;
    staff.open(&urls::new_decision("cooler-streets")).await;
    staff.press("Publish", &[]).await.is(422);
    for answer in futures::future::join_all(forms.iter().map(|(form, staff)| staff.send(form))).await {
        answer.is(303);
    }
    assert_eq!(world.database.number("SELECT MAX(number) FROM decisions").await, 6);
});
