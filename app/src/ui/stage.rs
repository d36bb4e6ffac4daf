//! How far a mission is.

use crate::text::use_text;
use domain::mission::Stage;
use leptos::prelude::*;

/// The stages of a mission as stones on a line: done ones dark, the present one orange.
#[component]
pub fn StageLine(
    /// The present stage.
    stage: Stage,
    /// Whether each stage is explained in a few words.
    #[prop(optional)]
    detail: bool,
) -> impl IntoView {
    let text = use_text();
    let stages: Vec<_> = Stage::ALL
        .iter()
        .map(|each| {
            let (class, current, note) = match each.cmp(&stage) {
                std::cmp::Ordering::Less => ("done", None, Some("stage-is-done")),
                std::cmp::Ordering::Equal => ("here", Some("step"), Some("stage-is-now")),
                std::cmp::Ordering::Greater => ("next", None, None),
            };
            view! {
                <li class=class aria-current=current>
                    {text.say(&format!("stage-{}", each.code()))}
                    {note.map(|note| view! { " " <span class="vh">{text.say(note)}</span> })}
                    {detail.then(|| view! { <small>{text.say(&format!("stage-detail-{}", each.code()))}</small> })}
                </li>
            }
        })
        .collect();
    view! {
        <ol class="stage" aria-label=text.say("stage-label")>
            {stages}
        </ol>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn one_stage_is_now() {
        for stage in Stage::ALL {
            let page = html(|| view! { <StageLine stage=*stage detail=true/> });
            assert_eq!(page.matches(r#"aria-current="step""#).count(), 1);
            assert_eq!(page.matches("<small>").count(), 4);
        }
        let page = html(|| view! { <StageLine stage=Stage::Choose/> });
        assert!(page.contains(r#"<li class="done">Look <span class="vh">(done)</span></li><li aria-current="step" class="here">Choose <span class="vh">(now)</span></li><li class="next">Try</li>"#), "{page}");
    }
}
