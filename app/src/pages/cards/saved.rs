//! The answer that was just saved or taken back, with the counts and the ways to change it.

use crate::{
    page::{Page, PageFailure},
    pages::missions::parts::{self, Named},
    ui::{Hidden, Once, ResultLine, Rich, SavedLine, UserLine},
    urls,
};
use domain::{IdeaId, vote::Choice};
use leptos::prelude::*;
use store::{Read, ideas::IdeaView, missions::MissionView};

/// What was just done: `?saved=` an answer, `?undone=` one. Nothing for strangers, and nothing that is not so.
pub async fn saved(page: &Page, read: &mut Read, mission: &MissionView) -> Result<Option<AnyView>, PageFailure> {
    let t = page.text();
    let Some(viewer) = &page.viewer else { return Ok(None) };
    if page.query.contains_key("undone") {
        return Ok(Some(view! { <SavedLine text=t.say("cards-undone")/> }.into_any()));
    }
    let Some(idea) = named(page, read, mission, "saved").await? else { return Ok(None) };
    let Some(vote) = read.vote(idea.id, viewer.actor.id).await? else { return Ok(None) };
    let text = match vote.choice {
        Choice::Agree => t.say("saved-agree"),
        Choice::Disagree => t.say("saved-disagree"),
        Choice::Unsure => t.say("saved-unsure"),
    };
    let text = if vote.matters { format!("{text} {}", t.say("saved-matters")) } else { text };
    let change = format!("{}?from=cards", urls::vote(idea.id));
    let undo = urls::undo_vote(idea.id);
    let day = mission.mission.reply_by;
    let leader = if day.is_some() { "cards-reads-and-replies" } else { "cards-reads" };
    let next = parts::of_leader(page, mission, &Named { leader, nobody: "cards-reads-nobody" }, day);
    let once = page.once.clone();
    let (sentence, language) = (idea.idea.sentence, idea.language);
    Ok(Some(
        view! {
            <SavedLine text>
                <p>
                    <q><UserLine text=sentence language/></q>
                </p>
                <ResultLine id="saved-result" tally=idea.tally/>
                <form method="post" action=undo class="do">
                    <Once value=once/>
                    <Hidden name="from" value="cards"/>
                    <button class="link">
                        {t.say("undo")} <span class="vh">" " {t.say("undo-my-answer")}</span>
                    </button>
                    " "
                    <a class="link" href=change>{t.say("change-my-answer")}</a>
                </form>
            </SavedLine>
            <p class="meta"><Rich text=next/></p>
        }
        .into_any(),
    ))
}

/// The idea whose answer was just taken back, when it can be answered again: it comes up at once, for a slip of the finger.
pub async fn undone(page: &Page, read: &mut Read, mission: &MissionView) -> Result<Option<IdeaView>, PageFailure> {
    let Some(viewer) = &page.viewer else { return Ok(None) };
    let Some(idea) = named(page, read, mission, "undone").await?.filter(|idea| idea.state.takes_part()) else { return Ok(None) };
    Ok(read.vote(idea.id, viewer.actor.id).await?.is_none().then_some(idea))
}

/// The idea of this mission that a value of the query names, when everyone may read it.
async fn named(page: &Page, read: &mut Read, mission: &MissionView, query: &str) -> Result<Option<IdeaView>, PageFailure> {
    let Ok(id) = page.asked(query).parse::<IdeaId>() else { return Ok(None) };
    Ok(read.idea(id).await?.filter(|idea| idea.mission == mission.id && idea.state.is_public()))
}
