//! Acts of moderation: what was done, by whom, why; and asking again.

use crate::{Read, Result, Write};
use domain::{
    AppealId, MissionId, ModerationActId, PersonId, Timestamp,
    moderation::{ActKind, AppealOutcome, FoundBy, Standing},
    problem::Refusal,
    target::{Target, TargetKind},
};
use uuid::Uuid;

/// An act to be added.
#[derive(Clone, Copy, Debug)]
pub struct NewAct<'a> {
    /// Its identifier.
    pub id: ModerationActId,
    /// What it is about.
    pub target: Target,
    /// The mission of that.
    pub mission: MissionId,
    /// Whom it is told.
    pub author: PersonId,
    /// What was done.
    pub kind: ActKind,
    /// The house rule, by its stable name.
    pub rule: Option<&'a str>,
    /// The law; may be empty.
    pub law: &'a str,
    /// Free words; may be empty.
    pub reason: &'a str,
    /// Who or what found it.
    pub found_by: FoundBy,
    /// Whether a machine helped to find it.
    pub machine: bool,
    /// Who did it; nobody when a machine did.
    pub by: Option<PersonId>,
    /// The version of the words that it is about.
    pub words_version: i64,
    /// How the thing stood before, in the codes of its kind.
    pub before: &'a str,
    /// And after.
    pub after: &'a str,
    /// The act that was looked at again.
    pub answers: Option<ModerationActId>,
    /// How long it waited for a person, in seconds.
    pub waited_seconds: Option<i64>,
}

/// Asking again about an act.
#[derive(Clone, Debug)]
pub struct AppealView {
    /// The request.
    pub id: AppealId,
    /// What the author said.
    pub words: String,
    /// The language of that, as a BCP 47 tag.
    pub language: String,
    /// When.
    pub created_at: Timestamp,
    /// What came of it; nothing while it waits.
    pub outcome: Option<AppealOutcome>,
    /// The act that answers it.
    pub answer: Option<ModerationActId>,
}

/// An act: the statement of reasons.
#[derive(Clone, Debug)]
pub struct ActView {
    /// The act.
    pub id: ModerationActId,
    /// What it is about.
    pub target: Target,
    /// The mission of that.
    pub mission: MissionId,
    /// Whom it is told: the person as they are known today.
    pub author: PersonId,
    /// What was done.
    pub kind: ActKind,
    /// The house rule, by its stable name.
    pub rule: Option<String>,
    /// The law; may be empty.
    pub law: String,
    /// Free words; may be empty.
    pub reason: String,
    /// Who or what found it.
    pub found_by: FoundBy,
    /// Whether a machine helped to find it.
    pub machine: bool,
    /// Who did it; nobody when a machine did.
    pub by: Option<PersonId>,
    /// Their name.
    pub by_name: Option<String>,
    /// What they are.
    pub by_job: Option<String>,
    /// The version of the words that it is about.
    pub words_version: i64,
    /// The act that was looked at again.
    pub answers: Option<ModerationActId>,
    /// When.
    pub created_at: Timestamp,
    /// Whether its author asked again.
    pub appeal: Option<AppealView>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    #[sqlx(try_from = "String")]
    target_kind: TargetKind,
    target_id: Uuid,
    mission_id: Uuid,
    author_id: Uuid,
    #[sqlx(try_from = "String")]
    kind: ActKind,
    rule_id: Option<String>,
    law: String,
    reason: String,
    #[sqlx(try_from = "String")]
    found_by: FoundBy,
    machine: bool,
    acted_by: Option<Uuid>,
    by_name: Option<String>,
    by_job: Option<String>,
    words_version: i64,
    answers_act: Option<Uuid>,
    created_at: i64,
    appeal_id: Option<Uuid>,
    appeal_words: Option<String>,
    appeal_language: Option<String>,
    appeal_outcome: Option<String>,
    appeal_answer: Option<Uuid>,
    appeal_at: Option<i64>,
}

impl Row {
    fn view(self) -> Result<ActView> {
        let outcome = self.appeal_outcome.map(|code| code.parse()).transpose()?;
        let appeal = self.appeal_id.zip(self.appeal_words).map(|(id, words)| AppealView {
            id: id.into(),
            words,
            language: self.appeal_language.unwrap_or_default(),
            created_at: self.appeal_at.unwrap_or_default().into(),
            outcome,
            answer: self.appeal_answer.map(ModerationActId::from),
        });
        Ok(ActView {
            id: self.id.into(),
            target: Target { kind: self.target_kind, id: self.target_id },
            mission: self.mission_id.into(),
            author: self.author_id.into(),
            kind: self.kind,
            rule: self.rule_id,
            law: self.law,
            reason: self.reason,
            found_by: self.found_by,
            machine: self.machine,
            by: self.acted_by.map(PersonId::from),
            by_name: self.by_name,
            by_job: self.by_job,
            words_version: self.words_version,
            answers: self.answers_act.map(ModerationActId::from),
            created_at: self.created_at.into(),
            appeal,
        })
    }
}

/// The columns of a [`Row`]. A guest who has an account by now is known as that.
macro_rules! columns {
    () => {
        "SELECT acts.id, acts.target_kind, acts.target_id, acts.mission_id, COALESCE(author.merged_into, author.id) AS author_id, acts.kind, \
         acts.rule_id, acts.law, acts.reason, acts.found_by, acts.machine, acts.acted_by, actor.name AS by_name, actor.job AS by_job, \
         acts.words_version, acts.answers_act, acts.created_at, appeals.id AS appeal_id, appeals.words AS appeal_words, \
         appeals.language AS appeal_language, appeals.outcome AS appeal_outcome, appeals.answer_id AS appeal_answer, \
         appeals.created_at AS appeal_at \
         FROM moderation_acts AS acts JOIN people AS author ON author.id = acts.author_id \
         LEFT JOIN people AS actor ON actor.id = acts.acted_by LEFT JOIN appeals ON appeals.act_id = acts.id "
    };
}

statements! {
    FIND = concat!(columns!(), "WHERE acts.id = $1");
    OF_TARGET = concat!(columns!(), "WHERE acts.target_id = $1 ORDER BY acts.created_at DESC, acts.id DESC LIMIT $2");
    WAS_PUBLIC = "SELECT COUNT(*) FROM moderation_acts WHERE target_id = $1 AND (words_version = $2 OR $3) \
                  AND state_before NOT IN ('held', 'hidden', 'withdrawn')";
    HIDDEN_UNDER = "SELECT rule_id FROM moderation_acts WHERE target_id = $1 AND kind = 'hidden' ORDER BY created_at DESC, id DESC LIMIT 1";
    ADD = "INSERT INTO moderation_acts (id, target_kind, target_id, mission_id, author_id, kind, rule_id, law, reason, found_by, machine, \
               acted_by, words_version, state_before, state_after, answers_act, waited_seconds, created_at) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";
    ASK_AGAIN = "INSERT INTO appeals (id, act_id, target_id, mission_id, person_id, words, language, created_at) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING";
    ANSWER = "UPDATE appeals SET outcome = $2, answer_id = $3, decided_at = $4 WHERE target_id = $1 AND outcome IS NULL";
    // Who else could decide: staff of every mission, and facilitators of this one.
    OTHERS = "SELECT COUNT(*) FROM people WHERE people.id <> $1 AND people.id <> $3 AND people.role <> 'resident' \
              AND (people.role <> 'facilitator' OR people.facilitates_all \
                  OR people.id IN (SELECT facilitators.person_id FROM facilitators WHERE facilitators.mission_id = $2))";
}

impl ActView {
    /// Whether its author can ask to look at this act again: a person held the words, took them out or gave them back, nobody
    /// looked at it again yet, and nothing came after it.
    ///
    /// # Errors
    /// [`Refusal::AlreadyAsked`] or [`Refusal::DoesNotFit`].
    pub fn can_be_asked_about(&self, newest: bool, standing: Standing) -> Result<(), Refusal> {
        if self.appeal.is_some() || self.answers.is_some() {
            return Err(Refusal::AlreadyAsked);
        }
        let decided = matches!(self.kind, ActKind::Held | ActKind::Hidden | ActKind::Returned) && self.by.is_some();
        let stands = matches!(standing, Standing::Held | Standing::Hidden);
        if decided && newest && stands { Ok(()) } else { Err(Refusal::DoesNotFit) }
    }
}

impl Read {
    /// An act by its identifier.
    ///
    /// # Errors
    /// As every read.
    pub async fn moderation_act(&mut self, id: ModerationActId) -> Result<Option<ActView>> {
        fetch_optional!(self, Row, FIND, id.uuid())?.map(Row::view).transpose()
    }

    /// The acts about a thing, newest first.
    ///
    /// # Errors
    /// As every read.
    pub async fn acts_on(&mut self, target: Uuid, limit: i64) -> Result<Vec<ActView>> {
        fetch_all!(self, Row, OF_TARGET, target, limit)?.into_iter().map(Row::view).collect()
    }

    /// The newest act about a thing.
    ///
    /// # Errors
    /// As every read.
    pub async fn last_act(&mut self, target: Uuid) -> Result<Option<ActView>> {
        Ok(self.acts_on(target, 1).await?.pop())
    }

    /// The house rule under which a thing was taken out, by its stable name. That is public, the words are not.
    ///
    /// # Errors
    /// As every read.
    pub async fn hidden_under(&mut self, target: Uuid) -> Result<Option<String>> {
        Ok(fetch_optional!(self, (Option<String>,), HIDDEN_UNDER, target)?.and_then(|(rule,)| rule))
    }

    /// Whether everyone could read a thing, or one version of its words, before an act kept it from them.
    ///
    /// # Errors
    /// As every read.
    pub async fn was_public(&mut self, target: Uuid, version: Option<i64>) -> Result<bool> {
        Ok(fetch_value!(self, i64, WAS_PUBLIC, target, version.unwrap_or_default(), version.is_none())? > 0)
    }

    /// Whether a thing waits for other words of its author: a person gave it back, or a machine holds it.
    ///
    /// # Errors
    /// As every read.
    pub async fn waits_for_author(&mut self, target: Uuid) -> Result<bool> {
        let last = self.last_act(target).await?;
        Ok(last.is_some_and(|last| last.kind == ActKind::Returned || (last.kind == ActKind::Held && last.by.is_none())))
    }

    /// How many people but this one, and but the author, could decide on things of a mission.
    ///
    /// # Errors
    /// As every read.
    pub async fn other_moderators(&mut self, but: PersonId, mission: MissionId, author: PersonId) -> Result<i64> {
        fetch_value!(self, i64, OTHERS, but.uuid(), mission.uuid(), author.uuid())
    }
}

impl Write {
    /// Adds an act.
    ///
    /// # Errors
    /// As every write.
    pub async fn add_act(&mut self, new: &NewAct<'_>, now: Timestamp) -> Result<()> {
        execute!(
            self,
            ADD,
            new.id.uuid(),
            new.target.kind.code(),
            new.target.id,
            new.mission.uuid(),
            new.author.uuid(),
            new.kind.code(),
            new.rule,
            new.law,
            new.reason,
            new.found_by.code(),
            new.machine,
            new.by.map(PersonId::uuid),
            new.words_version,
            new.before,
            new.after,
            new.answers.map(ModerationActId::uuid),
            new.waited_seconds,
            now.micros(),
        )?;
        Ok(())
    }

    /// Notes that an author asks again about an act. False when they did before.
    ///
    /// # Errors
    /// As every write.
    pub async fn ask_again(
        &mut self,
        id: AppealId,
        act: &ActView,
        person: PersonId,
        words: &str,
        language: &str,
        now: Timestamp,
    ) -> Result<bool> {
        let (target, mission) = (act.target.id, act.mission.uuid());
        let added = execute!(self, ASK_AGAIN, id.uuid(), act.id.uuid(), target, mission, person.uuid(), words, language, now.micros())?;
        Ok(added == 1)
    }

    /// Ends the request that waits about a thing, if there is one.
    ///
    /// # Errors
    /// As every write.
    pub async fn answer_appeal(
        &mut self,
        target: Uuid,
        outcome: AppealOutcome,
        answer: Option<ModerationActId>,
        now: Timestamp,
    ) -> Result<()> {
        execute!(self, ANSWER, target, outcome.code(), answer.map(ModerationActId::uuid), now.micros())?;
        Ok(())
    }
}
