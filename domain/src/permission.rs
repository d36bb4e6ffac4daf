//! Who may do what. One function, read from top to bottom; every action calls it before it writes.

use crate::{
    MissionId, PersonId,
    person::{Actor, Role},
    problem::Refusal,
};

/// Something a person asks to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Answer an idea, change the answer, take it back.
    Vote,
    /// Write and send an idea.
    Propose,
    /// Change the words of an idea.
    EditIdea,
    /// Take an idea back.
    WithdrawIdea,
    /// Answer in a thread.
    AddViewpoint,
    /// Change the words of a viewpoint.
    EditViewpoint,
    /// Take a viewpoint back.
    WithdrawViewpoint,
    /// Mark a viewpoint as helpful.
    MarkHelpful,
    /// Add evidence.
    AddEvidence,
    /// Change the words of evidence.
    EditEvidence,
    /// Take evidence back.
    WithdrawEvidence,
    /// Check evidence, and say what it means for what we think is true.
    CheckEvidence,
    /// Write down what we think is true, and how sure we are.
    EditAssumption,
    /// Report something that breaks a house rule.
    Report,
    /// Ask to look again at a decision about one's own words.
    AskAgain,
    /// See texts that are held or reported, and decide on them.
    Moderate,
    /// Change the house rules.
    EditHouseRules,
    /// Join and split ideas, assign them, define and put tags.
    SortIdeas,
    /// Read and write private notes of staff.
    KeepNotes,
    /// Answer an idea for the city, and promise a day for the answer.
    AnswerIdea,
    /// Be told of what becomes of a thing.
    Follow,
    /// Say whether an answer of the city was fair.
    RateAnswer,
    /// Take open data away.
    TakeExport,
    /// Make a paper for a committee.
    MakePaper,
    /// See what waits for staff, and look for things that not everyone can read.
    SeeDesk,
    /// Read the action record, and take it away.
    SeeRecord,
    /// Try letters again that were given up, or drop them.
    SettleLetters,
    /// Start a mission.
    CreateMission,
    /// Change a mission.
    EditMission,
    /// Propose a test, prepare it, run it and say what came of it.
    RunTest,
    /// See who signed up for a test and what they need, and write to them.
    SeeSignUps,
    /// Sign up for a test, or change what one needs.
    SignUpForTest,
    /// Give one's own place in a test back.
    LeaveTest,
    /// Propose, decide, change and end decisions.
    Decide,
    /// Say that a sign which a decision watches was seen.
    ReportSign,
    /// Sign in with a password.
    SignIn,
    /// Come back by an emailed link or by three words.
    ComeBack,
    /// Change one's own password, sessions and mails.
    ChangeOwnAccount,
    /// Change one's own name, address and three words.
    ChangeOwnName,
    /// Throw an idea away that was not sent.
    ThrowDraftAway,
    /// Delete everything about oneself.
    DeleteOneself,
}

impl Action {
    /// Every action, for tests that try each of them.
    pub const ALL: &'static [Self] = &[
        Self::Vote,
        Self::Propose,
        Self::EditIdea,
        Self::WithdrawIdea,
        Self::AddViewpoint,
        Self::EditViewpoint,
        Self::WithdrawViewpoint,
        Self::MarkHelpful,
        Self::AddEvidence,
        Self::EditEvidence,
        Self::WithdrawEvidence,
        Self::CheckEvidence,
        Self::EditAssumption,
        Self::Report,
        Self::AskAgain,
        Self::Moderate,
        Self::EditHouseRules,
        Self::SortIdeas,
        Self::KeepNotes,
        Self::AnswerIdea,
        Self::Follow,
        Self::RateAnswer,
        Self::TakeExport,
        Self::MakePaper,
        Self::SeeDesk,
        Self::SeeRecord,
        Self::SettleLetters,
        Self::CreateMission,
        Self::EditMission,
        Self::RunTest,
        Self::SeeSignUps,
        Self::SignUpForTest,
        Self::LeaveTest,
        Self::Decide,
        Self::ReportSign,
        Self::SignIn,
        Self::ComeBack,
        Self::ChangeOwnAccount,
        Self::ChangeOwnName,
        Self::ThrowDraftAway,
        Self::DeleteOneself,
    ];
}

/// What the action is about: as much as the rule needs to know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// The mission it is in.
    pub mission: Option<MissionId>,
    /// Who wrote or owns it.
    pub owner: Option<PersonId>,
}

impl Subject {
    /// Something in a mission that nobody owns.
    pub const fn in_mission(mission: MissionId) -> Self {
        Self { mission: Some(mission), owner: None }
    }
    /// Something in a mission that a person wrote.
    pub const fn written_by(owner: PersonId, mission: MissionId) -> Self {
        Self { mission: Some(mission), owner: Some(owner) }
    }
    /// A person's own account.
    pub const fn own(owner: PersonId) -> Self {
        Self { mission: None, owner: Some(owner) }
    }
}

/// Whether this person may do this to that.
///
/// # Errors
/// [`Refusal::NotYours`] when only the owner may, [`Refusal::NotAllowed`] when the role may not.
pub fn may(actor: &Actor, action: Action, subject: Subject) -> Result<(), Refusal> {
    let owns = subject.owner == Some(actor.id);
    let facilitates = subject.mission.is_some_and(|mission| actor.facilitates.includes(mission));
    let allowed = match action {
        // Anyone takes part: no account is asked for before the first act.
        Action::Vote
        | Action::Propose
        | Action::AddViewpoint
        | Action::MarkHelpful
        | Action::AddEvidence
        | Action::Report
        | Action::SignUpForTest
        | Action::Follow
        | Action::TakeExport => true,
        // Words belong to the person who wrote them. Staff have no right to change or remove them quietly.
        Action::EditIdea
        | Action::WithdrawIdea
        | Action::EditViewpoint
        | Action::WithdrawViewpoint
        | Action::EditEvidence
        | Action::WithdrawEvidence
        | Action::LeaveTest
        | Action::AskAgain
        | Action::RateAnswer
        | Action::SignIn
        | Action::ChangeOwnAccount
        | Action::ThrowDraftAway => {
            return if owns { Ok(()) } else { Err(Refusal::NotYours) };
        }
        // Staff can do more here, so they come in by password only, under a name and an address that others vouch for. What they
        // did for the city stays under their name.
        Action::ComeBack | Action::ChangeOwnName | Action::DeleteOneself => match (owns, actor.role) {
            (false, _) => return Err(Refusal::NotYours),
            (true, Role::Resident) => true,
            (true, Role::Facilitator | Role::Officer | Role::Admin) => false,
        },
        Action::Moderate | Action::CheckEvidence | Action::EditAssumption | Action::SortIdeas | Action::KeepNotes => match actor.role {
            Role::Resident => false,
            Role::Facilitator => facilitates,
            Role::Officer | Role::Admin => true,
        },
        // Joint owners come from several teams: a facilitator of another mission can be one. What people need in order to
        // come is for the owners alone, whatever else a person may do here.
        Action::RunTest => match actor.role {
            Role::Resident => false,
            Role::Facilitator => facilitates || owns,
            Role::Officer | Role::Admin => true,
        },
        Action::SeeSignUps => owns && actor.role.is_staff(),
        // Everyone of the staff has a desk; what lies on it is cut to the missions of a facilitator.
        Action::SeeDesk => actor.role.is_staff(),
        // It says who did what, so few read it, and each look is written into it.
        Action::SeeRecord => matches!(actor.role, Role::Officer | Role::Admin),
        Action::SettleLetters => actor.role == Role::Admin,
        Action::CreateMission | Action::EditHouseRules | Action::AnswerIdea | Action::Decide => {
            matches!(actor.role, Role::Officer | Role::Admin)
        }
        Action::EditMission | Action::MakePaper | Action::ReportSign => match actor.role {
            Role::Resident => false,
            Role::Facilitator => facilitates,
            Role::Officer | Role::Admin => true,
        },
    };
    if allowed { Ok(()) } else { Err(Refusal::NotAllowed) }
}

impl Actor {
    /// Whether this person may do this to that, as [`may`] says.
    ///
    /// # Errors
    /// As [`may`].
    pub fn may(&self, action: Action, subject: Subject) -> Result<(), Refusal> {
        may(self, action, subject)
    }
}

#[cfg(test)]
mod table;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Facilitates;
    use uuid::Uuid;

    fn actor(role: Role, facilitates: Facilitates) -> Actor {
        Actor { id: Uuid::from_u128(1).into(), role, facilitates, has_account: role.is_staff() }
    }

    #[test]
    fn only_the_writer_touches_what_was_written() {
        let mine = Subject::written_by(Uuid::from_u128(1).into(), Uuid::from_u128(9).into());
        let theirs = Subject::written_by(Uuid::from_u128(2).into(), Uuid::from_u128(9).into());
        for role in Role::ALL {
            let someone = actor(*role, Facilitates::Everything);
            for action in [Action::EditIdea, Action::WithdrawIdea, Action::EditViewpoint, Action::WithdrawViewpoint] {
                assert_eq!(may(&someone, action, mine), Ok(()));
                assert_eq!(may(&someone, action, theirs), Err(Refusal::NotYours), "{role:?} {action:?}");
            }
        }
    }

    #[test]
    fn a_facilitator_acts_only_in_their_missions() {
        let here: MissionId = Uuid::from_u128(9).into();
        let there: MissionId = Uuid::from_u128(10).into();
        let facilitator = actor(Role::Facilitator, Facilitates::Missions(vec![here]));
        assert_eq!(may(&facilitator, Action::Moderate, Subject::in_mission(here)), Ok(()));
        assert_eq!(may(&facilitator, Action::Moderate, Subject::in_mission(there)), Err(Refusal::NotAllowed));
        assert_eq!(may(&facilitator, Action::CreateMission, Subject::default()), Err(Refusal::NotAllowed));
    }

    #[test]
    fn staff_have_a_desk_few_read_the_record_and_admins_settle_letters() {
        for role in Role::ALL {
            let someone = actor(*role, Facilitates::Nothing);
            let may = |action| may(&someone, action, Subject::default()).is_ok();
            assert_eq!(may(Action::SeeDesk), role.is_staff(), "{role:?}");
            assert_eq!(may(Action::SeeRecord), matches!(role, Role::Officer | Role::Admin), "{role:?}");
            assert_eq!(may(Action::SettleLetters), *role == Role::Admin, "{role:?}");
        }
    }

    #[test]
    fn only_the_owners_of_a_test_see_who_signed_up() {
        let here: MissionId = Uuid::from_u128(9).into();
        let owned = Subject::written_by(Uuid::from_u128(1).into(), here);
        let elsewhere = actor(Role::Facilitator, Facilitates::Nothing);
        for role in Role::ALL {
            let someone = actor(*role, Facilitates::Everything);
            assert_eq!(may(&someone, Action::SeeSignUps, owned).is_ok(), role.is_staff(), "{role:?}");
            assert_eq!(may(&someone, Action::SeeSignUps, Subject::in_mission(here)), Err(Refusal::NotAllowed), "{role:?}");
            assert_eq!(may(&someone, Action::RunTest, Subject::in_mission(here)).is_ok(), role.is_staff(), "{role:?}");
        }
        assert_eq!(may(&elsewhere, Action::RunTest, owned), Ok(()));
        assert_eq!(may(&elsewhere, Action::RunTest, Subject::in_mission(here)), Err(Refusal::NotAllowed));
    }

    #[test]
    fn staff_come_in_by_password_only() {
        let own = Subject::own(Uuid::from_u128(1).into());
        let theirs = Subject::own(Uuid::from_u128(2).into());
        for role in Role::ALL {
            let someone = actor(*role, Facilitates::Everything);
            for action in [Action::ComeBack, Action::ChangeOwnName, Action::DeleteOneself] {
                let expected = if role.is_staff() { Err(Refusal::NotAllowed) } else { Ok(()) };
                assert_eq!(may(&someone, action, own), expected, "{role:?} {action:?}");
            }
            for action in [Action::SignIn, Action::ChangeOwnAccount] {
                assert_eq!(may(&someone, action, own), Ok(()), "{role:?} {action:?}");
            }
            for action in [
                Action::SignIn,
                Action::ComeBack,
                Action::ChangeOwnAccount,
                Action::ChangeOwnName,
                Action::ThrowDraftAway,
                Action::DeleteOneself,
            ] {
                assert_eq!(may(&someone, action, theirs), Err(Refusal::NotYours), "{role:?} {action:?}");
            }
        }
    }

    #[test]
    fn residents_take_part_and_nothing_else() {
        let resident = actor(Role::Resident, Facilitates::Nothing);
        let somewhere = Subject::in_mission(Uuid::from_u128(9).into());
        let allowed: Vec<_> = Action::ALL.iter().filter(|action| may(&resident, **action, somewhere).is_ok()).collect();
        assert_eq!(
            allowed,
            [
                &Action::Vote,
                &Action::Propose,
                &Action::AddViewpoint,
                &Action::MarkHelpful,
                &Action::AddEvidence,
                &Action::Report,
                &Action::Follow,
                &Action::TakeExport,
                &Action::SignUpForTest
            ]
        );
    }
}
