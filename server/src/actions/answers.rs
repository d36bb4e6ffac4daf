//! The city's answers to ideas: the answer, the promised day, who follows, whether it was fair.

use super::{people::notify_all, votes::idea_and_mission};
use crate::{act::Act, failure::Failure};
use app::page::PageFailure;
use domain::{
    AnswerId, Date, IdeaId,
    answer::{Fair, MARK_LIMIT, TypedAnswer, can_answer},
    notice::NoticeKind,
    permission::{Action, Subject},
    problem::{Invalid, Problems, Refusal},
    sorting::REASON_LIMIT,
    target::{Target, TargetKind},
    text,
};
use serde_json::json;
use store::{
    answers::{NewAnswer, NewPromise},
    changes::NewChange,
    notices::About,
    viewpoints::Eyes,
};

/// Answers an idea for the city and moves it to the state of the answer. Earlier answers stay. Its author, the authors of ideas
/// that go on in it and everyone who follows are told; those who left an address get one mail with the whole answer.
///
/// # Errors
/// Not found; not allowed; problems with the form; refused when the idea cannot be answered, or when someone else answered it
/// after `version`.
pub async fn answer(act: &mut Act, id: IdeaId, version: i64, typed: TypedAnswer<'_>, language: &str) -> Result<(), Failure> {
    let (_, mission) = idea_and_mission(act, id).await?;
    act.may(Action::AnswerIdea, Subject::in_mission(mission.id))?;
    let answer = typed.checked()?;
    let idea = act.tx.lock_idea(id).await?.ok_or_else(Failure::not_found)?;
    if !can_answer(idea.state) {
        return Err(Refusal::IdeaClosed.into());
    }
    if idea.replied.version != version {
        return Err(Refusal::ChangedMeanwhile { version: idea.replied.version }.into());
    }
    let now = act.moment.now;
    let said = AnswerId::from(act.fresh_id());
    let name = act.person.byline().unwrap_or_default();
    let job = act.person.job.clone();
    let new = NewAnswer {
        id: said,
        idea: id,
        version: version + 1,
        answer: &answer,
        language: text::language_of(&answer.reply, language),
        by: act.person.id,
        name: &name,
        job: job.as_deref(),
    };
    act.tx.add_answer(new, now).await?;
    act.tx.tell_of_answer(id, said, act.person.id, now).await?;
    let change = act.fresh_id();
    let new = NewChange {
        id: change,
        kind: "idea.answered",
        mission: mission.id,
        idea: Some(id),
        target: None,
        version: version + 1,
        reason: &answer.reason,
    };
    act.tx.add_change(new, now).await?;
    let detail = json!({ "version": version + 1, "before": idea.state.code(), "after": answer.state.code(), "answer": answer });
    act.record("idea.answered", "idea", id.uuid(), Some(mission.id), detail).await?;
    Ok(())
}

/// Promises a day for the reply to an idea. Earlier days stay, with the reason why they moved; its author is told.
///
/// # Errors
/// Not found; not allowed; problems with the form; refused when the idea is closed.
pub async fn promise(act: &mut Act, id: IdeaId, day: &str, reason: &str) -> Result<(), Failure> {
    let (_, mission) = idea_and_mission(act, id).await?;
    act.may(Action::AnswerIdea, Subject::in_mission(mission.id))?;
    let day: Result<Date, Invalid> = match day.trim() {
        "" => Err(Invalid::Empty),
        day => day
            .parse()
            .map_err(|_| Invalid::NotADate)
            .and_then(|day| if day < act.moment.today { Err(Invalid::DayTooEarly { first: act.moment.today }) } else { Ok(day) }),
    };
    let mut problems = Problems::none();
    let day = problems.take("day", day);
    let reason = problems.take("reason", text::line(reason, REASON_LIMIT));
    let (Some(day), Some(reason)) = (day, reason) else { return Err(problems.into()) };
    let idea = act.tx.lock_idea(id).await?.ok_or_else(Failure::not_found)?;
    if !idea.state.takes_part() {
        return Err(Refusal::IdeaClosed.into());
    }
    let before = idea.replied.promised.or(mission.mission.reply_by);
    if idea.replied.promised == Some(day) {
        return Ok(());
    }
    let promise = act.fresh_id();
    act.tx.promise_reply(NewPromise { id: promise, idea: id, day, reason: &reason, by: act.person.id }, act.moment.now).await?;
    let mut people = act.tx.joined_authors(id).await?;
    people.push(idea.author);
    notify_all(act, &people, NoticeKind::IdeaPromised, About::idea(id)).await?;
    let text = |day: Option<Date>| day.map(|day| day.to_string());
    let detail = json!({ "before": text(before), "after": text(Some(day)), "reason": reason });
    act.record("idea.promised", "idea", id.uuid(), Some(mission.id), detail).await?;
    Ok(())
}

/// Follows a thing, or ends that. Twice is once.
///
/// # Errors
/// Not found, also for what this person may not read.
pub async fn follow(act: &mut Act, target: Target, follow: bool) -> Result<(), Failure> {
    let about = act.tx.target_around(target).await?.ok_or(PageFailure::NotFound)?;
    if !about.is_shown_to(Eyes::of(Some(&act.actor), about.mission)) {
        return Err(Failure::not_found());
    }
    act.may(Action::Follow, Subject::in_mission(about.mission))?;
    act.tx.follow(target, act.person.id, follow, act.moment.now).await?;
    Ok(())
}

/// What a person says about an answer.
#[derive(Clone, Copy, Debug)]
pub struct Rating<'a> {
    /// The version of the answer that they read.
    pub version: i64,
    /// The code of the mark.
    pub fair: &'a str,
    /// In their words; may be empty.
    pub words: &'a str,
}

/// Notes whether the newest answer to an idea was fair, for those whom it answers: who wrote the idea or one that goes on in it,
/// and who follows it.
///
/// # Errors
/// Not found; not theirs to say; problems with the form; refused when there is no answer, or a newer one.
pub async fn rate(act: &mut Act, id: IdeaId, rating: Rating<'_>) -> Result<(), Failure> {
    let (idea, mission) = idea_and_mission(act, id).await?;
    let person = act.person.id;
    let target = Target { kind: TargetKind::Idea, id: id.uuid() };
    let concerned = idea.author == person || act.tx.follows(target, person).await? || act.tx.joined_authors(id).await?.contains(&person);
    act.may(Action::RateAnswer, Subject { mission: Some(mission.id), owner: concerned.then_some(person) })?;
    let mut problems = Problems::none();
    let fair: Result<Fair, Invalid> = match rating.fair {
        "" => Err(Invalid::NotChosen),
        code => code.parse().map_err(|_| Invalid::Unknown),
    };
    let fair = problems.take("fair", fair);
    let words = problems.take("words", text::optional_passage(rating.words, MARK_LIMIT));
    let (Some(fair), Some(words)) = (fair, words) else { return Err(problems.into()) };
    let answer = act.tx.answer_to(id).await?.ok_or(Refusal::NotAnswered)?;
    if answer.version != rating.version {
        return Err(Refusal::ChangedMeanwhile { version: answer.version }.into());
    }
    act.tx.mark_answer(answer.id, person, fair, &words, act.moment.now).await?;
    Ok(())
}
