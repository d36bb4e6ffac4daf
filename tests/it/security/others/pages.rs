//! Every page with who may see it.

mod table;

use crate::{
    routes::table::{fill, with},
    security::others::rows::LETTERS,
    support::{Known, World, town::Town},
};
use app::urls;
use domain::{
    decision::State,
    evidence::EvidenceState,
    idea::{IdeaState, Step},
    person::Role,
    test::TestState,
    viewpoint::ViewpointState,
};
use reqwest::Method;
use std::collections::BTreeMap;
use table::{PEOPLE, TABLE};

/// What [`fill`] gives for a pattern, each with the name that the table has for it.
fn named(pattern: &str, town: &Town) -> Vec<(String, String)> {
    let codes = |codes: &mut dyn Iterator<Item = &'static str>| codes.map(str::to_owned).collect::<Vec<String>>();
    let ideas = || IdeaState::ALL.iter().map(|state| state.code());
    let viewpoints = || ViewpointState::ALL.iter().map(|state| state.code());
    let filled = fill(pattern, town);
    let names = if pattern.starts_with("/missions/{slug}") {
        codes(&mut ["cooler", "closed", "held"].into_iter())
    } else if pattern.starts_with("/ideas/{id}") {
        codes(&mut ideas().chain(["over"]))
    } else if pattern.starts_with("/viewpoints/{id}") {
        codes(&mut viewpoints())
    } else if pattern.starts_with("/evidence/{id}") {
        codes(&mut EvidenceState::ALL.iter().map(|state| state.code()))
    } else if pattern.starts_with("/tests/{id}") {
        codes(&mut TestState::ALL.iter().map(|state| state.code()))
    } else if pattern.starts_with("/decisions/{id}") {
        codes(&mut State::ALL.iter().map(|state| state.code()))
    } else if pattern.contains("{table}") {
        codes(&mut store::export::TABLES.iter().map(|table| table.name))
    } else if pattern == "/drafts/{id}/{step}" {
        codes(&mut Step::ALL.iter().map(|step| step.code()))
    } else if pattern.starts_with("/desk/moderation/{kind}") {
        let of = |kind: &str, code: &str| format!("{kind}:{code}");
        ideas().map(|code| of("idea", code)).chain(viewpoints().map(|code| of("viewpoint", code))).collect()
    } else {
        vec!["it".to_owned()]
    };
    assert_eq!(names.len(), filled.len(), "{pattern}: {filled:?}");
    names.into_iter().zip(filled).collect()
}

/// A line of the table: what everyone sees who asks for things with these names.
#[derive(Clone)]
struct Line {
    names: Vec<&'static str>,
    seen: Vec<u16>,
}

/// The lines for each pattern; patterns that stand together have the same ones. The last line can be `*`: everything that no
/// other one names.
fn lines() -> BTreeMap<&'static str, Vec<Line>> {
    let mut lines: BTreeMap<&str, Vec<Line>> = BTreeMap::new();
    let mut patterns: Vec<&str> = Vec::new();
    let mut told = false;
    for line in TABLE.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            [one] => {
                if std::mem::take(&mut told) {
                    patterns.clear();
                }
                assert!(lines.insert(one, Vec::new()).is_none(), "{one} is in the table twice");
                patterns.push(one);
            }
            [names, seen @ ..] if seen.len() == PEOPLE.len() && !patterns.is_empty() => {
                let seen = seen.iter().map(|status| status.parse().expect("a status")).collect();
                let line = Line { names: names.split(',').collect(), seen };
                for pattern in &patterns {
                    lines.get_mut(pattern).expect("a pattern before its lines").push(line.clone());
                }
                told = true;
            }
            _ => panic!("no line of the table: {line}"),
        }
    }
    lines
}

impl Line {
    fn names(&self, name: &str) -> bool {
        self.names.contains(&name)
    }
}

/// Everyone in the order of [`PEOPLE`].
async fn people(world: &World, town: &Town) -> Vec<Option<Known>> {
    let resident = world.staff(Role::Resident).await;
    let known: BTreeMap<&str, Option<Known>> =
        town.everyone().into_iter().map(|(who, known)| (who, known.cloned())).chain([("resident", Some(resident))]).collect();
    assert_eq!(known.len(), PEOPLE.len());
    PEOPLE.iter().map(|who| known.get(who).unwrap_or_else(|| panic!("nobody is called {who}")).clone()).collect()
}

both!(each_page_is_seen_by_those_who_may_see_it, |world| async move {
    let town = world.town().await;
    world.letter(LETTERS[0], "resident@city.example", "the mail server is down").await;
    let people = people(&world, &town).await;
    let lines = lines();
    let mut broken: Vec<String> = lines
        .keys()
        .filter(|pattern| !urls::pages().any(|page| page == **pattern))
        .map(|pattern| format!("{pattern} is no page"))
        .collect();
    for pattern in urls::pages() {
        let Some(lines) = lines.get(pattern) else {
            broken.push(format!("say in the table who may see {pattern}"));
            continue;
        };
        let things = match pattern {
            "/desk/messages/{id}/try-again" | "/desk/messages/{id}/drop" => {
                let letter = LETTERS[0].to_string();
                vec![("it".to_owned(), with(pattern, &letter))]
            }
            _ => named(pattern, &town),
        };
        for name in lines.iter().flat_map(|line| &line.names).filter(|name| **name != "*") {
            if things.iter().all(|(thing, _)| thing != name) {
                broken.push(format!("{pattern} has no {name}"));
            }
        }
        for (name, path) in things {
            let mut seen = Vec::new();
            for known in &people {
                let browser = known.as_ref().map_or_else(|| world.browser(), |known| world.browser_of(known));
                seen.push(browser.send_raw(browser.request(Method::GET, &path)).await.status);
            }
            let own: Vec<&Line> = lines.iter().filter(|line| line.names(&name)).collect();
            let line = match own.as_slice() {
                [] => lines.iter().find(|line| line.names("*")),
                [line] => Some(*line),
                _ => None,
            };
            match line {
                Some(line) if line.seen == seen => {}
                Some(line) => broken.push(format!("{pattern} {name}: {seen:?}, not {:?}", line.seen)),
                None => broken.push(format!("{pattern} {name}: {seen:?}, and no line of the table (or two) says so")),
            }
        }
    }
    // What was given up is settled, as at the end of every test.
    let mut admin = world.browser_of(&town.admin);
    admin.open(&urls::drop_letter(LETTERS[0])).await.is(200);
    admin.press("Drop this message", &[("reason", "Too old")]).await.is(200);
    assert!(broken.is_empty(), "{PEOPLE:?}\n{}", broken.join("\n"));
});
