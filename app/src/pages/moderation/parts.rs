//! What several pages of moderation show: rules to choose from, the words of a thing, why something waits.

use crate::{
    page::{Page, PageFailure},
    say,
    text::Text,
    ui::{Answer, Rich, UserText},
    urls,
};
use domain::{
    ModerationActId,
    moderation::{ActKind, KEEPS_RULES, contact_details, rules::HouseRules},
    target::Target,
};
use leptos::prelude::*;
use store::{
    Read,
    moderation::{
        acts::ActView,
        things::{Part, Thing},
    },
};

/// The rules that hold, to choose one from.
pub(super) fn rule_answers(t: Text, rules: &HouseRules) -> Vec<Answer> {
    let language = t.language().code();
    rules.open().map(|rule| (rule.id.clone(), rule.words_in(language))).map(|(id, words)| Answer::new(id, words.name)).collect()
}

/// The rules for a decision: none, "it keeps the rules", and the rules.
pub(super) fn grounds(t: Text, rules: &HouseRules) -> Vec<Answer> {
    let mut answers = vec![Answer::new("", t.say("decide-no-rule")), Answer::new(KEEPS_RULES, t.say("decide-keeps"))];
    answers.extend(rule_answers(t, rules));
    answers
}

/// The words of a thing, each part under its name. They stand below a heading of the second level.
pub(super) fn words(t: Text, thing: &Thing) -> AnyView {
    let parts: Vec<_> = thing
        .parts
        .iter()
        .map(|Part { name, words }| {
            let label = t.say(&format!("moderated-part-{name}"));
            view! { <h3 class="lbl">{label}</h3> <UserText text=words.clone() language=thing.language.clone()/> }
        })
        .collect();
    view! { <div class="box">{parts}</div> }.into_any()
}

/// The telephone numbers and addresses in texts, as a list; nothing when there are none.
pub(crate) fn details<'a>(t: Text, texts: impl IntoIterator<Item = &'a str>) -> Option<AnyView> {
    let found: Vec<_> = texts.into_iter().flat_map(contact_details).map(|found| view! { <li><bdi>{found.words}</bdi></li> }).collect();
    (!found.is_empty()).then(|| view! { <p>{t.say("waits-details")}</p> <ul>{found}</ul> }.into_any())
}

/// For the author of words that are not shown: why, and where to read more. Nothing where only the setting of the mission
/// makes them wait.
pub(crate) async fn why_not_shown<'a>(
    page: &Page,
    read: &mut Read,
    target: Target,
    texts: impl IntoIterator<Item = &'a str>,
) -> Result<Option<AnyView>, PageFailure> {
    let t = page.text();
    let Some(last) = read.last_act(target.id).await? else { return Ok(None) };
    if last.kind == ActKind::Held && last.by.is_none() {
        let found = details(t, texts);
        return Ok(Some(view! { <p>{t.say("waits-machine")}</p> {found} {statement(t, last.id)} }.into_any()));
    }
    let key = match last.kind {
        ActKind::Held => "waits-held",
        ActKind::Hidden => "waits-hidden",
        ActKind::Returned => "waits-returned",
        ActKind::Kept => "waits-kept",
        ActKind::LetThrough | ActKind::Dismissed => return Ok(None),
    };
    Ok(Some(view! { <p>{t.say(key)}</p> {statement(t, last.id)} }.into_any()))
}

fn statement(t: Text, id: ModerationActId) -> AnyView {
    view! { <p><Rich text=t.say("waits-statement") link=urls::moderation_act(id)/></p> }.into_any()
}

/// Who made an act, in words. A machine has no name; people who worked for the city once may have none any more.
pub(super) fn who_acted(t: Text, act: &ActView) -> String {
    match (&act.by_name, act.by) {
        (Some(name), _) => name.clone(),
        (None, Some(_)) => t.say("act-by-someone"),
        (None, None) => t.say("act-by-machine"),
    }
}

/// The rule and the law of an act in one line; nothing when it names neither.
pub(super) fn rule_and_law(t: Text, rules: &HouseRules, act: &ActView) -> Option<String> {
    let rule = act.rule.as_ref().map(|id| rules.name(id, t.language().code()));
    match (rule, act.law.is_empty()) {
        (Some(rule), true) => Some(rule),
        (Some(rule), false) => Some(say!(t, "act-rule-and-law", rule = rule, law = act.law.clone())),
        (None, false) => Some(act.law.clone()),
        (None, true) => None,
    }
}

/// How long something took, in words: minutes, hours or days.
pub(crate) fn duration(t: Text, seconds: i64) -> String {
    match seconds {
        ..3_600 => say!(t, "duration-minutes", count = (seconds.max(0) + 59) / 60),
        3_600..172_800 => say!(t, "duration-hours", count = (seconds + 1_800) / 3_600),
        _ => say!(t, "duration-days", count = (seconds + 43_200) / 86_400),
    }
}
