//! What a paper says about tests, answers of the city, what we think is true, and moderation.

use super::{About, Facts, Writing, ended};
use crate::say;
use domain::{
    moderation::{ActKind, AppealOutcome, SMALL_GROUP, is_small},
    paper::{Block, Section},
    test::TestResult,
};
use store::{moderation::facts::Facts as Counted, tests::TestView};

impl Writing {
    /// Tests with their results. Those that did not work come first.
    pub(super) fn tests(&mut self, facts: &Facts, did_not_work: bool, others: bool) -> Section {
        let t = self.text;
        let mut blocks = Vec::new();
        for test in facts.did_not_work.iter().filter(|_| did_not_work).chain(facts.other_tests.iter().filter(|_| others)) {
            blocks.extend(self.test(test));
        }
        if blocks.is_empty() {
            blocks.push(self.sentence(&t.say("paper-no-tests")));
        }
        Section { heading: t.say("paper-section-tests"), blocks }
    }

    fn test(&mut self, test: &TestView) -> Vec<Block> {
        let t = self.text;
        let fields = &test.test;
        let language = fields.language.as_str();
        let number = say!(t, "paper-test", number = test.number.to_string());
        let mut pieces = vec![self.label(&number), self.of_city(&ended(&fields.title), language), self.said(" ")];
        if let Some(result) = test.result {
            let result = t.say(&format!("test-result-{}", result.code()));
            pieces.push(self.said(&say!(t, "paper-test-result", result = result)));
        }
        if let Some(day) = test.closed_at.or(test.stopped_at) {
            pieces.push(self.said(&format!(" {}", say!(t, "paper-test-ended", day = day))));
        }
        if test.rounds > 1 {
            pieces.push(self.said(&format!(" {}", say!(t, "paper-test-rounds", count = test.rounds))));
        }
        let mut blocks = vec![Block::Paragraph(pieces)];
        if let Some((sentence, sentence_language)) = &test.sentence {
            let label = self.label(&t.say("paper-test-idea"));
            let words = self.of_person(test.idea, sentence, sentence_language);
            blocks.push(Block::Paragraph(vec![label, words]));
        }
        blocks.extend(self.labelled(&[("paper-test-try", &fields.attempt), ("paper-test-worked-if", &fields.worked_if)], language));
        if test.result == Some(TestResult::StoppedEarly) {
            blocks.extend(self.labelled(&[("paper-test-stopped", &test.stop_reason)], language));
        }
        if let Some(closing) = &test.closing {
            let thought = [("paper-test-thought", closing.thought.as_str()), ("paper-test-saw", closing.saw.as_str())];
            let learned = [("paper-test-learned", closing.learned.as_str()), ("paper-test-next", closing.next.as_str())];
            blocks.extend(self.labelled(&thought, language));
            blocks.extend(self.labelled(&learned, language));
        }
        blocks
    }

    /// What the city answered to ideas. The answer goes with the idea when the idea is taken back: it says what was in it.
    pub(super) fn answers(&mut self, facts: &Facts) -> Vec<Block> {
        let t = self.text;
        let mut blocks = Vec::new();
        for (idea, answer) in &facts.answers {
            let state = t.say(&format!("idea-state-{}", answer.answer.state.code()));
            let said = say!(t, "paper-answer", number = idea.number.to_string(), day = answer.created_at, state = state);
            let mut pieces = vec![self.label(&said)];
            for words in [&answer.answer.reply, &answer.answer.reason].into_iter().filter(|words| !words.trim().is_empty()) {
                pieces.push(self.of_person(idea.id, &ended(words), &answer.language));
                pieces.push(self.said(" "));
            }
            pieces.pop();
            blocks.push(Block::Paragraph(pieces));
        }
        if blocks.is_empty() {
            blocks.push(self.sentence(&t.say("paper-no-answers")));
        }
        blocks
    }

    /// What we think is true, and how sure we are of each.
    pub(super) fn assumptions(&self, facts: &Facts, about: About<'_>) -> Section {
        let t = self.text;
        let mut blocks = Vec::new();
        if let Some(decision) = about.decision {
            for rests in &decision.decision.assumptions {
                let sure = say!(t, "paper-assumption", sure = self.sure(rests.sure));
                blocks.push(Block::Paragraph(vec![self.label(&sure), self.of_city(&rests.says, &decision.decision.language)]));
            }
        }
        for each in &facts.assumptions {
            let sure = say!(t, "paper-assumption", sure = self.sure(each.sure));
            let mut pieces = vec![self.label(&sure), self.of_city(&ended(&each.claim), &each.language), self.said(" ")];
            if let Some(before) = each.sure_before.filter(|before| *before != each.sure) {
                pieces.push(self.said(&format!("{} ", say!(t, "paper-assumption-before", sure = self.sure(before), day = each.sure_at))));
            }
            pieces.push(self.said(&say!(t, "paper-assumption-evidence", supports = each.supports, weakens = each.weakens)));
            blocks.push(Block::Paragraph(pieces));
        }
        if blocks.is_empty() {
            blocks.push(self.sentence(&t.say("paper-no-assumptions")));
        }
        Section { heading: t.say("paper-section-assumptions"), blocks }
    }

    /// What was held, taken out and asked again in the mission, in a table.
    pub(super) fn moderation(&self, counted: &Counted) -> Section {
        let t = self.text;
        let heading = t.say("paper-section-moderation");
        let count = |count: i64| self.said(&if is_small(count) { say!(t, "facts-few", limit = SMALL_GROUP) } else { t.number(count) });
        let acts = |kind: ActKind| counted.acts.iter().filter(|act| act.kind == kind).map(|act| act.count).sum();
        let kinds = [ActKind::LetThrough, ActKind::Held, ActKind::Returned, ActKind::Hidden, ActKind::Dismissed, ActKind::Kept];
        let mut rows: Vec<_> =
            kinds.iter().map(|kind| vec![self.said(&t.say(&format!("facts-kind-{}", kind.code()))), count(acts(*kind))]).collect();
        let reports = counted.reports.iter().map(|report| report.count).sum();
        let changed = counted.appeals.iter().filter(|(outcome, _)| *outcome == Some(AppealOutcome::Changed)).map(|(_, count)| *count).sum();
        for (key, value) in
            [("paper-moderation-reports", reports), ("paper-moderation-changed", changed), ("facts-held-now", counted.held_now)]
        {
            rows.push(vec![self.said(&t.say(key)), count(value)]);
        }
        let heads = vec![t.say("paper-head-done"), t.say("facts-count")];
        Section { heading, blocks: vec![Block::Table { caption: t.say("paper-moderation-caption"), heads, rows }] }
    }
}
