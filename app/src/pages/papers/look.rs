//! Looking at a paper before it is made: the whole of it above the form, with its numbered paragraphs and warnings.

use super::{form::FORM, show};
use crate::{
    page::{Page, PageFailure},
    papers::{
        self, About, From,
        print::{Print, PrintParts},
    },
};
use domain::{
    PaperId,
    paper::{
        Words,
        fields::{Fields, LOOK, Sent, TEXTS},
    },
    problem::{Invalid, Problems},
};
use leptos::prelude::*;
use store::{Read, papers::PaperView};

/// What a look shows.
pub(super) struct Look {
    /// The paper as it would be; nothing when nobody asked for it, or when something is wrong.
    pub paper: Option<AnyView>,
    /// What is wrong with the form.
    pub problems: Problems,
}

/// Writes the paper from the form that is shown again, as it would be made now, and keeps nothing of it.
pub(super) async fn look(page: &Page, read: &mut Read, about: About<'_>) -> Result<Look, PageFailure> {
    let Some(form) = page.form.as_ref().filter(|form| form.values.contains_key(LOOK)) else {
        return Ok(Look { paper: None, problems: page.problems() });
    };
    let all = |name: &str| form.values.get(name).cloned().unwrap_or_default();
    let names = TEXTS.iter().map(|(name, _, _)| *name).chain(["meeting"]);
    let texts = names.map(|name| (name, all(name).into_iter().next().unwrap_or_default())).collect();
    let fields = match Fields::checked(&Sent { texts, parts: all("part"), quotes: all("quote") }) {
        Ok(fields) => fields,
        Err(problems) => return Ok(Look { paper: None, problems }),
    };
    let (t, viewer) = (page.text(), page.known()?);
    let (name, job) = (viewer.person.byline().unwrap_or_default(), viewer.person.job.clone().unwrap_or_default());
    let from = From { text: t, about, fields: &fields, by: (&name, &job), moment: page.moment };
    let written = papers::write(read, from).await?;
    let mut problems = Problems::none();
    if !written.missing.is_empty() {
        problems.add("quotes", Invalid::Unknown);
    }
    let words = written.words.into_iter().map(|words| Words { text: Some(words.text), language: words.language }).collect();
    let view = PaperView {
        // No paper has it yet, and none is named by it.
        id: PaperId::from(about.mission.id.uuid()),
        mission: about.mission.id,
        target: about.decision.map_or_else(|| about.mission.id.into(), |decision| decision.id.into()),
        target_version: about.decision.map_or(about.mission.version, |decision| decision.version),
        language: t.language().code().to_owned(),
        paper: written.paper,
        words,
        created_at: page.moment.now,
    };
    let demo = about.mission.demo || page.site.demo;
    let mut print = Print::of(PrintParts { paper: &view, text: t, changes: &[], origin: &page.site.origin, demo });
    // It is kept nowhere, so it has no address.
    print.foot.truncate(1);
    let paper = view! {
        <section id=LOOK class="sec" aria-labelledby="look-title">
            <h2 id="look-title">{t.say("paper-look-title")}</h2>
            <p>{t.say("paper-look-text")} " " <a href=format!("#{FORM}")>{t.say("paper-look-form")}</a></p>
            <div class="box">{show::article(print, true)}</div>
        </section>
    }
    .into_any();
    Ok(Look { paper: Some(paper), problems })
}
