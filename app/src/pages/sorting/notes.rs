//! Private notes of staff about an idea.

use super::{crumb, find};
use crate::{
    page::{load, path_value},
    say,
    ui::{Byline, Crumb, Empty, ErrorSummary, Once, PageTitle, Pager, SavedLine, SubmitRow, TextArea, UserText},
    urls,
};
use domain::{
    IdeaId,
    permission::Action,
    sorting::{NOTE_LIMIT, NOTES_PAGE},
};
use leptos::prelude::*;

/// `GET /ideas/{id}/notes?page=`
#[component]
pub fn IdeaNotes() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (idea, mission) = find(&page, read, id, Action::KeepNotes).await?;
            let t = page.text();
            let all = idea.sorted.notes;
            let pages = ((all + NOTES_PAGE - 1) / NOTES_PAGE).max(1);
            let at = page.page_number().min(pages);
            let notes = read.notes_about(idea.id, NOTES_PAGE, (at - 1) * NOTES_PAGE).await?;
            let list = if notes.is_empty() {
                view! { <Empty title=t.say("sorting-notes-none") text=t.say("sorting-notes-none-text")/> }.into_any()
            } else {
                let items: Vec<_> = notes
                    .into_iter()
                    .map(|note| {
                        let role = t.say(&format!("role-{}", note.author_role.code()));
                        let (day, time) = (t.date_of(note.created_at), t.time_of(note.created_at));
                        let detail = say!(t, "sorting-note-detail", role = role, day = day, time = time);
                        view! {
                            <li>
                                <Byline name=Some(note.author_name) staff=true detail/>
                                <UserText text=note.text/>
                            </li>
                        }
                    })
                    .collect();
                view! { <ul class="list">{items}</ul> }.into_any()
            };
            let pager = (pages > 1).then(|| {
                let to = |at: i64| format!("{}?page={at}", urls::idea_notes(idea.id));
                let text = say!(t, "sorting-notes-pages", at = at, pages = pages);
                view! { <Pager text previous=(at > 1).then(|| to(at - 1)) next=(at < pages).then(|| to(at + 1))/> }
            });
            let saved = (page.asked("saved") == "note").then(|| view! { <SavedLine text=t.say("sorting-note-saved")/> });
            let problems = page.problems();
            let error = t.problem_of(&problems, "text");
            Ok(view! {
                <PageTitle text=t.say("sorting-notes-title") error=!problems.is_empty()/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::idea(idea.id) label=crumb(&page, &mission, &idea)/>
                        <ErrorSummary problems labels=vec![("text", t.say("sorting-note-label"))] title=t.say("sorting-not-saved")/>
                        {saved}
                        <h1>{t.say("sorting-notes-title")}</h1>
                        <p class="lead">{t.say("sorting-notes-lead")}</p>
                        <form method="post" action=urls::idea_notes(idea.id) novalidate=true>
                            <Once value=page.once.clone()/>
                            <TextArea name="text" label=t.say("sorting-note-label") value=page.typed("text", "") limit=NOTE_LIMIT error/>
                            <SubmitRow label=t.say("sorting-note-button")/>
                        </form>
                        <h2>{say!(t, "sorting-notes-count", count = all)}</h2>
                        {list}
                        {pager}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}
