//! A decision: what was decided and by whom, what it rests on, whom it affects, and what would change our mind.
//!
//! A decision is never edited. Each act makes a new version, whole, with an [`Entry`] that says what happened and why.

use crate::{
    AssumptionId, Date, EvidenceId, codes,
    problem::{Invalid, Problems, Refusal},
    text,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

pub mod fields;
mod look_again;
mod rows;
mod slip;

pub use crate::assumption::Sure;
pub use look_again::{Call, CallKind, Waiting, Watched, waiting};
pub use rows::{Affected, NotChosen, Rests, Sign, Source};
pub use slip::{only_corrects, only_slips};

codes! {
    /// Where a decision stands. "Time to look again" is no state of its own: [`waiting`] finds it out.
    pub enum State {
        /// Open for views; nothing is decided.
        Proposed = "proposed",
        /// Decided, and not touched since.
        Decided = "decided",
        /// Decided, and changed since.
        Changed = "changed",
        /// Looked again, and kept.
        Kept = "kept",
        /// Over, as it should be.
        Ended = "ended",
        /// Called off.
        Stopped = "stopped",
    }
}

impl State {
    /// Whether the decision holds now.
    pub const fn holds(self) -> bool {
        matches!(self, Self::Decided | Self::Changed | Self::Kept)
    }
    /// Whether something can still become of it.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Ended | Self::Stopped)
    }
}

codes! {
    /// What an entry in the history of a decision is.
    pub enum ChangeKind {
        /// The first version, proposed or decided at once.
        New = "new",
        /// A proposal became a decision.
        Decided = "decided",
        /// A change of mind.
        Changed = "changed",
        /// Looked again, and kept.
        Kept = "kept",
        /// A slip of the pen put right. Never a change of mind.
        Corrected = "corrected",
        /// It is over.
        Ended = "ended",
        /// It was called off.
        Stopped = "stopped",
    }
}

impl ChangeKind {
    /// The state after this act, where it can be done at all. [`ChangeKind::New`] begins a decision and follows on nothing.
    pub const fn next(self, state: State) -> Option<State> {
        match (self, state) {
            (Self::Decided, State::Proposed) => Some(State::Decided),
            (Self::Changed, State::Proposed) => Some(State::Proposed),
            (Self::Changed, State::Decided | State::Changed | State::Kept) => Some(State::Changed),
            (Self::Kept, State::Decided | State::Changed | State::Kept) => Some(State::Kept),
            (Self::Ended, State::Decided | State::Changed | State::Kept) => Some(State::Ended),
            (Self::Stopped, State::Proposed | State::Decided | State::Changed | State::Kept) => Some(State::Stopped),
            (Self::Corrected, state) => Some(state),
            _ => None,
        }
    }
    /// As [`ChangeKind::next`].
    ///
    /// # Errors
    /// [`Refusal::DecisionClosed`] where it cannot be done.
    pub fn after(self, state: State) -> Result<State, Refusal> {
        self.next(state).ok_or(Refusal::DecisionClosed)
    }
    /// Whether it answers "Time to look again". Only a look at the decision itself does.
    pub const fn clears(self) -> bool {
        !matches!(self, Self::Corrected)
    }
    /// Whether it has to start from evidence, or to say that there is none.
    pub const fn needs_evidence(self) -> bool {
        matches!(self, Self::Changed | Self::Kept | Self::Ended | Self::Stopped)
    }
    /// Whether it has to say who is better or worse off because of it.
    pub const fn changes_lives(self) -> bool {
        matches!(self, Self::Changed | Self::Ended | Self::Stopped)
    }
}

codes! {
    /// What started a look at a decision.
    pub enum Cause {
        /// Something new was found out.
        NewEvidence = "new_evidence",
        /// A sign that we watch was seen.
        Sign = "sign",
        /// Something we had said was wrong.
        ErrorFound = "error_found",
        /// A vote of the council or of people.
        Vote = "vote",
        /// Someone asked to look again.
        Appeal = "appeal",
        /// The law is different.
        Law = "law",
        /// There is more or less money.
        Budget = "budget",
        /// It could not wait.
        Emergency = "emergency",
        /// The day to look again came.
        ReviewDue = "review_due",
    }
}

codes! {
    /// How a decision touches a group of people.
    pub enum Direction {
        /// Better off.
        Better = "better",
        /// Worse off.
        Worse = "worse",
        /// Better in one way and worse in another.
        Mixed = "mixed",
        /// We do not know.
        Unknown = "unknown",
    }
}

/// One version of a decision, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// What we decided; starts with a verb.
    pub what: String,
    /// Who decided: a committee, a council, a person.
    pub who: String,
    /// Who answers for it, with their role; may be empty.
    pub speaker: String,
    /// The day on which it was decided, or will be.
    pub on: Date,
    /// In which meeting.
    pub meeting: String,
    /// Why.
    pub why: String,
    /// Why we did not just do nothing.
    pub do_nothing: String,
    /// Other options that were not chosen.
    pub options: Vec<NotChosen>,
    /// What it is based on.
    pub evidence: Vec<Source>,
    /// "We have no evidence yet, because..."; empty when there is some.
    pub no_evidence: String,
    /// What we think is true.
    pub assumptions: Vec<Rests>,
    /// Who this affects.
    pub affects: Vec<Affected>,
    /// What would change our mind.
    pub signs: Vec<Sign>,
    /// The day on which we look again.
    pub look_again_on: Date,
    /// How sure we are.
    pub sure: Sure,
    /// What those said who did not agree; may be empty.
    pub minority: String,
    /// The numbers of the ideas of the mission that it is about.
    pub ideas: Vec<i64>,
    /// So many residents with new evidence make us look again.
    pub evidence_people: i64,
    /// The language it is written in, as a BCP 47 tag.
    pub language: String,
}

/// Letters in what we decided.
pub const WHAT_LIMIT: usize = 200;
/// Letters in a line.
pub const LINE_LIMIT: usize = 140;
/// Letters in an assumption.
pub const ASSUMPTION_LIMIT: usize = 160;
/// Letters in a text of one row.
pub const ROW_LIMIT: usize = 300;
/// Letters in a longer text.
pub const TEXT_LIMIT: usize = 2_000;
/// Letters in why something changed.
pub const BECAUSE_LIMIT: usize = 1_000;
/// Letters in the address of a piece of evidence.
pub const ADDRESS_LIMIT: usize = 500;
/// Rows of each kind.
pub const ROWS_LIMIT: usize = 10;
/// Ideas that one decision is about.
pub const IDEAS_LIMIT: usize = 30;
/// Residents with new evidence, unless a decision says otherwise.
pub const EVIDENCE_PEOPLE: i64 = 5;
/// The most residents with new evidence that a decision may ask for.
pub const EVIDENCE_PEOPLE_LIMIT: i64 = 500;

/// Rows that were checked one by one; at least `least` of them, at most [`ROWS_LIMIT`].
fn rows<T>(raw: Vec<T>, least: usize, check: impl Fn(T, usize) -> Result<T, Invalid>) -> Result<Vec<T>, Invalid> {
    let count = raw.len();
    if count < least {
        return Err(Invalid::Empty);
    }
    if count > ROWS_LIMIT {
        return Err(Invalid::TooMany { count, limit: ROWS_LIMIT });
    }
    raw.into_iter().zip(1..).map(|(each, row)| check(each, row)).collect()
}

/// "No evidence" beside evidence is one too many; neither of them is one too few.
fn either(evidence: &[Source], none: &str) -> Result<(), Invalid> {
    match (evidence.is_empty(), none.is_empty()) {
        (true, true) => Err(Invalid::Empty),
        (false, false) => Err(Invalid::Both),
        _ => Ok(()),
    }
}

impl Decision {
    /// The assumptions of the mission that it rests on, each once.
    pub fn assumptions_named(&self) -> Vec<AssumptionId> {
        let named: BTreeSet<AssumptionId> = self.assumptions.iter().filter_map(|rests| rests.assumption).collect();
        named.into_iter().collect()
    }

    /// The evidence here that it names, and that moved us to it, each once.
    pub fn evidence_named(&self, entry: &Entry) -> Vec<EvidenceId> {
        let named: BTreeSet<EvidenceId> = self.evidence.iter().chain(&entry.moved).filter_map(|source| source.evidence).collect();
        named.into_iter().collect()
    }

    /// Checks everything that is written and makes it ready to keep. Days are another matter: [`Decision::days`].
    ///
    /// # Errors
    /// Every problem, by field name as in the form.
    pub fn checked(self) -> Result<Self, Problems> {
        let mut wrong = Problems::none();
        let what = wrong.take("what", text::line(&self.what, WHAT_LIMIT));
        let who = wrong.take("who", text::line(&self.who, LINE_LIMIT));
        let speaker = wrong.take("speaker", text::optional_line(&self.speaker, LINE_LIMIT));
        let meeting = wrong.take("meeting", text::line(&self.meeting, LINE_LIMIT));
        let why = wrong.take("why", text::passage(&self.why, TEXT_LIMIT));
        let do_nothing = wrong.take("do_nothing", text::passage(&self.do_nothing, ROW_LIMIT));
        let options = wrong.take("options", rows(self.options, 0, NotChosen::checked));
        let no_evidence = wrong.take("no_evidence", text::optional_passage(&self.no_evidence, ROW_LIMIT));
        let evidence = rows(self.evidence, 0, Source::checked);
        let evidence = wrong
            .take("evidence", evidence.and_then(|evidence| either(&evidence, no_evidence.as_deref().unwrap_or("?")).map(|()| evidence)));
        let assumptions = wrong.take("assumptions", rows(self.assumptions, 1, Rests::checked));
        let affects = wrong.take("affects", rows(self.affects, 1, Affected::checked));
        let signs = wrong.take("signs", rows(self.signs, 1, Sign::checked));
        let minority = wrong.take("minority", text::optional_passage(&self.minority, TEXT_LIMIT));
        if self.ideas.len() > IDEAS_LIMIT {
            wrong.add("ideas", Invalid::TooMany { count: self.ideas.len(), limit: IDEAS_LIMIT });
        }
        if !(1..=EVIDENCE_PEOPLE_LIMIT).contains(&self.evidence_people) {
            wrong.add("evidence_people", Invalid::NotANumber { least: 1, most: EVIDENCE_PEOPLE_LIMIT });
        }
        let language = wrong.take("language", text::language(&self.language));
        let Some(checked) = (|| {
            Some(Self {
                what: what?,
                who: who?,
                speaker: speaker?,
                meeting: meeting?,
                why: why?,
                do_nothing: do_nothing?,
                options: options?,
                evidence: evidence?,
                no_evidence: no_evidence?,
                assumptions: assumptions?,
                affects: affects?,
                signs: signs?,
                minority: minority?,
                language: language?,
                ..self
            })
        })() else {
            return Err(wrong);
        };
        wrong.check().map(|()| checked)
    }

    /// Checks the days of a version that is made today. A proposal names a day to come; a decision names one that came; both
    /// look again within a year.
    ///
    /// # Errors
    /// The problems of `on` and `look_again_on`.
    pub fn days(&self, state: State, today: Date) -> Result<(), Problems> {
        let mut wrong = Problems::none();
        let proposed = state == State::Proposed;
        if proposed && self.on < today {
            wrong.add("on", Invalid::DayTooEarly { first: today });
        } else if !proposed && self.on > today {
            wrong.add("on", Invalid::DayTooLate { last: today });
        }
        if state.is_open() {
            let base = if proposed { self.on.max(today) } else { today };
            match (base.plus_days(1), base.a_year_later()) {
                (Some(first), _) if self.look_again_on < first => wrong.add("look_again_on", Invalid::DayTooEarly { first }),
                (_, Some(last)) if self.look_again_on > last => wrong.add("look_again_on", Invalid::DayTooLate { last }),
                _ => {}
            }
        }
        wrong.check()
    }
}

/// What happened to a decision in one version, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What kind of act it was.
    pub kind: ChangeKind,
    /// What started it.
    pub cause: Option<Cause>,
    /// Why; empty for a first version, whose reasons are in the decision.
    pub because: String,
    /// The evidence that moved us.
    pub moved: Vec<Source>,
    /// Whether we say that there is no new evidence.
    pub no_new_evidence: bool,
    /// Who is better or worse off because of the change.
    pub off: String,
}

impl Entry {
    /// The entry of a first version.
    pub const fn first() -> Self {
        Self { kind: ChangeKind::New, cause: None, because: String::new(), moved: Vec::new(), no_new_evidence: false, off: String::new() }
    }

    /// Checks what was typed and makes it ready to keep; what this kind of act does not say is left out.
    ///
    /// # Errors
    /// Every problem, by field name as in the form.
    pub fn checked(self) -> Result<Self, Problems> {
        if self.kind == ChangeKind::New {
            return Ok(Self::first());
        }
        let mut wrong = Problems::none();
        let needs = self.kind.needs_evidence();
        let cause = match self.cause {
            None if needs => wrong.take("cause", Err(Invalid::NotChosen)),
            cause => Some(cause.filter(|_| needs)),
        };
        let because = wrong.take("because", text::passage(&self.because, BECAUSE_LIMIT));
        let moved = rows(if needs { self.moved } else { Vec::new() }, 0, Source::checked);
        let none = if self.no_new_evidence { "none" } else { "" };
        let moved = wrong.take("moved", moved.and_then(|moved| if needs { either(&moved, none).map(|()| moved) } else { Ok(moved) }));
        let off = if self.kind.changes_lives() { text::passage(&self.off, BECAUSE_LIMIT) } else { Ok(String::new()) };
        let off = wrong.take("off", off);
        let no_new_evidence = needs && self.no_new_evidence;
        let checked = (|| Some(Self { kind: self.kind, cause: cause?, because: because?, moved: moved?, no_new_evidence, off: off? }))();
        checked.ok_or(wrong)
    }
}

#[cfg(test)]
mod tests;
