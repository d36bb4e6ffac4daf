//! A paper as one file of HTML that needs nothing else: to send, to keep, to print.

use super::escaped;
use app::papers::print::Print;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use domain::paper::{PrintedBlock, Run};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

const STYLE: &str = include_str!("paper.css");

/// The file, and the policy under which a browser may show it.
pub(super) struct Page {
    pub text: String,
    pub policy: String,
}

/// Writes the file.
pub(super) fn page(print: &Print) -> Page {
    let language = print.text.language();
    let mut body = String::new();
    paragraph(&mut body, "p class=\"kicker\"", &print.kicker);
    paragraph(&mut body, "h1", &print.title);
    paragraph(&mut body, "p", &print.by);
    if let Some(demo) = &print.demo {
        paragraph(&mut body, "p", demo);
    }
    for changed in &print.changed {
        paragraph(&mut body, "p class=\"box\"", changed);
    }
    if !print.warnings.is_empty() {
        body.push_str("<div class=\"box\">\n");
        paragraph(&mut body, "p class=\"strong\"", &print.note);
        body.push_str("<ul>\n");
        for warning in &print.warnings {
            paragraph(&mut body, "li", warning);
        }
        body.push_str("</ul>\n</div>\n");
    }
    for section in &print.sections {
        paragraph(&mut body, "h2", &format!("{}. {}", section.number, section.heading));
        for block in &section.blocks {
            self::block(&mut body, block);
        }
    }
    for line in &print.foot {
        paragraph(&mut body, "p class=\"foot\"", line);
    }
    let head = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width,initial-scale=1\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n",
        language.code(),
        language.dir(),
        escaped(&print.title)
    );
    let hash = STANDARD.encode(Sha256::digest(STYLE.as_bytes()));
    let policy = format!("default-src 'none'; style-src 'sha256-{hash}'; frame-ancestors 'none'");
    Page { text: format!("{head}{body}</main>\n</body>\n</html>\n"), policy }
}

fn paragraph(body: &mut String, element: &str, text: &str) {
    let name = element.split(' ').next().unwrap_or(element);
    let _always_fits = writeln!(body, "<{element}>{}</{name}>", escaped(text));
}

fn block(body: &mut String, block: &PrintedBlock) {
    match block {
        PrintedBlock::Paragraph { number, runs, quote } => {
            let (open, close) = if *quote { ("<blockquote><p>", "</p></blockquote>") } else { ("<p>", "</p>") };
            let _always_fits = write!(body, "{open}<span class=\"no\">{number}</span> ");
            for run in runs {
                self::run(body, run);
            }
            body.push_str(close);
            body.push('\n');
        }
        PrintedBlock::Table { caption, heads, rows, .. } => {
            body.push_str("<table>\n");
            paragraph(body, "caption", caption);
            body.push_str("<thead><tr>");
            for head in heads {
                let _always_fits = write!(body, "<th scope=\"col\">{}</th>", escaped(head));
            }
            body.push_str("</tr></thead>\n<tbody>\n");
            for row in rows {
                body.push_str("<tr>");
                for (at, cell) in row.iter().enumerate() {
                    let (open, close) = if at == 0 { ("<th scope=\"row\">", "</th>") } else { ("<td>", "</td>") };
                    body.push_str(open);
                    run(body, cell);
                    body.push_str(close);
                }
                body.push_str("</tr>\n");
            }
            body.push_str("</tbody>\n</table>\n");
        }
    }
}

fn run(body: &mut String, run: &Run) {
    let _always_fits = match &run.language {
        Some(language) => write!(body, "<bdi lang=\"{}\">{}</bdi>", escaped(language), escaped(&run.text)),
        None => write!(body, "{}", escaped(&run.text)),
    };
}
