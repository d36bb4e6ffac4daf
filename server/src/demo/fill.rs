//! Writing one demo mission: its versions, ideas, answers and threads, in the past weeks.

mod sorted;

use super::{
    answers::{Answer, Asked, answers},
    chance::chance,
    content::{Content, IdeaContent, ViewpointContent},
    evidence::Known,
    people::People,
    town::{STAFF, Town},
};
use crate::{act::fresh_id, files::folder::Folder};
use domain::{
    Date, IdeaId, MissionId, Moment, PersonId, Timestamp, ViewpointId,
    idea::IdeaState,
    mission::Mission,
    person::{Role, ShownAs},
    viewpoint::{Viewpoint, ViewpointState},
};
use std::collections::{BTreeMap, VecDeque};
use store::{
    Error, Result, Write,
    bulk::{NewIdea, NewParticipation, NewVote},
    changes::NewChange,
    missions::NewMission,
    viewpoints::{Eyes, NewViewpoint},
};

const DAY: i64 = 24 * 3600;
const HOUR: i64 = 3600;
/// A demo whose last day to answer is nearer than this, in days, gets new dates.
const NEAR: i64 = 14;
/// After so many days its author took an idea back, in seconds.
const TAKEN_BACK_AFTER: i64 = 5 * DAY;

/// How the mission of this content is known.
pub(super) fn source(content: &Content) -> String {
    format!("demo:{}", content.key)
}

/// The day so many days after another.
pub(super) fn day_after(day: Date, days: i64) -> Option<Date> {
    let year = day.year();
    let civil = jiff::civil::Date::new(year, day.month().try_into().ok()?, day.day().try_into().ok()?).ok()?;
    let later = civil.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    Date::new(later.year(), later.month().unsigned_abs(), later.day().unsigned_abs())
}

fn with_dates(mission: Mission, content: &Content, today: Date) -> Mission {
    Mission { answer_by: day_after(today, content.answer_in_days), reply_by: day_after(today, content.reply_in_days), ..mission }
}

/// Moves the dates of a demo mission along when its last day has come near, so that people can go on trying it.
pub(super) async fn move_dates(tx: &mut Write, content: &Content, id: MissionId, staff: &People, moment: Moment) -> Result<()> {
    let view = tx.mission_by_id(id).await?.ok_or(Error::Conflict)?;
    if view.mission.answer_by.is_none_or(|last| Some(last) >= day_after(moment.today, NEAR)) {
        return Ok(());
    }
    let by = leader(staff, content)?;
    let mission = with_dates(view.mission, content, moment.today);
    let reason = "This is a demo, so its dates move along.";
    tx.revise_mission(id, view.version, &mission, reason, by, moment.now).await?;
    tx.add_change(
        NewChange {
            id: fresh_id(moment),
            kind: "mission.changed",
            mission: id,
            idea: None,
            target: None,
            version: view.version + 1,
            reason,
        },
        moment.now,
    )
    .await
}

fn leader(staff: &People, content: &Content) -> Result<PersonId> {
    let key = content.led_by.strip_prefix(STAFF).unwrap_or_default();
    staff.get(key).map(|(id, _)| *id).ok_or(Error::Conflict)
}

/// One mission being written.
pub(super) struct Filling<'a> {
    pub tx: &'a mut Write,
    pub moment: Moment,
    pub town: &'a Town,
    /// The guests of the town, in its order.
    pub guests: &'a [PersonId],
    pub staff: &'a People,
    /// Where the picture is kept.
    pub uploads: &'a Folder,
    pub content: &'a Content,
    /// What we know there, and think is true.
    pub known: Option<&'a Known>,
}

/// An idea that was written.
struct Written<'a> {
    content: &'a IdeaContent,
    id: IdeaId,
    at: Timestamp,
}

impl<'a> Filling<'a> {
    /// Writes everything.
    pub(super) async fn mission(mut self) -> Result<MissionId> {
        let id = self.versions().await?;
        let participants = self.town.participants(self.content);
        let authors = self.authors(&participants);
        let ideas = self.ideas(id, &participants, &authors).await?;
        let mut since: BTreeMap<PersonId, Timestamp> = BTreeMap::new();
        for (idea, author) in ideas.iter().zip(&authors) {
            let author = self.guest(&participants, *author)?;
            since.entry(author).and_modify(|at| *at = idea.at.min(*at)).or_insert(idea.at);
        }
        self.votes(id, &ideas, &participants, &authors, &mut since).await?;
        for test in &self.content.tests {
            let idea = ideas.iter().find(|idea| idea.content.sentence == test.idea).ok_or(Error::Conflict)?.id;
            super::tests::add(&mut self, id, idea, test, &participants).await?;
        }
        for idea in &ideas {
            self.thread(id, idea, &participants, &mut since).await?;
        }
        for idea in &ideas {
            let waits = idea.content.state == IdeaState::Held;
            self.moderated(id, idea.id.into(), waits.then_some(idea.at), &idea.content.reports, &participants).await?;
        }
        if let Some(known) = self.known {
            let keys = ideas.iter().filter_map(|idea| Some((idea.content.key.as_deref()?, idea.id))).collect();
            self.known(id, known, &keys).await?;
        }
        self.sorted(id, &ideas).await?;
        let people: Vec<NewParticipation> = since.into_iter().map(|(person, at)| NewParticipation { person, at }).collect();
        self.tx.add_participations(id, &people).await?;
        self.tx.count_mission_again(id).await?;
        Ok(id)
    }

    /// A moment so long ago, at some time of the day, and never in the future.
    pub(super) fn ago(&self, seconds: i64, name: &str) -> Timestamp {
        #[expect(clippy::cast_possible_truncation, reason = "a few hours in seconds")]
        let shift = (chance(&["moment", name]) * 7.0) as i64 * HOUR + (chance(&["minute", name]) * 3_600.0) as i64;
        self.past(self.moment.now.plus_seconds(shift - 4 * HOUR - seconds))
    }

    /// A moment that is over.
    pub(super) fn past(&self, at: Timestamp) -> Timestamp {
        at.min(self.moment.now.plus_seconds(-60))
    }

    pub(super) fn guest(&self, participants: &[usize], place: usize) -> Result<PersonId> {
        participants.get(place).and_then(|at| self.guests.get(*at)).copied().ok_or(Error::Conflict)
    }

    async fn versions(&mut self) -> Result<MissionId> {
        let last = with_dates(self.content.mission.mission(), self.content, self.moment.today);
        let by = leader(self.staff, self.content)?;
        let id = MissionId::from(fresh_id(self.moment));
        let mut slug = self.content.slug.clone();
        if self.tx.mission(&slug).await?.is_some() {
            slug += "-demo";
        }
        let source = source(self.content);
        let mut versions: Vec<(i64, Mission, &str)> = self
            .content
            .earlier
            .iter()
            .map(|version| {
                let mut mission = last.clone();
                mission.stage = version.stage.unwrap_or(mission.stage);
                mission.open = version.open.clone().unwrap_or(mission.open);
                mission.fixed = version.fixed.clone().unwrap_or(mission.fixed);
                (version.days, mission, version.reason.as_str())
            })
            .collect();
        if versions.is_empty() {
            versions.push((self.content.days, last, ""));
        }
        let mut stage = None;
        for (number, (days, mission, reason)) in (1..).zip(versions) {
            let at = self.ago(days * DAY, &source);
            let (kind, reason) = match stage.replace(mission.stage) {
                None => {
                    let new = NewMission { id, slug: &slug, mission: &mission, demo: true, source: Some(&source), made_by: Some(by) };
                    self.tx.add_mission(&new, at).await?;
                    ("mission.new", mission.change.as_str())
                }
                Some(before) => {
                    self.tx.revise_mission(id, number - 1, &mission, reason, by, at).await?;
                    (if before == mission.stage { "mission.changed" } else { "mission.stage" }, reason)
                }
            };
            self.tx
                .add_change(
                    NewChange { id: fresh_id(self.moment), kind, mission: id, idea: None, target: None, version: number, reason },
                    at,
                )
                .await?;
        }
        Ok(id)
    }

    /// The author of each idea, by place among the participants. Ideas without a name are by silent guests.
    fn authors(&self, participants: &[usize]) -> Vec<usize> {
        let place = |name: &str| self.town.named(name).and_then(|guest| participants.iter().position(|each| *each == guest));
        let silent = |at: usize| participants.len().saturating_sub(at + 1);
        self.content.ideas.iter().enumerate().map(|(at, idea)| idea.by.as_deref().and_then(place).unwrap_or_else(|| silent(at))).collect()
    }

    async fn ideas(&mut self, mission: MissionId, participants: &[usize], authors: &[usize]) -> Result<Vec<Written<'a>>> {
        let content = self.content;
        let mut keys: BTreeMap<&str, IdeaId> = BTreeMap::new();
        let mut written = Vec::new();
        let mut new = Vec::new();
        for ((idea, author), number) in content.ideas.iter().zip(authors).zip(1..) {
            let id = IdeaId::from(fresh_id(self.moment));
            let at = self.ago(idea.days * DAY, &idea.sentence);
            new.push(NewIdea {
                id,
                number,
                author: self.guest(participants, *author)?,
                shown_as: match (&idea.by, idea.named) {
                    (None, _) => ShownAs::NoName,
                    (Some(_), true) => ShownAs::Name,
                    (Some(_), false) => ShownAs::Nickname,
                },
                byline: idea.by.clone(),
                idea: idea.first_words(),
                language: idea.language.clone(),
                state: idea.state,
                builds_on: idea.builds_on.as_deref().and_then(|key| keys.get(key)).copied(),
                source: format!("demo:{number}"),
                created_at: at,
            });
            keys.extend(idea.key.as_deref().map(|key| (key, id)));
            written.push(Written { content: idea, id, at });
        }
        self.tx.add_ideas(mission, &new).await?;
        self.tx.keep_idea_versions(mission).await?;
        for Written { content, id, at } in &written {
            if let Some(was) = &content.was {
                let at = self.ago(was.days * DAY, &was.sentence).max(*at);
                self.tx.revise_idea(*id, 1, &content.words(), &content.language, at).await?;
                self.tx
                    .add_change(
                        NewChange {
                            id: fresh_id(self.moment),
                            kind: "idea.edited",
                            mission,
                            idea: Some(*id),
                            target: None,
                            version: 2,
                            reason: &was.reason,
                        },
                        at,
                    )
                    .await?;
            }
            if content.state == IdeaState::Withdrawn {
                let at = self.past(at.plus_seconds(TAKEN_BACK_AFTER));
                self.tx
                    .add_change(
                        NewChange {
                            id: fresh_id(self.moment),
                            kind: "idea.withdrawn",
                            mission,
                            idea: Some(*id),
                            target: None,
                            version: 1,
                            reason: "",
                        },
                        at,
                    )
                    .await?;
            }
        }
        Ok(written)
    }

    async fn votes(
        &mut self,
        mission: MissionId,
        ideas: &[Written<'a>],
        participants: &[usize],
        authors: &[usize],
        since: &mut BTreeMap<PersonId, Timestamp>,
    ) -> Result<()> {
        let asked: Vec<Asked> = ideas
            .iter()
            .zip(authors)
            .map(|(idea, author)| {
                let content = idea.content;
                Asked { name: content.sentence.clone(), wanted: content.votes, lean: content.lean, author: *author }
            })
            .collect();
        let mut votes = Vec::new();
        for (idea, answers) in ideas.iter().zip(answers(&asked, participants.len())) {
            let edited = idea.content.was.as_ref().map(|was| self.ago(was.days * DAY, &was.sentence));
            for answer in answers {
                let person = self.guest(participants, answer.person)?;
                let at = self.answered_at(idea, answer);
                let idea_version = if edited.is_some_and(|edited| at >= edited) { 2 } else { 1 };
                let (event, choice, matters) = (fresh_id(self.moment), answer.choice, answer.matters);
                votes.push(NewVote { event, idea: idea.id, idea_version, person, choice, matters, at });
                since.entry(person).and_modify(|earlier| *earlier = at.min(*earlier)).or_insert(at);
            }
        }
        self.tx.put_votes(mission, &votes).await
    }

    /// More answers come in the first days of an idea; none after it was taken back.
    fn answered_at(&self, idea: &Written<'_>, answer: Answer) -> Timestamp {
        let mut seconds = self.moment.now.seconds_since(idea.at);
        if idea.content.state == IdeaState::Withdrawn {
            seconds = seconds.min(TAKEN_BACK_AFTER);
        }
        let share = chance(&["when", &idea.content.sentence, &answer.person.to_string()]).powi(2);
        #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "a few weeks in seconds")]
        let after = (seconds as f64 * share) as i64;
        self.past(idea.at.plus_seconds(after))
    }

    async fn thread(
        &mut self,
        mission: MissionId,
        idea: &Written<'a>,
        participants: &[usize],
        since: &mut BTreeMap<PersonId, Timestamp>,
    ) -> Result<()> {
        let mut waiting: VecDeque<(&ViewpointContent, Option<ViewpointId>)> = idea.content.thread.iter().map(|each| (each, None)).collect();
        while let Some((content, parent)) = waiting.pop_front() {
            let id = self.viewpoint(mission, idea, content, parent, participants, since).await?;
            waiting.extend(content.replies.iter().map(|reply| (reply, Some(id))));
        }
        Ok(())
    }

    async fn viewpoint(
        &mut self,
        mission: MissionId,
        idea: &Written<'a>,
        content: &ViewpointContent,
        parent: Option<ViewpointId>,
        participants: &[usize],
        since: &mut BTreeMap<PersonId, Timestamp>,
    ) -> Result<ViewpointId> {
        let id = ViewpointId::from(fresh_id(self.moment));
        #[expect(clippy::cast_possible_truncation, reason = "less than an hour in seconds")]
        let minutes = (chance(&["viewpoint", &content.thought]) * 3_500.0) as i64;
        let at = self.past(idea.at.plus_seconds(content.hours * HOUR + minutes));
        let answers = match parent {
            Some(parent) => self.tx.viewpoint(parent, Eyes::STRANGER).await?,
            None => None,
        };
        let member = content.by.strip_prefix(STAFF).and_then(|key| self.staff.get(key));
        let (author, author_role, byline, job) = match member {
            Some((id, member)) => (*id, member.role, member.name, Some(member.job)),
            None => {
                let guest = self.town.named(&content.by).and_then(|at| self.guests.get(at)).copied().ok_or(Error::Conflict)?;
                since.entry(guest).and_modify(|earlier| *earlier = at.min(*earlier)).or_insert(at);
                (guest, Role::Resident, content.by.as_str(), None)
            }
        };
        // About six in ten say yes when they are asked.
        let may_quote = chance(&["quote", &content.thought]) < 0.6;
        let words = Viewpoint { stance: content.stance, thought: content.thought.clone(), life: content.life.clone(), may_quote };
        let new = NewViewpoint {
            id,
            target: idea.id.into(),
            mission,
            answers: answers.as_ref(),
            author,
            author_role,
            byline: Some(byline),
            job,
            words: &words,
            language: &idea.content.language,
            state: content.state.filter(|state| *state == ViewpointState::Held).unwrap_or(ViewpointState::Open),
        };
        self.tx.add_viewpoint(&new, at).await?;
        if new.state == ViewpointState::Held {
            self.held_by_machine(mission, id, author, at).await?;
        }
        let waits = (new.state == ViewpointState::Held).then_some(at);
        self.moderated(mission, id.into(), waits, &content.reports, participants).await?;
        let mut readers: Vec<(f64, PersonId)> = Vec::new();
        for place in 0..participants.len() {
            let person = self.guest(participants, place)?;
            if person != author {
                readers.push((chance(&["helpful", &content.thought, &place.to_string()]), person));
            }
        }
        readers.sort_by(|one, two| one.0.total_cmp(&two.0));
        for (_, person) in readers.into_iter().take(content.helpful) {
            self.tx.mark_helpful(id, person, true, self.past(at.plus_seconds(DAY))).await?;
        }
        if content.state == Some(ViewpointState::Withdrawn) {
            self.tx.withdraw_viewpoint(id, mission, self.past(at.plus_seconds(HOUR))).await?;
        }
        Ok(id)
    }
}
