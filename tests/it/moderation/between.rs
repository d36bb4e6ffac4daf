//! What falls between the parts: ideas that are joined, tested or answered while they are moderated, and viewpoints that do not
//! stand under an idea.

use super::*;
use domain::{PersonId, decision::State, idea::IdeaState, test::TestState};

/// Joins an idea into another one as a person of the city.
async fn join(staff: &mut Browser, idea: IdeaId, number: &str) -> u16 {
    staff.open(&urls::join_idea(idea)).await;
    staff.press("Join the ideas", &[("number", number), ("reason", "They ask the same.")]).await.status
}

both!(a_joined_idea_that_was_taken_out_comes_back_joined, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, RUDE).await;
    let kept = world.idea(mission, SENTENCE).await;
    let mut staff = world.browser_of(&world.staff(Role::Facilitator).await);
    assert_eq!(join(&mut staff, idea, "2").await, 200);
    let mut stranger = world.browser();
    stranger.open(&urls::idea(kept)).await.is(200).see(RUDE);
    decide(&world, &mut staff, idea.into(), "Take it out", &[("rule", "kind")]).await;
    stranger.open(&urls::idea(kept)).await.is(200).lacks(RUDE);
    stranger.open(&urls::idea(idea)).await.lacks(RUDE);
    recount(&world).await;
    // A join cannot end while nobody can read one of the two.
    staff.open(&urls::undo_join(idea)).await;
    decide(&world, &mut staff, idea.into(), "Let it through", &[]).await;
    assert_eq!(state(&world, idea).await, "joined");
    stranger.open(&urls::idea(kept)).await.is(200).see(RUDE);
    recount(&world).await;
    // Where it went on is taken out: the words of that are not repeated beside it.
    decide(&world, &mut staff, kept.into(), "Take it out", &[("rule", "kind")]).await;
    stranger.open(&urls::idea(idea)).await.is(200).see(RUDE).lacks(SENTENCE);
    recount(&world).await;
});

both!(an_idea_that_waits_is_not_joined_split_or_answered, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    let held = world.idea_by(author.id, mission, RUDE, "held").await;
    let open = world.idea(mission, SENTENCE).await;
    let officer = world.browser_of(&world.staff(Role::Officer).await);
    let before = world.database.snapshot().await;
    for (page, body) in [
        (urls::join_idea(held), "number=2&reason=Same."),
        (urls::join_idea(open), "number=1&reason=Same."),
        (urls::split_idea(held), "part-1=Trees+here&part-2=Trees+there&reason=Two+things.&version=1&before=0"),
        (urls::answer_idea(held), "version=0&state=open&heard=It+is+hot.&reply=We+plant+trees.&reason=Shade+helps."),
    ] {
        let request = officer.request(reqwest::Method::POST, &page).header("content-type", "application/x-www-form-urlencoded").body(body);
        let answer = officer.send_raw(request.header("sec-fetch-site", "same-origin")).await;
        assert_eq!(answer.status, 409, "{page} {body}");
    }
    assert_eq!(before.changes(&world.database.snapshot().await), Vec::<String>::new());
    assert_eq!(state(&world, held).await, "held");
});

both!(an_idea_whose_test_ended_meanwhile_comes_back_open, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let officer = world.staff(Role::Officer).await;
    for (test_ends, expected) in [(false, "tested"), (true, "open")] {
        let idea = world.idea_by(world.guest().await.id, mission, RUDE, "tested").await;
        let test = world.test_by(officer.id, mission, idea, TestState::Running).await;
        let mut staff = world.browser_of(&officer);
        decide(&world, &mut staff, idea.into(), "Take it out", &[("rule", "kind")]).await;
        if test_ends {
            let mut write = world.app().writer.begin().await.unwrap();
            write.stop_test(test, "The gate broke.", world.now()).await.unwrap();
            write.commit().await.unwrap();
        }
        decide(&world, &mut staff, idea.into(), "Let it through", &[]).await;
        assert_eq!(state(&world, idea).await, expected);
    }
    assert_eq!(IdeaState::Tested.code(), "tested");
});

/// The open viewpoints that a thing counts.
async fn counted(world: &World, target: Target) -> i64 {
    let mut read = world.app().reader.begin().await.unwrap();
    read.target_around(target).await.unwrap().unwrap().viewpoints
}

both!(viewpoints_on_tests_and_decisions_are_reported_and_decided, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, SENTENCE).await;
    let officer = world.staff(Role::Officer).await;
    let test = world.test_by(officer.id, mission, idea, TestState::Running).await;
    let proposal = world.decision_in(mission, State::Proposed, |_| {}).await;
    for target in [Target::from(test), Target::from(proposal)] {
        let author = world.guest().await;
        let mut own = world.browser_of(&author);
        own.open(&urls::reply_to(target)).await.is(200);
        own.press("Send viewpoint", &[("stance", "for"), ("thought", RUDE)]).await.is(200);
        let path = own.page().path().to_owned();
        let viewpoint: ViewpointId = path.trim_start_matches("/viewpoints/").split('/').next().unwrap().parse().unwrap();
        assert_eq!(counted(&world, target).await, 1);
        let mut one = world.browser();
        one.open(&urls::target(target)).await.is(200).see(RUDE);
        report(&mut one, viewpoint.into(), "Unkind.").await;
        let mut staff = world.browser_of(&officer);
        decide(&world, &mut staff, viewpoint.into(), "Take it out", &[("rule", "kind")]).await;
        assert_eq!(counted(&world, target).await, 0);
        one.open(&urls::target(target)).await.is(200).lacks(RUDE);
        told(&world, author.id, "moderation_hidden").await;
        decide(&world, &mut staff, viewpoint.into(), "Let it through", &[]).await;
        assert_eq!(counted(&world, target).await, 1);
        one.open(&urls::target(target)).await.is(200).see(RUDE);
        one.open(urls::ME).await.see("We looked at what you reported.");
        // Taken back while it is in the queue, it needs no decision.
        report(&mut world.browser(), viewpoint.into(), "Unkind.").await;
        assert_eq!(world.database.number("SELECT COUNT(*) FROM moderation_items").await, 1);
        own.open(&urls::withdraw_viewpoint(viewpoint)).await;
        own.press("Take it back", &[]).await.is(200);
        assert_eq!(world.database.number("SELECT COUNT(*) FROM moderation_items").await, 0);
        assert_eq!(counted(&world, target).await, 0);
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM reports WHERE outcome = 'taken_back'").await, 2);
});

/// The person heard of it once.
async fn told(world: &World, person: PersonId, kind: &str) {
    let person = world.database.id(person.uuid());
    let count = world.database.number(&format!("SELECT COUNT(*) FROM notices WHERE person_id = {person} AND kind = '{kind}'")).await;
    assert_eq!(count, 1, "{kind}");
}
