//! Every action with who may do it: the rules of [`super::may`] once more, in another shape.

use super::*;
use crate::person::Facilitates;
use std::collections::BTreeSet;
use uuid::Uuid;

/// What an actor may do, four letters for each role in the order of [`Role::ALL`]: resident, facilitator, officer, admin.
///
/// The four are: one's own thing in the mission that one facilitates, one's own thing elsewhere, someone else's thing (or nobody's)
/// in that mission, someone else's elsewhere. `y` is yes, `n` is that the role may not, `o` that only the owner may.
///
/// An action without a line here does not compile.
const fn row(action: Action) -> &'static str {
    match action {
        Action::Vote => "yyyy yyyy yyyy yyyy",
        Action::Propose => "yyyy yyyy yyyy yyyy",
        Action::EditIdea => "yyoo yyoo yyoo yyoo",
        Action::WithdrawIdea => "yyoo yyoo yyoo yyoo",
        Action::AddViewpoint => "yyyy yyyy yyyy yyyy",
        Action::EditViewpoint => "yyoo yyoo yyoo yyoo",
        Action::WithdrawViewpoint => "yyoo yyoo yyoo yyoo",
        Action::MarkHelpful => "yyyy yyyy yyyy yyyy",
        Action::AddEvidence => "yyyy yyyy yyyy yyyy",
        Action::EditEvidence => "yyoo yyoo yyoo yyoo",
        Action::WithdrawEvidence => "yyoo yyoo yyoo yyoo",
        Action::CheckEvidence => "nnnn ynyn yyyy yyyy",
        Action::EditAssumption => "nnnn ynyn yyyy yyyy",
        Action::Report => "yyyy yyyy yyyy yyyy",
        Action::AskAgain => "yyoo yyoo yyoo yyoo",
        Action::Moderate => "nnnn ynyn yyyy yyyy",
        Action::EditHouseRules => "nnnn nnnn yyyy yyyy",
        Action::SortIdeas => "nnnn ynyn yyyy yyyy",
        Action::KeepNotes => "nnnn ynyn yyyy yyyy",
        Action::AnswerIdea => "nnnn nnnn yyyy yyyy",
        Action::Follow => "yyyy yyyy yyyy yyyy",
        Action::RateAnswer => "yyoo yyoo yyoo yyoo",
        Action::TakeExport => "yyyy yyyy yyyy yyyy",
        Action::MakePaper => "nnnn ynyn yyyy yyyy",
        Action::SeeDesk => "nnnn yyyy yyyy yyyy",
        Action::SeeRecord => "nnnn nnnn yyyy yyyy",
        Action::SettleLetters => "nnnn nnnn nnnn yyyy",
        Action::CreateMission => "nnnn nnnn yyyy yyyy",
        Action::EditMission => "nnnn ynyn yyyy yyyy",
        Action::RunTest => "nnnn yyyn yyyy yyyy",
        Action::SeeSignUps => "nnnn yynn yynn yynn",
        Action::SignUpForTest => "yyyy yyyy yyyy yyyy",
        Action::LeaveTest => "yyoo yyoo yyoo yyoo",
        Action::Decide => "nnnn nnnn yyyy yyyy",
        Action::ReportSign => "nnnn ynyn yyyy yyyy",
        Action::SignIn => "yyoo yyoo yyoo yyoo",
        Action::ComeBack => "yyoo nnoo nnoo nnoo",
        Action::ChangeOwnAccount => "yyoo yyoo yyoo yyoo",
        Action::ChangeOwnName => "yyoo nnoo nnoo nnoo",
        Action::ThrowDraftAway => "yyoo yyoo yyoo yyoo",
        Action::DeleteOneself => "yyoo nnoo nnoo nnoo",
    }
}

fn letter(result: Result<(), Refusal>) -> char {
    match result {
        Ok(()) => 'y',
        Err(Refusal::NotAllowed) => 'n',
        Err(Refusal::NotYours) => 'o',
        Err(_) => '?',
    }
}

#[test]
fn every_action_is_tried() {
    // `ALL` is written by hand: what is declared is read from the source.
    let source = include_str!("../permission.rs");
    let declared = source.split_once("pub enum Action {").and_then(|(_, rest)| rest.split_once("\n}")).map_or("", |(body, _)| body);
    let declared: BTreeSet<String> = declared
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with('/'))
        .filter_map(|line| line.strip_suffix(','))
        .map(str::to_owned)
        .collect();
    let tried: BTreeSet<String> = Action::ALL.iter().map(|action| format!("{action:?}")).collect();
    assert_eq!(tried, declared);
    assert_eq!(tried.len(), Action::ALL.len(), "an action is there twice");
}

#[test]
fn each_role_does_what_the_table_says_and_nothing_else() {
    let me = PersonId::from(Uuid::from_u128(1));
    let other = PersonId::from(Uuid::from_u128(2));
    let here = MissionId::from(Uuid::from_u128(9));
    let there = MissionId::from(Uuid::from_u128(10));
    let mut broken = Vec::new();
    for action in Action::ALL {
        let groups: Vec<&str> = row(*action).split(' ').collect();
        assert_eq!(groups.len(), Role::ALL.len(), "{action:?}");
        for (role, wanted) in Role::ALL.iter().zip(groups) {
            let wanted: Vec<char> = wanted.chars().collect();
            assert_eq!(wanted.len(), 4, "{action:?} {role:?}");
            // Which missions someone facilitates means something for facilitators only.
            let mut missions = vec![Facilitates::Missions(vec![here])];
            if *role != Role::Facilitator {
                missions.extend([Facilitates::Nothing, Facilitates::Everything]);
            }
            for facilitates in missions {
                let actor = Actor { id: me, role: *role, facilitates, has_account: role.is_staff() };
                let mut expect = |wanted: char, subject: Subject| {
                    let found = letter(actor.may(*action, subject));
                    if found != wanted {
                        broken.push(format!("{action:?} as {role:?} {:?} on {subject:?}: {found}, not {wanted}", actor.facilitates));
                    }
                };
                // What is in no mission is in none that someone facilitates.
                let elsewhere = [Some(there), None];
                expect(wanted[0], Subject { mission: Some(here), owner: Some(me) });
                for mission in elsewhere {
                    expect(wanted[1], Subject { mission, owner: Some(me) });
                }
                for owner in [Some(other), None] {
                    expect(wanted[2], Subject { mission: Some(here), owner });
                    for mission in elsewhere {
                        expect(wanted[3], Subject { mission, owner });
                    }
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn a_facilitator_of_all_missions_is_at_home_in_each_and_one_of_none_in_no_one() {
    let me = PersonId::from(Uuid::from_u128(1));
    let mission = Some(MissionId::from(Uuid::from_u128(9)));
    for action in Action::ALL {
        let wanted: Vec<char> = row(*action).split(' ').nth(1).map(|group| group.chars().collect()).unwrap_or_default();
        for (facilitates, own, others) in
            [(Facilitates::Everything, 0, 2), (Facilitates::Nothing, 1, 3), (Facilitates::Missions(Vec::new()), 1, 3)]
        {
            let actor = Actor { id: me, role: Role::Facilitator, facilitates, has_account: true };
            let found = |owner| letter(actor.may(*action, Subject { mission, owner }));
            assert_eq!((found(Some(me)), found(None)), (wanted[own], wanted[others]), "{action:?} {:?}", actor.facilitates);
        }
    }
}
