//! What a committee must know is missing. Staff see it before they make a paper; if they leave it so, the paper says it.

use super::{About, Facts};
use crate::{
    say,
    text::{Text, plain},
};
use domain::{
    Moment,
    mission::Stage,
    paper::{Part, SMALL, fields::Fields},
};

/// What is missing, each as a sentence, the weightiest first.
pub fn warnings(text: Text, about: About<'_>, facts: &Facts, fields: &Fields, moment: Moment) -> Vec<String> {
    let mut all = Vec::new();
    let mission_fields = &about.mission.mission;
    for told in facts.decisions.iter().filter(|told| told.view.waiting(moment.today).is_some()) {
        all.push(say!(text, "paper-warn-look-again", number = told.view.number.to_string()));
    }
    if !facts.decisions.iter().any(|told| told.view.state.is_open()) {
        all.push(text.say("paper-warn-no-look-again"));
    }
    if facts.people < SMALL {
        all.push(say!(text, "paper-warn-small", few = SMALL));
    }
    let named = about.decision.is_some_and(|decision| !decision.decision.evidence.is_empty());
    if facts.evidence.is_empty() && !named {
        all.push(text.say(if about.decision.is_some() { "paper-warn-no-evidence-decision" } else { "paper-warn-no-evidence" }));
    }
    let unchecked = facts.evidence.iter().filter(|piece| piece.checked_at.is_none()).count();
    if unchecked > 0 {
        all.push(say!(text, "paper-warn-unchecked", count = unchecked));
    }
    if facts.did_not_work.is_empty() && facts.other_tests.is_empty() {
        all.push(text.say("paper-warn-no-test"));
    }
    if facts.evidence.iter().all(|piece| piece.missing.is_empty()) {
        all.push(text.say("paper-warn-not-asked"));
    }
    if mission_fields.takes_part(moment).is_ok() {
        all.push(match mission_fields.answer_by {
            Some(day) => say!(text, "paper-warn-open-until", day = day),
            None => text.say("paper-warn-open"),
        });
    }
    if let Some(day) = mission_fields.reply_by.filter(|day| *day < moment.today && mission_fields.stage != Stage::Do) {
        all.push(say!(text, "paper-warn-reply", day = day));
    }
    if about.mission.demo {
        all.push(text.say("paper-warn-demo"));
    }
    if !mission_fields.attribution.is_empty() {
        all.push(text.say("paper-warn-imported"));
    }
    for (name, typed) in [("options", &fields.options), ("implications", &fields.implications), ("risks", &fields.risks)] {
        if typed.is_empty() {
            all.push(text.say(&format!("paper-warn-no-{name}")));
        }
    }
    // Parts that hold something, and are left out all the same.
    for (part, there) in [
        (Part::People, true),
        (Part::Ideas, true),
        (Part::Viewpoints, true),
        (Part::Answers, facts.ideas.iter().any(|idea| idea.replied.version > 0)),
        (Part::TestsDidNotWork, !facts.did_not_work.is_empty()),
        (Part::Tests, !facts.other_tests.is_empty()),
        (Part::Evidence, true),
        (Part::Assumptions, about.decision.is_some() || !facts.assumptions.is_empty()),
        (Part::Decisions, !facts.decisions.is_empty()),
        (Part::History, about.decision.is_some_and(|decision| decision.version > 1)),
        (Part::Affected, true),
    ] {
        if there && !fields.parts.contains(&part) {
            all.push(text.say(&format!("paper-warn-left-out-{}", part.code())));
        }
    }
    let good = facts.quoting.good_but_not_allowed;
    if good > 0 {
        all.push(say!(text, "paper-warn-cannot-quote", count = good));
    }
    if fields.quotes.is_empty() || !fields.parts.contains(&Part::Quotes) {
        all.push(text.say("paper-warn-no-quotes"));
    }
    all.into_iter().map(|sentence| plain(&sentence)).collect()
}
