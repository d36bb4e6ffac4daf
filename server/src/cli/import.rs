//! `turnstone import polis DIR --mission TITLE`

use super::{arguments::Polis, config, open, say, text};
use crate::polis::{Export, Loaded, Plan, Step, load};
use domain::text as letters;
use indicatif::{ProgressBar, ProgressStyle};
use std::{io::IsTerminal as _, time::Instant};

/// Brings a Polis conversation in and says what came.
pub(super) async fn polis(asked: Polis) -> Result<(), String> {
    let language = language(&asked.language)?;
    let attribution = asked
        .attribution
        .map(|words| letters::line(&words, 500).map_err(|_| wrong("--attribution", "write one line of at most 500 letters")));
    let address = asked.address.map(|address| web_address(&address));
    let plan = Plan { title: asked.mission, language, attribution: attribution.transpose()?, address: address.transpose()? };
    let began = Instant::now();
    let export = Export::read(&asked.folder).map_err(text)?;
    let app = open(config()?).await?;
    let mut watch = Watch::new();
    let loaded = load(&app.writer, &export, &plan, app.clock.moment(), &mut |step, done, total| watch.show(step, done, total)).await;
    watch.end();
    let loaded = loaded.map_err(text)?;
    app.store.close().await;
    report(&export, &loaded, began);
    Ok(())
}

fn wrong(name: &str, why: &str) -> String {
    format!("{name} cannot be used: {why}.")
}

/// A language tag as BCP 47 writes it, as far as its shape can tell.
fn language(tag: &str) -> Result<String, String> {
    let mut parts = tag.split('-');
    let first = parts.next().is_some_and(|part| matches!(part.len(), 2..=3) && part.bytes().all(|byte| byte.is_ascii_lowercase()));
    let rest = parts.all(|part| matches!(part.len(), 2..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    if first && rest { Ok(tag.to_owned()) } else { Err(wrong("--language", "write a language tag such as en, zh or zh-Hant")) }
}

fn web_address(raw: &str) -> Result<String, String> {
    let url = url::Url::parse(raw).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    url.map(|url| url.to_string()).ok_or_else(|| wrong("--address", "write a web address that starts with https://"))
}

fn report(export: &Export, loaded: &Loaded, began: Instant) {
    let open = export.statements.iter().filter(|statement| !statement.taken_out).count();
    let hidden = export.statements.len() - open;
    say(&format!(
        "The export has {} statements ({open} open, {hidden} taken out by its moderators), {} people and {} votes.",
        export.statements.len(),
        export.participants.len(),
        export.votes.len(),
    ));
    for note in &export.notes {
        say(&format!("Note: {note}"));
    }
    if loaded.missing_ideas > 0 {
        say(&format!("Note: {} ideas of an earlier import are not in this export. They were left as they are.", loaded.missing_ideas));
    }
    if loaded.changed_anything() {
        say(&format!(
            "New: {} ideas, {} people, {} votes. Changed: {} ideas, {} votes. Taken back: {} votes.",
            loaded.new_ideas, loaded.new_people, loaded.new_votes, loaded.changed_ideas, loaded.changed_votes, loaded.gone_votes,
        ));
    } else {
        say("Everything was here already. Nothing changed.");
    }
    if !loaded.new_mission {
        say("The mission was here already. Its title and texts were left as they are.");
    }
    say(&format!("The mission is at /missions/{}. It took {:.1} seconds.", loaded.slug, began.elapsed().as_secs_f64()));
}

/// Shows how far an import is: a bar on a terminal, a line for each step elsewhere.
struct Watch {
    bar: Option<ProgressBar>,
    step: Option<Step>,
}

impl Watch {
    fn new() -> Self {
        let bar = std::io::stderr().is_terminal().then(|| {
            let style = ProgressStyle::with_template("{msg:10} {bar:40} {human_pos} of {human_len}  {elapsed}");
            ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        });
        Self { bar, step: None }
    }

    fn show(&mut self, step: Step, done: usize, total: usize) {
        let name = match step {
            Step::Comparing => "Comparing",
            Step::People => "People",
            Step::Ideas => "Ideas",
            Step::Votes => "Votes",
            Step::Finishing => "Counting",
        };
        let is_new = self.step.replace(step) != Some(step);
        match &self.bar {
            Some(bar) => {
                bar.set_message(name);
                bar.set_length(u64::try_from(total).unwrap_or(u64::MAX));
                bar.set_position(u64::try_from(done).unwrap_or(u64::MAX));
            }
            None if is_new && total > 1 => eprintln!("{name}: {total}"),
            None => {}
        }
    }

    fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
