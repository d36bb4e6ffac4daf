//! Evidence: added by residents and by the city, checked, changed, taken back, and what it says about what we think is true.

mod assumptions;

use crate::support::{Browser, World, browser::Attached, town::words_of};
use app::urls;
use domain::{EvidenceId, IdeaId, evidence::EvidenceState, mission::Moderation, person::Role};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

const SENTENCE: &str = "Put shade sails over the bus stops.";

/// A picture of a size, in a format.
pub fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let picture = DynamicImage::from(RgbImage::from_fn(width, height, |x, y| Rgb([x as u8, y as u8, (x ^ y) as u8])));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// The evidence whose page the browser shows.
pub fn shown(browser: &Browser) -> EvidenceId {
    let path = browser.page().path().to_owned();
    path.strip_prefix("/evidence/").and_then(|id| id.parse().ok()).unwrap_or_else(|| panic!("{path}: {}", browser.page().text()))
}

/// Adds a story.
pub async fn tell(browser: &mut Browser, idea: IdeaId, says: &str) -> EvidenceId {
    browser.open(&format!("{}?kind=story", urls::new_evidence(idea.into()))).await.is(200);
    browser.press("Add this evidence", &[("says", says), ("quote", "yes")]).await.is(200);
    shown(browser)
}

both!(a_resident_tells_a_story_and_the_city_checks_it, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, SENTENCE).await;
    let stone = world.assumption(mission, "Shade brings people out.", 3).await;
    let mut resident = world.browser();
    resident.open(&urls::idea(idea)).await.see("We have no evidence on this yet.");
    resident.follow("Add evidence").await.see("What do you know?").see("A story").lacks("What staff see");
    resident.follow("A story").await.see("What happened?").see("May we quote you?").lacks("How strong is it?");
    // Nothing is lost when something is missing.
    let page = resident.press("Add this evidence", &[("says", "The bench burned me.")]).await;
    page.is(422).see("Your evidence is not added yet").see("Choose one answer.");
    assert_eq!(page.field("says"), "The bench burned me.");
    let page = resident.press("Add this evidence", &[("quote", "yes")]).await;
    page.is(200).see("Saved. Your evidence is on the page.").see("The bench burned me.").see("Yes, word for word").see("Not weighed yet");
    let id = shown(&resident);
    let mut stranger = world.browser();
    stranger.open(&urls::idea(idea)).await.see("The bench burned me.").see("Not weighed yet");
    stranger.open(&urls::check_evidence(id)).await.is(403);
    resident.open(&urls::check_evidence(id)).await.is(403);

    let mut officer = world.browser_of(&world.staff(Role::Officer).await);
    officer.open(&urls::evidence(id)).await;
    officer.follow("Check this").await.see("How strong is this evidence?").see("Shade brings people out.");
    officer.press("Save what I found", &[]).await.is(422).see("Choose one answer.").see("Write something here.");
    let bearing = format!("bearing-{stone}");
    let fields = [("strength", "hint"), ("strength_reason", "One person, one day."), (bearing.as_str(), "weakens")];
    officer.press("Save what I found", &fields).await.is(200).see("Saved.").see("A hint").see("Test officer").see("Makes us less sure");
    stranger.open(&urls::evidence(id)).await.see("One person, one day.").see("Test officer").see("Shade brings people out.");
    stranger.open(&urls::assumption(stone)).await.see("The bench burned me.").see("What makes us less sure");
    stranger.open(&urls::assumptions("cooler-streets")).await.see("Evidence: 0 for it, 1 against it.");

    // New words are not checked words, and what they were stays to be read.
    resident.open(&urls::edit_evidence(id)).await;
    resident.press("Save", &[("says", "The bench burned my arm.")]).await.is(200).see("Your new words are on the page.");
    stranger
        .open(&urls::evidence(id))
        .await
        .see("Nobody of the city has checked this yet.")
        .see("What it said before")
        .see("The bench burned me.");

    // What a resident takes back is gone, and counts no more.
    resident.open(&urls::withdraw_evidence(id)).await.see("A line keeps their place.");
    resident.press("Take it back", &[]).await.is(200).see("Done. It counts no more.");
    stranger.open(&urls::evidence(id)).await.is(200).see("The person who added this took it back.").lacks("burned");
    stranger.open(&urls::idea(idea)).await.lacks("burned");
    stranger.open(&urls::assumptions("cooler-streets")).await.see("Evidence: 0 for it, 0 against it.");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM evidence_versions").await, 0);
});

both!(the_city_weighs_what_it_adds_and_says_why_it_takes_it_back, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, SENTENCE).await;
    let stone = world.assumption(mission, "Shade brings people out.", 3).await;
    let mut officer = world.browser_of(&world.staff(Role::Officer).await);
    officer.open(&urls::new_evidence(idea.into())).await.see("What staff see");
    officer.follow("A number").await.see("How strong is it?").see("Who is missing from this?");
    let page = officer.press("Add this evidence", &[("title", "People at noon"), ("says", "318 walk in the shade.")]).await;
    page.is(422).see("How do we know? Write something here.").see("How strong is it? Choose one answer.");
    let bearing = format!("bearing-{stone}");
    let fields = [
        ("how_known", "Two students counted on 12 days."),
        ("strength", "some"),
        ("strength_reason", "Twelve days, one street."),
        (bearing.as_str(), "supports"),
    ];
    let page = officer.press("Add this evidence", &fields).await;
    page.is(200).see("People at noon").see("Some evidence").see("Makes us surer").see("Test officer").see("We do not know yet.");
    let id = shown(&officer);
    officer.open(&urls::withdraw_evidence(id)).await.see("It stays to be read");
    officer.press("Take it back", &[]).await.is(422);
    officer.press("Take it back", &[("reason", "The counter was broken.")]).await.is(200);
    let mut stranger = world.browser();
    stranger.open(&urls::evidence(id)).await.see("People at noon").see("The counter was broken.").see("It counts no more.");
    stranger.open(&urls::assumption(stone)).await.see("People at noon");
    stranger.open(&urls::assumptions("cooler-streets")).await.see("Evidence: 0 for it, 0 against it.");
});

both!(evidence_of_guests_waits_where_a_facilitator_reads_first, |world| async move {
    let mission = world.mission_with("cooler-streets", |fields| fields.moderation = Moderation::Before).await;
    let idea = world.idea(mission, SENTENCE).await;
    let mut guest = world.browser();
    guest.open(&format!("{}?kind=story", urls::new_evidence(idea.into()))).await;
    let file = Attached::new("file", "bench.png", "image/png", &picture(40, 30, ImageFormat::Png));
    let fields = [("says", "Words that wait."), ("quote", "no"), ("file-alt", "A bench that waits.")];
    guest.press_with("Add this evidence", &fields, vec![file]).await.is(200).see("A facilitator of this mission reads it first.");
    let id = shown(&guest);
    let src = guest.page().all_attributes("src").into_iter().find(|src| src.starts_with("/files/")).unwrap();
    guest.open(&urls::idea(idea)).await.see("Words that wait.").see("Waiting to be read");
    let answer = guest.send_raw(guest.request(reqwest::Method::GET, &src)).await;
    assert_eq!((answer.status, answer.header("cache-control")), (200, "private, no-store"));
    let mut stranger = world.browser();
    for page in [urls::evidence(id), urls::edit_evidence(id), urls::withdraw_evidence(id), urls::check_evidence(id), src.clone()] {
        stranger.open(&page).await.is(404).lacks("Words that wait.");
    }
    for page in [urls::idea(idea), urls::mission_evidence("cooler-streets"), urls::mission("cooler-streets")] {
        stranger.open(&page).await.is(200).lacks("Words that wait.").lacks(&id.to_string());
    }
    let mut facilitator = world.browser_of(&world.staff(Role::Facilitator).await);
    facilitator.open(&urls::evidence(id)).await.see("Words that wait.");
    assert_eq!(facilitator.send_raw(facilitator.request(reqwest::Method::GET, &src)).await.status, 200);

    // Moderation opens it; then everyone sees it and its picture.
    let mut write = world.app().writer.begin().await.unwrap();
    write.set_evidence_state(id, EvidenceState::Open, world.now()).await.unwrap();
    write.commit().await.unwrap();
    stranger.open(&urls::evidence(id)).await.see("Words that wait.").see("No, only read it");
    let answer = stranger.send_raw(stranger.request(reqwest::Method::GET, &src)).await;
    assert!(answer.status == 200 && answer.header("cache-control").starts_with("public"), "{}", answer.header("cache-control"));
    // New words wait again.
    guest.open(&urls::edit_evidence(id)).await;
    guest.press("Save", &[("says", "Other words.")]).await.is(200).see("A facilitator of this mission reads it first.");
    stranger.open(&urls::evidence(id)).await.is(404);
});

both!(a_file_stays_when_the_form_is_refused, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, SENTENCE).await;
    let mut resident = world.browser();
    resident.open(&format!("{}?kind=document", urls::new_evidence(idea.into()))).await;
    let pdf = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n";
    let file = Attached::new("file", "../Heat plan.pdf", "application/pdf", pdf);
    let page = resident.press_with("Add this evidence", &[("title", "The heat plan")], vec![file]).await;
    page.is(422).see("We have this file: Heat plan.pdf").see("What does it say about this?");
    assert_eq!(page.field("title"), "The heat plan");
    let waits = "SELECT COUNT(*) FROM files WHERE target_id IS NULL";
    assert_eq!(world.database.number(waits).await, 1);

    // Someone else cannot use it: neither with the sign nor with the page around it.
    let mut other = world.browser();
    other.open(&format!("{}?kind=document", urls::new_evidence(idea.into()))).await;
    let sign = resident.page().field("file-waiting");
    let stolen = other.filled("Add this evidence", &[("title", "Mine"), ("says", "Mine.")]).with("file-waiting", &sign);
    other.go(stolen).await.is(422).see("We do not have this file any more.");
    assert_eq!(world.database.number(waits).await, 1);

    let page = resident.press("Add this evidence", &[("says", "It names our street.")]).await;
    page.is(200).see("Heat plan.pdf").see("PDF document");
    let href = page.hrefs().into_iter().find(|href| href.starts_with("/files/")).unwrap();
    let answer = resident.send_raw(resident.request(reqwest::Method::GET, &href)).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.bytes, pdf);
    assert_eq!(answer.header("content-type"), "application/pdf");
    assert!(answer.header("content-disposition").starts_with("attachment; filename=\"Heat plan.pdf\""));
    assert_eq!(world.database.number(waits).await, 0);

    // Edited: the words of a picture, another file, and none.
    let id = shown(&resident);
    resident.open(&urls::edit_evidence(id)).await.see("We have this file: Heat plan.pdf");
    resident.press("Save", &[("file-without", "1")]).await.is(422).see("Where can people read it?");
    let file = Attached::new("file", "plan.webp", "text/html", &picture(30, 20, ImageFormat::WebP));
    resident.open(&urls::edit_evidence(id)).await;
    resident.press_with("Save", &[], vec![file]).await.is(422).see("If it is a picture: what can people see in it? Write something here.");
    resident.press("Save", &[("file-alt", "A plan of our street.")]).await.is(200);
    assert_eq!(resident.page().all_attributes("alt"), ["A plan of our street."]);
    let mut stranger = world.browser();
    assert_eq!(stranger.open(&href).await.status, 404, "the file it had before is for its author only");
    resident.open(&urls::edit_evidence(id)).await;
    resident.press("Save", &[("file-alt", "A plan of Marsh Road.")]).await.is(200);
    assert_eq!(resident.page().all_attributes("alt"), ["A plan of Marsh Road."]);

    // A double click is one, with a file too.
    resident.open(&format!("{}?kind=story", urls::new_evidence(idea.into()))).await;
    let file = Attached::new("file", "a.png", "image/png", &picture(20, 20, ImageFormat::Png));
    let twice =
        resident.filled("Add this evidence", &[("says", "Once."), ("quote", "no"), ("file-decorative", "1")]).with_files(vec![file]);
    let (one, two) = tokio::join!(resident.send(&twice), resident.send(&twice));
    assert_eq!((one.status, one.header("location")), (303, two.header("location")));
    assert_eq!(world.database.number("SELECT COUNT(*) FROM evidence WHERE says = 'Once.'").await, 1);
});

both!(a_waiting_file_is_forgotten_after_a_day, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, SENTENCE).await;
    let mut resident = world.browser();
    resident.open(&format!("{}?kind=story", urls::new_evidence(idea.into()))).await;
    let file = Attached::new("file", "a.png", "image/png", &picture(900, 300, ImageFormat::Png));
    resident.press_with("Add this evidence", &[("file-alt", "Sun.")], vec![file]).await.is(422).see("We have this file: a.jpg");
    world.clock.move_on(24 * 3600 + 1);
    resident.press("Add this evidence", &[("says", "Late."), ("quote", "no")]).await.is(422).see("We do not have this file any more.");
    server::jobs::tidy(world.app()).await.unwrap();
    assert_eq!(world.database.number("SELECT COUNT(*) FROM files").await, 0);
    // Young bytes stay, for a form under way; old ones that nothing knows go.
    let folder = server::files::folder(world.app());
    assert_eq!(folder.older_than(std::time::Duration::ZERO).unwrap().len(), 2);
    let swept = server::files::sweep(world.app(), std::time::Duration::from_secs(3600)).await.unwrap();
    assert_eq!(swept, 0);
    assert_eq!(server::files::sweep(world.app(), std::time::Duration::ZERO).await.unwrap(), 2);
    assert_eq!(folder.older_than(std::time::Duration::ZERO).unwrap().len(), 0);
});

both!(two_servers_share_the_files, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, SENTENCE).await;
    let mut resident = world.browser();
    resident.open(&format!("{}?kind=story", urls::new_evidence(idea.into()))).await;
    let file = Attached::new("file", "a.jpg", "image/jpeg", &picture(900, 300, ImageFormat::Jpeg));
    resident.press_with("Add this evidence", &[("says", "Hot."), ("quote", "no"), ("file-alt", "Sun.")], vec![file]).await.is(200);
    let src = resident.page().all_attributes("src").into_iter().find(|src| src.starts_with("/files/")).unwrap();
    let other = world.another_server(&[]).await;
    let browser = other.browser();
    let answer = browser.send_raw(browser.request(reqwest::Method::GET, &src)).await;
    assert_eq!(answer.status, 200);
    let small = image::load_from_memory(&answer.bytes).unwrap();
    assert_eq!((small.width(), small.height()), (480, 160));
    let tag = answer.header("etag").to_owned();
    let again = browser.send_raw(browser.request(reqwest::Method::GET, &src).header("if-none-match", tag)).await;
    assert_eq!((again.status, again.bytes.len()), (304, 0));
});

both!(words_that_changed_meanwhile_are_not_lost_or_checked, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, SENTENCE).await;
    let author = world.guest().await;
    let (mut one, mut two) = (world.browser_of(&author), world.browser_of(&author));
    let id = tell(&mut one, idea, "The bench burned me.").await;
    let mut officer = world.browser_of(&world.staff(Role::Officer).await);
    two.open(&urls::edit_evidence(id)).await.is(200);
    officer.open(&urls::check_evidence(id)).await.is(200);
    one.open(&urls::edit_evidence(id)).await;
    one.press("Save", &[("says", "The bench burned my arm.")]).await.is(200);
    let page = two.press("Save", &[("says", "The bench was hot.")]).await.is(409);
    assert_eq!(page.field("says"), "The bench was hot.", "what was typed stays");
    // Nobody checks words that they did not read.
    let found = [("strength", "hint"), ("strength_reason", "One day.")];
    officer.press("Save what I found", &found).await.is(409);
    world.browser().open(&urls::evidence(id)).await.see("The bench burned my arm.").see("Nobody of the city has checked this yet.");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM evidence_versions").await, 1);
});

both!(evidence_is_found_by_kind_and_strength, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, SENTENCE).await;
    let author = world.guest().await;
    for at in 0..45 {
        world.clock.move_on(1);
        let (kind, strength) = if at % 3 == 0 { ("number", Some("strong")) } else { ("story", None) };
        world.evidence_of(author.id, mission, idea.into(), &format!("Piece {at:02} of many."), kind, strength, "open").await;
    }
    let mut browser = world.browser();
    browser.open(&urls::mission_evidence("cooler-streets")).await.see("45 pieces of evidence").see("Evidence 1 to 20 of 45").see(SENTENCE);
    browser.follow("Next page").await.see("Evidence 21 to 40 of 45");
    browser.open(&urls::mission_evidence("cooler-streets")).await;
    browser.press("Show", &[("kind", "number"), ("strength", "strong")]).await.see("15 pieces of evidence").lacks("Piece 01");
    browser.press("Show", &[("kind", "story"), ("strength", "strong")]).await.see("No evidence fits this.");
    browser.open(&urls::idea(idea)).await.see("Piece 44 of many.").lacks("Piece 38 of many.");
    browser.follow("See more evidence on this").await.see("45 pieces of evidence");
    browser.open("/missions/cooler-streets/evidence?page=99999&kind=nonsense&about=x").await.is(200).see("Piece 00");
});

both!(evidence_of_a_guest_goes_along_when_they_sign_in, |world| async move {
    let town = world.town().await;
    let id = town.evidence_in(EvidenceState::Open);
    let mut write = world.app().writer.begin().await.unwrap();
    assert!(write.merge_guest(town.writer.id, town.officer.id, world.now()).await.unwrap());
    write.commit().await.unwrap();
    let mut officer = world.browser_of(&town.officer);
    officer.open(&urls::edit_evidence(id)).await.is(200).see(&words_of("evidence-open"));
});

impl World {
    /// Something that we think is true.
    pub async fn assumption(&self, mission: domain::MissionId, claim: &str, sure: i64) -> domain::AssumptionId {
        let id = domain::AssumptionId::from(self.fresh_id());
        let now = self.now().micros();
        let [assumption, mission, event] = [id.uuid(), mission.uuid(), self.fresh_id()].map(|id| self.database.id(id));
        self.database
            .execute(&format!(
                "INSERT INTO assumptions (id, mission_id, version, claim, because, if_wrong, language, owner, sure, sure_at, created_at, \
                 updated_at) VALUES ({assumption}, {mission}, 1, '{claim}', 'Because.', '', 'en', 'Test Lead', {sure}, {now}, {now}, {now}); \
                 INSERT INTO assumption_signs (assumption_id, number, what, place, often, threshold) \
                 VALUES ({assumption}, 1, 'People on benches', 'The port', 'Each Friday', 'fewer than 5'); \
                 INSERT INTO assumption_events (id, assumption_id, mission_id, kind, version, sure_to, words, reason, name, created_at) \
                 VALUES ({event}, {assumption}, {mission}, 'started', 1, {sure}, '', '', 'Test Lead', {now})"
            ))
            .await;
        id
    }

    /// A piece of evidence.
    #[expect(clippy::too_many_arguments, reason = "one for each column that a test chooses")]
    pub async fn evidence_of(
        &self,
        author: domain::PersonId,
        mission: domain::MissionId,
        target: domain::target::Target,
        says: &str,
        kind: &str,
        strength: Option<&str>,
        state: &str,
    ) -> EvidenceId {
        let id = EvidenceId::from(self.fresh_id());
        let now = self.now().micros();
        let [evidence, mission, about, author] = [id.uuid(), mission.uuid(), target.id, author.uuid()].map(|id| self.database.id(id));
        let about_kind = target.kind.code();
        let strength = strength.map_or("NULL".to_owned(), |code| format!("'{code}'"));
        self.database
            .execute(&format!(
                "INSERT INTO evidence (id, mission_id, target_kind, target_id, version, kind, title, says, how_known, whose, missing, strength, \
                 strength_reason, quote, link, language, author_id, author_role, byline, state, created_at, updated_at) \
                 VALUES ({evidence}, {mission}, '{about_kind}', {about}, 1, '{kind}', '', '{says}', '', '', '', {strength}, '', 'no', '', 'en', \
                 {author}, 'resident', 'Quiet Plover 47', '{state}', {now}, {now})"
            ))
            .await;
        id
    }
}
