//! The city's answers to ideas: said once in full, kept for good, promised by a day that is watched, judged by those they answer.

use crate::support::{Browser, Known, World};
use app::urls;
use domain::{IdeaId, MissionId, person::Role};
use futures::future::join_all;

mod fair;
mod promise;

const SHADE: &str = "Plant trees at the bus stops";

/// An idea with its author, and an officer.
struct Asked {
    mission: MissionId,
    idea: IdeaId,
    author: Known,
    officer: Known,
}

async fn asked(world: &World) -> Asked {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    let idea = world.idea_by(author.id, mission, SHADE, "open").await;
    Asked { mission, idea, author, officer: world.staff(Role::Officer).await }
}

/// A person leaves an address, not confirmed.
async fn leaves(world: &World, person: &Known, email: &str) {
    let mut write = world.app().writer.begin().await.unwrap();
    write.leave_email(person.id, email, world.now()).await.unwrap();
    write.commit().await.unwrap();
}

async fn follow(world: &World, person: &Known, idea: IdeaId) {
    let mut browser = world.browser_of(person);
    browser.open(&urls::idea(idea)).await.is(200);
    browser.press("Follow", &[]).await.is(200).see("Saved. You follow this.");
}

async fn answer(browser: &mut Browser, idea: IdeaId, state: &str, reply: &str) {
    browser.open(&urls::answer_idea(idea)).await.is(200);
    let fields = [("heard", "You wait in the sun."), ("state", state), ("reply", reply), ("reason", "Trees need two years to give shade.")];
    browser.press("Send the answer", &fields).await;
}

async fn notices(world: &World, person: &Known) -> i64 {
    let id = world.database.id(person.id.uuid());
    world.database.number(&format!("SELECT COUNT(*) FROM notices WHERE person_id = {id} AND kind = 'idea_answered'")).await
}

/// What is kept with answers, counted again.
async fn counts_are_true(world: &World) {
    for (column, fair) in [("yes_count", "yes"), ("partly_count", "partly"), ("no_count", "no")] {
        let wrong = format!(
            "SELECT COUNT(*) FROM idea_answers WHERE {column} <> (SELECT COUNT(*) FROM answer_marks \
             WHERE answer_marks.answer_id = idea_answers.id AND answer_marks.fair = '{fair}')"
        );
        assert_eq!(world.database.number(&wrong).await, 0, "{column}");
    }
    let wrong = "SELECT COUNT(*) FROM ideas WHERE answer_version <> \
                 (SELECT COUNT(*) FROM idea_answers WHERE idea_answers.idea_id = ideas.id)";
    assert_eq!(world.database.number(wrong).await, 0, "versions");
}

both!(the_author_and_followers_get_one_message_with_the_whole_reply, |world| async move {
    let asked = asked(&world).await;
    leaves(&world, &asked.author, "author@city.example").await;
    let (follower, quiet, both) = (world.guest().await, world.guest().await, world.guest().await);
    leaves(&world, &follower, "follower@city.example").await;
    leaves(&world, &both, "both@city.example").await;
    for person in [&follower, &quiet, &both, &asked.author] {
        follow(&world, person, asked.idea).await;
    }
    // Someone whose idea goes on in this one follows too; still one message.
    let joined = world.idea_by(both.id, asked.mission, "Plant trees where people wait", "open").await;
    let mut officer = world.browser_of(&asked.officer);
    officer.open(&urls::join_idea(joined)).await;
    officer.press("Join the ideas", &[("number", "1"), ("reason", "The same.")]).await.is(200);

    officer.open(&urls::idea(asked.idea)).await.see("replies by 26 June 2026");
    officer.follow("Answer this idea").await.is(200).see("You answer as Test officer").see(SHADE);
    let page = officer.press("Send the answer", &[("heard", "You wait in the sun.")]).await;
    page.is(422).see("Your answer is not sent yet").see("Choose one answer.").see("Write something here.");
    assert_eq!(page.field("heard"), "You wait in the sun.");
    answer(&mut officer, asked.idea, "not_now", "We plant in autumn 2027.\n\nUntil then we put up sails.").await;
    officer.page().is(200).see("The author and everyone who follows are told.").see("Not now").see("What I heard you say");
    counts_are_true(&world).await;

    let mut reader = world.browser();
    reader.open(&urls::idea(asked.idea)).await.is(200).see("What the city says").see("You wait in the sun.").see("Test officer");
    reader.page().see("Trees need two years to give shade.").see("Until then we put up sails.").lacks("Was this a fair answer?");
    reader.open(urls::CHANGES).await.see("Idea answered").see("Trees need two years to give shade.");

    for person in [&asked.author, &follower, &quiet, &both] {
        assert_eq!(notices(&world, person).await, 1);
    }
    assert_eq!(notices(&world, &asked.officer).await, 0);
    world.browser_of(&quiet).open(urls::ME).await.see("The city answered an idea");
    world.run_jobs().await;
    world.clock.move_on(24 * 3_600);
    for address in ["author@city.example", "follower@city.example", "both@city.example"] {
        let mails = world.mails_to(address).await;
        assert_eq!(mails.len(), 1, "{address}");
        let text = &mails[0].text;
        for words in [
            SHADE,
            "What I heard you say\nYou wait in the sun.",
            "We plant in autumn 2027.\n\nUntil then we put up sails.",
            "Trees need two years to give shade.",
            "Not now",
            "Test officer, Test job",
            &urls::rate_answer(asked.idea),
        ] {
            assert!(text.contains(words), "{words}\n{text}");
        }
        assert!(text.find("What I heard you say") < text.find("We plant in autumn"), "{text}");
        assert!(mails[0].subject.contains("Marshport") && !text.contains('\u{E0B0}'), "{}", mails[0].subject);
    }
    assert_eq!(world.outbox.mails().len(), 3, "nobody else gets one");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM jobs WHERE payload LIKE '%@%'").await, 0, "no address waits in a job");
});

both!(a_later_answer_takes_nothing_away, |world| async move {
    let asked = asked(&world).await;
    let mut officer = world.browser_of(&asked.officer);
    answer(&mut officer, asked.idea, "not_now", "We wait for money.").await;
    world.clock.move_on(60);
    answer(&mut officer, asked.idea, "open", "We have the money. Tell us where.").await;
    officer.page().is(200).see("Tell us where.").lacks("We wait for money.").see("See all 2 answers");
    let mut reader = world.browser();
    reader.open(&urls::answers(asked.idea)).await.is(200).see("Answer 2").see("Answer 1").see("We wait for money.").see("Not now");
    reader.open(&urls::vote(asked.idea)).await.is(200);
    reader.press("Save answer", &[("choice", "agree")]).await.is(200);
    counts_are_true(&world).await;

    // Two officers at once: the second reads what the first one said, with their own words kept.
    let (mut one, mut two) = (world.browser_of(&asked.officer), world.browser_of(&world.staff(Role::Admin).await));
    for browser in [&mut one, &mut two] {
        browser.open(&urls::answer_idea(asked.idea)).await.is(200);
    }
    let fields = |reply| [("heard", "Shade."), ("state", "decided"), ("reply", reply), ("reason", "It is hot.")];
    let first = one.filled("Send the answer", &fields("We start in May."));
    let second = two.filled("Send the answer", &fields("We start in June."));
    let answers = join_all([one.send(&first), two.send(&second), one.send(&first)]).await;
    let refused: Vec<_> = answers.iter().filter(|answer| answer.status == 409).collect();
    assert!(!refused.is_empty() && answers.iter().any(|answer| answer.status == 303));
    refused[0].see("Someone else changed this before you.");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM idea_answers").await, 3);
    counts_are_true(&world).await;
    // What was decided takes no answers of people, and can be answered again.
    reader.open(&urls::idea(asked.idea)).await.see("Decided");
    answer(&mut officer, asked.idea, "decided", "Done.").await;
    officer.page().is(200).see("See all 4 answers");
});

both!(only_officers_answer_and_only_what_stands_on_its_own, |world| async move {
    let asked = asked(&world).await;
    let facilitator = world.staff(Role::Facilitator).await;
    for known in [&facilitator, &asked.author] {
        let mut browser = world.browser_of(known);
        browser.open(&urls::answer_idea(asked.idea)).await.is(403);
        browser.open(&urls::promise_reply(asked.idea)).await.is(403);
        browser.open(&urls::idea(asked.idea)).await.lacks("Answer this idea");
    }
    let other = world.idea(asked.mission, "Put up sails").await;
    let mut officer = world.browser_of(&asked.officer);
    officer.open(&urls::join_idea(other)).await;
    officer.press("Join the ideas", &[("number", "1"), ("reason", "Shade.")]).await.is(200).lacks("Answer this idea");
    officer.open(&urls::answer_idea(other)).await.see("This idea takes no answers now.");
    let fields = [("heard", "Shade."), ("state", "open"), ("reply", "Yes."), ("reason", "It is hot.")];
    let form = officer.filled("Send the answer", &fields);
    officer.send(&form).await.is(409).see("Shade.");
    // Withdrawn after the answer was written down: no mail tells of it any more.
    leaves(&world, &asked.author, "author@city.example").await;
    world.outbox.break_down(true);
    answer(&mut officer, asked.idea, "cannot_do", "The region does this.").await;
    world.run_jobs().await;
    let mut author = world.browser_of(&asked.author);
    author.open(&urls::withdraw_idea(asked.idea)).await;
    let form = author.filled("Take my idea back", &[]);
    author.go(form).await.is(200);
    author.open(&urls::answers(asked.idea)).await.is(404).lacks("The region does this.");
    world.outbox.break_down(false);
    world.clock.move_on(3_600);
    assert!(world.mails_to("author@city.example").await.is_empty());
});
