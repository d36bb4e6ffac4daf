//! Every address, asked by everyone: nothing breaks, and what is not there is a real 404.

pub mod table;

use crate::support::{
    Known, World,
    browser::{Answer, Browser},
};
use app::urls;
use reqwest::Method;
use table::{NONSENSE, Shown, addresses, fill, writes};

fn browser(world: &World, who: Option<&Known>) -> Browser {
    who.map_or_else(|| world.browser(), |known| world.browser_of(known))
}

/// What every page has, whatever it says.
fn is_whole(answer: &Answer, who: &str) -> Vec<String> {
    let mut broken = Vec::new();
    let mut check = |good: bool, what: &str| {
        if !good {
            broken.push(format!("{} as {who} ({}): {what}", answer.url.path(), answer.status));
        }
    };
    check(answer.count("html[lang][dir]") == 1, "no language");
    check(!answer.title().trim().is_empty() && answer.count("title") == 1, "not one title");
    check(answer.count("h1") == 1, "not one h1");
    check(answer.count("main#main") == 1, "no main part");
    let mut ids = answer.all_attributes("id");
    let count = ids.len();
    ids.sort();
    ids.dedup();
    check(ids.len() == count, "an id is there twice");
    let headings: Vec<u8> = answer
        .names("h1, h2, h3, h4, h5, h6")
        .iter()
        .filter_map(|name| name.as_bytes().get(1).copied())
        .map(|digit| digit - b'0')
        .collect();
    check(headings.windows(2).all(|pair| pair[1] <= pair[0] + 1), "headings jump");
    check(!answer.text().contains("{ $"), "a value is missing");
    for attribute in ["aria-describedby", "aria-labelledby", "aria-controls", "for", "list"] {
        for named in answer.all_attributes(attribute) {
            for id in named.split_whitespace() {
                check(ids.iter().any(|each| each == id), &format!("{attribute} names {id}, which is not there"));
            }
        }
    }
    for nameless in answer.nameless() {
        check(false, &format!("nothing says what this is: {nameless}"));
    }
    broken
}

both!(every_page_answers_everyone, |world| async move {
    let town = world.town().await;
    let mut broken = Vec::new();
    for (who, known) in town.everyone() {
        let browser = browser(&world, known);
        for pattern in urls::pages() {
            for (path, shown) in addresses(pattern, &town) {
                // What is not there is not there for anyone: a stranger and an officer ask for all of it.
                if shown == Shown::Never && !["stranger", "officer"].contains(&who) {
                    continue;
                }
                let answer = browser.send_raw(browser.request(Method::GET, &path)).await;
                let fits = match shown {
                    Shown::ToAll => matches!(answer.status, 200 | 303 | 403),
                    Shown::Perhaps => matches!(answer.status, 200 | 303 | 403 | 404),
                    Shown::Never => answer.status == 404,
                };
                if !fits {
                    broken.push(format!("{path} as {who}: {} ({shown:?})", answer.status));
                }
                if answer.status != 303 {
                    broken.extend(is_whole(&answer, who));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{} mistakes\n{}", broken.len(), broken.join("\n"));
});

both!(a_page_that_is_not_there_is_a_404, |world| async move {
    let mut browser = world.browser();
    for path in [
        "/no-such-page",
        "/missions/none/none",
        "/ideas",
        "/%00",
        "/%ff",
        "/..%2f..%2fetc",
        "/assets/none.css",
        "/assets/manifest.json",
        "/.env",
    ] {
        let answer = browser.open(path).await;
        assert_eq!(answer.status, 404, "{path}");
    }
    browser.open("/no-such-page").await.see("We cannot find this page");
});

both!(every_form_takes_an_empty_body, |world| async move {
    let town = world.town().await;
    let mut broken = Vec::new();
    for (who, known) in town.everyone() {
        let browser = browser(&world, known);
        for pattern in writes() {
            for path in fill(&pattern, &town).into_iter().chain(NONSENSE.iter().map(|nonsense| table::with(&pattern, nonsense))) {
                let request = browser.request(Method::POST, &path).header("content-type", "application/x-www-form-urlencoded");
                let answer = browser.send_raw(request.body("")).await;
                if !matches!(answer.status, 200 | 303 | 400 | 403 | 404 | 409 | 422 | 429) {
                    broken.push(format!("POST {path} as {who}: {}", answer.status));
                }
                if answer.status == 422 {
                    broken.extend(is_whole(&answer, who));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{} mistakes\n{}", broken.len(), broken.join("\n"));
});

both!(head_and_other_methods, |world| async move {
    let town = world.town().await;
    let browser = world.browser();
    let mut broken = Vec::new();
    let writes = writes();
    for pattern in urls::pages().map(str::to_owned).chain(writes.iter().cloned()) {
        let Some(path) = fill(&pattern, &town).into_iter().next() else { continue };
        let is_page = urls::pages().any(|page| page == pattern);
        let ask = async |method: Method| browser.send_raw(browser.request(method, &path)).await;
        if is_page {
            let (get, head) = (ask(Method::GET).await, ask(Method::HEAD).await);
            if get.status != head.status || !head.body.is_empty() {
                broken.push(format!("HEAD {path}: {} with {} bytes, and GET {}", head.status, head.body.len(), get.status));
            }
        }
        for method in [Method::PUT, Method::DELETE, Method::PATCH] {
            let answer = ask(method.clone()).await;
            if answer.status != 405 || answer.header("allow").is_empty() {
                broken.push(format!("{method} {path}: {} (allow: {:?})", answer.status, answer.header("allow")));
            }
        }
        if is_page && !writes.contains(&pattern) {
            let answer = ask(Method::POST).await;
            if answer.status != 405 {
                broken.push(format!("POST {path}: {}", answer.status));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
});

both!(every_link_on_a_page_leads_somewhere, |world| async move {
    let town = world.town().await;
    let mut broken = Vec::new();
    for (who, known) in [("stranger", None), ("writer", Some(&town.writer)), ("officer", Some(&town.officer))] {
        let browser = browser(&world, known);
        let mut waiting: Vec<(String, String)> = vec![("/".to_owned(), "the start".to_owned())];
        for pattern in urls::pages() {
            waiting.extend(fill(pattern, &town).into_iter().map(|path| (path, "the table".to_owned())));
        }
        let mut seen: std::collections::BTreeSet<String> = waiting.iter().map(|(path, _)| path.clone()).collect();
        while let Some((path, from)) = waiting.pop() {
            let answer = browser.send_raw(browser.request(Method::GET, &path)).await;
            if from != "the table" && !matches!(answer.status, 200 | 303) {
                broken.push(format!("{path}: {} for {who}, linked on {from}", answer.status));
            }
            if answer.status != 200 || !answer.header("content-type").starts_with("text/html") {
                continue;
            }
            for href in answer.hrefs() {
                let Ok(target) = answer.url.join(&href) else {
                    broken.push(format!("{href:?} on {path} is no address"));
                    continue;
                };
                if target.fragment().is_some_and(|fragment| !fragment.is_empty())
                    && target.path() == answer.url.path()
                    && target.query() == answer.url.query()
                {
                    let fragment = target.fragment().unwrap_or_default();
                    if !answer.all_attributes("id").iter().any(|id| id == fragment) {
                        broken.push(format!("#{fragment} is not on {path}"));
                    }
                    continue;
                }
                if target.host_str() != answer.url.host_str()
                    || target.scheme() != "http"
                    || target.path().starts_with("/language/")
                    || target.path().starts_with("/assets/")
                {
                    continue;
                }
                let next = target.query().map_or_else(|| target.path().to_owned(), |query| format!("{}?{query}", target.path()));
                if seen.insert(next.clone()) && seen.len() < 600 {
                    waiting.push((next, path.clone()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
});

#[test]
fn every_form_of_the_router_is_in_the_table() {
    assert!(writes().len() >= 2, "{:?}", writes());
    for path in writes() {
        assert!(path.starts_with('/'), "{path}");
    }
}
