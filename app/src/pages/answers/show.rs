//! An answer as everyone reads it, on the page of the idea and with all earlier ones.

use super::fair;
use crate::{
    page::{Page, PageFailure, load, path_value},
    pages::ideas,
    say,
    ui::{Crumb, Empty, IdeaStateTag, PageTitle, Pager, Person, UserText},
    urls,
};
use domain::{
    IdeaId,
    answer::{Fair, MARKS_PAGE},
    permission::{Action, Subject, may},
};
use leptos::prelude::*;
use store::{
    Read,
    answers::{AnswerView, MarkView},
    ideas::IdeaView,
    missions::MissionView,
};

/// Answers on one page.
const PAGE: i64 = 10;

/// What the city said about an idea, and what this reader makes of it.
pub(crate) struct Reply {
    answer: Option<AnswerView>,
    mark: Option<MarkView>,
    /// Whether the answer is one to this reader, so that they may say whether it was fair.
    concerned: bool,
    /// Whether this reader follows the idea.
    pub(crate) follows: bool,
}

impl Reply {
    pub(crate) async fn load(page: &Page, read: &mut Read, idea: &IdeaView) -> Result<Self, PageFailure> {
        let answer = if idea.replied.version > 0 { read.answer_to(idea.id).await? } else { None };
        let (mut follows, mut concerned, mut mark) = (false, false, None);
        if let Some(viewer) = &page.viewer {
            follows = read.follows(idea.id.into(), viewer.actor.id).await?;
            concerned = follows || ideas::wrote(page, idea);
            if let Some(answer) = &answer {
                concerned = concerned || (idea.sorted.joined > 0 && read.joined_authors(idea.id).await?.contains(&viewer.actor.id));
                mark = if concerned { read.mark_of(answer.id, viewer.actor.id).await? } else { None };
            }
        }
        Ok(Self { answer, mark, concerned, follows })
    }

    /// The newest answer, whole, with the way to say whether it was fair.
    pub(crate) fn section(&self, page: &Page, idea: &IdeaView) -> Option<AnyView> {
        let answer = self.answer.as_ref()?;
        let t = page.text();
        let earlier = (answer.version > 1).then(|| {
            let text = say!(t, "answer-see-all", count = answer.version);
            view! { <p><a href=urls::answers(idea.id)>{text}</a></p> }
        });
        let ask = self.concerned.then(|| fair::ask(page, idea.id, self.mark.as_ref()));
        Some(
            view! {
                <section class="sub" aria-labelledby="answer">
                    <h2 id="answer">{t.say("answer-of-city")}</h2>
                    {one(page, answer)}
                    {earlier}
                    {ask}
                </section>
            }
            .into_any(),
        )
    }
}

/// One answer: what was heard, what is said, why, by whom, and how fair people found it.
pub(super) fn one(page: &Page, answer: &AnswerView) -> AnyView {
    let t = page.text();
    let said = &answer.answer;
    let part = |key: &str, words: &str| {
        let (text, language) = (words.to_owned(), answer.language.clone());
        view! { <h3 class="h-lock">{t.say(key)}</h3> <UserText text language/> }
    };
    let date = t.date_of(answer.created_at);
    view! {
        <div class="box">
            <p class="tags"><IdeaStateTag state=said.state/> " " <span class="meta">{date}</span></p>
            {part("answer-heard", &said.heard)}
            {part("answer-reply", &said.reply)}
            {part("answer-reason", &said.reason)}
            <Person name=answer.name.clone() role=answer.job.clone().unwrap_or_default()/>
            {marks(page, answer)}
        </div>
    }
    .into_any()
}

/// How fair people found it: counts, where enough said so.
fn marks(page: &Page, answer: &AnswerView) -> AnyView {
    let t = page.text();
    let Some(marks) = answer.marks.shown() else {
        return view! { <p class="meta">{t.say("answer-marks-few")}</p> }.into_any();
    };
    let counts: Vec<_> = Fair::ALL
        .iter()
        .map(|fair| view! { <li>{say!(t, &format!("answer-marks-{}", fair.code()), count = marks.of(*fair))}</li> " " })
        .collect();
    view! {
        <p class="meta">{say!(t, "answer-marks", all = marks.total())}</p>
        <ul class="counts">{counts}</ul>
    }
    .into_any()
}

/// `GET /ideas/{id}/answers?page=`: every answer, newest first. For staff, with the words that people gave.
#[component]
pub fn IdeaAnswers() -> impl IntoView {
    let id = path_value::<IdeaId>("id");
    load(|page, read| {
        Box::pin(async move {
            let (idea, mission) = ideas::find(&page, read, id?).await?;
            if !ideas::may_read(&page, &mission, &idea) {
                return Err(PageFailure::NotFound);
            }
            let t = page.text();
            let all = idea.replied.version;
            let pages = ((all + PAGE - 1) / PAGE).max(1);
            let at = page.page_number().min(pages);
            let answers = read.answers_to(idea.id, PAGE, (at - 1) * PAGE).await?;
            let words = match answers.first() {
                Some(newest) if at == 1 && reads_words(&page, &mission) => read.words_about_answer(newest.id, MARKS_PAGE).await?,
                _ => Vec::new(),
            };
            let list = if answers.is_empty() {
                view! { <Empty title=t.say("answer-none") text=t.say("answer-none-text")/> }.into_any()
            } else {
                let items: Vec<_> = answers
                    .iter()
                    .map(|answer| view! { <h2>{say!(t, "answer-number", number = answer.version)}</h2> {one(&page, answer)} })
                    .collect();
                items.into_any()
            };
            let pager = (pages > 1).then(|| {
                let to = |at: i64| format!("{}?page={at}", urls::answers(idea.id));
                let text = say!(t, "sorting-notes-pages", at = at, pages = pages);
                view! { <Pager text previous=(at > 1).then(|| to(at - 1)) next=(at < pages).then(|| to(at + 1))/> }
            });
            Ok(view! {
                <PageTitle text=t.say("answers-title")/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::idea(idea.id) label=idea.idea.sentence.clone()/>
                        <h1>{t.say("answers-title")}</h1>
                        {list}
                        {pager}
                        {for_staff(&page, words)}
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

fn reads_words(page: &Page, mission: &MissionView) -> bool {
    page.viewer.as_ref().is_some_and(|viewer| may(&viewer.actor, Action::KeepNotes, Subject::in_mission(mission.id)).is_ok())
}

/// What people said in words about the newest answer.
fn for_staff(page: &Page, words: Vec<MarkView>) -> Option<AnyView> {
    let t = page.text();
    (!words.is_empty()).then(|| {
        let items: Vec<_> = words
            .into_iter()
            .map(|mark| {
                let fair = t.say(&format!("fair-{}", mark.fair.code()));
                let said = say!(t, "sorting-said-on", what = fair, day = t.date_of(mark.updated_at));
                view! { <li><p class="meta">{said}</p> <UserText text=mark.words/></li> }
            })
            .collect();
        view! { <h2>{t.say("answer-words")}</h2><p class="meta">{t.say("answer-words-text")}</p><ul class="list">{items}</ul> }.into_any()
    })
}
