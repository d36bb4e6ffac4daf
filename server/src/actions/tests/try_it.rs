//! Trying a test out: signing up, leaving, moving up, and what the owners tell those who signed up.

use super::locked;
use crate::{
    act::Act,
    failure::Failure,
    guard::limits::{self, Kind},
    jobs,
    mail::Mail,
};
use app::{
    mails,
    text::{Language, Text},
};
use domain::{
    PersonId, SignUpId, TestId,
    notice::NoticeKind,
    permission::{Action, Subject},
    problem::{Problems, Refusal},
    test::{Audience, MESSAGE_LIMIT, NeededHelp, SignUpState, try_it::place_for},
    text,
};
use serde_json::json;
use store::{
    notices::{About, NewNotice},
    tests::{TestView, messages::NewMessage, sign_ups::SignedUp},
};

/// Signs a person up, or changes what they need when they are signed up already. Gives what they have now.
///
/// # Errors
/// Not found; refused when the test is over, when too many wait, or when it is too often.
pub async fn sign_up(act: &mut Act, id: TestId, needs: &NeededHelp) -> Result<SignUpState, Failure> {
    let (test, subject) = locked(act, id).await?;
    act.may(Action::SignUpForTest, subject)?;
    test.state.can_take_people()?;
    count(act, Kind::SignUpOfPerson).await?;
    if let Some(own) = act.tx.sign_up_of(id, act.person.id).await? {
        act.tx.change_needs(own.id, needs).await?;
        return Ok(own.state);
    }
    // Those who wait come first, if a place is free.
    fill(act, id).await?;
    let test = act.tx.lock_test(id).await?.ok_or_else(Failure::not_found)?;
    let state = place_for(test.test.places, test.placed, test.waiting)?;
    let sign_up = SignUpId::from(act.fresh_id());
    act.tx.add_sign_up(sign_up, id, act.person.id, state, needs, act.moment.now).await?;
    act.tx.take_part(test.mission, act.person.id, act.moment.now).await?;
    act.record("test.signed_up", "sign_up", sign_up.uuid(), Some(test.mission), json!({ "test": id, "after": state.code() })).await?;
    Ok(state)
}

/// Gives one's own place back. Whoever waits longest moves up and is told.
///
/// # Errors
/// Not found; refused for those who are not signed up.
pub async fn leave(act: &mut Act, id: TestId) -> Result<(), Failure> {
    let (test, _) = locked(act, id).await?;
    let own = act.tx.sign_up_of(id, act.person.id).await?.ok_or(Refusal::NotSignedUp)?;
    act.may(Action::LeaveTest, Subject::written_by(own.person, test.mission))?;
    act.tx.leave_test(id, &own, act.moment.now).await?;
    act.record(
        "test.left",
        "sign_up",
        own.id.uuid(),
        Some(test.mission),
        json!({ "test": id, "before": own.state.code(), "after": SignUpState::Left.code() }),
    )
    .await?;
    fill(act, id).await
}

/// Gives free places of a locked test to those who wait longest, and tells them.
///
/// # Errors
/// As every write.
pub async fn fill(act: &mut Act, id: TestId) -> Result<(), Failure> {
    let test = act.tx.lock_test(id).await?.ok_or_else(Failure::not_found)?;
    if !test.state.takes_people() {
        return Ok(());
    }
    let moved = act.tx.fill_places(&test, act.moment.now).await?;
    tell(act, &test, &moved, NoticeKind::TestPlace, "").await?;
    Ok(())
}

/// Notes that an owner looks at who signed up, what they need and how to reach them. Without this line nobody sees it.
///
/// # Errors
/// Not found; forbidden for all but the owners.
pub async fn see_people(act: &mut Act, id: TestId) -> Result<(), Failure> {
    let (test, subject) = locked(act, id).await?;
    act.may(Action::SeeSignUps, subject)?;
    act.tx.people_seen(id, act.moment.now).await?;
    let detail = json!({ "what": "sign_ups", "people": test.placed + test.waiting });
    act.record("personal_data.read", "test", id.uuid(), Some(test.mission), detail).await?;
    Ok(())
}

/// Writes one message to all who signed up, or to those with a place, or to those who wait.
///
/// # Errors
/// Not found; forbidden for all but the owners; problems with the words; refused when nobody would get it.
pub async fn message(act: &mut Act, id: TestId, audience: &str, words: &str, language: &str) -> Result<(), Failure> {
    let (test, subject) = locked(act, id).await?;
    act.may(Action::SeeSignUps, subject)?;
    let mut problems = Problems::none();
    let audience = problems.take("audience", audience.parse::<Audience>().map_err(|_| domain::problem::Invalid::NotChosen));
    let words = problems.take("words", text::passage(words, MESSAGE_LIMIT));
    let (Some(audience), Some(words)) = (audience, words) else { return Err(problems.into()) };
    let people = act.tx.all_signed_up(id, states(audience)).await?;
    if people.is_empty() {
        return Err(Refusal::NobodySignedUp.into());
    }
    count(act, Kind::TestMessageOfPerson).await?;
    let message = act.fresh_id();
    let new =
        NewMessage { id: message, test: id, author: act.person.id, audience, words: &words, language: text::language_of(&words, language) };
    act.tx.add_test_message(&new, act.moment.now).await?;
    tell(act, &test, &people, NoticeKind::TestMessage, &words).await?;
    let detail = json!({ "audience": audience.code(), "people": people.len() });
    act.record("test.message", "test", id.uuid(), Some(test.mission), detail).await?;
    Ok(())
}

const fn states(audience: Audience) -> [SignUpState; 2] {
    match audience {
        Audience::All => [SignUpState::Placed, SignUpState::Waiting],
        Audience::Placed => [SignUpState::Placed, SignUpState::Placed],
        Audience::Waiting => [SignUpState::Waiting, SignUpState::Waiting],
    }
}

/// Counts a try; what was typed stays on the page when it is too often.
async fn count(act: &mut Act, kind: Kind) -> Result<(), Failure> {
    let bucket = limits::bucket(&act.app, kind, &act.person.id.to_string());
    match act.tx.count_try(&bucket, kind.limit(), act.moment.now).await? {
        Some(seconds) => Err(Failure::Refused(Refusal::TooOften { retry_after_seconds: seconds })),
        None => Ok(()),
    }
}

/// Tells everyone who is signed up, and gives whom.
///
/// # Errors
/// As every write.
pub async fn tell_all(act: &mut Act, test: &TestView, kind: NoticeKind, words: &str) -> Result<Vec<PersonId>, store::Error> {
    let people = act.tx.all_signed_up(test.id, states(Audience::All)).await?;
    tell(act, test, &people, kind, words).await?;
    Ok(people.into_iter().map(|person| person.sign_up.person).collect())
}

/// A notice for each person, and one mail for those who left an address: to the one they left for this test, else to the one
/// that they confirmed. The mail has the words in it, so the notice starts none of its own.
async fn tell(act: &mut Act, test: &TestView, people: &[SignedUp], kind: NoticeKind, words: &str) -> Result<(), store::Error> {
    let target = Some((test.id.into(), test.test.title.as_str(), test.test.language.as_str()));
    for person in people.iter().filter(|person| person.sign_up.person != act.person.id) {
        let (id, about) = (act.fresh_id(), About { target, ..About::default() });
        let new = NewNotice { id, person: person.sign_up.person, kind, about, mail_waits: false };
        act.tx.add_notice(new, act.moment.now).await?;
        if let Some(to) = person.sign_up.needs.email.clone().or_else(|| person.account_email.clone()) {
            let text = Text::new(person.language.as_deref().and_then(Language::from_code).unwrap_or(Language::English));
            let letter = mails::about_test(text, jobs::sender(&act.app), kind, test.id, &test.test.title, words);
            jobs::enqueue_mail(&mut act.tx, act.moment, &Mail { to, subject: letter.subject, text: letter.text }).await?;
        }
    }
    Ok(())
}
