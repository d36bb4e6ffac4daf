//! The forms in which staff start a mission and change one.

use super::{parts, words};
use crate::{
    page::{Page, PageFailure, load, path_value},
    say,
    text::{Language, Text},
    ui::{
        Answer, BeforeNow, Choices, Crumb, DateField, EnterButton, ErrorSummary, FieldGroup, Hidden, Once, PageTitle, RefusalBox,
        SelectField, TextArea, TextField,
    },
    urls,
};
use domain::{
    mission::{
        ADDRESS_LIMIT, CHANGE_LIMIT, Influence, KEEP_LIMIT, LINE_LIMIT, Moderation, REASON_LIMIT, SLUG_LIMIT, Stage, TEAMS_LIMIT,
        TEXT_LIMIT, TITLE_LIMIT, TeamPart,
        fields::{Fields, MORE_TEAMS, Merged, Part, merged},
    },
    problem::{Problems, Refusal},
};
use leptos::{either::Either, prelude::*};
use store::Read;

/// Rows for teams that a form starts with.
const ROWS: usize = 8;
/// Rows that "Add more teams" adds.
const MORE_ROWS: usize = 4;

/// `GET /missions/new`
#[component]
pub fn NewMission() -> impl IntoView {
    load(|page, _read| {
        Box::pin(async move {
            page.known()?;
            if !parts::may_start(&page) {
                return Err(PageFailure::Forbidden);
            }
            let t = page.text();
            let empty: Fields =
                [("stage", Stage::Look.code()), ("moderation", Moderation::After.code()), ("language", page.language.code())]
                    .into_iter()
                    .collect();
            let form = MissionForm { t, fields: typed(&page).unwrap_or(empty), problems: page.problems() };
            let slug = view! {
                <TextField
                    name="slug"
                    label=t.say("mission-slug")
                    value=form.fields.get("slug")
                    hint=t.say("mission-slug-hint")
                    limit=SLUG_LIMIT
                    error=form.error("slug")
                />
            };
            Ok(view! {
                <PageTitle text=t.say("mission-start") error=!form.problems.is_empty()/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=urls::MISSIONS label=t.say("nav-missions")/>
                        {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                        <ErrorSummary problems=form.problems.clone() labels=labels(t)/>
                        <h1>{t.say("mission-start")}</h1>
                        <p class="lead">{t.say("mission-start-lead")}</p>
                        <form method="post" action=urls::NEW_MISSION novalidate>
                            <EnterButton label=t.say("mission-start")/>
                            <Once value=page.once.clone()/>
                            {form.all(&page, urls::NEW_MISSION, Some(slug.into_any()))}
                            <p class="acts">
                                <button class="btn big">{t.say("mission-start")}</button>
                                " "
                                <a class="btn big q" href=urls::MISSIONS>{t.say("cancel")}</a>
                            </p>
                        </form>
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

/// `GET /missions/{slug}/edit`
#[component]
pub fn EditMission() -> impl IntoView {
    let slug = path_value::<String>("slug");
    load(|page, read| {
        Box::pin(async move {
            let mission = read.mission(&slug?).await?.ok_or(PageFailure::NotFound)?;
            page.known()?;
            if !parts::may_edit(&page, &mission) {
                return Err(PageFailure::Forbidden);
            }
            let t = page.text();
            let current = Fields::from(&mission.mission);
            let sent = typed(&page);
            let clash = match (&sent, page.refusal()) {
                (Some(sent), Some(Refusal::ChangedMeanwhile { .. })) => {
                    Some((put_together(read, mission.id, &current, sent).await?, sent.clone()))
                }
                _ => None,
            };
            // After a clash the form is about the newest version; what someone else did is in it.
            let version = match (&sent, &clash) {
                (Some(sent), None) => sent.get("version").to_owned(),
                _ => mission.version.to_string(),
            };
            let fields = match (&clash, sent) {
                (Some((merged, _)), _) => merged.fields.clone(),
                (None, Some(sent)) => sent,
                (None, None) => current.clone(),
            };
            let reason = fields.get("reason").to_owned();
            let form = MissionForm { t, fields, problems: page.problems() };
            let action = urls::edit_mission(&mission.slug);
            let back = urls::mission(&mission.slug);
            let language = mission.mission.language.clone();
            let both = clash.map(|(merged, sent)| both_texts(t, &merged, &current, &sent, &language));
            Ok(view! {
                <PageTitle text=t.say("mission-edit") error=!form.problems.is_empty() || both.is_some()/>
                <div class="wrap">
                    <div class="narrow">
                        <Crumb href=back.clone() label=mission.mission.title.clone()/>
                        {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                        <ErrorSummary problems=form.problems.clone() labels=labels(t)/>
                        <h1>{t.say("mission-edit")}</h1>
                        <p class="lead">{t.say("mission-edit-lead")}</p>
                        {both}
                        <form method="post" action=action.clone() novalidate>
                            <EnterButton label=t.say("mission-save")/>
                            <Once value=page.once.clone()/>
                            <Hidden name="version" value=version/>
                            {form.all(&page, &action, None)}
                            <fieldset class="part">
                                <legend>{t.say("mission-group-reason")}</legend>
                                <TextArea
                                    name="reason"
                                    label=t.say("mission-reason")
                                    value=reason
                                    hint=t.say("mission-reason-hint")
                                    limit=REASON_LIMIT
                                    error=form.error("reason")
                                    rows=4
                                />
                            </fieldset>
                            <p class="acts">
                                <button class="btn big">{t.say("mission-save")}</button>
                                " "
                                <a class="btn big q" href=back>{t.say("cancel")}</a>
                            </p>
                        </form>
                    </div>
                </div>
            }
            .into_any())
        })
    })
}

/// What was typed, when a form is shown again.
fn typed(page: &Page) -> Option<Fields> {
    let form = page.form.as_ref()?;
    Some(form.values.iter().filter_map(|(name, values)| values.first().map(|value| (name.clone(), value.clone()))).collect())
}

/// What this person typed, put together with what someone else saved since they began.
async fn put_together(read: &mut Read, id: domain::MissionId, current: &Fields, sent: &Fields) -> Result<Merged, PageFailure> {
    let base = match sent.get("version").parse() {
        Ok(version) => read.mission_at(id, version).await?,
        Err(_) => None,
    };
    // Without the version they began from, every difference is one to look at.
    let base = base.as_ref().map(Fields::from).unwrap_or_default();
    Ok(merged(&base, current, sent))
}

/// Both texts of each part that two people changed, and which parts came from the other person.
fn both_texts(t: Text, merged: &Merged, current: &Fields, sent: &Fields, language: &str) -> impl IntoView + use<> {
    let clashes: Vec<_> = merged
        .clashes
        .iter()
        .map(|part| {
            view! {
                <h3>{words::label(t, *part)}</h3>
                <BeforeNow
                    was_label=t.say("mission-clash-theirs")
                    was=words::lines(t, *part, current)
                    now_label=t.say("mission-clash-yours")
                    now=words::lines(t, *part, sent)
                    language=language.to_owned()
                />
            }
        })
        .collect();
    let clashes = (!clashes.is_empty()).then(|| {
        view! {
            <section class="sub">
                <h2>{t.say("mission-clash")}</h2>
                <p>{t.say("mission-clash-text")}</p>
                {clashes}
            </section>
        }
    });
    let taken: Vec<_> = merged.taken.iter().map(|part| view! { <li>{words::label(t, *part)}</li> }).collect();
    let taken = (!taken.is_empty()).then(|| {
        view! {
            <section class="sub">
                <h2>{t.say("mission-taken")}</h2>
                <p>{t.say("mission-taken-text")}</p>
                <ul>{taken}</ul>
            </section>
        }
    });
    view! { {clashes} {taken} }
}

fn labels(t: Text) -> Vec<(&'static str, String)> {
    let mut labels: Vec<_> = Part::ALL.iter().map(|part| (part.code(), words::label(t, *part))).collect();
    labels.push(("slug", t.say("mission-slug")));
    labels.push(("reason", t.say("mission-reason")));
    labels
}

/// The fields of a mission on their way to the page.
struct MissionForm {
    t: Text,
    fields: Fields,
    problems: Problems,
}

impl MissionForm {
    fn error(&self, field: &str) -> Option<String> {
        self.t.problem_of(&self.problems, field)
    }

    fn hint(&self, part: Part) -> Option<String> {
        Some(self.t.say(&format!("mission-part-{}-hint", part.code())))
    }

    /// Every field in its group.
    fn all(&self, page: &Page, action: &str, slug: Option<AnyView>) -> impl IntoView + use<> {
        let t = self.t;
        let keep_hint = say!(t, "mission-part-keep-hint", limit = KEEP_LIMIT, letters = LINE_LIMIT);
        let words = view! {
            {self.line(Part::Title, TITLE_LIMIT)}
            {slug}
            {self.line(Part::Change, CHANGE_LIMIT)}
            {self.passage(Part::WhyNow, 5)}
        };
        let (keep, balance, teams) = (self.keep(), self.balance(), self.teams(page, action));
        let keep = view! {
            <FieldGroup id="keep-all" label=words::label(t, Part::Keep) hint=keep_hint error=self.error("keep")>{keep}</FieldGroup>
            <FieldGroup id="balance-all" label=words::label(t, Part::Balance) hint=say!(t, "mission-part-balance-hint", letters = LINE_LIMIT) error=self.error("balance")>
                {balance}
            </FieldGroup>
        };
        let answer = view! { {self.influence()} {self.passage(Part::Open, 4)} {self.passage(Part::Fixed, 4)} };
        let days = view! { {self.day(Part::AnswerBy)} {self.day(Part::ReplyBy)} {self.day(Part::Deadline)} };
        let people = view! {
            {self.line(Part::Leader, LINE_LIMIT)}
            {self.line(Part::LeaderRole, LINE_LIMIT)}
            <FieldGroup id="teams-all" label=words::label(t, Part::Teams) hint=self.hint(Part::Teams) error=self.error("teams")>
                {teams}
            </FieldGroup>
        };
        let running = view! { {self.stage()} {self.moderation()} {self.language()} };
        let source = view! { {self.passage(Part::Attribution, 3)} {self.line(Part::AttributionUrl, ADDRESS_LIMIT)} };
        [
            ("words", words.into_any()),
            ("keep", keep.into_any()),
            ("answer", answer.into_any()),
            ("days", days.into_any()),
            ("people", people.into_any()),
            ("running", running.into_any()),
            ("source", source.into_any()),
        ]
        .map(|(group, fields)| {
            view! {
                <fieldset class="part">
                    <legend>{t.say(&format!("mission-group-{group}"))}</legend>
                    {fields}
                </fieldset>
            }
        })
        .into_iter()
        .collect::<Vec<_>>()
    }

    fn line(&self, part: Part, limit: usize) -> impl IntoView + use<> {
        let (value, hint, error) = (self.fields.get(part.code()).to_owned(), self.hint(part), self.error(part.code()));
        view! { <TextField name=part.code() label=words::label(self.t, part) value hint limit error/> }
    }

    fn passage(&self, part: Part, rows: u8) -> impl IntoView + use<> {
        let (value, hint, error) = (self.fields.get(part.code()).to_owned(), self.hint(part), self.error(part.code()));
        view! { <TextArea name=part.code() label=words::label(self.t, part) value hint limit=TEXT_LIMIT error rows/> }
    }

    fn day(&self, part: Part) -> impl IntoView + use<> {
        let (value, hint, error) = (self.fields.get(part.code()).to_owned(), self.hint(part), self.error(part.code()));
        view! { <DateField name=part.code() label=words::label(self.t, part) value hint error/> }
    }

    fn keep(&self) -> impl IntoView + use<> {
        (1..=KEEP_LIMIT)
            .map(|number| {
                let name = format!("keep-{number}");
                let id = if number == 1 { "keep".to_owned() } else { name.clone() };
                let value = self.fields.get(&name).to_owned();
                view! { <TextField name label=say!(self.t, "mission-keep-line", number = number) value id/> }
            })
            .collect::<Vec<_>>()
    }

    fn balance(&self) -> impl IntoView + use<> {
        [1, 2].map(|number| {
            let good = format!("good-{number}");
            let far = format!("{good}-far");
            let id = if number == 1 { "balance".to_owned() } else { good.clone() };
            let (name, too_far) = (self.fields.get(&good).to_owned(), self.fields.get(&far).to_owned());
            view! {
                <TextField name=good label=say!(self.t, "mission-good", number = number) value=name id/>
                <TextField name=far label=say!(self.t, "mission-good-far", number = number) value=too_far/>
            }
        })
    }

    fn influence(&self) -> impl IntoView + use<> {
        let t = self.t;
        let answers = Influence::ALL
            .iter()
            .map(|each| {
                let code = each.code();
                Answer::new(code, t.say(&format!("influence-{code}"))).with_hint(t.say(&format!("influence-line-{code}")))
            })
            .collect();
        self.choices(Part::Influence, answers)
    }

    fn stage(&self) -> impl IntoView + use<> {
        let t = self.t;
        let answers = Stage::ALL
            .iter()
            .map(|each| {
                let code = each.code();
                Answer::new(code, t.say(&format!("stage-{code}"))).with_hint(t.say(&format!("stage-detail-{code}")))
            })
            .collect();
        self.choices(Part::Stage, answers)
    }

    fn moderation(&self) -> impl IntoView + use<> {
        let t = self.t;
        let answers = Moderation::ALL.iter().map(|each| Answer::new(each.code(), t.say(&format!("moderation-{}", each.code())))).collect();
        self.choices(Part::Moderation, answers)
    }

    fn choices(&self, part: Part, answers: Vec<Answer>) -> impl IntoView + use<> {
        let chosen = self.fields.get(part.code()).to_owned();
        let (hint, error) = (self.hint(part), self.error(part.code()));
        view! { <Choices name=part.code() label=words::label(self.t, part) answers chosen hint error/> }
    }

    fn language(&self) -> impl IntoView + use<> {
        let part = Part::Language;
        let chosen = self.fields.get(part.code()).to_owned();
        let mut answers: Vec<_> = Language::ALL.iter().map(|each| Answer::new(each.code(), each.name())).collect();
        // A language that only the content has stays what it is.
        if !chosen.is_empty() && !answers.iter().any(|answer| answer.value == chosen) {
            answers.push(Answer::new(chosen.clone(), chosen.clone()));
        }
        let (hint, error) = (self.hint(part), self.error(part.code()));
        view! { <SelectField name=part.code() label=words::label(self.t, part) answers chosen hint error/> }
    }

    /// Rows for teams, and the button for more of them.
    fn teams(&self, page: &Page, action: &str) -> impl IntoView + use<> {
        let t = self.t;
        let asked: usize = self.fields.get("team_rows").parse().unwrap_or(ROWS);
        let more = page.form.as_ref().is_some_and(|form| form.values.contains_key(MORE_TEAMS));
        let rows = (asked + if more { MORE_ROWS } else { 0 }).max(self.fields.team_rows()).clamp(ROWS, TEAMS_LIMIT);
        let lines: Vec<_> = (1..=rows)
            .map(|row| {
                let name = format!("team-{row}");
                let part = format!("{name}-part");
                let id = if row == 1 { "teams".to_owned() } else { name.clone() };
                let value = self.fields.get(&name).to_owned();
                let chosen = Some(self.fields.get(&part).to_owned()).filter(|code| !code.is_empty());
                let chosen = chosen.unwrap_or_else(|| TeamPart::Works.code().to_owned());
                let answers: Vec<_> =
                    TeamPart::ALL.iter().map(|each| Answer::new(each.code(), t.say(&format!("team-part-{}", each.code())))).collect();
                view! {
                    <div class="teamrow">
                        <TextField name label=say!(t, "mission-team", number = row) value id/>
                        <SelectField name=part label=say!(t, "mission-team-part", number = row) answers chosen/>
                    </div>
                }
            })
            .collect();
        let button = if rows < TEAMS_LIMIT {
            // Back on the page, the first new row is in view.
            let there = format!("{action}#team-{}", rows + 1);
            Either::Left(view! {
                <p class="acts top0">
                    <button class="btn q" name=MORE_TEAMS value="1" formaction=there>{t.say("mission-more-teams")}</button>
                </p>
            })
        } else {
            Either::Right(view! { <p class="meta">{say!(t, "mission-most-teams", limit = TEAMS_LIMIT)}</p> })
        };
        view! { <Hidden name="team_rows" value=rows.to_string()/> {lines} {button} }
    }
}
