//! What several pages say of a mission.

use crate::{
    page::Page,
    say,
    ui::{Person, PromiseBox},
    urls,
};
use domain::{
    Date,
    mission::{Way, ways},
    permission::{Action, Subject, may},
};
use leptos::prelude::*;
use store::missions::MissionView;

/// More ideas than this to answer are not counted on a button: a large number puts people off.
const COUNTED_ON_BUTTON: i64 = 50;

/// The stage, and until when people can answer: "Choose. Open until 12 June 2026."
pub fn kicker(page: &Page, mission: &MissionView) -> String {
    let t = page.text();
    let fields = &mission.mission;
    let stage = t.say(&format!("stage-{}", fields.stage.code()));
    match (fields.answer_by, fields.takes_part(page.moment).is_ok()) {
        (Some(last), true) => say!(t, "mission-open-until", stage = stage, last = last),
        (Some(last), false) => say!(t, "mission-ended", stage = stage, last = last),
        (None, _) => say!(t, "mission-open", stage = stage),
    }
}

/// A sentence that names who leads, and the one that stands in its place while nobody does: so it is in a conversation that was
/// imported, until someone here takes it on.
pub struct Named {
    /// The message with `$leader`, and `$day` when there is one.
    pub leader: &'static str,
    /// The message without a name.
    pub nobody: &'static str,
}

/// What is said of who leads this mission. Every page that names them says it with this.
pub fn of_leader(page: &Page, mission: &MissionView, named: &Named, day: Option<Date>) -> String {
    let t = page.text();
    let leader = mission.mission.leader.clone();
    let key = if leader.is_empty() { named.nobody } else { named.leader };
    match day {
        Some(day) => say!(t, key, leader = leader, day = day),
        None => say!(t, key, leader = leader),
    }
}

/// Who replies, and by when.
pub fn replies(page: &Page, mission: &MissionView) -> String {
    let day = mission.mission.reply_by;
    let leader = if day.is_some() { "mission-replies-by" } else { "mission-replies" };
    of_leader(page, mission, &Named { leader, nobody: "mission-replies-nobody" }, day)
}

/// Who leads, with what they are.
pub fn leader(page: &Page, mission: &MissionView) -> AnyView {
    let fields = &mission.mission;
    if fields.leader.is_empty() {
        return view! { <p>{page.text().say("mission-leads-nobody")}</p> }.into_any();
    }
    view! { <Person name=fields.leader.clone() role=fields.leader_role.clone()/> }.into_any()
}

/// The ways to take part that are open to this person, most useful first.
pub fn ways_of(page: &Page, mission: &MissionView, to_answer: i64) -> Vec<Way> {
    ways(mission.mission.stage, mission.mission.takes_part(page.moment).is_ok(), to_answer, mission.ideas)
}

/// Where a way leads, and what its button says.
pub fn button(page: &Page, mission: &MissionView, way: Way, to_answer: i64) -> (String, String) {
    let t = page.text();
    match way {
        Way::Answer if to_answer > COUNTED_ON_BUTTON => (urls::cards(&mission.slug), t.say("answer-ideas")),
        Way::Answer => (urls::cards(&mission.slug), say!(t, "answer-ideas-counted", count = to_answer)),
        Way::Add => (urls::new_idea(&mission.slug), t.say("add-idea")),
        Way::SeeIdeas => (urls::ideas(&mission.slug), say!(t, "see-all-ideas-counted", count = mission.ideas)),
    }
}

/// The first two ways as buttons; more would be none.
pub fn buttons(page: &Page, mission: &MissionView, to_answer: i64, big: bool) -> impl IntoView + use<> {
    ways_of(page, mission, to_answer)
        .into_iter()
        .take(2)
        .enumerate()
        .map(|(at, way)| {
            // A small button stands beside a large one that has the number.
            let (href, label) = button(page, mission, way, if big { to_answer } else { i64::MAX });
            let class = match (at == 0, big) {
                (true, true) => "btn big",
                (false, true) => "btn big q",
                (true, false) => "btn",
                (false, false) => "btn q",
            };
            view! { <a class=class href=href>{label}</a> " " }
        })
        .collect::<Vec<_>>()
}

/// "What your answer can change", on every page where people act.
pub fn promise(page: &Page, mission: &MissionView) -> impl IntoView + use<> {
    let fields = &mission.mission;
    view! {
        <PromiseBox
            influence=fields.influence
            open=fields.open.clone()
            language=fields.language.clone()
            answer_by=fields.answer_by
            reply_by=fields.reply_by
            closed=fields.takes_part(page.moment).is_err()
            leader=fields.leader.clone()
            leader_role=fields.leader_role.clone()
        />
    }
}

/// Whether this person may start a mission.
pub fn may_start(page: &Page) -> bool {
    page.viewer.as_ref().is_some_and(|viewer| may(&viewer.actor, Action::CreateMission, Subject::default()).is_ok())
}

/// Whether this person may change a mission.
pub fn may_edit(page: &Page, mission: &MissionView) -> bool {
    page.viewer.as_ref().is_some_and(|viewer| may(&viewer.actor, Action::EditMission, Subject::in_mission(mission.id)).is_ok())
}
