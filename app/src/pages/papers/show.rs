//! `GET /papers/{id}`: the paper itself, to read and to print.

use super::may_make;
use crate::{
    page::{PageFailure, load, path_value},
    papers::print::{Print, PrintParts, changed},
    say,
    text::{Language, Text},
    ui::{Icon, PageTitle},
    urls,
};
use domain::{
    PaperId,
    paper::{PrintedBlock, PrintedSection, Run},
    target::TargetKind,
};
use leptos::prelude::*;
use store::papers::{PaperChange, PaperView};

/// A paper.
#[component]
pub fn PaperPage() -> impl IntoView {
    let id = path_value::<PaperId>("id");
    load(|page, read| {
        Box::pin(async move {
            let paper = read.paper(id?).await?.ok_or(PageFailure::NotFound)?;
            let mission = read.mission_by_id(paper.mission).await?.ok_or(PageFailure::NotFound)?;
            let changes = read.paper_changes(&paper).await?;
            let t = page.text();
            let language = Language::ALL.iter().copied().find(|language| language.code() == paper.language).unwrap_or(page.language);
            let (own, origin, demo) = (Text::new(language), page.site.origin.as_str(), mission.demo || page.site.demo);
            let print = Print::of(PrintParts { paper: &paper, text: own, changes: &[], origin, demo });
            let may = may_make(&page, mission.id);
            let again = match paper.target.kind {
                TargetKind::Decision => urls::make_decision_paper_from(paper.target.id.into(), paper.id),
                _ => urls::make_paper_from(&mission.slug, paper.id),
            };
            let changed = banner(t, &paper, (&mission.slug, origin), &changes, may.then(|| again.clone()));
            let again = may.then(|| view! { <a class="btn q" href=again>{t.say("paper-make-again")}</a> });
            Ok(view! {
                <PageTitle text=paper.paper.title.clone()/>
                <div class="wrap">
                    {changed}
                    <p class="acts noprint">
                        <a class="btn" href=urls::paper_file(paper.id, "docx") download="">{t.say("paper-get-docx")}</a> " "
                        <a class="btn q" href=urls::paper_file(paper.id, "html") download="">{t.say("paper-get-html")}</a> " "
                        <a class="btn q" href=urls::mission_data(&mission.slug)>{t.say("paper-get-data")}</a> " " {again}
                    </p>
                    {article(print, false)}
                </div>
            }
            .into_any())
        })
    })
}

/// Says that what the paper is about is not as it was, on the screen and in print; and leads to how it is now.
fn banner(
    t: Text,
    paper: &PaperView,
    (slug, origin): (&str, &str),
    changes: &[PaperChange],
    again: Option<String>,
) -> Option<impl IntoView + use<>> {
    let lines: Vec<_> = changes
        .iter()
        .map(|change| {
            let (href, see) = match change.decision {
                Some((id, _)) => (urls::decision(id), "paper-changed-newest"),
                None => (urls::mission_versions(slug), "paper-changed-see"),
            };
            let sentence = changed(t, paper, change, &t.date_of(change.at));
            // On paper a link leads nowhere; its address does.
            let address = change.decision.map(|(id, _)| {
                let address = format!("{origin}{}", urls::decision(id));
                view! { <p class="meta">{say!(t, "paper-changed-at", address = address)}</p> }
            });
            view! {
                <p>
                    {Icon::Clock.view()} " " {sentence} " " <a class="noprint" href=href>{t.say(see)}</a>
                </p>
                {address}
            }
        })
        .collect();
    let again = again.map(|href| view! { <p class="noprint"><a href=href>{t.say("paper-changed-again")}</a></p> });
    (!lines.is_empty()).then(|| view! { <div class="panel held">{lines} {again}</div> })
}

/// The paper. On a page with another title, its headings are one step lower.
pub(super) fn article(print: Print, lower: bool) -> impl IntoView {
    let language = print.text.language();
    let warnings: Vec<_> = print.warnings.into_iter().map(|warning| view! { <li>{warning}</li> }).collect();
    let note = (!warnings.is_empty()).then(|| {
        view! {
            <div class="box amber">
                <p><b>{print.note}</b></p>
                <ul>{warnings}</ul>
            </div>
        }
    });
    let demo = print.demo.map(|demo| view! { <p>{demo}</p> });
    let foot: Vec<_> = print.foot.into_iter().map(|line| view! { <p class="meta">{line}</p> }).collect();
    let sections: Vec<_> = print.sections.into_iter().map(|each| section(each, lower)).collect();
    let title = view! { <bdi>{print.title}</bdi> };
    let title = if lower { view! { <h3>{title}</h3> }.into_any() } else { view! { <h1>{title}</h1> }.into_any() };
    view! {
        <article class="doc" lang=language.code() dir=language.dir()>
            <header>
                <p class="kicker"><bdi>{print.kicker}</bdi></p>
                {title}
                <p>{print.by}</p>
                {demo}
            </header>
            {note}
            {sections}
            {foot}
        </article>
    }
}

fn section(section: PrintedSection, lower: bool) -> impl IntoView {
    let blocks: Vec<_> = section.blocks.into_iter().map(block).collect();
    let heading = format!("{}. {}", section.number, section.heading);
    let heading = if lower { view! { <h4>{heading}</h4> }.into_any() } else { view! { <h2>{heading}</h2> }.into_any() };
    view! {
        {heading}
        {blocks}
    }
}

fn block(block: PrintedBlock) -> AnyView {
    match block {
        PrintedBlock::Paragraph { number, runs: words, quote: false } => view! { <p>{number} " " {runs(words)}</p> }.into_any(),
        PrintedBlock::Paragraph { number, runs: words, quote: true } => {
            view! { <blockquote><p>{number} " " {runs(words)}</p></blockquote> }.into_any()
        }
        PrintedBlock::Table { caption, heads, rows, .. } => {
            let heads: Vec<_> = heads
                .into_iter()
                .enumerate()
                .map(|(at, head)| view! { <th scope="col" class=(at > 0).then_some("n")>{head}</th> })
                .collect();
            let rows: Vec<_> = rows
                .into_iter()
                .map(|row| {
                    let cells: Vec<_> = row
                        .into_iter()
                        .enumerate()
                        .map(|(at, run)| match at {
                            0 => view! { <th scope="row">{one(run)}</th> }.into_any(),
                            _ => view! { <td class="n">{one(run)}</td> }.into_any(),
                        })
                        .collect();
                    view! { <tr>{cells}</tr> }
                })
                .collect();
            let label = caption.clone();
            view! {
                <div class="scroll" role="region" aria-label=label tabindex="0">
                    <table>
                        <caption>{caption}</caption>
                        <thead><tr>{heads}</tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            }
            .into_any()
        }
    }
}

fn runs(runs: Vec<Run>) -> Vec<AnyView> {
    runs.into_iter().map(one).collect()
}

fn one(run: Run) -> AnyView {
    match run.language {
        Some(language) => view! { <bdi lang=language>{run.text}</bdi> }.into_any(),
        None => run.text.into_any(),
    }
}
