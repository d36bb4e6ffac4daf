//! What was taken lately, for staff.

use crate::{page::Page, say, text::Text, ui::UserLine, urls};
use leptos::{either::Either, prelude::*};
use store::exports::MadeExport;

/// Exports shown.
pub(super) const SHOWN: i64 = 20;

/// Whether this person sees what others took.
pub(super) fn sees(page: &Page) -> bool {
    page.viewer.as_ref().is_some_and(|viewer| viewer.actor.role.is_staff())
}

/// The newest exports.
pub(super) fn made(t: Text, made: &[MadeExport]) -> impl IntoView + use<> {
    let rows: Vec<_> = made.iter().map(|each| row(t, each)).collect();
    let list = if rows.is_empty() {
        Either::Left(view! { <p>{t.say("export-made-none")}</p> })
    } else {
        let heads: Vec<_> = ["mission", "part", "format", "who", "when"]
            .into_iter()
            .map(|head| view! { <th scope="col">{t.say(&format!("export-made-{head}"))}</th> })
            .collect();
        Either::Right(view! {
            <div class="scroll" role="region" aria-label=t.say("export-made-caption") tabindex="0">
                <table>
                    <caption>{t.say("export-made-caption")}</caption>
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        })
    };
    view! {
        <section class="sub">
            <h2>{t.say("export-made")}</h2>
            {list}
        </section>
    }
}

fn row(t: Text, made: &MadeExport) -> impl IntoView + use<> {
    let part = if made.part == "all" { t.say("export-made-all") } else { made.part.clone() };
    let who = match (made.role.as_str(), &made.name) {
        ("public", _) => t.say("export-made-by-public"),
        ("command", _) => t.say("export-made-by-command"),
        (_, Some(name)) => say!(t, "export-made-by-name", name = name),
        (_, None) => t.say("export-made-by-staff"),
    };
    view! {
        <tr>
            <th scope="row">
                <a href=urls::mission_data(&made.slug)><UserLine text=made.title.clone() language=made.language.clone()/></a>
            </th>
            <td>{part}</td>
            <td dir="ltr">{made.format.to_uppercase()}</td>
            <td>{who}</td>
            <td><time datetime=t.datetime(made.created_at)>{t.moment_of(made.created_at)}</time></td>
        </tr>
    }
}
