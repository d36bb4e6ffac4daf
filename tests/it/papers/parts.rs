//! The parts of a paper: what each holds, what is ticked at first, whose words may stand in it, and what is missing.

use super::{TYPED, bytes, make};
use crate::support::{
    Browser, World,
    readers::read,
    town::{Town, words_of},
};
use app::urls;
use domain::{AnswerId, EvidenceId, answer::Answer, idea::IdeaState, paper::Part, test::TestState};
use store::answers::NewAnswer;

/// Evidence on the open idea, with more than a town has: its kind, its words, whether it may be quoted.
async fn evidence(world: &World, town: &Town, kind: &str, says: &str, quote: &str) -> EvidenceId {
    let id = world.evidence_of(town.writer.id, town.mission, town.idea(IdeaState::Open).into(), says, kind, Some("strong"), "open").await;
    let row = world.database.id(id.uuid());
    let more = "how_known = 'Counted on 10 days', link = 'https://city.example/report', missing = 'People at night'";
    world.database.execute(&format!("UPDATE evidence SET quote = '{quote}', {more} WHERE id = {row}")).await;
    id
}

/// An answer of the city to the open idea.
async fn answered(world: &World, town: &Town) {
    let answer = Answer {
        state: IdeaState::NotNow,
        heard: "You want shade.".to_owned(),
        reply: "We plant the first trees in May.".to_owned(),
        reason: "The ground is ready.".to_owned(),
    };
    let new = NewAnswer {
        id: AnswerId::from(world.fresh_id()),
        idea: town.idea(IdeaState::Open),
        version: 1,
        answer: &answer,
        language: "en",
        by: town.officer.id,
        name: "Test officer",
        job: Some("Test job"),
    };
    let mut write = world.app().writer.begin().await.expect("a write begins");
    write.add_answer(new, world.now()).await.expect("the answer is kept");
    write.commit().await.expect("the write is kept");
}

/// A paper with only these parts.
async fn with_parts(world: &World, town: &Town, parts: &[Part]) -> Browser {
    let mut browser = world.browser_of(&town.officer);
    browser.open(&urls::make_paper("cooler-streets")).await.is(200);
    let mut sent = browser.filled("Make the paper", TYPED);
    sent.pairs.retain(|(name, value)| name != "part" || parts.iter().any(|part| part.code() == value));
    browser.go(sent).await.is(200);
    browser
}

both!(every_part_holds_what_it_says_and_nothing_else, |world| async move {
    let town = world.town().await;
    let open = town.idea(IdeaState::Open);
    let worked = world.test_by(town.officer.id, town.mission, open, TestState::Closed).await;
    world.database.execute(&format!("UPDATE tests SET result = 'worked' WHERE id = {}", world.database.id(worked.uuid()))).await;
    evidence(&world, &town, "number", "36 degrees at noon", "not_asked").await;
    answered(&world, &town).await;
    let telling: &[(Part, &[&str])] = &[
        (Part::Background, &["The change we want:"]),
        (Part::People, &["This was open to everyone. It is not a random sample."]),
        (Part::Ideas, &["ideas that most people answered, of", "Not sure"]),
        (Part::Viewpoints, &["viewpoints by where they stand"]),
        (Part::Answers, &["The city answered on 9 April 2026", "We plant the first trees in May. The ground is ready."]),
        (
            Part::TestsDidNotWork,
            &[
                "Test 4: A test that is closed. Result: Did not work. It ended on 9 April 2026.",
                "Result: Stopped early.",
                "We stopped it because: The gate broke.",
            ],
        ),
        (Part::Tests, &["Result: Worked."]),
        (
            Part::Evidence,
            &[
                "A number. Strong evidence. Not checked yet. 36 degrees at noon.",
                "How we know: Counted on 10 days Who is missing: People at night Source: https://city.example/report",
            ],
        ),
        (Part::Assumptions, &["Could go either way, about 5 in 10: Shade brings people out."]),
        (Part::Decisions, &["(Open for views):", "(Looked again, kept):", "Who decided:", "Who will decide:", "We look again on"]),
        (Part::Moderation, &["Taken out", "Asked again, changed"]),
    ];
    for (part, phrases) in telling {
        let browser = with_parts(&world, &town, &[*part]).await;
        for phrase in *phrases {
            browser.page().see(phrase);
        }
        for (other, phrases) in telling.iter().filter(|(other, _)| other != part) {
            for phrase in *phrases {
                assert!(!browser.page().text().contains(phrase), "{part:?} shows {phrase:?}, which is of {other:?}");
            }
        }
    }
    let browser = with_parts(&world, &town, &[Part::TestsDidNotWork]).await;
    browser.page().see("We thought: People come. We saw: Few came.").see("So we learned: Shade matters. Next we will: Try sails.");
    browser.page().see("we said that it worked if: Forty people a day come.");
    // What a paper may leave out, it says.
    let browser = with_parts(&world, &town, &[]).await;
    for words in ["Tests that did not work are left out.", "The answers of the city are left out.", "What we think is true is left out."] {
        browser.page().see(words);
    }
});

both!(every_part_is_ticked_at_first, |world| async move {
    let town = world.town().await;
    let mut browser = world.browser_of(&town.officer);
    let page = browser.open(&urls::make_paper("cooler-streets")).await;
    for part in Part::ALL.iter().filter(|part| part.is_of_missions()) {
        assert_eq!(page.count(&format!("input[name=part][value={}][checked]", part.code())), 1, "{part:?}");
    }
    assert_eq!(page.count("input[name=part][value=history]"), 0, "a mission has no history of one decision");
    // What was unticked stays so in the next paper.
    let mut browser = with_parts(&world, &town, &[Part::Ideas]).await;
    browser.follow("Make another one from this").await;
    assert_eq!(browser.page().count("input[name=part][checked]"), 1);
});

both!(a_story_stands_in_a_paper_only_with_a_yes, |world| async move {
    let town = world.town().await;
    evidence(&world, &town, "story", "The bench burned me", "yes").await;
    let (no, not_asked) = ("My name is on this door", "Nobody asked about this");
    evidence(&world, &town, "story", no, "no").await;
    evidence(&world, &town, "story", not_asked, "not_asked").await;
    let (mut browser, id) = make(&world, &town.officer, &[]).await;
    let refused = "The person who told it does not want to be quoted.";
    browser.page().see("The bench burned me. How we know:").see(refused).lacks(no).lacks(not_asked);
    for state in ["held", "hidden", "withdrawn"] {
        browser.page().lacks(&words_of(&format!("evidence-{state}")));
    }
    let kept: String = world.database.rows("SELECT words FROM paper_words").await.into_iter().flatten().flatten().collect();
    assert!(kept.contains("The bench burned me") && !kept.contains(no) && !kept.contains(not_asked));
    // A yes that becomes a no takes the words out again, everywhere.
    world.database.execute("UPDATE evidence SET quote = 'no' WHERE quote = 'yes'").await;
    browser.open(&urls::paper(id)).await.lacks("The bench burned me").see("These words were taken back");
    let document = read("docx", &bytes(&browser, &urls::paper_file(id, "docx")).await).await.to_string();
    assert!(!document.contains("The bench burned me"));
});

both!(what_is_hidden_after_the_paper_was_made_is_gone_from_it, |world| async move {
    let town = world.town().await;
    let number = evidence(&world, &town, "number", "36 degrees at noon", "not_asked").await;
    answered(&world, &town).await;
    let (mut browser, id) = make(&world, &town.officer, &[]).await;
    let shown = ["36 degrees at noon", &words_of("open"), "We plant the first trees in May."].map(str::to_owned);
    for words in &shown {
        browser.page().see(words);
    }
    let hide = |table: &str, row: String| format!("UPDATE {table} SET state = 'hidden' WHERE id = {row}");
    world.database.execute(&hide("evidence", world.database.id(number.uuid()))).await;
    world.database.execute(&hide("ideas", world.database.id(town.idea(IdeaState::Open).uuid()))).await;
    browser.open(&urls::paper(id)).await;
    let document = read("docx", &bytes(&browser, &urls::paper_file(id, "docx")).await).await.to_string();
    let file = String::from_utf8(bytes(&browser, &urls::paper_file(id, "html")).await).unwrap();
    for words in &shown {
        browser.page().lacks(words);
        assert!(!document.contains(words.as_str()) && !file.contains(words.as_str()), "{words}");
    }
});

both!(what_is_missing_is_said_before_and_after, |world| async move {
    world.mission("cooler-streets").await;
    let officer = world.staff(domain::person::Role::Officer).await;
    let mut browser = world.browser_of(&officer);
    let missing = [
        "No day is set to look again.",
        "The numbers are small: fewer than 30 people took part.",
        "There is no evidence on this mission yet.",
        "No test of these ideas has a result yet.",
        "We have not written down which groups were not asked.",
        "No other options are named.",
    ];
    browser.open(&urls::make_paper("cooler-streets")).await;
    for words in missing {
        browser.page().see(words);
    }
    browser.press("Make the paper", TYPED).await.is(200);
    for words in missing {
        browser.page().see(words);
    }
    browser.page().see("Nothing is decided or proposed yet.").see("No test has a result yet.");
});
