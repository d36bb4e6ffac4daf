//! Deleting everything about oneself: nothing of the person stays in any row of any table.

use super::{PASSWORD, by_link, by_password, counts_are_true, last_link, make_words, token, user, vote, with_token};
use crate::{
    invariants::read,
    support::{Backend, Browser, World, snapshot::Snapshot},
};
use app::urls;
use domain::{IdeaId, MissionId, PersonId, ViewpointId, person::Role};
use futures::future::join_all;
use server::people_admin::{RemoveError, Removed, remove_user};

const EMAIL: &str = "ada.quillfeather@city.example";
const NAME: &str = "Ada Quillfeather";
const NICKNAME: &str = "Odd Puffin 77";
/// What this person wrote, each by which it can be found.
const OWN_WORDS: [&str; 5] =
    ["first sentence of hers", "second sentence of hers", "because she changed it", "thought of hers", "life of hers"];

/// Everything that a person could leave behind, done through the pages.
struct Left {
    browser: Browser,
    id: PersonId,
    mission: MissionId,
    /// An idea of someone else, which she answered.
    shade: IdeaId,
    /// Hers.
    idea: IdeaId,
    viewpoint: ViewpointId,
    words: String,
}

/// The thing that a page is about.
fn shown<T: std::str::FromStr>(browser: &Browser) -> T {
    let id = browser.page().path().split('/').nth(2).unwrap_or_default().to_owned();
    id.parse().unwrap_or_else(|_| panic!("not the page of a thing: {}", browser.page().url))
}

async fn say(browser: &mut Browser, page: &str, thought: &str, life: &str) {
    browser.open(page).await.is(200);
    browser.go(browser.filled_for(page, &[("stance", "for"), ("thought", thought), ("life", life)])).await.is(200);
}

async fn name(browser: &mut Browser, name: &str, nickname: &str) {
    browser.open(urls::MY_NAME).await.is(200);
    browser.press("Save how you are shown", &[("shown_as", "name"), ("name", name), ("nickname", nickname)]).await.is(200);
}

async fn left(world: &World) -> Left {
    let mission = world.mission("cooler-streets").await;
    let shade = world.idea(mission, "Plant trees at the bus stops").await;
    // As a guest on a phone first, then with an account.
    let mut browser = world.browser();
    vote(&mut browser, shade, "disagree").await;
    name(&mut browser, "Ada of the phone", NICKNAME).await;
    let _earlier = make_words(&mut browser).await;
    browser.open(&urls::new_idea("cooler-streets")).await;
    browser.press("Continue", &[("sentence", "A first sentence of hers")]).await.is(200);
    browser.press("Continue", &[("why", "My words, too")]).await.is(200);
    browser.press("Continue", &[("helps", ""), ("harms", "")]).await.is(200);
    browser.press("Continue", &[("shown_as", "name"), ("name", NAME)]).await.is(200);
    browser.press("Continue", &[("reach", "email"), ("email", EMAIL)]).await.is(200);
    browser.press("Send my idea", &[]).await.is(200);
    let idea: IdeaId = shown(&browser);
    let link = last_link(world, EMAIL).await;
    browser.open(&link).await.is(200);
    browser.press("Yes, this is my address", &[]).await.is(200);
    let words = make_words(&mut browser).await;
    browser.open(urls::MY_PASSWORD).await.is(200);
    browser.press("Save the new password", &[("new_password", PASSWORD), ("new_password_again", PASSWORD)]).await.is(200);

    // An idea with two versions, a viewpoint with two versions, a draft, marks, answers that changed.
    browser.open(&urls::edit_idea(idea)).await.is(200);
    browser.press("Save the new words", &[("sentence", "A second sentence of hers"), ("reason", "because she changed it")]).await.is(200);
    say(&mut browser, &urls::reply_to_idea(shade), "A thought of hers", "A life of hers").await;
    let viewpoint: ViewpointId = shown(&browser);
    browser.open(&urls::edit_viewpoint(viewpoint)).await.is(200);
    browser.press("Save", &[("thought", "Another thought of hers")]).await.is(200);
    browser.open(&urls::new_idea("cooler-streets")).await;
    browser.press("Continue", &[("sentence", "A draft of hers")]).await.is(200);
    vote(&mut browser, shade, "agree").await;

    // Others answer: they keep their words, and she is told.
    let mut neighbour = world.browser();
    vote(&mut neighbour, idea, "agree").await;
    say(&mut neighbour, &urls::reply_to_idea(idea), "A neighbour answers the idea", "").await;
    let theirs: ViewpointId = shown(&neighbour);
    say(&mut neighbour, &urls::reply_to_viewpoint(viewpoint), "A neighbour answers the viewpoint", "").await;
    browser.open(&urls::viewpoint(theirs)).await.is(200);
    browser.go(browser.filled_for(&urls::helpful(theirs), &[])).await.is(200);

    // Another browser, an open link for somebody else's hands, a mail that waits.
    let mut laptop = world.browser();
    vote(&mut laptop, shade, "unsure").await;
    name(&mut laptop, "Ada of the laptop", "Odd Laptop 78").await;
    by_password(&mut laptop, EMAIL, PASSWORD).await;
    laptop.open(urls::ME).await.is(200).see("Your page");
    world.browser().go_asking_for_a_link(EMAIL).await;

    let mut read = world.app().reader.begin().await.unwrap();
    let id = read.person_by_email(EMAIL).await.unwrap().expect("her account").id;
    drop(read);
    // The link by which she came is no proof of who she is for long.
    world.clock.move_on(31 * 60);
    Left { browser, id, mission, shade, idea, viewpoint, words }
}

impl Browser {
    async fn go_asking_for_a_link(&mut self, email: &str) {
        self.open(urls::SIGN_IN_LINK).await.is(200);
        self.press("Send me a link", &[("email", email)]).await.is(200);
    }
}

/// What must not be in the database, once she is gone.
fn traces(snapshot: &Snapshot) -> Vec<&'static str> {
    let all = [EMAIL, "quillfeather", NAME, NICKNAME, "Ada of the phone", "Ada of the laptop", "Odd Laptop", "A draft of hers"];
    all.into_iter().filter(|trace| snapshot.holds(trace)).collect()
}

/// Her row and those of guests who turned out to be her hold their identifiers, and no other row names them.
async fn nothing_leads_to(world: &World, snapshot: &Snapshot, person: PersonId) {
    let about = snapshot.about(person.uuid());
    assert_eq!(about.len(), 1, "{about:?}");
    let whole = "SELECT COUNT(*) FROM people WHERE erased AND (email IS NOT NULL OR email_key IS NOT NULL OR password_hash IS NOT NULL \
        OR nickname IS NOT NULL OR name IS NOT NULL OR job IS NOT NULL OR words_key IS NOT NULL OR language IS NOT NULL \
        OR notices_mailed_at IS NOT NULL OR merged_into IS NOT NULL OR source IS NOT NULL OR created_at <> 0 OR updated_at <> 0 \
        OR shown_as <> 'none' OR role <> 'resident' OR mail_notices)";
    assert_eq!(world.database.number(whole).await, 0);
}

async fn delete(browser: &mut Browser, fields: &[(&str, &str)]) {
    browser.open(urls::DELETE_ME).await.is(200).see("Delete everything about you?");
    browser.press("Delete everything", fields).await.is(200).see("Everything about you is deleted");
    assert_eq!(browser.page().path(), urls::DELETE_ME);
    assert_eq!(token(browser), None, "the cookie goes, too");
}

async fn tally(world: &World, idea: IdeaId) -> [i64; 4] {
    let mut read = world.app().reader.begin().await.unwrap();
    let tally = read.idea(idea).await.unwrap().unwrap().tally;
    [tally.agree, tally.disagree, tally.unsure, tally.matters]
}

both!(with_no_name_the_words_stay_and_nothing_leads_to_the_person, |world| async move {
    let Left { mut browser, id, shade, idea, viewpoint, words, .. } = left(&world).await;
    let before = world.database.snapshot().await;
    assert!(traces(&before).len() >= 7, "{:?}", traces(&before));
    let secrets = world.database.rows("SELECT password_hash FROM people WHERE password_hash IS NOT NULL").await;
    let earlier_token = token(&browser).expect("a cookie");
    let people = world.database.number("SELECT people_count FROM missions").await;

    delete(&mut browser, &[("words", "no_name"), ("password", PASSWORD)]).await;
    let mail = world.mails_to(EMAIL).await.pop().expect("a last mail");
    assert_eq!(mail.subject, "We deleted everything about you in Marshport");
    let after = world.database.snapshot().await;
    assert_eq!(traces(&after), Vec::<&str>::new());
    assert!(secrets.iter().flatten().flatten().all(|secret| !after.holds(secret)));
    nothing_leads_to(&world, &after, id).await;
    counts_are_true(&world).await;

    // The words stay, with no name anywhere, also where they had one.
    let mut other = world.browser();
    for page in [urls::idea(idea), urls::idea_versions(idea), urls::viewpoint(viewpoint), urls::idea(shade), urls::CHANGES.to_owned()] {
        other.open(&page).await.is(200).lacks("Quillfeather").lacks(NICKNAME);
    }
    other.open(&urls::idea(idea)).await.see("A second sentence of hers").see("No name");
    other.open(&urls::viewpoint(viewpoint)).await.see("Another thought of hers").see("A neighbour answers the viewpoint").see("No name");
    // Her answer stays counted, by someone who is nobody, on a day and at no time.
    assert_eq!(tally(&world, shade).await, [1, 0, 0, 0]);
    assert_eq!(world.database.number("SELECT people_count FROM missions").await, people);
    let answer = world.database.id(shade.uuid());
    let cut = format!(
        "SELECT COUNT(*) FROM votes JOIN people ON people.id = votes.person_id WHERE votes.idea_id = {answer} AND people.erased \
         AND votes.updated_at % 86400000000 = 0 AND votes.created_at % 86400000000 = 0"
    );
    assert_eq!(world.database.number(&cut).await, 1);
    let linked = "SELECT COUNT(*) FROM votes JOIN people ON people.id = votes.person_id WHERE people.erased \
                  AND votes.person_id IN (SELECT author_id FROM ideas UNION SELECT author_id FROM viewpoints)";
    assert_eq!(world.database.number(linked).await, 0, "who wrote an idea must not lead to answers");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM action_records WHERE person_id IS NULL AND action = 'person.deleted'").await, 1);

    // No way leads back.
    with_token(&world, &earlier_token).open(urls::ME).await.is(403);
    assert_eq!(by_password(&mut world.browser(), EMAIL, PASSWORD).await, 422);
    let mut phone = world.browser();
    phone.open(urls::BACK).await;
    phone.press("Bring me back", &[("words", &words)]).await.is(422);
    // The address is free again, for someone new.
    let mut new = world.browser();
    by_link(&world, &mut new, EMAIL).await;
    new.open(urls::ME).await.is(200).see("You have not sent an idea yet.").see("You have not answered an idea yet.");
    // What happens to the words now is nobody's to be told.
    let notices = world.database.number("SELECT COUNT(*) FROM notices").await;
    say(&mut other, &urls::reply_to_idea(idea), "One more answer", "").await;
    say(&mut other, &urls::reply_to_viewpoint(viewpoint), "And one more", "").await;
    assert_eq!(world.database.number("SELECT COUNT(*) FROM notices").await, notices);
});

both!(taken_back_no_word_stays_and_others_keep_theirs, |world| async move {
    let Left { mut browser, id, shade, idea, viewpoint, mission, .. } = left(&world).await;
    // Some of hers were taken out, waited, or were decided before.
    let hidden = world.idea_by(id, mission, "A hidden sentence of hers", "hidden").await;
    let decided = world.idea_by(id, mission, "A decided sentence of hers", "decided").await;
    world.viewpoint_by(id, shade, "A hidden thought of hers", "hidden").await;
    world.viewpoint_by(id, shade, "A waiting thought of hers", "held").await;
    let viewpoints = world.database.number("SELECT viewpoint_count FROM missions").await;
    let ideas = world.database.number("SELECT idea_count FROM missions").await;
    delete(&mut browser, &[("words", "taken_back"), ("answers", "counted"), ("password", PASSWORD)]).await;
    world.run_jobs().await;
    let after = world.database.snapshot().await;
    assert_eq!(traces(&after), Vec::<&str>::new());
    nothing_leads_to(&world, &after, id).await;
    for words in OWN_WORDS.iter().chain(&["My words, too", "hidden sentence", "hidden thought", "waiting thought"]) {
        assert!(!after.holds(words), "{words}");
    }
    for words in ["A neighbour answers the idea", "A neighbour answers the viewpoint", "A decided sentence of hers"] {
        assert!(after.holds(words), "{words}");
    }
    // Hers and the neighbour's answer to her idea go from the count; the neighbour's reply to her stays in it.
    assert_eq!(world.database.number("SELECT viewpoint_count FROM missions").await, viewpoints - 2);
    assert_eq!(world.database.number("SELECT idea_count FROM missions").await, ideas - 1);
    let mut other = world.browser();
    other.open(&urls::idea(idea)).await.is(200).see("Its author took this idea back.");
    other.open(&urls::idea(hidden)).await.is(200).see("This idea was taken out.");
    other.open(&urls::idea(decided)).await.is(200).see("A decided sentence of hers").lacks("Quiet Plover 47");
    other.open(&urls::viewpoint(viewpoint)).await.is(200).see("A neighbour answers the viewpoint");
    other.open(&urls::idea(shade)).await.is(200).lacks("of hers");
    let found = format!("{}?words=sentence", urls::ideas("cooler-streets"));
    other.open(&found).await.is(200).lacks("first sentence").lacks("second sentence");
});

both!(answers_are_taken_back_only_where_they_can_be_given, |world| async move {
    let open = world.mission("cooler-streets").await;
    let soon = world.mission_with("quiet-nights", |fields| fields.answer_by = "2026-04-09".parse().ok()).await;
    let quiet = world.idea(soon, "Close the ring road at night").await;
    let [shade, decided] = [world.idea(open, "Plant trees at the bus stops").await, world.idea(open, "Open the fountain").await];
    let mut browser = world.browser();
    for idea in [shade, decided, quiet] {
        vote(&mut browser, idea, "agree").await;
    }
    let mut neighbour = world.browser();
    vote(&mut neighbour, shade, "disagree").await;
    let id = world.database.id(decided.uuid());
    world.database.execute(&format!("UPDATE ideas SET state = 'decided' WHERE id = {id}")).await;
    world.clock.move_on(24 * 3_600);
    browser.open(urls::DELETE_ME).await.is(200);
    delete(&mut browser, &[("words", "no_name"), ("answers", "taken_back"), ("sure", "1")]).await;
    assert_eq!(tally(&world, shade).await, [0, 1, 0, 0]);
    assert_eq!(tally(&world, decided).await, [1, 0, 0, 0]);
    assert_eq!(tally(&world, quiet).await, [1, 0, 0, 0]);
    counts_are_true(&world).await;
    assert_eq!(world.database.number("SELECT COUNT(*) FROM vote_events").await, 1, "the neighbour's");
    let people = world.database.rows("SELECT slug, CAST(people_count AS TEXT) FROM missions ORDER BY slug").await;
    let people: Vec<String> = people.into_iter().flatten().flatten().collect();
    assert_eq!(people, ["cooler-streets", "2", "quiet-nights", "1"]);
    // Answers in two missions are two nobodies: none leads to the other.
    assert_eq!(world.database.number("SELECT COUNT(DISTINCT person_id) FROM votes").await, 3);
});

both!(someone_of_whom_nothing_stays_is_not_counted_any_more, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let shade = world.idea(mission, "Plant trees at the bus stops").await;
    let mut browser = world.browser();
    vote(&mut browser, shade, "agree").await;
    assert_eq!(world.database.number("SELECT people_count FROM missions").await, 1);
    delete(&mut browser, &[("words", "taken_back"), ("answers", "taken_back"), ("sure", "1")]).await;
    assert_eq!(world.database.number("SELECT people_count FROM missions").await, 0);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM participations").await, 0);
    counts_are_true(&world).await;
});

both!(nothing_is_deleted_without_a_clear_yes, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let shade = world.idea(mission, "Plant trees at the bus stops").await;
    let mut guest = world.browser();
    vote(&mut guest, shade, "agree").await;
    guest.open(urls::DELETE_ME).await.is(200);
    guest
        .press("Delete everything", &[])
        .await
        .is(422)
        .see("Nothing was deleted yet")
        .see("Choose one answer.")
        .see("Tick this box if you are sure.");
    guest.press("Delete everything", &[("words", "no_name"), ("answers", "taken_back")]).await.is(422);
    assert_eq!((guest.page().field("words"), guest.page().field("answers")), ("no_name".to_owned(), "taken_back".to_owned()));
    guest.go(guest.filled("Delete everything", &[("sure", "1")]).with("words", "everything")).await.is(422);

    user(&world, EMAIL, Role::Resident).await;
    let mut resident = world.browser();
    by_password(&mut resident, EMAIL, PASSWORD).await;
    resident.open(urls::DELETE_ME).await.is(200).see(EMAIL);
    // A tick does not stand in for a password.
    resident.go(resident.filled("Delete everything", &[("words", "no_name")]).with("sure", "1")).await.is(422).see("Write something here.");
    let wrong = [("words", "no_name"), ("password", "not the password")];
    resident.press("Delete everything", &wrong).await.is(422).see("Nothing was deleted yet");
    assert_eq!(resident.page().field("password"), "");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM people WHERE erased").await, 0);

    for role in [Role::Facilitator, Role::Officer, Role::Admin] {
        let mut staff = world.browser_of(&world.staff(role).await);
        staff.open(urls::ME).await.is(200).lacks("Delete everything");
        staff.open(urls::DELETE_ME).await.is(200).see("City staff cannot delete themselves here");
        let form = guest.filled("Delete everything", &[("words", "no_name"), ("sure", "1")]).with("once", "a-key-of-the-staff-page");
        staff.go(form).await.is(403);
        staff.open(urls::ME).await.is(200);
    }
    let mut stranger = world.browser();
    stranger.open(urls::DELETE_ME).await.is(403);
    let form = guest.filled("Delete everything", &[("words", "no_name"), ("sure", "1")]).with("once", "a-key-of-a-stranger");
    stranger.go(form).await.is(403);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM people WHERE erased").await, 0);
    guest.open(urls::ME).await.is(200);
    guest.follow("Delete everything about me").await.is(200);
    guest.follow("Keep my page").await.is(200).see("Your page");
});

both!(a_double_click_deletes_once_and_answers_twice_the_same, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let shade = world.idea(mission, "Plant trees at the bus stops").await;
    user(&world, EMAIL, Role::Resident).await;
    let mut account = world.browser();
    by_password(&mut account, EMAIL, PASSWORD).await;
    let mut guest = world.browser();
    for (browser, fields) in [
        (&mut guest, [("words", "no_name"), ("sure", "1")].as_slice()),
        (&mut account, [("words", "taken_back"), ("password", PASSWORD)].as_slice()),
    ] {
        vote(browser, shade, "agree").await;
        browser.open(urls::DELETE_ME).await.is(200);
        let press = browser.filled("Delete everything", fields);
        let people = world.database.number("SELECT COUNT(*) FROM people").await;
        for answer in join_all((0..3).map(|_| browser.send(&press))).await {
            answer.is(303);
            assert_eq!(answer.header("location"), "/me/delete?done=1");
            assert!(answer.header("set-cookie").contains("Max-Age=0"), "{}", answer.header("set-cookie"));
        }
        browser.go(press.clone()).await.is(200).see("Everything about you is deleted");
        // A nobody for the answers, the nobody of all words the first time, and no new guest.
        let more = world.database.number("SELECT COUNT(*) FROM people").await - people;
        assert!((1..=2).contains(&more), "{more}");
        // The same form with other words is a form of a stranger.
        world.browser().go(press.with("answers", "taken_back")).await.is(403);
    }
    assert_eq!(tally(&world, shade).await, [2, 0, 0, 0]);
    counts_are_true(&world).await;
    assert_eq!(world.database.number("SELECT COUNT(*) FROM action_records WHERE action = 'person.deleted'").await, 2);
    assert_eq!(world.mails_to(EMAIL).await.len(), 1);
});

both!(mails_that_wait_for_a_person_go_with_them, |world| async move {
    let Left { mut browser, id, viewpoint, .. } = left(&world).await;
    world.run_jobs().await;
    let mut neighbour = world.browser();
    say(&mut neighbour, &urls::reply_to_viewpoint(viewpoint), "Tell her of this", "").await;
    let sent = world.mails_to(EMAIL).await.len();
    assert!(world.database.number("SELECT COUNT(*) FROM jobs WHERE done_at IS NULL").await > 0, "a mail about it waits");
    delete(&mut browser, &[("words", "no_name"), ("password", PASSWORD)]).await;
    world.clock.move_on(24 * 3_600);
    assert_eq!(world.mails_to(EMAIL).await.len(), sent + 1, "the last one only");
    assert_eq!(world.database.snapshot().await.about(id.uuid()).len(), 1);
});

both!(an_answer_that_comes_at_the_same_moment_counts_once_or_not_at_all, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let mut ideas = Vec::new();
    for at in 0..10 {
        ideas.push(world.idea(mission, &format!("Idea number {at} of the town")).await);
    }
    let mut browser = world.browser();
    vote(&mut browser, ideas[0], "agree").await;
    let mut sends = Vec::new();
    for idea in &ideas[1..] {
        let mut tab = browser.clone();
        tab.open(&urls::vote(*idea)).await;
        let press = tab.filled_for(&urls::vote(*idea), &[("choice", "agree")]);
        sends.push(async move { tab.send(&press).await.status });
    }
    browser.open(urls::DELETE_ME).await.is(200);
    let press = browser.filled("Delete everything", &[("words", "no_name"), ("sure", "1")]);
    let (gone, votes) = futures::future::join(browser.send(&press), join_all(sends)).await;
    gone.is(303);
    // Each was hers before, or comes after and is a stranger's own.
    assert_eq!(votes, [303; 9]);
    for idea in &ideas {
        assert_eq!(tally(&world, *idea).await, [1, 0, 0, 0]);
    }
    counts_are_true(&world).await;
    let sessions = "SELECT COUNT(*) FROM sessions JOIN people ON people.id = sessions.person_id WHERE people.erased";
    assert_eq!(world.database.number(sessions).await, 0);
});

both!(people_who_run_the_site_can_end_an_account, |world| async move {
    let Left { id, idea, shade, .. } = left(&world).await;
    world.run_jobs().await;
    assert_eq!(remove_user(world.app(), " ADA.quillfeather@city.example").await.unwrap(), Removed::Resident);
    let after = world.database.snapshot().await;
    assert_eq!(traces(&after), Vec::<&str>::new());
    nothing_leads_to(&world, &after, id).await;
    let mut browser = world.browser();
    browser.open(&urls::idea(idea)).await.is(200).see("A second sentence of hers").see("No name");
    counts_are_true(&world).await;

    let email = "officer@city.example";
    user(&world, email, Role::Officer).await;
    let mut officer = world.browser();
    by_password(&mut officer, email, PASSWORD).await;
    say(&mut officer, &urls::reply_to_idea(shade), "We look into this.", "").await;
    let said = officer.page().path().to_owned();
    assert_eq!(remove_user(world.app(), email).await.unwrap(), Removed::Staff);
    officer.open(urls::ME).await.is(403);
    assert_eq!(by_password(&mut world.browser(), email, PASSWORD).await, 422);
    browser.open(&said).await.is(200).see("Test Person").see("Test job");
    assert!(!world.database.snapshot().await.holds(email));
    for gone in [email, EMAIL, "nobody@city.example"] {
        assert!(matches!(remove_user(world.app(), gone).await, Err(RemoveError::Unknown)));
    }
});

both!(every_column_that_names_a_person_is_thought_of, |world| async move {
    if world.database.backend != Backend::Sqlite {
        return;
    }
    let columns = world
        .database
        .rows(
            "SELECT tables.name, keys.\"from\" FROM sqlite_schema AS tables JOIN pragma_foreign_key_list(tables.name) AS keys \
             WHERE tables.type = 'table' AND keys.\"table\" = 'people' ORDER BY 1, 2",
        )
        .await;
    assert!(columns.len() > 10, "{columns:?}");
    let source = read("store/src/people/erase.rs").text;
    let forgotten: Vec<String> = columns
        .into_iter()
        .map(|row| row.into_iter().flatten().collect::<Vec<_>>())
        .filter(|row| row[0] != "people")
        .filter(|row| {
            let table = &row[0];
            let named =
                [format!("FROM {table} "), format!("UPDATE {table} "), format!("JOIN {table} ")].iter().any(|part| source.contains(part));
            !named || !source.contains(row[1].as_str())
        })
        .map(|row| row.join("."))
        .collect();
    assert!(forgotten.is_empty(), "say in store/src/people/erase.rs what becomes of {forgotten:?} when a person deletes everything");
});
