//! Three words, made and shown once. They are in the answer to this form and nowhere else: in no address, no log, no table.

use crate::{
    act::{Act, refused, submit},
    actions::people::account,
    auth::words::{self, Words},
    failure::Failure,
    form::{ONCE, Submit},
    guard::limits::{self, Kind},
    render,
    state::App,
};
use app::{
    page::{FormState, NewWords, PageFailure},
    urls,
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{PersonId, problem::Problems};

/// Words that someone else has are as likely as winning a lottery twice; then we draw again.
const TURNS: u32 = 3;

/// `POST /me/words`: makes new words and shows them in the answer. The same press again, as in a double click, shows the
/// same words for as long as they are the person's.
pub async fn make(State(app): State<App>, request: Submit) -> Response {
    let shown = request.clone();
    match prepare(&app, &request).await {
        Ok(Some((given, key))) => {
            let kept = key.clone();
            let answer = submit(&app, request, move |act, _| Box::pin(keep(act, kept))).await;
            if answer.status() == StatusCode::SEE_OTHER { show(&app, shown, given, &key).await } else { answer }
        }
        Ok(None) => refused(&app, &request, PageFailure::SignInFirst.into()).await,
        Err(failure) => refused(&app, &request, failure).await,
    }
}

/// The words of this press, and their key. Nothing for a stranger.
async fn prepare(app: &App, request: &Submit) -> Result<Option<(Words, Vec<u8>)>, Failure> {
    let Some(person) = known(app, request).await? else { return Ok(None) };
    limits::count(app, &[(Kind::NewWordsOfPerson, &person.to_string())]).await?;
    for turn in 0..TURNS {
        let once = request.form.text(ONCE);
        let given = if request.form.once_hash().is_some() { words::of_form(&app.secret, person, once, turn) } else { words::fresh() };
        let key = words::key(&app.secret, &given).await?;
        let holder = app.reader.begin().await?.person_by_words(&key).await?;
        if holder.is_none_or(|holder| holder.id == person) {
            return Ok(Some((given, key)));
        }
    }
    Err(PageFailure::Busy.into())
}

async fn known(app: &App, request: &Submit) -> Result<Option<PersonId>, store::Error> {
    let Some(session) = &request.visit.session else { return Ok(None) };
    let session = app.reader.begin().await?.session(session, app.clock.now()).await?;
    Ok(session.map(|session| session.person.id))
}

async fn keep(act: &mut Act, key: Vec<u8>) -> Result<String, Failure> {
    if account::set_words(act, &key).await? { Ok(urls::MY_WORDS.to_owned()) } else { Err(PageFailure::Busy.into()) }
}

/// The page of the form as its own answer, with the words, and with a fresh one-time key for the next press. When other
/// words were made since, an explanation instead.
async fn show(app: &App, request: Submit, given: Words, key: &[u8]) -> Response {
    let still_theirs = async {
        let holder = app.reader.begin().await?.person_by_words(key).await?;
        Ok::<bool, Failure>(holder.is_some() && holder.map(|holder| holder.id) == known(app, &request).await?)
    };
    match still_theirs.await {
        Ok(true) => {
            let state = FormState { new_words: Some(NewWords(given)), problems: Problems::none(), ..FormState::default() };
            render::form(app, &request.visit, "", state, StatusCode::OK).await
        }
        Ok(false) => crate::act::see_other(&format!("{}?again=1", urls::MY_WORDS), Vec::new()).into_response(),
        Err(failure) => refused(app, &request, failure).await,
    }
}
