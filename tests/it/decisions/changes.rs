//! What changed, and why: filters, the feed for readers, and that both say the same as the page.

use super::{BECAUSE, act, again, officer, with};
use app::urls;
use domain::decision::ChangeKind;

const DAY: i64 = 24 * 3600;

both!(changes_are_found_by_mission_kind_and_day, |world| async move {
    let streets = world.mission("cooler-streets").await;
    let walks = world.mission_with("safe-walks", |fields| fields.title = "Safe walks".to_owned()).await;
    let (known, mut staff) = officer(&world).await;
    let id = world.decision(streets, |_| {}).await;
    let other = world.decision(walks, |decision| decision.what = "Light the path".to_owned()).await;
    act(&mut staff, other, ChangeKind::Changed, "Publish the change", &with(BECAUSE, &[("what", "Light the long path")])).await.is(200);
    world.clock.move_on(30 * DAY);
    let mut staff = again(&world, &known).await;
    let kept = [("because", "Nothing is new."), ("cause", "review_due"), ("no_new_evidence", "1"), ("meeting", "May")];
    act(&mut staff, id, ChangeKind::Kept, "Publish, and keep it", &kept).await.is(200);

    let mut reader = world.browser();
    let page = reader.open(urls::CHANGES).await;
    page.is(200).see("Light the long path").see("Version 2 Moved by 1 piece of evidence.").see("Version 2 No new evidence.");
    assert_eq!(page.all("h2.month"), ["May 2026", "April 2026"]);
    let count = |page: &crate::support::browser::Answer| page.count("ol.strand > li");
    for (query, expected) in [
        ("", 2),
        ("kind=decisions", 2),
        ("kind=kept", 1),
        ("kind=changed&mission=safe-walks", 1),
        ("kind=changed&mission=cooler-streets", 0),
        ("kind=missions", 0),
        ("from=2026-04-10", 1),
        ("to=2026-04-09", 1),
        ("from=2026-04-09&to=2026-05-09", 2),
        ("from=2026-05-10", 0),
        ("from=soon", 2),
        ("kind=nonsense", 2),
    ] {
        let page = reader.open(&format!("{}?{query}", urls::CHANGES)).await;
        assert_eq!(count(page.is(200)), expected, "{query}");
    }
    reader.open(&format!("{}?from=2026-05-10", urls::CHANGES)).await.see("There are no such changes.");
    reader.open(&format!("{}?from=soon", urls::CHANGES)).await.see("This is not a day.");
    reader.open(&format!("{}?mission=none", urls::CHANGES)).await.is(404);
    reader.open(urls::CHANGES).await;
    reader.press("Show these", &[("kind", "kept"), ("from", "2026-05-01")]).await.is(200);
    assert_eq!(count(reader.page()), 1);
});

both!(the_feed_is_one_that_readers_can_read, |world| async move {
    let mission = world.mission_with("cooler-streets", |fields| fields.title = "Cool & <calm>".to_owned()).await;
    let (_, mut staff) = officer(&world).await;
    let id = world.decision(mission, |_| {}).await;
    let words = [("what", "Close Elm Street & Mill Lane at \"noon\" <b>"), ("because", "Heat]]> & </summary> dust.")];
    act(&mut staff, id, ChangeKind::Changed, "Publish the change", &with(BECAUSE, &words)).await.is(200);

    let mut reader = world.browser();
    let page = reader.open(&format!("{}?kind=decisions", urls::CHANGES)).await;
    assert_eq!(page.count(r#"head link[rel=alternate][type="application/atom+xml"][href="/changes.atom?kind=decisions"]"#), 1);
    reader.follow("Follow with Atom").await.is(200);
    let answer = reader.page().clone();
    assert_eq!(answer.header("content-type"), "application/atom+xml; charset=utf-8");
    let xml = roxmltree::Document::parse(&answer.body).unwrap_or_else(|error| panic!("{error}: {}", answer.body));
    let atom = |name: &'static str| ("http://www.w3.org/2005/Atom", name);
    let feed = xml.root_element();
    assert!(feed.has_tag_name(atom("feed")));
    let child = |node: roxmltree::Node<'_, '_>, name: &'static str| -> String {
        let found: Vec<_> = node.children().filter(|each| each.has_tag_name(atom(name))).collect();
        assert_eq!(found.len(), 1, "one {name}");
        found[0].text().unwrap_or_default().to_owned()
    };
    // RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have, once each.
    assert_eq!(child(feed, "title"), "What changed, and why - Turnstone in Marshport");
    assert!(child(feed, "id").starts_with("tag:") && child(feed, "id").ends_with(",2026:changes?kind=decisions"), "{}", child(feed, "id"));
    assert_eq!(child(feed, "updated"), "2026-04-09T10:00:00Z");
    let author = feed.children().find(|each| each.has_tag_name(atom("author"))).unwrap();
    assert_eq!(child(author, "name"), "Marshport");
    let links: Vec<_> = feed.children().filter(|each| each.has_tag_name(atom("link"))).filter_map(|link| link.attribute("rel")).collect();
    assert_eq!(links, ["self", "alternate"]);
    let entries: Vec<_> = feed.children().filter(|each| each.has_tag_name(atom("entry"))).collect();
    assert_eq!(entries.len(), 1);
    assert!(child(entries[0], "id").starts_with("urn:uuid:"));
    assert_eq!(child(entries[0], "title"), "Decision changed: Close Elm Street & Mill Lane at \"noon\" <b>");
    assert_eq!(child(entries[0], "summary"), "Heat]]> & </summary> dust.");
    assert_eq!(child(entries[0], "updated"), "2026-04-09T10:00:00Z");
    let link = entries[0].children().find(|each| each.has_tag_name(atom("link"))).and_then(|link| link.attribute("href")).unwrap();
    reader.open(link).await.is(200).see("Close Elm Street & Mill Lane");

    // Nothing yet is a feed too, and so is the one in Arabic; what is not there is not.
    reader.speaks("ar");
    for query in ["kind=tests", "kind=decisions", "from=2030-01-01&kind=%3C%26"] {
        let answer = reader.open(&format!("{}?{query}", urls::CHANGES_ATOM)).await;
        answer.is(200);
        let xml = roxmltree::Document::parse(&answer.body).unwrap_or_else(|error| panic!("{error}: {}", answer.body));
        assert_eq!(xml.root_element().attribute(("http://www.w3.org/XML/1998/namespace", "lang")), Some("ar"));
    }
    reader.open(&format!("{}?mission=none", urls::CHANGES_ATOM)).await.is(404);
});

both!(hidden_words_stay_out_of_the_feed, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let author = world.guest().await;
    let idea = world.idea_by(author.id, mission, "Words that go away", "open").await;
    let mut browser = world.browser_of(&author);
    browser.open(&urls::edit_idea(idea)).await;
    browser.press("Save", &[("sentence", "Other words that go away"), ("reason", "A reason that goes away")]).await.is(200);
    let mut reader = world.browser();
    reader.open(urls::CHANGES_ATOM).await.is(200);
    assert!(reader.page().body.contains("Other words that go away"));
    let key = world.database.id(idea.uuid());
    world.database.execute(&format!("UPDATE ideas SET state = 'hidden' WHERE id = {key}")).await;
    reader.open(urls::CHANGES_ATOM).await.is(200).lacks("go away").lacks("goes away");
});

both!(the_table_opens_in_a_spreadsheet_and_runs_nothing, |world| async move {
    let mission = world.mission_with("cooler-streets", |fields| fields.title = "Cool, \"calm\" streets".to_owned()).await;
    let (_, mut staff) = officer(&world).await;
    let id = world.decision(mission, |_| {}).await;
    let words = [("what", "=HYPERLINK(1) and close"), ("because", "One line.\n\nAnother, with \"quotes\".")];
    act(&mut staff, id, ChangeKind::Changed, "Publish the change", &with(BECAUSE, &words)).await.is(200);
    let mut reader = world.browser();
    reader.open(&format!("{}?kind=decisions", urls::CHANGES)).await;
    reader.follow("Get CSV").await.is(200);
    let answer = reader.page();
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    let lines = answer.body.strip_prefix('\u{FEFF}').expect("a byte order mark");
    let mut table = csv::Reader::from_reader(lines.as_bytes());
    assert_eq!(table.headers().unwrap().iter().next(), Some("changed_at"));
    let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 1);
    let row: Vec<&str> = rows[0].iter().collect();
    assert_eq!(row[..5], ["2026-04-09T10:00:00Z", "decision.changed", "Decision changed", "'=HYPERLINK(1) and close", "2"]);
    assert_eq!(row[5..8], ["One line.\n\nAnother, with \"quotes\".", "Cool, \"calm\" streets", "1"]);
    assert!(row[8].ends_with(&urls::decision(id)), "{}", row[8]);
    reader.open(&format!("{}?mission=none", urls::CHANGES_CSV)).await.is(404);
    reader.open(&format!("{}?kind=tests", urls::CHANGES_CSV)).await.is(200);
    assert_eq!(reader.page().body.lines().count(), 1);
});
