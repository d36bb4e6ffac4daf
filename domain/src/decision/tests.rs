use super::{
    fields::{AFFECTS, Fields, Part, merged},
    *,
};

fn day(text: &str) -> Date {
    text.parse().unwrap_or_else(|_| unreachable!("{text}"))
}

const TODAY: &str = "2026-04-09";

fn decision() -> Decision {
    Decision {
        what: "Close Elm Street to cars at school times.".into(),
        who: "Transport Committee".into(),
        speaker: "Jonah Peake, Chair".into(),
        on: day(TODAY),
        meeting: "Meeting of 9 April 2026, item 6".into(),
        why: "One line.\n\nAnother.".into(),
        do_nothing: "36 degrees at the gate.".into(),
        options: vec![NotChosen { what: "Close all day.".into(), why: "People could not get home.".into() }],
        evidence: vec![Source { what: "Test 8".into(), known: "10 days".into(), address: "/tests/8".into(), evidence: None }],
        no_evidence: String::new(),
        assumptions: vec![Rests { says: "Half an hour is enough.".into(), sure: Sure::ProbablyRight, assumption: None }],
        affects: vec![
            Affected {
                who: "Children".into(),
                how: Direction::Mixed,
                known: "10 days".into(),
                will_do: "Count again".into(),
                check_on: day("2026-09-01"),
            },
            Affected {
                who: "Shops".into(),
                how: Direction::Unknown,
                known: String::new(),
                will_do: "Ask 9 shops".into(),
                check_on: day("2026-05-01"),
            },
        ],
        signs: vec![Sign { what: "60 cars at 8:15".into(), look: "Each Friday".into() }],
        look_again_on: day("2026-09-30"),
        sure: Sure::ProbablyRight,
        minority: String::new(),
        ideas: vec![3, 27],
        evidence_people: 5,
        language: "en".into(),
    }
}

fn with(fields: &Fields, changes: &[(&str, &str)]) -> Fields {
    let mut fields = fields.clone();
    for (name, value) in changes {
        fields.set(name, value);
    }
    fields
}

fn problems(changes: &[(&str, &str)]) -> Vec<(String, Invalid)> {
    let wrong =
        with(&Fields::from(&decision()), changes).decision(ChangeKind::Changed, State::Decided, day(TODAY)).err().unwrap_or_default();
    wrong.iter().map(|(field, invalid)| (field.to_owned(), invalid.clone())).collect()
}

#[test]
fn a_decision_survives_the_form_and_json() {
    let kept = decision();
    assert_eq!(kept.clone().checked(), Ok(kept.clone()));
    assert_eq!(Fields::from(&kept).decision(ChangeKind::Changed, State::Decided, day(TODAY)), Ok(kept.clone()));
    let json = serde_json::to_string(&kept).unwrap_or_default();
    assert_eq!(serde_json::from_str::<Decision>(&json).ok(), Some(kept));
}

#[test]
fn nothing_can_be_left_out() {
    let wrong = Fields::default().decision(ChangeKind::Changed, State::Decided, day(TODAY)).err().unwrap_or_default();
    let fields: Vec<_> = wrong.iter().map(|(field, _)| field).collect();
    assert_eq!(
        fields,
        [
            "what",
            "who",
            "on",
            "meeting",
            "why",
            "do_nothing",
            "evidence",
            "assumptions",
            "sure",
            "affects",
            "signs",
            "look_again_on",
            "language"
        ]
    );
    for part in ["what", "who", "on", "meeting", "why", "do_nothing", "look_again_on"] {
        assert_eq!(problems(&[(part, " ")]), [(part.to_owned(), Invalid::Empty)], "{part}");
    }
}

#[test]
fn a_row_is_whole_or_not_there() {
    let row = |row| Invalid::NotComplete { row };
    for (name, value, field, invalid) in [
        ("option-1-why", "", "options", row(1)),
        ("option-4-why", "Because.", "options", row(4)),
        ("evidence-1-known", "", "evidence", row(1)),
        ("evidence-1-address", "javascript:alert(1)", "evidence", Invalid::NotAWebAddress),
        ("evidence-1-address", "//elsewhere.example", "evidence", Invalid::NotAWebAddress),
        ("assumption-1-sure", "", "assumptions", row(1)),
        ("assumption-3-sure", "4", "assumptions", row(3)),
        ("affect-1-known", "", "affects", row(1)),
        ("affect-2-do", "", "affects", row(2)),
        ("affect-2-check", "", "affects", row(2)),
        ("affect-2-check", "soon", "affects", Invalid::NotADate),
        ("affect-7", "Someone", "affects", row(7)),
        ("sign-1", "", "signs", row(1)),
        ("ideas", "3, all", "ideas", Invalid::NotNumbers),
        ("evidence_people", "0", "evidence_people", Invalid::NotANumber { least: 1, most: EVIDENCE_PEOPLE_LIMIT }),
        ("sure", "6", "sure", Invalid::Unknown),
    ] {
        assert_eq!(problems(&[(name, value)]), [(field.to_owned(), invalid)], "{name}");
    }
}

#[test]
fn evidence_or_why_there_is_none() {
    assert_eq!(problems(&[("no_evidence", "It is too early.")]), [("evidence".to_owned(), Invalid::Both)]);
    let none = [("evidence-1", ""), ("evidence-1-known", ""), ("evidence-1-address", "")];
    assert_eq!(problems(&none), [("evidence".to_owned(), Invalid::Empty)]);
    let ticked = [none.as_slice(), &[("no_evidence_tick", "1")]].concat();
    assert_eq!(problems(&ticked), [("no_evidence".to_owned(), Invalid::Empty)]);
    assert_eq!(problems(&[none.as_slice(), &[("no_evidence", "It is too early.")]].concat()), []);
}

#[test]
fn a_look_again_comes_within_a_year() {
    let today = day(TODAY);
    for (on, look, state, wrong) in [
        ("2026-04-09", "2026-04-10", State::Decided, None),
        ("2026-04-09", "2027-04-09", State::Decided, None),
        ("2026-04-09", "2026-04-09", State::Decided, Some(("look_again_on", Invalid::DayTooEarly { first: day("2026-04-10") }))),
        ("2026-04-09", "2027-04-10", State::Changed, Some(("look_again_on", Invalid::DayTooLate { last: day("2027-04-09") }))),
        ("2026-04-10", "2026-09-30", State::Decided, Some(("on", Invalid::DayTooLate { last: today }))),
        ("2020-01-01", "2026-09-30", State::Decided, None),
        ("2026-05-01", "2027-05-01", State::Proposed, None),
        ("2026-05-01", "2026-05-01", State::Proposed, Some(("look_again_on", Invalid::DayTooEarly { first: day("2026-05-02") }))),
        ("2026-04-08", "2026-09-30", State::Proposed, Some(("on", Invalid::DayTooEarly { first: today }))),
        ("2026-04-09", "2026-01-01", State::Ended, None),
    ] {
        let decision = Decision { on: day(on), look_again_on: day(look), ..decision() };
        let found = decision.days(state, today).err().unwrap_or_default();
        let found: Vec<_> = found.iter().map(|(field, invalid)| (field, invalid.clone())).collect();
        assert_eq!(found, wrong.into_iter().collect::<Vec<_>>(), "{on} {look} {state:?}");
    }
}

#[test]
fn what_can_follow_on_what() {
    use ChangeKind::{Changed, Corrected, Decided, Ended, Kept, New, Stopped};
    for (state, may) in [
        (State::Proposed, vec![Decided, Changed, Corrected, Stopped]),
        (State::Decided, vec![Changed, Kept, Corrected, Ended, Stopped]),
        (State::Changed, vec![Changed, Kept, Corrected, Ended, Stopped]),
        (State::Kept, vec![Changed, Kept, Corrected, Ended, Stopped]),
        (State::Ended, vec![Corrected]),
        (State::Stopped, vec![Corrected]),
    ] {
        let found: Vec<_> = ChangeKind::ALL.iter().copied().filter(|kind| kind.next(state).is_some()).collect();
        assert_eq!(found, may, "{state:?}");
        assert_eq!(New.after(state), Err(Refusal::DecisionClosed));
        // A correction never changes where a decision stands, and never answers a call to look again.
        assert_eq!(Corrected.next(state), Some(state));
    }
    assert!(!Corrected.clears());
}

#[test]
fn a_change_starts_from_evidence_or_says_that_there_is_none() {
    let fields: Fields = [("cause", "sign"), ("because", "Four carers told us."), ("off", "Carers are better off.")].into_iter().collect();
    for kind in [ChangeKind::Changed, ChangeKind::Kept, ChangeKind::Ended, ChangeKind::Stopped] {
        let wrong = fields.entry(kind).err().unwrap_or_default();
        assert_eq!(wrong.iter().collect::<Vec<_>>(), [("moved", &Invalid::Empty)], "{kind:?}");
        assert!(with(&fields, &[("no_new_evidence", "1")]).entry(kind).is_ok());
        let moved = with(&fields, &[("moved-2", "A story"), ("moved-2-known", "Four carers")]);
        assert_eq!(moved.entry(kind).map(|entry| (entry.moved.len(), entry.no_new_evidence)), Ok((1, false)));
        let both = with(&moved, &[("no_new_evidence", "1")]).entry(kind).err().unwrap_or_default();
        assert_eq!(both.of("moved"), Some(&Invalid::Both));
        let row = with(&fields, &[("moved-3", "A story")]).entry(kind).err().unwrap_or_default();
        assert_eq!(row.of("moved"), Some(&Invalid::NotComplete { row: 3 }));
        let empty = Fields::default().entry(kind).err().unwrap_or_default();
        let asked: Vec<_> = empty.iter().map(|(field, _)| field).collect();
        assert_eq!(
            asked,
            if kind == ChangeKind::Kept { vec!["cause", "because", "moved"] } else { vec!["cause", "because", "moved", "off"] }
        );
    }
    for kind in [ChangeKind::Decided, ChangeKind::Corrected] {
        let entry = fields.entry(kind);
        assert_eq!(entry.map(|entry| (entry.cause, entry.off, entry.because)), Ok((None, String::new(), "Four carers told us.".into())));
    }
}

#[test]
fn a_slip_of_the_pen_is_no_change_of_mind() {
    for (was, now, fine) in [
        ("Close Elm Steret to cars.", "Close Elm Street to cars.", true),
        ("Close Elm Street to cars.", "Close Elm Street to all cars.", true),
        ("Close it from 8 to 9.", "Close it from 8 to 10.", false),
        ("Close Elm Street to cars at school times.", "Open Elm Street for buses and bikes at night.", false),
        ("أغلقوا شارع الدردار أمام السيارات.", "أغلقوا شارع الدردار أمام السيّارات.", true),
        ("", "Not fair.", false),
        ("Not fair.", "", false),
        ("", "", true),
    ] {
        assert_eq!(only_corrects(was, now).is_ok(), fine, "{was} {now}");
    }
}

#[test]
fn a_correction_says_nothing_else_in_any_part() {
    let before = with(
        &Fields::from(&decision()),
        &[("why", "Children walk where cars do not drive."), ("minority", "Half an hour is too short."), ("no_evidence", "it is early.")],
    );
    let slips = [
        ("what", "Close Elm Street to car at school times."),
        ("speaker", "Jonah Peak, Chair"),
        ("meeting", "Meeting of 9 April 2026, items 6"),
        ("why", "Children walk where no cars drive."),
        ("do_nothing", "36 degrees at our gate."),
        ("option-1", "Close it all day."),
        ("option-1-why", "People could get home."),
        ("no_evidence", "it is too early."),
        ("minority", "Half an hour was too short."),
    ];
    assert_eq!(only_slips(&before, &with(&before, &slips)), Ok(()));
    let mut reached = std::collections::BTreeSet::new();
    for (name, other, part) in [
        ("what", "Open Elm Street to buses and to all bikes.", Part::What),
        ("speaker", "Amina Osei, Mayor of Brook", Part::Speaker),
        ("meeting", "Meeting of 16 April 2026, item 6", Part::Meeting),
        ("why", "The council wants more room for shops and cafés.", Part::Why),
        ("do_nothing", "40 degrees at the gate.", Part::DoNothing),
        ("do_nothing", "Nobody would ever have forgiven us for it.", Part::DoNothing),
        ("option-1", "Build a bridge over the street instead.", Part::Options),
        ("option-1-why", "It costs too much money for this year.", Part::Options),
        ("option-1-why", "", Part::Options),
        ("option-2", "Do it later.", Part::Options),
        ("no_evidence", "we lost what we had counted in the spring.", Part::NoEvidence),
        ("no_evidence", "", Part::NoEvidence),
        ("minority", "Everyone in the room agreed with all of this.", Part::Minority),
        ("minority", "", Part::Minority),
    ] {
        let wrong = only_slips(&before, &with(&before, &[(name, other)])).err().unwrap_or_default();
        let found: Vec<_> = wrong.iter().collect();
        assert_eq!(found, [(part.code(), &Invalid::MoreThanASlip)], "{name}: {other}");
        reached.insert(part.code());
    }
    let all: std::collections::BTreeSet<_> = fields::parts(ChangeKind::Corrected).iter().map(|part| part.code()).collect();
    assert_eq!(reached, all, "every part that a correction asks is tried");
    // Every problem at once.
    let wrong = only_slips(&before, &with(&before, &[("why", "Other."), ("minority", "")])).err().unwrap_or_default();
    assert_eq!(wrong.iter().map(|(field, _)| field).collect::<Vec<_>>(), ["why", "minority"]);
}

#[test]
fn an_act_changes_only_what_it_asks() {
    let before = Fields::from(&decision());
    let typed = with(&Fields::default(), &[("what", "Other"), ("who", "Council"), ("on", TODAY), ("meeting", "May"), ("why", "Other")]);
    assert_eq!(before.changed(&typed.over(&before, ChangeKind::Ended)), [Part::Who, Part::Speaker, Part::Meeting]);
    let corrected =
        with(&before, &[("what", "Close Elm Street to cars at school times, please."), ("who", "Other"), ("look_again_on", "2026-12-01")]);
    assert_eq!(before.changed(&corrected.over(&before, ChangeKind::Corrected)), [Part::What]);
}

#[test]
fn nobody_undoes_the_change_of_another() {
    let base = Fields::from(&decision());
    let current = with(&base, &[("why", "Theirs"), ("affect-2", "Shops and cafés"), ("minority", "Too short.")]);
    let typed = with(&base, &[("why", "Mine"), ("meeting", "Meeting of May")]);
    let result = merged(&base, &current, &typed, Part::ALL);
    assert_eq!((result.clashes, result.taken), (vec![Part::Why], vec![Part::Affects, Part::Minority]));
    assert_eq!(result.fields.get("why"), "Mine");
    assert_eq!(result.fields.get("meeting"), "Meeting of May");
    assert_eq!(result.fields.rows(AFFECTS)[1].1[0], "Shops and cafés");
    // A form that does not ask for a part cannot clash on it.
    assert_eq!(merged(&base, &current, &typed, &[Part::Meeting]).clashes, []);
}
