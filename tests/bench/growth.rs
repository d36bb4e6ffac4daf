//! How pages grow when a town becomes a large city: the same pages, one reader, the middle of many times.

use crate::{
    Arguments, Outcome,
    city::{self, LARGE, Made, SLUG, SMALL, Size, TINY},
    client, commits, megabytes,
    server::{self, Folder, Server},
};
use app::urls;
use domain::{idea, paper::Part, target::Target, test::TestState, viewpoint};
use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

/// Requests of each page, after a few that are not counted.
const REQUESTS: usize = 60;
const WARM_UP: usize = 5;
/// Who looks at the pages of staff.
const OFFICER: &str = "officer@city.example";
const PASSWORD: &str = "wet ink on shell paper";

/// The figures of one city.
struct Figures {
    /// Each page with the middle of its times.
    pages: Vec<(&'static str, Duration)>,
    resident: u64,
}

/// Builds both cities on one kind of database and prints how much slower the large one is.
pub async fn measure(arguments: &Arguments, admin: Option<&str>) -> Outcome<()> {
    let [first, second] = if arguments.tiny { [TINY, TINY.times(2, "double")] } else { [SMALL, LARGE] };
    let small = of_city(arguments, admin, first).await?;
    let large = of_city(arguments, admin, second).await?;
    println!("  {:<24} {:>10} {:>10} {:>7}", "page", format!("{} ms", first.name), format!("{} ms", second.name), "growth");
    let milliseconds = |time: Duration| time.as_secs_f64() * 1_000.0;
    for ((name, before), (_, after)) in small.pages.iter().zip(&large.pages) {
        println!(
            "  {name:<24} {:>10.2} {:>10.2} {:>7.2}",
            milliseconds(*before),
            milliseconds(*after),
            after.as_secs_f64() / before.as_secs_f64()
        );
    }
    println!("  resident memory: {:.1} MB {}, {:.1} MB {}", megabytes(small.resident), first.name, megabytes(large.resident), second.name);
    Ok(())
}

/// A page to measure.
struct Page {
    name: &'static str,
    path: String,
    /// Who asks: nobody, or the officer.
    headers: String,
    /// What it has to show: another page would be another measurement.
    shows: Vec<String>,
}

async fn of_city(arguments: &Arguments, admin: Option<&str>, size: Size) -> Outcome<Figures> {
    let folder = Folder::new()?;
    let url = folder.database(admin).await?;
    let begun = Instant::now();
    let made = city::build(&url, size).await?;
    if admin.is_some() {
        // What autovacuum does within minutes.
        commits::analyze(&url).await?;
    }
    println!(
        "  {} city: {} ideas, {} people, {} answers, {} viewpoints, {} tests, {} decisions, {} pieces of evidence, {} things that wait, \
         {} entries in the record, made in {:.0} s",
        size.name,
        size.ideas,
        size.people,
        size.answers,
        size.viewpoints,
        size.tests,
        size.decisions,
        size.evidence,
        size.waiting,
        size.records,
        begun.elapsed().as_secs_f64()
    );
    let words =
        ["user", "add", "--email", OFFICER, "--name", "Generated Officer", "--role", "officer", "--job", "Officer", "--password-stdin"];
    server::command_with(&arguments.server, &folder, &url, &words, &format!("{PASSWORD}\n")).await?;
    let server = Server::start(&arguments.server, &folder, &url).await?;
    let address = server.address;
    let cookie = format!("cookie: {}\r\n", client::sign_in(address, OFFICER, PASSWORD).await?);
    let begun = Instant::now();
    let paper = client::send(address, &urls::make_paper(SLUG), &cookie, &paper_form()).await?;
    println!("  {} city, a paper: made in {:.0} ms", size.name, begun.elapsed().as_secs_f64() * 1_000.0);

    let mut pages = Vec::new();
    for page in pages_of(size, &made, paper)?.into_iter().chain(pages_of_staff(size, &made, &cookie)) {
        pages.push((page.name, middle(address, &page).await?));
    }
    exports(&server, &cookie, size).await?;
    Ok(Figures { pages, resident: server.resident_memory()? })
}

/// The form of a paper about a mission, with every part that it can have.
fn paper_form() -> String {
    let mut body = "title=Shade&committee=Transport+Committee&purpose=To+choose.&recommendation=Plant+trees.".to_owned();
    for part in Part::ALL.iter().filter(|part| part.is_of_missions()) {
        body.push_str("&part=");
        body.push_str(part.code());
    }
    body
}

/// A value in the query of an address.
fn encoded(words: &str) -> String {
    urls::url_encoded(words).collect()
}

/// The page of a list on which the `at`-th of its things stands.
fn page_with(at: usize, page: i64) -> i64 {
    1 + i64::try_from(at.saturating_sub(1)).unwrap_or(i64::MAX) / page
}

/// What everyone sees.
fn pages_of(size: Size, made: &Made, paper: String) -> Outcome<Vec<Page>> {
    let idea = made.idea.ok_or("the generated city has no idea")?;
    let test = made.test.ok_or("the generated city has no test that is over")?;
    let decision = made.decision.ok_or("the generated city has no decision that was changed")?;
    let page = |name, path: String, shows: &[&str]| Page {
        name,
        path,
        headers: String::new(),
        shows: shows.iter().map(|words| (*words).to_owned()).collect(),
    };
    let list = urls::ideas(SLUG);
    let discussed = idea::Order::Discussed.code();
    let fifth = page_with(size.ideas_of_first(), idea::PAGE).min(5);
    let talk = page_with(size.viewpoints / 3, viewpoint::PAGE).min(50);
    let (running, running_code) = (urls::tests_that_are(TestState::Running), TestState::Running.code());
    let a_test = "href=\"/tests/";
    let (an_idea, a_decision) = ("href=\"/ideas/", "href=\"/decisions/");
    Ok(vec![
        page("home", urls::HOME.to_owned(), &["Generated mission"]),
        page("missions", urls::MISSIONS.to_owned(), &["Generated mission"]),
        page("mission", urls::mission(SLUG), &["Generated mission 1"]),
        page("cards", urls::cards(SLUG), &["name=\"choice\""]),
        page("ideas, fewest answers", list.clone(), &[an_idea, "value=\"fewest\" selected"]),
        page("ideas, newest", format!("{list}?order={}", idea::Order::Newest.code()), &[an_idea, "value=\"newest\" selected"]),
        page("ideas, discussed, 5th", format!("{list}?order={discussed}&page={fifth}"), &[an_idea, "value=\"discussed\" selected"]),
        page("ideas, rare words", format!("{list}?words={}", encoded(&made.rare)), &[&made.sentence, &format!("value=\"{}\"", made.rare)]),
        page("ideas, a common word", format!("{list}?words=near"), &[an_idea, "value=\"near\""]),
        page("similar ideas", format!("{}?words={}", urls::similar_ideas(SLUG), encoded(&made.sentence)), &[&made.sentence]),
        page("idea, long talk", urls::idea(idea), &["id=\"v-"]),
        page("idea, talk, 50th", urls::talk(Target::from(idea), viewpoint::Order::Newest, talk), &["id=\"v-"]),
        page("evidence of a mission", urls::mission_evidence(SLUG), &["href=\"/evidence/"]),
        page("tests", urls::TESTS.to_owned(), &[a_test]),
        page("tests that run", running, &[a_test, &format!("value=\"{running_code}\" selected")]),
        page("a test", urls::test(test), &["Shade matters."]),
        page("decisions", urls::DECISIONS.to_owned(), &[a_decision]),
        page("decisions of a mission", urls::decisions_of(SLUG), &[a_decision, &format!("value=\"{SLUG}\" selected")]),
        page("a decision", urls::decision(decision), &["Fewer people came than we thought."]),
        page("versions of a decision", urls::decision_versions(decision), &["Fewer people came than we thought."]),
        page("a paper", paper, &["Transport Committee", "Plant trees."]),
        page("what changed", urls::CHANGES.to_owned(), &["until noon"]),
    ])
}

/// What the officer sees.
fn pages_of_staff(size: Size, made: &Made, cookie: &str) -> Vec<Page> {
    let page = |name, path: String, shows: &[&str]| Page {
        name,
        path,
        headers: cookie.to_owned(),
        shows: shows.iter().map(|words| (*words).to_owned()).collect(),
    };
    let waits = "/desk/moderation/viewpoint/";
    let last = page_with(size.waiting / 2, 20);
    vec![
        page("desk", urls::DESK.to_owned(), &["/desk/moderation?why=held", "/desk/moderation?why=reported"]),
        page("desk, decisions", urls::desk_part("decisions"), &["href=\"/decisions/"]),
        page("desk, evidence", urls::desk_part("evidence"), &["href=\"/evidence/"]),
        page("desk, search", format!("{}?words={}", urls::DESK_SEARCH, encoded(&made.rare)), &[&made.sentence]),
        page("moderation queue", urls::MODERATION_QUEUE.to_owned(), &[waits]),
        page("moderation queue, last", format!("{}?why=held&page={last}", urls::MODERATION_QUEUE), &[waits]),
        page("moderation, next", urls::NEXT_TO_MODERATE.to_owned(), &["name=\"last_act\""]),
        page("action record", urls::RECORD.to_owned(), &["after="]),
        page("action record, one act", urls::record("action=idea.answered"), &["value=\"idea.answered\" selected"]),
    ]
}

/// The middle of the times of one page, once it shows what was asked for.
async fn middle(address: SocketAddr, page: &Page) -> Outcome<Duration> {
    let Page { path, headers, shows, .. } = page;
    let shown = String::from_utf8_lossy(&client::get(address, path, headers).await?.body).into_owned();
    if let Some(words) = shows.iter().find(|words| words.is_empty() || !shown.contains(words.as_str())) {
        return Err(format!("{path} does not show {words:?}, so it would not be what is measured").into());
    }
    let mut times = Vec::new();
    for turn in 0..WARM_UP + REQUESTS {
        let begun = Instant::now();
        client::get(address, path, headers).await?;
        if turn >= WARM_UP {
            times.push(begun.elapsed());
        }
    }
    times.sort_unstable();
    times.get(times.len() / 2).copied().ok_or_else(|| "no request".into())
}

/// Rows a second of the largest tables, how much they make, and how much more memory the server took for them.
async fn exports(server: &Server, cookie: &str, size: Size) -> Outcome<()> {
    let file = |name: &str| (name.to_owned(), urls::mission_file(SLUG, name), "");
    let record = ("record.csv".to_owned(), urls::record_csv(""), cookie);
    let files = ["ideas.csv", "answers.csv", "viewpoints.csv", "evidence.csv", "decisions.csv", "all.xlsx", "all.zip"].map(file);
    for (name, path, headers) in files.into_iter().chain([record]) {
        let before = server.resident_memory()?;
        server.forget_peak()?;
        let begun = Instant::now();
        let (lines, bytes) = client::count_lines(server.address, &path, headers).await?;
        let took = begun.elapsed().as_secs_f64();
        let peak = server.peak_memory()?;
        let rows = if path.ends_with(".csv") {
            let rows = lines.saturating_sub(1);
            if rows == 0 {
                return Err(format!("{name} is empty, so there is nothing to measure").into());
            }
            format!("{rows} rows, {:.0} rows/s, ", rows as f64 / took)
        } else {
            String::new()
        };
        println!(
            "  {} city, {name}: {rows}{:.1} MB in {took:.1} s, peak memory {:.1} MB ({:+.1} MB)",
            size.name,
            megabytes(bytes),
            megabytes(peak),
            megabytes(peak) - megabytes(before)
        );
    }
    Ok(())
}
