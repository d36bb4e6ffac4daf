//! Every version of the house rules.

use crate::{
    page::load,
    say,
    ui::{Crumb, PageTitle, Pager, Tag, TagKind, UserLine},
    urls,
};
use leptos::prelude::*;
use store::house_rules::RulesVersion;

/// Versions on one page.
const PAGE: i64 = 5;

/// `GET /house-rules/versions?page=`
#[component]
pub fn HouseRuleVersions() -> impl IntoView {
    load(|page, read| {
        Box::pin(async move {
            let t = page.text();
            let all = read.house_rule_version_count().await?;
            let pages = ((all + PAGE - 1) / PAGE).max(1);
            let number = page.page_number().min(pages);
            let versions = read.house_rule_versions(PAGE, (number - 1) * PAGE).await?;
            let language = page.language.code();
            let versions: Vec<_> = versions
                .into_iter()
                .map(|RulesVersion { version, rules, reason, changed_by, created_at }| {
                    let by = changed_by.unwrap_or_else(|| t.say("turnstone"));
                    let reason = (!reason.is_empty()).then(|| view! { <p><UserLine text=reason/></p> });
                    let lines: Vec<_> = rules
                        .0
                        .iter()
                        .map(|rule| {
                            let words = rule.words_in(language);
                            let retired = rule.retired.then(|| view! { <Tag text=t.say("rules-retired") kind=TagKind::Amber/> });
                            view! { <li><p><b><UserLine text=words.name/></b> " " {retired}</p> <p><UserLine text=words.text/></p></li> }
                        })
                        .collect();
                    view! {
                        <section class="sub">
                            <h2>{say!(t, "rules-version-title", number = version)}</h2>
                            <p class="meta">{say!(t, "rules-version-by", name = by, day = created_at)}</p>
                            {reason}
                            <ol class="rules">{lines}</ol>
                        </section>
                    }
                })
                .collect();
            let pager = (pages > 1).then(|| {
                let at = |number: i64| format!("{}?page={number}", urls::HOUSE_RULE_VERSIONS);
                let (from, to) = ((number - 1) * PAGE + 1, (number * PAGE).min(all));
                view! {
                    <Pager
                        text=say!(t, "rules-pages", from = from, to = to, all = all)
                        previous=(number > 1).then(|| at(number - 1))
                        next=(number < pages).then(|| at(number + 1))
                    />
                }
            });
            Ok(view! {
                <PageTitle text=t.say("rules-versions-title")/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::HOUSE_RULES label=t.say("rules-title")/>
                        <h1>{t.say("rules-versions-title")}</h1>
                        <p class="lead">{t.say("rules-versions-lead")}</p>
                        {versions}
                        {pager}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}
