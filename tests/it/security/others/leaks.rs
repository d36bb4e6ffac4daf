//! Words that are held, taken out or taken back, looked for on every page and by every search.

use crate::{
    routes::table::fill,
    support::town::{Town, words_of},
};
use app::urls;
use domain::{
    evidence::EvidenceState,
    idea::{IdeaState, Order},
    viewpoint::ViewpointState,
};
use reqwest::Method;

/// A page to look at, and what it finds: a search that finds nothing that is public proves nothing.
struct Look {
    path: String,
    finds: Option<String>,
}

fn look(path: String, finds: Option<&str>) -> Look {
    Look { path, finds: finds.map(words_of) }
}

/// Every word that must not be seen.
fn secret_words() -> Vec<String> {
    let secret = ["held", "hidden", "withdrawn"];
    assert!(secret.iter().all(|state| {
        state.parse::<IdeaState>().is_ok() && state.parse::<ViewpointState>().is_ok() && state.parse::<EvidenceState>().is_ok()
    }));
    let kinds = ["", "viewpoint-", "evidence-"];
    kinds.iter().flat_map(|kind| secret.map(|state| words_of(&format!("{kind}{state}")))).chain([words_of("draft")]).collect()
}

/// The lists that search ideas, asked for everything that there is.
fn searches_for_everyone(town: &Town) -> Vec<Look> {
    let mut looks = Vec::new();
    let typed = |words: &str| urls::url_encoded(words).collect::<String>();
    for order in Order::ALL.iter().map(|order| order.code()) {
        for state in ["", "open", "held", "hidden", "withdrawn"] {
            let list = |words: &str| format!("{}?words={}&order={order}&state={state}", urls::ideas("cooler-streets"), typed(words));
            // Of the state that is asked for, or of any, the open one is found.
            let open = matches!(state, "" | "open").then_some("open");
            looks.push(look(list("words of the one"), open));
            looks.push(look(list("open one"), open));
            for secret in ["held", "hidden", "withdrawn"] {
                looks.push(look(list(secret), None));
                looks.push(look(list(&words_of(secret)), None));
            }
        }
    }
    for state in ["held", "hidden", "withdrawn", "open"] {
        let path = |words: &str| format!("{}?words={}", urls::similar_ideas("cooler-streets"), typed(words));
        looks.push(look(path(&words_of(state)), Some("open")));
        looks.push(look(path(state), (state == "open").then_some("open")));
    }
    for order in ["best", "newest"] {
        looks.push(look(format!("{}?order={order}", urls::idea(town.idea(IdeaState::Open))), Some("viewpoint-open")));
    }
    for state in IdeaState::ALL {
        looks.push(look(format!("{}?saved={}", urls::cards("cooler-streets"), town.idea(*state)), None));
    }
    looks
}

/// The search of the desk: of the mission of someone's own it finds everything, of others only what is public.
fn searches_of_staff() -> Vec<Look> {
    let mut looks = Vec::new();
    for kind in ["", "idea", "viewpoint", "evidence"] {
        let path = |words: &str| format!("{}?kind={kind}&words={}", urls::DESK_SEARCH, words.replace(' ', "+"));
        for secret in ["words", "one", "held", "hidden", "withdrawn"] {
            looks.push(look(path(secret), None));
        }
        if matches!(kind, "" | "idea") {
            looks.push(look(path("words closed one"), Some("closed")));
        }
    }
    looks
}

/// What a page shows besides what was typed into its search field.
fn shown(body: &str, words: &str) -> usize {
    body.replace(&format!("value=\"{words}\""), "").matches(words).count()
}

both!(what_is_held_hidden_or_taken_back_does_not_leak, |world| async move {
    let town = world.town().await;
    let secret = secret_words();
    let mut broken = Vec::new();
    let (mut pages, mut found) = (0, 0);
    for (who, known) in
        [("stranger", None), ("other guest", Some(&town.other)), ("facilitator elsewhere", Some(&town.facilitator_elsewhere))]
    {
        let browser = known.map_or_else(|| world.browser(), |known| world.browser_of(known));
        let mut looks: Vec<Look> = urls::pages().flat_map(|pattern| fill(pattern, &town)).map(|path| look(path, None)).collect();
        looks.extend(searches_for_everyone(&town));
        if who == "facilitator elsewhere" {
            looks.extend(searches_of_staff());
        }
        for Look { path, finds } in looks {
            let answer = browser.send_raw(browser.request(Method::GET, &path)).await;
            pages += 1;
            for words in &secret {
                let seen = shown(&answer.body, words);
                if seen > 0 {
                    broken.push(format!("{who} sees {words:?} {seen} times on {path}"));
                }
            }
            if let Some(words) = finds {
                found += 1;
                if answer.status != 200 || shown(&answer.body, &words) == 0 {
                    broken.push(format!("{who} does not find {words:?} on {path} ({})", answer.status));
                }
            }
        }
    }
    assert!(pages > 500 && found > 50 && broken.is_empty(), "{pages} pages, {found} searches\n{}", broken.join("\n"));
});

both!(the_same_searches_find_what_is_held_for_those_who_may_see_it, |world| async move {
    let town = world.town().await;
    let list = format!("{}?words=held+one&order=fewest&state=", urls::ideas("cooler-streets"));
    let desk = |words: &str| format!("{}?words={words}", urls::DESK_SEARCH);
    for (who, known) in [("facilitator", &town.facilitator), ("officer", &town.officer), ("admin", &town.admin)] {
        let mut browser = world.browser_of(known);
        for (path, words) in [
            (list.clone(), "held"),
            (desk("words+held+one"), "held"),
            (desk("words+viewpoint+held"), "viewpoint-held"),
            (desk("words+evidence+held"), "evidence-held"),
        ] {
            let page = browser.open(&path).await.is(200);
            assert!(shown(&page.body, &words_of(words)) > 0, "{who} does not find {words} on {path}");
        }
    }
});
