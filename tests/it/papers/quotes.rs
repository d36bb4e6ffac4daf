//! Words of people stand in papers only while their writers let the city quote them.

use super::{TYPED, make};
use crate::support::{Browser, Known, World, town::words_of};
use app::urls;
use domain::viewpoint::ViewpointState;

both!(only_words_whose_writer_agreed_are_offered_and_printed, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Plant trees").await;
    let mut writer = world.browser();
    writer.open(&urls::idea(idea)).await.is(200).see("The city may quote my words in a paper for a committee.");
    assert_eq!(writer.page().count("#add-viewpoint input[name=may_quote]"), 1);
    assert_eq!(writer.page().count("input[name=may_quote][checked]"), 0, "nobody is asked with a tick in place");
    writer.press("Send viewpoint", &[("stance", "for"), ("thought", "Nobody asked me.")]).await.is(200);
    writer.open(&urls::idea(idea)).await;
    // What was ticked stays when the form is refused, and only then.
    let page = writer.press("Send viewpoint", &[("thought", "Quote me."), ("may_quote", "1")]).await;
    assert_eq!(page.is(422).count("input[name=may_quote][checked]"), 1);
    writer.press("Send viewpoint", &[("stance", "for"), ("thought", "Quote me.")]).await.is(200);
    let agreed = id_of(&writer);
    world.database.execute("UPDATE viewpoints SET helpful_count = 3").await;
    let officer = world.staff(domain::person::Role::Officer).await;
    let mut staff = world.browser_of(&officer);
    let page = staff.open(&urls::make_paper("cooler-streets")).await;
    page.see("Quote me.").see("We may quote it. Shown as").lacks("Nobody asked me.");
    page.see("1 viewpoint that people found helpful cannot be quoted.");
    let ids = world.database.rows("SELECT thought FROM viewpoints WHERE may_quote").await;
    assert_eq!(ids, [[Some("Quote me.".to_owned())]]);
    assert_eq!(page.count("input[name=quote]"), 1);
    staff.press("Make the paper", &[TYPED, &[("quote", agreed.as_str())]].concat()).await.is(200);
    staff.page().see("“Quote me.” (").see("1 viewpoint is not quoted here.").lacks("Nobody asked me.");
});

both!(a_writer_changes_their_mind_at_any_time, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Plant trees").await;
    let mut writer = world.browser();
    writer.open(&urls::idea(idea)).await;
    writer.press("Send viewpoint", &[("stance", "for"), ("thought", "Shade helps me."), ("may_quote", "1")]).await.is(200);
    let own = writer.page().path().to_owned();
    let officer = world.staff(domain::person::Role::Officer).await;
    let id = id_of(&writer);
    assert!(offered(&world, &officer, &id).await);
    let (mut staff, paper) = make(&world, &officer, &[("quote", &id)]).await;
    staff.page().see("“Shade helps me.”");
    // While it can be edited, the tick is taken away in the form. The words stay as they are, in one version.
    writer.follow("Edit your viewpoint").await.is(200);
    assert_eq!(writer.page().count("input[name=may_quote][checked]"), 1);
    let mut sent = writer.filled("Save", &[]);
    sent.pairs.retain(|(name, _)| name != "may_quote");
    writer.go(sent).await.is(200).lacks("Edited");
    assert_eq!(world.database.number("SELECT version FROM viewpoints").await, 1);
    staff.open(&urls::paper(paper)).await.see("These words were taken back").lacks("Shade helps me.");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM paper_words WHERE words LIKE '%Shade helps%'").await, 0, "no copy stays");
    assert!(!offered(&world, &officer, &id).await);
    // After that, and when the mission is closed, one button does it.
    world.clock.move_on(90 * 24 * 3600);
    writer.open(&own).await.is(200).lacks("Edit your viewpoint");
    writer.press("Let the city quote your viewpoint", &[]).await.is(200).see("Saved. The city may quote your words in a paper.");
    assert!(offered(&world, &officer, &id).await);
    writer.press("Stop quotes of your viewpoint", &[]).await.is(200).see("Saved. The city may not quote your words.");
    assert!(!offered(&world, &officer, &id).await);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM action_records WHERE action = 'viewpoint.quoting'").await, 3);
    // Nobody else decides it.
    let mut other = world.browser();
    other.open(&own).await.lacks("Let the city quote");
    writer.open(&own).await;
    let sent = writer.filled("Let the city quote your viewpoint", &[]);
    other.send(&sent).await.is(403);
    assert!(!offered(&world, &officer, &id).await);
});

/// The viewpoint whose page a browser shows.
fn id_of(browser: &Browser) -> String {
    browser.page().path().trim_start_matches("/viewpoints/").to_owned()
}

/// Whether someone of the city is offered these words now.
async fn offered(world: &World, officer: &Known, id: &str) -> bool {
    let mut staff = crate::decisions::again(world, officer).await;
    let page = staff.open(&urls::make_paper("cooler-streets")).await;
    page.is(200).count(&format!("input[name=quote][value=\"{id}\"]")) == 1
}

both!(words_that_stay_without_a_person_are_not_quoted, |world| async move {
    let town = world.town().await;
    let viewpoint = town.viewpoint(ViewpointState::Open);
    let (mut staff, paper) = make(&world, &town.officer, &[("quote", &viewpoint.to_string())]).await;
    staff.page().see("(Quiet Plover 47)");
    let writer = world.database.id(town.writer.id.uuid());
    let mut write = world.app().writer.begin().await.expect("a write begins");
    write.erase_person(town.writer.id, None).await.expect("the person is erased");
    write.commit().await.expect("the write is kept");
    assert_eq!(world.database.number(&format!("SELECT COUNT(*) FROM viewpoints WHERE author_id = {writer}")).await, 0);
    staff.open(&urls::paper(paper)).await.lacks("Quiet Plover 47").lacks(&words_of("viewpoint-open"));
    staff.open(&urls::make_paper("cooler-streets")).await.lacks(&words_of("viewpoint-open"));
});
