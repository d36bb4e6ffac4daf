//! The question pages of an idea.

use super::people::{address, count_link};
use crate::{
    act::{Act, refused, submit},
    actions::{drafts, people::account},
    auth::nickname,
    failure::Failure,
    form::{Form, ONCE, Submit},
    render,
    state::App,
};
use app::{page::FormState, text::Language, urls};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use domain::{
    DraftId, IdeaId,
    idea::{ANSWER_LIMIT, SENTENCE_LIMIT, Step},
    person::{Reach, ShownAs},
    problem::{Invalid, Problems},
    text,
};
use store::drafts::Draft;

/// As many ideas as the page of similar ones lists.
const SIMILAR: i64 = 5;

/// `POST /missions/{slug}/ideas/new`
pub async fn begin(State(app): State<App>, Path(slug): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, form| Box::pin(first(act, form, slug))).await
}

async fn first(act: &mut Act, form: &Form, slug: String) -> Result<String, Failure> {
    let builds_on: Option<IdeaId> = form.text("builds_on").parse().ok();
    let (id, mission, sentence) = drafts::begin(act, &slug, form.text("sentence"), builds_on).await?;
    if form.has("later") {
        return Ok(later());
    }
    let similar = act.tx.similar_ideas(mission, &sentence, builds_on, SIMILAR).await?;
    Ok(urls::draft(id, if similar.is_empty() { Step::Why } else { Step::Similar }))
}

fn later() -> String {
    format!("{}?saved=draft", urls::ME)
}

/// `POST /drafts/{id}/{step}`
pub async fn step(State(app): State<App>, Path((id, step)): Path<(String, String)>, request: Submit) -> Response {
    let language = request.visit.language;
    let (Ok(id), Ok(step)) = (id.parse::<DraftId>(), step.parse::<Step>()) else {
        return refused(&app, &request, Failure::not_found()).await;
    };
    if step == Step::Name && request.form.has("suggest") {
        return suggest(&app, request).await;
    }
    if step == Step::Reach && request.form.text("reach") == Reach::Email.code() {
        let email = match address(&request.form) {
            Ok(email) => email,
            Err(invalid) => return refused(&app, &request, Failure::field("email", invalid)).await,
        };
        if let Err(failure) = count_link(&app, &request.visit, &email).await {
            return refused(&app, &request, failure).await;
        }
        return submit(&app, request, move |act, form| Box::pin(reach_by_email(act, form, id, email, language))).await;
    }
    match step {
        Step::Check => submit(&app, request, move |act, _| Box::pin(send(act, id, language))).await,
        _ => submit(&app, request, move |act, form| Box::pin(answer(act, form, id, step))).await,
    }
}

/// `POST /drafts/{id}/throw-away`
pub async fn throw_away(State(app): State<App>, Path(id): Path<String>, request: Submit) -> Response {
    submit(&app, request, |act, _| Box::pin(throw(act, id))).await
}

async fn throw(act: &mut Act, id: String) -> Result<String, Failure> {
    drafts::throw_away(act, id.parse().map_err(|_| Failure::not_found())?).await?;
    Ok(format!("{}?saved=thrown-away", urls::ME))
}

/// Shows the same form with everything that was typed and another nickname. Nothing is kept.
async fn suggest(app: &App, request: Submit) -> Response {
    let mut values = request.form.kept();
    values.insert("nickname".to_owned(), vec![nickname::suggest()]);
    let state = FormState { values, ..FormState::default() };
    render::form(app, &request.visit, request.form.text(ONCE), state, StatusCode::OK).await
}

async fn send(act: &mut Act, id: DraftId, language: Language) -> Result<String, Failure> {
    Ok(urls::idea_sent(drafts::send(act, id, language.code()).await?))
}

async fn answer(act: &mut Act, form: &Form, id: DraftId, step: Step) -> Result<String, Failure> {
    let answers = form.clone();
    let draft = drafts::save(act, id, move |draft| keep(draft, &answers, step)).await?;
    let mut next = next(form, id, step);
    // A new sentence may be like other ideas.
    if step == Step::Sentence && !form.has("later") && form.text("from") != Step::Check.code() {
        let similar = act.tx.similar_ideas(draft.mission, &draft.idea.sentence, draft.builds_on, SIMILAR).await?;
        if similar.is_empty() {
            next = urls::draft(id, Step::Why);
        }
    }
    Ok(next)
}

async fn reach_by_email(act: &mut Act, form: &Form, id: DraftId, email: String, language: Language) -> Result<String, Failure> {
    let kept = email.clone();
    drafts::save(act, id, move |draft| {
        draft.reach = Some(Reach::Email);
        draft.email = Some(kept);
        Ok(())
    })
    .await?;
    // The address is kept with the person, and a mail asks them to confirm it. People who have an account are known.
    if !act.person.has_account() && !act.person.role.is_staff() {
        account::leave_email(act, &email, urls::ME, language, form.once_hash()).await?;
    }
    Ok(next(form, id, Step::Reach))
}

/// Where a person goes on to: their page when they stop here, back to the check when they came from it, else the next question.
fn next(form: &Form, id: DraftId, step: Step) -> String {
    if form.has("later") {
        return later();
    }
    if form.text("from") == Step::Check.code() {
        return urls::draft(id, Step::Check);
    }
    step.next().map_or_else(|| urls::draft(id, Step::Check), |next| urls::draft(id, next))
}

fn keep(draft: &mut Draft, form: &Form, step: Step) -> Result<(), Problems> {
    let mut problems = Problems::none();
    match step {
        Step::Sentence => {
            if let Some(sentence) = problems.take("sentence", text::line(form.text("sentence"), SENTENCE_LIMIT)) {
                draft.idea.sentence = sentence;
            }
        }
        Step::Similar => {
            if form.has("builds_on") {
                draft.builds_on = form.text("builds_on").parse().ok();
            }
        }
        Step::Why => {
            if let Some(why) = problems.take("why", text::optional_passage(form.text("why"), ANSWER_LIMIT)) {
                draft.idea.why = why;
            }
        }
        Step::Effects => {
            let helps = problems.take("helps", text::optional_passage(form.text("helps"), ANSWER_LIMIT));
            let harms = problems.take("harms", text::optional_passage(form.text("harms"), ANSWER_LIMIT));
            if let (Some(helps), Some(harms)) = (helps, harms) {
                draft.idea.helps = helps;
                draft.idea.harms = harms;
            }
        }
        Step::Name => {
            let shown_as = match form.text("shown_as") {
                "" => Err(Invalid::NotChosen),
                code => code.parse::<ShownAs>().map_err(|_| Invalid::Unknown),
            };
            let shown_as = problems.take("shown_as", shown_as);
            let is = |wanted| shown_as == Some(wanted);
            let nickname = problems.take("nickname", drafts::name_when(is(ShownAs::Nickname), form.text("nickname")));
            let name = problems.take("name", drafts::name_when(is(ShownAs::Name), form.text("name")));
            if let (Some(nickname), Some(name)) = (nickname, name) {
                (draft.shown_as, draft.nickname, draft.name) = (shown_as, nickname, name);
            }
        }
        Step::Reach => {
            let reach = match form.text("reach") {
                "" => Err(Invalid::NotChosen),
                code => code.parse::<Reach>().map_err(|_| Invalid::Unknown),
            };
            draft.reach = problems.take("reach", reach);
            draft.email = None;
        }
        Step::Check => {}
    }
    problems.check()
}
