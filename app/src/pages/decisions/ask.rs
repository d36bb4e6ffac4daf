//! The fields of a decision on their way to the page: the same for every act, each act with its own share of them.

use super::words;
use crate::{
    page::{Page, PageFailure},
    say,
    text::{Language, Text},
    ui::{Answer, Choices, DateField, FieldGroup, Hidden, SelectField, TextArea, TextField, Tick},
};
use domain::{
    MissionId,
    decision::{
        ADDRESS_LIMIT, ASSUMPTION_LIMIT, BECAUSE_LIMIT, Cause, ChangeKind, Direction, LINE_LIMIT, ROW_LIMIT, ROWS_LIMIT, State, Sure,
        TEXT_LIMIT, WHAT_LIMIT,
        fields::{AFFECTS, ASSUMPTIONS, EVIDENCE, Fields, MOVED, OPTIONS, Part, Rows, SIGNS, parts},
    },
    evidence::WEIGHED_LIMIT,
    problem::Problems,
};
use leptos::{either::Either, prelude::*};
use store::Read;

/// Rows that a list starts with.
const ROWS: usize = 2;
/// Rows that "Add more rows" adds.
const MORE_ROWS: usize = 2;

/// What every form of a decision can have wrong, and what it asks there.
pub fn labels(t: Text) -> Vec<(&'static str, String)> {
    let mut labels: Vec<_> =
        ["stage", "cause", "because", "moved", "off"].map(|name| (name, t.say(&format!("decision-ask-{name}")))).to_vec();
    labels.extend(Part::ALL.iter().map(|part| (part.code(), words::label(t, *part))));
    labels
}

/// The form of one act.
pub struct Ask<'a> {
    pub page: &'a Page,
    pub kind: ChangeKind,
    pub fields: Fields,
    pub problems: Problems,
    /// Where it is sent.
    pub action: String,
    /// What it can name.
    pub choices: Choosable,
}

/// Assumptions and evidence of the mission, to choose from.
#[derive(Default)]
pub struct Choosable {
    assumptions: Vec<Answer>,
    evidence: Vec<Answer>,
}

impl Choosable {
    /// What there is in a mission: evidence that everyone can read, newest first.
    pub async fn load(page: &Page, read: &mut Read, mission: MissionId, kind: ChangeKind) -> Result<Self, PageFailure> {
        let mut choices = Self::default();
        let asked = parts(kind);
        if asked.contains(&Part::Assumptions) {
            let known = read.assumptions(mission, WEIGHED_LIMIT, 0).await?;
            choices.assumptions = known.into_iter().map(|known| Answer::new(known.id.to_string(), known.claim)).collect();
        }
        if asked.contains(&Part::Evidence) || kind.needs_evidence() {
            let t = page.text();
            let found = read.newest_evidence(mission, WEIGHED_LIMIT).await?;
            choices.evidence = found
                .into_iter()
                .filter_map(|found| {
                    let headline = found.words.as_ref()?.headline().to_owned();
                    let kind = t.say(&format!("evidence-kind-{}", found.kind.code()));
                    Some(Answer::new(found.id.to_string(), say!(t, "decision-choose-evidence-line", kind = kind, words = headline)))
                })
                .collect();
        }
        Ok(choices)
    }
}

impl Ask<'_> {
    fn t(&self) -> Text {
        self.page.text()
    }

    fn error(&self, field: &str) -> Option<String> {
        self.t().problem_of(&self.problems, field)
    }

    fn hint(&self, part: Part) -> Option<String> {
        Some(self.t().say(&format!("decision-part-{}-hint", part.code())))
    }

    fn asks(&self, part: Part) -> bool {
        parts(self.kind).contains(&part)
    }

    /// Every field of this act in its group.
    pub fn all(&self) -> impl IntoView + use<> {
        let t = self.t();
        let groups = [
            ("change", self.change()),
            ("what", vec![self.stage(), self.line(Part::What, WHAT_LIMIT), self.line(Part::Ideas, LINE_LIMIT)]),
            (
                "who",
                vec![
                    self.line(Part::Who, LINE_LIMIT),
                    self.line(Part::Speaker, LINE_LIMIT),
                    self.day(Part::On),
                    self.line(Part::Meeting, LINE_LIMIT),
                ],
            ),
            ("why", vec![self.passage(Part::Why, TEXT_LIMIT, 6), self.evidence(), self.assumptions(), self.sure()]),
            ("options", vec![self.passage(Part::DoNothing, ROW_LIMIT, 3), self.options(), self.passage(Part::Minority, TEXT_LIMIT, 3)]),
            ("affects", vec![self.affects()]),
            ("again", vec![self.signs(), self.day(Part::LookAgainOn), self.line(Part::EvidencePeople, 3)]),
            ("language", vec![self.language()]),
        ];
        groups
            .into_iter()
            .map(|(group, fields)| (group, fields.into_iter().flatten().collect::<Vec<_>>()))
            .filter(|(_, fields)| !fields.is_empty())
            .map(|(group, fields)| {
                view! {
                    <fieldset class="part">
                        <legend>{t.say(&format!("decision-group-{group}"))}</legend>
                        {fields}
                    </fieldset>
                }
            })
            .collect::<Vec<_>>()
    }

    fn value(&self, name: &str) -> String {
        self.fields.get(name).to_owned()
    }

    fn line(&self, part: Part, limit: usize) -> Option<AnyView> {
        let (name, hint, error) = (part.code(), self.hint(part), self.error(part.code()));
        let (label, value) = (words::label(self.t(), part), self.value(name));
        // The limit of letters helps nobody with a number.
        let limit = if matches!(part, Part::EvidencePeople | Part::Ideas) { None } else { Some(limit) };
        self.asks(part).then(|| match limit {
            Some(limit) => view! { <TextField name label value hint limit error/> }.into_any(),
            None => view! { <TextField name label value hint error/> }.into_any(),
        })
    }

    fn passage(&self, part: Part, limit: usize, rows: u8) -> Option<AnyView> {
        let (name, hint, error) = (part.code(), self.hint(part), self.error(part.code()));
        let (label, value) = (words::label(self.t(), part), self.value(name));
        self.asks(part).then(|| view! { <TextArea name label value hint limit error rows/> }.into_any())
    }

    fn day(&self, part: Part) -> Option<AnyView> {
        let (name, hint, error) = (part.code(), self.hint(part), self.error(part.code()));
        let (label, value) = (words::label(self.t(), part), self.value(name));
        self.asks(part).then(|| view! { <DateField name label value hint error/> }.into_any())
    }

    /// Whether a new decision is proposed or made already.
    fn stage(&self) -> Option<AnyView> {
        let t = self.t();
        let answers = [State::Proposed, State::Decided]
            .map(|state| {
                let code = state.code();
                Answer::new(code, t.say(&format!("decision-stage-{code}"))).with_hint(t.say(&format!("decision-stage-{code}-hint")))
            })
            .to_vec();
        let (chosen, error) = (self.value("stage"), self.error("stage"));
        let label = t.say("decision-ask-stage");
        (self.kind == ChangeKind::New).then(|| view! { <Choices name="stage" label answers chosen error/> }.into_any())
    }

    /// Why this act, what moved us, who is better or worse off.
    fn change(&self) -> Vec<Option<AnyView>> {
        let t = self.t();
        if self.kind == ChangeKind::New {
            return Vec::new();
        }
        let needs = self.kind.needs_evidence();
        let cause = needs.then(|| {
            let mut answers = vec![Answer::new("", t.say("decision-choose"))];
            answers.extend(Cause::ALL.iter().map(|cause| Answer::new(cause.code(), t.say(&format!("cause-{}", cause.code())))));
            let (label, chosen, error) = (t.say("decision-ask-cause"), self.value("cause"), self.error("cause"));
            view! { <SelectField name="cause" label answers chosen error/> }.into_any()
        });
        let because = {
            let label = super::page::because_title(t, self.kind, State::Decided);
            let hint = t.say(&format!("decision-because-{}-hint", self.kind.code()));
            let (value, error) = (self.value("because"), self.error("because"));
            Some(view! { <TextArea name="because" label value hint limit=BECAUSE_LIMIT error rows=4/> }.into_any())
        };
        let moved = needs.then(|| {
            let rows = self.rows(MOVED, "moved", |row| self.source(MOVED, row, "moved"));
            let (label, hint, error) = (t.say("decision-ask-moved"), t.say("decision-ask-moved-hint"), self.error("moved"));
            let checked = !self.fields.get("no_new_evidence").is_empty();
            view! {
                <FieldGroup id="moved-all" label hint error>
                    {rows}
                    <Tick name="no_new_evidence" label=t.say("decision-no-new-evidence") checked/>
                </FieldGroup>
            }
            .into_any()
        });
        let off = self.kind.changes_lives().then(|| {
            let (label, hint) = (t.say("decision-ask-off"), t.say("decision-ask-off-hint"));
            let (value, error) = (self.value("off"), self.error("off"));
            view! { <TextArea name="off" label value hint limit=BECAUSE_LIMIT error rows=3/> }.into_any()
        });
        vec![because, cause, moved, off]
    }

    /// A list of rows in a group of their own.
    fn group(&self, part: Part, rows: AnyView, more: Option<AnyView>) -> Option<AnyView> {
        let id = format!("{}-all", part.code());
        let (label, hint, error) = (words::label(self.t(), part), self.hint(part), self.error(part.code()));
        self.asks(part).then(|| view! { <FieldGroup id label hint error>{rows} {more}</FieldGroup> }.into_any())
    }

    fn options(&self) -> Option<AnyView> {
        let t = self.t();
        let rows = self.rows(OPTIONS, "options", |row| {
            let id = first_id(row, "options", &OPTIONS.name(row, ""));
            view! {
                <TextField name=OPTIONS.name(row, "") id label=say!(t, "decision-row-option", row = row) value=self.value(&OPTIONS.name(row, "")) limit=LINE_LIMIT/>
                <TextField name=OPTIONS.name(row, "-why") label=t.say("decision-row-option-why") value=self.value(&OPTIONS.name(row, "-why")) limit=ROW_LIMIT/>
            }
            .into_any()
        });
        self.group(Part::Options, rows, None)
    }

    fn source(&self, rows: Rows, row: usize, first: &str) -> AnyView {
        let t = self.t();
        let id = first_id(row, first, &rows.name(row, ""));
        let choose = self.choose(rows, row, &self.choices.evidence, "decision-choose-evidence");
        view! {
            <TextField name=rows.name(row, "") id label=say!(t, "decision-row-evidence", row = row) value=self.value(&rows.name(row, "")) limit=LINE_LIMIT/>
            <TextField name=rows.name(row, "-known") label=t.say("decision-row-evidence-known") value=self.value(&rows.name(row, "-known")) limit=ROW_LIMIT/>
            <TextField name=rows.name(row, "-address") label=t.say("decision-row-evidence-address") value=self.value(&rows.name(row, "-address")) limit=ADDRESS_LIMIT/>
            {choose}
        }
        .into_any()
    }

    /// Something of the mission that this row names. Where there is nothing to choose, nothing is asked.
    fn choose(&self, rows: Rows, row: usize, all: &[Answer], key: &str) -> Option<AnyView> {
        let (name, t) = (rows.name(row, "-ref"), self.t());
        let chosen = self.value(&name);
        let mut answers = vec![Answer::new("", t.say("decision-choose-none"))];
        answers.extend(all.iter().cloned());
        // What was named before stays named, also when it is in no list any more.
        if !chosen.is_empty() && !answers.iter().any(|answer| answer.value == chosen) {
            answers.push(Answer::new(chosen.clone(), say!(t, "decision-choose-earlier", words = self.value(&rows.name(row, "")))));
        }
        (answers.len() > 1).then(|| view! { <SelectField name label=say!(t, key, row = row) answers chosen/> }.into_any())
    }

    fn evidence(&self) -> Option<AnyView> {
        let t = self.t();
        let rows = self.rows(EVIDENCE, "evidence", |row| self.source(EVIDENCE, row, "evidence"));
        let checked = !self.fields.get("no_evidence_tick").is_empty() || !self.fields.get("no_evidence").trim().is_empty();
        let (value, error) = (self.value("no_evidence"), self.error("no_evidence"));
        let none = view! {
            <Tick name="no_evidence_tick" label=t.say("decision-no-evidence") checked/>
            <TextArea name="no_evidence" label=words::label(t, Part::NoEvidence) value limit=ROW_LIMIT error rows=2/>
        };
        self.group(Part::Evidence, rows, Some(none.into_any())).or_else(|| {
            // Where only words are put right, there is a text to put right or there is none.
            let (value, error) = (self.value("no_evidence"), self.error("no_evidence"));
            let label = words::label(t, Part::NoEvidence);
            (self.asks(Part::NoEvidence) && !value.is_empty())
                .then(|| view! { <TextArea name="no_evidence" label value limit=ROW_LIMIT error rows=2/> }.into_any())
        })
    }

    fn assumptions(&self) -> Option<AnyView> {
        let t = self.t();
        let rows = self.rows(ASSUMPTIONS, "assumptions", |row| {
            let id = first_id(row, "assumptions", &ASSUMPTIONS.name(row, ""));
            let answers = self.sure_answers();
            let choose = self.choose(ASSUMPTIONS, row, &self.choices.assumptions, "decision-choose-assumption");
            view! {
                {choose}
                <div class="teamrow">
                    <TextField name=ASSUMPTIONS.name(row, "") id label=say!(t, "decision-row-assumption", row = row) value=self.value(&ASSUMPTIONS.name(row, "")) limit=ASSUMPTION_LIMIT/>
                    <SelectField name=ASSUMPTIONS.name(row, "-sure") label=t.say("decision-row-assumption-sure") answers chosen=self.value(&ASSUMPTIONS.name(row, "-sure"))/>
                </div>
            }
            .into_any()
        });
        self.group(Part::Assumptions, rows, None)
    }

    fn sure_answers(&self) -> Vec<Answer> {
        let t = self.t();
        let mut answers = vec![Answer::new("", t.say("decision-choose"))];
        answers.extend(Sure::ALL.iter().rev().map(|sure| Answer::new(sure.code(), words::sure(t, *sure))));
        answers
    }

    fn sure(&self) -> Option<AnyView> {
        let part = Part::Sure;
        let (label, hint, error) = (words::label(self.t(), part), self.hint(part), self.error(part.code()));
        let (answers, chosen) = (self.sure_answers(), self.value(part.code()));
        self.asks(part).then(|| view! { <SelectField name=part.code() label answers chosen hint error/> }.into_any())
    }

    fn affects(&self) -> Option<AnyView> {
        let t = self.t();
        let rows = self.rows(AFFECTS, "affects", |row| {
            let id = first_id(row, "affects", &AFFECTS.name(row, ""));
            let mut answers = vec![Answer::new("", t.say("decision-choose"))];
            answers.extend(Direction::ALL.iter().map(|how| Answer::new(how.code(), words::direction(t, *how))));
            let value = |end: &str| self.value(&AFFECTS.name(row, end));
            view! {
                <div class="teamrow">
                    <TextField name=AFFECTS.name(row, "") id label=say!(t, "decision-row-affect", row = row) value=value("") limit=LINE_LIMIT/>
                    <SelectField name=AFFECTS.name(row, "-how") label=t.say("decision-affects-how") answers chosen=value("-how")/>
                </div>
                <TextField name=AFFECTS.name(row, "-known") label=t.say("decision-affects-known") value=value("-known") limit=ROW_LIMIT/>
                <div class="teamrow">
                    <TextField name=AFFECTS.name(row, "-do") label=t.say("decision-affects-do") value=value("-do") limit=ROW_LIMIT/>
                    <DateField name=AFFECTS.name(row, "-check") label=t.say("decision-affects-check") value=value("-check")/>
                </div>
            }
            .into_any()
        });
        self.group(Part::Affects, rows, None)
    }

    fn signs(&self) -> Option<AnyView> {
        let t = self.t();
        let rows = self.rows(SIGNS, "signs", |row| {
            let id = first_id(row, "signs", &SIGNS.name(row, ""));
            view! {
                <TextField name=SIGNS.name(row, "") id label=say!(t, "decision-row-sign", row = row) value=self.value(&SIGNS.name(row, "")) limit=ASSUMPTION_LIMIT/>
                <TextField name=SIGNS.name(row, "-look") label=t.say("decision-row-sign-look") value=self.value(&SIGNS.name(row, "-look")) limit=ROW_LIMIT/>
            }
            .into_any()
        });
        self.group(Part::Signs, rows, None)
    }

    fn language(&self) -> Option<AnyView> {
        let part = Part::Language;
        let chosen = self.value(part.code());
        let mut answers: Vec<_> = Language::ALL.iter().map(|each| Answer::new(each.code(), each.name())).collect();
        // A language that only the content has stays what it is.
        if !chosen.is_empty() && !answers.iter().any(|answer| answer.value == chosen) {
            answers.push(Answer::new(chosen.clone(), chosen.clone()));
        }
        let (label, error) = (words::label(self.t(), part), self.error(part.code()));
        self.asks(part).then(|| view! { <SelectField name=part.code() label answers chosen error/> }.into_any())
    }

    /// The rows of a list, and the button for more of them. A correction has the rows that are there and no others.
    fn rows(&self, rows: Rows, first: &str, one: impl Fn(usize) -> AnyView) -> AnyView {
        let t = self.t();
        let filled = self.fields.row_count(rows);
        let corrects = self.kind == ChangeKind::Corrected;
        let asked: usize = self.fields.get(&rows.count()).parse().unwrap_or(ROWS);
        let more = self.page.form.as_ref().is_some_and(|form| form.values.contains_key(&rows.more()));
        let count = if corrects { filled } else { (asked + if more { MORE_ROWS } else { 0 }).max(filled).clamp(ROWS, ROWS_LIMIT) };
        let lines: Vec<_> = (1..=count).map(|row| view! { <div class="row">{one(row)}</div> }).collect();
        let button = if corrects {
            None
        } else if count < ROWS_LIMIT {
            // Back on the page, the first new row is in view.
            let there = format!("{}#{}", self.action, first_id(count + 1, first, &rows.name(count + 1, "")));
            Some(Either::Left(view! {
                <p class="acts top0">
                    <button class="btn q" name=rows.more() value="1" formaction=there>{t.say("decision-more-rows")}</button>
                </p>
            }))
        } else {
            Some(Either::Right(view! { <p class="meta">{say!(t, "decision-most-rows", limit = ROWS_LIMIT)}</p> }))
        };
        view! { <Hidden name=rows.count() value=count.to_string()/> {lines} {button} }.into_any()
    }
}

/// The first field of a list carries the id to which the summary of errors leads.
fn first_id(row: usize, list: &str, name: &str) -> String {
    if row == 1 { list.to_owned() } else { name.to_owned() }
}
