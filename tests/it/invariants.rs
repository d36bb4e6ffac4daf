//! The rules of the house, read from its source.

mod source;

pub use source::{read, root, rust};

use source::Source;

/// Names every place that breaks a rule.
#[track_caller]
fn none(rule: &str, broken: Vec<String>) {
    assert!(broken.is_empty(), "{rule}\n{}", broken.join("\n"));
}

/// Every line of these sources on which a check says something, without comments and tests.
fn lines(sources: &[Source], check: impl Fn(&Source, &str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        for (at, line) in source.code().lines().enumerate() {
            if check(source, line) {
                found.push(format!("{}:{}: {}", source.path, at + 1, line.trim()));
            }
        }
    }
    found
}

fn has_word(line: &str, word: &str) -> bool {
    let part = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(word)
        .any(|(at, _)| !line[..at].chars().next_back().is_some_and(part) && !line[at + word.len()..].chars().next().is_some_and(part))
}

/// Whether a line holds the start of an SQL statement, in the capitals in which SQL is written here.
fn is_sql(line: &str) -> bool {
    const STARTS: &[&str] = &[
        "SELECT ",
        "INSERT INTO",
        "INSERT OR",
        "DELETE FROM",
        "CREATE TABLE",
        "CREATE INDEX",
        "CREATE UNIQUE",
        "CREATE DATABASE",
        "ALTER TABLE",
        "DROP TABLE",
        "PRAGMA ",
        "VACUUM",
        "BEGIN",
        "COPY ",
        "WITH RECURSIVE",
        "TRUNCATE ",
        "LISTEN ",
        "NOTIFY ",
    ];
    let quoted = line.split('"').skip(1).step_by(2).any(|text| STARTS.iter().any(|start| text.trim_start().starts_with(start)));
    quoted || (line.contains("UPDATE ") && line.contains(" SET "))
}

#[test]
fn sql_is_only_in_the_store() {
    let sources = rust(&["app/src", "domain/src", "server/src", "frontend/src"]);
    none("SQL text exists only in store and migrations.", lines(&sources, |_, line| is_sql(line) || has_word(line, "sqlx::query")));
    let manifests = ["app", "domain", "server", "frontend"].map(|name| source::read(&format!("{name}/Cargo.toml")));
    none("Only the store knows sqlx.", manifests.iter().filter(|each| each.text.contains("sqlx")).map(|each| each.path.clone()).collect());
}

#[test]
fn statements_are_named() {
    let allowed = ["store/src/sql.rs", "store/src/connect.rs", "store/src/migrate.rs"];
    let sources = rust(&["store/src"]);
    let found = lines(&sources, |source, line| !allowed.contains(&source.path.as_str()) && line.contains("sqlx::query"));
    none("A statement of the store is a constant in `statements!`, so that a test prepares it.", found);
}

#[test]
fn every_module_of_the_store_lists_its_statements() {
    let listed = source::read("store/src/lib.rs");
    let forgotten = rust(&["store/src"])
        .into_iter()
        .filter(|source| source.code().contains("\nstatements! {") && !source.path.ends_with("/sql.rs"))
        .filter(|source| {
            let path = source.path.trim_start_matches("store/src/").trim_end_matches(".rs").replace('/', "::");
            let (parent, name) = path.rsplit_once("::").unwrap_or(("", &path));
            let above = if parent.is_empty() { None } else { Some(source::read(&format!("store/src/{}.rs", parent.replace("::", "/")))) };
            !listed.text.contains(&format!("{path}::STATEMENTS"))
                && !above.is_some_and(|above| above.text.contains(&format!("{name}::STATEMENTS")))
        })
        .map(|source| source.path)
        .collect();
    none("`store::statements()` leaves these out.", forgotten);
}

#[test]
fn a_page_cannot_write() {
    let sources = rust(&["app/src"]);
    let found = lines(&sources, |_, line| {
        has_word(line, "Writer")
            || line.contains("store::Write")
            || (line.contains("use store::") && has_word(line, "Write"))
            || has_word(line, "Store")
    });
    none("A page holds a Reader and nothing that writes.", found);
}

#[test]
fn nothing_but_islands_reaches_the_browser() {
    let library = source::read("app/src/lib.rs");
    let code = library.code();
    let mut behind = false;
    let mut both = Vec::new();
    for line in code.lines().map(str::trim) {
        if let Some(name) = line.strip_prefix("pub mod ").or(line.strip_prefix("mod ")).and_then(|rest| rest.strip_suffix(';')) {
            if !behind {
                both.push(name.to_owned());
            }
            behind = false;
        } else if !line.is_empty() {
            behind = line == "#[cfg(feature = \"ssr\")]";
        }
    }
    assert_eq!(both, ["islands", "urls"], "only islands and addresses are compiled into the browser's part");
    let sources = rust(&["app/src/islands", "app/src/islands.rs", "app/src/urls.rs", "frontend/src"]);
    let found = lines(&sources, |_, line| {
        let server_only =
            ["crate::pages", "crate::ui", "crate::page", "crate::text", "store::", "leptos_meta", "leptos_router", "leptos_axum"];
        server_only.iter().any(|name| line.contains(name)) && !line.contains("cfg(feature = \"ssr\")")
    });
    // A line may stand behind `#[cfg(feature = "ssr")]` of the line before; the wasm itself is looked into below.
    let wasm = source::wasm();
    for bytes in &wasm {
        for word in ["cards-pause-title", "leptos_router", "leptos_meta", "refusal-mission-closed", "SELECT "] {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "the browser's part holds {word:?}");
        }
    }
    if wasm.is_empty() {
        eprintln!("target/site holds no wasm yet; only the source was looked at");
    }
    none("Islands use nothing of the server.", found);
}

#[test]
fn words_of_people_cannot_become_markup() {
    let sources = rust(&["app/src"]);
    let sanitiser = ["app/src/ui/markdown.rs", "app/src/ui/html.rs"];
    none(
        "`inner_html` takes only what the sanitiser made.",
        lines(&sources, |source, line| line.contains("inner_html") && !sanitiser.contains(&source.path.as_str())),
    );
    none(
        "leptos_meta's Title writes unescaped: use ui::PageTitle.",
        lines(&sources, |source, line| {
            (line.contains("<Title") || line.contains("leptos_meta::Title")) && source.path != "app/src/ui/title.rs"
        }),
    );
    none(
        "Leptos writes a textarea unescaped: use ui::TextArea.",
        lines(&sources, |source, line| line.contains("<textarea") && !source.path.starts_with("app/src/ui/")),
    );
}

#[test]
fn pages_carry_no_style_and_no_handlers() {
    let sources = rust(&["app/src/pages", "app/src/ui", "app/src/shell.rs"]);
    let found = lines(&sources, |_, line| {
        let attribute = [" style=\"", " style=format", "on:click", "on:input", " onclick=", " onchange=", " onsubmit=", "javascript:"];
        attribute.iter().any(|each| line.contains(each))
    });
    none("No inline style, no inline handler: the policy of every page forbids them.", found);
}

#[test]
fn the_rules_ask_nothing_of_the_world() {
    let sources = rust(&["domain/src"]);
    let found = lines(&sources, |_, line| {
        ["SystemTime", "Instant", "std::fs", "std::net", "std::env", "tokio", "getrandom", "rand::", "Timestamp::now", "thread_rng"]
            .iter()
            .any(|each| line.contains(each))
    });
    none("domain has no clock, no randomness and no IO.", found);
}

#[test]
fn one_place_asks_what_time_it_is() {
    let sources = rust(&["app/src", "server/src", "store/src"]);
    let found = lines(&sources, |source, line| {
        ["SystemTime::now", "Timestamp::now(", "Zoned::now"].iter().any(|each| line.contains(each)) && source.path != "server/src/clock.rs"
    });
    none("Only the clock asks what time it is.", found);
}

#[test]
fn every_action_says_who_may() {
    let without = rust(&["server/src/actions"])
        .into_iter()
        .filter(|source| source.code().contains("pub async fn") && !source.code().contains(".may("))
        .map(|source| source.path)
        .collect();
    none("An action has its permission line.", without);
}

#[test]
fn files_stay_short() {
    let mut long = Vec::new();
    for source in source::all(&["rs", "css", "ts", "mjs"]) {
        let count = source.text.lines().count();
        if count > 500 {
            long.push(format!("{}: {count} lines", source.path));
        }
    }
    none("A file has at most 500 lines; split it by topic.", long);
}

#[test]
fn modules_have_names() {
    let found = source::all(&["rs"]).into_iter().map(|source| source.path).filter(|path| path.ends_with("/mod.rs")).collect();
    none("`foo.rs` and `foo/`, never `mod.rs`.", found);
}

#[test]
fn nothing_names_a_machine() {
    // In pieces, so that this file does not name them either.
    let wrong = [concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/wo", "rk/"), concat!("/Us", "ers/"), concat!("C:", "\\")];
    let mut found = Vec::new();
    for source in source::all(&["rs", "css", "ts", "mjs", "md", "toml", "sql", "ftl", "yml", "json", "sh", ""]) {
        for (at, line) in source.text.lines().enumerate() {
            if wrong.iter().any(|each| line.contains(each)) {
                found.push(format!("{}:{}: {}", source.path, at + 1, line.trim()));
            }
        }
    }
    none("No path of a machine is in the repository.", found);
}

#[test]
fn the_checks_can_see() {
    assert!(is_sql(r#"    let all = query("SELECT id FROM people");"#));
    assert!(is_sql(r#"    "DELETE FROM votes WHERE""#));
    assert!(!is_sql("/// Selects what to show."));
    assert!(has_word("use store::{Read, Writer};", "Writer") && !has_word("use x::MyWriter;", "Writer"));
    let source =
        Source { path: "x.rs".to_owned(), text: "let a = 1; // inner_html\n/* no */\n#[cfg(test)]\nmod tests { inner_html }".to_owned() };
    assert!(!source.code().contains("inner_html") && source.code().contains("let a"));
}
