//! `GET /missions/{slug}/paper?from=` and `GET /decisions/{id}/paper?from=`: the form in which staff make a paper.

use super::{look, may_make};
use crate::{
    page::{Page, PageFailure, load, path_value},
    papers::{self, About, QUOTES_OFFERED},
    say,
    text::Text,
    ui::{Crumb, DateField, ErrorSummary, FieldGroup, Once, PageTitle, RefusalBox, SubmitRow, TextArea, TextField, Tick},
    urls,
};
use domain::{
    DecisionId, PaperId, ViewpointId,
    decision::State,
    paper::{
        Part, QUOTES_LIMIT,
        fields::{Fields, LINE_LIMIT, LOOK, TEXT_LIMIT, TEXTS},
    },
    problem::{Invalid, Problems},
    target::Target,
};
use leptos::{either::Either, prelude::*};
use store::{Read, decisions::DecisionView, papers::Quotable};

/// The form on its page.
pub(super) const FORM: &str = "paper-form";

/// Making a paper about a mission.
#[component]
pub fn MakePaper() -> impl IntoView {
    let slug = path_value::<String>("slug");
    load(|page, read| {
        Box::pin(async move {
            let mission = read.mission(&slug?).await?.ok_or(PageFailure::NotFound)?;
            form(&page, read, About { mission: &mission, decision: None }).await
        })
    })
}

/// Making a paper about a decision.
#[component]
pub fn MakeDecisionPaper() -> impl IntoView {
    let id = path_value::<DecisionId>("id");
    load(|page, read| {
        Box::pin(async move {
            let decision = read.decision(id?).await?.ok_or(PageFailure::NotFound)?;
            let mission = read.mission_by_id(decision.mission).await?.ok_or(PageFailure::NotFound)?;
            form(&page, read, About { mission: &mission, decision: Some(&decision) }).await
        })
    })
}

async fn form(page: &Page, read: &mut Read, about: About<'_>) -> Result<AnyView, PageFailure> {
    let mission = about.mission;
    page.known()?;
    if !may_make(page, mission.id) {
        return Err(PageFailure::Forbidden);
    }
    let t = page.text();
    let typed = typed(page, read, about).await?;
    let quotes = offered(read, about, &typed.quotes).await?;
    let look::Look { paper, problems } = look::look(page, read, about).await?;
    let facts = papers::gather(read, about).await?;
    let missing = papers::warnings(t, about, &facts, &typed, page.moment);
    let labels: Vec<(&'static str, String)> = TEXTS
        .iter()
        .map(|(name, _, _)| (*name, t.say(&format!("paper-field-{name}"))))
        .chain([("meeting", t.say("paper-field-meeting")), ("quotes", t.say("paper-quotes"))])
        .collect();
    let warnings: Vec<_> = missing.into_iter().map(|warning| view! { <li>{warning}</li> }).collect();
    let (href, label, action, lead) = match about.decision {
        Some(decision) => (
            urls::decision(decision.id),
            decision.decision.what.clone(),
            urls::make_decision_paper(decision.id),
            say!(t, "paper-form-lead-decision", number = decision.number.to_string(), version = decision.version.to_string()),
        ),
        None => (urls::mission(&mission.slug), mission.mission.title.clone(), urls::make_paper(&mission.slug), t.say("paper-form-lead")),
    };
    // The answer shows the paper first.
    let there = format!("{action}#{LOOK}");
    let title = t.say(if about.decision.is_some() { "paper-make-decision" } else { "paper-make" });
    Ok(view! {
        <PageTitle text=title.clone() error=!problems.is_empty()/>
        <div class="wrap">
            <div class="narrow">
                <Crumb href label/>
                {page.refusal().map(|refusal| view! { <RefusalBox refusal/> })}
                <ErrorSummary problems=problems.clone() labels/>
                <h1>{title}</h1>
                <p class="lead">{lead}</p>
                <p>{t.say("paper-kept")}</p>
                {paper}
                <form id=FORM method="post" action=action novalidate>
                    <Once value=page.once.clone()/>
                    {fields(page, &typed, &problems)}
                    {parts(t, about, &typed)}
                    {quote_list(t, &quotes, &typed, &problems)}
                    <div class="box amber">
                        <h2>{t.say("paper-warnings")}</h2>
                        <p>{t.say("paper-warnings-lead")}</p>
                        <ul>{warnings}</ul>
                    </div>
                    <SubmitRow label=t.say("paper-button")>
                        <button class="btn q" name=LOOK value="1" formaction=there>{t.say("paper-look")}</button>
                    </SubmitRow>
                </form>
            </div>
        </div>
    }
    .into_any())
}

/// What the form holds: what was sent, or what an earlier paper was made from, or what a first paper starts with.
async fn typed(page: &Page, read: &mut Read, about: About<'_>) -> Result<Fields, PageFailure> {
    if let Some(form) = &page.form {
        let all = |name: &str| form.values.get(name).cloned().unwrap_or_default();
        let sent = all("part");
        // Only what was ticked is taken from here; the texts come back as they were typed.
        let parts = Part::ALL.iter().copied().filter(|part| sent.iter().any(|code| code == part.code())).collect();
        let quotes = all("quote").iter().filter_map(|id| id.parse().ok()).collect();
        let text = |name: &str| all(name).into_iter().next().unwrap_or_default();
        return Ok(Fields {
            options: text("options"),
            implications: text("implications"),
            risks: text("risks"),
            parts,
            quotes,
            ..Fields::default()
        });
    }
    let target: Target = about.decision.map_or_else(|| about.mission.id.into(), |decision| decision.id.into());
    let earlier = match page.asked("from").parse::<PaperId>() {
        Ok(id) => read.paper(id).await?.filter(|paper| paper.target == target),
        Err(_) => None,
    };
    Ok(match (earlier, about.decision) {
        (Some(earlier), _) => earlier.paper.typed,
        (None, None) => Fields { title: about.mission.mission.title.clone(), parts: Part::ALL.to_vec(), ..Fields::default() },
        (None, Some(view)) => about_decision(page.text(), view),
    })
}

/// What a first paper about a decision starts with: its own words, as far as it has them.
fn about_decision(t: Text, view: &DecisionView) -> Fields {
    let decision = &view.decision;
    let line = |what: &str, why: &str| say!(t, "paper-option-line", what = what.to_owned(), why = why.to_owned());
    let mut options = vec![line(&t.say("decision-do-nothing"), &decision.do_nothing)];
    options.extend(decision.options.iter().map(|option| line(&option.what, &option.why)));
    let proposed = view.state == State::Proposed;
    Fields {
        title: decision.what.chars().take(LINE_LIMIT).collect(),
        committee: if proposed { decision.who.clone() } else { String::new() },
        meeting: proposed.then_some(decision.on),
        recommendation: if proposed { decision.what.clone() } else { String::new() },
        options: crate::text::plain(&options.join("\n")),
        parts: Part::ALL.to_vec(),
        ..Fields::default()
    }
}

/// The most helpful words, and those that were ticked before, as far as they can be quoted.
async fn offered(read: &mut Read, about: About<'_>, ticked: &[ViewpointId]) -> Result<Vec<Quotable>, PageFailure> {
    let mut offered = match about.decision {
        Some(decision) => read.quotable_of_decision(decision.id, decision.version, QUOTES_OFFERED).await?,
        None => read.quotable(about.mission.id, QUOTES_OFFERED).await?,
    };
    for id in ticked.iter().take(QUOTES_LIMIT) {
        if !offered.iter().any(|quote| quote.id() == *id)
            && let Some(quote) = read.quote(about.mission.id, *id).await?
        {
            offered.insert(0, quote);
        }
    }
    Ok(offered)
}

fn fields(page: &Page, typed: &Fields, problems: &Problems) -> impl IntoView + use<> {
    let t = page.text();
    let texts: Vec<_> = TEXTS
        .iter()
        .map(|(name, _, long)| {
            let label = t.say(&format!("paper-field-{name}"));
            let value = page.typed(name, typed.text(name));
            let error = t.problem_of(problems, name);
            let hint = match *name {
                "recommendation" => Some(t.say("paper-field-recommendation-hint")),
                "options" => Some(t.say("paper-field-options-hint")),
                _ => None,
            };
            if *long {
                Either::Left(view! { <TextArea name=*name label value hint limit=TEXT_LIMIT error/> })
            } else {
                Either::Right(view! { <TextField name=*name label value hint limit=LINE_LIMIT error/> })
            }
        })
        .collect();
    let day = page.typed("meeting", &typed.meeting.map(|day| day.to_string()).unwrap_or_default());
    view! {
        {texts}
        <DateField name="meeting" label=t.say("paper-field-meeting") value=day error=t.problem_of(problems, "meeting")/>
    }
}

fn parts(t: Text, about: About<'_>, typed: &Fields) -> impl IntoView + use<> {
    let of_decision = about.decision.is_some();
    let ticks: Vec<_> = Part::ALL
        .iter()
        .filter(|part| of_decision || part.is_of_missions())
        .map(|part| {
            let id = format!("part-{}", part.code());
            let label = match part {
                Part::Decisions if of_decision => t.say("paper-part-decision"),
                _ => t.say(&format!("paper-part-{}", part.code())),
            };
            view! { <Tick name="part" id=id label value=part.code() checked=typed.parts.contains(part)/> }
        })
        .collect();
    view! { <FieldGroup id="parts" label=t.say("paper-parts")>{ticks}</FieldGroup> }
}

fn quote_list(t: Text, quotes: &[Quotable], typed: &Fields, problems: &Problems) -> impl IntoView + use<> {
    if quotes.is_empty() {
        return Either::Left(view! { <p>{t.say("paper-quotes-none")}</p> });
    }
    let ticks: Vec<_> = quotes
        .iter()
        .map(|quote| {
            let id = format!("quote-{}", quote.id());
            let consent = papers::consent(t, quote);
            let label = format!("{} ({consent})", quote.thought);
            view! { <Tick name="quote" id=id label value=quote.id().to_string() checked=typed.quotes.contains(&quote.id())/> }
        })
        .collect();
    let error = match problems.of("quotes") {
        Some(Invalid::Unknown) => Some(t.say("paper-quotes-gone")),
        _ => t.problem_of(problems, "quotes"),
    };
    let hint = say!(t, "paper-quotes-hint", limit = QUOTES_LIMIT);
    Either::Right(view! {
        <div id="quotes" tabindex="-1">
            <FieldGroup id="quote-list" label=t.say("paper-quotes") hint=hint error>{ticks}</FieldGroup>
        </div>
    })
}
