//! Missions: staff start and change them, everyone reads them, and nothing that was written is lost.

use crate::support::{Browser, World, content::Known};
use app::urls;
use domain::{
    MissionId,
    mission::{Influence, Stage, Team, TeamPart},
    person::Role,
};

/// Facilitates these missions and no others.
async fn facilitator_of(world: &World, mission: MissionId) -> Known {
    let known = world.staff(Role::Facilitator).await;
    let [person, mission] = [known.id.uuid(), mission.uuid()].map(|id| world.database.id(id));
    let nothing = format!("UPDATE people SET facilitates_all = (1 = 0) WHERE id = {person}");
    let this = format!("INSERT INTO facilitators (person_id, mission_id) VALUES ({person}, {mission})");
    world.database.execute(&format!("{nothing}; {this}")).await;
    known
}

async fn officer(world: &World) -> Browser {
    world.browser_of(&world.staff(Role::Officer).await)
}

/// The form that changes a mission, open in a browser.
async fn editing(browser: &mut Browser, slug: &str) {
    browser.open(&urls::edit_mission(slug)).await.is(200);
}

const WHOLE: &[(&str, &str)] = &[
    ("title", "Cooler streets by 2030"),
    ("change", "No one stays indoors because their street is too hot."),
    ("why_now", "Last summer was hot.\n\nTwo stops had to close."),
    ("keep-1", "Ambulances get through."),
    ("keep-3", "No one loses a seat."),
    ("good-1", "Quiet streets"),
    ("good-1-far", "nobody gets to work."),
    ("good-2", "Easy ways"),
    ("good-2-far", "a street is too hot."),
    ("influence", "decide_together"),
    ("open", "Shade at six places."),
    ("fixed", "The money."),
    ("answer_by", "2026-06-12"),
    ("reply_by", "2026-06-26"),
    ("deadline", "2026-12-31"),
    ("leader", "Amina Osei"),
    ("leader_role", "Head of Streets"),
    ("team-1", "Streets team"),
    ("team-1-part", "leads"),
    ("team-4", "Bus company"),
    ("team-4-part", "knows"),
    ("stage", "choose"),
];

both!(an_officer_starts_a_mission_that_everyone_reads, |world| async move {
    let mut staff = officer(&world).await;
    staff.open(urls::MISSIONS).await.see("No mission has started yet.");
    staff.follow("Start a mission").await.is(200);
    staff.press("Start a mission", WHOLE).await.is(200).see("Saved. The mission is open.");
    assert_eq!(staff.page().path(), "/missions/cooler-streets-by-2030");

    let mut stranger = world.browser();
    stranger.open("/missions/cooler-streets-by-2030").await.is(200).lacks("Saved.").lacks("Change this mission");
    for words in [
        "No one stays indoors because their street is too hot.",
        "Last summer was hot.",
        "Ambulances get through.",
        "No one loses a seat.",
        "Quiet streets We have gone too far when nobody gets to work.",
        "We decide together. Shade at six places.",
        "Answer by 12 June 2026. We publish what we choose, and why, by 26 June 2026.",
        "Amina Osei",
        "Streets team",
        "Bus company",
        "needs to know",
        "The money.",
        "31 December 2026",
        "There are no ideas yet.",
    ] {
        stranger.page().see(words);
    }
    assert_eq!(stranger.page().all("h1"), ["Cooler streets by 2030"]);
    stranger.open(urls::CHANGES).await.see("New mission").see("Cooler streets by 2030");
    stranger.open(urls::HOME).await.see("Cooler streets by 2030").see("New since 9 April 2026");
    let records = "SELECT COUNT(*) FROM action_records WHERE action = 'mission.started'";
    assert_eq!(world.database.number(records).await, 1);
});

both!(every_problem_shows_and_nothing_typed_is_lost, |world| async move {
    let mut staff = officer(&world).await;
    staff.open(urls::NEW_MISSION).await;
    let typed = [("title", ""), ("why_now", "A </textarea><b>long</b> story"), ("reply_by", "2026-05-01"), ("answer_by", "2026-05-02")];
    let page = staff.press("Start a mission", &typed).await.is(422);
    assert!(page.title().starts_with("Error: "), "{}", page.title());
    for problem in
        ["Name of the mission: Write something here.", "What an answer can change: Choose one answer.", "This day comes too early."]
    {
        page.see(problem);
    }
    assert_eq!(page.field("why_now"), "A </textarea><b>long</b> story");
    assert_eq!(page.field("reply_by"), "2026-05-01");
    for href in page.hrefs().iter().filter_map(|href| href.strip_prefix('#')).filter(|href| *href != "main") {
        assert_eq!(page.count(&format!("[id='{href}']")), 1, "no field #{href}");
    }

    let mut fields = WHOLE.to_vec();
    fields.extend([("attribution_url", "javascript:alert(1)"), ("slug", "Not A Slug")]);
    staff.press("Start a mission", &fields).await.is(422).see("This is not a web address.").see("Use small letters a to z");
    fields.retain(|(name, _)| *name != "attribution_url" && *name != "slug");
    fields.extend([("attribution_url", ""), ("slug", "streets")]);
    staff.press("Start a mission", &fields).await.is(200);
    assert_eq!(staff.page().path(), "/missions/streets");

    // The name in the web address is used now; one made from the title finds another.
    for (slug, status, path) in [("streets", 422, "/missions/new"), ("", 200, "/missions/cooler-streets-by-2030")] {
        staff.open(urls::NEW_MISSION).await;
        fields.pop();
        fields.push(("slug", slug));
        staff.press("Start a mission", &fields).await.is(status);
        assert_eq!(staff.page().path(), path);
    }
    staff.open(urls::NEW_MISSION).await;
    staff.press("Start a mission", &fields).await.is(200);
    assert_eq!(staff.page().path(), "/missions/cooler-streets-by-2030-2");
});

both!(more_rows_for_teams_lose_nothing, |world| async move {
    let mut staff = officer(&world).await;
    staff.open(urls::NEW_MISSION).await;
    assert_eq!(staff.page().count("[name^=team-][type=text]"), 8);
    staff.press("Add more teams", WHOLE).await.is(200).lacks("This is not saved yet");
    assert_eq!(staff.page().count("[name^=team-][type=text]"), 12);
    assert_eq!(staff.page().field("title"), "Cooler streets by 2030");
    assert_eq!(staff.page().field("team-4-part"), "knows");
    staff.press("Start a mission", &[("team-12", "The twelfth team")]).await.is(200).see("The twelfth team").see("Bus company");
    editing(&mut staff, "cooler-streets-by-2030").await;
    staff.press("Add more teams", &[("title", "Typed already")]).await.is(200);
    assert_eq!(staff.page().field("title"), "Typed already");
    // Only the form was asked for again: nothing is kept, for nobody.
    assert_eq!(world.database.number("SELECT version FROM missions").await, 1);
    let mut stranger = world.browser();
    let post = |path: &str| stranger.request(reqwest::Method::POST, path).header("content-type", "application/x-www-form-urlencoded");
    for path in [urls::NEW_MISSION.to_owned(), urls::edit_mission("cooler-streets-by-2030")] {
        stranger.send_raw(post(&path).body("more_teams=1&title=x")).await.is(403);
    }
    stranger.open(urls::NEW_MISSION).await.is(403).see("Sign in to see this page");
});

both!(a_change_keeps_the_old_version_and_says_why, |world| async move {
    world.mission("cooler-streets").await;
    let mut staff = officer(&world).await;
    staff.open(&urls::mission("cooler-streets")).await;
    staff.follow("Change this mission").await.is(200);
    // The form holds exactly what is kept: sent as it is, there is nothing to save.
    staff.press("Save the new version", &[("reason", "No change at all.")]).await.is(409).see("You changed nothing yet");
    assert_eq!(staff.page().field("reason"), "No change at all.");
    staff.press("Save the new version", &[("reason", " "), ("fixed", "The tram stays until 2031.")]).await.is(422);
    staff.page().see("What changed, and why? Write something here.");
    staff.press("Save the new version", &[("reason", "The council voted on the tram.")]).await.is(200).see("The tram stays until 2031.");
    editing(&mut staff, "cooler-streets").await;
    staff.press("Save the new version", &[("reason", "We start to try."), ("stage", "try")]).await.is(200);

    let mut stranger = world.browser();
    stranger.open(&urls::mission("cooler-streets")).await.see("You read version 3.");
    stranger.follow("See every version").await.is(200);
    assert_eq!(stranger.page().all("h2").len(), 3 + 3, "three versions, three headings of the foot");
    for words in [
        "Version 3, 9 April 2026",
        "Changed by Test officer",
        "The council voted on the tram.",
        "Before The tram stays. Now The tram stays until 2031.",
        "Before Choose Now Try",
        "This is how the mission started.",
    ] {
        stranger.page().see(words);
    }
    stranger
        .open(urls::CHANGES)
        .await
        .see("Mission changed")
        .see("The council voted on the tram.")
        .see("Moved to: Try")
        .see("We start to try.");
    stranger.open(&format!("{}?mission=cooler-streets", urls::CHANGES)).await.see("We start to try.");
    stranger.open(&format!("{}?mission=no-such", urls::CHANGES)).await.is(404);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM mission_versions").await, 3);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM action_records WHERE action = 'mission.changed'").await, 2);
});

both!(two_editors_never_undo_each_other, |world| async move {
    world.mission("cooler-streets").await;
    let (mut one, mut two) = (officer(&world).await, officer(&world).await);
    editing(&mut one, "cooler-streets").await;
    editing(&mut two, "cooler-streets").await;
    let first = [("reason", "The first."), ("open", "Shade at nine places."), ("leader", "First Leader")];
    one.press("Save the new version", &first).await.is(200);

    let second = [("reason", "The second."), ("open", "Shade at two places."), ("fixed", "Nothing is fixed.")];
    let page = two.press("Save the new version", &second).await.is(409);
    page.see("Someone else changed this before you.");
    page.see("On the page now Shade at nine places. What you typed Shade at two places.");
    page.see("Changed by the other person").see("Who leads and replies");
    // What I typed is in the form, and so is what only the other one touched.
    for (field, value) in [
        ("open", "Shade at two places."),
        ("fixed", "Nothing is fixed."),
        ("leader", "First Leader"),
        ("reason", "The second."),
        ("version", "2"),
    ] {
        assert_eq!(page.field(field), value, "{field}");
    }
    assert_eq!(world.database.number("SELECT version FROM missions").await, 2);
    two.press("Save the new version", &[]).await.is(200).see("Shade at two places.").see("First Leader").see("Nothing is fixed.");
    assert_eq!(world.database.number("SELECT version FROM missions").await, 3);
    two.open(&urls::mission_versions("cooler-streets")).await.see("Before Shade at nine places. Now Shade at two places.");
});

both!(editors_at_the_same_moment_make_one_version, |world| async move {
    world.mission("cooler-streets").await;
    let mut editors = Vec::new();
    for number in 0..4 {
        let mut staff = officer(&world).await;
        editing(&mut staff, "cooler-streets").await;
        let reason = format!("Reason {number}");
        editors.push((staff.filled("Save the new version", &[("reason", &reason), ("fixed", &reason)]), staff));
    }
    let answers = futures::future::join_all(editors.iter().map(|(form, staff)| staff.send(form))).await;
    let mut statuses: Vec<_> = answers.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409, 409, 409]);
    assert_eq!(world.database.number("SELECT version FROM missions").await, 2);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM changes").await, 1);
    // The same form again is the same act, not another version.
    let (form, winner) = editors.iter().zip(&answers).find(|(_, answer)| answer.status == 303).map(|(editor, _)| editor).unwrap();
    winner.send(form).await.is(303);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM mission_versions").await, 2);
});

both!(only_those_who_may_change_a_mission, |world| async move {
    let here = world.mission("here").await;
    world.mission("there").await;
    let (guest, facilitator) = (world.guest().await, facilitator_of(&world, here).await);
    let (everywhere, admin) = (world.staff(Role::Facilitator).await, world.staff(Role::Admin).await);
    // Who, then the status of: starting one, changing "here", changing "there".
    for (known, new, edits_here, edits_there) in [
        (None, 403, 403, 403),
        (Some(guest), 403, 403, 403),
        (Some(facilitator), 403, 200, 403),
        (Some(everywhere), 403, 200, 200),
        (Some(admin), 200, 200, 200),
    ] {
        let mut browser = known.as_ref().map_or_else(|| world.browser(), |known| world.browser_of(known));
        browser.open(urls::NEW_MISSION).await.is(new);
        browser.open(&urls::edit_mission("there")).await.is(edits_there);
        browser.open(&urls::edit_mission("here")).await.is(edits_here);
        let forged =
            [(urls::NEW_MISSION.to_owned(), new), (urls::edit_mission("here"), edits_here), (urls::edit_mission("there"), edits_there)];
        for (path, status) in forged {
            let post = browser.request(reqwest::Method::POST, &path).header("content-type", "application/x-www-form-urlencoded");
            let answer = browser.send_raw(post.body("title=Forged&reason=Forged&version=1")).await;
            assert_eq!(answer.status, if status == 200 { 422 } else { 403 }, "{path}: {}", answer.text());
        }
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM missions WHERE title = 'Forged'").await, 0);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM mission_versions").await, 2);
});

both!(the_stage_decides_which_button_comes_first, |world| async move {
    for (stage, first) in
        [(Stage::Look, "Add an idea"), (Stage::Choose, "Answer 2 ideas"), (Stage::Try, "See all 2 ideas"), (Stage::Do, "See all 2 ideas")]
    {
        let slug = format!("mission-{}", stage.code());
        let mission = world.mission_with(&slug, |fields| fields.stage = stage).await;
        world.idea(mission, "Plant trees").await;
        world.idea(mission, "Paint roofs white").await;
        let mut browser = world.browser();
        let page = browser.open(&urls::mission(&slug)).await.is(200);
        assert_eq!(page.all("main .btn.big").first().map(String::as_str), Some(first), "{stage:?}");
        assert_eq!(page.all("main .btn.big").len(), 2);
        assert_eq!(page.all("[aria-current=step]").len(), 1);
    }
});

both!(a_closed_mission_can_be_read_and_says_so, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let idea = world.idea(mission, "Plant trees at the bus stops").await;
    let mut browser = world.browser();
    browser.open(&urls::vote(idea)).await;
    let late = browser.filled("Save answer", &[("choice", "agree")]);
    world.clock.move_on(70 * 24 * 3600);
    let page = browser.open(&urls::mission("cooler-streets")).await.is(200).see("This mission took answers until 12 June 2026.");
    page.see("Answers ended on 12 June 2026.").see("Plant trees at the bus stops").lacks("Add an idea").lacks("Answer ");
    let page = browser.open(urls::HOME).await.is(200).see("Answers ended on 12 June 2026");
    assert_eq!(page.all("main .btn"), ["See 1 idea", "See all missions", "See 1 idea"]);
    browser.open(&urls::cards("cooler-streets")).await.is(200).see("This mission took answers until").lacks("Save and next");
    assert_eq!(browser.page().count("input[type=radio]"), 0);
    browser.go(late).await.is(409).see("This mission took answers until 12 June 2026.");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM votes").await, 0);
});

both!(home_says_what_this_place_is_for_with_any_number_of_missions, |world| async move {
    let mut browser = world.browser();
    let page = browser.open(urls::HOME).await.is(200).see("No mission has started yet.").see("How it works");
    assert_eq!(page.count("h1"), 1);
    assert_eq!(page.count("ol.strand"), 0);
    page.lacks("Start a mission");
    officer(&world).await.open(urls::HOME).await.see("Start a mission");
    browser.open(urls::CHANGES).await.is(200).see("Nothing has changed yet.");

    let one = world.mission_with("one", |fields| fields.title = "The first mission".to_owned()).await;
    world.idea(one, "Plant trees").await;
    browser.open(urls::HOME).await.see("The first mission").see("Answer 1 idea").lacks("No mission has started");

    // The open one that asks for answers comes first, whichever is newer; the closed one comes last.
    world.mission_with("closed", |fields| fields.answer_by = "2026-04-08".parse().ok()).await;
    for number in 0..30 {
        world.clock.move_on(1);
        world.mission_with(&format!("more-{number}"), |fields| fields.stage = Stage::Look).await;
    }
    let page = browser.open(urls::HOME).await.is(200).see("See all 32 missions");
    assert_eq!(page.all("article h3"), ["The first mission", "Cooler streets", "Cooler streets"]);
    let page = browser.open(urls::MISSIONS).await.is(200).see("Missions 1 to 20 of 32");
    assert_eq!(page.count("ul.list > li"), 20);
    assert_eq!(page.all("ul.list h2").first().map(String::as_str), Some("The first mission"));
    let page = browser.follow("Next page").await.is(200).see("Missions 21 to 32 of 32");
    assert_eq!(page.hrefs().iter().rfind(|href| href.starts_with("/missions/")).map(String::as_str), Some("/missions/closed"));
    browser.open("/missions?page=99").await.is(200).see("There are no missions on this page.");
});

both!(words_of_staff_are_never_markup, |world| async move {
    let attack = "<img src=x onerror=alert(1)>\"'&";
    let mut staff = officer(&world).await;
    staff.open(urls::NEW_MISSION).await;
    let mut fields: Vec<(&str, &str)> = WHOLE.to_vec();
    for (name, value) in &mut fields {
        if !matches!(*name, "influence" | "stage" | "answer_by" | "reply_by" | "deadline" | "team-1-part" | "team-4-part") {
            *value = attack;
        }
    }
    fields.extend([
        ("slug", "attack"),
        ("attribution", attack),
        ("attribution_url", "https://source.example/?a=\"><script>alert(1)</script>"),
    ]);
    staff.press("Start a mission", &fields).await.is(200);
    editing(&mut staff, "attack").await;
    staff.press("Save the new version", &[("reason", attack), ("title", "</title><script>alert(1)</script>")]).await.is(200);
    for path in [
        urls::HOME.to_owned(),
        urls::MISSIONS.to_owned(),
        urls::CHANGES.to_owned(),
        urls::mission("attack"),
        urls::mission_versions("attack"),
        urls::edit_mission("attack"),
        urls::cards("attack"),
    ] {
        let page = staff.open(&path).await.is(200);
        assert_eq!(page.count("main img, main script"), 0, "{path}");
        assert!(!page.body.contains("<script>alert") && !page.body.contains("<img src=x"), "{path}: {}", page.body);
    }
});

both!(imported_content_says_where_it_comes_from, |world| async move {
    world
        .mission_with("imported", |fields| {
            fields.attribution = "Collected by a newspaper, CC BY 4.0.".to_owned();
            fields.attribution_url = "https://data.example/set".to_owned();
        })
        .await;
    world
        .mission_with("forged", |fields| {
            fields.attribution_url = "javascript:alert(1)".to_owned();
            fields.teams = vec![Team { name: "A".to_owned(), part: TeamPart::Works }];
            fields.influence = Influence::YouDecide;
        })
        .await;
    let mut browser = world.browser();
    let page = browser.open(&urls::mission("imported")).await.is(200).see("Collected by a newspaper, CC BY 4.0.");
    assert_eq!(page.count("a[href='https://data.example/set'][rel~=noopener]"), 1);
    browser.open(&urls::mission("forged")).await.is(200).lacks("javascript:");
});

both!(a_made_up_mission_says_so, |world| async move {
    world.mission("cooler-streets").await;
    let mut browser = world.browser();
    browser.open(&urls::mission("cooler-streets")).await.lacks("Demo content");
    world.database.execute("UPDATE missions SET demo = (1 = 1)").await;
    browser.open(&urls::mission("cooler-streets")).await.see("Demo content").see("This mission is made up.");
});
