//! The cards: which idea comes up, when they pause, how they end, and what a person sees of their own answer.

use crate::support::{Browser, World};
use app::urls;
use domain::{IdeaId, MissionId};

/// Ideas that this many people answered, each a row that says so. The votes of others are no part of these tests.
async fn ideas(world: &World, mission: MissionId, answers: &[i64]) -> Vec<IdeaId> {
    let mut ids = Vec::new();
    for (number, count) in answers.iter().enumerate() {
        let idea = world.idea(mission, &format!("Idea with number {number}")).await;
        let id = world.database.id(idea.uuid());
        world.database.execute(&format!("UPDATE ideas SET agree_count = {count}, answer_count = {count} WHERE id = {id}")).await;
        ids.push(idea);
    }
    ids
}

/// The sentence on the card, empty at the end.
fn card(browser: &Browser) -> String {
    browser.page().all("form.deck legend").concat()
}

both!(ideas_that_few_people_answered_come_first_and_never_twice, |world| async move {
    let mission = world.mission("cooler-streets").await;
    ideas(&world, mission, &[7, 0, 3, 9, 1]).await;
    let mut browser = world.browser();
    browser.open(&urls::cards("cooler-streets")).await.see("Idea 1 of 5.");
    let mut seen = Vec::new();
    for number in 1..=4 {
        seen.push(card(&browser));
        browser.press("Save and next", &[("choice", "agree")]).await.is(200).see(&format!("Idea {} of 5.", number + 1));
    }
    seen.push(card(&browser));
    // 0, 1, 3, 7, 9 answers: a stranger who answers does not change what comes next for themselves.
    assert_eq!(seen, ["Idea with number 1", "Idea with number 4", "Idea with number 2", "Idea with number 0", "Idea with number 3"]);
    // A reload shows the same card, not another one.
    let before = card(&browser);
    browser.open(&urls::cards("cooler-streets")).await;
    assert_eq!(card(&browser), before);
    browser.press("Save and next", &[("choice", "unsure")]).await.see("Thank you. What now?").see("You answered every idea here.");
    browser.open(&urls::cards("cooler-streets")).await.see("You answered all 5 ideas here.").see("Add an idea").see("See all ideas");
    assert_eq!(card(&browser), "");
    // Someone who is new starts at the least answered one again.
    let mut other = world.browser();
    other.open(&urls::cards("cooler-streets")).await;
    assert_eq!(card(&other), "Idea with number 1");
});

both!(nobody_is_asked_about_their_own_idea_or_one_that_is_not_open, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    world.idea_by(author.id, mission, "My own idea", "open").await;
    for state in ["held", "hidden", "withdrawn", "not_now"] {
        world.idea_by(world.guest().await.id, mission, &format!("An idea that is {state}"), state).await;
    }
    let mut browser = world.browser_of(&author);
    browser.open(&urls::cards("cooler-streets")).await.is(200).see("There are no ideas to answer yet.").lacks("An idea that is");
    let mut stranger = world.browser();
    stranger.open(&urls::cards("cooler-streets")).await.see("My own idea").see("Idea 1 of 1.").lacks("An idea that is");
});

both!(the_cards_pause_after_five_with_two_equal_buttons, |world| async move {
    let mission = world.mission("cooler-streets").await;
    ideas(&world, mission, &[0; 12]).await;
    let mut browser = world.browser();
    browser.open(&urls::cards("cooler-streets")).await;
    for number in 1..=10 {
        browser.press("Save and next", &[("choice", "disagree")]).await.is(200).see("Saved. You disagree.");
        let pause = number % 5 == 0;
        assert_eq!(browser.page().path() == "/missions/cooler-streets/cards/pause", pause, "after {number}");
        if pause {
            let page = browser.page().see(&format!("You answered {number} ideas so far."));
            assert_eq!(page.all("main .acts .btn.big"), ["Add an idea", "Stop for now"]);
            assert_eq!(page.count("main .acts .btn.q"), 0, "both buttons weigh the same");
            browser.follow("Answer more ideas").await.is(200).see(&format!("Idea {} of 12.", number + 1));
        }
    }
    // Changing an answer is no new answer: it does not pause again.
    browser.press("Save and next", &[("choice", "agree")]).await;
    browser.follow("Change my answer").await;
    browser.press("Save answer", &[("choice", "unsure")]).await.see("Saved. You are not sure.").see("Idea 12 of 12.");
});

both!(a_slip_of_the_finger_is_taken_back, |world| async move {
    let mission = world.mission("cooler-streets").await;
    ideas(&world, mission, &[0, 4, 8]).await;
    let mut browser = world.browser();
    browser.open(&urls::cards("cooler-streets")).await;
    let slip = [("choice", "disagree"), ("matters", "on")];
    browser.press("Save and next", &slip).await.see("Saved. You disagree. You say it matters a lot to you.").see("0 of 1 person agree.");
    browser.page().see("Idea with number 0").see("Test Lead reads the answers and replies by 26 June 2026.");
    // The same card comes up again at once, with nothing chosen, though another one has as few answers.
    browser.press("Undo my answer", &[]).await.see("We took your answer back.").see("Idea 1 of 3.");
    assert_eq!(card(&browser), "Idea with number 0");
    assert_eq!(browser.page().count("[checked]"), 0);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM votes").await, 0);
    assert_eq!(world.database.number("SELECT vote_count FROM missions").await, 0);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM vote_events").await, 2);
    // A stranger with the same address sees nothing of it.
    let address = browser.page().url.to_string();
    world.browser().open(&address).await.is(200).lacks("We took your answer back.");
});

both!(a_card_says_why_without_being_long, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Plant trees").await;
    let id = world.database.id(idea.uuid());
    let mut browser = world.browser();
    let page = browser.open(&urls::cards("cooler-streets")).await.lacks("Why this idea?").see("Read the idea");
    assert_eq!(page.count("details"), 0);
    world
        .database
        .execute(&format!("UPDATE ideas SET why = 'I wait there <b>each</b> day.', harms = 'The clinic sign.' WHERE id = {id}"))
        .await;
    let page = browser.open(&urls::cards("cooler-streets")).await;
    assert_eq!(page.all("details summary"), ["Why this idea?"]);
    page.see("I wait there <b>each</b> day.").see("Who it could harm").see("The clinic sign.").lacks("Who it could help");
    assert_eq!(page.link("Read the idea"), urls::idea(idea));
});

both!(new_words_are_answered_anew, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Plant ten trees").await;
    let id = world.database.id(idea.uuid());
    let mut browser = world.browser();
    browser.open(&urls::vote(idea)).await.lacks("changed since");
    browser.press("Save answer", &[("choice", "agree")]).await.is(200);
    let change = format!(
        "UPDATE ideas SET version = 2, sentence = 'Plant two trees' WHERE id = {id}; \
         INSERT INTO idea_versions (idea_id, version, sentence, why, helps, harms, created_at) VALUES ({id}, 2, 'Plant two trees', '', '', '', 1)"
    );
    world.database.execute(&change).await;

    let page = browser.open(&urls::vote(idea)).await.is(200).see("The words of this idea changed since you answered it.");
    page.see("You said: Agree.").see("When you answered Plant ten trees Now Plant two trees");
    assert_eq!(page.field("choice"), "agree");
    // The same answer again is an answer to the new words, and counts once.
    browser.press("Save answer", &[]).await.is(200);
    browser.open(&urls::vote(idea)).await.lacks("changed since");
    assert_eq!(world.database.number("SELECT idea_version FROM votes").await, 2);
    assert_eq!(world.database.number("SELECT agree_count FROM ideas").await, 1);
    assert_eq!(world.database.number("SELECT vote_count FROM missions").await, 1);
});

both!(an_idea_that_takes_no_answers_says_so, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Plant trees").await;
    let id = world.database.id(idea.uuid());
    let mut browser = world.browser();
    browser.open(&urls::vote(idea)).await;
    let late = browser.filled("Save answer", &[("choice", "agree")]);
    world.database.execute(&format!("UPDATE ideas SET state = 'decided' WHERE id = {id}")).await;
    browser.open(&urls::vote(idea)).await.is(200).see("This idea takes no answers now.");
    assert_eq!(browser.page().count("input[type=radio]"), 0);
    browser.go(late).await.is(409).see("This idea takes no answers now.").see("You said: Agree.");
    browser.open(&urls::cards("cooler-streets")).await.lacks("Plant trees");
});

both!(more_ideas_than_anyone_answers_are_counted_no_further_than_needed, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    world.idea_by(author.id, mission, "The first", "open").await;
    // Rows of the first idea with other numbers, so that this takes no time.
    let copy = |id: &str, n: &str| {
        format!(
            "INSERT INTO ideas (id, mission_id, number, author_id, shown_as, version, sentence, why, helps, harms, language, state, created_at, \
             updated_at) SELECT {id}, mission_id, n + 1, author_id, shown_as, 1, 'More', '', '', '', 'en', 'open', created_at, updated_at \
             FROM ideas, {n} WHERE number = 1"
        )
    };
    let rows = match world.database.backend {
        store::Backend::Sqlite => {
            let numbers = "(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 1200) SELECT n FROM c)";
            copy("randomblob(16)", numbers)
        }
        store::Backend::Postgres => copy("gen_random_uuid()", "generate_series(1, 1200) AS n"),
    };
    world.database.execute(&rows).await;
    let mut browser = world.browser();
    browser.open(&urls::cards("cooler-streets")).await.is(200).see("Idea 1. There are more than 1,000 to answer.");
    browser.open(&urls::mission("cooler-streets")).await.is(200).see("Answer ideas").lacks("Answer 1,0");
});
