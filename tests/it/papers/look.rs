//! Looking at a paper before it is made: the whole of it, and nothing kept.

use super::{TYPED, id_of};
use crate::support::town::words_of;
use app::urls;
use domain::viewpoint::ViewpointState;

const LOOK: &str = "Look at it first";

both!(a_look_shows_the_whole_paper_and_keeps_nothing, |world| async move {
    let town = world.town().await;
    let viewpoint = town.viewpoint(ViewpointState::Open).to_string();
    let mut officer = world.browser_of(&town.officer);
    officer.open(&urls::make_paper("cooler-streets")).await.is(200);
    let mut typed = TYPED.to_vec();
    typed.push(("quote", &viewpoint));
    let before = world.database.snapshot().await;
    let mut sent = officer.filled(LOOK, &typed);
    sent.pairs.retain(|(name, value)| name != "part" || value != "moderation");
    let page = officer.go(sent).await;
    page.is(200).see("This is how the paper will look").see("We have not kept anything yet.");
    page.see("2. Recommendation").see("2.1 Plant trees at six places.").see("2.2 Look again by 30 September 2026.");
    page.see(&format!("“{}” (Quiet Plover 47)", words_of("viewpoint-open"))).see("Please note before you decide.");
    page.see("Report of Test officer, Test job.").see("Made on 9 April 2026").lacks("This paper is kept at").lacks("5.1 Asked again");
    assert_eq!((page.count("h1"), page.count("#look article.doc h3"), page.count(".wrap .doc table")), (1, 1, 2));
    assert!(world.database.snapshot().await == before, "a look writes nothing, not even that someone looked");
    // Nothing that was typed or ticked is lost, and it becomes the paper that was seen.
    for (name, value) in TYPED {
        assert_eq!(page.field(name), *value, "{name}");
    }
    assert_eq!(page.count(&format!("input[name=quote][value=\"{viewpoint}\"][checked]")), 1);
    assert_eq!((page.count("input[name=part][value=moderation][checked]"), page.count("input[name=part][value=ideas][checked]")), (0, 1));
    let seen = page.all("article.doc > :not(header, .meta, h4)");
    officer.press("Make the paper", &[]).await.is(200).see("This paper is kept at");
    id_of(&officer);
    assert_eq!(officer.page().all("article.doc > :not(header, .meta, h2)"), seen);
});

both!(a_look_says_what_is_wrong_and_is_for_staff_alone, |world| async move {
    let town = world.town().await;
    let mut officer = world.browser_of(&town.officer);
    officer.open(&urls::make_paper("cooler-streets")).await;
    let page = officer.press(LOOK, &[("title", ""), ("meeting", "soon"), ("risks", "Typed before")]).await;
    page.is(422).see("Why does this come to the committee?").lacks("This is how the paper will look");
    assert_eq!((page.field("risks"), page.field("meeting")), ("Typed before".to_owned(), "soon".to_owned()));
    officer.press(LOOK, TYPED).await.is(200).see("2.1 Plant trees at six places.");
    // Words that may not be quoted any more are not shown, and the form says so.
    let mut sent = officer.filled(LOOK, TYPED);
    sent.pairs.push(("quote".to_owned(), town.viewpoint(ViewpointState::Hidden).to_string()));
    officer.send(&sent).await.is(200).see("We may not quote some words that you ticked.").lacks(&words_of("viewpoint-hidden"));
    // The form of an officer, sent by others.
    let sent = officer.filled(LOOK, TYPED);
    for who in [&town.other, &town.writer, &town.facilitator_elsewhere] {
        world.browser_of(who).send(&sent).await.is(403).lacks("2.1 Plant trees");
    }
    assert!(!world.browser().send(&sent).await.text().contains("2.1 Plant trees"));
});

both!(a_paper_about_a_decision_can_be_looked_at, |world| async move {
    let town = world.town().await;
    let mut officer = world.browser_of(&town.officer);
    officer.open(&urls::make_decision_paper(town.decisions[0].1)).await.is(200);
    officer.press(LOOK, TYPED).await.is(200).see("3. The decision 3.1 Decision").see("This is how the paper will look");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM papers").await, 1, "only the one that the town has");
});
