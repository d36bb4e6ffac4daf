//! What staff of the demo did with its ideas: tags, joins, notes, answers.

use super::{DAY, Filling, Result, Written};
use crate::act::fresh_id;
use domain::{IdeaId, MissionId, TagId, answer::Answer, sorting};
use std::collections::{BTreeMap, BTreeSet};
use store::{
    Error,
    answers::NewAnswer,
    changes::NewChange,
    sorting::{NewJoin, NewNote, NewTag},
};

impl Filling<'_> {
    /// Sorts and answers the ideas, when all votes are in.
    pub(super) async fn sorted(&mut self, mission: MissionId, ideas: &[Written<'_>]) -> Result<()> {
        let tags = self.tags(mission).await?;
        let keys: BTreeMap<&str, IdeaId> = ideas.iter().filter_map(|idea| Some((idea.content.key.as_deref()?, idea.id))).collect();
        for idea in ideas {
            let wanted: BTreeSet<TagId> = idea.content.tags.iter().filter_map(|name| tags.get(name.as_str()).copied()).collect();
            if !wanted.is_empty() {
                self.tx.set_tags_of_idea(idea.id, &wanted, self.moment.now).await?;
            }
            self.joined(mission, idea, &keys).await?;
            self.note(idea).await?;
            self.answer(mission, idea).await?;
        }
        Ok(())
    }

    async fn tags(&mut self, mission: MissionId) -> Result<BTreeMap<String, TagId>> {
        let (by, _) = self.member(&self.content.led_by)?;
        let mut tags = BTreeMap::new();
        for typed in &self.content.tags {
            let (name, key) = sorting::tag(typed).map_err(|_| Error::Conflict)?;
            let id = TagId::from(fresh_id(self.moment));
            let language = &self.content.mission.mission().language;
            self.tx.add_tag(NewTag { id, mission, name: &name, key: &key, language, by }, self.moment.now).await?;
            tags.insert(name, id);
        }
        Ok(tags)
    }

    async fn joined(&mut self, mission: MissionId, written: &Written<'_>, keys: &BTreeMap<&str, IdeaId>) -> Result<()> {
        let Some(join) = &written.content.joined else { return Ok(()) };
        let into = keys.get(join.into.as_str()).copied().ok_or(Error::Conflict)?;
        let (by, member) = self.member(&join.by)?;
        let at = self.ago(join.days * DAY, &join.reason);
        let (idea, kept) = self.tx.lock_two_ideas(written.id, into).await?.ok_or(Error::Conflict)?;
        let same_words = sorting::same_words(&idea.idea.sentence, &kept.idea.sentence);
        let id = fresh_id(self.moment);
        let new = NewJoin { id, idea: &idea, kept: &kept, same_words, reason: &join.reason, by, name: member.name, job: Some(member.job) };
        self.tx.join_ideas(new, at).await?;
        let change = NewChange {
            id: fresh_id(self.moment),
            kind: "idea.joined",
            mission,
            idea: Some(idea.id),
            target: None,
            version: idea.version,
            reason: &join.reason,
        };
        self.tx.add_change(change, at).await
    }

    async fn note(&mut self, written: &Written<'_>) -> Result<()> {
        let Some(note) = &written.content.note else { return Ok(()) };
        let (author, member) = self.member(&note.by)?;
        let at = self.ago(note.days * DAY, &note.text);
        let id = fresh_id(self.moment).into();
        let new = NewNote { id, idea: written.id, author, author_name: member.name, author_role: member.role, text: &note.text };
        self.tx.add_note(new, at).await
    }

    async fn answer(&mut self, mission: MissionId, written: &Written<'_>) -> Result<()> {
        let Some(said) = &written.content.answer else { return Ok(()) };
        let (by, member) = self.member(&said.by)?;
        let at = self.ago(said.days * DAY, &said.reply);
        let state = written.content.state;
        let answer = Answer { state, heard: said.heard.clone(), reply: said.reply.clone(), reason: said.reason.clone() };
        let new = NewAnswer {
            id: fresh_id(self.moment).into(),
            idea: written.id,
            version: 1,
            answer: &answer,
            language: &written.content.language,
            by,
            name: member.name,
            job: Some(member.job),
        };
        self.tx.add_answer(new, at).await?;
        let change = NewChange {
            id: fresh_id(self.moment),
            kind: "idea.answered",
            mission,
            idea: Some(written.id),
            target: None,
            version: 1,
            reason: &answer.reason,
        };
        self.tx.add_change(change, at).await
    }
}
