//! The first stones of a mission, on its own page.

use super::{card, may_edit};
use crate::{
    page::{Page, PageFailure},
    urls,
};
use leptos::prelude::*;
use store::{Read, missions::MissionView};

/// Stones shown before the list of all.
const SHOWN: i64 = 3;

/// "What we think is true". Nothing while nothing is written down, except for those who can write it.
pub(crate) async fn band(page: &Page, read: &mut Read, mission: &MissionView) -> Result<Option<AnyView>, PageFailure> {
    let assumptions = read.assumptions(mission.id, SHOWN, 0).await?;
    let t = page.text();
    if assumptions.is_empty() && !may_edit(page, mission.id) {
        return Ok(None);
    }
    let stones: Vec<_> = assumptions.iter().map(|assumption| card(page, assumption)).collect();
    let stones = (!stones.is_empty()).then(|| view! { <ul class="stones">{stones}</ul> });
    let slug = &mission.slug;
    Ok(Some(
        view! {
            <div class="band sec">
                <div class="wrap">
                    <h2 class="h-big"><a class="plainlink" href=urls::assumptions(slug)>{t.say("assumptions-heading")}</a></h2>
                    <p class="lead">{t.say("assumptions-lead")}</p>
                    {stones}
                    <p class="more"><a href=urls::assumptions(slug)>{t.say("assumptions-see-all")}</a></p>
                    <p class="more"><a href=urls::mission_evidence(slug)>{t.say("evidence-see-all")}</a></p>
                </div>
            </div>
        }
        .into_any(),
    ))
}
