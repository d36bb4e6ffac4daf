//! The walk of a form through which someone signs in or out, or asks for a link: it makes no guest of a stranger.

use super::{Acting, Started, fresh_id, refused, see_other, start_session};
use crate::{
    failure::Failure,
    form::{Form, Submit, Visit},
    state::App,
};
use axum::{http::HeaderValue, response::Response};
use domain::{Moment, PersonId, person::Role};
use store::{Write, people::PersonRow, records::Record};
use uuid::Uuid;

/// A write under way by someone who may be nobody yet.
pub struct Entry {
    /// The one transaction.
    pub tx: Write,
    /// The present, the same for all of this write.
    pub moment: Moment,
    /// Whose session this browser had when the write began; nobody's when `None`.
    pub person: Option<PersonRow>,
    /// The application.
    pub app: App,
    /// Where the request comes from.
    pub visit: Visit,
    /// What the browser is told besides where to go.
    pub cookies: Vec<HeaderValue>,
}

impl Entry {
    /// A fresh identifier.
    pub fn fresh_id(&self) -> Uuid {
        fresh_id(self.moment)
    }

    /// The guest of this browser, unless it is a stranger's or someone's who has an account.
    pub fn guest(&self) -> Option<&PersonRow> {
        self.person.as_ref().filter(|person| person.is_guest())
    }

    /// Signs this browser in. Any session it had ends: a token from before is worth nothing after (no session fixation).
    ///
    /// # Errors
    /// As every write.
    pub async fn start_session(&mut self, person: PersonId, role: Role, by_link: bool) -> Result<(), store::Error> {
        self.end_session().await?;
        // No page kept in a browser may bring this person back after they signed out.
        self.tx.seal_form_keys(person).await?;
        let Started { cookie, .. } = start_session(&self.app, &mut self.tx, self.moment, person, role, by_link).await?;
        self.cookies.push(cookie);
        Ok(())
    }

    /// Ends the session of this browser, if it has one.
    ///
    /// # Errors
    /// As every write.
    pub async fn end_session(&mut self) -> Result<(), store::Error> {
        if let Some(person) = &self.person {
            self.tx.seal_form_keys(person.id).await?;
        }
        if let Some(hash) = &self.visit.session {
            self.tx.end_session(hash).await?;
        }
        Ok(())
    }

    /// Adds to the action record of a person.
    ///
    /// # Errors
    /// As every write.
    pub async fn record(
        &mut self,
        person: PersonId,
        role: Role,
        action: &'static str,
        detail: serde_json::Value,
    ) -> Result<(), store::Error> {
        let subject = person.uuid();
        let record = Record { person: Some(person), role, action, subject_kind: "person", subject, mission: None, detail: &detail };
        let id = self.fresh_id();
        self.tx.record(id, record, self.moment.now).await
    }
}

/// The whole walk of such a form.
pub async fn enter<F>(app: &App, submit: Submit, handler: F) -> Response
where
    F: for<'a> FnOnce(&'a mut Entry, &'a Form) -> Acting<'a> + Send,
{
    match walk(app, &submit, handler).await {
        Ok((location, cookies)) => see_other(&location, cookies),
        Err(failure) => refused(app, &submit, failure).await,
    }
}

async fn walk<F>(app: &App, submit: &Submit, handler: F) -> Result<(String, Vec<HeaderValue>), Failure>
where
    F: for<'a> FnOnce(&'a mut Entry, &'a Form) -> Acting<'a> + Send,
{
    let moment = app.clock.moment();
    let mut tx = app.writer.begin().await?;
    let person = match &submit.visit.session {
        Some(hash) => tx.lock_session(hash, moment.now).await?.map(|session| session.person),
        None => None,
    };
    let mut entry = Entry { tx, moment, person, app: app.clone(), visit: submit.visit.clone(), cookies: Vec::new() };
    let location = handler(&mut entry, &submit.form).await?;
    entry.tx.commit().await?;
    Ok((location, entry.cookies))
}
