//! A decision as a form holds it: names and values, all of them text. Also what differs between two of them, and how the
//! changes of two people go together.

use super::{
    Affected, Cause, ChangeKind, Decision, Direction, EVIDENCE_PEOPLE, Entry, NotChosen, ROWS_LIMIT, Rests, Sign, Source, State, Sure,
};
use crate::{
    Date, codes,
    problem::{Invalid, Problems},
};
use std::{collections::BTreeMap, str::FromStr};

codes! {
    /// One thing that the form asks, in the order of the form. A problem with it goes by its code.
    pub enum Part {
        /// What we decided.
        What = "what",
        /// Who decided.
        Who = "who",
        /// Who answers for it.
        Speaker = "speaker",
        /// On which day.
        On = "on",
        /// In which meeting.
        Meeting = "meeting",
        /// Why.
        Why = "why",
        /// Why we did not do nothing.
        DoNothing = "do_nothing",
        /// Other options.
        Options = "options",
        /// What it is based on.
        Evidence = "evidence",
        /// Why there is no evidence.
        NoEvidence = "no_evidence",
        /// What we think is true.
        Assumptions = "assumptions",
        /// How sure we are.
        Sure = "sure",
        /// Who this affects.
        Affects = "affects",
        /// What would change our mind.
        Signs = "signs",
        /// When we look again.
        LookAgainOn = "look_again_on",
        /// How many residents with evidence make us look.
        EvidencePeople = "evidence_people",
        /// What the minority said.
        Minority = "minority",
        /// Which ideas it is about.
        Ideas = "ideas",
        /// The language.
        Language = "language",
    }
}

/// A list of rows in the form: what its fields are called before and after the number of the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rows {
    /// Before the number: `option` in `option-2-why`.
    pub prefix: &'static str,
    /// After it; the first is always nothing.
    pub ends: &'static [&'static str],
}

/// Options not chosen.
pub const OPTIONS: Rows = Rows { prefix: "option", ends: &["", "-why"] };
/// Evidence.
pub const EVIDENCE: Rows = Rows { prefix: "evidence", ends: &["", "-known", "-address", "-ref"] };
/// Assumptions.
pub const ASSUMPTIONS: Rows = Rows { prefix: "assumption", ends: &["", "-sure", "-ref"] };
/// Who is affected.
pub const AFFECTS: Rows = Rows { prefix: "affect", ends: &["", "-how", "-known", "-do", "-check"] };
/// Signs.
pub const SIGNS: Rows = Rows { prefix: "sign", ends: &["", "-look"] };
/// What moved us.
pub const MOVED: Rows = Rows { prefix: "moved", ends: &["", "-known", "-address", "-ref"] };
/// Every list of rows.
pub const LISTS: [Rows; 6] = [OPTIONS, EVIDENCE, ASSUMPTIONS, AFFECTS, SIGNS, MOVED];

impl Rows {
    /// The name of a field, for example `affect-2-how`.
    pub fn name(self, row: usize, end: &str) -> String {
        format!("{}-{row}{end}", self.prefix)
    }
    /// The button that asks for another row.
    pub fn more(self) -> String {
        format!("more_{}", self.prefix)
    }
    /// The field that remembers how many rows are shown.
    pub fn count(self) -> String {
        format!("{}_rows", self.prefix)
    }
}

impl Part {
    /// The rows it is made of, when it is a list.
    pub const fn rows(self) -> Option<Rows> {
        match self {
            Self::Options => Some(OPTIONS),
            Self::Evidence => Some(EVIDENCE),
            Self::Assumptions => Some(ASSUMPTIONS),
            Self::Affects => Some(AFFECTS),
            Self::Signs => Some(SIGNS),
            _ => None,
        }
    }

    /// The names under which the form sends it.
    pub fn names(self) -> Vec<String> {
        match self.rows() {
            Some(rows) => (1..=ROWS_LIMIT).flat_map(|row| rows.ends.iter().map(move |end| rows.name(row, end))).collect(),
            None if self == Self::NoEvidence => vec![self.code().to_owned(), NO_EVIDENCE_TICK.to_owned()],
            None => vec![self.code().to_owned()],
        }
    }
}

/// The tick before "We have no evidence yet, because...".
pub const NO_EVIDENCE_TICK: &str = "no_evidence_tick";

/// What a kind of act asks for, beside why.
pub const fn parts(kind: ChangeKind) -> &'static [Part] {
    match kind {
        ChangeKind::New | ChangeKind::Decided | ChangeKind::Changed => Part::ALL,
        ChangeKind::Kept => &[Part::Who, Part::Speaker, Part::On, Part::Meeting, Part::Sure, Part::Signs, Part::LookAgainOn],
        ChangeKind::Corrected => {
            &[Part::What, Part::Speaker, Part::Meeting, Part::Why, Part::DoNothing, Part::Options, Part::NoEvidence, Part::Minority]
        }
        ChangeKind::Ended | ChangeKind::Stopped => &[Part::Who, Part::Speaker, Part::On, Part::Meeting],
    }
}

/// The values of the form by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(BTreeMap<String, String>);

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Fields {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}

impl From<&Decision> for Fields {
    fn from(decision: &Decision) -> Self {
        let mut fields = Self::default();
        let mut put = |name: &str, value: &str| {
            fields.0.insert(name.to_owned(), value.to_owned());
        };
        put("what", &decision.what);
        put("who", &decision.who);
        put("speaker", &decision.speaker);
        put("on", &decision.on.to_string());
        put("meeting", &decision.meeting);
        put("why", &decision.why);
        put("do_nothing", &decision.do_nothing);
        put("no_evidence", &decision.no_evidence);
        if !decision.no_evidence.is_empty() {
            put(NO_EVIDENCE_TICK, "1");
        }
        put("sure", decision.sure.code());
        put("look_again_on", &decision.look_again_on.to_string());
        put("evidence_people", &decision.evidence_people.to_string());
        put("minority", &decision.minority);
        put("ideas", &numbers(&decision.ideas));
        put("language", &decision.language);
        let mut row = |rows: Rows, row: usize, values: &[&str]| {
            for (end, value) in rows.ends.iter().zip(values) {
                put(&rows.name(row, end), value);
            }
        };
        for (option, at) in decision.options.iter().zip(1..) {
            row(OPTIONS, at, &[&option.what, &option.why]);
        }
        for (source, at) in decision.evidence.iter().zip(1..) {
            let id = source.evidence.map(|id| id.to_string()).unwrap_or_default();
            row(EVIDENCE, at, &[&source.what, &source.known, &source.address, &id]);
        }
        for (rests, at) in decision.assumptions.iter().zip(1..) {
            let id = rests.assumption.map(|id| id.to_string()).unwrap_or_default();
            row(ASSUMPTIONS, at, &[&rests.says, rests.sure.code(), &id]);
        }
        for (affected, at) in decision.affects.iter().zip(1..) {
            row(AFFECTS, at, &[&affected.who, affected.how.code(), &affected.known, &affected.will_do, &affected.check_on.to_string()]);
        }
        for (sign, at) in decision.signs.iter().zip(1..) {
            row(SIGNS, at, &[&sign.what, &sign.look]);
        }
        fields
    }
}

/// Numbers as a person types them: "3, 27".
pub fn numbers(ideas: &[i64]) -> String {
    ideas.iter().map(i64::to_string).collect::<Vec<_>>().join(", ")
}

impl Fields {
    /// A value; empty when it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// Puts a value in the place of another.
    pub fn set(&mut self, name: &str, value: &str) {
        self.0.insert(name.to_owned(), value.to_owned());
    }

    /// A day, when the value is one.
    pub fn day(&self, name: &str) -> Option<Date> {
        self.get(name).parse().ok()
    }

    /// The rows of a list with their numbers, empty ones left out.
    pub fn rows(&self, rows: Rows) -> Vec<(usize, Vec<&str>)> {
        (1..=ROWS_LIMIT)
            .map(|row| (row, rows.ends.iter().map(|end| self.get(&rows.name(row, end)).trim()).collect::<Vec<_>>()))
            .filter(|(_, values)| values.iter().any(|value| !value.is_empty()))
            .collect()
    }

    /// How many rows of a list were filled, counting empty ones between them.
    pub fn row_count(&self, rows: Rows) -> usize {
        self.rows(rows).last().map_or(0, |(row, _)| *row)
    }

    /// One part as it compares: the ends of lines alike everywhere, no white space around, no empty rows.
    pub(super) fn compared(&self, part: Part) -> Vec<String> {
        let alike = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
        match part.rows() {
            Some(rows) => self.rows(rows).into_iter().flat_map(|(_, values)| values).map(alike).collect(),
            None => vec![alike(self.get(part.code()))],
        }
    }

    /// Whether a part says the same in both.
    pub fn same(&self, other: &Self, part: Part) -> bool {
        self.compared(part) == other.compared(part)
    }

    /// The parts that differ.
    pub fn changed(&self, other: &Self) -> Vec<Part> {
        Part::ALL.iter().copied().filter(|part| !self.same(other, *part)).collect()
    }

    /// Takes a part from elsewhere, whole.
    pub fn take(&mut self, part: Part, from: &Self) {
        for name in part.names() {
            match from.0.get(&name) {
                Some(value) => self.0.insert(name, value.clone()),
                None => self.0.remove(&name),
            };
        }
    }

    /// What a decision says after an act of this kind: what the act asks for is what was typed, the rest is as it was.
    #[must_use]
    pub fn over(&self, before: &Self, kind: ChangeKind) -> Self {
        let mut all = before.clone();
        for part in parts(kind) {
            all.take(*part, self);
        }
        all
    }

    /// The decision that these fields describe after an act of this kind, which leaves it in this state. The days of a
    /// decision that is only corrected were right when it was made.
    ///
    /// # Errors
    /// Every problem, by the code of its part, in the order of the form.
    pub fn decision(&self, kind: ChangeKind, state: State, today: Date) -> Result<Decision, Problems> {
        let mut wrong = Problems::none();
        let on = wrong.take("on", self.needed_day("on"));
        let look_again_on = wrong.take("look_again_on", self.needed_day("look_again_on"));
        let sure = self.chosen::<Sure>(&mut wrong, "sure");
        let ideas = wrong.take("ideas", self.idea_numbers());
        let people = match self.get("evidence_people").trim() {
            "" => Some(EVIDENCE_PEOPLE),
            text => text.parse().ok(),
        };
        let assumptions = wrong.take("assumptions", self.assumptions());
        let affects = wrong.take("affects", self.affects());
        // Ticked, and nothing said: one problem, and not that there is no evidence.
        let unsaid = !self.get(NO_EVIDENCE_TICK).is_empty() && self.get("no_evidence").trim().is_empty();
        if unsaid {
            wrong.add("no_evidence", Invalid::Empty);
        }
        let written = Decision {
            what: self.get("what").to_owned(),
            who: self.get("who").to_owned(),
            speaker: self.get("speaker").to_owned(),
            on: on.unwrap_or(today),
            meeting: self.get("meeting").to_owned(),
            why: self.get("why").to_owned(),
            do_nothing: self.get("do_nothing").to_owned(),
            options: self.texts(OPTIONS, |what, why| NotChosen { what, why }),
            evidence: self.sources(EVIDENCE),
            no_evidence: if unsaid { "?".to_owned() } else { self.get("no_evidence").to_owned() },
            // What could not be read is noted above; a stand-in keeps the rest of the checks going.
            assumptions: assumptions
                .clone()
                .unwrap_or_else(|| vec![Rests { says: "?".to_owned(), sure: Sure::EitherWay, assumption: None }]),
            sure: sure.unwrap_or(Sure::EitherWay),
            affects: affects.clone().unwrap_or_else(|| vec![stand_in(today)]),
            signs: self.texts(SIGNS, |what, look| Sign { what, look }),
            look_again_on: look_again_on.or_else(|| today.plus_days(1)).unwrap_or(today),
            evidence_people: people.unwrap_or(0),
            minority: self.get("minority").to_owned(),
            ideas: ideas.unwrap_or_default(),
            language: self.get("language").to_owned(),
        };
        if on.is_some()
            && kind != ChangeKind::Corrected
            && let Err(more) = written.days(state, today)
        {
            // A day that cannot be read is one problem, not two.
            for (field, invalid) in more.iter().filter(|(field, _)| *field != "look_again_on" || look_again_on.is_some()) {
                wrong.add(field, invalid.clone());
            }
        }
        let checked = written.checked();
        for (field, invalid) in checked.as_ref().err().cloned().unwrap_or_default().iter() {
            wrong.add(field, self.at_row(field, invalid));
        }
        match checked {
            Ok(decision) if wrong.is_empty() => Ok(decision),
            _ => Err(ordered(&wrong)),
        }
    }

    /// The entry that these fields describe.
    ///
    /// # Errors
    /// As [`Entry::checked`].
    pub fn entry(&self, kind: ChangeKind) -> Result<Entry, Problems> {
        let entry = Entry {
            kind,
            cause: self.get("cause").parse::<Cause>().ok(),
            because: self.get("because").to_owned(),
            moved: self.sources(MOVED),
            no_new_evidence: !self.get("no_new_evidence").is_empty(),
            off: self.get("off").to_owned(),
        };
        entry.checked().map_err(|problems| {
            problems.iter().fold(Problems::none(), |mut all, (field, invalid)| {
                all.add(field, self.at_row(field, invalid));
                all
            })
        })
    }

    /// A problem with the n-th filled row, as one with the row that the person sees.
    fn at_row(&self, field: &str, invalid: &Invalid) -> Invalid {
        let list = Part::from_str(field).ok().and_then(Part::rows).or((field == "moved").then_some(MOVED));
        match (invalid, list) {
            (Invalid::NotComplete { row }, Some(rows)) => {
                let seen = self.rows(rows).get(row.saturating_sub(1)).map_or(*row, |(seen, _)| *seen);
                Invalid::NotComplete { row: seen }
            }
            _ => invalid.clone(),
        }
    }

    fn texts<T>(&self, rows: Rows, make: impl Fn(String, String) -> T) -> Vec<T> {
        let text = |values: &[&str], at: usize| values.get(at).copied().unwrap_or_default().to_owned();
        self.rows(rows).iter().map(|(_, values)| make(text(values, 0), text(values, 1))).collect()
    }

    fn sources(&self, rows: Rows) -> Vec<Source> {
        let text = |values: &[&str], at: usize| values.get(at).copied().unwrap_or_default().to_owned();
        let source = |values: &[&str]| Source {
            what: text(values, 0),
            known: text(values, 1),
            address: text(values, 2),
            evidence: text(values, 3).parse().ok(),
        };
        self.rows(rows).iter().map(|(_, values)| source(values)).collect()
    }

    fn assumptions(&self) -> Result<Vec<Rests>, Invalid> {
        self.rows(ASSUMPTIONS)
            .into_iter()
            .map(|(row, values)| {
                let [says, sure, id] = values[..] else { return Err(Invalid::NotComplete { row }) };
                let sure = sure.parse().map_err(|_| Invalid::NotComplete { row })?;
                Ok(Rests { says: says.to_owned(), sure, assumption: id.parse().ok() })
            })
            .collect()
    }

    fn affects(&self) -> Result<Vec<Affected>, Invalid> {
        self.rows(AFFECTS)
            .into_iter()
            .map(|(row, values)| {
                let [who, how, known, will_do, check_on] = values[..] else { return Err(Invalid::NotComplete { row }) };
                Ok(Affected {
                    who: who.to_owned(),
                    how: how.parse::<Direction>().map_err(|_| Invalid::NotComplete { row })?,
                    known: known.to_owned(),
                    will_do: will_do.to_owned(),
                    check_on: match check_on {
                        "" => return Err(Invalid::NotComplete { row }),
                        day => day.parse().map_err(|_| Invalid::NotADate)?,
                    },
                })
            })
            .collect()
    }

    /// The numbers of ideas, whatever stands between them.
    ///
    /// # Errors
    /// [`Invalid::NotNumbers`].
    pub fn idea_numbers(&self) -> Result<Vec<i64>, Invalid> {
        let mut numbers: Vec<i64> = Vec::new();
        for part in self.get("ideas").split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '،' | '#')) {
            match part.parse::<i64>() {
                _ if part.is_empty() => {}
                Ok(number) if number > 0 && !numbers.contains(&number) => numbers.push(number),
                Ok(number) if number > 0 => {}
                _ => return Err(Invalid::NotNumbers),
            }
        }
        Ok(numbers)
    }

    fn needed_day(&self, name: &str) -> Result<Date, Invalid> {
        match self.get(name).trim() {
            "" => Err(Invalid::Empty),
            text => text.parse().map_err(|_| Invalid::NotADate),
        }
    }

    fn chosen<T: FromStr>(&self, wrong: &mut Problems, name: &str) -> Option<T> {
        let chosen = match self.get(name) {
            "" => Err(Invalid::NotChosen),
            code => code.parse().map_err(|_| Invalid::Unknown),
        };
        wrong.take(name, chosen)
    }
}

fn stand_in(today: Date) -> Affected {
    let text = || "?".to_owned();
    Affected { who: text(), how: Direction::Unknown, known: text(), will_do: text(), check_on: today }
}

/// Problems in the order of the form, each part once.
fn ordered(problems: &Problems) -> Problems {
    let mut all: Vec<_> = problems.iter().collect();
    all.sort_by_key(|(field, _)| Part::ALL.iter().position(|part| part.code() == *field));
    all.dedup_by_key(|(field, _)| *field);
    all.into_iter().fold(Problems::none(), |mut problems, (field, invalid)| {
        problems.add(field, invalid.clone());
        problems
    })
}

/// Two people's changes of one text, put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// What goes into the form: what this person changed, and for the rest what is there now.
    pub fields: Fields,
    /// Parts that both changed, each in another way: the person has to choose.
    pub clashes: Vec<Part>,
    /// Parts that only the other person changed; they are in the form now.
    pub taken: Vec<Part>,
}

/// Puts together what someone else made of `base` (`current`) and what this person made of it (`typed`), for the parts that
/// the form asks.
pub fn merged(base: &Fields, current: &Fields, typed: &Fields, asked: &[Part]) -> Merged {
    let mut result = Merged { fields: typed.clone(), clashes: Vec::new(), taken: Vec::new() };
    for part in Part::ALL.iter().copied().filter(|part| !base.same(current, *part)) {
        if !asked.contains(&part) || typed.same(base, part) {
            result.fields.take(part, current);
            result.taken.push(part);
        } else if !typed.same(current, part) {
            result.clashes.push(part);
        }
    }
    result
}
