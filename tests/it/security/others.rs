//! Other people's things, by their identifiers: for every form and every kind of person.

mod leaks;
mod pages;
mod rows;

use crate::{
    routes::table::writes,
    support::{Known, World},
};
use app::urls;
use reqwest::Method;
use rows::{LETTERS, OWN, Row, rows};

async fn send(world: &World, known: Option<&Known>, row: &Row) -> u16 {
    let browser = known.map_or_else(|| world.browser(), |known| world.browser_of(known));
    let request = browser.request(Method::POST, &row.path).header("content-type", "application/x-www-form-urlencoded").body(row.body);
    browser.send_raw(request.header("sec-fetch-site", "same-origin")).await.status
}

both!(each_form_takes_only_those_who_may, |world| async move {
    let town = world.town().await;
    for id in LETTERS {
        world.letter(id, "resident@city.example", "the mail server is down").await;
    }
    let rows = rows(&town);
    let forgotten: Vec<String> = writes()
        .into_iter()
        .filter(|path| !rows.iter().any(|row| row.pattern == path) && !OWN.iter().any(|(own, _)| own == path))
        .collect();
    assert!(forgotten.is_empty(), "say in this table who may send: {forgotten:?}");
    let mut broken = Vec::new();
    let mut before = world.database.snapshot().await;
    for row in &rows {
        for (who, known) in town.everyone().into_iter().filter(|(who, _)| !row.may.contains(who)) {
            let status = send(&world, known, row).await;
            if !matches!(status, 403 | 404 | 409) {
                broken.push(format!("{who} sent {}: {status}", row.path));
            }
            let after = world.database.snapshot().await;
            broken.extend(before.changes(&after).into_iter().map(|change| format!("{who} sent {}: {change}", row.path)));
            before = after;
        }
        let mut worked = row.may.is_empty();
        for (who, known) in town.everyone().into_iter().filter(|(who, _)| row.may.contains(who)) {
            let status = send(&world, known, row).await;
            // Three words, and who signed up, are shown in the answer itself.
            let done = if matches!(row.pattern, "/me/words" | "/tests/{id}/people") { 200 } else { 303 };
            worked |= status == done;
            if status != done && !matches!(status, 303 | 409 | 422) {
                broken.push(format!("{who} could not send {}: {status}", row.path));
            }
        }
        if !worked {
            broken.push(format!("nobody could send {}", row.path));
        }
        // Mails of this form are sent now, not while the next one is looked at.
        world.run_jobs().await;
        before = world.database.snapshot().await;
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
});

both!(nobody_acts_as_someone_else, |world| async move {
    let town = world.town().await;
    let victims = [&town.writer, &town.officer];
    let email = format!("officer-{}@city.example", town.officer.id.uuid().simple());
    let mut broken = Vec::new();
    for (who, known) in [("stranger", None), ("other guest", Some(&town.other)), ("admin", Some(&town.admin))] {
        for (pattern, body) in OWN {
            // Signing out ends a session; each form is sent with one of its own.
            let known = match known {
                Some(known) => Some(world.session(known.id).await),
                None => None,
            };
            let browser = known.as_ref().map_or_else(|| world.browser(), |known| world.browser_of(known));
            let path = crate::routes::table::with(pattern, "no-such-token-0123456789");
            for victim in victims {
                let before = world.database.snapshot().await;
                let (id, token) = (victim.id, &victim.token);
                let extra = format!("&id={id}&person={id}&person_id={id}&owner={id}&token={token}&role=admin&merged_into={id}");
                let body = body.replace("EMAIL", &email).replace("NOBODY", "nobody%40city.example") + &extra;
                let request = browser.request(Method::POST, &format!("{path}?person={id}&id={id}")).body(body);
                let answer = browser.send_raw(request.header("content-type", "application/x-www-form-urlencoded")).await;
                let after = world.database.snapshot().await;
                if answer.status >= 500 {
                    broken.push(format!("{path} as {who}: {}", answer.status));
                }
                if before.about(id.uuid()) != after.about(id.uuid()) {
                    broken.push(format!("{path} as {who} ({}) changed someone else: {:?}", answer.status, before.changes(&after)));
                }
                // Mails of earlier forms go out meanwhile.
                let changes: Vec<String> = before.changes(&after).into_iter().filter(|change| !change.contains(" jobs: ")).collect();
                let about_oneself = path.starts_with("/me/") && path != urls::SIGN_OUT_EVERYWHERE;
                if who == "stranger" && about_oneself && (answer.status != 403 || !changes.is_empty()) {
                    broken.push(format!("{path} as a stranger: {} {changes:?}", answer.status));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
});
