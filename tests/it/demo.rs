//! `turnstone demo`: made-up content that holds together, is marked as made up, and stays apart from real missions.

use crate::support::World;
use app::urls;
use server::demo::{Demo, DemoError, add};

async fn demo(world: &World) -> Demo {
    add(world.app(), false).await.unwrap()
}

/// Counts that are kept beside the rows they count.
async fn assert_counts(world: &World) {
    for (what, wrong) in [
        (
            "answers of ideas",
            "SELECT COUNT(*) FROM ideas WHERE answer_count <> (SELECT COUNT(*) FROM votes WHERE votes.idea_id = ideas.id) \
             OR answer_count <> agree_count + disagree_count + unsure_count",
        ),
        ("answers and events", "SELECT COUNT(*) - (SELECT COUNT(*) FROM vote_events) FROM votes"),
        (
            "people",
            "SELECT COUNT(*) FROM missions WHERE people_count <> \
             (SELECT COUNT(*) FROM participations WHERE participations.mission_id = missions.id)",
        ),
        (
            "ideas",
            "SELECT COUNT(*) FROM missions WHERE idea_count <> (SELECT COUNT(*) FROM ideas WHERE ideas.mission_id = missions.id \
             AND state NOT IN ('held', 'hidden', 'withdrawn'))",
        ),
        (
            "viewpoints of ideas",
            "SELECT COUNT(*) FROM ideas WHERE viewpoint_count <> \
             (SELECT COUNT(*) FROM viewpoints WHERE viewpoints.target_id = ideas.id AND viewpoints.state = 'open')",
        ),
        (
            "helpful marks",
            "SELECT COUNT(*) FROM viewpoints WHERE helpful_count <> \
             (SELECT COUNT(*) FROM helpful_marks WHERE helpful_marks.viewpoint_id = viewpoints.id)",
        ),
        ("their own ideas", "SELECT COUNT(*) FROM votes JOIN ideas ON ideas.id = votes.idea_id WHERE ideas.author_id = votes.person_id"),
        (
            "ideas before they were sent",
            "SELECT COUNT(*) FROM votes JOIN ideas ON ideas.id = votes.idea_id WHERE votes.created_at < ideas.created_at",
        ),
    ] {
        assert_eq!(world.database.number(wrong).await, 0, "{what}");
    }
    let now = world.now().micros();
    for table in ["missions", "ideas", "votes", "viewpoints", "changes", "participations", "idea_versions"] {
        let later = format!("SELECT COUNT(*) FROM {table} WHERE created_at > {now}");
        assert_eq!(world.database.number(&later).await, 0, "{table} from the future");
    }
}

both!(the_demo_is_rich_marked_and_counted, |world| async move {
    let made = demo(&world).await;
    assert_eq!(made.missions.len(), 3);
    assert_counts(&world).await;
    let mut browser = world.browser();
    for slug in &made.missions {
        browser.open(&urls::mission(slug)).await.is(200).see("This mission is made up.");
        browser.open(&urls::ideas(slug)).await.is(200).see("This mission is made up.");
    }
    browser.open("/missions/cooler-streets").await.see("Cooler streets by 2030").see("Amina Osei").see("388 people").see("46 ideas");
    let sails = world.database.number("SELECT number FROM ideas WHERE sentence LIKE 'Put shade sails%' AND version = 2").await;
    assert!(sails > 1, "an idea that was changed and builds on another");
    for state in ["open", "tested", "decided", "not_now", "cannot_do", "held", "withdrawn"] {
        let count = format!("SELECT COUNT(*) FROM ideas WHERE state = '{state}'");
        assert!(world.database.number(&count).await > 0, "{state}");
    }
    assert_eq!(world.database.number("SELECT COUNT(*) FROM viewpoints WHERE state = 'withdrawn' AND thought = ''").await, 1);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM missions WHERE NOT demo").await, 0);
    // No mail could reach anyone of the demo.
    assert_eq!(world.database.number("SELECT COUNT(*) FROM people WHERE email IS NOT NULL AND email NOT LIKE '%@example.org'").await, 0);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM people WHERE email IS NOT NULL").await, 4);
});

both!(the_sign_ins_work_until_the_next_ones, |world| async move {
    let first = demo(&world).await;
    let roles: Vec<&str> = first.sign_ins.iter().map(|sign_in| sign_in.role.code()).collect();
    assert_eq!(roles, ["resident", "facilitator", "officer", "admin"]);
    for sign_in in &first.sign_ins {
        let mut browser = world.browser();
        browser.open(urls::SIGN_IN_PASSWORD).await;
        browser.press("Sign in", &[("email", &sign_in.email), ("password", &sign_in.password)]).await.is(200);
        browser.open(urls::ME).await.is(200).see(&sign_in.email);
    }
    let second = demo(&world).await;
    for (old, new) in first.sign_ins.iter().zip(&second.sign_ins) {
        assert_ne!(old.password, new.password);
        let mut browser = world.browser();
        browser.open(urls::SIGN_IN_PASSWORD).await;
        browser.press("Sign in", &[("email", &old.email), ("password", &old.password)]).await.is(422);
    }
});

both!(the_demo_is_made_once, |world| async move {
    demo(&world).await;
    let tables =
        ["missions", "mission_versions", "people", "ideas", "idea_versions", "votes", "vote_events", "viewpoints", "changes", "decisions"];
    let mut before = Vec::new();
    for table in tables {
        before.push(world.database.number(&format!("SELECT COUNT(*) FROM {table}")).await);
    }
    world.clock.move_on(24 * 3600);
    demo(&world).await;
    for (table, before) in tables.into_iter().zip(before) {
        assert_eq!(world.database.number(&format!("SELECT COUNT(*) FROM {table}")).await, before, "{table}");
    }
});

both!(the_demo_can_be_tried_on_any_day, |world| async move {
    demo(&world).await;
    // A hundred days later every mission would be over.
    world.clock.move_on(100 * 24 * 3600);
    demo(&world).await;
    let mut read = world.app().reader.begin().await.unwrap();
    for mission in read.missions(10, 0).await.unwrap() {
        assert_eq!(mission.mission.takes_part(world.clock.moment()), Ok(()), "{}", mission.slug);
    }
    assert_counts(&world).await;
});

both!(the_demo_keeps_away_from_real_missions, |world| async move {
    world.mission("cooler-streets").await;
    let refused = add(world.app(), false).await;
    assert!(matches!(refused, Err(DemoError::RealMissions(1))));
    assert_eq!(world.database.number("SELECT COUNT(*) FROM people").await, 0, "nothing is left of it");
    let beside = add(world.app(), true).await.unwrap();
    assert!(beside.missions.contains(&"cooler-streets-demo".to_owned()), "the real one keeps its address: {:?}", beside.missions);
    // Once it is there, it is there.
    demo(&world).await;
});

both!(an_address_of_someone_else_is_left_alone, |world| async move {
    let officer = server::people_admin::NewUser {
        email: "officer@example.org".to_owned(),
        name: "Test Officer".to_owned(),
        role: domain::person::Role::Officer,
        job: None,
        missions: Vec::new(),
        password: "a long and good password".to_owned(),
    };
    server::people_admin::add_user(world.app(), &officer).await.unwrap();
    assert!(matches!(add(world.app(), false).await, Err(DemoError::Taken("officer@example.org"))));
    assert_eq!(world.database.number("SELECT COUNT(*) FROM missions").await, 0);
});
