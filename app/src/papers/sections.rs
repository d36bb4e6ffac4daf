//! The sections of a paper.

use super::{About, Facts, Writing, ended, flowing};
use crate::say;
use domain::{
    mission::Mission,
    paper::{Block, Piece, Section},
    viewpoint::Stance,
    vote::Tally,
};
use store::{
    missions::MissionView,
    papers::{KnownEvidence, Quotable},
};

/// Groups of fewer people are not told.
const FEW: i64 = store::export::FEW;

const fn few(count: i64) -> bool {
    0 < count && count < FEW
}

/// Whether a number is hidden among these.
const fn hides(tally: &Tally) -> bool {
    few(tally.agree) || few(tally.disagree) || few(tally.unsure)
}

impl Writing {
    /// A section of what staff typed, one paragraph for each line.
    pub(super) fn typed(&self, name: &str, typed: &str) -> Section {
        let language = self.text.language().code();
        let language = |line: &str| domain::text::language_of(line, language).to_owned();
        let mut blocks: Vec<Block> = typed
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(|line| Block::Paragraph(vec![Piece::Typed(line.to_owned(), language(line))]))
            .collect();
        if blocks.is_empty() {
            blocks.push(Block::Paragraph(vec![self.said(&self.text.say(&format!("paper-none-{}", name.replace('_', "-"))))]));
        }
        Section { heading: self.text.say(&format!("paper-section-{}", name.replace('_', "-"))), blocks }
    }

    /// The change we want, why now, what is open and fixed, who leads.
    pub(super) fn background(&self, mission: &MissionView) -> Section {
        let t = self.text;
        let fields = &mission.mission;
        let typed = |text: &str| Piece::Typed(text.to_owned(), fields.language.clone());
        let mut blocks = Vec::new();
        for (key, words) in [
            ("change", fields.change.as_str()),
            ("why", fields.why_now.as_str()),
            ("keep", &fields.keep.join(" ")),
            ("open", fields.open.as_str()),
            ("fixed", fields.fixed.as_str()),
        ] {
            if !words.is_empty() {
                let flowing = words.split_whitespace().collect::<Vec<_>>().join(" ");
                blocks.push(Block::Paragraph(vec![self.said(&t.say(&format!("paper-background-{key}"))), self.said(" "), typed(&flowing)]));
            }
        }
        blocks.push(Block::Paragraph(vec![self.said(&t.say(&format!("influence-line-{}", fields.influence.code())))]));
        blocks.push(Block::Paragraph(vec![self.said(&self.dates(fields))]));
        if !fields.leader.is_empty() {
            let leader = say!(t, "paper-background-leader", name = fields.leader.clone(), role = fields.leader_role.clone());
            blocks.push(Block::Paragraph(vec![self.said(&leader)]));
        }
        if !fields.attribution.is_empty() {
            blocks.push(Block::Paragraph(vec![self.said(&t.say("mission-imported-text")), self.said(" "), typed(&fields.attribution)]));
        }
        Section { heading: t.say("paper-section-background"), blocks }
    }

    fn dates(&self, fields: &Mission) -> String {
        let t = self.text;
        let answer = match fields.answer_by {
            Some(day) => say!(t, "paper-background-answer", day = day),
            None => t.say("promise-no-end"),
        };
        let reply = match fields.reply_by {
            Some(day) => say!(t, "paper-background-reply", day = day),
            None => t.say("promise-no-reply"),
        };
        format!("{answer} {reply}")
    }

    /// How many people took part, and what that cannot say.
    pub(super) fn counts(&self, about: About<'_>, facts: &Facts) -> Block {
        let t = self.text;
        let mission = about.mission;
        let people = if (1..FEW).contains(&facts.people) {
            say!(t, "paper-people-few", few = FEW)
        } else {
            say!(t, "paper-people", count = facts.people)
        };
        if about.decision.is_some() {
            return self.sentence(&format!("{people} {} {}", t.say("paper-people-decision"), t.say("result-open")));
        }
        // The sum of all answers would give back a number that is hidden in the table of ideas.
        let rest = if facts.ideas.iter().any(|idea| hides(&idea.tally)) {
            say!(t, "paper-counts-hidden", ideas = mission.ideas, viewpoints = mission.viewpoints)
        } else {
            say!(t, "paper-counts", ideas = mission.ideas, votes = mission.votes, viewpoints = mission.viewpoints)
        };
        Block::Paragraph(vec![self.said(&format!("{people} {rest} {}", t.say("result-open")))])
    }

    /// The ideas that most people answered, in a table.
    pub(super) fn ideas(&mut self, facts: &Facts) -> Vec<Block> {
        let t = self.text;
        let ideas = &facts.ideas;
        if ideas.is_empty() {
            return vec![Block::Paragraph(vec![self.said(&t.say("paper-no-ideas"))])];
        }
        let shown = i64::try_from(ideas.len()).unwrap_or(facts.idea_count);
        let rows = ideas
            .iter()
            .map(|idea| {
                let words = self.of_person(idea.id, &idea.idea.sentence, &idea.language);
                let mut row = vec![words];
                row.extend(self.tally(&idea.tally));
                row.push(self.said(&t.say(&format!("idea-state-{}", idea.state.code()))));
                row
            })
            .collect();
        let heads = ["idea", "agree", "disagree", "unsure", "all", "state"].map(|head| t.say(&format!("paper-head-{head}"))).to_vec();
        let caption = crate::text::plain(&say!(t, "paper-ideas-caption", shown = shown, all = facts.idea_count));
        vec![Block::Table { caption, heads, rows }, Block::Paragraph(vec![self.said(&say!(t, "paper-few", few = FEW))])]
    }

    /// Counts of people. Where one is hidden, so is the sum that would give it away.
    fn tally(&self, tally: &Tally) -> Vec<Piece> {
        let parts = [tally.agree, tally.disagree, tally.unsure];
        let said = |count: i64| Piece::Said(if few(count) { format!("<{FEW}") } else { self.text.number(count) });
        let all = if hides(tally) { self.said(&self.text.say("paper-hidden")) } else { said(tally.total()) };
        parts.into_iter().map(said).chain([all]).collect()
    }

    /// How many viewpoints stand where.
    pub(super) fn stances(&self, stances: &[(Stance, i64)]) -> Vec<Block> {
        let t = self.text;
        if stances.iter().all(|(_, count)| *count == 0) {
            return vec![Block::Paragraph(vec![self.said(&t.say("paper-no-viewpoints"))])];
        }
        let count = |stance: Stance| stances.iter().find(|(each, _)| *each == stance).map_or(0, |(_, count)| *count);
        let rows = Stance::ALL
            .iter()
            .map(|stance| vec![self.said(&t.say(&format!("stance-{}", stance.code()))), Piece::Said(t.number(count(*stance)))])
            .collect();
        let heads = ["stance", "viewpoints"].map(|head| t.say(&format!("paper-head-{head}"))).to_vec();
        vec![Block::Table { caption: t.say("paper-stances-caption"), heads, rows }]
    }

    /// How many viewpoints the paper may not quote; nothing when it may quote all.
    pub(super) fn not_quoted(&self, facts: &Facts) -> Option<Block> {
        let count = facts.quoting.every - facts.quoting.allowed;
        (count > 0).then(|| self.sentence(&say!(self.text, "paper-not-quoted", count = count)))
    }

    /// The words of a person, and under which name they showed them.
    pub(super) fn quote(&mut self, quote: &Quotable) -> Block {
        let words = quote.thought.split_whitespace().collect::<Vec<_>>().join(" ");
        let by = match (&quote.byline, quote.job.as_deref()) {
            (None, _) => self.text.say("no-name"),
            (Some(name), None) => name.clone(),
            (Some(name), Some(job)) => format!("{name}, {job}"),
        };
        // The name goes with the words, so that both are gone when they are taken back.
        let whole = crate::text::plain(&say!(self.text, "paper-quote", words = words, by = by));
        Block::Quote(vec![self.of_person(quote.id(), &whole, &quote.language)])
    }

    /// What is known, how we know it, who is missing from it, and where it can be read.
    pub(super) fn evidence(&mut self, facts: &Facts, about: About<'_>) -> Section {
        let t = self.text;
        let mut blocks = Vec::new();
        if let Some(decision) = about.decision {
            let (fields, language) = (&decision.decision, decision.decision.language.as_str());
            for source in &fields.evidence {
                let parts = [
                    ("paper-evidence-rests", &source.what),
                    ("paper-evidence-how", &source.known),
                    ("paper-source-label", &source.address),
                ];
                blocks.extend(self.labelled(&parts.map(|(key, words)| (key, words.as_str())), language));
            }
            blocks.extend(self.labelled(&[("paper-evidence-none-because", &fields.no_evidence)], language));
        }
        blocks.extend(facts.evidence.iter().map(|piece| self.piece(piece)));
        if blocks.is_empty() {
            blocks.push(self.sentence(&t.say("paper-warn-no-evidence")));
        }
        Section { heading: t.say("paper-section-evidence"), blocks }
    }

    fn piece(&mut self, piece: &KnownEvidence) -> Block {
        let t = self.text;
        let strength = match piece.strength.as_deref() {
            Some(code) => t.say(&format!("paper-strength-{code}")),
            None => t.say("paper-evidence-not-weighed"),
        };
        let kind = t.say(&format!("paper-evidence-kind-{}", piece.kind.code()));
        let checked = t.say(if piece.checked_at.is_some() { "paper-evidence-checked" } else { "paper-evidence-unchecked" });
        let mut pieces = vec![self.said(&format!("{kind}. {strength}. {checked} "))];
        if !piece.quote.allows(piece.kind) {
            pieces.push(self.said(&t.say("paper-evidence-no-quote")));
            return Block::Paragraph(pieces);
        }
        for words in [&piece.title, &piece.says].into_iter().filter(|words| !words.is_empty()) {
            pieces.push(self.of_person(piece.id(), &ended(words), &piece.language));
            pieces.push(self.said(" "));
        }
        let labelled =
            [("paper-evidence-how", &piece.how_known), ("paper-evidence-missing", &piece.missing), ("paper-source-label", &piece.link)];
        for (key, words) in labelled.into_iter().filter(|(_, words)| !words.is_empty()) {
            pieces.push(self.label(&t.say(key)));
            pieces.push(self.of_person(piece.id(), &flowing(words), &piece.language));
            pieces.push(self.said(" "));
        }
        pieces.pop();
        Block::Paragraph(pieces)
    }

    /// Who is better or worse off by a decision; who ideas help and whom they could harm, in the words of those who proposed them.
    pub(super) fn affected(&mut self, facts: &Facts, about: About<'_>) -> Section {
        let t = self.text;
        let mut blocks = Vec::new();
        if let Some(decision) = about.decision {
            let language = decision.decision.language.as_str();
            for each in &decision.decision.affects {
                let how = t.say(&format!("direction-{}", each.how.code()));
                let mut pieces = vec![self.of_city(&ended(&each.who), language), self.said(&format!(" {how}. "))];
                for (key, words) in [("paper-evidence-how", &each.known), ("paper-affected-do", &each.will_do)] {
                    if !words.is_empty() {
                        pieces.push(self.label(&t.say(key)));
                        pieces.push(self.of_city(&ended(words), language));
                        pieces.push(self.said(" "));
                    }
                }
                pieces.push(self.said(&say!(t, "decision-check-on", day = each.check_on)));
                blocks.push(Block::Paragraph(pieces));
            }
        }
        for idea in facts.ideas.iter().filter(|idea| !idea.idea.helps.is_empty() || !idea.idea.harms.is_empty()) {
            let mut pieces = vec![self.label(&say!(t, "paper-affected-idea", number = idea.number))];
            for (key, words) in [("paper-affected-helps", &idea.idea.helps), ("paper-affected-harms", &idea.idea.harms)] {
                pieces.push(self.label(&t.say(key)));
                let said = if words.trim().is_empty() {
                    self.said(&t.say("paper-not-known"))
                } else {
                    self.of_person(idea.id, &flowing(words), &idea.language)
                };
                pieces.push(said);
                pieces.push(self.said(" "));
            }
            pieces.pop();
            blocks.push(Block::Paragraph(pieces));
        }
        if blocks.is_empty() {
            blocks.push(self.sentence(&t.say("paper-not-known")));
        }
        Section { heading: t.say("paper-section-affected"), blocks }
    }
}
