//! What a paper says about decisions: what holds now and what held before, why, who decided, when we look again.

use super::{About, Facts, Writing, ended, facts::Told};
use crate::say;
use domain::{
    Moment,
    decision::{ChangeKind, Decision, Entry, State, Sure},
    paper::{Block, Piece, Section},
};

impl Writing {
    /// The decision that the paper is about, or those of the mission.
    pub(super) fn decisions(&self, facts: &Facts, about: About<'_>, moment: Moment) -> Section {
        let t = self.text;
        let heading = t.say(if about.decision.is_some() { "paper-section-decision" } else { "paper-section-decisions" });
        let mut blocks: Vec<Block> =
            facts.decisions.iter().flat_map(|told| self.decision(told, about.decision.is_some(), moment)).collect();
        let shown = i64::try_from(facts.decisions.len()).unwrap_or(i64::MAX);
        if shown == 0 {
            blocks.push(self.sentence(&t.say("paper-no-decisions")));
        } else if shown < facts.decision_count {
            blocks.push(self.sentence(&say!(t, "paper-decisions-more", shown = shown, all = facts.decision_count)));
        }
        Section { heading, blocks }
    }

    fn decision(&self, told: &Told, whole: bool, moment: Moment) -> Vec<Block> {
        let t = self.text;
        let view = &told.view;
        let fields = &view.decision;
        let language = fields.language.as_str();
        let (number, version) = (view.number.to_string(), view.version.to_string());
        let name =
            say!(t, "paper-decision", number = number, version = version, state = t.say(&format!("decision-state-{}", view.state.code())));
        let mut blocks = vec![Block::Paragraph(vec![self.label(&name), self.of_city(&fields.what, language)])];
        if let Some((after, before)) = told.turn() {
            if after.decision.what != before.decision.what {
                let pair = [("paper-decision-before", before.decision.what.as_str()), ("paper-decision-now", after.decision.what.as_str())];
                blocks.extend(pair.iter().filter_map(|each| self.labelled(&[*each], language)));
            }
            blocks.extend(self.because(&after.entry, after.kind, language));
        }
        if let Some(newest) = told.versions.first()
            && !matches!(newest.kind, ChangeKind::New | ChangeKind::Changed)
        {
            blocks.extend(self.because(&newest.entry, newest.kind, language));
        }
        if whole || told.turn().is_none() {
            blocks.extend(self.labelled(&[("paper-decision-why", &fields.why)], language));
        }
        blocks.push(self.who(fields, view.state, language));
        let again = match view.state {
            State::Ended | State::Stopped => t.say("paper-decision-no-look"),
            _ if view.waiting(moment.today).is_some() => say!(t, "paper-decision-look-due", day = fields.look_again_on),
            _ => say!(t, "paper-decision-look", day = fields.look_again_on),
        };
        blocks.push(self.sentence(&again));
        blocks.extend(self.labelled(&[("paper-decision-minority", &fields.minority)], language));
        if whole {
            blocks.push(self.sentence(&say!(t, "paper-decision-sure", sure = self.sure(fields.sure))));
            blocks.extend(self.labelled(&[("paper-decision-nothing", &fields.do_nothing)], language));
            for option in &fields.options {
                blocks.extend(
                    self.labelled(&[("paper-decision-option", &option.what), ("paper-decision-not-because", &option.why)], language),
                );
            }
            for sign in &fields.signs {
                let words = format!("{} {}", ended(&sign.what), sign.look);
                blocks.extend(self.labelled(&[("paper-decision-sign", &words)], language));
            }
        }
        blocks
    }

    /// "Probably right, about 7 in 10".
    pub(super) fn sure(&self, sure: Sure) -> String {
        let t = self.text;
        let (word, ten) = (t.say(&format!("sure-{}", sure.code())), say!(t, "sure-about", number = sure.in_ten()));
        crate::text::plain(&say!(t, "how-sure-line", word = word, ten = ten))
    }

    /// Why something was done, and what moved us.
    fn because(&self, entry: &Entry, kind: ChangeKind, language: &str) -> Vec<Block> {
        let key = format!("paper-because-{}", kind.code());
        let mut blocks: Vec<Block> = self.labelled(&[(&key, &entry.because)], language).into_iter().collect();
        for moved in &entry.moved {
            let parts =
                [("paper-decision-moved", &moved.what), ("paper-evidence-how", &moved.known), ("paper-source-label", &moved.address)];
            blocks.extend(self.labelled(&parts.map(|(key, words)| (key, words.as_str())), language));
        }
        if entry.no_new_evidence {
            blocks.push(self.sentence(&self.text.say("paper-decision-nothing-new")));
        }
        blocks.extend(self.labelled(&[("paper-decision-off", &entry.off)], language));
        blocks
    }

    fn who(&self, fields: &Decision, state: State, language: &str) -> Block {
        let t = self.text;
        let (key, day) = match state {
            State::Proposed => ("paper-decision-will", say!(t, "paper-decision-will-on", day = fields.on)),
            _ => ("paper-decision-who", say!(t, "paper-decision-on", day = fields.on)),
        };
        let mut pieces = vec![self.label(&t.say(key))];
        for words in [&fields.who, &fields.meeting, &fields.speaker].into_iter().filter(|words| !words.is_empty()) {
            pieces.push(self.of_city(&ended(words), language));
            pieces.push(self.said(" "));
        }
        pieces.push(self.said(&day));
        Block::Paragraph(pieces)
    }

    /// Every version of the decision that the paper is about, newest first.
    pub(super) fn history(&self, facts: &Facts) -> Section {
        let t = self.text;
        let mut blocks = Vec::new();
        for version in facts.decisions.iter().flat_map(|told| &told.versions) {
            let language = version.decision.language.as_str();
            let name = say!(t, "paper-history-version", version = version.version.to_string(), day = version.created_at);
            let because = if version.entry.because.is_empty() { &version.decision.why } else { &version.entry.because };
            let mut pieces: Vec<Piece> = vec![self.label(&name), self.of_city(&ended(&version.decision.what), language), self.said(" ")];
            pieces.push(self.label(&t.say(&format!("paper-because-{}", version.kind.code()))));
            pieces.push(self.of_city(because, language));
            blocks.push(Block::Paragraph(pieces));
        }
        Section { heading: t.say("paper-section-history"), blocks }
    }
}
