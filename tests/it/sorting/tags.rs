//! Tags of a mission.

use super::*;
use domain::TagId;

/// The address of the page that a browser shows.
fn address(browser: &Browser) -> String {
    let url = &browser.page().url;
    format!("{}?{}", url.path(), url.query().unwrap_or_default())
}

async fn add(browser: &mut Browser, name: &str) {
    browser.open(&urls::tags("cooler-streets")).await.is(200);
    browser.press("Add the tag", &[("name", name)]).await;
}

both!(everyone_finds_ideas_by_tag, |world| async move {
    let two = two(&world).await;
    let mut officer = world.browser_of(&two.officer);
    officer.open(&urls::idea_tags(two.shade)).await.is(200).see("This mission has no tags yet.");
    world.browser().open(&urls::ideas("cooler-streets")).await.is(200).lacks("Any tag");
    for name in ["Trees", "Quick wins"] {
        add(&mut officer, name).await;
        officer.page().is(200).see(name);
    }
    add(&mut officer, "TREES").await;
    officer.page().is(422).see("This is the same as another one.");
    assert_eq!(officer.page().field("name"), "TREES");

    officer.open(&urls::idea_tags(two.shade)).await.is(200).see("Trees").see("Quick wins");
    let all: Vec<String> = officer.page().all_attributes("value").into_iter().filter(|value| value.parse::<TagId>().is_ok()).collect();
    assert_eq!(all.len(), 2);
    let mut form = officer.filled("Save the tags", &[]);
    form.pairs.extend(all.iter().map(|tag| ("tag".to_owned(), tag.clone())));
    officer.go(form).await.is(200).see("Everyone sees the tags.");
    officer.open(&urls::idea_tags(two.sails)).await;
    let form = officer.filled("Save the tags", &[]).with("tag", &two.shade.to_string());
    officer.send(&form).await.is(422);
    counts_are_true(&world).await;

    let mut reader = world.browser();
    reader.open(&urls::idea(two.shade)).await.is(200).see("Quick wins");
    reader.follow("Trees").await.is(200).see(SHADE).lacks(SAILS).see("1 idea fits.");
    for order in ["fewest", "newest", "discussed"] {
        let path = format!("{}&order={order}&words=bus", address(&reader));
        reader.clone().open(&path).await.is(200).see(SHADE).lacks(SAILS);
    }

    // A tag that is taken away is gone everywhere, and a link to it asks for nothing.
    let with_tag = address(&reader);
    officer.open(&urls::tags("cooler-streets")).await.see("1 idea has it.");
    let form = officer.filled("Take away", &[]);
    officer.go(form).await.is(200).see("The tag is gone from every idea.");
    officer.open(&urls::tags("cooler-streets")).await.see("1 tag");
    let form = officer.filled("Take away", &[]);
    officer.go(form).await.is(200);
    reader.open(&with_tag).await.is(200).see(SAILS);
    reader.open(&urls::idea(two.shade)).await.lacks("Quick wins");
    counts_are_true(&world).await;
});

both!(a_mission_has_thirty_tags_at_most, |world| async move {
    let two = two(&world).await;
    let mut officer = world.browser_of(&two.officer);
    for at in 0..29 {
        add(&mut officer, &format!("Tag {at}")).await;
    }
    // Two windows add the last one at once: one of them is too many.
    officer.open(&urls::tags("cooler-streets")).await;
    let forms = ["Last", "One more"]
        .map(|name| officer.filled("Add the tag", &[("name", name)]).with("once", &format!("a-key-of-window-{}", name.len())));
    let answers = join_all(forms.iter().map(|form| officer.send(form))).await;
    let mut statuses: Vec<_> = answers.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    add(&mut officer, "Too many").await;
    officer.page().is(409).see("This mission has 30 tags.");
    assert_eq!(officer.page().field("name"), "Too many");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM tags").await, 30);
});
