//! What was answered is kept, whatever happens to the process.

use crate::support::{Backend, backend::Database, browser::Browser, folder::Folder, process::Process};
use app::urls;
use domain::IdeaId;
use futures::future::join_all;
use reqwest::Method;
use server::auth::token;
use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicUsize, Ordering},
};
use tokio::sync::Notify;

const CHOICES: [&str; 3] = ["agree", "disagree", "unsure"];
const FORM: &str = "application/x-www-form-urlencoded";

/// A process of its own goes by the clock of the machine, so the mission has no last day.
fn open_for_ever(mission: &mut domain::mission::Mission) {
    mission.answer_by = None;
    mission.reply_by = None;
}

/// One person who answers ideas until the server is gone, and what was answered with 303.
struct Voter {
    browser: Browser,
    answered: BTreeMap<IdeaId, &'static str>,
    /// Drafts that were begun, and the ideas that they became, with their sentences.
    proposed: Vec<(String, String)>,
}

/// Sends a form and gives where its answer leads; `None` when no answer came.
async fn sent(browser: &mut Browser, path: &str, body: String) -> Option<String> {
    let request = browser.request(Method::POST, path).header("content-type", FORM).body(body);
    let answer = browser.try_raw(request).await?;
    browser.take_cookies(&answer);
    assert_eq!(answer.status, 303, "{path}: {}", answer.text());
    Some(answer.header("location").to_owned())
}

impl Voter {
    async fn vote(&mut self, idea: IdeaId, choice: &'static str, once: &str) -> Option<()> {
        // Without an answer the vote may have been kept or not: nobody was told.
        self.answered.remove(&idea);
        sent(&mut self.browser, &urls::vote(idea), format!("choice={choice}&once={once}")).await?;
        self.answered.insert(idea, choice);
        Some(())
    }

    async fn propose(&mut self, sentence: String, once: &str) -> Option<()> {
        let body = format!("sentence={}&once={once}-begin", sentence.replace(' ', "+"));
        let draft = sent(&mut self.browser, &urls::new_idea("cooler-streets"), body).await?;
        self.proposed.push((draft.clone(), sentence.clone()));
        let (draft, _) = draft.rsplit_once('/').expect("the address of a draft");
        let idea = sent(&mut self.browser, &format!("{draft}/check"), format!("once={once}-check")).await?;
        self.proposed.push((idea, sentence));
        Some(())
    }
}

/// Votes, changes and new votes from several connections until `stop_after` were answered; then the process is killed.
async fn votes_until_killed(process: Process, voters: &mut [Voter], ideas: &[IdeaId], stop_after: usize, round: usize) {
    let (done, enough) = (AtomicUsize::new(0), Notify::new());
    let voting = voters.iter_mut().enumerate().map(|(who, voter)| {
        let (done, enough) = (&done, &enough);
        async move {
            for (at, idea) in ideas.iter().cycle().enumerate() {
                let once = format!("key-{round}-{who}-{at}-0123456789");
                let answered = if at % 4 == 3 && voter.proposed.len() < 30 {
                    voter.propose(format!("Proposal {round} of {who} at {at}"), &once).await
                } else {
                    voter.vote(*idea, CHOICES[(who + at + round) % 3], &once).await
                };
                if answered.is_none() {
                    return;
                }
                if done.fetch_add(1, Ordering::Relaxed) + 1 == stop_after {
                    enough.notify_one();
                }
            }
        }
    });
    let killing = async {
        enough.notified().await;
        process.kill().await;
    };
    futures::join!(join_all(voting), killing);
    assert!(done.load(Ordering::Relaxed) >= stop_after);
}

/// The counts that pages show are what the votes say, and the votes are what their events say.
async fn counts_are_true(database: &Database) {
    for (column, counted) in [
        ("agree_count", "v.choice = 'agree'"),
        ("disagree_count", "v.choice = 'disagree'"),
        ("unsure_count", "v.choice = 'unsure'"),
        ("matters_count", "v.matters"),
        ("answer_count", "1 = 1"),
    ] {
        let wrong =
            format!("SELECT COUNT(*) FROM ideas i WHERE i.{column} <> (SELECT COUNT(*) FROM votes v WHERE v.idea_id = i.id AND {counted})");
        assert_eq!(database.number(&wrong).await, 0, "{column} is not what the votes say");
    }
    for (column, table, counted) in [
        ("vote_count", "votes", "t.mission_id = m.id"),
        ("people_count", "participations", "t.mission_id = m.id"),
        ("idea_count", "ideas", "t.mission_id = m.id AND t.state NOT IN ('held', 'hidden', 'withdrawn')"),
    ] {
        let wrong = format!("SELECT COUNT(*) FROM missions m WHERE m.{column} <> (SELECT COUNT(*) FROM {table} t WHERE {counted})");
        assert_eq!(database.number(&wrong).await, 0, "{column} is not what {table} say");
    }
    let without_event = "SELECT COUNT(*) FROM votes v WHERE NOT EXISTS (SELECT 1 FROM vote_events e WHERE e.idea_id = v.idea_id \
                         AND e.person_id = v.person_id AND e.choice = v.choice)";
    assert_eq!(database.number(without_event).await, 0, "a vote has no event");
    let half = "SELECT COUNT(*) FROM ideas i WHERE NOT EXISTS (SELECT 1 FROM idea_versions v WHERE v.idea_id = i.id) \
                OR i.number > (SELECT m.last_number FROM missions m WHERE m.id = i.mission_id)";
    assert_eq!(database.number(half).await, 0, "an idea is only half there");
}

/// The vote of a browser as the database holds it.
async fn vote_of(database: &Database, browser: &Browser, idea: IdeaId) -> Option<String> {
    let hash = token::hash(browser.cookie("turnstone").expect("a session"));
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let hash = match database.backend {
        Backend::Sqlite => format!("x'{hash}'"),
        Backend::Postgres => format!("'\\x{hash}'::bytea"),
    };
    let idea = database.id(idea.uuid());
    let question = format!(
        "SELECT choice FROM votes WHERE idea_id = {idea} AND person_id = (SELECT person_id FROM sessions WHERE token_hash = {hash})"
    );
    database.rows(&question).await.into_iter().flatten().flatten().next()
}

both!(every_answered_vote_and_proposal_survives_a_kill, |world| async move {
    let mission = world.mission_with("cooler-streets", open_for_ever).await;
    let mut ideas = Vec::new();
    for at in 0..20 {
        ideas.push(world.idea(mission, &format!("Idea of number {at}")).await);
    }
    // Nothing else holds the database open, so that what the killed process leaves is what the next one finds.
    world.server.stop().await;
    let data = Folder::new();
    let mut voters: Vec<Voter> = Vec::new();
    for (round, stop_after) in [35, 90, 15].into_iter().enumerate() {
        let process = Process::start(&world.database.address, &data).await;
        for _ in 0..3 {
            voters.push(Voter { browser: process.browser(), answered: BTreeMap::new(), proposed: Vec::new() });
        }
        for voter in &mut voters {
            voter.browser.moved_to(&process.base);
        }
        votes_until_killed(process, &mut voters, &ideas, stop_after, round).await;
        let again = Process::start(&world.database.address, &data).await;
        again.browser().open("/readyz").await.is(200);
        let mut checked = 0;
        for voter in &voters {
            for (idea, choice) in &voter.answered {
                assert_eq!(vote_of(&world.database, &voter.browser, *idea).await.as_deref(), Some(*choice), "an answered vote is gone");
                checked += 1;
            }
            for (place, sentence) in &voter.proposed {
                let id: uuid::Uuid = place.split('/').nth(2).and_then(|id| id.parse().ok()).expect("an identifier");
                let table = if place.starts_with("/drafts/") { "drafts" } else { "ideas" };
                let id = world.database.id(id);
                let kept = world.database.rows(&format!("SELECT sentence FROM {table} WHERE id = {id}")).await;
                assert_eq!(kept, [[Some(sentence.clone())]], "an answered proposal is gone: {place}");
                checked += 1;
            }
        }
        assert!(checked >= stop_after.min(30), "only {checked} votes were looked for");
        counts_are_true(&world.database).await;
        again.kill().await;
    }
});

both!(many_processes_start_at_once_on_an_empty_database, |world| async move {
    let database = Database::empty(world.database.backend).await;
    let data = Folder::new();
    let processes = join_all((0..5).map(|_| Process::start(&database.address, &data))).await;
    for process in &processes {
        process.browser().open("/readyz").await.is(200);
        process.browser().open("/missions").await.is(200);
    }
    let files = std::fs::read_dir(crate::invariants::root().join("migrations/sqlite")).unwrap().count();
    assert_eq!(database.number("SELECT COUNT(*) FROM _sqlx_migrations WHERE success").await, i64::try_from(files).unwrap());
    assert_eq!(database.number("SELECT COUNT(*) FROM settings WHERE name = 'secret'").await, 1);
    for process in processes {
        process.kill().await;
    }
    database.remove().await;
});

both!(a_request_in_flight_is_finished_before_it_stops, |world| async move {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let mission = world.mission_with("cooler-streets", open_for_ever).await;
    let idea = world.idea(mission, "Plant trees").await;
    let mut process = Process::start(&world.database.address, &Folder::new()).await;
    let host = process.base.trim_start_matches("http://").to_owned();
    let mut stream = tokio::net::TcpStream::connect(&host).await.unwrap();
    let (body, rest) = ("choice=ag", "ree");
    let length = body.len() + rest.len();
    let head = format!(
        "POST {} HTTP/1.1\r\nhost: {host}\r\ncontent-type: {FORM}\r\nexpect: 100-continue\r\ncontent-length: {length}\r\n\r\n",
        urls::vote(idea)
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    // "100 Continue" says that the program has begun to take the request.
    let mut read = vec![0; 1024];
    let count = stream.read(&mut read).await.unwrap();
    assert!(read[..count].starts_with(b"HTTP/1.1 100"), "{}", String::from_utf8_lossy(&read[..count]));
    stream.write_all(body.as_bytes()).await.unwrap();
    process.ask_to_stop().await;
    process.until_it_says("asked to stop").await;
    stream.write_all(rest.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 303"), "{}", String::from_utf8_lossy(&answer));
    assert!(process.ended().await.success());
    counts_are_true(&world.database).await;
    assert_eq!(world.database.number("SELECT agree_count FROM ideas").await, 1);
});
