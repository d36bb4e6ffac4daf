//! Answering ideas on cards: counted once, changeable, taken back, and never lost.

use crate::support::World;
use app::urls;
use domain::IdeaId;
use domain::person::Role;
use futures::future::join_all;

/// The counts kept with an idea, and the votes counted one by one.
async fn tally(world: &World, idea: IdeaId) -> [i64; 4] {
    let id = world.database.id(idea.uuid());
    let mut kept = [0; 4];
    for (at, (column, counted)) in [
        ("agree_count", "choice = 'agree'"),
        ("disagree_count", "choice = 'disagree'"),
        ("unsure_count", "choice = 'unsure'"),
        ("matters_count", "matters"),
    ]
    .into_iter()
    .enumerate()
    {
        kept[at] = world.database.number(&format!("SELECT {column} FROM ideas WHERE id = {id}")).await;
        let votes = world.database.number(&format!("SELECT COUNT(*) FROM votes WHERE idea_id = {id} AND {counted}")).await;
        assert_eq!(kept[at], votes, "{column} is not what the votes say");
    }
    kept
}

both!(an_answer_is_saved_changed_and_taken_back, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Plant trees at the bus stops").await;
    let mut browser = world.browser();

    browser.open(&urls::cards("cooler-streets")).await.is(200).see("Plant trees at the bus stops");
    browser.press("Save and next", &[("choice", "agree"), ("matters", "on")]).await.is(200).see("Saved. You agree.").see("1 of 1");
    assert_eq!(tally(&world, idea).await, [1, 0, 0, 1]);

    browser.follow("Change my answer").await.is(200);
    assert_eq!(browser.page().field("choice"), "agree");
    browser.press("Save answer", &[("choice", "disagree"), ("matters", "off")]).await.see("Saved. You disagree.");
    assert_eq!(tally(&world, idea).await, [0, 1, 0, 0]);

    browser.press("Undo my answer", &[]).await.see("We took your answer back.").see("Plant trees at the bus stops");
    assert_eq!(tally(&world, idea).await, [0, 0, 0, 0]);
});

both!(a_double_click_of_a_stranger_is_one_vote_of_one_guest, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Plant trees at the bus stops").await;
    let people = world.database.number("SELECT COUNT(*) FROM people").await;
    let mut browser = world.browser();
    browser.open(&urls::cards("cooler-streets")).await;
    let click = browser.filled("Save and next", &[("choice", "unsure")]);

    let answers = join_all((0..6).map(|_| browser.send(&click))).await;
    for answer in &answers {
        answer.is(303);
        assert_eq!(answer.header("location"), urls::cards_saved("cooler-streets", idea));
    }
    assert_eq!(tally(&world, idea).await, [0, 0, 1, 0]);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM people").await, people + 1);
    assert_eq!(world.database.number("SELECT people_count FROM missions").await, 1);

    // Whichever answer the browser shows, the person can go on and change what they said.
    for answer in &answers {
        let mut same = browser.clone();
        same.take_cookies(answer);
        same.open(&urls::vote(idea)).await.is(200);
        assert_eq!(same.page().field("choice"), "unsure");
    }
});

both!(many_people_at_once_are_all_counted, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Plant trees at the bus stops").await;
    let other = world.another_server(&[]).await;
    let clicks = join_all((0..24).map(|at| {
        let mut browser = if at % 2 == 0 { world.browser() } else { other.browser() };
        async move {
            browser.open(&urls::cards("cooler-streets")).await;
            browser.press("Save and next", &[("choice", ["agree", "disagree", "unsure"][at % 3])]).await.status
        }
    }))
    .await;
    assert_eq!(clicks, [200; 24]);
    assert_eq!(tally(&world, idea).await, [8, 8, 8, 0]);
});

both!(no_choice_is_asked_for_again_with_the_rest_kept, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Plant trees at the bus stops").await;
    let mut browser = world.browser();
    browser.open(&urls::cards("cooler-streets")).await;
    browser.press("Save and next", &[("matters", "on")]).await.is(422).see("Choose one answer.");
    assert!(browser.page().title().starts_with("Error: "), "{}", browser.page().title());
    assert_eq!(browser.page().path(), urls::vote(idea));
    assert_eq!(browser.page().field("matters"), "1");
    browser.press("Save answer", &[("choice", "agree")]).await.is(200).see("Saved. You agree.");
    assert_eq!(tally(&world, idea).await, [1, 0, 0, 1]);
});

both!(an_officer_and_a_resident_each_have_one_vote, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Plant trees at the bus stops").await;
    for known in [world.staff(Role::Officer).await, world.guest().await] {
        let mut browser = world.browser_of(&known);
        browser.open(&urls::vote(idea)).await;
        browser.go(browser.filled_for(&urls::vote(idea), &[("choice", "agree")])).await.lacks("You cannot do this");
        let again = browser.request(reqwest::Method::POST, &urls::vote(idea)).body("choice=agree");
        browser.send_raw(again.header("content-type", "application/x-www-form-urlencoded")).await.is(303);
    }
    assert_eq!(tally(&world, idea).await, [2, 0, 0, 0]);
});

both!(a_mission_in_another_language_is_answered_in_arabic, |world| async move {
    let mission = world.mission_with("cooler-streets", |fields| fields.language = "ar".to_owned()).await;
    let author = world.guest().await;
    world.idea_by(author.id, mission, "ازرعوا الأشجار عند المحطات", "open").await;
    let mut browser = world.browser();
    browser.speaks("ar, en;q=0.5");
    browser.open(&urls::cards("cooler-streets")).await.is(200).see("ازرعوا الأشجار عند المحطات");
    assert_eq!(browser.page().count("html[lang=ar][dir=rtl]"), 1);
    let mut author = world.browser_of(&author);
    author.open(&urls::cards("cooler-streets")).await.is(200).lacks("ازرعوا");
    assert!(author.cookie("turnstone").is_some());
});
