//! Evidence is moderated as viewpoints are: held, reported, taken out with a stub, given back, asked about again.

use super::*;
use crate::{
    evidence::{picture, shown},
    support::{Known, browser::Attached},
};
use domain::EvidenceId;
use image::ImageFormat;
use reqwest::Method;

const WORDS: &str = "The bench at the port burned me.";

/// Tells a story with a picture, and gives where the picture lies.
async fn tell(browser: &mut Browser, target: Target, says: &str) -> (EvidenceId, String) {
    browser.open(&format!("{}?kind=story", urls::new_evidence(target))).await.is(200);
    let file = Attached::new("file", "bench.png", "image/png", &picture(40, 30, ImageFormat::Png));
    browser.press_with("Add this evidence", &[("says", says), ("quote", "yes"), ("file-alt", "A bench.")], vec![file]).await.is(200);
    let src = browser.page().all_attributes("src").into_iter().find(|src| src.starts_with("/files/")).expect("a picture");
    (shown(browser), src)
}

async fn status(browser: &Browser, path: &str) -> u16 {
    browser.send_raw(browser.request(Method::GET, path)).await.status
}

/// The notices of a person by kind, as often as they got them.
async fn told(world: &World, person: &Known, kind: &str) -> i64 {
    let person = world.database.id(person.id.uuid());
    world.database.number(&format!("SELECT COUNT(*) FROM notices WHERE person_id = {person} AND kind = '{kind}'")).await
}

both!(a_number_in_evidence_waits_with_its_picture, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    let idea = world.idea_by(author.id, mission, SENTENCE, "open").await;
    let mut guest = world.browser();
    let (id, src) = tell(&mut guest, idea.into(), "Ring me on 270-555-0118 about the bench.").await;
    guest.page().see("270-555-0118").see("There seems to be a telephone number or an address in your words.");
    let stranger = world.browser();
    assert_eq!((status(&stranger, &urls::evidence(id)).await, status(&stranger, &src).await), (404, 404));
    assert_eq!(status(&guest, &src).await, 200);
    assert_eq!(told(&world, &author, "evidence_added").await, 0);

    let mut staff = world.browser_of(&world.staff(Role::Facilitator).await);
    staff.open(&format!("{}?kind=evidence", urls::MODERATION_QUEUE)).await.is(200).see("1 thing.");
    staff.open(&format!("{}?kind=viewpoint", urls::MODERATION_QUEUE)).await.is(200).lacks("1 thing.");
    let page = staff.open(&urls::moderate(id.into())).await.is(200).see("Number or address").see("270-555-0118");
    assert!(page.all_attributes("src").contains(&src), "whoever decides sees the picture");

    guest.open(&urls::edit_evidence(id)).await;
    guest.press("Save", &[("says", WORDS)]).await.is(200).see("Your new words are on the page.");
    assert_eq!((status(&stranger, &urls::evidence(id)).await, status(&stranger, &src).await), (200, 200));
    assert_eq!(world.database.number("SELECT COUNT(*) FROM moderation_items").await, 0);
    // Its author hears of it when everyone can read it, and only once.
    assert_eq!(told(&world, &author, "evidence_added").await, 1);
    world.clock.move_on(1);
    guest.open(&urls::edit_evidence(id)).await;
    guest.press("Save", &[("says", "Now 270-555-0118 is in it.")]).await.is(200);
    assert_eq!(status(&stranger, &src).await, 404);
    decide(&world, &mut staff, id.into(), "Let it through", &[]).await;
    assert_eq!((status(&stranger, &src).await, told(&world, &author, "evidence_added").await), (200, 1));
    // A number in the words for a picture waits, too.
    guest.open(&format!("{}?kind=story", urls::new_evidence(idea.into()))).await.is(200);
    let file = Attached::new("file", "sign.png", "image/png", &picture(40, 30, ImageFormat::Png));
    let fields = [("says", WORDS), ("quote", "no"), ("file-alt", "A sign that says: ring 270-555-0118.")];
    guest.press_with("Add this evidence", &fields, vec![file]).await.is(200);
    assert_eq!(status(&stranger, &urls::evidence(shown(&guest))).await, 404);
    recount(&world).await;
});

both!(evidence_is_reported_taken_out_and_given_back, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, SENTENCE).await;
    let author = world.guest().await;
    let mut own = world.browser_of(&author);
    let (id, src) = tell(&mut own, idea.into(), RUDE).await;
    own.open(&urls::evidence(id)).await.lacks("Report");
    let mut one = world.browser();
    one.open(&urls::evidence(id)).await.is(200).see(RUDE);
    one.follow("Report").await.is(200);
    one.press("Send report", &[("rule", "kind"), ("words", "Unkind.")]).await.is(200).see("Saved. Your report is sent.");
    let officer = world.staff(Role::Officer).await;
    let mut staff = world.browser_of(&officer);
    staff.open(&format!("{}?kind=evidence&why=reported", urls::MODERATION_QUEUE)).await.is(200).see("1 report");
    decide(&world, &mut staff, id.into(), "Take it out", &[("rule", "kind"), ("reason", "Leave the people out.")]).await;
    recount(&world).await;

    // A stub says under which rule, and neither words, name nor picture are left to anyone else.
    let mut stranger = world.browser();
    stranger.open(&urls::evidence(id)).await.is(200).see("Kind words").lacks(RUDE).lacks("A bench.").lacks("Leave the people out.");
    stranger.open(&urls::idea(idea)).await.is(200).lacks(RUDE);
    assert_eq!(status(&stranger, &src).await, 404);
    stranger.open(&urls::report_target(id.into())).await.see("This cannot be done with it now.").lacks(RUDE);
    own.open(urls::ME).await;
    own.follow("Your words were taken out. Read why.").await.is(200).see("Leave the people out.").see("Someone reported it.").see(RUDE);
    own.follow("Ask again").await.is(200);
    own.press("Send", &[("words", "It is about benches.")]).await.is(200);
    // Another person decides.
    staff.open(&urls::moderate(id.into())).await.is(200).see("It is about benches.").lacks("Let it through");
    let mut other = world.browser_of(&world.staff(Role::Facilitator).await);
    decide(&world, &mut other, id.into(), "Let it through", &[]).await;
    stranger.open(&urls::evidence(id)).await.is(200).see(RUDE);
    assert_eq!(status(&stranger, &src).await, 200);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM appeals WHERE outcome = 'changed'").await, 1);
    let mut read = world.app().reader.begin().await.unwrap();
    let facts = read.moderation_facts(domain::Timestamp::from_micros(0), None).await.unwrap();
    assert_eq!(facts.acts.iter().map(|act| act.count).sum::<i64>(), 2, "both acts are counted for everyone");
    drop(read);
    recount(&world).await;
});

both!(evidence_that_is_given_back_is_sent_again_changed, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, SENTENCE).await;
    let author = world.guest().await;
    let mut own = world.browser_of(&author);
    let (id, _) = tell(&mut own, idea.into(), RUDE).await;
    let mut staff = world.browser_of(&world.staff(Role::Facilitator).await);
    decide(&world, &mut staff, id.into(), "Give it back to change", &[("reason", "Leave the people out.")]).await;
    world.browser().open(&urls::evidence(id)).await.is(404).lacks(RUDE);
    own.open(urls::ME).await;
    own.follow("You got your words back and can change them.").await.is(200).see("Leave the people out.");
    own.follow("Change the words").await.is(200);
    own.press("Save", &[("says", WORDS)]).await.is(200).see("A facilitator of this mission reads it first.");
    staff.open(urls::NEXT_TO_MODERATE).await.is(200).see(WORDS);
    staff.press("Let it through", &[]).await.is(200);
    world.browser().open(&urls::evidence(id)).await.is(200).see(WORDS);
    own.open(urls::ME).await.see("Everyone can read your evidence now.").lacks("Everyone can read your idea now.");
    own.follow("Everyone can read your evidence now.").await.is(200).see(WORDS);
    recount(&world).await;

    // What its author takes back while it waits needs no decision.
    let (id, src) = tell(&mut own, idea.into(), "Ring 270-555-0118.").await;
    own.open(&urls::withdraw_evidence(id)).await;
    own.press("Take it back", &[]).await.is(200);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM moderation_items").await, 0);
    staff.open(&urls::moderate(id.into())).await.is(200).lacks("270-555-0118").lacks("Let it through");
    assert_eq!(status(&own, &src).await, 404);
});

both!(people_are_told_of_evidence_and_nobody_of_their_own, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    let idea = world.idea_by(author.id, mission, SENTENCE, "open").await;
    let officer = world.staff(Role::Officer).await;
    let test = world.test_by(officer.id, mission, idea, domain::test::TestState::Running).await;
    let (mut own, mut resident) = (world.browser_of(&author), world.browser());
    tell(&mut own, idea.into(), "My own story.").await;
    assert_eq!(told(&world, &author, "evidence_added").await, 0);
    let (id, _) = tell(&mut resident, idea.into(), WORDS).await;
    own.open(urls::ME).await.see(SENTENCE);
    own.follow("Someone added evidence on something that you wrote or look after.").await.is(200).see(WORDS);
    tell(&mut resident, test.into(), "It was cool in the yard.").await;
    resident.page().see("It was cool in the yard.");
    let mut staff = world.browser_of(&officer);
    staff.open(urls::ME).await.see("A test that is running");
    staff.follow("Someone added evidence on something that you wrote or look after.").await.is(200).see("It was cool in the yard.");
    staff.open(&urls::test(test)).await.is(200).see("It was cool in the yard.");
    staff.open(&urls::check_evidence(id)).await;
    staff.press("Save what I found", &[("strength", "hint"), ("strength_reason", "One day.")]).await.is(200);
    resident.open(urls::ME).await;
    resident.follow("The city checked your evidence and says how strong it is.").await.is(200).see("One day.");
});
