//! The first question, for people who have no draft yet, and ideas like a sentence.

use crate::{
    islands::typing::SentenceHelp,
    page::{Page, PageFailure, load, path_value},
    pages::{ideas::item::idea_line, missions::parts},
    say,
    ui::{Empty, Hidden, Icon, Line, Lines, PageTitle, QuestionPage, RefusalBox, Rich, TextArea, UserLine},
    urls,
};
use domain::{
    IdeaId,
    idea::{SENTENCE_LIMIT, Step},
    mission::Moderation,
};
use leptos::prelude::*;
use store::{ideas::IdeaView, missions::MissionView};

/// Ideas like a sentence, on one page.
pub(super) const SIMILAR: i64 = 5;

/// `GET /missions/{slug}/ideas/new?builds_on=`
#[component]
pub fn NewIdea() -> impl IntoView {
    let slug = path_value::<String>("slug");
    load(|page, read| {
        Box::pin(async move {
            let mission = read.mission(&slug?).await?.ok_or(PageFailure::NotFound)?;
            let t = page.text();
            let asked = page.form.as_ref().map_or_else(|| page.asked("builds_on").to_owned(), |_| page.typed("builds_on", ""));
            let below = match asked.parse::<IdeaId>() {
                Ok(id) => read.idea(id).await?.filter(|idea| idea.mission == mission.id && idea.state.is_public()),
                Err(_) => None,
            };
            let waiting = match &page.viewer {
                Some(viewer) => read.draft_in(mission.id, viewer.actor.id).await?,
                None => None,
            };
            let go_on = waiting.map(|draft| {
                view! {
                    <div class="panel">
                        <p>{t.say("draft-waiting")}</p>
                        <p><q><UserLine text=draft.idea.sentence/></q></p>
                        <p class="do">
                            <a href=urls::draft(draft.id, Step::Check)>{t.say("draft-go-on")}</a>
                            " "
                            <a href=urls::throw_draft_away(draft.id)>{t.say("draft-throw-away")}</a>
                        </p>
                    </div>
                }
            });
            let refusal = page.refusal().or_else(|| mission.mission.takes_part(page.moment).err());
            // Nobody loses what they typed because a mission closed meanwhile.
            if page.form.is_none() && refusal.is_some() {
                return Ok(closed(&page, &mission));
            }
            let building = below.as_ref().map(|below| {
                let sentence = view! { <UserLine text=below.idea.sentence.clone() language=below.language.clone()/> };
                view! { <p class="meta">{t.say("draft-builds-on")} " " {sentence}</p><Hidden name="builds_on" value=below.id.to_string()/> }
            });
            let problems = page.problems();
            let after = view! { {what_happens(&page, &mission)} {parts::promise(&page, &mission)} }.into_any();
            Ok(view! {
                <PageTitle text=t.say("draft-sentence-label") error=!problems.is_empty()/>
                {go_on.map(|box_| view! { <div class="wrap"><div class="narrow">{box_}</div></div> })}
                <QuestionPage
                    action=urls::new_idea(&mission.slug)
                    once=page.once.clone()
                    back=urls::mission(&mission.slug)
                    kicker=super::steps::kicker(&page, &mission, Step::Sentence)
                    problems=problems.clone()
                    error_title=t.say("draft-not-saved")
                    refusal
                    beside=super::steps::later_button(&page)
                    after
                >
                    {building}
                    {sentence_field(&page, &mission, "")}
                </QuestionPage>
            }
            .into_any())
        })
    })
}

/// The field of the sentence.
pub(super) fn sentence_field(page: &Page, mission: &MissionView, kept: &str) -> AnyView {
    let t = page.text();
    // The island counts in the browser: the number comes in the place of the mark.
    let mark = "{count}".to_owned();
    let (left, over) = (say!(t, "draft-letters-left", count = mark.clone()), say!(t, "draft-letters-over", count = mark));
    let similar = urls::similar_ideas(&mission.slug);
    let error = t.problem_of(&page.problems(), "sentence");
    view! {
        <TextArea
            name="sentence"
            label=t.say("draft-sentence-label")
            hint=t.say("draft-sentence-hint")
            value=page.typed("sentence", kept)
            limit=SENTENCE_LIMIT
            error
            heading=true
            rows=4
        />
        <SentenceHelp limit=SENTENCE_LIMIT left over similar/>
    }
    .into_any()
}

fn closed(page: &Page, mission: &MissionView) -> AnyView {
    let t = page.text();
    let refusal = mission.mission.takes_part(page.moment).err();
    view! {
        <PageTitle text=t.say("draft-sentence-label")/>
        <div class="wrap">
            <div class="narrow">
                <h1>{t.say("draft-closed")}</h1>
                {refusal.map(|refusal| view! { <RefusalBox refusal/> })}
                <p><a href=urls::mission(&mission.slug)>{t.say("back")}</a></p>
            </div>
        </div>
    }
    .into_any()
}

fn what_happens(page: &Page, mission: &MissionView) -> impl IntoView + use<> {
    let t = page.text();
    let read = match mission.mission.moderation {
        Moderation::Before => t.say("draft-happens-read-first"),
        Moderation::After => t.say("draft-happens-shown"),
    };
    let reply = parts::replies(page, mission);
    let (title, name) = (t.say("draft-happens"), t.say("draft-happens-name"));
    view! {
        <div class="box">
            <h2>{title}</h2>
            <Lines>
                <Line icon=Icon::Eye>{read}</Line>
                <Line icon=Icon::Person><Rich text=reply/></Line>
                <Line icon=Icon::Lock>{name}</Line>
            </Lines>
        </div>
    }
}

/// A list of ideas like a sentence. The element `#similar` is what the page of the sentence takes from here.
pub(super) fn similar_list(page: &Page, ideas: &[IdeaView]) -> AnyView {
    let t = page.text();
    let items: Vec<_> = ideas.iter().map(|idea| idea_line(page, idea, true)).collect();
    let count = i64::try_from(ideas.len()).unwrap_or(SIMILAR);
    view! {
        <section class="sub" id="similar" aria-labelledby="similar-title">
            <h2 id="similar-title">{say!(t, "draft-similar-count", count = count)}</h2>
            <ul class="list">{items}</ul>
        </section>
    }
    .into_any()
}

/// `GET /missions/{slug}/ideas/similar?words=`
#[component]
pub fn SimilarIdeas() -> impl IntoView {
    let slug = path_value::<String>("slug");
    load(|page, read| {
        Box::pin(async move {
            let mission = read.mission(&slug?).await?.ok_or(PageFailure::NotFound)?;
            let t = page.text();
            let words: String = page.asked("words").chars().take(SENTENCE_LIMIT * 2).collect();
            let ideas = read.similar_ideas(mission.id, &words, None, SIMILAR).await?;
            let list = if ideas.is_empty() {
                view! { <Empty title=t.say("draft-similar-none") text=t.say("draft-similar-none-help")/> }.into_any()
            } else {
                similar_list(&page, &ideas)
            };
            Ok(view! {
                <PageTitle text=t.say("draft-similar-title")/>
                <div class="wrap">
                    <div class="narrow">
                        <p class="crumb"><a href=urls::mission(&mission.slug)>{t.say("back")}</a></p>
                        <h1>{t.say("draft-similar-title")}</h1>
                        {list}
                        <p class="acts"><a class="btn" href=urls::new_idea(&mission.slug)>{t.say("add-idea")}</a></p>
                    </div>
                </div>
            }
            .into_any())
        })
    })
}
