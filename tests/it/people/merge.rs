//! A guest's acts move to the account, and nobody counts twice.

use super::{ask, by_link, counts_are_true, vote};
use crate::support::{Browser, World};
use app::urls;
use domain::{
    IdeaId, MissionId, PersonId,
    notice::NoticeKind,
    vote::{Choice, Vote},
};
use server::act::fresh_id;
use store::{
    notices::{About, NewNotice},
    votes::Cast,
};

/// `agree/disagree/unsure/matters` of an idea.
async fn tally(world: &World, idea: IdeaId) -> [i64; 4] {
    let mut read = world.app().reader.begin().await.unwrap();
    let tally = read.idea(idea).await.unwrap().unwrap().tally;
    [tally.agree, tally.disagree, tally.unsure, tally.matters]
}

async fn cast(world: &World, person: PersonId, mission: MissionId, idea: IdeaId, choice: Choice, matters: bool) {
    let moment = world.clock.moment();
    let mut write = world.app().writer.begin().await.unwrap();
    let vote = Some(Vote { choice, matters });
    let cast = Cast { idea, idea_version: 1, mission, person, vote, event: fresh_id(moment) };
    write.cast_vote(cast, moment.now).await.unwrap();
    write.take_part(mission, person, moment.now).await.unwrap();
    write.commit().await.unwrap();
}

async fn merge(world: &World, guest: PersonId, into: PersonId) -> bool {
    let mut write = world.app().writer.begin().await.unwrap();
    let merged = write.merge_guest(guest, into, world.now()).await.unwrap();
    write.commit().await.unwrap();
    merged
}

/// Rows that still name a person, anywhere but in the table of people and in the record of what was done.
async fn left_behind(world: &World, person: PersonId) -> Vec<&'static str> {
    let id = world.database.id(person.uuid());
    let mut left = Vec::new();
    for (table, column) in [
        ("votes", "person_id"),
        ("vote_events", "person_id"),
        ("ideas", "author_id"),
        ("viewpoints", "author_id"),
        ("drafts", "person_id"),
        ("helpful_marks", "person_id"),
        ("notices", "person_id"),
        ("participations", "person_id"),
        ("follows", "person_id"),
        ("answer_marks", "person_id"),
        ("form_keys", "person_id"),
        ("sessions", "person_id"),
    ] {
        if world.database.number(&format!("SELECT COUNT(*) FROM {table} WHERE {column} = {id}")).await > 0 {
            left.push(table);
        }
    }
    left
}

both!(both_answered_and_the_later_answer_stays, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let [changed, kept, alone] = [
        world.idea(mission, "Plant trees at the bus stops").await,
        world.idea(mission, "Open the fountain at night").await,
        world.idea(mission, "Paint the roofs white").await,
    ];
    let mut laptop = world.browser();
    by_link(&world, &mut laptop, "resident@city.example").await;
    vote(&mut laptop, changed, "agree").await;
    world.clock.move_on(60);
    let mut phone = world.browser();
    vote(&mut phone, changed, "disagree").await;
    vote(&mut phone, kept, "agree").await;
    vote(&mut phone, alone, "unsure").await;
    world.clock.move_on(60);
    vote(&mut laptop, kept, "disagree").await;
    assert_eq!(tally(&world, changed).await, [1, 1, 0, 0]);
    assert_eq!(world.database.number("SELECT people_count FROM missions").await, 2);

    by_link(&world, &mut phone, "resident@city.example").await;
    assert_eq!(tally(&world, changed).await, [0, 1, 0, 0], "the guest answered later");
    assert_eq!(tally(&world, kept).await, [0, 1, 0, 0], "the account answered later");
    assert_eq!(tally(&world, alone).await, [0, 0, 1, 0]);
    assert_eq!(world.database.number("SELECT vote_count FROM missions").await, 3);
    assert_eq!(world.database.number("SELECT people_count FROM missions").await, 1);
    assert_eq!(world.database.number("SELECT COUNT(*) FROM vote_events").await, 5, "the story of the answers stays");
    counts_are_true(&world).await;

    // Both browsers are the same person now, and the guest's earlier answer can be changed on either.
    for browser in [&mut laptop, &mut phone] {
        browser.open(urls::ME).await.is(200).see("You answered 3 ideas.");
        browser.open(&urls::vote(alone)).await;
        assert_eq!(browser.page().field("choice"), "unsure");
    }
    vote(&mut laptop, alone, "agree").await;
    assert_eq!(tally(&world, alone).await, [1, 0, 0, 0]);
});

both!(everything_moves_and_nothing_counts_twice, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let other = world.mission_with("quiet-nights", |fields| fields.title = "Quiet nights".to_owned()).await;
    let [guest, person, neighbour] = [world.guest().await.id, world.guest().await.id, world.guest().await.id];
    let shade = world.idea_by(neighbour, mission, "Plant trees at the bus stops", "open").await;
    world.idea_by(guest, mission, "Open the fountain at night", "open").await;
    let theirs = world.viewpoint_by(neighbour, shade, "I wait there each day.", "open").await;
    let guests = world.viewpoint_by(guest, shade, "My mother waits there.", "open").await;
    let persons = world.viewpoint_by(person, shade, "It floods there.", "open").await;
    world.draft_by(guest, mission, "Benches").await;
    cast(&world, neighbour, mission, shade, Choice::Agree, true).await;
    cast(&world, person, mission, shade, Choice::Agree, true).await;
    cast(&world, guest, mission, shade, Choice::Agree, false).await;
    let quiet = world.idea_by(neighbour, other, "Close the ring road at night", "open").await;
    cast(&world, guest, other, quiet, Choice::Unsure, false).await;
    let now = world.now();
    let mut write = world.app().writer.begin().await.unwrap();
    // Both marked the neighbour's viewpoint; each marked the other's, which turns out to be their own.
    for (viewpoint, by) in [(theirs, guest), (theirs, person), (persons, guest), (guests, person), (guests, neighbour)] {
        assert!(write.mark_helpful(viewpoint, by, true, now).await.is_ok());
    }
    let id = world.fresh_id();
    let notice = NewNotice { id, person: guest, kind: NoticeKind::IdeaViewpoint, about: About::idea(shade), mail_waits: false };
    write.add_notice(notice, now).await.unwrap();
    write.commit().await.unwrap();
    counts_are_true(&world).await;

    assert!(merge(&world, guest, person).await);
    assert_eq!(left_behind(&world, guest).await, Vec::<&str>::new());
    counts_are_true(&world).await;
    assert_eq!(tally(&world, shade).await, [2, 0, 0, 2], "as good as at the same moment: the account's answer stays");
    let mut read = world.app().reader.begin().await.unwrap();
    assert_eq!(read.my_ideas(person, 10, 0).await.unwrap().len(), 1);
    assert_eq!(read.my_viewpoints(person, 10, 0).await.unwrap().len(), 2);
    assert_eq!(read.my_drafts(person, 10, 0).await.unwrap().len(), 1);
    assert_eq!(read.notices(person, 10, 0).await.unwrap().len(), 1);
    assert_eq!(read.my_answers(person).await.unwrap().len(), 2);
    assert_eq!(read.person_today(guest).await.unwrap().unwrap().id, person);
    drop(read);
    for (viewpoint, marks) in [(theirs, 1), (guests, 1), (persons, 0)] {
        let id = world.database.id(viewpoint.uuid());
        assert_eq!(world.database.number(&format!("SELECT helpful_count FROM viewpoints WHERE id = {id}")).await, marks);
    }

    // Again, back, and into oneself: nothing happens.
    for (from, into) in [(guest, person), (person, guest), (person, person)] {
        let before = world.database.snapshot().await;
        assert!(!merge(&world, from, into).await);
        assert!(before.changes(&world.database.snapshot().await).is_empty());
    }
    // A guest whose acts moved here moves on with this one.
    assert!(merge(&world, person, neighbour).await);
    let mut read = world.app().reader.begin().await.unwrap();
    assert_eq!(read.person_today(guest).await.unwrap().unwrap().id, neighbour);
    drop(read);
    counts_are_true(&world).await;
});

both!(an_account_never_moves_into_another, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let shade = world.idea(mission, "Plant trees at the bus stops").await;
    let mut browser = world.browser();
    by_link(&world, &mut browser, "first@city.example").await;
    vote(&mut browser, shade, "agree").await;
    by_link(&world, &mut browser, "second@city.example").await;
    browser.open(urls::ME).await.see("You have not answered an idea yet.");
    assert_eq!(world.database.number("SELECT COUNT(*) FROM people WHERE merged_into IS NOT NULL").await, 0);
    by_link(&world, &mut browser, "first@city.example").await;
    browser.open(urls::ME).await.see("You answered 1 idea.");
});

both!(a_guest_who_answers_while_signing_in_elsewhere_loses_nothing, |world| async move {
    let mission = world.mission("cooler-streets").await;
    let mut ideas = Vec::new();
    for at in 0..12 {
        ideas.push(world.idea(mission, &format!("Idea number {at} of the town")).await);
    }
    let mut account = world.browser();
    by_link(&world, &mut account, "resident@city.example").await;
    let mut guest = world.browser();
    vote(&mut guest, ideas[0], "agree").await;
    let link = ask(&world, &mut guest, "resident@city.example").await;
    guest.open(&link).await;
    let sign_in = guest.filled("Sign in now", &[]);
    let mut sends = Vec::new();
    for idea in &ideas[1..] {
        let mut tab: Browser = guest.clone();
        tab.open(&urls::vote(*idea)).await;
        let press = tab.filled_for(&urls::vote(*idea), &[("choice", "agree")]);
        sends.push(async move { tab.send(&press).await.status });
    }
    let (signed_in, votes) = futures::future::join(guest.send(&sign_in), futures::future::join_all(sends)).await;
    signed_in.is(303);
    // Each answer was the guest's before and came along, or came after and is a stranger's own. None is lost.
    assert_eq!(votes, [303; 11]);
    for idea in &ideas {
        assert_eq!(tally(&world, *idea).await, [1, 0, 0, 0]);
    }
    let merged = "SELECT COUNT(*) FROM votes WHERE person_id IN (SELECT id FROM people WHERE merged_into IS NOT NULL)";
    assert_eq!(world.database.number(merged).await, 0, "an answer stayed with a guest who is gone");
    counts_are_true(&world).await;
});
