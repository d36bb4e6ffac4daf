//! The house rules: for everyone, with their versions, and the form in which staff change them.

mod edit;
mod versions;

pub(crate) use edit::EditHouseRules;
pub(crate) use versions::HouseRuleVersions;

use super::about;
use crate::{
    page::{Page, load},
    say,
    ui::{PageTitle, SavedLine, UserLine},
    urls,
};
use domain::{
    moderation::rules::HouseRules as Rules,
    permission::{Action, Subject, may},
};
use leptos::prelude::*;

/// Whether this person may change the rules.
fn may_edit(page: &Page) -> bool {
    page.viewer.as_ref().is_some_and(|viewer| may(&viewer.actor, Action::EditHouseRules, Subject::default()).is_ok())
}

/// `GET /house-rules`
#[component]
pub fn HouseRules() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            let now = read.house_rules().await?;
            let t = page.text();
            let saved = (page.asked("saved") == "rules" && may_edit(&page)).then(|| view! { <SavedLine text=t.say("rules-saved")/> });
            let edit = may_edit(&page).then(|| view! { <a class="btn" href=urls::EDIT_HOUSE_RULES>{t.say("rules-edit")}</a> " " });
            Ok(view! {
                <PageTitle text=t.say("rules-title")/>
                <div class="wrap">
                    <div class="narrow">
                        {saved}
                        <h1 class="display">{t.say("rules-title")}</h1>
                        <p class="lead">{t.say("rules-lead")}</p>
                        <section class="sub">
                            <h2>{t.say("rules-ours")}</h2>
                            {list(&page, &now.rules)}
                        </section>
                        {about::house_rules(t)}
                        <p class="meta">{say!(t, "rules-version", number = now.version, day = now.created_at)}</p>
                        <p class="acts">
                            {edit}
                            <a class="btn q" href=urls::HOUSE_RULE_VERSIONS>{t.say("rules-see-versions")}</a>
                            " "
                            <a class="btn q" href=urls::MODERATION>{t.say("rules-see-counts")}</a>
                        </p>
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

/// The rules that hold, in the reader's language.
fn list(page: &Page, rules: &Rules) -> AnyView {
    let language = page.language.code();
    let rules: Vec<_> = rules
        .open()
        .map(|rule| {
            let words = rule.words_in(language);
            view! { <li id=format!("rule-{}", rule.id)><p><b><UserLine text=words.name/></b></p> <p><UserLine text=words.text/></p></li> }
        })
        .collect();
    view! { <ol class="rules">{rules}</ol> }.into_any()
}
