//! Papers as files: `GET /papers/{id}.html` and `GET /papers/{id}.docx`. Without an ending it is the page of the paper.

mod docx;
mod html;

use crate::{failure::Failure, form::Visit, render, state::App};
use app::{
    page::PageFailure,
    papers::print::{Print, PrintParts},
    text::{Language, Text},
};
use axum::{
    body::Body,
    extract::{Path, Request, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::PaperId;

/// `GET /papers/{id}`, with or without an ending.
pub async fn page_or_file(State(app): State<App>, Path(name): Path<String>, request: Request) -> Response {
    let Some((id, ending)) = name.rsplit_once('.') else {
        return render::page(State(app), request).await;
    };
    let (parts, _) = request.into_parts();
    let visit = Visit::of(&app, &parts);
    match file(&app, id, ending).await {
        Ok(response) => response,
        Err(Failure::Page(failure)) => render::failure(&app, &visit, failure).await,
        Err(_) => render::failure(&app, &visit, PageFailure::Broken).await,
    }
}

async fn file(app: &App, id: &str, ending: &str) -> Result<Response, Failure> {
    let id = id.parse::<PaperId>().map_err(|_| PageFailure::NotFound)?;
    let mut read = app.reader.begin().await?;
    let paper = read.paper(id).await?.ok_or(PageFailure::NotFound)?;
    let mission = read.mission_by_id(paper.mission).await?.ok_or(PageFailure::NotFound)?;
    let changes = read.paper_changes(&paper).await?;
    drop(read);
    let language = Language::ALL.iter().copied().find(|language| language.code() == paper.language).unwrap_or(Language::English);
    let text = Text::new(language);
    let changes: Vec<_> = changes
        .into_iter()
        .map(|change| {
            let day = text.date_in(change.at, app.clock.zone());
            (change, day)
        })
        .collect();
    let demo = mission.demo || app.config.demo;
    let print = Print::of(PrintParts { paper: &paper, text, changes: &changes, origin: &app.config.origin, demo });
    let made_at = crate::export::moment_of(paper.created_at.micros());
    let (kind, policy, bytes) = match ending {
        "html" => {
            let page = html::page(&print);
            ("text/html; charset=utf-8", Some(page.policy), page.text.into_bytes())
        }
        "docx" => {
            let bytes = docx::document(&print, &paper.paper.by, &made_at).map_err(|error| {
                tracing::error!(%error, "a document cannot be made");
                PageFailure::Broken
            })?;
            ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", None, bytes)
        }
        _ => return Err(Failure::not_found()),
    };
    let mut response = Body::from(bytes).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let disposition = HeaderValue::try_from(format!("attachment; filename=\"paper-{}-{id}.{ending}\"", mission.slug));
    headers.insert(header::CONTENT_DISPOSITION, disposition.unwrap_or_else(|_| HeaderValue::from_static("attachment")));
    if let Some(policy) = policy.and_then(|policy| HeaderValue::try_from(policy).ok()) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    Ok(response)
}

/// A text in XML or HTML: what could be markup is escaped, and letters that XML cannot hold (XML 1.0, 2.2) are left out.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\n' | '\t' => safe.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => {}
            letter if letter < ' ' => {}
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_that_people_type_is_markup() {
        assert_eq!(escaped("<w:p>&\"\u{0}\u{B}a\u{FFFF}\n🦆"), "&lt;w:p&gt;&amp;&quot;a 🦆");
    }
}
