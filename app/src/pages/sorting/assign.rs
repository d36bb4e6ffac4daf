//! Letting a colleague look after an idea.

use super::{find, kicker};
use crate::{
    page::{load, path_value},
    ui::{Answer, PageTitle, QuestionPage, SelectField},
    urls,
};
use domain::{IdeaId, PersonId, permission::Action};
use leptos::prelude::*;

/// `GET /ideas/{id}/assign`
#[component]
pub fn AssignIdea() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (idea, mission) = find(&page, read, id, Action::SortIdeas).await?;
            let t = page.text();
            let mut answers = vec![Answer::new("", t.say("sorting-assign-nobody"))];
            answers.extend(read.staff_of_mission(mission.id).await?.into_iter().map(|colleague| {
                let name = colleague.name.unwrap_or_else(|| t.say("no-name"));
                let job = colleague.job.unwrap_or_else(|| t.say(&format!("role-{}", colleague.role.code())));
                Answer::new(colleague.id.to_string(), format!("{name}, {job}"))
            }));
            let problems = page.problems();
            let error = t.problem_of(&problems, "person");
            let now = idea.sorted.assigned_to.map(|person: PersonId| person.to_string()).unwrap_or_default();
            let chosen = Some(page.typed("person", &now));
            let title = t.say("sorting-assign-title");
            Ok(view! {
                <PageTitle text=title.clone() error=!problems.is_empty()/>
                <QuestionPage
                    action=urls::assign_idea(idea.id)
                    once=page.once.clone()
                    back=urls::idea(idea.id)
                    kicker=kicker(&page, &mission, &idea)
                    heading=title
                    problems
                    labels=vec![("person", t.say("sorting-assign-who"))]
                    error_title=t.say("sorting-not-saved")
                    refusal=page.refusal()
                    button=t.say("sorting-assign-button")
                >
                    <p>{t.say("sorting-assign-text")}</p>
                    <SelectField name="person" label=t.say("sorting-assign-who") answers chosen error/>
                </QuestionPage>
            }
            .into_any())
        })
    })
}
