//! One write: one transaction, one person, one answer.
//!
//! [`submit`] is the whole walk of a form: it opens the transaction, finds or makes the person, lets the handler act, remembers
//! the one-time key, commits and answers 303. When the handler fails, nothing is kept and the same page is shown again.
//! [`entry`] is the walk for those who may be nobody yet: signing in and out.

pub mod entry;
pub mod upload;

use crate::{
    auth::{cookie, token},
    failure::Failure,
    form::{Form, Submit, Visit},
    guard::limits,
    render,
    state::App,
};
use app::page::PageFailure;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    MissionId, Moment, PersonId, SessionId, Timestamp,
    permission::{Action, Subject, may},
    person::{Actor, Facilitates, Role},
    problem::Refusal,
};
use std::{future::Future, pin::Pin};
use store::{Read, Write, form_keys::FormKey, people::PersonRow, records::Record, sessions::NewSession};
use uuid::Uuid;

/// How long a one-time key is remembered: a day, in seconds.
pub const ONCE_SECONDS: i64 = 24 * 3600;
/// How long a repeat without a cookie may bring back the guest that the first submit made: ten minutes, in seconds.
const SAME_GUEST_SECONDS: i64 = 600;
/// A session's "last seen" is written once in this time: a day, in seconds.
const SEEN_EVERY_SECONDS: i64 = 24 * 3600;

/// A fresh identifier (UUIDv7, RFC 9562), ordered by the clock of the application.
pub fn fresh_id(moment: Moment) -> Uuid {
    let micros = moment.now.micros().unsigned_abs();
    let random = token::random::<10>();
    uuid::Builder::from_unix_timestamp_millis(micros / 1000, &random).into_uuid()
}

/// A write under way.
pub struct Act {
    /// The one transaction.
    pub tx: Write,
    /// The present, the same for all of this write.
    pub moment: Moment,
    /// Who acts, as stored when the write began.
    pub person: PersonRow,
    /// Who acts, for the rules.
    pub actor: Actor,
    /// The application.
    pub app: App,
    /// The hash of the session cookie in use, sent or new.
    pub session: Option<Vec<u8>>,
    /// What the browser is told besides where to go: cookies.
    pub cookies: Vec<HeaderValue>,
    /// When an emailed link began this session.
    pub linked_at: Option<Timestamp>,
    made_guest: bool,
}

impl Act {
    /// A fresh identifier.
    pub fn fresh_id(&self) -> Uuid {
        fresh_id(self.moment)
    }

    /// The permission line of every action.
    ///
    /// # Errors
    /// As [`may`].
    pub fn may(&self, action: Action, subject: Subject) -> Result<(), Refusal> {
        may(&self.actor, action, subject)
    }

    /// Adds to the action record: who did what to which thing.
    ///
    /// # Errors
    /// As every write.
    pub async fn record(
        &mut self,
        action: &'static str,
        subject_kind: &'static str,
        subject: Uuid,
        mission: Option<MissionId>,
        detail: serde_json::Value,
    ) -> Result<(), store::Error> {
        let record =
            Record { person: Some(self.person.id), role: self.actor.role, action, subject_kind, subject, mission, detail: &detail };
        let id = self.fresh_id();
        self.tx.record(id, record, self.moment.now).await
    }

    /// For pages of one's own: goes on only when this person was here before.
    ///
    /// # Errors
    /// [`PageFailure::SignInFirst`] for a stranger; the guest that was just made for them is not kept.
    pub fn known(&self) -> Result<(), Failure> {
        if self.made_guest { Err(PageFailure::SignInFirst.into()) } else { Ok(()) }
    }

    async fn start_guest_session(&mut self, person: PersonId) -> Result<(), store::Error> {
        let started = start_session(&self.app, &mut self.tx, self.moment, person, Role::Resident, false).await?;
        self.session = Some(started.token_hash);
        self.cookies.push(started.cookie);
        Ok(())
    }
}

/// A session that was just started.
pub struct Started {
    /// The hash under which it is kept.
    pub token_hash: Vec<u8>,
    /// The cookie for the browser.
    pub cookie: HeaderValue,
}

/// Starts a session of a person with a fresh token.
///
/// # Errors
/// As every write.
pub async fn start_session(
    app: &App,
    tx: &mut Write,
    moment: Moment,
    person: PersonId,
    role: Role,
    by_link: bool,
) -> Result<Started, store::Error> {
    let fresh = token::fresh();
    let token_hash = token::hash(&fresh);
    let seconds = if role.is_staff() { cookie::STAFF_SECONDS } else { cookie::RESIDENT_SECONDS };
    let id = SessionId::from(fresh_id(moment));
    let new = NewSession { id, token_hash: &token_hash, person, expires_at: moment.now.plus_seconds(seconds), by_link };
    tx.start_session(new, moment.now).await?;
    Ok(Started { cookie: cookie::session(app.config.is_https(), &fresh, seconds), token_hash })
}

/// How a submit began.
enum Begun {
    /// A new act.
    New(Box<Act>),
    /// The same form was sent before: where it led, and the cookie to set.
    Again(String, Vec<HeaderValue>),
}

/// Opens the write of a submitted form and finds out who acts: the person of the session, else a new guest.
async fn begin(app: &App, submit: &Submit) -> Result<Begun, Failure> {
    let moment = app.clock.moment();
    let once = submit.form.once_hash();
    let digest = submit.form.digest(submit.visit.uri.path());
    // Two submits of one form at the same moment both find no key; the second then waits for the first and starts again.
    for _ in 0..3 {
        let mut tx = app.writer.begin().await?;
        let session = match &submit.visit.session {
            Some(hash) => tx.lock_session(hash, moment.now).await?,
            None => None,
        };
        let earlier = match &once {
            Some(once) => tx.form_key(once, moment.now.plus_seconds(-ONCE_SECONDS)).await?,
            None => None,
        };
        let mut act = Act {
            moment,
            person: blank_guest(),
            actor: Actor { id: Uuid::nil().into(), role: Role::Resident, facilitates: Facilitates::Nothing, has_account: false },
            app: app.clone(),
            session: None,
            cookies: Vec::new(),
            linked_at: None,
            made_guest: false,
            tx,
        };
        let same_guest = match (&session, &earlier, &once) {
            (None, Some(key), Some(once)) => same_guest(&mut act.tx, once, key, moment).await?,
            _ => None,
        };
        match (session, same_guest) {
            (Some(session), _) => {
                act.session.clone_from(&submit.visit.session);
                act.linked_at = session.linked_at;
                if moment.now.seconds_since(session.seen_at) >= SEEN_EVERY_SECONDS && !session.person.role.is_staff() {
                    act.tx.see_session(session.id, moment.now, moment.now.plus_seconds(cookie::RESIDENT_SECONDS)).await?;
                }
                act.person = session.person;
            }
            (None, Some(guest)) => {
                act.start_guest_session(guest.id).await?;
                act.person = guest;
            }
            (None, None) if gone(&mut act.tx, earlier.as_ref(), &digest).await? => {
                let location = earlier.map(|key| key.location).unwrap_or_default();
                act.tx.commit().await?;
                return Ok(Begun::Again(location, vec![cookie::session(app.config.is_https(), "", 0)]));
            }
            (None, None) => {
                let network = limits::bucket(app, limits::Kind::NewGuest, &submit.visit.network);
                if let Some(seconds) = act.tx.count_try(&network, limits::Kind::NewGuest.limit(), moment.now).await? {
                    return Err(Refusal::TooOften { retry_after_seconds: seconds }.into());
                }
                let id = PersonId::from(fresh_id(moment));
                let nickname = crate::auth::nickname::suggest();
                act.tx.add_guest(id, &nickname, submit.visit.language.code(), moment.now).await?;
                act.start_guest_session(id).await?;
                act.made_guest = true;
                act.person = act.tx.person(id).await?.ok_or(store::Error::Conflict)?;
            }
        }
        act.actor = act.tx.actor(&act.person).await?;
        if let Some(key) = &earlier
            && key.person_id == act.person.id
            && key.digest == digest
            && !key.location.is_empty()
        {
            let location = key.location.clone();
            let cookies = std::mem::take(&mut act.cookies);
            act.tx.commit().await?;
            return Ok(Begun::Again(location, cookies));
        }
        if let (Some(once), None) = (&once, &earlier) {
            let key = FormKey { person_id: act.person.id, digest: digest.clone(), location: String::new(), made_guest: act.made_guest };
            if !act.tx.claim_form_key(once, &key, moment.now).await? {
                continue;
            }
        }
        return Ok(Begun::New(Box::new(act)));
    }
    Err(PageFailure::Busy.into())
}

/// A double click of a stranger, sent again before the first answer arrived: the guest that the first submit made, to be
/// given a cookie of its own. Never someone with an account: a page kept in a browser is no way to sign in.
async fn same_guest(tx: &mut Write, once: &[u8], key: &FormKey, moment: Moment) -> Result<Option<PersonRow>, store::Error> {
    if !key.made_guest || tx.form_key(once, moment.now.plus_seconds(-SAME_GUEST_SECONDS)).await?.is_none() {
        return Ok(None);
    }
    let person = tx.person(key.person_id).await?;
    Ok(person.filter(|person| person.is_guest()))
}

/// Whether the very same form was sent before by someone who deleted everything about themselves with it.
async fn gone(tx: &mut Read, earlier: Option<&FormKey>, digest: &[u8]) -> Result<bool, store::Error> {
    let Some(key) = earlier.filter(|key| key.digest == digest && !key.location.is_empty()) else { return Ok(false) };
    Ok(tx.person(key.person_id).await?.is_some_and(|person| person.erased))
}

fn blank_guest() -> PersonRow {
    PersonRow {
        id: Uuid::nil().into(),
        role: Role::Resident,
        email: None,
        email_key: None,
        password_hash: None,
        shown_as: domain::person::ShownAs::Nickname,
        nickname: None,
        name: None,
        job: None,
        facilitates_all: false,
        has_words: false,
        language: None,
        mail_notices: true,
        erased: false,
    }
}

/// What a handler does inside a write: acts, and gives the address to go on to.
pub type Acting<'a> = Pin<Box<dyn Future<Output = Result<String, Failure>> + Send + 'a>>;

/// The whole walk of a submitted form.
pub async fn submit<F>(app: &App, submit: Submit, handler: F) -> Response
where
    F: for<'a> FnOnce(&'a mut Act, &'a Form) -> Acting<'a> + Send,
{
    match walk(app, &submit, handler).await {
        Ok((location, cookies)) => see_other(&location, cookies),
        Err(failure) => refused(app, &submit, failure).await,
    }
}

async fn walk<F>(app: &App, submit: &Submit, handler: F) -> Result<(String, Vec<HeaderValue>), Failure>
where
    F: for<'a> FnOnce(&'a mut Act, &'a Form) -> Acting<'a> + Send,
{
    let mut act = match begin(app, submit).await? {
        Begun::Again(location, cookies) => return Ok((location, cookies)),
        Begun::New(act) => act,
    };
    let location = handler(&mut act, &submit.form).await?;
    if let Some(once) = submit.form.once_hash() {
        let digest = submit.form.digest(submit.visit.uri.path());
        let key = FormKey { person_id: act.person.id, digest, location: location.clone(), made_guest: act.made_guest };
        act.tx.put_form_key(&once, &key, act.moment.now).await?;
    }
    let cookies = std::mem::take(&mut act.cookies);
    act.tx.commit().await?;
    Ok((location, cookies))
}

/// 303 to a path of our own.
pub fn see_other(location: &str, cookies: Vec<HeaderValue>) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    let headers = response.headers_mut();
    headers.insert(header::LOCATION, HeaderValue::try_from(location).unwrap_or_else(|_| HeaderValue::from_static("/")));
    for cookie in cookies {
        headers.append(header::SET_COOKIE, cookie);
    }
    response
}

/// Shows the page of the form again with what was typed, or the page of the failure.
pub async fn refused(app: &App, submit: &Submit, failure: Failure) -> Response {
    let state =
        |problems, refusal| app::page::FormState { values: submit.form.kept(), problems, refusal, ..app::page::FormState::default() };
    match failure {
        Failure::Invalid(problems) => {
            render::form(app, &submit.visit, submit.form.text(crate::form::ONCE), state(problems, None), StatusCode::UNPROCESSABLE_ENTITY)
                .await
        }
        Failure::Refused(refusal) => {
            let none = domain::problem::Problems::none();
            let (status, wait) = match refusal {
                Refusal::TooOften { retry_after_seconds } => (StatusCode::TOO_MANY_REQUESTS, Some(retry_after_seconds)),
                _ => (StatusCode::CONFLICT, None),
            };
            let once = submit.form.text(crate::form::ONCE);
            let mut response = render::form(app, &submit.visit, once, state(none, Some(refusal)), status).await;
            if let Some(seconds) = wait {
                response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            }
            response
        }
        Failure::Page(failure) => render::failure(app, &submit.visit, failure).await,
    }
}

/// Where the very same form led this person before, if it was sent already. For handlers that must work before their
/// write begins: a second click must not be measured against what the first one changed.
///
/// # Errors
/// As every read.
pub async fn again(app: &App, submit: &Submit) -> Result<Option<String>, store::Error> {
    let Some(once) = submit.form.once_hash() else { return Ok(None) };
    let now = app.clock.now();
    let digest = submit.form.digest(submit.visit.uri.path());
    let mut read = app.reader.begin().await?;
    let session = match &submit.visit.session {
        Some(session) => read.session(session, now).await?,
        None => None,
    };
    let earlier = read.form_key(&once, now.plus_seconds(-ONCE_SECONDS)).await?;
    let same = match session {
        Some(session) => earlier.filter(|key| key.person_id == session.person.id && key.digest == digest),
        None if gone(&mut read, earlier.as_ref(), &digest).await? => earlier,
        None => None,
    };
    Ok(same.map(|key| key.location).filter(|location| !location.is_empty()))
}

/// Who a visit comes from, in a read transaction: for pages.
///
/// # Errors
/// As every read.
pub async fn viewer(app: &App, visit: &Visit) -> Result<Option<app::page::Viewer>, store::Error> {
    let Some(hash) = &visit.session else { return Ok(None) };
    let mut read = app.reader.begin().await?;
    let Some(session) = read.session(hash, app.clock.now()).await? else { return Ok(None) };
    let actor = read.actor(&session.person).await?;
    Ok(Some(app::page::Viewer { person: session.person, actor, linked_at: session.linked_at }))
}
