//! Words of people that try to become a part of the page.

use crate::{
    routes::table::{fill, writes},
    support::{World, browser::Answer},
};
use app::urls;
use reqwest::Method;

/// Breaks out of elements, of titles and textareas, of comments and of attributes in both quotes.
const ATTACK: &str =
    "\"'></title></textarea></script><!--><x-evil onclick=evil()><script>evil()</script><img src=x onerror=evil()> <b>&lt;";
/// The letters of [`ATTACK`] that must come back as letters.
const SEEN: &str = "<x-evil onclick=evil()>";

/// Every way in which an answer holds more than we wrote.
fn mistakes(answer: &Answer) -> Vec<String> {
    let mut broken = Vec::new();
    let html = answer.html();
    for element in html.root_element().descendants().filter_map(scraper::ElementRef::wrap) {
        let name = element.value().name();
        if matches!(name, "x-evil" | "img" | "iframe" | "object" | "embed" | "base" | "svg:script") {
            broken.push(format!("an element {name}"));
        }
        if name == "script" && element.text().any(|text| text.contains("evil")) {
            broken.push("a script of theirs".to_owned());
        }
        for (attribute, value) in element.value().attrs() {
            if attribute.starts_with("on") || attribute.contains("evil") {
                broken.push(format!("{name} has {attribute}={value:?}"));
            }
            let address = matches!(attribute, "href" | "src" | "action" | "formaction");
            if address && value.trim_start().to_ascii_lowercase().starts_with("javascript:") {
                broken.push(format!("{name} has {attribute}={value:?}"));
            }
        }
    }
    for comment in html.tree.values().filter_map(|node| node.as_comment()) {
        if comment.contains("evil") {
            broken.push(format!("a comment {comment:?}"));
        }
    }
    broken.into_iter().map(|what| format!("{} ({}): {what}", answer.url, answer.status)).collect()
}

/// A town whose every text is an attack.
async fn attacked(world: &World) -> crate::support::town::Town {
    let town = world.town().await;
    let attack = ATTACK.replace('\'', "''");
    for (table, columns) in [
        ("ideas", "sentence why helps harms byline"),
        ("idea_versions", "sentence why helps harms"),
        ("viewpoints", "thought life byline job"),
        ("viewpoint_versions", "thought life"),
        ("people", "nickname name job"),
        ("drafts", "sentence why helps harms nickname name email"),
        ("missions", "title"),
        ("mission_versions", "reason"),
        ("changes", "reason"),
    ] {
        let set: Vec<String> = columns.split(' ').map(|column| format!("{column} = '{attack}'")).collect();
        world.database.execute(&format!("UPDATE {table} SET {}", set.join(", "))).await;
    }
    let mut fields = crate::support::content::mission_fields(ATTACK);
    let all = [
        &mut fields.change,
        &mut fields.why_now,
        &mut fields.open,
        &mut fields.fixed,
        &mut fields.leader,
        &mut fields.leader_role,
        &mut fields.attribution,
    ];
    for text in all {
        *text = ATTACK.to_owned();
    }
    fields.keep = vec![ATTACK.to_owned(); 2];
    for good in fields.balance.iter_mut().flatten() {
        good.name = ATTACK.to_owned();
        good.too_far = ATTACK.to_owned();
    }
    for team in &mut fields.teams {
        team.name = ATTACK.to_owned();
    }
    fields.attribution_url = "javascript:evil()".to_owned();
    let json = serde_json::to_string(&fields).unwrap().replace('\'', "''");
    for table in ["missions", "mission_versions"] {
        world.database.execute(&format!("UPDATE {table} SET fields = '{json}'")).await;
    }
    town
}

both!(words_that_are_kept_stay_words, |world| async move {
    let town = attacked(&world).await;
    let mut broken = Vec::new();
    let mut seen = std::collections::BTreeMap::new();
    for known in [None, Some(&town.writer), Some(&town.facilitator), Some(&town.officer)] {
        let browser = known.map_or_else(|| world.browser(), |known| world.browser_of(known));
        for (pattern, path) in urls::pages().flat_map(|pattern| fill(pattern, &town).into_iter().map(move |path| (pattern, path))) {
            let answer = browser.send_raw(browser.request(Method::GET, &path)).await;
            assert!(answer.status < 500, "{path}: {}", answer.status);
            broken.extend(mistakes(&answer));
            if answer.status == 200 && answer.text().contains(SEEN) {
                *seen.entry(pattern).or_insert(0) += 1;
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    // The attack was there to be seen, as letters.
    for pattern in ["/missions", "/missions/{slug}", "/missions/{slug}/cards", "/ideas/{id}/vote"] {
        assert!(seen.contains_key(pattern), "{pattern} does not show what people wrote: {seen:?}");
    }
});

both!(words_in_a_query_or_a_refused_form_stay_words, |world| async move {
    let town = world.town().await;
    let escaped: String = url::form_urlencoded::byte_serialize(ATTACK.as_bytes()).collect();
    let mut broken = Vec::new();
    let browser = world.browser_of(&town.officer);
    for path in urls::pages().flat_map(|pattern| fill(pattern, &town).into_iter().take(2)) {
        for name in [
            "q",
            "saved",
            "undone",
            "from",
            "sort",
            "order",
            "state",
            "page",
            "next",
            "to",
            "sentence",
            "builds_on",
            "reply",
            "sent",
            "error",
        ] {
            let answer = browser.send_raw(browser.request(Method::GET, &format!("{path}?{name}={escaped}"))).await;
            if answer.status >= 500 {
                broken.push(format!("{path}?{name}: {}", answer.status));
            }
            broken.extend(mistakes(&answer));
        }
    }
    let names = [
        "choice",
        "from",
        "matters",
        "sentence",
        "why",
        "helps",
        "harms",
        "nickname",
        "name",
        "thought",
        "life",
        "stance",
        "email",
        "words",
        "title",
        "change",
        "why_now",
        "keep",
        "open",
        "fixed",
        "leader",
        "leader_role",
        "slug",
        "answer_by",
        "reply_by",
        "deadline",
        "stage",
        "influence",
        "moderation",
        "reason",
        "next",
        "once",
        "builds_on",
        "shown_as",
        "reach",
        "one",
        "two",
        "three",
        "team",
        "language",
        "version",
    ];
    let body = names.map(|name| format!("{name}={escaped}")).join("&");
    for known in [&town.writer, &town.officer] {
        let browser = world.browser_of(known);
        for path in writes().iter().flat_map(|pattern| fill(pattern, &town)) {
            let request =
                browser.request(Method::POST, &path).header("content-type", "application/x-www-form-urlencoded").body(body.clone());
            let answer = browser.send_raw(request).await;
            if answer.status >= 500 {
                broken.push(format!("POST {path}: {}", answer.status));
            }
            broken.extend(mistakes(&answer));
        }
    }
    let answer = browser.send_raw(browser.request(Method::GET, &format!("/missions/{escaped}"))).await;
    broken.extend(mistakes(&answer));
    assert!(broken.is_empty(), "{}", broken.join("\n"));
});

#[test]
fn the_checks_can_see() {
    let answer = |body: &str| Answer::made(body);
    assert!(mistakes(&answer("<p>&lt;x-evil onclick=evil()&gt;</p>")).is_empty());
    for body in
        ["<x-evil>", "<p onclick=evil()>", "<img src=x>", "<script>evil()</script>", "<a href='javascript:evil()'>", "<!-- evil -->"]
    {
        assert!(!mistakes(&answer(body)).is_empty(), "{body}");
    }
}
