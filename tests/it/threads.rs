//! Talking ideas through: threads, replies, edits, marks, what is held and what is taken back.

use crate::support::{Browser, World};
use app::urls;
use domain::{IdeaId, MissionId, ViewpointId, person::Role};
use futures::future::join_all;

mod back;
mod held;
mod many;
mod safe;

const SENTENCE: &str = "Plant trees at the bus stops";

async fn talk(world: &World) -> (MissionId, IdeaId) {
    let mission = world.mission("cooler-streets").await;
    (mission, world.idea(mission, SENTENCE).await)
}

/// The viewpoint whose page a browser shows.
fn shown(browser: &Browser) -> ViewpointId {
    let id = browser.page().path().trim_start_matches("/viewpoints/").split('/').next().unwrap_or_default().to_owned();
    id.parse().unwrap_or_else(|_| panic!("not the page of a viewpoint: {}", browser.page().url))
}

/// Starts a thread in a browser, as a person would.
async fn say(browser: &mut Browser, idea: IdeaId, stance: &str, thought: &str) -> ViewpointId {
    browser.open(&urls::idea(idea)).await.is(200);
    browser.press("Send viewpoint", &[("stance", stance), ("thought", thought)]).await.is(200);
    shown(browser)
}

/// Replies in a browser, from the page of what it answers.
async fn answer(browser: &mut Browser, to: ViewpointId, thought: &str) -> ViewpointId {
    browser.open(&urls::reply_to_viewpoint(to)).await.is(200);
    browser.press("Send reply", &[("stance", "other"), ("thought", thought)]).await.is(200);
    shown(browser)
}

/// Counts as kept with the idea, the mission and each viewpoint, against the viewpoints counted one by one.
async fn counts(world: &World, idea: IdeaId) -> i64 {
    let id = world.database.id(idea.uuid());
    let open = world.database.number(&format!("SELECT COUNT(*) FROM viewpoints WHERE target_id = {id} AND state = 'open'")).await;
    assert_eq!(world.database.number(&format!("SELECT viewpoint_count FROM ideas WHERE id = {id}")).await, open, "the idea");
    let all = world.database.number("SELECT COUNT(*) FROM viewpoints WHERE state = 'open'").await;
    assert_eq!(world.database.number("SELECT CAST(SUM(viewpoint_count) AS BIGINT) FROM missions").await, all, "the missions");
    let wrong = "SELECT COUNT(*) FROM viewpoints AS v WHERE v.reply_count <> (SELECT COUNT(*) FROM viewpoints AS r WHERE r.state = 'open' \
                 AND CASE WHEN v.parent_id IS NULL THEN r.thread_id = v.id AND r.id <> v.id ELSE r.parent_id = v.id END)";
    assert_eq!(world.database.number(wrong).await, 0, "replies");
    let wrong = "SELECT COUNT(*) FROM viewpoints AS v WHERE v.helpful_count <> (SELECT COUNT(*) FROM helpful_marks AS m WHERE m.viewpoint_id = v.id)";
    assert_eq!(world.database.number(wrong).await, 0, "marks");
    open
}

both!(a_viewpoint_is_sent_answered_and_nested, |world| async move {
    let (_, idea) = talk(&world).await;
    let mut one = world.browser();
    one.open(&urls::idea(idea)).await.is(200).see("Nobody has said anything here yet.").see("You need no account.");
    one.press("Send viewpoint", &[("stance", "for"), ("thought", "Shade helps me wait."), ("life", "I am 74.")]).await;
    one.page()
        .is(200)
        .see("Saved. Your viewpoint is on the page.")
        .see("Test Lead reads what people say here and replies by 26 June 2026.");
    one.page().see("Shade helps me wait.").see("What makes me think it: I am 74.").see("For");
    let start = shown(&one);
    one.follow("Back to the idea").await.is(200).see("1 viewpoint.").see("Shade helps me wait.").lacks("Nobody has said");

    let mut two = world.browser();
    two.open(&urls::idea(idea)).await;
    two.follow("Reply").await.is(200).see("Shade helps me wait.");
    two.press("Send reply", &[("stance", "question"), ("thought", "Which stops?")]).await.is(200).see("What this answers").see("I am 74.");
    let question = shown(&two);
    let staff = world.staff(Role::Officer).await;
    let mut officer = world.browser_of(&staff);
    answer(&mut officer, question, "We do not know yet.").await;

    let page = one.open(&urls::idea(idea)).await;
    page.is(200).see("3 viewpoints.").see("City team").see("Test officer").see("Test job");
    assert_eq!(page.count(".thread > li > article"), 1);
    assert_eq!(page.all(".thread > li > ol > li > article .words"), ["Which stops?"]);
    assert_eq!(page.all(".thread > li > ol > li > ol > li > article.staff .words"), ["We do not know yet."]);
    page.lacks("In reply to");
    assert_eq!(counts(&world, idea).await, 3);
    assert_eq!(world.database.number("SELECT people_count FROM missions").await, 3);

    // Each has an address of its own, and the answer says what it answers.
    let page = one.open(&urls::viewpoint(question)).await;
    page.is(200).see(SENTENCE).see("Shade helps me wait.").see("1 reply").see("We do not know yet.");
    assert_eq!(page.count(&format!("#{}", urls::viewpoint_anchor(question))), 1);
    assert_eq!(page.count(".focal article"), 1);
    one.open(&urls::viewpoint(start)).await.is(200).see("2 replies").lacks("What this answers");
});

both!(all_that_is_wrong_shows_at_once_with_the_text_kept, |world| async move {
    let (_, idea) = talk(&world).await;
    let mut browser = world.browser();
    browser.open(&urls::idea(idea)).await;
    let life = "x".repeat(1_001);
    let page = browser.press("Send viewpoint", &[("thought", "Shade helps me."), ("life", &life)]).await;
    page.is(422).see("Your viewpoint is not sent yet").see("Choose one answer.").see("1,001 letters");
    assert!(page.title().starts_with("Error: "), "{}", page.title());
    assert_eq!(page.path(), urls::reply_to_idea(idea));
    assert_eq!((page.field("thought").as_str(), page.field("life")), ("Shade helps me.", life));
    assert_eq!(page.count(r##"#errors a[href="#stance"]"##), 1);
    assert_eq!(page.count("input#stance"), 1);
    browser.press("Send viewpoint", &[("stance", "against"), ("life", "")]).await.is(200).see("Saved.");
    assert_eq!(counts(&world, idea).await, 1);
});

both!(words_in_another_script_are_not_said_to_be_english, |world| async move {
    let (_, idea) = talk(&world).await;
    say(&mut world.browser(), idea, "question", "لماذا لا نزرع الأشجار؟").await;
    let mut reader = world.browser();
    reader.speaks("ar");
    reader.open(&urls::idea(idea)).await;
    let send = reader.filled_for(&urls::reply_to_idea(idea), &[("stance", "for"), ("thought", "أنتظر هناك كل يوم.")]);
    reader.go(send).await.is(200);
    let page = reader.open(&urls::idea(idea)).await;
    assert_eq!((page.count(".thread .words[lang=und][dir=auto]"), page.count(".thread .words[lang=ar][dir=auto]")), (1, 1));
});

both!(a_double_click_is_one_viewpoint, |world| async move {
    let (_, idea) = talk(&world).await;
    let mut browser = world.browser();
    browser.open(&urls::idea(idea)).await;
    let click = browser.filled("Send viewpoint", &[("stance", "for"), ("thought", "Once is enough.")]);
    let answers = join_all((0..6).map(|_| browser.send(&click))).await;
    for each in &answers {
        each.is(303);
        assert_eq!(each.header("location"), answers[0].header("location"));
    }
    assert_eq!(counts(&world, idea).await, 1);
    assert_eq!(world.database.number("SELECT people_count FROM missions").await, 1);
    // The same form with other words is another viewpoint, not a lost one.
    browser.take_cookies(&answers[0]);
    browser.go(click.with("thought", "Twice is more.")).await.is(200).see("Saved.").see("Twice is more.");
    assert_eq!(counts(&world, idea).await, 2);
});

both!(many_people_at_once_are_all_counted, |world| async move {
    let (_, idea) = talk(&world).await;
    let other = world.another_server(&[]).await;
    let start = say(&mut world.browser(), idea, "for", "Shade helps.").await;
    let deeper = answer(&mut world.browser(), start, "Yes.").await;
    let done = join_all((0..16).map(|at| {
        let mut browser = if at % 2 == 0 { world.browser() } else { other.browser() };
        async move {
            match at % 4 {
                0 => say(&mut browser, idea, "against", "Sails tear.").await,
                1 => answer(&mut browser, start, "I repaired them.").await,
                2 => answer(&mut browser, deeper, "So did I.").await,
                _ => {
                    browser.open(&urls::viewpoint(start)).await;
                    browser.press("Mark as helpful (viewpoint of", &[]).await.is(200);
                    start
                }
            }
        }
    }))
    .await;
    assert_eq!(done.len(), 16);
    assert_eq!(counts(&world, idea).await, 14);
    let id = world.database.id(start.uuid());
    assert_eq!(world.database.number(&format!("SELECT helpful_count FROM viewpoints WHERE id = {id}")).await, 4);
});

both!(best_and_newest_first, |world| async move {
    let (_, idea) = talk(&world).await;
    let mut ids = Vec::new();
    for thought in ["First of all.", "Then this.", "Now that."] {
        ids.push(say(&mut world.browser(), idea, "other", thought).await);
        world.clock.move_on(60);
    }
    answer(&mut world.browser(), ids[1], "A reply to the second.").await;
    let order = |page: &crate::support::browser::Answer| page.all(".thread > li > article .words");
    let mut browser = world.browser();
    // Nobody marked one yet: most replies first, then oldest.
    assert_eq!(order(browser.open(&urls::idea(idea)).await), ["Then this.", "First of all.", "Now that."]);
    assert_eq!(order(browser.follow("Newest first").await), ["Now that.", "Then this.", "First of all."]);
    let mut marker = world.browser();
    marker.open(&urls::viewpoint(ids[2])).await;
    marker.press("Mark as helpful (viewpoint of", &[]).await.is(200).see("Helpful to 1 person");
    assert_eq!(order(browser.open(&urls::idea(idea)).await), ["Now that.", "Then this.", "First of all."]);
    browser.open(&format!("{}?order=nonsense&talk=-7", urls::idea(idea))).await.is(200);
    assert_eq!(order(browser.open(&format!("{}?talk=99", urls::idea(idea))).await).len(), 3);
});

both!(replies_nest_to_a_limit_and_keep_what_they_answer, |world| async move {
    let (_, idea) = talk(&world).await;
    let mut last = say(&mut world.browser(), idea, "for", "Depth 0").await;
    let mut chain = vec![last];
    for depth in 1..=7 {
        last = answer(&mut world.browser(), last, &format!("Depth {depth}")).await;
        chain.push(last);
    }
    let mut browser = world.browser();
    let page = browser.open(&urls::idea(idea)).await;
    assert_eq!(page.all(".thread .words"), (0..=7).map(|depth| format!("Depth {depth}")).collect::<Vec<_>>());
    assert_eq!(page.count(".thread ol ol ol ol"), 1, "four levels of replies");
    assert_eq!(page.count(".thread ol ol ol ol ol"), 0, "and no more");
    // From the limit on they stand side by side, and each says what it answers.
    assert_eq!(page.text().matches("In reply to").count(), 3);

    let page = browser.open(&urls::viewpoint(chain[7])).await;
    page.is(200)
        .see("What this answers")
        .see("Depth 0")
        .lacks("Depth 2")
        .see("Depth 3")
        .see("Depth 6")
        .see("Depth 7")
        .see("See what was said in between");
    assert_eq!(page.all(".focal .words"), ["Depth 7"]);
    browser.follow("See what was said in between").await.is(200).see("What this answers").see("Depth 2");
    assert_eq!(shown(&browser), chain[2]);
    browser.open(&urls::viewpoint(chain[5])).await.is(200).see("1 reply").see("Depth 6").lacks("Depth 7");
    browser.open(&urls::viewpoint(chain[1])).await.is(200).see("6 replies").see("Depth 7");
    assert_eq!(counts(&world, idea).await, 8);
});

both!(helpful_is_one_mark_for_each_person_and_never_ones_own, |world| async move {
    let (_, idea) = talk(&world).await;
    let mut author = world.browser();
    let id = say(&mut author, idea, "for", "Shade helps.").await;
    author.open(&urls::idea(idea)).await.lacks("Mark as helpful");
    let own = author.filled_for(&urls::reply_to_idea(idea), &[]);
    let mut own = own.with("helpful", "yes");
    own.target.set_path(&urls::helpful(id));
    author.go(own).await.is(403);

    let mut other = world.browser();
    other.open(&format!("{}?order=newest", urls::idea(idea))).await;
    let mark = other.filled("Mark as helpful (viewpoint of", &[]);
    let done = other.send(&mark).await;
    assert_eq!(done.header("location"), format!("{}?order=newest#{}", urls::idea(idea), urls::viewpoint_anchor(id)));
    other.take_cookies(&done);
    other.go(mark.clone()).await.is(200).see("Helpful to 1 person");
    // The old page again, in a window that does not show the mark: still one.
    other.go(mark.with("once", "another-key-of-a-form")).await.is(200).see("Helpful to 1 person").see("Take my mark back");
    assert_eq!(counts(&world, idea).await, 1);
    let mut third = world.browser();
    third.open(&urls::viewpoint(id)).await;
    third.press("Mark as helpful (viewpoint of", &[]).await.is(200).see("Helpful to 2 people");
    other.press("Take my mark back", &[]).await.is(200).see("Helpful to 1 person").see("Mark as helpful");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM helpful_marks").await, 1);
    counts(&world, idea).await;
    // A form of no page of ours is asked what it means, on the page of the viewpoint.
    let page = other.open(&urls::viewpoint(id)).await;
    page.is(200);
    let odd = other.filled("Mark as helpful (viewpoint of", &[]).with("helpful", "perhaps");
    other.go(odd).await.is(422).see("Shade helps.");
    let elsewhere = {
        other.open(&urls::viewpoint(id)).await;
        other.filled("Mark as helpful (viewpoint of", &[]).with("from", "//elsewhere.example/")
    };
    assert!(other.send(&elsewhere).await.header("location").starts_with("/#v-"));
});

both!(a_closed_mission_or_idea_refuses_and_keeps_the_text, |world| async move {
    let (_, idea) = talk(&world).await;
    let mut browser = world.browser();
    let start = say(&mut browser, idea, "for", "In time.").await;
    let mut other = world.browser();
    other.open(&urls::viewpoint(start)).await;
    let mark = other.filled("Mark as helpful (viewpoint of", &[]);
    let (mut late, mut reply) = (browser.clone(), browser.clone());
    late.open(&urls::idea(idea)).await;
    reply.open(&urls::reply_to_viewpoint(start)).await;
    browser.open(&urls::edit_viewpoint(start)).await;

    let id = world.database.id(idea.uuid());
    world.database.execute(&format!("UPDATE ideas SET state = 'not_now' WHERE id = {id}")).await;
    late.press("Send viewpoint", &[("stance", "for"), ("thought", "Too late?")]).await.is(409).see("This idea takes no answers now.");
    world.database.execute(&format!("UPDATE ideas SET state = 'open' WHERE id = {id}")).await;
    world.clock.move_on(65 * 24 * 3600);
    for (browser, button) in [(&mut late, "Send viewpoint"), (&mut reply, "Send reply")] {
        let page = browser.press(button, &[("stance", "for"), ("thought", "Too late!\r\nReally.")]).await;
        page.is(409).see("This mission took answers until 12 June 2026.");
        assert_eq!(page.field("thought"), "Too late!\nReally.");
        assert_eq!(page.field("stance"), "for");
    }
    let page = browser.press("Save", &[("thought", "New words.")]).await;
    page.is(409);
    assert_eq!(page.field("thought"), "New words.");
    other.go(mark).await.is(409).see("This mission took answers until 12 June 2026.").see("In time.");
    let page = browser.open(&urls::idea(idea)).await;
    page.is(200).see("This mission took answers until 12 June 2026.").see("In time.").lacks("Send viewpoint").lacks("Mark as helpful");
    assert_eq!(page.all("a").iter().filter(|link| link.starts_with("Reply")).count(), 0);
    assert_eq!(counts(&world, idea).await, 1);
});
