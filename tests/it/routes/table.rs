//! What stands for `{slug}`, `{id}`, `{step}` and `{token}`.

use crate::{invariants::read, support::town::Town};
use domain::{
    decision::State,
    evidence::EvidenceState,
    idea::{IdeaState, Step},
    test::TestState,
    viewpoint::ViewpointState,
};

/// What cannot be anything's name.
pub const NONSENSE: &[&str] = &[
    "nonsense",
    "00000000-0000-0000-0000-000000000000",
    "0190a5a0-7c00-7000-8000-000000000000",
    "%00",
    "%F0%9F%A6%86",
    "%3Cscript%3E",
    "..%2F..%2Fetc%2Fpasswd",
    "1%27%20OR%20%271%27=%271",
];

/// Who may see an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It is there; a page may still ask who is there.
    ToAll,
    /// It depends on who asks.
    Perhaps,
    /// It is not there.
    Never,
}

/// A pattern with one value in the place of every parameter.
pub fn with(pattern: &str, value: &str) -> String {
    pattern.split('/').map(|part| if part.starts_with('{') { value } else { part }).collect::<Vec<_>>().join("/")
}

/// The addresses of a pattern for things that are there.
pub fn fill(pattern: &str, town: &Town) -> Vec<String> {
    let one = |value: String| pattern.replace("{slug}", &value).replace("{id}", &value).replace("{version}", "1");
    if pattern.starts_with("/missions/{slug}") {
        ["cooler-streets", "closed-streets", "held-streets"].map(|slug| one(slug.to_owned())).to_vec()
    } else if pattern.starts_with("/ideas/{id}") {
        let ideas = IdeaState::ALL.iter().map(|state| town.idea(*state)).chain([town.closed_idea]);
        ideas.map(|idea| one(idea.to_string())).collect()
    } else if pattern.starts_with("/viewpoints/{id}") {
        ViewpointState::ALL.iter().map(|state| one(town.viewpoint(*state).to_string())).collect()
    } else if pattern.starts_with("/evidence/{id}") {
        EvidenceState::ALL.iter().map(|state| one(town.evidence_in(*state).to_string())).collect()
    } else if pattern.starts_with("/assumptions/{id}") {
        vec![one(town.assumption.to_string()).replace("{number}", "1")]
    } else if pattern.starts_with("/tests/{id}") {
        TestState::ALL.iter().map(|state| one(town.test(*state).to_string())).collect()
    } else if pattern.starts_with("/papers/{id}") {
        vec![one(town.paper.to_string())]
    } else if pattern.starts_with("/desk/moderation/{kind}") {
        let at = |kind: &str, id: String| pattern.replace("{kind}", kind).replace("{id}", &id);
        let ideas = IdeaState::ALL.iter().map(|state| at("idea", town.idea(*state).to_string()));
        ideas.chain(ViewpointState::ALL.iter().map(|state| at("viewpoint", town.viewpoint(*state).to_string()))).collect()
    } else if pattern.contains("{table}") {
        store::export::TABLES.iter().map(|table| pattern.replace("{table}", table.name)).collect()
    } else if pattern.starts_with("/moderation/acts/{id}") {
        vec![one(town.act.to_string())]
    } else if pattern.starts_with("/reports/{id}") {
        vec![one(town.report.to_string())]
    } else if pattern.starts_with("/decisions/{id}") {
        State::ALL.iter().map(|state| one(town.decision(*state).to_string())).collect()
    } else if pattern.starts_with("/drafts/{id}") {
        let of = |step: &str| one(town.draft.to_string()).replace("{step}", step);
        if pattern.contains("{step}") { Step::ALL.iter().map(|step| of(step.code())).collect() } else { vec![of("")] }
    } else if pattern.contains('{') {
        vec![with(pattern, "no-such-token-0123456789")]
    } else {
        vec![pattern.to_owned()]
    }
}

/// Every address of a pattern that a test tries, and who may see it.
pub fn addresses(pattern: &str, town: &Town) -> Vec<(String, Shown)> {
    let open = town.idea(IdeaState::Open).to_string();
    let viewpoint = town.viewpoint(ViewpointState::Open).to_string();
    let known = [town.evidence_in(EvidenceState::Open).to_string(), town.assumption.to_string()];
    let token = pattern.contains("{token}");
    let mut all: Vec<(String, Shown)> = fill(pattern, town)
        .into_iter()
        .map(|path| {
            let sure = !pattern.contains('{')
                || pattern.contains("{slug}")
                || pattern.starts_with("/tests/")
                || pattern.starts_with("/decisions/")
                || path.contains(&open)
                || path.contains(&viewpoint)
                || known.iter().any(|id| path.contains(id))
                || path.contains(&town.paper.to_string());
            // Only the author is told that an idea was sent.
            let author_only = pattern.ends_with("/sent");
            (path, if sure && !token && !author_only { Shown::ToAll } else { Shown::Perhaps })
        })
        .collect();
    if pattern.contains('{') {
        all.extend(NONSENSE.iter().map(|nonsense| (with(pattern, nonsense), if token { Shown::Perhaps } else { Shown::Never })));
    }
    all
}

/// The address of every form, as the router takes them.
pub fn writes() -> Vec<String> {
    let router = read("server/src/router.rs").text;
    let mut found: Vec<String> = router
        .split(".route(")
        .skip(1)
        .filter(|route| route.split(".route(").next().is_some_and(|route| route.contains("post(")))
        .filter_map(|route| route.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next()).map(str::to_owned))
        .collect();
    found.sort();
    found.dedup();
    found
}
