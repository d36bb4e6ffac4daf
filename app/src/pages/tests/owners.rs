//! The joint owners of a test.

use super::to_run;
use crate::{
    page::{load, path_value},
    say,
    ui::{Answer, Crumb, ErrorSummary, Once, PageTitle, RefusalBox, SavedLine, SelectField, SubmitRow, TextField},
    urls,
};
use domain::{TestId, test::TEAM_LIMIT};
use leptos::prelude::*;

/// `GET /tests/{id}/owners`
#[component]
pub fn TestOwners() -> impl IntoView {
    let id = path_value::<TestId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (test, owners) = to_run(&page, read, id?).await?;
            let colleagues = read.colleagues().await?;
            let t = page.text();
            let problems = page.problems();
            let alone = owners.len() == 1;
            let rows: Vec<_> = owners
                .iter()
                .map(|owner| {
                    let name = owner.name.clone().unwrap_or_else(|| t.say("no-name"));
                    let remove = (!alone).then(|| {
                        let label = say!(t, "test-remove-owner", name = name.clone());
                        view! {
                            <form method="post" action=urls::test_owners(test.id)>
                                <Once value=page.once.clone()/>
                                <button class="link" name="remove" value=owner.person_id.to_string()>{label}</button>
                            </form>
                        }
                    });
                    view! {
                        <li>
                            <b><bdi>{name.clone()}</bdi></b> <br/> <bdi>{owner.team.clone()}</bdi>
                            {remove}
                        </li>
                    }
                })
                .collect();
            let mut answers = vec![Answer::new("", t.say("test-choose-colleague"))];
            answers.extend(colleagues.into_iter().map(|colleague| {
                let name = colleague.name.unwrap_or_else(|| t.say("no-name"));
                let label = match colleague.job {
                    Some(job) => say!(t, "test-leader-role", name = name, role = job),
                    None => name,
                };
                Answer::new(colleague.id.to_string(), label)
            }));
            let saved = match page.asked("saved") {
                "added" => Some(t.say("test-owner-added")),
                "removed" => Some(t.say("test-owner-removed")),
                _ => None,
            };
            let labels = vec![("person", t.say("test-colleague")), ("team", t.say("test-team"))];
            Ok(view! {
                <PageTitle text=t.say("test-owners-title") error=!problems.is_empty()/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::test(test.id) label=test.test.title.clone()/>
                        {saved.map(|text| view! { <SavedLine text/> })}
                        {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                        <ErrorSummary problems=problems.clone() labels/>
                        <h1>{t.say("test-owners-title")}</h1>
                        <p class="lead">{t.say("test-owners-lead")}</p>
                        <ul class="rules">{rows}</ul>
                        <form method="post" action=urls::test_owners(test.id) novalidate>
                            <h2>{t.say("test-add-owner")}</h2>
                            <Once value=page.once.clone()/>
                            <SelectField name="person" label=t.say("test-colleague") answers chosen=page.typed("person", "") error=t.problem_of(&problems, "person")/>
                            <TextField name="team" label=t.say("test-team") value=page.typed("team", "") hint=t.say("test-team-hint") limit=TEAM_LIMIT error=t.problem_of(&problems, "team")/>
                            <SubmitRow label=t.say("test-add-owner")><a class="btn q" href=urls::test(test.id)>{t.say("test-see")}</a></SubmitRow>
                        </form>
                    </div>
                </div>
            }
            .into_any())
        })
    })
}
